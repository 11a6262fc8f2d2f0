//! Things that tick: clock, alarm clock and metronome.

use crate::craft::*;

/// A metronome.
pub(crate) const METRONOME: Kind = Kind::new(Prop, "metronome", build_metronome)
    .words(&["metronome"], &["节拍器"], &["metronome.n.1"])
    .made_of(Substance::Wood, 0.5)
    .lives(Habitat::Tabletop)
    .runs(Sound::Tick);

/// An alarm clock with two bells.
pub(crate) const ALARM_CLOCK: Kind = Kind::new(Prop, "alarm clock", build_alarm_clock)
    .words(&["alarm clock", "alarm"], &["闹钟"], &["alarm_clock.n.1"])
    .made_of(Substance::Metal, 0.4)
    .loose(Form::Cylinder, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::AlarmClock)
    .runs(Sound::Tick);

/// A wall clock.
pub(crate) const CLOCK: Kind = Kind::new(Prop, "clock", build_clock)
    .words(&["clock", "wall clock"], &["时钟", "钟", "挂钟", "钟表"], &["clock.n.1", "watch.n.1", "timepiece.n.1"])
    .made_of(Substance::Wood, 1.0)
    .lives(Habitat::Wall)
    .runs(Sound::Tick);

/// A tall clock with a pendulum behind glass.
pub(crate) const GRANDFATHER_CLOCK: Kind = Kind::new(Prop, "grandfather clock", build_grandfather_clock)
    .words(
        &["grandfather clock", "longcase clock", "pendulum clock"],
        &["落地钟", "摆钟", "座钟"],
        &["grandfather_clock.n.1"],
    )
    .made_of(Substance::Wood, 40.0)
    .calls(Sound::Bell)
    .runs(Sound::Tick);

fn build_metronome(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_4A_28));
    let body = |half: f32, top: f32, high: f32, inset: f32| {
        polygon(&[(-half, 0.0), (half, 0.0), (top, high), (-top, high)], inset)
    };
    let surface = design.surface_or(Material { roughness: 0.25, ..Material::WOOD });
    craft.put(surface, prism(&body(0.062, 0.026, 0.22, 0.008), 0.1, 0.01).colored(wood).at(0.0, 0.016, -0.01));
    craft.put(surface, block(0.15, 0.018, 0.13, 0.007).colored(wood * 0.8));
    craft.put(
        Material::PLASTIC,
        prism(&body(0.042, 0.017, 0.16, 0.006), 0.006, 0.002).colored(hex(0xF1_E4_C6)).at(0.0, 0.05, 0.041),
    );
    for k in 0..8 {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.02, 0.0025, 0.003), 0.001).colored(hex(0x3A_2A_20)).at(
                0.0,
                0.08 + 0.015 * k as f32,
                0.0445,
            ),
        );
    }
    let pivot = vec3(0.0, 0.045, 0.052);
    let swing = craft.joint(Role::Pendulum, 0, pivot);
    craft.put(METAL, rod(pivot, vec3(0.0, 0.235, 0.052), 0.0026).colored(hex(0xD8_DC_E0)).on_joint(swing));
    craft.put(
        METAL,
        prism(&polygon(&[(-0.014, 0.0), (0.014, 0.0), (0.02, 0.026), (-0.02, 0.026)], 0.004), 0.012, 0.004)
            .colored(hex(0xD9_A4_3B))
            .at(0.0, 0.165, 0.053)
            .on_joint(swing),
    );
    craft.put(METAL, ball(0.008).colored(hex(0xD9_A4_3B)).at(0.0, 0.045, 0.053));
    craft.put(METAL, torus(0.011, 0.003).rolled(90.0).colored(hex(0xD9_A4_3B)).at(0.078, 0.07, -0.01));
    craft.object("metronome")
}

/// A clock face in the XY plane around the origin, hands on rotor joints: hour 0, minute 1, second 2.
fn dial(craft: &mut Craft, center: Vec3, radius: f32, face: Vec3) {
    let r = radius;
    craft.put(
        Material { roughness: 0.5, ..Material::PAPER },
        prism(&circle(r, 48), 0.006, 0.002).colored(face).at(center.x, center.y, center.z),
    );
    for k in 0..12 {
        let long = if k % 3 == 0 { 0.16 } else { 0.09 };
        let tick = round_box(vec3(0.045 * r, long * r, 0.004), 0.001).colored(hex(0x2A_26_2A)).at(
            0.0,
            r * (0.9 - long * 0.5),
            0.004,
        );
        craft.put(Material::PLASTIC, tick.rolled(-30.0 * k as f32).at(center.x, center.y, center.z));
    }
    let hands =
        [(0u8, 0.5, 0.07, -210.0, 0x2A_26_2A), (1, 0.76, 0.05, 0.0, 0x2A_26_2A), (2, 0.8, 0.02, -130.0, 0xC8_2A_26)];
    for (number, length, wide, turn, code) in hands {
        let lift = 0.006 + 0.002 * f32::from(number);
        let joint = craft.turning(Role::Rotor(number), 0, center, Vec3::NEG_Z);
        let hand =
            round_box(vec3(wide * r, length * r, 0.003), 0.001).colored(hex(code)).at(0.0, length * r * 0.42, lift);
        craft.put(Material::PLASTIC, hand.rolled(turn).at(center.x, center.y, center.z).on_joint(joint));
    }
    craft.put(METAL, ball(0.05 * r).colored(hex(0xD9_A4_3B)).at(center.x, center.y, center.z + 0.012));
}

