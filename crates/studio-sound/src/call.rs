//! Every single sound of the storyboard: one entry in one list each.

mod animals;
mod nature;
mod people;
mod things;
mod vocal;

pub(crate) use animals::syllable;
pub(crate) use people::crowd;

use crate::dsp::{Noise, add_at, fade_out, level, samples, silence};
use crate::motor;
use studio_storyboard::Sound;

/// What is asked of a recipe.
#[derive(Debug, Clone, Copy)]
struct Ask {
    /// Factor on the usual pitch.
    pitch: f32,
    /// How long it sounds.
    seconds: f32,
}

type Make = fn(&Ask, &mut Noise) -> Vec<f32>;

/// How a sound is made.
struct Recipe {
    make: Make,
    /// Its usual length.
    seconds: f32,
    /// Its loudness against speech, which is 1.
    loudness: f32,
}

/// A sound as it begins. `size` against the usual: small is high; `loudness` is 0 to 1;
/// `length_s` 0 leaves the length to the sound.
pub(crate) fn call(sound: Sound, size: f32, loudness: f32, length_s: f32, noise: &mut Noise) -> Vec<f32> {
    let recipe = recipe(sound);
    let seconds = if length_s > 0.0 { length_s.clamp(0.08, 30.0) } else { recipe.seconds };
    let pitch = libm::powf(size.clamp(0.1, 10.0), -0.7);
    let mut out = (recipe.make)(&Ask { pitch, seconds }, noise);
    fade_out(&mut out, 0.01);
    level(out, 0.1 * recipe.loudness * libm::powf(loudness.clamp(0.02, 1.0), 0.8))
}

