//! Light, weather, camera, style and sound that an instruction names replace what was.

use super::Revision;
use super::find::Named;
use crate::effects::{apply_to_shot, push_new};
use crate::film::{Film, ShotDraft};
use crate::item::Item;
use crate::lexicon::{Effect, named};
use studio_library::Category;
use studio_storyboard::{Angle, Camera, CameraMove, Light, Music, Pace, WeatherKind};

/// Words for more of a kind of weather, and for less.
const MORE: &[&str] = &["harder", "heavier", "stronger", "more", "thicker", "heavily", "更", "大"];
const LESS: &[&str] = &["lighter", "softer", "less", "weaker", "gentler", "fewer", "thinner", "小"];

impl Revision<'_> {
    fn effects(&self, text: &str) -> Vec<Effect> {
        let effects = |item: Item| if let Item::Phrase { effects, .. } = item { Some(effects) } else { None };
        self.items(text).into_iter().filter_map(effects).flatten().collect()
    }

    /// Whether a text is about the film and names nobody: "night", "a close-up", "watercolour".
    pub(super) fn is_technique(&self, text: &str) -> bool {
        self.effects(text).iter().any(|e| e.key != "skip")
    }

    /// Sets what the fixed phrases of a text say.
    pub(super) fn say_technique(&mut self, text: &str) {
        let effects = self.effects(text);
        self.override_with(&effects);
        self.intensify(text, &effects);
    }

    fn override_with(&mut self, effects: &[Effect]) {
        let mut film = Film::default();
        let mut wanted = ShotDraft::default();
        apply_to_shot(effects, &mut film, &mut wanted);
        if let Some(style) = film.style {
            self.board.style = style;
        }
        let angle = effects.iter().find(|e| e.key == "angle").and_then(|e| named::<Angle>(e.first()));
        for shot in &mut self.board.shots {
            override_light(&mut shot.light, &wanted.light);
            override_camera(&mut shot.camera, &wanted.camera);
            shot.camera.angle = angle.unwrap_or(shot.camera.angle);
            if let Some(weather) = &wanted.weather {
                shot.weather = weather.clone();
            }
            for detail in &wanted.details {
                push_new(&mut shot.setting.details, detail);
            }
            for effect in &wanted.sound.effects {
                if !shot.sound.effects.iter().any(|e| e.sound == effect.sound) {
                    shot.sound.effects.push(effect.clone());
                }
            }
            for bed in &wanted.sound.ambience {
                if !shot.sound.ambience.contains(bed) {
                    shot.sound.ambience.push(*bed);
                }
            }
            shot.sound.music = wanted.sound.music.clone().or(shot.sound.music.take());
            shot.sound.silent |= wanted.sound.silent;
        }
    }

    /// "make it rain harder": more or less of the weather that is named.
    fn intensify(&mut self, text: &str, effects: &[Effect]) {
        let named = effects.iter().find(|e| e.key == "weather").and_then(|e| named::<WeatherKind>(e.first()));
        if let Some((by, kind)) = self.comparison(text).zip(named) {
            self.strengthen(by, |k| k == kind);
        }
    }

    /// "the rain heavier", "the rain into snow".
    pub(super) fn change_weather(&mut self, to: &str) {
        match self.comparison(to) {
            Some(by) => self.strengthen(by, |k| k != WeatherKind::Clear),
            None => self.say(to),
        }
    }

    /// By how much the weather is to be stronger, when a text says that.
    fn comparison(&self, text: &str) -> Option<f32> {
        let words = self.single_words(text);
        let says = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
        if says(LESS) { Some(-0.35) } else { says(MORE).then_some(0.35) }
    }

    fn strengthen(&mut self, by: f32, kinds: impl Fn(WeatherKind) -> bool) {
        for weather in self.board.shots.iter_mut().map(|s| &mut s.weather).filter(|w| kinds(w.kind)) {
            weather.strength = ((weather.strength + by) * 100.0).round().clamp(15.0, 100.0) / 100.0;
        }
    }

    /// A text about the weather and how strong it is, without the words that compare.
    pub(super) fn uncompared(&self, text: &str) -> String {
        let weather = self.effects(text).iter().any(|e| e.key == "weather");
        let compares = |word: &&str| [MORE, LESS].iter().any(|list| list.contains(word));
        if weather && text.is_ascii() {
            text.split(' ').filter(|w| !compares(w)).collect::<Vec<_>>().join(" ")
        } else {
            text.to_string()
        }
    }

    /// "change the music to jazz", "to a violin", "to something sad".
    pub(super) fn change_music(&mut self, to: &str) {
        let mut effects = self.effects(to);
        effects.extend(self.effects(&format!("{to} music")));
        if effects.iter().any(|e| e.key == "music") {
            return self.override_with(&effects);
        }
        let instrument = self.phrases(&self.plain(to)).into_iter().find_map(|p| {
            let kind = self.words.catalog.kind(&p.head.kind?.id)?;
            (kind.category == Category::Instrument).then(|| kind.id.clone())
        });
        let adjectives = &self.words.lexicon.adjectives;
        let mood =
            self.single_words(to).iter().filter_map(|w| adjectives.get(w)).flatten().find(|e| e.key == "mood").map(
                |e| match e.first() {
                    "happy" | "sad" | "calm" => e.first().to_string(),
                    "sleepy" => "calm".into(),
                    _ => "tense".into(),
                },
            );
        if instrument.is_none() && mood.is_none() {
            return self.note(to);
        }
        for sound in self.board.shots.iter_mut().map(|s| &mut s.sound) {
            let music = sound.music.get_or_insert_with(|| Music { instrument: None, mood: "calm".into() });
            music.instrument = instrument.clone().or(music.instrument.take());
            music.mood = mood.clone().unwrap_or(std::mem::take(&mut music.mood));
        }
    }

    /// "slower", "the camera faster", "the dog slower": who or what has another pace.
    pub(super) fn paced(&mut self, text: &str) -> bool {
        const WAYS: &[(&str, Pace)] = &[
            ("slower", Pace::Slow),
            ("more slowly", Pace::Slow),
            ("slow down", Pace::Slow),
            ("faster", Pace::Fast),
            ("more quickly", Pace::Fast),
            ("quicker", Pace::Fast),
            ("speed up", Pace::Fast),
            ("慢一点", Pace::Slow),
            ("更慢", Pace::Slow),
            ("慢点", Pace::Slow),
            ("快一点", Pace::Fast),
            ("更快", Pace::Fast),
            ("快点", Pace::Fast),
        ];
        let lower = text.trim().to_lowercase();
        let Some((who, (how, pace))) = WAYS.iter().find_map(|way| Some((lower.strip_suffix(way.0)?, way))) else {
            return false;
        };
        let who = who
            .trim()
            .trim_end_matches(" move")
            .trim_end_matches(" moves")
            .trim_end_matches(" go")
            .trim_end_matches(" goes");
        if who.contains("camera") || who.contains("镜头") {
            self.board.shots.iter_mut().for_each(|s| s.camera.pace = *pace);
            return true;
        }
        match self.find(who) {
            Some(Named::Member(id)) => self.hasten(Some(&id), how),
            _ if who.split(' ').count() < 2 => self.hasten(None, how),
            _ => return false,
        }
        true
    }
}

fn override_light(light: &mut Light, wanted: &Light) {
    if wanted.time.is_some() {
        light.time = wanted.time;
        light.dark = wanted.dark;
    }
    light.spotlight |= wanted.spotlight;
    light.neon |= wanted.neon;
    light.candle |= wanted.candle;
    light.backlit |= wanted.backlit;
    light.beams |= wanted.beams;
    light.dark |= wanted.dark;
    light.color = wanted.color.clone().or(light.color.take());
}

fn override_camera(camera: &mut Camera, wanted: &Camera) {
    camera.framing = wanted.framing.or(camera.framing);
    if wanted.movement.is_some() {
        camera.movement = wanted.movement;
        camera.pace = wanted.pace;
        camera.handheld = wanted.handheld;
    }
    if wanted.movement == Some(CameraMove::Static) {
        camera.handheld = false;
    }
    camera.shallow_focus |= wanted.shallow_focus;
    if wanted.time_scale != 1.0 && wanted.time_scale > 0.0 {
        camera.time_scale = wanted.time_scale;
    }
}
