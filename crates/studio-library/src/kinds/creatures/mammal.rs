//! From proportions, a head, ears and coats to an animal on four legs.

use super::coat::Coat;
use super::quadruped::{Head, HeadColors, Joints, Quadruped, Shape};
use crate::Design;
use crate::kinds::figure::Figure;
use glam::{Vec3, vec3};
use studio_shape::{Blob, Material, Model, Plan, Role, hex};
use studio_storyboard::Age;

/// A kind of animal on four legs.
pub(super) struct Mammal {
    pub(super) id: &'static str,
    pub(super) shape: Shape,
    pub(super) head: Head,
    pub(super) ears: Ears,
    /// Of nose or nostrils.
    pub(super) nose: u32,
    /// Of the snout, where it differs from the coat.
    pub(super) snout: Option<u32>,
    pub(super) whiskers: u8,
    /// What only this kind has: horns, manes, trunks.
    pub(super) extras: fn(&mut Figure, &Quadruped, &Joints, &Coat),
    pub(super) material: Material,
}

/// Ears in head units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ears {
    pub(super) root: Vec3,
    pub(super) tip: Vec3,
    pub(super) radii: [f32; 2],
    /// Colour of the hollow, if they stand open to the front.
    pub(super) hollow: Option<u32>,
}

impl Mammal {
    /// Builds it in the coat that a design asks for.
    pub(super) fn build(&self, design: &Design, coats: &[Coat]) -> Model {
        let coat = Coat::of(design, coats);
        let mut shape = self.shape;
        if matches!(design.age, Age::Baby | Age::Young) {
            shape.head_size *= 1.22;
        }
        self.build_on(design, &shape.body(self.head), coat)
    }

    /// Builds it on a body of its own.
    pub(super) fn build_on(&self, design: &Design, body: &Quadruped, coat: Coat) -> Model {
        let mut figure = Figure::new();
        let joints = body.build(&mut figure, coat.base);
        self.ears.build(&mut figure, &body.head, joints.head, coat.base);
        if let Some(code) = self.snout {
            let (at, radii) = body.head.muzzle;
            let snout = Blob::ellipsoid(body.head.at(at), radii * 1.03 * body.head.size);
            let seam = 0.1 * body.head.size;
            figure.body.add(snout.seam(seam).fast_color(hex(code)).joint(joints.head));
            figure.body.add(snout.mirrored().seam(seam).fast_color(hex(code)).joint(joints.head));
        }
        coat.paint(&mut figure, body, design.seed);
        (self.extras)(&mut figure, body, &joints, &coat);
        let colors = HeadColors { nose: hex(self.nose), iris: coat.iris, mouth: hex(0x6E_22_2C) };
        body.head.face(&mut figure, joints.head, colors);
        if self.whiskers > 0 {
            body.head.whiskers(&mut figure, joints.head, self.whiskers);
        }
        let Shape { back, length, girth, .. } = self.shape;
        let span = back + length + 2.0 * girth;
        figure.finish(self.id, Plan::Quadruped, span / 75.0, self.material)
    }
}

impl Ears {
    fn build(self, figure: &mut Figure, head: &Head, joint: usize, color: Vec3) {
        let s = head.size;
        let ear = figure.joint_pair(Role::Ear, [joint; 2], head.at(self.root));
        let [r0, r1] = self.radii;
        let lobe = Blob::cone(head.at(self.root), head.at(self.tip), r0 * s, r1 * s);
        figure.body.pair(lobe.seam(0.12 * s).color(color), ear);
        if let Some(code) = self.hollow {
            let out = vec3(0.04, 0.0, 0.62);
            let from = self.root.lerp(self.tip, 0.22) + out * r0;
            let to = self.root.lerp(self.tip, 0.86) + out * (r0 + (r1 - r0) * 0.86);
            let hollow = Blob::cone(head.at(from), head.at(to), 0.66 * r0 * s, 0.62 * r1 * s);
            figure.body.carve_pair(hollow.seam(0.07 * s).color(hex(code)));
        }
    }
}

/// No extras.
pub(super) fn nothing(_: &mut Figure, _: &Quadruped, _: &Joints, _: &Coat) {}

/// A horn, tusk or antler piece on the left and its mirror image, in head units.
pub(super) fn horns(figure: &mut Figure, head: &Head, joint: usize, pieces: &[(Vec3, Vec3, f32, f32)], color: u32) {
    let mut blend = studio_shape::Blend::new();
    for &(a, b, r0, r1) in pieces {
        let s = head.size;
        let piece = Blob::cone(head.at(a), head.at(b), r0 * s, r1 * s);
        blend.pair(piece.seam(0.02 * s).color(hex(color)), [joint; 2]);
    }
    figure.soft(&blend, 0.06 * head.size, Material::CLAY);
}

