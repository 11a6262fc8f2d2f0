//! Machines of the house: laptop, phone, television, camera, radio, robot vacuum, fan.

use crate::craft::*;

/// An open laptop.
pub(crate) const LAPTOP: Kind = Kind::new(Prop, "laptop", build_laptop)
    .words(&["laptop", "notebook computer", "macbook"], &["笔记本电脑", "手提电脑"], &["laptop.n.1"])
    .made_of(Substance::Metal, 1.6)
    .loose(Form::Box, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::Typing);

/// A desktop computer: screen, keyboard, mouse.
pub(crate) const COMPUTER: Kind = Kind::new(Prop, "computer", build_computer)
    .words(
        &["computer", "monitor", "desktop computer", "pc", "screen"],
        &["电脑", "计算机", "显示器", "屏幕"],
        &["computer.n.1", "monitor.n.4", "screen.n.3"],
    )
    .made_of(Substance::Plastic, 6.0)
    .lives(Habitat::Tabletop)
    .calls(Sound::Typing);

/// A smartphone.
pub(crate) const PHONE: Kind = Kind::new(Prop, "phone", build_phone)
    .words(
        &["phone", "smartphone", "mobile phone", "cell phone", "telephone", "cellphone"],
        &["手机", "电话", "智能手机"],
        &["telephone.n.1", "cellular_telephone.n.1"],
    )
    .made_of(Substance::Glass, 0.2)
    .loose(Form::Box, 0.1, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::PhoneRing);

/// A television on legs.
pub(crate) const TELEVISION: Kind = Kind::new(Prop, "television", build_television)
    .words(&["television", "tv", "television set", "tv set"], &["电视", "电视机"], &["television.n.2"])
    .made_of(Substance::Plastic, 12.0);

/// A camera.
pub(crate) const CAMERA: Kind = Kind::new(Prop, "camera", build_camera)
    .words(&["camera", "video camera", "film camera", "webcam"], &["相机", "照相机", "摄像机"], &["camera.n.1"])
    .made_of(Substance::Metal, 0.7)
    .loose(Form::Box, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::Camera);

/// A radio.
pub(crate) const RADIO: Kind = Kind::new(Prop, "radio", build_radio)
    .words(
        &["radio", "boombox", "loudspeaker"],
        &["收音机", "音箱", "音响"],
        &["radio_receiver.n.1", "loudspeaker.n.1"],
    )
    .made_of(Substance::Wood, 2.0)
    .loose(Form::Box, 0.1, 0.5)
    .lives(Habitat::Tabletop);

/// A disc that cleans the floor.
pub(crate) const ROBOT_VACUUM: Kind = Kind::new(Prop, "robot vacuum", build_robot_vacuum)
    .words(&["robot vacuum", "robot vacuum cleaner", "roomba"], &["扫地机器人", "扫地机"], &["vacuum.n.4"])
    .made_of(Substance::Plastic, 3.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Robot);

/// A desk fan.
pub(crate) const FAN: Kind = Kind::new(Prop, "fan", build_fan)
    .words(&["fan", "electric fan", "desk fan", "ceiling fan"], &["风扇", "电风扇"], &["electric_fan.n.1", "fan.n.1"])
    .made_of(Substance::Metal, 2.0)
    .lives(Habitat::Tabletop)
    .runs(Sound::Propeller);

const DARK: u32 = 0x26_28_2E;

const SCREEN: Material = Material { emission: 1.1, ..Material::GLOSS };

/// A lit screen in the XY plane around the origin, with a window and lines of text on it.
fn screen(craft: &mut Craft, width: f32, height: f32, place: impl Fn(Mesh) -> Mesh) {
    craft.put(SCREEN, place(round_box(vec3(width, height, 0.004), 0.0015).colored(hex(0x4A_8A_C8))));
    craft.put(
        SCREEN,
        place(round_box(vec3(width * 0.62, height * 0.66, 0.004), 0.0015).colored(hex(0xF0_F4_F6)).at(
            -width * 0.1,
            0.0,
            0.002,
        )),
    );
    for line in 0..4 {
        let wide = width * (0.46 - 0.07 * (line % 3) as f32);
        let bar = round_box(vec3(wide, height * 0.05, 0.003), 0.001)
            .colored(hex([0xD4_5A_3C, 0x8A_92_9A][usize::from(line > 0)]));
        craft.put(SCREEN, place(bar.at(-width * 0.36 + wide * 0.5, height * (0.2 - 0.13 * line as f32), 0.004)));
    }
    craft.put(
        SCREEN,
        place(round_box(vec3(width * 0.18, height * 0.66, 0.004), 0.0015).colored(hex(0xE8_C2_4A)).at(
            width * 0.36,
            0.0,
            0.002,
        )),
    );
}

