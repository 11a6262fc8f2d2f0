//! Bridges by how they carry: a high arch of stone, wooden beams, and ropes between towers.

use crate::craft::*;

/// A stone bridge of one high arch with steps, as over canals; its way runs along X.
pub(crate) const ARCH_BRIDGE: Kind = Kind::new(Building, "arch bridge", build_arch)
    .words(
        &["arch bridge", "stone arch bridge", "arched bridge", "moon bridge", "humpback bridge"],
        &["石拱桥", "拱桥", "赵州桥", "断桥"],
        &[],
    )
    .made_of(Substance::Stone, 1e5);

/// A wooden bridge with a railing.
pub(crate) const WOODEN_BRIDGE: Kind = Kind::new(Building, "wooden bridge", build_wooden)
    .words(
        &["wooden bridge", "plank bridge", "covered bridge", "log bridge", "garden bridge"],
        &["木桥", "独木桥", "廊桥", "风雨桥"],
        &["covered_bridge.n.1", "trestle_bridge.n.1"],
    )
    .made_of(Substance::Wood, 3e3);

/// A bridge that hangs from cables between two towers.
pub(crate) const SUSPENSION_BRIDGE: Kind = Kind::new(Building, "suspension bridge", build_suspension)
    .words(
        &["suspension bridge", "hanging bridge", "rope bridge", "cable bridge", "drawbridge"],
        &["吊桥", "悬索桥", "索桥", "斜拉桥", "跨海大桥"],
        &["suspension_bridge.n.1", "rope_bridge.n.1"],
    )
    .made_of(Substance::Metal, 1e5);

/// Height of the way of the arch bridge at a place along it.
fn hump(x: f32) -> f32 {
    0.5 + 2.5 * (0.5 + 0.5 * libm::cosf((x / 4.6).clamp(-1.0, 1.0) * PI))
}

fn build_arch(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xB0_AA_9E));
    let surface =
        design.surface_or(Material { grain: Grain { scale_m: 0.3, ..Material::STONE.grain }, ..Material::STONE });
    let arch = 2.05f32;
    let mut outline: Vec<glam::Vec2> =
        (0..=40).map(|k| -4.9 + 9.8 * k as f32 / 40.0).map(|x| glam::vec2(x, hump(x))).collect();
    outline.push(glam::vec2(4.9, 0.0));
    outline.extend(
        (0..=20).map(|k| PI * k as f32 / 20.0).map(|a| glam::vec2(arch * libm::cosf(a), arch * 1.15 * libm::sinf(a))),
    );
    outline.push(glam::vec2(-4.9, 0.0));
    outline.reverse();
    craft.put(surface, prism(&outline, 1.9, 0.03).painted(speckle(stone, 0.22, 0.4, design.seed)));
    for k in 0..17 {
        let a = PI * (k as f32 + 0.5) / 17.0;
        let tone = stone * (1.12 + 0.1 * wobble(design.seed, k));
        for z in [-0.95, 0.95] {
            let wedge = round_box(vec3(0.4, 0.36, 0.12), 0.02).rolled(a.to_degrees() - 90.0).colored(tone);
            craft.put(surface, wedge.at((arch + 0.16) * libm::cosf(a), (arch * 1.15 + 0.16) * libm::sinf(a), z));
        }
    }
    for z in [-0.88, 0.88] {
        let rail: Vec<Vec3> =
            (0..=30).map(|k| -4.7 + 9.4 * k as f32 / 30.0).map(|x| vec3(x, hump(x) + 0.62, z)).collect();
        craft.put(surface, tube(&rail, |_| 0.09).colored(shade(stone, 1.2)));
        for k in 0..=14 {
            let x = -4.7 + 9.4 * k as f32 / 14.0;
            craft.put(surface, block(0.2, 0.78, 0.2, 0.03).colored(shade(stone, 1.15)).at(x, hump(x) - 0.05, z));
            craft.put(surface, ball(0.13).colored(shade(stone, 1.25)).at(x, hump(x) + 0.8, z));
        }
    }
    // Steps of lighter stone up and down the way.
    for k in 0..26 {
        let x = -4.6 + 9.2 * (k as f32 + 0.5) / 26.0;
        craft.put(surface, block(0.34, 0.14, 1.6, 0.02).colored(shade(stone, 1.25)).at(x, hump(x) - 0.08, 0.0));
    }
    craft.top(vec3(0.0, 3.06, 0.0));
    craft.object("arch bridge")
}

