//! Two bodies roll or rub on each other.

use super::impact::grain;
use super::matter::matter;
use crate::dsp::{Mode, Noise, OnePole, RATE, Svf, add_at, level, ring, samples, silence, swell};
use studio_scene::Substance;

/// Rolling or rubbing for a time at a mean speed in m/s, as it begins.
pub(crate) fn rub(
    body: Substance,
    against: Substance,
    length_s: f32,
    speed: f32,
    size_m: f32,
    noise: &mut Noise,
) -> Vec<f32> {
    let (small, large) = (matter(body), matter(against));
    let length_s = length_s.clamp(0.05, 60.0);
    let speed = speed.clamp(0.02, 15.0);
    let size_m = size_m.clamp(0.02, 3.0);
    // The roughness that passes below is a noise whose pitch follows the speed; the two bodies
    // colour it. A wheel or ball adds the beat of its turning.
    let hardness = small.hardness.min(large.hardness);
    let mut rough = Svf::new((180.0 + 1400.0 * hardness) * libm::powf(speed, 0.4), 0.7);
    let mut surface = Svf::new(large.scrape.0.min(3500.0), 0.8);
    let mut unrest = OnePole::new(9.0);
    let turns = speed / (std::f32::consts::PI * size_m);
    let force: Vec<f32> = (0..samples(length_s))
        .map(|i| {
            let time = i as f32 / RATE;
            let beat = 1.0 + 0.35 * libm::sinf(std::f32::consts::TAU * turns * time);
            let uneven = (1.0 + 9.0 * unrest.tick(noise.white())).max(0.2);
            let white = noise.white();
            beat * uneven * (rough.low(white) + 0.4 * large.scrape.1 * surface.band(white))
        })
        .collect();
    let mut out: Vec<f32> = force.iter().map(|x| 0.5 * x).collect();
    let lowest = small.hertz * libm::powf(0.1 / size_m, 0.7);
    let modes: Vec<Mode> = small
        .ratios
        .iter()
        .take(5)
        .map(|ratio| Mode { hertz: lowest * ratio, decay_s: 0.25 * small.decay_s / ratio, gain: 0.02 * small.ringing })
        .collect();
    ring(&mut out, &modes, &force);
    let mut at_s = noise.gap(1.0 + large.grains * speed);
    while large.grains > 0.0 && at_s < length_s {
        let grain = grain(large.scrape.0, noise);
        add_at(&mut out, at_s, &grain, 0.6);
        at_s += noise.gap(1.0 + large.grains * speed);
    }
    let edge = (0.2 * length_s).min(0.15);
    for (i, out) in out.iter_mut().enumerate() {
        *out *= swell(i as f32 / RATE, length_s, 0.3 * edge, edge);
    }
    let strength = libm::powf(speed, 0.5).clamp(0.15, 2.0) * libm::powf(size_m / 0.3, 0.3).clamp(0.4, 1.8);
    let mut sound = level(out, 0.035 * strength * libm::sqrtf(small.loudness * large.loudness));
    sound.extend(silence(0.01));
    sound
}
