//! Things of study: globe, lenses, laboratory glass, hourglass, snow globe.

use super::{BLACK, BRASS, SHINY, STEEL, small};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &small("globe", 1.5, build_globe).words(
        &["globe", "world globe", "terrestrial globe", "desk globe"],
        &["地球仪"],
        &["globe.n.2"],
    ),
    &small("magnifying glass", 0.2, build_magnifier).words(
        &["magnifying glass", "magnifier", "lens"],
        &["放大镜", "透镜"],
        &["hand_glass.n.1"],
    ),
    &small("microscope", 4.0, build_microscope).words(&["microscope"], &["显微镜"], &["microscope.n.1"]),
    &small("test tube", 0.1, build_test_tubes)
        .words(
            &["test tube", "test tubes", "test tube rack", "vial"],
            &["试管", "试管架"],
            &["test_tube.n.1", "phial.n.1"],
        )
        .made_of(Substance::Glass, 0.1),
    &small("hourglass", 0.6, build_hourglass)
        .words(&["hourglass", "sand timer", "egg timer", "timer"], &["沙漏"], &["hourglass.n.1"])
        .made_of(Substance::Glass, 0.6),
    &small("snow globe", 0.7, build_snow_globe)
        .words(&["snow globe", "crystal ball", "glass ball", "snowglobe"], &["雪花球", "水晶球"], &["crystal_ball.n.1"])
        .made_of(Substance::Glass, 0.7),
];

const CLEAR: Material = Material { opacity: 0.24, ..Material::GLASS };

fn build_globe(design: &Design) -> Model {
    let mut craft = Craft::new();
    let sea = design.color_or(hex(0x2E_72_B0));
    craft.put(
        Material::WOOD,
        fine_lathe(&[(0.0, 0.0), (0.09, 0.0), (0.085, 0.014), (0.03, 0.03), (0.016, 0.06), (0.0, 0.06)], 0.006, 0.01)
            .colored(hex(0x7A_46_24)),
    );
    let center = vec3(0.0, 0.2, 0.0);
    let tilt = Quat::from_rotation_z(-0.41);
    let arc: Vec<Vec3> = (0..=24)
        .map(|k| {
            let a = -0.5 * PI + PI * k as f32 / 24.0;
            center + tilt * vec3(-0.138 * libm::cosf(a), 0.138 * libm::sinf(a), 0.0)
        })
        .collect();
    craft.put(SHINY, tube(&arc, |_| 0.006).colored(hex(BRASS)));
    let spin = craft.turning(Role::Rotor(0), 0, center, tilt * Vec3::Y);
    let map = fine_ball(0.125, 72).painted(move |p, _| {
        let n = studio_shape::fbm(p / 0.085 + Vec3::splat(3.0), 4, 5);
        let ice = (p.y.abs() - 0.107) * 120.0;
        let land =
            hex(0x6A_A0_4A).lerp(hex(0xD8_B8_74), (studio_shape::fbm(p / 0.05, 2, 9) * 2.0 + 0.4).clamp(0.0, 1.0));
        if n > 0.05 { land } else { sea }.lerp(Vec3::splat(0.95), ice.clamp(0.0, 1.0))
    });
    craft.put(
        design.surface_or(Material { roughness: 0.25, ..Material::GLOSS }),
        map.turned(tilt).at(center.x, center.y, center.z).on_joint(spin),
    );
    for end in [-1.0, 1.0] {
        let at = center + tilt * (Vec3::Y * 0.132 * end);
        craft.put(SHINY, ball(0.01).colored(hex(BRASS)).at(at.x, at.y, at.z));
    }
    craft.object("globe")
}

fn build_magnifier(design: &Design) -> Model {
    let mut craft = Craft::new();
    let lie = |m: Mesh| m.pitched(-62.0).at(0.0, 0.05, -0.03);
    craft.put(SHINY, lie(torus(0.05, 0.006).pitched(90.0).colored(hex(BRASS)).at(0.0, 0.05, 0.0)));
    craft.put(CLEAR, lie(ball(0.049).scaled(1.0, 1.0, 0.14).colored(hex(0xD8_EC_F4)).at(0.0, 0.05, 0.0)));
    craft.put(
        design.surface_or(Material::WOOD),
        lie(rod(vec3(0.0, -0.008, 0.0), vec3(0.0, -0.1, 0.0), 0.0105).colored(design.color_or(hex(0x6A_3A_1E)))),
    );
    craft.put(SHINY, lie(rod(vec3(0.0, 0.002, 0.0), vec3(0.0, -0.016, 0.0), 0.008).colored(hex(BRASS))));
    let model_low = lie(rod(vec3(0.0, -0.1, 0.0), vec3(0.0, -0.101, 0.0), 0.0105)).bounds().min.y;
    let mut whole = Craft::new();
    for (material, mesh) in craft.into_parts() {
        whole.put(material, mesh.at(0.0, -model_low, 0.0));
    }
    whole.grip(vec3(0.0, 0.02, 0.02), Vec3::Z);
    whole.object("magnifying glass")
}

