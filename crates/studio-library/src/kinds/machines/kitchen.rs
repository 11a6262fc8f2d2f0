//! Kitchen appliances: blender, toaster, mixer, coffee machine, microwave, cookers, refrigerator, scales.

use super::{BLACK, BRASS, ENAMEL, IVORY, STEEL, appliance, buttons, knob, standing};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &appliance("blender", 2.5, build_blender)
        .words(
            &["blender", "juicer", "smoothie maker", "food processor"],
            &["搅拌机", "榨汁机", "料理机", "破壁机"],
            &["blender.n.1"],
        )
        .runs(Sound::Drill),
    &appliance("toaster", 1.6, build_toaster).words(&["toaster"], &["烤面包机", "吐司机"], &["toaster.n.2"]),
    &appliance("mixer", 5.0, build_mixer)
        .words(&["mixer", "stand mixer", "kitchen mixer", "electric mixer"], &["和面机", "厨师机"], &["mixer.n.4"])
        .runs(Sound::Robot),
    &appliance("coffee machine", 5.0, build_coffee_machine)
        .words(
            &["coffee machine", "espresso machine", "coffee maker", "coffeemaker", "coffee grinder"],
            &["咖啡机", "磨豆机"],
            &["coffee_maker.n.1", "espresso_maker.n.1"],
        )
        .runs(Sound::Pour),
    &appliance("microwave", 10.0, build_microwave)
        .words(&["microwave", "microwave oven", "toaster oven"], &["微波炉"], &["microwave.n.2"])
        .calls(Sound::Beep),
    &appliance("rice cooker", 3.0, build_rice_cooker).words(
        &["rice cooker", "slow cooker", "pressure cooker", "air fryer"],
        &["电饭煲", "电饭锅", "高压锅", "空气炸锅"],
        &[],
    ),
    &appliance("scales", 1.5, build_scales).words(
        &["scales", "scale", "kitchen scale", "weighing scale", "balance scale"],
        &["秤", "天平", "电子秤"],
        &["scale.n.7", "balance.n.12"],
    ),
    &standing("refrigerator", 60.0, build_refrigerator)
        .words(&["refrigerator", "fridge", "freezer", "icebox"], &["冰箱", "冰柜"], &["refrigerator.n.1"])
        .runs(Sound::Hum),
    &standing("washing machine", 55.0, build_washing_machine)
        .words(
            &["washing machine", "washer", "clothes dryer", "tumble dryer", "dishwasher"],
            &["洗衣机", "烘干机", "洗碗机"],
            &["washer.n.3", "dishwasher.n.1"],
        )
        .runs(Sound::Robot),
];

const CLEAR: Material = Material { opacity: 0.26, ..Material::GLASS };

