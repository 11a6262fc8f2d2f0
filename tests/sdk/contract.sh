#!/usr/bin/env bash
# The requests that guides and tools make with curl.
set -euo pipefail
B=$KINORA_URL
K=$OPENAI_API_KEY

field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
check() { if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: $2 is not $3"; fi; }

made=$(curl -s $B/v1/videos -H "Authorization: Bearer $K" -F model=sora-2 -F prompt="A kite over dunes" -F seconds=4 -F size=128x72 -F input_reference=@small.png)
check "create from a picture | a file" "$(field status <<<"$made")" queued
ID=$(field id <<<"$made")
form=$(curl -s $B/v1/videos -H "Authorization: Bearer $K" -F prompt="A kite" -F seconds=1 -F size=128x72)
check "create | as a form" "$(field seconds <<<"$form")" 1
json=$(curl -s $B/v1/videos -H "Authorization: Bearer $K" -H 'Content-Type: application/json' -d '{"prompt":"A kite","seconds":"1","size":"128x72"}')
check "create as JSON | is queued" "$(field status <<<"$json")" queued

# Server-sent events until the film is made.
events=$(curl -sN -m 300 $B/v1/videos/$ID/events -H "Authorization: Bearer $K")
check "events | end when it is completed" "$(grep -c '^event: video.completed' <<<"$events")" 1
video=$(curl -s $B/v1/videos/$ID -H "Authorization: Bearer $K")
check "retrieve | a completed video" "$(field status <<<"$video")" completed

type() { curl -sL "$B/v1/videos/$ID/content?variant=$1" -H "Authorization: Bearer $K" -o "got.$1" -w '%{content_type}'; }
check "download | the film" "$(type video)" video/mp4
check "download | the thumbnail" "$(type thumbnail)" image/webp
check "download | the sprite sheet" "$(type spritesheet)" image/jpeg
check "download | the last frame" "$(type last_frame)" image/png
check "download | the sound" "$(type audio)" audio/wav
check "download | the captions" "$(type captions)" text/vtt
check "download | the storyboard" "$(type storyboard)" application/json
check "download | a range" "$(curl -s $B/v1/videos/$ID/content -H "Authorization: Bearer $K" -r 4-7)" ftyp
etag=$(curl -sI $B/v1/videos/$ID/content -H "Authorization: Bearer $K" | tr -d '\r' | sed -n 's/^etag: //p')
check "download | only when it is new" "$(curl -s -o none -w '%{http_code}' $B/v1/videos/$ID/content -H "Authorization: Bearer $K" -H "If-None-Match: $etag")" 304

remix=$(curl -s -X POST $B/v1/videos/$ID/remix -H "Authorization: Bearer $K" -H 'Content-Type: application/json' -d '{"prompt":"at night"}')
check "remix | is queued" "$(field remixed_from_video_id <<<"$remix")" "$ID"
edit=$(curl -s $B/v1/videos/edits -H "Authorization: Bearer $K" -F "video[id]=$ID" -F prompt="at night")
check "edit | of a video" "$(field status <<<"$edit")" queued
edit=$(curl -s $B/v1/videos/edits -H "Authorization: Bearer $K" -F video=@got.video -F model=sora-2 -F prompt="at night")
check "edit | of an uploaded film" "$(field status <<<"$edit")" queued
longer=$(curl -s $B/v1/videos/extensions -H "Authorization: Bearer $K" -H 'Content-Type: application/json' -d "{\"video\":{\"id\":\"$ID\"},\"prompt\":\"it lands\",\"seconds\":\"8\"}")
check "extend | a video" "$(field seconds <<<"$longer")" 12
mossy=$(curl -s $B/v1/videos/characters -H "Authorization: Bearer $K" -F name=Mossy -F video=@got.video)
check "characters | create" "$(field name <<<"$mossy")" Mossy
again=$(curl -s $B/v1/videos/characters/$(field id <<<"$mossy") -H "Authorization: Bearer $K")
check "characters | retrieve" "$again" "$mossy"

check "list | one" "$(curl -s "$B/v1/videos?limit=1" -H "Authorization: Bearer $K" | field has_more)" True
check "models | are listed" "$(curl -s $B/v1/models -H "Authorization: Bearer $K" | field object)" list
board=$(curl -s $B/v1/storyboards -H "Authorization: Bearer $K" -F prompt="A kite over dunes" -F seed=1)
check "storyboards | a prompt is read" "$(field seed <<<"$board")" 1
azure=$(curl -s "$B/openai/v1/videos/$ID?api-version=preview" -H "api-key: $K")
check "retrieve | at Azure's address" "$(field id <<<"$azure")" "$ID"
check "errors | an unknown address" "$(curl -s -o none -w '%{http_code}' $B/v1/nowhere -H "Authorization: Bearer $K")" 404
check "delete | a video" "$(curl -s -X DELETE $B/v1/videos/$ID -H "Authorization: Bearer $K" | field deleted)" True
