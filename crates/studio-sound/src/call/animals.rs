//! Voices of animals.

use super::vocal::{PLAIN, Vocal};
use super::{Ask, repeat};
use crate::dsp::{Noise, RATE, Svf, add_at, samples, silence, swell};
use std::f32::consts::TAU;

const MEOW: Vocal = Vocal {
    pitch: &[(0.0, 480.0), (0.25, 720.0), (0.6, 690.0), (1.0, 430.0)],
    formants: &[
        (&[(0.0, 450.0), (0.3, 1050.0), (0.7, 950.0), (1.0, 550.0)], 5.0, 1.0),
        (&[(0.0, 2300.0), (0.35, 1800.0), (1.0, 1000.0)], 7.0, 0.7),
        (&[(0.0, 3600.0), (1.0, 3300.0)], 8.0, 0.3),
    ],
    strength: &[(0.0, 0.0), (0.08, 0.3), (0.25, 1.0), (0.65, 0.8), (1.0, 0.0)],
    ..PLAIN
};

const BARK: Vocal = Vocal {
    pitch: &[(0.0, 330.0), (0.25, 560.0), (0.7, 430.0), (1.0, 240.0)],
    formants: &[
        (&[(0.0, 500.0), (0.3, 950.0), (1.0, 600.0)], 4.0, 1.0),
        (&[(0.0, 1300.0), (0.3, 1700.0), (1.0, 1200.0)], 5.0, 0.8),
        (&[(0.0, 3200.0)], 5.0, 0.4),
    ],
    strength: &[(0.0, 0.0), (0.07, 1.0), (0.5, 0.8), (1.0, 0.0)],
    breath: 0.3,
    rough: (0.4, 70.0),
    edge: 0.9,
    ..PLAIN
};

const HOWL: Vocal = Vocal {
    pitch: &[(0.0, 290.0), (0.2, 560.0), (0.35, 610.0), (0.75, 570.0), (1.0, 330.0)],
    formants: &[(&[(0.0, 450.0), (0.3, 700.0), (1.0, 480.0)], 4.0, 1.0), (&[(0.0, 1150.0)], 6.0, 0.35)],
    strength: &[(0.0, 0.0), (0.12, 0.8), (0.4, 1.0), (0.8, 0.7), (1.0, 0.0)],
    quiver: (0.25, 5.0),
    edge: 0.35,
    ..PLAIN
};

const WHINE: Vocal = Vocal {
    pitch: &[(0.0, 820.0), (0.4, 1250.0), (1.0, 760.0)],
    formants: &[(&[(0.0, 1100.0)], 4.0, 1.0), (&[(0.0, 2400.0)], 6.0, 0.4)],
    quiver: (0.3, 7.0),
    edge: 0.25,
    ..PLAIN
};

const NEIGH: Vocal = Vocal {
    pitch: &[(0.0, 620.0), (0.15, 1150.0), (0.5, 950.0), (1.0, 420.0)],
    formants: &[
        (&[(0.0, 900.0), (0.4, 1200.0), (1.0, 700.0)], 4.0, 1.0),
        (&[(0.0, 1900.0)], 5.0, 0.8),
        (&[(0.0, 3300.0)], 6.0, 0.5),
    ],
    strength: &[(0.0, 0.0), (0.06, 0.9), (0.5, 1.0), (1.0, 0.0)],
    breath: 0.15,
    rough: (0.55, 12.5),
    quiver: (1.3, 12.5),
    edge: 0.8,
};

const MOO: Vocal = Vocal {
    pitch: &[(0.0, 105.0), (0.25, 150.0), (0.7, 160.0), (1.0, 110.0)],
    formants: &[
        (&[(0.0, 260.0), (0.3, 520.0), (1.0, 420.0)], 4.0, 1.0),
        (&[(0.0, 800.0), (0.4, 1050.0), (1.0, 800.0)], 6.0, 0.5),
        (&[(0.0, 2300.0)], 7.0, 0.2),
    ],
    strength: &[(0.0, 0.0), (0.15, 0.6), (0.4, 1.0), (0.85, 0.8), (1.0, 0.0)],
    rough: (0.15, 24.0),
    edge: 0.8,
    ..PLAIN
};

const BLEAT: Vocal = Vocal {
    pitch: &[(0.0, 330.0), (0.2, 380.0), (1.0, 300.0)],
    formants: &[(&[(0.0, 650.0), (0.2, 850.0)], 5.0, 1.0), (&[(0.0, 1750.0)], 6.0, 0.8), (&[(0.0, 2900.0)], 7.0, 0.5)],
    rough: (0.5, 8.5),
    quiver: (0.6, 8.5),
    edge: 0.85,
    ..PLAIN
};

