//! The answer of a place: early reflections and a feedback delay network.

use crate::dsp::{OnePole, RATE};
use crate::place::Stereo;
use studio_scene::Reverb;

/// Lengths of the lines, samples: primes, so that echoes do not fall together.
const LINES: [usize; 8] = [1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797];

/// First reflections: samples of delay, gain to the left and to the right.
const EARLY: [(usize, f32, f32); 6] =
    [(331, 0.55, 0.2), (509, 0.15, 0.5), (743, -0.35, 0.25), (947, 0.3, -0.35), (1153, -0.15, 0.3), (1301, 0.28, 0.12)];

/// Reverberates a mono send; the result is as long as the send.
///
/// Eight delay lines feed back through a Householder matrix (Jot & Chaigne, "Digital delay networks
/// for designing artificial reverberators", 1991). Its energy against the direct sound follows
/// `wet` alone, whatever the decay.
pub(crate) fn reverberate(send: &[f32], reverb: Reverb) -> Stereo {
    let mut out = Stereo::silent(send.len());
    let wet = reverb.wet.clamp(0.0, 0.95);
    if wet <= 0.0 {
        return out;
    }
    let decay_s = reverb.decay_s.clamp(0.05, 12.0);
    let ratio = wet / (1.0 - 0.6 * wet);
    let keep = LINES.map(|length| libm::powf(0.001, length as f32 / RATE / decay_s));
    let mean = keep.iter().map(|keep| 1.0 / (1.0 - keep * keep)).sum::<f32>() / 8.0;
    let gain = ratio / libm::sqrtf(4.0 * mean);
    let treble = 14_000.0 * libm::powf(0.09, reverb.damping.clamp(0.0, 1.0));
    let mut damp: Vec<OnePole> = LINES.iter().map(|_| OnePole::new(treble)).collect();
    let mut lines = LINES.map(|length| vec![0.0_f32; length]);
    let mut places = [0_usize; 8];
    for (i, &x) in send.iter().enumerate() {
        let mut y = [0.0_f32; 8];
        for k in 0..8 {
            y[k] = keep[k] * damp[k].tick(lines[k][places[k]]);
        }
        let mixed = 0.25 * y.iter().sum::<f32>();
        for k in 0..8 {
            lines[k][places[k]] = x + y[k] - mixed;
            places[k] = if places[k] + 1 == LINES[k] { 0 } else { places[k] + 1 };
        }
        let (mut left, mut right) = (y[0] + y[2] - y[4] - y[6], y[1] - y[3] + y[5] - y[7]);
        for (delay, to_left, to_right) in EARLY {
            let early = i.checked_sub(delay).map_or(0.0, |i| 2.0 * send[i]);
            left += early * to_left;
            right += early * to_right;
        }
        out.left[i] = gain * left;
        out.right[i] = gain * right;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(decay_s: f32, wet: f32) -> Stereo {
        let mut click = vec![0.0; 96_000];
        click[0] = 1.0;
        reverberate(&click, Reverb { decay_s, wet, damping: 0.3 })
    }

    fn power(channel: &[f32]) -> f32 {
        channel.iter().map(|x| x * x).sum()
    }

    #[test]
    fn it_decays_in_its_time() {
        let hall = answer(2.0, 0.5);
        let fall = 10.0 * libm::log10f(power(&hall.left[4800..9600]) / power(&hall.left[52_800..57_600]));
        assert!((fall - 30.0).abs() < 8.0, "{fall} dB in a second");
        let cupboard = answer(0.2, 0.5);
        assert!(power(&cupboard.left[48_000..]) < 1e-6 * power(&cupboard.left));
    }

    #[test]
    fn wet_decides_its_energy() {
        let (little, much, long) =
            (power(&answer(1.0, 0.1).left), power(&answer(1.0, 0.6).left), power(&answer(4.0, 0.6).left));
        assert!(much > 10.0 * little);
        assert!(long < 2.5 * much && long > 0.3 * much);
        assert_eq!(power(&answer(1.0, 0.0).left), 0.0);
    }
}
