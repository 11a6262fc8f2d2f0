//! The cases of a grand and of an upright piano.

use super::keys::{FRONT_Z_M, KEY_TOP_M, KEYBOARD_WIDTH_M};
use crate::craft::*;
use glam::{Vec2, vec2};

const GOLD: u32 = 0xC9_9A_46;

/// Half the width of the case.
const HALF_M: f32 = KEYBOARD_WIDTH_M * 0.5 + 0.07;

/// The wing-shaped outline seen from above, as (x, −z): the bass side is straight, the treble side bends in.
fn wing(inset: f32) -> Vec<Vec2> {
    let right = [(HALF_M, -0.22), (HALF_M, 0.02), (0.5, 0.2), (0.3, 0.44), (0.16, 0.72), (0.04, 0.92)];
    let left = [(-0.2, 1.02), (-0.42, 0.98), (-HALF_M, 0.8), (-HALF_M, 0.3), (-HALF_M, -0.22)];
    let open: Vec<Vec3> = right.iter().chain(&left).map(|&(x, y)| vec3(x, y, 0.0)).collect();
    let middle = vec2(-0.12, 0.25);
    curve(&open, 4)
        .into_iter()
        .map(|p| {
            let p = vec2(p.x.clamp(-HALF_M, HALF_M), p.y);
            p + (middle - p).normalize() * inset
        })
        .collect()
}

pub(super) fn grand_case(craft: &mut Craft, case: Vec3, lacquer: Material) {
    // A rim around a golden plate with strings, over a closed belly.
    let rim = prism_with_holes(&[wing(0.0), wing(0.035)], 0.3, 0.008).pitched(-90.0).at(0.0, 0.76, 0.0);
    craft.put(lacquer, rim.colored(case));
    craft.put(lacquer, plate(&wing(0.01), 0.05, 0.01).colored(case).at(0.0, 0.605, 0.0));
    craft.put(METAL, plate(&wing(0.03), 0.02, 0.004).colored(hex(GOLD)).at(0.0, 0.8, 0.0));
    strings(craft);
    lid(craft, case, lacquer);
    key_bed(craft, case, lacquer);
    craft.put(lacquer, block(2.0 * HALF_M - 0.02, 0.16, 0.03, 0.01).colored(case).at(0.0, 0.74, 0.215));
    music_desk(craft, case, lacquer, vec3(0.0, 0.9, 0.12));
    for (x, z) in [(-0.46, 0.26), (0.46, 0.26), (-0.3, -0.82)] {
        let leg = lathe(
            &[(0.0, 0.05), (0.03, 0.05), (0.034, 0.1), (0.026, 0.13), (0.05, 0.42), (0.055, 0.6), (0.0, 0.6)],
            0.01,
        );
        craft.put(lacquer, leg.colored(case).at(x, 0.02, z));
        craft.put(METAL, ball(0.032).colored(hex(GOLD)).at(x, 0.032, z));
    }
    lyre(craft, case, lacquer);
}

fn strings(craft: &mut Craft) {
    for k in 0..15 {
        let x = -0.46 + 0.062 * k as f32;
        let far = if x < -0.2 { -0.84 } else { -0.84 + (x + 0.2) * 1.02 };
        craft.put(METAL, rod(vec3(x, 0.835, 0.14), vec3(x - 0.05, 0.835, far), 0.003).colored(hex(0xE4_D8_B8)));
    }
    craft.put(Material::WOOD, block(0.9, 0.025, 0.05, 0.008).colored(hex(0x9A_5A_30)).at(0.0, 0.815, 0.1));
    for (a, b) in [(vec3(-0.42, 0.84, -0.7), vec3(0.3, 0.84, -0.2)), (vec3(-0.02, 0.83, 0.1), vec3(-0.2, 0.83, -0.8))] {
        craft.put(METAL, rod(a, b, 0.016).colored(hex(GOLD) * 0.85));
    }
}

fn lid(craft: &mut Craft, case: Vec3, lacquer: Material) {
    let hinge = vec3(-HALF_M, 0.915, 0.0);
    let joint = craft.turning(Role::Hinge(0), 0, hinge, Vec3::Z);
    let opened = |mesh: Mesh| mesh.at(HALF_M, 0.0, 0.0).rolled(34.0).at(hinge.x, hinge.y, hinge.z);
    let outline: Vec<Vec2> = wing(-0.012).into_iter().filter(|p| p.y > -0.12).collect();
    craft.put(lacquer, opened(plate(&outline, 0.022, 0.008).colored(case)).on_joint(joint));
    // Well behind the music desk, so that it does not stand before the player's face.
    let (foot, head) = (vec3(HALF_M - 0.24, 0.88, -0.34), vec3(0.08, 0.9 + (HALF_M + 0.08) * 0.6745, -0.38));
    craft.put(Material::WOOD, rod(foot, head, 0.011).colored(hex(GOLD) * 0.8));
}

