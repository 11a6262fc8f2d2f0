"""docs/compatibility.md: which operation works with which client, as this run has seen it."""

import os
import pathlib

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "compatibility.md"
HEAD = """# Compatibility

Unmodified clients against the real server and engine, as the last run of `./x test` has seen it
(`tests/sdk`; `UPDATE=1 tests/sdk/run.sh BINARY` writes this page). A dash: the client has no such
operation, or uses the same call as another row.

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
    rows = [["", *operations], ["---"] * (len(operations) + 1)]
    words = {True: "works", False: "**fails**", None: "–"}
    for client in clients:
        rows.append([client] + [words[seen.get((client, operation))] for operation in operations])
    others = [(client, check) for client, check, _ in found if " | " not in check]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines += ["", "Also in this run:", ""] + [f"- {client}: {check}" for client, check in others]
    return HEAD + "\n".join(lines) + "\n"


def compare(found):
    """Whether the page says what was seen; with UPDATE=1 it does from then on."""
    now = page(found)
    if os.environ.get("UPDATE"):
        PAGE.write_text(now)
    same = PAGE.exists() and PAGE.read_text() == now
    complaint = None if same else "docs/compatibility.md is old; run with UPDATE=1"
    return ("docs/compatibility.md", "says what was seen", complaint)
