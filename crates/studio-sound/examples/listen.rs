//! Writes one kind of event or bed, scored alone, into a WAV file: `listen FILE KIND [ARGUMENTS]`.
//!
//! Kinds: `call SOUND`, `bed AMBIENCE`, `note INSTRUMENT PITCH...`, `impact SUBSTANCE SUBSTANCE`,
//! `step FOOT SUBSTANCE`, `rub`, `splash`, `motor SOUND`, `time`; names as in the code.

#[path = "../tests/score/set.rs"]
mod set;

use glam::Vec3;
use set::{event, film, shot, take};
use std::error::Error;
use studio_scene::{Bed, Event, EventKind, FootKind, Instrument, Substance};
use studio_sound::{Mix, SAMPLE_RATE, score};
use studio_storyboard::{Ambience, Sound};

const SECONDS: u32 = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, kind, rest @ ..] = &arguments[..] else { return Err("listen FILE KIND [ARGUMENTS]".into()) };
    let mut shot = shot(SECONDS * 30);
    shot.sound.reverb.wet = 0.05;
    let first = rest.first().map_or("", String::as_str);
    let events = match kind.as_str() {
        "bed" => {
            shot.sound.beds = vec![Bed { kind: named::<Ambience>(first)?, level: 1.0, from_s: 0.0 }];
            Vec::new()
        }
        "call" => {
            vec![event(0.1, EventKind::Call { sound: named(first)?, size: 1.0, loudness: 0.9, length_s: 0.0 })]
        }
        "note" => notes(first, &rest[1..])?,
        _ => contacts(kind, first)?,
    };
    let take = take(&shot, events);
    let (scene, take) = film(vec![(shot, take)]);
    std::fs::write(file, wav(&score(&scene, &take)))?;
    Ok(())
}

/// A value by the name that the storyboard gives it.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Result<T, Box<dyn Error>> {
    Ok(serde_json::from_value(serde_json::Value::String(name.into()))?)
}

fn notes(instrument: &str, pitches: &[String]) -> Result<Vec<Event>, Box<dyn Error>> {
    let is = |i: &Instrument| format!("{i:?}").eq_ignore_ascii_case(instrument);
    let instrument = Instrument::ALL.into_iter().find(is).ok_or("no such instrument")?;
    let every_s = (SECONDS as f32 - 0.5) / pitches.len() as f32;
    pitches
        .iter()
        .enumerate()
        .map(|(i, pitch)| {
            let note = EventKind::Note { instrument, pitch: pitch.parse()?, loudness: 0.7, length_s: 0.9 * every_s };
            Ok(event(0.1 + every_s * i as f32, note))
        })
        .collect()
}

fn contacts(kind: &str, argument: &str) -> Result<Vec<Event>, Box<dyn Error>> {
    let pairs = [
        (Substance::Wood, Substance::Wood),
        (Substance::Metal, Substance::Stone),
        (Substance::Glass, Substance::Wood),
        (Substance::Ceramic, Substance::Wood),
        (Substance::Rubber, Substance::Wood),
        (Substance::Stone, Substance::Soil),
        (Substance::Plastic, Substance::Wood),
        (Substance::Cloth, Substance::Carpet),
    ];
    let grounds = [
        (FootKind::Shoe, Substance::Wood),
        (FootKind::Shoe, Substance::Gravel),
        (FootKind::Paw, Substance::Grass),
        (FootKind::Hoof, Substance::Stone),
        (FootKind::Shoe, Substance::Snow),
        (FootKind::Metal, Substance::Metal),
        (FootKind::Bare, Substance::Wood),
        (FootKind::Shoe, Substance::Water),
    ];
    let at = |i: usize| 0.1 + 0.48 * i as f32;
    Ok(match kind {
        "impact" => pairs
            .into_iter()
            .enumerate()
            .map(|(i, (body, against))| {
                event(at(i), EventKind::Impact { body, against, impulse: 0.5, speed: 2.5, size_m: 0.15 })
            })
            .collect(),
        "step" => grounds
            .into_iter()
            .enumerate()
            .map(|(i, (foot, ground))| event(at(i), EventKind::Step { foot, ground, weight_kg: 60.0, speed: 1.5 }))
            .collect(),
        "splash" => (0..3)
            .map(|i| event(0.1 + 1.3 * i as f32, EventKind::Splash { size_m: 0.1 * (1 << (2 * i)) as f32, speed: 3.0 }))
            .collect(),
        "rub" => vec![event(
            0.1,
            EventKind::Rub { body: Substance::Wood, against: Substance::Stone, length_s: 3.0, speed: 1.5, size_m: 0.2 },
        )],
        "motor" => {
            let mut motor = event(
                0.1,
                EventKind::Motor {
                    sound: named::<Sound>(argument)?,
                    length_s: 3.8,
                    speed_from: 4.0,
                    speed_to: 16.0,
                    position_to: Vec3::new(12.0, 0.5, 0.0),
                },
            );
            motor.position = Vec3::new(-12.0, 0.5, 0.0);
            vec![motor]
        }
        _ => return Err("no such kind".into()),
    })
}

/// A WAV file of 16-bit stereo samples.
fn wav(mix: &Mix) -> Vec<u8> {
    let sample = |x: &f32| ((x * 32767.0) as i16).to_le_bytes();
    let data: Vec<u8> = mix.left.iter().zip(&mix.right).flat_map(|(l, r)| [sample(l), sample(r)].concat()).collect();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + data.len() as u32).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x02\0");
    file.extend(SAMPLE_RATE.to_le_bytes());
    file.extend((SAMPLE_RATE * 4).to_le_bytes());
    file.extend(b"\x04\0\x10\0data");
    file.extend((data.len() as u32).to_le_bytes());
    file.extend(data);
    file
}
