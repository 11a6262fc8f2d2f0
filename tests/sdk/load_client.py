"""aiperf, NVIDIA's load client, with its own encoding, polling and download of videos."""

import json
import os
import subprocess

FILMS = 4

# It counts the words of prompts with a tokenizer from the Hugging Face hub. This one, to which every word
# is unknown, lies where a downloaded one would, so that nothing is downloaded.
TOKENIZER = "kinora/words"
FILES = {
    "tokenizer.json": {
        "version": "1.0",
        "added_tokens": [],
        "pre_tokenizer": {"type": "Whitespace"},
        "model": {"type": "WordLevel", "vocab": {"[UNK]": 0}, "unk_token": "[UNK]"},
    },
    "tokenizer_config.json": {"tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "[UNK]"},
}


def write_tokenizer(hub):
    """Lays the tokenizer out as the hub's client keeps what it has downloaded."""
    model = hub / f"models--{TOKENIZER.replace('/', '--')}"
    commit = "0" * 40
    snapshot = model / "snapshots" / commit
    snapshot.mkdir(parents=True)
    for name, content in FILES.items():
        (snapshot / name).write_text(json.dumps(content))
    (model / "refs").mkdir()
    (model / "refs" / "main").write_text(commit)


def makes_films(clients, service, work):
    """Two requests at a time until all films are made and downloaded; its report must show no error."""
    work.mkdir()
    write_tokenizer(work / "hub")
    prompts = work / "prompts.jsonl"
    prompts.write_text("".join(json.dumps({"text": f"A red ball rolls down hill {i}"}) + "\n" for i in range(FILMS)))
    command = [
        clients / "python-aiperf-0.13.0/bin/aiperf", "profile", "--url", service.url, "--api-key", service.key,
        "--endpoint-type", "video_generation", "--model", "sora-2", "--tokenizer", TOKENIZER,
        "--input-file", prompts, "--custom-dataset-type", "single_turn", "--extra-inputs", "size:128x72",
        "--extra-inputs", "seconds:1", "--download-video-content", "--concurrency", "2", "--request-count", str(FILMS),
        "--ui", "none", "--no-gpu-telemetry", "--no-server-metrics", "--artifact-dir", work / "report",
    ]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(work),
        "HF_HUB_CACHE": str(work / "hub"),
        "HF_HUB_OFFLINE": "1",
    }
    run = subprocess.run([str(c) for c in command], cwd=work, env=environment, capture_output=True, text=True, timeout=300)
    path = work / "report" / "profile_export_aiperf.json"
    report = json.loads(path.read_text()) if path.exists() else {}
    made = report.get("request_count", {}).get("avg")
    status, page = service.ask("GET", "/v1/videos?limit=100")
    completed = sum(video["status"] == "completed" for video in page["data"])
    good = run.returncode == 0 and made == FILMS == completed and report["error_summary"] == [] and report["is_complete"]
    seen = f"{made} requests answered, {completed} films\n{run.stdout[-3000:]}{run.stderr[-1000:]}"
    return [("aiperf 0.13.0", "videos.create | under load, to the downloaded film", None if good else seen)]
