//! From drafts to the document: places that fit, ids, and times.

use crate::catalog::Catalog;
use crate::film::{Act, Film, ShotDraft};
use crate::lexicon::lexicon;
use std::collections::BTreeSet;
use studio_library::{Category, Habitat};
use studio_storyboard::{Action, Line, Reason, Setting, Shot, Storyboard, VERSION, Verb};

/// Makes the document.
pub(crate) fn storyboard(mut film: Film, catalog: &Catalog, seconds: f32, title: String) -> Storyboard {
    let mut drafts = std::mem::take(&mut film.shots);
    let lengths = lengths(&drafts, seconds);
    let mut carried: Option<ShotDraft> = None;
    let mut shots: Vec<Shot> = Vec::new();
    for (draft, seconds) in drafts.iter_mut().zip(lengths) {
        if let Some(before) = &carried {
            continue_from(draft, before);
        }
        show_something(draft, &mut film, catalog, &title);
        carried = Some(draft.clone());
        let mut made = shot(draft, &film, catalog, seconds);
        // The same people or things are where they were, when nobody says otherwise.
        let again = |last: &&Shot| last.cast.iter().any(|m| made.cast.iter().any(|n| n.id == m.id));
        if let Some(last) = shots.last().filter(again).filter(|_| draft.setting.is_none()) {
            made.setting.place.clone_from(&last.setting.place);
        }
        shots.push(made);
    }
    let mut board = Storyboard {
        version: VERSION,
        title,
        style: film.style.unwrap_or_default(),
        shots,
        understanding: film.understanding,
    };
    if film.style == Some(studio_storyboard::Style::Cyberpunk) {
        for shot in &mut board.shots {
            shot.light.neon = true;
            shot.light.time.get_or_insert(studio_storyboard::Time::Night);
        }
    }
    board
}

/// Lengths of the shots, as said where said, together as long as asked.
fn lengths(drafts: &[ShotDraft], seconds: f32) -> Vec<f32> {
    let said: f32 = drafts.iter().filter_map(|d| d.seconds).sum();
    let open = drafts.iter().filter(|d| d.seconds.is_none()).count();
    let mean = if open < drafts.len() { said / (drafts.len() - open) as f32 } else { 1.0 };
    let share = if seconds > said && open > 0 { (seconds - said) / open as f32 } else { mean };
    let wanted: Vec<f32> = drafts.iter().map(|d| d.seconds.unwrap_or(share).max(0.1)).collect();
    let total: f32 = wanted.iter().sum();
    let mut lengths: Vec<f32> = wanted.iter().map(|w| w * seconds / total).collect();
    // Rounding goes to the last shot, so that the sum is what was asked.
    let rest: f32 = lengths[..lengths.len() - 1].iter().sum();
    if let Some(last) = lengths.last_mut() {
        *last = (seconds - rest).max(0.01);
    }
    lengths
}

/// What a shot does not say stays as it was in the shot before.
fn continue_from(draft: &mut ShotDraft, before: &ShotDraft) {
    if draft.setting.is_none() {
        draft.setting.clone_from(&before.setting);
    }
    if draft.light.time.is_none() {
        draft.light.time = before.light.time;
    }
    if draft.weather.is_none() && draft.setting == before.setting {
        draft.weather.clone_from(&before.weather);
    }
}

/// A shot without anybody in it and without a place shows a card, or the idea that was named.
fn show_something(draft: &mut ShotDraft, film: &mut Film, catalog: &Catalog, title: &str) {
    for idea in &draft.ideas {
        film.note(idea, Reason::Abstract, "a card with the word, or the mood of the film");
    }
    if !draft.cast.is_empty() || draft.setting.is_some() {
        return;
    }
    let weather = draft.weather.is_some() || draft.light.time.is_some() || !draft.sound.ambience.is_empty();
    if weather && draft.ideas.is_empty() {
        return;
    }
    let word = draft.ideas.first().map_or(title, String::as_str).to_string();
    if draft.ideas.is_empty() && !word.is_empty() {
        film.note(&word, Reason::Unresolved, "a card with the words");
    }
    let k = film.add(catalog, "title_card", "title");
    let card = if word.is_empty() { "…".to_string() } else { capitalised(&word) };
    film.actors[k].member.attributes.text = Some(card);
    draft.cast.push(k);
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or(String::new(), |c| c.to_uppercase().chain(characters).collect())
}

