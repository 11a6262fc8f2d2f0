"""What goes with videos: webhooks, files, batches, moderation."""

import io
import json
import time

import openai

from checks import FILM, check, raises
from receiver import Receiver

USER_AGENT = "OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)"


def main(client):
    with Receiver() as receiver:
        if hasattr(client.webhooks, "create"):
            endpoints(client, receiver)
        one_request(client, receiver)
    files(client)
    batches(client)
    moderation(client)


def settled(client, path, seconds=30):
    """The deliveries, once the service has noted what the receiver answered."""
    deadline = time.monotonic() + seconds
    while True:
        listed = client.get(path, cast_to=object)["data"]
        if time.monotonic() > deadline or all(one["status"] != "pending" for one in listed):
            return listed
        time.sleep(0.05)


def endpoints(client, receiver):
    webhooks = client.webhooks
    names = webhooks.event_types.list().data
    known = {"video.completed", "video.failed", "batch.completed"}
    check("webhooks.event_types.list | videos and batches", known <= set(names), names)
    made = webhooks.create(name="tests", url=receiver.url, event_types=["video.completed", "video.failed"])
    good = made.signing_secret.startswith("whsec_") and made.object == "webhook_endpoint"
    check("webhooks.create | with a secret", good, made)
    seen = webhooks.retrieve(made.id)
    check("webhooks.retrieve | without it", "signing_secret" not in seen.model_dump() and seen.signing_secret_hint, seen)
    check("webhooks.list | has it", [one.id for one in webhooks.list(limit=1)] == [made.id])

    tested = webhooks.test(made.id, event_type="video.completed")
    body, headers = receiver.next()
    event = webhooks.unwrap(body, headers, secret=made.signing_secret)
    check("webhooks.test | a good receiver", (tested.status_code, event.type) == (200, "video.completed"), tested)
    receiver.statuses.append(500)
    tested = webhooks.test(made.id, event_type="video.completed")
    receiver.next()
    check("webhooks.test | says what a bad one answered", tested.status_code == 500, tested)

    refusals(client, receiver, made)
    rotate(client, receiver, made)
    changed = webhooks.update(made.id, name="renamed", event_types=["video.failed"])
    check("webhooks.update | name and events", (changed.name, changed.event_types) == ("renamed", ["video.failed"]), changed)
    gone = webhooks.delete(made.id)
    check("webhooks.delete | an endpoint", gone.deleted and gone.object == "webhook_endpoint.deleted", gone)
    check("webhooks.delete | it is gone", raises(openai.NotFoundError, lambda: webhooks.retrieve(made.id)) is not None)


def refusals(client, receiver, endpoint):
    """A receiver that redirects and one that fails are told again, in the same words."""
    receiver.statuses += [302, 500]
    video = client.videos.create(prompt="A red ball rolls", **FILM)
    told = [receiver.next() for _ in range(3)]
    bodies, ids, paths = ({value for value in values} for values in zip(*((body, h["webhook-id"], h["path"]) for body, h in told)))
    again = (len(bodies), len(ids), paths) == (1, 1, {"/hook"})
    check("webhooks.unwrap | a refused or redirected delivery comes again as it was", again, told)
    body, headers = told[-1]
    event = client.webhooks.unwrap(body, headers, secret=endpoint.signing_secret)
    check("webhooks.unwrap | a delivery", (event.type, event.data.id) == ("video.completed", video.id), event)
    listed = settled(client, f"/webhook_endpoints/{endpoint.id}/deliveries")
    good = [(one["status"], one["attempts"]) for one in listed] == [("delivered", 3)]
    check("webhooks.unwrap | its three attempts are listed", good, listed)
    client.videos.delete(video.id)


def rotate(client, receiver, endpoint):
    webhooks = client.webhooks
    rotated = webhooks.rotate_secret(endpoint.id, keep_old_secret_active_for_24_hours=True)
    webhooks.test(endpoint.id, event_type="video.failed")
    body, headers = receiver.next()
    secrets = (rotated.signing_secret, endpoint.signing_secret)
    both = [webhooks.unwrap(body, headers, secret=secret).type for secret in secrets]
    check("webhooks.rotate_secret | both secrets verify", both == ["video.failed"] * 2, both)
    newest = webhooks.rotate_secret(endpoint.id)
    webhooks.test(endpoint.id, event_type="video.failed")
    body, headers = receiver.next()
    verified = webhooks.unwrap(body, headers, secret=newest.signing_secret).type
    old = raises(openai.InvalidWebhookSignatureError, lambda: webhooks.unwrap(body, headers, secret=secrets[0]))
    check("webhooks.rotate_secret | only the new one verifies", verified == "video.failed" and old is not None, old)


