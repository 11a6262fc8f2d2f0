//! Tools of cooking and eating: knife, spoon, chopsticks, cutting board.

use crate::craft::*;

/// A kitchen knife.
pub(crate) const KNIFE: Kind = Kind::new(Prop, "knife", build_knife)
    .words(&["knife", "kitchen knife", "cleaver"], &["刀", "菜刀", "小刀"], &["knife.n.1"])
    .made_of(Substance::Metal, 0.2)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::Chop);

/// A spoon and a fork.
pub(crate) const SPOON: Kind = Kind::new(Prop, "spoon", build_spoon)
    .words(
        &["spoon", "fork", "teaspoon", "cutlery"],
        &["勺子", "叉子", "汤匙", "餐具"],
        &["spoon.n.1", "fork.n.1", "cutlery.n.2"],
    )
    .made_of(Substance::Metal, 0.05)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A pair of chopsticks on their rest.
pub(crate) const CHOPSTICKS: Kind = Kind::new(Prop, "chopsticks", build_chopsticks)
    .words(&["chopsticks", "chopstick", "pair of chopsticks"], &["筷子"], &["chopstick.n.1"])
    .made_of(Substance::Wood, 0.03)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Tabletop);

/// A cutting board with vegetables on it.
pub(crate) const CUTTING_BOARD: Kind = Kind::new(Prop, "cutting board", build_cutting_board)
    .words(&["cutting board", "chopping board"], &["砧板", "菜板", "切菜板"], &["cutting_board.n.1"])
    .made_of(Substance::Wood, 1.2)
    .lives(Habitat::Tabletop);

fn build_knife(design: &Design) -> Model {
    let mut craft = Craft::new();
    let blade =
        prism(&polygon(&[(0.0, 0.0), (0.16, 0.0), (0.19, 0.026), (0.175, 0.04), (0.0, 0.044)], 0.008), 0.003, 0.001);
    craft.put(METAL, blade.colored(hex(0xD8_DC_E0)).pitched(-90.0).at(0.0, 0.009, 0.02));
    craft.put(
        design.surface_or(Material::WOOD),
        round_box(vec3(0.12, 0.018, 0.028), 0.008).colored(design.color_or(hex(0x5A_34_20))).at(-0.06, 0.009, -0.002),
    );
    for x in [-0.03, -0.06, -0.09] {
        craft.put(METAL, fine_ball(0.005, 8).scaled(1.0, 0.6, 1.0).colored(hex(0xD9_A4_3B)).at(x, 0.018, -0.002));
    }
    craft.grip(vec3(-0.06, 0.009, 0.0), Vec3::X);
    craft.object("knife")
}

fn build_spoon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_CC_D2));
    let metal = design.surface_or(METAL);
    let bowl =
        surface(20, 6, |u, v| around(1.0, u) * vec3(0.019 * v, 0.0, 0.028 * v) + Vec3::Y * (0.004 + 0.008 * v * v));
    craft.put(Material { two_sided: true, ..metal }, bowl.colored(color).at(-0.03, 0.0, 0.07));
    craft.put(
        metal,
        tube(&curve(&[vec3(-0.03, 0.011, 0.044), vec3(-0.03, 0.016, 0.0), vec3(-0.03, 0.008, -0.09)], 5), |s| {
            0.003 + 0.003 * s
        })
        .colored(color),
    );
    craft.put(
        metal,
        tube(&curve(&[vec3(0.03, 0.011, 0.04), vec3(0.03, 0.016, 0.0), vec3(0.03, 0.008, -0.09)], 5), |s| {
            0.003 + 0.003 * s
        })
        .colored(color),
    );
    craft.put(metal, round_box(vec3(0.03, 0.004, 0.02), 0.0018).colored(color).at(0.03, 0.01, 0.048));
    for k in 0..4 {
        craft.put(
            metal,
            tube(
                &[vec3(0.0185 + 0.0077 * k as f32, 0.01, 0.055), vec3(0.0185 + 0.0077 * k as f32, 0.012, 0.1)],
                |_| 0.0024,
            )
            .colored(color),
        );
    }
    craft.grip(vec3(-0.03, 0.012, -0.05), Vec3::Z);
    craft.object("spoon")
}

fn build_chopsticks(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_2E_22));
    for (x, turn) in [(-0.008, 1.5), (0.008, -1.0)] {
        let stick = tube(&[vec3(0.0, 0.018, -0.115), vec3(0.0, 0.004, 0.115)], |s| 0.002 + 0.0022 * s)
            .painted(move |p, _| if p.z > 0.05 { color } else { hex(0xD8_A8_64) });
        craft.put(design.surface_or(Material::PLASTIC), stick.yawed(turn).at(x, 0.003, 0.0));
    }
    craft.put(
        Material::GLOSS,
        round_box(vec3(0.05, 0.014, 0.018), 0.006).colored(hex(0xF2_EF_EA)).at(0.0, 0.007, -0.07),
    );
    craft.grip(vec3(0.0, 0.008, 0.06), Vec3::Z);
    craft.object("chopsticks")
}

fn build_cutting_board(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0xC8_94_58));
    let outline =
        rounded(&[(-0.2, -0.13), (0.2, -0.13), (0.2, 0.13), (-0.2, 0.13)].map(|(x, y)| glam::vec2(x, y)), 0.03);
    let hole: Vec<glam::Vec2> = circle(0.016, 20).into_iter().map(|p| p + glam::vec2(-0.17, 0.1)).collect();
    craft.put(
        design.surface_or(Material::WOOD),
        prism_with_holes(&[outline, hole], 0.022, 0.006).pitched(-90.0).at(0.0, 0.011, 0.0).colored(wood),
    );
    for k in 0..6 {
        let slice = cylinder(0.018 - 0.0008 * k as f32, 0.006, 0.002).rolled(78.0).colored(hex(0xE8_7A_1E));
        craft.put(Material::CLAY, slice.at(-0.1 + 0.017 * k as f32, 0.036, 0.03));
        let ring = cylinder(0.016, 0.004, 0.0015).painted(|p, n| {
            if n.y.abs() > 0.5 && libm::hypotf(p.x, p.z) < 0.012 { hex(0xD8_E8_B0) } else { hex(0x4E_8E_3A) }
        });
        craft.put(Material::CLAY, ring.rolled(70.0).at(0.04 + 0.014 * k as f32, 0.034, -0.05));
    }
    craft.put(Material::GLOSS, ball(0.028).scaled(1.0, 0.85, 1.0).colored(hex(0xC8_2A_22)).at(0.12, 0.044, 0.05));
    craft.put(
        Material::LEAF,
        prism(&star(0.016, 0.006, 5, 0.002), 0.003, 0.001)
            .pitched(-90.0)
            .colored(hex(0x4E_8E_3A))
            .at(0.12, 0.068, 0.05),
    );
    craft.top(vec3(0.0, 0.022, 0.0));
    craft.object("cutting board")
}
