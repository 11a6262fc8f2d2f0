//! Rides of a fair: Ferris wheel and merry-go-round.

use crate::craft::*;

/// A Ferris wheel that turns.
pub(crate) const FERRIS_WHEEL: Kind = Kind::new(Building, "ferris wheel", build_wheel)
    .words(
        &["ferris wheel", "big wheel", "observation wheel", "giant wheel"],
        &["摩天轮", "大转轮"],
        &["ferris_wheel.n.1"],
    )
    .made_of(Substance::Metal, 4e4);

/// A merry-go-round that turns.
pub(crate) const CAROUSEL: Kind = Kind::new(Building, "carousel", build_carousel)
    .words(&["carousel", "merry-go-round", "carrousel", "merry go round"], &["旋转木马", "转马"], &["carousel.n.2"])
    .made_of(Substance::Wood, 9e3);

const CABINS: [u32; 6] = [0xD8_3A_32, 0xE8_A8_2A, 0x3A_9A_5A, 0x2C_7A_C8, 0x8A_4A_B0, 0xE6_7A_A0];

fn build_wheel(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF2_F0_EA));
    let steel = design.surface_or(Material { roughness: 0.35, ..Material::PLASTIC });
    let (hub, radius) = (vec3(0.0, 6.6, 0.0), 5.4);
    for z in [-1.3, 1.3] {
        for x in [-2.6, 2.6] {
            craft.put(steel, rod(vec3(x, 0.08, z * 1.25), hub + Vec3::Z * z * 0.7, 0.16).colored(shade(color, 0.85)));
        }
        craft.put(steel, rod(vec3(-1.9, 1.8, z * 1.12), vec3(1.9, 1.8, z * 1.12), 0.1).colored(shade(color, 0.85)));
    }
    craft.put(Material::WOOD, block(6.4, 0.3, 4.0, 0.06).colored(hex(0x6A_7A_8A)));
    let spin = craft.turning(Role::Rotor(0), 0, hub, Vec3::Z);
    craft.put(steel, rod(hub - Vec3::Z * 1.1, hub + Vec3::Z * 1.1, 0.34).colored(hex(0xC8_2A_26)).on_joint(spin));
    let out = |turn: f32, r: f32| vec3(r * libm::sinf(turn * TAU), r * libm::cosf(turn * TAU), 0.0);
    for z in [-0.7, 0.7] {
        for r in [radius, radius * 0.62] {
            let ring: Vec<Vec3> = (0..=72).map(|k| hub + out(k as f32 / 72.0, r) + Vec3::Z * z).collect();
            craft.put(steel, tube(&ring, |_| 0.09).colored(color).on_joint(spin));
        }
        for k in 0..12 {
            let turn = k as f32 / 12.0;
            craft.put(
                steel,
                rod(hub + Vec3::Z * z * 1.4, hub + out(turn, radius) + Vec3::Z * z, 0.05).colored(color).on_joint(spin),
            );
        }
    }
    let bulb = Material { emission: 2.6, ..Material::GLOW };
    for k in 0..48 {
        let at = hub + out(k as f32 / 48.0, radius + 0.1) + Vec3::Z * 0.78;
        let tone = hex([0xFF_D0_60, 0xFF_7A_5A, 0x8A_D0_FF][k % 3]);
        craft.put(bulb, fine_ball(0.09, 8).colored(tone).at(at.x, at.y, at.z).on_joint(spin));
    }
    for k in 0..12 {
        let at = hub + out(k as f32 / 12.0, radius);
        let tone = hex(CABINS[k % 6]);
        craft.put(steel, rod(at - Vec3::Z * 0.7, at + Vec3::Z * 0.7, 0.07).colored(color).on_joint(spin));
        craft.put(
            Material::GLOSS,
            round_box(vec3(0.95, 0.5, 1.0), 0.16).colored(tone).at(at.x, at.y - 0.62, at.z).on_joint(spin),
        );
        craft.put(
            Material::GLOSS,
            round_box(vec3(1.0, 0.14, 1.06), 0.06).colored(tone).at(at.x, at.y - 0.02, at.z).on_joint(spin),
        );
        for (x, z) in [(-0.4, -0.42), (0.4, -0.42), (-0.4, 0.42), (0.4, 0.42)] {
            let post = rod(at + vec3(x, -0.5, z), at + vec3(x, 0.0, z), 0.035).colored(color);
            craft.put(steel, post.on_joint(spin));
        }
    }
    craft.object("ferris wheel")
}

