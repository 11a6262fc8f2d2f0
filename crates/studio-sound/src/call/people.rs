//! Voices of people without words.

use super::vocal::{PLAIN, Vocal};
use super::{Ask, repeat};
use crate::dsp::{Noise, RATE, Svf, add_at, line, samples, silence, swell};
use std::f32::consts::TAU;

/// An open "ah".
const AH: Vocal = Vocal {
    pitch: &[(0.0, 250.0), (1.0, 215.0)],
    formants: &[(&[(0.0, 820.0)], 6.0, 1.0), (&[(0.0, 1250.0)], 8.0, 0.7), (&[(0.0, 2700.0)], 9.0, 0.3)],
    strength: &[(0.0, 0.0), (0.25, 1.0), (0.6, 0.7), (1.0, 0.0)],
    breath: 0.2,
    ..PLAIN
};

const SOB: Vocal = Vocal {
    pitch: &[(0.0, 330.0), (0.2, 430.0), (1.0, 270.0)],
    formants: &[(&[(0.0, 620.0)], 6.0, 1.0), (&[(0.0, 1500.0)], 8.0, 0.5), (&[(0.0, 2700.0)], 9.0, 0.25)],
    quiver: (0.5, 7.5),
    breath: 0.15,
    ..PLAIN
};

const SCREAM: Vocal = Vocal {
    pitch: &[(0.0, 560.0), (0.12, 980.0), (0.7, 930.0), (1.0, 640.0)],
    formants: &[(&[(0.0, 950.0)], 4.0, 1.0), (&[(0.0, 1600.0)], 5.0, 0.9), (&[(0.0, 3100.0)], 5.0, 0.8)],
    strength: &[(0.0, 0.0), (0.06, 1.0), (0.8, 0.9), (1.0, 0.0)],
    breath: 0.15,
    rough: (0.35, 75.0),
    edge: 0.9,
    ..PLAIN
};

const HUMMING: Vocal = Vocal {
    pitch: &[
        (0.0, 196.0),
        (0.22, 196.0),
        (0.25, 247.0),
        (0.47, 247.0),
        (0.5, 294.0),
        (0.72, 294.0),
        (0.75, 247.0),
        (1.0, 247.0),
    ],
    formants: &[(&[(0.0, 270.0)], 3.0, 1.0), (&[(0.0, 1100.0)], 7.0, 0.12), (&[(0.0, 2300.0)], 8.0, 0.06)],
    strength: &[
        (0.0, 0.0),
        (0.06, 0.9),
        (0.23, 0.8),
        (0.25, 0.55),
        (0.3, 1.0),
        (0.48, 0.8),
        (0.5, 0.55),
        (0.55, 1.0),
        (0.9, 0.7),
        (1.0, 0.0),
    ],
    quiver: (0.12, 5.2),
    breath: 0.03,
    edge: 0.4,
    ..PLAIN
};

const YEAH: Vocal = Vocal {
    pitch: &[(0.0, 240.0), (0.3, 340.0), (1.0, 230.0)],
    formants: &[
        (&[(0.0, 350.0), (0.3, 750.0)], 5.0, 1.0),
        (&[(0.0, 2100.0), (0.35, 1600.0), (1.0, 1300.0)], 7.0, 0.8),
        (&[(0.0, 2800.0)], 8.0, 0.4),
    ],
    strength: &[(0.0, 0.0), (0.15, 1.0), (0.7, 0.9), (1.0, 0.0)],
    rough: (0.2, 60.0),
    edge: 0.8,
    ..PLAIN
};

pub(super) fn laugh(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut index = 0;
    repeat(ask.seconds, 0.2, 0.1, noise, |noise| {
        // Each "ha" a little lower, in runs of six.
        let fall = 1.25 - 0.07 * (index % 6) as f32;
        index += 1;
        let mut out = breath(&[(0.0, 1300.0)], 0.06, 0.8, noise);
        let voice = AH.cry(ask.pitch * fall * noise.range(0.96, 1.05), libm::sqrtf(ask.pitch), 0.13, noise);
        out.resize(samples(0.18), 0.0);
        out.iter_mut().for_each(|x| *x *= 0.15);
        add_at(&mut out, 0.035, &voice, 1.0);
        out
    })
}

pub(super) fn cry(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.75, 0.15, noise, |noise| {
        let mut out = silence(0.72);
        let sob = SOB.cry(ask.pitch * noise.range(0.95, 1.1), libm::sqrtf(ask.pitch), 0.5, noise);
        add_at(&mut out, 0.0, &sob, 1.0);
        let gasp = breath(&[(0.0, 1500.0), (1.0, 2300.0)], 0.14, 1.0, noise);
        add_at(&mut out, 0.54, &gasp, 0.18);
        out
    })
}

