//! What stands and lies about outdoors: in streets, on beaches and quays, in churchyards.

use crate::craft::*;

/// A pillar box for letters.
pub(crate) const MAILBOX: Kind = Kind::new(Prop, "mailbox", build_mailbox)
    .words(
        &["mailbox", "postbox", "letterbox", "letter box", "pillar box", "post box"],
        &["邮筒", "邮箱", "信箱"],
        &["mailbox.n.1", "postbox.n.1"],
    )
    .made_of(Substance::Metal, 80.0);

/// A bin for litter.
pub(crate) const BIN: Kind = Kind::new(Prop, "trash can", build_bin)
    .words(
        &["trash can", "bin", "dustbin", "garbage can", "trash bin", "rubbish bin", "wheelie bin", "litter bin"],
        &["垃圾桶", "垃圾箱"],
        &["ashcan.n.1", "bin.n.1"],
    )
    .made_of(Substance::Metal, 12.0);

/// A traffic cone.
pub(crate) const CONE: Kind = Kind::new(Prop, "traffic cone", build_cone)
    .words(&["traffic cone", "road cone", "bollard", "pylon"], &["路锥", "锥桶", "交通锥"], &[])
    .made_of(Substance::Plastic, 2.0)
    .loose(Form::Cylinder, 0.2, 0.7);

/// A telephone box.
pub(crate) const PHONE_BOOTH: Kind = Kind::new(Prop, "phone booth", build_phone_booth)
    .words(
        &["phone booth", "telephone booth", "telephone box", "phone box", "call box"],
        &["电话亭"],
        &["telephone_booth.n.1"],
    )
    .made_of(Substance::Metal, 400.0);

/// A hammock between two posts.
pub(crate) const HAMMOCK: Kind = Kind::new(Prop, "hammock", build_hammock)
    .words(&["hammock"], &["吊床"], &["hammock.n.2"])
    .made_of(Substance::Cloth, 8.0);

/// A deckchair.
pub(crate) const DECKCHAIR: Kind = Kind::new(Prop, "deckchair", build_deckchair)
    .words(
        &["deckchair", "deck chair", "beach chair", "sunlounger", "lounger", "sun lounger", "camping chair"],
        &["躺椅", "沙滩椅", "折叠椅", "露营椅"],
        &["deck_chair.n.1"],
    )
    .made_of(Substance::Wood, 4.0);

/// A beach umbrella, open.
pub(crate) const PARASOL: Kind = Kind::new(Prop, "parasol", build_parasol)
    .words(
        &["parasol", "beach umbrella", "sunshade", "sun umbrella", "patio umbrella"],
        &["遮阳伞", "沙滩伞", "太阳伞"],
        &["parasol.n.1"],
    )
    .made_of(Substance::Cloth, 5.0);

/// A gravestone.
pub(crate) const GRAVESTONE: Kind = Kind::new(Prop, "gravestone", build_gravestone)
    .words(
        &["gravestone", "tombstone", "headstone", "grave", "tomb"],
        &["墓碑", "坟墓", "墓"],
        &["gravestone.n.1", "grave.n.2"],
    )
    .made_of(Substance::Stone, 200.0);

/// An anchor.
pub(crate) const ANCHOR: Kind = Kind::new(Prop, "anchor", build_anchor)
    .words(&["anchor", "ship's anchor"], &["锚", "船锚", "铁锚"], &["anchor.n.1"])
    .made_of(Substance::Metal, 60.0);

/// A buoy.
pub(crate) const BUOY: Kind = Kind::new(Prop, "buoy", build_buoy)
    .words(&["buoy", "life buoy", "lifebuoy", "channel buoy"], &["浮标", "航标"], &["buoy.n.1"])
    .made_of(Substance::Metal, 60.0)
    .floating(Form::Cylinder, 0.2, 0.5, 0.0)
    .lives(Habitat::Afloat);

