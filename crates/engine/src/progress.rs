//! How far the work is, and whether it shall stop.

use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::watch;

/// What an engine is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Waiting to begin.
    #[default]
    Waiting,
    /// Reading the prompt.
    Reading,
    /// Building shapes, placing, framing.
    Staging,
    /// Simulating motion.
    Moving,
    /// Drawing pictures and encoding them.
    Drawing,
    /// Making the sound.
    Sounding,
    /// Writing the file.
    Writing,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 7] =
        [Self::Waiting, Self::Reading, Self::Staging, Self::Moving, Self::Drawing, Self::Sounding, Self::Writing];

    /// As clients, figures and the store know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Reading => "reading",
            Self::Staging => "staging",
            Self::Moving => "moving",
            Self::Drawing => "drawing",
            Self::Sounding => "sounding",
            Self::Writing => "writing",
        }
    }

    /// The stage with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// A state of the work.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Report {
    /// What is being done.
    pub stage: Stage,
    /// 0 to 1 of the whole work, never falling.
    pub fraction: f32,
}

/// Handle by which an engine reports and learns that it shall stop. Clones share one state.
#[derive(Debug, Clone)]
pub struct Progress {
    report: watch::Sender<Report>,
    preview: watch::Sender<Bytes>,
    cancelled: Arc<AtomicBool>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            report: watch::Sender::new(Report::default()),
            preview: watch::Sender::new(Bytes::new()),
            cancelled: Arc::default(),
        }
    }
}

impl Progress {
    /// Says what is being done and how far the whole is.
    pub fn report(&self, stage: Stage, fraction: f32) {
        self.report.send_if_modified(|now| {
            let next = Report { stage, fraction: fraction.clamp(now.fraction, 1.0) };
            let changed = *now != next;
            *now = next;
            changed
        });
    }

    /// Watches the reports.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<Report> {
        self.report.subscribe()
    }

    /// Shows a picture of the film that is being made: a small JPEG.
    pub fn show(&self, jpeg: Bytes) {
        self.preview.send_replace(jpeg);
    }

    /// Watches the pictures; empty until there is one.
    #[must_use]
    pub fn watch_preview(&self) -> watch::Receiver<Bytes> {
        self.preview.subscribe()
    }

    /// Asks the engine to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it shall stop. Engines ask at least twice a second.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
