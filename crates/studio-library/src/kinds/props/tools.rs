//! Tools of many trades: broom, spring, fishing rod, easel, telescope, microphone.

use crate::craft::*;

/// A broom of twigs.
pub(crate) const BROOM: Kind = Kind::new(Prop, "broom", build_broom)
    .words(&["broom", "broomstick", "besom"], &["扫帚", "扫把"], &["broom.n.1", "swab.n.2"])
    .made_of(Substance::Wood, 0.8)
    .loose(Form::Box, 0.1, 0.5);

/// A coil spring.
pub(crate) const SPRING: Kind = Kind::new(Prop, "spring", build_spring)
    .words(
        &["coil spring", "metal spring", "slinky", "spring toy", "coil"],
        &["弹簧"],
        &["spring.n.2", "coil_spring.n.1"],
    )
    .made_of(Substance::Metal, 0.3)
    .loose(Form::Cylinder, 0.75, 0.4)
    .lives(Habitat::Tabletop);

/// A fishing rod with its line.
pub(crate) const FISHING_ROD: Kind = Kind::new(Prop, "fishing rod", build_fishing_rod)
    .words(&["fishing rod", "fishing pole", "rod"], &["鱼竿", "钓竿"], &["fishing_rod.n.1"])
    .made_of(Substance::Wood, 0.3)
    .lives(Habitat::Carried);

/// A painter's easel with a canvas.
pub(crate) const EASEL: Kind = Kind::new(Prop, "easel", build_easel)
    .words(&["easel"], &["画架", "画板"], &["easel.n.1"])
    .made_of(Substance::Wood, 5.0);

/// A telescope on three legs.
pub(crate) const TELESCOPE: Kind = Kind::new(Prop, "telescope", build_telescope)
    .words(&["telescope", "spyglass"], &["望远镜", "天文望远镜"], &["telescope.n.1"])
    .made_of(Substance::Metal, 5.0);

/// A microphone on a stand.
pub(crate) const MICROPHONE: Kind = Kind::new(Prop, "microphone", build_microphone)
    .words(&["microphone", "mic", "microphone stand"], &["麦克风", "话筒"], &["microphone.n.1"])
    .made_of(Substance::Metal, 3.0);

fn build_broom(design: &Design) -> Model {
    let mut craft = Craft::new();
    // It lies along Z, as it is ridden: the twigs behind.
    let wood = design.color_or(hex(0x9A_66_36));
    craft.put(
        Material::WOOD,
        tube(&curve(&[vec3(0.0, 0.1, -0.3), vec3(0.01, 0.11, 0.4), vec3(0.0, 0.14, 1.1)], 6), |_| 0.02).colored(wood),
    );
    for k in 0..22 {
        let out = around(0.03 + 0.09 * ((k % 4) as f32 / 3.0), k as f32 * 0.382);
        let twig = curve(
            &[
                vec3(out.x * 0.2, 0.1 + out.z * 0.2, -0.26),
                vec3(out.x * 0.9, 0.1 + out.z * 0.9, -0.55),
                vec3(out.x * 0.7, 0.1 + out.z * 0.7, -0.86),
            ],
            4,
        );
        let straw = hex(0xD2_A2_4C) * (1.0 + 0.2 * wobble(design.seed, k));
        craft.put(Material::WOOD, tube(&twig, |s| 0.018 - 0.012 * s).colored(straw));
    }
    craft.put(Material::CLOTH, torus(0.04, 0.014).pitched(90.0).colored(hex(0xA8_2A_26)).at(0.0, 0.1, -0.32));
    craft.grip(vec3(0.0, 0.12, 0.5), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.12, 0.15), Vec3::Z);
    craft.top(vec3(0.0, 0.12, 0.15));
    craft.object("broom")
}

fn build_spring(design: &Design) -> Model {
    let mut craft = Craft::new();
    let steel = design.color_or(hex(0xA8_B0_BA));
    let turns = 9.0;
    let helix: Vec<Vec3> =
        (0..=216).map(|k| k as f32 / 216.0).map(|t| around(0.055, t * turns) + Vec3::Y * (0.012 + 0.2 * t)).collect();
    craft.put(design.surface_or(METAL), tube(&helix, |_| 0.008).colored(steel));
    for y in [0.012, 0.212] {
        craft.put(design.surface_or(METAL), torus(0.055, 0.009).colored(steel).at(0.0, y, 0.0));
    }
    craft.top(vec3(0.0, 0.22, 0.0));
    craft.grip(vec3(0.0, 0.11, 0.05), Vec3::X);
    craft.object("spring")
}

