//! The forms prompts come in: prose, labelled blocks, shot lists, JSON; all become sections.

use crate::grammar::Mode;

/// A piece of a prompt that belongs to one shot and is about one thing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    /// The shot it belongs to, counted from 0.
    pub(crate) shot: usize,
    pub(crate) mode: Mode,
    pub(crate) text: String,
}

/// A prompt taken apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Script {
    pub(crate) sections: Vec<Section>,
    /// Length of each shot, when it was said.
    pub(crate) seconds: Vec<Option<f32>>,
}

/// A prompt in JSON as labelled lines; any other as it is.
pub(crate) fn unfolded(prompt: String) -> String {
    let trimmed = prompt.trim();
    let json =
        trimmed.starts_with(['{', '[']).then(|| serde_json::from_str::<serde_json::Value>(trimmed).ok()).flatten();
    json.map_or(prompt, |value| {
        let mut out = String::new();
        prose(&value, "", &mut out, 0);
        out
    })
}

/// Takes a prompt apart.
pub(crate) fn script(prompt: &str) -> Script {
    let text: String = prompt.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    let mut script = Script { sections: Vec::new(), seconds: vec![None] };
    let mut starts: Vec<Option<f32>> = vec![None];
    let mut mode = Mode::Story;
    for line in text.lines() {
        for piece in split_cuts(line) {
            let (marker, rest) = shot_marker(piece);
            if let Some(marker) = marker {
                if !script.sections.iter().all(|s| s.shot + 1 < script.seconds.len())
                    || starts.last().is_some_and(Option::is_some)
                {
                    script.seconds.push(None);
                    starts.push(None);
                }
                let last = script.seconds.len() - 1;
                (starts[last], script.seconds[last]) = (marker.start, marker.seconds);
                mode = Mode::Story;
            }
            let (label, rest) = block_label(rest);
            mode = label.unwrap_or(if piece.trim().is_empty() { Mode::Story } else { mode });
            if !rest.trim().is_empty() {
                let shot = script.seconds.len() - 1;
                script.sections.push(Section { shot, mode, text: rest.trim().to_string() });
            }
        }
    }
    for k in 0..starts.len().saturating_sub(1) {
        if let (Some(a), Some(b), None) = (starts[k], starts[k + 1], script.seconds[k]) {
            script.seconds[k] = (b > a).then_some(b - a);
        }
    }
    script
}

/// What a marker of a shot says about its time.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Marker {
    start: Option<f32>,
    seconds: Option<f32>,
}

/// Cuts a line before `Shot 2:`, `[00:03]`, `Cut to`, `镜头二：` and labels such as `Camera:`.
fn split_cuts(line: &str) -> Vec<&str> {
    let mut starts = vec![0];
    for (k, _) in line.char_indices().filter(|(k, _)| *k > 0) {
        let boundary =
            line[..k].trim_end().ends_with(['.', '!', '?', ',', ';', '。', '！', '？', '；', '，', '"', '”', ']', ')'])
                || line[..k].ends_with("  ");
        let word = !line[k..].starts_with(char::is_whitespace);
        if boundary
            && word
            && line[..k].len() > starts.last().copied().unwrap_or(0)
            && (shot_marker(&line[k..]).0.is_some() || begins_block(&line[k..]))
        {
            starts.push(k);
        }
    }
    starts.iter().enumerate().map(|(n, &a)| &line[a..starts.get(n + 1).copied().unwrap_or(line.len())]).collect()
}

