//! Bodies on four legs: one builder, many proportions.

use crate::kinds::figure::{Eye, Figure, tube};
use glam::{Quat, Vec3, vec3};
use std::f32::consts::FRAC_PI_2;
use studio_shape::{Blob, Detail, Material, Role, Side, SocketRole};

/// Proportions of a body on four legs, metres, standing. Points with x > 0 are those of the left side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quadruped {
    /// Middle and radii of the rib cage.
    pub(super) chest: (Vec3, Vec3),
    /// Middle and radii of the belly.
    pub(super) belly: (Vec3, Vec3),
    /// Middle and radii of the pelvis.
    pub(super) hips: (Vec3, Vec3),
    /// Radii of the neck at the chest and at the head.
    pub(super) neck: [f32; 2],
    /// Where the head turns.
    pub(super) head_pivot: Vec3,
    /// The fore leg.
    pub(super) fore: Leg,
    /// The hind leg.
    pub(super) hind: Leg,
    /// Points of the tail, from `rump`, with a radius each.
    pub(super) tail: &'static [(Vec3, f32)],
    /// Where the tail begins.
    pub(super) rump: Vec3,
    /// Its head.
    pub(super) head: Head,
}

/// A leg.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leg {
    /// Shoulder or hip, elbow or knee, wrist or ankle.
    pub(super) joints: [Vec3; 3],
    /// Radii of the muscle at its root, and of the limb at its three joints.
    pub(super) radii: [f32; 4],
    /// Middle and radii of the paw or hoof.
    pub(super) paw: (Vec3, Vec3),
    /// Colour of a hoof; paws have that of the coat.
    pub(super) hoof: Option<Vec3>,
}

/// A head; all but its middle and size in units of its half width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// Middle of the skull.
    pub(super) center: Vec3,
    /// Half its width, metres.
    pub(super) size: f32,
    /// Radii of the skull.
    pub(super) skull: Vec3,
    /// Middle and radius of the left cheek.
    pub(super) cheek: (Vec3, f32),
    /// The bridge of the nose: from, to, and a radius for each.
    pub(super) bridge: (Vec3, Vec3, f32, f32),
    /// Middle and radii of the left half of the muzzle.
    pub(super) muzzle: (Vec3, Vec3),
    /// Middle and radii of the lower jaw.
    pub(super) jaw: (Vec3, Vec3),
    /// Middle and radii of the mouth's slot on the left side, and how far its corner rises, radians.
    pub(super) mouth: (Vec3, Vec3, f32),
    /// Middle and radii of the nose; nostrils instead of one when `None`.
    pub(super) nose: Option<(Vec3, Vec3)>,
    /// Middle and radius of the left eye, and where it looks.
    pub(super) eye: (Vec3, f32, Vec3),
}

/// Colours that every head needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeadColors {
    /// Of the nose.
    pub(super) nose: Vec3,
    /// Of the iris.
    pub(super) iris: Vec3,
    /// Of the inside of the mouth.
    pub(super) mouth: Vec3,
}

/// What a body needs in four numbers and a leg; the rest follows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Height of the back, metres.
    pub(super) back: f32,
    /// From hips to chest.
    pub(super) length: f32,
    /// Half width of the trunk.
    pub(super) girth: f32,
    /// Half height of the trunk.
    pub(super) depth: f32,
    /// Radius of the legs at the elbow.
    pub(super) leg: f32,
    /// Radii of paws or hooves.
    pub(super) paw: Vec3,
    /// Colour of hooves.
    pub(super) hoof: Option<Vec3>,
    /// From the middle of the chest to where the head turns.
    pub(super) neck: Vec3,
    /// Radii of the neck at the chest and at the head.
    pub(super) neck_radii: [f32; 2],
    /// From where the head turns to its middle.
    pub(super) head: Vec3,
    /// Half width of the head.
    pub(super) head_size: f32,
    /// Points of the tail, from the back of the pelvis, with a radius each.
    pub(super) tail: &'static [(Vec3, f32)],
}