fn build_fishing_rod(design: &Design) -> Model {
    let mut craft = Craft::new();
    let path = curve(&[vec3(0.0, 0.02, -0.2), vec3(0.0, 0.5, 0.6), vec3(0.0, 0.85, 1.5), vec3(0.0, 0.9, 1.9)], 6);
    craft.put(Material::WOOD, tube(&path, |s| 0.016 - 0.012 * s).colored(design.color_or(hex(0xB8_8A_4A))));
    craft.put(METAL, cylinder(0.04, 0.05, 0.01).rolled(90.0).colored(hex(0x50_54_58)).at(0.02, 0.05, -0.02));
    craft.put(Material::PLASTIC, rod(vec3(0.0, 0.9, 1.9), vec3(0.0, 0.04, 1.95), 0.003).colored(hex(0xE8_E8_E8)));
    craft.put(Material::GLOSS, ball(0.035).colored(hex(0xD8_2A_22)).at(0.0, 0.04, 1.95));
    craft.grip(vec3(0.0, 0.03, -0.12), Vec3::X);
    craft.object("fishing rod")
}

fn build_easel(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0xB0_7A_44));
    for (foot, head) in [
        (vec3(-0.45, 0.0, 0.2), vec3(-0.08, 1.75, -0.1)),
        (vec3(0.45, 0.0, 0.2), vec3(0.08, 1.75, -0.1)),
        (vec3(0.0, 0.0, -0.5), vec3(0.0, 1.6, -0.12)),
    ] {
        craft.put(Material::WOOD, rod(foot, head, 0.022).colored(wood));
    }
    craft.put(Material::WOOD, block(0.86, 0.05, 0.1, 0.015).colored(wood).at(0.0, 0.68, 0.14));
    let sheet = surface(36, 30, |u, v| vec3(-0.4 + 0.8 * u, 0.74 + 0.66 * v, 0.13 - 0.14 * v));
    let picture = move |p: Vec3, _: Vec3| {
        let (x, y) = (p.x / 0.4, (p.y - 0.74) / 0.66);
        let hill = 0.3 + 0.12 * libm::sinf(x * 3.0);
        match y {
            _ if x.abs() > 0.93 || !(0.06..0.94).contains(&y) => hex(0xF2_EF_E6),
            y if y < hill => hex(0x5A_9A_4A),
            y if glam::vec2(x - 0.4, (y - 0.74) * 1.6).length() < 0.2 => hex(0xF6_C8_3A),
            y => hex(0xF2_D8_B8).lerp(hex(0x6A_A8_D8), y),
        }
    };
    craft.put(Material { two_sided: true, ..Material::PAPER }, sheet.painted(picture));
    craft.socket(SocketRole::Top, 0, vec3(0.0, 1.0, 0.12), Vec3::Z);
    craft.object("easel")
}

fn build_telescope(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_E4_DA));
    for k in 0..3 {
        let foot = around(0.42, k as f32 / 3.0 + 0.5);
        craft.put(Material::WOOD, rod(foot, vec3(0.0, 1.0, 0.0), 0.025).colored(hex(0x7A_4A_2C)));
    }
    craft.put(METAL, ball(0.07).colored(hex(0x50_54_58)).at(0.0, 1.03, 0.0));
    let tube_of = |a: f32, b: f32, radius: f32, color: Vec3| {
        rod(vec3(0.0, 0.0, a), vec3(0.0, 0.0, b), radius).colored(color).pitched(-28.0).at(0.0, 1.14, 0.0)
    };
    craft.put(design.surface_or(Material::GLOSS), tube_of(-0.45, 0.75, 0.085, color));
    craft.put(METAL, tube_of(0.7, 0.86, 0.1, hex(0x2A_2C_30)));
    craft.put(METAL, tube_of(-0.66, -0.42, 0.04, hex(0x2A_2C_30)));
    craft.put(METAL, tube_of(-0.05, 0.03, 0.093, hex(0xC9_9A_46)));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, -0.85), Vec3::Z);
    craft.object("telescope")
}

fn build_microphone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let dark = design.color_or(hex(0x2A_2C_30));
    craft.put(METAL, cylinder(0.16, 0.03, 0.01).colored(dark));
    craft.put(METAL, rod(vec3(0.0, 0.02, 0.0), vec3(0.0, 1.3, 0.0), 0.014).colored(hex(0xB8_BE_C6)));
    craft.put(METAL, rod(vec3(0.0, 1.3, -0.04), vec3(0.0, 1.36, -0.16), 0.025).colored(dark));
    craft.put(
        METAL,
        ball(0.05)
            .scaled(1.0, 1.15, 1.0)
            .painted(speckle(hex(0x9A_A0_A8), 0.5, 0.008, design.seed))
            .at(0.0, 1.38, -0.19),
    );
    craft.object("microphone")
}
