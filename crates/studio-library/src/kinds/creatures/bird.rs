//! Birds: one builder, many proportions.

use crate::kinds::figure::{Eye, Figure, mirror};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Blend, Blob, Detail, Material, Model, Plan, Role, Side, SocketRole, hex};

/// Proportions and colours of a bird, metres, standing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bird {
    pub(super) id: &'static str,
    /// Middle and radii of the body, and how far its front is raised, radians.
    pub(super) body: (Vec3, Vec3, f32),
    /// Middle of the head and its radius.
    pub(super) head: (Vec3, f32),
    /// Radii of the neck at body and head.
    pub(super) neck: [f32; 2],
    pub(super) beak: Beak,
    /// Radius of the eye in head radii, and how far it looks to the front: 0 sideways to 1.
    pub(super) eye: (f32, f32),
    /// Height of the hip, radius of the leg, length of the foot; webbed or not.
    pub(super) leg: (f32, f32, f32, bool),
    /// Length, width and lift of the tail.
    pub(super) tail: Vec3,
    /// Length and depth of a wing; outstretched at rest or folded.
    pub(super) wing: (f32, f32, bool),
    pub(super) colors: BirdColors,
    /// What only this kind has: combs, tufts, masks.
    pub(super) extras: fn(&mut Figure, &Bird, [usize; 3]),
}

/// The beak: length, height and width at its root in head radii, and how far its tip hooks down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beak {
    pub(super) length: f32,
    pub(super) height: f32,
    pub(super) width: f32,
    pub(super) hook: f32,
}

/// sRGB colours are given as linear RGB.
#[derive(Debug, Clone, Copy)]
pub(super) struct BirdColors {
    pub(super) base: Vec3,
    pub(super) belly: Vec3,
    pub(super) head: Vec3,
    pub(super) wing: Vec3,
    pub(super) tail: Vec3,
    pub(super) beak: Vec3,
    pub(super) leg: Vec3,
    pub(super) iris: Vec3,
}

impl BirdColors {
    /// One colour with orange beak and legs.
    pub(super) fn plain(base: Vec3) -> Self {
        let (orange, dark) = (hex(0xE8_9A_2C), hex(0x24_16_10));
        Self { base, belly: base, head: base, wing: base, tail: base, beak: orange, leg: orange, iris: dark }
    }

    /// The same layout in another main colour.
    pub(super) fn dyed(self, color: Vec3) -> Self {
        let swap = |part: Vec3| if part == self.base { color } else { part };
        Self {
            base: color,
            belly: swap(self.belly),
            head: swap(self.head),
            wing: color * 0.85,
            tail: color * 0.8,
            ..self
        }
    }
}

impl Bird {
    /// The whole bird.
    pub(super) fn build(&self) -> Model {
        let mut figure = Figure::new();
        let (center, radii, raised) = self.body;
        let rump = center - vec3(0.0, -0.1 * radii.y, 0.55 * radii.z);
        let hips = figure.rig.add(Role::Hips, 0, center - vec3(0.0, 0.2 * radii.y, 0.1 * radii.z));
        let spine = figure.rig.add(Role::Spine, hips, center);
        let breast = center + vec3(0.0, 0.15 * radii.y, 0.35 * radii.z);
        let chest = figure.rig.add(Role::Chest, spine, breast);
        let (head_at, head_r) = self.head;
        let neck = figure.rig.add(Role::Neck, chest, breast.lerp(head_at, 0.35));
        let head = figure.rig.add(Role::Head, neck, head_at - vec3(0.0, 0.7 * head_r, 0.2 * head_r));
        self.trunk(&mut figure, [spine, chest, neck, head]);
        self.tail(&mut figure, hips, rump);
        self.wings(&mut figure, chest);
        self.legs(&mut figure, hips);
        (self.extras)(&mut figure, self, [chest, neck, head]);
        self.face(&mut figure, head);
        let top = head_at + Vec3::Y * head_r;
        figure.socket(SocketRole::Crown, head, top, Quat::IDENTITY);
        let back = center + vec3(0.0, radii.y, 0.0);
        figure.socket(SocketRole::Seat, spine, back, Quat::from_rotation_x(0.4 * raised));
        let span = radii.z + head_at.distance(center) + head_r;
        figure.details.push(Detail { center: head_at, radius: 1.5 * head_r, cell_m: head_r / 13.0 });
        figure.finish(self.id, Plan::Bird, span / 30.0, Material { roughness: 0.85, ..Material::FUR })
    }

