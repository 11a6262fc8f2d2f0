//! Held or stood on in play and fight: racket, surfboard, sword.

use crate::craft::*;

/// A tennis racket.
pub(crate) const RACKET: Kind = Kind::new(Prop, "racket", build_racket)
    .words(&["racket", "tennis racket", "racquet", "badminton racket"], &["球拍", "网球拍", "羽毛球拍"], &[])
    .made_of(Substance::Wood, 0.3)
    .loose(Form::Box, 0.3, 0.5)
    .lives(Habitat::Carried);

/// A long sword.
pub(crate) const SWORD: Kind = Kind::new(Prop, "sword", build_sword)
    .words(&["sword", "longsword", "sabre", "katana", "dagger"], &["剑", "宝剑", "长剑"], &["sword.n.1"])
    .made_of(Substance::Metal, 1.2)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Carried);

/// A toothbrush.
pub(crate) const TOOTHBRUSH: Kind = Kind::new(Prop, "toothbrush", build_toothbrush)
    .words(&["toothbrush"], &["牙刷"], &["toothbrush.n.1"])
    .made_of(Substance::Plastic, 0.02)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Tabletop);

/// A surfboard.
pub(crate) const SURFBOARD: Kind = Kind::new(Vehicle, "surfboard", build_surfboard)
    .words(&["surfboard", "paddleboard"], &["冲浪板"], &["surfboard.n.1"])
    .made_of(Substance::Plastic, 4.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Afloat);

fn build_racket(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2E_34));
    let (wide, long, middle) = (0.125, 0.165, 0.47);
    let rim: Vec<Vec3> = (0..=40)
        .map(|k| {
            let turn = around(1.0, k as f32 / 40.0);
            vec3(turn.x * wide, middle + turn.z * long, 0.0)
        })
        .collect();
    let gloss = design.surface_or(Material::GLOSS);
    craft.put(gloss, tube(&rim, |_| 0.011).colored(color));
    for k in -5..=5 {
        let s = k as f32 / 6.0;
        let reach = libm::sqrtf(1.0 - s * s);
        let (x, y) = (s * wide, s * long);
        let string = hex(0xF2_EE_E0);
        let down = rod(vec3(x, middle - reach * long, 0.0), vec3(x, middle + reach * long, 0.0), 0.0018);
        let over = rod(vec3(-reach * wide, middle + y, 0.0), vec3(reach * wide, middle + y, 0.0), 0.0018);
        craft.put(Material::PLASTIC, Mesh::joined([down, over]).colored(string));
    }
    for x in [-0.05, 0.05] {
        craft.put(gloss, rod(vec3(0.0, 0.2, 0.0), vec3(x, middle - 0.15, 0.0), 0.009).colored(color));
    }
    craft.put(Material::MATT, rod(Vec3::Y * 0.015, Vec3::Y * 0.21, 0.016).colored(hex(0x2A_2A_30)));
    craft.grip(vec3(0.0, 0.08, 0.0), Vec3::Z);
    craft.object("racket")
}

fn build_sword(design: &Design) -> Model {
    let mut craft = Craft::new();
    let steel = design.color_or(hex(0xD4_DA_E2));
    let outline = polygon(&[(-0.024, 0.0), (0.024, 0.0), (0.02, 0.68), (0.0, 0.78), (-0.02, 0.68)], 0.004);
    craft.put(METAL, prism(&outline, 0.008, 0.003).colored(steel).at(0.0, 0.2, 0.0));
    let gold = hex(0xD8_A6_42);
    craft.put(METAL, round_box(vec3(0.2, 0.026, 0.03), 0.01).colored(gold).at(0.0, 0.2, 0.0));
    craft.put(Material::MATT, rod(Vec3::Y * 0.03, Vec3::Y * 0.19, 0.015).colored(hex(0x5A_2E_20)));
    craft.put(METAL, ball(0.026).colored(gold).at(0.0, 0.026, 0.0));
    craft.grip(vec3(0.0, 0.11, 0.0), Vec3::Z);
    craft.object("sword")
}

fn build_toothbrush(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3C_9A_C8));
    craft.put(Material::PLASTIC, round_box(vec3(0.014, 0.19, 0.01), 0.004).colored(color).at(0.0, 0.095, 0.0));
    craft.put(Material::MATT, block(0.012, 0.032, 0.016, 0.003).colored(hex(0xF4_F4_F0)).at(0.0, 0.155, 0.01));
    craft.grip(vec3(0.0, 0.05, 0.0), Vec3::Z);
    craft.object("toothbrush")
}

fn build_surfboard(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x34_A8_B8));
    let outline = spline_loop(
        &[
            (0.0, -1.0),
            (0.17, -0.8),
            (0.25, -0.2),
            (0.24, 0.3),
            (0.15, 0.8),
            (0.0, 1.05),
            (-0.15, 0.8),
            (-0.24, 0.3),
            (-0.25, -0.2),
            (-0.17, -0.8),
        ],
        5,
    );
    let stripe = design.color_at(1, hex(0xF6_F0_E0));
    let deck = plate(&outline, 0.06, 0.025)
        .bent(|p| vec3(p.x, p.y + 0.16 * (p.z.abs() - 0.5).max(0.0) * (p.z.abs() - 0.5).max(0.0), p.z))
        .painted(move |p, _| if (0.05..0.09).contains(&p.x.abs()) { stripe } else { color });
    craft.put(design.surface_or(Material::GLOSS), deck);
    craft.top(vec3(0.0, 0.06, 0.0));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.06, 0.0), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.06, 0.0), Vec3::Z);
    craft.vehicle("surfboard")
}
