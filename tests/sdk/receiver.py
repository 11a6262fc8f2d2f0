"""A web server of the tests: takes webhooks, and has a picture to fetch."""

import http.server
import pathlib
import queue
import threading


class Receiver:
    """Keeps what it is sent, and answers with the next of `statuses`, then 200.

    A context; `url` takes deliveries, and `picture_url` has the picture of the current folder."""

    def __enter__(self):
        self.received = queue.Queue()
        self.statuses = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                outer.received.put((body, headers | {"path": self.path}))
                self.answer(outer.statuses.pop(0) if outer.statuses else 200, "text/plain", b"")

            def do_GET(self):
                self.answer(200, "image/png", pathlib.Path("picture.png").read_bytes())

            def answer(self, status, kind, body):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                if 300 <= status < 400:
                    self.send_header("Location", f"{outer.origin}/elsewhere")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.url, self.picture_url = f"{self.origin}/hook", f"{self.origin}/picture.png"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def next(self, seconds=120):
        """The body and the headers of the next delivery."""
        return self.received.get(timeout=seconds)