const OINK: Vocal = Vocal {
    pitch: &[(0.0, 150.0), (0.4, 230.0), (1.0, 130.0)],
    formants: &[
        (&[(0.0, 450.0), (0.5, 750.0), (1.0, 400.0)], 4.0, 1.0),
        (&[(0.0, 1400.0), (0.5, 1900.0)], 5.0, 0.7),
        (&[(0.0, 3000.0)], 6.0, 0.4),
    ],
    breath: 0.45,
    rough: (0.7, 32.0),
    edge: 1.0,
    ..PLAIN
};

const CLUCK: Vocal = Vocal {
    pitch: &[(0.0, 420.0), (0.4, 680.0), (1.0, 380.0)],
    formants: &[(&[(0.0, 900.0)], 4.0, 1.0), (&[(0.0, 2100.0)], 5.0, 0.6)],
    strength: &[(0.0, 0.0), (0.1, 1.0), (0.5, 0.7), (1.0, 0.0)],
    breath: 0.15,
    rough: (0.3, 55.0),
    ..PLAIN
};

/// Cock-a-doodle-doo: three short notes and a long falling one.
const ROOSTER: Vocal = Vocal {
    pitch: &[
        (0.0, 560.0),
        (0.1, 640.0),
        (0.13, 820.0),
        (0.2, 850.0),
        (0.23, 760.0),
        (0.35, 800.0),
        (0.4, 980.0),
        (0.6, 930.0),
        (1.0, 560.0),
    ],
    formants: &[
        (&[(0.0, 900.0), (0.4, 1250.0), (1.0, 850.0)], 4.0, 1.0),
        (&[(0.0, 2200.0)], 5.0, 0.8),
        (&[(0.0, 3600.0)], 6.0, 0.5),
    ],
    strength: &[
        (0.0, 0.0),
        (0.02, 0.8),
        (0.1, 0.7),
        (0.12, 0.05),
        (0.14, 0.9),
        (0.2, 0.8),
        (0.22, 0.05),
        (0.24, 0.9),
        (0.35, 0.8),
        (0.37, 0.1),
        (0.4, 1.0),
        (0.8, 0.8),
        (1.0, 0.0),
    ],
    breath: 0.1,
    rough: (0.3, 45.0),
    edge: 0.9,
    ..PLAIN
};

const QUACK: Vocal = Vocal {
    pitch: &[(0.0, 290.0), (0.3, 260.0), (1.0, 190.0)],
    formants: &[
        (&[(0.0, 900.0), (0.4, 1250.0), (1.0, 950.0)], 5.0, 1.0),
        (&[(0.0, 2300.0)], 6.0, 0.9),
        (&[(0.0, 3300.0)], 6.0, 0.4),
    ],
    strength: &[(0.0, 0.0), (0.06, 1.0), (0.6, 0.8), (1.0, 0.0)],
    breath: 0.12,
    rough: (0.4, 60.0),
    edge: 1.0,
    ..PLAIN
};

const GOOSE: Vocal = Vocal {
    pitch: &[(0.0, 340.0), (0.3, 520.0), (1.0, 380.0)],
    formants: &[(&[(0.0, 1000.0)], 5.0, 1.0), (&[(0.0, 1800.0)], 6.0, 0.9), (&[(0.0, 3000.0)], 6.0, 0.4)],
    edge: 1.0,
    rough: (0.25, 50.0),
    ..PLAIN
};

const HOOT: Vocal = Vocal {
    pitch: &[(0.0, 310.0), (0.3, 345.0), (1.0, 315.0)],
    formants: &[(&[(0.0, 360.0)], 3.0, 1.0), (&[(0.0, 750.0)], 6.0, 0.1)],
    strength: &[(0.0, 0.0), (0.25, 1.0), (0.7, 0.9), (1.0, 0.0)],
    edge: 0.05,
    ..PLAIN
};

const CAW: Vocal = Vocal {
    pitch: &[(0.0, 430.0), (0.3, 500.0), (1.0, 380.0)],
    formants: &[(&[(0.0, 1150.0)], 4.0, 1.0), (&[(0.0, 1750.0)], 5.0, 0.9), (&[(0.0, 3100.0)], 5.0, 0.5)],
    strength: &[(0.0, 0.0), (0.08, 1.0), (0.7, 0.9), (1.0, 0.0)],
    breath: 0.4,
    rough: (0.7, 75.0),
    edge: 1.0,
    ..PLAIN
};

