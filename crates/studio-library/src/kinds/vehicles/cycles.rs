//! Bicycle, motorcycle, skateboard.

use super::wheels::axle;
use crate::craft::*;

/// A bicycle.
pub(crate) const BICYCLE: Kind = Kind::new(Vehicle, "bicycle", build_bicycle)
    .words(
        &["bicycle", "bike", "mountain bike", "push bike"],
        &["自行车", "单车", "脚踏车", "山地车"],
        &["bicycle.n.1", "tricycle.n.1", "unicycle.n.1"],
    )
    .made_of(Substance::Metal, 14.0)
    .dynamics(Dynamics::Actor)
    .calls(Sound::Bell);

/// A motorcycle or scooter.
pub(crate) const MOTORCYCLE: Kind = Kind::new(Vehicle, "motorcycle", build_motorcycle)
    .words(
        &["motorcycle", "motorbike", "scooter", "moped", "vespa", "dirt bike"],
        &["摩托车", "电动车", "踏板车", "摩托"],
        &["motorcycle.n.1", "motor_scooter.n.1"],
    )
    .made_of(Substance::Metal, 160.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A skateboard.
pub(crate) const SKATEBOARD: Kind = Kind::new(Vehicle, "skateboard", build_skateboard)
    .words(&["skateboard", "longboard"], &["滑板"], &["skateboard.n.1"])
    .made_of(Substance::Wood, 3.0)
    .dynamics(Dynamics::Actor);

/// A spoked wheel with a rubber tyre.
fn spoked(craft: &mut Craft, number: u8, hub: Vec3, radius: f32, thick: f32, spokes: usize) {
    let joint = axle(craft, number, hub, radius);
    let put = |craft: &mut Craft, material, mesh: Mesh| {
        craft.put(material, mesh.rolled(90.0).at(hub.x, hub.y, hub.z).on_joint(joint))
    };
    put(craft, Material::PLASTIC, torus(radius - thick, thick).colored(hex(0x26_26_2A)));
    put(craft, METAL, torus(radius - 2.2 * thick, thick * 0.5).colored(hex(0xC8_CC_D2)));
    put(craft, METAL, cylinder(0.022, 0.09, 0.006).at(0.0, -0.045, 0.0).colored(hex(0xC8_CC_D2)));
    for k in 0..spokes {
        put(
            craft,
            METAL,
            rod(
                Vec3::Y * if k % 2 == 0 { 0.03 } else { -0.03 },
                around(radius - 2.0 * thick, k as f32 / spokes as f32),
                0.0024,
            )
            .colored(hex(0xD8_DC_E0)),
        );
    }
}

fn build_bicycle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC4_26_22));
    let enamel = design.surface_or(Material::GLOSS);
    const R: f32 = 0.33;
    spoked(&mut craft, 0, vec3(0.0, R, 0.54), R, 0.02, 16);
    spoked(&mut craft, 1, vec3(0.0, R, -0.5), R, 0.02, 16);
    let (crank, seat, head, fork) =
        (vec3(0.0, 0.29, -0.06), vec3(0.0, 0.78, -0.22), vec3(0.0, 0.8, 0.36), vec3(0.0, 0.68, 0.4));
    for (a, b, r) in
        [(crank, seat, 0.018), (seat - vec3(0.0, 0.08, -0.025), head, 0.018), (crank, fork, 0.02), (head, fork, 0.022)]
    {
        craft.put(enamel, rod(a, b, r).colored(color));
    }
    for x in [-0.05, 0.05] {
        craft.put(enamel, rod(vec3(x, R, -0.5), vec3(x * 0.3, 0.71, -0.2), 0.011).colored(color));
        craft.put(enamel, rod(vec3(x, R, -0.5), vec3(x * 0.5, 0.29, -0.08), 0.011).colored(color));
        craft.put(
            enamel,
            tube(&curve(&[vec3(x * 0.6, 0.66, 0.41), vec3(x, 0.5, 0.46), vec3(x, R, 0.54)], 4), |_| 0.013)
                .colored(color),
        );
    }
    for (z, from, to) in [(0.54, -0.35, 0.5), (-0.5, -0.1, 0.52)] {
        let guard = surface(4, 16, |u, v| {
            let a = (from + (to - from) * v) * PI + PI * 0.5 - if z < 0.0 { -0.1 } else { 0.2 };
            vec3(
                (u - 0.5) * 0.07,
                R + (R + 0.02 - 0.05 * (u - 0.5).abs()) * libm::sinf(a),
                z + (R + 0.02) * libm::cosf(a),
            )
        });
        craft.put(Material { two_sided: true, ..Material::GLOSS }, guard.colored(shade(color, 0.8)));
    }
    craft.put(METAL, rod(seat, vec3(0.0, 0.86, -0.25), 0.013).colored(hex(0xC8_CC_D2)));
    craft.put(
        Material::PLASTIC,
        ball(0.1)
            .scaled(0.8, 0.4, 1.25)
            .bent(|p| vec3(p.x * (1.0 - 3.0 * p.z.max(-0.02)), p.y, p.z))
            .colored(hex(0x6A_40_24))
            .at(0.0, 0.89, -0.24),
    );
    let steer = craft.joint(Role::Extra(0), 0, head);
    craft.put(METAL, rod(head, vec3(0.0, 0.98, 0.32), 0.014).colored(hex(0xC8_CC_D2)).on_joint(steer));
    let bar = curve(
        &[
            vec3(-0.3, 1.0, 0.12),
            vec3(-0.22, 1.02, 0.3),
            vec3(0.0, 0.98, 0.33),
            vec3(0.22, 1.02, 0.3),
            vec3(0.3, 1.0, 0.12),
        ],
        5,
    );
    craft.put(METAL, tube(&bar, |_| 0.012).colored(hex(0xC8_CC_D2)).on_joint(steer));
    for x in [-0.3, 0.3] {
        craft.put(
            Material::PLASTIC,
            rod(vec3(x, 1.0, 0.1), vec3(x * 0.96, 1.005, 0.19), 0.019).colored(hex(0x6A_40_24)).on_joint(steer),
        );
    }
    craft.put(METAL, ball(0.03).colored(hex(0xD9_A4_3B)).at(0.16, 1.03, 0.3).on_joint(steer));
    craft.put(
        Material { emission: 1.0, ..Material::GLOSS },
        ball(0.045).scaled(1.0, 1.0, 0.7).colored(hex(0xFF_F2_CC)).at(0.0, 0.86, 0.43),
    );
    let pedals = craft.joint(Role::Rotor(0), 0, crank);
    for side in [-1.0, 1.0] {
        craft.put(
            METAL,
            rod(crank + vec3(side * 0.06, 0.0, 0.0), crank + vec3(side * 0.08, side * 0.15, 0.0), 0.011)
                .colored(hex(0xC8_CC_D2))
                .on_joint(pedals),
        );
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.09, 0.022, 0.07), 0.008)
                .colored(hex(0x2A_2A_2E))
                .at(crank.x + side * 0.13, crank.y + side * 0.15, crank.z)
                .on_joint(pedals),
        );
    }
    craft.put(
        METAL,
        torus(0.085, 0.008).rolled(90.0).colored(hex(0xB8_BE_C6)).at(-0.05, crank.y, crank.z).on_joint(pedals),
    );
    for dy in [-0.07, 0.07] {
        craft.put(
            METAL,
            rod(vec3(-0.05, crank.y + dy, crank.z), vec3(-0.05, R + dy * 0.45, -0.5), 0.006).colored(hex(0x50_54_5A)),
        );
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.93, -0.22), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.93, -0.22), Vec3::Z);
    craft.socket(SocketRole::Grip, steer, vec3(0.3, 1.0, 0.14), Vec3::Z);
    craft.socket(SocketRole::SecondGrip, steer, vec3(-0.3, 1.0, 0.14), Vec3::Z);
    craft.vehicle("bicycle")
}

