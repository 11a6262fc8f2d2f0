//! Lamps, candles, lanterns and torches. Each has a light socket at its source.

use crate::craft::*;

/// A desk lamp with a bent arm.
pub(crate) const DESK_LAMP: Kind = Kind::new(Prop, "lamp", build_desk_lamp)
    .words(
        &["lamp", "desk lamp", "reading lamp", "table lamp", "bedside lamp", "lamplight"],
        &["台灯", "灯", "阅读灯", "床头灯"],
        &["lamp.n.1", "lamp.n.2", "table_lamp.n.1"],
    )
    .made_of(Substance::Metal, 1.5)
    .loose(Form::Cylinder, 0.1, 0.6)
    .lives(Habitat::Tabletop)
    .calls(Sound::Click);

/// A tall lamp with a cloth shade.
pub(crate) const FLOOR_LAMP: Kind = Kind::new(Furniture, "floor lamp", build_floor_lamp)
    .words(&["floor lamp", "standing lamp"], &["落地灯"], &["floor_lamp.n.1"])
    .made_of(Substance::Metal, 6.0)
    .calls(Sound::Click);

/// A candle on a saucer.
pub(crate) const CANDLE: Kind = Kind::new(Prop, "candle", build_candle)
    .words(&["candle", "candlestick", "taper"], &["蜡烛", "烛台"], &["candle.n.1", "candlestick.n.1"])
    .made_of(Substance::Ceramic, 0.3)
    .loose(Form::Cylinder, 0.1, 0.6)
    .lives(Habitat::Tabletop)
    .runs(Sound::FireCrackle);

/// A lantern with a handle.
pub(crate) const LANTERN: Kind = Kind::new(Prop, "lantern", build_lantern)
    .words(
        &["lantern", "paper lantern", "oil lamp", "red lantern"],
        &["灯笼", "红灯笼", "提灯", "油灯"],
        &["lantern.n.1", "oil_lamp.n.1"],
    )
    .made_of(Substance::Paper, 0.6)
    .loose(Form::Cylinder, 0.2, 0.5);

/// A street lamp.
pub(crate) const STREET_LAMP: Kind = Kind::new(Prop, "street lamp", build_street_lamp)
    .words(
        &["street lamp", "streetlight", "street light", "lamppost", "lamp post", "streetlamp"],
        &["路灯", "街灯"],
        &["streetlight.n.1", "lamppost.n.1"],
    )
    .made_of(Substance::Metal, 80.0);

/// A hand torch.
pub(crate) const FLASHLIGHT: Kind = Kind::new(Prop, "flashlight", build_flashlight)
    .words(&["flashlight", "torch", "electric torch"], &["手电筒", "手电"], &["flashlight.n.1"])
    .made_of(Substance::Metal, 0.25)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Carried)
    .calls(Sound::Click);

/// Warm light of a bulb.
const BULB: u32 = 0xFF_D8_8A;

fn build_desk_lamp(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2F_7A_4A));
    let enamel = design.surface_or(Material { roughness: 0.2, ..Material::GLOSS });
    let brass = hex(0xC9_9A_46);
    craft.put(
        enamel,
        lathe(&[(0.0, 0.0), (0.085, 0.0), (0.085, 0.014), (0.03, 0.028), (0.014, 0.05), (0.0, 0.05)], 0.007)
            .colored(color),
    );
    let (elbow, head) = (vec3(0.0, 0.22, -0.09), vec3(0.0, 0.4, 0.02));
    craft.put(METAL, rod(vec3(0.0, 0.04, 0.0), elbow, 0.008).colored(brass));
    craft.put(METAL, rod(elbow, head, 0.008).colored(brass));
    for p in [elbow, head] {
        craft.put(METAL, ball(0.015).colored(brass).at(p.x, p.y, p.z));
    }
    let tilt = |mesh: Mesh| mesh.pitched(-28.0).at(head.x, head.y, head.z + 0.01);
    let shade_shape = lathe(
        &[(0.084, -0.1), (0.088, -0.1), (0.085, -0.085), (0.055, -0.03), (0.025, 0.0), (0.02, 0.028), (0.0, 0.03)],
        0.004,
    );
    craft.put(Material { two_sided: true, ..enamel }, tilt(shade_shape.colored(color)));
    let inside = lathe(&[(0.0, -0.008), (0.026, -0.012), (0.053, -0.036), (0.082, -0.099)], 0.0).scaled(1.0, 1.0, 1.0);
    craft.put(Material { two_sided: true, ..Material::GLOSS }, tilt(inside.colored(hex(0xF6_EE_D8))));
    craft.put(Material::GLOW, tilt(ball(0.03).scaled(1.0, 1.2, 1.0).colored(hex(BULB)).at(0.0, -0.06, 0.0)));
    let down = Quat::from_rotation_x(-28f32.to_radians()) * Vec3::NEG_Y;
    craft.socket(SocketRole::Light, 0, head + down * 0.07, down);
    craft.put(Material::PLASTIC, cylinder(0.01, 0.012, 0.004).colored(hex(0xC8_2A_26)).at(0.05, 0.018, 0.04));
    craft.socket(SocketRole::User, 0, vec3(0.05, 0.03, 0.04), Vec3::Y);
    craft.object("lamp")
}

