//! A scene to a take: physics, gaits, gestures, faces, contacts, camera, light, particles.
//!
//! The order of work is `shot`: performances become cues (`cue`) with actions (`actions`), which
//! are prepared once into a plan (`plan`); `navigate` steers everybody through the shot, `gait`
//! plans the footfalls; then, frame by frame, actions write what a body shall do into an intent
//! (`intent`), `embody` turns intents into joints, and `physics` simulates what is loose. At last
//! `camera`, `light` and `particles` are solved from what happened. Adding an action is a file in
//! `actions/` and a line in the list there.

mod actions;
mod anatomy;
mod attention;
mod camera;
mod cue;
mod curve;
mod embody;
mod events;
mod gait;
mod idle;
mod implied;
mod intent;
mod light;
mod looks;
mod moment;
mod mood;
mod mount;
mod navigate;
mod particles;
mod path;
mod physics;
mod plan;
mod puddle;
mod shards;
mod shot;
mod skeleton;
mod speech;
mod strokes;
#[cfg(test)]
mod test_rigs;
#[cfg(test)]
mod test_scene;
mod tool;
mod vessel;
mod wake;
mod world;

use rayon::prelude::*;
use studio_scene::{Scene, Take};

/// Performs a scene: the same scene gives the same take at any number of threads.
///
/// Performances that name things the shot does not have are left out.
#[must_use]
pub fn perform(scene: &Scene) -> Take {
    let shots = (0..scene.shots.len()).into_par_iter().map(|index| shot::perform(scene, index)).collect();
    Take { shots }
}

#[cfg(test)]
mod tests {
    use crate::test_rigs::{ball, cat, person};
    use crate::test_scene::{Stage, act};
    use glam::Vec3;
    use studio_storyboard::Verb;

    const VERBS: [Verb; 105] = {
        use Verb::*;
        [
            Stand, Sit, Lie, Sleep, Wait, Hang, Lean, Walk, Run, Hop, Crawl, Climb, Swim, Fly, Land, Glide, Drive,
            Ride, Sail, Follow, Chase, Enter, Leave, Approach, Stop, Jump, Spin, Dance, Bow, Wave, Nod, ShakeHead,
            ShakeBody, Stretch, LookAround, LookAt, Point, Clap, Kneel, Smile, Laugh, Cry, Yawn, Sing, Speak, Shout,
            Whisper, Blow, Call, Ring, Honk, Tick, Play, Hold, Carry, Give, Take, Throw, Catch, Kick, Hit, Push, Pull,
            Lift, PutDown, Open, Close, SwitchOn, SwitchOff, Pour, Stir, Chop, Cook, Eat, Drink, Read, Write, Type,
            Paint, Phone, Plant, Water, Clean, Build, Hug, Kiss, Pet, Feed, Fish, Fall, Drop, Bounce, Roll, Slide,
            Swing, Rise, Float, Sink, Collide, Topple, Break, Burst, Spill, Turn, Flow,
        ]
    };

    /// A person, a cat and a ball, of whom one does something to the next.
    fn trio(verb: Verb, actor: usize, from_s: f32, to_s: f32) -> Stage {
        let mut stage = Stage::new(1.2);
        stage.actor(person(), Vec3::new(-0.6, 0.0, 0.0));
        stage.actor(cat(), Vec3::new(0.6, 0.0, 0.0));
        stage.rigid(ball(), Vec3::ZERO, 0.12, 0.7);
        let mut done = act(actor, verb, from_s, to_s);
        done.what = (actor != 2).then_some(2);
        done.toward = Some((actor + 1) % 2);
        stage.shot.performances.push(done);
        stage.shot.camera.subjects = vec![0, 1];
        stage
    }

    #[test]
    fn every_verb_has_a_performance_and_nothing_is_lost_in_it() {
        for verb in VERBS {
            assert!(crate::actions::action(verb).is_some(), "{verb:?}");
            for actor in 0..3 {
                let take = crate::perform(&trio(verb, actor, 0.1, 0.9).scene());
                let shot = &take.shots[0];
                for frame in &shot.frames {
                    let finite = frame.things.iter().all(|t| t.world_from_rest.iter().all(|m| m.is_finite()));
                    assert!(
                        finite && frame.camera.eye.is_finite() && frame.camera.target.is_finite(),
                        "{verb:?} by {actor}"
                    );
                }
                assert!(shot.events.windows(2).all(|w| w[0].at_s <= w[1].at_s), "{verb:?}: events out of order");
                assert!(
                    shot.events.iter().all(|e| (0.0..1.2).contains(&e.at_s)),
                    "{verb:?}: an event outside the shot"
                );
            }
        }
    }

    #[test]
    fn odd_inputs_do_no_harm() {
        for (from_s, to_s) in [(0.0, 0.0), (0.9, 0.2), (-3.0, 90.0), (f32::NAN, f32::NAN)] {
            for verb in [Verb::Walk, Verb::Throw, Verb::Play, Verb::Swing, Verb::Dance] {
                let mut stage = trio(verb, 0, from_s, to_s);
                stage.shot.performances.push(act(77, Verb::Walk, 0.0, 1.0));
                stage.shot.things[2].scale = 0.0;
                let take = crate::perform(&stage.scene());
                let frames = &take.shots[0].frames;
                assert!(frames.iter().all(|f| f.things[0].world_from_rest.iter().all(|m| m.is_finite())), "{verb:?}");
            }
        }
    }

    #[test]
    fn a_take_is_the_same_at_any_number_of_threads() {
        let mut scene = trio(Verb::Throw, 0, 0.1, 1.0).scene();
        scene.shots.push(trio(Verb::Bounce, 2, 0.0, 1.0).shot);
        let run = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            format!("{:?}", pool.install(|| crate::perform(&scene)))
        };
        assert_eq!(run(1), run(2));
    }
}
