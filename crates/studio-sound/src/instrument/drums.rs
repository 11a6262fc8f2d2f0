//! A drum kit.

use crate::dsp::{Mode, Noise, RATE, Svf, blow, fade_out, level, ring, silence};
use std::f32::consts::TAU;

/// Modes of a round membrane against the lowest (Bessel zeros).
const MEMBRANE: [(f32, f32); 6] = [(1.0, 1.0), (1.593, 0.6), (2.136, 0.45), (2.296, 0.35), (2.653, 0.3), (2.918, 0.2)];

/// A hit on drum number 0 bass drum, 1 snare, 2 closed hi-hat, 3 open hi-hat, 4 high tom, 5 middle
/// tom, 6 floor tom, 7 crash, 8 ride; numbers from 35 on are those of General MIDI.
pub(super) fn hit(drum: u8, loudness: f32, noise: &mut Noise) -> Vec<f32> {
    let number = match drum {
        0..=8 => drum,
        35 | 36 => 0,
        42 | 44 => 2,
        46 => 3,
        48 | 50 => 4,
        45 | 47 => 5,
        41 | 43 => 6,
        49 | 52 | 55 | 57 => 7,
        51 | 53 | 59 => 8,
        _ => 1,
    };
    let (mut out, gain) = match number {
        0 => (bass(loudness, noise), 1.3),
        1 => (snare(loudness, noise), 1.0),
        2 => (cymbal(0.07, 7800.0, noise), 0.45),
        3 => (cymbal(0.5, 7000.0, noise), 0.5),
        4 => (tom(190.0, 0.3, loudness, noise), 1.0),
        5 => (tom(140.0, 0.4, loudness, noise), 1.0),
        6 => (tom(92.0, 0.55, loudness, noise), 1.1),
        7 => (cymbal(2.2, 4800.0, noise), 0.8),
        _ => (ride(noise), 0.5),
    };
    fade_out(&mut out, 0.02);
    level(out, gain * (0.1 * libm::powf(loudness, 1.2) + 0.006))
}

/// A sine that falls in pitch as the head relaxes, and the click of the beater.
fn bass(loudness: f32, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(0.45);
    let mut phase = 0.0_f32;
    let mut click = Svf::new(2600.0, 0.8);
    for (i, x) in out.iter_mut().enumerate() {
        let time = i as f32 / RATE;
        phase += TAU * (48.0 + 95.0 * libm::expf(-time / 0.022)) / RATE;
        let body = libm::sinf(phase) * libm::expf(-time / 0.11) * (time / 0.0015).min(1.0);
        *x = body + 0.35 * loudness * libm::expf(-time / 0.005) * click.band(noise.white());
    }
    out
}

fn snare(loudness: f32, noise: &mut Noise) -> Vec<f32> {
    let mut out = tom(188.0, 0.16, loudness, noise);
    let mut wires = Svf::new(3600.0, 0.6);
    let mut body = Svf::new(1200.0, 0.7);
    for (i, x) in out.iter_mut().enumerate() {
        let time = i as f32 / RATE;
        let white = noise.white();
        let rattle = libm::expf(-time / 0.07) * wires.high(white) + 0.5 * libm::expf(-time / 0.03) * body.band(white);
        *x = 0.5 * *x + 0.28 * rattle;
    }
    out
}

fn tom(hertz: f32, decay_s: f32, loudness: f32, noise: &mut Noise) -> Vec<f32> {
    let modes = MEMBRANE.map(|(ratio, gain)| Mode {
        hertz: hertz * ratio * noise.range(0.99, 1.01),
        decay_s: 1.6 * decay_s / ratio,
        gain,
    });
    let mut out = silence(1.6 * decay_s + 0.1);
    ring(&mut out, &modes, &blow(0.0035 - 0.002 * loudness));
    out
}

/// Dense high partials in a shimmer of noise.
fn cymbal(decay_s: f32, hertz: f32, noise: &mut Noise) -> Vec<f32> {
    let mut modes: Vec<Mode> = (0..40)
        .map(|_| Mode {
            hertz: hertz * libm::exp2f(noise.range(-2.2, 1.1)),
            decay_s: decay_s * noise.range(0.5, 1.3),
            gain: 0.12 * noise.range(0.3, 1.0),
        })
        .collect();
    modes.sort_by(|a, b| a.hertz.total_cmp(&b.hertz));
    let mut out = silence(1.2 * decay_s + 0.05);
    ring(&mut out, &modes, &blow(0.0003));
    let mut high = Svf::new(0.8 * hertz, 0.6);
    for (i, x) in out.iter_mut().enumerate() {
        let time = i as f32 / RATE;
        *x += 0.3 * libm::expf(-3.4 * time / decay_s) * high.high(noise.white());
    }
    fade_out(&mut out, 0.5 * decay_s);
    out
}

/// A ride cymbal: the ping of the stick over a long wash.
fn ride(noise: &mut Noise) -> Vec<f32> {
    let mut out = cymbal(1.4, 5200.0, noise);
    let ping = [(3150.0, 0.5, 0.5), (4720.0, 0.4, 0.4), (6900.0, 0.3, 0.3)];
    ring(&mut out, &ping.map(|(hertz, decay_s, gain)| Mode { hertz, decay_s, gain }), &blow(0.0003));
    out
}
