"""Starts the server and lets every client use it.

    run.py KINORA_BINARY CLIENTS_FOLDER

Each client is a program that prints "ok OPERATION | WHAT" or "FAIL OPERATION | WHAT: WHY" for each of
its checks. Ends with the line "N passed, N failed"; the exit status is 1 when a check failed.
"""

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
import schema
from picture import png
from service import Service

HERE = pathlib.Path(__file__).resolve().parent


def clients(folder):
    """Name and command of each client."""
    for version in ("3.54.0", "2.54.0", "2.2.0"):
        yield f"openai-python {version}", [folder / f"python-openai-{version}/bin/python", HERE / "client.py"]
    yield "openai-python 3.54.0", [folder / "python-openai-3.54.0/bin/python", HERE / "delivery.py"]
    for version in ("7.57.0", "6.49.0", "6.2.0"):
        # Node looks for packages beside the program, so the program goes where the package is.
        program = folder / f"node-openai-{version}" / "client.mjs"
        shutil.copyfile(HERE / "client.mjs", program)
        yield f"openai-node {version}", ["node", program]
    yield "LiteLLM 1.106.2", [folder / "python-litellm-1.106.2/bin/python", HERE / "lite.py"]
    yield "curl", ["bash", HERE / "contract.sh"]
    yield "curl, the gateway's page", ["bash", HERE / "gateway.sh"]


def run_client(name, command, service, folder):
    """Runs one client in a folder of its own and returns its checks as (client, check, complaint)."""
    work = pathlib.Path(tempfile.mkdtemp(dir=folder))
    (work / "input.png").write_bytes(png(720, 1280))
    (work / "small.png").write_bytes(png(320, 180))
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(work),
        "OPENAI_BASE_URL": f"{service.url}/v1",
        "OPENAI_API_KEY": service.key,
        "KINORA_URL": service.url,
    }
    run = subprocess.run([str(c) for c in command], cwd=work, env=environment, capture_output=True, text=True, timeout=600)
    checks = []
    for line in run.stdout.splitlines():
        word, _, rest = line.partition(" ")
        if word in ("ok", "FAIL"):
            check, _, complaint = rest.partition(": ")
            checks.append((name, check, complaint if word == "FAIL" else None))
    if run.returncode != 0 or not checks:
        checks.append((name, "runs to its end", f"exit status {run.returncode}\n{run.stdout}{run.stderr}"))
    return checks


def main(binary, folder):
    folder = pathlib.Path(folder)
    found = []
    with tempfile.TemporaryDirectory(prefix="kinora-sdk-") as work:
        work = pathlib.Path(work)
        for name, command in clients(folder):
            # Each client begins with an empty list of videos.
            policy = {"KINORA_POLICY": str(HERE / "policy.toml")}
            with Service(binary, pathlib.Path(tempfile.mkdtemp(dir=work)), settings=policy) as service:
                found += run_client(name, command, service, work)
        with Service(binary, work / "strict", settings={"KINORA_STRICT": "true"}) as service:
            strict = [folder / "python-openai-3.54.0/bin/python", HERE / "strict.py"]
            found += run_client("openai-python 3.54.0, strict server", strict, service, work)
        with Service(binary, work / "load") as service:
            found += load_client.makes_films(folder, service, work / "aiperf")
        # Most of the time goes into making up requests, not into films.
        with Service(binary, work / "schema", settings={"KINORA_THREADS": "1"}) as service:
            found += schema.holds(folder, service, work / "schemathesis")
        with Service(binary, work / "large") as service:
            found += faults.too_large_an_upload(service, work)
        found += faults.killed_during_a_job(binary, work / "killed")
        found += faults.cancelled_while_made(binary, work / "cancelled")
        found += fleet.one_of_two_is_killed(binary, work / "fleet")
    found.append(matrix.compare(found))
    for name, check, complaint in found:
        print(f"ok   {name}: {check}" if complaint is None else f"FAIL {name}: {check}: {complaint}")
    failed = sum(complaint is not None for *_, complaint in found)
    print(f"{len(found) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
