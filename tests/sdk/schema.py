"""Schemathesis: requests made from the OpenAPI document, good ones and bad ones; every answer must be as described."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def holds(clients, service, work):
    work.mkdir()
    command = [
        clients / "python-schemathesis-4.32.5/bin/schemathesis", "--config-file", HERE / "schemathesis.toml",
        "run", f"{service.url}/openapi.json", "--url", service.url, "--header", f"Authorization: Bearer {service.key}",
        "--seed", "1", "--warnings", "off", "--no-color",
    ]
    environment = {"PATH": os.environ["PATH"], "HOME": str(work), "SCHEMATHESIS_HOOKS": str(HERE / "schema_hooks.py")}
    run = subprocess.run([str(c) for c in command], cwd=work, env=environment, capture_output=True, text=True, timeout=900)
    complaint = None if run.returncode == 0 else run.stdout[-8000:] + run.stderr[-2000:]
    return [("Schemathesis 4.32.5", "every answer is as the OpenAPI document says", complaint)]