fn build_mailbox(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xC0_22_20));
    let paint = design.surface_or(Material::GLOSS);
    let (black, gold) = (hex(0x22_22_26), hex(0xE0_B0_50));
    craft.put(paint, cylinder(0.33, 0.16, 0.03).colored(black));
    craft.put(paint, cylinder(0.29, 1.3, 0.02).colored(red).at(0.0, 0.14, 0.0));
    craft.put(
        paint,
        lathe(&[(0.0, 1.4), (0.35, 1.4), (0.35, 1.47), (0.27, 1.56), (0.1, 1.63), (0.0, 1.64)], 0.03).colored(red),
    );
    craft.put(paint, torus(0.3, 0.02).colored(shade(red, 0.8)).at(0.0, 0.42, 0.0));
    craft.put(paint, block(0.36, 0.07, 0.06, 0.02).colored(black).at(0.0, 1.17, 0.27));
    craft.put(paint, block(0.42, 0.04, 0.12, 0.015).colored(shade(red, 1.1)).at(0.0, 1.26, 0.28));
    craft.put(Material::PAPER, block(0.22, 0.24, 0.02, 0.006).colored(hex(0xF4_F0_E6)).at(0.0, 0.8, 0.285));
    craft.put(paint, ball(0.02).colored(gold).at(0.15, 0.72, 0.28));
    craft.object("mailbox")
}

fn build_bin(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_6A_4E));
    let paint = design.surface_or(Material { roughness: 0.45, ..Material::PLASTIC });
    let body = lathe(&[(0.0, 0.0), (0.25, 0.0), (0.32, 0.82), (0.34, 0.85), (0.3, 0.86), (0.0, 0.84)], 0.02);
    craft.put(
        paint,
        body.painted(move |p, _| {
            let groove = libm::sinf(libm::atan2f(p.z, p.x) * 18.0);
            color * if p.y < 0.8 && groove > 0.55 { 0.7 } else { 1.0 }
        }),
    );
    let lid = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.86, -0.33), Vec3::NEG_X);
    let cover = lathe(&[(0.0, 0.86), (0.37, 0.86), (0.37, 0.91), (0.25, 0.98), (0.0, 1.01)], 0.02);
    craft.put(paint, cover.colored(shade(color, 0.8)).on_joint(lid));
    craft.put(paint, torus(0.06, 0.014).pitched(90.0).colored(hex(0x2A_2A_2E)).at(0.0, 1.03, 0.0).on_joint(lid));
    for side in [-1.0, 1.0] {
        craft.put(paint, torus(0.07, 0.014).rolled(90.0).colored(hex(0x2A_2A_2E)).at(side * 0.32, 0.66, 0.0));
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.4, 0.0), Vec3::Y);
    craft.object("trash can")
}

fn build_cone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let orange = design.color_or(hex(0xE8_5A_1A));
    let white = hex(0xF6_F4_EE);
    let surface = design.surface_or(Material::PLASTIC);
    craft.put(surface, block(0.42, 0.04, 0.42, 0.02).colored(orange));
    let body = fine_lathe(&[(0.0, 0.03), (0.16, 0.03), (0.035, 0.7), (0.025, 0.72), (0.0, 0.72)], 0.01, 0.03);
    craft.put(
        surface,
        body.painted(
            move |p, _| if (0.28..0.42).contains(&p.y) || (0.52..0.6).contains(&p.y) { white } else { orange },
        ),
    );
    craft.object("traffic cone")
}

