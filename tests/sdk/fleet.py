"""Two servers over one PostgreSQL database and one data folder: each film is made once, whoever dies."""

import hashlib
import http.client
import http.server
import json
import signal
import threading
import time

from faults import content, unsigned, wait
from postgres import Cluster
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
            told = receiver.told(ids)
    unfinished = [film for film in films if film["status"] != "completed"]
    spent = FILMS * int(WISH["seconds"]) * PRICE
    ledger = (usage["held_micros"], usage["spent_micros"], sum(day["videos"] for day in usage["data"]))
    checks = [
        ("the same Idempotency-Key at both makes one film", same, "two"),
        ("both film at the same time", filming == 2, filming),
        ("after kill -9 of one the other completes every film", not unfinished, unfinished),
        ("only what the dead one had in hand is begun again", attempts == [1] * (FILMS - 1) + [2], attempts),
        ("all have the same bytes but for their credentials", len(digests) == 1, digests),
        ("each completion is told once", told == [1] * FILMS, told),
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


class Receiver:
    """Hears of completed films, as a context."""

    def __enter__(self):
        self.heard = set()
        heard = self.heard

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                heard.add((self.headers["webhook-id"], event["type"], event["data"]["id"]))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def told(self, ids):
        """How many different deliveries told of the completion of each, once all have had time to arrive."""
        deadline = time.monotonic() + 10
        while True:
            heard = [video for _, event, video in list(self.heard) if event == "video.completed"]
            if set(heard) == set(ids) or time.monotonic() > deadline:
                return [heard.count(video) for video in ids]
            time.sleep(0.1)
