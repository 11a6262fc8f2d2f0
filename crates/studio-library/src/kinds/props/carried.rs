//! Things that are worn, carried and used: slippers, backpack, suitcase, knife, chopsticks, bucket, chess.

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
        &["backpack", "schoolbag", "rucksack", "knapsack", "bag", "handbag", "purse", "satchel"],
        &["背包", "书包", "双肩包", "包", "手提包"],
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
        &["hat", "top hat", "straw hat", "cowboy hat", "cap", "crown", "wizard hat"],
        &["帽子", "草帽", "礼帽", "皇冠"],
        &["hat.n.1", "cap.n.1", "crown.n.4"],
    )
    .made_of(Substance::Cloth, 0.2)
    .loose(Form::Cylinder, 0.05, 0.6);

/// A kitchen knife.
pub(crate) const KNIFE: Kind = Kind::new(Prop, "knife", build_knife)
    .words(
        &["knife", "kitchen knife", "sword", "dagger", "cleaver"],
        &["刀", "菜刀", "小刀", "剑"],
        &["knife.n.1", "sword.n.1"],
    )
    .made_of(Substance::Metal, 0.2)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::Chop);

/// A spoon and a fork.
pub(crate) const SPOON: Kind = Kind::new(Prop, "spoon", build_spoon)
    .words(
        &["spoon", "fork", "ladle", "spatula", "teaspoon", "cutlery", "whisk"],
        &["勺子", "叉子", "汤匙", "餐具", "锅铲"],
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

/// A bucket.
pub(crate) const BUCKET: Kind = Kind::new(Prop, "bucket", build_bucket)
    .words(
        &["bucket", "pail", "basket", "barrel", "tub", "trash can", "bin"],
        &["桶", "水桶", "篮子", "垃圾桶", "木桶"],
        &["bucket.n.1", "basket.n.1", "barrel.n.2"],
    )
    .made_of(Substance::Metal, 1.0)
    .loose(Form::Vessel, 0.1, 0.5);

/// A watering can.
pub(crate) const WATERING_CAN: Kind = Kind::new(Prop, "watering can", build_watering_can)
    .words(&["watering can"], &["洒水壶", "浇水壶", "喷壶"], &["watering_can.n.1"])
    .made_of(Substance::Metal, 0.8)
    .loose(Form::Cylinder, 0.1, 0.5)
    .runs(Sound::Pour);

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
        &["coin", "medal", "token", "button", "money"],
        &["硬币", "金币", "奖牌", "纽扣", "钱"],
        &["coin.n.1", "medal.n.1", "button.n.1"],
    )
    .made_of(Substance::Metal, 0.01)
    .loose(Form::Cylinder, 0.4, 0.3)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A hammer.
pub(crate) const HAMMER: Kind = Kind::new(Prop, "hammer", build_hammer)
    .words(
        &["hammer", "mallet", "tool", "axe", "wrench", "screwdriver", "shovel", "pickaxe"],
        &["锤子", "工具", "斧头", "扳手", "铲子", "螺丝刀"],
        &["hammer.n.2", "tool.n.1", "ax.n.1", "shovel.n.1"],
    )
    .made_of(Substance::Metal, 0.8)
    .loose(Form::Box, 0.2, 0.5)
    .calls(Sound::Hammer);

/// A chess board with its men.
pub(crate) const CHESS: Kind = Kind::new(Prop, "chess", build_chess)
    .words(
        &["chess", "chessboard", "chess set", "board game", "checkers", "chess board"],
        &["棋盘", "象棋", "国际象棋", "围棋", "棋"],
        &["chess_set.n.1", "chessboard.n.1", "board_game.n.1", "chess.n.2"],
    )
    .made_of(Substance::Wood, 1.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::Click);

/// A pillow.
pub(crate) const PILLOW: Kind = Kind::new(Prop, "pillow", build_pillow)
    .words(
        &["pillow", "cushion", "blanket", "towel"],
        &["枕头", "抱枕", "靠垫", "毯子", "毛巾"],
        &["pillow.n.1", "cushion.n.3", "blanket.n.1"],
    )
    .made_of(Substance::Cloth, 0.6)
    .loose(Form::Box, 0.05, 0.8);

/// A framed picture.
pub(crate) const PAINTING: Kind = Kind::new(Prop, "painting", build_painting)
    .words(
        &["painting", "picture frame", "canvas", "mirror", "photograph", "portrait", "photo", "picture"],
        &["画", "油画", "相框", "镜子", "照片", "画布"],
        &["painting.n.1", "mirror.n.1", "picture.n.1", "photograph.n.1"],
    )
    .made_of(Substance::Wood, 3.0)
    .lives(Habitat::Wall);

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
        let ring = cylinder(0.016, 0.004, 0.0015)
            .painted(|p, n| if n.y.abs() > 0.5 && p.x.hypot(p.z) < 0.012 { hex(0xD8_E8_B0) } else { hex(0x4E_8E_3A) });
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