/// `Shot 1 (3s):`, `Scene 2 -`, `[00:02]`, `0-3s:`, `Cut to`, `镜头1：`, `第一幕：`.
fn shot_marker(text: &str) -> (Option<Marker>, &str) {
    let trimmed = text.trim_start_matches(['*', '#', '-', ' ', '\t', '•']);
    let lower: String = trimmed.chars().take(40).flat_map(char::to_lowercase).collect();
    for cut in [
        "cut to:",
        "cut to ",
        "smash cut to ",
        "then cut to ",
        "match cut to ",
        "切换到",
        "镜头切换到",
        "画面切换到",
        "镜头切到",
        "切到",
        "画面转到",
    ] {
        if lower.starts_with(cut) && lower.len() >= cut.len() {
            return (Some(Marker::default()), trimmed.get(cut.len()..).unwrap_or_default());
        }
    }
    for word in ["shot ", "scene ", "clip ", "segment ", "part ", "镜头", "场景", "分镜", "第"] {
        let Some(rest) = lower.strip_prefix(word) else { continue };
        let number: String = rest
            .chars()
            .take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c) || *c == ' ')
            .collect();
        let unit = rest.strip_prefix(number.as_str()).unwrap_or_default();
        let unit = ["个镜头", "镜", "幕", "场"].iter().find(|u| unit.starts_with(**u)).copied().unwrap_or_default();
        if number.trim().is_empty() || (word == "第" && unit.is_empty()) {
            continue;
        }
        let after = trimmed.get(word.len() + number.len() + unit.len()..).unwrap_or_default();
        if let Some((marker, rest)) = marker_end(after) {
            return (Some(marker), rest);
        }
    }
    timestamp(trimmed)
}

/// The rest of `Shot 1 (0-3s): a cat` after its number.
fn marker_end(text: &str) -> Option<(Marker, &str)> {
    let colon =
        text.char_indices().take(30).find(|(_, c)| matches!(c, ':' | '：' | '-' | '–' | '—' | '.' | '，' | ','))?;
    let note = &text[..colon.0];
    let open = note.trim().is_empty() || note.trim_start().starts_with(['(', '[', '（', '【']);
    if !open {
        return None;
    }
    if let Some(end) =
        text.find([')', ']', '）', '】']).filter(|e| note.trim_start().starts_with(['(', '[', '（', '【']) && *e < 60)
    {
        let inside: String = text[..end].chars().filter(|c| !matches!(c, '(' | '[' | '（' | '【')).collect();
        let rest = text[end..]
            .trim_start_matches([')', ']', '）', '】'])
            .trim_start()
            .trim_start_matches([':', '：', '-', '–']);
        return Some((times(&inside), rest));
    }
    Some((times(note), &text[colon.0 + colon.1.len_utf8()..]))
}

/// `[00:02]`, `(0:00-0:04)`, `0-3s:`, `00:05 -`.
fn timestamp(text: &str) -> (Option<Marker>, &str) {
    let open = text.starts_with(['[', '(', '【', '（']);
    let body = text.trim_start_matches(['[', '(', '【', '（']);
    let length = body
        .find(|c: char| {
            !(c.is_ascii_digit() || matches!(c, ':' | '.' | '-' | '–' | 's' | ' ' | '~' | '秒' | '至' | '到'))
        })
        .unwrap_or(body.len());
    let stamp = &body[..length];
    let digits = stamp.chars().filter(char::is_ascii_digit).count();
    let timed = stamp.contains(':') && digits >= 3
        || (stamp.contains(['-', '–', '~', '至', '到']) && (stamp.contains(['s', '秒']) || open) && digits >= 2)
        || (open && stamp.contains('s') && digits >= 1);
    let rest = &body[length..];
    let closed = rest.starts_with([']', ')', '】', '）', '：']) || stamp.trim_end().ends_with([':', '-', 's', '秒']);
    if !timed || !closed || digits > 12 {
        return (None, text);
    }
    (Some(times(stamp)), rest.trim_start_matches([']', ')', '】', '）', ':', '：', ' ', '-', '–']))
}

/// Start and length from `00:02`, `0-3s`, `3 seconds`.
fn times(text: &str) -> Marker {
    let mut numbers: Vec<f32> = Vec::new();
    for part in text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))) {
        let part = part.trim_matches([':', '.']);
        if part.is_empty() {
            continue;
        }
        let value = part.split(':').fold(0.0, |sum, p| sum * 60.0 + p.parse::<f32>().unwrap_or(0.0));
        numbers.push(value.clamp(0.0, 3600.0));
    }
    match numbers[..] {
        [a, b, ..] => Marker { start: Some(a), seconds: (b > a).then_some(b - a) },
        [a] if text.contains('s') || text.contains('秒') => Marker { start: None, seconds: (a > 0.0).then_some(a) },
        [a] => Marker { start: Some(a), seconds: None },
        [] => Marker::default(),
    }
}

