//! Things that ring, tick, knock, break and work.

use super::{Ask, repeat};
use crate::contact::impact;
use crate::dsp::{Mode, Noise, RATE, Svf, add_at, blow, fade_out, line, ring, samples, silence, swell};
use crate::instrument;
use std::f32::consts::TAU;
use studio_scene::{Instrument, Substance};

/// MIDI number nearest to a pitch factor above a note.
fn shifted(note: u8, pitch: f32) -> u8 {
    (f32::from(note) + 12.0 * libm::log2f(pitch)).clamp(12.0, 115.0) as u8
}

pub(super) fn bell(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    instrument::note(Instrument::Bell, shifted(84, ask.pitch), 0.8, 1.0, noise)
}

pub(super) fn church_bell(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 2.0, 0.0, noise, |noise| {
        instrument::note(Instrument::Bell, shifted(57, ask.pitch), 0.9, 3.0, noise)
    })
}

pub(super) fn gong(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    instrument::note(Instrument::Gong, shifted(52, ask.pitch), 0.9, 3.0, noise)
}

/// A hammer that runs between two small bells.
fn ringing(seconds: f32, rate: f32, bells: [f32; 2], noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(seconds + 0.4);
    for (k, hertz) in bells.into_iter().enumerate() {
        let mut strikes = silence(seconds);
        let mut at_s = k as f32 * 0.5 / rate;
        while at_s < seconds - 0.01 {
            add_at(&mut strikes, at_s, &blow(0.0003), noise.range(0.7, 1.0));
            at_s += 1.0 / rate;
        }
        let partials = [(1.0, 1.0, 0.5), (2.71, 0.6, 0.3), (5.15, 0.35, 0.16), (8.0, 0.2, 0.1)];
        let modes = partials.map(|(ratio, gain, decay_s)| Mode { hertz: hertz * ratio, decay_s, gain });
        ring(&mut out, &modes, &strikes);
    }
    out
}

pub(super) fn alarm_clock(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    ringing(ask.seconds, 13.0, [1650.0 * ask.pitch, 1810.0 * ask.pitch], noise)
}

/// Two rings of a bell telephone.
pub(super) fn phone_ring(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 1.6, 0.0, noise, |noise| ringing(1.0, 10.0, [1120.0 * ask.pitch, 1390.0 * ask.pitch], noise))
}

/// Reeds blown together: pitches in Hz under one swell.
fn horns(pitches: &[f32], seconds: f32, attack_s: f32, brightness: f32, noise: &mut Noise) -> Vec<f32> {
    let mut throat = Svf::new(brightness, 0.8);
    let mut phases: Vec<f32> = pitches.iter().map(|_| noise.unit()).collect();
    (0..samples(seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let strength = swell(time, seconds, attack_s, 0.12);
            let mut source = 0.04 * noise.white();
            for (phase, hertz) in phases.iter_mut().zip(pitches) {
                // The pitch sags while the pressure builds up and falls.
                *phase = (*phase + hertz * (0.96 + 0.04 * strength) / RATE).fract();
                source += if *phase < 0.32 { libm::sinf(TAU * *phase / 0.64) - 0.4 } else { -0.24 };
            }
            strength * throat.low(source)
        })
        .collect()
}

pub(super) fn horn(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.55, 0.05, noise, |noise| {
        horns(&[405.0 * ask.pitch, 510.0 * ask.pitch], 0.42, 0.02, 3600.0, noise)
    })
}

pub(super) fn train_horn(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let chord = [311.0, 370.0, 415.0, 494.0, 622.0].map(|hertz| hertz * ask.pitch);
    horns(&chord, ask.seconds, 0.12, 3000.0, noise)
}

pub(super) fn ship_horn(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    horns(&[82.0 * ask.pitch, 123.5 * ask.pitch], ask.seconds, 0.3, 900.0, noise)
}

/// The wail of an emergency siren.
pub(super) fn siren(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut phase = 0.0_f32;
    let mut horn = Svf::new(1500.0, 0.9);
    (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let wail = 0.5 - 0.5 * libm::cosf(TAU * time / 2.4);
            phase = (phase + ask.pitch * (620.0 + 720.0 * wail) / RATE).fract();
            let odd = |n: f32| libm::sinf(TAU * n * phase) / n;
            let source = odd(1.0) + odd(3.0) + odd(5.0) + odd(7.0);
            swell(time, ask.seconds, 0.1, 0.3) * (horn.band(source) + 0.02 * noise.white())
        })
        .collect()
}

