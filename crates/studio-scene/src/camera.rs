//! The camera: planned by the stage, solved by motion once everything has moved.

use glam::Vec3;
use studio_shape::Bounds;
use studio_storyboard::{CameraMove, Framing, Pace};

/// What the camera shall show and how it shall move.
#[derive(Debug, Clone, PartialEq)]
pub struct CameraPlan {
    /// Indices of the things that must be in the picture; the first is the subject of focus.
    pub subjects: Vec<usize>,
    /// A region that must be in the picture when there are no subjects, world space.
    pub region: Bounds,
    /// How much of the subjects is in the picture.
    pub framing: Framing,
    /// Direction from the subject to the camera: 0 is +Z, positive towards +X, radians.
    pub azimuth: f32,
    /// Height of the camera over the subject as an angle, radians; negative looks up.
    pub elevation: f32,
    /// Vertical field of view for landscape pictures, radians.
    pub field_of_view: f32,
    /// How it moves.
    pub movement: CameraMove,
    /// How fast it moves.
    pub pace: Pace,
    /// Unrest of a hand-held camera, 0 to 1.
    pub unrest: f32,
    /// Tilt of the horizon, radians.
    pub roll: f32,
    /// Strength of the blur out of focus, 0 to 1.
    pub blur: f32,
    /// The camera stays inside this box (the room), world space.
    pub room: Bounds,
}

/// Another plan for the camera from a time on.
#[derive(Debug, Clone, PartialEq)]
pub struct CameraKey {
    /// Seconds into the shot.
    pub at_s: f32,
    /// The plan from then on.
    pub plan: CameraPlan,
}

/// The camera at one frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CameraPose {
    /// Where it is.
    pub eye: Vec3,
    /// What it looks at.
    pub target: Vec3,
    /// Tilt of the horizon, radians.
    pub roll: f32,
    /// Vertical field of view, radians.
    pub field_of_view: f32,
    /// Distance that is sharp, metres.
    pub focus_m: f32,
    /// Strength of the blur out of focus, 0 to 1.
    pub blur: f32,
}
