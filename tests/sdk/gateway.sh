#!/usr/bin/env bash
# The two requests of the gateway's page as they stand, with the host replaced, and the film at the end.
set -euo pipefail
export YOUR_API_KEY="$OPENAI_API_KEY"

plain=$(curl -s -X POST $KINORA_URL/v1/videos \
	-H "Authorization: Bearer $YOUR_API_KEY" \
	-F "model=sora-2" \
	-F "prompt=A calico cat playing a piano on stage" \
	-F "seconds=4" \
	-F "size=720x1280")

pictured=$(curl -s -X POST $KINORA_URL/v1/videos \
	-H "Authorization: Bearer $YOUR_API_KEY" \
	-F "model=sora-2" \
	-F "input_reference=@input.png" \
	-F "prompt=A calico cat playing a piano on stage" \
	-F "seconds=4" \
	-F "size=720x1280")

field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

for answer in "$plain" "$pictured"; do
  id=$(field id <<<"$answer")
  [ "$(field status <<<"$answer")" = queued ] && echo "ok videos.create | is queued" || echo "FAIL videos.create | is queued: $answer"
  for _ in $(seq 600); do
    video=$(curl -s "$KINORA_URL/v1/videos/$id" -H "Authorization: Bearer $YOUR_API_KEY")
    status=$(field status <<<"$video")
    [ "$status" = queued ] || [ "$status" = in_progress ] || break
    sleep 0.3
  done
  [ "$status" = completed ] && echo "ok videos.retrieve | until it is completed" || echo "FAIL videos.retrieve | until it is completed: $video"
  curl -sL "$KINORA_URL/v1/videos/$id/content" -H "Authorization: Bearer $YOUR_API_KEY" -o film.mp4
  size=$(ffprobe -v error -select_streams v -show_entries stream=width,height -of csv=p=0 film.mp4)
  [ "$size" = 720,1280 ] && echo "ok videos.download_content | the film" || echo "FAIL videos.download_content | the film: $size"
  curl -s "$KINORA_URL/v1/videos/$id/content" -H "Authorization: Bearer $YOUR_API_KEY" -r 4-7 -o part
  [ "$(cat part)" = ftyp ] && echo "ok videos.download_content | a range of it" || echo "FAIL videos.download_content | a range of it: $(wc -c <part) bytes"
done
