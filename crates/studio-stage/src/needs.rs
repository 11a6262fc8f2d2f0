//! What an action needs though nobody named it: a board to chop on, a bench to sit on, a table for
//! small things. Added to the storyboard's shot before anything is built.

use studio_library::{Category, Habitat, kind};
use studio_storyboard::{Action, Attributes, Direction, Member, Place, Relation, Shot, Verb};

/// The shot with everything that its actions need.
pub(crate) fn with_needs(shot: &Shot) -> Shot {
    let mut shot = shot.clone();
    crate::expected::complete(&mut shot);
    for action in shot.actions.clone() {
        add_tools(&mut shot, &action);
    }
    flee(&mut shot);
    descend(&mut shot);
    film_camera(&mut shot);
    add_table(&mut shot);
    set_in_walls(&mut shot);
    leave_to_set(&mut shot);
    shot
}

/// What a place is made of anyway, by place.
const SETS: &[(&str, &[&str])] = &[
    ("forest", &["tree", "pine"]),
    ("library", &["shelf"]),
    ("stage", &["curtain"]),
    ("wheat_field", &["wheat"]),
    ("bedroom", &["curtain", "window"]),
    ("living_room", &["curtain", "window"]),
];

/// What the set shows anyway need not stand in the middle of it, unless somebody has to do with it.
fn leave_to_set(shot: &mut Shot) {
    let Some((_, shown)) = SETS.iter().find(|(place, _)| *place == shot.setting.place) else { return };
    let named: Vec<&String> = shot
        .actions
        .iter()
        .flat_map(|a| [Some(&a.who), a.what.as_ref(), a.toward.as_ref()])
        .chain(shot.cast.iter().map(|m| m.place.as_ref().and_then(|p| p.of.as_ref())))
        .chain([shot.camera.subject.as_ref()])
        .flatten()
        .collect();
    let plain = |m: &Member| {
        shown.contains(&m.kind.as_str())
            && !named.contains(&&m.id)
            && m.place.is_none()
            && m.attributes.colors.is_empty()
    };
    let kept: Vec<bool> = shot.cast.iter().map(|m| !plain(m)).collect();
    let room = studio_library::place(&shot.setting.place).is_some_and(|p| p.indoors);
    if room || kept.contains(&true) {
        let mut kept = kept.into_iter();
        shot.cast.retain(|_| kept.next().unwrap_or(true));
    }
}

/// Doors and windows never stand free: a piece of wall comes with them.
fn set_in_walls(shot: &mut Shot) {
    let held = |m: &Member| m.place.as_ref().is_some_and(|p| p.relation == Relation::HeldBy);
    for member in shot.cast.iter_mut().filter(|m| matches!(m.kind.as_str(), "door" | "window") && !held(m)) {
        member.attributes.details.push("in a wall".into());
    }
}

fn is_kind(shot: &Shot, words: &[&str]) -> bool {
    shot.cast.iter().any(|m| words.contains(&m.kind.as_str()))
}

/// Adds a member of a kind with its place; its id, or `None` when the library has no such kind.
pub(crate) fn add(shot: &mut Shot, kind_id: &str, relation: Relation, of: Option<&str>) -> Option<String> {
    kind(kind_id)?;
    let taken = |shot: &Shot, id: &str| shot.cast.iter().any(|m| m.id == id);
    let mut id = kind_id.replace(' ', "_");
    while taken(shot, &id) {
        id.push('_');
    }
    shot.cast.push(Member {
        id: id.clone(),
        kind: kind_id.into(),
        count: 1,
        name: None,
        attributes: Attributes::default(),
        place: Some(Place { relation, of: of.map(str::to_owned) }),
        background: false,
        enters_s: 0.0,
    });
    Some(id)
}

