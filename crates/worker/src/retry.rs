//! What becomes of an attempt that made no film.

use engine::Error;
use std::time::Duration;
use store::Failure;

/// What becomes of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The video fails for good.
    Fail(Failure),
    /// It goes back into the queue with a strike.
    Retry {
        /// Not before this has passed.
        after: Duration,
    },
}

/// Judges an error after `strikes` earlier ones. What the client is told names no inner cause: that is in the log.
pub(crate) fn judge(error: &Error, strikes: u32, max_strikes: u32) -> Verdict {
    match error {
        Error::Refused { code, message } => fail(code, message),
        Error::Broken(_) => fail("video_generation_failed", "The video could not be generated."),
        Error::Transient(_) | Error::Cancelled if strikes + 1 < max_strikes => {
            Verdict::Retry { after: Duration::from_secs(1 << (2 * strikes).min(8)) }
        }
        Error::Transient(_) | Error::Cancelled => {
            fail("processing_error", "The video could not be generated at the moment. Try again later.")
        }
    }
}

fn fail(code: &str, message: &str) -> Verdict {
    Verdict::Fail(Failure { code: code.into(), message: message.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passing_troubles_are_retried_ever_more_slowly_and_not_for_ever() {
        let passing = Error::Transient("no memory".into());
        assert_eq!(judge(&passing, 0, 3), Verdict::Retry { after: Duration::from_secs(1) });
        assert_eq!(judge(&passing, 1, 3), Verdict::Retry { after: Duration::from_secs(4) });
        let Verdict::Fail(failure) = judge(&passing, 2, 3) else { panic!("tried for ever") };
        assert_eq!(failure.code, "processing_error");
        assert!(!failure.message.contains("no memory"));
    }

    #[test]
    fn refusals_and_defects_are_not_retried() {
        let refused = Error::Refused { code: "invalid_storyboard", message: "shots: none".into() };
        let failure = Failure { code: "invalid_storyboard".into(), message: "shots: none".into() };
        assert_eq!(judge(&refused, 0, 3), Verdict::Fail(failure));
        let Verdict::Fail(failure) = judge(&Error::Broken("index 7".into()), 0, 3) else { panic!("retried") };
        assert_eq!(failure.code, "video_generation_failed");
        assert!(!failure.message.contains('7'));
    }
}