pub(super) fn scream(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    SCREAM.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}

pub(super) fn hum(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    HUMMING.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}

/// Breath through a mouth whose resonance moves.
fn breath(resonance: &[(f32, f32)], seconds: f32, sharpness: f32, noise: &mut Noise) -> Vec<f32> {
    let mut mouth = Svf::new(1000.0, sharpness);
    let (mut teeth, mut lips) = (Svf::new(4500.0, 0.7), Svf::new(3200.0, 0.7));
    (0..samples(seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            if i % 32 == 0 {
                mouth.tune(line(resonance, time / seconds), sharpness);
            }
            let white = noise.white();
            swell(time, seconds, 0.3 * seconds, 0.5 * seconds) * lips.low(mouth.band(white) + 0.15 * teeth.band(white))
        })
        .collect()
}

pub(super) fn gasp(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    breath(&[(0.0, 900.0), (0.6, 2100.0), (1.0, 1900.0)], ask.seconds, 2.0, noise)
}

pub(super) fn sigh(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = breath(&[(0.0, 1500.0), (1.0, 700.0)], ask.seconds, 1.5, noise);
    let voice = AH.cry(0.75 * ask.pitch, 1.0, 0.6 * ask.seconds, noise);
    add_at(&mut out, 0.03, &voice, 0.25);
    out
}

pub(super) fn breathing(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut inward = false;
    repeat(ask.seconds, 1.1, 0.05, noise, |noise| {
        inward = !inward;
        let resonance: &[(f32, f32)] =
            if inward { &[(0.0, 1300.0), (1.0, 2000.0)] } else { &[(0.0, 1200.0), (1.0, 700.0)] };
        breath(resonance, 0.95, 1.4, noise)
    })
}

pub(super) fn cough(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.4, 0.1, noise, |noise| {
        let mut out = silence(0.34);
        let mut throat = Svf::new(1100.0 * ask.pitch, 1.2);
        for (i, x) in out.iter_mut().enumerate() {
            let time = i as f32 / RATE;
            *x = libm::expf(-time / 0.055) * (time / 0.003).min(1.0) * throat.band(noise.white());
        }
        let voice = AH.cry(0.8 * ask.pitch, 1.0, 0.2, noise);
        add_at(&mut out, 0.015, &voice, 0.5);
        out
    })
}

/// "Ah-", a breath held, "-choo".
pub(super) fn sneeze(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds.max(1.1));
    let inward = breath(&[(0.0, 900.0), (1.0, 1900.0)], 0.45, 1.6, noise);
    add_at(&mut out, 0.0, &inward, 0.4);
    let voice = AH.cry(1.2 * ask.pitch, 1.0, 0.3, noise);
    add_at(&mut out, 0.1, &voice, 0.3);
    let mut teeth = Svf::new(3800.0, 0.8);
    let burst: Vec<f32> = (0..samples(0.3))
        .map(|i| {
            let time = i as f32 / RATE;
            (time / 0.004).min(1.0) * libm::expf(-time / 0.07) * teeth.band(noise.white())
        })
        .collect();
    add_at(&mut out, 0.6, &burst, 1.6);
    let end = AH.cry(ask.pitch, 0.6, 0.25, noise);
    add_at(&mut out, 0.64, &end, 0.7);
    out
}

pub(super) fn snore(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut inward = false;
    repeat(ask.seconds, 1.35, 0.03, noise, |noise| {
        inward = !inward;
        if !inward {
            return breath(&[(0.0, 1100.0), (1.0, 800.0)], 1.1, 1.0, noise).iter().map(|x| 0.25 * x).collect();
        }
        let mut palate = [Svf::new(240.0, 2.0), Svf::new(700.0, 2.0), Svf::new(1900.0, 1.5)];
        let mut phase = 0.0_f32;
        (0..samples(1.15))
            .map(|i| {
                let time = i as f32 / RATE;
                phase += (31.0 - 6.0 * time) * ask.pitch * noise.range(0.9, 1.1) / RATE;
                let source = libm::expf(-6.0 * phase.fract()) * noise.range(-0.4, 1.0) - 0.05;
                let sound = palate[0].band(source) + 0.7 * palate[1].band(source) + 0.35 * palate[2].band(source);
                swell(time, 1.15, 0.35, 0.3) * sound
            })
            .collect()
    })
}

