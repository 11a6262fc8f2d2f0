//! Still and moving air, fire, engines far away.

use super::Layers;
use crate::dsp::{Mode, Noise, OnePole, Pink, RATE, Svf, add_at, blow, ring, samples, silence, swell};
use std::f32::consts::TAU;

/// Pink noise through a low-pass.
pub(super) fn rumble(seconds: f32, hertz: f32, noise: &mut Noise) -> Vec<f32> {
    let (mut pink, mut low, mut block) = (Pink::default(), Svf::new(hertz, 0.7), Svf::new(28.0, 0.7));
    (0..samples(seconds)).map(|_| block.high(low.low(pink.tick(noise)))).collect()
}

pub(super) fn room(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| rumble(seconds, 260.0, noise));
    layers.both(0.4, noise, |seconds, noise| rumble(seconds, 3500.0, noise));
}

pub(super) fn hall(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| rumble(seconds, 150.0, noise));
    layers.both(0.45, noise, |seconds, noise| rumble(seconds, 2200.0, noise));
}

/// Wind: gusts that come and go, and a whistle that rises with them.
pub(super) fn gusts(seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let (mut body, mut whistle, mut leaves) = (Svf::new(300.0, 1.0), Svf::new(600.0, 9.0), Svf::new(2600.0, 0.6));
    let (mut slow, mut fast) = (OnePole::new(0.35), OnePole::new(2.2));
    let mut pink = Pink::default();
    let (mut strength, mut target) = (noise.range(0.4, 0.8), 0.6);
    for _ in 0..samples(2.0) {
        slow.tick(strength);
    }
    (0..samples(seconds))
        .map(|i| {
            if i % 24_000 == 0 {
                target = noise.range(0.2, 1.0);
            }
            strength = slow.tick(target);
            let gust = (strength + 5.0 * fast.tick(noise.white()) * strength).clamp(0.05, 1.4);
            if i % 64 == 0 {
                body.tune(140.0 + 520.0 * gust, 0.9);
                whistle.tune(320.0 + 700.0 * gust, 8.0);
            }
            let air = pink.tick(noise);
            gust * (body.low(air) + 0.22 * gust * whistle.band(air) + 0.2 * gust * leaves.band(air))
        })
        .collect()
}

pub(super) fn wind(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, gusts);
}

/// A soft roar that flutters, and wood that cracks.
fn flames(seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let (mut low, mut hiss) = (Svf::new(170.0, 0.8), Svf::new(2800.0, 0.5));
    let mut flutter = OnePole::new(7.0);
    let mut pink = Pink::default();
    let mut out: Vec<f32> = (0..samples(seconds))
        .map(|_| {
            let alive = (0.7 + 9.0 * flutter.tick(noise.white())).clamp(0.2, 1.6);
            let air = pink.tick(noise);
            alive * 0.7 * low.low(air) + 0.16 * alive * hiss.band(air)
        })
        .collect();
    let mut at_s = noise.gap(9.0);
    while at_s < seconds {
        let strength = noise.unit() * noise.unit() * noise.unit();
        let hertz = noise.range(900.0, 4500.0);
        let mut crack = silence(0.03);
        ring(
            &mut crack,
            &[Mode { hertz, decay_s: 0.012, gain: 1.0 }, Mode { hertz: 2.1 * hertz, decay_s: 0.007, gain: 0.6 }],
            &blow(0.0002),
        );
        add_at(&mut out, at_s, &crack, 0.2 + 2.2 * strength);
        // Cracks come in runs.
        at_s += if noise.unit() < 0.4 { noise.range(0.008, 0.04) } else { noise.gap(7.0) };
    }
    out
}

pub(super) fn fire(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, flames);
}

/// Mains hum with its harmonics, a fan, a slow beat.
pub(super) fn machine(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| {
        let mut fan = Svf::new(900.0, 0.6);
        let mut pink = Pink::default();
        let phase = noise.unit() * TAU;
        (0..samples(seconds))
            .map(|i| {
                let time = i as f32 / RATE;
                let turn = TAU * 50.0 * time + phase;
                let hum = libm::sinf(turn)
                    + 0.7 * libm::sinf(2.0 * turn)
                    + 0.35 * libm::sinf(4.02 * turn)
                    + 0.15 * libm::sinf(6.0 * turn);
                let beat = 1.0 + 0.2 * libm::sinf(TAU * 0.7 * time + phase);
                0.22 * beat * hum + 0.7 * fan.low(pink.tick(noise))
            })
            .collect()
    });
}

/// Slow deep tones that beat against each other, and a breath of nothing.
pub(super) fn space(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| {
        let tones: Vec<(f32, f32, f32)> = [41.2, 61.9, 82.3, 123.6, 164.9, 247.1]
            .iter()
            .map(|hertz| (hertz * noise.range(0.997, 1.003), noise.range(0.05, 0.21), noise.unit() * TAU))
            .collect();
        let mut air = Svf::new(420.0, 1.4);
        let mut pink = Pink::default();
        (0..samples(seconds))
            .map(|i| {
                let time = i as f32 / RATE;
                let sum: f32 = tones
                    .iter()
                    .map(|(hertz, slow, phase)| {
                        let swell = 0.6 + 0.4 * libm::sinf(TAU * slow * time + 1.7 * phase);
                        swell * libm::sinf(TAU * hertz * time + phase) * 60.0 / (hertz + 30.0)
                    })
                    .sum();
                0.3 * sum + 0.3 * air.band(pink.tick(noise))
            })
            .collect()
    });
}

/// The city: a far roar, and cars that pass.
pub(super) fn traffic(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| rumble(seconds, 240.0, noise));
    layers.both(0.22, noise, |seconds, noise| rumble(seconds, 1500.0, noise));
    let mut at_s = noise.range(-2.0, 0.5);
    while at_s < layers.seconds {
        let (passes_s, toward) = (noise.range(2.4, 4.0), if noise.unit() < 0.5 { 1.0 } else { -1.0 });
        let (mut tyres, mut motor) = (Svf::new(900.0, 0.7), Svf::new(170.0, 1.4));
        let car: Vec<f32> = (0..samples(passes_s))
            .map(|i| {
                let share = i as f32 / samples(passes_s) as f32;
                let near = 1.0 / (1.0 + 60.0 * (share - 0.5) * (share - 0.5));
                let white = noise.white();
                let strength = near * swell(share, 1.0, 0.3, 0.3);
                strength * (tyres.band(white) * near + 1.2 * motor.low(white))
            })
            .collect();
        let gain = noise.range(0.2, 0.5);
        // In slices from side to side.
        let slice = car.len() / 24 + 1;
        for (k, slice_of_car) in car.chunks(slice).enumerate() {
            let at = at_s + (k * slice) as f32 / RATE;
            if at >= 0.0 {
                layers.single(at, slice_of_car, toward * (k as f32 / 11.5 - 1.0).clamp(-0.9, 0.9), gain);
            }
        }
        at_s += noise.range(1.6, 4.5);
    }
}
