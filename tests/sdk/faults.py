"""What must not go wrong when something goes wrong."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import time

from service import Service

# Long enough to be interrupted on a fast machine.
WISH = {"prompt": "A red ball bounces down the stairs", "size": "640x360", "seconds": "8", "seed": 7}

# The type of the box with content credentials (C2PA).
CREDENTIALS = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")


def all_of_them(binary, work):
    with Service(binary, work / "large") as service:
        found = too_large_an_upload(service, work) + gone_in_the_middle(service)
    found += killed_during_a_job(binary, work / "killed")
    return found + cancelled_while_made(binary, work / "cancelled")


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


def gone_in_the_middle(service):
    """Clients that hang up in an upload or before the answer: nothing is left of the one, and one video of the other."""
    before = size_of(service.data)
    head = (
        f"POST /v1/videos HTTP/1.1\r\nHost: kinora\r\nAuthorization: Bearer {service.key}\r\nIdempotency-Key: hung-up\r\n"
    )
    form = (
        "--b\r\nContent-Disposition: form-data; name=prompt\r\n\r\np\r\n--b\r\n"
        'Content-Disposition: form-data; name="input_reference"; filename="a.png"\r\n\r\n'
    )
    upload = f"{head}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 8000000\r\n\r\n{form}".encode()
    for _ in range(8):
        with socket.create_connection(("127.0.0.1", service.port), timeout=10) as client:
            client.sendall(upload + bytes(1 << 20))
    wish = {"prompt": "A red ball", "size": "128x72", "seconds": "1"}
    body = json.dumps(wish)
    create = f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
    with socket.create_connection(("127.0.0.1", service.port), timeout=10) as client:
        client.sendall(create)
    status, again = service.ask("POST", "/v1/videos", wish, {"Idempotency-Key": "hung-up"})
    made = [video["id"] for video in service.ask("GET", "/v1/videos")[1]["data"]]
    grown = size_of(service.data) - before
    once = None if made == [again.get("id")] else (status, made)
    return [
        ("faults", "a client that hangs up before the answer has one video", once),
        ("faults", "nothing is kept of 8 MB of broken uploads", None if grown < 4 << 20 else f"{grown} bytes more"),
    ]


def killed_during_a_job(binary, data):
    """`kill -9` while a film is made; after the next start it is finished, and as if nothing had happened."""
    with Service(binary, data) as undisturbed:
        expected = wait(undisturbed, undisturbed.ask("POST", "/v1/videos", WISH)[1]["id"])
        film = content(undisturbed, expected["id"])
    victim = Service(binary, data, undisturbed.port, undisturbed.key)
    with victim:
        video = victim.ask("POST", "/v1/videos", WISH)[1]
        video = wait_until(victim, video["id"], lambda video: video["progress"] > 0)
        victim.stop(signal.SIGKILL)
    interrupted = (video["status"], video["progress"] > 0) == ("in_progress", True)
    with Service(binary, data, undisturbed.port, undisturbed.key) as again:
        video = wait(again, video["id"])
        (mine, signed), (other, signed_too) = unsigned(film), unsigned(content(again, video["id"]))
    return [
        ("faults", "kill -9 came while the film was made", None if interrupted else video),
        ("faults", "the film is finished after the next start", None if video["status"] == "completed" else video),
        ("faults", "both films are signed", None if signed and signed_too else (signed, signed_too)),
        ("faults", "all their other bytes are the same", None if mine == other else "they differ"),
    ]


def unsigned(film):
    """A film without its credentials, which are others every time, and whether it had some."""
    head = int.from_bytes(film[:4], "big")
    size = int.from_bytes(film[head : head + 4], "big")
    if film[head + 4 : head + 24] != b"uuid" + CREDENTIALS:
        return film, False
    return film[:head] + film[head + size :], True


def cancelled_while_made(binary, data):
    """Cancelling or deleting a film that is being made stops the work within a second, for good."""
    found = []
    with Service(binary, data) as service:
        for name, method, path in (("cancel", "POST", "/cancel"), ("delete", "DELETE", "")):
            large = {**WISH, "size": "1920x1080", "seconds": "20"}
            video = service.ask("POST", "/v1/videos", large)[1]["id"]
            wait_until(service, video, lambda video: video["progress"] > 12)
            busy = work_of(service.process.pid, 0.5)
            status, ended = service.ask(method, f"/v1/videos/{video}{path}")
            time.sleep(1)
            idle = work_of(service.process.pid, 0.5)
            stopped = status == 200 and busy > 0.2 and idle < 0.1
            found.append(("faults", f"{name} stops the engine within a second", None if stopped else (busy, idle)))
            status, later = service.ask("GET", f"/v1/videos/{video}")
            gone = status == 404 if name == "delete" else later["error"]["code"] == "cancelled" and later == ended
            found.append(("faults", f"{name} is for good", None if gone else later))
        small = wait(service, service.ask("POST", "/v1/videos", {**WISH, "size": "320x180", "seconds": "1"})[1]["id"])
    found.append(("faults", "the next film is made", None if small["status"] == "completed" else small))
    return found


def work_of(process, seconds):
    """The processors that a process keeps busy for a while."""
    def ticks():
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])
    before = ticks()
    time.sleep(seconds)
    return (ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds


def wait(service, video):
    """The video once it has ended, or as it is after five minutes."""
    return wait_until(service, video, lambda video: False, 300)


def wait_until(service, video, fits, seconds=60):
    """The video once it fits or has ended, or as it is after these seconds."""
    deadline = time.monotonic() + seconds
    while True:
        found = service.ask("GET", f"/v1/videos/{video}")[1]
        if fits(found) or found["status"] not in ("queued", "in_progress") or time.monotonic() > deadline:
            return found
        time.sleep(0.05)


def content(service, video):
    command = ["curl", "-s", f"{service.url}/v1/videos/{video}/content", "-H", f"Authorization: Bearer {service.key}"]
    return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout


def size_of(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)