fn build_blender(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_32_2A));
    let body = design.surface_or(ENAMEL);
    craft.put(
        body,
        fine_lathe(&[(0.0, 0.0), (0.088, 0.0), (0.09, 0.02), (0.078, 0.1), (0.06, 0.125), (0.0, 0.125)], 0.012, 0.01)
            .colored(color),
    );
    craft.put(METAL, lathe(&[(0.0, 0.122), (0.058, 0.122), (0.054, 0.15), (0.0, 0.15)], 0.004).colored(hex(STEEL)));
    craft.put(METAL, knob(vec3(0.0, 0.06, 0.082), 0.022, STEEL));
    craft.put(
        Material::PLASTIC,
        buttons(vec3(0.0, 0.022, 0.092), 3, 0.024, vec3(0.016, 0.01, 0.008), |k| [IVORY, IVORY, BRASS][k as usize]),
    );
    // The jug widens upwards; its wall is thick enough to catch light.
    let jug = [(0.0, 0.15), (0.052, 0.15), (0.056, 0.16), (0.078, 0.36), (0.073, 0.36), (0.052, 0.165), (0.0, 0.16)];
    craft.put(CLEAR, fine_lathe(&jug, 0.002, 0.02).colored(hex(0xD8_EA_EE)));
    craft.put(
        Material { opacity: 0.7, ..Material::GLASS },
        torus(0.0755, 0.0026).colored(hex(0xF2_F8_F8)).at(0.0, 0.36, 0.0),
    );
    let handle = [
        vec3(0.075, 0.34, 0.0),
        vec3(0.125, 0.335, 0.0),
        vec3(0.13, 0.27, 0.0),
        vec3(0.105, 0.205, 0.0),
        vec3(0.061, 0.2, 0.0),
    ];
    craft.put(Material::PLASTIC, tube(&curve(&handle, 5), |_| 0.011).colored(hex(BLACK)));
    craft.put(
        Material::PLASTIC,
        lathe(&[(0.0, 0.356), (0.079, 0.356), (0.079, 0.374), (0.04, 0.382), (0.038, 0.402), (0.0, 0.404)], 0.005)
            .colored(hex(BLACK)),
    );
    let filled = drink_or_fruit(design);
    if let Some(inside) = filled {
        let fill = [(0.0, 0.163), (0.0515, 0.163), (0.069, 0.31), (0.0, 0.31)];
        craft.put(Material { roughness: 0.35, ..Material::GLOSS }, lathe(&fill, 0.003).colored(inside));
    }
    let spin = craft.joint(Role::Rotor(0), 0, vec3(0.0, 0.17, 0.0));
    for k in 0..4 {
        let out = around(0.036, k as f32 / 4.0);
        let tip = out + Vec3::Y * (0.176 + if k % 2 == 0 { 0.012 } else { -0.004 });
        craft.put(
            METAL,
            rod(vec3(0.0, 0.17, 0.0), tip, 0.0045).scaled(1.0, 1.0, 1.0).colored(hex(STEEL)).on_joint(spin),
        );
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.2, 0.0), Vec3::Y);
    craft.grip(vec3(0.125, 0.27, 0.0), Vec3::Z);
    craft.object("blender")
}

/// The colour of what is blended, when it was said.
fn drink_or_fruit(design: &Design) -> Option<Vec3> {
    const SAID: &[(&str, u32)] = &[
        ("smoothie", 0xD8_5A_7A),
        ("juice", 0xE8_92_1E),
        ("milk", 0xF4_F0_E6),
        ("soup", 0xC8_7A_32),
        ("milkshake", 0xE8_B0_B8),
    ];
    SAID.iter().find(|(word, _)| design.has(word)).map(|&(_, code)| hex(code))
}

fn build_toaster(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(STEEL));
    let shell = if design.colors.is_empty() { Material { roughness: 0.22, ..METAL } } else { ENAMEL };
    let surface = design.surface_or(shell);
    craft.put(surface, round_box(vec3(0.3, 0.19, 0.17), 0.05).colored(color).at(0.0, 0.115, 0.0));
    craft.put(Material::PLASTIC, block(0.29, 0.035, 0.165, 0.012).colored(hex(BLACK)));
    for z in [-0.034, 0.034] {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.22, 0.006, 0.03), 0.003).colored(hex(0x14_10_10)).at(0.0, 0.209, z),
        );
        craft.put(
            Material::GLOW,
            round_box(vec3(0.2, 0.002, 0.006), 0.001).colored(hex(0xF0_5A_1E) * 0.35).at(0.0, 0.212, z),
        );
        let slice = prism(
            &polygon(
                &[
                    (-0.05, 0.0),
                    (0.05, 0.0),
                    (0.05, 0.08),
                    (0.062, 0.095),
                    (0.05, 0.125),
                    (0.0, 0.133),
                    (-0.05, 0.125),
                    (-0.062, 0.095),
                    (-0.05, 0.08),
                ],
                0.012,
            ),
            0.014,
            0.004,
        );
        let toast = slice.painted(|p, n| {
            if n.z.abs() > 0.7 {
                hex(0xE0_A8_5A) * (0.9 + 0.12 * libm::sinf(p.x * 190.0) * libm::sinf(p.y * 160.0))
            } else {
                hex(0x8A_52_22)
            }
        });
        craft.put(Material::MATT, toast.at(0.0, 0.15, z));
    }
    craft.put(Material::PLASTIC, round_box(vec3(0.012, 0.02, 0.05), 0.005).colored(hex(BLACK)).at(0.157, 0.15, 0.0));
    craft.put(Material::PLASTIC, round_box(vec3(0.006, 0.11, 0.012), 0.002).colored(hex(BLACK)).at(0.149, 0.12, 0.0));
    craft.put(Material::PLASTIC, knob(vec3(0.0, 0.08, 0.083), 0.02, BLACK).at(0.09, 0.0, 0.0));
    craft.put(METAL, round_box(vec3(0.09, 0.014, 0.004), 0.002).colored(hex(0x9A_9E_A6)).at(-0.06, 0.08, 0.085));
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.22, 0.0), Vec3::Y);
    craft.top(vec3(0.0, 0.21, 0.0));
    craft.object("toaster")
}

