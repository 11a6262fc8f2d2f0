//! Balance, loudness and peaks of the whole film.

use crate::dsp::{DcBlock, RATE, samples};
use crate::place::Stereo;
use ebur128::{EbuR128, Mode};

/// The sound of a film: two channels of 48 kHz, as long as its frames.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    /// The left channel, within ±1.
    pub left: Vec<f32>,
    /// The right channel, within ±1.
    pub right: Vec<f32>,
}

/// Loudness that films are brought to, LUFS.
const LOUDNESS: f64 = -16.0;

/// Most that a quiet film is raised, decibels: a whisper in a still room stays one.
const MOST_MAKE_UP: f64 = 13.0;

/// What even a still room is raised to, LUFS: quiet, yet plainly not silent on small speakers.
const QUIETEST: f64 = -25.0;

/// Highest true peak: −1.5 dBTP with room for the estimate between samples.
const CEILING: f32 = 0.82;

/// Groups of sounds that are balanced against each other.
pub(crate) struct Buses {
    pub(crate) speech: Stereo,
    pub(crate) effects: Stereo,
    pub(crate) music: Stereo,
    pub(crate) beds: Stereo,
}

impl Buses {
    pub(crate) fn silent(count: usize) -> Self {
        let bus = || Stereo::silent(count);
        Self { speech: bus(), effects: bus(), music: bus(), beds: bus() }
    }

    /// Mixes down. `heard` is 0 where silence was asked for, else 1.
    pub(crate) fn mix(self, heard: &[f32]) -> Mix {
        let duck = presence(&self.speech);
        let mut out = self.speech;
        let groups = [(&self.effects, 0.25), (&self.music, 0.55), (&self.beds, 0.5)];
        for (bus, depth) in groups {
            for (into, from) in out.channels().into_iter().zip([&bus.left, &bus.right]) {
                for ((into, from), duck) in into.iter_mut().zip(from).zip(&duck) {
                    *into += from * (1.0 - depth * duck);
                }
            }
        }
        for channel in out.channels() {
            let mut block = DcBlock::default();
            channel.iter_mut().zip(heard).for_each(|(x, heard)| *x = block.tick(*x) * heard);
        }
        master(out)
    }
}

/// 0 to 1: whether somebody speaks, a little ahead of the words and some time after them.
fn presence(speech: &Stereo) -> Vec<f32> {
    const BEFORE: usize = 15;
    const AFTER: usize = 35;
    let block = samples(0.01);
    let power = |channel: &[f32]| channel.iter().map(|x| x * x).sum::<f32>() / block as f32;
    let blocks = speech.left.chunks(block).zip(speech.right.chunks(block));
    let speaks: Vec<bool> = blocks.map(|(left, right)| power(left) + power(right) > 2e-5).collect();
    let mut state = 0.0_f32;
    let mut out = Vec::with_capacity(speech.left.len());
    for i in 0..speaks.len() {
        let near = &speaks[i.saturating_sub(AFTER)..(i + BEFORE).min(speaks.len())];
        let target = if near.contains(&true) { 1.0 } else { 0.0 };
        for _ in 0..block.min(speech.left.len() - i * block) {
            state += (target - state) / (0.07 * RATE);
            out.push(state);
        }
    }
    out
}

/// Brings to the loudness, limits the peaks and fades both ends.
fn master(mut out: Stereo) -> Mix {
    let missing = missing_decibels(&out);
    let most = MOST_MAKE_UP.max(missing - (LOUDNESS - QUIETEST));
    let missing = missing.clamp(-40.0, most);
    amplify(&mut out, missing);
    limit(&mut out);
    // Limiting takes some loudness away: films that had it get it back.
    let lost = missing_decibels(&out);
    if (0.1..3.0).contains(&lost) {
        amplify(&mut out, lost);
        limit(&mut out);
    }
    let fade = samples(0.01);
    for channel in out.channels() {
        let count = channel.len();
        for (i, x) in channel.iter_mut().enumerate() {
            *x *= ((i.min(count - 1 - i)) as f32 / fade as f32).min(1.0);
        }
    }
    Mix { left: out.left, right: out.right }
}

fn amplify(sound: &mut Stereo, decibels: f64) {
    let gain = libm::exp10(decibels / 20.0) as f32;
    for channel in sound.channels() {
        channel.iter_mut().for_each(|x| *x *= gain);
    }
}

/// What is missing to the loudness; nothing where there is too little to measure. Rounded, so that
/// the last digits of another machine's logarithm change nothing.
fn missing_decibels(sound: &Stereo) -> f64 {
    let missing = loudness(sound).map_or(0.0, |loudness| LOUDNESS - loudness);
    if missing.is_finite() { (10.0 * missing).round() / 10.0 } else { 0.0 }
}

/// Integrated loudness (EBU R 128), LUFS.
fn loudness(sound: &Stereo) -> Option<f64> {
    let mut meter = EbuR128::new(2, RATE as u32, Mode::I).ok()?;
    meter.add_frames_planar_f32(&[&sound.left, &sound.right]).ok()?;
    meter.loudness_global().ok()
}