fn build_bucket(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_7A_B8));
    craft.put(
        design.surface_or(Material::GLOSS),
        lathe(
            &[
                (0.0, 0.0),
                (0.11, 0.0),
                (0.15, 0.26),
                (0.157, 0.265),
                (0.153, 0.275),
                (0.143, 0.27),
                (0.105, 0.01),
                (0.0, 0.01),
            ],
            0.004,
        )
        .colored(color),
    );
    for y in [0.08, 0.2] {
        craft.put(METAL, torus(0.112 + 0.15 * y, 0.004).colored(shade(color, 0.75)).at(0.0, y, 0.0));
    }
    let hinge = craft.turning(Role::Pendulum, 0, vec3(0.0, 0.26, 0.0), Vec3::X);
    craft.put(
        METAL,
        tube(
            &curve(
                &[
                    vec3(-0.152, 0.26, 0.0),
                    vec3(-0.11, 0.38, 0.0),
                    vec3(0.0, 0.43, 0.0),
                    vec3(0.11, 0.38, 0.0),
                    vec3(0.152, 0.26, 0.0),
                ],
                5,
            ),
            |_| 0.005,
        )
        .colored(hex(0xB8_BE_C6))
        .on_joint(hinge),
    );
    craft.put(
        Material::WOOD,
        rod(vec3(-0.045, 0.428, 0.0), vec3(0.045, 0.428, 0.0), 0.012).colored(hex(0xB8_80_4A)).on_joint(hinge),
    );
    craft.put(
        Material { opacity: 0.85, roughness: 0.05, ..Material::GLASS },
        disc(0.138).colored(hex(0x6A_B4_CC)).at(0.0, 0.22, 0.0),
    );
    craft.socket(SocketRole::Grip, hinge, vec3(0.0, 0.43, 0.0), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.1, 0.0), Vec3::Y);
    craft.object("bucket")
}

fn build_watering_can(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x4A_9A_6A));
    let enamel = design.surface_or(Material::GLOSS);
    craft.put(
        enamel,
        lathe(
            &[
                (0.0, 0.0),
                (0.1, 0.0),
                (0.105, 0.01),
                (0.095, 0.18),
                (0.08, 0.2),
                (0.07, 0.195),
                (0.085, 0.17),
                (0.0, 0.15),
            ],
            0.006,
        )
        .colored(color),
    );
    craft.put(
        enamel,
        tube(&curve(&[vec3(0.08, 0.06, 0.0), vec3(0.17, 0.12, 0.0), vec3(0.25, 0.25, 0.0)], 5), |s| 0.022 - 0.009 * s)
            .colored(color),
    );
    craft.put(enamel, cone(0.014, 0.042, 0.035, 0.004).rolled(-42.0).colored(color).at(0.243, 0.24, 0.0));
    craft.put(METAL, cylinder(0.039, 0.006, 0.002).rolled(-42.0).colored(hex(0xC9_9A_46)).at(0.267, 0.266, 0.0));
    craft.put(
        enamel,
        tube(
            &curve(&[vec3(-0.09, 0.04, 0.0), vec3(-0.18, 0.1, 0.0), vec3(-0.16, 0.2, 0.0), vec3(-0.08, 0.19, 0.0)], 5),
            |_| 0.011,
        )
        .colored(shade(color, 0.8)),
    );
    craft.put(
        enamel,
        tube(&curve(&[vec3(-0.06, 0.19, 0.0), vec3(0.0, 0.29, 0.0), vec3(0.07, 0.19, 0.0)], 5), |_| 0.009)
            .colored(shade(color, 0.8)),
    );
    craft.socket(SocketRole::Vent, 0, vec3(0.273, 0.272, 0.0), vec3(1.0, 0.9, 0.0));
    craft.grip(vec3(-0.17, 0.15, 0.0), Vec3::Z);
    craft.object("watering can")
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