fn build_mixer(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x8A_C4_B8));
    let enamel = design.surface_or(ENAMEL);
    // Foot, column and head of one casting.
    let casting = melt(
        [
            Blob::round_box(vec3(0.0, 0.022, 0.0), vec3(0.105, 0.02, 0.17), 0.018).color(color),
            Blob::cone(vec3(0.0, 0.03, -0.12), vec3(0.0, 0.24, -0.125), 0.062, 0.05).seam(0.05).color(color),
            Blob::ellipsoid(vec3(0.0, 0.31, 0.0), vec3(0.074, 0.068, 0.185)).seam(0.05).color(color),
        ],
        0.008,
    );
    craft.put(enamel, casting.bent(|p| vec3(p.x, p.y.max(0.0), p.z)).colored(color));
    craft.put(
        METAL,
        lathe(&[(0.0, 0.0), (0.034, 0.0), (0.038, 0.012), (0.0, 0.014)], 0.003)
            .pitched(90.0)
            .colored(hex(STEEL))
            .at(0.0, 0.31, 0.172),
    );
    for side in [-1.0, 1.0] {
        craft.put(METAL, round_box(vec3(0.004, 0.014, 0.22), 0.002).colored(hex(STEEL)).at(side * 0.073, 0.305, 0.0));
        craft.put(METAL, ball(0.014).colored(hex(BLACK)).at(side * 0.078, 0.28, -0.09));
    }
    let bowl = [
        (0.0, 0.045),
        (0.05, 0.045),
        (0.09, 0.09),
        (0.104, 0.2),
        (0.108, 0.2),
        (0.1, 0.2),
        (0.086, 0.095),
        (0.048, 0.052),
        (0.0, 0.052),
    ];
    craft.put(
        Material { roughness: 0.2, ..METAL },
        fine_lathe(&bowl, 0.003, 0.012).colored(hex(STEEL)).at(0.0, 0.0, 0.075),
    );
    craft.put(Material::CLAY, disc(0.092).colored(design.color_at(1, hex(0xF2_E4_C0))).at(0.0, 0.13, 0.075));
    let spin = craft.joint(Role::Rotor(0), 0, vec3(0.0, 0.2, 0.075));
    craft.put(METAL, rod(vec3(0.0, 0.13, 0.075), vec3(0.0, 0.26, 0.075), 0.01).colored(hex(STEEL)).on_joint(spin));
    for k in 0..6 {
        let out = around(0.045, k as f32 / 6.0);
        let wire =
            curve(&[vec3(0.0, 0.22, 0.0), out + Vec3::Y * 0.17, out * 0.8 + Vec3::Y * 0.125, vec3(0.0, 0.1, 0.0)], 5);
        craft.put(METAL, tube(&wire, |_| 0.0022).colored(hex(STEEL)).at(0.0, 0.0, 0.075).on_joint(spin));
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.14, 0.075), Vec3::Y);
    craft.object("mixer")
}

