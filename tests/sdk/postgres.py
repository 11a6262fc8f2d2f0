"""A PostgreSQL cluster for tests: of the system's own binaries, in a temporary folder, on a socket there."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

NOBODY = 65534


class Cluster:
    """A running cluster with one empty database, as a context."""

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kinora-pg-"))
        self.owner = {}
        if os.getuid() == 0:
            # PostgreSQL refuses to run as root.
            os.chown(self.folder, NOBODY, NOBODY)
            self.owner = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        self._run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync",
                  "-D", self.folder / "data")
        self.start()
        return self

    def start(self):
        self.server = subprocess.Popen(
            [programs() / "postgres", "-D", self.folder / "data", "-k", self.folder, "-c", "listen_addresses=",
             "-c", "fsync=off"],
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self.owner)
        deadline = time.monotonic() + 60
        while not self._is_ready():
            if time.monotonic() > deadline or self.server.poll() is not None:
                self.__exit__()
                raise RuntimeError("PostgreSQL does not start")
            time.sleep(0.1)

    def stop(self):
        """Ends it at once, whoever is connected."""
        self.server.send_signal(signal.SIGINT)
        self.server.wait(30)

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder)

    @property
    def url(self):
        return f"postgres://postgres@localhost/postgres?host={self.folder}"

    def _run(self, program, *arguments):
        subprocess.run([programs() / program, *arguments], cwd=self.folder, check=True, capture_output=True, **self.owner)

    def _is_ready(self):
        asked = subprocess.run([programs() / "pg_isready", "--quiet", "--host", self.folder], cwd=self.folder)
        return asked.returncode == 0


def programs():
    """Where the newest installed PostgreSQL's programs are."""
    debian = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin: int(bin.parent.name))
    found = shutil.which("initdb")
    folders = debian[::-1] + ([pathlib.Path(found).parent] if found else [])
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise RuntimeError("PostgreSQL is not installed: run `./x setup test`")
