//! Motors: steady sounds whose pitch follows the speed.

use crate::dsp::{Mode, Noise, OnePole, Pink, RATE, Svf, add_at, blow, level, ring, samples, silence, swell};
use std::f32::consts::TAU;
use studio_storyboard::Sound;

/// A motor for a time, its speed going from one to another (m/s); `doppler` gives the factor on
/// the pitch at a share of the time. Sounds that are no motor hum like an engine.
pub(crate) fn motor(
    sound: Sound,
    length_s: f32,
    speeds: (f32, f32),
    doppler: impl Fn(f32) -> f32,
    noise: &mut Noise,
) -> Vec<f32> {
    let length_s = length_s.clamp(0.08, 60.0);
    let (from, to) = (speeds.0.clamp(0.0, 300.0), speeds.1.clamp(0.0, 300.0));
    // Looked up every 10 ms: the camera moves, and exp and log cost.
    let drive: Vec<Drive> = (0..=(length_s * 100.0) as usize)
        .map(|i| {
            let share = (i as f32 / (length_s * 100.0)).min(1.0);
            Drive { speed: from + share * (to - from), doppler: doppler(share) }
        })
        .collect();
    let run = Run { length_s, drive };
    let (out, loudness) = match sound {
        Sound::Propeller => (propeller(&run, noise), 0.9),
        Sound::Jet => (jet(&run, noise), 1.1),
        Sound::Train => (train(&run, noise), 1.1),
        Sound::Robot => (servo(&run, noise), 0.55),
        Sound::Drill => (drill(&run, noise), 0.8),
        Sound::Saw => (saw(&run, noise), 0.8),
        Sound::Buzz => (wings(&run, noise), 0.45),
        _ => (engine(&run, noise), 0.8),
    };
    let edge = (0.25 * length_s).min(0.12);
    let faded =
        out.into_iter().enumerate().map(|(i, x)| x * swell(i as f32 / RATE, length_s, 0.4 * edge, edge)).collect();
    level(faded, 0.075 * loudness)
}

/// The state of a motor at an instant.
#[derive(Debug, Clone, Copy)]
struct Drive {
    /// m/s.
    speed: f32,
    /// Factor on the pitch as it is heard.
    doppler: f32,
}

struct Run {
    length_s: f32,
    /// Every 10 ms.
    drive: Vec<Drive>,
}

impl Run {
    fn count(&self) -> usize {
        samples(self.length_s)
    }

    fn at(&self, i: usize) -> Drive {
        let place = i as f32 * 100.0 / RATE;
        let (k, share) = (place as usize, place - libm::floorf(place));
        let last = self.drive.len() - 1;
        let (a, b) = (self.drive[k.min(last)], self.drive[(k + 1).min(last)]);
        Drive { speed: a.speed + share * (b.speed - a.speed), doppler: a.doppler + share * (b.doppler - a.doppler) }
    }
}

/// Four cylinders through an exhaust, with gears that keep the revolutions in their range.
fn engine(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let mut pipes = [(72.0, 2.5), (155.0, 3.0), (320.0, 3.0), (780.0, 2.0)].map(|(hertz, q)| Svf::new(hertz, q));
    let mut muffler = Svf::new(1900.0, 0.6);
    let mut phase = 0.0_f32;
    let mut strength = 1.0;
    let mut revolutions = OnePole::new(3.0);
    (0..run.count())
        .map(|i| {
            let drive = run.at(i);
            let in_gear = drive.speed % 9.0 / 9.0;
            let target = 820.0 + 75.0 * drive.speed.min(4.0) + 1500.0 * in_gear;
            let per_minute =
                if i == 0 { (0..20_000).fold(0.0, |_, _| revolutions.tick(target)) } else { revolutions.tick(target) };
            phase += per_minute / 60.0 * 2.0 * drive.doppler / RATE;
            if phase >= 1.0 {
                phase -= 1.0;
                strength = noise.range(0.75, 1.15);
            }
            let pulse = strength * (libm::expf(-7.0 * phase) - 0.14);
            let source = pulse * (1.0 + 0.25 * noise.white());
            let sound: f32 =
                pipes.iter_mut().zip([1.0, 0.9, 0.9, 0.8]).map(|(pipe, gain)| gain * pipe.band(source)).sum();
            muffler.low(sound + 0.3 * source)
        })
        .collect()
}

