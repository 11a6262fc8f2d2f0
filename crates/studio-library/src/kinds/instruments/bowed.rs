//! Bowed and plucked strings: violin, cello, erhu, harp, guzheng. Their bow is joint `Extra(0)`.

use super::guitar::mirrored_outline;
use crate::craft::*;

/// A violin.
pub(crate) const VIOLIN: Kind = Kind::new(Music, "violin", build_violin)
    .words(
        &["violin", "fiddle", "viola"],
        &["小提琴", "中提琴"],
        &["violin.n.1", "viola.n.3", "bowed_stringed_instrument.n.1"],
    )
    .made_of(Substance::Wood, 0.5)
    .loose(Form::Box, 0.1, 0.6)
    .plays(Instrument::Violin);

/// A cello on its spike.
pub(crate) const CELLO: Kind = Kind::new(Music, "cello", build_cello)
    .words(&["cello", "double bass", "contrabass"], &["大提琴", "低音提琴"], &["cello.n.1", "bass_fiddle.n.1"])
    .made_of(Substance::Wood, 3.0)
    .plays(Instrument::Cello);

/// An erhu.
pub(crate) const ERHU: Kind = Kind::new(Music, "erhu", build_erhu)
    .words(&["erhu", "chinese fiddle", "huqin"], &["二胡", "胡琴"], &[])
    .made_of(Substance::Wood, 0.8)
    .loose(Form::Box, 0.1, 0.6)
    .plays(Instrument::Erhu);

/// A harp.
pub(crate) const HARP: Kind = Kind::new(Music, "harp", build_harp)
    .words(&["harp", "lyre"], &["竖琴"], &["harp.n.1", "lyre.n.1"])
    .made_of(Substance::Wood, 35.0)
    .plays(Instrument::Harp);

/// A guzheng on its stands.
pub(crate) const GUZHENG: Kind = Kind::new(Music, "guzheng", build_guzheng)
    .words(&["guzheng", "zither", "koto", "guqin"], &["古筝", "筝", "古琴"], &["zither.n.1", "koto.n.1"])
    .made_of(Substance::Wood, 12.0)
    .plays(Instrument::Guzheng);

/// A violin of some scale that stands on its end and faces +Z, with its bow across the strings.
fn fiddle(craft: &mut Craft, design: &Design, scale: f32) {
    let wood = design.color_or(hex(0xA8_52_22));
    let varnish = design.surface_or(Material { roughness: 0.18, ..Material::WOOD });
    let dark = hex(0x22_18_16);
    let put = |craft: &mut Craft, material, mesh: Mesh| craft.put(material, mesh.scaled(scale, scale, scale));
    let outline = mirrored_outline(
        &[
            (0.0, 0.0),
            (0.075, 0.01),
            (0.103, 0.07),
            (0.085, 0.12),
            (0.056, 0.17),
            (0.062, 0.22),
            (0.082, 0.27),
            (0.07, 0.33),
        ],
        0.355,
    );
    put(craft, varnish, prism(&outline, 0.032, 0.006).colored(shade(wood, 0.7)));
    let face: Vec<glam::Vec2> =
        outline.iter().map(|p| (*p - glam::vec2(0.0, 0.18)) * 1.02 + glam::vec2(0.0, 0.18)).collect();
    put(craft, varnish, prism(&face, 0.009, 0.004).colored(wood).at(0.0, 0.004, 0.017));
    for side in [-1.0, 1.0] {
        let f = curve(
            &[
                vec3(side * 0.03, 0.2, 0.0),
                vec3(side * 0.038, 0.195, 0.0),
                vec3(side * 0.042, 0.165, 0.0),
                vec3(side * 0.05, 0.135, 0.0),
                vec3(side * 0.058, 0.14, 0.0),
            ],
            4,
        );
        put(craft, Material::MATT, tube(&f, |_| 0.0028).colored(dark).at(0.0, 0.0, 0.021));
    }
    put(
        craft,
        Material::WOOD,
        round_box(vec3(0.024, 0.27, 0.018), 0.007).colored(shade(wood, 0.9)).at(0.0, 0.46, 0.014),
    );
    put(craft, Material::GLOSS, round_box(vec3(0.028, 0.29, 0.008), 0.003).colored(dark).at(0.0, 0.43, 0.033));
    put(
        craft,
        Material::WOOD,
        round_box(vec3(0.045, 0.03, 0.006), 0.002).colored(hex(0xD8_A8_64)).at(0.0, 0.165, 0.033),
    );
    put(
        craft,
        Material::GLOSS,
        prism(&polygon(&[(-0.012, 0.01), (0.012, 0.01), (0.02, 0.11), (-0.02, 0.11)], 0.006), 0.008, 0.003)
            .colored(dark)
            .at(0.0, 0.01, 0.034),
    );
    put(craft, Material::WOOD, torus(0.014, 0.009).rolled(90.0).colored(wood).at(0.0, 0.6, 0.01));
    for k in 0..4u8 {
        let x = (f32::from(k) - 1.5) * 0.0068;
        let joint = craft.joint(Role::String(k), 0, vec3(x, 0.3, 0.05) * scale);
        put(
            craft,
            METAL,
            tube(&[vec3(x * 1.2, 0.11, 0.042), vec3(x * 1.2, 0.165, 0.05), vec3(x * 0.8, 0.57, 0.036)], |_| 0.0011)
                .colored(hex(0xE0_DC_D0))
                .on_joint(joint),
        );
        craft.socket(SocketRole::String(k), joint, vec3(x, 0.21, 0.05) * scale, Vec3::Z);
        let side = if k < 2 { -1.0 } else { 1.0 };
        let y = 0.56 + 0.02 * f32::from(k % 2);
        put(craft, Material::GLOSS, rod(vec3(0.0, y, 0.01), vec3(side * 0.035, y, 0.01), 0.004).colored(dark));
        put(craft, Material::GLOSS, ball(0.009).scaled(0.7, 1.0, 0.5).colored(dark).at(side * 0.038, y, 0.01));
    }
    bow(craft, vec3(0.0, 0.215, 0.056) * scale, 0.37 * scale);
    craft.grip(vec3(0.0, 0.5, 0.0) * scale, Vec3::Z);
}

