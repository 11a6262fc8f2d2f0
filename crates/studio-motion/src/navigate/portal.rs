//! Ways in and out of things: through a gate, out of a tunnel, into a house.

use crate::cue::Cue;
use crate::world::World;
use glam::Vec3;
use studio_storyboard::Verb;

/// An opening that somebody goes through.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Portal {
    /// The thing that has it.
    pub(crate) thing: usize,
    /// The middle of the opening on the ground.
    pub(crate) mouth: Vec3,
    /// The way out of it along the ground, unit length.
    pub(crate) out: Vec3,
    /// Where somebody is who cannot be seen from outside, or has passed it.
    pub(crate) inside: Vec3,
}

/// What somebody enters or leaves, when that was said and is large enough. Models face +Z: there
/// their doors are.
pub(crate) fn passes(world: &World, cue: &Cue) -> Option<Portal> {
    if !matches!(cue.act.verb, Verb::Enter | Verb::Leave) {
        return None;
    }
    let thing = cue.act.toward.or(cue.act.what).filter(|t| *t != cue.actor())?;
    let (member, body) = (&world.members[thing], world.members[cue.actor()].size());
    let large = member.size().y > 0.8 * body.y && member.size().x > 0.8 * body.x.min(body.z);
    if member.anatomy.alive() || !large {
        return None;
    }
    let (origin, turn) = world.start(thing);
    let out = (turn * Vec3::Z).with_y(0.0).normalize_or(Vec3::Z);
    let front = (member.anatomy.center.z + 0.5 * member.anatomy.size.z) * member.thing.scale;
    let mouth = origin + out * front;
    let goer = &world.members[cue.actor()];
    let nose = (goer.anatomy.center.z + 0.5 * goer.anatomy.size.z) * goer.thing.scale;
    // Behind a thin gate somebody walks on; in a house the wall hides at once.
    let depth = if member.size().z < 1.2 * body.z { 1.6 * body.z.max(body.y) } else { nose + 0.2 };
    Some(Portal { thing, mouth, out, inside: mouth - out * depth })
}

#[cfg(test)]
mod tests {
    use crate::test_rigs::person;
    use crate::test_scene::{Stage, act};
    use glam::Vec3;
    use studio_shape::{Bounds, Model, Plan, Rig, Role};
    use studio_storyboard::Verb;

    fn through(verb: Verb, depth: f32) -> (Vec3, Vec3, f32) {
        let mut rig = Rig::new();
        let hinge = rig.add(Role::Hinge(0), 0, Vec3::new(0.5, 1.0, 0.0));
        let mut door = Model::new("door", Plan::Object, rig, Vec::new(), Vec::new());
        door.bounds = Bounds { min: Vec3::new(-1.5, 0.0, -depth), max: Vec3::new(1.5, 2.5, 0.05) };
        let mut stage = Stage::new(4.0);
        let door = stage.fixed(door, Vec3::ZERO);
        let who = stage.actor(person(), Vec3::new(-3.0, 0.0, 0.0));
        let mut going = act(who, verb, 0.0, 4.0);
        going.toward = Some(door);
        stage.shot.performances.push(going);
        let take = crate::perform(&stage.scene());
        let frames = &take.shots[0].frames;
        let place = |frame: &studio_scene::Frame| Vec3::from(frame.things[who].world_from_rest[0].translation);
        let pose = &frames.last().unwrap().things[door].world_from_rest;
        let turned = pose[hinge].transform_vector3(Vec3::X).angle_between(Vec3::X);
        (place(&frames[0]), place(frames.last().unwrap()), turned)
    }

    #[test]
    fn whoever_enters_passes_the_door_and_it_opens() {
        for depth in [0.05, 4.0] {
            let (first, last, turned) = through(Verb::Enter, depth);
            assert!(first.z > 0.5 && last.z < -0.1, "from {first} to {last}");
            assert!(turned > 1.0, "turned by {turned}");
        }
    }

    #[test]
    fn whoever_leaves_comes_from_inside() {
        let (first, last, turned) = through(Verb::Leave, 4.0);
        assert!(first.z < 0.0 && last.z > 0.5, "from {first} to {last}");
        assert!(turned > 1.0);
    }
}