    fn trunk(&self, figure: &mut Figure, [spine, chest, neck, head]: [usize; 4]) {
        let (center, radii, raised) = self.body;
        let (head_at, head_r) = self.head;
        let c = self.colors;
        let turn = Quat::from_rotation_x(-raised);
        let body = &mut figure.body;
        body.add(Blob::ellipsoid(center, radii).turned(turn).color(c.base).joint(spine));
        let breast = center + turn * vec3(0.0, -0.10 * radii.y, 0.42 * radii.z);
        let crop = Blob::ellipsoid(breast, radii * vec3(0.88, 0.85, 0.60));
        body.add(crop.seam(0.4 * radii.y).color(c.base).joint(chest));
        let root = center + turn * vec3(0.0, 0.20 * radii.y, 0.60 * radii.z);
        let throat = Blob::cone(root, head_at, self.neck[0], self.neck[1]);
        if self.neck[0] > 0.0 {
            body.add(throat.seam(0.5 * self.neck[0]).color(c.head).joint(neck));
        }
        body.add(Blob::sphere(head_at, head_r).seam(0.3 * head_r).color(c.head).joint(head));
        let (belly, base) = (c.belly, c.base);
        if belly != base {
            let low = center - vec3(0.0, 0.35 * radii.y, 0.0);
            body.paint(move |p, color| {
                let q = (p - low) / radii;
                let front = crate::kinds::figure::smooth(-0.05, 0.12, 0.55 * q.z - q.y - 0.25 * q.x * q.x);
                let own = (color - base).length() < 0.02;
                if own { color.lerp(belly, front) } else { color }
            });
        }
    }

    fn tail(&self, figure: &mut Figure, hips: usize, rump: Vec3) {
        let joint = figure.rig.add(Role::Tail(0), hips, rump);
        let Vec3 { x: length, y: width, z: lift } = self.tail;
        for i in -1..=1i8 {
            let fan = 0.22 * f32::from(i);
            let out = Quat::from_rotation_y(fan) * Quat::from_rotation_x(lift) * Vec3::NEG_Z;
            let feather = vec3(0.5 * width, 0.16 * width, 0.55 * length);
            let turn = Quat::from_rotation_y(fan) * Quat::from_rotation_x(lift);
            let blob = Blob::ellipsoid(rump + out * 0.62 * length, feather).turned(turn);
            figure.body.add(blob.seam(0.15 * width).fast_color(self.colors.tail).joint(joint));
        }
    }

    fn wings(&self, figure: &mut Figure, chest: usize) {
        let (center, radii, raised) = self.body;
        let (length, depth, spread) = self.wing;
        let turn = Quat::from_rotation_x(-raised);
        let root = center + turn * vec3(0.86 * radii.x, 0.42 * radii.y, 0.42 * radii.z);
        let along = if spread { vec3(1.0, 0.10, -0.10) } else { vec3(0.10, -0.62, -0.78) }.normalize();
        let middle = root + along * 0.48 * length;
        let wing = figure.joint_pair(Role::Wing, [chest; 2], root);
        let tip = figure.joint_pair(Role::WingTip, wing, middle);
        let thick = (0.16 * depth).max(0.008);
        // The wing's own axes: Y along it, Z across, X out of it.
        let across = if spread { Vec3::Z } else { along.cross(Vec3::X).normalize() };
        let frame = Quat::from_mat3(&glam::Mat3::from_cols(along.cross(across).normalize(), along, across));
        let color = self.colors.wing;
        let inner = Blob::ellipsoid(root + along * 0.26 * length, vec3(thick, 0.34 * length, 0.50 * depth));
        figure.body.pair(inner.turned(frame).seam(0.25 * depth).fast_color(color), wing);
        let feathers = if spread { 5 } else { 3 };
        for i in 0..feathers {
            let t = i as f32 / (feathers - 1) as f32;
            let fan = if spread { 0.18 - 0.75 * t } else { 0.10 - 0.32 * t };
            let out = Quat::from_axis_angle(frame * Vec3::X, -fan) * along;
            let feather_turn = Quat::from_axis_angle(frame * Vec3::X, -fan) * frame;
            let reach = length * (0.52 - 0.15 * t);
            let at = middle + across * depth * (0.22 - 0.42 * t) + out * 0.45 * reach;
            let blob = Blob::ellipsoid(at, vec3(0.72 * thick, 0.58 * reach, 0.20 * depth)).turned(feather_turn);
            figure.body.pair(blob.seam(0.05 * depth).fast_color(color * (1.0 - 0.22 * t)), tip);
        }
    }