/// Turns down smoothly, 4 ms ahead, what would exceed the ceiling between or at samples.
fn limit(sound: &mut Stereo) {
    let ahead = samples(0.004);
    let peaks = true_peaks(sound);
    let count = peaks.len();
    // Lowest allowed gain over the window ahead, then a slow release, then a mean over the window:
    // each step keeps the gain at or below what the peak needs.
    let need: Vec<f32> = peaks.iter().map(|peak| if *peak > CEILING { CEILING / peak } else { 1.0 }).collect();
    let lowest = sliding_minimum(&need, ahead);
    let mut released = Vec::with_capacity(count);
    let mut gain = 1.0_f32;
    for lowest in lowest {
        gain = (gain + (1.0 - gain) / (0.09 * RATE)).min(lowest);
        released.push(gain);
    }
    let mut sum: f64 = ahead as f64;
    for i in 0..count {
        sum += f64::from(released[i]) - if i >= ahead { f64::from(released[i - ahead]) } else { 1.0 };
        let gain = (sum / ahead as f64) as f32;
        sound.left[i] *= gain;
        sound.right[i] *= gain;
    }
}

/// For each sample the lowest of it and the `ahead` after it.
fn sliding_minimum(values: &[f32], ahead: usize) -> Vec<f32> {
    let mut candidates = std::collections::VecDeque::new();
    let mut lowest = vec![1.0; values.len()];
    for i in (0..values.len() + ahead).rev() {
        if let Some(value) = values.get(i) {
            while candidates.back().is_some_and(|&k: &usize| values[k] >= *value) {
                candidates.pop_back();
            }
            candidates.push_back(i);
            while candidates.front().is_some_and(|&k| k > i + ahead) {
                candidates.pop_front();
            }
            lowest[i] = candidates.front().map_or(1.0, |&k| values[k]);
        }
    }
    lowest
}

/// Highest absolute value around each sample of the louder channel, four points between samples
/// (windowed sines of twelve samples).
fn true_peaks(sound: &Stereo) -> Vec<f32> {
    const HALF: usize = 6;
    let phases: [[f32; 2 * HALF]; 3] = std::array::from_fn(|phase| {
        std::array::from_fn(|k| {
            let x = k as f32 - (HALF as f32 - 1.0) - (phase as f32 + 1.0) / 4.0;
            let pi_x = std::f32::consts::PI * x;
            let window = 0.5 + 0.5 * libm::cosf(pi_x / HALF as f32);
            window * libm::sinf(pi_x) / pi_x
        })
    });
    let mut peaks = vec![0.0_f32; sound.left.len()];
    for channel in [&sound.left, &sound.right] {
        for (i, peak) in peaks.iter_mut().enumerate() {
            *peak = peak.max(channel[i].abs());
            // Between quiet samples nothing can exceed the ceiling.
            let near = i.checked_sub(HALF - 1).and_then(|first| channel.get(first..first + 2 * HALF));
            let Some(near) = near.filter(|near| near.iter().any(|x| x.abs() > 0.5 * CEILING)) else { continue };
            for phase in &phases {
                *peak = peak.max(near.iter().zip(phase).map(|(x, h)| x * h).sum::<f32>().abs());
            }
        }
    }
    peaks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mixed(gain: f32) -> Mix {
        let mut buses = Buses::silent(96_000);
        for (i, x) in buses.effects.left.iter_mut().enumerate() {
            *x = gain * libm::sinf(0.05 * i as f32) * if i % 24_000 < 2400 { 8.0 } else { 1.0 };
        }
        buses.effects.right = buses.effects.left.clone();
        buses.mix(&vec![1.0; 96_000])
    }

    fn measure(mix: &Mix) -> (f64, f64) {
        let mut meter = EbuR128::new(2, 48_000, Mode::I | Mode::TRUE_PEAK).unwrap();
        meter.add_frames_planar_f32(&[&mix.left, &mix.right]).unwrap();
        (meter.loudness_global().unwrap(), 20.0 * meter.true_peak(0).unwrap().log10())
    }

    #[test]
    fn loud_films_come_to_the_loudness_without_peaks() {
        for gain in [0.05, 0.5, 3.0] {
            let (loudness, peak) = measure(&mixed(gain));
            assert!((loudness - LOUDNESS).abs() < 1.5, "{loudness}");
            assert!(peak <= -1.5, "{peak}");
        }
    }

    #[test]
    fn quiet_films_stay_quiet_but_are_heard() {
        for gain in [0.0005, 0.003] {
            let (loudness, _) = measure(&mixed(gain));
            assert!((loudness - QUIETEST).abs() < 1.5, "{loudness}");
        }
    }

    #[test]
    fn a_film_too_short_to_measure_does_not_clip() {
        let mut buses = Buses::silent(9600);
        for (i, x) in buses.effects.left.iter_mut().enumerate() {
            *x = 5.0 * libm::sinf(0.05 * i as f32);
        }
        let mix = buses.mix(&vec![1.0; 9600]);
        assert!(mix.left.iter().all(|x| x.abs() < 0.85));
        assert!(mix.left.iter().any(|x| x.abs() > 0.5));
    }

    #[test]
    fn asked_silence_is_digital() {
        let mut buses = Buses::silent(9600);
        buses.beds.left.fill(0.3);
        let mix = buses.mix(&vec![0.0; 9600]);
        assert!(mix.left.iter().chain(&mix.right).all(|x| *x == 0.0));
    }

    #[test]
    fn others_give_way_to_speech() {
        let mut buses = Buses::silent(96_000);
        buses.speech.left[24_000..48_000].fill(0.1);
        let presence = presence(&buses.speech);
        assert!(presence[12_000] < 0.1 && presence[30_000] > 0.9 && presence[90_000] < 0.2);
    }
}
