//! Things of streets and yards: hydrant, traffic light, door, window, stairs, boxes, fountain.

use super::super::furniture::planks;
use crate::craft::*;
use studio_storyboard::Verb;

/// A fire hydrant; water leaves it at its side, across the picture.
pub(crate) const HYDRANT: Kind = Kind::new(Prop, "fire hydrant", build_hydrant)
    .words(&["fire hydrant", "hydrant"], &["消防栓", "消火栓"], &["fireplug.n.1"])
    .made_of(Substance::Metal, 60.0)
    .runs(Sound::Spray);

/// A traffic light; its lamps are joints that motion lights and hides.
pub(crate) const TRAFFIC_LIGHT: Kind = Kind::new(Prop, "traffic light", build_traffic_light)
    .words(
        &["traffic light", "traffic signal", "stoplight", "traffic lights"],
        &["红绿灯", "交通灯", "信号灯"],
        &["traffic_light.n.1"],
    )
    .made_of(Substance::Metal, 60.0)
    .calls(Sound::Click);

/// A door in its frame.
pub(crate) const DOOR: Kind = Kind::new(Prop, "door", build_door)
    .words(&["door", "front door", "doorway", "portal"], &["门", "大门", "房门", "木门"], &["door.n.1", "doorway.n.1"])
    .made_of(Substance::Wood, 30.0)
    .calls(Sound::Creak);

/// A window with a sill.
pub(crate) const WINDOW: Kind = Kind::new(Prop, "window", build_window)
    .words(
        &["window", "windowsill", "window frame"],
        &["窗户", "窗子", "窗台", "窗"],
        &["window.n.1", "windowsill.n.1"],
    )
    .made_of(Substance::Wood, 20.0)
    .lives(Habitat::Wall);

/// Curtains on a rail.
pub(crate) const CURTAIN: Kind = Kind::new(Prop, "curtain", build_curtain)
    .words(&["curtain", "drape", "curtains"], &["窗帘", "帘子", "幕布"], &["curtain.n.1"])
    .made_of(Substance::Cloth, 4.0);

/// A flight of stairs.
pub(crate) const STAIRS: Kind = Kind::new(Prop, "stairs", build_stairs)
    .words(
        &["stairs", "staircase", "stairway", "steps", "stair"],
        &["楼梯", "台阶", "阶梯"],
        &["stairs.n.1", "stairway.n.1"],
    )
    .made_of(Substance::Wood, 120.0);

/// A cardboard box.
pub(crate) const BOX: Kind = Kind::new(Prop, "box", build_box)
    .words(
        &["box", "cardboard box", "crate", "package", "parcel", "carton", "container"],
        &["箱子", "盒子", "纸箱", "包裹", "木箱"],
        &["box.n.1", "crate.n.1", "package.n.2"],
    )
    .made_of(Substance::Paper, 1.5)
    .loose(Form::Box, 0.1, 0.6);

/// A wrapped present.
pub(crate) const GIFT: Kind = Kind::new(Prop, "gift", build_gift)
    .words(&["gift", "present", "gift box"], &["礼物", "礼盒"], &["gift.n.1"])
    .made_of(Substance::Paper, 1.0)
    .loose(Form::Box, 0.15, 0.6);

/// A treasure chest.
pub(crate) const CHEST: Kind = Kind::new(Prop, "chest", build_chest)
    .words(&["treasure chest", "trunk", "coffer", "toy box"], &["宝箱", "百宝箱"], &["chest.n.2"])
    .made_of(Substance::Wood, 15.0);

/// A fountain with three basins.
pub(crate) const FOUNTAIN: Kind = Kind::new(Prop, "fountain", build_fountain)
    .words(&["fountain", "water fountain"], &["喷泉", "喷水池"], &["fountain.n.1"])
    .does(Verb::Spray)
    .made_of(Substance::Stone, 900.0)
    .runs(Sound::Splash);

/// A tent.
pub(crate) const TENT: Kind = Kind::new(Prop, "tent", build_tent)
    .words(&["tent", "teepee", "camping tent", "yurt"], &["帐篷", "蒙古包"], &["tent.n.1"])
    .made_of(Substance::Cloth, 6.0);

