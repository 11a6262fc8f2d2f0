"""What a user of the official Python package does with webhooks, files and batches, and meets of moderation."""

import http.server
import io
import json
import queue
import sys
import threading
import time

import openai

SMALL = {"size": "320x180", "seed": 7}


def check(name, good, seen=""):
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def raises(kind, call):
    try:
        return call() and None
    except kind as error:
        return error


class Receiver:
    """A web server that keeps what it is sent, and answers with the next of its statuses, then 200."""

    def __init__(self):
        received, self.statuses = queue.Queue(), []
        statuses = self.statuses

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                received.put((body, dict(self.headers)))
                self.send_response(statuses.pop(0) if statuses else 200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.received = received
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def next(self, seconds=120):
        return self.received.get(timeout=seconds)


client = openai.OpenAI(max_retries=0)
videos, webhooks = client.videos, client.webhooks


def follow(video):
    """Waits for the end of a video, whatever the client thinks of it."""
    return videos.poll(video, poll_interval_ms=200)


def settled(path, seconds=30):
    """The deliveries, once the service has noted what the receiver answered."""
    deadline = time.monotonic() + seconds
    while True:
        listed = client.get(path, cast_to=object)["data"]
        if time.monotonic() > deadline or all(one["status"] != "pending" for one in listed):
            return listed
        time.sleep(0.05)


def endpoints():
    receiver = Receiver()
    names = webhooks.event_types.list().data
    check("webhooks | list event types", {"video.completed", "video.failed", "batch.completed"} <= set(names), names)
    made = webhooks.create(name="tests", url=receiver.url, event_types=["video.completed", "video.failed"])
    check("webhooks | create an endpoint", made.signing_secret.startswith("whsec_") and made.object == "webhook_endpoint", made)
    seen = webhooks.retrieve(made.id)
    check("webhooks | the secret is shown once", "signing_secret" not in seen.model_dump() and seen.signing_secret_hint, seen)
    check("webhooks | list endpoints", [one.id for one in webhooks.list(limit=1)] == [made.id])

    tested = webhooks.test(made.id, event_type="video.completed")
    body, headers = receiver.next()
    event = webhooks.unwrap(body, headers, secret=made.signing_secret)
    check("webhooks | test an endpoint", tested.status_code == 200 and event.type == "video.completed", tested)

    receiver.statuses.append(500)
    video = follow(videos.create(prompt="A red ball rolls", extra_body=SMALL).id)
    refused, first = receiver.next()
    body, second = receiver.next()
    event = webhooks.unwrap(body, second, secret=made.signing_secret)
    check("webhooks | a delivery is verified by the client", (event.type, event.data.id) == ("video.completed", video.id), event)
    ids = [{name.lower(): value for name, value in some.items()}["webhook-id"] for some in (first, second)]
    check("webhooks | a refused delivery comes again as it was", ids[0] == ids[1] and refused == body, ids)
    stranger = raises(openai.InvalidWebhookSignatureError, lambda: webhooks.unwrap(body, second, secret="whsec_AAAA"))
    check("webhooks | another secret does not verify", stranger is not None)
    listed = settled(f"/webhook_endpoints/{made.id}/deliveries")
    check("webhooks | deliveries are listed", [(one["status"], one["attempts"]) for one in listed] == [("delivered", 2)], listed)

    rotated = webhooks.rotate_secret(made.id, keep_old_secret_active_for_24_hours=True)
    webhooks.test(made.id, event_type="video.failed")
    body, headers = receiver.next()
    both = [webhooks.unwrap(body, headers, secret=secret).type for secret in (rotated.signing_secret, made.signing_secret)]
    check("webhooks | after a rotation both secrets verify", both == ["video.failed"] * 2, both)
    webhooks.rotate_secret(made.id)
    changed = webhooks.update(made.id, name="renamed", event_types=["video.failed"])
    check("webhooks | update an endpoint", (changed.name, changed.event_types) == ("renamed", ["video.failed"]), changed)
    gone = webhooks.delete(made.id)
    check("webhooks | delete an endpoint", gone.deleted and gone.object == "webhook_endpoint.deleted", gone)
    check("webhooks | a deleted endpoint is gone", raises(openai.NotFoundError, lambda: webhooks.retrieve(made.id)) is not None)


def one_request():
    receiver = Receiver()
    made = videos.create(prompt="A red ball rolls", extra_body={**SMALL, "webhook_url": receiver.url})
    secret = made.model_dump()["webhook_secret"]
    body, headers = receiver.next()
    event = webhooks.unwrap(body, headers, secret=secret)
    check("webhooks | an address in the request is told", event.data.id == made.id, event)
    own = {**SMALL, "webhook_url": receiver.url, "webhook_secret": "a secret of the receiver"}
    made = videos.create(prompt="A red ball rolls", extra_body=own)
    check("webhooks | a secret that was given is not shown", "webhook_secret" not in made.model_dump(), made)
    body, headers = receiver.next()
    event = webhooks.unwrap(body, headers, secret=own["webhook_secret"])
    check("webhooks | a secret in the request signs", event.data.id == made.id, event)
    trap = {**SMALL, "webhook_url": "http://169.254.169.254/latest"}
    error = raises(openai.BadRequestError, lambda: videos.create(prompt="p", extra_body=trap))
    check("webhooks | an address inside is refused", error is not None and error.param == "webhook_url", error)


def files():
    picture = client.files.create(file=open("small.png", "rb"), purpose="vision")
    check("files | upload a file", (picture.object, picture.filename, picture.purpose) == ("file", "small.png", "vision"), picture)
    check("files | retrieve a file", client.files.retrieve(picture.id) == picture)
    check("files | list files", [one.id for one in client.files.list(purpose="vision")] == [picture.id])
    with open("small.png", "rb") as original:
        check("files | download a file", client.files.content(picture.id).read() == original.read())
    body = {"prompt": "It begins to move", "input_reference": {"file_id": picture.id}, **SMALL}
    video = client.post("/videos", cast_to=object, body=body)
    check("files | an uploaded picture is a reference", follow(video["id"]).status == "completed", video)
    check("files | delete a file", client.files.delete(picture.id).deleted)
    check("files | a deleted file is gone", raises(openai.NotFoundError, lambda: client.files.retrieve(picture.id)) is not None)


def batches():
    lines = [
        {"custom_id": "ball", "method": "POST", "url": "/v1/videos", "body": {"prompt": "A red ball rolls", **SMALL}},
        {"custom_id": "bad", "method": "POST", "url": "/v1/videos", "body": {"prompt": ""}},
        {"custom_id": "cat", "method": "POST", "url": "/v1/videos", "body": {"prompt": "一只猫在走", **SMALL}},
    ]
    text = "\n".join(json.dumps(line) for line in lines)
    uploaded = client.files.create(file=("lines.jsonl", io.BytesIO(text.encode())), purpose="batch")
    wanted = {"input_file_id": uploaded.id, "endpoint": "/v1/videos", "completion_window": "24h"}
    batch = client.batches.create(**wanted, metadata={"for": "tests"})
    check("batches | create a batch", (batch.status, batch.metadata) == ("validating", {"for": "tests"}), batch)
    check("batches | list batches", [one.id for one in client.batches.list(limit=1)] == [batch.id])
    deadline = time.monotonic() + 300
    while batch.status not in ("completed", "failed", "expired", "cancelled") and time.monotonic() < deadline:
        time.sleep(0.3)
        batch = client.batches.retrieve(batch.id)
    counts = batch.request_counts
    good = (batch.status, counts.total, counts.completed, counts.failed) == ("completed", 3, 2, 1)
    check("batches | a batch is completed", good, batch)
    made = [json.loads(line) for line in client.files.content(batch.output_file_id).text.splitlines()]
    check("batches | its output has the films", [line["custom_id"] for line in made] == ["ball", "cat"], made)
    video = made[0]["response"]["body"]
    film = videos.download_content(video["id"]).read()
    check("batches | a film of a batch is there", (video["status"], film[4:8]) == ("completed", b"ftyp"), video)
    failed = [json.loads(line) for line in client.files.content(batch.error_file_id).text.splitlines()]
    good = [(line["custom_id"], line["response"]["status_code"]) for line in failed] == [("bad", 400)]
    check("batches | its errors name what was refused", good and failed[0]["response"]["body"]["error"]["param"] == "prompt", failed)

    bad = client.files.create(file=("bad.jsonl", io.BytesIO(b'{"custom_id": "x"}\nno')), purpose="batch")
    batch = client.batches.create(**{**wanted, "input_file_id": bad.id})
    while batch.status == "validating":
        time.sleep(0.2)
        batch = client.batches.retrieve(batch.id)
    lines = batch.errors and [error.line for error in batch.errors.data]
    check("batches | a batch with bad lines fails and names them", (batch.status, lines) == ("failed", [1, 2]), batch)
    batch = client.batches.cancel(client.batches.create(**wanted).id)
    check("batches | cancel a batch", batch.status in ("cancelling", "cancelled"), batch)


def moderation():
    blocked = raises(openai.BadRequestError, lambda: videos.create(prompt="A gribbly waves", extra_body=SMALL))
    good = blocked is not None and (blocked.code, blocked.param) == ("moderation_blocked", "prompt")
    check("moderation | a prompt is refused at once", good, blocked)
    failed = follow(videos.create(prompt="A snorfle waves", extra_body=SMALL).id)
    good = (failed.status, failed.error and failed.error.code) == ("failed", "moderation_blocked")
    check("moderation | a job fails with the same code", good, failed)


for step in (endpoints, one_request, files, batches, moderation):
    step()
sys.exit(0)