fn build_wooden(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x9A_6A_40));
    let surface = design.surface_or(Material::WOOD);
    let rise = |x: f32| 0.9 + 0.5 * libm::cosf(x / 3.4 * PI * 0.5);
    for k in 0..34 {
        let x = -3.3 + 6.6 * k as f32 / 33.0;
        let tone = wood * (1.0 + 0.16 * wobble(design.seed, k));
        craft.put(surface, block(0.18, 0.07, 1.7, 0.015).colored(tone).at(x, rise(x), 0.0));
    }
    for z in [-0.78, 0.78] {
        let beam: Vec<Vec3> =
            (0..=16).map(|k| -3.4 + 6.8 * k as f32 / 16.0).map(|x| vec3(x, rise(x) - 0.1, z)).collect();
        craft.put(surface, tube(&beam, |_| 0.11).colored(wood * 0.75));
        for lift in [0.45, 0.85] {
            let rail: Vec<Vec3> = beam.iter().map(|p| *p + Vec3::Y * (lift + 0.1)).collect();
            craft.put(surface, tube(&rail, |_| 0.05).colored(wood * 1.1));
        }
        for k in 0..=8 {
            let x = -3.3 + 6.6 * k as f32 / 8.0;
            craft.put(surface, block(0.12, 0.98, 0.12, 0.03).colored(wood * 0.9).at(x, rise(x), z));
        }
        for x in [-2.9, -1.1, 1.1, 2.9] {
            craft.put(surface, cylinder(0.11, rise(x), 0.03).colored(wood * 0.6).at(x, 0.0, z));
        }
    }
    craft.top(vec3(0.0, 1.47, 0.0));
    craft.object("wooden bridge")
}

fn build_suspension(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xC0_42_2C));
    let surface = design.surface_or(Material { roughness: 0.45, ..Material::PLASTIC });
    let deck = 3.0;
    craft.put(Material::STONE, block(26.0, 0.35, 2.6, 0.06).colored(hex(0x6A_6C_70)).at(0.0, deck, 0.0));
    craft.put(surface, block(26.2, 0.5, 2.3, 0.06).colored(paint).at(0.0, deck - 0.45, 0.0));
    let sag = |x: f32| {
        let inner = 10.2 - 6.4 * (1.0 - (x / 7.0) * (x / 7.0));
        let outer = 10.2 - (x.abs() - 7.0) * (10.2 - 3.6) / 6.0;
        if x.abs() < 7.0 { inner } else { outer }
    };
    for z in [-1.2, 1.2] {
        for x in [-7.0, 7.0] {
            craft.put(surface, block(0.75, 10.4, 0.5, 0.06).colored(paint).at(x, 0.0, z));
            craft.put(surface, block(0.95, 0.3, 0.7, 0.06).colored(shade(paint, 0.9)).at(x, 10.3, z));
        }
        let cable: Vec<Vec3> = (0..=60).map(|k| -13.0 + 26.0 * k as f32 / 60.0).map(|x| vec3(x, sag(x), z)).collect();
        craft.put(surface, tube(&cable, |_| 0.11).colored(shade(paint, 1.1)));
        for k in -25..=25 {
            let x = k as f32 * 0.5;
            if (x.abs() - 7.0).abs() > 0.3 && sag(x) > deck + 0.4 {
                craft.put(surface, rod(vec3(x, deck, z), vec3(x, sag(x), z), 0.03).colored(paint * 0.8));
            }
        }
        craft.put(surface, block(26.0, 0.08, 0.06, 0.02).colored(paint).at(0.0, deck + 0.85, z));
    }
    for x in [-7.0, 7.0] {
        for y in [1.2, 5.4, 7.6, 9.8] {
            craft.put(surface, block(0.5, 0.45, 2.4, 0.06).colored(paint).at(x, y, 0.0));
        }
        craft.put(Material::STONE, block(2.2, 0.9, 4.2, 0.1).colored(hex(0x9A_96_90)).at(x, 0.0, 0.0));
    }
    craft.top(vec3(0.0, deck + 0.36, 0.0));
    craft.object("suspension bridge")
}
