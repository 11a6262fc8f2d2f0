"""A running server: started on a free port, stopped by its own process id."""

import http.client
import json
import secrets
import signal
import socket
import subprocess
import time


class Service:
    """`kinora serve` on a data folder, as a context."""

    def __init__(self, binary, data, port=None, key=None, settings=None):
        self.binary, self.data, self.settings = str(binary), str(data), settings or {}
        self.port = port or free_port()
        self.key = key or f"sk-test-{secrets.token_hex(16)}"
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        command = [self.binary, "serve", "--listen", f"127.0.0.1:{self.port}", "--data", self.data]
        environment = {
            "KINORA_API_KEY": self.key,
            "KINORA_LOG": "warn",
            # Webhooks of the tests go to this machine.
            "KINORA_ALLOW_PRIVATE_TARGETS": "1",
            "PATH": "/usr/bin:/bin",
            **self.settings,
        }
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if self.ask("GET", "/healthz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.05)
        self.__exit__()
        raise RuntimeError(f"the server did not start: exit status {self.process.returncode}")

    def __exit__(self, *_):
        self.stop(signal.SIGTERM)

    def stop(self, with_signal):
        """Stops it; a server that was told politely must end by itself."""
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise

    def ask(self, method, path, body=None, headers=None):
        """Status and JSON of one request."""
        status, _, answer = self.exchange(method, path, body, headers)
        return status, json.loads(answer or b"null")

    def exchange(self, method, path, body=None, headers=None):
        """Status, headers and bytes of one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Authorization": f"Bearer {self.key}", **(headers or {})}
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        with response:
            return response.status, response.headers, response.read()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
