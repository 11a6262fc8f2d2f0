//! The sound plan: beds of the place and the weather, single effects at times, music.

use crate::player::Player;
use glam::Vec3;
use studio_library::{PlaceKind, kind, tunes};
use studio_scene::{Bed, EffectCue, Instrument, MusicPlan, SOUND_M_S, Soundscape, SpokenLine};
use studio_storyboard::{Ambience, Effect, Manner, Shot, Sound, Time, WeatherKind};

/// Everything that is heard besides events of the take.
pub(crate) fn soundscape(
    shot: &Shot,
    place: &PlaceKind,
    players: &[Player],
    lines: Vec<SpokenLine>,
    lightning_s: &[f32],
    seed: u64,
) -> Soundscape {
    let mut effects: Vec<EffectCue> = shot.sound.effects.iter().flat_map(|e| cues(shot, players, e)).collect();
    // Thunder follows every lightning, unless the storyboard brings its own.
    if !effects.iter().any(|cue| cue.sound == Sound::Thunder) {
        effects.extend(lightning_s.iter().enumerate().filter_map(|(k, &at)| thunder(shot, at, k)));
    }
    effects.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
    Soundscape {
        beds: beds(shot, place),
        reverb: place.reverb,
        effects,
        lines,
        music: music(shot, seed),
        silent: shot.sound.silent,
    }
}

fn beds(shot: &Shot, place: &PlaceKind) -> Vec<Bed> {
    let mut beds: Vec<Bed> = Vec::new();
    let mut add = |kind: Ambience, level: f32, from_s: f32| {
        if !beds.iter().any(|b| b.kind == kind) {
            beds.push(Bed { kind, level, from_s });
        }
    };
    let strength = shot.weather.strength;
    let from_s = shot.weather.begins_s;
    let quiet = if shot.dialogue.is_empty() { 1.0 } else { 0.6 };
    for &kind in &shot.sound.ambience {
        add(kind, 0.7 * quiet, 0.0);
    }
    let wet = if place.indoors { Ambience::RainOnRoof } else { Ambience::Rain };
    match shot.weather.kind {
        WeatherKind::Rain => add(wet, (0.4 + 0.5 * strength) * quiet, from_s),
        WeatherKind::Storm => {
            add(wet, 0.8 * quiet, from_s);
            add(Ambience::Storm, 0.7 * quiet, from_s);
        }
        WeatherKind::Windy => add(Ambience::Wind, (0.5 + 0.5 * strength) * quiet, from_s),
        WeatherKind::Snow => add(Ambience::Wind, 0.3 * quiet, from_s),
        _ => {}
    }
    if shot.sound.ambience.is_empty() {
        let night = matches!(shot.light.time, Some(Time::Night | Time::BlueHour)) && !place.indoors;
        let bad = matches!(shot.weather.kind, WeatherKind::Rain | WeatherKind::Storm | WeatherKind::Snow);
        for &kind in place.beds {
            let kind = if night && kind == Ambience::Birds { Ambience::Crickets } else { kind };
            if !(bad && matches!(kind, Ambience::Birds | Ambience::Crickets)) {
                add(kind, 0.4 * quiet, 0.0);
            }
        }
    }
    beds
}

/// The cues of an effect, spread over the shot when no time was said.
fn cues(shot: &Shot, players: &[Player], effect: &Effect) -> Vec<EffectCue> {
    let from = effect.from.as_deref().and_then(|id| players.iter().find(|p| shot.cast[p.member].id == id));
    let position =
        from.map_or(Vec3::new(if effect.distant { -30.0 } else { 0.0 }, 1.0, -4.0), |p| p.world_bounds().center());
    let times = effect.times.unwrap_or(1);
    let lead = effect.at_s.unwrap_or(if times > 1 { 0.4 } else { (0.25 * shot.seconds).min(1.2) });
    let step = ((shot.seconds - lead - 0.4) / times as f32).clamp(0.15, 1.3);
    (0..times)
        .map(|k| EffectCue {
            sound: effect.sound,
            at_s: (lead + step * k as f32).clamp(0.0, (shot.seconds - 0.1).max(0.0)),
            position,
            level: if effect.distant { 0.55 } else { 0.85 },
            distant: effect.distant,
        })
        .collect()
}

/// Thunder after a flash, later and softer the farther away it struck.
fn thunder(shot: &Shot, flash_s: f32, k: usize) -> Option<EffectCue> {
    let distance_m = [220.0, 520.0, 160.0, 680.0][k % 4];
    let at_s = flash_s + distance_m / SOUND_M_S;
    let side = if k.is_multiple_of(2) { -0.6 } else { 0.5 };
    (at_s < shot.seconds - 0.3).then_some(EffectCue {
        sound: Sound::Thunder,
        at_s,
        position: Vec3::new(side * distance_m, 80.0, -distance_m),
        level: 1.0 - 0.4 * distance_m / 700.0,
        distant: distance_m > 400.0,
    })
}

fn music(shot: &Shot, seed: u64) -> Option<MusicPlan> {
    let music = shot.sound.music.as_ref()?;
    let asked = music.instrument.as_deref().and_then(kind).and_then(|k| k.instrument);
    let (usual, manner, bpm) = match music.mood.as_str() {
        "sad" => (Instrument::Cello, Manner::Slow, Some(66.0)),
        "epic" => (Instrument::Trumpet, Manner::Strong, Some(104.0)),
        "tense" => (Instrument::Synth, Manner::Slow, Some(80.0)),
        "jazz" => (Instrument::Saxophone, Manner::Usual, Some(120.0)),
        "calm" => (Instrument::Harp, Manner::Gentle, Some(76.0)),
        _ => (Instrument::Piano, Manner::Happy, None),
    };
    let instrument = asked.unwrap_or(usual);
    let notes = tunes::perform(instrument, &[music.mood.as_str()], manner, bpm, (0.1, shot.seconds - 0.05), seed);
    Some(MusicPlan { instrument, notes, level: if shot.dialogue.is_empty() { 0.5 } else { 0.3 } })
}
