//! What things give off: smoke, steam, fire, water, light, sparks; and what sways in the wind.

use super::Action;
use crate::cue::Cue;
use crate::curve::{ramp, wander, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Burst, Emission, Emitter, Plan, Shatter};
use crate::world::{GRAVITY, World};
use glam::{Vec3, vec3};
use studio_scene::{EventKind, ParticleKind};
use studio_shape::SocketRole;
use studio_storyboard::{Sound, Verb};

pub(super) const GIVE_OFF: Action = Action {
    verbs: &[Verb::Smoke, Verb::Steam, Verb::Burn, Verb::Spray, Verb::Flow, Verb::Splash],
    prepare: prepare_emission,
    pose: pose_emission,
};
pub(super) const LIGHT: Action =
    Action { verbs: &[Verb::Glow, Verb::Flicker], prepare: prepare_light, pose: super::still };
pub(super) const SWAY: Action = Action { verbs: &[Verb::Sway], prepare: super::nothing, pose: pose_sway };
pub(super) const BURST: Action =
    Action { verbs: &[Verb::Explode, Verb::Burst, Verb::Break], prepare: prepare_burst, pose: super::still };

fn prepare_emission(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = cue.act.what.filter(|w| !world.members[*w].anatomy.alive()).unwrap_or(cue.actor());
    let (what, sound) = match cue.act.verb {
        Verb::Smoke => (Emission::Smoke, None),
        Verb::Steam => (Emission::Steam, None),
        Verb::Burn => (Emission::Fire, Some(Sound::FireCrackle)),
        Verb::Flow => (Emission::Stream, Some(Sound::Pour)),
        _ => (Emission::Spray, Some(Sound::Spray)),
    };
    let model = &world.members[thing].model;
    let roles = [SocketRole::Vent, SocketRole::Top];
    let socket = roles.into_iter().find(|r| model.socket(*r).is_some()).unwrap_or(SocketRole::Top);
    let strength = cue.vigour().clamp(0.5, 2.0);
    plan.emitters.push(Emitter { thing, socket, what, from: cue.from, to: cue.to, strength, into: None });
    let beside = match what {
        Emission::Fire => Some((Emission::Smoke, 0.4)),
        Emission::Spray => Some((Emission::Mist, strength)),
        _ => None,
    };
    if let Some((what, strength)) = beside {
        plan.emitters.push(Emitter { thing, socket, what, from: cue.from, to: cue.to, strength, into: None });
    }
    if cue.act.verb == Verb::Splash {
        let size_m = world.members[cue.actor()].size().max_element();
        for at in cue.beats(0.7) {
            plan.sound(at, cue.actor(), EventKind::Splash { size_m, speed: 2.0 });
        }
    } else if let Some(sound) = sound {
        let length_s = cue.length() / world.speed;
        plan.sound(cue.from, thing, EventKind::Call { sound, size: 1.0, loudness: 0.6, length_s });
    }
}

fn pose_emission(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    if cue.act.verb == Verb::Splash && m.member().anatomy.alive() {
        let beat = wave(1.43 * cue.since(m.t));
        intent.crouch += 0.1 * (1.0 + beat) * weight;
        for hand in 0..2 {
            let side = if hand == 0 { 1.0 } else { -1.0 };
            intent.reach(hand, m.chest_point(0.25 * side, -0.1 + 0.2 * beat, 0.22), None, 0.8 * weight);
        }
    }
}