fn build_floor_lamp(design: &Design) -> Model {
    let mut craft = Craft::new();
    let metal = hex(0x3A_34_34);
    craft.put(METAL, lathe(&[(0.0, 0.0), (0.15, 0.0), (0.15, 0.015), (0.02, 0.03), (0.0, 0.03)], 0.01).colored(metal));
    craft.put(METAL, rod(vec3(0.0, 0.02, 0.0), vec3(0.0, 1.4, 0.0), 0.013).colored(metal));
    let cloth = Material { two_sided: true, translucency: 0.7, emission: 0.35, ..Material::CLOTH };
    let wall = lathe(&[(0.22, 1.3), (0.225, 1.31), (0.15, 1.6), (0.146, 1.6)], 0.004);
    craft.put(cloth, wall.colored(design.color_or(hex(0xF1_DC_B0))));
    for (y, r) in [(1.305, 0.223), (1.598, 0.15)] {
        craft.put(Material::CLOTH, torus(r, 0.008).colored(hex(0xB8_72_48)).at(0.0, y, 0.0));
    }
    craft.put(Material::GLOW, ball(0.04).colored(hex(BULB)).at(0.0, 1.44, 0.0));
    craft.put(METAL, rod(vec3(0.08, 1.35, 0.0), vec3(0.08, 1.16, 0.0), 0.002).colored(hex(0xC9_9A_46)));
    craft.put(METAL, ball(0.012).colored(hex(0xC9_9A_46)).at(0.08, 1.15, 0.0));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 1.4, 0.0), Vec3::NEG_Y);
    craft.object("floor lamp")
}

/// A flame that stands on y = 0, made of three nested drops.
pub(super) fn flame(height: f32) -> Mesh {
    let drop = |scale: f32, color: u32, lift: f32| {
        lathe(&[(0.0, 0.0), (0.2, 0.08), (0.26, 0.25), (0.2, 0.5), (0.09, 0.8), (0.0, 1.0)], 0.05)
            .scaled(scale * height, scale * height, scale * height)
            .at(0.0, lift * height, 0.0)
            .colored(hex(color))
    };
    Mesh::joined([drop(1.0, 0xF2_7A_16, 0.0), drop(0.72, 0xFF_B8_30, 0.01), drop(0.45, 0xFF_F0_B0, 0.03)])
}

fn build_candle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wax = Material { translucency: 0.6, roughness: 0.45, ..Material::CLAY };
    let color = design.color_or(hex(0xF1_E4_C6));
    craft.put(
        METAL,
        lathe(&[(0.0, 0.0), (0.05, 0.0), (0.062, 0.02), (0.058, 0.02), (0.04, 0.008), (0.0, 0.008)], 0.004)
            .colored(hex(0xC9_9A_46)),
    );
    craft.put(METAL, torus(0.02, 0.005).pitched(90.0).colored(hex(0xC9_9A_46)).at(0.078, 0.018, 0.0));
    craft.put(
        wax,
        lathe(&[(0.0, 0.006), (0.024, 0.006), (0.023, 0.15), (0.015, 0.147), (0.0, 0.145)], 0.006).colored(color),
    );
    for (turn, length) in [(0.1, 0.05), (0.35, 0.09), (0.6, 0.035), (0.85, 0.07)] {
        let at = around(0.022, turn);
        let drip = rod(at + vec3(0.0, 0.148, 0.0), at + vec3(0.0, 0.148 - length, 0.0), 0.0055);
        craft.put(wax, drip.colored(color));
    }
    craft.put(Material::MATT, rod(vec3(0.0, 0.14, 0.0), vec3(0.002, 0.162, 0.0), 0.0018).colored(hex(0x2A_20_1C)));
    let joint = craft.joint(Role::Extra(0), 0, vec3(0.0, 0.158, 0.0));
    craft.put(Material { sway_m: 0.01, ..Material::GLOW }, flame(0.055).at(0.0, 0.158, 0.0).on_joint(joint));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.18, 0.0), Vec3::Y);
    craft.object("candle")
}

