"""What the programs share that use the official Python package.

With ASYNCHRONOUS in the environment the client is the asynchronous one, called as the other is, so that
the same program tries both.
"""

import asyncio
import inspect
import os

import openai

# The films of this run: small and short, or as the letter of the API wants them.
SIZE, SECONDS = os.environ["FILM_SIZE"], os.environ["FILM_SECONDS"]
FILM = {"size": SIZE, "seconds": SECONDS}

# Where the operations of videos and of what goes with them are; and those that are not of this API:
# there are no models of one's own that could be deleted.
RESOURCES = ("models", "videos", "files", "batches", "webhooks", "webhooks.event_types", "content_provenance_checks")
FOREIGN = {"models.delete"}

tried = set()


def check(name, good, seen=""):
    """Prints "ok OPERATION | WHAT" or "FAIL OPERATION | WHAT: WHY"."""
    tried.add(name.partition(" | ")[0])
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def raises(kind, call):
    """The error of this kind that the call raises, or none when it raises none."""
    try:
        return call() and None
    except kind as error:
        return error


def new_client(**options):
    if "ASYNCHRONOUS" in os.environ:
        return Blocking(openai.AsyncOpenAI(max_retries=0, **options))
    return openai.OpenAI(max_retries=0, **options)


def check_that_all_are_tried(client):
    """Fails when the package has an operation that this run has not called."""
    untried = operations(client) - tried - FOREIGN
    check("every operation that it has was called", not untried, sorted(untried))


def operations(client):
    found = set()
    for path in RESOURCES:
        resource = client
        for part in path.split("."):
            resource = getattr(resource, part, None)
        for name in dir(getattr(resource, "inner", resource)) if resource else ():
            if not name.startswith(("_", "with_")) and inspect.isroutine(getattr(resource, name)):
                found.add(f"{path}.{name}")
    return found


loop = asyncio.new_event_loop()


class Blocking:
    """Something of the asynchronous client, whose calls return when they are done."""

    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        value = getattr(self.inner, name)
        if inspect.isroutine(value):
            return lambda *arguments, **named: settled(value(*arguments, **named))
        return Blocking(value) if type(value).__module__.startswith("openai.resources") else value


def settled(result):
    if hasattr(result, "__aiter__"):
        return Listing(result)
    if hasattr(result, "__aenter__"):
        return Context(result)
    return loop.run_until_complete(result) if inspect.isawaitable(result) else result


class Listing:
    """The first page, and all entries when iterated."""

    def __init__(self, pages):
        self.pages = pages

    def __iter__(self):
        async def entries():
            return [entry async for entry in self.pages]

        return iter(loop.run_until_complete(entries()))

    def __getattr__(self, name):
        async def first():
            return await self.pages

        return getattr(loop.run_until_complete(first()), name)


class Context:
    def __init__(self, manager):
        self.manager = manager

    def __enter__(self):
        return Blocking(loop.run_until_complete(self.manager.__aenter__()))

    def __exit__(self, *error):
        return loop.run_until_complete(self.manager.__aexit__(*error))
