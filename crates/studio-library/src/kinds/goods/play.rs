//! Things of play and honour: puzzle cube, cards, rubber duck, trophy, crown, ring.

use super::{BLACK, BRASS, SHINY, STEEL, small};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &small("rubik's cube", 0.1, build_puzzle_cube)
        .words(&["rubik's cube", "rubiks cube", "puzzle cube"], &["魔方"], &[])
        .made_of(Substance::Plastic, 0.1),
    &small("playing card", 0.02, build_cards)
        .words(
            &["playing card", "playing cards", "deck of cards", "poker card", "tarot card"],
            &["扑克牌", "扑克", "纸牌"],
            &["playing_card.n.1"],
        )
        .made_of(Substance::Paper, 0.05),
    &small("rubber duck", 0.08, build_rubber_duck)
        .words(&["rubber duck", "rubber ducky", "bath duck"], &["橡皮鸭", "橡皮鸭子"], &[])
        .made_of(Substance::Rubber, 0.08),
    &small("trophy", 1.2, build_trophy).words(
        &["trophy", "cup trophy", "prize", "award"],
        &["奖杯", "奖品"],
        &["trophy.n.1"],
    ),
    &small("crown", 0.8, build_crown).words(
        &["crown", "tiara", "diadem", "coronet"],
        &["皇冠", "王冠"],
        &["crown.n.4"],
    ),
    &small("ring", 0.02, build_ring).words(
        &["ring", "diamond ring", "wedding ring", "engagement ring"],
        &["戒指", "钻戒"],
        &["ring.n.8"],
    ),
];

fn build_puzzle_cube(design: &Design) -> Model {
    let mut craft = Craft::new();
    let body = design.color_or(hex(0x1A_1A_1E));
    craft.put(Material::PLASTIC, round_box(Vec3::splat(0.057), 0.004).colored(body).at(0.0, 0.0285, 0.0));
    let tones = [0xF4_F2_EA, 0xE8_C8_1E, 0xC8_22_22, 0xE8_7A_1A, 0x1E_8A_42, 0x2A_52_B8];
    for face in 0..6 {
        let turn = match face {
            0 => Quat::IDENTITY,
            1 => Quat::from_rotation_y(PI),
            2 => Quat::from_rotation_y(PI / 2.0),
            3 => Quat::from_rotation_y(-PI / 2.0),
            4 => Quat::from_rotation_x(-PI / 2.0),
            _ => Quat::from_rotation_x(PI / 2.0),
        };
        for k in 0..9i32 {
            let mixed = ((wobble(design.seed ^ face as u32, k) * 3.0 + 3.0) as usize).min(5);
            let tile = round_box(vec3(0.0164, 0.0164, 0.002), 0.0008)
                .at((k % 3 - 1) as f32 * 0.0186, (k / 3 - 1) as f32 * 0.0186, 0.0286)
                .turned(turn);
            craft.put(
                Material { roughness: 0.2, ..Material::GLOSS },
                tile.colored(hex(tones[if k == 4 { face } else { mixed }])).at(0.0, 0.0297, 0.0),
            );
        }
    }
    craft.grip(vec3(0.0, 0.03, 0.03), Vec3::Z);
    craft.object("rubik's cube")
}