/// Blades that chop the air, and the engine behind them.
fn propeller(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let (mut body, mut air) = (Svf::new(240.0, 1.2), Svf::new(1100.0, 0.7));
    let (mut blade, mut fire) = (0.0_f32, 0.0_f32);
    (0..run.count())
        .map(|i| {
            let drive = run.at(i);
            let rate = (58.0 + 1.1 * drive.speed) * drive.doppler;
            blade = (blade + rate / RATE).fract();
            fire = (fire + 0.5 * rate / RATE).fract();
            let chop = libm::expf(-5.0 * blade);
            let white = noise.white();
            let source = chop - 0.2 + 0.6 * (libm::expf(-6.0 * fire) - 0.16);
            body.low(source) + 0.5 * source * 0.3 + 0.5 * (0.3 + chop) * air.band(white)
        })
        .collect()
}

/// A roar with the whine of the turbine.
fn jet(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let (mut low, mut rush) = (Svf::new(320.0, 0.6), Svf::new(2200.0, 0.5));
    let mut phase = 0.0_f32;
    let mut pink = Pink::default();
    (0..run.count())
        .map(|i| {
            let drive = run.at(i);
            if i % 64 == 0 {
                low.tune(320.0 * drive.doppler, 0.6);
                rush.tune(2200.0 * drive.doppler, 0.5);
            }
            phase += TAU * (2350.0 + 6.0 * drive.speed) * drive.doppler / RATE;
            if phase > TAU {
                phase -= TAU;
            }
            let noise = pink.tick(noise);
            low.low(noise) * 1.6 + 0.6 * rush.band(noise) + 0.035 * libm::sinf(phase)
        })
        .collect()
}

/// Rails that rumble, joints that click in pairs under the bogies, cylinders that puff.
fn train(run: &Run, noise: &mut Noise) -> Vec<f32> {
    const JOINT_M: f32 = 12.0;
    const BOGIE_M: f32 = 2.4;
    // Two cylinders that push both ways puff four times while wheels 1.4 m high turn once.
    const PUFF_M: f32 = 1.1;
    const PUFF_S: f32 = 0.055;
    let (mut low, mut steel, mut exhaust) = (Svf::new(130.0, 0.9), Svf::new(1500.0, 0.7), Svf::new(420.0, 0.8));
    let mut puff = 0.0_f32;
    let mut out = silence(run.length_s);
    let mut joints = silence(run.length_s);
    let mut distance = JOINT_M - 1.0;
    for (i, x) in out.iter_mut().enumerate() {
        let speed = run.at(i).speed.max(3.0);
        let before = distance;
        distance += speed / RATE;
        for offset in [0.0, BOGIE_M] {
            if ((before - offset) / JOINT_M) as i32 != ((distance - offset) / JOINT_M) as i32 {
                let at_s = i as f32 / RATE;
                add_at(&mut joints, at_s, &blow(0.0012), noise.range(1.8, 2.6));
            }
        }
        if (before / PUFF_M) as i32 != (distance / PUFF_M) as i32 {
            // The first of four is the loudest: no engine is set evenly.
            let first = (distance / PUFF_M) as i32 % 4 == 0;
            puff = if first { 1.0 } else { noise.range(0.6, 0.75) };
        }
        puff *= 1.0 - 1.0 / (PUFF_S * RATE);
        let white = noise.white();
        let unrest = (speed / 15.0).min(1.5);
        *x = unrest * (1.2 * low.low(white) + 0.05 * steel.band(white)) + 2.6 * puff * exhaust.band(white);
    }
    let modes = [(95.0, 0.16, 1.4), (210.0, 0.1, 1.0), (540.0, 0.06, 0.6), (1400.0, 0.04, 0.3)]
        .map(|(hertz, decay_s, gain)| Mode { hertz, decay_s, gain });
    ring(&mut out, &modes, &joints);
    out
}

/// Servos: a whine that steps between pitches as joints start and stop.
fn servo(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let mut glide = OnePole::new(16.0);
    let mut gears = Svf::new(2600.0, 1.5);
    let (mut phase, mut target, mut left) = (0.0_f32, 420.0, 0_usize);
    (0..run.count())
        .map(|i| {
            if left == 0 {
                left = samples(noise.range(0.12, 0.4));
                target = noise.pick(&[0.0, 330.0, 420.0, 520.0, 640.0]);
            }
            left -= 1;
            let hertz = glide.tick(target);
            phase = (phase + hertz * run.at(i).doppler / RATE).fract();
            let source = 2.0 * phase - 1.0;
            (hertz / 420.0).min(1.0) * (0.5 * libm::sinf(TAU * phase) + 0.25 * gears.band(source + 0.4 * noise.white()))
        })
        .collect()
}

