//! Signs, letters and what stands in for words without a model.

use crate::craft::*;

/// A painted sign on a post.
pub(crate) const SIGN: Kind = Kind::new(Prop, "sign", build_sign)
    .words(
        &[
            "sign",
            "signpost",
            "road sign",
            "billboard",
            "signboard",
            "stop sign",
            "blackboard",
            "chalkboard",
            "whiteboard",
            "notice board",
        ],
        &["牌子", "标志", "路牌", "招牌", "指示牌", "黑板", "广告牌"],
        &["sign.n.2", "signboard.n.1", "blackboard.n.1", "signpost.n.1"],
    )
    .made_of(Substance::Wood, 8.0);

/// A glowing sign.
pub(crate) const NEON_SIGN: Kind = Kind::new(Prop, "neon sign", build_neon)
    .words(&["neon sign", "neon", "neon light", "light sign"], &["霓虹灯", "霓虹灯牌", "霓虹"], &["neon_lamp.n.1"])
    .made_of(Substance::Glass, 8.0)
    .lives(Habitat::Wall)
    .runs(Sound::Buzz);

/// A thing whose name is not known, shaped from its letters.
pub(crate) const STRANGER: Kind = Kind::new(Prop, "stranger_thing", build_stranger)
    .words(&["thing", "object", "item", "thingamajig"], &["东西", "物体", "物品", "玩意"], &[])
    .made_of(Substance::Plastic, 2.0)
    .loose(Form::Box, 0.35, 0.5);

/// A word in big letters, for ideas that have no shape.
pub(crate) const TITLE_CARD: Kind = Kind::new(Prop, "title_card", build_title)
    .words(&["title card", "title", "word", "letters", "text", "lettering"], &["标题", "字幕", "文字", "大字"], &[])
    .made_of(Substance::Wood, 60.0);

/// A flag on a pole.
pub(crate) const FLAG: Kind = Kind::new(Prop, "flag", build_flag)
    .words(&["flag", "banner", "pennant"], &["旗子", "旗帜", "国旗", "旗"], &["flag.n.1"])
    .made_of(Substance::Cloth, 6.0);

/// Bright plastic and wooden colours for letters side by side.
const CHEERFUL: [u32; 6] = [0xD4_32_2C, 0xE8_A8_22, 0x3A_8F_3E, 0x2C_6A_C0, 0x8A_4A_B0, 0x2A_9D_96];

fn said(design: &Design, own: &str) -> String {
    design.text.clone().filter(|t| !t.trim().is_empty()).unwrap_or_else(|| own.to_owned())
}

/// Letters as high as they can be within a width.
fn fitted(line: &str, height: f32, width: f32, depth: f32) -> TextMesh {
    let natural = text(line, 1.0, 1.0).bounds.size().x.max(0.1);
    text(line, height.min(width / natural), depth)
}

fn build_sign(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2F_6A_4A));
    let wood = design.surface_or(Material::WOOD);
    craft.put(Material::WOOD, block(0.08, 1.5, 0.06, 0.015).colored(hex(0x8A_5A_34)).at(0.0, 0.0, -0.04));
    craft.put(wood, round_box(vec3(1.0, 0.56, 0.05), 0.02).colored(hex(0xE8_DC_C0)).at(0.0, 1.25, 0.0));
    craft.put(wood, round_box(vec3(0.93, 0.49, 0.05), 0.015).colored(color).at(0.0, 1.25, 0.008));
    let letters = fitted(&said(design, "HELLO"), 0.24, 0.82, 0.03);
    let middle = letters.bounds.center().y;
    craft.put(
        Material::PLASTIC,
        letters.joined().colored(design.color_at(1, hex(0xF6_F0_E0))).at(0.0, 1.25 - middle, 0.04),
    );
    for x in [-0.43, 0.43] {
        craft.put(METAL, fine_ball(0.016, 10).colored(hex(0x50_54_58)).at(x, 1.45, 0.03));
    }
    craft.object("sign")
}

fn build_neon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let glow = design.color_or(hex(0xFF_3A_7A));
    let letters = fitted(&said(design, "OPEN"), 0.42, 1.7, 0.05);
    let size = letters.bounds.size();
    let (wide, high) = (size.x + 0.34, size.y + 0.34);
    craft.put(
        Material::PLASTIC,
        round_box(vec3(wide, high, 0.05), 0.02).colored(hex(0x1C_1A_22)).at(0.0, high * 0.5, -0.05),
    );
    let tube_light = Material { emission: 3.2, ..Material::GLOW };
    for (k, letter) in letters.letters.into_iter().enumerate() {
        let joint = craft.joint(Role::Extra(k as u8), 0, letter.bounds().center() + vec3(0.0, 0.17, 0.0));
        craft.put(tube_light, letter.colored(glow).at(0.0, 0.17, 0.03).on_joint(joint));
    }
    let second = design.color_at(1, hex(0x3C_C8_F0));
    let frame = rounded(
        &[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .map(|(x, y)| glam::vec2(x * (wide * 0.5 - 0.07), y * (high * 0.5 - 0.07))),
        0.1,
    );
    let mut path: Vec<Vec3> = frame.iter().map(|p| p.extend(0.0)).collect();
    path.push(path[0]);
    craft.put(tube_light, tube(&path, |_| 0.014).colored(second).at(0.0, high * 0.5, 0.01));
    craft.socket(SocketRole::Light, 0, vec3(0.0, high * 0.5, 0.1), Vec3::Z);
    craft.object("neon sign")
}