fn build_motorcycle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2A_7A_8A));
    let enamel = design.surface_or(Material::GLOSS);
    for (k, z) in [0.72, -0.62].into_iter().enumerate() {
        super::wheels::wheel(&mut craft, k as u8, vec3(0.0, 0.31, z), 0.31, 0.14, hex(0xC8_CC_D2));
    }
    craft.put(enamel, ball(0.24).scaled(0.75, 0.72, 1.35).colored(color).at(0.0, 0.8, 0.2));
    craft.put(enamel, ball(0.22).scaled(0.8, 0.6, 1.5).colored(color).at(0.0, 0.66, -0.55));
    craft.put(
        Material::PLASTIC,
        tube(&curve(&[vec3(0.0, 0.84, 0.0), vec3(0.0, 0.8, -0.3), vec3(0.0, 0.86, -0.7)], 4), |_| 0.12)
            .scaled(1.1, 1.0, 1.0)
            .colored(hex(0x3A_26_1C)),
    );
    craft.put(METAL, round_box(vec3(0.3, 0.34, 0.46), 0.08).colored(hex(0x8A_90_98)).at(0.0, 0.46, 0.06));
    for k in 0..4 {
        craft.put(
            METAL,
            round_box(vec3(0.34, 0.022, 0.3), 0.01).colored(hex(0xB8_BE_C6)).at(0.0, 0.42 + 0.06 * k as f32, 0.14),
        );
    }
    for x in [-0.11, 0.11] {
        craft.put(METAL, rod(vec3(x, 0.31, 0.72), vec3(x, 1.02, 0.5), 0.028).colored(hex(0xC8_CC_D2)));
        craft.put(
            METAL,
            tube(&curve(&[vec3(x * 1.3, 0.32, 0.2), vec3(x * 1.8, 0.24, -0.2), vec3(x * 1.8, 0.3, -0.95)], 4), |s| {
                0.03 + 0.025 * s
            })
            .colored(hex(0xC8_CC_D2)),
        );
    }
    for z in [0.72, -0.62] {
        let guard = surface(4, 12, |u, v| {
            let a = PI * (0.12 + 0.7 * v);
            vec3((u - 0.5) * 0.2, 0.31 + (0.37 - 0.1 * (u - 0.5).abs()) * libm::sinf(a), z + 0.37 * libm::cosf(a))
        });
        craft.put(Material { two_sided: true, ..Material::GLOSS }, guard.colored(color));
    }
    let bar = curve(
        &[
            vec3(-0.38, 1.06, 0.24),
            vec3(-0.26, 1.1, 0.42),
            vec3(0.0, 1.04, 0.46),
            vec3(0.26, 1.1, 0.42),
            vec3(0.38, 1.06, 0.24),
        ],
        5,
    );
    craft.put(METAL, tube(&bar, |_| 0.018).colored(hex(0xC8_CC_D2)));
    for x in [-0.37, 0.37] {
        craft
            .put(Material::PLASTIC, rod(vec3(x, 1.06, 0.2), vec3(x * 0.95, 1.07, 0.3), 0.028).colored(hex(0x26_26_2A)));
        craft.put(METAL, ball(0.06).scaled(1.2, 0.9, 0.4).colored(hex(0xC8_CC_D2)).at(x * 0.85, 1.22, 0.4));
    }
    craft.put(
        Material { emission: 1.3, ..Material::GLOSS },
        ball(0.11).scaled(1.0, 1.0, 0.7).colored(hex(0xFF_F2_CC)).at(0.0, 0.96, 0.6),
    );
    craft.put(Material { emission: 0.6, ..Material::GLOSS }, ball(0.06).colored(hex(0xC8_1E_1E)).at(0.0, 0.7, -0.88));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.94, -0.22), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.94, -0.22), Vec3::Z);
    craft.socket(SocketRole::Grip, 0, vec3(0.37, 1.06, 0.24), Vec3::Z);
    craft.socket(SocketRole::SecondGrip, 0, vec3(-0.37, 1.06, 0.24), Vec3::Z);
    craft.socket(SocketRole::Vent, 0, vec3(0.2, 0.3, -0.98), Vec3::NEG_Z);
    craft.vehicle("motorcycle")
}

