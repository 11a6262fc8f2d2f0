"""A thousand creates by the official Python package, over a network that loses every fifth request or answer.

Prints the ids of what it was told it has made.
"""

import asyncio
import json

import openai

from checks import FILM

CREATES, AT_ONCE = 1000, 25


async def main():
    # The package repeats by itself; its default of two would give up where three in a row are lost.
    client = openai.AsyncOpenAI(max_retries=9)
    turn = asyncio.Semaphore(AT_ONCE)

    async def create(n):
        async with turn:
            key = {"Idempotency-Key": f"create-{n}"}
            return (await client.videos.create(prompt=f"Film {n}", **FILM, extra_headers=key)).id

    print(json.dumps(await asyncio.gather(*(create(n) for n in range(CREATES)))))


asyncio.run(main())
