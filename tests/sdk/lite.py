"""Everything LiteLLM's client does with videos, files and batches. It deletes no video.

It names its operations otherwise: `video_status` is `videos.retrieve`.
"""

import io
import json
import os
import time

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # no look-up on the network

import litellm  # noqa: E402

keys = {"api_base": os.environ["OPENAI_BASE_URL"], "api_key": os.environ["OPENAI_API_KEY"]}
ours = {**keys, "custom_llm_provider": "openai"}
film = {"size": os.environ["FILM_SIZE"], "seconds": os.environ["FILM_SECONDS"]}


def check(name, good, seen=""):
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def ended(thing, retrieve):
    """Asks until it has ended, for two minutes."""
    deadline = time.monotonic() + 120
    while thing.status in ("queued", "in_progress", "validating", "finalizing", "cancelling") and time.monotonic() < deadline:
        time.sleep(0.1)
        thing = retrieve(thing.id)
    return thing


def refused(kind, call):
    try:
        return call() and None
    except kind as error:
        return error


def videos():
    made = litellm.video_generation(model="sora-2", prompt="A calico cat walks", **film, **ours)
    check("videos.create | is queued", (made.status, made.seconds) == ("queued", film["seconds"]), made)
    done = ended(made, lambda id: litellm.video_status(video_id=id, **ours))
    check("videos.retrieve | until it is completed", (done.status, done.progress) == ("completed", 100), done)
    content = litellm.video_content(video_id=made.id, **ours)
    check("videos.download_content | the film", content[4:8] == b"ftyp", content[:16])
    open("made.mp4", "wb").write(content)
    still = litellm.video_content(video_id=made.id, variant="thumbnail", **ours)
    check("videos.download_content | the thumbnail", still[8:12] == b"WEBP", still[:16])

    with open("picture.png", "rb") as picture:
        pictured = litellm.video_generation(model="sora-2", prompt="It moves", **film, input_reference=picture, **ours)
    check("videos.create | from a picture: a file", pictured.status == "queued", pictured)
    remix = litellm.video_remix(video_id=made.id, prompt="make it night", **ours)
    check("videos.remix | is queued", remix.status == "queued" and remix.remixed_from_video_id is not None, remix)
    edited = litellm.video_edit(video_id=made.id, prompt="make it snow", **ours)
    check("videos.edit | a video", edited.status == "queued", edited)
    longer = litellm.video_extension(video_id=made.id, prompt="it rains", seconds="4", **ours)
    total = str(int(film["seconds"]) + 4)
    check("videos.extend | a video", (longer.status, longer.seconds) == ("queued", total), longer)
    listed = litellm.video_list(limit=3, order="desc", **ours)
    check("videos.list | the newest three", len(listed["data"]) == 3, listed)
    with open("made.mp4", "rb") as clip:
        mossy = litellm.video_create_character(name="Mossy", video=clip, **ours)
    check("videos.create_character | of a clip", mossy.name == "Mossy", mossy)
    again = litellm.video_get_character(character_id=mossy.id, **ours)
    check("videos.get_character | is the same", again.name == "Mossy", again)


def errors():
    wrong = {"model": "sora-2", "prompt": "p", **film, **ours}
    error = refused(litellm.BadRequestError, lambda: litellm.video_generation(**{**wrong, "size": "333x1"}))
    check("errors | 400 for a bad size", error is not None and "333x1" in str(error), error)
    error = refused(litellm.AuthenticationError, lambda: litellm.video_generation(**{**wrong, "api_key": "sk-nobody-knows"}))
    check("errors | 401 for a wrong key", error is not None, error)
    error = refused(litellm.BadRequestError, lambda: litellm.video_generation(**{**wrong, "prompt": "A gribbly waves"}))
    check("moderation | a prompt is refused at once", error is not None and "moderation" in str(error), error)


def files():
    line = {"custom_id": "ball", "method": "POST", "url": "/v1/videos", "body": {"prompt": "A red ball", **film}}
    lines = json.dumps(line).encode()
    made = litellm.create_file(file=("lines.jsonl", io.BytesIO(lines)), purpose="batch", **ours)
    check("files.create | lines", made.purpose == "batch" and made.bytes == len(lines), made)
    same = litellm.file_retrieve(made.id, **ours)
    check("files.retrieve | one of them", same.id == made.id, same)
    listed = [one.id for one in litellm.file_list(**ours)]
    check("files.list | has it", listed == [made.id], listed)
    content = litellm.file_content(made.id, **ours).content
    check("files.content | is as it was", content == lines, content)
    return made


def batches(lines):
    wanted = {"completion_window": "24h", "endpoint": "/v1/videos", "input_file_id": lines.id, **ours}
    made = litellm.create_batch(**wanted)
    check("batches.create | of one line", made.status == "validating", made)
    done = ended(made, lambda id: litellm.retrieve_batch(id, **ours))
    check("batches.retrieve | until it is completed", (done.status, done.request_counts.completed) == ("completed", 1), done)
    listed = [one.id for one in litellm.list_batches(**ours)]
    check("batches.list | has it", listed == [made.id], listed)
    over = litellm.cancel_batch(litellm.create_batch(**wanted).id, **ours)
    check("batches.cancel | one of them", over.status in ("cancelling", "cancelled"), over)
    gone = litellm.file_delete(lines.id, **ours)
    check("files.delete | one of them", gone.deleted, gone)


videos()
errors()
batches(files())
names = litellm.get_valid_models(check_provider_endpoint=True, custom_llm_provider="openai", **keys)
check("models.list | has the default", any(name.endswith("sora-2") for name in names), names)
