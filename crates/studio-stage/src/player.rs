//! The cast resolved: one player per body, with its model, its measures and what it is made of.

use glam::{Quat, Vec3, vec3};
use rayon::prelude::*;
use std::sync::Arc;
use studio_library::{Category, Design, Habitat, Human, Kind, Worn, color, kind, kinds, material};
use studio_scene::{Mount, Substance};
use studio_shape::{Bounds, Model, Plan, Role, Side};
use studio_storyboard::{Member, Relation, Shot, Size, Verb};

/// One body of the cast.
#[derive(Debug, Clone)]
pub(crate) struct Player {
    /// Index of its member in the shot's cast.
    pub(crate) member: usize,
    /// Which of the member's count it is.
    pub(crate) number: u32,
    /// Its entry in the library.
    pub(crate) kind: &'static Kind,
    /// Its shape.
    pub(crate) model: Arc<Model>,
    /// Whom it is as far as its voice goes, for human beings.
    pub(crate) human: Option<Human>,
    /// Factor on its model.
    pub(crate) scale: f32,
    /// What it is made of.
    pub(crate) substance: Substance,
    /// Where its origin stands.
    pub(crate) position: Vec3,
    /// How it is turned; while mounted, against its carrier.
    pub(crate) yaw: f32,
    /// How far its top leans back, away from the camera, radians.
    pub(crate) lean: f32,
    /// How the ground under it is tilted.
    pub(crate) tilt: Quat,
    /// What it sits on or is held by; the carrier as an index of players.
    pub(crate) mount: Option<Mount>,
}

impl Player {
    /// The box around it, unturned, with its origin at zero, metres.
    pub(crate) fn bounds(&self) -> Bounds {
        let b = self.model.bounds;
        Bounds { min: b.min * self.scale, max: b.max * self.scale }
    }

    /// Edge lengths, metres.
    pub(crate) fn size(&self) -> Vec3 {
        self.bounds().size()
    }

    /// Half its width and half its depth as it stands, turned.
    pub(crate) fn half(&self) -> (f32, f32) {
        let b = self.bounds();
        let half = vec3(b.max.x.max(-b.min.x), 0.0, b.max.z.max(-b.min.z));
        let (s, c) = (libm::sinf(self.yaw).abs(), libm::cosf(self.yaw).abs());
        (half.x * c + half.z * s, half.x * s + half.z * c)
    }

    /// The box around it where it stands, world space.
    pub(crate) fn world_bounds(&self) -> Bounds {
        let b = self.bounds();
        let turn = Quat::from_rotation_y(self.yaw);
        let corners = (0..8).map(|k| {
            let pick = |bit: u32, low: f32, high: f32| if k >> bit & 1 == 1 { high } else { low };
            let corner = vec3(pick(0, b.min.x, b.max.x), pick(1, b.min.y, b.max.y), pick(2, b.min.z, b.max.z));
            self.position + turn * corner
        });
        Bounds::around(corners)
    }

    /// Whether it lives: it breathes, looks and speaks.
    pub(crate) fn alive(&self) -> bool {
        matches!(self.kind.category, Category::Creature | Category::Person)
    }

    /// Whether it stays in the distance: what belongs there does, unless the picture is of nothing
    /// else.
    pub(crate) fn keeps_away(&self, players: &[Self]) -> bool {
        let distant = |p: &Self| matches!(p.kind.habitat, Habitat::Sky | Habitat::Far);
        match self.kind.habitat {
            Habitat::Sky => true,
            Habitat::Far => players.iter().any(|p| !distant(p)),
            _ => false,
        }
    }

    /// Whether it is small enough for a table.
    pub(crate) fn small(&self) -> bool {
        matches!(self.kind.habitat, Habitat::Tabletop | Habitat::Carried)
    }

    /// From shoulder to hand, metres, if it has arms.
    pub(crate) fn arm(&self) -> Option<f32> {
        let pivot = |role| self.model.rig.find(role).map(|j| self.model.rig.joints()[j].pivot);
        let (shoulder, elbow) = (pivot(Role::UpperArm(Side::Left))?, pivot(Role::Forearm(Side::Left))?);
        let hand = pivot(Role::Hand(Side::Left))?;
        Some((shoulder.distance(elbow) + elbow.distance(hand)) * self.scale)
    }
}

