//! Two bodies hit each other: a blow on two banks of modes, a thud, a scrape, grains.

use super::matter::{Matter, matter};
use crate::dsp::{Mode, Noise, Svf, add_at, blow, fade_out, level, ring, samples, silence};
use studio_scene::Substance;

/// An impact as it begins, its loudness that of a film heard from a few metres.
///
/// `impulse` in newton seconds, `speed` in m/s, `size_m` of the smaller body.
pub(crate) fn impact(
    body: Substance,
    against: Substance,
    impulse: f32,
    speed: f32,
    size_m: f32,
    noise: &mut Noise,
) -> Vec<f32> {
    let (small, large) = (matter(body), matter(against));
    let size_m = size_m.clamp(0.01, 3.0);
    let speed = speed.clamp(0.05, 30.0);
    // The floor or table under a body rings as a piece a few times its size, and is held still.
    let large_size = (4.0 * size_m).clamp(0.25, 1.5);
    let contact_s = contact_seconds(&small, &large, size_m, speed);
    let force = blow(contact_s);
    let mut modes = modes(&small, size_m, 1.0, 1.0, noise);
    modes.extend(self::modes(&large, large_size, 0.45 * large.loudness, 0.5, noise));
    modes.sort_by(|a, b| a.hertz.total_cmp(&b.hertz));

    let length_s = modes.iter().fold(0.25_f32, |length, mode| length.max(1.1 * mode.decay_s)).min(3.0);
    let mut out = silence(length_s);
    ring(&mut out, &modes, &force);
    for (matter, other, share) in [(&small, &large, 0.8), (&large, &small, 0.7)] {
        thud(&mut out, matter, share, size_m, &force);
        // Fur draws neither a rasp nor splinters from a board.
        let share = share * (0.25 + 0.75 * matter.hardness.max(other.hardness).min(2.0 * other.hardness));
        scrape(&mut out, matter, share, contact_s, speed, noise);
        grains(&mut out, matter, share, speed, noise);
    }
    fade_out(&mut out, 0.02);
    // Loudness grows with the energy of the blow as hearing does: with about its third root.
    let energy = 0.5 * impulse.max(1e-5) * speed;
    let strength = libm::powf(energy / 0.6, 0.32).clamp(0.06, 2.2);
    level(out, 0.11 * strength * libm::sqrtf(small.loudness * large.loudness))
}

/// Hertz' contact time: longer for soft and large bodies, slightly shorter for fast ones.
fn contact_seconds(small: &Matter, large: &Matter, size_m: f32, speed: f32) -> f32 {
    let softness = 1.0 - libm::sqrtf(small.hardness * large.hardness);
    let contact = 0.0002 + 0.009 * softness * softness;
    contact * libm::powf(size_m / 0.1, 0.5).clamp(0.5, 3.0) * libm::powf(speed, -0.2)
}

/// The modes of a piece of matter; no two pieces are cut alike.
fn modes(matter: &Matter, size_m: f32, gain: f32, freedom: f32, noise: &mut Noise) -> Vec<Mode> {
    let lowest = matter.hertz * libm::powf(0.1 / size_m, 0.7);
    let ratios = matter.ratios.iter().enumerate();
    ratios
        .map(|(i, ratio)| Mode {
            hertz: (lowest * ratio * noise.range(0.985, 1.015)).max(45.0),
            decay_s: freedom * matter.decay_s * libm::powf(size_m / 0.1, 0.25) * libm::powf(*ratio, -matter.loss),
            gain: gain * matter.ringing * noise.range(0.6, 1.0) / libm::powf(1.0 + i as f32, 0.6),
        })
        .collect()
}

fn thud(out: &mut [f32], matter: &Matter, share: f32, size_m: f32, force: &[f32]) {
    let hertz = 1.3 * matter.thud.0 * libm::powf(0.25 / size_m, 0.3).clamp(0.5, 1.8);
    let gain = 4.0 * share * matter.thud.1 * size_m.clamp(0.05, 1.0);
    let modes = [Mode { hertz, decay_s: 0.11, gain }, Mode { hertz: 1.9 * hertz, decay_s: 0.06, gain: 0.8 * gain }];
    ring(out, &modes, force);
}