fn build_microscope(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_E4_DC));
    let shell = design.surface_or(Material { roughness: 0.25, ..Material::GLOSS });
    craft.put(shell, block(0.17, 0.035, 0.22, 0.015).colored(color));
    let arm = curve(&[vec3(0.0, 0.03, -0.075), vec3(0.0, 0.16, -0.1), vec3(0.0, 0.27, -0.07), vec3(0.0, 0.3, 0.0)], 8);
    craft.put(shell, tube(&arm, |_| 0.026).colored(color));
    craft.put(Material::PLASTIC, block(0.13, 0.014, 0.13, 0.004).colored(hex(BLACK)).at(0.0, 0.115, 0.02));
    craft.put(CLEAR, block(0.07, 0.003, 0.024, 0.001).colored(hex(0xC8_E4_F0)).at(0.0, 0.13, 0.03));
    let lean = |m: Mesh| m.pitched(-20.0).at(0.0, 0.29, 0.02);
    craft.put(shell, lean(cylinder(0.03, 0.11, 0.006).colored(color).at(0.0, -0.02, 0.0)));
    craft.put(Material::PLASTIC, lean(cylinder(0.022, 0.05, 0.004).colored(hex(BLACK)).at(0.0, 0.09, 0.0)));
    for (k, x) in [-0.018f32, 0.0, 0.018].into_iter().enumerate() {
        let at = vec3(x * 1.6, 0.2 - 0.012 * k as f32, 0.03);
        craft.put(SHINY, rod(vec3(x * 0.5, 0.26, 0.02), at, 0.011).colored(hex(STEEL)));
    }
    for side in [-1.0, 1.0] {
        craft.put(
            Material::PLASTIC,
            cylinder(0.026, 0.02, 0.004).rolled(-90.0 * side).colored(hex(BLACK)).at(side * 0.022, 0.09, -0.085),
        );
    }
    craft.put(
        Material { emission: 2.0, ..Material::GLOW },
        cylinder(0.018, 0.004, 0.001).colored(hex(0xFF_F0_C0)).at(0.0, 0.035, 0.03),
    );
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.4, -0.03), Vec3::NEG_Z);
    craft.object("microscope")
}

fn build_test_tubes(design: &Design) -> Model {
    let mut craft = Craft::new();
    for y in [0.02, 0.075] {
        craft.put(Material::WOOD, round_box(vec3(0.22, 0.012, 0.05), 0.004).colored(hex(0xB0_82_4A)).at(0.0, y, 0.0));
    }
    for x in [-0.1, 0.1] {
        craft.put(Material::WOOD, block(0.012, 0.085, 0.05, 0.003).colored(hex(0xB0_82_4A)).at(x, 0.0, 0.0));
    }
    for (k, own) in [0x3A_C0_7A, 0xE8_5A_9A, 0x4A_90_E8, 0xF0_B4_2A, 0x9A_5A_D0].into_iter().enumerate() {
        let x = -0.068 + 0.034 * k as f32;
        let tone = design.color_or(hex(own));
        let glass = [
            (0.0, 0.0),
            (0.008, 0.002),
            (0.011, 0.01),
            (0.011, 0.14),
            (0.013, 0.142),
            (0.01, 0.14),
            (0.01, 0.01),
            (0.0, 0.003),
        ];
        craft.put(CLEAR, fine_lathe(&glass, 0.001, 0.006).colored(hex(0xE0_F0_F4)).at(x, 0.012, 0.0));
        let full = 0.05 + 0.012 * ((k * 3) % 5) as f32;
        craft.put(
            Material { emission: 0.2, ..Material::GLOSS },
            fine_lathe(&[(0.0, 0.004), (0.007, 0.005), (0.0096, 0.012), (0.0096, full), (0.0, full)], 0.001, 0.006)
                .colored(tone)
                .at(x, 0.012, 0.0),
        );
    }
    craft.grip(vec3(0.0, 0.08, 0.025), Vec3::Z);
    craft.object("test tube")
}

