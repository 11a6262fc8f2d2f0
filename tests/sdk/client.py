"""Everything a user of the official Python package does with films, files, batches and webhooks.

Checks are named after the operation they try. Releases differ in what they have: what one lacks prints
nothing, and in the end nothing that it has may be untried.
"""

import base64
import os
import pathlib

import openai

import services
from checks import FILM, SECONDS, SIZE, check, check_that_all_are_tried, new_client, raises
from receiver import Receiver

NEVER = "video_" + "0" * 48
IN_JSON = {"Content-Type": "application/json"}
ONE_MORE = {"1": "5", "4": "8"}[SECONDS]

client = new_client()
videos = client.videos
picture = pathlib.Path("picture.png")


def create():
    made = videos.create_and_poll(prompt="A calico cat walks over a meadow", model="sora-2", poll_interval_ms=200, **FILM)
    good = (made.status, made.progress, made.seconds, made.size) == ("completed", 100, SECONDS, SIZE)
    check("videos.create_and_poll | until it is completed", good, made)
    check("videos.create | keys that the client does not know are kept", made.model_dump()["engine"] == "studio", made)
    in_json = videos.create(prompt="A red ball", extra_headers=IN_JSON, extra_body=FILM)
    check("videos.create | as JSON", (in_json.status, in_json.seconds) == ("queued", SECONDS), in_json)
    return made, in_json


def create_with_pictures():
    data = picture.read_bytes()
    for what, reference in [
        ("a file", picture.open("rb")),
        ("bytes", data),
        ("a name, bytes and a type", ("a/b.png", data, "image/png")),
    ]:
        video = videos.create(prompt="It begins to move", input_reference=reference, **FILM)
        check(f"videos.create | from a picture: {what}", video.status == "queued", video)
        yield video
    large = base64.b64encode(pathlib.Path("large.png").read_bytes()).decode()
    uploaded = client.files.create(file=picture.open("rb"), purpose="vision")
    with Receiver() as receiver:
        for what, reference in [
            ("a data address of 3 MB", {"image_url": "data:image/png;base64," + large}),
            ("an address", {"image_url": receiver.picture_url}),
            ("an uploaded file", {"file_id": uploaded.id}),
        ]:
            for encoding, headers in (("form", {}), ("JSON", IN_JSON)):
                body = {**FILM, "input_reference": reference}
                video = videos.create(prompt="It moves", extra_headers=headers, extra_body=body)
                check(f"videos.create | from a picture: {what}, in a {encoding}", video.status == "queued", video)
                yield video
    client.files.delete(uploaded.id)


def download(made):
    film = videos.download_content(made.id).read()
    check("videos.download_content | the film", film[4:8] == b"ftyp" and len(film) > 10_000, film[:16])
    still = videos.download_content(made.id, variant="thumbnail").read()
    check("videos.download_content | the thumbnail", still[:4] == b"RIFF" and still[8:12] == b"WEBP", still[:16])
    sheet = videos.download_content(made.id, variant="spritesheet").read()
    check("videos.download_content | the sprite sheet", sheet[:3] == b"\xff\xd8\xff", sheet[:16])
    with videos.with_streaming_response.download_content(made.id) as response:
        response.stream_to_file("made.mp4")
    check("videos.download_content | as a stream", pathlib.Path("made.mp4").read_bytes() == film)
    return film


def remix(made):
    remixed = videos.remix(made.id, prompt="make it night")
    check("videos.remix | is queued", (remixed.remixed_from_video_id, remixed.size) == (made.id, SIZE), remixed)
    remixed = videos.poll(remixed.id)
    check("videos.poll | until the remix is completed", remixed.status == "completed", remixed)
    still, before = [videos.download_content(v.id, variant="thumbnail").read() for v in (remixed, made)]
    check("videos.remix | is another film", still != before)
    return remixed


def derive(made):
    """Edits and extensions, of a video by its id and of an uploaded film."""
    body = {"prompt": "make it snow", "video": {"id": made.id}}
    edited = client.post("/videos/edits", cast_to=openai.types.Video, body=body)
    check("videos.edit | a video, by the path", (edited.status, edited.remixed_from_video_id) == ("queued", made.id), edited)
    yield edited
    longer = client.post("/videos/extensions", cast_to=openai.types.Video, body={**body, "seconds": "4"})
    check("videos.extend | a video, by the path", (longer.status, longer.seconds) == ("queued", ONE_MORE), longer)
    yield longer
    if hasattr(videos, "edit"):
        with open("made.mp4", "rb") as film:
            edited = videos.edit(prompt="make it night", video=film)
        check("videos.edit | an uploaded film", (edited.size, edited.seconds) == (SIZE, SECONDS), edited)
        yield edited
        with open("made.mp4", "rb") as film:
            longer = videos.extend(prompt="it rains", seconds="4", video=film)
        check("videos.extend | an uploaded film", longer.seconds == ONE_MORE, longer)
        yield longer