fn build_coffee_machine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB8_2A_22));
    let body = design.surface_or(ENAMEL);
    let steel = Material { roughness: 0.2, ..METAL };
    craft.put(body, block(0.3, 0.34, 0.14, 0.03).colored(color).at(0.0, 0.02, -0.08));
    craft.put(body, round_box(vec3(0.3, 0.11, 0.3), 0.03).colored(color).at(0.0, 0.315, 0.0));
    craft.put(steel, block(0.3, 0.045, 0.3, 0.012).colored(hex(STEEL)));
    for k in 0..9 {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.24, 0.003, 0.006), 0.001).colored(hex(BLACK)).at(0.0, 0.046, 0.01 + 0.014 * k as f32),
        );
    }
    craft.put(steel, cylinder(0.036, 0.05, 0.006).colored(hex(STEEL)).at(0.0, 0.215, 0.07));
    craft.put(steel, cylinder(0.04, 0.022, 0.006).colored(hex(0x8A_8E_96)).at(0.0, 0.2, 0.07));
    craft.put(Material::PLASTIC, rod(vec3(0.0, 0.21, 0.1), vec3(0.0, 0.2, 0.2), 0.012).colored(hex(BLACK)));
    for side in [-0.01, 0.01] {
        craft.put(steel, rod(vec3(side, 0.2, 0.07), vec3(side * 1.4, 0.178, 0.07), 0.005).colored(hex(STEEL)));
        // The stream that runs while it brews.
        craft.put(
            Material::GLOSS,
            rod(vec3(side * 1.4, 0.178, 0.07), vec3(side * 1.4, 0.1, 0.07), 0.0022).colored(hex(0x4A_26_14)),
        );
    }
    let cup = [(0.0, 0.047), (0.022, 0.047), (0.034, 0.1), (0.031, 0.1), (0.02, 0.052), (0.0, 0.052)];
    craft.put(Material::GLOSS, fine_lathe(&cup, 0.002, 0.006).colored(hex(0xF4_EE_E2)).at(0.0, 0.0, 0.07));
    craft.put(Material::GLOSS, disc(0.03).colored(hex(0x5A_32_1A)).at(0.0, 0.09, 0.07));
    craft.put(Material::GLOSS, torus(0.014, 0.004).pitched(90.0).colored(hex(0xF4_EE_E2)).at(0.042, 0.075, 0.07));
    let wand = curve(&[vec3(0.12, 0.27, 0.1), vec3(0.13, 0.2, 0.12), vec3(0.125, 0.12, 0.13)], 5);
    craft.put(steel, tube(&wand, |_| 0.005).colored(hex(STEEL)));
    craft.put(steel, cylinder(0.03, 0.012, 0.004).pitched(90.0).colored(hex(STEEL)).at(-0.07, 0.32, 0.148));
    craft.put(Material::PAPER, cylinder(0.025, 0.013, 0.003).pitched(90.0).colored(hex(IVORY)).at(-0.07, 0.32, 0.148));
    craft.put(
        Material::PLASTIC,
        round_box(vec3(0.003, 0.02, 0.003), 0.001).rolled(-35.0).colored(hex(0xC8_2A_26)).at(-0.064, 0.326, 0.163),
    );
    craft.put(
        Material { emission: 1.2, ..Material::GLOSS },
        buttons(vec3(0.06, 0.32, 0.15), 3, 0.03, vec3(0.016, 0.016, 0.006), |k| [0x5A_D0_6A, IVORY, IVORY][k as usize]),
    );
    for x in [-0.08, 0.0, 0.08] {
        craft.put(
            Material::GLOSS,
            lathe(&[(0.0, 0.0), (0.022, 0.0), (0.032, 0.05), (0.029, 0.05), (0.02, 0.005), (0.0, 0.005)], 0.002)
                .colored(hex(0xF4_EE_E2))
                .at(x, 0.37, -0.03),
        );
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.11, 0.07), Vec3::Y);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.2, 0.2), Vec3::NEG_Z);
    craft.object("coffee machine")
}

