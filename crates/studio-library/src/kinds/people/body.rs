//! The bodies of people: proportions, joints, skin.

use crate::kinds::figure::{Figure, mirror, smooth};
use glam::{Quat, Vec3, vec3};
use std::f32::consts::FRAC_PI_2;
use studio_shape::{Blend, Blob, Detail, Role, Side, SocketRole};

/// Proportions of a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Proportions {
    /// From sole to crown, metres.
    pub(super) height: f32,
    /// Height of the head as a share of the whole.
    pub(super) head: f32,
    /// Height of the hip joint as a share of that of the shoulder.
    pub(super) legs: f32,
    /// Half widths of chest, waist and hips as shares of the height.
    pub(super) widths: [f32; 3],
    /// Thickness of limbs against the usual.
    pub(super) limbs: f32,
    /// How far neck and head are carried forward, as a share of the height.
    pub(super) stoop: f32,
}

impl Proportions {
    pub(super) const MAN: Self =
        Self { height: 1.78, head: 0.236, legs: 0.62, widths: [0.124, 0.099, 0.095], limbs: 1.06, stoop: 0.0 };
    pub(super) const WOMAN: Self =
        Self { height: 1.66, head: 0.244, legs: 0.635, widths: [0.092, 0.073, 0.101], limbs: 0.84, stoop: 0.0 };
    pub(super) const CHILD: Self =
        Self { height: 1.14, head: 0.325, legs: 0.57, widths: [0.098, 0.098, 0.098], limbs: 1.08, stoop: 0.0 };
    pub(super) const BABY: Self =
        Self { height: 0.74, head: 0.385, legs: 0.50, widths: [0.125, 0.145, 0.135], limbs: 1.5, stoop: 0.0 };
    pub(super) const ELDER: Self =
        Self { height: 1.60, head: 0.27, legs: 0.60, widths: [0.106, 0.112, 0.106], limbs: 0.95, stoop: 0.045 };
}

/// A body with its joints; points are those of the left side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    /// From sole to crown, metres: the unit of limbs and clothes.
    pub(super) h: f32,
    /// Half width of the head: the unit of the face.
    pub(super) hs: f32,
    /// Middle of the head.
    pub(super) head_center: Vec3,
    /// Shoulder, elbow, wrist.
    pub(super) arm: [Vec3; 3],
    /// Their radii.
    pub(super) arm_radii: [f32; 3],
    /// Hip, knee, ankle.
    pub(super) leg: [Vec3; 3],
    /// Their radii.
    pub(super) leg_radii: [f32; 3],
    /// Middle and radii of chest, waist and hips.
    pub(super) trunk: [(Vec3, Vec3); 3],
    /// Joints of chest, spine and hips, as `trunk`.
    pub(super) core: [usize; 3],
    pub(super) neck: usize,
    pub(super) head: usize,
    pub(super) upper_arm: [usize; 2],
    pub(super) forearm: [usize; 2],
    pub(super) hand: [usize; 2],
    pub(super) thigh: [usize; 2],
    pub(super) shin: [usize; 2],
    pub(super) foot: [usize; 2],
}

impl Body {
    /// Places the joints.
    pub(super) fn new(figure: &mut Figure, p: &Proportions) -> Self {
        let h = p.height;
        let hs = 0.5 * p.head * h / 1.06;
        let chin = h * (1.0 - p.head);
        let shoulder_y = chin - 0.030 * h;
        let hip_y = p.legs * shoulder_y;
        let trunk_h = shoulder_y - hip_y;
        let [chest_w, waist_w, hips_w] = p.widths.map(|w| w * h);
        let bow = p.stoop * h;
        let trunk = [
            (vec3(0.0, hip_y + 0.70 * trunk_h, 0.35 * bow), vec3(chest_w, 0.40 * trunk_h, 0.70 * chest_w)),
            (vec3(0.0, hip_y + 0.38 * trunk_h, 0.004 * h), vec3(waist_w, 0.36 * trunk_h, 0.74 * waist_w)),
            (vec3(0.0, hip_y + 0.06 * trunk_h, -0.004 * h), vec3(hips_w, 0.30 * trunk_h, 0.76 * hips_w)),
        ];
        let shoulder = vec3(chest_w + 0.004 * h, shoulder_y - 0.042 * h, 0.5 * bow);
        let reach = shoulder_y * 0.235;
        let elbow = shoulder + vec3(0.30, -0.94, -0.06) * reach;
        let wrist = elbow + vec3(0.10, -0.86, 0.26) * reach;
        let leg_x = 0.54 * hips_w;
        let hip = vec3(leg_x, hip_y, 0.0);
        let knee = vec3(leg_x * 1.03, 0.53 * hip_y + 0.010 * h, 0.012 * h);
        let ankle = vec3(leg_x * 1.05, 0.052 * h, -0.008 * h);
        let limb = |r: [f32; 3]| r.map(|r| r * h * p.limbs);

        let hips = figure.rig.add(Role::Hips, 0, vec3(0.0, hip_y + 0.05 * trunk_h, 0.0));
        let spine = figure.rig.add(Role::Spine, hips, trunk[1].0);
        let chest = figure.rig.add(Role::Chest, spine, trunk[0].0 - Vec3::Y * 0.1 * trunk_h);
        let neck = figure.rig.add(Role::Neck, chest, vec3(0.0, shoulder_y, 0.6 * bow - 0.006 * h));
        let head = figure.rig.add(Role::Head, neck, vec3(0.0, chin + 0.015 * h, bow - 0.004 * h));
        let upper_arm = figure.joint_pair(Role::UpperArm, [chest; 2], shoulder);
        let forearm = figure.joint_pair(Role::Forearm, upper_arm, elbow);
        let hand = figure.joint_pair(Role::Hand, forearm, wrist);
        let thigh = figure.joint_pair(Role::Thigh, [hips; 2], hip);
        let shin = figure.joint_pair(Role::Shin, thigh, knee);
        let foot = figure.joint_pair(Role::Foot, shin, ankle);
        let body = Self {
            h,
            hs,
            head_center: vec3(0.0, h - 1.06 * hs, bow + 0.012 * h),
            arm: [shoulder, elbow, wrist],
            arm_radii: limb([0.036, 0.030, 0.025]),
            leg: [hip, knee, ankle],
            leg_radii: limb([0.054, 0.042, 0.031]),
            trunk,
            core: [chest, spine, hips],
            neck,
            head,
            upper_arm,
            forearm,
            hand,
            thigh,
            shin,
            foot,
        };
        body.sockets(figure);
        body
    }

