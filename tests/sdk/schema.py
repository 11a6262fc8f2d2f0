"""Schemathesis: requests made from the OpenAPI document, good ones and bad ones; every answer must be as described."""

import subprocess

CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
          "response_schema_conformance"]


def holds(clients, service, work):
    command = [
        clients / "python-schemathesis-4.32.5/bin/schemathesis", "run", f"{service.url}/openapi.json", "--url", service.url,
        "--header", f"Authorization: Bearer {service.key}", "--checks", ",".join(CHECKS), "--phases", "coverage,fuzzing",
        "--max-examples", "8", "--seed", "1", "--generation-deterministic", "--generation-database", "none",
        "--request-timeout", "20", "--warnings", "off", "--no-color",
    ]
    run = subprocess.run([str(c) for c in command], cwd=work, capture_output=True, text=True, timeout=900)
    complaint = None if run.returncode == 0 else run.stdout[-6000:] + run.stderr[-2000:]
    return [("Schemathesis 4.32.5", "every answer is as the OpenAPI document says", complaint)]
