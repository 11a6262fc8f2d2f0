//! Clothes on trunk and limbs, and what is carried on the back.

use super::body::Body;
use crate::kinds::figure::{Figure, mirror, smooth};
use glam::{Quat, Vec3, vec3};
use std::f32::consts::FRAC_PI_2;
use studio_shape::{Blend, Blob, Material, Side};

/// A shirt, blouse, jumper or jacket.
#[derive(Debug, Clone, Copy)]
pub(super) struct Top {
    pub(super) color: Vec3,
    /// Of collar and cuffs.
    pub(super) trim: Vec3,
    /// Share of the arm that is covered.
    pub(super) sleeves: f32,
    /// A row of buttons.
    pub(super) buttons: bool,
    /// What shows in the opening at the front.
    pub(super) open_over: Option<Vec3>,
    /// A tie hangs in the opening.
    pub(super) tie: Option<Vec3>,
    /// Horizontal stripes of the trim.
    pub(super) striped: bool,
    /// Thickness beyond the skin, shares of the height.
    pub(super) thick: f32,
    /// How far a skirt of it hangs below the hips, shares of the leg: coats.
    pub(super) tails: f32,
}

impl Top {
    /// A plain shirt.
    pub(super) fn shirt(color: Vec3, trim: Vec3) -> Self {
        Self {
            color,
            trim,
            sleeves: 0.92,
            buttons: false,
            open_over: None,
            tie: None,
            striped: false,
            thick: 0.007,
            tails: 0.0,
        }
    }

    pub(super) fn build(&self, figure: &mut Figure, body: &Body) {
        let h = body.h;
        let more = self.thick * h + 0.002 * h;
        let mut cloth = Blend::new();
        body.add_trunk(&mut cloth, more, self.color);
        if self.tails > 0.0 {
            add_skirt(&mut cloth, body, self.tails, 1.12, self.color);
        } else {
            let (hips, radii) = body.trunk[2];
            let below = vec3(0.0, hips.y - 0.22 * radii.y - 0.5 * h, 0.0);
            let under = Blob::round_box(below, vec3(1.6 * radii.x, 0.5 * h, 2.0 * radii.x), 0.0);
            cloth.carve(under.seam(0.012 * h).color(self.color * 0.6));
        }
        if self.sleeves > 0.0 {
            body.add_arms(&mut cloth, more + 0.004 * h, self.sleeves, self.color);
        }
        let collar_y = body.arm[0].y + 0.020 * h;
        let collar = Blob::torus(vec3(0.0, collar_y, body.arm[0].z), 0.045 * h, 0.015 * h).seam(0.006 * h);
        cloth.add(collar.turned(Quat::from_rotation_x(0.16)).fast_color(self.trim).joint(body.core[0]));
        self.paint(&mut cloth, body);
        figure.soft(&cloth, 0.0125 * h, Material::CLOTH);
        self.front(figure, body);
    }

    fn paint(&self, cloth: &mut Blend, body: &Body) {
        let (h, top, bottom) = (body.h, body.arm[0].y + 0.02 * body.h, body.trunk[1].0.y);
        let Self { trim, striped, open_over, .. } = *self;
        cloth.paint(move |p, color| {
            let mut color = color;
            if striped {
                let phase = p.y / (0.042 * h);
                let band = (phase - phase.floor() - 0.5).abs();
                color = color.lerp(trim, smooth(0.20, 0.28, band));
            }
            if let Some(shown) = open_over {
                let half = 0.050 * h * ((p.y - bottom) / (top - bottom)).max(0.0);
                let inside = smooth(0.004 * h, -0.004 * h, p.x.abs() - half) * smooth(0.0, 0.01 * h, p.z);
                color = color.lerp(shown, inside);
            }
            color
        });
    }