fn build_cards(design: &Design) -> Model {
    let mut craft = Craft::new();
    let back = design.color_or(hex(0xA8_22_2A));
    for k in 0..5 {
        let fan = (k as f32 - 2.0) * -14.0;
        let lay = |m: Mesh| {
            m.at(0.0, 0.06, 0.0).rolled(fan).at(0.0, -0.02, 0.0008 * k as f32).pitched(-70.0).at(0.0, 0.012, 0.03)
        };
        craft.put(Material::PAPER, lay(round_box(vec3(0.063, 0.09, 0.0006), 0.0003).colored(hex(0xFA_F8_F2))));
        let red = k % 2 == 0;
        let tone = hex(if red { 0xC8_1E_22 } else { BLACK });
        let pip = text(["A", "K", "Q", "J", "10"][k], 0.013, 0.0004).joined().colored(tone);
        craft.put(Material::PAPER, lay(pip.at(-0.022, 0.026, 0.0006)));
        let heart = if red {
            Mesh::joined([
                ball(0.0075).scaled(1.0, 1.0, 0.05).at(-0.006, 0.004, 0.0),
                ball(0.0075).scaled(1.0, 1.0, 0.05).at(0.006, 0.004, 0.0),
                round_box(vec3(0.015, 0.015, 0.0006), 0.0003).rolled(45.0).at(0.0, -0.003, 0.0),
            ])
        } else {
            Mesh::joined([
                ball(0.0065).scaled(1.0, 1.0, 0.05).at(-0.007, 0.0, 0.0),
                ball(0.0065).scaled(1.0, 1.0, 0.05).at(0.007, 0.0, 0.0),
                ball(0.0065).scaled(1.0, 1.0, 0.05).at(0.0, 0.01, 0.0),
                round_box(vec3(0.004, 0.018, 0.0006), 0.0003).at(0.0, -0.008, 0.0),
            ])
        };
        craft.put(Material::PAPER, lay(heart.colored(tone).at(0.006, -0.006, 0.0006)));
    }
    craft.put(Material::PAPER, block(0.063, 0.018, 0.09, 0.002).colored(back).at(0.085, 0.0, -0.03));
    craft.put(
        Material::PAPER,
        round_box(vec3(0.05, 0.001, 0.076), 0.0004).colored(hex(0xF4_E8_D8)).at(0.085, 0.0183, -0.03),
    );
    craft.object("playing card")
}

fn build_rubber_duck(design: &Design) -> Model {
    let mut craft = Craft::new();
    let yellow = design.color_or(hex(0xF4_C4_1A));
    let rubber = design.surface_or(Material { roughness: 0.22, ..Material::GLOSS });
    let body = melt(
        [
            Blob::ellipsoid(vec3(0.0, 0.036, -0.004), vec3(0.042, 0.034, 0.052)).color(yellow),
            Blob::cone(vec3(0.0, 0.045, -0.04), vec3(0.0, 0.068, -0.064), 0.02, 0.006).seam(0.016).color(yellow),
            Blob::sphere(vec3(0.0, 0.086, 0.02), 0.031).seam(0.014).color(yellow),
            Blob::ellipsoid(vec3(0.038, 0.042, -0.006), vec3(0.012, 0.018, 0.028)).seam(0.008).color(yellow),
            Blob::ellipsoid(vec3(-0.038, 0.042, -0.006), vec3(0.012, 0.018, 0.028)).seam(0.008).color(yellow),
        ],
        0.003,
    );
    craft.put(rubber, body.bent(|p| vec3(p.x, p.y.max(0.0), p.z)).colored(yellow));
    let beak = [
        Blob::ellipsoid(vec3(0.0, 0.083, 0.05), vec3(0.016, 0.006, 0.014)),
        Blob::ellipsoid(vec3(0.0, 0.075, 0.048), vec3(0.013, 0.004, 0.01)),
    ];
    craft.put(rubber, melt(beak, 0.002).colored(hex(0xE8_6A_1A)));
    for side in [-1.0, 1.0] {
        craft.put(
            Material::GLOSS,
            fine_ball(0.006, 12).scaled(1.0, 1.3, 0.6).colored(hex(BLACK)).at(side * 0.013, 0.095, 0.045),
        );
        craft.put(Material::GLOSS, fine_ball(0.002, 8).colored(Vec3::splat(0.95)).at(side * 0.0115, 0.099, 0.0487));
    }
    craft.grip(vec3(0.0, 0.04, 0.04), Vec3::Z);
    craft.object("rubber duck")
}

