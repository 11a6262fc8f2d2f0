"""What is promised of every film and its price, on a server that makes two at once."""

import hashlib
import pathlib
import wave
from io import BytesIO

from faults import content, unsigned, wait, wait_until
from service import Service

HERE = pathlib.Path(__file__).resolve().parent
PRICE = 1000
LONG = {"prompt": "A red ball bounces down the stairs", "size": "640x360", "seconds": "4", "seed": 7}
SHORT = {"prompt": "A dog barks", "size": "128x72", "seconds": "2", "seed": 7}


def are_kept(binary, data):
    settings = {
        "KINORA_CONCURRENCY": "2", "KINORA_PRICES": f"{{sora-2={PRICE}}}", "KINORA_POLICY": str(HERE / "policy.toml"),
    }
    with Service(binary, data, settings=settings) as service:
        first, second = [create(service, LONG) for _ in range(2)]
        begun = wait_until(service, second, lambda video: video["progress"] > 0)
        other = service.ask("GET", f"/v1/videos/{first}")[1]
        at_once = begun["status"] == other["status"] == "in_progress"
        films = [wait(service, video) for video in (first, second)]
        digests = {hashlib.sha256(unsigned(content(service, film["id"]))[0]).hexdigest() for film in films}
        usage = films[0]["usage"]
        silent, loud = [loudest(service, {**SHORT, "audio": audio}) for audio in (False, True)]
        spent = PRICE * (2 * 4 + 2 * 2)
        held_before = service.ask("GET", "/v1/usage")[1]
        blocked = wait(service, create(service, {**SHORT, "prompt": "A snorfle waves"}))
        ledger = service.ask("GET", "/v1/usage")[1]
    before, after = [(one["held_micros"], one["spent_micros"]) for one in (held_before, ledger)]
    checks = [
        ("two films are made at the same time", at_once, (begun, other)),
        ("both have the same bytes but for their credentials", len(digests) == 1, digests),
        ("a completed film says what it cost", (usage["seconds"], usage["cost_micros"]) == (4, 4 * PRICE), usage),
        ("without audio a film is silent", silent == 0, silent),
        ("with audio it is not", loud > 500, loud),
        ("what was made is spent", before == (0, spent), before),
        ("a blocked job costs nothing", (blocked["status"], after) == ("failed", (0, spent)), (blocked, after)),
    ]
    return [("promises", check, None if good else str(seen)) for check, good, seen in checks]


def create(service, wish):
    return service.ask("POST", "/v1/videos", wish)[1]["id"]


def loudest(service, wish):
    """The loudest sample of a film's sound, of 32,767; of a film without sound there is none, which is nothing."""
    video = wait(service, create(service, wish))["id"]
    sound = wave.open(BytesIO(service.exchange("GET", f"/v1/videos/{video}/content?variant=audio")[2]))
    samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
    return max(map(abs, samples), default=0)
