"""aiperf, NVIDIA's load client, with its own encoding, polling and download of videos."""

import json
import os
import subprocess

REQUESTS = 2


def downloads_films(clients, service, work):
    """It counts tokens of prompts with a tokenizer, which is made here instead of downloaded."""
    program = clients / "python-aiperf-0.13.0/bin"
    tokenizer = work / "tokenizer"
    make = (
        "import sys; from tokenizers import Tokenizer, models, pre_tokenizers; "
        "from transformers import PreTrainedTokenizerFast as Fast; "
        "t = Tokenizer(models.WordLevel({'[UNK]': 0}, unk_token='[UNK]')); t.pre_tokenizer = pre_tokenizers.Whitespace(); "
        "Fast(tokenizer_object=t, unk_token='[UNK]', eos_token='[UNK]', bos_token='[UNK]').save_pretrained(sys.argv[1])"
    )
    subprocess.run([program / "python", "-c", make, tokenizer], check=True, capture_output=True, timeout=120)
    prompts = work / "prompts.jsonl"
    prompts.write_text("".join(json.dumps({"text": f"A red ball rolls down hill {i}"}) + "\n" for i in range(REQUESTS)))
    command = [
        program / "aiperf", "profile", "--model", "sora-2", "--tokenizer", tokenizer, "--url", service.url,
        "--endpoint-type", "video_generation", "--input-file", prompts, "--custom-dataset-type", "single_turn",
        "--extra-inputs", "size:128x72", "--extra-inputs", "seconds:1", "--download-video-content", "--concurrency", "1",
        "--request-count", str(REQUESTS), "--ui", "none", "--api-key", service.key, "--artifact-dir", work / "aiperf",
    ]
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}
    run = subprocess.run([str(c) for c in command], cwd=work, env=environment, capture_output=True, text=True, timeout=300)
    reports = list((work / "aiperf").rglob("profile_export_aiperf.json"))
    report = json.loads(reports[0].read_text()) if reports else {}
    done = report.get("request_count", {}).get("avg")
    good = run.returncode == 0 and done == REQUESTS and not report.get("error_summary")
    return [("aiperf 0.13.0", "create and download | films under load", None if good else f"{done}: {run.stdout[-3000:]}{run.stderr[-1000:]}")]
