//! Pieces of public rooms: tills, seats in rows, boards, laid tables, screens, hoops, pulpits of work.

use super::{block, cushion};
use crate::places::dice::Dice;
use crate::places::form::{joined, lump, moved, pole, sheet, turned};
use glam::{Vec3, vec2, vec3};
use studio_shape::generate::{text, torus};
use studio_shape::{Material, Mesh, Part, hex};

const STEEL: u32 = 0xB8_BE_C4;
const DARK: u32 = 0x26_28_2E;
const GOODS: [u32; 7] = [0xC8_3A_2A, 0xE8_B0_2A, 0x4A_8A_3A, 0x2F_6D_9E, 0xE8_E0_D0, 0xD8_6A_8A, 0x7A_4A_2A];

/// A till: a counter with a belt, goods on it, a screen and a lamp with its number.
pub(super) fn checkout(color: Vec3, dice: &mut Dice) -> Vec<Part> {
    let body = joined([
        block(0.0, 0.42, 0.4, 1.05, 0.42, 0.34, hex(0xE6_E2_DA)),
        block(0.0, 0.14, 0.75, 1.05, 0.12, 0.012, color),
        block(0.0, 0.62, 0.75, 1.05, 0.05, 0.012, color),
        block(0.78, 1.0, 0.35, 0.05, 0.16, 0.05, hex(DARK)),
        block(0.78, 1.25, 0.42, 0.2, 0.13, 0.02, hex(DARK)),
    ]);
    let belt = block(-0.2, 0.85, 0.42, 0.75, 0.012, 0.24, hex(DARK));
    let mut goods = Mesh::default();
    for k in 0..9 {
        let x = -0.82 + 0.14 * k as f32;
        let (r, tall, tone) = (dice.between(0.04, 0.06), dice.between(0.1, 0.24), hex(dice.pick(&GOODS)));
        let z = 0.42 + dice.between(-0.12, 0.12);
        if k % 2 == 0 {
            goods.append(&block(x, 0.865 + tall * 0.5, z, r, tall * 0.5, r * 0.7, tone));
        } else {
            let jar = [
                vec2(r * 0.9, 0.0),
                vec2(r * 0.9, tall * 0.7),
                vec2(r * 0.4, tall * 0.85),
                vec2(r * 0.4, tall),
                vec2(0.001, tall),
            ];
            goods.append(&moved(turned(&jar, 14, |_| tone), vec3(x, 0.865, z)));
        }
    }
    let lit = block(0.78, 1.25, 0.442, 0.17, 0.1, 0.004, hex(0x8A_C8_E0));
    let mast = pole(vec3(0.95, 0.8, 0.2), 1.1, 0.018, 0.018, hex(STEEL));
    let sign = joined([
        block(0.95, 2.0, 0.2, 0.13, 0.13, 0.05, hex(0xF6_F0_D8)),
        moved(text("1", 0.16, 0.03).joined().colored(color), vec3(0.95, 1.92, 0.25)),
    ]);
    vec![
        Part::new(joined([body, mast]), Material { roughness: 0.4, ..Material::PLASTIC }),
        Part::new(belt, Material::PLASTIC),
        Part::new(goods, Material { roughness: 0.25, ..Material::GLOSS }),
        Part::new(joined([lit, sign]), Material { emission: 0.8, ..Material::GLOW }),
    ]
}

/// Four linked seats of a waiting room.
pub(super) fn waiting_seats(color: Vec3) -> Vec<Part> {
    let mut shells = Mesh::default();
    let mut frame = block(0.0, 0.36, 0.35, 1.15, 0.025, 0.03, hex(STEEL));
    for k in 0..4 {
        let x = -0.84 + 0.56 * k as f32;
        shells.append(&cushion(x, 0.45, 0.38, vec3(0.25, 0.045, 0.25), color));
        shells.append(&cushion(x, 0.73, 0.13, vec3(0.25, 0.25, 0.05), color));
        frame.append(&block(x + 0.28, 0.6, 0.35, 0.018, 0.02, 0.2, hex(DARK)));
    }
    for x in [-0.8, 0.8] {
        frame.append(&block(x, 0.18, 0.35, 0.025, 0.18, 0.025, hex(STEEL)));
        frame.append(&block(x, 0.015, 0.35, 0.03, 0.015, 0.26, hex(STEEL)));
    }
    vec![Part::new(shells, Material { roughness: 0.5, ..Material::PLASTIC }), Part::new(frame, Material::METAL)]
}

