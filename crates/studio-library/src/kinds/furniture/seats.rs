//! Things to sit and lie on.

use super::tables::planks;
use crate::craft::*;

/// A wooden chair.
pub(crate) const CHAIR: Kind = Kind::new(Furniture, "chair", build_chair)
    .words(&["chair", "wooden chair", "dining chair", "office chair"], &["椅子", "木椅"], &["chair.n.1"])
    .made_of(Substance::Wood, 6.0)
    .loose(Form::Box, 0.1, 0.6);

/// A three-legged stool.
pub(crate) const STOOL: Kind = Kind::new(Furniture, "stool", build_stool)
    .words(&["stool", "bar stool", "footstool"], &["凳子", "板凳", "高脚凳"], &["stool.n.1"])
    .made_of(Substance::Wood, 3.0)
    .loose(Form::Cylinder, 0.1, 0.6);

/// A park bench.
pub(crate) const BENCH: Kind = Kind::new(Furniture, "bench", build_bench)
    .words(&["bench", "park bench", "pew"], &["长椅", "长凳", "公园长椅"], &["bench.n.1"])
    .made_of(Substance::Wood, 40.0);

/// A sofa.
pub(crate) const SOFA: Kind = Kind::new(Furniture, "sofa", build_sofa)
    .words(&["sofa", "couch", "settee", "loveseat"], &["沙发", "长沙发"], &["sofa.n.1"])
    .made_of(Substance::Cloth, 45.0);

/// An armchair.
pub(crate) const ARMCHAIR: Kind = Kind::new(Furniture, "armchair", build_armchair)
    .words(&["armchair", "easy chair", "recliner"], &["扶手椅", "单人沙发"], &["armchair.n.1"])
    .made_of(Substance::Cloth, 25.0);

/// A bed.
pub(crate) const BED: Kind = Kind::new(Furniture, "bed", build_bed)
    .words(&["bed", "mattress", "cot", "crib", "hospital bed"], &["床", "病床", "床铺"], &["bed.n.1", "mattress.n.1"])
    .made_of(Substance::Cloth, 50.0);

fn build_chair(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB0_70_3E));
    let wood = design.surface_or(Material { roughness: 0.42, ..Material::WOOD });
    craft.put(wood, block(0.42, 0.04, 0.42, 0.018).colored(color).at(0.0, 0.43, 0.0));
    craft.put(
        Material::CLOTH,
        block(0.37, 0.035, 0.37, 0.017).colored(design.color_at(1, hex(0xC8_4A_3A))).at(0.0, 0.46, 0.01),
    );
    for x in [-0.18, 0.18] {
        craft.put(
            wood,
            tube(&[vec3(x * 1.08, 0.015, 0.19), vec3(x, 0.44, 0.17)], |s| 0.016 + 0.008 * s).colored(shade(color, 0.9)),
        );
        let back = curve(&[vec3(x * 1.05, 0.018, -0.2), vec3(x, 0.44, -0.18), vec3(x, 0.92, -0.25)], 5);
        craft.put(wood, tube(&back, |_| 0.02).colored(shade(color, 0.9)));
        craft.put(wood, rod(vec3(x, 0.2, 0.17), vec3(x, 0.2, -0.18), 0.011).colored(shade(color, 0.85)));
    }
    let crest = curve(&[vec3(-0.21, 0.9, -0.245), vec3(0.0, 0.93, -0.265), vec3(0.21, 0.9, -0.245)], 6);
    craft.put(wood, tube(&crest, |_| 0.03).scaled(1.0, 1.0, 1.0).colored(color));
    for x in [-0.09, 0.0, 0.09] {
        craft.put(wood, rod(vec3(x, 0.46, -0.185), vec3(x, 0.9, -0.255), 0.011).colored(color));
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.495, 0.0), Vec3::Z);
    craft.top(vec3(0.0, 0.495, 0.02));
    craft.object("chair")
}

fn build_stool(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC0_84_4A));
    let wood = design.surface_or(Material { roughness: 0.42, ..Material::WOOD });
    craft.put(wood, cylinder(0.17, 0.045, 0.018).colored(color).at(0.0, 0.42, 0.0));
    for k in 0..3 {
        let (top, foot) = (around(0.1, k as f32 / 3.0), around(0.19, k as f32 / 3.0));
        craft.put(
            wood,
            tube(&[foot + vec3(0.0, 0.015, 0.0), top + vec3(0.0, 0.43, 0.0)], |s| 0.016 + 0.006 * s)
                .colored(shade(color, 0.85)),
        );
    }
    craft.put(wood, torus(0.145, 0.01).colored(shade(color, 0.8)).at(0.0, 0.2, 0.0));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.465, 0.0), Vec3::Z);
    craft.top(vec3(0.0, 0.465, 0.0));
    craft.object("stool")
}

