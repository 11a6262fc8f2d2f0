#!/usr/bin/env bash
# Checks a finished film with tools that know nothing of Kinora: ffprobe and Chromium.
#   tests/film/run.sh KINORA_BINARY
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
KINORA_DATA="$work/data" "$1" film "A calico cat playing a piano on stage" --seconds 4 --size 640x360 --seed 7 --sign --quiet -o "$work/film.mp4"
exec python3 "$here/check.py" "$work/film.mp4" 4
