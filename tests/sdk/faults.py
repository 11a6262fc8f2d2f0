"""What must not go wrong when something goes wrong."""

import os
import pathlib
import signal
import subprocess
import time

from service import Service

# Long enough to be interrupted on a fast machine.
WISH = {"prompt": "A red ball bounces down the stairs", "size": "640x360", "seconds": "8", "seed": 7}


def too_large_an_upload(service, folder):
    """Two gigabytes are refused at once, with the field's name, and nothing is kept of them."""
    big = pathlib.Path(folder) / "big.png"
    with open(big, "wb") as file:
        file.truncate(2 << 30)
    before = size_of(service.data)
    command = ["curl", "-s", "-o", "-", "-w", "\n%{http_code} %{size_upload}", f"{service.url}/v1/videos",
               "-H", f"Authorization: Bearer {service.key}", "-F", "prompt=p", "-F", f"input_reference=@{big}"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout
    big.unlink()
    body, _, facts = answer.rpartition("\n")
    good = facts.startswith("413 ") and '"param":"input_reference"' in body
    grown = size_of(service.data) - before
    return [
        ("faults", "2 GB are refused naming the field", None if good else answer),
        ("faults", "nothing of them is kept", None if grown < 1 << 20 else f"{grown} bytes more"),
    ]


def killed_during_a_job(binary, data):
    """`kill -9` while a film is made; after the next start it is finished, and as if nothing had happened."""
    with Service(binary, data) as undisturbed:
        expected = wait(undisturbed, undisturbed.ask("POST", "/v1/videos", WISH)[1]["id"])
        film = content(undisturbed, expected["id"])
    victim = Service(binary, data, undisturbed.port, undisturbed.key)
    with victim:
        video = victim.ask("POST", "/v1/videos", WISH)[1]
        while video["status"] == "queued" or (video["status"] == "in_progress" and video["progress"] == 0):
            time.sleep(0.02)
            video = victim.ask("GET", f"/v1/videos/{video['id']}")[1]
        victim.stop(signal.SIGKILL)
    interrupted = video["status"] == "in_progress"
    with Service(binary, data, undisturbed.port, undisturbed.key) as again:
        video = wait(again, video["id"])
        same = video["status"] == "completed" and content(again, video["id"]) == film
    return [
        ("faults", "kill -9 came while the film was made", None if interrupted else video),
        ("faults", "the film is finished after the next start", None if video["status"] == "completed" else video),
        ("faults", "it has the same bytes as an undisturbed one", None if same else "it differs"),
    ]


def wait(service, video):
    """The video once it is finished, or as it is after ten minutes."""
    deadline = time.monotonic() + 600
    while True:
        found = service.ask("GET", f"/v1/videos/{video}")[1]
        if found["status"] not in ("queued", "in_progress") or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def content(service, video):
    command = ["curl", "-s", f"{service.url}/v1/videos/{video}/content", "-H", f"Authorization: Bearer {service.key}"]
    return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout


def size_of(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)
