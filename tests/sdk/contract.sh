#!/usr/bin/env bash
# The requests that guides and tools make with curl, and the odd encodings of other clients.
set -euo pipefail
B=$KINORA_URL

field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
check() { if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: $2 is not $3"; fi; }
ask() { curl -s -m 300 -H "Authorization: Bearer $OPENAI_API_KEY" "$@"; }
code() { ask -o none -w '%{http_code}' "$@"; }
small=(-F seconds=1 -F size=128x72)

made=$(ask $B/v1/videos -F model=sora-2 -F prompt="A kite over dunes" "${small[@]}" -F input_reference=@picture.png)
check "videos.create | from a picture: a file" "$(field status <<<"$made")" queued
ID=$(field id <<<"$made")
form=$(ask $B/v1/videos -F prompt="A kite" "${small[@]}")
check "videos.create | as a form" "$(field seconds <<<"$form")" 1
json=$(ask $B/v1/videos -H 'Content-Type: application/json' -d '{"prompt":"A kite","seconds":"1","size":"128x72"}')
check "videos.create | as JSON" "$(field status <<<"$json")" queued

# Pictures as other clients send them: of a text's type, as a text without a name, as an address in a list.
typed=$(ask $B/v1/videos -F prompt="A kite" "${small[@]}" -F 'input_reference=@picture.png;type=text/plain')
check "videos.create | from a picture: called a text" "$(field status <<<"$typed")" queued
nameless=$(ask $B/v1/videos -F prompt="A kite" "${small[@]}" -F 'input_reference=<picture.png')
check "videos.create | from a picture: without a file's name" "$(field status <<<"$nameless")" queued
printf 'data:image/png;base64,%s' "$(base64 -w0 picture.png)" >address
listed=$(ask $B/v1/videos -F prompt="A kite" "${small[@]}" -F 'images[]=<address')
check "videos.create | from a picture: in a list" "$(field status <<<"$listed")" queued

# Server-sent events until the film is made.
events=$(ask -N $B/v1/videos/$ID/events)
check "events | end when it is completed" "$(grep -c '^event: video.completed' <<<"$events")" 1
video=$(ask $B/v1/videos/$ID)
check "videos.retrieve | a completed video" "$(field status <<<"$video")" completed

type() { ask -L "$B/v1/videos/$ID/content?variant=$1" -o "got.$1" -w '%{content_type}'; }
name="videos.download_content"
check "$name | the film" "$(type video)" video/mp4
check "$name | the thumbnail" "$(type thumbnail)" image/webp
check "$name | the sprite sheet" "$(type spritesheet)" image/jpeg
check "$name | the last frame" "$(type last_frame)" image/png
check "$name | the sound" "$(type audio)" audio/wav
check "$name | the captions" "$(type captions)" text/vtt
check "$name | the storyboard" "$(type storyboard)" application/json
check "$name | a range" "$(ask $B/v1/videos/$ID/content -r 4-7)" ftyp
etag=$(ask -I $B/v1/videos/$ID/content | tr -d '\r' | sed -n 's/^etag: //p')
check "$name | only when it is new" "$(code $B/v1/videos/$ID/content -H "If-None-Match: $etag")" 304

remix=$(ask -X POST $B/v1/videos/$ID/remix -H 'Content-Type: application/json' -d '{"prompt":"at night"}')
check "videos.remix | as JSON" "$(field remixed_from_video_id <<<"$remix")" "$ID"
remix=$(ask $B/v1/videos/$ID/remix -F 'prompt=at night;type=text/plain; charset=utf-8')
check "videos.remix | as a form whose parts have types" "$(field remixed_from_video_id <<<"$remix")" "$ID"
edit=$(ask $B/v1/videos/edits -F "video[id]=$ID" -F prompt="at night")
check "videos.edit | a video" "$(field status <<<"$edit")" queued
edit=$(ask $B/v1/videos/edits -F video=@got.video -F model=sora-2 -F prompt="at night")
check "videos.edit | an uploaded film" "$(field status <<<"$edit")" queued
longer=$(ask $B/v1/videos/extensions -H 'Content-Type: application/json' -d "{\"video\":{\"id\":\"$ID\"},\"prompt\":\"it lands\",\"seconds\":\"4\"}")
check "videos.extend | a video" "$(field seconds <<<"$longer")" 5
mossy=$(ask $B/v1/videos/characters -F name=Mossy -F video=@got.video)
check "videos.create_character | of a clip" "$(field name <<<"$mossy")" Mossy
character=$(field id <<<"$mossy")
check "videos.get_character | is the same" "$(ask $B/v1/videos/characters/$character)" "$mossy"
check "characters, list and delete | list" "$(ask $B/v1/videos/characters | python3 -c 'import json, sys; print(json.load(sys.stdin)["data"][0]["id"])')" "$character"
check "characters, list and delete | delete" "$(ask -X DELETE $B/v1/videos/characters/$character | field deleted)" True
check "characters, list and delete | it is gone" "$(code $B/v1/videos/characters/$character)" 404

waiting=$(ask $B/v1/videos -F prompt="A kite" -F seconds=20 -F size=640x360 | field id)
check "cancel | ends a video" "$(ask -X POST $B/v1/videos/$waiting/cancel | field status)" failed
check "videos.list | one" "$(ask "$B/v1/videos?limit=1" | field has_more)" True
check "models.list | a list" "$(ask $B/v1/models | field object)" list
check "models.retrieve | one of them" "$(ask $B/v1/models/sora-2 | field id)" sora-2
board=$(ask $B/v1/storyboards -F prompt="A kite over dunes" -F seed=1)
check "storyboards | a prompt is read" "$(field seed <<<"$board")" 1
check "usage | of a tenant" "$(ask $B/v1/usage | field spent_micros)" 0
credentials=$(ask $B/v1/content_provenance_checks -F file=@got.video | python3 -c 'import json, sys; print(json.load(sys.stdin)["results"][0]["outcome"])')
check "content_provenance_checks.create | a film of this service" "$credentials" detected
azure=$(curl -s "$B/openai/v1/videos/$ID?api-version=preview" -H "api-key: $OPENAI_API_KEY")
check "videos.retrieve | at Azure's address" "$(field id <<<"$azure")" "$ID"

# What a browser may send and read.
headers=$(curl -s -X OPTIONS -D - -o none $B/v1/videos -H 'Origin: https://example.com' -H 'Access-Control-Request-Method: POST' \
  -H 'Access-Control-Request-Headers: authorization, content-type, idempotency-key, x-stainless-poll-helper' | tr -d '\r')
allowed() { sed -n "s/^access-control-allow-$1: //p" <<<"$headers" | tr '[:upper:]' '[:lower:]' | tr -d ' '; }
check "browsers | may come from anywhere" "$(allowed origin)" '*'
for header in authorization content-type idempotency-key x-stainless-poll-helper; do
  check "browsers | may send $header" "$(grep -cE "(^|,)($header|\*)(,|\$)" <<<"$(allowed headers)")" 1
done
shown=$(ask -D - -o none $B/v1/videos/$ID -H 'Origin: https://example.com' | tr -d '\r ' | sed -n 's/^access-control-expose-headers://p')
for header in x-request-id openai-poll-after-ms retry-after retry-after-ms x-should-retry x-ratelimit-limit-requests \
  x-ratelimit-remaining-requests x-ratelimit-reset-requests content-disposition content-range kinora-ignored-parameters; do
  check "browsers | may read $header" "$(grep -cE "(^|,)$header(,|\$)" <<<"$shown")" 1
done

check "errors | 404 for an unknown address" "$(code $B/v1/nowhere)" 404
check "errors | 404 for an id that is no text" "$(code $B/v1/videos/%FF)" 404
check "errors | 401 without a key" "$(curl -s $B/v1/videos | python3 -c 'import json, sys; e = json.load(sys.stdin)["error"]; print(e["type"], e["code"])')" "invalid_request_error None"
check "videos.delete | a completed one" "$(ask -X DELETE $B/v1/videos/$ID | field deleted)" True
