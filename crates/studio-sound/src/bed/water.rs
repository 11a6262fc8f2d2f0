//! Rain, rivers, the sea, and what is below it.

use super::{Layers, air};
use crate::contact::bubble;
use crate::dsp::{Mode, Noise, OnePole, Pink, RATE, Svf, add_at, blow, line, ring, samples, silence};
use std::f32::consts::TAU;

/// The hiss of many far drops and the ticks of near ones.
fn drops(seconds: f32, per_second: f32, noise: &mut Noise) -> Vec<f32> {
    let (mut far, mut body) = (Svf::new(3800.0, 0.4), Svf::new(1100.0, 0.6));
    let mut shower = OnePole::new(0.8);
    let mut out: Vec<f32> = (0..samples(seconds))
        .map(|_| {
            let alive = 1.0 + 9.0 * shower.tick(noise.white());
            let white = noise.white();
            alive.clamp(0.6, 1.5) * (0.1 * far.band(white) + 0.035 * body.band(white))
        })
        .collect();
    let mut at_s = noise.gap(per_second);
    while at_s < seconds {
        let (size, hertz) = (noise.unit(), noise.range(1600.0, 8500.0));
        let length = samples(noise.range(0.001, 0.005));
        let turn = TAU * hertz / RATE;
        let gain = 0.3 * size * size * size;
        let start = samples(at_s);
        for (i, x) in out.iter_mut().skip(start).take(length).enumerate() {
            let left = 1.0 - i as f32 / length as f32;
            *x += gain * left * left * libm::sinf(turn * i as f32);
        }
        at_s += noise.gap(per_second);
    }
    out
}

pub(super) fn rain(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| drops(seconds, 700.0, noise));
    puddles(layers, 9.0, noise);
}

/// Drops into standing water.
fn puddles(layers: &mut Layers, per_second: f32, noise: &mut Noise) {
    let mut at_s = noise.gap(per_second);
    while at_s < layers.seconds {
        let sound = bubble(noise.range(900.0, 3200.0), noise);
        layers.single(at_s, &sound, noise.range(-0.9, 0.9), 0.16 * noise.unit());
        at_s += noise.gap(per_second);
    }
}

/// Indoors: drops knock on the roof, the hiss stays outside.
pub(super) fn rain_on_roof(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| {
        let mut knocks = silence(seconds);
        let mut at_s = noise.gap(190.0);
        while at_s < seconds {
            add_at(&mut knocks, at_s, &blow(noise.range(0.0006, 0.002)), noise.unit() * noise.unit());
            at_s += noise.gap(190.0);
        }
        let mut out = silence(seconds);
        let modes = [(170.0, 0.05), (290.0, 0.045), (430.0, 0.04), (640.0, 0.03), (910.0, 0.02), (1500.0, 0.012)]
            .map(|(hertz, decay_s)| Mode { hertz, decay_s, gain: 0.9 });
        ring(&mut out, &modes, &knocks);
        let mut wall = Svf::new(700.0, 0.6);
        out.iter_mut().zip(drops(seconds, 300.0, noise)).for_each(|(out, x)| *out += 1.6 * wall.low(x));
        out
    });
}

pub(super) fn storm(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.2, noise, |seconds, noise| drops(seconds, 1400.0, noise));
    puddles(layers, 16.0, noise);
    layers.both(0.9, noise, air::gusts);
}

/// Bubbles over a rush.
pub(super) fn river(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| {
        let (mut rush, mut low) = (Svf::new(1300.0, 0.5), Svf::new(350.0, 0.8));
        let mut unrest = OnePole::new(3.0);
        let mut pink = Pink::default();
        let mut out: Vec<f32> = (0..samples(seconds))
            .map(|_| {
                let alive = (0.8 + 6.0 * unrest.tick(noise.white())).clamp(0.4, 1.4);
                let water = pink.tick(noise);
                0.35 * alive * rush.band(water) + 0.2 * low.low(water)
            })
            .collect();
        let mut at_s = noise.gap(75.0);
        while at_s < seconds {
            let sound = bubble(420.0 * libm::exp2f(noise.range(0.0, 2.4)), noise);
            add_at(&mut out, at_s, &sound, 0.22 * noise.unit() * noise.unit());
            at_s += noise.gap(75.0);
        }
        out
    });
}

/// Waves that build up, break and run out, one after the other, over the far roar.
pub(super) fn sea(layers: &mut Layers, noise: &mut Noise) {
    const STRENGTH: &[(f32, f32)] = &[(0.0, 0.0), (0.35, 0.45), (0.48, 1.0), (0.62, 0.7), (1.0, 0.0)];
    const BRIGHT: &[(f32, f32)] = &[(0.0, 260.0), (0.35, 600.0), (0.48, 2600.0), (0.7, 1900.0), (1.0, 3800.0)];
    layers.both(0.35, noise, |seconds, noise| air::rumble(seconds, 420.0, noise));
    let mut at_s = -noise.range(1.5, 3.5);
    while at_s < layers.seconds {
        let (length_s, pan, gain) = (noise.range(5.0, 7.5), noise.range(-0.5, 0.5), noise.range(0.6, 1.0));
        for side in [-1.0_f32, 1.0] {
            let mut wash = Svf::new(400.0, 0.5);
            let mut pink = Pink::default();
            let wave: Vec<f32> = (0..samples(length_s))
                .map(|i| {
                    let share = i as f32 / RATE / length_s;
                    if i % 64 == 0 {
                        wash.tune(line(BRIGHT, share), 0.5);
                    }
                    line(STRENGTH, share) * wash.low(pink.tick(noise))
                })
                .collect();
            let skipped = samples(-at_s).min(wave.len());
            let place = (0.75 * side + 0.5 * pan).clamp(-1.0, 1.0);
            layers.single(at_s.max(0.0), &wave[skipped..], place, gain);
        }
        at_s += noise.range(2.6, 4.2);
    }
}

/// A muffled world, a slow surge, bubbles that rise.
pub(super) fn underwater(layers: &mut Layers, noise: &mut Noise) {
    layers.both(1.0, noise, |seconds, noise| {
        let (mut pink, mut deep) = (Pink::default(), Svf::new(190.0, 0.9));
        let phase = noise.unit() * TAU;
        (0..samples(seconds))
            .map(|i| {
                let surge = 0.8 + 0.3 * libm::sinf(TAU * 0.23 * i as f32 / RATE + phase);
                surge * deep.low(pink.tick(noise))
            })
            .collect()
    });
    let mut at_s = noise.gap(1.3);
    while at_s < layers.seconds {
        let (pan, first) = (noise.range(-0.8, 0.8), noise.range(260.0, 620.0));
        for k in 0..(2.0 + 6.0 * noise.unit()) as usize {
            let sound = bubble(first * (1.0 + 0.08 * k as f32), noise);
            layers.single(at_s + 0.07 * k as f32, &sound, pan, 0.16);
        }
        at_s += noise.gap(1.3).max(0.3);
    }
}