fn build_microwave(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE2_E0_DA));
    craft.put(design.surface_or(ENAMEL), round_box(vec3(0.5, 0.28, 0.36), 0.02).colored(color).at(0.0, 0.155, 0.0));
    for x in [-0.2, 0.2] {
        craft.put(Material::PLASTIC, block(0.04, 0.02, 0.3, 0.006).colored(hex(BLACK)).at(x, 0.0, 0.0));
    }
    let door = craft.turning(Role::Hinge(0), 0, vec3(-0.24, 0.155, 0.18), Vec3::NEG_Y);
    craft.put(
        Material::GLOSS,
        round_box(vec3(0.36, 0.25, 0.02), 0.012).colored(hex(0x2A_2A_30)).at(-0.06, 0.155, 0.183).on_joint(door),
    );
    craft.put(
        Material { emission: 0.8, ..Material::GLOSS },
        round_box(vec3(0.26, 0.16, 0.006), 0.003).colored(hex(0x8A_6A_3A)).at(-0.08, 0.155, 0.193).on_joint(door),
    );
    craft.put(METAL, rod(vec3(0.095, 0.07, 0.215), vec3(0.095, 0.24, 0.215), 0.008).colored(hex(STEEL)).on_joint(door));
    craft.put(
        Material::PLASTIC,
        round_box(vec3(0.1, 0.25, 0.012), 0.006).colored(hex(0x38_38_40)).at(0.187, 0.155, 0.18),
    );
    craft.put(
        Material { emission: 1.4, ..Material::GLOSS },
        round_box(vec3(0.078, 0.034, 0.004), 0.002).colored(hex(0x14_3A_2A)).at(0.187, 0.245, 0.187),
    );
    let digits = text("12:30", 0.02, 0.003).joined().colored(hex(0x6A_F0_A0));
    craft.put(Material { emission: 2.0, ..Material::GLOW }, digits.at(0.187, 0.236, 0.19));
    for row in 0..4 {
        craft.put(
            Material::PLASTIC,
            buttons(vec3(0.187, 0.205 - 0.028 * row as f32, 0.187), 3, 0.027, vec3(0.02, 0.018, 0.006), |_| IVORY),
        );
    }
    craft.put(METAL, knob(vec3(0.187, 0.068, 0.186), 0.024, STEEL));
    craft.top(vec3(0.0, 0.295, 0.0));
    craft.object("microwave")
}

fn build_rice_cooker(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF0_EC_E4));
    let shell = design.surface_or(ENAMEL);
    let body = [(0.0, 0.0), (0.11, 0.0), (0.125, 0.02), (0.135, 0.11), (0.13, 0.16), (0.0, 0.16)];
    craft.put(shell, fine_lathe(&body, 0.012, 0.012).colored(color));
    craft.put(METAL, torus(0.13, 0.005).colored(hex(STEEL)).at(0.0, 0.162, 0.0));
    let lid = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.16, -0.125), Vec3::NEG_X);
    let cover = [(0.0, 0.165), (0.128, 0.165), (0.118, 0.195), (0.06, 0.215), (0.0, 0.22)];
    craft.put(shell, fine_lathe(&cover, 0.012, 0.012).colored(color).on_joint(lid));
    craft
        .put(Material::PLASTIC, cylinder(0.016, 0.012, 0.004).colored(hex(BLACK)).at(0.03, 0.212, -0.04).on_joint(lid));
    let handle =
        curve(&[vec3(-0.134, 0.14, 0.0), vec3(-0.12, 0.26, 0.0), vec3(0.12, 0.26, 0.0), vec3(0.134, 0.14, 0.0)], 6);
    craft.put(Material::PLASTIC, tube(&handle, |_| 0.009).colored(hex(0xB4_B8_BE)).at(0.0, 0.0, -0.03));
    craft.put(Material::GLOSS, round_box(vec3(0.1, 0.07, 0.012), 0.008).colored(hex(0x2A_2A_30)).at(0.0, 0.075, 0.128));
    craft.put(
        Material { emission: 1.6, ..Material::GLOSS },
        buttons(vec3(0.0, 0.09, 0.136), 2, 0.036, vec3(0.016, 0.008, 0.004), |k| [0xF0_8A_2A, 0x5A_D0_6A][k as usize]),
    );
    craft.put(METAL, round_box(vec3(0.05, 0.018, 0.008), 0.003).colored(hex(STEEL)).at(0.0, 0.062, 0.136));
    craft.socket(SocketRole::Vent, 0, vec3(0.03, 0.225, -0.04), Vec3::Y);
    craft.object("rice cooker")
}

