//! What everybody expects though the words leave it open: sleepers lie in beds, food that is
//! tossed is cooked, whoever answers a telephone holds it, what slides down starts on top of something.

use crate::needs::add;
use studio_library::{Category, Habitat, Kind, kind, place};
use studio_storyboard::{Action, Direction, Manner, Member, Place, Relation, Shot, Size, Verb};

/// Adds what is expected to a shot.
pub(crate) fn complete(shot: &mut Shot) {
    strike_instruments(shot);
    gardens(shot);
    leave_to_physics(shot);
    cook(shot);
    lighter_carriers(shot);
    beds(shot);
    answer_telephones(shot);
    slopes(shot);
}

fn kind_of(shot: &Shot, id: &str) -> Option<&'static Kind> {
    shot.cast.iter().find(|m| m.id == id).and_then(|m| kind(&m.kind))
}

fn is(shot: &Shot, id: &str, category: Category) -> bool {
    kind_of(shot, id).is_some_and(|k| k.category == category)
}

/// What rolls into something needs no push of its own to knock it over.
fn leave_to_physics(shot: &mut Shot) {
    let rolls: Vec<String> = shot
        .actions
        .iter()
        .filter(|a| matches!(a.verb, Verb::Roll | Verb::Slide) && !is_alive(shot, &a.who))
        .map(|a| a.who.clone())
        .collect();
    shot.actions.retain(|a| !(rolls.contains(&a.who) && matches!(a.verb, Verb::Topple | Verb::Hit | Verb::Collide)));
}

fn is_alive(shot: &Shot, id: &str) -> bool {
    is(shot, id, Category::Creature) || is(shot, id, Category::Person)
}

/// What is planted or watered is before the gardener, and what grows then grows there.
fn gardens(shot: &mut Shot) {
    let tended = |a: &Action| matches!(a.verb, Verb::Plant | Verb::Water) && is_alive(shot, &a.who);
    let Some((who, what)) =
        shot.actions.iter().filter(|a| tended(a)).find_map(|a| Some((a.who.clone(), a.what.clone()?)))
    else {
        return;
    };
    let Some(kind) = shot.cast.iter().find(|m| m.id == what).map(|m| m.kind.clone()) else { return };
    let same = |m: &Member| m.id != what && m.kind == kind && m.place.is_none();
    if let Some(twin) = shot.cast.iter().find(|m| same(m)).map(|m| m.id.clone()) {
        shot.cast.retain(|m| m.id != twin);
        for action in &mut shot.actions {
            for id in [Some(&mut action.who), action.what.as_mut(), action.toward.as_mut()].into_iter().flatten() {
                if *id == twin {
                    id.clone_from(&what);
                }
            }
        }
    }
    for plant in shot.cast.iter_mut().filter(|m| m.id == what) {
        if plant.attributes.size == Size::Usual {
            plant.attributes.size = Size::Large;
        }
        plant.place.get_or_insert(Place { relation: Relation::InFrontOf, of: Some(who.clone()) });
    }
}

/// Whoever hits an instrument plays it.
fn strike_instruments(shot: &mut Shot) {
    for k in 0..shot.actions.len() {
        let what = shot.actions[k].what.clone().or_else(|| shot.actions[k].toward.clone());
        let struck = what.filter(|id| kind_of(shot, id).is_some_and(|k| k.instrument.is_some()));
        if let (Verb::Hit, Some(struck)) = (shot.actions[k].verb, struck) {
            (shot.actions[k].verb, shot.actions[k].what) = (Verb::Play, Some(struck));
        }
    }
}

/// Food that somebody turns or tosses over a pan is cooked.
fn cook(shot: &mut Shot) {
    let pan = shot.cast.iter().any(|m| m.kind == "pan" || m.kind == "pot" || m.kind == "stove");
    let cooked = |a: &Action| {
        matches!(a.verb, Verb::Turn | Verb::Throw)
            && a.what.as_deref().is_some_and(|id| is(shot, id, Category::Food))
            && is(shot, &a.who, Category::Person)
    };
    let turned: Vec<usize> = (0..shot.actions.len()).filter(|&k| pan && cooked(&shot.actions[k])).collect();
    for k in turned {
        shot.actions[k].verb = Verb::Cook;
    }
}

/// Nobody is in something that a hand can lift: what he works on is.
fn lighter_carriers(shot: &mut Shot) {
    for k in 0..shot.cast.len() {
        let member = &shot.cast[k];
        let Some(Place { relation: Relation::In, of: Some(of) }) = member.place.clone() else { continue };
        let liftable = kind_of(shot, &of).is_some_and(|c| {
            matches!(c.habitat, Habitat::Tabletop | Habitat::Carried)
                && kind(&member.kind).is_some_and(|k| k.mass_kg > 4.0 * c.mass_kg)
        });
        if !liftable {
            continue;
        }
        let works_on = shot.actions.iter().find(|a| a.who == member.id).and_then(|a| a.what.clone());
        let place = shot.cast[k].place.take();
        let on_it = shot.cast.iter_mut().find(|m| Some(&m.id) == works_on.as_ref() && m.id != of && m.place.is_none());
        if let Some(worked) = on_it {
            worked.place = place.map(|p| Place { relation: Relation::On, ..p });
        }
    }
}