fn build_hydrant(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_26_22));
    let enamel = design.surface_or(Material { roughness: 0.28, ..Material::GLOSS });
    let body = lathe(
        &[
            (0.0, 0.0),
            (0.17, 0.0),
            (0.17, 0.05),
            (0.115, 0.07),
            (0.11, 0.5),
            (0.145, 0.51),
            (0.145, 0.55),
            (0.12, 0.56),
            (0.1, 0.64),
            (0.05, 0.69),
            (0.03, 0.7),
            (0.03, 0.74),
            (0.0, 0.75),
        ],
        0.014,
    );
    craft.put(enamel, body.colored(color));
    for (turn, radius, out) in [(0.0, 0.075, 0.075), (90.0, 0.055, 0.06), (-90.0, 0.055, 0.06)] {
        let cap = lathe(
            &[
                (0.0, 0.0),
                (radius * 0.8, 0.0),
                (radius * 0.8, out * 0.5),
                (radius, out * 0.5),
                (radius, out),
                (radius * 0.35, out + 0.006),
                (radius * 0.3, out + 0.035),
                (0.0, out + 0.038),
            ],
            0.006,
        );
        craft.put(enamel, cap.pitched(90.0).colored(shade(color, 0.86)).at(0.0, 0.38, 0.09).yawed(turn));
    }
    for k in 0..8 {
        let at = around(0.145, k as f32 / 8.0 + 0.06);
        craft.put(METAL, fine_ball(0.016, 10).colored(hex(0xB8_BE_C6)).at(at.x, 0.055, at.z));
    }
    for side in [-1.0f32, 1.0] {
        let link = tube(
            &curve(&[vec3(side * 0.19, 0.36, 0.0), vec3(side * 0.17, 0.26, 0.03), vec3(side * 0.11, 0.24, 0.04)], 4),
            |_| 0.006,
        );
        craft.put(METAL, link.colored(hex(0xB8_BE_C6)));
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.2, 0.38, 0.0), vec3(1.0, 0.4, 0.0));
    craft.top(vec3(0.0, 0.75, 0.0));
    craft.object("fire hydrant")
}

fn build_traffic_light(design: &Design) -> Model {
    let mut craft = Craft::new();
    let iron = design.color_or(hex(0x2E_3A_36));
    craft.put(
        METAL,
        lathe(&[(0.0, 0.0), (0.16, 0.0), (0.16, 0.05), (0.06, 0.1), (0.05, 2.1), (0.0, 2.1)], 0.015).colored(iron),
    );
    craft.put(
        design.surface_or(Material::PLASTIC),
        round_box(vec3(0.36, 1.04, 0.24), 0.05).colored(iron).at(0.0, 2.5, 0.0),
    );
    craft.put(Material::PLASTIC, round_box(vec3(0.42, 1.1, 0.03), 0.014).colored(hex(0xE8_C2_2A)).at(0.0, 2.5, -0.1));
    let lit = if design.has("green") { 2 } else { usize::from(design.has("yellow")) };
    for (k, code) in [0xE8_22_1C, 0xF2_B8_1E, 0x2A_C8_4A].into_iter().enumerate() {
        let y = 2.83 - 0.33 * k as f32;
        let lens = ball(0.115).scaled(1.0, 1.0, 0.35);
        craft.put(Material::GLOSS, lens.clone().colored(hex(code) * 0.16).at(0.0, y, 0.115));
        let number = ((k + 3 - lit) % 3) as u8;
        let joint = craft.joint(Role::Lamp(number), 0, vec3(0.0, y, 0.0));
        let light = lens.scaled(1.0, 1.0, 1.1).colored(hex(code)).at(0.0, y, 0.118).on_joint(joint);
        craft.put(Material { emission: 3.0, ..Material::GLOW }, light);
        let hood = surface(14, 3, |u, v| {
            let angle = PI * (0.02 + 0.96 * u);
            vec3(
                0.135 * libm::cosf(angle),
                y + 0.135 * libm::sinf(angle),
                0.27 - 0.17 * v - 0.06 * (1.0 - libm::sinf(angle)) * (1.0 - v),
            )
        });
        craft.put(Material { two_sided: true, ..Material::PLASTIC }, hood.colored(iron));
        craft.socket(SocketRole::Light, joint, vec3(0.0, y, 0.16), Vec3::Z);
    }
    craft.object("traffic light")
}