/// Different looks among the bodies of one member.
const VARIANTS: u32 = 3;

/// Everybody of a shot, in cast order, standing at the origin.
pub(crate) fn players(shot: &Shot, seed: u64) -> Vec<Player> {
    // A few variants are enough for a crowd; each costs a mesh. All are built side by side.
    let jobs: Vec<(usize, u32)> = shot
        .cast
        .iter()
        .enumerate()
        .flat_map(|(index, member)| (0..member.count.min(VARIANTS)).map(move |variant| (index, variant)))
        .collect();
    let looks: Vec<(Arc<Model>, Option<Human>)> = jobs
        .par_iter()
        .map(|&(index, variant)| {
            let (member, kind) = (&shot.cast[index], kind_of(&shot.cast[index]));
            let design = design(member, kind, seed, variant);
            (Arc::new((kind.build)(&design)), (kind.human)(&design))
        })
        .collect();
    let look = |member: usize, variant: u32| {
        let job = jobs.iter().position(|j| *j == (member, variant)).unwrap_or_default();
        looks[job].clone()
    };
    let mut players = Vec::new();
    for (index, member) in shot.cast.iter().enumerate() {
        let kind = kind_of(member);
        let material = member.attributes.material.as_deref().and_then(material);
        for number in 0..member.count {
            let (model, human) = look(index, number % member.count.min(VARIANTS));
            players.push(Player {
                member: index,
                number,
                kind,
                model,
                human,
                scale: factor(member.attributes.size),
                substance: material.map_or(kind.substance, |m| m.substance),
                position: Vec3::ZERO,
                yaw: 0.0,
                lean: 0.0,
                tilt: Quat::IDENTITY,
                mount: None,
            });
        }
    }
    fit_instruments(shot, &mut players);
    fit_slopes(shot, &mut players);
    fit_buildings(shot, &mut players);
    fit_bridges(shot, &mut players);
    players
}

/// The kind of a member; whatever the library does not know is played by a stranger.
pub(crate) fn kind_of(member: &Member) -> &'static Kind {
    kind(&member.kind)
        .or_else(|| ["stranger_creature", "stranger_thing", "stranger"].into_iter().find_map(kind))
        .or_else(|| kinds().next())
        .unwrap_or(&crate::stand_in::STAND_IN)
}

fn factor(size: Size) -> f32 {
    match size {
        Size::Tiny => 0.25,
        Size::Small => 0.67,
        Size::Usual => 1.0,
        Size::Large => 1.5,
        Size::Giant => 3.0,
    }
}

/// What a member is asked to look like, in the library's terms.
fn design(member: &Member, kind: &Kind, seed: u64, variant: u32) -> Design {
    let a = &member.attributes;
    let made_of = a.material.as_deref().and_then(material);
    let mut colors: Vec<Vec3> = a.colors.iter().filter_map(|c| color(c)).collect();
    if colors.is_empty() {
        colors.extend(made_of.and_then(|m| m.code).map(studio_shape::hex));
    }
    let known = kind.id == member.kind;
    Design {
        colors,
        pattern: a.pattern.clone(),
        material: made_of.map(|m| m.surface),
        age: a.age,
        mood: a.mood,
        hair: a.hair.iter().flat_map(|h| h.split_whitespace()).map(str::to_owned).collect(),
        wears: a
            .wears
            .iter()
            .map(|g| Worn { kind: g.kind.clone(), color: g.color.as_deref().and_then(color) })
            .collect(),
        text: a.text.clone().or_else(|| (!known).then(|| member.kind.clone())),
        details: a.details.clone(),
        seed: name_hash(&member.id) ^ (seed as u32) ^ variant.wrapping_mul(0x9E37_79B9),
    }
}