fn shot(draft: &ShotDraft, film: &Film, catalog: &Catalog, seconds: f32) -> Shot {
    let id = |k: usize| film.actors[k].member.id.clone();
    let mut seen: BTreeSet<usize> = draft.cast.iter().copied().collect();
    let mut order = draft.cast.clone();
    let named = draft.acts.iter().flat_map(|a| [Some(a.who), a.what, a.toward]).flatten();
    for k in named.chain(draft.lines.iter().filter_map(|l| l.who)).chain(draft.effect_from.iter().filter_map(|e| *e)) {
        if seen.insert(k) {
            order.push(k);
        }
    }
    let inside = |k: &usize| order.contains(k);
    let mut sound = draft.sound.clone();
    for (effect, from) in sound.effects.iter_mut().zip(&draft.effect_from) {
        effect.from = from.map(id);
    }
    let mut camera = draft.camera.clone();
    camera.subject = draft.camera_subject.filter(inside).map(id);
    if camera.time_scale == 0.0 {
        camera.time_scale = 1.0;
    }
    let mut light = draft.light.clone();
    let lamp = draft.acts.iter().any(|a| a.verb == Verb::SwitchOn);
    light.dark |= lamp && draft.details.iter().any(|d| d == "dark");
    let setting = setting(draft, film, catalog);
    Shot {
        seconds,
        continues: false,
        setting,
        light,
        weather: draft.weather.clone().unwrap_or_default(),
        cast: order.iter().map(|&k| film.actors[k].member.clone()).collect(),
        actions: actions(&draft.acts, film, &order, seconds),
        dialogue: draft.lines.iter().map(|l| Line { who: l.who.map(id), ..l.line.clone() }).collect(),
        camera,
        sound,
    }
}

/// The place said, or one where these things and actions belong.
fn setting(draft: &ShotDraft, film: &Film, catalog: &Catalog) -> Setting {
    let mut setting = draft.setting.clone().unwrap_or_else(|| {
        let place = fitting_place(draft, film, catalog);
        Setting { place, details: Vec::new(), asked: false }
    });
    if setting.place == "sea" && on_land(draft, film) {
        setting.place = catalog.first_place(["beach"]).map_or(setting.place, |p| p.id.clone());
    }
    for detail in &draft.details {
        crate::effects::push_new(&mut setting.details, detail);
    }
    setting
}

/// Whether somebody or something in a shot needs ground to stand on: by the sea, that is a beach.
fn on_land(draft: &ShotDraft, film: &Film) -> bool {
    let swims = |k: usize| {
        use Verb::{Drive, Float, Fly, Glide, Jump, Ride, Sail, Sink, Splash, Swim};
        let wet = |v: Verb| matches!(v, Drive | Float | Fly | Glide | Jump | Ride | Sail | Sink | Splash | Swim);
        draft.acts.iter().any(|a| a.who == k && wet(a.verb))
    };
    draft.cast.iter().any(|&k| {
        let actor = &film.actors[k];
        let ground = actor.habitat == Some(Habitat::Ground);
        let walks = actor.is_person() || ground && actor.is_alive();
        let stands = matches!(actor.category, Some(Category::Building | Category::Furniture))
            || ground && matches!(actor.category, Some(Category::Prop | Category::Plant));
        let home = lexicon().home(&actor.member.kind).first().is_some_and(|p| p == "beach");
        let carried = actor.member.place.as_ref().is_some_and(|p| p.of.is_some());
        !carried && !swims(k) && (walks || stands && actor.member.kind != "lighthouse" || home)
    })
}

fn fitting_place(draft: &ShotDraft, film: &Film, catalog: &Catalog) -> String {
    let kinds = || draft.cast.iter().map(|&k| &film.actors[k]);
    let mut hints: Vec<(String, u32)> = Vec::new();
    for actor in kinds().filter(|a| !a.implied) {
        // What cannot be moved says most about where it is; what lives in water, even more.
        let weight = match (actor.habitat, actor.category) {
            // What stands on something else is where that is.
            _ if actor.member.place.as_ref().is_some_and(|p| p.of.is_some()) && !actor.is_alive() => 1,
            (Some(Habitat::Underwater | Habitat::Afloat), _) => 5,
            (_, Some(Category::Creature | Category::Person)) | (_, None) => 2,
            (Some(Habitat::Tabletop | Habitat::Carried | Habitat::Air), _) => 2,
            _ => 4,
        };
        let word = actor.word.replace(' ', "_");
        let said = !lexicon().home(&word).is_empty();
        hints.push((if said { word } else { actor.member.kind.clone() }, weight));
    }
    let verbs = draft.acts.iter().filter_map(|a| serde_json::to_value(a.verb).ok()?.as_str().map(|v| format!("{v}.v")));
    hints.extend(verbs.map(|v| (v, 3)));
    let mut votes: Vec<(String, u32)> = Vec::new();
    for (hint, weight) in &hints {
        let home = lexicon().home(hint);
        let Some(first) = home.first() else { continue };
        let place =
            catalog.first_place(home.iter().map(String::as_str)).map_or_else(|| first.clone(), |p| p.id.clone());
        match votes.iter_mut().find(|(p, _)| *p == place) {
            Some(vote) => vote.1 += weight,
            None => votes.push((place, *weight)),
        }
    }
    // Of equal places the one named first is taken.
    if let Some((place, _)) = votes.iter().rev().max_by_key(|(_, weight)| *weight) {
        return place.clone();
    }
    let habitat = |h: Habitat| kinds().any(|a| a.habitat == Some(h));
    let chain: &[&str] = if habitat(Habitat::Underwater) {
        &["underwater", "sea"]
    } else if habitat(Habitat::Afloat) {
        &["sea", "beach"]
    } else if habitat(Habitat::Sky) || kinds().all(|a| a.habitat == Some(Habitat::Air)) && !draft.cast.is_empty() {
        &["sky", "meadow"]
    } else if kinds().all(|a| matches!(a.habitat, Some(Habitat::Tabletop | Habitat::Wall))) && !draft.cast.is_empty() {
        &["living_room", "room"]
    } else {
        &["meadow", "park"]
    };
    catalog.first_place(chain.iter().copied()).map_or_else(|| chain[0].into(), |p| p.id.clone())
}

