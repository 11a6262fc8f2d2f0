//! Things about the house: mirror, bathtub, toilet, sink.

use super::{BRASS, CHINA, SHINY, STEEL, large};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &large("mirror", Substance::Glass, 9.0, build_mirror).words(
        &["mirror", "looking glass", "dressing table"],
        &["镜子", "梳妆台"],
        &["mirror.n.1"],
    ),
    &large("bathtub", Substance::Ceramic, 60.0, build_bathtub).words(
        &["bathtub", "bath", "tub", "hot tub"],
        &["浴缸", "澡盆"],
        &["bathtub.n.1"],
    ),
    &large("toilet", Substance::Ceramic, 30.0, build_toilet).words(
        &["toilet", "toilet bowl", "toilet seat"],
        &["马桶"],
        &["toilet.n.2"],
    ),
    &large("sink", Substance::Ceramic, 25.0, build_sink)
        .words(
            &["sink", "washbasin", "faucet", "tap", "water tap"],
            &["水槽", "水龙头", "洗手池", "洗脸盆"],
            &["sink.n.1", "faucet.n.1"],
        )
        .runs(Sound::Pour),
];

fn build_mirror(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_5A_32));
    let oval = |scale: f32| ellipse(0.3 * scale, 0.46 * scale, 56);
    let lean = |m: Mesh| m.pitched(-6.0).at(0.0, 0.98, 0.0);
    craft.put(design.surface_or(Material::WOOD), lean(prism(&oval(1.1), 0.05, 0.018)).colored(wood));
    craft.put(METAL, lean(prism(&oval(1.02), 0.054, 0.004)).colored(hex(BRASS)));
    // Silvered glass: the sky above, the room below, a bright slanting gleam.
    let glass = prism(&oval(0.97), 0.06, 0.002).painted(|p, _| {
        let base = hex(0x8A_9C_A8).lerp(hex(0xDC_E8_F0), ((p.y + 0.46) / 0.92).clamp(0.0, 1.0));
        let gleam = (p.x + 0.6 * p.y).rem_euclid(0.9);
        if (0.3..0.38).contains(&gleam) || (0.42..0.45).contains(&gleam) { base.lerp(Vec3::ONE, 0.6) } else { base }
    });
    craft.put(Material { roughness: 0.05, metalness: 0.7, ..Material::GLOSS }, lean(glass));
    for side in [-1.0, 1.0] {
        craft.put(Material::WOOD, rod(vec3(side * 0.36, 0.03, 0.0), vec3(side * 0.36, 1.15, 0.0), 0.024).colored(wood));
        craft
            .put(Material::WOOD, rod(vec3(side * 0.36, 0.03, -0.2), vec3(side * 0.36, 0.03, 0.2), 0.026).colored(wood));
        craft.put(METAL, ball(0.03).colored(hex(BRASS)).at(side * 0.36, 1.17, 0.0));
    }
    craft.put(Material::WOOD, rod(vec3(-0.36, 0.2, 0.0), vec3(0.36, 0.2, 0.0), 0.02).colored(wood));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.98, 0.6), Vec3::NEG_Z);
    craft.object("mirror")
}

fn build_bathtub(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF6_F2_EC));
    let profile = [
        (0.0, 0.14),
        (0.26, 0.14),
        (0.34, 0.22),
        (0.4, 0.6),
        (0.43, 0.61),
        (0.42, 0.64),
        (0.36, 0.62),
        (0.3, 0.24),
        (0.0, 0.19),
    ];
    let tub = fine_lathe(&profile, 0.02, 0.04).scaled(1.95, 1.0, 1.0);
    craft.put(design.surface_or(CHINA), tub.colored(color));
    if !design.has("empty") {
        craft.put(
            Material { roughness: 0.05, opacity: 0.85, ..Material::GLASS },
            disc(0.36).scaled(1.95, 1.0, 1.0).colored(hex(0x8A_C8_DC)).at(0.0, 0.52, 0.0),
        );
        for k in 0..34 {
            let at = around(0.3 * libm::sqrtf(k as f32 / 34.0), k as f32 * 0.382);
            let r = 0.05 + 0.025 * wobble(4, k);
            craft.put(
                Material { roughness: 0.25, ..Material::GLOSS },
                fine_ball(r, 10).colored(hex(0xF8_FA_FC)).at(at.x * 1.9, 0.53, at.z),
            );
        }
    }
    for (x, z) in [(-0.5, -0.2), (0.5, -0.2), (-0.5, 0.2), (0.5, 0.2)] {
        craft.put(
            SHINY,
            tube(&curve(&[vec3(x, 0.18, z), vec3(x * 1.12, 0.1, z * 1.2), vec3(x * 1.16, 0.02, z * 1.3)], 5), |s| {
                0.035 - 0.01 * s
            })
            .colored(hex(BRASS)),
        );
    }
    craft.put(
        SHINY,
        tube(
            &curve(&[vec3(-0.78, 0.6, 0.0), vec3(-0.78, 0.85, 0.0), vec3(-0.66, 0.9, 0.0), vec3(-0.6, 0.82, 0.0)], 5),
            |_| 0.02,
        )
        .colored(hex(BRASS)),
    );
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.25, 0.0), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.5, 0.0), Vec3::Y);
    craft.object("bathtub")
}

