//! A storyboard and the library to a scene: who stands where, what is in the picture, what happens
//! when. The page to read first is [`stage`]; one module a question after that.

mod backdrop;
mod camera;
mod continuation;
mod dialogue;
mod expected;
mod layout;
mod light;
mod look;
mod needs;
mod over_picture;
mod performance;
mod player;
mod shot;
mod slope;
mod sound;
mod stand_in;
mod steps;
mod things;
mod travel;

pub use backdrop::backdrop;
pub use over_picture::over_picture;

use rayon::prelude::*;
use studio_scene::{Backdrop, Scene};
use studio_storyboard::{Shot, Storyboard};

/// Stages a storyboard for a picture of `size` (width, height in pixels).
///
/// Whatever the library lacks is played by what comes nearest; nothing makes it fail. With a
/// `first_frame` the first shot grows out of that picture instead of a set; see [`over_picture`].
#[must_use]
pub fn stage(board: &Storyboard, size: (u32, u32), seed: u64, first_frame: Option<Backdrop>) -> Scene {
    let portrait = size.1 > size.0;
    let runs: Vec<&[Shot]> = board.shots.chunk_by(|_, next| next.continues).collect();
    let shots = runs
        .par_iter()
        .enumerate()
        .map(|(index, run)| {
            let backdrop = if index == 0 { first_frame.clone() } else { None };
            // One seed for all shots: the same member looks the same in each.
            shot::stage(run, portrait, seed, backdrop)
        })
        .collect();
    Scene { width: size.0, height: size.1, seed, look: look::look(board.style), shots }
}