/// Kinds that will do for a verb, the usual one first.
fn tools(verb: Verb) -> &'static [(&'static [&'static str], Relation)] {
    match verb {
        Verb::Chop => &[(&["knife"], Relation::HeldBy)],
        Verb::Stir => &[(&["spoon", "ladle"], Relation::HeldBy)],
        Verb::Paint => &[(&["paintbrush", "brush"], Relation::HeldBy), (&["easel", "canvas"], Relation::InFrontOf)],
        Verb::Read => &[(&["book", "newspaper", "letter", "magazine"], Relation::HeldBy)],
        Verb::Phone => &[(&["phone", "telephone", "smartphone", "mobile phone"], Relation::HeldBy)],
        Verb::Fish => &[(&["fishing rod", "fishing_rod"], Relation::HeldBy)],
        Verb::Swing => &[(&["swing"], Relation::On)],
        Verb::Write => &[(&["pen", "pencil"], Relation::HeldBy)],
        Verb::Type => &[(&["laptop", "keyboard", "typewriter", "computer"], Relation::InFrontOf)],
        Verb::Water => &[(&["watering can", "watering_can"], Relation::HeldBy)],
        _ => &[],
    }
}

fn add_tools(shot: &mut Shot, action: &Action) {
    let living = |id: &str, shot: &Shot| {
        let member = shot.cast.iter().find(|m| m.id == id);
        member.and_then(|m| kind(&m.kind)).is_some_and(|k| matches!(k.category, Category::Creature | Category::Person))
    };
    if !living(&action.who, shot) {
        return;
    }
    for (kinds, relation) in tools(action.verb) {
        let first = kinds.iter().find(|id| kind(id).is_some());
        if let Some(first) = first.filter(|_| !is_kind(shot, kinds)) {
            add(shot, first, *relation, Some(&action.who));
        }
    }
    let what = action.what.as_ref().and_then(|id| shot.cast.iter().find(|m| m.id == *id)).map(|m| m.kind.clone());
    match action.verb {
        Verb::Play if what.as_deref() == Some("gong") && !is_kind(shot, &["mallet"]) => {
            add(shot, "mallet", Relation::HeldBy, Some(&action.who));
        }
        Verb::Chop if !is_kind(shot, &["cutting board", "cutting_board", "chopping board"]) => {
            let board = add(shot, "cutting board", Relation::InFrontOf, Some(&action.who))
                .or_else(|| add(shot, "cutting_board", Relation::InFrontOf, Some(&action.who)));
            let food = action.what.as_ref().and_then(|id| shot.cast.iter_mut().find(|m| m.id == *id));
            if let (Some(board), Some(food)) = (board, food) {
                food.place.get_or_insert(Place { relation: Relation::On, of: Some(board) });
            }
        }
        Verb::Swing => {
            let swing = shot.cast.iter().find(|m| m.kind == "swing").map(|m| m.id.clone());
            let who = shot.cast.iter_mut().find(|m| m.id == action.who);
            if let (Some(swing), Some(who)) = (swing, who)
                && who.id != swing
            {
                who.place = Some(Place { relation: Relation::Riding, of: Some(swing.clone()) });
                let swing = shot.cast.iter_mut().find(|m| m.id == swing);
                swing.into_iter().for_each(|m| m.place = None);
            }
        }
        _ => {}
    }
}

/// Whoever is chased runs before the chaser.
fn flee(shot: &mut Shot) {
    for action in shot.actions.clone().iter().filter(|a| a.verb == Verb::Chase) {
        let Some(prey) = action.what.clone().or_else(|| action.toward.clone()) else { continue };
        let direction = action.direction.or(Some(Direction::LeftToRight));
        if !shot.actions.iter().any(|a| a.who == prey) {
            shot.actions.push(Action {
                who: prey,
                what: None,
                toward: None,
                verb: Verb::Run,
                direction,
                ..action.clone()
            });
        }
        for mine in shot.actions.iter_mut().filter(|a| *a == action) {
            mine.direction = direction;
        }
    }
}

/// What comes down the stairs starts on top of them.
fn descend(shot: &mut Shot) {
    let down = |a: &Action| {
        matches!(a.verb, Verb::Bounce | Verb::Roll | Verb::Fall | Verb::Drop | Verb::Slide)
            && a.direction.is_none_or(|d| d == Direction::Down)
    };
    for action in shot.actions.clone().iter().filter(|a| down(a)) {
        let stairs = [&action.toward, &action.what].into_iter().flatten();
        let mut stairs = stairs.filter(|id| shot.cast.iter().any(|m| m.id == **id && m.kind == "stairs"));
        let Some(stairs) = stairs.next().cloned() else { continue };
        if let Some(member) = shot.cast.iter_mut().find(|m| m.id == action.who) {
            member.place = Some(Place { relation: Relation::On, of: Some(stairs) });
        }
    }
}

