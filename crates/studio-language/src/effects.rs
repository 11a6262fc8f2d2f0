//! What words and phrases set besides the cast: camera, light, weather, style and sound.

use crate::film::{Film, ShotDraft};
use crate::lexicon::{Effect, named};
use studio_storyboard::{
    Age, Ambience, Attributes, CameraMove, Effect as SoundEffect, Garment, Mood, Music, Size, Sound, Weather,
    WeatherKind,
};

/// Applies what belongs to the shot or the film. The first word on a matter wins.
pub(crate) fn apply_to_shot(effects: &[Effect], film: &mut Film, shot: &mut ShotDraft) {
    let distant = effects.iter().any(|e| e.key == "distant");
    for effect in effects {
        let value = effect.first();
        match effect.key.as_str() {
            "style" => film.style = film.style.or(named(value)),
            "sound" => {
                if let Some(sound) = named::<Sound>(value) {
                    add_sound(shot, sound, None, None, distant);
                }
            }
            "ambience" => {
                if let Some(bed) = named::<Ambience>(value).filter(|b| !shot.sound.ambience.contains(b)) {
                    shot.sound.ambience.push(bed);
                }
            }
            "music" if shot.sound.music.is_none() => {
                let instrument = effects.iter().find(|e| e.key == "instrument").map(|e| e.first().to_string());
                shot.sound.music = Some(Music { instrument, mood: value.into() });
            }
            "silent" => shot.sound.silent = true,
            "weather" => apply_weather(effect, shot),
            "roof" | "place" => {}
            _ => apply_light(effect, shot),
        }
        apply_camera(effect, shot);
    }
}

fn apply_weather(effect: &Effect, shot: &mut ShotDraft) {
    if effect.first() == "snow_ground" {
        push_new(&mut shot.details, "snowy");
        return;
    }
    let Some(kind) = named::<WeatherKind>(effect.first()) else { return };
    let strength = effect.arguments.get(1).and_then(|s| s.parse().ok()).unwrap_or(0.5);
    let weaker = |w: &Weather| severity(w.kind) < severity(kind) || (w.kind == kind && w.strength < strength);
    if shot.weather.as_ref().is_none_or(weaker) {
        shot.weather = Some(Weather { kind, strength, begins_s: 0.0 });
    }
}

/// Of two kinds of weather in one shot the more visible is shown.
fn severity(kind: WeatherKind) -> u8 {
    match kind {
        WeatherKind::Clear => 0,
        WeatherKind::Windy => 1,
        WeatherKind::Overcast => 2,
        WeatherKind::Fog => 3,
        _ => 4,
    }
}

fn apply_light(effect: &Effect, shot: &mut ShotDraft) {
    let light = &mut shot.light;
    match effect.key.as_str() {
        "time" => light.time = light.time.or(named(effect.first())),
        "spotlight" => light.spotlight = true,
        "neon" => light.neon = true,
        "candle" => light.candle = true,
        "backlit" => light.backlit = true,
        "beams" => light.beams = true,
        "dark" => light.dark = true,
        "tint" if light.color.is_none() => light.color = Some(effect.first().replace('_', " ")),
        _ => {}
    }
}

fn apply_camera(effect: &Effect, shot: &mut ShotDraft) {
    let camera = &mut shot.camera;
    match effect.key.as_str() {
        "framing" => camera.framing = camera.framing.or(named(effect.first())),
        "angle" if camera.angle == studio_storyboard::Angle::Eye => {
            camera.angle = named(effect.first()).unwrap_or_default()
        }
        "move" => {
            let wanted: Option<CameraMove> = named(effect.first());
            // "Handheld" is a way to move; a move that says where comes before it.
            if camera.movement.is_none() || camera.movement == Some(CameraMove::Handheld) {
                camera.movement = wanted;
            }
        }
        "pace" => camera.pace = named(effect.first()).unwrap_or_default(),
        "handheld" => camera.handheld = true,
        "shallow" => camera.shallow_focus = true,
        "time_scale" => camera.time_scale = effect.first().parse().unwrap_or(1.0),
        _ => {}
    }
}

/// Adds a single sound, once.
pub(crate) fn add_sound(shot: &mut ShotDraft, sound: Sound, from: Option<usize>, times: Option<u32>, distant: bool) {
    if !shot.sound.effects.iter().any(|e| e.sound == sound) {
        shot.sound.effects.push(SoundEffect { sound, from: None, at_s: None, times, distant });
        shot.effect_from.push(from);
    }
}

/// Applies what belongs to a member.
pub(crate) fn apply_to_member(effects: &[Effect], attributes: &mut Attributes) {
    for effect in effects {
        let value = effect.first().replace('_', " ");
        match effect.key.as_str() {
            "size" => attributes.size = named::<Size>(effect.first()).unwrap_or_default(),
            "age" => attributes.age = named::<Age>(effect.first()).unwrap_or_default(),
            "mood" => attributes.mood = named::<Mood>(effect.first()).unwrap_or_default(),
            "color" if attributes.colors.is_empty() => attributes.colors.push(value),
            "pattern" => attributes.pattern = Some(effect.first().into()),
            "material" if attributes.material.is_none() => attributes.material = Some(value),
            "hair" => add_hair(attributes, &value),
            "detail" => push_new(&mut attributes.details, effect.first()),
            "wears" if !attributes.wears.iter().any(|g| g.kind == effect.first()) => {
                let color = effect.arguments.get(1).map(|c| c.replace('_', " "));
                attributes.wears.push(Garment { kind: effect.first().into(), color });
            }
            _ => {}
        }
    }
}

/// Adds words to the description of hair.
pub(crate) fn add_hair(attributes: &mut Attributes, words: &str) {
    let hair = attributes.hair.get_or_insert_default();
    for word in words.split_whitespace() {
        if !hair.split(' ').any(|h| h == word) {
            if !hair.is_empty() {
                hair.push(' ');
            }
            hair.push_str(word);
        }
    }
}

/// Adds a word unless it is there.
pub(crate) fn push_new(list: &mut Vec<String>, word: &str) {
    if !word.is_empty() && !list.iter().any(|w| w == word) {
        list.push(word.into());
    }
}
