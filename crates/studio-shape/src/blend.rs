//! Soft bodies: solids melted into each other, meshed once.

mod field;
mod solid;
mod surface;

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
    /// Linear RGB; for a carved blob that of the wall it leaves.
    pub color: Vec3,
    /// Whether paint changes its colour. It never does on the wall that a carved blob leaves.
    pub painted: bool,
    /// The joint that moves it; weights blend over the seam. A carved blob moves nothing.
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

/// A ball of the model in which a mesh is finer, such as a face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detail {
    /// Middle.
    pub center: Vec3,
    /// Radius, metres.
    pub radius: f32,
    /// Size of a cell in it, metres.
    pub cell_m: f32,
}

impl Blob {
    /// A white blob that is added without a seam and moved by the root.
    #[must_use]
    pub fn new(solid: Solid) -> Self {
        Self { solid, op: Op::Add, seam_m: 0.0, color: Vec3::ONE, painted: true, joint: 0 }
    }

    /// A ball.
    #[must_use]
    pub fn sphere(center: Vec3, radius: f32) -> Self {
        Self::ellipsoid(center, Vec3::splat(radius))
    }

    /// A ball with three radii.
    #[must_use]
    pub fn ellipsoid(center: Vec3, radii: Vec3) -> Self {
        Self::new(Solid::Ellipsoid { center, radii, rotation: Quat::IDENTITY })
    }

    /// A round cone from `a` to `b`.
    #[must_use]
    pub fn cone(a: Vec3, b: Vec3, radius_a: f32, radius_b: f32) -> Self {
        Self::new(Solid::Cone { a, b, radius_a, radius_b })
    }

    /// A box with half its edge lengths and the radius of its edges.
    #[must_use]
    pub fn round_box(center: Vec3, half: Vec3, round: f32) -> Self {
        Self::new(Solid::RoundBox { center, half, round, rotation: Quat::IDENTITY })
    }

    /// A lying ring.
    #[must_use]
    pub fn torus(center: Vec3, major: f32, minor: f32) -> Self {
        Self::new(Solid::Torus { center, major, minor, rotation: Quat::IDENTITY })
    }

    /// A standing cylinder.
    #[must_use]
    pub fn cylinder(center: Vec3, radius: f32, half_height: f32, round: f32) -> Self {
        Self::new(Solid::Cylinder { center, radius, half_height, round, rotation: Quat::IDENTITY })
    }

    /// Melts into the rest over a width, metres.
    #[must_use]
    pub fn seam(mut self, seam_m: f32) -> Self {
        self.seam_m = seam_m;
        self
    }

    /// Of a colour, linear RGB.
    #[must_use]
    pub fn color(mut self, color: Vec3) -> Self {
        self.color = color;
        self
    }

    /// Of a colour that no paint changes.
    #[must_use]
    pub fn fast_color(self, color: Vec3) -> Self {
        Self { color, painted: false, ..self }
    }

    /// Moved by a joint.
    #[must_use]
    pub fn joint(mut self, joint: usize) -> Self {
        self.joint = joint;
        self
    }

    /// Turned about its middle. Cones are turned by their ends and stay.
    #[must_use]
    pub fn turned(mut self, turn: Quat) -> Self {
        match &mut self.solid {
            Solid::Ellipsoid { rotation, .. }
            | Solid::RoundBox { rotation, .. }
            | Solid::Torus { rotation, .. }
            | Solid::Cylinder { rotation, .. } => *rotation = turn * *rotation,
            Solid::Cone { .. } => {}
        }
        self
    }

    /// Its image in the plane x = 0.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        let flip = Vec3::new(-1.0, 1.0, 1.0);
        match &mut self.solid {
            Solid::Ellipsoid { center, rotation, .. }
            | Solid::RoundBox { center, rotation, .. }
            | Solid::Torus { center, rotation, .. }
            | Solid::Cylinder { center, rotation, .. } => {
                *center *= flip;
                *rotation = Quat::from_xyzw(rotation.x, -rotation.y, -rotation.z, rotation.w);
            }
            Solid::Cone { a, b, .. } => {
                *a *= flip;
                *b *= flip;
            }
        }
        self
    }
}

impl Blend {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a blob.
    pub fn add(&mut self, blob: Blob) -> &mut Self {
        self.blobs.push(Blob { op: Op::Add, ..blob });
        self
    }

    /// Carves a blob away; the wall that it leaves takes its colour.
    pub fn carve(&mut self, blob: Blob) -> &mut Self {
        self.blobs.push(Blob { op: Op::Carve, painted: false, ..blob });
        self
    }

    /// Adds a blob and its mirror image, moved by the left and the right joint of `joints`.
    pub fn pair(&mut self, left: Blob, joints: [usize; 2]) -> &mut Self {
        self.add(left.joint(joints[0])).add(left.mirrored().joint(joints[1]))
    }

    /// Carves a blob and its mirror image away.
    pub fn carve_pair(&mut self, left: Blob) -> &mut Self {
        self.carve(left).carve(left.mirrored())
    }

    /// Paints over everything so far and to come: `paint` gets a point at rest and its colour.
    pub fn paint(&mut self, paint: impl Fn(Vec3, Vec3) -> Vec3 + Send + Sync + 'static) -> &mut Self {
        self.paints.push(Arc::new(paint));
        self
    }
}