fn build_scales(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x5A_8A_9A));
    let enamel = design.surface_or(ENAMEL);
    let side = polygon(&[(-0.1, 0.0), (0.1, 0.0), (0.085, 0.16), (0.04, 0.19), (-0.04, 0.19), (-0.085, 0.16)], 0.02);
    craft.put(enamel, prism(&side, 0.12, 0.01).colored(color));
    craft.put(METAL, torus(0.07, 0.006).pitched(90.0).colored(hex(STEEL)).at(0.0, 0.1, 0.064));
    craft.put(Material::PAPER, cylinder(0.068, 0.006, 0.001).pitched(90.0).colored(hex(0xF8_F4_E8)).at(0.0, 0.1, 0.06));
    for k in 0..24 {
        let turn = Quat::from_rotation_z(TAU * k as f32 / 24.0);
        let long = if k % 6 == 0 { 0.014 } else { 0.008 };
        let mark = round_box(vec3(0.0022, long, 0.002), 0.0005).at(0.0, 0.056, 0.0).turned(turn);
        craft.put(Material::PLASTIC, mark.colored(hex(BLACK)).at(0.0, 0.1, 0.067));
    }
    craft.put(
        Material::PLASTIC,
        round_box(vec3(0.004, 0.055, 0.003), 0.001)
            .at(0.0, 0.022, 0.0)
            .rolled(-40.0)
            .colored(hex(0xC8_2A_26))
            .at(0.0, 0.1, 0.07),
    );
    craft.put(METAL, cylinder(0.02, 0.03, 0.004).colored(hex(STEEL)).at(0.0, 0.188, 0.0));
    let pan = [(0.0, 0.215), (0.05, 0.215), (0.13, 0.245), (0.127, 0.249), (0.05, 0.221), (0.0, 0.221)];
    craft.put(Material { roughness: 0.2, ..METAL }, fine_lathe(&pan, 0.002, 0.02).colored(hex(BRASS)));
    craft.top(vec3(0.0, 0.222, 0.0));
    craft.object("scales")
}

fn build_refrigerator(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xA8_CC_C4));
    let enamel = design.surface_or(ENAMEL);
    craft.put(enamel, round_box(vec3(0.68, 1.66, 0.58), 0.07).colored(color * 0.94).at(0.0, 0.89, -0.03));
    for (low, high, hinge) in [(0.08, 1.12, 0), (1.14, 1.7, 1)] {
        let door = craft.turning(Role::Hinge(hinge), 0, vec3(-0.33, (low + high) * 0.5, 0.26), Vec3::NEG_Y);
        craft.put(
            enamel,
            round_box(vec3(0.68, high - low, 0.1), 0.045)
                .colored(color)
                .at(0.0, (low + high) * 0.5, 0.29)
                .on_joint(door),
        );
        let y = if hinge == 0 { high - 0.24 } else { low + 0.16 };
        craft.put(
            METAL,
            rod(vec3(0.25, y - 0.1, 0.375), vec3(0.25, y + 0.1, 0.375), 0.014).colored(hex(STEEL)).on_joint(door),
        );
        for end in [-0.1, 0.1] {
            craft.put(
                METAL,
                rod(vec3(0.25, y + end, 0.33), vec3(0.25, y + end, 0.375), 0.01).colored(hex(STEEL)).on_joint(door),
            );
        }
    }
    craft.put(METAL, round_box(vec3(0.2, 0.035, 0.008), 0.004).colored(hex(STEEL)).at(-0.1, 1.52, 0.342));
    for (x, y, c) in [(-0.14, 0.9, 0xE8_C2_4A), (-0.02, 0.82, 0xD4_5A_3C), (-0.2, 0.74, 0x5A_8A_C8)] {
        craft.put(
            Material::PAPER,
            round_box(vec3(0.09, 0.1, 0.003), 0.001).rolled(x * 40.0).colored(hex(c)).at(x, y, 0.342),
        );
    }
    for x in [-0.26, 0.26] {
        craft.put(METAL, cylinder(0.03, 0.07, 0.006).colored(hex(STEEL)).at(x, 0.0, 0.2));
    }
    craft.top(vec3(0.0, 1.72, 0.0));
    craft.object("refrigerator")
}