fn build_laptop(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0xB4_BA_C2));
    let metal = design.surface_or(METAL);
    craft.put(metal, block(0.34, 0.016, 0.235, 0.006).colored(shell));
    for row in 0..4 {
        for k in 0..11 {
            craft.put(
                Material::PLASTIC,
                round_box(vec3(0.023, 0.004, 0.02), 0.0015).colored(hex(DARK)).at(
                    -0.135 + 0.027 * k as f32,
                    0.017,
                    -0.07 + 0.026 * row as f32,
                ),
            );
        }
    }
    craft.put(metal, round_box(vec3(0.1, 0.002, 0.06), 0.001).colored(shell * 0.85).at(0.0, 0.0165, 0.075));
    let hinge = vec3(0.0, 0.014, -0.115);
    let lid = craft.turning(Role::Hinge(0), 0, hinge, Vec3::NEG_X);
    let raise = move |mesh: Mesh| mesh.pitched(-18.0).at(hinge.x, hinge.y, hinge.z).on_joint(lid);
    craft.put(metal, raise(round_box(vec3(0.34, 0.225, 0.01), 0.004).colored(shell).at(0.0, 0.113, -0.004)));
    craft.put(
        Material::PLASTIC,
        raise(round_box(vec3(0.326, 0.21, 0.004), 0.0015).colored(hex(DARK)).at(0.0, 0.113, 0.001)),
    );
    screen(&mut craft, 0.308, 0.19, |m| raise(m.at(0.0, 0.113, 0.003)));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.02, 0.05), Vec3::NEG_Z);
    craft.socket(SocketRole::Light, lid, vec3(0.0, 0.12, -0.13), Vec3::Z);
    craft.object("laptop")
}

fn build_computer(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0xD8_D4_C8));
    let plastic = design.surface_or(Material::PLASTIC);
    craft.put(plastic, cylinder(0.1, 0.015, 0.006).colored(shell).at(0.0, 0.0, -0.1));
    craft.put(plastic, block(0.05, 0.16, 0.03, 0.01).colored(shell * 0.9).at(0.0, 0.01, -0.11));
    craft.put(plastic, round_box(vec3(0.52, 0.34, 0.05), 0.02).colored(shell).at(0.0, 0.31, -0.09));
    screen(&mut craft, 0.46, 0.28, |m| m.at(0.0, 0.31, -0.064));
    craft.put(plastic, block(0.4, 0.022, 0.14, 0.008).colored(shell).at(-0.03, 0.0, 0.12));
    for row in 0..4 {
        for k in 0..13 {
            craft.put(
                plastic,
                round_box(vec3(0.024, 0.008, 0.024), 0.003).colored(hex(0xF4_F0_E6)).at(
                    -0.2 + 0.028 * k as f32,
                    0.024,
                    0.078 + 0.028 * row as f32,
                ),
            );
        }
    }
    craft.put(
        plastic,
        ball(0.035).scaled(0.8, 0.5, 1.2).bent(|p| vec3(p.x, p.y.max(0.0), p.z)).colored(shell).at(0.25, 0.0, 0.12),
    );
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.03, 0.12), Vec3::NEG_Z);
    craft.object("computer")
}

fn build_phone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(DARK));
    let lay = |mesh: Mesh| mesh.pitched(-90.0).at(0.0, 0.005, 0.0);
    craft.put(design.surface_or(Material::GLOSS), lay(round_box(vec3(0.075, 0.15, 0.01), 0.0045).colored(shell)));
    screen(&mut craft, 0.066, 0.136, |m| lay(m.scaled(1.0, 1.0, 0.3).at(0.0, 0.0, 0.0047)));
    craft.grip(vec3(0.0, 0.0, 0.02), Vec3::NEG_Y);
    craft.object("phone")
}

