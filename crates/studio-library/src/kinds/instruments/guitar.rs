//! Guitars: acoustic and electric.

use crate::craft::*;
use glam::Vec2;

/// An acoustic guitar.
pub(crate) const ACOUSTIC: Kind = Kind::new(Music, "guitar", build_acoustic)
    .words(&["guitar", "acoustic guitar"], &["吉他", "木吉他"], &["guitar.n.1", "stringed_instrument.n.1"])
    .made_of(Substance::Wood, 2.0)
    .loose(Form::Box, 0.1, 0.6)
    .plays(Instrument::Guitar);

/// An electric guitar.
pub(crate) const ELECTRIC: Kind = Kind::new(Music, "electric guitar", build_electric)
    .words(
        &["electric guitar", "bass guitar", "bass"],
        &["电吉他", "贝斯"],
        &["electric_guitar.n.1", "bass_guitar.n.1"],
    )
    .made_of(Substance::Wood, 4.0)
    .loose(Form::Box, 0.1, 0.6)
    .plays(Instrument::Guitar);

const STEEL: u32 = 0xC8_CC_D2;

fn build_acoustic(design: &Design) -> Model {
    let mut craft = Craft::new();
    let top = design.color_or(hex(0xD8_93_48));
    let wood = design.surface_or(Material { roughness: 0.3, ..Material::WOOD });
    let dark = hex(0x5A_2E_1A);
    let bout = [(0.0, 0.0), (0.13, 0.02), (0.19, 0.13), (0.16, 0.25), (0.115, 0.32), (0.135, 0.41), (0.11, 0.475)];
    let outline = mirrored_outline(&bout, 0.49);
    craft.put(wood, prism(&outline, 0.1, 0.014).colored(shade(dark, 1.3)));
    let face: Vec<Vec2> = outline.iter().map(|p| (*p - Vec2::new(0.0, 0.24)) * 0.955 + Vec2::new(0.0, 0.24)).collect();
    craft.put(wood, prism(&face, 0.012, 0.004).colored(top).at(0.0, 0.0, 0.048));
    craft.put(Material::WOOD, torus(0.052, 0.006).pitched(90.0).colored(dark).at(0.0, 0.31, 0.055));
    craft.put(Material::MATT, prism(&circle(0.048, 28), 0.006, 0.001).colored(hex(0x1A_10_0C)).at(0.0, 0.31, 0.053));
    craft.put(Material::WOOD, round_box(vec3(0.15, 0.026, 0.016), 0.006).colored(dark).at(0.0, 0.13, 0.06));
    neck(&mut craft, dark, shade(dark, 0.6), 0.49, 0.06);
    strings(&mut craft, 0.13, 0.068);
    sockets(&mut craft, 0.3, 0.075);
    craft.object("guitar")
}

fn build_electric(design: &Design) -> Model {
    let mut craft = Craft::new();
    let body = design.color_or(hex(0xC4_22_24));
    let lacquer = design.surface_or(Material::GLOSS);
    let outline = spline_loop(
        &[
            (0.0, 0.0),
            (0.12, 0.02),
            (0.165, 0.11),
            (0.125, 0.21),
            (0.115, 0.27),
            (0.165, 0.37),
            (0.12, 0.42),
            (0.065, 0.34),
            (0.0, 0.325),
            (-0.06, 0.35),
            (-0.1, 0.46),
            (-0.155, 0.44),
            (-0.135, 0.31),
            (-0.125, 0.22),
            (-0.17, 0.12),
            (-0.12, 0.02),
        ],
        5,
    );
    craft.put(lacquer, prism(&outline, 0.05, 0.016).colored(body));
    let guard = spline_loop(
        &[
            (0.02, 0.07),
            (0.1, 0.09),
            (0.09, 0.2),
            (0.1, 0.31),
            (0.03, 0.31),
            (-0.04, 0.33),
            (-0.07, 0.26),
            (-0.03, 0.15),
        ],
        5,
    );
    craft.put(
        Material::PLASTIC,
        prism(&guard, 0.006, 0.002).colored(design.color_at(1, hex(0xF4_F0_E4))).at(0.0, 0.0, 0.027),
    );
    for y in [0.13, 0.2, 0.27] {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.075, 0.02, 0.012), 0.005).colored(hex(0x22_20_24)).at(0.0, y, 0.032),
        );
    }
    craft.put(METAL, round_box(vec3(0.08, 0.03, 0.016), 0.005).colored(hex(STEEL)).at(0.0, 0.085, 0.032));
    for (x, y) in [(0.075, 0.11), (0.095, 0.15), (0.07, 0.07)] {
        craft.put(METAL, cylinder(0.012, 0.016, 0.004).pitched(90.0).colored(hex(0xD9_A4_3B)).at(x, y, 0.028));
    }
    neck(&mut craft, hex(0xC8_92_54), hex(0x4A_2A_1C), 0.33, 0.032);
    strings(&mut craft, 0.085, 0.046);
    sockets(&mut craft, 0.2, 0.05);
    craft.object("electric guitar")
}

