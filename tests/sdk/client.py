"""Everything a user of the official Python package does with videos."""

import sys

import openai

NEVER = "video_" + "0" * 48


def check(name, good, seen=""):
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def raises(kind, call):
    try:
        return call() and None
    except kind as error:
        return error


client = openai.OpenAI(max_retries=0)
videos = client.videos
small = {"size": "320x180"}

made = videos.create_and_poll(prompt="A calico cat walks over a meadow", model="sora-2", seconds="4", extra_body=small)
check("create and poll", (made.status, made.progress, made.seconds, made.size) == ("completed", 100, "4", "320x180"), made)
check("unknown keys are kept", made.model_dump()["engine"] == "studio", made)

film = videos.download_content(made.id).read()
check("download the film", film[4:8] == b"ftyp" and len(film) > 10_000, film[:16])
still = videos.download_content(made.id, variant="thumbnail").read()
check("download the thumbnail", still[:4] == b"RIFF" and still[8:12] == b"WEBP", still[:16])
sheet = videos.download_content(made.id, variant="spritesheet").read()
check("download the sprite sheet", sheet[:3] == b"\xff\xd8\xff", sheet[:16])

remix = videos.remix(made.id, prompt="make it night")
check("remix", remix.remixed_from_video_id == made.id and remix.size == "320x180", remix)
remix = videos.poll(remix.id, poll_interval_ms=200)
check("poll the remix", remix.status == "completed", remix)
check("a remix is another film", videos.download_content(remix.id).read() != film)

with open("small.png", "rb") as image:
    referenced = videos.create(prompt="The picture begins to move", input_reference=image, extra_body=small)
check("create from a picture", referenced.status == "queued", referenced)

listed = [video.id for video in videos.list(limit=1, order="asc")]
check("list page by page", listed == [made.id, remix.id, referenced.id], listed)
newest = videos.list(limit=2)
check("list the newest first", [v.id for v in newest.data] == [referenced.id, remix.id] and newest.has_more, newest)

error = raises(openai.BadRequestError, lambda: videos.create(prompt="p", seconds="15"))
check("bad seconds name their field", error is not None and (error.param, error.code) == ("seconds", "invalid_value"), error)
with open("small.png", "rb") as image:
    error = raises(openai.BadRequestError, lambda: videos.create(prompt="p", input_reference=image))
check("a picture of another size is refused", error is not None and "Inpaint image must match" in str(error), error)
error = raises(openai.NotFoundError, lambda: videos.retrieve(NEVER))
check("an unknown id is not found", error is not None and error.request_id.startswith("req_"), error)
stranger = openai.OpenAI(api_key="sk-nobody-knows-this-key", max_retries=0)
check("a wrong key is refused", raises(openai.AuthenticationError, lambda: stranger.videos.retrieve(made.id)) is not None)

for video in (made, remix, referenced):
    gone = videos.delete(video.id)
    check("delete", (gone.deleted, gone.object) == (True, "video.deleted"), gone)
check("deleted is gone", raises(openai.NotFoundError, lambda: videos.retrieve(made.id)) is not None)
sys.exit(0)