/// The rasp of the surfaces while they touch and shortly after.
fn scrape(out: &mut [f32], matter: &Matter, share: f32, contact_s: f32, speed: f32, noise: &mut Noise) {
    let (hertz, strength, length_s) = matter.scrape;
    let length_s = length_s + contact_s;
    let mut filter = Svf::new(hertz * share.max(0.2).sqrt() * libm::powf(speed / 2.0, 0.15), 0.8);
    let gain = 0.35 * share * strength;
    for (i, out) in out.iter_mut().take(samples(5.0 * length_s)).enumerate() {
        let decay = libm::expf(-(i as f32) / (length_s * crate::dsp::RATE) * 3.0);
        *out += gain * decay * filter.band(noise.white());
    }
}

/// Single grains, stalks, crumbs that move after the blow.
fn grains(out: &mut [f32], matter: &Matter, share: f32, speed: f32, noise: &mut Noise) {
    let count = (share * matter.grains * speed.clamp(0.4, 2.5)) as usize;
    for _ in 0..count {
        let at_s = noise.gap(1.0 / (0.6 * matter.scrape.2)).min(0.4);
        let grain = grain(matter.scrape.0, noise);
        add_at(out, at_s, &grain, 0.5 * share);
    }
}

/// One grain: a tick of a millisecond or two.
pub(super) fn grain(hertz: f32, noise: &mut Noise) -> Vec<f32> {
    let length_s = noise.range(0.001, 0.005);
    let mut filter = Svf::new(hertz * noise.range(0.6, 1.9), 2.5);
    let gain = noise.unit() * noise.unit();
    (0..samples(length_s))
        .map(|i| {
            let share = i as f32 / samples(length_s) as f32;
            gain * (1.0 - share) * filter.band(noise.white())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsp::peak;
    use crate::spectrum::{centroid, decay_s};

    fn hit(body: Substance) -> Vec<f32> {
        impact(body, Substance::Wood, 0.5, 2.0, 0.12, &mut Noise::new(1, 1))
    }

    #[test]
    fn substances_sound_like_themselves() {
        let brightness = [
            (Substance::Glass, 1500.0..9000.0),
            (Substance::Metal, 900.0..7000.0),
            (Substance::Wood, 250.0..1800.0),
            (Substance::Rubber, 60.0..600.0),
            (Substance::Cloth, 50.0..900.0),
        ];
        for (substance, band) in brightness {
            let centroid = centroid(&hit(substance));
            assert!(band.contains(&centroid), "{substance:?} {centroid}");
        }
        let ring = |substance| decay_s(&hit(substance));
        assert!(ring(Substance::Metal) > 2.0 * ring(Substance::Wood));
        assert!(ring(Substance::Glass) > 1.5 * ring(Substance::Plastic));
    }

    #[test]
    fn every_pair_sounds_at_once_and_stays_in_range() {
        let all = [
            Substance::Wood,
            Substance::Metal,
            Substance::Glass,
            Substance::Ceramic,
            Substance::Stone,
            Substance::Plastic,
            Substance::Rubber,
            Substance::Cloth,
            Substance::Paper,
            Substance::Leather,
            Substance::Flesh,
            Substance::Plant,
            Substance::Food,
            Substance::Ice,
            Substance::Water,
            Substance::Grass,
            Substance::Soil,
            Substance::Sand,
            Substance::Gravel,
            Substance::Snow,
            Substance::Carpet,
            Substance::Air,
        ];
        for (i, body) in all.into_iter().enumerate() {
            for against in [Substance::Wood, all[(7 * i + 3) % all.len()], all[(5 * i + 11) % all.len()]] {
                let sound = impact(body, against, 1.0, 3.0, 0.2, &mut Noise::new(1, 1));
                let peak = peak(&sound);
                assert!((0.01..1.5).contains(&peak), "{body:?} on {against:?}: {peak}");
                let mean = sound.iter().sum::<f32>() / sound.len() as f32;
                assert!(mean.abs() < 0.002 * peak, "{body:?} on {against:?}: offset {mean}");
                let onset = sound.iter().position(|x| x.abs() > 0.02 * peak).unwrap();
                assert!(onset < 48, "{body:?} on {against:?}: silent for {onset} samples");
            }
        }
    }

    #[test]
    fn harder_blows_are_louder() {
        let loud = |impulse, speed| {
            crate::dsp::loudest(&impact(Substance::Wood, Substance::Wood, impulse, speed, 0.1, &mut Noise::new(1, 1)))
        };
        assert!(loud(2.0, 5.0) > 1.5 * loud(0.3, 1.0));
    }
}