/// Tufts of hair in a row or a ring: (middle, radius) in metres, melted into the coat.
pub(super) fn tufts(figure: &mut Figure, joint: usize, color: Vec3, balls: impl IntoIterator<Item = (Vec3, f32)>) {
    for (at, radius) in balls {
        figure.body.add(Blob::sphere(at, radius).seam(0.35 * radius).fast_color(color).joint(joint));
    }
}

/// A short pointed muzzle with a dark nose: dogs, foxes, wolves.
pub(super) const CANINE: Head = Head {
    center: Vec3::ZERO,
    size: 0.0,
    skull: vec3(1.0, 0.90, 0.90),
    cheek: (vec3(0.50, -0.26, 0.22), 0.46),
    bridge: (vec3(0.0, -0.02, 0.60), vec3(0.0, -0.22, 1.12), 0.42, 0.25),
    muzzle: (vec3(0.14, -0.32, 1.04), vec3(0.23, 0.20, 0.32)),
    jaw: (vec3(0.0, -0.53, 0.88), vec3(0.22, 0.13, 0.38)),
    mouth: (vec3(0.14, -0.465, 1.14), vec3(0.22, 0.032, 0.42), 0.18),
    nose: Some((vec3(0.0, -0.13, 1.34), vec3(0.19, 0.14, 0.13))),
    eye: (vec3(0.41, 0.10, 0.62), 0.29, vec3(0.24, 0.02, 1.0)),
};

/// A round head with a broad short muzzle: bears.
pub(super) const URSINE: Head = Head {
    skull: vec3(1.0, 0.90, 0.90),
    cheek: (vec3(0.48, -0.26, 0.26), 0.48),
    bridge: (vec3(0.0, -0.12, 0.60), vec3(0.0, -0.24, 0.98), 0.40, 0.32),
    muzzle: (vec3(0.13, -0.34, 0.96), vec3(0.27, 0.23, 0.28)),
    jaw: (vec3(0.0, -0.56, 0.82), vec3(0.27, 0.15, 0.30)),
    mouth: (vec3(0.15, -0.50, 1.06), vec3(0.21, 0.032, 0.36), 0.24),
    nose: Some((vec3(0.0, -0.17, 1.22), vec3(0.18, 0.13, 0.12))),
    eye: (vec3(0.40, 0.08, 0.68), 0.235, vec3(0.22, 0.02, 1.0)),
    ..CANINE
};

/// A long face with nostrils: horses, camels, giraffes, deer.
pub(super) const EQUINE: Head = Head {
    skull: vec3(1.0, 1.02, 1.0),
    cheek: (vec3(0.42, -0.32, 0.25), 0.58),
    bridge: (vec3(0.0, -0.10, 0.45), vec3(0.0, -0.78, 1.52), 0.74, 0.50),
    muzzle: (vec3(0.20, -0.92, 1.66), vec3(0.38, 0.36, 0.38)),
    jaw: (vec3(0.0, -1.16, 1.40), vec3(0.38, 0.20, 0.46)),
    mouth: (vec3(0.20, -1.10, 1.80), vec3(0.30, 0.036, 0.40), 0.14),
    nose: None,
    eye: (vec3(0.66, 0.06, 0.52), 0.32, vec3(0.62, 0.02, 0.80)),
    ..CANINE
};

/// A broad blunt face with nostrils: cattle, sheep, pigs.
pub(super) const BOVINE: Head = Head {
    skull: vec3(1.0, 0.96, 0.95),
    cheek: (vec3(0.44, -0.30, 0.25), 0.52),
    bridge: (vec3(0.0, -0.10, 0.50), vec3(0.0, -0.40, 1.06), 0.66, 0.50),
    muzzle: (vec3(0.24, -0.52, 1.06), vec3(0.40, 0.32, 0.32)),
    jaw: (vec3(0.0, -0.78, 0.92), vec3(0.38, 0.17, 0.34)),
    mouth: (vec3(0.22, -0.72, 1.18), vec3(0.28, 0.034, 0.34), 0.16),
    nose: None,
    eye: (vec3(0.54, 0.12, 0.60), 0.29, vec3(0.40, 0.02, 0.92)),
    ..CANINE
};

/// A small round face: rabbits, mice, squirrels.
pub(super) const RODENT: Head = Head {
    skull: vec3(1.0, 0.94, 0.98),
    cheek: (vec3(0.46, -0.32, 0.36), 0.50),
    bridge: (vec3(0.0, -0.05, 0.60), vec3(0.0, -0.20, 0.92), 0.40, 0.22),
    muzzle: (vec3(0.15, -0.33, 0.88), vec3(0.22, 0.18, 0.22)),
    jaw: (vec3(0.0, -0.54, 0.74), vec3(0.22, 0.13, 0.24)),
    mouth: (vec3(0.11, -0.475, 0.96), vec3(0.15, 0.032, 0.28), 0.26),
    nose: Some((vec3(0.0, -0.19, 1.06), vec3(0.11, 0.08, 0.075))),
    eye: (vec3(0.52, 0.08, 0.60), 0.31, vec3(0.42, 0.02, 0.92)),
    ..CANINE
};
