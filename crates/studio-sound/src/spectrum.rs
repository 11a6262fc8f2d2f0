//! Measures of sounds for tests.

use crate::dsp::RATE;
use std::f32::consts::TAU;

/// Power at points of a logarithmic scale from 40 Hz to 16 kHz, as (Hz, power per Hz).
pub(crate) fn powers(sound: &[f32]) -> Vec<(f32, f32)> {
    let power = |hertz: f32| {
        // Goertzel's recurrence over windows as long as a third of an octave needs.
        let window = ((RATE / hertz * 16.0) as usize).clamp(256, sound.len().max(256));
        let turn = 2.0 * libm::cosf(TAU * hertz / RATE);
        let goertzel = |chunk: &[f32]| {
            let (mut a, mut b) = (0.0, 0.0);
            for (i, x) in chunk.iter().enumerate() {
                // Hann's window keeps strong low notes out of the treble.
                let window = 0.5 - 0.5 * libm::cosf(TAU * i as f32 / chunk.len() as f32);
                (a, b) = (window * x + turn * a - b, a);
            }
            a * a + b * b - turn * a * b
        };
        sound.chunks(window).map(goertzel).sum::<f32>()
    };
    (0..53).map(|i| 40.0 * libm::exp2f(i as f32 / 6.0)).map(|hertz| (hertz, power(hertz))).collect()
}

/// Middle frequency of the power, Hz.
pub(crate) fn centroid(sound: &[f32]) -> f32 {
    let powers = powers(sound);
    // Points are as wide as their frequency.
    let total: f32 = powers.iter().map(|(hertz, power)| hertz * power).sum();
    powers.iter().map(|(hertz, power)| hertz * hertz * power).sum::<f32>() / total
}

/// Seconds in which the sound falls by 20 dB after its loudest 10 ms.
pub(crate) fn decay_s(sound: &[f32]) -> f32 {
    let powers: Vec<f32> = sound.chunks(480).map(|chunk| chunk.iter().map(|x| x * x).sum()).collect();
    let loudest = (0..powers.len()).max_by(|a, b| powers[*a].total_cmp(&powers[*b])).unwrap_or(0);
    powers[loudest..].iter().take_while(|power| **power > 0.01 * powers[loudest]).count() as f32 * 0.01
}
