//! How fast bodies usually go, from their size and their way of going.

use glam::Vec3;
use studio_shape::Plan;
use studio_storyboard::Verb;

/// Acceleration of free fall, metres per second squared.
const GRAVITY: f32 = 9.81;

/// Speed that a body of this size (metres) with legs of this length usually goes at, metres per second.
///
/// On legs by the Froude number v²/(gl): walking 0.25, running 1.3 (Alexander 1989); others by body lengths.
#[must_use]
pub fn usual_speed(plan: Plan, verb: Verb, size: Vec3, leg_m: f32) -> f32 {
    let length = size.z.max(size.x);
    let froude = |f: f32| libm::sqrtf(f * GRAVITY * leg_m.max(0.02));
    let quick = if matches!(verb, Verb::Run | Verb::Chase) { 1.8 } else { 1.0 };
    let flies = matches!(verb, Verb::Fly | Verb::Glide | Verb::Land);
    match plan {
        _ if verb == Verb::Slide => sliding_speed(size.y),
        Plan::Vehicle if verb == Verb::Sail => (0.35 * length).clamp(0.4, 3.0) * quick,
        Plan::Vehicle if flies => (1.2 * length).clamp(1.5, 14.0),
        Plan::Vehicle => (1.3 * length).clamp(0.35, 9.0) * quick,
        Plan::Crawler => 0.12 * length * quick,
        Plan::Fish => (0.7 * length).clamp(0.15, 3.0) * quick,
        Plan::ManyArmed => (0.5 * length).clamp(0.1, 1.0) * quick,
        Plan::Flyer => (1.6 * length).clamp(0.5, 6.0) * quick,
        _ if flies => (2.2 * length).clamp(1.0, 7.0),
        _ if verb == Verb::Swim => (0.6 * length).clamp(0.12, 1.2),
        Plan::Object => (0.8 * length).clamp(0.2, 1.5),
        Plan::Biped | Plan::Quadruped | Plan::Bird => match verb {
            Verb::Run | Verb::Chase => froude(1.3),
            Verb::Hop => froude(0.7),
            Verb::Crawl | Verb::Climb => froude(0.04),
            _ => froude(0.25),
        },
    }
}

/// Speed of a body that slides, metres per second: as after a fall of half its height.
#[must_use]
pub fn sliding_speed(height_m: f32) -> f32 {
    libm::sqrtf(GRAVITY * height_m)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_hurries_is_quicker_and_who_crawls_slower() {
        let size = Vec3::new(0.5, 1.7, 0.3);
        let pace = |plan, verb| usual_speed(plan, verb, size, 0.8);
        let [crawl, walk, hop, run] = [Verb::Crawl, Verb::Walk, Verb::Hop, Verb::Run].map(|v| pace(Plan::Biped, v));
        assert!(crawl < 0.5 * walk && walk < hop && hop < run);
        assert!((walk - 1.4).abs() < 0.1, "people walk at about 1.4 m/s, not {walk}");
        for plan in [Plan::Vehicle, Plan::Crawler, Plan::Fish, Plan::Flyer] {
            assert!(pace(plan, Verb::Chase) > 1.5 * pace(plan, Verb::Follow), "{plan:?}");
        }
    }
}