impl Shape {
    /// The body, with the features of a head.
    pub(super) fn body(&self, head: Head) -> Quadruped {
        let Self { length, girth: g, depth: d, .. } = *self;
        let y = self.back - d;
        let (front, rear) = (0.5 * length, -0.5 * length);
        let paw_at = |x: f32, z: f32| vec3(x, self.paw.y, z + 0.35 * (self.paw.z - self.leg));
        let head_pivot = vec3(0.0, y, front) + self.neck;
        let (x, x_hind) = (0.62 * g, 0.66 * g);
        let fore = [
            vec3(x, y - 0.15 * d, front + 0.1 * g),
            vec3(x, 0.53 * y, front - 0.06 * y),
            vec3(x, 0.17 * y, front + 0.01 * y),
        ];
        let hind = [
            vec3(x_hind, y - 0.1 * d, rear - 0.05 * g),
            vec3(x_hind, 0.56 * y, rear + 0.09 * y),
            vec3(x_hind, 0.19 * y, rear - 0.08 * y),
        ];
        let r = self.leg;
        Quadruped {
            chest: (vec3(0.0, y, front), vec3(g, d, 1.05 * g)),
            belly: (vec3(0.0, y - 0.06 * d, 0.0), vec3(g, 0.93 * d, 0.55 * length)),
            hips: (vec3(0.0, y, rear), vec3(0.98 * g, 0.97 * d, g)),
            neck: self.neck_radii,
            head_pivot,
            fore: Leg {
                joints: fore,
                radii: [1.25 * r, 1.2 * r, r, 0.85 * r],
                paw: (paw_at(x, fore[2].z), self.paw),
                hoof: self.hoof,
            },
            hind: Leg {
                joints: hind,
                radii: [1.85 * r, 1.4 * r, 1.1 * r, 0.85 * r],
                paw: (paw_at(x_hind, hind[2].z + 0.05 * y), self.paw),
                hoof: self.hoof,
            },
            tail: self.tail,
            rump: self.rump(),
            head: Head { center: head_pivot + self.head, size: self.head_size, ..head },
        }
    }

    /// Where the tail begins.
    pub(super) fn rump(&self) -> Vec3 {
        vec3(0.0, self.back - 0.45 * self.depth, -0.5 * self.length - 0.9 * self.girth)
    }
}

/// Joints that features hang on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joints {
    pub(super) hips: usize,
    pub(super) chest: usize,
    pub(super) head: usize,
    pub(super) jaw: usize,
}

impl Head {
    /// The point with head coordinates (units of its half width from its middle).
    pub(super) fn at(&self, p: Vec3) -> Vec3 {
        self.center + p * self.size
    }
}

impl Quadruped {
    /// Trunk, legs, tail and head, all of one colour; features and paint come on top.
    pub(super) fn build(&self, figure: &mut Figure, color: Vec3) -> Joints {
        let hips = figure.rig.add(Role::Hips, 0, self.hips.0);
        let spine = figure.rig.add(Role::Spine, hips, self.belly.0);
        let chest = figure.rig.add(Role::Chest, spine, self.chest.0);
        self.trunk(figure, [hips, spine, chest], color);
        let neck_pivot = self.chest.0.lerp(self.head_pivot, 0.35);
        let neck = figure.rig.add(Role::Neck, chest, neck_pivot);
        let head = figure.rig.add(Role::Head, neck, self.head_pivot);
        let seam = 0.5 * self.neck[0];
        let foot = self.chest.0.lerp(self.head_pivot, 0.12);
        let middle = 0.5 * (self.neck[0] + self.neck[1]);
        for (a, b, r0, r1) in [
            (foot, neck_pivot, self.neck[0], 0.5 * (self.neck[0] + middle)),
            (neck_pivot, self.head_pivot, 0.5 * (self.neck[0] + middle), self.neck[1]),
        ] {
            figure.body.add(Blob::cone(a, b, r0, r1).seam(seam).color(color).joint(neck));
        }
        let fore = [Role::UpperArm, Role::Forearm, Role::Hand];
        self.fore.build(figure, fore, chest, color);
        self.hind.build(figure, [Role::Thigh, Role::Shin, Role::Foot], hips, color);
        self.tail(figure, hips, color);
        let jaw = self.head.build(figure, head, color);
        self.sockets(figure, chest, head);
        Joints { hips, chest, head, jaw }
    }

