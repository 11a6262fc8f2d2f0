//! Small things from pan and oven: pancake, doughnut, cupcake, sandwich.

use super::dishes::CRUMB;
use crate::craft::*;

const fn bite(id: &'static str, build: fn(&Design) -> Model, mass_kg: f32) -> Kind {
    Kind::new(Food, id, build)
        .made_of(Substance::Food, mass_kg)
        .loose(Form::Cylinder, 0.05, 0.7)
        .lives(Habitat::Tabletop)
}

/// A pancake.
pub(crate) const PANCAKE: Kind = bite("pancake", build_pancake, 0.06).words(
    &["pancake", "flapjack", "crepe", "omelette"],
    &["煎饼", "薄饼", "松饼"],
    &["pancake.n.1"],
);
/// A doughnut with icing.
pub(crate) const DONUT: Kind =
    bite("donut", build_donut, 0.06).words(&["donut", "doughnut"], &["甜甜圈"], &["doughnut.n.2"]);
/// A cupcake with a swirl.
pub(crate) const CUPCAKE: Kind =
    bite("cupcake", build_cupcake, 0.08).words(&["cupcake", "muffin"], &["纸杯蛋糕"], &["muffin.n.1"]);
/// A sandwich cut into a triangle.
pub(crate) const SANDWICH: Kind =
    bite("sandwich", build_sandwich, 0.2).words(&["sandwich", "club sandwich"], &["三明治"], &["sandwich.n.1"]);

fn build_pancake(design: &Design) -> Model {
    let color = design.color_or(hex(0xD2_92_42));
    let disc = lathe(&[(0.0, 0.0), (0.085, 0.0), (0.098, 0.008), (0.09, 0.017), (0.0, 0.018)], 0.006);
    // Browned in the middle, pale along the rim that did not touch the pan.
    let baked = disc.painted(move |p, _| {
        let r = libm::sqrtf(p.x * p.x + p.z * p.z) / 0.098;
        color.lerp(hex(0xF0_D2_8E), libm::powf(r, 6.0).min(1.0))
    });
    Craft::simple("pancake", CRUMB, baked)
}

fn build_donut(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(CRUMB, torus(0.036, 0.022).colored(hex(0xC8_86_3A)).at(0.0, 0.022, 0.0));
    let icing = torus(0.036, 0.0215).scaled(1.02, 0.75, 1.02).at(0.0, 0.029, 0.0);
    craft.put(design.surface_or(Material::GLOSS), icing.colored(design.color_or(hex(0xE6_7A_A4))));
    for k in 0..22 {
        let at = around(0.036 + 0.011 * wobble(design.seed, k), k as f32 * 0.382);
        let color = [0xF6_F2_E8, 0x3C_8F_D4, 0xEC_C2_3A][k as usize % 3];
        let crumb = round_box(vec3(0.0025, 0.0025, 0.008), 0.001).yawed(47.0 * k as f32);
        craft.put(Material::PLASTIC, crumb.colored(hex(color)).at(at.x, 0.0455, at.z));
    }
    craft.object("donut")
}

fn build_cupcake(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paper = cone(0.026, 0.036, 0.04, 0.003)
        .painted(|p, _| hex(0x6A_B4_C8) * (0.9 + 0.12 * libm::sinf(libm::atan2f(p.x, p.z) * 24.0)));
    craft.put(Material::PAPER, paper);
    craft.put(CRUMB, ball(0.037).scaled(1.0, 0.5, 1.0).colored(hex(0xC8_8A_4A)).at(0.0, 0.04, 0.0));
    let cream = design.color_or(hex(0xF0_A8_C0));
    for (k, r) in [0.031, 0.024, 0.015, 0.006].into_iter().enumerate() {
        let ring = ball(r).scaled(1.0, 0.55, 1.0).colored(cream).at(0.0, 0.055 + 0.012 * k as f32, 0.0);
        craft.put(Material::CLAY, ring);
    }
    craft.put(Material::GLOSS, ball(0.009).colored(hex(0xC4_1E_2E)).at(0.0, 0.1, 0.0));
    craft.object("cupcake")
}

fn build_sandwich(design: &Design) -> Model {
    let mut craft = Craft::new();
    let outline = |size: f32| polygon(&[(-size, -size * 0.6), (size, -size * 0.6), (0.0, size * 0.8)], 0.012);
    let bread = design.color_or(hex(0xE8_C8_8A));
    let layers = [
        (0.085, 0.016, bread, CRUMB),
        (0.09, 0.006, hex(0x6A_B0_3A), Material::LEAF),
        (0.084, 0.007, hex(0xEC_B4_2A), Material::PLASTIC),
        (0.083, 0.008, hex(0xD8_7A_6A), Material::CLAY),
        (0.085, 0.016, bread, CRUMB),
    ];
    let mut y = 0.0;
    for (size, high, color, material) in layers {
        let still = Material { sway_m: 0.0, ..material };
        craft.put(still, plate(&outline(size), high, 0.003).colored(color).at(0.0, y, 0.0));
        y += high;
    }
    craft.object("sandwich")
}