def characters():
    if not hasattr(videos, "create_character"):
        return
    with open("made.mp4", "rb") as clip:
        mossy = videos.create_character(name="Mossy", video=clip)
    check("videos.create_character | of a clip", mossy.id.startswith("char_") and mossy.name == "Mossy", mossy)
    check("videos.get_character | is the same", videos.get_character(mossy.id).to_dict() == mossy.to_dict())
    video = videos.create(prompt="Mossy waves", extra_body={**FILM, "characters": [{"id": mossy.id}]})
    check("videos.create | with a character", video.status == "queued", video)
    videos.delete(video.id)


def lists(newest_first):
    ids = [video.id for video in newest_first]
    walked = [video.id for video in videos.list(limit=5, order="asc")]
    check("videos.list | page by page", walked == ids[::-1], walked)
    page = videos.list(limit=2)
    check("videos.list | the newest first", [v.id for v in page.data] == ids[:2] and page.has_more, page)


def errors(made):
    error = raises(openai.BadRequestError, lambda: videos.create(prompt="p", seconds="150"))
    good = error is not None and (error.param, error.code, error.type) == ("seconds", "invalid_value", "invalid_request_error")
    check("errors | 400 names the field", good, error)
    error = raises(openai.NotFoundError, lambda: videos.retrieve(NEVER))
    good = error is not None and error.request_id.startswith("req_") and error.type == "invalid_request_error"
    check("errors | 404 for an unknown id", good, error)
    stranger = new_client(api_key="sk-nobody-knows-this-key").videos
    error = raises(openai.AuthenticationError, lambda: stranger.retrieve(made.id))
    good = error is not None and (error.code, error.type) == ("invalid_api_key", "invalid_request_error")
    check("errors | 401 for a wrong key", good, error)
    with open("long.mp4", "rb") as film:
        error = raises(openai.AuthenticationError, lambda: stranger.create(prompt="p", input_reference=film))
    check("errors | 401 is heard in the middle of a large upload", error is not None)


def models():
    ids = [model.id for model in client.models.list()]
    check("models.list | has the default", {"sora-2", "sora-2-pro"} <= set(ids), ids)
    model = client.models.retrieve("sora-2")
    check("models.retrieve | one of them", (model.id, model.object) == ("sora-2", "model"), model)


def provenance(film):
    if not hasattr(client, "content_provenance_checks"):
        return

    def result(film):
        return client.content_provenance_checks.create(file=film).results[0]

    name = "content_provenance_checks.create"
    seen = result(film)
    good = (seen.type, seen.outcome, seen.validation_state, seen.model) == ("c2pa", "detected", "trusted", "sora-2")
    check(f"{name} | a film of this service is detected", good, seen)
    seen = result(film[:-1] + bytes([film[-1] ^ 1]))
    check(f"{name} | one changed byte is seen", (seen.outcome, seen.validation_state) == ("not_detected", "invalid"), seen)
    seen = result(picture.read_bytes())
    check(f"{name} | a picture carries nothing", (seen.outcome, seen.validation_state) == ("not_detected", "not_present"), seen)


def main():
    made, in_json = create()
    check("videos.retrieve | a completed video", videos.retrieve(made.id).expires_at > made.completed_at)
    film = download(made)
    all_of_them = [made, in_json, remix(made), *create_with_pictures(), *derive(made)]
    lists(all_of_them[::-1])
    provenance(film)
    characters()
    models()
    errors(made)
    for video in all_of_them:
        gone = videos.delete(video.id)
        check("videos.delete | in any state", (gone.deleted, gone.object) == (True, "video.deleted"), gone)
    check("videos.delete | it is gone", raises(openai.NotFoundError, lambda: videos.retrieve(made.id)) is not None)
    if "STRICT" not in os.environ:
        services.main(client)
        check_that_all_are_tried(client)


main()
