//! Beds: the sound that a place or the weather makes all the time. Nothing repeats.

mod air;
mod life;
mod water;

use crate::dsp::{DcBlock, Noise, add_at};
use crate::place::Stereo;
use studio_storyboard::Ambience;

/// A bed of a length at full level: the two channels differ, so that it surrounds.
pub(crate) fn bed(kind: Ambience, seconds: f32, noise: &mut Noise) -> Stereo {
    let seconds = seconds.clamp(0.05, 600.0);
    let (make, loudness) = recipe(kind);
    let mut layers = Layers { out: Stereo::silent(crate::dsp::samples(seconds)), seconds };
    make(&mut layers, noise);
    even_out(&mut layers.out, loudness);
    layers.out
}

type Make = fn(&mut Layers, &mut Noise);

/// What makes each bed, and its root mean square.
fn recipe(kind: Ambience) -> (Make, f32) {
    match kind {
        Ambience::Room => (air::room, 0.004),
        Ambience::Hall => (air::hall, 0.005),
        Ambience::Birds => (life::birds, 0.02),
        Ambience::Crickets => (life::crickets, 0.014),
        Ambience::Wind => (air::wind, 0.028),
        Ambience::Sea => (water::sea, 0.04),
        Ambience::River => (water::river, 0.03),
        Ambience::Rain => (water::rain, 0.03),
        Ambience::RainOnRoof => (water::rain_on_roof, 0.03),
        Ambience::Storm => (water::storm, 0.05),
        Ambience::Traffic => (air::traffic, 0.03),
        Ambience::Crowd => (life::crowd, 0.028),
        Ambience::Fire => (air::fire, 0.026),
        Ambience::Machine => (air::machine, 0.02),
        Ambience::Underwater => (water::underwater, 0.028),
        Ambience::Space => (air::space, 0.02),
        Ambience::Forest => (life::forest, 0.018),
        Ambience::Night => (life::night, 0.012),
        Ambience::Kitchen => (life::kitchen, 0.008),
        Ambience::Office => (life::office, 0.009),
        Ambience::Cafe => (life::cafe, 0.022),
    }
}

/// A bed being built.
struct Layers {
    out: Stereo,
    seconds: f32,
}

impl Layers {
    /// Adds a layer that is made twice, once for each side.
    fn both(&mut self, gain: f32, noise: &mut Noise, make: impl Fn(f32, &mut Noise) -> Vec<f32>) {
        let seconds = self.seconds;
        for channel in self.out.channels() {
            add_at(channel, 0.0, &make(seconds, noise), gain);
        }
    }

    /// Adds a single sound at a time, from −1 left to 1 right.
    fn single(&mut self, at_s: f32, sound: &[f32], pan: f32, gain: f32) {
        for (channel, side) in self.out.channels().into_iter().zip([-pan, pan]) {
            add_at(channel, at_s, sound, gain * libm::sqrtf((1.0 + side).max(0.0)));
        }
    }
}

/// Removes the offset and scales to a root mean square over both channels.
fn even_out(out: &mut Stereo, target: f32) {
    for channel in out.channels() {
        let mut block = DcBlock::default();
        channel.iter_mut().for_each(|x| *x = block.tick(*x));
    }
    let count = (out.left.len() + out.right.len()).max(1);
    let power: f32 = out.left.iter().chain(&out.right).map(|x| x * x).sum::<f32>() / count as f32;
    let gain = target / libm::sqrtf(power).max(1e-9);
    for channel in out.channels() {
        channel.iter_mut().for_each(|x| *x *= gain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsp::peak;
    use crate::spectrum::centroid;

    fn all() -> Vec<Ambience> {
        let schema = schemars::schema_for!(Ambience);
        let names = schema.get("enum").and_then(|names| names.as_array()).expect("an enum of names");
        names.iter().map(|name| serde_json::from_value(name.clone()).expect("a bed")).collect()
    }

    #[test]
    fn every_bed_is_alive_and_wide() {
        for kind in all() {
            let bed = bed(kind, 3.0, &mut Noise::new(3, 3));
            assert_eq!(bed.left.len(), 144_000);
            assert!(bed.left.iter().all(|x| x.is_finite()));
            assert!(peak(&bed.left) < 0.9, "{kind:?}: peak {}", peak(&bed.left));
            let power = |x: &[f32]| x.iter().map(|x| x * x).sum::<f32>();
            let both: f32 = bed.left.iter().zip(&bed.right).map(|(a, b)| a * b).sum();
            let likeness = both / libm::sqrtf(power(&bed.left) * power(&bed.right));
            assert!(likeness < 0.95, "{kind:?}: the sides are alike: {likeness}");
            // Heard from the first tenth of a second to the last.
            for part in bed.left.chunks(4800) {
                assert!(power(part) > 1e-4 * power(&bed.left) / 30.0, "{kind:?}: a hole");
            }
            let offset = bed.left.iter().sum::<f32>() / bed.left.len() as f32;
            assert!(offset.abs() < 0.002, "{kind:?}: offset {offset}");
        }
    }

    #[test]
    fn beds_sound_like_their_places() {
        let bright = |kind| centroid(&bed(kind, 3.0, &mut Noise::new(3, 3)).left);
        assert!(bright(Ambience::Crickets) > 3000.0);
        assert!(bright(Ambience::Birds) > 2000.0);
        assert!(bright(Ambience::Rain) > 2500.0);
        assert!(bright(Ambience::RainOnRoof) < bright(Ambience::Rain));
        assert!(bright(Ambience::Underwater) < 600.0);
        assert!(bright(Ambience::Wind) < 1200.0);
        assert!(bright(Ambience::Room) < 1000.0);
    }
}
