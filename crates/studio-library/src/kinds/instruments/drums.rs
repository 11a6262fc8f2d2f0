//! Drums and other struck instruments: drum kit, drum, gong, bell, xylophone.

use crate::craft::*;

/// A drum kit with its stool.
pub(crate) const KIT: Kind = Kind::new(Music, "drum kit", build_kit)
    .words(&["drum kit", "drum set", "drums", "trap set"], &["架子鼓", "爵士鼓", "套鼓"], &["percussion_section.n.1"])
    .made_of(Substance::Wood, 40.0)
    .plays(Instrument::Drums);

/// A single drum with two sticks.
pub(crate) const DRUM: Kind = Kind::new(Music, "drum", build_drum)
    .words(
        &["drum", "snare drum", "bongo", "conga", "djembe", "timpani", "kettledrum"],
        &["鼓", "小鼓", "大鼓", "手鼓"],
        &["drum.n.1", "percussion_instrument.n.1"],
    )
    .made_of(Substance::Wood, 4.0)
    .loose(Form::Cylinder, 0.3, 0.6)
    .plays(Instrument::Drums);

/// A gong in its frame.
pub(crate) const GONG: Kind = Kind::new(Music, "gong", build_gong)
    .words(&["gong", "tam-tam", "cymbal", "cymbals"], &["锣", "铜锣", "大锣", "钹"], &["gong.n.1", "cymbal.n.1"])
    .made_of(Substance::Metal, 30.0)
    .calls(Sound::Gong)
    .plays(Instrument::Gong);

/// A mallet with a head of felt.
pub(crate) const MALLET: Kind = Kind::new(Prop, "mallet", build_mallet)
    .words(&["mallet", "drumstick", "beater"], &["鼓槌", "锣槌", "木槌"], &["mallet.n.1", "drumstick.n.2"])
    .made_of(Substance::Wood, 0.3)
    .loose(Form::Box, 0.2, 0.5);

/// A bell with its clapper.
pub(crate) const BELL: Kind = Kind::new(Music, "bell", build_bell)
    .words(&["bell", "temple bell", "handbell"], &["钟声", "铃", "铃铛", "铜钟"], &["bell.n.1"])
    .made_of(Substance::Metal, 8.0)
    .calls(Sound::Bell)
    .plays(Instrument::Bell);

/// A xylophone with coloured bars.
pub(crate) const XYLOPHONE: Kind = Kind::new(Music, "xylophone", build_xylophone)
    .words(
        &["xylophone", "marimba", "glockenspiel", "vibraphone"],
        &["木琴", "马林巴", "钟琴"],
        &["marimba.n.1", "glockenspiel.n.1"],
    )
    .made_of(Substance::Wood, 5.0)
    .plays(Instrument::Xylophone);

const CHROME: u32 = 0xC8_CC_D2;
const BRASS: u32 = 0xD8_A6_42;

/// A drum that stands on y = 0: shell, hoops, heads and lugs.
fn shell(craft: &mut Craft, place: Affine3A, radius: f32, height: f32, color: Vec3, surface: Material) {
    let put = |craft: &mut Craft, material, mesh: Mesh| craft.put(material, mesh.placed(place));
    put(craft, surface, cylinder(radius, height, 0.006).colored(color));
    for y in [0.0, height] {
        put(craft, METAL, torus(radius + 0.004, 0.011).colored(hex(CHROME)).at(0.0, y, 0.0));
        let skin = cylinder(radius - 0.004, 0.006, 0.002).colored(hex(0xF4_EE_DC));
        put(craft, Material::PAPER, skin.at(0.0, if y > 0.0 { y + 0.002 } else { -0.006 }, 0.0));
    }
    for k in 0..8 {
        let at = around(radius + 0.008, k as f32 / 8.0);
        let lug = round_box(vec3(0.018, height * 0.5, 0.014), 0.005).yawed(45.0 * k as f32).colored(hex(CHROME));
        put(craft, METAL, lug.at(at.x, height * 0.5, at.z));
    }
}

