//! A foot comes down: the foot's own sound on the ground's.

use super::impact::impact;
use super::splash::splash;
use crate::dsp::{Mode, Noise, add_at, blow, fade_out, level, ring, silence};
use studio_scene::{FootKind, Substance};

/// A step as it begins. `speed` of the foot in m/s.
pub(crate) fn step(foot: FootKind, ground: Substance, weight_kg: f32, speed: f32, noise: &mut Noise) -> Vec<f32> {
    let weight_kg = weight_kg.clamp(0.02, 4000.0);
    let speed = speed.clamp(0.2, 8.0);
    let size_m = (0.055 * libm::cbrtf(weight_kg)).clamp(0.02, 0.6);
    if ground == Substance::Water {
        return level(splash(size_m, 0.7 * speed, noise), 0.07);
    }
    let sole = match foot {
        FootKind::Shoe => Substance::Leather,
        FootKind::Hoof => Substance::Wood,
        FootKind::Metal => Substance::Metal,
        FootKind::Claw => Substance::Plastic,
        FootKind::Paw | FootKind::Bare => Substance::Flesh,
    };
    let mut touch = |size_m: f32| impact(sole, ground, 0.25 * weight_kg.sqrt(), 0.6 * speed, size_m, noise);
    let mut out = silence(0.9);
    match foot {
        // The heel, then the ball of the foot, sooner when hurried.
        FootKind::Shoe | FootKind::Bare => {
            let roll_s = (0.11 / speed.max(0.6)).clamp(0.035, 0.13);
            add_at(&mut out, 0.0, &touch(0.5 * size_m), 1.0);
            add_at(&mut out, roll_s, &touch(0.7 * size_m), 0.55);
        }
        FootKind::Hoof => {
            add_at(&mut out, 0.0, &touch(0.5 * size_m), 0.6);
            clop(&mut out, ground, noise);
        }
        FootKind::Paw | FootKind::Metal | FootKind::Claw => add_at(&mut out, 0.0, &touch(size_m), 1.0),
    }
    let softness = match foot {
        FootKind::Paw => 0.35,
        FootKind::Claw => 0.3,
        FootKind::Bare => 0.5,
        FootKind::Shoe => 0.8,
        FootKind::Hoof | FootKind::Metal => 1.0,
    };
    let weight = libm::powf(weight_kg / 60.0, 0.22).clamp(0.25, 2.2);
    let hurry = libm::powf(speed / 1.5, 0.4).clamp(0.6, 1.8);
    fade_out(&mut out, 0.3);
    level(out, 0.06 * softness * weight * hurry)
}

/// The hollow of a hoof on hard ground.
fn clop(out: &mut [f32], ground: Substance, noise: &mut Noise) {
    let gain = match ground {
        Substance::Stone | Substance::Wood | Substance::Metal | Substance::Ceramic | Substance::Ice => 1.0,
        _ => 0.3,
    };
    let hertz = noise.range(780.0, 960.0);
    let modes = [(1.0, 1.0, 0.06), (1.72, 0.6, 0.045), (2.9, 0.25, 0.03)].map(|(ratio, share, decay_s)| Mode {
        hertz: hertz * ratio,
        decay_s,
        gain: gain * share,
    });
    ring(out, &modes, &blow(0.0008));
}