/// Whether a label of one word stands here, as it does within a line: `Dialogue:`, `对话：`.
fn begins_block(text: &str) -> bool {
    let label = text.split([':', '：']).next().unwrap_or_default();
    let capital = label.starts_with(|c: char| c.is_uppercase() || c > '\u{2e80}');
    capital && label.len() < 20 && !label.contains(char::is_whitespace) && block_label(text).0.is_some()
}

/// A label such as `Camera:` at the front, by what it is about.
fn block_label(text: &str) -> (Option<Mode>, &str) {
    let Some((k, mark)) = text.char_indices().take(48).find(|(_, c)| matches!(c, ':' | '：')) else {
        return (None, text);
    };
    let label: String = text[..k].chars().filter(|c| !matches!(c, '*' | '#' | '-' | '•' | '_')).collect();
    let label = label.trim().to_lowercase();
    let rest = text[k + mark.len_utf8()..].trim_start_matches(['*', ' ']);
    let first = label.split([' ', '&', '/']).next().unwrap_or_default();
    let mode = match first {
        "camera" | "cinematography" | "style" | "lighting" | "light" | "mood" | "palette" | "lens" | "look"
        | "format" | "tone" | "aesthetic" | "technical" | "color" | "colour" | "composition" | "framing" | "angle"
        | "movement" | "motion" | "duration" | "aspect" | "resolution" | "atmosphere" | "weather" | "time"
        | "negative" | "镜头" | "风格" | "光线" | "运镜" | "色调" | "画风" | "氛围" | "灯光" | "时间" | "天气" => {
            Mode::Technique
        }
        "sound" | "audio" | "sfx" | "music" | "soundtrack" | "ambience" | "ambient" | "soundscape" | "声音"
        | "音效" | "音乐" | "配乐" | "环境音" => Mode::Sound,
        "dialogue" | "dialog" | "actions" | "action" | "subject" | "subjects" | "scene" | "setting" | "description"
        | "prompt" | "characters" | "character" | "location" | "background" | "environment" | "story" | "plot"
        | "visual" | "visuals" | "context" | "对话" | "台词" | "动作" | "场景" | "主体" | "人物" | "背景" | "画面"
        | "地点" => Mode::Story,
        _ => return (None, text),
    };
    if label.split(' ').count() > 4 {
        return (None, text);
    }
    (Some(mode), rest)
}

/// JSON as labelled lines, in document order.
fn prose(value: &serde_json::Value, key: &str, out: &mut String, depth: usize) {
    use serde_json::Value;
    if depth > 12 || out.len() > 64_000 {
        return;
    }
    match value {
        Value::String(text) => {
            let speech = matches!(key, "dialogue" | "line" | "speech" | "says");
            let text = text.replace('\n', " ");
            let quoted = speech && !text.contains(['"', '“', ':']);
            out.push_str(&if quoted {
                format!("\"{text}\"\n")
            } else if is_label(key) {
                format!("{key}: {text}\n")
            } else {
                format!("{text}.\n")
            });
        }
        Value::Array(list) => {
            let shots = matches!(key, "shots" | "scenes" | "timeline" | "sequence" | "storyboard");
            for (n, item) in list.iter().enumerate() {
                if shots {
                    let number = n + 1;
                    let seconds = ["seconds", "duration", "duration_seconds", "length"]
                        .iter()
                        .find_map(|k| item.get(k)?.as_f64());
                    let note = seconds.map_or(String::new(), |s| format!(" ({s}s)"));
                    out.push_str(&format!("Shot {number}{note}: \n"));
                }
                prose(item, key, out, depth + 1);
            }
        }
        Value::Object(map) => {
            let speaker = ["character", "speaker", "who", "name"].iter().find_map(|k| map.get(*k)?.as_str());
            let line = ["line", "text", "dialogue", "speech"].iter().find_map(|k| map.get(*k)?.as_str());
            if let (Some(speaker), Some(line)) = (speaker, line) {
                out.push_str(&format!("{}: \"{}\"\n", speaker.replace('\n', " "), line.replace(['"', '\n'], " ")));
                return;
            }
            for (name, item) in map {
                prose(item, name, out, depth + 1);
            }
        }
        Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

fn is_label(key: &str) -> bool {
    block_label(&format!("{key}: x")).0.is_some()
}