fn cymbal(craft: &mut Craft, at: Vec3, radius: f32, number: u8) {
    craft.put(METAL, rod(vec3(at.x, 0.02, at.z), at, 0.011).colored(hex(CHROME)));
    for k in 0..3 {
        let foot = around(0.2, k as f32 / 3.0 + 0.1);
        craft.put(
            METAL,
            rod(vec3(at.x, 0.22, at.z), vec3(at.x + foot.x, 0.012, at.z + foot.z), 0.009).colored(hex(CHROME)),
        );
    }
    let joint = craft.joint(Role::Extra(number), 0, at);
    let bow =
        lathe(&[(0.0, -0.002), (radius, -0.03), (radius, -0.026), (0.06, 0.006), (0.035, 0.03), (0.0, 0.034)], 0.004);
    let ringed =
        bow.painted(|p, _| hex(BRASS) * if (libm::hypotf(p.x, p.z) * 90.0) as i32 & 1 == 0 { 1.0 } else { 0.88 });
    craft.put(METAL, ringed.pitched(10.0).at(at.x, at.y, at.z).on_joint(joint));
    craft.socket(SocketRole::Strike(number), joint, at + vec3(0.0, 0.0, -radius * 0.6), Vec3::Y);
}

fn build_kit(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB4_26_30));
    let surface = design.surface_or(Material::GLOSS);
    let lying = Affine3A::from_rotation_x(PI * 0.5);
    let bass = Affine3A::from_translation(vec3(0.0, 0.3, 0.12)) * lying;
    shell(&mut craft, bass, 0.29, 0.4, color, surface);
    craft.put(Material::PAPER, prism(&star(0.13, 0.06, 5, 0.02), 0.006, 0.002).colored(color).at(0.0, 0.3, 0.531));
    craft.socket(SocketRole::Strike(0), 0, vec3(0.0, 0.3, 0.1), Vec3::NEG_Z);
    let drums = [
        (vec3(-0.34, 0.56, -0.18), 0.18, 0.14, 14.0, 1u8),
        (vec3(-0.17, 0.72, 0.16), 0.145, 0.17, -14.0, 2),
        (vec3(0.17, 0.72, 0.16), 0.16, 0.18, -14.0, 3),
        (vec3(0.46, 0.2, -0.12), 0.2, 0.38, 0.0, 4),
    ];
    for (at, radius, height, lean, number) in drums {
        let place = Affine3A::from_translation(at) * Affine3A::from_rotation_x(lean * PI / 180.0);
        shell(&mut craft, place, radius, height, color, surface);
        craft.socket(SocketRole::Strike(number), 0, place.transform_point3(vec3(0.0, height + 0.01, 0.0)), Vec3::Y);
        craft.put(METAL, rod(at + vec3(0.0, 0.02, 0.0), vec3(at.x, 0.02, at.z), 0.013).colored(hex(CHROME)));
        for k in 0..3 {
            let foot = around(radius * 0.9, k as f32 / 3.0);
            let end = vec3(at.x + foot.x, 0.012, at.z + foot.z);
            craft.put(METAL, rod(vec3(at.x, at.y * 0.5, at.z), end, 0.009).colored(hex(CHROME)));
        }
    }
    cymbal(&mut craft, vec3(-0.56, 0.86, 0.08), 0.19, 5);
    cymbal(&mut craft, vec3(-0.42, 1.1, 0.36), 0.23, 6);
    cymbal(&mut craft, vec3(0.5, 1.12, 0.3), 0.26, 7);
    craft.put(Material::CLOTH, cylinder(0.17, 0.09, 0.035).colored(hex(0x2A_26_2C)).at(0.0, 0.44, -0.5));
    craft.put(METAL, rod(vec3(0.0, 0.03, -0.5), vec3(0.0, 0.45, -0.5), 0.02).colored(hex(CHROME)));
    for k in 0..3 {
        let foot = around(0.2, k as f32 / 3.0 + 0.17);
        craft.put(METAL, rod(vec3(0.0, 0.2, -0.5), vec3(foot.x, 0.014, foot.z - 0.5), 0.011).colored(hex(CHROME)));
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.53, -0.5), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, -0.5), Vec3::Z);
    craft.object("drum kit")
}

