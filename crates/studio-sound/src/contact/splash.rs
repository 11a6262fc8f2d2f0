//! Something goes into water: the slap, the spray, and the bubbles that it drags down.

use crate::dsp::{Noise, RATE, Svf, add_at, level, samples, silence};
use std::f32::consts::TAU;

/// A splash of a thing of a size at a speed in m/s, as it begins.
pub(crate) fn splash(size_m: f32, speed: f32, noise: &mut Noise) -> Vec<f32> {
    let size_m = size_m.clamp(0.005, 4.0);
    let speed = speed.clamp(0.1, 20.0);
    let big = libm::powf(size_m * speed, 0.5).clamp(0.08, 2.5);
    let length_s = 0.35 + 0.7 * big;
    let mut out = silence(length_s + 0.4);
    slap(&mut out, size_m, big, noise);
    spray(&mut out, big, length_s, noise);
    let count = (6.0 + 46.0 * big) as usize;
    for _ in 0..count {
        let at_s = 0.015 + noise.gap(3.5 / length_s).min(length_s);
        // Minnaert: a bubble of radius r metres rings at 3.26 / r Hz.
        let radius = 0.0012 + 0.012 * size_m.min(1.0) * noise.unit() * noise.unit() * noise.unit();
        let bubble = bubble((3.26 / radius).clamp(180.0, 3200.0), noise);
        add_at(&mut out, at_s, &bubble, 0.25 * libm::expf(-1.5 * at_s / length_s));
    }
    let strength = libm::powf(big, 0.7).clamp(0.12, 2.0);
    level(out, 0.11 * strength)
}

fn slap(out: &mut [f32], size_m: f32, big: f32, noise: &mut Noise) {
    let mut low = Svf::new((260.0 / libm::powf(size_m / 0.2, 0.5)).clamp(70.0, 900.0), 0.9);
    for (i, out) in out.iter_mut().take(samples(0.2)).enumerate() {
        let time = i as f32 / RATE;
        *out += 2.2 * big * libm::expf(-time / (0.012 + 0.03 * size_m.min(1.0))) * low.low(noise.white());
    }
}

fn spray(out: &mut [f32], big: f32, length_s: f32, noise: &mut Noise) {
    let (mut band, mut low) = (Svf::new(2600.0, 0.6), Svf::new(4500.0, 0.7));
    for (i, out) in out.iter_mut().enumerate() {
        let time = i as f32 / RATE;
        if i % 64 == 0 {
            band.tune(900.0 + 2200.0 * libm::expf(-3.0 * time / length_s), 0.8);
        }
        let envelope = (time / 0.006).min(1.0) * libm::expf(-4.5 * time / length_s);
        *out += 0.2 * big.min(1.5) * envelope * low.low(band.band(noise.white()));
    }
}

/// A bubble that rings and rises in pitch as it nears the surface (van den Doel, "Physically based
/// models for liquid sounds", 2005).
pub(crate) fn bubble(hertz: f32, noise: &mut Noise) -> Vec<f32> {
    let damping = 0.13 * hertz + 0.0072 * libm::powf(hertz, 1.5);
    let rise = 0.1 * damping * noise.unit();
    let length_s = (7.0 / damping).min(0.25);
    let gain = noise.range(0.3, 1.0);
    let mut phase = 0.0_f32;
    (0..samples(length_s))
        .map(|i| {
            let time = i as f32 / RATE;
            phase += TAU * hertz * (1.0 + rise * time) / RATE;
            let attack = (time * hertz).min(1.0);
            gain * attack * libm::expf(-damping * time) * libm::sinf(phase)
        })
        .collect()
}