    fn legs(&self, figure: &mut Figure, hips: usize) {
        let (height, radius, foot_length, webbed) = self.leg;
        let x = 0.42 * self.body.1.x;
        let z = self.body.0.z;
        let hip = vec3(x, height, z);
        let ankle = vec3(x, 0.52 * height, z - 0.12 * height);
        let heel = vec3(x, 1.1 * radius, z);
        let thigh = figure.joint_pair(Role::Thigh, [hips; 2], hip);
        let shin = figure.joint_pair(Role::Shin, thigh, ankle);
        let foot = figure.joint_pair(Role::Foot, shin, heel);
        let mut blend = Blend::new();
        let color = self.colors.leg;
        blend.pair(Blob::cone(hip, ankle, 1.3 * radius, radius).color(color), thigh);
        blend.pair(Blob::cone(ankle, heel, radius, radius).seam(0.3 * radius).color(color), shin);
        for spread in [-0.5f32, 0.0, 0.5] {
            let toe = vec3(libm::sinf(spread), 0.0, libm::cosf(spread)) * foot_length;
            let end = (heel + toe).with_y(0.75 * radius);
            blend.pair(Blob::cone(heel, end, 0.9 * radius, 0.75 * radius).seam(0.5 * radius).color(color), foot);
        }
        if webbed {
            let web = Blob::ellipsoid(
                (heel + Vec3::Z * 0.55 * foot_length).with_y(0.7 * radius),
                vec3(0.46 * foot_length, 0.65 * radius, 0.48 * foot_length),
            );
            blend.pair(web.seam(0.4 * radius).color(color), foot);
        }
        figure.soft(&blend, 0.55 * radius, Material { roughness: 0.5, ..Material::CLAY });
    }

    fn face(&self, figure: &mut Figure, head: usize) {
        let (at, r) = self.head;
        let Beak { length, height, width, hook } = self.beak;
        let root = at + vec3(0.0, -0.18, 0.80) * r;
        let jaw = figure.rig.add(Role::Jaw, head, at + vec3(0.0, -0.26, 0.55) * r);
        let mut beak = Blend::new();
        let color = self.colors.beak;
        let tip = root + vec3(0.0, -0.10 * length - 0.6 * hook, length) * r;
        let bill = Blob::ellipsoid(root.lerp(tip, 0.55), vec3(0.62 * width, 0.30 * height, 0.56 * length) * r);
        beak.add(bill.color(color).joint(head));
        for x in [-0.5, 0.5] {
            let side = vec3(x * width, 0.0, 0.0) * r;
            let upper = Blob::cone(root + side, tip + side * 0.55, 0.5 * height * r, (0.16 * height).max(0.035) * r);
            beak.add(upper.seam(0.2 * height * r).color(color).joint(head));
            if hook > 0.0 {
                let point = tip + vec3(0.0, -0.30 - hook, 0.04) * r;
                beak.add(
                    Blob::cone(tip + side * 0.2, point, 0.20 * height * r, 0.03 * r)
                        .seam(0.1 * r)
                        .color(color)
                        .joint(head),
                );
            }
        }
        figure.soft(&beak, 0.075 * r, Material { roughness: 0.4, ..Material::CLAY });
        let mut lower = Blend::new();
        let below = root - Vec3::Y * 0.46 * height * r;
        for x in [-0.5, 0.5] {
            let side = vec3(x * width * 0.8, 0.0, 0.0) * r;
            let end = below + vec3(0.0, -0.04, 0.82 * length) * r + side * 0.5;
            let half = Blob::cone(below + side, end, 0.28 * height * r, (0.13 * height).max(0.03) * r);
            lower.add(half.seam(0.15 * height * r).color(color * 0.8).joint(jaw));
        }
        figure.soft(&lower, 0.075 * r, Material { roughness: 0.4, ..Material::CLAY });
        figure.socket(SocketRole::Mouth, head, tip, Quat::IDENTITY);
        let (size, front) = self.eye;
        let place = vec3(0.58, 0.16, 0.52).lerp(vec3(0.43, 0.08, 0.72), front);
        let toward = vec3(0.62, 0.05, 0.80).lerp(vec3(0.26, 0.02, 1.0), front);
        let eye = Eye::plush(at + place * r, size * r, toward, self.colors.iris);
        figure.eyes(head, &eye, true);
    }
}

/// A lump on the head or body that keeps its colour, and its mirror image when it has one.
pub(super) fn lump(figure: &mut Figure, joint: usize, at: Vec3, radii: Vec3, color: u32) {
    for side in Side::BOTH {
        if at.x != 0.0 || side == Side::Left {
            let blob = Blob::ellipsoid(mirror(at, side), radii).seam(0.2 * radii.min_element());
            figure.body.add(blob.fast_color(hex(color)).joint(joint));
        }
    }
}