/// A piece of plastered wall around an opening: its width, its foot and its head above the ground.
fn wall_around(craft: &mut Craft, (wide, foot, head): (f32, f32, f32), breadth: f32) {
    let top = head + 0.5;
    let plaster =
        Material { grain: Grain { kind: GrainKind::Clay, scale_m: 0.12, color: 0.08, bump: 0.25 }, ..Material::MATT };
    let mut put = |w: f32, h: f32, x: f32, y: f32| {
        craft.put(plaster, block(w, h, 0.1, 0.01).colored(hex(0xDC_C4_9E)).at(x, y, -0.03));
    };
    let side = (breadth - wide) * 0.5;
    for sign in [-1.0, 1.0] {
        put(side, top, sign * (wide + side) * 0.5, 0.0);
    }
    put(wide, top - head, 0.0, head);
    if foot > 0.0 {
        put(wide, foot, 0.0, 0.0);
    }
    for sign in [-1.0, 1.0] {
        let skirting = block(side - 0.04, 0.16, 0.13, 0.02).colored(hex(0x8A_6A_4C));
        craft.put(Material::WOOD, skirting.at(sign * ((wide + side) * 0.5 + 0.02), 0.0, -0.03));
    }
}

fn build_door(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2F_6A_6E));
    let wood = design.surface_or(Material { roughness: 0.4, ..Material::WOOD });
    let frame = hex(0xE8_DC_C4);
    if design.has("in a wall") {
        wall_around(&mut craft, (1.0, 0.0, 2.15), 2.1);
    }
    for x in [-0.5, 0.5] {
        craft.put(Material::WOOD, block(0.1, 2.15, 0.16, 0.02).colored(frame).at(x, 0.0, 0.0));
    }
    craft.put(Material::WOOD, block(1.16, 0.12, 0.18, 0.025).colored(frame).at(0.0, 2.1, 0.0));
    craft.put(Material::WOOD, block(1.0, 0.03, 0.2, 0.01).colored(frame * 0.7));
    let hinge = craft.joint(Role::Hinge(0), 0, vec3(0.45, 1.0, 0.0));
    craft.put(wood, block(0.88, 2.05, 0.05, 0.012).colored(color).at(0.0, 0.03, 0.0).on_joint(hinge));
    for (x, y, high) in [(-0.2, 0.2, 0.62), (0.2, 0.2, 0.62), (-0.2, 1.0, 0.9), (0.2, 1.0, 0.9)] {
        for z in [-0.026, 0.026] {
            craft.put(wood, block(0.28, high, 0.02, 0.009).colored(shade(color, 0.82)).at(x, y, z).on_joint(hinge));
        }
    }
    for z in [-1.0, 1.0] {
        craft.put(METAL, ball(0.036).colored(hex(0xD9_A4_3B)).at(-0.36, 1.0, z * 0.07).on_joint(hinge));
        craft.put(
            METAL,
            cylinder(0.04, 0.012, 0.004)
                .pitched(90.0)
                .colored(hex(0xD9_A4_3B) * 0.85)
                .at(-0.36, 1.0, z * 0.03 - 0.006)
                .on_joint(hinge),
        );
    }
    craft.socket(SocketRole::Grip, hinge, vec3(-0.36, 1.0, 0.1), Vec3::Z);
    craft.socket(SocketRole::Strike(0), hinge, vec3(0.0, 1.35, 0.04), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, 0.5), Vec3::NEG_Z);
    craft.object("door")
}

