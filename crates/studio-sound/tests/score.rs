//! What every film's sound promises: length, loudness, silence, sync, determinism.

#[path = "score/set.rs"]
mod set;

use ebur128::{EbuR128, Mode};
use set::{event, film, shot, take};
use std::sync::Arc;
use studio_scene::{Bed, EffectCue, EventKind, FootKind, Instrument, MusicPlan, Note, SpokenLine, Substance};
use studio_sound::{Mix, score};
use studio_speech::{BaseVoice, Delivery, Language, Voice, speak};
use studio_storyboard::{Ambience, Sound};

fn measure(mix: &Mix) -> (f64, f64) {
    let mut meter = EbuR128::new(2, 48_000, Mode::I | Mode::TRUE_PEAK).unwrap();
    meter.add_frames_planar_f32(&[&mix.left, &mix.right]).unwrap();
    let peak = meter.true_peak(0).unwrap().max(meter.true_peak(1).unwrap());
    (meter.loudness_global().unwrap(), 20.0 * peak.log10())
}

fn rms(sound: &[f32]) -> f32 {
    (sound.iter().map(|x| x * x).sum::<f32>() / sound.len() as f32).sqrt()
}

fn impact(speed: f32) -> EventKind {
    let (body, against) = (Substance::Ceramic, Substance::Wood);
    EventKind::Impact { body, against, impulse: 0.5, speed, size_m: 0.12 }
}

/// A busy shot: steps, impacts, calls, notes, a motor, speech, music, birds.
fn busy() -> Mix {
    let mut shot = shot(120);
    shot.sound.beds = vec![Bed { kind: Ambience::Birds, level: 0.7, from_s: 0.0 }];
    let at = glam::Vec3::new(1.0, 1.0, 0.0);
    shot.sound.effects = vec![EffectCue { sound: Sound::Bell, at_s: 2.5, position: at, level: 0.6, distant: true }];
    let voice = Voice { base: BaseVoice::Woman, pitch: 1.0, range: 1.0, formant: 0.0, rate: 1.0 };
    let utterance = speak("Hello there, little fox!", Language::English, &voice, Delivery::Speak, 1);
    shot.sound.lines = vec![SpokenLine {
        speaker: None,
        text: "Hello there, little fox!".into(),
        at_s: 1.0,
        delivery: Delivery::Speak,
        utterance: Arc::new(utterance),
    }];
    let note = |i: u8| Note { at_s: 0.4 * f32::from(i), length_s: 0.4, pitch: 60 + 4 * (i % 3), loudness: 0.5 };
    shot.sound.music =
        Some(MusicPlan { instrument: Instrument::Piano, notes: (0..10).map(note).collect(), level: 0.5 });
    let mut events: Vec<_> = (0..8)
        .map(|i| {
            let step = EventKind::Step { foot: FootKind::Shoe, ground: Substance::Wood, weight_kg: 60.0, speed: 1.5 };
            event(0.5 * i as f32, step)
        })
        .collect();
    events.push(event(3.0, impact(2.0)));
    let call = EventKind::Call { sound: Sound::Bark, size: 1.0, loudness: 0.8, length_s: 0.0 };
    events.push(event(3.3, call));
    let take = take(&shot, events);
    let (scene, take) = film(vec![(shot, take)]);
    score(&scene, &take)
}

#[test]
fn a_busy_film_is_loud_clean_and_the_same_again() {
    let mix = busy();
    assert_eq!((mix.left.len(), mix.right.len()), (192_000, 192_000));
    let (loudness, peak) = measure(&mix);
    assert!((-18.0..=-14.0).contains(&loudness), "{loudness} LUFS");
    assert!(peak <= -1.4, "{peak} dBTP");
    for channel in [&mix.left, &mix.right] {
        assert!(channel.iter().all(|x| x.is_finite()));
        assert!((channel.iter().sum::<f32>() / channel.len() as f32).abs() < 0.001);
        assert_eq!((channel[0], channel[191_999]), (0.0, 0.0));
    }
    assert_eq!(mix, busy());
}