/// A board of departures that hangs high on a wall, with a clock.
pub(super) fn departures() -> Vec<Part> {
    let case = joined([
        block(0.0, 2.25, 0.08, 1.5, 0.5, 0.07, hex(0x18_1C_24)),
        block(0.0, 2.78, 0.08, 1.52, 0.04, 0.08, hex(STEEL)),
    ]);
    let mut amber = Mesh::default();
    let mut white = Mesh::default();
    for (row, line) in [
        "08:15  LONDON      A4",
        "08:40  PARIS       B2",
        "09:05  TOKYO       C7",
        "09:30  ROME        A1",
        "09:55  CAIRO       D3",
    ]
    .into_iter()
    .enumerate()
    {
        let y = 2.5 - 0.15 * row as f32;
        let mut words = line.split_whitespace();
        for (x, high) in [(-1.2, 0.075), (-0.3, 0.075), (0.75, 0.075)] {
            let word = text(words.next().unwrap_or_default(), high, 0.01).joined();
            let letters = moved(word.colored(hex(if x < -1.0 { 0xF4_F0_E0 } else { 0xF6_B8_2A })), vec3(x, y, 0.155));
            if x < -1.0 { white.append(&letters) } else { amber.append(&letters) }
        }
        amber.append(&block(1.22, y + 0.035, 0.155, 0.05, 0.03, 0.004, hex([0x5A_D0_6A, 0xF6_B8_2A][row % 2])));
    }
    vec![
        Part::new(case, Material::GLOSS),
        Part::new(joined([white, amber]), Material { emission: 1.6, ..Material::GLOW }),
    ]
}

/// A desk where travellers check in, with a screen above it.
pub(super) fn desk_with_screen(color: Vec3) -> Vec<Part> {
    let body = joined([
        block(0.0, 0.52, 0.4, 0.8, 0.52, 0.28, hex(0xDC_DE_E0)),
        block(0.0, 0.62, 0.69, 0.8, 0.2, 0.015, color),
        block(0.0, 1.06, 0.44, 0.84, 0.025, 0.34, hex(0x5A_5E_66)),
        block(-0.3, 1.24, 0.35, 0.2, 0.14, 0.02, hex(DARK)),
        block(0.0, 2.1, 0.06, 0.8, 0.2, 0.05, hex(DARK)),
    ]);
    let lit = joined([
        block(0.0, 2.1, 0.115, 0.74, 0.15, 0.004, color),
        moved(text("CHECK-IN", 0.13, 0.01).joined().colored(hex(0xFA_F6_EC)), vec3(0.0, 2.035, 0.125)),
    ]);
    vec![Part::new(body, Material::PLASTIC), Part::new(lit, Material { emission: 1.1, ..Material::GLOW })]
}

