//! Birds, insects and people at their usual business.

use super::{Layers, air};
use crate::call;
use crate::dsp::{Noise, OnePole, Pink, RATE, Svf, add_at, samples, silence};
use std::f32::consts::TAU;
use studio_storyboard::Sound;

/// The song of one bird: phrases of a few syllables that it repeats with variations.
fn song(seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let register = noise.range(2600.0, 4800.0);
    let phrase: Vec<(f32, f32, f32)> = (0..(2.0 + 4.0 * noise.unit()) as usize)
        .map(|_| {
            let from = register * noise.range(0.85, 1.35);
            (from, from * noise.range(0.7, 1.35), noise.range(0.04, 0.16))
        })
        .collect();
    let mut out = silence(seconds);
    let mut at_s = noise.range(0.0, 1.6);
    while at_s < seconds {
        for _ in 0..noise.pick(&[1, 1, 2, 3]) {
            for &(from, to, length_s) in &phrase {
                let bend = noise.range(0.98, 1.02);
                let syllable = call::syllable(from * bend, to * bend, length_s, noise);
                add_at(&mut out, at_s, &syllable, noise.range(0.6, 1.0));
                at_s += length_s + noise.range(0.02, 0.06);
            }
        }
        at_s += noise.range(1.0, 3.8);
    }
    out
}

fn flock(layers: &mut Layers, birds: usize, gain: f32, noise: &mut Noise) {
    for _ in 0..birds {
        let song = song(layers.seconds, noise);
        let far = noise.range(0.15, 1.0);
        let mut air = OnePole::new(3000.0 + 9000.0 * far);
        let heard: Vec<f32> = song.iter().map(|x| air.tick(*x)).collect();
        layers.single(0.0, &heard, noise.range(-0.9, 0.9), gain * far);
    }
}

pub(super) fn birds(layers: &mut Layers, noise: &mut Noise) {
    flock(layers, 5, 0.2, noise);
    layers.both(0.14, noise, air::gusts);
}

pub(super) fn forest(layers: &mut Layers, noise: &mut Noise) {
    flock(layers, 3, 0.09, noise);
    layers.both(0.5, noise, air::gusts);
    layers.both(0.25, noise, |seconds, noise| {
        let (mut leaves, mut stir) = (Svf::new(4200.0, 0.5), OnePole::new(0.7));
        (0..samples(seconds))
            .map(|_| (0.25 + 12.0 * stir.tick(noise.white())).clamp(0.05, 0.8) * leaves.band(noise.white()))
            .collect()
    });
}

/// One cricket: three or four pulses, a pause, for ever.
fn cricket(seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let hertz = noise.range(3900.0, 5100.0);
    let chirp_s = noise.range(0.32, 0.6);
    let (pulse_s, pulses) = (0.024, noise.pick(&[3.0, 3.0, 4.0]));
    let start = noise.unit() * chirp_s;
    (0..samples(seconds))
        .map(|i| {
            let time = i as f32 / RATE + start;
            let within = time % chirp_s;
            let pulse = within / pulse_s;
            if pulse >= pulses {
                return 0.0;
            }
            let share = pulse.fract();
            let strength = (6.0 * share).min(1.0) * (1.0 - share) * (0.6 + 0.4 * pulse / pulses);
            strength * libm::sinf(TAU * hertz * (i as f32 / RATE))
        })
        .collect()
}

fn meadow_at_night(layers: &mut Layers, crickets: usize, noise: &mut Noise) {
    for _ in 0..crickets {
        let sound = cricket(layers.seconds, noise);
        layers.single(0.0, &sound, noise.range(-0.95, 0.95), 0.1 * noise.range(0.15, 1.0));
    }
    // Those too far to be told apart.
    layers.both(0.05, noise, |seconds, noise| {
        let mut choir = Svf::new(4500.0, 7.0);
        (0..samples(seconds)).map(|_| choir.band(noise.white())).collect()
    });
    layers.both(0.06, noise, |seconds, noise| air::rumble(seconds, 300.0, noise));
}

pub(super) fn crickets(layers: &mut Layers, noise: &mut Noise) {
    meadow_at_night(layers, 7, noise);
}

pub(super) fn night(layers: &mut Layers, noise: &mut Noise) {
    meadow_at_night(layers, 3, noise);
    layers.both(0.22, noise, air::gusts);
    if layers.seconds > 3.0 {
        let owl = call::call(Sound::Hoot, 1.0, 0.5, 0.0, noise);
        let at_s = noise.range(0.4, layers.seconds - 1.5);
        layers.single(at_s, &owl, noise.range(-0.8, 0.8), 0.22);
    }
}

/// Talk from all sides, with the hall's dull share of it.
fn talk(layers: &mut Layers, people: usize, gain: f32, noise: &mut Noise) {
    layers.both(gain, noise, |seconds, noise| {
        let mut far = Svf::new(1500.0, 0.6);
        call::crowd(people, seconds, noise).into_iter().map(|x| far.low(x)).collect()
    });
}

pub(super) fn crowd(layers: &mut Layers, noise: &mut Noise) {
    talk(layers, 10, 0.3, noise);
    layers.both(0.09, noise, |seconds, noise| {
        let (mut pink, mut voices) = (Pink::default(), Svf::new(550.0, 0.8));
        (0..samples(seconds)).map(|_| voices.band(pink.tick(noise))).collect()
    });
}

/// Single sounds at random times from all sides.
fn scatter(layers: &mut Layers, sounds: &[Sound], per_second: f32, gain: f32, noise: &mut Noise) {
    let mut at_s = noise.gap(per_second);
    while at_s < layers.seconds {
        let sound = noise.pick(sounds);
        let made = call::call(sound, noise.range(0.7, 1.3), 0.6, 0.0, noise);
        layers.single(at_s, &made, noise.range(-0.9, 0.9), gain * noise.range(0.4, 1.0));
        at_s += noise.gap(per_second);
    }
}

pub(super) fn cafe(layers: &mut Layers, noise: &mut Noise) {
    talk(layers, 6, 0.3, noise);
    layers.both(0.25, noise, |seconds, noise| air::rumble(seconds, 500.0, noise));
    scatter(layers, &[Sound::Clink], 0.9, 0.35, noise);
}

pub(super) fn kitchen(layers: &mut Layers, noise: &mut Noise) {
    layers.both(0.35, noise, |seconds, noise| air::rumble(seconds, 350.0, noise));
    layers.both(0.3, noise, |seconds, noise| air::rumble(seconds, 4000.0, noise));
    // The refrigerator.
    layers.both(0.16, noise, |seconds, noise| {
        let phase = noise.unit() * TAU;
        (0..samples(seconds))
            .map(|i| {
                let turn = TAU * 50.0 * i as f32 / RATE + phase;
                libm::sinf(turn) + 0.6 * libm::sinf(2.0 * turn) + 0.25 * libm::sinf(4.0 * turn)
            })
            .collect()
    });
    scatter(layers, &[Sound::Clink, Sound::Drip], 0.35, 0.2, noise);
}

pub(super) fn office(layers: &mut Layers, noise: &mut Noise) {
    layers.both(0.4, noise, |seconds, noise| air::rumble(seconds, 600.0, noise));
    layers.both(0.3, noise, |seconds, noise| air::rumble(seconds, 4000.0, noise));
    talk(layers, 2, 0.05, noise);
    scatter(layers, &[Sound::Typing, Sound::Typing, Sound::Paper], 0.5, 0.25, noise);
}