fn build_lantern(design: &Design) -> Model {
    let mut craft = Craft::new();
    let swing = craft.joint(Role::Pendulum, 0, vec3(0.0, 0.52, 0.0));
    let paper = Material { translucency: 0.8, emission: 0.8, ..Material::PAPER };
    let color = design.color_or(hex(0xC8_22_1E));
    let folds = 10;
    let mut profile = vec![(0.07, 0.12)];
    for k in 0..=folds {
        let t = k as f32 / folds as f32;
        let bulge = 0.07 + 0.085 * libm::sinf(PI * t);
        profile.push((bulge + if k % 2 == 0 { 0.0 } else { 0.008 }, 0.12 + 0.24 * t));
    }
    craft.put(paper, lathe(&profile, 0.004).colored(color).on_joint(swing));
    let gold = hex(0xD9_A4_3B);
    for y in [0.1, 0.35] {
        craft.put(METAL, cylinder(0.075, 0.025, 0.006).colored(gold).at(0.0, y, 0.0).on_joint(swing));
    }
    craft.put(METAL, rod(vec3(0.0, 0.37, 0.0), vec3(0.0, 0.46, 0.0), 0.004).colored(gold).on_joint(swing));
    craft.put(METAL, torus(0.03, 0.005).pitched(90.0).colored(gold).at(0.0, 0.49, 0.0).on_joint(swing));
    for k in 0..9 {
        let at = around(0.014, k as f32 / 9.0);
        craft.put(
            Material::CLOTH,
            rod(vec3(at.x, 0.1, at.z), vec3(at.x * 1.6, 0.006, at.z * 1.6), 0.005)
                .colored(hex(0xE8_B0_3A))
                .on_joint(swing),
        );
    }
    craft.socket(SocketRole::Light, swing, vec3(0.0, 0.24, 0.0), Vec3::NEG_Y);
    craft.socket(SocketRole::Grip, swing, vec3(0.0, 0.5, 0.0), Vec3::Z);
    craft.object("lantern")
}

fn build_street_lamp(design: &Design) -> Model {
    let mut craft = Craft::new();
    let iron = design.color_or(hex(0x2A_38_38));
    let post = lathe(
        &[
            (0.0, 0.0),
            (0.18, 0.0),
            (0.18, 0.08),
            (0.12, 0.14),
            (0.12, 0.5),
            (0.07, 0.6),
            (0.055, 2.6),
            (0.09, 2.66),
            (0.05, 2.75),
            (0.0, 2.8),
        ],
        0.03,
    );
    craft.put(METAL, post.colored(iron));
    craft.put(METAL, rod(vec3(-0.22, 2.5, 0.0), vec3(0.22, 2.5, 0.0), 0.022).colored(iron));
    let glass = Material { emission: 2.5, ..Material::GLOW };
    craft.put(glass, lathe(&[(0.0, 2.8), (0.1, 2.8), (0.17, 3.12), (0.0, 3.12)], 0.03).colored(hex(BULB)));
    for k in 0..4 {
        let (a, b) = (around(0.105, k as f32 / 4.0 + 0.125), around(0.175, k as f32 / 4.0 + 0.125));
        craft.put(METAL, rod(a + vec3(0.0, 2.8, 0.0), b + vec3(0.0, 3.12, 0.0), 0.013).colored(iron));
    }
    craft.put(
        METAL,
        lathe(&[(0.0, 3.12), (0.22, 3.12), (0.15, 3.22), (0.05, 3.3), (0.02, 3.4), (0.0, 3.42)], 0.02).colored(iron),
    );
    craft.socket(SocketRole::Light, 0, vec3(0.0, 2.96, 0.0), Vec3::NEG_Y);
    craft.object("street lamp")
}

fn build_flashlight(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_26));
    let lay = |mesh: Mesh| mesh.pitched(90.0).at(0.0, 0.032, -0.1);
    craft.put(
        design.surface_or(Material::PLASTIC),
        lay(lathe(
            &[(0.0, 0.0), (0.02, 0.0), (0.02, 0.13), (0.032, 0.165), (0.032, 0.19), (0.027, 0.19), (0.0, 0.175)],
            0.004,
        )
        .colored(color)),
    );
    craft.put(Material::GLOW, lay(cylinder(0.026, 0.006, 0.002).colored(hex(0xFF_F0_C8)).at(0.0, 0.18, 0.0)));
    for y in [0.02, 0.035, 0.05] {
        craft.put(Material::PLASTIC, lay(torus(0.02, 0.002).colored(hex(0x26_26_2A)).at(0.0, y, 0.0)));
    }
    craft.put(Material::PLASTIC, block(0.012, 0.006, 0.022, 0.002).colored(hex(0x26_26_2A)).at(0.0, 0.05, 0.0));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.032, 0.09), Vec3::Z);
    craft.grip(vec3(0.0, 0.032, -0.05), Vec3::Z);
    craft.object("flashlight")
}