/// A round table with a cloth, laid for two, and its chairs.
pub(super) fn laid_table(color: Vec3, wood: Vec3) -> Vec<Part> {
    let (folds, white) = (14.0, hex(0xF6_F2_EA));
    let cloth = sheet(84, 14, |u, v| {
        let angle = u * std::f32::consts::TAU;
        let (radius, y) = if v < 0.5 {
            (0.46 * v * 2.0, 0.75)
        } else {
            let fall = (v - 0.5) * 2.0;
            (0.46 + 0.05 * fall * (1.0 + libm::sinf(angle * folds)), 0.75 - 0.46 * fall)
        };
        (
            vec3(radius * libm::cosf(angle), y, 0.75 - radius * libm::sinf(angle)),
            white * (0.9 + 0.1 * libm::sinf(angle * folds).max(v - 1.0)),
        )
    });
    let mut chairs = pole(vec3(0.0, 0.0, 0.75), 0.72, 0.05, 0.05, wood);
    let mut seats = Mesh::default();
    for side in [-1.0, 1.0] {
        let x = side * 0.72;
        seats.append(&cushion(x, 0.46, 0.75, vec3(0.2, 0.04, 0.2), color));
        chairs.append(&block(x + side * 0.19, 0.76, 0.75, 0.02, 0.22, 0.19, wood));
        for (dx, dz) in [(-0.16, -0.16), (0.16, -0.16), (-0.16, 0.16), (0.16, 0.16)] {
            chairs.append(&pole(vec3(x + dx, 0.0, 0.75 + dz), 0.44, 0.017, 0.02, wood));
        }
    }
    let mut china = Mesh::default();
    let mut glass = Mesh::default();
    for side in [-1.0, 1.0] {
        let dish = [vec2(0.001, 0.006), vec2(0.08, 0.006), vec2(0.13, 0.018), vec2(0.13, 0.022), vec2(0.001, 0.01)];
        china.append(&moved(turned(&dish, 26, |_| hex(0xFC_FA_F6)), vec3(side * 0.25, 0.752, 0.75)));
        let wine = [vec2(0.034, 0.0), vec2(0.005, 0.012), vec2(0.005, 0.09), vec2(0.036, 0.13), vec2(0.03, 0.19)];
        glass.append(&moved(turned(&wine, 16, |_| hex(0xE0_F0_F4)), vec3(side * 0.2, 0.752, 0.57)));
    }
    china.append(&moved(
        turned(&[vec2(0.03, 0.0), vec2(0.03, 0.14), vec2(0.001, 0.14)], 14, |_| hex(0xF4_EA_D0)),
        vec3(0.0, 0.752, 0.75),
    ));
    let flame = lump(vec3(0.0, 0.92, 0.75), vec3(0.012, 0.028, 0.012), 0.1, 8, 1, |_| hex(0xFF_B8_48));
    vec![
        Part::new(cloth, Material { two_sided: true, ..Material::CLOTH }),
        Part::new(chairs, Material::WOOD),
        Part::new(seats, Material::FELT),
        Part::new(china, Material::GLOSS),
        Part::new(glass, Material { opacity: 0.35, ..Material::GLASS }),
        Part { casts_shadow: false, ..Part::new(flame, Material { emission: 4.0, ..Material::GLOW }) },
    ]
}

/// A bright picture screen across a wall.
pub(super) fn cinema_screen() -> Vec<Part> {
    let picture = sheet(80, 40, |u, v| {
        let at = vec3((u - 0.5) * 4.2, 0.95 + v * 1.8, 0.06);
        let hill = 0.3 + 0.1 * libm::sinf(u * 7.0) + 0.05 * libm::sinf(u * 17.0 + 1.0);
        let sun = libm::hypotf((u - 0.68) * 2.3, v - 0.62) < 0.13;
        let color = if v < hill {
            hex(0x2A_4A_5A).lerp(hex(0x4A_7A_6A), v / hill)
        } else if sun {
            hex(0xFF_F0_B0)
        } else {
            hex(0xF0_9A_5A).lerp(hex(0x6A_7A_C0), (v - hill) * 1.3)
        };
        (at, color)
    });
    let frame = block(0.0, 1.85, 0.03, 2.25, 1.02, 0.02, hex(0x10_10_14));
    vec![
        Part::new(frame, Material::MATT),
        Part { casts_shadow: false, ..Part::new(picture, Material { emission: 1.5, ..Material::GLOW }) },
    ]
}

/// A row of six folding seats with high backs, seen from behind.
pub(super) fn theatre_seats(color: Vec3) -> Vec<Part> {
    let mut soft = Mesh::default();
    let mut arms = Mesh::default();
    for k in 0..6 {
        let x = -1.5 + 0.6 * k as f32;
        soft.append(&cushion(x, 0.62, 0.55, vec3(0.26, 0.36, 0.08), color));
        soft.append(&cushion(x, 0.42, 0.28, vec3(0.25, 0.07, 0.24), color * 0.9));
        arms.append(&block(x - 0.3, 0.32, 0.35, 0.035, 0.32, 0.26, hex(0x2A_20_20)));
    }
    vec![Part::new(soft, Material::FELT), Part::new(arms, Material::PLASTIC)]
}