const ROAR: Vocal = Vocal {
    pitch: &[(0.0, 80.0), (0.2, 135.0), (0.6, 115.0), (1.0, 60.0)],
    formants: &[
        (&[(0.0, 300.0), (0.3, 650.0), (0.7, 560.0), (1.0, 300.0)], 2.5, 1.0),
        (&[(0.0, 900.0), (0.3, 1250.0), (1.0, 800.0)], 3.0, 0.7),
        (&[(0.0, 2500.0)], 4.0, 0.35),
    ],
    strength: &[(0.0, 0.0), (0.1, 0.7), (0.3, 1.0), (0.65, 0.85), (1.0, 0.0)],
    breath: 0.4,
    rough: (0.85, 27.0),
    edge: 1.0,
    ..PLAIN
};

const GROWL: Vocal = Vocal {
    pitch: &[(0.0, 62.0), (0.5, 75.0), (1.0, 58.0)],
    formants: &[(&[(0.0, 280.0), (0.5, 380.0)], 3.0, 1.0), (&[(0.0, 900.0)], 4.0, 0.5), (&[(0.0, 2100.0)], 4.0, 0.2)],
    breath: 0.3,
    rough: (0.9, 23.0),
    edge: 1.0,
    ..PLAIN
};

const ELEPHANT: Vocal = Vocal {
    pitch: &[(0.0, 330.0), (0.15, 520.0), (0.6, 620.0), (0.85, 560.0), (1.0, 380.0)],
    formants: &[(&[(0.0, 700.0), (0.3, 1100.0)], 3.0, 1.0), (&[(0.0, 2000.0)], 4.0, 0.9), (&[(0.0, 3400.0)], 4.0, 0.6)],
    strength: &[(0.0, 0.0), (0.05, 0.9), (0.7, 1.0), (1.0, 0.0)],
    breath: 0.25,
    rough: (0.6, 85.0),
    quiver: (0.4, 7.0),
    edge: 1.0,
};

const SQUEAK: Vocal = Vocal {
    pitch: &[(0.0, 1700.0), (0.3, 2500.0), (1.0, 2000.0)],
    formants: &[(&[(0.0, 2300.0)], 2.0, 1.0), (&[(0.0, 4600.0)], 4.0, 0.3)],
    edge: 0.15,
    ..PLAIN
};

const CHATTER: Vocal = Vocal {
    pitch: &[(0.0, 700.0), (0.4, 1250.0), (1.0, 800.0)],
    formants: &[(&[(0.0, 1200.0)], 4.0, 1.0), (&[(0.0, 2600.0)], 5.0, 0.7)],
    rough: (0.3, 60.0),
    edge: 0.7,
    ..PLAIN
};

const WHALE: Vocal = Vocal {
    pitch: &[(0.0, 140.0), (0.2, 310.0), (0.45, 270.0), (0.6, 420.0), (1.0, 170.0)],
    formants: &[(&[(0.0, 300.0), (0.5, 600.0), (1.0, 280.0)], 2.5, 1.0), (&[(0.0, 1000.0)], 5.0, 0.2)],
    strength: &[(0.0, 0.0), (0.2, 0.8), (0.5, 1.0), (0.8, 0.7), (1.0, 0.0)],
    quiver: (0.5, 3.0),
    edge: 0.3,
    ..PLAIN
};

fn cries(vocal: &Vocal, ask: &Ask, cry_s: f32, gap_s: f32, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, cry_s + gap_s, 0.08, noise, |noise| {
        let pitch = ask.pitch * noise.range(0.95, 1.06);
        vocal.cry(pitch, libm::sqrtf(ask.pitch), cry_s * noise.range(0.92, 1.1), noise)
    })
}

pub(super) fn meow(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&MEOW, ask, 0.75, 0.5, noise)
}
pub(super) fn bark(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&BARK, ask, 0.17, 0.24, noise)
}
pub(super) fn howl(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    HOWL.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}
pub(super) fn whine(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&WHINE, ask, 0.55, 0.2, noise)
}
pub(super) fn neigh(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    NEIGH.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}
pub(super) fn moo(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&MOO, ask, 1.5, 0.8, noise)
}
pub(super) fn bleat(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&BLEAT, ask, 0.8, 0.5, noise)
}
pub(super) fn oink(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&OINK, ask, 0.24, 0.16, noise)
}
pub(super) fn cluck(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&CLUCK, ask, 0.09, 0.17, noise)
}
pub(super) fn rooster(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&ROOSTER, ask, 1.7, 0.7, noise)
}
pub(super) fn quack(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&QUACK, ask, 0.19, 0.15, noise)
}
pub(super) fn goose(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&GOOSE, ask, 0.32, 0.25, noise)
}
pub(super) fn hoot(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&HOOT, ask, 0.42, 0.22, noise)
}
pub(super) fn caw(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&CAW, ask, 0.36, 0.28, noise)
}
pub(super) fn roar(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    ROAR.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}
pub(super) fn growl(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    GROWL.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}
pub(super) fn elephant(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    ELEPHANT.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}
pub(super) fn squeak(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&SQUEAK, ask, 0.11, 0.12, noise)
}
pub(super) fn chatter(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    cries(&CHATTER, ask, 0.07, 0.04, noise)
}
pub(super) fn whale(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    WHALE.cry(ask.pitch, libm::sqrtf(ask.pitch), ask.seconds, noise)
}

