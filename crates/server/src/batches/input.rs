//! The input of a batch: JSON lines of `{custom_id, method, url, body}`.

use crate::routes::batches::ENDPOINT;
use serde_json::Value;
use std::collections::BTreeSet;
use store::{NewLine, VideoId};
use wire::BatchError;

const MAX_LINES: usize = 50_000;

/// More mistakes are not listed: whoever has made so many looks at the first.
const MAX_ERRORS: usize = 50;

/// The lines, or everything that is wrong with them.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<NewLine>, Vec<BatchError>> {
    let whole = |code, message: String| Err(vec![BatchError { code, message, line: None, param: None }]);
    let Ok(text) = str::from_utf8(bytes) else {
        return whole("invalid_json_line", "The file is not valid UTF-8.".into());
    };
    let text = text.trim_start_matches('\u{feff}');
    let (mut lines, mut errors, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let number = u32::try_from(i + 1).unwrap_or(u32::MAX);
        match read_line(line, number, &mut seen) {
            Ok(line) => lines.push(line),
            Err(error) => errors.push(error),
        }
        if lines.len() > MAX_LINES {
            return whole("too_many_tasks", format!("The file has more than {MAX_LINES} lines."));
        }
        if errors.len() >= MAX_ERRORS {
            break;
        }
    }
    match (errors.is_empty(), lines.is_empty()) {
        (false, _) => Err(errors),
        (true, true) => whole("empty_file", "The file has no lines.".into()),
        (true, false) => Ok(lines),
    }
}

/// What a batch whose file is gone fails with.
pub(super) fn missing_file() -> Vec<BatchError> {
    let message = "The input file does not exist any more.".to_owned();
    vec![BatchError { code: "input_file_missing", message, line: None, param: Some("input_file_id".into()) }]
}

fn read_line(text: &str, line: u32, seen: &mut BTreeSet<String>) -> Result<NewLine, BatchError> {
    let wrong = |code, param: Option<&str>, message: String| BatchError {
        code,
        message,
        line: Some(line),
        param: param.map(str::to_owned),
    };
    let about = |param, message: &str| wrong("invalid_request", Some(param), message.to_owned());
    let Ok(Value::Object(mut object)) = serde_json::from_str(text) else {
        return Err(wrong("invalid_json_line", None, "This line is not a JSON object.".into()));
    };
    let Some(Value::String(custom_id)) = object.remove("custom_id") else {
        return Err(about("custom_id", "Missing required parameter: 'custom_id', a string."));
    };
    if object.get("method").is_none_or(|method| method != "POST") {
        return Err(about("method", "Invalid method. Supported values are: 'POST'."));
    }
    if object.get("url").is_none_or(|url| url != ENDPOINT) {
        let message = format!("The URL must be the batch's endpoint, '{ENDPOINT}'.");
        return Err(wrong("mismatched_endpoint", Some("url"), message));
    }
    let Some(body @ Value::Object(_)) = object.get("body") else {
        return Err(about("body", "Missing required parameter: 'body', an object."));
    };
    if !seen.insert(custom_id.clone()) {
        let message = format!("The custom_id '{custom_id}' stands in more than one line.");
        return Err(wrong("duplicate_custom_id", Some("custom_id"), message));
    }
    Ok(NewLine { line, custom_id, body: body.to_string(), video: VideoId::random() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str) -> String {
        format!(r#"{{"custom_id": "{id}", "method": "POST", "url": "/v1/videos", "body": {{"prompt": "p"}}}}"#)
    }

    #[test]
    fn good_lines_keep_their_numbers_and_get_a_video_each() {
        let text = format!("\u{feff}{}\r\n\n{}\n", line("a"), line("b"));
        let lines = read(text.as_bytes()).expect("good lines");
        let seen: Vec<_> = lines.iter().map(|line| (line.line, line.custom_id.as_str(), line.body.as_str())).collect();
        assert_eq!(seen, [(1, "a", r#"{"prompt":"p"}"#), (3, "b", r#"{"prompt":"p"}"#)]);
        assert_ne!(lines[0].video, lines[1].video);
    }

    #[test]
    fn every_mistake_is_named_with_its_line() {
        let good = line("a");
        let text = [
            &good,
            "not json",
            "[]",
            r#"{"method": "POST"}"#,
            &good.replace("POST", "GET").replace("\"a\"", "\"b\""),
            &good.replace("/v1/videos", "/v1/responses").replace("\"a\"", "\"c\""),
            r#"{"custom_id": "d", "method": "POST", "url": "/v1/videos", "body": "p"}"#,
            &good,
        ]
        .join("\n");
        let errors = read(text.as_bytes()).expect_err("mistakes");
        let seen: Vec<_> = errors.iter().map(|e| (e.line.unwrap_or(0), e.code, e.param.as_deref())).collect();
        let expected = [
            (2, "invalid_json_line", None),
            (3, "invalid_json_line", None),
            (4, "invalid_request", Some("custom_id")),
            (5, "invalid_request", Some("method")),
            (6, "mismatched_endpoint", Some("url")),
            (7, "invalid_request", Some("body")),
            (8, "duplicate_custom_id", Some("custom_id")),
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_file_without_lines_is_a_mistake_and_so_are_too_many_lines() {
        assert_eq!(read(b" \n\n").expect_err("empty")[0].code, "empty_file");
        assert_eq!(read(b"\xff").expect_err("bytes")[0].code, "invalid_json_line");
        let many: String = (0..=MAX_LINES).map(|i| line(&i.to_string()) + "\n").collect();
        assert_eq!(read(many.as_bytes()).expect_err("many")[0].code, "too_many_tasks");
        assert_eq!(read("x\n".repeat(1000).as_bytes()).expect_err("bad").len(), MAX_ERRORS);
    }
}
