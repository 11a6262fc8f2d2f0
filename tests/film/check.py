"""Plays a film in headless Chromium and probes it with ffprobe.

    check.py FILM SECONDS

Ends with the line "N passed, N failed"; the exit status is 1 when a check failed.
"""

import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading

PAGE = """<!doctype html><video id=v muted playsinline></video><script>
const tell = r => fetch('/result', {method: 'POST', body: JSON.stringify(r)});
(async () => {
  const video = document.getElementById('v');
  video.src = '/film.mp4';
  await video.play();
  await new Promise((done, failed) => { video.onended = done; video.onerror = () => failed(video.error.message); });
  const quality = video.getVideoPlaybackQuality();
  const bytes = await (await fetch('/film.mp4')).arrayBuffer();
  const sound = await new OfflineAudioContext(2, 48000, 48000).decodeAudioData(bytes);
  let loudest = 0;
  for (const sample of sound.getChannelData(0)) loudest = Math.max(loudest, Math.abs(sample));
  tell({duration: video.duration, width: video.videoWidth, height: video.videoHeight,
        frames: quality.totalVideoFrames, channels: sound.numberOfChannels,
        soundSeconds: sound.duration, loudest});
})().catch(e => tell({error: String(e)}));
</script>"""


def probe(film):
    """What ffprobe says of a file, with every frame decoded and counted."""
    command = ["ffprobe", "-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json", film]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return json.loads(run.stdout), run.stderr


def played(film):
    """What Chromium measured while it played the film."""
    done, result = threading.Event(), {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body, kind = (open(film, "rb").read(), "video/mp4") if self.path == "/film.mp4" else (PAGE.encode(), "text/html")
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            result.update(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()
            done.set()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                   "--autoplay-policy=no-user-gesture-required", f"--user-data-dir={profile}",
                   f"http://127.0.0.1:{server.server_address[1]}/"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            if not done.wait(120):
                result["error"] = "the page did not answer within 120 s"
        finally:
            os.killpg(process.pid, 15)
            process.wait(20)
            server.shutdown()
    return result


def main(film, seconds):
    checks = []

    def check(name, good, seen):
        checks.append(good)
        print(f"{'ok  ' if good else 'FAIL'} {name}: {seen}")

    facts, complaints = probe(film)
    video = next(s for s in facts["streams"] if s["codec_type"] == "video")
    audio = next(s for s in facts["streams"] if s["codec_type"] == "audio")
    check("ffprobe finds nothing wrong", complaints == "", complaints or "no message")
    check("picture is H.264 in 4:2:0", (video["codec_name"], video["pix_fmt"]) == ("h264", "yuv420p"), video["codec_name"])
    check("sound is AAC-LC in stereo", (audio["codec_name"], audio["profile"], audio["channels"]) == ("aac", "LC", 2), audio["profile"])
    check("every frame decodes", int(video["nb_read_frames"]) == seconds * 30, video["nb_read_frames"])
    length = float(video["duration"])
    check("picture has the length asked for", abs(length - seconds) < 0.001, length)
    check("sound is as long as the picture", abs(float(audio["duration"]) - length) < 0.03, audio["duration"])
    head = open(film, "rb").read(1 << 20)
    check("moov comes first", 0 < head.find(b"moov") < (head.find(b"mdat") % (1 << 62)), head.find(b"moov"))

    seen = played(film)
    check("Chromium plays it to the end", "error" not in seen, seen)
    check("Chromium shows its frames", seen.get("frames", 0) >= seconds * 30 * 0.5, seen.get("frames"))
    check("Chromium sees its size", (seen.get("width"), seen.get("height")) == (video["width"], video["height"]), seen.get("width"))
    check("Chromium decodes its sound", seen.get("channels") == 2 and abs(seen.get("soundSeconds", 0) - seconds) < 0.05, seen.get("soundSeconds"))
    check("the sound is not silence", seen.get("loudest", 0) > 0.05, seen.get("loudest"))
    print(f"{sum(checks)} passed, {len(checks) - sum(checks)} failed")
    return 0 if all(checks) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
