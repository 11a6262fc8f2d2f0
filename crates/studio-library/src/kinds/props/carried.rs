//! Things that are worn and carried: shoes, hat, backpack, suitcase, key, coin.

use crate::craft::*;

/// A pair of slippers.
pub(crate) const SHOES: Kind = Kind::new(Prop, "shoes", build_shoes)
    .words(
        &["shoes", "slippers", "slipper", "shoe", "boots", "boot", "sneaker", "sandal", "pair of slippers"],
        &["拖鞋", "鞋子", "鞋", "靴子", "运动鞋"],
        &["shoe.n.1", "slipper.n.1", "boot.n.1", "footwear.n.1"],
    )
    .made_of(Substance::Cloth, 0.5)
    .loose(Form::Box, 0.05, 0.7);

/// A backpack or school bag.
pub(crate) const BACKPACK: Kind = Kind::new(Prop, "backpack", build_backpack)
    .words(
        &["backpack", "schoolbag", "rucksack", "knapsack", "satchel"],
        &["背包", "书包", "双肩包"],
        &["backpack.n.1", "bag.n.1", "bag.n.4"],
    )
    .made_of(Substance::Cloth, 1.5)
    .loose(Form::Box, 0.05, 0.7)
    .calls(Sound::Zip);

/// A suitcase.
pub(crate) const SUITCASE: Kind = Kind::new(Prop, "suitcase", build_suitcase)
    .words(
        &["suitcase", "luggage", "briefcase", "trolley case"],
        &["手提箱", "行李箱", "旅行箱", "公文包"],
        &["bag.n.6", "briefcase.n.1", "baggage.n.1"],
    )
    .made_of(Substance::Leather, 6.0)
    .loose(Form::Box, 0.05, 0.6);

/// A hat.
pub(crate) const HAT: Kind = Kind::new(Prop, "hat", build_hat)
    .words(
        &["hat", "top hat", "straw hat", "cowboy hat", "cap", "wizard hat"],
        &["帽子", "草帽", "礼帽"],
        &["hat.n.1", "cap.n.1"],
    )
    .made_of(Substance::Cloth, 0.2)
    .loose(Form::Cylinder, 0.05, 0.6);

/// A key.
pub(crate) const KEY: Kind = Kind::new(Prop, "key", build_key)
    .words(&["key", "keys"], &["钥匙"], &["key.n.1"])
    .made_of(Substance::Metal, 0.03)
    .loose(Form::Box, 0.3, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A coin.
pub(crate) const COIN: Kind = Kind::new(Prop, "coin", build_coin)
    .words(
        &["coin", "medal", "token", "money"],
        &["硬币", "金币", "奖牌", "钱"],
        &["coin.n.1", "medal.n.1", "button.n.1"],
    )
    .made_of(Substance::Metal, 0.01)
    .loose(Form::Cylinder, 0.4, 0.3)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

fn build_shoes(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_6A_8A));
    let felt = design.surface_or(Material::FELT);
    for side in [-1.0f32, 1.0] {
        let joint = craft.joint(Role::Extra((side > 0.0).into()), 0, vec3(side * 0.075, 0.0, 0.0));
        let put = |craft: &mut Craft, material, mesh: Mesh| {
            craft.put(material, mesh.yawed(side * 6.0).at(side * 0.075, 0.0, 0.0).on_joint(joint));
        };
        let sole = spline_loop(
            &[
                (0.0, -0.135),
                (0.045, -0.11),
                (0.04, 0.0),
                (0.05, 0.08),
                (0.0, 0.135),
                (-0.05, 0.08),
                (-0.04, 0.0),
                (-0.045, -0.11),
            ],
            4,
        );
        let flipped: Vec<glam::Vec2> = sole.iter().map(|p| glam::vec2(p.x, -p.y)).collect();
        put(&mut craft, Material::PLASTIC, plate(&flipped, 0.022, 0.006).colored(hex(0x8A_6A_4E)));
        put(
            &mut craft,
            felt,
            plate(&flipped, 0.014, 0.005).scaled(0.9, 1.0, 0.93).colored(hex(0xF1_E4_CE)).at(0.0, 0.018, 0.0),
        );
        let upper = surface(16, 10, |u, v| {
            let a = PI * u;
            let z = 0.0 + 0.13 * v;
            let wide = 0.05 * libm::sqrtf((1.0 - libm::powf(v, 3.0)).max(0.0)) + 0.002;
            vec3(
                wide * libm::cosf(a),
                0.016 + 0.062 * (1.0 - 0.55 * v) * libm::sinf(a) * libm::sqrtf((1.0 - libm::powf(v, 4.0)).max(0.0)),
                z,
            )
        });
        put(&mut craft, Material { two_sided: true, ..felt }, upper.colored(color));
        let rim = curve(
            &[
                vec3(-0.052, 0.02, 0.0),
                vec3(-0.036, 0.06, 0.0),
                vec3(0.0, 0.08, 0.0),
                vec3(0.036, 0.06, 0.0),
                vec3(0.052, 0.02, 0.0),
            ],
            5,
        );
        put(&mut craft, Material::FUR, tube(&rim, |_| 0.013).colored(hex(0xF6_F0_E4)));
        put(&mut craft, Material::FUR, ball(0.022).colored(hex(0xF6_F0_E4)).at(0.0, 0.078, 0.045));
    }
    craft.object("shoes")
}