/// The recipe of each sound: what makes it, its seconds, its loudness.
#[rustfmt::skip]
#[expect(clippy::too_many_lines, reason = "one line for each sound")]
fn recipe(sound: Sound) -> Recipe {
    let (make, seconds, loudness): (Make, f32, f32) = match sound {
        Sound::Meow => (animals::meow, 0.8, 0.9),
        Sound::Purr => (animals::purr, 2.5, 0.5),
        Sound::Bark => (animals::bark, 0.75, 1.2),
        Sound::Howl => (animals::howl, 2.2, 1.0),
        Sound::Whine => (animals::whine, 0.7, 0.6),
        Sound::Neigh => (animals::neigh, 1.5, 1.2),
        Sound::Moo => (animals::moo, 1.6, 1.2),
        Sound::Bleat => (animals::bleat, 0.9, 0.9),
        Sound::Oink => (animals::oink, 0.8, 0.9),
        Sound::Cluck => (animals::cluck, 1.0, 0.7),
        Sound::Crow => (animals::rooster, 1.75, 1.1),
        Sound::Quack => (animals::quack, 1.0, 0.9),
        Sound::Honk => (animals::goose, 1.1, 1.0),
        Sound::Chirp => (animals::chirp, 0.9, 0.6),
        Sound::Tweet => (animals::tweet, 1.2, 0.6),
        Sound::Hoot => (animals::hoot, 1.3, 0.8),
        Sound::Caw => (animals::caw, 1.3, 0.9),
        Sound::Croak => (animals::croak, 1.1, 0.8),
        Sound::Roar => (animals::roar, 1.9, 1.5),
        Sound::Growl => (animals::growl, 1.4, 0.9),
        Sound::Trumpet => (animals::elephant, 1.3, 1.3),
        Sound::Squeak => (animals::squeak, 0.5, 0.6),
        Sound::Buzz => (animals::buzz, 1.8, 0.5),
        Sound::Hiss => (animals::hiss, 1.0, 0.6),
        Sound::Chatter => (animals::chatter, 1.0, 0.8),
        Sound::Whalesong => (animals::whale, 3.2, 0.9),
        Sound::Laugh => (people::laugh, 1.4, 0.9),
        Sound::Cry => (people::cry, 1.6, 0.8),
        Sound::Gasp => (people::gasp, 0.4, 0.5),
        Sound::Sigh => (people::sigh, 1.0, 0.45),
        Sound::Cough => (people::cough, 0.8, 0.8),
        Sound::Sneeze => (people::sneeze, 1.1, 0.9),
        Sound::Snore => (people::snore, 2.6, 0.6),
        Sound::Scream => (people::scream, 1.1, 1.4),
        Sound::Cheer => (people::cheer, 2.4, 1.1),
        Sound::Applause => (people::applause, 2.8, 0.9),
        Sound::Murmur => (people::murmur, 3.0, 0.5),
        Sound::Hum => (people::hum, 2.2, 0.6),
        Sound::Whistle => (people::whistle, 0.9, 0.7),
        Sound::Breath => (people::breathing, 2.2, 0.35),
        Sound::Bell => (things::bell, 2.0, 0.8),
        Sound::ChurchBell => (things::church_bell, 3.8, 1.1),
        Sound::AlarmClock => (things::alarm_clock, 1.8, 1.0),
        Sound::PhoneRing => (things::phone_ring, 3.0, 0.9),
        Sound::Horn => (things::horn, 1.0, 1.3),
        Sound::TrainHorn => (things::train_horn, 1.8, 1.5),
        Sound::ShipHorn => (things::ship_horn, 2.6, 1.5),
        Sound::Siren => (things::siren, 3.0, 1.1),
        Sound::Tick => (things::tick, 2.0, 0.4),
        Sound::Click => (things::click, 0.15, 0.5),
        Sound::Beep => (things::beep, 0.6, 0.6),
        Sound::Gong => (things::gong, 4.0, 1.2),
        Sound::Knock => (things::knock, 0.85, 0.9),
        Sound::DoorOpen => (things::door_open, 1.2, 0.7),
        Sound::DoorClose => (things::door_close, 0.5, 1.1),
        Sound::Creak => (things::creak, 1.0, 0.6),
        Sound::Camera => (things::camera, 0.3, 0.7),
        Sound::Typing => (things::typing, 2.0, 0.5),
        Sound::Zip => (things::zip, 0.6, 0.6),
        Sound::Paper => (things::paper, 0.9, 0.5),
        Sound::Chop => (things::chop, 1.3, 0.8),
        Sound::Sizzle => (nature::sizzle, 2.5, 0.6),
        Sound::Pour => (nature::pour, 2.2, 0.6),
        Sound::Drip => (nature::drip, 1.9, 0.6),
        Sound::Splash => (nature::splash, 1.2, 1.0),
        Sound::Bubbles => (nature::bubbles, 1.8, 0.6),
        Sound::Fizz => (nature::fizz, 1.8, 0.5),
        Sound::Clink => (things::clink, 0.6, 0.7),
        Sound::Shatter => (things::shatter, 1.4, 1.2),
        Sound::Crash => (things::crash, 1.6, 1.4),
        Sound::Thud => (things::thud, 0.4, 1.0),
        Sound::Whoosh => (things::whoosh, 0.6, 0.8),
        Sound::Pop => (things::pop, 0.16, 0.9),
        Sound::Snap => (things::snap, 0.1, 0.8),
        Sound::Spray => (things::spray, 0.8, 0.6),
        Sound::Engine => (|ask, noise| motor_of(Sound::Engine, ask, noise), 2.5, 0.9),
        Sound::Propeller => (|ask, noise| motor_of(Sound::Propeller, ask, noise), 2.5, 0.9),
        Sound::Jet => (|ask, noise| motor_of(Sound::Jet, ask, noise), 3.0, 1.2),
        Sound::Train => (|ask, noise| motor_of(Sound::Train, ask, noise), 3.0, 1.1),
        Sound::Robot => (|ask, noise| motor_of(Sound::Robot, ask, noise), 1.4, 0.7),
        Sound::Saw => (|ask, noise| motor_of(Sound::Saw, ask, noise), 1.6, 0.9),
        Sound::Drill => (|ask, noise| motor_of(Sound::Drill, ask, noise), 1.5, 0.9),
        Sound::Hammer => (things::hammer, 1.5, 1.0),
        Sound::Thunder => (nature::thunder, 3.6, 1.5),
        Sound::WindGust => (nature::gust, 2.6, 0.8),
        Sound::Wave => (nature::wave, 3.4, 0.9),
        Sound::LeavesRustle => (nature::leaves, 1.6, 0.5),
        Sound::FireCrackle => (nature::crackle, 2.5, 0.6),
        Sound::Rain => (nature::rain, 3.0, 0.6),
        Sound::Sparkle => (nature::sparkle, 1.1, 0.6),
        Sound::Laser => (nature::laser, 0.4, 0.9),
        Sound::Explosion => (nature::explosion, 2.6, 1.8),
    };
    Recipe { make, seconds, loudness }
}

