//! Points in time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A point in time: unix milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub i64);

impl Time {
    /// The system's clock.
    #[must_use]
    pub fn now() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(millis(since))
    }

    /// This much later.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(millis(duration)))
    }

    /// This much earlier.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(millis(duration)))
    }

    /// The beginning of its day, UTC.
    #[must_use]
    pub fn day(self) -> Self {
        Self(self.0.div_euclid(DAY) * DAY)
    }

    /// How long after another it is; nothing when it is before.
    #[must_use]
    pub fn since(self, other: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(other.0).max(0).unsigned_abs())
    }

    /// Whole unix seconds.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }
}

/// A day in milliseconds.
pub(crate) const DAY: i64 = 24 * 3600 * 1000;

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
