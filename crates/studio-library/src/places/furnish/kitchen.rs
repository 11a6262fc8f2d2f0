//! Pieces of kitchens, bathrooms and cafés.

use super::{block, chest};
use crate::places::form::{joined, lump, moved, pole, turned};
use glam::{Vec3, vec2, vec3};
use studio_shape::{Material, Part, hex};

pub(super) fn counter(color: Vec3) -> Vec<Part> {
    let mut parts = chest(0.9, 0.43, 1, color);
    parts.push(Part::new(block(0.0, 0.885, 0.26, 0.95, 0.025, 0.29, hex(0xE9E2D6)), Material::STONE));
    let jars = joined([
        moved(
            turned(
                &[vec2(0.05, 0.0), vec2(0.07, 0.05), vec2(0.07, 0.16), vec2(0.05, 0.2), vec2(0.001, 0.21)],
                14,
                |_| hex(0xD87A4A),
            ),
            vec3(-0.6, 0.91, 0.2),
        ),
        moved(
            turned(&[vec2(0.04, 0.0), vec2(0.055, 0.04), vec2(0.05, 0.13), vec2(0.001, 0.16)], 14, |_| hex(0x5E8F8A)),
            vec3(-0.42, 0.91, 0.17),
        ),
        moved(
            turned(
                &[vec2(0.07, 0.0), vec2(0.13, 0.08), vec2(0.125, 0.085), vec2(0.06, 0.02), vec2(0.001, 0.018)],
                18,
                |_| hex(0xEFE8DA),
            ),
            vec3(0.5, 0.91, 0.24),
        ),
    ]);
    parts.push(Part::new(jars, Material { roughness: 0.3, ..Material::GLOSS }));
    let fruit = joined(
        [(0.46, 0.25, 0xC83A2E), (0.54, 0.2, 0xE2A02A), (0.53, 0.29, 0x7AA03A)]
            .map(|(x, z, c)| lump(vec3(x, 0.985, z), Vec3::splat(0.05), 0.03, 7, 1, |_| hex(c))),
    );
    parts.push(Part::new(fruit, Material::CLAY));
    parts
}

pub(super) fn wall_cupboards(color: Vec3) -> Vec<Part> {
    chest(0.85, 0.32, 1, color)
        .into_iter()
        .map(|part| Part::new(moved((*part.mesh).clone(), Vec3::Y * 1.45), part.material))
        .collect()
}

pub(super) fn stove() -> Vec<Part> {
    let body = joined([
        block(0.0, 0.44, 0.3, 0.36, 0.44, 0.29, hex(0xE6E0D6)),
        block(0.0, 0.38, 0.595, 0.29, 0.22, 0.015, hex(0x262428)),
    ]);
    let metal = joined([
        block(0.0, 0.9, 0.3, 0.36, 0.015, 0.29, hex(0x3A3A40)),
        block(0.0, 0.66, 0.62, 0.28, 0.012, 0.014, hex(0xB9BEC4)),
        moved(
            turned(
                &[
                    vec2(0.1, 0.0),
                    vec2(0.13, 0.02),
                    vec2(0.13, 0.12),
                    vec2(0.122, 0.12),
                    vec2(0.12, 0.03),
                    vec2(0.001, 0.02),
                ],
                18,
                |_| hex(0xB85A3A),
            ),
            vec3(-0.16, 0.92, 0.3),
        ),
    ]);
    vec![Part::new(body, Material::GLOSS), Part::new(metal, Material { roughness: 0.45, ..Material::METAL })]
}

pub(super) fn fridge(color: Vec3) -> Vec<Part> {
    let body = joined([block(0.0, 0.62, 0.32, 0.36, 0.6, 0.31, color), block(0.0, 1.5, 0.32, 0.36, 0.26, 0.31, color)]);
    let handles = joined([
        block(-0.29, 0.95, 0.66, 0.015, 0.14, 0.015, hex(0xC6CACE)),
        block(-0.29, 1.4, 0.66, 0.015, 0.1, 0.015, hex(0xC6CACE)),
    ]);
    vec![Part::new(body, Material { roughness: 0.25, ..Material::PLASTIC }), Part::new(handles, Material::METAL)]
}

pub(super) fn cafe_table(wood: Vec3) -> Vec<Part> {
    let disc = |y: f32, r: f32, x: f32, c: Vec3| {
        moved(
            turned(
                &[vec2(r * 0.9, y - 0.03), vec2(r, y - 0.015), vec2(r * 0.98, y), vec2(0.001, y + 0.001)],
                22,
                move |_| c,
            ),
            vec3(x, 0.0, 0.5),
        )
    };
    let mut mesh = joined([
        disc(0.74, 0.36, 0.0, wood * 1.15),
        disc(0.46, 0.17, -0.62, wood),
        disc(0.46, 0.17, 0.62, wood),
        disc(0.03, 0.22, 0.0, hex(0x333030)),
    ]);
    for (x, tall, r) in [(0.0, 0.72, 0.035), (-0.62, 0.44, 0.025), (0.62, 0.44, 0.025)] {
        mesh.append(&pole(vec3(x, 0.0, 0.5), tall, r, r, hex(0x333030)));
    }
    let cup = moved(
        turned(
            &[vec2(0.03, 0.0), vec2(0.045, 0.03), vec2(0.05, 0.08), vec2(0.045, 0.08), vec2(0.001, 0.06)],
            16,
            |_| hex(0xF2ECE0),
        ),
        vec3(0.1, 0.74, 0.52),
    );
    vec![Part::new(mesh, Material::WOOD), Part::new(cup, Material::GLOSS)]
}

pub(super) fn bar(wood: Vec3, color: Vec3) -> Vec<Part> {
    let front = joined((0..12).map(|k| {
        let x = -1.65 + 0.3 * k as f32;
        block(x, 0.53, 0.35, 0.145, 0.53, 0.05, color * if k % 2 == 0 { 1.0 } else { 0.92 })
    }));
    let top = block(0.0, 1.09, 0.25, 1.9, 0.03, 0.3, wood * 1.15);
    vec![Part::new(front, Material::WOOD), Part::new(top, Material { roughness: 0.3, ..Material::WOOD })]
}

pub(super) fn basin() -> Vec<Part> {
    let bowl = joined([moved(
        turned(
            &[
                vec2(0.12, 0.0),
                vec2(0.08, 0.3),
                vec2(0.1, 0.68),
                vec2(0.28, 0.8),
                vec2(0.29, 0.85),
                vec2(0.25, 0.85),
                vec2(0.12, 0.75),
                vec2(0.001, 0.74),
            ],
            22,
            |_| hex(0xF2F2EE),
        ),
        vec3(0.0, 0.0, 0.32),
    )]);
    let frame = block(0.0, 1.5, 0.02, 0.36, 0.46, 0.02, hex(0xB88A56));
    let glass = block(0.0, 1.5, 0.035, 0.32, 0.42, 0.01, hex(0xC6D8DE));
    vec![
        Part::new(bowl, Material::GLOSS),
        Part::new(frame, Material::WOOD),
        Part::new(glass, Material { roughness: 0.06, metalness: 0.9, ..Material::METAL }),
    ]
}