    /// The point with head coordinates (units of its half width from its middle).
    pub(super) fn at(&self, p: Vec3) -> Vec3 {
        self.head_center + p * self.hs
    }

    fn sockets(&self, figure: &mut Figure) {
        for (side, hand) in Side::BOTH.into_iter().zip(self.hand) {
            let palm = mirror(self.palm() - Vec3::X * 0.020 * self.h, side);
            // Palms face the thighs.
            let turn = Quat::from_rotation_y(-side.sign() * FRAC_PI_2);
            figure.socket(SocketRole::Palm(side), hand, palm, turn);
        }
        figure.socket(SocketRole::Mouth, self.head, self.at(vec3(0.0, -0.5, 1.0)), Quat::IDENTITY);
        figure.socket(SocketRole::Crown, self.head, self.at(Vec3::Y * 1.06), Quat::IDENTITY);
    }

    /// Middle of the left palm.
    pub(super) fn palm(&self) -> Vec3 {
        self.arm[2] + vec3(0.004, -0.036, 0.010) * self.h
    }

    /// Adds the trunk, thicker by `more` metres.
    pub(super) fn add_trunk(&self, blend: &mut Blend, more: f32, color: Vec3) {
        for ((center, radii), joint) in self.trunk.into_iter().zip(self.core) {
            let blob = Blob::ellipsoid(center, radii + more).seam(0.05 * self.h);
            blend.add(blob.color(color).joint(joint));
        }
        // Shoulders round off the chest.
        let [shoulder, ..] = self.arm;
        let radius = self.arm_radii[0] + more;
        let yoke =
            Blob::cone(shoulder * vec3(0.35, 1.0, 1.0) + Vec3::Y * 0.008 * self.h, shoulder, radius, 0.92 * radius);
        blend.pair(yoke.seam(0.03 * self.h).color(color), [self.core[0]; 2]);
    }

    /// Adds the arms down to a share of their length (0.5 is the elbow), thicker by `more` metres.
    pub(super) fn add_arms(&self, blend: &mut Blend, more: f32, to: f32, color: Vec3) {
        self.add_limb(blend, (self.arm, self.arm_radii), [self.upper_arm, self.forearm], more, to, color);
    }

    /// Adds the legs down to a share of their length (0.5 is the knee), thicker by `more` metres.
    pub(super) fn add_legs(&self, blend: &mut Blend, more: f32, to: f32, color: Vec3) {
        self.add_limb(blend, (self.leg, self.leg_radii), [self.thigh, self.shin], more, to, color);
    }

    fn add_limb(
        &self,
        blend: &mut Blend,
        (points, radii): ([Vec3; 3], [f32; 3]),
        joints: [[usize; 2]; 2],
        more: f32,
        to: f32,
        color: Vec3,
    ) {
        for half in 0..2 {
            let share = (2.0 * to - half as f32).clamp(0.0, 1.0);
            if share > 0.0 {
                let end = points[half].lerp(points[half + 1], share);
                let radius = radii[half] + (radii[half + 1] - radii[half]) * share;
                let seam = if half == 0 { 0.02 } else { 0.006 } * self.h;
                let piece = Blob::cone(points[half], end, radii[half] + more, radius + more);
                blend.pair(piece.seam(seam).color(color), joints[half]);
            }
        }
    }