/// A workbench with a vice under a wall of tools.
pub(super) fn workbench(wood: Vec3, dice: &mut Dice) -> Vec<Part> {
    let mut mesh = joined([
        block(0.0, 0.86, 0.38, 1.1, 0.04, 0.36, wood),
        block(0.0, 0.25, 0.38, 1.0, 0.02, 0.3, wood * 0.8),
        block(0.0, 1.6, 0.02, 1.1, 0.5, 0.02, hex(0xC8_A0_6A)),
    ]);
    for (x, z) in [(-1.0, 0.1), (1.0, 0.1), (-1.0, 0.66), (1.0, 0.66)] {
        mesh.append(&block(x, 0.42, z, 0.05, 0.42, 0.05, wood * 0.85));
    }
    let mut steel = joined([
        block(0.75, 0.98, 0.6, 0.1, 0.07, 0.05, hex(0x3A_5A_7A)),
        block(0.75, 0.98, 0.74, 0.1, 0.07, 0.03, hex(0x3A_5A_7A)),
        pole(vec3(0.75, 0.9, 0.8), 0.16, 0.012, 0.012, hex(STEEL)),
    ]);
    let mut grips = Mesh::default();
    for k in 0..9 {
        let x = -0.95 + 0.235 * k as f32;
        let (long, tone) = (dice.between(0.16, 0.3), hex(dice.pick(&GOODS)));
        let y = 1.9;
        match k % 3 {
            0 => {
                grips.append(&block(x, y - long, 0.06, 0.018, long * 0.5, 0.016, tone));
                steel.append(&block(x, y - long * 0.42, 0.06, 0.07, 0.03, 0.025, hex(0x5A_5E_66)));
            }
            1 => {
                grips.append(&block(x, y - long, 0.06, 0.022, 0.06, 0.02, tone));
                steel.append(&block(x, y - long * 0.5, 0.06, 0.008, long * 0.45, 0.008, hex(STEEL)));
            }
            _ => {
                steel.append(&block(x, y - long * 0.7, 0.06, 0.02, long * 0.6, 0.008, hex(STEEL)));
                steel.append(&moved(torus(0.035, 0.014).pitched(90.0).colored(hex(STEEL)), vec3(x, y - 0.02, 0.06)));
            }
        }
        grips.append(&block(x, 1.2, 0.1, 0.08, 0.07, 0.07, tone * 0.8));
    }
    vec![Part::new(mesh, Material::WOOD), Part::new(steel, Material::METAL), Part::new(grips, Material::PLASTIC)]
}

/// A bench with flasks, a rack of tubes and a burner.
pub(super) fn lab_bench(color: Vec3, dice: &mut Dice) -> Vec<Part> {
    let body = joined([
        block(0.0, 0.43, 0.36, 1.1, 0.43, 0.32, color),
        block(0.0, 0.89, 0.38, 1.15, 0.03, 0.38, hex(0x2E_32_38)),
    ]);
    let mut glass = Mesh::default();
    let mut liquid = Mesh::default();
    for k in 0..6 {
        let x = -0.95 + 0.3 * k as f32;
        let tone = hex(dice.pick(&[0x3A_C0_7A, 0xE8_5A_9A, 0x4A_90_E8, 0xF0_B4_2A, 0x9A_5A_D0]));
        let (r, tall) = (dice.between(0.06, 0.085), dice.between(0.2, 0.28));
        let flask = [
            vec2(r, 0.0),
            vec2(r, 0.015),
            vec2(r * 0.28, tall * 0.7),
            vec2(r * 0.28, tall),
            vec2(r * 0.36, tall * 1.02),
        ];
        glass.append(&moved(turned(&flask, 18, |_| hex(0xD8_EC_F2)), vec3(x, 0.92, 0.4)));
        let fill =
            [vec2(r * 0.94, 0.005), vec2(r * 0.94, 0.015), vec2(r * 0.62, tall * 0.35), vec2(0.001, tall * 0.35)];
        liquid.append(&moved(turned(&fill, 18, |_| tone), vec3(x, 0.922, 0.4)));
    }
    let rack = joined([
        block(0.86, 0.98, 0.4, 0.16, 0.012, 0.05, hex(0xB0_8A_5A)),
        block(0.86, 0.93, 0.4, 0.16, 0.012, 0.05, hex(0xB0_8A_5A)),
    ]);
    for k in 0..5 {
        let x = 0.74 + 0.06 * k as f32;
        let tone = hex(dice.pick(&[0x3A_C0_7A, 0xE8_5A_9A, 0x4A_90_E8, 0xF0_B4_2A]));
        glass.append(&pole(vec3(x, 0.92, 0.4), 0.18, 0.016, 0.016, hex(0xD8_EC_F2)));
        liquid.append(&pole(vec3(x, 0.925, 0.4), 0.09, 0.0135, 0.0135, tone));
    }
    vec![
        Part::new(body, Material::PLASTIC),
        Part::new(rack, Material::WOOD),
        Part::new(liquid, Material { emission: 0.25, ..Material::GLOSS }),
        Part::new(glass, Material { opacity: 0.3, ..Material::GLASS }),
    ]
}

