//! How many requests a key may send in a minute, counted in this process: a bucket for each key that
//! holds a minute's requests and fills evenly.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const MINUTE: Duration = Duration::from_secs(60);

/// The buckets of all keys that have a limit.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    buckets: Mutex<HashMap<String, Bucket>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    /// When it will be, or was, full.
    full_at: Instant,
}

/// How a key stands after one more request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    /// A minute's requests.
    pub(crate) limit: u32,
    /// How many could be sent at once now.
    pub(crate) remaining: u32,
    /// Until as many as the limit could.
    pub(crate) reset: Duration,
    /// Until this one could, when it was one too many.
    pub(crate) wait: Option<Duration>,
}

impl Rates {
    /// Counts a request.
    pub(crate) fn count(&self, key: &str, limit: u32, now: Instant) -> Rate {
        if limit == 0 {
            return Rate { limit, remaining: 0, reset: MINUTE, wait: Some(MINUTE) };
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        // A full bucket is as good as none, and keys come and go.
        if buckets.len() > 10_000 {
            buckets.retain(|_, bucket| bucket.full_at > now);
        }
        let each = MINUTE / limit;
        let bucket = buckets.entry(key.to_owned()).or_insert(Bucket { full_at: now });
        let reset = bucket.full_at.saturating_duration_since(now) + each;
        if reset > MINUTE {
            return Rate { limit, remaining: 0, reset: reset - each, wait: Some(reset - MINUTE) };
        }
        bucket.full_at = now + reset;
        let remaining = (MINUTE - reset).as_nanos() / each.as_nanos().max(1);
        Rate { limit, remaining: u32::try_from(remaining).unwrap_or(limit), reset, wait: None }
    }
}

/// A time as OpenAI's headers write it: `12ms`, `1.5s`, `6m0s`.
pub(crate) fn write_duration(time: Duration) -> String {
    let millis = time.as_millis();
    match millis {
        0..1000 => format!("{millis}ms"),
        1000..60_000 => format!("{}s", f64::from(u32::try_from(millis).unwrap_or(u32::MAX)) / 1000.0),
        _ => format!("{}m{}s", millis / 60_000, millis % 60_000 / 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_holds_its_requests_and_no_more() {
        let (rates, begun) = (Rates::default(), Instant::now());
        for left in (0..3).rev() {
            let rate = rates.count("a", 3, begun);
            assert_eq!((rate.wait, rate.remaining), (None, left));
        }
        let refused = rates.count("a", 3, begun);
        assert_eq!(refused.wait, Some(Duration::from_secs(20)), "one third of a minute for one third of the requests");
        assert_eq!(rates.count("b", 3, begun).wait, None, "another key");
        assert_eq!(rates.count("a", 3, begun + Duration::from_secs(20)).wait, None, "what was told is true");
        assert!(rates.count("a", 3, begun + Duration::from_secs(20)).wait.is_some());
        assert_eq!(rates.count("c", 0, begun).wait, Some(MINUTE), "a limit of nothing lets nothing through");
    }

    #[test]
    fn durations_read_as_openai_writes_them() {
        let written = [12, 1500, 20_000, 360_000].map(|ms| write_duration(Duration::from_millis(ms)));
        assert_eq!(written, ["12ms", "1.5s", "20s", "6m0s"]);
    }
}
