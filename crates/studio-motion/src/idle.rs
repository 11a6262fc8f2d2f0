//! Signs of life that never stop: blinking, small jumps of the eyes, twitching ears, glances.

use crate::curve::{chance, hill, ramp, smooth, wander};
use crate::intent::Intent;
use glam::{Vec3, vec3};

/// How far the upper lids are shut by blinking, 0 to 1: every two to five seconds, now and then twice.
pub(crate) fn blink(t: f32, seed: u32) -> f32 {
    const SLOT_S: f32 = 3.1;
    let slot = libm::floorf(t / SLOT_S) as i32;
    let mut shut: f32 = 0.0;
    for k in [slot - 1, slot] {
        let at = (k as f32 + 0.08 + 0.75 * chance(seed, k, 1)) * SLOT_S;
        shut = shut.max(lid(t - at));
        if chance(seed, k, 2) < 0.22 {
            shut = shut.max(lid(t - at - 0.3));
        }
    }
    shut
}

/// A blink: shut in 70 ms, open again in 130 ms.
fn lid(since: f32) -> f32 {
    if since < 0.0 { 0.0 } else { smooth(since / 0.07) * (1.0 - smooth((since - 0.1) / 0.13)) }
}

/// Small jumps of the eyes, radians of yaw and pitch: they hold for a fraction of a second.
pub(crate) fn saccade(t: f32, seed: u32) -> Vec3 {
    const SLOT_S: f32 = 0.83;
    let slot = libm::floorf(t / SLOT_S) as i32;
    let aim = |k: i32| vec3(chance(seed, k, 5) - 0.5, chance(seed, k, 6) - 0.5, 0.0) * vec3(0.12, 0.07, 0.0);
    let at = (slot as f32 + 0.6 * chance(seed, slot, 7)) * SLOT_S;
    aim(slot - 1).lerp(aim(slot), ramp(t, at, at + 0.045))
}

/// A twitch of an ear, 0 to 1, now and then.
pub(crate) fn flick(t: f32, seed: u32) -> f32 {
    const SLOT_S: f32 = 2.3;
    let slot = libm::floorf(t / SLOT_S) as i32;
    if chance(seed, slot, 11) > 0.45 {
        return 0.0;
    }
    let at = (slot as f32 + 0.7 * chance(seed, slot, 12)) * SLOT_S;
    hill((t - at) / 0.22)
}

/// What somebody does who has nothing to do: small turns of the head, a glance aside.
pub(crate) fn live(t: f32, seed: u32, intent: &mut Intent) {
    if intent.asleep {
        return;
    }
    intent.lids = intent.lids.max(blink(t, seed));
    intent.head +=
        vec3(0.05 * wander(t * 0.4, seed ^ 31), 0.09 * wander(t * 0.31, seed ^ 32), 0.05 * wander(t * 0.27, seed ^ 33));
    intent.bend += vec3(0.015 * wander(t * 0.3, seed ^ 34), 0.02 * wander(t * 0.23, seed ^ 35), 0.0);
    intent.brow_up += 0.12 * wander(t * 0.6, seed ^ 36).max(0.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eyes_blink_irregularly_but_always() {
        let shut: Vec<f32> = (0..9000).map(|i| i as f32 / 300.0).filter(|t| blink(*t, 5) > 0.9).collect();
        let starts: Vec<f32> = shut.windows(2).filter(|w| w[1] - w[0] > 0.1).map(|w| w[1]).collect();
        assert!((7..20).contains(&starts.len()), "{} blinks in half a minute", starts.len());
        let gaps: Vec<f32> = starts.windows(2).map(|w| w[1] - w[0]).collect();
        assert!(gaps.iter().any(|g| (g - gaps[0]).abs() > 0.4));
    }
}