fn build_television(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0x9A_5E_34));
    craft.put(
        design.surface_or(Material::WOOD),
        round_box(vec3(0.86, 0.6, 0.4), 0.06).colored(shell).at(0.0, 0.68, 0.0),
    );
    craft.put(Material::PLASTIC, round_box(vec3(0.6, 0.46, 0.06), 0.05).colored(hex(DARK)).at(-0.08, 0.68, 0.185));
    craft.put(SCREEN, round_box(vec3(0.54, 0.4, 0.08), 0.04).colored(hex(0x8A_C0_D8)).at(-0.08, 0.68, 0.19));
    for (x, color) in [(-0.2, 0xE8_C2_4A), (0.0, 0xD4_5A_3C)] {
        craft.put(SCREEN, ball(0.07).scaled(1.0, 1.0, 0.15).colored(hex(color)).at(x - 0.02, 0.66, 0.232));
    }
    for y in [0.84, 0.72] {
        craft.put(METAL, cylinder(0.035, 0.03, 0.008).pitched(90.0).colored(hex(0xC9_9A_46)).at(0.32, y, 0.19));
    }
    for k in 0..5 {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.12, 0.01, 0.01), 0.004).colored(hex(DARK)).at(0.32, 0.6 - 0.03 * k as f32, 0.2),
        );
    }
    for side in [-1.0, 1.0] {
        craft.put(
            METAL,
            rod(vec3(side * 0.05, 0.97, 0.0), vec3(side * 0.3, 1.36, -0.05), 0.008).colored(hex(0xC8_CC_D2)),
        );
        for z in [-0.14, 0.14] {
            craft.put(
                Material::WOOD,
                rod(vec3(side * 0.36, 0.02, z * 1.2), vec3(side * 0.3, 0.4, z), 0.02).colored(shell * 0.8),
            );
        }
    }
    craft.top(vec3(0.0, 0.98, 0.0));
    craft.object("television")
}

fn build_camera(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0x2A_2A_30));
    craft.put(design.surface_or(Material::PLASTIC), block(0.14, 0.085, 0.045, 0.012).colored(shell));
    craft.put(METAL, block(0.138, 0.022, 0.046, 0.008).colored(hex(0xC8_CC_D2)).at(0.0, 0.072, 0.0));
    craft.put(METAL, block(0.05, 0.022, 0.035, 0.008).colored(hex(0xC8_CC_D2)).at(0.0, 0.09, 0.0));
    craft.put(
        Material::PLASTIC,
        lathe(
            &[
                (0.0, 0.0),
                (0.034, 0.0),
                (0.034, 0.02),
                (0.03, 0.022),
                (0.03, 0.05),
                (0.024, 0.05),
                (0.02, 0.042),
                (0.0, 0.042),
            ],
            0.002,
        )
        .colored(hex(0x1C_1C_20))
        .pitched(90.0)
        .at(0.0, 0.042, 0.02),
    );
    craft.put(Material::GLOSS, ball(0.021).scaled(1.0, 1.0, 0.35).colored(hex(0x3A_5A_8A)).at(0.0, 0.042, 0.062));
    craft.put(METAL, cylinder(0.009, 0.01, 0.003).colored(hex(0xC8_2A_26)).at(-0.048, 0.094, 0.0));
    craft.put(
        Material { emission: 0.6, ..Material::GLOSS },
        round_box(vec3(0.026, 0.014, 0.004), 0.002).colored(hex(0xF6_F2_E0)).at(0.048, 0.081, 0.023),
    );
    craft.socket(SocketRole::Light, 0, vec3(0.048, 0.081, 0.03), Vec3::Z);
    craft.grip(vec3(-0.07, 0.045, 0.0), Vec3::Z);
    craft.object("camera")
}

fn build_radio(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0x2A_7A_78));
    craft.put(design.surface_or(Material::PLASTIC), block(0.34, 0.2, 0.1, 0.035).colored(shell));
    craft.put(
        Material::CLOTH,
        cylinder(0.07, 0.012, 0.004).pitched(90.0).colored(hex(0xE8_DC_C0)).at(-0.075, 0.1, 0.046),
    );
    for ring in [0.02, 0.04, 0.06] {
        craft.put(Material::PLASTIC, torus(ring, 0.003).pitched(90.0).colored(hex(0x8A_7A_5A)).at(-0.075, 0.1, 0.058));
    }
    craft.put(SCREEN, round_box(vec3(0.13, 0.05, 0.008), 0.003).colored(hex(0xF6_E4_A8)).at(0.08, 0.135, 0.05));
    craft.put(
        Material::PLASTIC,
        round_box(vec3(0.003, 0.044, 0.006), 0.001).colored(hex(0xC8_2A_26)).at(0.1, 0.135, 0.054),
    );
    for x in [0.035, 0.125] {
        craft.put(METAL, cylinder(0.022, 0.022, 0.006).pitched(90.0).colored(hex(0xC9_9A_46)).at(x, 0.065, 0.046));
    }
    craft.put(METAL, rod(vec3(0.13, 0.19, -0.02), vec3(0.24, 0.44, -0.03), 0.004).colored(hex(0xC8_CC_D2)));
    craft.put(
        METAL,
        tube(
            &curve(&[vec3(-0.13, 0.19, 0.0), vec3(-0.12, 0.25, 0.0), vec3(0.06, 0.25, 0.0), vec3(0.07, 0.19, 0.0)], 4),
            |_| 0.007,
        )
        .colored(hex(0xC8_CC_D2)),
    );
    craft.object("radio")
}