    fn trunk(&self, figure: &mut Figure, [hips, spine, chest]: [usize; 3], color: Vec3) {
        let seam = 0.6 * self.belly.1.y;
        for ((center, radii), joint) in [(self.hips, hips), (self.belly, spine), (self.chest, chest)] {
            figure.body.add(Blob::ellipsoid(center, radii).seam(seam).color(color).joint(joint));
        }
    }

    fn tail(&self, figure: &mut Figure, hips: usize, color: Vec3) {
        let mut parent = hips;
        for (n, pair) in self.tail.windows(2).enumerate() {
            let [(a, radius_a), (b, radius_b)] = [pair[0], pair[1]];
            let (a, b) = (self.rump + a, self.rump + b);
            parent = figure.rig.add(Role::Tail(n as u8), parent, a);
            let piece = Blob::cone(a, b, radius_a, radius_b).seam(if n == 0 { 0.8 } else { 0.15 } * radius_a);
            figure.body.add(piece.color(color).joint(parent));
        }
    }

    fn sockets(&self, figure: &mut Figure, chest: usize, head: usize) {
        let back = self.chest.0.lerp(self.belly.0, 0.7);
        figure.socket(SocketRole::Seat, chest, back + Vec3::Y * self.belly.1.y, Quat::IDENTITY);
        figure.socket(SocketRole::Crown, head, self.head.at(Vec3::Y * self.head.skull.y), Quat::IDENTITY);
        let lips = self.head.at(vec3(0.0, self.head.mouth.0.y, self.head.muzzle.0.z + self.head.muzzle.1.z));
        figure.socket(SocketRole::Mouth, head, lips, Quat::IDENTITY);
        for side in Side::BOTH {
            let hand = figure.rig.find(Role::Hand(side)).unwrap_or(chest);
            let paw = crate::kinds::figure::mirror(self.fore.paw.0, side);
            let sole = vec3(paw.x, 0.0, paw.z);
            figure.socket(SocketRole::Palm(side), hand, sole, Quat::from_rotation_x(FRAC_PI_2));
        }
    }
}

impl Leg {
    fn build(&self, figure: &mut Figure, roles: [fn(Side) -> Role; 3], parent: usize, color: Vec3) {
        let [root, middle, end] = self.joints;
        let [muscle, top, bend, ankle] = self.radii;
        // Haunches of short legs stay off the ground.
        let muscle = muscle.min(0.62 * root.y);
        let ankle = ankle.min(0.85 * end.y).min(0.9 * self.paw.0.y);
        let upper = figure.joint_pair(roles[0], [parent; 2], root);
        let lower = figure.joint_pair(roles[1], upper, middle);
        let paw = figure.joint_pair(roles[2], lower, end);
        let body = &mut figure.body;
        let flank = Blob::ellipsoid(root.lerp(middle, 0.12), vec3(0.72, 1.15, 1.0) * muscle);
        body.pair(flank.seam(0.8 * muscle).color(color), upper);
        body.pair(Blob::cone(root, middle, top, bend).seam(0.5 * top).color(color), upper);
        body.pair(Blob::cone(middle, end, bend, ankle).seam(0.2 * bend).color(color), lower);
        let (at, radii) = self.paw;
        let pastern = Blob::cone(end, at.with_y(0.8 * at.y), ankle, 0.8 * ankle);
        body.pair(pastern.seam(0.2 * ankle).color(color), paw);
        let foot = Blob::ellipsoid(at, radii).seam(0.6 * ankle).color(color);
        body.pair(self.hoof.map_or(foot, |hoof| foot.fast_color(hoof)), paw);
    }
}