/// A tick of a gear; tick and tock differ.
pub(super) fn tick(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut tock = true;
    repeat(ask.seconds, 0.5, 0.0, noise, |noise| {
        tock = !tock;
        let hertz = if tock { 2500.0 } else { 3100.0 } * ask.pitch;
        click_of(&[(hertz, 0.02, 1.0), (1.7 * hertz, 0.012, 0.6), (0.31 * hertz, 0.03, 0.5)], 0.0003, noise)
    })
}

/// A short noise of small solid parts: modes (Hz, seconds, gain) and a trace of rasp.
fn click_of(modes: &[(f32, f32, f32)], contact_s: f32, noise: &mut Noise) -> Vec<f32> {
    let longest_s = modes.iter().fold(0.02_f32, |longest, (_, decay_s, _)| longest.max(*decay_s));
    let mut out = silence(1.3 * longest_s);
    let mut modes: Vec<Mode> = modes
        .iter()
        .map(|&(hertz, decay_s, gain)| Mode { hertz: hertz * noise.range(0.97, 1.03), decay_s, gain })
        .collect();
    modes.sort_by(|a, b| a.hertz.total_cmp(&b.hertz));
    ring(&mut out, &modes, &blow(contact_s));
    for (i, x) in out.iter_mut().enumerate() {
        *x += 0.08 * noise.white() * libm::expf(-(i as f32) / 60.0);
    }
    out
}

pub(super) fn click(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(0.15);
    let pitch = ask.pitch;
    let press =
        click_of(&[(1900.0 * pitch, 0.012, 1.0), (4200.0 * pitch, 0.008, 0.7), (420.0, 0.02, 0.5)], 0.0004, noise);
    add_at(&mut out, 0.0, &press, 1.0);
    add_at(&mut out, 0.07, &press, 0.5);
    out
}

pub(super) fn beep(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.22, 0.0, noise, |_| {
        (0..samples(0.12))
            .map(|i| {
                let time = i as f32 / RATE;
                let turn = TAU * 1480.0 * ask.pitch * time;
                swell(time, 0.12, 0.005, 0.01) * (libm::sinf(turn) + 0.15 * libm::sinf(3.0 * turn))
            })
            .collect()
    })
}

/// Blows of one thing on another at even times.
fn blows(ask: &Ask, pair: (Substance, Substance), size_m: f32, every_s: f32, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, every_s, 0.05, noise, |noise| {
        impact(pair.0, pair.1, noise.range(0.8, 1.2), 2.5, size_m / ask.pitch, noise)
    })
}

pub(super) fn knock(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    blows(ask, (Substance::Wood, Substance::Wood), 0.16, 0.26, noise)
}

pub(super) fn hammer(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    blows(ask, (Substance::Metal, Substance::Wood), 0.12, 0.45, noise)
}

/// A knife through something crisp onto a board.
pub(super) fn chop(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.3, 0.06, noise, |noise| {
        let mut out = silence(0.28);
        let crunch = impact(Substance::Plant, Substance::Food, 0.4, 2.0, 0.05, noise);
        add_at(&mut out, 0.0, &crunch, 1.2);
        let board = impact(Substance::Wood, Substance::Wood, 0.8, 2.2, 0.25, noise);
        add_at(&mut out, 0.012, &board, 0.8);
        out
    })
}

pub(super) fn clink(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    blows(ask, (Substance::Glass, Substance::Glass), 0.12, 0.5, noise)
}

pub(super) fn thud(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = impact(Substance::Flesh, Substance::Wood, 4.0, 3.0, 0.5 / ask.pitch, noise);
    let slap = impact(Substance::Leather, Substance::Wood, 4.0, 3.0, 0.2 / ask.pitch, noise);
    add_at(&mut out, 0.0, &slap, 0.8);
    out
}