fn build_hourglass(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_52_2A));
    for y in [0.0, 0.2] {
        craft.put(
            design.surface_or(Material::WOOD),
            fine_lathe(&[(0.0, 0.0), (0.065, 0.0), (0.068, 0.008), (0.06, 0.018), (0.0, 0.018)], 0.005, 0.008)
                .colored(wood)
                .at(0.0, y, 0.0),
        );
    }
    for k in 0..3 {
        let at = around(0.055, k as f32 / 3.0 + 0.17);
        craft.put(
            Material::WOOD,
            tube(&[vec3(at.x, 0.015, at.z), vec3(at.x, 0.11, at.z), vec3(at.x, 0.203, at.z)], |s| {
                0.006 + 0.002 * libm::sinf(s * 25.0)
            })
            .colored(wood),
        );
    }
    let glass = [
        (0.0, 0.018),
        (0.04, 0.02),
        (0.044, 0.05),
        (0.03, 0.085),
        (0.005, 0.109),
        (0.03, 0.133),
        (0.044, 0.168),
        (0.04, 0.198),
        (0.0, 0.2),
    ];
    craft.put(CLEAR, fine_lathe(&glass, 0.008, 0.008).colored(hex(0xDC_EC_F0)));
    let sand = design.color_at(1, hex(0xE6_B8_6A));
    let grain =
        Material { grain: Grain { kind: GrainKind::Sand, scale_m: 0.004, color: 0.2, bump: 0.3 }, ..Material::MATT };
    craft.put(grain, lathe(&[(0.0, 0.021), (0.039, 0.021), (0.041, 0.036), (0.0, 0.07)], 0.003).colored(sand));
    craft.put(
        grain,
        lathe(&[(0.0, 0.111), (0.004, 0.112), (0.028, 0.135), (0.036, 0.15), (0.0, 0.144)], 0.002).colored(sand),
    );
    craft.put(grain, rod(vec3(0.0, 0.112, 0.0), vec3(0.0, 0.065, 0.0), 0.0014).colored(sand));
    craft.grip(vec3(0.0, 0.11, 0.05), Vec3::Z);
    craft.object("hourglass")
}

fn build_snow_globe(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_2A_2E));
    craft.put(
        design.surface_or(Material { roughness: 0.25, ..Material::WOOD }),
        fine_lathe(&[(0.0, 0.0), (0.066, 0.0), (0.068, 0.012), (0.056, 0.04), (0.05, 0.05), (0.0, 0.05)], 0.006, 0.008)
            .colored(wood),
    );
    craft.put(SHINY, torus(0.051, 0.004).colored(hex(BRASS)).at(0.0, 0.048, 0.0));
    craft.put(Material::CLAY, fine_ball(0.052, 24).scaled(1.0, 0.3, 1.0).colored(hex(0xF4_F8_FC)).at(0.0, 0.06, 0.0));
    craft.put(Material::CLAY, block(0.03, 0.022, 0.026, 0.003).colored(hex(0xB8_4A_32)).at(-0.012, 0.07, 0.0));
    craft.put(
        Material::CLAY,
        prism(&polygon(&[(-0.02, 0.0), (0.02, 0.0), (0.0, 0.02)], 0.002), 0.032, 0.002)
            .colored(hex(0xF4_F8_FC))
            .at(-0.012, 0.092, 0.0),
    );
    craft.put(
        Material { emission: 2.0, ..Material::GLOW },
        round_box(vec3(0.006, 0.008, 0.002), 0.001).colored(hex(0xFF_C8_5A)).at(-0.012, 0.082, 0.0135),
    );
    for (k, y) in [0.07, 0.081, 0.091].into_iter().enumerate() {
        craft.put(
            Material::CLAY,
            cone(0.015 - 0.004 * k as f32, 0.002, 0.018, 0.001).colored(hex(0x2E_6A_3E)).at(0.022, y, 0.004),
        );
    }
    for k in 0..40 {
        let s = 1.0 - 2.0 * (k as f32 + 0.5) / 40.0;
        let at = around(0.05 * libm::sqrtf(1.0 - s * s), k as f32 * 0.382) * (0.6 + 0.35 * wobble(3, k).abs());
        craft.put(
            Material { emission: 0.6, ..Material::MATT },
            fine_ball(0.0016, 6).colored(Vec3::splat(0.95)).at(at.x, 0.11 + 0.035 * s, at.z),
        );
    }
    craft.put(
        CLEAR,
        fine_ball(0.064, 36).bent(|p| vec3(p.x, p.y.max(-0.046), p.z)).colored(hex(0xD8_EA_F4)).at(0.0, 0.1, 0.0),
    );
    craft.grip(vec3(0.0, 0.03, 0.06), Vec3::Z);
    craft.object("snow globe")
}