/// How long an action takes against others.
fn weight(verb: Verb) -> f32 {
    use Verb::*;
    match verb {
        Jump | Throw | Catch | Kick | Hit | Drop | Nod | Stop | Clap | SwitchOn | SwitchOff | Yawn => 0.7,
        Open | Close | Bow | Take | Give | PutDown | Stretch | LookAround | LookAt | Fall | Kneel | Change | Lift => {
            1.0
        }
        Walk | Run | Swim | Fly | Drive | Dance | Cook | Chop | Eat | Drink | Climb | Chase | Grow | Sail => 1.6,
        _ => 1.2,
    }
}

pub(crate) fn actions(acts: &[Act], film: &Film, order: &[usize], seconds: f32) -> Vec<Action> {
    let acts: Vec<Act> = acts.iter().filter(|a| order.contains(&a.who)).cloned().collect();
    let acts = arriving(acts, film);
    let mut steps: Vec<u32> = acts.iter().map(|a| a.step).collect();
    steps.sort_unstable();
    steps.dedup();
    let heaviest = |s: u32| acts.iter().filter(|a| a.step == s).map(|a| weight(a.verb)).fold(0.0, f32::max);
    let total: f32 = steps.iter().map(|s| heaviest(*s)).sum();
    let mut starts = Vec::new();
    let mut at = 0.0;
    for &s in &steps {
        starts.push(at);
        at += heaviest(s) * seconds / total.max(0.1);
    }
    let id = |k: usize| film.actors[k].member.id.clone();
    let inside = |k: usize| order.contains(&k).then(|| id(k));
    let time = |s: u32| steps.iter().position(|x| *x == s).map_or(0.0, |k| starts[k]);
    let round = |t: f32| libm_round(t);
    acts.iter()
        .map(|act| {
            let next = acts.iter().filter(|a| a.who == act.who && a.step > act.step).map(|a| a.step).min();
            Action {
                who: id(act.who),
                verb: act.verb,
                what: act.what.and_then(inside),
                toward: act.toward.and_then(inside),
                from_s: round(time(act.step)),
                to_s: next.map(|s| round(time(s))),
                times: act.times,
                manner: act.manner,
                direction: act.direction,
                bpm: act.bpm,
                into: act.into.clone(),
                in_turn: act.in_turn,
            }
        })
        .collect()
}

/// Hundredths of a second are exact enough for people to read.
fn libm_round(t: f32) -> f32 {
    (t * 100.0).round() / 100.0
}

/// What stops first went: a taxi that stops has driven.
fn arriving(acts: Vec<Act>, film: &Film) -> Vec<Act> {
    let mut out: Vec<Act> = Vec::new();
    let mut shift = 0;
    for mut act in acts {
        let moved = out.iter().any(|a| a.who == act.who);
        let actor = &film.actors[act.who];
        if act.verb == Verb::Stop && !moved && (actor.category == Some(Category::Vehicle) || actor.is_alive()) {
            let verb = match (actor.category, actor.habitat) {
                (Some(Category::Vehicle), Some(Habitat::Afloat)) => Verb::Sail,
                (Some(Category::Vehicle), _) => Verb::Drive,
                _ => Verb::Walk,
            };
            out.push(Act { verb, step: act.step + shift, ..act.clone() });
            shift += 1;
        }
        act.step += shift;
        out.push(act);
    }
    out
}
