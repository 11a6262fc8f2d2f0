//! The files a batch writes: one JSON line for each of its lines, in OpenAI's shape.

use super::{Halt, LEASE, Work};
use crate::present::present_with_secret;
use serde_json::{Value, json};
use store::{Line, LineState, Video};

/// Lines read from the store at a time.
const AT_ONCE: u32 = 500;

/// The texts of the two files.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// Lines with a film.
    pub(super) output: String,
    /// Lines without.
    pub(super) errors: String,
}

impl Work {
    /// What became of each line.
    pub(super) async fn report(&self) -> Result<Report, Halt> {
        let store = &self.app.store;
        let mut report = Report::default();
        let mut after = 0;
        loop {
            self.keep_for(LEASE).await?;
            let lines = store.lines(&self.batch.id, None, after, AT_ONCE).await?;
            let Some(last) = lines.last() else { return Ok(report) };
            after = last.line;
            for line in lines {
                let video = store.get(&self.batch.tenant, &line.video).await?;
                let made = line.state == LineState::Completed && video.is_some();
                let text = if made { &mut report.output } else { &mut report.errors };
                text.push_str(&describe(line, video).to_string());
                text.push('\n');
            }
        }
    }
}

fn describe(line: Line, video: Option<Video>) -> Value {
    let hex = line.video.as_str().trim_start_matches("video_").to_owned();
    let answered =
        |status: u16, body: Value| json!({"status_code": status, "request_id": format!("req_{hex}"), "body": body});
    let (response, error) = match (line.refusal, video) {
        // It was asked for, and answered with a refusal.
        (Some(store::Refusal { status: Some(status), body }), _) => (answered(status, body), Value::Null),
        // It was never asked for, or given up.
        (Some(store::Refusal { status: None, body }), _) => (Value::Null, body),
        (None, Some(video)) => {
            let failure = video.failure.as_ref().map(|f| json!({"code": f.code, "message": f.message}));
            let body = serde_json::to_value(present_with_secret(video)).unwrap_or_default();
            (answered(200, body), failure.unwrap_or_default())
        }
        (None, None) => (Value::Null, json!({"code": "video_deleted", "message": "The video was deleted."})),
    };
    json!({"id": format!("batch_req_{hex}"), "custom_id": line.custom_id, "response": response, "error": error})
}