/// Whoever sleeps at home lies in a bed.
fn beds(shot: &mut Shot) {
    let sleeps = |m: &Member, shot: &Shot| {
        let by_day = shot.actions.iter().any(|a| a.who == m.id && a.verb == Verb::Sleep && a.what.is_none());
        by_day && m.place.is_none() && is(shot, &m.id, Category::Person)
    };
    let indoors = place(&shot.setting.place).is_some_and(|p| p.indoors);
    let sleepers: Vec<usize> = (0..shot.cast.len()).filter(|&k| sleeps(&shot.cast[k], shot)).collect();
    let lying_on = |m: &Member| matches!(m.kind.as_str(), "bed" | "sofa");
    for k in sleepers {
        let known = shot.cast.iter().find(|m| lying_on(m)).map(|m| m.id.clone());
        let bed = known.or_else(|| {
            let bed = indoors.then(|| add(shot, "bed", Relation::Near, None)).flatten()?;
            shot.cast.iter_mut().filter(|m| m.id == bed).for_each(|m| m.place = None);
            Some(bed)
        });
        shot.cast[k].place = bed.map(|id| Place { relation: Relation::On, of: Some(id) });
    }
}

/// Whoever speaks to a telephone that rings picks it up first.
fn answer_telephones(shot: &mut Shot) {
    let telephones = |a: &Action| a.verb == Verb::Phone;
    let rings = shot
        .actions
        .iter()
        .find(|a| a.verb == Verb::Ring && shot.cast.iter().any(|m| m.id == a.who && m.kind == "phone"));
    let (Some(rings), false) = (rings.cloned(), shot.actions.iter().any(telephones)) else { return };
    let speaker = shot.dialogue.iter().find_map(|l| l.who.clone()).filter(|who| is(shot, who, Category::Person));
    let Some(who) = speaker else { return };
    let at_s = shot.dialogue.iter().filter_map(|l| l.at_s).fold(0.35 * shot.seconds, f32::min);
    let from_s = (at_s - 0.6).max(0.3);
    for action in shot.actions.iter_mut().filter(|a| **a == rings) {
        action.to_s = Some(action.to_s.map_or(from_s + 0.4, |to| to.min(from_s + 0.4)));
    }
    shot.actions.push(Action {
        who,
        verb: Verb::Phone,
        what: Some(rings.who.clone()),
        from_s,
        to_s: None,
        times: None,
        manner: Manner::Usual,
        ..rings
    });
}

/// What slides or rolls down is on top of a slope, which a land of slopes has.
fn slopes(shot: &mut Shot) {
    let slope_words = |text: &str| ["slope", "hill", "ramp", "坡"].iter().any(|word| text.contains(word));
    let told = shot.setting.details.iter().any(|d| slope_words(d));
    for action in shot.actions.clone().iter().filter(|a| matches!(a.verb, Verb::Slide | Verb::Roll)) {
        let named = [&action.toward, &action.what].into_iter().flatten();
        let mut named =
            named.filter(|id| shot.cast.iter().any(|m| m.id == **id && matches!(m.kind.as_str(), "ramp" | "hill")));
        let stands_free = shot.cast.iter().any(|m| m.id == action.who && m.place.is_none());
        let by_itself = shot.cast.iter().find(|m| m.kind == "ramp").map(|m| m.id.clone());
        let downwards = told || action.direction == Some(Direction::Down);
        let known = named.next().cloned().or(by_itself);
        let slope = match known {
            Some(id) => id,
            None if downwards && stands_free => {
                let Some(id) = add(shot, "ramp", Relation::Near, None) else { continue };
                let color = match shot.setting.place.as_str() {
                    "snow" | "mountains" => Some("white"),
                    "beach" | "desert" | "canyon" => Some("tan"),
                    _ => place(&shot.setting.place).is_some_and(|p| !p.indoors).then_some("green"),
                };
                let made = shot.cast.iter_mut().find(|m| m.id == id);
                made.into_iter().for_each(|m| {
                    m.place = None;
                    m.attributes.colors = color.map(str::to_owned).into_iter().collect();
                });
                id
            }
            None => continue,
        };
        shot.cast.iter_mut().filter(|m| m.id == slope && m.kind == "hill").for_each(|m| m.kind = "ramp".into());
        let slides = shot.cast.iter_mut().find(|m| m.id == action.who && m.id != slope);
        slides.into_iter().for_each(|m| m.place = Some(Place { relation: Relation::On, of: Some(slope.clone()) }));
    }
}