fn build_carousel(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xC8_32_3A));
    let (cream, gold) = (hex(0xF6_EC_D4), hex(0xE0_B0_50));
    let paint = design.surface_or(Material::GLOSS);
    craft.put(paint, cylinder(2.9, 0.2, 0.04).colored(hex(0x6A_4A_6A)));
    let spin = craft.turning(Role::Rotor(0), 0, vec3(0.0, 1.5, 0.0), Vec3::Y);
    craft.put(Material::WOOD, cylinder(2.75, 0.16, 0.03).colored(hex(0xC8_92_58)).at(0.0, 0.2, 0.0).on_joint(spin));
    let pillar = fine_lathe(&[(0.0, 0.3), (0.7, 0.3), (0.62, 0.6), (0.62, 2.6), (0.75, 2.9), (0.0, 2.9)], 0.04, 0.1);
    craft.put(
        paint,
        pillar
            .painted(
                move |p, _| {
                    if (libm::atan2f(p.x, p.z) / TAU * 12.0 + p.y * 1.5).rem_euclid(2.0) < 1.0 { cream } else { gold }
                },
            )
            .on_joint(spin),
    );
    let stripes = move |p: Vec3, _: Vec3| {
        if (libm::atan2f(p.x, p.z) / TAU * 16.0).rem_euclid(2.0) < 1.0 { red } else { cream }
    };
    let roof = fine_lathe(&[(0.0, 3.0), (3.0, 3.0), (2.9, 3.12), (1.2, 3.9), (0.0, 4.5)], 0.03, 0.15);
    craft.put(paint, roof.painted(stripes).on_joint(spin));
    for k in 0..32 {
        let at = around(2.96, k as f32 / 32.0);
        let scallop = fine_ball(0.26, 14).scaled(1.0, 1.0, 0.3).yawed(360.0 * k as f32 / 32.0).colored(if k % 2 == 0 {
            red
        } else {
            gold
        });
        craft.put(paint, scallop.at(at.x, 2.98, at.z).on_joint(spin));
        let bulb = fine_ball(0.06, 8).colored(hex(0xFF_E0_90)).at(at.x * 1.03, 3.13, at.z * 1.03);
        craft.put(Material { emission: 2.6, ..Material::GLOW }, bulb.on_joint(spin));
    }
    craft.put(paint, ball(0.2).colored(gold).at(0.0, 4.6, 0.0).on_joint(spin));
    for k in 0..10 {
        let turn = k as f32 / 10.0;
        let seat = around(2.1, turn) + Vec3::Y * (1.05 + 0.22 * libm::sinf(k as f32 * 2.2));
        craft.put(
            METAL,
            rod(around(2.1, turn) + Vec3::Y * 0.3, around(2.1, turn) + Vec3::Y * 3.0, 0.035)
                .colored(gold)
                .on_joint(spin),
        );
        let horse = wooden_horse(hex([0xF6_F2_E8, 0x8A_5A_3A, 0x3A_34_38, 0xD8_B0_78][k % 4]), hex(CABINS[k % 6]));
        for (material, mesh) in horse.into_parts() {
            craft.put(material, mesh.yawed(360.0 * turn + 90.0).at(seat.x, seat.y, seat.z).on_joint(spin));
        }
    }
    craft.object("carousel")
}

/// A leaping horse of painted wood, half a metre high, its middle at the origin, facing +Z.
fn wooden_horse(coat: Vec3, saddle: Vec3) -> Craft {
    let mut horse = Craft::new();
    let body = melt(
        [
            Blob::ellipsoid(Vec3::ZERO, vec3(0.14, 0.15, 0.32)).seam(0.05),
            Blob::cone(vec3(0.0, 0.06, 0.24), vec3(0.0, 0.4, 0.42), 0.13, 0.085).seam(0.05),
            Blob::cone(vec3(0.0, 0.42, 0.42), vec3(0.0, 0.3, 0.62), 0.09, 0.06).seam(0.04),
            Blob::cone(vec3(-0.08, -0.06, 0.22), vec3(-0.08, -0.22, 0.45), 0.055, 0.04).seam(0.03),
            Blob::cone(vec3(0.08, -0.06, 0.22), vec3(0.08, -0.3, 0.36), 0.055, 0.04).seam(0.03),
            Blob::cone(vec3(-0.08, -0.06, -0.24), vec3(-0.08, -0.34, -0.42), 0.06, 0.04).seam(0.03),
            Blob::cone(vec3(0.08, -0.06, -0.24), vec3(0.08, -0.36, -0.34), 0.06, 0.04).seam(0.03),
        ],
        0.065,
    );
    horse.put(Material::GLOSS, body.colored(coat));
    horse.put(Material::GLOSS, ball(0.155).scaled(1.0, 0.7, 1.1).colored(saddle).at(0.0, 0.1, -0.02));
    for k in 0..4 {
        let tuft = fine_ball(0.06, 8).colored(shade(saddle, 0.8));
        horse.put(Material::GLOSS, tuft.at(0.0, 0.24 + 0.08 * k as f32, 0.22 + 0.05 * k as f32));
    }
    let tail = curve(&[vec3(0.0, 0.06, -0.3), vec3(0.0, 0.02, -0.46), vec3(0.0, -0.22, -0.52)], 5);
    horse.put(Material::GLOSS, tube(&tail, |s| 0.05 - 0.03 * s).colored(shade(saddle, 0.8)));
    horse
}