fn build_hammer(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(
        Material::WOOD,
        tube(&[vec3(-0.17, 0.03, 0.0), vec3(0.0, 0.03, 0.0), vec3(0.13, 0.03, 0.0)], |s| 0.016 - 0.005 * s)
            .colored(design.color_or(hex(0xC8_8A_4A))),
    );
    craft.put(METAL, round_box(vec3(0.035, 0.04, 0.05), 0.01).colored(hex(0x6A_70_78)).at(0.12, 0.03, 0.0));
    craft.put(METAL, cylinder(0.02, 0.035, 0.005).pitched(90.0).colored(hex(0x8A_90_98)).at(0.12, 0.03, 0.02));
    craft.put(
        METAL,
        tube(&curve(&[vec3(0.12, 0.03, -0.02), vec3(0.115, 0.03, -0.05), vec3(0.1, 0.03, -0.075)], 4), |s| {
            0.016 - 0.01 * s
        })
        .colored(hex(0x8A_90_98)),
    );
    craft.grip(vec3(-0.12, 0.03, 0.0), Vec3::X);
    craft.socket(SocketRole::Strike(0), 0, vec3(0.12, 0.03, 0.056), Vec3::Z);
    craft.object("hammer")
}

fn build_chess(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (light, dark) = (hex(0xEE_D8_AE), design.color_or(hex(0x6A_3A_22)));
    craft.put(Material::WOOD, block(0.44, 0.03, 0.44, 0.008).colored(shade(dark, 0.8)));
    for k in 0..64 {
        let (x, z) = ((k % 8) as f32 * 0.05 - 0.175, (k / 8) as f32 * 0.05 - 0.175);
        let color = if (k % 8 + k / 8) % 2 == 0 { light } else { dark };
        craft.put(
            Material::WOOD,
            surface(1, 1, |u, v| vec3(x + 0.05 * (u - 0.5), 0.0308, z - 0.05 * (v - 0.5))).colored(color),
        );
    }
    let back = [0.05, 0.06, 0.066, 0.085, 0.092, 0.066, 0.06, 0.05];
    for (file, officer) in back.into_iter().enumerate() {
        for (row, pawn) in [(0, false), (1, true), (6, true), (7, false)] {
            let high: f32 = if pawn { 0.042 } else { officer };
            let (x, z) = (file as f32 * 0.05 - 0.175, row as f32 * 0.05 - 0.175);
            let color = if row > 3 { hex(0xF4_EA_D2) } else { hex(0x3A_26_20) };
            let joint = craft.joint(Role::Extra((row * 8 + file) as u8), 0, vec3(x, 0.031, z));
            let man = lathe(
                &[
                    (0.0, 0.0),
                    (0.016, 0.0),
                    (0.016, 0.005),
                    (0.007, 0.012),
                    (0.006, high * 0.6),
                    (0.011, high * 0.66),
                    (0.006, high * 0.72),
                    (0.0095, high * 0.86),
                    (0.0, high),
                ],
                0.003,
            );
            craft.put(Material::GLOSS, man.colored(color).at(x, 0.031, z).on_joint(joint));
        }
    }
    craft.top(vec3(0.0, 0.031, 0.0));
    craft.object("chess")
}

fn build_pillow(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_DC_C8));
    let shape = round_box(vec3(0.5, 0.16, 0.34), 0.075).at(0.0, 0.08, 0.0);
    craft.put(
        design.surface_or(Material::CLOTH),
        shape.painted(coat(design, color, design.color_at(1, hex(0xF2_EF_EA)), 0.06)),
    );
    craft.top(vec3(0.0, 0.16, 0.0));
    craft.grip(vec3(0.25, 0.08, 0.0), Vec3::X);
    craft.object("pillow")
}

fn build_painting(design: &Design) -> Model {
    let mut craft = Craft::new();
    let frame = design.color_or(hex(0xC9_9A_46));
    for (w, h, x, y) in
        [(0.8, 0.07, 0.0, 0.035), (0.8, 0.07, 0.0, 0.585), (0.07, 0.62, -0.365, 0.31), (0.07, 0.62, 0.365, 0.31)]
    {
        craft.put(design.surface_or(METAL), round_box(vec3(w, h, 0.05), 0.018).colored(frame).at(x, y, 0.0));
    }
    let scene = surface(60, 44, |u, v| vec3(-0.34 + 0.68 * u, 0.06 + 0.5 * v, 0.005));
    craft.put(
        Material::PAPER,
        scene.painted(|p, _| {
            let (x, y) = (p.x / 0.34, (p.y - 0.31) / 0.25);
            let hill = -0.25 + 0.22 * libm::sinf(x * 3.0 + 0.6);
            let far = 0.1 + 0.25 * libm::sinf(x * 5.0).abs();
            if glam::vec2(x - 0.45, (y - 0.55) * 0.74).length() < 0.16 {
                hex(0xF6_D0_5A)
            } else if y < hill {
                hex(0x5A_8E_42)
            } else if y < far {
                hex(0x6A_86_A8)
            } else {
                hex(0xF0_B0_82).lerp(hex(0x8A_B4_D8), (y * 0.8).clamp(0.0, 1.0))
            }
        }),
    );
    craft.object("painting")
}
