//! What drifts, falls and flies in the air. Every particle's way is a function of time and its
//! number, so that it goes on from frame to frame and is the same at any thread count.

mod burst;
mod emitter;
mod weather;

use crate::plan::Plan;
use crate::world::World;
use studio_scene::{Event, Frame};

/// Most particles in a frame.
const MOST: usize = 9000;

/// Fills the particles of all frames.
pub(crate) fn fill(world: &World, plan: &Plan, events: &[Event], frames: &mut [Frame]) {
    let bursts = burst::of_events(plan, events);
    for number in 0..frames.len() {
        let mut particles = Vec::new();
        emitter::emit(world, plan, frames, number, &mut particles);
        burst::emit(world, &bursts, frames[number].time_s, &mut particles);
        weather::fall(world, &frames[number], &mut particles);
        particles.truncate(MOST);
        frames[number].particles = particles;
    }
}
