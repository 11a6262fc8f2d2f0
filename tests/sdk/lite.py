"""Everything LiteLLM's client does with videos. It has no deletion."""

import os
import time

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # no look-up on the network

import litellm  # noqa: E402

ours = {
    "api_base": os.environ["OPENAI_BASE_URL"],
    "api_key": os.environ["OPENAI_API_KEY"],
    "custom_llm_provider": "openai",
}


def check(name, good, seen=""):
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def finished(video):
    while video.status in ("queued", "in_progress"):
        time.sleep(0.2)
        video = litellm.video_status(video_id=video.id, **ours)
    return video


made = litellm.video_generation(model="sora-2", prompt="A calico cat walks", seconds="4", size="128x72", **ours)
check("create | is queued", (made.status, made.seconds) == ("queued", "4"), made)
done = finished(made)
check("retrieve | until it is completed", (done.status, done.progress) == ("completed", 100), done)
film = litellm.video_content(video_id=made.id, **ours)
check("download | the film", film[4:8] == b"ftyp", film[:16])
open("made.mp4", "wb").write(film)

pictured = litellm.video_generation(
    model="sora-2", prompt="It moves", seconds="4", size="128x72", input_reference=open("small.png", "rb"), **ours
)
check("create from a picture | a file", pictured.status == "queued", pictured)
remix = litellm.video_remix(video_id=made.id, prompt="make it night", **ours)
check("remix | is queued", remix.status == "queued" and remix.remixed_from_video_id is not None, remix)
listed = litellm.video_list(**ours)
check("list | has them", len(listed) >= 3, listed)
edited = litellm.video_edit(video_id=made.id, prompt="make it snow", **ours)
check("edit | of a video", edited.status == "queued", edited)
longer = litellm.video_extension(video_id=made.id, prompt="it rains", seconds="4", **ours)
check("extend | a video", (longer.status, longer.seconds) == ("queued", "8"), longer)
with open("made.mp4", "rb") as clip:
    mossy = litellm.video_create_character(name="Mossy", video=clip, **ours)
check("characters | create", mossy.name == "Mossy", mossy)
again = litellm.video_get_character(character_id=mossy.id, **ours)
check("characters | retrieve", again.name == "Mossy", again)