fn build_backpack(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_2E));
    let cloth = design.surface_or(Material::CLOTH);
    craft.put(cloth, round_box(vec3(0.3, 0.38, 0.15), 0.07).colored(color).at(0.0, 0.19, 0.0));
    craft.put(cloth, round_box(vec3(0.24, 0.17, 0.08), 0.035).colored(shade(color, 0.85)).at(0.0, 0.13, 0.085));
    craft.put(cloth, round_box(vec3(0.31, 0.15, 0.16), 0.06).colored(shade(color, 1.12)).at(0.0, 0.33, 0.01));
    for x in [-0.07, 0.07] {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.026, 0.16, 0.012), 0.005).colored(hex(0x7A_4A_2C)).at(x, 0.26, 0.095),
        );
        craft.put(METAL, round_box(vec3(0.036, 0.03, 0.014), 0.006).colored(hex(0xD9_A4_3B)).at(x, 0.22, 0.1));
        let strap = curve(
            &[vec3(x, 0.36, -0.06), vec3(x * 1.4, 0.3, -0.16), vec3(x * 1.5, 0.15, -0.15), vec3(x * 1.4, 0.05, -0.06)],
            5,
        );
        craft.put(cloth, tube(&strap, |_| 0.017).colored(shade(color, 0.7)));
    }
    craft.put(
        cloth,
        tube(&curve(&[vec3(-0.04, 0.37, -0.04), vec3(0.0, 0.43, -0.04), vec3(0.04, 0.37, -0.04)], 4), |_| 0.011)
            .colored(shade(color, 0.7)),
    );
    craft.grip(vec3(0.0, 0.42, -0.04), Vec3::Z);
    craft.object("backpack")
}

fn build_suitcase(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_5A_30));
    craft.put(
        design.surface_or(Material::PLASTIC),
        round_box(vec3(0.62, 0.42, 0.2), 0.04).colored(color).at(0.0, 0.23, 0.0),
    );
    craft.put(
        Material::PLASTIC,
        round_box(vec3(0.625, 0.425, 0.02), 0.008).colored(shade(color, 0.6)).at(0.0, 0.23, 0.0),
    );
    for x in [-0.18, 0.18] {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.045, 0.43, 0.21), 0.012).colored(shade(color, 0.7)).at(x, 0.23, 0.0),
        );
        craft.put(METAL, round_box(vec3(0.055, 0.05, 0.03), 0.01).colored(hex(0xD9_A4_3B)).at(x, 0.4, 0.1));
    }
    for (x, y) in [(-0.29, 0.04), (0.29, 0.04), (-0.29, 0.42), (0.29, 0.42)] {
        craft.put(METAL, round_box(vec3(0.07, 0.07, 0.206), 0.02).colored(hex(0xC9_9A_46)).at(x, y + 0.005, 0.0));
    }
    craft.put(
        Material::PLASTIC,
        tube(
            &curve(&[vec3(-0.08, 0.43, 0.0), vec3(-0.07, 0.49, 0.0), vec3(0.07, 0.49, 0.0), vec3(0.08, 0.43, 0.0)], 4),
            |_| 0.014,
        )
        .colored(shade(color, 0.6)),
    );
    craft.grip(vec3(0.0, 0.49, 0.0), Vec3::Z);
    craft.object("suitcase")
}

fn build_hat(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_B0_6A));
    craft.put(
        design.surface_or(Material {
            grain: Grain { kind: GrainKind::Weave, scale_m: 0.006, color: 0.15, bump: 0.4 },
            ..Material::CLOTH
        }),
        lathe(
            &[
                (0.0, 0.01),
                (0.09, 0.008),
                (0.19, 0.0),
                (0.193, 0.006),
                (0.1, 0.02),
                (0.092, 0.09),
                (0.075, 0.115),
                (0.03, 0.118),
                (0.0, 0.11),
            ],
            0.012,
        )
        .colored(color),
    );
    craft.put(
        Material::CLOTH,
        lathe(&[(0.098, 0.02), (0.1015, 0.022), (0.0965, 0.05), (0.094, 0.05)], 0.002)
            .colored(design.color_at(1, hex(0xB0_2A_2E))),
    );
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.02, 0.0), Vec3::Z);
    craft.grip(vec3(0.0, 0.005, 0.17), Vec3::Z);
    craft.object("hat")
}

fn build_key(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(0xD9_A4_3B));
    let metal = design.surface_or(METAL);
    craft.put(metal, torus(0.014, 0.004).scaled(1.2, 1.0, 1.0).colored(gold).at(-0.03, 0.004, 0.0));
    craft.put(metal, rod(vec3(-0.014, 0.004, 0.0), vec3(0.042, 0.004, 0.0), 0.0036).colored(gold));
    for (x, long) in [(0.028, 0.014), (0.036, 0.018), (0.041, 0.011)] {
        craft.put(metal, round_box(vec3(0.005, 0.005, long), 0.001).colored(gold).at(x, 0.004, long * 0.5));
    }
    craft.put(metal, ball(0.006).colored(gold).at(-0.012, 0.004, 0.0));
    craft.grip(vec3(-0.03, 0.004, 0.0), Vec3::X);
    craft.object("key")
}

fn build_coin(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(0xE0_AE_40));
    let metal = design.surface_or(METAL);
    craft.put(
        metal,
        lathe(&[(0.0, 0.0), (0.014, 0.0), (0.0145, 0.0026), (0.0125, 0.0028), (0.012, 0.0022), (0.0, 0.0022)], 0.0003)
            .colored(gold),
    );
    craft.put(
        metal,
        prism(&star(0.007, 0.003, 5, 0.0005), 0.001, 0.0003)
            .pitched(-90.0)
            .colored(shade(gold, 1.2))
            .at(0.0, 0.0024, 0.0),
    );
    craft.grip(vec3(0.0, 0.0012, 0.0), Vec3::Y);
    craft.object("coin")
}
