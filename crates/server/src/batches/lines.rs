//! The lines of a batch: asks for their videos, and notes what became of them.

use super::{Halt, LEASE, TICK, Work, held};
use crate::error::{Answer, Rejection, Retry};
use crate::input::Input;
use crate::routes::videos::create::create;
use crate::terms::key_terms;
use serde_json::{Value, json};
use std::time::Duration;
use store::{BatchStatus, Line, LineState, Refusal, Status, Time};

/// Videos of one batch that wait or are made at the same time.
const OPEN: u32 = 16;
/// The longest time for which a batch that has to wait is not looked after.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How asking for videos went.
pub(super) struct Asked {
    /// No line waits for being asked for.
    pub(super) none_left: bool,
    /// When it is worth while to go on.
    pub(super) pause: Duration,
}

impl Work {
    /// Notes which videos have ended, and returns how many have not.
    pub(super) async fn observe(&self) -> Result<u32, Halt> {
        let mut open = 0;
        for line in self.lines(LineState::Submitted, u32::MAX).await? {
            let (state, refusal) = match self.app.store.get(&self.batch.tenant, &line.video).await? {
                None => (LineState::Failed, Some(refusal("video_deleted", "The video was deleted."))),
                Some(video) => match video.status {
                    Status::Completed => (LineState::Completed, None),
                    Status::Failed => (LineState::Failed, None),
                    Status::Queued | Status::InProgress => {
                        open += 1;
                        continue;
                    }
                },
            };
            self.settle(&line, state, refusal).await?;
        }
        Ok(open)
    }

    /// Asks for the next videos, where so many are open. A line that cannot be answered now does not
    /// keep the next ones back.
    pub(super) async fn submit(&self, open: u32) -> Result<Asked, Halt> {
        let waiting = self.lines(LineState::Waiting, OPEN).await?;
        let mut asked = Asked { none_left: waiting.is_empty(), pause: TICK };
        let mut room = OPEN.saturating_sub(open);
        for line in waiting {
            if room == 0 {
                break;
            }
            if self.stop.is_cancelled() {
                asked.pause = Duration::ZERO;
                break;
            }
            self.keep_for(LEASE).await?;
            match self.ask(&line).await {
                Ok(()) => {
                    self.submitted(&line).await?;
                    room -= 1;
                }
                Err(Rejection { retry: Retry::After(time), .. }) => {
                    let until_expiry = self.batch.expires_at.since(Time::now());
                    asked.pause = time.max(TICK).min(LONGEST_PAUSE).min(until_expiry);
                    break;
                }
                Err(Rejection { error, retry }) if retry == Retry::Never || !is_passing(error.status()) => {
                    let body = serde_json::to_value(&error).unwrap_or_default();
                    let refusal = Refusal { status: Some(error.status()), body };
                    self.settle(&line, LineState::Failed, Some(refusal)).await?;
                }
                Err(Rejection { error, .. }) => {
                    tracing::warn!(batch = self.batch.id, line = line.line, error = error.message, "a line waits");
                }
            }
        }
        Ok(asked)
    }

    /// Lets no further video be begun, and returns how many are open.
    pub(super) async fn begin_no_more(&self, code: &str, message: &str) -> Result<u32, Halt> {
        self.adopt().await?;
        let open = self.observe().await?;
        self.fail_all(LineState::Waiting, refusal(code, message)).await?;
        Ok(open)
    }

    /// Ends what has not ended: videos that are not finished are cancelled, and cost nothing.
    pub(super) async fn give_up(&self, code: &str, message: &str) -> Result<(), Halt> {
        self.begin_no_more(code, message).await?;
        for line in self.lines(LineState::Submitted, u32::MAX).await? {
            let video = self.app.store.cancel(&self.batch.tenant, &line.video, Time::now()).await?;
            let (state, refusal) = match video.map(|video| video.status) {
                Some(Status::Completed) => (LineState::Completed, None),
                _ => (LineState::Failed, Some(refusal(code, message))),
            };
            self.settle(&line, state, refusal).await?;
        }
        Ok(())
    }

    /// Notes the videos that were asked for by a worker that died before it could note them. They
    /// belong to the first lines that wait.
    async fn adopt(&self) -> Result<(), Halt> {
        for line in self.lines(LineState::Waiting, OPEN).await? {
            if self.app.store.get(&self.batch.tenant, &line.video).await?.is_some() {
                self.settle(&line, LineState::Submitted, None).await?;
            }
        }
        Ok(())
    }

    /// Notes that a video was asked for. When the batch was given up meanwhile, nobody wants it.
    async fn submitted(&self, line: &Line) -> Result<(), Halt> {
        let noted = self.settle(line, LineState::Submitted, None).await;
        if let Err(Halt::Lost) = noted {
            let batch = self.app.store.batch(&self.batch.tenant, &self.batch.id).await?;
            if batch.is_none_or(|batch| batch.status != BatchStatus::InProgress) {
                self.app.store.cancel(&self.batch.tenant, &line.video, Time::now()).await?;
            }
        }
        noted
    }

    /// Asks for one video the way a client does, unless that was done before.
    async fn ask(&self, line: &Line) -> Answer<()> {
        let (app, batch) = (&self.app, &self.batch);
        if app.store.get(&batch.tenant, &line.video).await?.is_some() {
            return Ok(());
        }
        let Ok(Value::Object(body)) = serde_json::from_str(&line.body) else {
            return Err(wire::Error::new(wire::Code::InvalidBody, "The body is not an object.").into());
        };
        let Some(key) = app.store.key(&batch.key).await? else {
            let message = "The API key that asked for the batch was revoked.";
            return Err(wire::Error::new(wire::Code::WrongKey, message).into());
        };
        let input = Input::from_json(body, key_terms(&key), &app.config)?;
        create(app, batch.tenant.clone(), input, line.video.clone()).await?;
        Ok(())
    }

    async fn lines(&self, state: LineState, limit: u32) -> Result<Vec<Line>, Halt> {
        Ok(self.app.store.lines(&self.batch.id, Some(state), 0, limit).await?)
    }

    async fn settle(&self, line: &Line, state: LineState, refusal: Option<Refusal>) -> Result<(), Halt> {
        let until = Time::now().plus(LEASE);
        held(self.app.store.settle_line(&self.claim, line.line, state, refusal, until).await?)
    }

    async fn fail_all(&self, state: LineState, refusal: Refusal) -> Result<(), Halt> {
        let until = Time::now().plus(LEASE);
        held(self.app.store.fail_lines(&self.claim, state, refusal, until).await?)
    }
}

/// Whether the same may be answered otherwise later: the service is busy or broken.
fn is_passing(status: u16) -> bool {
    status == 429 || status >= 500
}

fn refusal(code: &str, message: &str) -> Refusal {
    Refusal { status: None, body: json!({"code": code, "message": message}) }
}
