//! Captions as WebVTT (W3C, 2019).

use std::fmt::Write;

/// Words on the screen for a while.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// Seconds from the start of the film.
    pub start_s: f64,
    /// Seconds from the start of the film.
    pub end_s: f64,
    /// The words.
    pub text: String,
}

/// The WebVTT file of captions; a heading alone when there are none.
#[must_use]
pub fn web_vtt(captions: &[Caption]) -> String {
    let mut out = String::from("WEBVTT\n");
    for caption in captions {
        let _ = write!(out, "\n{} --> {}\n", stamp(caption.start_s), stamp(caption.end_s));
        let _ = writeln!(out, "{}", escaped(&caption.text));
    }
    out
}

fn stamp(seconds: f64) -> String {
    let ms = (seconds.max(0.0) * 1000.0).round() as u64;
    format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_stamped_and_escaped() {
        let vtt = web_vtt(&[Caption { start_s: 0.5, end_s: 61.25, text: "a < b".into() }]);
        assert_eq!(vtt, "WEBVTT\n\n00:00:00.500 --> 00:01:01.250\na &lt; b\n");
        assert_eq!(web_vtt(&[]), "WEBVTT\n");
    }
}
