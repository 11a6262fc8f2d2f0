//! Contacts as events: when, where, how hard and between what.

use super::back;
use super::bodies::{FIRST_WALL, GROUND, Kind, Motion, Solid};
use crate::world::World;
use glam::Vec3;
use rapier3d::prelude as rapier;
use std::collections::BTreeMap;
use studio_scene::{Body, Event, EventKind, Substance};

/// A pair that hits again within this time is still the same contact, seconds.
const DEBOUNCE_S: f32 = 0.045;
/// Slowest approach that is heard, metres per second.
const AUDIBLE: f32 = 0.12;

/// A free body that begins to touch something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Touch {
    pub(super) thing: usize,
    pub(super) other: Option<usize>,
    pub(super) against: Substance,
    /// From the other body to this one.
    pub(super) normal: Vec3,
    /// Distance of the surfaces at the start of the step, metres.
    pub(super) gap: f32,
    /// Seconds into the step; more than the step has when the two are only about to touch.
    pub(super) after_s: f32,
}

/// Two bodies in contact.
#[derive(Debug, Clone, Copy)]
struct Pair {
    last_touch: f32,
    last_hit: f32,
    rub_from: f32,
    rub_way: f32,
    rub_until: f32,
    point: Vec3,
}

/// All contacts up to now.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    pairs: BTreeMap<(u128, u128), Pair>,
    events: Vec<Event>,
    rubs: BTreeMap<(u128, u128), (usize, Substance, Substance, f32)>,
}

impl Contacts {
    /// Reads the contacts of the step that began at `t`.
    pub(super) fn collect(
        &mut self,
        world: &World,
        solids: &[Option<Solid>],
        sim: &rapier::PhysicsWorld,
        before: &[Motion],
        t: f32,
        dt: f32,
    ) -> Vec<Touch> {
        let mut touches = Vec::new();
        for pair in sim.narrow_phase.contact_pairs() {
            let marks = [pair.collider1, pair.collider2].map(|c| sim.colliders[c].user_data);
            let things = marks.map(|m| (m < FIRST_WALL).then_some(m as usize));
            let free = |i: Option<usize>| i.filter(|i| solids[*i].as_ref().is_some_and(|s| s.kind == Kind::Free));
            let (thing, flip) = match (free(things[0]), free(things[1])) {
                (Some(a), None) => (a, true),
                (None, Some(b)) => (b, false),
                (Some(a), Some(b)) if world.members[a].thing.mass_kg <= world.members[b].thing.mass_kg => (a, true),
                (Some(_), Some(b)) => (b, false),
                (None, None) => continue,
            };
            let other = things[usize::from(flip)];
            let Some((manifold, contact)) = pair.find_deepest_contact() else { continue };
            let normal = back(manifold.data.normal) * if flip { -1.0 } else { 1.0 };
            // The point on the other body, which in most cases stands still.
            let (holder, local) =
                if flip { (pair.collider2, contact.local_p2) } else { (pair.collider1, contact.local_p1) };
            let point = back(sim.colliders[holder].position().transform_point(local));
            let motion = before[thing];
            let rival = other.map_or(Motion::default(), |o| before[o]);
            let relative = motion.at(point) - rival.at(point);
            let approach = -relative.dot(normal);
            let gap = gap_before(solids[thing].as_ref(), &motion, contact.dist, normal, point);
            let against = other
                .map_or_else(|| set_substance(world, marks[usize::from(flip)]), |o| world.members[o].thing.substance);
            let hit = Hit { thing, other, normal, point, gap, approach, against, slide: relative };
            self.touch(world, &hit, (marks[0].min(marks[1]), marks[0].max(marks[1])), t, dt, &mut touches);
        }
        touches
    }

