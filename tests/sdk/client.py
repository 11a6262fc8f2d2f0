"""Everything a user of the official Python package does with videos.

Prints "ok OPERATION | WHAT" or "FAIL OPERATION | WHAT: WHY" for each check. Releases differ in what
they have: an operation that a release lacks prints nothing.
"""

import base64
import pathlib

import openai

NEVER = "video_" + "0" * 48
SMALL = {"size": "128x72"}


def check(name, good, seen=""):
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def raises(kind, call):
    try:
        return call() and None
    except kind as error:
        return error


client = openai.OpenAI(max_retries=0)
videos = client.videos
picture = pathlib.Path("small.png")


def create():
    made = videos.create_and_poll(
        prompt="A calico cat walks over a meadow", model="sora-2", seconds="4", extra_body={"size": "320x180"}
    )
    good = (made.status, made.progress, made.seconds, made.size) == ("completed", 100, "4", "320x180")
    check("create | and poll until it is completed", good, made)
    check("create | keys that the client does not know are kept", made.model_dump()["engine"] == "studio", made)
    in_json = videos.create(
        prompt="A red ball", extra_headers={"Content-Type": "application/json"}, extra_body={**SMALL, "seconds": "1"}
    )
    check("create as JSON | a short one", (in_json.status, in_json.seconds) == ("queued", "1"), in_json)
    return made, in_json


def create_with_pictures():
    data = picture.read_bytes()
    url = "data:image/png;base64," + base64.b64encode(data).decode()
    short = {**SMALL, "seconds": "1"}
    for what, reference in [
        ("a file", picture.open("rb")),
        ("bytes", data),
        ("a name, bytes and a type", ("a/b.png", data, "image/png")),
    ]:
        video = videos.create(prompt="It begins to move", input_reference=reference, extra_body=short)
        check(f"create from a picture | {what}", video.status == "queued", video)
        yield video
    video = videos.create(prompt="It moves", extra_body={**short, "input_reference": {"image_url": url}})
    check("create from a picture | an object", video.status == "queued", video)
    yield video


def download(made):
    film = videos.download_content(made.id).read()
    check("download | the film", film[4:8] == b"ftyp" and len(film) > 10_000, film[:16])
    still = videos.download_content(made.id, variant="thumbnail").read()
    check("download | the thumbnail", still[:4] == b"RIFF" and still[8:12] == b"WEBP", still[:16])
    sheet = videos.download_content(made.id, variant="spritesheet").read()
    check("download | the sprite sheet", sheet[:3] == b"\xff\xd8\xff", sheet[:16])
    with videos.with_streaming_response.download_content(made.id) as response:
        response.stream_to_file("made.mp4")
    check("download | as a stream", pathlib.Path("made.mp4").read_bytes() == film)
    return film


def remix(made):
    remixed = videos.remix(made.id, prompt="make it night")
    check("remix | is queued", (remixed.remixed_from_video_id, remixed.size) == (made.id, "320x180"), remixed)
    remixed = videos.poll(remixed.id, poll_interval_ms=200)
    check("remix | is completed", remixed.status == "completed", remixed)
    still, before = [videos.download_content(v.id, variant="thumbnail").read() for v in (remixed, made)]
    check("remix | is another film", still != before)
    return remixed


def provenance(film):
    if not hasattr(client, "content_provenance_checks"):
        return

    def result(film):
        return client.content_provenance_checks.create(file=film).results[0]

    seen = result(film)
    good = (seen.type, seen.outcome, seen.validation_state, seen.model) == ("c2pa", "detected", "trusted", "sora-2")
    check("provenance | a film of this service is detected", good, seen)
    seen = result(film[:-1] + bytes([film[-1] ^ 1]))
    check("provenance | one changed byte is seen", (seen.outcome, seen.validation_state) == ("not_detected", "invalid"), seen)
    seen = result(picture.read_bytes())
    check("provenance | a picture carries nothing", (seen.outcome, seen.validation_state) == ("not_detected", "not_present"), seen)


def derive(made):
    """Edits and extensions, of a video by its id and of an uploaded film."""
    body = {"prompt": "make it snow", "video": {"id": made.id}}
    edited = client.post("/videos/edits", cast_to=openai.types.Video, body=body)
    check("edit | of a video", (edited.status, edited.remixed_from_video_id) == ("queued", made.id), edited)
    yield edited
    longer = client.post("/videos/extensions", cast_to=openai.types.Video, body={**body, "seconds": "4"})
    check("extend | a video", (longer.status, longer.seconds) == ("queued", "8"), longer)
    yield longer
    if hasattr(videos, "edit"):
        with open("made.mp4", "rb") as film:
            edited = videos.edit(prompt="make it night", video=film)
        check("edit | of an uploaded film", (edited.size, edited.seconds) == ("320x180", "4"), edited)
        yield edited
        with open("made.mp4", "rb") as film:
            longer = videos.extend(prompt="it rains", seconds="4", video=film)
        check("extend | an uploaded film", longer.seconds == "8", longer)
        yield longer


def characters():
    if not hasattr(videos, "create_character"):
        return
    with open("made.mp4", "rb") as clip:
        mossy = videos.create_character(name="Mossy", video=clip)
    check("characters | create", mossy.id.startswith("char_") and mossy.name == "Mossy", mossy)
    check("characters | retrieve", videos.get_character(mossy.id).to_dict() == mossy.to_dict())
    body = {**SMALL, "seconds": "1", "characters": [{"id": mossy.id}]}
    video = videos.create(prompt="Mossy waves", extra_body=body)
    check("characters | create a video with one", video.status == "queued", video)
    videos.delete(video.id)


def lists(newest_first):
    ids = [video.id for video in newest_first]
    walked = [video.id for video in videos.list(limit=2, order="asc")]
    check("list | page by page", walked == ids[::-1], walked)
    page = videos.list(limit=2)
    check("list | the newest first", [v.id for v in page.data] == ids[:2] and page.has_more, page)


def errors(made):
    error = raises(openai.BadRequestError, lambda: videos.create(prompt="p", seconds="150"))
    good = error is not None and (error.param, error.code) == ("seconds", "invalid_value")
    check("errors | bad seconds name their field", good, error)
    error = raises(openai.NotFoundError, lambda: videos.retrieve(NEVER))
    check("errors | an unknown id is not found", error is not None and error.request_id.startswith("req_"), error)
    stranger = openai.OpenAI(api_key="sk-nobody-knows-this-key", max_retries=0)
    error = raises(openai.AuthenticationError, lambda: stranger.videos.retrieve(made.id))
    check("errors | a wrong key is refused", error is not None)


def main():
    made, in_json = create()
    check("retrieve | a completed video", videos.retrieve(made.id).expires_at > made.completed_at)
    film = download(made)
    all_of_them = [made, in_json, *create_with_pictures(), remix(made), *derive(made)]
    provenance(film)
    characters()
    lists(all_of_them[::-1])
    errors(made)
    for video in all_of_them:
        gone = videos.delete(video.id)
        check("delete | a video in any state", (gone.deleted, gone.object) == (True, "video.deleted"), gone)
    check("delete | it is gone", raises(openai.NotFoundError, lambda: videos.retrieve(made.id)) is not None)


main()
