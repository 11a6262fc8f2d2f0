#!/usr/bin/env bash
# Runs unmodified clients against a real server with the real engine, and compares what works with
# docs/compatibility.md (UPDATE=1 writes it).
#   tests/sdk/run.sh KINORA_BINARY
# The clients are installed once, outside the clone.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="${KINORA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kinora}/sdk"

python() {
  local folder="$cache/python-$1"
  [ -e "$folder/installed" ] && return
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check "$2"
  touch "$folder/installed"
}

node() {
  local folder="$cache/node-$1"
  [ -e "$folder/installed" ] && return
  rm -rf "$folder"
  mkdir -p "$folder"
  npm install --silent --no-audit --no-fund --prefix "$folder" "$2"
  touch "$folder/installed"
}

# The newest releases, ones in between, and the first ones, which send JSON where later ones send forms.
for version in 3.54.0 2.54.0 2.2.0; do python "openai-$version" "openai==$version"; done
for version in 7.57.0 6.49.0 6.2.0; do node "openai-$version" "openai@$version"; done
python litellm-1.106.2 litellm==1.106.2
python schemathesis-4.32.5 schemathesis==4.32.5
python aiperf-0.13.0 aiperf==0.13.0

exec python3 "$here/run.py" "$1" "$cache"
