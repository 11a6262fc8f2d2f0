"""Official packages that repeat by themselves, over a network that loses requests and answers."""

import json
import subprocess

from proxy import Proxy
from service import Service

CREATES, PRICE = 1000, 7


def repeats(binary, folder, programs, run_client):
    """Each program over a network that loses the answers it names. `programs` is name and command of each."""
    found = []
    with Service(binary, folder / "repeats", settings={"KINORA_PRICES": f"{{sora-2={PRICE}}}"}) as service:
        for name, command in programs:
            with Proxy(service.port) as proxy:
                keys = {
                    "OPENAI_BASE_URL": f"{proxy.url}/v1",
                    "SPENT_KEY": new_key(service, "--budget", "1"),
                    "HASTY_KEY": new_key(service, "--requests-per-minute", "60"),
                }
                # A tenant of its own, so that it sees and limits no other.
                keys["OPENAI_API_KEY"] = new_key(service)
                found += run_client(name, command, service, folder, keys)
    return found


def new_key(service, *limits):
    """A key of a new tenant, made on the command line while the server runs."""
    service.tenants = getattr(service, "tenants", 0) + 1
    command = [service.binary, "keys", "--data", service.data, "create", "--tenant", f"tenant-{service.tenants}", *limits]
    run = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    return next(word for word in run.stdout.split() if word.startswith("sk-"))


def a_thousand_creates(binary, folder, python, program):
    """Exactly a thousand videos, and exactly their price held."""
    settings = {"KINORA_CONCURRENCY": "0", "KINORA_PRICES": f"{{sora-2={PRICE}}}"}
    with Service(binary, folder / "thousand", settings=settings) as service, Proxy(service.port, losing=0.2) as proxy:
        environment = {
            "OPENAI_BASE_URL": f"{proxy.url}/v1", "OPENAI_API_KEY": service.key, "FILM_SIZE": "128x72", "FILM_SECONDS": "4",
        }
        run = subprocess.run([python, program], env=environment, capture_output=True, text=True, timeout=180)
        told = json.loads(run.stdout or "[]")
        made = all_videos(service)
        usage = service.ask("GET", "/v1/usage")[1]
    ledger = (usage["held_micros"], usage["spent_micros"])
    once = len(told) == CREATES and sorted(told) == sorted(made)
    checks = [
        ("every fifth of a thousand creates was lost", proxy.lost >= CREATES / 6, proxy.lost),
        ("the package's repetitions make exactly a thousand videos", once, f"{len(told)}, {len(made)}, {run.stderr[-2000:]}"),
        ("their price is held exactly", ledger == (CREATES * 4 * PRICE, 0), ledger),
    ]
    return [("openai-python 3.54.0, lossy network", check, None if good else str(seen)) for check, good, seen in checks]


def all_videos(service):
    ids, after = [], ""
    for _ in range(2 * CREATES // 100):
        page = service.ask("GET", f"/v1/videos?limit=100{after}")[1]
        ids += [video["id"] for video in page["data"]]
        after = f"&after={page['last_id']}"
        if not page["has_more"]:
            break
    return ids
