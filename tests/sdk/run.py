"""Starts the server and lets every client use it.

    run.py KINORA_BINARY CLIENTS_FOLDER

Each client is a program that prints "ok OPERATION | WHAT" or "FAIL OPERATION | WHAT: WHY" for each of
its checks. Ends with the line "N passed, N failed"; the exit status is 1 when a check failed.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import faults
import fleet
import load_client
import matrix
import network
import outages
import promises
import schema
from picture import noise, png
from service import Service

HERE = pathlib.Path(__file__).resolve().parent


# The films that most clients ask for, and those that a strict server makes.
SMALL = {"FILM_SIZE": "128x72", "FILM_SECONDS": "1"}
TO_THE_LETTER = {"FILM_SIZE": "720x1280", "FILM_SECONDS": "4", "STRICT": "1"}

# The newest releases, ones in between, and the first ones.
PYTHON = ("3.54.0", "2.54.0", "2.2.0")
NODE = ("7.57.0", "6.49.0", "6.2.0")


def python(folder, version, program):
    return [folder / f"python-openai-{version}/bin/python", HERE / program]


def node(folder, version, program):
    """Node looks for packages beside the program, so the programs go where the package is."""
    for source in HERE.glob("*.mjs"):
        shutil.copyfile(source, folder / f"node-openai-{version}" / source.name)
    return ["node", folder / f"node-openai-{version}" / program]


def clients(folder):
    """Name, command and environment of each client."""
    for version in PYTHON:
        yield f"openai-python {version}", python(folder, version, "client.py"), SMALL
    newest = PYTHON[0]
    yield f"openai-python {newest}, asynchronous", python(folder, newest, "client.py"), SMALL | {"ASYNCHRONOUS": "1"}
    for version in NODE:
        yield f"openai-node {version}", node(folder, version, "client.mjs"), SMALL
    yield "LiteLLM 1.106.2", [folder / "python-litellm-1.106.2/bin/python", HERE / "lite.py"], SMALL
    yield "curl", ["bash", HERE / "contract.sh"], SMALL
    yield "curl, the gateway's page", ["bash", HERE / "gateway.sh"], SMALL


def strict_clients(folder):
    """The same against a server that holds requests to the letter of the API."""
    name = f"openai-python {PYTHON[0]}, strict server"
    yield name, python(folder, PYTHON[0], "client.py")
    yield name, python(folder, PYTHON[0], "strict.py")
    yield f"openai-node {NODE[0]}, strict server", node(folder, NODE[0], "client.mjs")


def repeating_clients(folder):
    for version in PYTHON:
        yield f"openai-python {version}", python(folder, version, "retries.py")
    for version in NODE:
        yield f"openai-node {version}", node(folder, version, "retries.mjs")


def run_client(name, command, service, folder, environment):
    """Runs one client in a folder of its own and returns its checks as (client, check, complaint)."""
    work = pathlib.Path(tempfile.mkdtemp(dir=folder))
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(work),
        "OPENAI_BASE_URL": f"{service.url}/v1",
        "OPENAI_API_KEY": service.key,
        "KINORA_URL": service.url,
        "PYTHONWARNINGS": "ignore",
        **SMALL,
        **environment,
    }
    width, height = map(int, environment["FILM_SIZE"].split("x"))
    (work / "picture.png").write_bytes(png(width, height))
    (work / "input.png").write_bytes(png(720, 1280))
    (work / "large.png").write_bytes(noise(720, 1280))
    with open(work / "long.mp4", "wb") as long:
        long.truncate(64 << 20)
    command = [str(part) for part in command]
    try:
        run = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, timeout=300)
        end, said = f"exit status {run.returncode}", run.stdout
        complaint = None if run.returncode == 0 else run.stderr
    except subprocess.TimeoutExpired as late:
        end, said, complaint = "did not end", (late.stdout or b"").decode(), (late.stderr or b"").decode()
    checks = []
    for line in said.splitlines():
        word, _, rest = line.partition(" ")
        if word in ("ok", "FAIL"):
            check, _, why = rest.partition(": ") if word == "FAIL" else (rest, "", None)
            checks.append((name, check, why))
    if complaint is not None or not checks:
        checks.append((name, "runs to its end", f"{end}\n{said}{complaint}"))
    return checks


def jobs(binary, folder, work):
    """What there is to run, each for itself and with servers of its own, in the order of the report."""
    policy = {"KINORA_POLICY": str(HERE / "policy.toml")}
    for name, command, environment in clients(folder):
        yield alone, binary, work, policy, name, command, environment
    for name, command in strict_clients(folder):
        yield alone, binary, work, {"KINORA_STRICT": "true"}, name, command, TO_THE_LETTER
    yield network.repeats, binary, work, list(repeating_clients(folder)), run_client
    yield network.a_thousand_creates, binary, work, *python(folder, PYTHON[0], "thousand.py")
    yield load, binary, work, folder
    yield schema.holds, folder, binary, work / "schemathesis"
    yield faults.all_of_them, binary, work
    yield outages.all_of_them, binary, work
    yield promises.are_kept, binary, work / "promises"
    yield fleet.one_of_two_is_killed, binary, work / "fleet"


def alone(binary, work, settings, name, command, environment):
    """A client with a server to itself: it begins with an empty list of videos."""
    with Service(binary, pathlib.Path(tempfile.mkdtemp(dir=work)), settings=settings) as service:
        return run_client(name, command, service, work, environment)


def load(binary, work, folder):
    with Service(binary, work / "load") as service:
        return load_client.makes_films(folder, service, work / "aiperf")


def main(binary, folder):
    with tempfile.TemporaryDirectory(prefix="kinora-sdk-") as work:
        # Clients wait much of their time.
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            running = [pool.submit(*job) for job in jobs(binary, pathlib.Path(folder), pathlib.Path(work))]
            found = [check for job in running for check in job.result()]
    found.append(matrix.compare(found))
    for name, check, complaint in found:
        print(f"ok   {name}: {check}" if complaint is None else f"FAIL {name}: {check}: {complaint}")
    failed = sum(complaint is not None for *_, complaint in found)
    print(f"{len(found) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