fn build_skateboard(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE0_6A_2A));
    let outline = rounded(&[(-0.1, -0.4), (0.1, -0.4), (0.1, 0.4), (-0.1, 0.4)].map(|(x, y)| glam::vec2(x, y)), 0.1);
    let deck = plate(&outline, 0.014, 0.005)
        .bent(|p| vec3(p.x, p.y + 6.0 * (p.z.abs() - 0.28).max(0.0) * (p.z.abs() - 0.28).max(0.0), p.z));
    craft.put(
        design.surface_or(Material::WOOD),
        deck.painted(move |_, n| if n.y > 0.5 { hex(0x2E_2E_34) } else { color }).at(0.0, 0.09, 0.0),
    );
    for (k, (x, z)) in [(0.085, 0.24), (-0.085, 0.24), (0.085, -0.24), (-0.085, -0.24)].into_iter().enumerate() {
        let joint = axle(&mut craft, k as u8, vec3(x, 0.03, z), 0.03);
        craft.put(
            Material::PLASTIC,
            cylinder(0.03, 0.04, 0.008)
                .at(0.0, -0.02, 0.0)
                .rolled(90.0)
                .colored(hex(0xF2_E6_C8))
                .at(x, 0.03, z)
                .on_joint(joint),
        );
        craft.put(METAL, rod(vec3(0.0, 0.085, z), vec3(x * 0.9, 0.032, z), 0.013).colored(hex(0xB8_BE_C6)));
    }
    craft.top(vec3(0.0, 0.105, 0.0));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.105, 0.0), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.105, 0.0), Vec3::Z);
    craft.vehicle("skateboard")
}