#[test]
fn contacts_are_heard_within_a_millisecond() {
    let times = [0.4371_f32, 1.0, 1.51234, 2.2222];
    let kinds = [
        impact(3.0),
        EventKind::Step { foot: FootKind::Hoof, ground: Substance::Stone, weight_kg: 300.0, speed: 2.0 },
        EventKind::Splash { size_m: 0.4, speed: 3.0 },
        EventKind::Note { instrument: Instrument::Drums, pitch: 1, loudness: 0.8, length_s: 0.1 },
    ];
    for (kind, at_s) in kinds.into_iter().zip(times) {
        let mut shot = shot(90);
        shot.sound.reverb.wet = 0.0;
        let take = take(&shot, vec![event(at_s, kind)]);
        let (scene, take) = film(vec![(shot, take)]);
        let mix = score(&scene, &take);
        let peak = mix.left.iter().fold(0.0_f32, |a, x| a.max(x.abs()));
        let onset = mix.left.iter().position(|x| x.abs() > 0.06 * peak).unwrap() as f32 / 48_000.0;
        assert!((onset - at_s).abs() < 0.001, "{kind:?} at {at_s} is heard at {onset}");
    }
}

#[test]
fn asked_silence_is_digital_and_nothing_else_is_silent() {
    let mut quiet = shot(60);
    quiet.sound.silent = true;
    quiet.sound.beds = vec![Bed { kind: Ambience::Sea, level: 1.0, from_s: 0.0 }];
    let (loud, still) = (shot(60), shot(60));
    let takes =
        [take(&loud, vec![event(1.9, impact(4.0))]), take(&quiet, vec![event(0.5, impact(4.0))]), take(&still, vec![])];
    let [first, second, third] = takes;
    let (scene, take) = film(vec![(loud, first), (quiet, second), (still, third)]);
    let mix = score(&scene, &take);
    assert_eq!(mix.left.len(), 288_000);
    assert!(mix.left[96_480..191_520].iter().all(|x| *x == 0.0));
    assert!(rms(&mix.left[200_000..280_000]) > 1e-4, "the still room is silent");
}

#[test]
fn a_still_room_is_quiet() {
    let shot = shot(60);
    let take = take(&shot, vec![]);
    let (scene, take) = film(vec![(shot, take)]);
    let (loudness, _) = measure(&score(&scene, &take));
    assert!((-32.0..-24.0).contains(&loudness), "{loudness} LUFS");
}

#[test]
fn sounds_come_from_their_side_and_speech_is_on_top() {
    let mut events = vec![event(0.5, impact(3.0))];
    events[0].position.x = -2.0;
    let set = shot(60);
    let performed = take(&set, events);
    let (scene, performed) = film(vec![(set, performed)]);
    let mix = score(&scene, &performed);
    assert!(rms(&mix.left[24_000..36_000]) > 1.5 * rms(&mix.right[24_000..36_000]));
    let mix = busy();
    let (before, during) = (rms(&mix.left[20_000..44_000]), rms(&mix.left[50_000..90_000]));
    assert!(during > 1.2 * before, "speech {during} over {before}");
}

#[test]
fn odd_numbers_do_no_harm() {
    let odd = [f32::NAN, f32::INFINITY, -1.0, 0.0, 1e9];
    let mut events = Vec::new();
    for x in odd {
        events.push(event(
            0.1,
            EventKind::Impact { body: Substance::Wood, against: Substance::Air, impulse: x, speed: x, size_m: x },
        ));
        events.push(event(0.2, EventKind::Splash { size_m: x, speed: x }));
        events.push(event(x, impact(1.0)));
        events.push(event(0.3, EventKind::Call { sound: Sound::Meow, size: x, loudness: x, length_s: 0.1 }));
    }
    events[0].position.x = f32::NAN;
    let shot = shot(30);
    let take = take(&shot, events);
    let (scene, take) = film(vec![(shot, take)]);
    let mix = score(&scene, &take);
    assert!(mix.left.iter().chain(&mix.right).all(|x| x.is_finite() && x.abs() <= 1.0));
}