fn prepare_light(cue: &Cue, world: &World, plan: &mut Plan) {
    let look = &mut plan.looks[cue.actor()];
    if cue.act.verb == Verb::Flicker {
        // Unrest that calms down: a tube that comes on.
        let calm = cue.from + 0.7 * cue.length();
        look.flicker.key(cue.from, 1.6).key(calm, 1.4).key(calm + 0.15, 0.0);
        let seed = world.members[cue.actor()].seed;
        look.emission.key(cue.from - 0.02, 0.0);
        for k in 0..9 {
            let at = cue.from + (calm - cue.from) * (k as f32 + crate::curve::chance(seed, k, 4)) / 9.0;
            look.emission
                .key(at, if k % 2 == 0 { 1.0 } else { 0.15 })
                .key(at + 0.04, if k % 2 == 0 { 0.9 } else { 0.05 });
        }
        look.emission.key(calm, 1.0);
        plan.sound(
            cue.from,
            cue.actor(),
            EventKind::Call { sound: Sound::Buzz, size: 1.0, loudness: 0.3, length_s: cue.length() / world.speed },
        );
        return;
    }
    look.emission.key(cue.from, 0.7).key(cue.from + 0.5 * cue.length(), 1.5).key(cue.to, 1.2);
}

/// Bends in the wind: gusts run through at their own time.
fn pose_sway(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t).max(ramp(m.t, cue.from, cue.from + 0.5) * f32::from(u8::from(m.t < cue.kept_to)));
    let seed = m.member().seed;
    let strong = 0.05 * cue.vigour();
    let slow = 0.45 / libm::powf(m.member().size().y.max(0.2), 0.3);
    let gust = 0.6 * wave(slow * m.t + (seed % 89) as f32 / 89.0) + 0.5 * wander(0.5 * m.t, seed);
    intent.pelvis.z += strong * gust * weight;
    intent.bend.z += 0.8 * strong * gust * weight;
    intent.pelvis.x += 0.4 * strong * wander(0.6 * m.t, seed ^ 5) * weight;
}

/// When a thing that is let fall comes down: what falls and breaks does so on the floor.
fn landing(world: &World, plan: &Plan, thing: usize) -> Option<f32> {
    let released = *plan.held_back.get(&thing)?;
    let start = world.start(thing).0;
    let raised = plan.raised.get(&thing).copied().unwrap_or(0.0);
    let height = start.y + raised - world.floor(start, start.y + 0.02, thing).0;
    (height > 0.05).then(|| released + libm::sqrtf(2.0 * height / GRAVITY))
}

fn prepare_burst(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = cue.act.what.unwrap_or(cue.actor());
    let member = &world.members[thing];
    let at = landing(world, plan, thing).unwrap_or(cue.from + 0.35_f32.min(0.4 * cue.length()));
    let middle = world.start(thing).0 + Vec3::Y * (0.5 * member.size().y);
    let large = member.size().max_element();
    let (sound, kind, color, count, speed) = match cue.act.verb {
        Verb::Explode => (Sound::Explosion, ParticleKind::Spark, vec3(3.0, 1.7, 0.5), 160, 5.0),
        Verb::Burst => (Sound::Pop, ParticleKind::Flake, member.thing.tint * vec3(0.9, 0.4, 0.4), 40, 2.2),
        _ => (Sound::Shatter, ParticleKind::Flake, vec3(0.8, 0.85, 0.9), 14, 1.8),
    };
    if cue.act.verb == Verb::Break {
        plan.shatters.push(Shatter { thing, at, speed: 1.5 * libm::sqrtf(large.clamp(0.1, 2.0)) });
    }
    let burst = Burst {
        at,
        position: middle,
        kind,
        color,
        count,
        speed: speed * libm::sqrtf(large.max(0.1)),
        size_m: (0.06 * large).clamp(0.008, 0.08),
        life_s: 1.4,
        gravity: 9.81,
    };
    plan.bursts.push(burst);
    if cue.act.verb == Verb::Explode {
        let smoke = Burst {
            kind: ParticleKind::Puff,
            color: Vec3::splat(0.35),
            count: 40,
            gravity: -0.4,
            life_s: 2.2,
            size_m: 0.25 * large,
            ..burst
        };
        plan.bursts.push(smoke);
    }
    plan.looks[thing].visibility.key(at - 0.01, 1.0).key(at + 0.05, 0.0);
    plan.sound(at, thing, EventKind::Call { sound, size: large.clamp(0.5, 2.0), loudness: 0.9, length_s: 0.0 });
}