/// A board with a ring and a net on a wall.
pub(super) fn hoop() -> Vec<Part> {
    let board = joined([
        block(0.0, 2.55, 0.3, 0.6, 0.4, 0.02, hex(0xF4_F2_EC)),
        block(0.0, 2.5, 0.14, 0.06, 0.06, 0.14, hex(0x5A_5E_66)),
    ]);
    let mut red = moved(torus(0.23, 0.016).colored(hex(0xE0_5A_1E)), vec3(0.0, 2.3, 0.58));
    for (x, y, hx, hy) in
        [(0.0, 2.68, 0.22, 0.015), (0.0, 2.36, 0.22, 0.015), (-0.21, 2.52, 0.015, 0.17), (0.21, 2.52, 0.015, 0.17)]
    {
        red.append(&block(x, y, 0.325, hx, hy, 0.004, hex(0xC8_3A_2A)));
    }
    let mut net = Mesh::default();
    for k in 0..16 {
        let a = std::f32::consts::TAU * k as f32 / 16.0;
        for lean in [-0.4, 0.4] {
            let (top, foot) = (
                vec3(0.23 * libm::cosf(a), 2.3, 0.58 + 0.23 * libm::sinf(a)),
                vec3(0.13 * libm::cosf(a + lean), 1.92, 0.58 + 0.13 * libm::sinf(a + lean)),
            );
            net.append(&studio_shape::generate::rod(foot, top, 0.005).colored(hex(0xF4_F2_EC)));
        }
    }
    vec![Part::new(board, Material::GLOSS), Part::new(red, Material::PLASTIC), Part::new(net, Material::CLOTH)]
}

/// A tall window of coloured glass with a pointed arch.
pub(super) fn stained_glass() -> Vec<Part> {
    let tones = [0xC8_2A_3A, 0x2A_5A_C8, 0xE8_B0_2A, 0x2A_9A_5A, 0x8A_3A_B0, 0x3A_B0_D0];
    let pane = sheet(40, 80, |u, v| {
        let across = (u - 0.5) * 2.0;
        let reach = if v < 0.65 { 1.0 } else { libm::sqrtf((1.0 - (v - 0.65) / 0.35).max(0.001)) };
        let (cx, cy) = ((u * 5.0) as i32, (v * 11.0) as i32);
        let lead = (u * 5.0).fract() < 0.08 || (v * 11.0).fract() < 0.07;
        let tone = hex(tones[((cx * 7 + cy * 5 + cx * cy) % 6) as usize]);
        (vec3(across * 0.6 * reach, 0.9 + v * 2.0, 0.03), if lead { hex(0x14_14_18) } else { tone })
    });
    let sill = joined([
        block(0.0, 0.86, 0.08, 0.72, 0.05, 0.09, hex(0xB8_AE_A0)),
        block(-0.68, 1.55, 0.05, 0.06, 0.66, 0.05, hex(0xB8_AE_A0)),
        block(0.68, 1.55, 0.05, 0.06, 0.66, 0.05, hex(0xB8_AE_A0)),
    ]);
    vec![
        Part::new(sill, Material::STONE),
        Part { casts_shadow: false, ..Part::new(pane, Material { emission: 1.3, ..Material::GLOW }) },
    ]
}