fn build_drum(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC4_2C_2A));
    shell(
        &mut craft,
        Affine3A::from_translation(vec3(0.0, 0.012, 0.0)),
        0.19,
        0.26,
        color,
        design.surface_or(Material::PLASTIC),
    );
    let rope = hex(0xF1_E4_C6);
    for k in 0..16 {
        let at = |turn: i32, y: f32| around(0.197, turn as f32 / 16.0) + vec3(0.0, y, 0.0);
        let (low, high) = if k % 2 == 0 { (0.03, 0.25) } else { (0.25, 0.03) };
        craft.put(Material::CLOTH, rod(at(k, low), at(k + 1, high), 0.005).colored(rope));
    }
    for (x, turn) in [(-0.05, 16.0), (0.05, -22.0)] {
        let stick = tube(&[vec3(0.0, 0.0, -0.16), vec3(0.0, 0.0, 0.13), vec3(0.0, 0.0, 0.16)], |s| {
            if s > 0.95 { 0.014 } else { 0.008 }
        });
        craft.put(Material::WOOD, stick.colored(hex(0xD8_A8_64)).yawed(turn).at(x, 0.294, 0.0));
    }
    craft.socket(SocketRole::Strike(0), 0, vec3(0.0, 0.284, 0.04), Vec3::Y);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, -0.42), Vec3::Z);
    craft.object("drum")
}

fn build_gong(design: &Design) -> Model {
    let mut craft = Craft::new();
    let frame = hex(0x8C_24_22);
    for side in [-1.0, 1.0] {
        craft.put(Material::WOOD, block(0.06, 1.3, 0.06, 0.014).colored(frame).at(side * 0.5, 0.04, 0.0));
        craft.put(Material::WOOD, block(0.09, 0.06, 0.42, 0.02).colored(frame).at(side * 0.5, 0.0, 0.0));
        craft.put(METAL, ball(0.045).colored(hex(BRASS)).at(side * 0.5, 1.37, 0.0));
    }
    craft.put(
        Material::WOOD,
        tube(
            &curve(&[vec3(-0.64, 1.36, 0.0), vec3(-0.4, 1.29, 0.0), vec3(0.4, 1.29, 0.0), vec3(0.64, 1.36, 0.0)], 6),
            |_| 0.032,
        )
        .colored(frame),
    );
    let joint = craft.turning(Role::Pendulum, 0, vec3(0.0, 1.28, 0.0), Vec3::X);
    let disc = lathe(
        &[
            (0.0, -0.03),
            (0.36, -0.03),
            (0.38, -0.01),
            (0.38, 0.03),
            (0.35, 0.035),
            (0.34, 0.015),
            (0.13, 0.02),
            (0.1, 0.05),
            (0.0, 0.06),
        ],
        0.012,
    );
    let color = design.color_or(hex(0xD4_9C_3C));
    let hammered = disc.painted(|p, _| {
        let r = libm::hypotf(p.x, p.z);
        color
            * if r > 0.33 {
                0.6
            } else if (0.13..0.3).contains(&r) {
                0.94
            } else {
                1.05
            }
    });
    craft.put(Material { roughness: 0.34, ..METAL }, hammered.pitched(90.0).at(0.0, 0.76, 0.0).on_joint(joint));
    for side in [-1.0, 1.0] {
        let cord = rod(vec3(side * 0.16, 1.1, 0.0), vec3(side * 0.16, 1.29, 0.0), 0.009);
        craft.put(Material::CLOTH, cord.colored(hex(0x6A_1A_1A)).on_joint(joint));
    }
    craft.socket(SocketRole::Strike(0), joint, vec3(0.0, 0.76, 0.065), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(-0.38, 0.0, 0.6), vec3(0.5, 0.0, -1.0));
    craft.object("gong")
}

fn build_mallet(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(Material::WOOD, rod(vec3(-0.2, 0.05, 0.0), vec3(0.2, 0.05, 0.0), 0.014).colored(hex(0x9A_5A_30)));
    craft.put(
        Material::FELT,
        ball(0.055).scaled(1.25, 1.0, 1.0).colored(design.color_or(hex(0xE8_DC_C0))).at(0.22, 0.05, 0.0),
    );
    craft.grip(vec3(-0.13, 0.05, 0.0), Vec3::X);
    craft.socket(SocketRole::Strike(0), 0, vec3(0.22, 0.05, 0.055), Vec3::Z);
    craft.object("mallet")
}