fn build_phone_booth(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xB8_1E_1E));
    let paint = design.surface_or(Material::GLOSS);
    craft.put(paint, block(0.96, 0.16, 0.96, 0.03).colored(shade(red, 0.8)));
    for (x, z) in [(-0.42, -0.42), (0.42, -0.42), (-0.42, 0.42), (0.42, 0.42)] {
        craft.put(paint, block(0.12, 2.1, 0.12, 0.02).colored(red).at(x, 0.14, z));
    }
    craft.put(paint, block(0.96, 0.34, 0.96, 0.04).colored(red).at(0.0, 2.1, 0.0));
    craft.put(paint, lathe(&[(0.0, 2.42), (0.5, 2.42), (0.42, 2.52), (0.2, 2.6), (0.0, 2.62)], 0.03).colored(red));
    let sign = Material { emission: 0.7, ..Material::GLOSS };
    for turn in 0..4 {
        let yaw = 90.0 * turn as f32;
        craft.put(sign, block(0.7, 0.16, 0.03, 0.01).colored(hex(0xF8_F2_E0)).at(0.0, 2.2, 0.48).yawed(yaw));
        let letters = text("TELEPHONE", 0.085, 0.01).joined().colored(hex(0x22_22_26));
        craft.put(Material::PLASTIC, letters.at(0.0, 2.235, 0.5).yawed(yaw));
        if turn == 2 {
            craft.put(paint, block(0.74, 1.9, 0.05, 0.01).colored(red).at(0.0, 0.2, 0.43).yawed(yaw));
            continue;
        }
        craft.put(
            Material { opacity: 0.3, ..Material::GLASS },
            block(0.72, 1.6, 0.02, 0.004).colored(hex(0xC8_DC_E0)).at(0.0, 0.5, 0.43).yawed(yaw),
        );
        for k in 0..8 {
            craft.put(
                paint,
                block(0.74, 0.035, 0.04, 0.01).colored(red).at(0.0, 0.48 + 0.22 * k as f32, 0.43).yawed(yaw),
            );
        }
        for x in [-0.2, 0.2] {
            craft.put(paint, block(0.035, 1.64, 0.04, 0.01).colored(red).at(x, 0.48, 0.43).yawed(yaw));
        }
    }
    craft.put(Material::PLASTIC, block(0.3, 0.42, 0.14, 0.03).colored(hex(0x2A_2A_2E)).at(0.0, 1.15, -0.34));
    craft
        .put(Material::PLASTIC, round_box(vec3(0.07, 0.28, 0.08), 0.03).colored(hex(0x44_44_4A)).at(-0.09, 1.4, -0.25));
    craft.object("phone booth")
}

fn build_hammock(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_4A_3A));
    let cream = hex(0xF2_E6_CC);
    for side in [-1.0f32, 1.0] {
        craft.put(
            Material::WOOD,
            rod(vec3(side * 1.75, 0.05, 0.0), vec3(side * 1.9, 1.65, 0.0), 0.075).colored(hex(0x7A_52_34)),
        );
        craft.put(Material::WOOD, cylinder(0.16, 0.06, 0.02).colored(hex(0x6A_46_2C)).at(side * 1.75, 0.0, 0.0));
        craft.put(
            Material::WOOD,
            rod(vec3(side * 1.2, 0.95, -0.4), vec3(side * 1.2, 0.95, 0.4), 0.03).colored(hex(0xB0_80_50)),
        );
        for k in 0..6 {
            let z = -0.36 + 0.144 * k as f32;
            craft
                .put(Material::CLOTH, rod(vec3(side * 1.2, 0.95, z), vec3(side * 1.86, 1.5, 0.0), 0.01).colored(cream));
        }
    }
    let bed = surface(10, 28, |u, v| {
        let (across, along) = (2.0 * u - 1.0, 2.0 * v - 1.0);
        let sag = 0.5 * (1.0 - along * along) * (1.0 - 0.35 * across * across);
        vec3(1.2 * along, 0.95 - sag, -0.4 * across)
    });
    let cloth = Material { two_sided: true, ..Material::CLOTH };
    craft.put(
        design.surface_or(cloth),
        bed.painted(move |p, _| if (p.z * 9.0).rem_euclid(2.0) < 1.0 { color } else { cream }),
    );
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.48, 0.0), Vec3::Z);
    craft.top(vec3(0.0, 0.46, 0.0));
    craft.object("hammock")
}