/// A trestle with rows of plants in pots.
pub(super) fn plant_table(color: Vec3, dice: &mut Dice) -> Vec<Part> {
    let mut wood = joined([
        block(0.0, 0.74, 0.36, 1.1, 0.03, 0.34, hex(0x9A_72_4A)),
        block(0.0, 0.3, 0.36, 1.0, 0.02, 0.28, hex(0x8A_62_3E)),
    ]);
    for (x, z) in [(-1.0, 0.08), (1.0, 0.08), (-1.0, 0.64), (1.0, 0.64)] {
        wood.append(&block(x, 0.36, z, 0.04, 0.36, 0.04, hex(0x8A_62_3E)));
    }
    let mut pots = Mesh::default();
    let mut leaves = Mesh::default();
    for k in 0..12 {
        let (x, z) = (-0.95 + 0.38 * (k % 6) as f32, if k < 6 { 0.2 } else { 0.52 });
        let pot = [vec2(0.07, 0.0), vec2(0.1, 0.15), vec2(0.11, 0.17), vec2(0.001, 0.15)];
        let tone = color * dice.tint(0.12);
        pots.append(&moved(turned(&pot, 16, |_| tone), vec3(x, 0.77, z)));
        let tall = dice.between(0.16, 0.42);
        for leaf in 0..9 {
            let a = leaf as f32 * 2.4 + k as f32;
            let lean = dice.between(0.4, 1.1);
            let at = vec3(
                x + 0.11 * lean * libm::cosf(a),
                0.94 + tall * (0.3 + 0.08 * leaf as f32),
                z + 0.11 * lean * libm::sinf(a),
            );
            let tone = hex(dice.pick(&[0x3A_7A_3A, 0x5E_9A_3E, 0x7A_B0_4A])) * dice.tint(0.1);
            leaves.append(&lump(at, vec3(0.07, 0.035, 0.07), 0.25, 7, leaf, |_| tone));
        }
        if k % 2 == 0 {
            let bloom = hex(dice.pick(&[0xE8_5A_7A, 0xF0_C8_3A, 0xF4_F0_EA, 0xC8_3A_4A]));
            for b in 0..3 {
                let a = b as f32 * 2.1 + k as f32;
                leaves.append(&lump(
                    vec3(x + 0.07 * libm::cosf(a), 0.98 + tall, z + 0.07 * libm::sinf(a)),
                    Vec3::splat(0.04),
                    0.2,
                    8,
                    b,
                    |_| bloom,
                ));
            }
        }
    }
    vec![
        Part::new(wood, Material::WOOD),
        Part::new(pots, Material::CLAY),
        Part::new(leaves, Material { sway_m: 0.004, ..Material::LEAF }),
    ]
}

/// A heap of trunks and boxes with a lamp's worth of dust.
pub(super) fn boxes(dice: &mut Dice) -> Vec<Part> {
    let mut card = Mesh::default();
    let mut tape = Mesh::default();
    for (x, y, z, s) in [
        (-0.5, 0.0, 0.3, 0.3),
        (0.12, 0.0, 0.32, 0.26),
        (-0.3, 0.58, 0.3, 0.22),
        (0.62, 0.0, 0.3, 0.2),
        (0.3, 0.5, 0.28, 0.16),
    ] {
        let tone = hex(0xB8_8A_58) * dice.tint(0.12);
        card.append(&block(x, y + s * 0.98, z, s, s * 0.96, s * 0.85, tone));
        tape.append(&block(x, y + s * 1.95, z, s * 0.12, 0.004, s * 0.86, hex(0xE0_C8_98)));
        tape.append(&block(x, y + s * 1.7, z + s * 0.855, s * 0.12, s * 0.24, 0.003, hex(0xE0_C8_98)));
    }
    vec![Part::new(card, Material::PAPER), Part::new(tape, Material::PAPER)]
}
