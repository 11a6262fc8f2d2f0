//! The last polish of a voice: tone, sibilants, level, clean ends.

use crate::{BaseVoice, Delivery, SAMPLE_RATE};
use std::f32::consts::TAU;

/// A second-order filter (Bristow-Johnson, "Cookbook formulae for audio equalizer biquads").
struct Biquad {
    b: [f32; 3],
    a: [f32; 2],
    state: [f32; 2],
}

impl Biquad {
    fn new(b: [f32; 3], a: [f32; 3]) -> Self {
        Self { b: b.map(|x| x / a[0]), a: [a[1] / a[0], a[2] / a[0]], state: [0.0; 2] }
    }

    fn angle(hertz: f32) -> (f32, f32) {
        let w = TAU * hertz / SAMPLE_RATE as f32;
        (libm::sinf(w), libm::cosf(w))
    }

    fn high_pass(hertz: f32) -> Self {
        let (sin, cos) = Self::angle(hertz);
        let alpha = sin / (2.0 * 0.707);
        let b = (1.0 + cos) / 2.0;
        Self::new([b, -2.0 * b, b], [1.0 + alpha, -2.0 * cos, 1.0 - alpha])
    }

    fn band_pass(hertz: f32, q: f32) -> Self {
        let (sin, cos) = Self::angle(hertz);
        let alpha = sin / (2.0 * q);
        Self::new([alpha, 0.0, -alpha], [1.0 + alpha, -2.0 * cos, 1.0 - alpha])
    }

    fn peak(hertz: f32, q: f32, decibels: f32) -> Self {
        let (sin, cos) = Self::angle(hertz);
        let (alpha, a) = (sin / (2.0 * q), libm::exp10f(decibels / 40.0));
        Self::new([1.0 + alpha * a, -2.0 * cos, 1.0 - alpha * a], [1.0 + alpha / a, -2.0 * cos, 1.0 - alpha / a])
    }

    fn tick(&mut self, x: f32) -> f32 {
        let y = self.b[0] * x + self.state[0];
        self.state[0] = self.b[1] * x - self.a[0] * y + self.state[1];
        self.state[1] = self.b[2] * x - self.a[1] * y;
        y
    }
}

/// Equalises, tames sibilants, brings to the level of the delivery and fades both ends.
pub(crate) fn polish(samples: &mut [f32], base: BaseVoice, delivery: Delivery) {
    // Mud out, presence in; a shout is brighter still, a whisper has no chest.
    let (lowest, presence, level) = match delivery {
        Delivery::Speak => (75.0, 4.5, 0.1),
        Delivery::Sing => (75.0, 4.0, 0.11),
        Delivery::Shout => (140.0, 7.0, 0.17),
        Delivery::Whisper => (260.0, 3.0, 0.035),
    };
    // The woman's recording is darker than the men's.
    let brilliance = if base == BaseVoice::Woman { 5.0 } else { 0.0 };
    let mut filters = [
        Biquad::high_pass(lowest),
        Biquad::peak(280.0, 0.9, -2.0),
        Biquad::peak(2600.0, 0.5, brilliance),
        Biquad::peak(4600.0, 0.6, presence),
    ];
    for sample in samples.iter_mut() {
        *sample = filters.iter_mut().fold(*sample, |x, filter| filter.tick(x));
    }
    tame_sibilants(samples);
    set_level(samples, level);
    fade_ends(samples);
}

/// Turns 5 to 9 kHz down while it is louder than a third of everything.
fn tame_sibilants(samples: &mut [f32]) {
    let mut band = Biquad::band_pass(6800.0, 1.1);
    let (mut loud_band, mut loud) = (0.0_f32, 0.0_f32);
    for sample in samples {
        let hiss = band.tick(*sample);
        loud_band += 0.004 * (hiss.abs() - loud_band);
        loud += 0.0008 * (sample.abs() - loud);
        let excess = loud_band / (0.35 * loud + 1e-4);
        if excess > 1.0 {
            *sample -= hiss * (1.0 - 1.0 / excess).min(0.75);
        }
    }
}

/// Scales to a root mean square over the frames that are not pauses; peaks are rounded off.
fn set_level(samples: &mut [f32], target: f32) {
    let frame = SAMPLE_RATE as usize / 50;
    let powers: Vec<f32> =
        samples.chunks(frame).map(|chunk| chunk.iter().map(|x| x * x).sum::<f32>() / chunk.len() as f32).collect();
    let loudest = powers.iter().copied().fold(0.0, f32::max);
    let active: Vec<f32> = powers.into_iter().filter(|power| *power > 0.003 * loudest).collect();
    if loudest <= 0.0 {
        return;
    }
    let gain = target / libm::sqrtf(active.iter().sum::<f32>() / active.len() as f32);
    for sample in samples {
        *sample = round_off(*sample * gain);
    }
}

/// Linear up to 0.6, then bends towards 0.95.
fn round_off(x: f32) -> f32 {
    const KNEE: f32 = 0.6;
    const TOP: f32 = 0.95;
    let over = x.abs() - KNEE;
    if over <= 0.0 { x } else { (KNEE + (TOP - KNEE) * libm::tanhf(over / (TOP - KNEE))).copysign(x) }
}

fn fade_ends(samples: &mut [f32]) {
    let (up, down) = (SAMPLE_RATE as usize / 330, SAMPLE_RATE as usize / 50);
    for (i, sample) in samples.iter_mut().take(up).enumerate() {
        *sample *= i as f32 / up as f32;
    }
    for (i, sample) in samples.iter_mut().rev().take(down).enumerate() {
        *sample *= i as f32 / down as f32;
    }
}
