//! Other spellings of parameters, which gateways, older clients and people use. Lenient servers take
//! them; strict ones refuse them as unknown. An alias never displaces the parameter itself.

use super::Input;
use serde_json::{Map, Value, json};
use wire::Error;

const SECONDS: &[&str] = &["duration", "n_seconds"];
const SOUND: &[&str] = &["generate_audio"];
const PICTURE: &[&str] = &["image", "image_url", "images"];
const SHAPE: &[&str] = &["aspect_ratio", "ratio"];

/// The shorter side when only a shape is asked for.
const SHORT_SIDE: u32 = 720;

impl Input {
    /// Puts what came under another spelling where it belongs.
    pub(super) fn translate_aliases(&mut self) -> Result<(), Error> {
        self.rename(SECONDS, "seconds");
        self.rename(SOUND, "audio");
        self.rename(PICTURE, "input_reference");
        self.unwrap_reference()?;
        if let Some(seconds) = self.params.get_mut("seconds") {
            write_seconds_as_text(seconds);
        }
        self.derive_size()
    }

    fn rename(&mut self, aliases: &[&str], name: &str) {
        for alias in aliases {
            if self.params.get(name).is_some_and(|value| !value.is_null()) || self.files.contains_key(name) {
                return;
            }
            if let Some(file) = self.files.remove(*alias).or_else(|| self.files.remove(&format!("{alias}[]"))) {
                self.files.insert(name.to_owned(), file);
            } else if let Some(value) = self.take(alias) {
                self.params.insert(name.to_owned(), value);
            }
        }
    }

    /// A bare address, a list of one, or `{"url": …}` becomes `{"image_url": …}`.
    fn unwrap_reference(&mut self) -> Result<(), Error> {
        let Some(value) = self.params.get_mut("input_reference") else { return Ok(()) };
        if let Value::Array(items) = value {
            if items.len() > 1 {
                let message = "Only one reference image is used: the first frame.";
                return Err(Error::about("input_reference", wire::Code::InvalidValue, message));
            }
            *value = items.pop().unwrap_or_default();
        }
        match value {
            Value::String(url) => *value = json!({"image_url": url}),
            Value::Object(object) => unwrap_url(object),
            _ => {}
        }
        Ok(())
    }

    /// `size` from a width and height, a resolution, or a shape.
    fn derive_size(&mut self) -> Result<(), Error> {
        if let Some(Value::String(size)) = self.params.get_mut("size") {
            *size = size.trim().replace(['*', 'X', '×'], "x");
        }
        if self.params.get("size").is_some_and(|value| !value.is_null()) {
            return Ok(());
        }
        let size = match (self.params.get("width").and_then(whole), self.params.get("height").and_then(whole)) {
            (Some(width), Some(height)) => {
                self.params.shift_remove("width");
                self.params.shift_remove("height");
                Some(format!("{width}x{height}"))
            }
            _ => self.size_from_shape()?,
        };
        if let Some(size) = size {
            self.params.insert("size".into(), size.into());
        }
        Ok(())
    }

    fn size_from_shape(&mut self) -> Result<Option<String>, Error> {
        let resolution = self.take_text("resolution", "a string")?;
        if let Some(size) = resolution.as_ref().filter(|text| text.contains(['x', '*', '×'])) {
            return Ok(Some(size.replace(['*', '×'], "x")));
        }
        let mut shape = None;
        for name in SHAPE {
            shape = shape.or(self.take_text(name, "a string")?);
        }
        if resolution.is_none() && shape.is_none() {
            return Ok(None);
        }
        let shape = shape.as_deref().unwrap_or("9:16");
        let short = match resolution.as_deref() {
            None => SHORT_SIDE,
            Some(text) => short_side(text).ok_or_else(|| unreadable("resolution", text, "'720p'"))?,
        };
        let (width, height) = proportions(shape).ok_or_else(|| unreadable("aspect_ratio", shape, "'16:9'"))?;
        Ok(Some(scaled(width, height, short)))
    }
}

fn unwrap_url(object: &mut Map<String, Value>) {
    for key in ["url", "image_url"] {
        if let Some(mut value) = object.shift_remove(key) {
            if let Some(inner) = value.as_object_mut().and_then(|inner| inner.remove("url")) {
                value = inner;
            }
            object.insert("image_url".into(), value);
        }
    }
}