fn build_robot_vacuum(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0xE8_E6_E0));
    craft.put(
        design.surface_or(Material { roughness: 0.2, ..Material::GLOSS }),
        lathe(&[(0.0, 0.012), (0.16, 0.012), (0.172, 0.03), (0.172, 0.07), (0.16, 0.088), (0.0, 0.092)], 0.012)
            .colored(shell),
    );
    craft.put(
        Material::PLASTIC,
        lathe(&[(0.173, 0.028), (0.177, 0.032), (0.177, 0.058), (0.173, 0.062)], 0.002).colored(hex(DARK)),
    );
    craft.put(Material::PLASTIC, cylinder(0.048, 0.022, 0.008).colored(hex(DARK)).at(0.0, 0.088, -0.03));
    craft.put(
        Material { emission: 2.0, ..Material::GLOSS },
        torus(0.022, 0.004).colored(hex(0x3C_C8_F0)).at(0.0, 0.092, 0.085),
    );
    for side in [-1.0, 1.0] {
        craft.put(
            Material { emission: 1.0, ..Material::GLOSS },
            ball(0.014).scaled(1.0, 1.4, 0.5).colored(hex(0x9A_E8_FF)).at(side * 0.045, 0.05, 0.166),
        );
        let joint = craft.joint(Role::Wheel(u8::from(side > 0.0)), 0, vec3(side * 0.11, 0.022, 0.0));
        craft.put(
            Material::PLASTIC,
            cylinder(0.022, 0.02, 0.005)
                .rolled(90.0)
                .colored(hex(DARK))
                .at(side * 0.11 + 0.01, 0.022, 0.0)
                .on_joint(joint),
        );
        craft.socket(SocketRole::Wheel(u8::from(side > 0.0)), 0, vec3(side * 0.11, 0.0, 0.0), Vec3::NEG_Y);
    }
    let brush = craft.turning(Role::Rotor(0), 0, vec3(-0.13, 0.01, 0.11), Vec3::Y);
    for k in 0..3 {
        let end = around(0.07, k as f32 / 3.0);
        craft.put(
            Material::CLOTH,
            rod(vec3(-0.13, 0.01, 0.11), vec3(-0.13 + end.x, 0.005, 0.11 + end.z), 0.004)
                .colored(hex(0xD4_6A_2A))
                .on_joint(brush),
        );
    }
    craft.top(vec3(0.0, 0.112, 0.0));
    craft.vehicle("robot vacuum")
}

fn build_fan(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x6A_B0_B8));
    let enamel = design.surface_or(Material::GLOSS);
    craft.put(
        enamel,
        lathe(&[(0.0, 0.0), (0.1, 0.0), (0.1, 0.015), (0.03, 0.03), (0.015, 0.05), (0.013, 0.16), (0.0, 0.16)], 0.008)
            .colored(color),
    );
    craft.put(enamel, ball(0.05).scaled(1.0, 1.0, 1.3).colored(color).at(0.0, 0.28, -0.05));
    craft.put(enamel, rod(vec3(0.0, 0.15, 0.0), vec3(0.0, 0.26, -0.05), 0.015).colored(color));
    let hub = vec3(0.0, 0.28, 0.025);
    let spin = craft.joint(Role::Rotor(0), 0, hub);
    for k in 0..4 {
        let blade = ball(0.06).scaled(0.75, 1.15, 0.12).at(0.0, 0.075, 0.0).yawed(24.0).rolled(90.0 * k as f32);
        craft.put(Material::PLASTIC, blade.colored(hex(0xF2_EA_D8)).at(hub.x, hub.y, hub.z).on_joint(spin));
    }
    craft.put(METAL, ball(0.026).colored(hex(0xC9_9A_46)).at(hub.x, hub.y, hub.z + 0.01).on_joint(spin));
    for (r, z) in [(0.16, 0.025), (0.11, 0.06), (0.055, 0.072), (0.12, -0.02)] {
        craft.put(METAL, torus(r, 0.004).pitched(90.0).colored(hex(0xC8_CC_D2)).at(0.0, 0.28, z));
    }
    for k in 0..12 {
        let out = |r: f32, z: f32| {
            let angle = TAU * k as f32 / 12.0;
            vec3(r * libm::cosf(angle), 0.28 + r * libm::sinf(angle), z)
        };
        craft.put(
            METAL,
            tube(&[out(0.02, 0.075), out(0.11, 0.06), out(0.16, 0.025)], |_| 0.0024).colored(hex(0xC8_CC_D2)),
        );
    }
    craft.object("fan")
}
