"""What is answered while something that the service needs is away, and that it recovers by itself."""

import time

from postgres import Cluster
from service import Service, free_port

WISH = {"prompt": "A red ball", "size": "128x72", "seconds": "1"}


def all_of_them(binary, work):
    return database_away(binary, work / "away") + moderation_away(binary, work)


def database_away(binary, data):
    with Cluster() as cluster, Service(binary, data, settings={"KINORA_DATABASE": cluster.url, "KINORA_CONCURRENCY": "0"}) as service:
        cluster.stop()
        sick = service.ask("GET", "/healthz")
        begun = time.monotonic()
        status, headers, answer = service.exchange("POST", "/v1/videos", WISH)
        took = time.monotonic() - begun
        named = b'"server_is_overloaded"' in answer and b'"service_unavailable_error"' in answer
        cluster.start()
        healthy = until(lambda: service.ask("GET", "/healthz")[0] == 200)
        made = service.ask("POST", "/v1/videos", WISH)
    checks = [
        ("without its database it is not healthy", sick[0] == 503, sick),
        ("without its database a create is a 503 that is named", status == 503 and named, (status, answer)),
        ("and says when to come again", headers["Retry-After"], headers.items()),
        ("and is answered before clients give up", took < 15, took),
        ("when the database is back it is healthy", healthy, "not within 20 seconds"),
        ("and makes videos", made[0] == 200, made),
    ]
    return [("outages", check, None if good else str(seen)) for check, good, seen in checks]


def moderation_away(binary, work):
    """Nobody listens where the moderation service should be."""
    found = []
    nobody = {"KINORA_MODERATION_URL": f"http://127.0.0.1:{free_port()}/v1/moderations"}
    for outage, expected in (("closed", 503), ("open", 200)):
        with Service(binary, work / outage, settings=nobody | {"KINORA_MODERATION_OUTAGE": outage}) as service:
            status, answer = service.ask("POST", "/v1/videos", WISH)
        complaint = None if status == expected else str((status, answer))
        found.append(("outages", f"with moderation away and {outage} a create is a {expected}", complaint))
    return found


def until(holds, seconds=20):
    deadline = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return held