fn build_bench(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_5E_32));
    let wood = design.surface_or(Material { roughness: 0.5, ..Material::WOOD });
    let iron = hex(0x2E_3A_38);
    craft.put(wood, planks(1.5, 0.42, 0.035, color, design.seed).at(0.0, 0.43, 0.02));
    for k in 0..3 {
        let slat = block(1.5, 0.09, 0.03, 0.012).colored(color * (1.0 + 0.07 * wobble(design.seed, 20 + k)));
        craft.put(wood, slat.pitched(-12.0).at(0.0, 0.54 + 0.115 * k as f32, -0.215 - 0.025 * k as f32));
    }
    for x in [-0.62, 0.62] {
        let side = curve(&[vec3(x, 0.02, 0.24), vec3(x, 0.22, 0.17), vec3(x, 0.42, 0.2)], 5);
        craft.put(METAL, tube(&side, |_| 0.022).colored(iron));
        let back = curve(&[vec3(x, 0.02, -0.26), vec3(x, 0.42, -0.19), vec3(x, 0.9, -0.3)], 5);
        craft.put(METAL, tube(&back, |_| 0.022).colored(iron));
        craft.put(METAL, rod(vec3(x, 0.415, 0.2), vec3(x, 0.415, -0.2), 0.02).colored(iron));
        let arm = curve(&[vec3(x, 0.44, 0.21), vec3(x, 0.62, 0.24), vec3(x, 0.67, 0.1), vec3(x, 0.66, -0.23)], 5);
        craft.put(METAL, tube(&arm, |_| 0.02).colored(iron));
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.465, 0.02), Vec3::Z);
    craft.top(vec3(0.0, 0.465, 0.04));
    craft.object("bench")
}

fn upholstered(design: &Design, name: &str, width: f32, cushions: usize) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3E_7A_78));
    let cloth = design.surface_or(Material { fuzz: 0.6, ..Material::CLOTH });
    let inner = width - 0.34;
    craft.put(cloth, block(width, 0.24, 0.84, 0.06).colored(shade(color, 0.85)).at(0.0, 0.09, 0.0));
    craft.put(cloth, block(width - 0.1, 0.5, 0.22, 0.1).colored(color).pitched(-8.0).at(0.0, 0.3, -0.33));
    for side in [-1.0, 1.0] {
        craft.put(cloth, block(0.18, 0.36, 0.84, 0.085).colored(color).at(side * (width * 0.5 - 0.09), 0.24, 0.0));
    }
    let each = inner / cushions as f32;
    for k in 0..cushions {
        let x = (k as f32 + 0.5) * each - inner * 0.5;
        craft.put(cloth, block(each - 0.01, 0.16, 0.62, 0.06).colored(shade(color, 1.1)).at(x, 0.3, 0.09));
        craft.put(
            cloth,
            block(each - 0.03, 0.36, 0.16, 0.075).colored(shade(color, 1.06)).pitched(-14.0).at(x, 0.44, -0.2),
        );
    }
    if cushions > 1 {
        let pillow = round_box(vec3(0.34, 0.34, 0.14), 0.065).colored(design.color_at(1, hex(0xE0_A0_3A)));
        craft.put(cloth, pillow.rolled(12.0).pitched(-20.0).at(-inner * 0.33, 0.63, -0.03));
    }
    for (x, z) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
        craft.put(
            Material::WOOD,
            cone(0.018, 0.028, 0.1, 0.005).colored(hex(0x6A_42_26)).at(x * (width * 0.5 - 0.1), 0.0, z * 0.34),
        );
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.455, 0.08), Vec3::Z);
    craft.top(vec3(0.0, 0.46, 0.12));
    craft.object(name)
}

fn build_sofa(design: &Design) -> Model {
    upholstered(design, "sofa", 1.9, 2)
}

fn build_armchair(design: &Design) -> Model {
    upholstered(design, "armchair", 0.92, 1)
}

fn build_bed(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = Material { roughness: 0.45, ..Material::WOOD };
    let frame = hex(0x9A_62_36);
    craft.put(wood, block(1.3, 0.2, 1.98, 0.03).colored(frame).at(0.0, 0.14, 0.0));
    let headboard = spline_loop(
        &[(-0.66, 0.0), (0.0, -0.005), (0.66, 0.0), (0.66, 0.7), (0.4, 0.9), (0.0, 0.98), (-0.4, 0.9), (-0.66, 0.7)],
        5,
    );
    craft.put(wood, prism(&headboard, 0.06, 0.025).colored(frame).at(0.0, 0.05, -1.0));
    craft.put(wood, block(1.3, 0.42, 0.05, 0.022).colored(frame).at(0.0, 0.06, 0.99));
    craft.put(Material::CLOTH, block(1.22, 0.22, 1.9, 0.08).colored(hex(0xF2_EE_E6)).at(0.0, 0.3, -0.02));
    let quilt = design.color_or(hex(0x5A_86_B8));
    let puffs = block(1.32, 0.16, 1.3, 0.07).painted(coat(design, quilt, design.color_at(1, hex(0xF2_EF_EA)), 0.16));
    craft.put(Material { fuzz: 0.7, ..Material::CLOTH }, puffs.at(0.0, 0.4, 0.3));
    craft.put(Material::CLOTH, block(1.33, 0.165, 0.2, 0.07).colored(hex(0xF4_F0_E8)).at(0.0, 0.4, -0.4));
    for x in [-0.3, 0.3] {
        craft.put(
            Material::CLOTH,
            round_box(vec3(0.5, 0.16, 0.36), 0.075).colored(hex(0xF6_F2_EA)).pitched(-16.0).at(x, 0.59, -0.74),
        );
    }
    for (x, z) in [(-0.58, 0.94), (0.58, 0.94), (-0.58, -0.94), (0.58, -0.94)] {
        craft.put(wood, cone(0.03, 0.045, 0.16, 0.01).colored(frame).at(x, 0.0, z));
    }
    craft.top(vec3(0.0, 0.56, 0.3));
    craft.socket(SocketRole::Seat, 0, vec3(0.62, 0.55, 0.2), Vec3::X);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.54, 0.0), Vec3::Z);
    craft.object("bed")
}