fn build_window(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEE_E6_D4));
    let wood = design.surface_or(Material { roughness: 0.45, ..Material::WOOD });
    // In a wall it begins at the height of a knee.
    let foot = if design.has("in a wall") { 0.5 } else { 0.0 };
    if foot > 0.0 {
        wall_around(&mut craft, (1.2, foot + 0.04, foot + 1.38), 3.0);
    }
    for x in [-0.6, 0.6] {
        craft.put(wood, block(0.09, 1.3, 0.1, 0.02).colored(color).at(x, foot + 0.06, 0.0));
    }
    for y in [0.03, 1.33] {
        craft.put(wood, block(1.29, 0.09, 0.1, 0.02).colored(color).at(0.0, foot + y, 0.0));
    }
    craft.put(wood, block(1.5, 0.05, 0.3, 0.02).colored(color).at(0.0, foot, 0.09));
    for (number, side) in [(0u8, -1.0), (1, 1.0)] {
        let hinge = craft.turning(Role::Hinge(number), 0, vec3(side * 0.55, foot + 0.7, 0.0), Vec3::Y * side);
        craft.put(
            Material { opacity: 0.25, ..Material::GLASS },
            block(0.5, 1.2, 0.01, 0.003).colored(hex(0xC8_E0_EA)).at(side * 0.28, foot + 0.12, 0.0).on_joint(hinge),
        );
        for (x, wide, y, high) in [
            (0.03, 0.05, 0.1, 1.24),
            (0.53, 0.05, 0.1, 1.24),
            (0.28, 0.5, 0.1, 0.05),
            (0.28, 0.5, 1.29, 0.05),
            (0.28, 0.5, 0.7, 0.035),
        ] {
            craft.put(wood, block(wide, high, 0.05, 0.012).colored(color).at(side * x, foot + y, 0.0).on_joint(hinge));
        }
    }
    craft.top(vec3(0.0, foot + 0.05, 0.12));
    craft.socket(SocketRole::Light, 0, vec3(0.0, foot + 0.7, -0.1), Vec3::Z);
    craft.object("window")
}

fn build_curtain(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_5A_5A));
    craft.put(Material::WOOD, rod(vec3(-0.95, 2.2, 0.0), vec3(0.95, 2.2, 0.0), 0.022).colored(hex(0x8A_5A_34)));
    for x in [-0.98, 0.98] {
        craft.put(Material::WOOD, ball(0.045).colored(hex(0x8A_5A_34)).at(x, 2.2, 0.0));
    }
    let cloth = Material { two_sided: true, translucency: 0.55, sway_m: 0.05, ..Material::CLOTH };
    let coat = coat(design, color, design.color_at(1, hex(0xF2_EF_EA)), 0.15);
    for side in [-1.0, 1.0] {
        let sheet = surface(40, 12, |u, v| {
            let gather = 1.0 - 0.45 * libm::expf(-libm::powf((v - 0.38) * 5.0, 2.0));
            let x = 0.88 - 0.62 * u * gather;
            vec3(side * x, 2.17 * v + 0.02, 0.045 * libm::sinf(u * TAU * 6.0) * (1.1 - 0.4 * v))
        });
        craft.put(cloth, sheet.painted(&coat));
        craft.put(
            Material::CLOTH,
            torus(0.17, 0.02).scaled(1.0, 1.0, 0.5).colored(hex(0xD9_A4_3B)).at(side * 0.72, 0.84, 0.0),
        );
    }
    craft.object("curtain")
}

fn build_stairs(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB0_78_46));
    let wood = design.surface_or(Material::WOOD);
    const STEPS: usize = 8;
    for k in 0..STEPS {
        let (y, z) = (0.18 * k as f32, 1.1 - 0.3 * k as f32);
        let tone = color * (1.0 + 0.05 * wobble(design.seed, k as i32));
        craft.put(wood, block(1.3, y + 0.15, 0.3, 0.01).colored(hex(0xE4_D8_C0)).at(0.0, 0.0, z));
        craft.put(wood, block(1.36, 0.04, 0.34, 0.015).colored(tone).at(0.0, y + 0.14, z + 0.01));
    }
    for side in [-1.0, 1.0] {
        for k in 0..STEPS {
            let (y, z) = (0.18 * k as f32 + 0.18, 1.1 - 0.3 * k as f32);
            let post = lathe(&[(0.0, 0.0), (0.022, 0.0), (0.016, 0.1), (0.024, 0.4), (0.014, 0.8), (0.0, 0.8)], 0.006);
            craft.put(Material::WOOD, post.colored(hex(0xF0_E8_D8)).at(side * 0.61, y, z));
        }
        craft.put(
            Material::WOOD,
            rod(vec3(side * 0.61, 0.98, 1.2), vec3(side * 0.61, 2.26, -1.05), 0.035).colored(color * 0.8),
        );
    }
    craft.top(vec3(0.0, 0.18 * STEPS as f32, 1.1 - 0.3 * (STEPS - 1) as f32));
    craft.object("stairs")
}

