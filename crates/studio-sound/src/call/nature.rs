//! Water, fire, air, and what no nature has.

use super::{Ask, repeat};
use crate::bed;
use crate::contact::{self, bubble, impact};
use crate::dsp::{Noise, OnePole, RATE, Svf, add_at, fade_out, line, samples, silence, swell};
use crate::instrument;
use std::f32::consts::TAU;
use studio_scene::{Instrument, Substance};
use studio_storyboard::Ambience;

/// A stretch of a bed that swells and dies.
fn stretch(kind: Ambience, ask: &Ask, attack: f32, release: f32, noise: &mut Noise) -> Vec<f32> {
    let mut out = bed::bed(kind, ask.seconds, noise).left;
    for (i, x) in out.iter_mut().enumerate() {
        *x *= swell(i as f32 / RATE, ask.seconds, attack * ask.seconds, release * ask.seconds);
    }
    out
}

pub(super) fn gust(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    stretch(Ambience::Wind, ask, 0.4, 0.5, noise)
}

pub(super) fn rain(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    stretch(Ambience::Rain, ask, 0.15, 0.25, noise)
}

pub(super) fn crackle(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    stretch(Ambience::Fire, ask, 0.1, 0.2, noise)
}

/// A wave that rises, breaks and runs out over sand.
pub(super) fn wave(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    const BRIGHT: &[(f32, f32)] = &[(0.0, 350.0), (0.35, 900.0), (0.45, 3200.0), (0.7, 2400.0), (1.0, 4200.0)];
    const STRENGTH: &[(f32, f32)] = &[(0.0, 0.0), (0.3, 0.35), (0.42, 1.0), (0.6, 0.6), (1.0, 0.0)];
    let (mut wash, mut roll) = (Svf::new(500.0, 0.6), Svf::new(140.0, 0.7));
    (0..samples(ask.seconds))
        .map(|i| {
            let share = i as f32 / RATE / ask.seconds;
            if i % 64 == 0 {
                wash.tune(line(BRIGHT, share), 0.6);
            }
            let white = noise.white();
            line(STRENGTH, share) * (wash.low(white) + 1.5 * (1.0 - share) * roll.low(white))
        })
        .collect()
}

/// A crack, then rolls that come from farther and farther.
pub(super) fn thunder(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let mut crack = Svf::new(1400.0, 0.6);
    for (i, x) in out.iter_mut().take(samples(0.5)).enumerate() {
        let time = i as f32 / RATE;
        let tear = if noise.unit() < 0.05 { 1.6 } else { 0.4 };
        *x += 0.5 * libm::expf(-time / 0.09) * crack.low(tear * noise.white());
    }
    let mut at_s = 0.02;
    while at_s < 0.8 * ask.seconds {
        let length_s = noise.range(0.5, 1.4);
        let share = at_s / ask.seconds;
        let mut roll = Svf::new(noise.range(70.0, 190.0) * (1.2 - 0.7 * share), 0.8);
        let gain = noise.range(0.5, 1.3) * libm::expf(-1.8 * share);
        let sound: Vec<f32> = (0..samples(length_s))
            .map(|i| {
                let time = i as f32 / RATE;
                (time / 0.03).min(1.0) * libm::expf(-3.5 * time / length_s) * roll.low(3.0 * noise.white())
            })
            .collect();
        add_at(&mut out, at_s, &sound, gain);
        at_s += noise.range(0.1, 0.45);
    }
    fade_out(&mut out, 0.3 * ask.seconds);
    out
}

pub(super) fn leaves(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let count = (140.0 * ask.seconds) as usize;
    for _ in 0..count {
        let at_s = ask.seconds * noise.unit();
        let leaf_s = noise.range(0.008, 0.03);
        let mut leaf = Svf::new(noise.range(2200.0, 6500.0), 1.2);
        let sound: Vec<f32> = (0..samples(leaf_s))
            .map(|i| swell(i as f32 / RATE, leaf_s, 0.3 * leaf_s, 0.6 * leaf_s) * leaf.band(noise.white()))
            .collect();
        let gain = noise.unit() * swell(at_s, ask.seconds, 0.3 * ask.seconds, 0.4 * ask.seconds);
        add_at(&mut out, at_s, &sound, gain);
    }
    out
}

/// Fat in a pan: a hiss with spatters.
pub(super) fn sizzle(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let (mut hiss, mut spat) = (Svf::new(6500.0, 0.6), Svf::new(3800.0, 1.5));
    let mut unrest = OnePole::new(11.0);
    let mut burst = 0.0_f32;
    (0..samples(ask.seconds))
        .map(|i| {
            if noise.unit() < 0.0012 {
                burst = noise.unit() * noise.unit() * 3.0;
            }
            burst *= 0.993;
            let alive = (0.6 + 14.0 * unrest.tick(noise.white())).clamp(0.2, 1.4);
            let white = noise.white();
            swell(i as f32 / RATE, ask.seconds, 0.08, 0.3) * (alive * hiss.band(white) + burst * spat.band(white))
        })
        .collect()
}