fn build_deckchair(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2C_6A_B0));
    let white = hex(0xF4_F0_E6);
    let wood = hex(0xC8_92_58);
    let (head, foot) = (vec3(0.0, 1.0, -0.5), vec3(0.0, 0.33, 0.5));
    for x in [-0.3, 0.3] {
        let at = |p: Vec3| vec3(x, p.y, p.z);
        craft.put(Material::WOOD, rod(at(head), at(vec3(0.0, 0.02, 0.42)), 0.025).colored(wood));
        craft.put(Material::WOOD, rod(at(foot), at(vec3(0.0, 0.02, -0.5)), 0.025).colored(wood));
    }
    for p in [head, foot] {
        craft.put(Material::WOOD, rod(vec3(-0.32, p.y, p.z), vec3(0.32, p.y, p.z), 0.025).colored(wood));
    }
    let sling = surface(6, 20, |u, v| {
        let p = head.lerp(foot, v);
        vec3((u - 0.5) * 0.54, p.y - 0.24 * libm::sinf(PI * libm::powf(v, 0.8)), p.z)
    });
    let cloth = Material { two_sided: true, ..Material::CLOTH };
    craft.put(
        design.surface_or(cloth),
        sling.painted(move |p, _| if ((p.x + 0.27) * 11.0).rem_euclid(2.0) < 1.0 { color } else { white }),
    );
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.4, 0.15), Vec3::Z);
    craft.object("deckchair")
}

fn build_parasol(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_3A_32));
    let white = design.color_at(1, hex(0xF6_F2_E8));
    craft.put(Material::WOOD, rod(vec3(0.0, 0.0, 0.0), vec3(0.0, 2.4, 0.0), 0.03).colored(hex(0xE8_DC_C4)));
    craft.put(Material::STONE, cylinder(0.22, 0.1, 0.03).colored(hex(0xB8_B0_A4)));
    let cap = surface(64, 10, |u, v| {
        let r = 1.35 * v;
        let rib = 1.0 - 0.05 * v * libm::sinf(u * TAU * 4.0).abs();
        let at = around(r * rib, -u);
        vec3(at.x, 2.42 - 0.5 * v * v - 0.03 * v * libm::sinf(u * TAU * 4.0).abs(), at.z)
    });
    let cloth = Material { two_sided: true, translucency: 0.4, ..Material::CLOTH };
    craft.put(
        design.surface_or(cloth),
        cap.painted(move |p, _| {
            let slice = (libm::atan2f(p.x, p.z) / TAU * 8.0).rem_euclid(2.0);
            if slice < 1.0 { color } else { white }
        }),
    );
    for k in 0..8 {
        let out = around(1.3, k as f32 / 8.0);
        craft.put(METAL, rod(vec3(0.0, 2.36, 0.0), vec3(out.x, 1.9, out.z), 0.01).colored(hex(0xC8_CC_D2)));
    }
    craft.put(Material::WOOD, ball(0.05).colored(color).at(0.0, 2.45, 0.0));
    craft.object("parasol")
}

fn build_gravestone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0x96_94_90));
    let surface = design.surface_or(Material::STONE);
    let mut outline = vec![glam::vec2(0.36, 0.0), glam::vec2(0.36, 0.72)];
    outline.extend(
        (0..=16).map(|k| PI * k as f32 / 16.0).map(|a| glam::vec2(0.36 * libm::cosf(a), 0.72 + 0.3 * libm::sinf(a))),
    );
    outline.push(glam::vec2(-0.36, 0.0));
    craft.put(surface, prism(&outline, 0.16, 0.025).painted(speckle(stone, 0.3, 0.08, design.seed)).at(0.0, 0.1, 0.0));
    craft.put(surface, block(0.95, 0.14, 0.42, 0.03).colored(shade(stone, 0.85)));
    let words = design.text.clone().unwrap_or_else(|| "R.I.P.".to_owned());
    let letters = text(&words, 0.15, 0.012);
    let squeeze = (0.55 / letters.bounds.size().x.max(0.1)).min(1.0);
    craft.put(
        Material::STONE,
        letters.joined().scaled(squeeze, squeeze, 1.0).colored(hex(0x3A_38_36)).at(0.0, 0.72, 0.085),
    );
    for k in 0..14 {
        let x = -0.45 + 0.07 * k as f32;
        let tuft = cone(0.02, 0.002, 0.14 + 0.05 * wobble(design.seed, k), 0.002).colored(hex(0x4A_7A_34));
        craft.put(Material::LEAF, tuft.at(x, 0.0, 0.25 + 0.03 * wobble(design.seed, k + 30)));
    }
    craft.object("gravestone")
}

