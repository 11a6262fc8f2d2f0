//! An extension goes on from the last frame: the first part stays, and nothing jumps at the seam.

use glam::Vec3;
use studio_scene::{FRAME_RATE, Take};

const SEED: u64 = 5;

fn perform(board: &studio_storyboard::Storyboard) -> Take {
    studio_motion::perform(&studio_stage::stage(board, (640, 360), SEED, None))
}

/// Where the middle of a thing's first joint is in every frame of the film.
fn way(take: &Take, thing: usize) -> Vec<Vec3> {
    take.shots[0].frames.iter().map(|f| Vec3::from(f.things[thing].world_from_rest[0].translation)).collect()
}

#[test]
fn the_first_part_stays_and_motion_goes_on() {
    for (prompt, more) in [
        ("A red ball bounces across a wooden floor", "It rolls away"),
        ("A brown dog runs across a meadow", "The dog runs on and barks"),
        ("A calico cat plays a piano on stage", "The cat plays on, and it gets dark"),
        ("A woman walks along a street", "She stops and waves"),
        ("A boat sails on a lake at sunset", "It sails on and a bird flies past"),
    ] {
        let board = studio_language::read(prompt, 3.0, SEED);
        let longer = studio_language::extend(&board, more, 3.0);
        studio_storyboard::validate(&longer).unwrap_or_else(|e| panic!("{more}: {e:?}"));
        let (short, long) = (perform(&board), perform(&longer));
        assert_eq!(long.shots.len(), 1, "{more}: no cut");
        let seam = 3 * FRAME_RATE as usize;
        assert_eq!(long.shots[0].frames.len(), 2 * seam);
        for (number, (a, b)) in short.shots[0].frames.iter().zip(&long.shots[0].frames).enumerate() {
            let apart = a.camera.eye.distance(b.camera.eye);
            assert!(apart < 0.05, "{prompt}: the camera of frame {number} is {apart} m away");
        }
        for thing in 0..short.shots[0].frames[0].things.len() {
            let (before, after) = (way(&short, thing), way(&long, thing));
            for (number, (a, b)) in before.iter().zip(&after).enumerate() {
                assert!(a.distance(*b) < 1e-3, "{prompt}: thing {thing} of frame {number}: {a} {b}");
            }
            let step = |f: usize| after[f + 1] - after[f];
            // Ten metres a second squared is more than anything here but an impact does.
            let change = step(seam - 1).distance(step(seam - 2)) * FRAME_RATE as f32;
            let lively = step(seam - 2).length() * FRAME_RATE as f32;
            assert!(change < 0.35 + 0.5 * lively, "{prompt} / {more}: thing {thing} jumps by {change} m/s");
        }
    }
}

#[test]
fn a_newcomer_joins_the_cast_and_a_stranger_to_the_first_part() {
    let board = studio_language::read("A white rabbit sits in a meadow", 2.0, SEED);
    let longer = studio_language::extend(&board, "A red fox runs in from the left", 3.0);
    let kinds: Vec<&str> = longer.shots[1].cast.iter().map(|m| m.kind.as_str()).collect();
    assert_eq!(kinds, ["rabbit", "fox"]);
    let scene = studio_stage::stage(&longer, (640, 360), SEED, None);
    let fox = scene.shots[0].things.last().expect("the fox");
    assert!((fox.enters_s - 2.0).abs() < 1e-3, "it enters at {}", fox.enters_s);
    let take = studio_motion::perform(&scene);
    let seen = |frame: usize| take.shots[0].frames[frame].things.last().expect("the fox").visibility;
    assert_eq!((seen(30), seen(100)), (0.0, 1.0));
}