    fn touch(&mut self, world: &World, hit: &Hit, key: (u128, u128), t: f32, dt: f32, touches: &mut Vec<Touch>) {
        let after_s = if hit.approach > 1e-4 { (hit.gap / hit.approach).max(0.0) } else { 0.0 };
        let touch = Touch {
            thing: hit.thing,
            other: hit.other,
            against: hit.against,
            normal: hit.normal,
            gap: hit.gap,
            after_s,
        };
        if hit.gap > 0.0003 && (hit.approach <= 0.0 || after_s > dt) {
            // Near, but not there yet.
            if hit.approach > 0.0 {
                touches.push(touch);
            }
            return;
        }
        let fresh =
            Pair { last_touch: -1.0, last_hit: -1.0, rub_from: t, rub_way: 0.0, rub_until: -1.0, point: hit.point };
        let pair = self.pairs.entry(key).or_insert(fresh);
        let was_apart = t - pair.last_touch > 2.5 * dt;
        if was_apart || hit.approach > 0.5 {
            touches.push(Touch { after_s: after_s.min(dt), ..touch });
        }
        let member = &world.members[hit.thing];
        if hit.approach > AUDIBLE && t - pair.last_hit > DEBOUNCE_S && was_apart {
            pair.last_hit = t;
            let kind = impact(world, hit);
            let at_s = t + after_s.min(dt);
            self.events.push(Event { at_s, position: hit.point, kind, thing: Some(hit.thing) });
        }
        let slide = (hit.slide + hit.normal * hit.approach).length().max(0.3 * rolling(hit));
        if slide > 0.08 {
            if t - pair.rub_until > 0.12 {
                (pair.rub_from, pair.rub_way) = (t, 0.0);
            }
            pair.rub_way += slide * dt;
            pair.rub_until = t + dt;
            pair.point = hit.point;
            self.rubs.insert(key, (hit.thing, member.thing.substance, hit.against, member.size().min_element()));
        } else if pair.rub_until > 0.0 && t - pair.rub_until > 0.12 {
            let ended = *pair;
            pair.rub_until = -1.0;
            self.end_rub(key, &ended);
        }
        if let Some(pair) = self.pairs.get_mut(&key) {
            pair.last_touch = t;
        }
    }

    fn end_rub(&mut self, key: (u128, u128), pair: &Pair) {
        let Some((thing, body, against, size_m)) = self.rubs.remove(&key) else { return };
        let length_s = pair.rub_until - pair.rub_from;
        if length_s > 0.08 {
            let kind = EventKind::Rub { body, against, length_s, speed: pair.rub_way / length_s, size_m };
            self.events.push(Event { at_s: pair.rub_from, position: pair.point, kind, thing: Some(thing) });
        }
    }

    /// Something went into or out of the water.
    pub(super) fn splash(&mut self, at_s: f32, position: Vec3, thing: usize, size_m: f32, speed: f32) {
        self.events.push(Event { at_s, position, kind: EventKind::Splash { size_m, speed }, thing: Some(thing) });
    }

    /// All events, in world seconds.
    pub(super) fn finish(mut self) -> Vec<Event> {
        let open: Vec<_> = self.pairs.iter().filter(|p| p.1.rub_until > 0.0).map(|(k, p)| (*k, *p)).collect();
        for (key, pair) in open {
            self.end_rub(key, &pair);
        }
        self.events
    }
}

/// What is known of a contact.
struct Hit {
    thing: usize,
    other: Option<usize>,
    normal: Vec3,
    point: Vec3,
    gap: f32,
    approach: f32,
    against: Substance,
    slide: Vec3,
}

/// Speed with which a rolling body goes over the ground.
fn rolling(hit: &Hit) -> f32 {
    hit.slide.length()
}

fn impact(world: &World, hit: &Hit) -> EventKind {
    let member = &world.members[hit.thing];
    let body = member.thing.substance;
    let other = hit.other.map(|o| &world.members[o]);
    let fixed = other.is_none_or(|o| !matches!(o.thing.body, Body::Rigid { .. }));
    let mass = member.thing.mass_kg;
    let reduced = other.filter(|_| !fixed).map_or(mass, |o| mass * o.thing.mass_kg / (mass + o.thing.mass_kg));
    let bounce = if let Body::Rigid { restitution, .. } = member.thing.body { restitution } else { 0.0 };
    EventKind::Impact {
        body,
        against: hit.against,
        impulse: reduced * (1.0 + bounce) * hit.approach,
        speed: hit.approach,
        size_m: other.map_or(f32::MAX, |o| o.size().max_element()).min(member.size().max_element()),
    }
}

/// Distance of the surfaces at the start of the step: exact for balls, else as the solver saw it.
fn gap_before(solid: Option<&Solid>, motion: &Motion, dist: f32, normal: Vec3, point: Vec3) -> f32 {
    solid.and_then(|s| s.radius).map_or(dist.max(-0.02), |radius| (motion.center - point).dot(normal) - radius)
}

fn set_substance(world: &World, mark: u128) -> Substance {
    if mark == GROUND {
        return world.shot.ground.substance;
    }
    world.shot.walls[(mark - FIRST_WALL) as usize].substance
}