/// A stream into a vessel that fills: bubbles, and a resonance that rises.
pub(super) fn pour(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let (mut vessel, mut glug, mut stream) = (Svf::new(400.0, 3.0), Svf::new(1200.0, 0.7), Svf::new(2800.0, 0.7));
    let mut unrest = OnePole::new(18.0);
    for (i, x) in out.iter_mut().enumerate() {
        let time = i as f32 / RATE;
        let fill = time / ask.seconds;
        if i % 64 == 0 {
            vessel.tune(ask.pitch * (380.0 + 900.0 * fill * fill), 4.0);
        }
        let white = noise.white() * (1.0 + 16.0 * unrest.tick(noise.white()));
        *x = swell(time, ask.seconds, 0.08, 0.2) * (0.9 * glug.low(vessel.band(white)) + 0.05 * stream.band(white));
    }
    let mut at_s = 0.02;
    while at_s < 0.92 * ask.seconds {
        let fill = at_s / ask.seconds;
        let hertz = ask.pitch * noise.range(450.0, 1300.0) * (1.0 + 0.7 * fill);
        add_at(&mut out, at_s, &bubble(hertz, noise), 0.28);
        at_s += noise.gap(48.0);
    }
    out
}

pub(super) fn drip(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.6, 0.25, noise, |noise| {
        let mut out = bubble(ask.pitch * noise.range(1000.0, 1700.0), noise);
        out.resize(samples(0.3), 0.0);
        let second = bubble(ask.pitch * noise.range(1500.0, 2300.0), noise);
        add_at(&mut out, 0.03, &second, 0.4);
        out
    })
}

pub(super) fn splash(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    contact::splash(0.3 / ask.pitch, 3.0, noise)
}

pub(super) fn bubbles(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let mut at_s = 0.0;
    while at_s < (ask.seconds - 0.1).max(0.01) {
        let hertz = ask.pitch * 350.0 * libm::exp2f(noise.range(0.0, 1.9));
        add_at(&mut out, at_s, &bubble(hertz, noise), noise.range(0.3, 1.0));
        at_s += noise.gap(17.0);
    }
    out
}

pub(super) fn fizz(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut air = Svf::new(7500.0, 0.7);
    let mut out: Vec<f32> = (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let pops = if noise.unit() < 0.02 { 3.0 } else { 0.35 };
            swell(time, ask.seconds, 0.03, 0.1) * libm::expf(-1.2 * time / ask.seconds) * air.band(pops * noise.white())
        })
        .collect();
    for _ in 0..(60.0 * ask.seconds) as usize {
        let at_s = ask.seconds * noise.unit();
        add_at(&mut out, at_s, &bubble(noise.range(2500.0, 6000.0), noise), 0.1 * swell(at_s, ask.seconds, 0.02, 0.4));
    }
    out
}

/// Little bells that climb, scattered.
pub(super) fn sparkle(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    const SCALE: [f32; 5] = [0.0, 2.0, 4.0, 7.0, 9.0];
    let mut out = silence(ask.seconds + 0.6);
    let count = (16.0 * ask.seconds) as usize;
    for i in 0..count {
        let share = i as f32 / count as f32;
        let note = 84.0 + 12.0 * libm::roundf(1.6 * share) + noise.pick(&SCALE) + 12.0 * libm::log2f(ask.pitch);
        let bell = instrument::note(Instrument::Xylophone, note.clamp(60.0, 115.0) as u8, 0.6, 0.4, noise);
        let at_s = (ask.seconds * share + if i > 0 { noise.range(-0.03, 0.03) } else { 0.0 }).max(0.0);
        add_at(&mut out, at_s, &bell, noise.range(0.4, 1.0) * (1.0 - 0.5 * share));
    }
    fade_out(&mut out, 0.4);
    out
}

pub(super) fn laser(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.35, 0.05, noise, |_| {
        let mut phase = 0.0_f32;
        (0..samples(0.3))
            .map(|i| {
                let time = i as f32 / RATE;
                phase += TAU * ask.pitch * (240.0 + 3200.0 * libm::expf(-time / 0.06)) / RATE;
                let strength = (time / 0.002).min(1.0) * libm::expf(-time / 0.09);
                strength * libm::sinf(phase + 1.5 * libm::sinf(0.5 * phase))
            })
            .collect()
    })
}

/// A blast, its rumble, and what falls down afterwards.
pub(super) fn explosion(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let (mut blast, mut rumble) = (Svf::new(2600.0, 0.6), Svf::new(85.0 * ask.pitch, 0.9));
    let mut phase = 0.0_f32;
    for (i, x) in out.iter_mut().enumerate() {
        let time = i as f32 / RATE;
        if i % 64 == 0 {
            blast.tune(250.0 + 3800.0 * libm::expf(-time / 0.12), 0.6);
        }
        phase += TAU * ask.pitch * (34.0 + 70.0 * libm::expf(-time / 0.08)) / RATE;
        let white = noise.white();
        let shock = libm::expf(-time / 0.22) * blast.low(white);
        let boom = 0.8 * libm::sinf(phase) * libm::expf(-time / 0.35);
        *x = shock + boom + 1.6 * libm::expf(-2.2 * time / ask.seconds) * rumble.low(white);
    }
    for _ in 0..14 {
        let at_s = 0.25 + noise.gap(3.0 / ask.seconds).min(0.6 * ask.seconds);
        let body = noise.pick(&[Substance::Stone, Substance::Wood, Substance::Soil]);
        let piece = impact(body, Substance::Soil, 0.5, 3.0, noise.range(0.03, 0.2), noise);
        add_at(&mut out, at_s, &piece, 0.35);
    }
    fade_out(&mut out, 0.3 * ask.seconds);
    out
}
