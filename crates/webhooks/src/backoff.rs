//! When a delivery that failed is tried again: exponentially later, for three days.

use std::time::Duration;
use store::Time;

const FIRST: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(6 * 3600);
const GIVE_UP: Duration = Duration::from_secs(72 * 3600);

/// When to try again after `attempts` failed ones, or `None` when it is time to give up. `chance` in
/// 0..=1 spreads the times by a fifth either way, so that what failed together does not come back
/// together. The last try is made when the three days end.
pub(crate) fn next(created_at: Time, attempts: u32, now: Time, chance: f64) -> Option<Time> {
    let end = created_at.plus(GIVE_UP);
    if now >= end {
        return None;
    }
    let doubled = FIRST.saturating_mul(1 << attempts.saturating_sub(1).min(20));
    let wait = doubled.min(LONGEST).mul_f64(0.8 + 0.4 * chance.clamp(0.0, 1.0));
    Some(now.plus(wait).min(end))
}

/// A number in 0..=1.
pub(crate) fn chance() -> f64 {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Time = Time(1_700_000_000_000);

    #[test]
    fn waits_double_up_to_six_hours() {
        let wait = |attempts| next(START, attempts, START, 0.5).map(|at| (at.0 - START.0) / 1000);
        let seconds: Vec<_> = (1..=5).filter_map(wait).collect();
        assert_eq!(seconds, [5, 10, 20, 40, 80]);
        assert_eq!((wait(14), wait(u32::MAX)), (Some(6 * 3600), Some(6 * 3600)));
    }

    #[test]
    fn chance_spreads_by_a_fifth() {
        let wait = |chance| next(START, 3, START, chance).expect("again").0 - START.0;
        assert_eq!((wait(0.0), wait(1.0)), (16_000, 24_000));
        assert!((0.0..=1.0).contains(&super::chance()));
    }

    #[test]
    fn the_last_try_is_made_after_three_days() {
        let end = START.plus(GIVE_UP);
        let (mut now, mut attempts) = (START, 1);
        while let Some(at) = next(START, attempts, now, 0.7) {
            assert!(at > now && at <= end, "always later, never too late");
            (now, attempts) = (at, attempts + 1);
        }
        assert_eq!(now, end);
        assert!((20..40).contains(&attempts), "{attempts} tries");
    }
}