/// The break, then shards that fall and ring.
pub(super) fn shatter(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let crack = impact(Substance::Glass, Substance::Stone, 2.0, 5.0, 0.3, noise);
    add_at(&mut out, 0.0, &crack, 1.3);
    let mut high = Svf::new(5200.0, 0.7);
    for (i, x) in out.iter_mut().take(samples(0.2)).enumerate() {
        *x += 0.5 * libm::expf(-(i as f32) / (0.035 * RATE)) * high.high(noise.white());
    }
    for _ in 0..34 {
        let at_s = 0.02 + noise.gap(3.2 / ask.seconds).min(0.85 * ask.seconds);
        let size_m = noise.range(0.015, 0.07) / ask.pitch;
        let shard = impact(Substance::Glass, Substance::Stone, 0.05, noise.range(0.5, 2.0), size_m, noise);
        add_at(&mut out, at_s, &shard, 0.9 * libm::expf(-1.6 * at_s / ask.seconds));
    }
    fade_out(&mut out, 0.3 * ask.seconds);
    out
}

/// Wood, metal and ceramic tumble together.
pub(super) fn crash(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let boom = impact(Substance::Wood, Substance::Wood, 6.0, 5.0, 0.8, noise);
    add_at(&mut out, 0.0, &boom, 1.5);
    let sheet = impact(Substance::Metal, Substance::Stone, 4.0, 5.0, 0.5, noise);
    add_at(&mut out, 0.0, &sheet, 1.0);
    for _ in 0..16 {
        let body = noise.pick(&[Substance::Wood, Substance::Metal, Substance::Ceramic, Substance::Plastic]);
        let at_s = 0.03 + noise.gap(4.0 / ask.seconds).min(0.8 * ask.seconds);
        let size_m = noise.range(0.06, 0.3) / ask.pitch;
        let piece = impact(body, Substance::Wood, 0.4, noise.range(1.0, 3.0), size_m, noise);
        add_at(&mut out, at_s, &piece, libm::expf(-2.0 * at_s / ask.seconds));
    }
    fade_out(&mut out, 0.3 * ask.seconds);
    out
}

/// Stick and slip: pulses whose rate wanders, through the wood.
pub(super) fn creak(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let rate: [(f32, f32); 5] = [(0.0, 38.0), (0.3, 75.0), (0.55, 120.0), (0.8, 90.0), (1.0, 45.0)]
        .map(|(share, rate)| (share, rate * ask.pitch));
    let mut strikes = silence(ask.seconds);
    let mut at_s = 0.0;
    while at_s < ask.seconds {
        let share = at_s / ask.seconds;
        add_at(&mut strikes, at_s, &blow(0.0006), swell(at_s, ask.seconds, 0.15, 0.2) * noise.range(0.5, 1.0));
        at_s += noise.range(0.85, 1.15) / line(&rate, share);
    }
    let mut out = silence(ask.seconds + 0.05);
    let modes =
        [(410.0, 0.03, 0.6), (780.0, 0.03, 1.0), (1330.0, 0.025, 0.8), (2100.0, 0.02, 0.5), (3300.0, 0.012, 0.3)]
            .map(|(hertz, decay_s, gain)| Mode { hertz, decay_s, gain });
    ring(&mut out, &modes, &strikes);
    out
}

fn latch(noise: &mut Noise) -> Vec<f32> {
    click_of(&[(900.0, 0.03, 0.6), (2300.0, 0.03, 1.0), (4100.0, 0.02, 0.6), (210.0, 0.05, 0.7)], 0.0005, noise)
}

pub(super) fn door_open(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let latch = latch(noise);
    add_at(&mut out, 0.0, &latch, 1.0);
    add_at(&mut out, 0.09, &latch, 0.6);
    let hinge = creak(&Ask { seconds: (ask.seconds - 0.25).max(0.2), ..*ask }, noise);
    add_at(&mut out, 0.18, &hinge, 0.8);
    out
}

pub(super) fn door_close(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let slam = impact(Substance::Wood, Substance::Wood, 8.0, 2.5, 0.9 / ask.pitch, noise);
    add_at(&mut out, 0.0, &slam, 1.3);
    let panel = impact(Substance::Wood, Substance::Wood, 2.0, 2.0, 0.3 / ask.pitch, noise);
    add_at(&mut out, 0.004, &panel, 0.7);
    let latch = latch(noise);
    add_at(&mut out, 0.03, &latch, 0.3);
    out
}