/// Neck, frets, head and pegs from where the neck leaves the body.
fn neck(craft: &mut Craft, wood: Vec3, board: Vec3, from: f32, z: f32) {
    let length = 0.86 - from;
    craft.put(
        Material::WOOD,
        round_box(vec3(0.045, length, 0.026), 0.012).colored(wood).at(0.0, from + length * 0.5, z - 0.018),
    );
    let board_from = from - 0.1;
    craft.put(
        Material::WOOD,
        round_box(vec3(0.048, 0.86 - board_from, 0.01), 0.004).colored(board).at(
            0.0,
            (board_from + 0.86) * 0.5,
            z - 0.002,
        ),
    );
    let mut y = 0.85;
    for fret in 0..14 {
        y -= 0.044 * libm::powf(0.944, fret as f32);
        craft.put(METAL, round_box(vec3(0.046, 0.003, 0.004), 0.001).colored(hex(STEEL)).at(0.0, y, z + 0.003));
        if matches!(fret, 2 | 4 | 6 | 8) {
            let dot = cylinder(0.005, 0.002, 0.0005).pitched(90.0).colored(hex(0xF4_EE_DE));
            craft.put(Material::PLASTIC, dot.at(0.0, y + 0.016, z + 0.002));
        }
    }
    let head = prism(
        &polygon(&[(-0.022, 0.0), (0.022, 0.0), (0.04, 0.05), (0.034, 0.16), (-0.034, 0.16), (-0.04, 0.05)], 0.012),
        0.018,
        0.005,
    );
    craft.put(Material::WOOD, head.colored(wood).pitched(-10.0).at(0.0, 0.855, z - 0.012));
    for k in 0..6 {
        let side = if k < 3 { -1.0 } else { 1.0 };
        let y = 0.9 + 0.04 * (k % 3) as f32;
        craft.put(
            METAL,
            rod(vec3(side * 0.03, y, z - 0.02), vec3(side * 0.052, y, z - 0.02), 0.004).colored(hex(STEEL)),
        );
        craft.put(
            Material::PLASTIC,
            ball(0.011).scaled(0.6, 1.0, 0.7).colored(hex(0xF1_E4_C6)).at(side * 0.056, y, z - 0.02),
        );
    }
}

fn strings(craft: &mut Craft, bridge_y: f32, z: f32) {
    for k in 0..6u8 {
        let x = (f32::from(k) - 2.5) * 0.0072;
        let joint = craft.joint(Role::String(k), 0, vec3(x, 0.5, z));
        let thick = 0.0016 - 0.00015 * f32::from(k);
        craft.put(
            METAL,
            rod(vec3(x * 1.15, bridge_y, z), vec3(x * 0.85, 0.862, z), thick).colored(hex(STEEL)).on_joint(joint),
        );
        craft.socket(SocketRole::String(k), joint, vec3(x, bridge_y + 0.13, z), Vec3::Z);
    }
}

fn sockets(craft: &mut Craft, hand_y: f32, z: f32) {
    craft.grip(vec3(0.0, 0.74, z - 0.05), Vec3::Z);
    craft.socket(SocketRole::SecondGrip, 0, vec3(0.0, hand_y, z), Vec3::Z);
}

/// A closed outline from its right half, listed from the bottom up, and its top.
pub(super) fn mirrored_outline(half: &[(f32, f32)], top: f32) -> Vec<Vec2> {
    let mut points = half.to_vec();
    points.push((0.0, top));
    points.extend(half[1..].iter().rev().map(|&(x, y)| (-x, y)));
    spline_loop(&points, 5)
}