fn build_box(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC0_90_5A));
    let card = design.surface_or(Material { two_sided: true, ..Material::PAPER });
    if design.has("open") {
        for (x, z, wide, deep) in
            [(-0.2, 0.0, 0.008, 0.3), (0.2, 0.0, 0.008, 0.3), (0.0, -0.15, 0.4, 0.008), (0.0, 0.15, 0.4, 0.008)]
        {
            craft.put(card, block(wide, 0.28, deep, 0.003).colored(color).at(x, 0.0, z));
        }
        craft.put(card, block(0.4, 0.01, 0.3, 0.003).colored(color * 0.8));
        for (turn, half) in [(0.0, 0.15), (180.0, 0.15), (90.0, 0.2), (-90.0, 0.2)] {
            let flap = round_box(vec3(if half < 0.18 { 0.4 } else { 0.3 }, 0.13, 0.008), 0.003)
                .at(0.0, 0.06, 0.0)
                .pitched(52.0);
            craft.put(card, flap.colored(shade(color, 1.08)).at(0.0, 0.28, half).yawed(turn));
        }
    } else {
        craft.put(card, block(0.4, 0.3, 0.3, 0.008).colored(color));
        craft.put(Material::PLASTIC, block(0.402, 0.302, 0.05, 0.004).colored(hex(0xDC_C0_8A)));
        craft
            .put(Material::PAPER, round_box(vec3(0.1, 0.07, 0.004), 0.001).colored(hex(0xF4_EE_DC)).at(0.1, 0.2, 0.15));
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.05, 0.0), Vec3::Y);
    craft.top(vec3(0.0, 0.3, 0.0));
    craft.grip(vec3(0.0, 0.1, 0.15), Vec3::Z);
    craft.object("box")
}

fn build_gift(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (color, ribbon) = (design.color_or(hex(0xC8_2A_3A)), design.color_at(1, hex(0xE8_C2_4A)));
    craft.put(design.surface_or(Material::PAPER), block(0.28, 0.2, 0.28, 0.01).colored(color));
    craft.put(
        design.surface_or(Material::PAPER),
        block(0.3, 0.05, 0.3, 0.012).colored(shade(color, 1.12)).at(0.0, 0.18, 0.0),
    );
    for turn in [0.0, 90.0] {
        craft.put(Material::CLOTH, block(0.045, 0.234, 0.304, 0.006).colored(ribbon).yawed(turn));
    }
    for side in [-1.0, 1.0] {
        let bow = torus(0.045, 0.02).scaled(1.0, 0.9, 0.6).rolled(90.0).pitched(-10.0).rolled(side * -50.0);
        craft.put(Material::CLOTH, bow.colored(ribbon).at(side * 0.05, 0.27, 0.0));
    }
    craft.put(Material::CLOTH, ball(0.026).colored(ribbon).at(0.0, 0.25, 0.0));
    craft.grip(vec3(0.0, 0.1, 0.14), Vec3::Z);
    craft.object("gift")
}

fn build_chest(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x8A_50_2A));
    let gold = hex(0xD9_A4_3B);
    craft.put(Material::WOOD, planks(0.7, 0.42, 0.3, color, design.seed));
    let lid = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.3, -0.21), Vec3::NEG_X);
    let vault: Vec<glam::Vec2> = (0..=16)
        .map(|k| PI * k as f32 / 16.0)
        .map(|a| glam::vec2(0.21 * libm::cosf(a), 0.17 * libm::sinf(a)))
        .collect();
    let open = if design.has("open") { -70.0 } else { 0.0 };
    let raise = |m: Mesh| m.at(0.0, 0.0, 0.21).pitched(open).at(0.0, 0.3, -0.21).on_joint(lid);
    craft.put(Material::WOOD, raise(prism(&vault, 0.7, 0.015).yawed(90.0).colored(shade(color, 1.1))));
    for x in [-0.3, 0.0, 0.3] {
        craft.put(METAL, block(0.06, 0.3, 0.432, 0.008).colored(gold).at(x, 0.0, 0.0));
        craft.put(
            METAL,
            raise(prism(&vault, 0.06, 0.006).yawed(90.0).scaled(1.0, 1.04, 1.03).colored(gold).at(x, 0.0, 0.0)),
        );
    }
    craft.put(METAL, round_box(vec3(0.11, 0.12, 0.03), 0.012).colored(gold * 0.85).at(0.0, 0.28, 0.225));
    if design.has("open") {
        for k in 0..30 {
            let coin = cylinder(0.032, 0.01, 0.003).pitched(30.0 * wobble(3, k)).rolled(30.0 * wobble(4, k));
            craft.put(
                METAL,
                coin.colored(hex(0xEC_BE_4A)).at(0.28 * wobble(5, k), 0.29 + 0.03 * wobble(6, k), 0.15 * wobble(7, k)),
            );
        }
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.25, 0.0), Vec3::Y);
    craft.object("chest")
}