pub(super) fn whistle(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    const TUNE: &[(f32, f32)] =
        &[(0.0, 1180.0), (0.3, 1240.0), (0.4, 1760.0), (0.6, 1740.0), (0.75, 1320.0), (1.0, 1400.0)];
    let mut phase = 0.0_f32;
    let mut lips = Svf::new(1800.0, 2.0);
    (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let share = time / ask.seconds;
            let quiver = 1.0 + 0.006 * libm::sinf(TAU * 5.5 * time);
            phase += TAU * line(TUNE, share) * ask.pitch * quiver / RATE;
            swell(time, ask.seconds, 0.04, 0.1) * (libm::sinf(phase) + 0.15 * lips.band(noise.white()))
        })
        .collect()
}

/// One pair of hands.
fn clap(noise: &mut Noise) -> Vec<f32> {
    let mut palm = Svf::new(noise.range(800.0, 1700.0), 1.6);
    let mut air = Svf::new(noise.range(2200.0, 3600.0), 1.0);
    let decay_s = noise.range(0.006, 0.014);
    (0..samples(0.08))
        .map(|i| {
            let white = noise.white() * libm::expf(-(i as f32) / (decay_s * RATE));
            palm.band(white) + 0.5 * air.band(white)
        })
        .collect()
}

pub(super) fn applause(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(ask.seconds);
    for _ in 0..36 {
        let gain = noise.range(0.2, 1.0);
        let period_s = noise.range(0.19, 0.3);
        let mut at_s = noise.range(0.0, 0.3_f32.min(0.5 * ask.seconds));
        let hands = clap(noise);
        while at_s < ask.seconds {
            let strength = gain * noise.range(0.7, 1.0) * swell(at_s, ask.seconds, 0.25, 0.45 * ask.seconds);
            add_at(&mut out, at_s, &hands, strength);
            at_s += period_s * noise.range(0.92, 1.08);
        }
    }
    out
}

pub(super) fn cheer(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out: Vec<f32> = applause(ask, noise).iter().map(|x| 0.35 * x).collect();
    for _ in 0..14 {
        let pitch = ask.pitch * noise.range(0.55, 1.5);
        let seconds = (ask.seconds * noise.range(0.35, 0.8)).min(1.6);
        let voice = YEAH.cry(pitch, noise.range(0.88, 1.18), seconds, noise);
        let at_s = noise.range(0.0, (ask.seconds - seconds).max(0.01));
        add_at(&mut out, at_s, &voice, noise.range(0.3, 1.0));
    }
    out
}

/// One person far enough away that no word is understood.
fn babble(seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let pitch = noise.pick(&[105.0, 118.0, 130.0, 190.0, 210.0, 225.0]);
    let mut formants = [Svf::new(500.0, 5.0), Svf::new(1500.0, 7.0)];
    let mut out = silence(seconds);
    let mut at_s = noise.range(0.0, 0.3);
    while at_s < seconds {
        let length_s = noise.range(0.09, 0.22);
        let vowel = noise.pick(&[(300.0, 2200.0), (500.0, 1800.0), (750.0, 1250.0), (450.0, 900.0), (350.0, 800.0)]);
        let (first, second) = vowel;
        formants[0].tune(first, 5.0);
        formants[1].tune(second, 7.0);
        let hertz = pitch * noise.range(0.85, 1.2);
        let mut phase = 0.0_f32;
        let sound: Vec<f32> = (0..samples(length_s))
            .map(|i| {
                phase = (phase + hertz / RATE).fract();
                let source = 2.0 * phase - 1.0 + 0.2 * noise.white();
                swell(i as f32 / RATE, length_s, 0.03, 0.05)
                    * (formants[0].band(source) + 0.6 * formants[1].band(source))
            })
            .collect();
        add_at(&mut out, at_s, &sound, 1.0);
        at_s += length_s + if noise.unit() < 0.14 { noise.range(0.25, 0.9) } else { noise.range(0.0, 0.05) };
    }
    out
}

/// Several people talking at once.
pub(crate) fn crowd(people: usize, seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let mut out = silence(seconds);
    for _ in 0..people {
        let gain = noise.range(0.3, 1.0);
        add_at(&mut out, 0.0, &babble(seconds, noise), gain);
    }
    out
}

pub(super) fn murmur(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut out = crowd(9, ask.seconds, noise);
    for (i, x) in out.iter_mut().enumerate() {
        *x *= swell(i as f32 / RATE, ask.seconds, 0.2, 0.3);
    }
    out
}