    /// Head, neck and hands; arms and legs as far as they are bare.
    pub(super) fn skin(&self, figure: &mut Figure, tone: Vec3, bare_arms: bool, bare_legs: bool) {
        let (h, hs) = (self.h, self.hs);
        let body = &mut figure.body;
        let shoulders = vec3(0.0, self.arm[0].y + 0.004 * h, self.arm[0].z - 0.006 * h);
        let throat = Blob::cone(shoulders, self.at(vec3(0.0, -0.7, -0.1)), 0.042 * h, 0.040 * h);
        body.add(throat.color(tone).joint(self.neck));
        if bare_arms {
            self.add_arms(body, 0.0, 1.0, tone);
        } else {
            body.pair(
                Blob::cone(self.arm[1].lerp(self.arm[2], 0.7), self.arm[2], self.arm_radii[2], self.arm_radii[2])
                    .color(tone),
                self.forearm,
            );
        }
        self.hands(body, tone);
        if bare_legs {
            let [hip, knee, ankle] = self.leg;
            let [top, bend, end] = self.leg_radii;
            let from = hip.lerp(knee, 0.35);
            body.pair(Blob::cone(from, knee, 0.9 * top, bend).color(tone), self.thigh);
            body.pair(Blob::cone(knee, ankle, bend, end).seam(0.006 * h).color(tone), self.shin);
        }
        self.skull(body, tone);
        let blush = tone.lerp(vec3(0.85, 0.20, 0.16), 0.35);
        let cheek = self.at(vec3(0.52, -0.33, 0.80));
        body.paint(move |p, color| {
            let near = p.with_x(p.x.abs()).distance(cheek) / hs;
            color.lerp(blush, 0.75 * smooth(0.34, 0.05, near))
        });
        figure.details.push(Detail { center: self.head_center, radius: 1.35 * hs, cell_m: hs / 12.5 });
        for side in Side::BOTH {
            let center = mirror(self.palm(), side);
            figure.details.push(Detail { center, radius: 0.068 * h, cell_m: 0.0062 * h });
        }
    }

    fn skull(&self, body: &mut Blend, tone: Vec3) {
        let hs = self.hs;
        let mut add = |blob: Blob, seam: f32| {
            body.add(blob.seam(seam * hs).color(tone).joint(self.head));
        };
        add(Blob::ellipsoid(self.at(vec3(0.0, 0.10, 0.0)), vec3(0.98, 0.96, 0.94) * hs), 0.12);
        for x in [-0.40, 0.40] {
            add(Blob::ellipsoid(self.at(vec3(x, -0.42, 0.36)), vec3(0.48, 0.44, 0.48) * hs), 0.30);
        }
        add(Blob::ellipsoid(self.at(vec3(0.0, -0.78, 0.40)), vec3(0.34, 0.24, 0.34) * hs), 0.30);
        add(Blob::ellipsoid(self.at(vec3(0.0, -0.20, 0.98)), vec3(0.125, 0.105, 0.14) * hs), 0.10);
        for x in [-1.0f32, 1.0] {
            let ear = Blob::ellipsoid(self.at(vec3(0.99 * x, -0.10, -0.02)), vec3(0.10, 0.23, 0.17) * hs);
            add(ear.turned(Quat::from_rotation_y(0.5 * x)), 0.06);
        }
        let hollow = Blob::ellipsoid(self.at(vec3(1.07, -0.09, 0.06)), vec3(0.05, 0.14, 0.09) * hs);
        body.carve_pair(hollow.turned(Quat::from_rotation_y(0.5)).seam(0.05 * hs).color(tone * vec3(0.85, 0.62, 0.58)));
    }

    /// Mittens with three fingers and a thumb.
    pub(super) fn hands(&self, body: &mut Blend, tone: Vec3) {
        let h = self.h;
        let palm = self.palm();
        let add = |body: &mut Blend, blob: Blob, seam: f32| {
            body.pair(blob.seam(seam * h).color(tone), self.hand);
        };
        add(body, Blob::ellipsoid(palm, vec3(0.017, 0.030, 0.027) * h), 0.018);
        for z in [-0.017f32, 0.0, 0.017] {
            let root = palm + vec3(0.0, -0.018, z) * h;
            let tip = root + vec3(-0.008, -0.032 + 0.25 * z.abs(), 0.004 + 0.15 * z) * h;
            add(body, Blob::cone(root, tip, 0.0120 * h, 0.0105 * h), 0.004);
        }
        let root = palm + vec3(-0.004, 0.006, 0.020) * h;
        add(body, Blob::cone(root, root + vec3(-0.012, -0.020, 0.018) * h, 0.0125 * h, 0.0105 * h), 0.010);
    }
}