fn build_stranger(design: &Design) -> Model {
    let mut craft = Craft::new();
    let word = said(design, "?");
    let seed = word.chars().fold(7u32, |h, c| h.wrapping_mul(31).wrapping_add(c as u32));
    let hue = |k: i32| hex(CHEERFUL[(seed.wrapping_add(k as u32 * 7) % 6) as usize]);
    let color = design.color_or(hue(0));
    let surface = design.surface_or(Material { roughness: 0.3, ..Material::CLAY });
    // A body whose waist, crown and number of knobs follow from the word.
    let r = |k: i32| 0.5 + 0.5 * wobble(seed, k);
    let (belly, waist, head) = (0.15 + 0.05 * r(1), 0.06 + 0.05 * r(2), 0.07 + 0.06 * r(3));
    let body = fine_lathe(
        &[(0.0, 0.0), (belly * 0.8, 0.0), (belly, 0.1), (waist, 0.26), (head, 0.38), (head * 0.6, 0.46), (0.0, 0.48)],
        0.05,
        0.012,
    );
    craft.put(
        surface,
        body.painted(move |p, _| if libm::sinf(p.y * (40.0 + 30.0 * r(4))) > 0.6 { hue(1) } else { color }),
    );
    let knobs = 3 + (seed % 4) as usize;
    for k in 0..knobs {
        let at = around(belly * 1.05, k as f32 / knobs as f32 + 0.1);
        craft.put(surface, ball(0.035 + 0.02 * r(5)).colored(hue(2)).at(at.x, 0.1, at.z));
        let horn = around(head * 0.7, k as f32 / knobs as f32);
        let tip = horn * 2.4 + Vec3::Y * (0.56 + 0.06 * r(6 + k as i32));
        craft.put(
            surface,
            tube(&curve(&[horn + Vec3::Y * 0.42, horn * 1.9 + Vec3::Y * 0.46, tip], 4), |s| 0.014 * (1.0 - 0.4 * s))
                .colored(hue(1)),
        );
        craft.put(Material::GLOSS, ball(0.024).colored(hue(3)).at(tip.x, tip.y, tip.z));
    }
    let mark: String = word.chars().take(1).collect::<String>().to_uppercase();
    let letter = text(&mark, 0.13, 0.05).joined().colored(hex(0xF6_F0_E0));
    craft.put(Material::PLASTIC, letter.at(0.0, 0.06, belly * 0.97));
    craft.grip(vec3(0.0, 0.26, waist), Vec3::Z);
    craft.object("stranger_thing")
}

fn build_title(design: &Design) -> Model {
    let mut craft = Craft::new();
    let word = said(design, "?");
    let letters = fitted(&word, 0.8, 3.6, 0.26);
    let surface = design.surface_or(Material { roughness: 0.35, ..Material::CLAY });
    let size = letters.bounds.size();
    for (k, letter) in letters.letters.into_iter().enumerate() {
        let color = design.colors.get(k % design.colors.len().max(1)).copied().unwrap_or(hex(CHEERFUL[k % 6]));
        let joint = craft.joint(Role::Extra(k.min(200) as u8), 0, letter.bounds().center());
        craft.put(
            surface,
            letter.colored(color).at(0.0, 0.13 + 0.02 * wobble(design.seed, k as i32), 0.0).on_joint(joint),
        );
    }
    craft.put(Material::WOOD, block(size.x + 0.4, 0.12, 0.6, 0.04).colored(hex(0xA8_75_48)));
    craft.object("title_card")
}

fn build_flag(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_26));
    craft.put(Material::WOOD, rod(vec3(0.0, 0.02, 0.0), vec3(0.0, 2.4, 0.0), 0.022).colored(hex(0xC8_A0_6A)));
    craft.put(METAL, ball(0.045).colored(hex(0xD9_A4_3B)).at(0.0, 2.44, 0.0));
    craft.put(Material::STONE, block(0.3, 0.08, 0.3, 0.03).colored(hex(0x86_84_80)));
    let other = design.color_at(1, color);
    let cloth = surface(28, 14, |u, v| {
        let wave = 0.06 * libm::sinf(u * 9.0 + v * 1.5) * u;
        vec3(0.02 + u * 1.1, 1.62 + 0.7 * v - 0.08 * u * u, wave)
    });
    craft.put(
        Material { two_sided: true, translucency: 0.3, sway_m: 0.04, ..Material::CLOTH },
        cloth.painted(move |p, _| if (p.y + 0.06 * p.x * p.x - 1.62) % 0.47 < 0.23 { color } else { other }),
    );
    craft.object("flag")
}