/// The shelf under the keys with low arms at its ends, shared by all cases.
fn key_bed(craft: &mut Craft, case: Vec3, lacquer: Material) {
    let depth = FRONT_Z_M - 0.2;
    craft.put(lacquer, block(2.0 * HALF_M, 0.07, depth + 0.03, 0.015).colored(case).at(0.0, 0.615, 0.325));
    craft.put(lacquer, block(2.0 * HALF_M, 0.022, 0.02, 0.008).colored(case).at(0.0, 0.685, FRONT_Z_M + 0.012));
    for side in [-1.0, 1.0] {
        let arm = block(0.066, KEY_TOP_M - 0.665, depth + 0.03, 0.016);
        craft.put(lacquer, arm.colored(case).at(side * (HALF_M - 0.034), 0.67, 0.325));
    }
}

fn music_desk(craft: &mut Craft, case: Vec3, lacquer: Material, at: Vec3) {
    let desk = block(0.56, 0.24, 0.016, 0.007).colored(case).pitched(-16.0).at(at.x, at.y, at.z);
    craft.put(lacquer, desk);
    for (side, lean) in [(-1.0, 4.0), (1.0, -4.0)] {
        let page = round_box(vec3(0.15, 0.2, 0.003), 0.001).colored(hex(0xF4_EE_DE)).yawed(lean);
        craft.put(Material::PAPER, page.at(side * 0.076, 0.115, 0.018).pitched(-16.0).at(at.x, at.y, at.z));
        for line in 0..5 {
            let stave = round_box(vec3(0.11, 0.008, 0.002), 0.0009).colored(hex(0x55_50_58));
            let y = 0.05 + 0.032 * line as f32;
            craft
                .put(Material::MATT, stave.yawed(lean).at(side * 0.076, y, 0.0205).pitched(-16.0).at(at.x, at.y, at.z));
        }
    }
}

fn lyre(craft: &mut Craft, case: Vec3, lacquer: Material) {
    craft.put(lacquer, block(0.2, 0.05, 0.1, 0.015).colored(case).at(0.0, 0.07, 0.12));
    for x in [-0.06, 0.06] {
        craft.put(lacquer, rod(vec3(x, 0.1, 0.12), vec3(x, 0.62, 0.12), 0.014).colored(case));
    }
    for x in [-0.05, 0.0, 0.05] {
        craft.put(METAL, block(0.022, 0.012, 0.1, 0.005).colored(hex(GOLD)).at(x, 0.075, 0.2));
    }
}

pub(super) fn upright_case(craft: &mut Craft, case: Vec3, lacquer: Material) {
    let wide = 2.0 * HALF_M;
    craft.put(lacquer, block(wide, 1.14, 0.3, 0.02).colored(case).at(0.0, 0.0, 0.06));
    craft.put(lacquer, block(wide + 0.05, 0.035, 0.36, 0.014).colored(shade(case, 1.15)).at(0.0, 1.14, 0.07));
    for (y, high) in [(0.8, 0.28), (0.12, 0.46)] {
        let panel = block(wide - 0.16, high, 0.02, 0.009).colored(shade(case, 0.72));
        craft.put(lacquer, panel.at(0.0, y, 0.207));
    }
    craft.put(lacquer, block(wide - 0.02, 0.1, 0.06, 0.014).colored(case).at(0.0, 0.69, 0.235));
    key_bed(craft, case, lacquer);
    music_desk(craft, shade(case, 0.85), lacquer, vec3(0.0, 0.83, 0.26));
    for side in [-1.0, 1.0] {
        let leg = lathe(&[(0.0, 0.0), (0.03, 0.0), (0.035, 0.1), (0.024, 0.16), (0.04, 0.5), (0.0, 0.62)], 0.012);
        craft.put(lacquer, leg.colored(case).at(side * (HALF_M - 0.05), 0.0, FRONT_Z_M - 0.05));
        craft.put(lacquer, block(0.07, 0.05, 0.4, 0.02).colored(case).at(side * (HALF_M - 0.05), 0.0, 0.23));
        let candle = lathe(&[(0.0, 0.0), (0.05, 0.0), (0.015, 0.03), (0.012, 0.1), (0.03, 0.12), (0.0, 0.12)], 0.006);
        craft.put(METAL, candle.colored(hex(GOLD)).at(side * 0.48, 1.175, 0.08));
        craft.put(Material::CLAY, cylinder(0.018, 0.12, 0.005).colored(hex(0xF1_E4_C6)).at(side * 0.48, 1.29, 0.08));
    }
    for x in [-0.06, 0.0, 0.06] {
        craft.put(METAL, block(0.024, 0.012, 0.1, 0.005).colored(hex(GOLD)).at(x, 0.05, 0.25));
    }
    craft.top(vec3(0.0, 1.175, 0.07));
}