fn build_anchor(design: &Design) -> Model {
    let mut craft = Craft::new();
    let iron = design.color_or(hex(0x3A_44_54));
    let metal = design.surface_or(Material { roughness: 0.5, ..METAL });
    craft.put(metal, torus(0.14, 0.035).pitched(90.0).colored(iron).at(0.0, 1.5, 0.0));
    craft.put(metal, rod(vec3(0.0, 0.14, 0.0), vec3(0.0, 1.38, 0.0), 0.06).colored(iron));
    craft.put(metal, rod(vec3(-0.4, 1.15, 0.0), vec3(0.4, 1.15, 0.0), 0.045).colored(iron));
    for x in [-0.42, 0.42] {
        craft.put(metal, ball(0.065).colored(iron).at(x, 1.15, 0.0));
    }
    let bend: Vec<Vec3> = (-14..=14)
        .map(|k| k as f32 * 0.1)
        .map(|a| vec3(0.62 * libm::sinf(a), 0.72 - 0.62 * libm::cosf(a), 0.0))
        .collect();
    craft.put(metal, tube(&bend, |s| 0.075 - 0.04 * (2.0 * s - 1.0).abs()).colored(iron));
    for side in [-1.0, 1.0] {
        let fluke = cone(0.13, 0.005, 0.26, 0.005).scaled(1.0, 1.0, 0.35).rolled(-side * 8.0).colored(iron);
        craft.put(metal, fluke.at(side * 0.6, 0.56, 0.0));
    }
    let rope = curve(
        &[
            vec3(0.0, 1.55, 0.05),
            vec3(0.25, 1.2, 0.1),
            vec3(-0.1, 0.75, 0.09),
            vec3(0.25, 0.2, 0.1),
            vec3(0.55, 0.04, 0.2),
        ],
        8,
    );
    craft.put(Material::CLOTH, tube(&rope, |_| 0.025).colored(hex(0xD8_C0_90)));
    craft.object("anchor")
}

fn build_buoy(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xC8_2A_26));
    let paint = design.surface_or(Material::GLOSS);
    let white = hex(0xF4_F2_EC);
    let body = fine_lathe(&[(0.0, 0.0), (0.5, 0.06), (0.62, 0.3), (0.6, 0.5), (0.3, 0.62), (0.0, 0.62)], 0.05, 0.06);
    craft.put(paint, body.painted(move |p, _| if (0.26..0.42).contains(&p.y) { white } else { red }));
    for k in 0..4 {
        let (low, high) = (around(0.3, k as f32 / 4.0), around(0.12, k as f32 / 4.0));
        craft.put(METAL, rod(low + Vec3::Y * 0.55, high + Vec3::Y * 1.5, 0.025).colored(red));
    }
    craft.put(paint, cone(0.2, 0.02, 0.35, 0.02).colored(red).at(0.0, 1.72, 0.0));
    craft.put(Material { emission: 2.5, ..Material::GLOW }, ball(0.1).colored(hex(0xFF_D0_60)).at(0.0, 1.6, 0.0));
    craft.put(METAL, torus(0.2, 0.02).colored(red).at(0.0, 1.1, 0.0));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 1.6, 0.0), Vec3::Z);
    craft.object("buoy")
}