/// `8`, `8.0` and `"8s"` all mean eight seconds.
fn write_seconds_as_text(value: &mut Value) {
    let number = match value {
        Value::Number(number) => number.as_f64().filter(|n| n.fract() == 0.0).map(|n| format!("{n}")),
        Value::String(text) => Some(text.trim().trim_end_matches('s').trim().to_owned()),
        _ => None,
    };
    if let Some(number) = number {
        *value = number.into();
    }
}

fn whole(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// `720p`, `1080P`, `480`.
fn short_side(text: &str) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase();
    text.strip_suffix('p').unwrap_or(&text).parse().ok()
}

/// Width and height of `16:9`, `16/9`, or a word.
fn proportions(text: &str) -> Option<(u32, u32)> {
    match text.trim().to_ascii_lowercase().as_str() {
        "landscape" => Some((16, 9)),
        "portrait" => Some((9, 16)),
        "square" => Some((1, 1)),
        ratio => {
            let (width, height) = ratio.split_once([':', '/'])?;
            let side = |text: &str| text.trim().parse().ok().filter(|n| (1..=100).contains(n));
            Some((side(width)?, side(height)?))
        }
    }
}

/// The size of this shape with this shorter side, the longer one rounded to an even number.
fn scaled(width: u32, height: u32, short: u32) -> String {
    let short = u64::from(short);
    let (long_part, short_part) = (u64::from(width.max(height)), u64::from(width.min(height)));
    let long = (short * long_part + short_part) / (2 * short_part) * 2;
    if width >= height { format!("{long}x{short}") } else { format!("{short}x{long}") }
}

fn unreadable(param: &str, value: &str, example: &str) -> Error {
    let message = format!("Invalid value: '{value}'. Expected something like {example}.");
    Error::about(param, wire::Code::InvalidValue, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Encoding;

    fn translated(params: Value) -> Result<Value, Error> {
        let Value::Object(params) = params else { panic!("an object") };
        let mut input = Input { lenient: true, ..Input::new(Encoding::Json, params) };
        input.translate_aliases()?;
        Ok(Value::Object(input.params))
    }

    #[test]
    fn every_alias_becomes_its_parameter() {
        let url = json!({"image_url": "u"});
        for (given, expected) in [
            (json!({"duration": 5}), json!({"seconds": "5"})),
            (json!({"duration": "10s"}), json!({"seconds": "10"})),
            (json!({"n_seconds": 4.0}), json!({"seconds": "4"})),
            (json!({"seconds": 8}), json!({"seconds": "8"})),
            (json!({"seconds": "4", "duration": 9}), json!({"seconds": "4", "duration": 9})),
            (json!({"generate_audio": false}), json!({"audio": false})),
            (json!({"input_reference": "u"}), json!({"input_reference": url})),
            (json!({"image": "u"}), json!({"input_reference": url})),
            (json!({"image_url": {"url": "u"}}), json!({"input_reference": url})),
            (json!({"images": ["u"]}), json!({"input_reference": url})),
            (json!({"images": [{"url": "u"}]}), json!({"input_reference": url})),
            (json!({"input_reference": {"file_id": "f"}}), json!({"input_reference": {"file_id": "f"}})),
            (json!({"aspect_ratio": "16:9"}), json!({"size": "1280x720"})),
            (json!({"aspect_ratio": "9:16", "resolution": "1080p"}), json!({"size": "1080x1920"})),
            (json!({"aspect_ratio": "square"}), json!({"size": "720x720"})),
            (json!({"ratio": "4:3", "resolution": "480p"}), json!({"size": "640x480"})),
            (json!({"resolution": "720p"}), json!({"size": "720x1280"})),
            (json!({"resolution": "640*360"}), json!({"size": "640x360"})),
            (json!({"width": 320, "height": "180"}), json!({"size": "320x180"})),
            (json!({"size": " 640X360"}), json!({"size": "640x360"})),
            (json!({"size": "2x2", "aspect_ratio": "1:1"}), json!({"size": "2x2", "aspect_ratio": "1:1"})),
        ] {
            assert_eq!(translated(given.clone()), Ok(expected), "{given}");
        }
    }

    #[test]
    fn what_cannot_be_read_names_its_parameter() {
        for (given, param) in [
            (json!({"aspect_ratio": "wide"}), "aspect_ratio"),
            (json!({"aspect_ratio": "0:9"}), "aspect_ratio"),
            (json!({"resolution": "big"}), "resolution"),
            (json!({"images": ["a", "b"]}), "input_reference"),
        ] {
            assert_eq!(translated(given.clone()).expect_err("unreadable").param.as_deref(), Some(param), "{given}");
        }
    }
}