/// Mirror up, shutter, mirror down.
pub(super) fn camera(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(0.3);
    for (at_s, gain) in [(0.0, 0.8), (0.045, 1.0), (0.11, 0.7)] {
        let part = click_of(
            &[(1500.0 * ask.pitch, 0.02, 0.8), (3700.0, 0.015, 1.0), (5900.0, 0.01, 0.6), (350.0, 0.03, 0.6)],
            0.0003,
            noise,
        );
        add_at(&mut out, at_s, &part, gain);
    }
    out
}

pub(super) fn typing(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    let mut at_s = 0.0;
    while at_s < (ask.seconds - 0.08).max(0.01) {
        let pitch = ask.pitch * noise.range(0.85, 1.2);
        let key = click_of(
            &[
                (650.0 * pitch, 0.02, 0.8),
                (1700.0 * pitch, 0.015, 0.7),
                (3600.0 * pitch, 0.008, 0.5),
                (190.0, 0.03, 0.6),
            ],
            0.0004,
            noise,
        );
        add_at(&mut out, at_s, &key, noise.range(0.5, 1.0));
        at_s += noise.range(0.09, 0.2) + if noise.unit() < 0.12 { 0.22 } else { 0.0 };
    }
    out
}

/// Teeth of a zip, faster and faster.
pub(super) fn zip(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut phase = 0.0_f32;
    let mut teeth = Svf::new(3000.0, 1.2);
    (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let share = time / ask.seconds;
            if i % 64 == 0 {
                teeth.tune(ask.pitch * (2200.0 + 3000.0 * share), 1.5);
            }
            phase += (70.0 + 160.0 * share) / RATE;
            let source = noise.white() * libm::expf(-7.0 * phase.fract());
            swell(time, ask.seconds, 0.03, 0.05) * teeth.band(source)
        })
        .collect()
}

/// Bursts of crackling as the sheet bends.
pub(super) fn paper(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut sheet = Svf::new(3400.0 * ask.pitch, 0.7);
    let mut body = Svf::new(1300.0 * ask.pitch, 1.0);
    let (mut burst, mut crack) = (0.0_f32, 0.0_f32);
    (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            if i % 1200 == 0 {
                burst = noise.unit() * noise.unit();
            }
            if noise.unit() < 0.004 * burst {
                crack = noise.range(0.3, 1.0);
            }
            crack *= 0.985;
            let white = noise.white() * (0.25 * burst + crack);
            swell(time, ask.seconds, 0.05, 0.15) * (sheet.band(white) + 0.6 * body.band(white))
        })
        .collect()
}

/// Air past something fast: a band that rises and falls.
pub(super) fn whoosh(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    const SWEEP: &[(f32, f32)] = &[(0.0, 350.0), (0.45, 1700.0), (0.6, 1500.0), (1.0, 300.0)];
    let mut air = Svf::new(500.0, 1.6);
    let mut low = Svf::new(260.0, 0.7);
    (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let share = time / ask.seconds;
            if i % 32 == 0 {
                air.tune(line(SWEEP, share) * ask.pitch, 1.6);
            }
            let white = noise.white();
            let strength = swell(time, ask.seconds, 0.45 * ask.seconds, 0.5 * ask.seconds);
            strength * (air.band(white) + 0.5 * low.low(white))
        })
        .collect()
}

/// A cork: a burst of air in a neck.
pub(super) fn pop(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut phase = 0.0_f32;
    (0..samples(0.16))
        .map(|i| {
            let time = i as f32 / RATE;
            let hertz = ask.pitch * (430.0 + 900.0 * libm::expf(-time / 0.012));
            phase += TAU * hertz / RATE;
            let tone = libm::sinf(phase) * libm::expf(-time / 0.02);
            tone + 0.5 * noise.white() * libm::expf(-time / 0.0025)
        })
        .collect()
}

/// A twig, a finger.
pub(super) fn snap(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let pitch = ask.pitch;
    click_of(&[(1250.0 * pitch, 0.03, 1.0), (2600.0 * pitch, 0.02, 0.9), (5200.0 * pitch, 0.01, 0.5)], 0.0003, noise)
}

pub(super) fn spray(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut jet = Svf::new(6200.0 * ask.pitch, 0.6);
    let mut can = Svf::new(2300.0, 2.5);
    (0..samples(ask.seconds))
        .map(|i| {
            let white = noise.white();
            swell(i as f32 / RATE, ask.seconds, 0.02, 0.12) * (jet.band(white) + 0.25 * can.band(white))
        })
        .collect()
}