/// A camera that somebody merely goes to or from is the film's own, not one in the picture.
fn film_camera(shot: &mut Shot) {
    let Some(camera) = shot.cast.iter().find(|m| m.kind == "camera").map(|m| m.id.clone()) else { return };
    let is_it = |id: &Option<String>| id.as_ref() == Some(&camera);
    let goes = |a: &Action| matches!(a.verb, Verb::Walk | Verb::Run | Verb::Leave | Verb::Approach);
    let goer = shot.actions.iter().position(|a| {
        let stands_by = shot.cast.iter().any(|m| m.id == a.who && m.place.as_ref().is_some_and(|p| is_it(&p.of)));
        goes(a) && (is_it(&a.toward) || stands_by)
    });
    let handled = shot.actions.iter().any(|a| a.who == camera || is_it(&a.what));
    let (Some(goer), false) = (goer, handled) else { return };
    let action = &mut shot.actions[goer];
    let leaves = action.verb == Verb::Leave;
    let usual = if leaves { Direction::AwayFromCamera } else { Direction::TowardCamera };
    action.direction = action.direction.or(Some(usual));
    if matches!(action.verb, Verb::Leave | Verb::Approach) {
        action.verb = Verb::Walk;
    }
    for action in &mut shot.actions {
        action.toward.take_if(|id| *id == camera);
    }
    for member in &mut shot.cast {
        member.place.take_if(|p| p.of.as_ref() == Some(&camera));
    }
    shot.cast.retain(|m| m.id != camera);
}

/// A table for small things among people, or wherever one is spoken of.
fn add_table(shot: &mut Shot) {
    const TABLES: [&str; 7] =
        ["table", "desk", "counter", "kitchen counter", "workbench", "kitchen table", "coffee table"];
    let facts = |m: &Member| kind(&m.kind).map(|k| (k.category, k.habitat));
    let loose = |m: &Member, shot: &Shot| {
        let small = facts(m).is_some_and(|(_, h)| h == Habitat::Tabletop);
        let handled = shot.actions.iter().any(|a| {
            a.what.as_ref() == Some(&m.id)
                && matches!(
                    a.verb,
                    Verb::Chop | Verb::Cook | Verb::Pour | Verb::Stir | Verb::Write | Verb::Type | Verb::Build
                )
        });
        small && (m.place.is_none() || handled && m.place.as_ref().is_some_and(|p| p.relation == Relation::InFrontOf))
    };
    let worker = shot.actions.iter().find(|a| {
        matches!(a.verb, Verb::Chop | Verb::Cook | Verb::Pour | Verb::Stir | Verb::Write | Verb::Type | Verb::Build)
            && shot.cast.iter().any(|m| m.id == a.who && facts(m).is_some_and(|(c, _)| c == Category::Person))
    });
    let worker = worker.map(|a| a.who.clone());
    let existing = shot.cast.iter().find(|m| TABLES.contains(&m.kind.as_str())).map(|m| m.id.clone());
    let Some(table) = existing.or_else(|| {
        // On the floor among furniture a lamp or a cup would be lost.
        let among = shot.cast.iter().any(|m| facts(m).is_some_and(|(c, _)| c == Category::Furniture));
        let wanted = (worker.is_some() || among) && shot.cast.iter().any(|m| loose(m, shot));
        wanted.then(|| add(shot, "table", Relation::InFrontOf, None)).flatten()
    }) else {
        return;
    };
    let small: Vec<usize> = (0..shot.cast.len()).filter(|&k| loose(&shot.cast[k], shot)).collect();
    for k in small {
        shot.cast[k].place = Some(Place { relation: Relation::On, of: Some(table.clone()) });
    }
    for member in &mut shot.cast {
        let before_worker = member.place.as_ref().is_some_and(|p| p.relation == Relation::InFrontOf && p.of == worker);
        if before_worker && member.id != table && worker.is_some() {
            member.place = Some(Place { relation: Relation::On, of: Some(table.clone()) });
        }
        if member.id == table && member.place.as_ref().is_some_and(|p| p.of.is_none()) {
            member.place = None;
        }
        if Some(&member.id) == worker.as_ref() && member.place.is_none() {
            member.place = Some(Place { relation: Relation::Behind, of: Some(table.clone()) });
        }
    }
}