    /// Buttons and tie, laid onto the front.
    fn front(&self, figure: &mut Figure, body: &Body) {
        let h = body.h;
        let front = |y: f32| front_of_trunk(body, y) + self.thick * h;
        let (top, bottom) = (body.arm[0].y - 0.01 * h, body.trunk[2].0.y);
        let mut bits = Blend::new();
        if self.buttons {
            for i in 0..4u8 {
                let y = top + (bottom - top) * (0.12 + 0.25 * f32::from(i));
                let button = Blob::ellipsoid(vec3(0.0, y, front(y)), vec3(0.0075, 0.0075, 0.005) * h);
                bits.add(button.color(self.trim * 0.8).joint(body.core[if i < 2 { 0 } else { 1 }]));
            }
        }
        if let Some(color) = self.tie {
            let knot = vec3(0.0, top + 0.012 * h, front(top) + 0.004 * h);
            let mid = top + (bottom - top) * 0.62;
            let end = vec3(0.0, mid, front(mid) + 0.002 * h);
            bits.add(Blob::ellipsoid(knot, vec3(0.014, 0.013, 0.010) * h).color(color).joint(body.core[0]));
            let blade = Blob::cone(knot, end, 0.008 * h, 0.017 * h);
            bits.add(blade.seam(0.004 * h).color(color).joint(body.core[0]));
        }
        figure.soft(&bits, 0.0042 * h, Material::CLOTH);
    }
}

/// z of the front of the trunk at a height.
pub(super) fn front_of_trunk(body: &Body, y: f32) -> f32 {
    let mut blend = Blend::new();
    body.add_trunk(&mut blend, 0.0, Vec3::ONE);
    let mut z = 0.3 * body.h;
    for _ in 0..24 {
        z -= 0.9 * blend.distance(vec3(0.0, y, z));
    }
    z
}

/// Trousers or shorts, down to a share of the legs.
pub(super) fn trousers(figure: &mut Figure, body: &Body, color: Vec3, to: f32, loose: f32) {
    let mut cloth = Blend::new();
    let (hips, radii) = body.trunk[2];
    let more = 0.006 * body.h;
    waistband(&mut cloth, body, color);
    cloth.add(Blob::ellipsoid(hips, radii + more).seam(0.02 * body.h).color(color).joint(body.core[2]));
    body.add_legs(&mut cloth, more + loose * body.h, to, color);
    figure.soft(&cloth, 0.0125 * body.h, Material::CLOTH);
}

/// A skirt that hangs down to a share of the legs.
pub(super) fn skirt(figure: &mut Figure, body: &Body, color: Vec3, to: f32, flare: f32) {
    let mut cloth = Blend::new();
    waistband(&mut cloth, body, color);
    add_skirt(&mut cloth, body, to, flare, color);
    figure.soft(&cloth, 0.0125 * body.h, Material { two_sided: true, ..Material::CLOTH });
}

/// From the hips up under the hem of the top.
fn waistband(cloth: &mut Blend, body: &Body, color: Vec3) {
    let ((waist, radii), (hips, _)) = (body.trunk[1], body.trunk[2]);
    let half = vec3(radii.x, 0.5 * (waist.y - hips.y), radii.z);
    let middle = (waist + hips) * 0.5;
    cloth.add(Blob::ellipsoid(middle, half + 0.004 * body.h).color(color).joint(body.core[2]));
}

/// A hollow cone around both thighs: its sides follow the legs.
fn add_skirt(cloth: &mut Blend, body: &Body, to: f32, flare: f32, color: Vec3) {
    let (hips, radii) = body.trunk[2];
    let hem = hips.y + (body.leg[2].y - hips.y) * to;
    let (wide, deep) = (radii.x * flare, radii.z * flare);
    let seam = 0.04 * body.h;
    for (x, z, joint) in [
        (0.5, 0.45, body.thigh[0]),
        (-0.5, 0.45, body.thigh[1]),
        (0.5, -0.45, body.thigh[0]),
        (-0.5, -0.45, body.thigh[1]),
        (0.0, 0.5, body.core[2]),
        (0.0, -0.5, body.core[2]),
    ] {
        let top = vec3(x * radii.x * 0.8, hips.y - 0.1 * radii.y, z * radii.z * 0.8);
        let bottom = vec3(x * wide * 1.5, hem, z * deep * 1.5);
        cloth.add(Blob::cone(top, bottom, 0.45 * radii.x, 0.62 * wide).seam(seam).color(color).joint(joint));
    }
    let below = vec3(0.0, hem - 0.5 * body.h, 0.0);
    let half = vec3(0.6, 0.5, 0.6) * body.h;
    cloth.carve(Blob::round_box(below, half, 0.0).seam(0.012 * body.h).color(color * 0.5));
}

