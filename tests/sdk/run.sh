#!/usr/bin/env bash
# Runs unmodified clients against a real server with the real engine.
#   tests/sdk/run.sh KINORA_BINARY
# The clients are installed once, outside the clone.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="${KINORA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kinora}/sdk"

# The newest releases, and the first ones, which send JSON where the newest send forms.
for version in 3.54.0 2.2.0; do
  folder="$cache/python-openai-$version"
  if [ ! -e "$folder/installed" ]; then
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/pip" install --quiet --disable-pip-version-check "openai==$version"
    touch "$folder/installed"
  fi
done
for version in 6.49.0 6.2.0; do
  folder="$cache/node-openai-$version"
  if [ ! -e "$folder/installed" ]; then
    rm -rf "$folder"
    mkdir -p "$folder"
    npm install --silent --no-audit --no-fund --prefix "$folder" "openai@$version"
    touch "$folder/installed"
  fi
done

exec python3 "$here/run.py" "$1" "$cache"
