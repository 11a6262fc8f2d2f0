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
mod shot;
mod skeleton;
mod speech;
mod strokes;
#[cfg(test)]
mod test_rigs;
#[cfg(test)]
mod test_scene;
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
