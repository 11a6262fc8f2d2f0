"""Two servers over one PostgreSQL database and one data folder: each film is made once, whoever dies."""

import hashlib
import http.client
import json
import queue
import signal
import time

from faults import content, unsigned, wait
from postgres import Cluster
from receiver import Receiver
from service import Service

# Long enough for both servers to be in the middle of one.
WISH = {"prompt": "A red ball bounces down the stairs", "size": "640x360", "seconds": "8", "seed": 7}
FILMS = 6
PRICE = 1000
SETTINGS = {"KINORA_LEASE_SECONDS": "3", "KINORA_PRICES": f"{{sora-2={PRICE}}}"}


def one_of_two_is_killed(binary, data):
    """Creates through both, kills one while both film, and looks at what the other makes of it."""
    with Cluster() as cluster, Receiver() as receiver:
        settings = SETTINGS | {"KINORA_DATABASE": cluster.url}
        with Service(binary, data, settings=settings) as survivor:
            victim = Service(binary, data, key=survivor.key, settings=settings)
            with victim:
                wish = WISH | {"webhook_url": receiver.url}
                ids = [create((survivor, victim)[n % 2], wish, f"film-{n}") for n in range(FILMS)]
                same = ids == [create((victim, survivor)[n % 2], wish, f"film-{n}") for n in range(FILMS)]
                filming = wait_for_two(survivor)
                victim.stop(signal.SIGKILL)
            films = [wait(survivor, video) for video in ids]
            digests = {hashlib.sha256(unsigned(content(survivor, video))[0]).hexdigest() for video in ids}
            attempts = sorted(attempt(survivor, video) for video in ids)
            usage = survivor.ask("GET", "/v1/usage")[1]
            announced = told(receiver, ids)
    unfinished = [film for film in films if film["status"] != "completed"]
    spent = FILMS * int(WISH["seconds"]) * PRICE
    ledger = (usage["held_micros"], usage["spent_micros"], sum(day["videos"] for day in usage["data"]))
    checks = [
        ("the same Idempotency-Key at both makes one film", same, "two"),
        ("both film at the same time", filming == 2, filming),
        ("after kill -9 of one the other completes every film", not unfinished, unfinished),
        ("only what the dead one had in hand is begun again", attempts == [1] * (FILMS - 1) + [2], attempts),
        ("all have the same bytes but for their credentials", len(digests) == 1, digests),
        ("each completion is told once", announced == [1] * FILMS, announced),
        ("the ledger is exact", ledger == (0, spent, FILMS), ledger),
    ]
    return [("two servers", check, None if good else str(seen)) for check, good, seen in checks]


def create(service, wish, key):
    status, video = service.ask("POST", "/v1/videos", wish, {"Idempotency-Key": key})
    if status != 200:
        raise RuntimeError(f"{status}: {video}")
    return video["id"]


def wait_for_two(service):
    """How many films are being made, as soon as these are two; or after a minute."""
    deadline = time.monotonic() + 60
    while True:
        videos = service.ask("GET", "/v1/videos?limit=100")[1]["data"]
        filming = sum(video["status"] == "in_progress" and video["progress"] > 0 for video in videos)
        if filming == 2 or time.monotonic() > deadline:
            return filming
        time.sleep(0.05)


def attempt(service, video):
    """Which attempt made the film: its ETag names it."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    headers = {"Authorization": f"Bearer {service.key}"}
    connection.request("HEAD", f"/v1/videos/{video}/content", headers=headers)
    return int(connection.getresponse().getheader("ETag").split("-")[1])


def told(receiver, ids):
    """How many deliveries told of the completion of each: all that came until two seconds after the last was due."""
    heard, deadline = [], time.monotonic() + 10
    while set(heard) < set(ids) and time.monotonic() < deadline:
        heard += completions(receiver, 1)
    heard += completions(receiver, 2)
    return [heard.count(video) for video in ids]


def completions(receiver, seconds):
    """The videos of whose completion is heard within these seconds."""
    heard, deadline = [], time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            event = json.loads(receiver.next(max(deadline - time.monotonic(), 0.01))[0])
        except queue.Empty:
            break
        if event["type"] == "video.completed":
            heard.append(event["data"]["id"])
    return heard
