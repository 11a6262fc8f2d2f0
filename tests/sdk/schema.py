"""Schemathesis: requests made from the OpenAPI documents, good ones and bad ones; every answer must be as described."""

import concurrent.futures
import json
import os
import pathlib
import secrets
import subprocess

from faults import wait
from receiver import Receiver
from service import Service, free_port

HERE = pathlib.Path(__file__).resolve().parent
# Most of the time goes into making up requests, not into films.
FEW_FILMS = {"KINORA_THREADS": "1"}
NO_FILMS = {"KINORA_CONCURRENCY": "0"}


def holds(clients, binary, work):
    """Two runs beside each other, each with a server of its own."""
    work.mkdir()
    program = clients / "python-schemathesis-4.32.5/bin/schemathesis"
    runs = {
        "every answer is as the OpenAPI document says": lenient,
        "so is every answer of a strict server": strict,
        "so is every answer of the operator's service": operator,
        "what creates is accepted in every documented way": good,
    }
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        complaints = pool.map(lambda run: run(program, binary, work / run.__name__), runs.values())
        return [("Schemathesis 4.32.5", check, complaint) for check, complaint in zip(runs, complaints)]


def lenient(program, binary, work):
    with Service(binary, work, settings=FEW_FILMS) as service:
        return complaint(program, "schemathesis.toml", f"{service.url}/openapi.json", service.url, service.key, work)


def strict(program, binary, work):
    with Service(binary, work, settings=NO_FILMS | {"KINORA_STRICT": "true"}) as service:
        few = ["--max-examples", "3"]
        return complaint(program, "schemathesis.toml", f"{service.url}/openapi.json", service.url, service.key, work, *few)


def operator(program, binary, work):
    listen, key = f"127.0.0.1:{free_port()}", f"admin-{secrets.token_hex(16)}"
    with Service(binary, work, settings={"KINORA_ADMIN_LISTEN": listen, "KINORA_ADMIN_KEY": key}):
        return complaint(program, "operator.toml", f"http://{listen}/openapi.json", f"http://{listen}", key, work)


def good(program, binary, work):
    """Only good requests, from a document that names what this server has."""
    with Service(binary, work) as first:
        wish = {"prompt": "A red ball", "size": "128x72", "seconds": "1"}
        video = wait(first, first.ask("POST", "/v1/videos", wish)[1]["id"])["id"]
    with Service(binary, work, key=first.key, settings=NO_FILMS) as service, Receiver() as receiver:
        document = work / "narrowed.json"
        document.write_text(json.dumps(narrowed(service, video, receiver.url)))
        return complaint(program, "good.toml", document, service.url, service.key, work, "--mode", "positive")


def narrowed(service, video, receiver):
    """The document with what no schema can say: the engine's own models and sizes, and things that are there."""
    endpoint = {"name": "tests", "url": receiver, "event_types": ["batch.failed"]}
    endpoint = service.ask("POST", "/v1/webhook_endpoints", endpoint)[1]["id"]
    known = {
        "model": {"enum": ["sora-2", "sora-2-pro"]},
        # White space alone is no prompt.
        "prompt": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[A-Za-z0-9 ]*[A-Za-z0-9]$"},
        "size": {"enum": ["128x72", "72x128"]},
        "seconds": {"enum": ["1", "2"]},
        "url": {"const": receiver},
        "webhook_url": {"const": receiver},
        "video": {"type": "object", "required": ["id"], "properties": {"id": {"const": video}}, "additionalProperties": False},
        # What is understood and what is granted is not the document's to say.
        "strict_understanding": {"const": False},
        "watermark": {"const": True},
        "expires_after": {"type": ["integer", "null"], "minimum": 60, "maximum": 3600},
    }
    absent = ("input_reference", "storyboard", "characters")
    there = {"video_id": {"const": video}, "webhook_endpoint_id": {"const": endpoint}}
    document = service.ask("GET", "/openapi.json")[1]
    document["servers"] = [{"url": "/"}]
    for name, schema in document["components"]["schemas"].items():
        if name.startswith(("Create", "Update", "Edit", "Extend", "Remix", "Test", "Rotate")):
            properties = {key: known.get(key, value) for key, value in schema["properties"].items() if key not in absent}
            needed = [key for key in ("webhook_url", "size") if key in properties]
            schema |= {"properties": properties, "additionalProperties": False, "required": schema.get("required", []) + needed}
    for path in document["paths"].values():
        for parameter in path.get("post", {}).get("parameters", ()):
            parameter["schema"] = there.get(parameter["name"], parameter["schema"])
    return document


def complaint(program, config, document, url, key, work, *more):
    """What Schemathesis has found, or nothing."""
    command = [
        program, "--config-file", HERE / config, "run", document, "--url", url,
        "--header", f"Authorization: Bearer {key}", "--seed", "1", "--warnings", "off", "--no-color", *more,
    ]
    environment = {"PATH": os.environ["PATH"], "HOME": str(work), "SCHEMATHESIS_HOOKS": str(HERE / "schema_hooks.py")}
    run = subprocess.run([str(c) for c in command], cwd=work, env=environment, capture_output=True, text=True, timeout=600)
    return None if run.returncode == 0 else run.stdout[-8000:] + run.stderr[-2000:]