fn build_fountain(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xB8_B2_A6));
    let surface = design.surface_or(Material::STONE);
    craft.put(
        surface,
        lathe(
            &[
                (0.0, 0.0),
                (1.5, 0.0),
                (1.55, 0.1),
                (1.42, 0.16),
                (1.42, 0.42),
                (1.52, 0.48),
                (1.5, 0.56),
                (1.32, 0.56),
                (1.3, 0.2),
                (0.0, 0.2),
            ],
            0.04,
        )
        .colored(stone),
    );
    craft.put(
        surface,
        lathe(
            &[
                (0.0, 0.1),
                (0.28, 0.1),
                (0.16, 0.3),
                (0.14, 0.9),
                (0.7, 1.06),
                (0.74, 1.14),
                (0.66, 1.14),
                (0.2, 1.02),
                (0.1, 1.05),
                (0.09, 1.5),
                (0.36, 1.62),
                (0.38, 1.68),
                (0.3, 1.67),
                (0.06, 1.6),
                (0.05, 1.8),
                (0.0, 1.84),
            ],
            0.03,
        )
        .colored(shade(stone, 1.08)),
    );
    let water = Material { opacity: 0.75, roughness: 0.05, ..Material::GLASS };
    for (r, y) in [(1.31, 0.46), (0.64, 1.11), (0.28, 1.655)] {
        craft.put(water, disc(r).colored(hex(0x6A_B4_CC)).at(0.0, y, 0.0));
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 1.84, 0.0), Vec3::Y);
    craft.object("fountain")
}

fn build_tent(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_7A_2A));
    let cloth = Material { two_sided: true, translucency: 0.35, ..Material::CLOTH };
    let coat = coat(design, color, design.color_at(1, hex(0xF2_EF_EA)), 0.2);
    for side in [-1.0, 1.0] {
        let wall = surface(12, 12, |u, v| {
            let sag = 0.08 * libm::sinf(PI * u) * libm::sinf(PI * v);
            vec3(side * (1.1 * (1.0 - v) - sag), 1.5 * v + 0.01 - 0.06 * libm::sinf(PI * u) * v, 1.2 - 2.4 * u)
        });
        craft.put(cloth, wall.painted(&coat));
        let flap = surface(6, 10, |u, v| {
            vec3(side * (1.1 - 0.75 * u) * (1.0 - v), 1.5 * v + 0.01, 1.2 + 0.12 * u * (1.0 - v))
        });
        craft.put(cloth, flap.colored(shade(color, 0.85)));
        for z in [-1.2, 1.2] {
            craft.put(
                Material::CLOTH,
                rod(vec3(side * 1.1, 0.02, z), vec3(side * 1.5, 0.01, z * 1.15), 0.012).colored(hex(0xF1_E4_C6)),
            );
        }
    }
    craft.put(
        cloth,
        surface(8, 8, |u, v| vec3((2.2 * u - 1.1) * (1.0 - v), 1.5 * v + 0.01, -1.2)).colored(shade(color, 0.8)),
    );
    craft.put(Material::CLOTH, block(2.1, 0.02, 2.3, 0.008).colored(hex(0x5A_52_4A)));
    craft.put(Material::WOOD, rod(vec3(0.0, 1.5, 1.3), vec3(0.0, 1.5, -1.3), 0.025).colored(hex(0x8A_5A_34)));
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.05, 0.2), Vec3::Z);
    craft.object("tent")
}
