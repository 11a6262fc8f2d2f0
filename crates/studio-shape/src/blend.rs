//! Soft bodies: solids melted into each other, meshed once.

use glam::{Quat, Vec3};
use std::sync::Arc;

/// Solids in order, each melted into what is there, and paint over the whole.
#[derive(Clone, Default)]
pub struct Blend {
    /// The solids, in the order in which they are added or carved.
    pub blobs: Vec<Blob>,
    /// Paint, applied in order to the blended colour at each point of the surface.
    pub paints: Vec<Paint>,
}

/// A function of the point at rest and the colour so far that gives the colour there.
pub type Paint = Arc<dyn Fn(Vec3, Vec3) -> Vec3 + Send + Sync>;

/// One solid of a blend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blob {
    /// Its form.
    pub solid: Solid,
    /// Added or carved away.
    pub op: Op,
    /// Width of the seam over which it melts into the rest, metres.
    pub seam_m: f32,
    /// Linear RGB.
    pub color: Vec3,
    /// The joint that moves it; weights blend over the seam.
    pub joint: usize,
}

/// What a blob does to what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Adds to it.
    Add,
    /// Carves it away.
    Carve,
}

/// Forms with a (nearly) exact distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Solid {
    /// A ball with three radii, turned.
    Ellipsoid {
        /// Middle.
        center: Vec3,
        /// Radii along its own axes.
        radii: Vec3,
        /// Turn of its axes.
        rotation: Quat,
    },
    /// A round cone: two balls and what lies between.
    Cone {
        /// Middle of the first ball.
        a: Vec3,
        /// Middle of the second ball.
        b: Vec3,
        /// Radius of the first.
        radius_a: f32,
        /// Radius of the second.
        radius_b: f32,
    },
    /// A box with rounded edges.
    RoundBox {
        /// Middle.
        center: Vec3,
        /// Half the edge lengths, rounding included.
        half: Vec3,
        /// Radius of the edges.
        round: f32,
        /// Turn of its axes.
        rotation: Quat,
    },
    /// A ring around its own Y axis.
    Torus {
        /// Middle.
        center: Vec3,
        /// Radius of the ring.
        major: f32,
        /// Radius of its tube.
        minor: f32,
        /// Turn of its axes.
        rotation: Quat,
    },
    /// A cylinder along its own Y axis with rounded edges.
    Cylinder {
        /// Middle.
        center: Vec3,
        /// Radius.
        radius: f32,
        /// Half its height.
        half_height: f32,
        /// Radius of the edges.
        round: f32,
        /// Turn of its axes.
        rotation: Quat,
    },
}
