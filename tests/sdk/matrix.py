"""docs/compatibility.md: which operation works with which client, as this run has seen it."""

import os
import pathlib

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "compatibility.md"
HEAD = """# Compatibility

Unmodified clients against the real server and engine, as the last run of `./x test` has seen it
(`tests/sdk`; `UPDATE=1 tests/sdk/run.sh BINARY` writes this page). Operations are named as in the official
Python package. A dash in a column of the official packages: that release has no such operation; a check fails
when a package has one that was not called. In the other columns, and those of a strict server: it was not tried.

"""


def page(found):
    """The page for these checks, each (client, "OPERATION | WHAT", complaint)."""
    seen, clients, operations = {}, [], []
    for client, check, complaint in found:
        operation, _, what = check.partition(" | ")
        if not what:
            continue
        if client not in clients:
            clients.append(client)
        if operation not in operations:
            operations.append(operation)
        works = seen.get((client, operation), True) and complaint is None
        seen[client, operation] = works
    operations.sort(key=lambda operation: ("." not in operation, operation))
    rows = [["", *clients], ["---"] * (len(clients) + 1)]
    words = {True: "works", False: "**fails**", None: "–"}
    for operation in operations:
        rows.append([operation] + [words[seen.get((client, operation))] for client in clients])
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    others = {}
    for client, check, complaint in found:
        if " | " not in check:
            others.setdefault(check if complaint is None else f"**fails**: {check}", []).append(client)
    lines += ["", "Also in this run:", ""] + [f"- {', '.join(clients)}: {check}" for check, clients in others.items()]
    return HEAD + "\n".join(lines) + "\n"


def compare(found):
    """Whether the page says what was seen; with UPDATE=1 it does from then on."""
    now = page(found)
    if os.environ.get("UPDATE"):
        PAGE.write_text(now)
    same = PAGE.exists() and PAGE.read_text() == now
    complaint = None if same else "docs/compatibility.md is old; run with UPDATE=1"
    return ("docs/compatibility.md", "says what was seen", complaint)