/// A number from a name (FNV-1a), so that editing one member leaves the others as they were.
pub(crate) fn name_hash(name: &str) -> u32 {
    name.bytes().fold(0x811C_9DC5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// Length of a grown person's arm, for which instruments are built, metres.
const HUMAN_ARM_M: f32 = 0.52;

/// Scales instruments to whoever plays them: a cat gets a cat's piano.
fn fit_instruments(shot: &Shot, players: &mut [Player]) {
    for action in shot.actions.iter().filter(|a| a.verb == Verb::Play) {
        let Some(what) = action.what.as_deref() else { continue };
        let find = |id: &str, players: &[Player]| players.iter().position(|p| shot.cast[p.member].id == id);
        let (Some(who), Some(what)) = (find(&action.who, players), find(what, players)) else { continue };
        if who == what || players[what].kind.instrument.is_none() {
            continue;
        }
        let arm = players[who].arm().unwrap_or(players[who].size().y * 0.35);
        let usual = shot.cast[players[what].member].attributes.size == Size::Usual;
        // An animal leans over the keys with its whole back, a person with the arms.
        let lean = if players[who].model.plan == Plan::Biped { 1.0 } else { 1.35 };
        let fit = lean * arm / HUMAN_ARM_M;
        if usual && !(0.8..1.25).contains(&fit) {
            players[what].scale = fit.clamp(0.12, 3.0);
        }
    }
}

/// Scales a ramp to whoever slides down it: long enough for all of them in a column, and on.
fn fit_slopes(shot: &Shot, players: &mut [Player]) {
    for i in 0..players.len() {
        let usual = shot.cast[players[i].member].attributes.size == Size::Usual;
        if !crate::slope::slopes(&players[i]) || !usual {
            continue;
        }
        let id = Some(shot.cast[players[i].member].id.as_str());
        let on_it = |p: &&Player| shot.cast[p.member].place.as_ref().is_some_and(|x| x.of.as_deref() == id);
        let column: f32 = players.iter().filter(on_it).map(|p| p.size().x.max(p.size().z) * 1.25).sum();
        let tallest = players.iter().filter(on_it).map(|p| p.size().y).fold(0.0, f32::max);
        let wanted = column + 3.0 * tallest;
        if column > 0.0 && wanted > players[i].size().x {
            players[i].scale *= (wanted / players[i].size().x).min(8.0);
        }
    }
}

/// Lengthens a bridge by as many spans as the way of whatever drives over it needs.
fn fit_bridges(shot: &Shot, players: &mut Vec<Player>) {
    let crossing = players.iter().find_map(|p| {
        let on = shot.cast[p.member].place.as_ref().filter(|x| x.relation == Relation::On)?.of.clone()?;
        let span = players.iter().find(|b| shot.cast[b.member].id == on && spans(b))?;
        let way = crate::travel::way(shot, p).is_some().then(|| crate::travel::reach(shot, p))?;
        Some((span.clone(), way + 1.5 * p.size().max_element()))
    });
    let Some((span, way)) = crossing else { return };
    let count = (libm::ceilf(way / span.size().x) as u32).clamp(1, 9) | 1;
    players.extend((1..count).map(|number| Player { number, ..span.clone() }));
}

/// Whether a thing leads over something and may be continued at both ends.
pub(crate) fn spans(player: &Player) -> bool {
    player.kind.id == "bridge"
}

/// Scales what somebody builds by hand: it does not outgrow its builders.
fn fit_buildings(shot: &Shot, players: &mut [Player]) {
    for action in shot.actions.iter().filter(|a| a.verb == Verb::Build) {
        let tall = |id: &str| players.iter().find(|p| shot.cast[p.member].id == id).map(|p| p.size().y);
        let Some((builder, built)) = tall(&action.who).zip(action.what.as_deref().and_then(tall)) else { continue };
        let most = 0.62 * builder;
        for p in players.iter_mut().filter(|p| Some(&shot.cast[p.member].id) == action.what.as_ref() && !p.alive()) {
            p.scale *= (most / built).min(1.0);
        }
    }
}

/// Whether the bodies of a member stand in a chain in which each tips over the next, as dominoes do.
pub(crate) fn chained(shot: &Shot, player: &Player) -> bool {
    let member = &shot.cast[player.member];
    let size = player.size();
    member.count > 2
        && !player.alive()
        && size.y > 2.0 * size.x.min(size.z)
        && shot.actions.iter().any(|a| a.who == member.id && matches!(a.verb, Verb::Fall | Verb::Topple))
}