fn build_alarm_clock(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_2E));
    let enamel = design.surface_or(Material::GLOSS);
    let center = vec3(0.0, 0.085, 0.0);
    craft.put(enamel, cylinder(0.07, 0.05, 0.014).pitched(90.0).colored(color).at(0.0, center.y, -0.025));
    craft.put(METAL, torus(0.065, 0.007).pitched(90.0).colored(hex(0xD8_DC_E0)).at(0.0, center.y, 0.025));
    dial(&mut craft, vec3(0.0, center.y, 0.025), 0.06, hex(0xF6_F0_E0));
    for side in [-1.0, 1.0] {
        let bell = lathe(&[(0.0, 0.0), (0.034, 0.0), (0.03, 0.016), (0.012, 0.028), (0.0, 0.03)], 0.004);
        craft.put(METAL, bell.rolled(-side * 32.0).colored(hex(0xD9_A4_3B)).at(side * 0.044, 0.15, 0.0));
        craft.put(
            METAL,
            rod(vec3(side * 0.03, 0.14, 0.0), vec3(side * 0.045, 0.155, 0.0), 0.006).colored(hex(0xB8_BE_C6)),
        );
        craft.put(
            METAL,
            tube(&[vec3(side * 0.04, 0.04, 0.0), vec3(side * 0.062, 0.007, 0.0)], |s| 0.008 - 0.001 * s)
                .colored(hex(0xB8_BE_C6)),
        );
    }
    let hammer = craft.joint(Role::Extra(0), 0, vec3(0.0, 0.15, 0.0));
    craft.put(METAL, rod(vec3(0.0, 0.15, 0.0), vec3(0.0, 0.18, 0.0), 0.003).colored(hex(0xB8_BE_C6)).on_joint(hammer));
    craft.put(METAL, ball(0.009).scaled(1.5, 1.0, 1.0).colored(hex(0xB8_BE_C6)).at(0.0, 0.182, 0.0).on_joint(hammer));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.18, 0.0), Vec3::Y);
    craft.grip(vec3(0.0, 0.085, -0.025), Vec3::Z);
    craft.object("alarm clock")
}

fn build_clock(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x8A_52_2E));
    let center = vec3(0.0, 0.17, 0.0);
    craft.put(
        design.surface_or(Material::WOOD),
        cylinder(0.165, 0.05, 0.012).pitched(90.0).colored(color).at(0.0, center.y, -0.04),
    );
    craft.put(
        design.surface_or(Material::WOOD),
        torus(0.15, 0.02).pitched(90.0).colored(shade(color, 1.15)).at(0.0, center.y, 0.01),
    );
    dial(&mut craft, vec3(0.0, center.y, 0.01), 0.138, hex(0xF6_F0_E0));
    craft.object("clock")
}

fn build_grandfather_clock(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x7A_42_22));
    let surface = design.surface_or(Material { roughness: 0.3, ..Material::WOOD });
    let gold = hex(0xD9_A4_3B);
    craft.put(surface, block(0.52, 0.36, 0.32, 0.02).colored(wood));
    craft.put(surface, block(0.56, 0.05, 0.36, 0.015).colored(wood * 0.8).at(0.0, 0.34, 0.0));
    for x in [-0.18, 0.18] {
        craft.put(surface, block(0.07, 1.02, 0.26, 0.015).colored(wood).at(x, 0.38, 0.0));
    }
    craft.put(surface, block(0.36, 1.02, 0.03, 0.01).colored(wood * 0.45).at(0.0, 0.38, -0.11));
    craft.put(surface, block(0.54, 0.56, 0.34, 0.02).colored(wood).at(0.0, 1.38, 0.0));
    let roof = polygon(&[(-0.3, 0.0), (0.3, 0.0), (0.2, 0.07), (0.0, 0.18), (-0.2, 0.07)], 0.02);
    craft.put(surface, prism(&roof, 0.36, 0.015).colored(wood * 0.85).at(0.0, 1.94, 0.0));
    craft.put(METAL, torus(0.215, 0.018).pitched(90.0).colored(gold).at(0.0, 1.66, 0.172));
    dial(&mut craft, vec3(0.0, 1.66, 0.172), 0.205, hex(0xF6_F0_E0));
    let pivot = vec3(0.0, 1.36, 0.02);
    let swing = craft.joint(Role::Pendulum, 0, pivot);
    craft.put(METAL, rod(pivot, vec3(0.0, 0.66, 0.02), 0.007).colored(gold).on_joint(swing));
    let bob = cylinder(0.085, 0.02, 0.008).pitched(90.0).colored(gold).at(0.0, 0.64, 0.01);
    craft.put(METAL, bob.on_joint(swing));
    craft.object("grandfather clock")
}
