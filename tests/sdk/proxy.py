"""A bad network: a proxy that loses requests, or the answers to them, and drops the connection."""

import http.client
import http.server
import json
import random
import threading


class Proxy:
    """Passes requests on to a server of this machine, as a context.

    The header `x-lose-answers: N` lets it lose the answers to a request and to its first N - 1 repetitions, which
    the clients count in a header. Beside that it loses a share of the requests, half of them before the
    server hears of them, half after it has answered. `GET /seen` lists what has passed, as [method, path, status];
    and `DELETE /seen` forgets it."""

    def __init__(self, port, losing=0.0):
        self.port, self.losing = port, losing
        self.seen, self.lost = [], 0
        self.chance, self.lock = random.Random(7), threading.Lock()

    def __enter__(self):
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 60

            def do_POST(self):
                outer.pass_on(self)

            do_GET = do_DELETE = do_POST

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            request_queue_size = 128

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def pass_on(self, client):
        body = read_body(client)
        if client.path == "/seen":
            return self.tell_what_was_seen(client)
        with self.lock:
            chance = self.chance.random()
        if chance < self.losing / 2:
            return self.lose(client)
        server = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        hop = ("connection", "transfer-encoding", "content-length", "x-lose-answers")
        headers = {name: value for name, value in client.headers.items() if name.lower() not in hop}
        server.request(client.command, client.path, body, headers)
        answer = server.getresponse()
        content = answer.read()
        server.close()
        with self.lock:
            self.seen.append((client.command, client.path, answer.status))
        repetition = int(client.headers.get("x-stainless-retry-count", "0"))
        if chance < self.losing or repetition < int(client.headers.get("x-lose-answers", "0")):
            return self.lose(client)
        kept = [(name, value) for name, value in answer.getheaders() if name.lower() not in hop]
        self.answer(client, answer.status, kept, content)

    def lose(self, client):
        with self.lock:
            self.lost += 1
        client.close_connection = True

    def tell_what_was_seen(self, client):
        with self.lock:
            content = json.dumps(self.seen).encode()
            if client.command == "DELETE":
                self.seen.clear()
        self.answer(client, 200, [], content)

    def answer(self, client, status, headers, content):
        client.send_response_only(status)
        for name, value in headers:
            client.send_header(name, value)
        client.send_header("Content-Length", str(len(content)))
        client.end_headers()
        client.wfile.write(content)


def read_body(client):
    """The body of a request, whole or in chunks."""
    if "chunked" not in client.headers.get("Transfer-Encoding", "").lower():
        return client.rfile.read(int(client.headers.get("Content-Length", 0)))
    chunks = []
    while size := int(client.rfile.readline().split(b";")[0], 16):
        chunks.append(client.rfile.read(size))
        client.rfile.readline()
    client.rfile.readline()
    return b"".join(chunks)