/// Shoes or, with height, boots.
pub(super) fn shoes(figure: &mut Figure, body: &Body, color: Vec3, sole: Vec3, boots: bool) {
    let h = body.h;
    let ankle = body.leg[2];
    let grow = body.leg_radii[2] / (0.031 * h);
    let mut shoe = Blend::new();
    let toe = vec3(ankle.x + 0.004 * h, 0.034 * h, ankle.z + 0.052 * h);
    let heel = vec3(ankle.x, 0.036 * h, ankle.z - 0.006 * h);
    let seam = 0.02 * h;
    shoe.pair(Blob::ellipsoid(toe, vec3(0.036 * grow, 0.030, 0.046) * h).color(color), body.foot);
    shoe.pair(Blob::ellipsoid(heel, vec3(0.033 * grow, 0.034, 0.036) * h).seam(seam).color(color), body.foot);
    let rise = if boots { body.leg[1].lerp(ankle, 0.45) } else { ankle + Vec3::Y * 0.004 * h };
    let shaft = Blob::cone(rise, heel, body.leg_radii[2] + 0.007 * h, 0.030 * h);
    let joints = if boots { body.shin } else { body.foot };
    shoe.pair(shaft.seam(seam).color(color), joints);
    let flat = vec3(0.5 * h, 0.2 * h, 0.5 * h);
    shoe.carve(Blob::round_box(vec3(0.0, -0.2 * h + 0.004 * h, 0.0), flat, 0.0).seam(0.006 * h).color(sole));
    let middle = vec3(ankle.x + 0.003 * h, 0.0075 * h, ankle.z + 0.030 * h);
    let plate = Blob::ellipsoid(middle, vec3(0.037 * grow, 0.0075, 0.070) * h);
    shoe.pair(plate.seam(0.004 * h).color(sole), body.foot);
    figure.soft(&shoe, 0.0090 * h, Material { roughness: 0.5, ..Material::CLAY });
}

/// A scarf around the neck with one hanging end.
pub(super) fn scarf(figure: &mut Figure, body: &Body, color: Vec3) {
    let h = body.h;
    let y = body.arm[0].y + 0.030 * h;
    let mut wool = Blend::new();
    let ring = Blob::torus(vec3(0.0, y, 0.0), 0.056 * h, 0.026 * h);
    wool.add(ring.turned(Quat::from_rotation_x(0.14)).color(color).joint(body.neck));
    let knot = vec3(0.030 * h, y - 0.02 * h, 0.070 * h);
    let low = y - 0.17 * h;
    let end = vec3(0.040 * h, low, front_of_trunk(body, low).max(0.05 * h) + 0.022 * h);
    wool.add(Blob::cone(knot, end, 0.024 * h, 0.030 * h).seam(0.01 * h).color(color).joint(body.core[0]));
    figure.soft(&wool, 0.008 * h, Material::FELT);
}

/// An apron, tied around the waist, with or without a bib.
pub(super) fn apron(figure: &mut Figure, body: &Body, color: Vec3) {
    let h = body.h;
    let mut cloth = Blend::new();
    body.add_trunk(&mut cloth, 0.013 * h, color);
    add_skirt(&mut cloth, body, 0.42, 1.14, color);
    let behind = Blob::round_box(vec3(0.0, body.trunk[1].0.y, -0.46 * h), vec3(h, h, 0.47 * h), 0.0);
    cloth.carve(behind.color(color));
    let (chest, radii) = body.trunk[0];
    for side in [-1.0, 1.0] {
        let flank = vec3(side * (0.78 * radii.x + 0.3 * h), chest.y + 0.12 * h, 0.0);
        cloth.carve(Blob::round_box(flank, vec3(0.3, 0.20, 0.5) * h, 0.02 * h).seam(0.01 * h).color(color));
    }
    let throat = vec3(0.0, chest.y + 0.5 * radii.y + 0.25 * h, 0.0);
    cloth.carve(Blob::round_box(throat, vec3(0.5, 0.25, 0.5) * h, 0.0).color(color));
    figure.soft(&cloth, 0.0085 * h, Material::CLOTH);
}