/// A bow along X whose hair passes through a point.
fn bow(craft: &mut Craft, at: Vec3, half: f32) {
    let joint = craft.joint(Role::Extra(0), 0, at);
    let stick = curve(&[at + vec3(-half, 0.0, 0.03), at + vec3(0.0, 0.0, 0.018), at + vec3(half, 0.0, 0.03)], 8);
    craft.put(Material::WOOD, tube(&stick, |s| 0.005 - 0.0015 * s).colored(hex(0x7A_3A_1E)).on_joint(joint));
    craft.put(
        Material::CLOTH,
        round_box(vec3(half * 1.94, 0.009, 0.002), 0.0009)
            .colored(hex(0xF4_F0_E6))
            .at(at.x, at.y, at.z)
            .on_joint(joint),
    );
    craft.put(
        Material::GLOSS,
        round_box(vec3(0.035, 0.014, 0.03), 0.005)
            .colored(hex(0x22_18_16))
            .at(at.x - half * 0.93, at.y, at.z + 0.015)
            .on_joint(joint),
    );
    craft.put(
        Material::WOOD,
        round_box(vec3(0.012, 0.011, 0.034), 0.004)
            .colored(hex(0x7A_3A_1E))
            .at(at.x + half * 0.98, at.y, at.z + 0.015)
            .on_joint(joint),
    );
    craft.socket(SocketRole::SecondGrip, joint, at + vec3(-half * 0.95, 0.0, 0.03), Vec3::Z);
}

fn build_violin(design: &Design) -> Model {
    let mut craft = Craft::new();
    fiddle(&mut craft, design, 1.0);
    craft.object("violin")
}

fn build_cello(design: &Design) -> Model {
    let mut body = Craft::new();
    fiddle(&mut body, design, 2.05);
    body.put(METAL, rod(vec3(0.0, 0.006, 0.0), vec3(0.0, 0.02, 0.0), 0.008).colored(hex(0x50_54_5A)));
    body.socket(SocketRole::User, 0, vec3(0.0, 0.0, -0.35), Vec3::Z);
    body.object("cello")
}

fn build_erhu(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x6A_2A_1E));
    let gloss = design.surface_or(Material { roughness: 0.2, ..Material::WOOD });
    craft.put(gloss, prism(&circle(0.055, 6), 0.13, 0.006).colored(wood).at(0.0, 0.065, 0.0));
    craft.put(Material::PAPER, prism(&circle(0.05, 6), 0.004, 0.001).colored(hex(0xD8_C8_A0)).at(0.0, 0.065, 0.066));
    craft.put(gloss, rod(vec3(0.0, 0.1, 0.02), vec3(0.0, 0.8, 0.02), 0.009).colored(wood));
    craft.put(
        gloss,
        tube(&curve(&[vec3(0.0, 0.78, 0.02), vec3(0.0, 0.84, 0.02), vec3(0.0, 0.87, -0.015)], 4), |_| 0.013)
            .colored(wood),
    );
    craft.put(Material::WOOD, round_box(vec3(0.02, 0.012, 0.01), 0.003).colored(hex(0xD8_A8_64)).at(0.0, 0.075, 0.072));
    for (k, y) in [(0u8, 0.7), (1, 0.76)] {
        let x = 0.005 * (f32::from(k) * 2.0 - 1.0);
        let joint = craft.joint(Role::String(k), 0, vec3(x, 0.4, 0.06));
        craft.put(
            METAL,
            tube(&[vec3(x, 0.03, 0.06), vec3(x, 0.078, 0.077), vec3(x, y, 0.03)], |_| 0.0012)
                .colored(hex(0xE0_DC_D0))
                .on_joint(joint),
        );
        craft.socket(SocketRole::String(k), joint, vec3(x, 0.2, 0.07), Vec3::Z);
        craft.put(gloss, tube(&[vec3(0.0, y, 0.02), vec3(-0.1, y, 0.02)], |s| 0.007 + 0.007 * s).colored(wood));
    }
    bow(&mut craft, vec3(0.0, 0.15, 0.072), 0.36);
    craft.grip(vec3(0.0, 0.52, 0.02), Vec3::Z);
    craft.object("erhu")
}