fn build_toilet(design: &Design) -> Model {
    let mut craft = Craft::new();
    let china = design.surface_or(CHINA);
    let color = design.color_or(hex(0xF6_F4_F0));
    craft.put(
        china,
        fine_lathe(
            &[(0.0, 0.0), (0.12, 0.0), (0.1, 0.08), (0.11, 0.2), (0.19, 0.38), (0.2, 0.4), (0.15, 0.4), (0.0, 0.3)],
            0.015,
            0.03,
        )
        .scaled(0.95, 1.0, 1.2)
        .colored(color)
        .at(0.0, 0.0, 0.08),
    );
    craft.put(Material::PLASTIC, torus(0.155, 0.034).scaled(1.0, 0.6, 1.25).colored(color * 0.94).at(0.0, 0.41, 0.08));
    craft.put(china, block(0.42, 0.36, 0.18, 0.03).colored(color).at(0.0, 0.38, -0.24));
    craft.put(china, block(0.45, 0.035, 0.21, 0.014).colored(color).at(0.0, 0.74, -0.24));
    let lid = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.43, -0.12), Vec3::NEG_X);
    craft.put(
        Material::PLASTIC,
        prism(&ellipse(0.19, 0.23, 40), 0.025, 0.01).colored(color * 0.97).at(0.0, 0.65, -0.13).on_joint(lid),
    );
    craft.put(SHINY, cylinder(0.025, 0.015, 0.004).colored(hex(STEEL)).at(0.0, 0.775, -0.24));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.43, 0.08), Vec3::Z);
    craft.object("toilet")
}

fn build_sink(design: &Design) -> Model {
    let mut craft = Craft::new();
    let china = design.surface_or(CHINA);
    let color = design.color_or(hex(0xF6_F4_F0));
    craft.put(
        china,
        fine_lathe(&[(0.0, 0.0), (0.14, 0.0), (0.09, 0.06), (0.075, 0.5), (0.1, 0.66), (0.0, 0.66)], 0.02, 0.03)
            .colored(color),
    );
    craft.put(
        china,
        fine_lathe(
            &[(0.0, 0.64), (0.14, 0.66), (0.26, 0.76), (0.29, 0.85), (0.27, 0.86), (0.22, 0.78), (0.0, 0.72)],
            0.012,
            0.03,
        )
        .scaled(1.1, 1.0, 0.9)
        .colored(color),
    );
    craft.put(china, block(0.34, 0.05, 0.12, 0.02).colored(color).at(0.0, 0.82, -0.22));
    let spout =
        curve(&[vec3(0.0, 0.86, -0.22), vec3(0.0, 1.06, -0.22), vec3(0.0, 1.1, -0.1), vec3(0.0, 1.0, -0.06)], 6);
    craft.put(SHINY, tube(&spout, |_| 0.018).colored(hex(STEEL)));
    for x in [-0.11, 0.11] {
        craft.put(SHINY, cylinder(0.016, 0.06, 0.004).colored(hex(STEEL)).at(x, 0.865, -0.22));
        craft.put(SHINY, round_box(vec3(0.07, 0.016, 0.016), 0.006).colored(hex(STEEL)).at(x, 0.93, -0.22));
        craft.put(SHINY, round_box(vec3(0.016, 0.016, 0.07), 0.006).colored(hex(STEEL)).at(x, 0.93, -0.22));
    }
    craft.put(
        Material { opacity: 0.6, roughness: 0.05, ..Material::GLASS },
        rod(vec3(0.0, 0.99, -0.06), vec3(0.0, 0.75, -0.055), 0.01).colored(hex(0xA8_DC_F0)),
    );
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.99, -0.06), Vec3::NEG_Y);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.9, 0.5), Vec3::NEG_Z);
    craft.object("sink")
}
