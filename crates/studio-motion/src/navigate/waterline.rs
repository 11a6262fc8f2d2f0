//! How deep bodies lie in the water that carries them.

use crate::cue::Cue;
use crate::world::World;
use studio_shape::Plan;
use studio_storyboard::Verb;

/// Metres of a body below the surface, from its lowest point at rest to its waterline.
pub(super) fn draught(world: &World, cues: &[Cue], index: usize) -> f32 {
    let member = &world.members[index];
    let (anatomy, size) = (&member.anatomy, member.size());
    let joint_y = |joint: Option<usize>, share: f32| {
        joint.map_or(share * anatomy.size.y, |j| member.model.rig.joints()[j].pivot.y) * member.thing.scale
    };
    let swims = cues.iter().any(|c| c.actor() == index && matches!(c.act.verb, Verb::Swim | Verb::Float));
    match anatomy.plan {
        Plan::Vehicle => 0.055 * size.z,
        // A floating bird shows a little more than half of its body.
        Plan::Bird => joint_y(anatomy.hips, 0.35),
        Plan::Quadruped => joint_y(anatomy.chest.or(anatomy.hips), 0.6),
        // A swimmer lies at the height of its hips; whoever only stands there wades.
        Plan::Biped if swims => joint_y(anatomy.hips, 0.5) + 0.03 * size.y,
        Plan::Biped => 0.45 * anatomy.leg_length() * member.thing.scale,
        Plan::Fish => 0.5 * size.y,
        Plan::ManyArmed => 0.5 * size.y,
        Plan::Crawler | Plan::Object => 0.3 * size.y,
        Plan::Flyer => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use crate::test_rigs::{cat, person};
    use crate::test_scene::{Stage, act};
    use glam::Vec3;
    use studio_scene::Waves;
    use studio_storyboard::Verb;

    /// Heights of the root and of the head's pivot of a swimmer over the level in the last frame.
    fn swim(model: studio_shape::Model) -> (f32, f32) {
        let mut stage = Stage::new(1.5);
        let waves = Waves { amplitude_m: 0.005, length_m: 3.0, heading: 0.3 };
        stage.shot.ground.water = Some((0.0, waves));
        let swimmer = stage.actor(model, Vec3::ZERO);
        stage.shot.performances.push(act(swimmer, Verb::Swim, 0.0, 1.5));
        let scene = stage.scene();
        let take = crate::perform(&scene);
        let frame = take.shots[0].frames.last().unwrap();
        assert!(!frame.surfaces.is_empty(), "it leaves a wake");
        let pose = &frame.things[swimmer].world_from_rest;
        let rig = &scene.shots[0].models[0].rig;
        let head = rig.find(studio_shape::Role::Head).unwrap();
        (pose[0].translation.y, pose[head].transform_point3(rig.joints()[head].pivot).y)
    }

    #[test]
    fn swimmers_lie_in_the_water_with_the_head_above_it() {
        for (model, height) in [(cat(), 0.42), (person(), 1.6)] {
            let (root, head) = swim(model);
            assert!(root < -0.3 * height, "immersed by {root}");
            assert!((0.0..0.45 * height).contains(&head), "the head is {head} over the water");
        }
    }
}