/// A small fast motor that labours.
fn drill(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let mut case = [Svf::new(900.0, 3.0), Svf::new(2300.0, 3.0), Svf::new(4600.0, 2.0)];
    let mut load = OnePole::new(3.0);
    let mut phase = 0.0_f32;
    (0..run.count())
        .map(|i| {
            let time = i as f32 / RATE;
            let hertz = 310.0 * (1.0 - libm::expf(-time / 0.08)) * (1.0 + 3.0 * load.tick(noise.white()));
            phase = (phase + hertz * run.at(i).doppler / RATE).fract();
            let source = 2.0 * phase - 1.0 + 0.5 * noise.white();
            0.3 * source + case[0].band(source) + 0.8 * case[1].band(source) + 0.5 * case[2].band(source)
        })
        .collect()
}

/// Strokes to and fro through wood.
fn saw(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let (mut wood, mut teeth) = (Svf::new(850.0, 1.5), Svf::new(3300.0, 1.0));
    let mut rasp = 0.0_f32;
    (0..run.count())
        .map(|i| {
            let stroke = i as f32 / RATE / 0.38;
            let share = stroke.fract();
            let push = if stroke as i32 % 2 == 0 { 1.0 } else { 0.55 };
            let speed = libm::sinf(std::f32::consts::PI * share);
            rasp += (60.0 + 150.0 * speed) / RATE;
            let source = noise.white() * (0.3 + libm::expf(-4.0 * rasp.fract()));
            push * speed * (wood.band(source) + 0.8 * teeth.band(source))
        })
        .collect()
}

/// The buzz of small wings.
fn wings(run: &Run, noise: &mut Noise) -> Vec<f32> {
    let mut wander = OnePole::new(5.0);
    let (mut low, mut high) = (Svf::new(500.0, 1.5), Svf::new(2600.0, 1.5));
    let mut phase = 0.0_f32;
    (0..run.count())
        .map(|i| {
            let hertz = 190.0 * (1.0 + 5.0 * wander.tick(noise.white())) * run.at(i).doppler;
            phase = (phase + hertz / RATE).fract();
            let source = 2.0 * phase - 1.0;
            low.band(source) + 0.5 * high.band(source) + 0.1 * source
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spectrum::centroid;

    #[test]
    fn motors_follow_the_speed_and_the_path() {
        let run =
            |speed, doppler: f32| motor(Sound::Propeller, 1.0, (speed, speed), |_| doppler, &mut Noise::new(1, 1));
        let low = |sound: &[f32]| {
            let mut filter = Svf::new(150.0, 0.7);
            let smooth: Vec<f32> = sound.iter().map(|x| filter.low(*x)).collect();
            smooth.windows(2).filter(|w| w[0] < 0.0 && w[1] >= 0.0).count()
        };
        assert!(low(&run(60.0, 1.0)) > low(&run(0.0, 1.0)));
        assert!(low(&run(20.0, 1.3)) > low(&run(20.0, 0.8)));
    }

    #[test]
    fn motors_differ() {
        let brightness = |sound| centroid(&motor(sound, 1.0, (8.0, 8.0), |_| 1.0, &mut Noise::new(1, 1)));
        assert!(brightness(Sound::Engine) < 900.0);
        assert!(brightness(Sound::Train) < 900.0);
        assert!(brightness(Sound::Drill) > 1000.0);
    }

    #[test]
    fn a_train_puffs_in_time_with_its_wheels() {
        let sound = motor(Sound::Train, 3.0, (4.4, 4.4), |_| 1.0, &mut Noise::new(1, 1));
        let step = samples(0.02);
        let power: Vec<f32> = sound.chunks(step).map(|c| c.iter().map(|x| x * x).sum()).collect();
        let mean = power.iter().sum::<f32>() / power.len() as f32;
        let alike = |lag: usize| -> f32 { power.windows(lag + 1).map(|w| (w[0] - mean) * (w[lag] - mean)).sum() };
        // 4 puffs a second are 0.25 s apart, and half way between them it is quiet.
        assert!(alike(25) > 0.0 && alike(25) > 2.0 * alike(19) && alike(6) < 0.5 * alike(12));
    }
}
