//! The building blocks of every sound: noise, filters, resonators, envelopes. Mono, 48 kHz.

mod filter;
mod modes;
mod noise;

pub(crate) use filter::{DcBlock, OnePole, Svf};
pub(crate) use modes::{Mode, blow, ring};
pub(crate) use noise::{Noise, Pink};

/// Samples per second.
pub(crate) const RATE: f32 = 48_000.0;

/// Samples in a length of time.
pub(crate) fn samples(seconds: f32) -> usize {
    (seconds.max(0.0) * RATE) as usize
}

/// A silent sound of a length.
pub(crate) fn silence(seconds: f32) -> Vec<f32> {
    vec![0.0; samples(seconds)]
}

/// Adds a sound into another from a time on; what does not fit is cut off.
pub(crate) fn add_at(into: &mut [f32], at_s: f32, sound: &[f32], gain: f32) {
    let start = samples(at_s).min(into.len());
    for (out, sample) in into[start..].iter_mut().zip(sound) {
        *out += gain * sample;
    }
}

/// Value of a line through points (place, value) with rising places; level outside them.
pub(crate) fn line(points: &[(f32, f32)], at: f32) -> f32 {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return 0.0 };
    let next = points.partition_point(|(place, _)| *place <= at);
    if next == 0 {
        return first.1;
    }
    let Some(after) = points.get(next) else { return last.1 };
    let before = points[next - 1];
    before.1 + (after.1 - before.1) * (at - before.0) / (after.0 - before.0)
}

/// Rises over `attack_s`, stays, and falls over `release_s` to the end; smooth corners. 0 to 1.
pub(crate) fn swell(time_s: f32, length_s: f32, attack_s: f32, release_s: f32) -> f32 {
    let smooth = |x: f32| {
        let x = x.clamp(0.0, 1.0);
        x * x * (3.0 - 2.0 * x)
    };
    smooth(time_s / attack_s.max(1e-4)) * smooth((length_s - time_s) / release_s.max(1e-4))
}

/// Fades the end so that nothing clicks.
pub(crate) fn fade_out(sound: &mut [f32], seconds: f32) {
    let count = samples(seconds).min(sound.len());
    for (i, sample) in sound.iter_mut().rev().take(count).enumerate() {
        *sample *= i as f32 / count as f32;
    }
}

/// Highest absolute sample.
pub(crate) fn peak(sound: &[f32]) -> f32 {
    sound.iter().fold(0.0, |peak, x| peak.max(x.abs()))
}

/// Root mean square of the loudest stretch of 50 ms.
pub(crate) fn loudest(sound: &[f32]) -> f32 {
    let window = samples(0.05);
    let power = |chunk: &[f32]| chunk.iter().map(|x| x * x).sum::<f32>() / window as f32;
    libm::sqrtf(sound.chunks(window).map(power).fold(0.0, f32::max))
}

/// Removes the offset and scales so that the loudest 50 ms have the given root mean square, or the
/// peak five times that, whichever is quieter: clicks and drones come out alike to the ear. The end
/// does not click.
pub(crate) fn level(mut sound: Vec<f32>, target: f32) -> Vec<f32> {
    let mut block = DcBlock::default();
    sound.iter_mut().for_each(|x| *x = block.tick(*x));
    let loudness = loudest(&sound).max(peak(&sound) / 5.0);
    if loudness > 1e-9 {
        let gain = target / loudness;
        sound.iter_mut().for_each(|x| *x *= gain);
    }
    fade_out(&mut sound, 0.004);
    sound
}

/// Frequency of a MIDI note number, Hz, equal temperament at A4 = 440.
pub(crate) fn note_hertz(pitch: f32) -> f32 {
    440.0 * libm::exp2f((pitch - 69.0) / 12.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_passes_through_its_points() {
        let points = [(0.0, 1.0), (1.0, 3.0), (2.0, 0.0)];
        assert_eq!([-1.0, 0.0, 0.5, 1.0, 1.5, 9.0].map(|x| line(&points, x)), [1.0, 1.0, 2.0, 3.0, 1.5, 0.0]);
    }

    #[test]
    fn levels_are_alike_for_clicks_and_drones() {
        let click: Vec<f32> = (0..4800).map(|i| if i < 20 { 1.0 } else { 0.0 }).collect();
        let drone: Vec<f32> = (0..4800).map(|i| libm::sinf(i as f32 * 0.1)).collect();
        assert!((peak(&level(click, 0.1)) - 0.5).abs() < 0.01);
        assert!((loudest(&level(drone, 0.1)) - 0.1).abs() < 0.01);
    }
}
