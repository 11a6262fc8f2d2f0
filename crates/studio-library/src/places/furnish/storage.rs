//! Pieces that hold things, and what hangs on walls.

use super::block;
use crate::places::dice::Dice;
use crate::places::form::{joined, moved, rosette, sheet, turned};
use glam::{Quat, Vec3, vec2, vec3};
use studio_shape::{Material, Mesh, Part, hex};

const SPINES: [u32; 8] = [0xA83A32, 0x2F5D7E, 0xD9A44A, 0x4E7A4A, 0x7A4B78, 0xC96A3A, 0x3D4A5E, 0xE0D2B0];

pub(super) fn bookcase(wood: Vec3, dice: &mut Dice) -> Vec<Part> {
    let mut frame = joined([
        block(-0.6, 1.05, 0.17, 0.03, 1.05, 0.17, wood),
        block(0.6, 1.05, 0.17, 0.03, 1.05, 0.17, wood),
        block(0.0, 1.05, 0.015, 0.6, 1.04, 0.015, wood * 0.6),
    ]);
    let mut books = Mesh::default();
    for shelf in 0..6 {
        let y = 0.06 + shelf as f32 * 0.405;
        frame.append(&block(0.0, y, 0.17, 0.6, 0.02, 0.17, wood));
        let mut x = -0.55;
        while shelf < 5 && x < 0.5 {
            let (thick, tall) = (dice.between(0.018, 0.04), dice.between(0.2, 0.32));
            let color = hex(dice.pick(&SPINES)) * dice.between(0.7, 1.05);
            if dice.unit() > 0.06 {
                books.append(&block(x + thick, y + 0.02 + tall * 0.5, 0.17, thick * 0.94, tall * 0.5, 0.11, color));
            }
            x += thick * 2.0;
        }
    }
    vec![Part::new(frame, Material::WOOD), Part::new(books, Material::PAPER)]
}

pub(super) fn pictures(dice: &mut Dice) -> Vec<Part> {
    let mut frames = Mesh::default();
    let mut paint = Mesh::default();
    for (x, y, hx, hy) in [(-0.34, 1.62, 0.24, 0.3), (0.22, 1.72, 0.2, 0.17), (0.25, 1.32, 0.16, 0.15)] {
        frames.append(&block(x, y, 0.02, hx + 0.03, hy + 0.03, 0.018, hex(0x8A5F38)));
        let (sky, land) = (hex(dice.pick(&[0x9CC4D8, 0xE8C896, 0xC8B4D8])), hex(dice.pick(&SPINES)));
        paint.append(&sheet(40, 24, |u, v| {
            let hill = 0.4 + 0.15 * libm::sinf(u * 6.0 + x * 9.0);
            (vec3(x + (u - 0.5) * 2.0 * hx, y + (v - 0.5) * 2.0 * hy, 0.042), if v < hill { land } else { sky })
        }));
    }
    vec![Part::new(frames, Material::WOOD), Part::new(paint, Material::PAPER)]
}

pub(super) fn board() -> Vec<Part> {
    let frame = joined([
        block(0.0, 1.45, 0.025, 1.55, 0.62, 0.02, hex(0x9A6E44)),
        block(0.0, 0.84, 0.09, 1.4, 0.015, 0.06, hex(0x9A6E44)),
    ]);
    let slate = block(0.0, 1.45, 0.04, 1.48, 0.55, 0.012, hex(0x2B5443));
    let mut chalk = Mesh::default();
    // Lines of writing and a sum: short strokes of chalk.
    for row in 0..4 {
        for k in 0..(9 - row * 2) {
            let x = -1.25 + k as f32 * 0.13;
            chalk.append(&block(
                x,
                1.8 - 0.2 * row as f32,
                0.055,
                0.045,
                0.008 + 0.016 * ((k * 7 + row * 3) % 3) as f32,
                0.002,
                hex(0xE8EAE2),
            ));
        }
    }
    chalk.append(&rosette(vec3(0.85, 1.5, 0.055), 0.26, 8, hex(0xF0D88A), hex(0xE8EAE2), Quat::IDENTITY));
    vec![Part::new(frame, Material::WOOD), Part::new(slate, Material::MATT), Part::new(chalk, Material::MATT)]
}

pub(super) fn rack(wood: Vec3, dice: &mut Dice) -> Vec<Part> {
    let mut frame =
        joined([block(-0.75, 1.0, 0.14, 0.025, 1.0, 0.14, wood), block(0.75, 1.0, 0.14, 0.025, 1.0, 0.14, wood)]);
    let mut goods = Mesh::default();
    for shelf in 0..5 {
        let y = 0.1 + 0.45 * shelf as f32;
        frame.append(&block(0.0, y, 0.14, 0.75, 0.018, 0.14, wood));
        for k in 0..11 {
            let (x, r) = (-0.66 + 0.132 * k as f32, dice.between(0.035, 0.055));
            let (tall, c) = (dice.between(0.14, 0.3), hex(dice.pick(&SPINES)));
            let profile = [
                vec2(r, 0.0),
                vec2(r, tall * 0.6),
                vec2(r * 0.4, tall * 0.78),
                vec2(r * 0.4, tall),
                vec2(0.001, tall + 0.002),
            ];
            goods.append(&moved(turned(&profile, 9, |_| c), vec3(x, y + 0.018, 0.14)));
        }
    }
    vec![Part::new(frame, Material::WOOD), Part::new(goods, Material { roughness: 0.25, ..Material::GLOSS })]
}

pub(super) fn lockers(color: Vec3) -> Vec<Part> {
    let mut mesh = Mesh::default();
    for k in 0..5 {
        let x = -0.8 + 0.4 * k as f32;
        mesh.append(&block(x, 0.95, 0.2, 0.195, 0.93, 0.2, color * if k % 2 == 0 { 1.0 } else { 0.94 }));
        mesh.append(&block(x + 0.12, 0.95, 0.41, 0.012, 0.06, 0.012, hex(0xC0C4C8)));
        for slot in 0..3 {
            mesh.append(&block(x, 1.6 + 0.06 * slot as f32, 0.402, 0.1, 0.008, 0.004, color * 0.4));
        }
    }
    vec![Part::new(mesh, Material { roughness: 0.45, ..Material::PLASTIC })]
}