impl Head {
    /// Skull, muzzle and jaw with a slot between them. Returns the jaw's joint.
    fn build(&self, figure: &mut Figure, head: usize, color: Vec3) -> usize {
        let s = self.size;
        let pivot = self.at(vec3(0.0, self.jaw.0.y + 0.35 * self.jaw.1.y, 0.25 * self.jaw.0.z));
        let jaw = figure.rig.add(Role::Jaw, head, pivot);
        let body = &mut figure.body;
        body.add(Blob::ellipsoid(self.center, self.skull * s).seam(0.25 * s).color(color).joint(head));
        let cheek = Blob::sphere(self.at(self.cheek.0), self.cheek.1 * s);
        body.pair(cheek.seam(0.35 * s).color(color), [head; 2]);
        let (from, to, r0, r1) = self.bridge;
        let bridge = Blob::cone(self.at(from), self.at(to), r0 * s, r1 * s);
        body.add(bridge.seam(0.25 * s).color(color).joint(head));
        let muzzle = Blob::ellipsoid(self.at(self.muzzle.0), self.muzzle.1 * s);
        body.pair(muzzle.seam(0.12 * s).color(color), [head; 2]);
        let chin = Blob::ellipsoid(self.at(self.jaw.0), self.jaw.1 * s);
        body.add(chin.seam(0.14 * s).color(color).joint(jaw));
        jaw
    }

    /// Eye sockets, eyes, nose and the mouth's slot: after paint and ears.
    pub(super) fn face(&self, figure: &mut Figure, head: usize, colors: HeadColors) {
        let s = self.size;
        let (at, radii, rise) = self.mouth;
        let slot = Blob::ellipsoid(self.at(at), radii * s).turned(Quat::from_rotation_z(rise));
        figure.body.carve_pair(slot.seam(0.03 * s).color(colors.mouth));
        let (at, radius, toward) = self.eye;
        figure.eyes(head, &Eye::plush(self.at(at), radius * s, toward, colors.iris), true);
        if let Some((at, radii)) = self.nose {
            let nose = super::soft_ball(self.at(at), radii * s, colors.nose, head);
            figure.part(nose, Material { roughness: 0.3, ..Material::PLASTIC });
        } else {
            let (at, radii) = self.muzzle;
            let nostril = Blob::sphere(self.at(at + radii * vec3(0.25, 0.35, 0.92)), 0.22 * radii.x * s);
            figure.body.carve_pair(nostril.seam(0.06 * s).color(colors.nose));
        }
        let lips = self.at(vec3(0.0, self.mouth.0.y, self.mouth.0.z));
        figure.details.push(Detail { center: lips, radius: 0.44 * s, cell_m: s / 30.0 });
        figure.details.push(Detail { center: self.center, radius: 1.75 * s, cell_m: s / 16.0 });
    }

    /// Whiskers: `count` on each side.
    pub(super) fn whiskers(&self, figure: &mut Figure, head: usize, count: u8) {
        let (at, radii) = self.muzzle;
        for side in Side::BOTH {
            for n in 0..count {
                let fan = f32::from(n) / f32::from(count.max(2) - 1) - 0.5;
                let root = at + vec3(0.7 * radii.x, -0.25 * fan * radii.y, 0.6 * radii.z);
                let middle = root + vec3(0.55, -0.12 * fan + 0.06, -0.12);
                let tip = middle + vec3(0.5, -0.22 * fan - 0.02, -0.22);
                let point = |p: Vec3| self.at(crate::kinds::figure::mirror(p, side));
                let r = 0.014 * self.size;
                let hair = [(point(root), r), (point(middle), 0.8 * r), (point(tip), 0.0)];
                figure.part(tube(&hair, Vec3::splat(0.85), head), Material::MATT);
            }
        }
    }
}
