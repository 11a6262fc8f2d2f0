"""The official Python package repeats requests by itself, as it does by default, over a network that loses answers.

The keys: OPENAI_API_KEY has no limits, SPENT_KEY has no money left, HASTY_KEY one request in a second.
"""

import io
import json
import os
import time
import urllib.request

import openai

from checks import FILM, check, raises

client = openai.OpenAI()
videos = client.videos
count = 0


def seen(path, method="GET"):
    """The statuses of the requests to a path, as they left the server; with DELETE they are forgotten."""
    request = urllib.request.Request(os.environ["OPENAI_BASE_URL"].removesuffix("/v1") + "/seen", method=method)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return [status for verb, where, status in json.load(answer) if verb == "POST" and where == path]


def lost_once(key=True):
    """Headers of a request whose first answer is lost."""
    global count
    count += 1
    return {"x-lose-answers": "1"} | ({"Idempotency-Key": f"lost-{count}"} if key else {})


def ids(pages):
    return {entry.id for entry in pages}


def once(what, path, list_all, call):
    """A call whose first answer is lost is sent twice and makes one new thing, which it returns."""
    seen(path, "DELETE")
    before = list_all()
    made = call()
    sent = seen(path)
    check(f"retries | {what} makes one with a key", list_all() - before == {made.id} and sent == [200, 200], (made, sent))
    return made


def all_videos():
    return ids(videos.list(limit=100))


def creates():
    made = once("create", "/v1/videos", all_videos, lambda: videos.create(prompt="A red ball", **FILM, extra_headers=lost_once()))
    with open("picture.png", "rb") as picture:
        once(
            "create from a picture", "/v1/videos", all_videos,
            lambda: videos.create(prompt="It moves", input_reference=picture, **FILM, extra_headers=lost_once()),
        )
    before = all_videos()
    videos.create(prompt="A red ball", **FILM, extra_headers=lost_once(key=False))
    check("retries | without a key there are two", len(all_videos() - before) == 2)
    hooked = {**FILM, "webhook_url": "http://127.0.0.1:9/"}
    body = videos.create(prompt="A red ball", extra_body=hooked, extra_headers=lost_once()).model_dump()
    check("retries | the secret of a webhook is in the repeated answer", body.get("webhook_secret"), body)
    return made


def others(made):
    """Everything else that makes something."""
    by_id = {"prompt": "make it night", "video": {"id": made.id}}

    def post(path, body):
        return client.post(path, cast_to=openai.types.Video, body=body, options={"headers": lost_once()})

    once("remix", f"/v1/videos/{made.id}/remix", all_videos, lambda: videos.remix(made.id, prompt="at night", extra_headers=lost_once()))
    once("edit", "/v1/videos/edits", all_videos, lambda: post("/videos/edits", by_id))
    once("extend", "/v1/videos/extensions", all_videos, lambda: post("/videos/extensions", {**by_id, "seconds": "4"}))
    if hasattr(videos, "create_character"):
        with open("made.mp4", "wb") as file:
            file.write(videos.download_content(made.id).read())
        with open("made.mp4", "rb") as clip:
            once(
                "create_character", "/v1/videos/characters",
                lambda: {one["id"] for one in client.get("/videos/characters", cast_to=object)["data"]},
                lambda: videos.create_character(name="Mossy", video=clip, extra_headers=lost_once()),
            )
    line = {"custom_id": "a", "method": "POST", "url": "/v1/videos", "body": {"prompt": "A red ball", **FILM}}
    lines = ("lines.jsonl", io.BytesIO(json.dumps(line).encode()))
    upload = once(
        "files.create", "/v1/files", lambda: ids(client.files.list()),
        lambda: client.files.create(file=lines, purpose="batch", extra_headers=lost_once()),
    )
    wanted = {"input_file_id": upload.id, "endpoint": "/v1/videos", "completion_window": "24h"}
    once(
        "batches.create", "/v1/batches", lambda: ids(client.batches.list()),
        lambda: client.batches.create(**wanted, extra_headers=lost_once()),
    )


def refusals():
    key = {"Idempotency-Key": "taken"}
    videos.create(prompt="A red ball", **FILM, extra_headers=key)
    seen("", "DELETE")
    error = raises(openai.ConflictError, lambda: videos.create(prompt="Another ball", **FILM, extra_headers=key))
    good = error is not None and error.response.headers["x-should-retry"] == "false"
    check("retries | a key with another body is not repeated", good and seen("/v1/videos") == [409], seen("/v1/videos"))

    seen("", "DELETE")
    spent = openai.OpenAI(api_key=os.environ["SPENT_KEY"])
    error = raises(openai.RateLimitError, lambda: spent.videos.create(prompt="A red ball", **FILM))
    good = error is not None and (error.code, error.type) == ("insufficient_quota", "insufficient_quota")
    check("retries | a spent budget is not repeated", good and seen("/v1/videos") == [429], (error, seen("/v1/videos")))


def waits():
    """One request too many is told when to come again, and it is true."""
    hasty = openai.OpenAI(api_key=os.environ["HASTY_KEY"])
    impatient = hasty.with_options(max_retries=0)
    error, sent = None, 0
    while error is None and sent < 200:
        sent += 1
        error = raises(openai.RateLimitError, lambda: impatient.post("/storyboards", cast_to=object, body={"prompt": "A ball"}))
    headers = error.response.headers
    good = (error.code, error.type) == ("rate_limit_exceeded", "requests")
    check("retries | 429 says of what there were too many", good, error)
    milliseconds, seconds = int(headers["retry-after-ms"]), int(headers["retry-after"])
    good = 0 < milliseconds <= 1000 and seconds == 1 and headers["x-ratelimit-remaining-requests"] == "0"
    check("retries | 429 says when to come again", good and headers["x-ratelimit-reset-requests"], dict(headers))
    begun = time.monotonic()
    seen("", "DELETE")
    while 429 not in seen("/v1/storyboards") and time.monotonic() < begun + 20:
        hasty.post("/storyboards", cast_to=object, body={"prompt": "A ball"})
    statuses = seen("/v1/storyboards")
    check("retries | one that waits so long is served", statuses[-2:] == [429, 200], statuses)


made = videos.poll(creates().id, poll_interval_ms=100)
others(made)
refusals()
waits()