fn build_trophy(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(BRASS));
    let metal = design.surface_or(Material { roughness: 0.15, ..METAL });
    craft.put(Material { roughness: 0.15, ..Material::GLOSS }, block(0.13, 0.07, 0.13, 0.008).colored(hex(0x2A_1A_14)));
    craft.put(METAL, round_box(vec3(0.08, 0.03, 0.003), 0.001).colored(gold).at(0.0, 0.036, 0.066));
    let words = design.text.clone().filter(|t| !t.trim().is_empty()).unwrap_or_else(|| "1".into());
    let label = text(&words, 0.016, 0.002);
    let wide = label.bounds.size().x.max(0.01);
    craft.put(
        Material::PLASTIC,
        label.joined().scaled((0.07 / wide).min(1.0), 1.0, 1.0).colored(hex(0x2A_1A_14)).at(0.0, 0.028, 0.068),
    );
    let cup = [
        (0.0, 0.07),
        (0.045, 0.07),
        (0.042, 0.082),
        (0.014, 0.1),
        (0.012, 0.13),
        (0.024, 0.145),
        (0.06, 0.2),
        (0.074, 0.29),
        (0.08, 0.295),
        (0.07, 0.295),
        (0.052, 0.2),
        (0.0, 0.16),
    ];
    craft.put(metal, fine_lathe(&cup, 0.004, 0.01).colored(gold));
    for side in [-1.0, 1.0] {
        let ear = curve(
            &[
                vec3(side * 0.072, 0.275, 0.0),
                vec3(side * 0.125, 0.28, 0.0),
                vec3(side * 0.12, 0.21, 0.0),
                vec3(side * 0.056, 0.19, 0.0),
            ],
            7,
        );
        craft.put(metal, tube(&ear, |_| 0.008).colored(gold));
    }
    craft.put(metal, prism(&star(0.026, 0.011, 5, 0.001), 0.008, 0.002).colored(shade(gold, 1.3)).at(0.0, 0.24, 0.068));
    craft.grip(vec3(0.0, 0.13, 0.014), Vec3::Z);
    craft.object("trophy")
}

fn build_crown(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(BRASS));
    let metal = design.surface_or(Material { roughness: 0.18, two_sided: true, ..METAL });
    let band = surface(120, 12, |u, v| {
        let spike = (u * 8.0).rem_euclid(1.0);
        let top = 0.05 + 0.065 * libm::powf((2.0 * spike - 1.0).abs(), 1.3);
        let r = 0.088 + 0.014 * v;
        around(r, u) + Vec3::Y * (0.004 + top * v)
    });
    craft.put(metal, band.colored(gold));
    for (y, r) in [(0.006, 0.089), (0.036, 0.094)] {
        craft.put(metal, torus(r, 0.006).colored(shade(gold, 1.15)).at(0.0, y, 0.0));
    }
    craft.put(
        Material::FELT,
        fine_ball(0.084, 24)
            .scaled(1.0, 0.75, 1.0)
            .bent(|p| vec3(p.x, p.y.max(-0.02), p.z))
            .colored(hex(0x8A_1A_2A))
            .at(0.0, 0.024, 0.0),
    );
    for k in 0..8 {
        let (tip, gem) = (around(0.103, k as f32 / 8.0), around(0.094, (k as f32 + 0.5) / 8.0));
        craft.put(Material::GLOSS, ball(0.009).colored(hex(0xF6_F2_E8)).at(tip.x, 0.123, tip.z));
        let tone = hex([0xC8_1E_32, 0x2A_5A_C8, 0x1E_9A_5A][k % 3]);
        craft.put(
            Material { emission: 0.2, roughness: 0.05, ..Material::GLOSS },
            ball(0.009).colored(tone).at(gem.x, 0.021, gem.z),
        );
    }
    craft.grip(vec3(0.0, 0.02, 0.09), Vec3::Z);
    craft.object("crown")
}

fn build_ring(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(
        design.surface_or(Material { roughness: 0.12, ..METAL }),
        torus(0.0095, 0.0016).pitched(90.0).colored(design.color_or(hex(BRASS))).at(0.0, 0.0111, 0.0),
    );
    // A brilliant: facets of different brightness stand for its fire.
    let stone = lathe(&[(0.0, 0.0), (0.0055, 0.005), (0.0055, 0.006), (0.0034, 0.008), (0.0, 0.008)], 0.0);
    let faceted = stone.painted(|p, _| {
        let facet = libm::floorf(libm::atan2f(p.x, p.z) * 16.0 / TAU) as i32;
        hex(0xE8_F4_FC) * (0.7 + 0.45 * wobble(3, facet).abs())
            + if facet % 5 == 0 { vec3(0.1, 0.0, 0.12) } else { Vec3::ZERO }
    });
    craft.put(Material { roughness: 0.02, emission: 0.35, ..Material::GLOSS }, faceted.at(0.0, 0.0212, 0.0));
    for k in 0..4 {
        let at = around(0.0052, k as f32 / 4.0 + 0.125);
        craft
            .put(SHINY, rod(vec3(at.x * 0.4, 0.021, at.z * 0.4), vec3(at.x, 0.0275, at.z), 0.0007).colored(hex(STEEL)));
    }
    craft.grip(vec3(0.0, 0.002, 0.0), Vec3::Z);
    craft.object("ring")
}