/// A syllable of a bird's song: a whistle that glides.
pub(crate) fn syllable(from_hz: f32, to_hz: f32, seconds: f32, noise: &mut Noise) -> Vec<f32> {
    let (warble, often) = (noise.range(0.0, 0.04), noise.range(25.0, 60.0));
    let mut phase = 0.0_f32;
    (0..samples(seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let share = time / seconds;
            let bend = 1.0 + warble * libm::sinf(TAU * often * time);
            phase += TAU * (from_hz + (to_hz - from_hz) * share * share) * bend / RATE;
            let strength = swell(time, seconds, 0.2 * seconds, 0.5 * seconds);
            strength * (libm::sinf(phase) + 0.08 * libm::sinf(2.0 * phase))
        })
        .collect()
}

pub(super) fn chirp(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.14, 0.3, noise, |noise| {
        let hertz = ask.pitch * noise.range(3200.0, 4200.0);
        syllable(hertz, hertz * noise.range(1.1, 1.4), 0.07, noise)
    })
}

pub(super) fn tweet(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.21, 0.3, noise, |noise| {
        let hertz = ask.pitch * noise.range(3800.0, 5600.0);
        syllable(hertz, hertz * noise.range(0.65, 1.25), noise.range(0.06, 0.17), noise)
    })
}

/// A train of pulses in a throat pouch.
pub(super) fn croak(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    repeat(ask.seconds, 0.55, 0.1, noise, |noise| {
        let mut throat = [Svf::new(520.0 * ask.pitch, 9.0), Svf::new(1350.0 * ask.pitch, 9.0)];
        let rate = 44.0 * ask.pitch;
        let mut phase = 0.0_f32;
        (0..samples(0.32))
            .map(|i| {
                phase += rate * noise.range(0.97, 1.03) / RATE;
                let pulse = libm::expf(-9.0 * phase.fract());
                let source = pulse * noise.range(0.4, 1.0) - 0.1;
                let strength = swell(i as f32 / RATE, 0.32, 0.08, 0.1);
                strength * (throat[0].band(source) + 0.7 * throat[1].band(source))
            })
            .collect()
    })
}

/// The flutter of a sleeping larynx: pulses of breath, in and out.
pub(super) fn purr(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut chest = Svf::new(160.0 * ask.pitch, 0.7);
    let mut nose = Svf::new(650.0, 0.8);
    let mut phase = 0.0_f32;
    (0..samples(ask.seconds))
        .map(|i| {
            let time = i as f32 / RATE;
            let breath = 0.5 + 0.5 * libm::sinf(TAU * time / 2.1);
            phase += (22.0 + 5.0 * breath) / RATE;
            let pulse = libm::expf(-5.0 * phase.fract());
            let source = noise.white() * pulse;
            let sound = chest.low(source) * 2.0 + 0.12 * nose.band(source);
            sound * (0.5 + 0.5 * breath) * swell(time, ask.seconds, 0.15, 0.25)
        })
        .collect()
}

/// Wings: harmonics of the wing beat that wander.
pub(super) fn buzz(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    const HUM: Vocal = Vocal {
        pitch: &[(0.0, 215.0), (0.3, 235.0), (0.6, 205.0), (1.0, 225.0)],
        formants: &[(&[(0.0, 450.0)], 2.0, 1.0), (&[(0.0, 1500.0)], 2.0, 0.6), (&[(0.0, 4200.0)], 2.0, 0.3)],
        strength: &[(0.0, 0.0), (0.15, 0.8), (0.5, 1.0), (0.85, 0.8), (1.0, 0.0)],
        quiver: (0.4, 3.0),
        edge: 1.0,
        ..PLAIN
    };
    HUM.cry(ask.pitch, 1.0, ask.seconds, noise)
}

pub(super) fn hiss(ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let mut teeth = Svf::new(5200.0 * libm::sqrtf(ask.pitch), 1.0);
    let mut out = silence(ask.seconds);
    let breath: Vec<f32> = (0..out.len())
        .map(|i| teeth.band(noise.white()) * swell(i as f32 / RATE, ask.seconds, 0.06, 0.4 * ask.seconds))
        .collect();
    add_at(&mut out, 0.0, &breath, 1.0);
    out
}