fn build_harp(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(0xD0_9A_3E));
    let gilt = design.surface_or(METAL);
    craft.put(
        gilt,
        lathe(
            &[
                (0.0, 0.0),
                (0.07, 0.0),
                (0.05, 0.06),
                (0.035, 0.12),
                (0.035, 1.5),
                (0.06, 1.56),
                (0.03, 1.62),
                (0.06, 1.7),
                (0.0, 1.74),
            ],
            0.012,
        )
        .colored(gold)
        .at(-0.42, 0.05, 0.0),
    );
    let neck = curve(
        &[
            vec3(-0.42, 1.66, 0.0),
            vec3(-0.2, 1.72, 0.0),
            vec3(0.02, 1.5, 0.0),
            vec3(0.24, 1.42, 0.0),
            vec3(0.38, 1.3, 0.0),
        ],
        6,
    );
    craft.put(gilt, tube(&neck, |_| 0.045).colored(gold));
    craft.put(
        Material::WOOD,
        tube(&curve(&[vec3(0.38, 1.3, 0.0), vec3(0.12, 0.7, 0.0), vec3(-0.28, 0.1, 0.0)], 6), |s| 0.06 + 0.06 * s)
            .colored(hex(0x9A_5E_2E)),
    );
    craft.put(gilt, block(0.62, 0.1, 0.34, 0.04).colored(shade(gold, 0.85)).at(-0.2, 0.0, 0.0));
    for k in 0..24u8 {
        let t = f32::from(k) / 23.0;
        let (top, foot) = (vec3(0.3 - 0.64 * t, 0.0, 0.0), vec3(0.3 - 0.53 * t, 1.16 - 0.98 * t, 0.0));
        let y = neck.iter().min_by(|a, b| (a.x - top.x).abs().total_cmp(&(b.x - top.x).abs())).map_or(1.4, |p| p.y);
        let joint = craft.joint(Role::String(k), 0, vec3(top.x, 0.5 * (y + foot.y), 0.0));
        let color = match k % 7 {
            0 => hex(0xC8_2A_26),
            3 => hex(0x26_2A_50),
            _ => hex(0xEE_E6_D2),
        };
        craft.put(Material::PLASTIC, rod(foot, vec3(top.x, y, 0.0), 0.0028).colored(color).on_joint(joint));
        craft.socket(SocketRole::String(k), joint, foot.lerp(vec3(top.x, y, 0.0), 0.5), Vec3::Z);
    }
    craft.socket(SocketRole::User, 0, vec3(0.55, 0.0, 0.0), Vec3::NEG_X);
    craft.object("harp")
}

fn build_guzheng(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_4A_2A));
    let gloss = design.surface_or(Material { roughness: 0.25, ..Material::WOOD });
    let arch = polygon(
        &[(-0.17, 0.0), (0.17, 0.0), (0.17, 0.05), (0.08, 0.085), (0.0, 0.095), (-0.08, 0.085), (-0.17, 0.05)],
        0.03,
    );
    craft.put(gloss, prism(&arch, 1.55, 0.02).yawed(90.0).colored(shade(wood, 0.6)).at(0.0, 0.6, 0.0));
    craft.put(
        gloss,
        prism(&arch, 1.4, 0.01).yawed(90.0).scaled(1.0, 1.04, 0.97).colored(hex(0xD8_A0_5E)).at(0.0, 0.6, 0.0),
    );
    for x in [-0.55, 0.55] {
        for z in [-0.13, 0.13] {
            craft.put(gloss, rod(vec3(x, 0.02, z * 1.3), vec3(x, 0.62, -z), 0.022).colored(wood));
        }
    }
    for k in 0..21u8 {
        let t = f32::from(k) / 20.0;
        let z = 0.14 - 0.28 * t;
        let y = 0.7 - 1.6 * z * z;
        let bridge = -0.35 + 0.75 * t;
        let joint = craft.joint(Role::String(k), 0, vec3(0.2, y, z));
        let color = if k % 5 == 2 { hex(0x3A_8F_3E) } else { hex(0xEE_E6_D2) };
        craft.put(
            METAL,
            tube(&[vec3(-0.68, y, z), vec3(bridge, y + 0.035, z), vec3(0.68, y, z)], |_| 0.0016)
                .colored(color)
                .on_joint(joint),
        );
        craft.put(Material::WOOD, cone(0.014, 0.003, 0.045, 0.002).colored(hex(0xF1_E4_C6)).at(bridge, y - 0.012, z));
        craft.socket(SocketRole::String(k), joint, vec3(0.56, y + 0.01, z), Vec3::Y);
    }
    craft.socket(SocketRole::User, 0, vec3(0.25, 0.0, 0.5), Vec3::NEG_Z);
    craft.object("guzheng")
}
