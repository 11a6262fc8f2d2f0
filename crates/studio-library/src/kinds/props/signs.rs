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

/// A thing whose shape is not known: the box it comes in, with its name on it.
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
    let color = design.color_or(hex(CHEERFUL[(seed % 6) as usize]));
    let card = design.surface_or(Material { roughness: 0.6, ..Material::PAPER });
    // A closed box as things come from the shop, with its name on the front and on the lid.
    let (wide, high, deep) = (0.46 + 0.05 * wobble(seed, 1), 0.32 + 0.05 * wobble(seed, 2), 0.3);
    craft.put(card, block(wide, high, deep, 0.012).colored(color));
    craft.put(
        card,
        round_box(vec3(wide + 0.02, 0.07, deep + 0.02), 0.012).colored(shade(color, 0.75)).at(0.0, high, 0.0),
    );
    let white = hex(0xFA_F6_EC);
    craft.put(
        Material::PAPER,
        round_box(vec3(wide * 0.86, high * 0.46, 0.006), 0.003).colored(white).at(0.0, high * 0.45, deep * 0.5),
    );
    let ink = hex(0x26_28_2E);
    let line = fitted(&word, 0.085, wide * 0.78, 0.006);
    let middle = line.bounds.center().y;
    craft.put(Material::PLASTIC, line.joined().colored(ink).at(0.0, high * 0.45 - middle, deep * 0.5 + 0.005));
    let above = fitted(&word, 0.07, wide * 0.8, 0.006).joined().pitched(-90.0).colored(white);
    craft.put(Material::PLASTIC, above.at(0.0, high + 0.036, 0.03));
    for side in [-1.0, 1.0] {
        let band = round_box(vec3(0.03, high + 0.044, deep + 0.026), 0.008).colored(shade(color, 1.35));
        craft.put(card, band.at(side * wide * 0.44, (high + 0.044) * 0.5, 0.0));
    }
    craft.grip(vec3(0.0, high * 0.5, deep * 0.5), Vec3::Z);
    craft.top(vec3(0.0, high + 0.04, 0.0));
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