/// A backpack with straps, on the back.
pub(super) fn backpack(figure: &mut Figure, body: &Body, color: Vec3) {
    let h = body.h;
    let (chest, radii) = body.trunk[0];
    let joint = body.core[0];
    let back = -radii.z - 0.012 * h;
    let half = vec3(0.092, 0.118, 0.052) * h;
    let middle = vec3(0.0, chest.y - 0.035 * h, back - half.z + 0.012 * h);
    let dark = color * 0.62;
    let mut bag = Blend::new();
    bag.add(Blob::round_box(middle, half, 0.042 * h).color(color).joint(joint));
    let pocket = middle + vec3(0.0, -0.045 * h, -half.z);
    bag.add(Blob::round_box(pocket, vec3(0.068, 0.055, 0.026) * h, 0.02 * h).seam(0.006 * h).color(dark).joint(joint));
    let handle = middle + Vec3::Y * (half.y + 0.004 * h);
    let upright = Quat::from_rotation_x(FRAC_PI_2);
    bag.add(Blob::torus(handle, 0.022 * h, 0.007 * h).turned(upright).color(dark).joint(joint));
    let x = 0.62 * radii.x;
    let top = body.arm[0].y + 0.040 * h;
    let front = radii.z * 0.92 + 0.020 * h;
    let path = [
        vec3(x, top - 0.03 * h, back),
        vec3(x, top + 0.016 * h, 0.0),
        vec3(x * 1.05, top - 0.035 * h, front * 0.72),
        vec3(x * 1.12, chest.y - 0.01 * h, front),
        vec3(x * 1.35, chest.y - 0.10 * h, front * 0.62),
        vec3(x * 1.35, chest.y - 0.125 * h, back * 0.8),
    ];
    for pair in path.windows(2) {
        bag.pair(Blob::cone(pair[0], pair[1], 0.0125 * h, 0.0125 * h).color(dark), [joint; 2]);
    }
    figure.soft(&bag, 0.0085 * h, Material::CLOTH);
}

/// A cape from the shoulders.
pub(super) fn cape(figure: &mut Figure, body: &Body, color: Vec3) {
    let h = body.h;
    let radii = body.trunk[0].1;
    let top = body.arm[0].y + 0.01 * h;
    let low = 0.62 * body.leg[1].y;
    let mut cloth = Blend::new();
    for x in [-1.0f32, -0.34, 0.34, 1.0] {
        let a = vec3(0.85 * x * radii.x, top, -radii.z * 0.80);
        let b = vec3(1.30 * x * radii.x, low, -radii.z - 0.085 * h - 0.02 * h * x * x);
        cloth.add(Blob::cone(a, b, 0.030 * h, 0.036 * h).seam(0.035 * h).color(color).joint(body.core[0]));
    }
    let inner =
        Blob::ellipsoid(vec3(0.0, 0.5 * (top + low), 0.008 * h), vec3(0.2 * h, 0.7 * (top - low), radii.z + 0.04 * h));
    cloth.carve(inner.seam(0.02 * h).color(color * 0.6));
    let clasp = Blob::torus(vec3(0.0, top + 0.012 * h, 0.0), 0.055 * h, 0.014 * h);
    cloth.add(clasp.turned(Quat::from_rotation_x(0.16)).color(color).joint(body.core[0]));
    figure.soft(&cloth, 0.0095 * h, Material::CLOTH);
}

/// Mittens or gloves.
pub(super) fn gloves(figure: &mut Figure, body: &Body, color: Vec3) {
    let h = body.h;
    let mut cloth = Blend::new();
    for side in Side::BOTH {
        let hand = body.hand[usize::from(side == Side::Right)];
        let palm = mirror(body.palm() - Vec3::Y * 0.014 * h, side);
        cloth.add(Blob::ellipsoid(palm, vec3(0.026, 0.046, 0.036) * h).color(color).joint(hand));
        let cuff = mirror(body.arm[2], side);
        cloth.add(Blob::sphere(cuff, body.arm_radii[2] + 0.008 * h).seam(0.012 * h).color(color).joint(hand));
        let thumb = mirror(body.palm() + vec3(-0.006, 0.006, 0.022) * h, side);
        let tip = thumb + vec3(-0.012 * side.sign(), -0.020, 0.018) * h;
        cloth.add(Blob::cone(thumb, tip, 0.017 * h, 0.015 * h).seam(0.01 * h).color(color).joint(hand));
    }
    figure.soft(&cloth, 0.0075 * h, Material::CLOTH);
}