def one_request(client, receiver):
    """The address of a receiver in the request itself, on everything that makes a film."""
    videos, webhooks = client.videos, client.webhooks
    target = {"webhook_url": receiver.url}
    made = videos.create(prompt="A red ball rolls", extra_body={**FILM, **target})
    body, headers = receiver.next()
    event = webhooks.unwrap(body, headers, secret=made.model_dump()["webhook_secret"])
    check("webhooks.unwrap | of an address in the request", event.data.id == made.id, event)
    sent = (headers["content-type"], headers["user-agent"])
    check("webhooks.unwrap | is sent with OpenAI's headers", sent == ("application/json", USER_AGENT), sent)
    stranger = raises(openai.InvalidWebhookSignatureError, lambda: webhooks.unwrap(body, headers, secret="whsec_AAAA"))
    check("webhooks.verify_signature | not with another secret", stranger is not None)
    verified = raises(Exception, lambda: webhooks.verify_signature(body, headers, secret=made.model_dump()["webhook_secret"]))
    check("webhooks.verify_signature | with the right one", verified is None, verified)

    own = {**target, "webhook_secret": "a secret of the receiver"}
    for name, path, more in (
        ("videos.remix", f"/videos/{made.id}/remix", {}),
        ("videos.edit", "/videos/edits", {"video": {"id": made.id}}),
        ("videos.extend", "/videos/extensions", {"video": {"id": made.id}, "seconds": "4"}),
    ):
        video = client.post(path, cast_to=openai.types.Video, body={"prompt": "make it night", **more, **own})
        body, headers = receiver.next()
        event = webhooks.unwrap(body, headers, secret=own["webhook_secret"])
        good = event.data.id == video.id and "webhook_secret" not in video.model_dump()
        check(f"{name} | tells the address in the request", good, video)
        videos.delete(video.id)
    trap = {**FILM, "webhook_url": "http://169.254.169.254/latest"}
    error = raises(openai.BadRequestError, lambda: videos.create(prompt="p", extra_body=trap))
    check("errors | 400 for a webhook inside", error is not None and error.param == "webhook_url", error)
    videos.delete(made.id)


def files(client):
    files = client.files
    picture = files.create(file=open("picture.png", "rb"), purpose="vision")
    named = (picture.object, picture.filename, picture.purpose)
    check("files.create | a picture", named == ("file", "picture.png", "vision"), picture)
    check("files.retrieve | one of them", files.retrieve(picture.id) == picture)
    check("files.wait_for_processing | is at once", files.wait_for_processing(picture.id) == picture)
    check("files.list | by purpose", [one.id for one in files.list(purpose="vision")] == [picture.id])
    with open("picture.png", "rb") as original:
        check("files.content | is as it was", files.content(picture.id).read() == original.read())
    check("files.delete | one of them", files.delete(picture.id).deleted)
    check("files.delete | it is gone", raises(openai.NotFoundError, lambda: files.retrieve(picture.id)) is not None)


def batches(client):
    lines = [
        {"custom_id": "ball", "method": "POST", "url": "/v1/videos", "body": {"prompt": "A red ball rolls", **FILM}},
        {"custom_id": "bad", "method": "POST", "url": "/v1/videos", "body": {"prompt": ""}},
    ]
    text = "\n".join(json.dumps(line) for line in lines)
    uploaded = client.files.create(file=("lines.jsonl", io.BytesIO(text.encode())), purpose="batch")
    check("files.retrieve_content | as text", client.files.retrieve_content(uploaded.id) == text)
    wanted = {"input_file_id": uploaded.id, "endpoint": "/v1/videos", "completion_window": "24h"}
    batch = client.batches.create(**wanted, metadata={"for": "tests"})
    check("batches.create | of two lines", (batch.status, batch.metadata) == ("validating", {"for": "tests"}), batch)
    check("batches.list | has it", [one.id for one in client.batches.list(limit=1)] == [batch.id])
    batch = ended(client, batch)
    counts = batch.request_counts
    good = (batch.status, counts.total, counts.completed, counts.failed) == ("completed", 2, 1, 1)
    check("batches.retrieve | until it is completed", good, batch)
    made = [json.loads(line) for line in client.files.content(batch.output_file_id).text.splitlines()]
    video = made[0]["response"]["body"]
    film = client.videos.download_content(video["id"]).read()
    good = ([line["custom_id"] for line in made], video["status"], film[4:8]) == (["ball"], "completed", b"ftyp")
    check("batches.retrieve | its output has the film", good, made)
    failed = [json.loads(line) for line in client.files.content(batch.error_file_id).text.splitlines()]
    good = [(line["custom_id"], line["response"]["status_code"]) for line in failed] == [("bad", 400)]
    good = good and failed[0]["response"]["body"]["error"]["param"] == "prompt"
    check("batches.retrieve | its errors name what was refused", good, failed)

    bad = client.files.create(file=("bad.jsonl", io.BytesIO(b'{"custom_id": "x"}\nno')), purpose="batch")
    batch = ended(client, client.batches.create(**{**wanted, "input_file_id": bad.id}))
    lines = batch.errors and [error.line for error in batch.errors.data]
    check("batches.create | with bad lines fails and names them", (batch.status, lines) == ("failed", [1, 2]), batch)
    batch = client.batches.cancel(client.batches.create(**wanted).id)
    check("batches.cancel | one of them", batch.status in ("cancelling", "cancelled"), batch)
    batch = ended(client, batch)
    check("batches.cancel | ends it", batch.status == "cancelled", batch)


def ended(client, batch):
    deadline = time.monotonic() + 120
    while batch.status not in ("completed", "failed", "expired", "cancelled") and time.monotonic() < deadline:
        time.sleep(0.1)
        batch = client.batches.retrieve(batch.id)
    return batch


def moderation(client):
    """The policy of the tests refuses one word at once, and fails the job with another."""
    videos = client.videos
    blocked = raises(openai.BadRequestError, lambda: videos.create(prompt="A gribbly waves", **FILM))
    good = blocked is not None and (blocked.code, blocked.param) == ("moderation_blocked", "prompt")
    check("moderation | a prompt is refused at once", good, blocked)
    failed = videos.poll(videos.create(prompt="A snorfle waves", **FILM).id)
    good = (failed.status, failed.error and failed.error.code) == ("failed", "moderation_blocked")
    check("moderation | a job fails with the same code", good, failed)