/// A motor at an even speed.
fn motor_of(sound: Sound, ask: &Ask, noise: &mut Noise) -> Vec<f32> {
    let speed = 8.0 * ask.pitch;
    motor::motor(sound, ask.seconds, (speed, speed), |_| 1.0, noise)
}

/// The same again and again, a little irregular, as often as fits into a length and at least once.
fn repeat(
    seconds: f32,
    every_s: f32,
    unevenness: f32,
    noise: &mut Noise,
    mut make: impl FnMut(&mut Noise) -> Vec<f32>,
) -> Vec<f32> {
    let mut out = Vec::new();
    let mut at_s = 0.0;
    loop {
        let one = make(noise);
        let end = samples(at_s) + one.len();
        if end > out.len() {
            out.resize(end, 0.0);
        }
        add_at(&mut out, at_s, &one, 1.0);
        at_s += every_s * (1.0 + unevenness * noise.white());
        if at_s + 0.75 * every_s > seconds {
            break;
        }
    }
    out.extend(silence(0.005));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsp::{loudest, peak};
    use crate::spectrum::centroid;

    /// Every sound of the storyboard, by its schema: a new one is tested without being named here.
    fn all() -> Vec<Sound> {
        let schema = schemars::schema_for!(Sound);
        let names = schema.get("enum").and_then(|names| names.as_array()).expect("an enum of names");
        names.iter().map(|name| serde_json::from_value(name.clone()).expect("a sound")).collect()
    }

    #[test]
    fn every_sound_is_heard_and_clean() {
        let sounds = all();
        assert!(sounds.len() > 80);
        for sound in sounds {
            let out = call(sound, 1.0, 0.8, 0.0, &mut Noise::new(5, 5));
            let (peak, loudest) = (peak(&out), loudest(&out));
            assert!(out.iter().all(|x| x.is_finite()), "{sound:?}");
            assert!(loudest > 0.005 && (0.02..1.2).contains(&peak), "{sound:?}: peak {peak}, loudest {loudest}");
            let offset = out.iter().sum::<f32>() / out.len() as f32;
            assert!(offset.abs() < 0.01 * peak, "{sound:?}: offset {offset}");
            let onset = out.iter().position(|x| x.abs() > 0.05 * peak).unwrap();
            assert!(onset < samples(1.0), "{sound:?}: begins after {onset} samples");
            assert_eq!(out, call(sound, 1.0, 0.8, 0.0, &mut Noise::new(5, 5)), "{sound:?}");
        }
    }

    #[test]
    fn lengths_and_sizes_are_obeyed() {
        for sound in all() {
            for (size, length_s) in [(0.3, 0.1), (3.0, 2.0)] {
                let out = call(sound, size, 1.0, length_s, &mut Noise::new(5, 5));
                assert!(out.len() < samples(length_s + 6.0), "{sound:?}: {} samples", out.len());
                assert!(peak(&out) > 0.01 && out.iter().all(|x| x.is_finite()), "{sound:?} at {size}");
            }
        }
        let brightness = |size| centroid(&call(Sound::Meow, size, 1.0, 0.0, &mut Noise::new(5, 5)));
        assert!(brightness(0.5) > 1.15 * brightness(1.5));
    }

    #[test]
    fn sounds_lie_in_their_bands() {
        let bands = [
            (Sound::Meow, 500.0..2000.0),
            (Sound::Bark, 400.0..2200.0),
            (Sound::Moo, 120.0..900.0),
            (Sound::Chirp, 2800.0..7000.0),
            (Sound::Hoot, 250.0..700.0),
            (Sound::Roar, 100.0..1600.0),
            (Sound::Purr, 40.0..1000.0),
            (Sound::Thunder, 40.0..500.0),
            (Sound::Shatter, 2000.0..9000.0),
            (Sound::Tick, 1200.0..7000.0),
            (Sound::AlarmClock, 1500.0..8000.0),
            (Sound::Splash, 400.0..5000.0),
            (Sound::Whistle, 1100.0..2500.0),
            (Sound::ShipHorn, 60.0..600.0),
            (Sound::Sizzle, 3000.0..10_000.0),
            (Sound::Drip, 700.0..2600.0),
        ];
        let measured =
            bands.map(|(sound, band)| (sound, band, centroid(&call(sound, 1.0, 0.8, 0.0, &mut Noise::new(5, 5)))));
        let strays: Vec<_> = measured.iter().filter(|(_, band, centroid)| !band.contains(centroid)).collect();
        assert!(strays.is_empty(), "{strays:?}");
    }
}