fn build_washing_machine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF0_EE_E8));
    let enamel = design.surface_or(ENAMEL);
    craft.put(enamel, round_box(vec3(0.62, 0.86, 0.58), 0.03).colored(color).at(0.0, 0.45, 0.0));
    craft.put(Material::PLASTIC, block(0.58, 0.04, 0.54, 0.01).colored(hex(BLACK)));
    craft.put(Material::PLASTIC, round_box(vec3(0.6, 0.12, 0.02), 0.01).colored(color * 0.82).at(0.0, 0.8, 0.285));
    craft.put(METAL, knob(vec3(0.05, 0.8, 0.29), 0.04, STEEL));
    craft.put(Material::PLASTIC, round_box(vec3(0.18, 0.08, 0.012), 0.008).colored(color).at(-0.19, 0.8, 0.292));
    craft.put(
        Material { emission: 1.6, ..Material::GLOSS },
        buttons(vec3(0.2, 0.8, 0.297), 3, 0.05, vec3(0.028, 0.018, 0.006), |k| {
            [0x5A_C8_F0, IVORY, 0xF0_8A_2A][k as usize]
        }),
    );
    let center = vec3(0.0, 0.42, 0.29);
    craft.put(METAL, torus(0.2, 0.03).pitched(90.0).colored(hex(STEEL)).at(center.x, center.y, center.z));
    craft.put(
        Material::MATT,
        cylinder(0.19, 0.01, 0.002).pitched(90.0).colored(hex(0x1A_20_28)).at(center.x, center.y, center.z - 0.006),
    );
    let drum = craft.turning(Role::Rotor(0), 0, center, Vec3::Z);
    for k in 0..9 {
        let at = Quat::from_rotation_z(k as f32 * 2.4) * (Vec3::X * (0.05 + 0.012 * k as f32));
        let cloth = fine_ball(0.055, 12).scaled(1.3, 0.9, 0.5).rolled(70.0 * k as f32);
        let tone = [0xD4_5A_3C, 0xF2_EC_E0, 0x4A_7A_B8, 0xE8_C2_4A, 0x7A_A8_6A][k % 5];
        craft.put(Material::FELT, cloth.colored(hex(tone)).at(at.x, at.y + center.y, center.z + 0.012).on_joint(drum));
    }
    let pane = fine_ball(0.185, 28).scaled(1.0, 1.0, 0.3).bent(|p| vec3(p.x, p.y, p.z.max(0.0)));
    craft.put(
        Material { opacity: 0.25, ..Material::GLASS },
        pane.colored(hex(0xC0_DC_E8)).at(center.x, center.y, center.z + 0.02),
    );
    craft.put(METAL, round_box(vec3(0.03, 0.09, 0.03), 0.01).colored(hex(STEEL)).at(0.215, 0.42, 0.315));
    craft.top(vec3(0.0, 0.88, 0.0));
    craft.object("washing machine")
}