fn build_bell(design: &Design) -> Model {
    let mut craft = Craft::new();
    let metal = design.surface_or(Material { roughness: 0.28, ..METAL });
    let color = design.color_or(hex(BRASS));
    let pivot = vec3(0.0, 0.3, 0.0);
    let swing = craft.joint(Role::Pendulum, 0, pivot);
    let shell = lathe(
        &[
            (0.0, 0.0),
            (0.125, 0.0),
            (0.14, 0.0),
            (0.135, 0.02),
            (0.1, 0.08),
            (0.082, 0.17),
            (0.07, 0.215),
            (0.03, 0.245),
            (0.0, 0.25),
        ],
        0.01,
    );
    craft.put(
        metal,
        shell.painted(move |p, _| color * if (0.028..0.045).contains(&p.y) { 0.7 } else { 1.0 }).on_joint(swing),
    );
    craft.put(metal, torus(0.028, 0.01).pitched(90.0).colored(color * 0.9).at(0.0, 0.275, 0.0).on_joint(swing));
    let clapper = craft.joint(Role::Extra(0), swing, vec3(0.0, 0.2, 0.0));
    craft.put(metal, ball(0.026).colored(hex(0x5A_48_38)).at(0.0, 0.03, 0.0).on_joint(clapper));
    craft.put(
        Material::WOOD,
        lathe(&[(0.0, 0.29), (0.02, 0.29), (0.026, 0.36), (0.02, 0.4), (0.0, 0.41)], 0.01)
            .colored(hex(0x7A_3A_22))
            .on_joint(swing),
    );
    craft.socket(SocketRole::Strike(0), swing, vec3(0.0, 0.03, 0.137), Vec3::Z);
    craft.socket(SocketRole::Grip, swing, vec3(0.0, 0.35, 0.0), Vec3::Z);
    craft.object("bell")
}

fn build_xylophone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let rainbow = [0xD2_34_2E, 0xE4_7C_22, 0xE8_C2_2A, 0x4A_A8_48, 0x2A_9D_96, 0x2C_5F_C0, 0x76_40_A6, 0xE0_5A_90];
    for (z, near, far) in [(0.09, 0.16, 0.11), (-0.09, 0.16, 0.11)] {
        let rail = rod(vec3(-0.36, 0.54, z * near / 0.09), vec3(0.36, 0.54, z * far / 0.09), 0.016);
        craft.put(Material::WOOD, rail.colored(hex(0x9A_62_36)));
    }
    for (x, z) in [(-0.34, 0.16), (-0.34, -0.16), (0.34, 0.11), (0.34, -0.11)] {
        craft
            .put(Material::WOOD, rod(vec3(x * 1.08, 0.014, z * 1.2), vec3(x, 0.55, z), 0.017).colored(hex(0x9A_62_36)));
    }
    for (k, midi) in [60u8, 62, 64, 65, 67, 69, 71, 72, 74, 76, 77, 79, 81].into_iter().enumerate() {
        let x = -0.336 + 0.056 * k as f32;
        let joint = craft.joint(Role::Key(midi), 0, vec3(x, 0.57, -0.1));
        let color = design.color_or(hex(rainbow[k % 8]));
        let bar = round_box(vec3(0.046, 0.02, 0.42 - 0.014 * k as f32), 0.006).colored(color);
        craft.put(design.surface_or(Material::PLASTIC), bar.at(x, 0.572, 0.0).on_joint(joint));
        craft.socket(SocketRole::Key(midi), joint, vec3(x, 0.582, 0.05), Vec3::Y);
        for z in [-0.13, 0.13] {
            craft
                .put(METAL, ball(0.007).colored(hex(CHROME)).at(x, 0.582, z * (1.0 - 0.03 * k as f32)).on_joint(joint));
        }
    }
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, 0.42), Vec3::NEG_Z);
    craft.object("xylophone")
}
