//! Wind instruments: flute, trumpet, saxophone, accordion, bagpipes. Their mouthpiece is socket `Mouth`.

use crate::craft::*;

/// A flute.
pub(crate) const FLUTE: Kind = Kind::new(Music, "flute", build_flute)
    .words(
        &["flute", "recorder", "piccolo", "dizi", "bamboo flute"],
        &["笛子", "长笛", "竖笛", "箫"],
        &["flute.n.1", "clarinet.n.1", "recorder.n.4", "woodwind.n.1"],
    )
    .made_of(Substance::Metal, 0.5)
    .loose(Form::Box, 0.2, 0.4)
    .plays(Instrument::Flute);

/// A trumpet.
pub(crate) const TRUMPET: Kind = Kind::new(Music, "trumpet", build_trumpet)
    .words(
        &["trumpet", "bugle", "cornet", "horn"],
        &["小号", "喇叭", "号角"],
        &["trumpet.n.1", "brass.n.2", "cornet.n.1", "trombone.n.1"],
    )
    .made_of(Substance::Metal, 1.1)
    .loose(Form::Box, 0.2, 0.4)
    .plays(Instrument::Trumpet);

/// A saxophone.
pub(crate) const SAXOPHONE: Kind = Kind::new(Music, "saxophone", build_saxophone)
    .words(&["saxophone", "sax"], &["萨克斯", "萨克斯风"], &["sax.n.2"])
    .made_of(Substance::Metal, 2.5)
    .loose(Form::Box, 0.2, 0.4)
    .plays(Instrument::Saxophone);

/// An accordion.
pub(crate) const ACCORDION: Kind = Kind::new(Music, "accordion", build_accordion)
    .words(
        &["accordion", "concertina", "bandoneon"],
        &["手风琴"],
        &["accordion.n.1", "harmonica.n.1", "concertina.n.1"],
    )
    .made_of(Substance::Wood, 8.0)
    .loose(Form::Box, 0.1, 0.6)
    .plays(Instrument::Accordion);

/// Bagpipes.
pub(crate) const BAGPIPES: Kind = Kind::new(Music, "bagpipes", build_bagpipes)
    .words(&["bagpipes", "bagpipe"], &["风笛"], &["bagpipe.n.1"])
    .made_of(Substance::Cloth, 3.0)
    .loose(Form::Box, 0.1, 0.6)
    .plays(Instrument::Bagpipes);

const BRASS: u32 = 0xD8_A6_42;

fn build_flute(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_CC_D2));
    let metal = design.surface_or(METAL);
    craft.put(metal, rod(vec3(-0.33, 0.014, 0.0), vec3(0.33, 0.014, 0.0), 0.011).colored(color));
    for x in [-0.3, -0.14, 0.2] {
        craft.put(METAL, torus(0.011, 0.003).rolled(90.0).colored(hex(BRASS)).at(x, 0.014, 0.0));
    }
    craft.put(metal, ball(0.016).scaled(1.2, 0.4, 0.9).colored(color * 0.9).at(0.26, 0.025, 0.0));
    for k in 0..9 {
        craft.put(metal, cylinder(0.008, 0.006, 0.002).colored(color * 1.05).at(-0.28 + 0.045 * k as f32, 0.023, 0.0));
    }
    craft.socket(SocketRole::Mouth, 0, vec3(0.26, 0.028, 0.0), Vec3::Y);
    craft.grip(vec3(0.05, 0.014, 0.0), Vec3::Y);
    craft.socket(SocketRole::SecondGrip, 0, vec3(-0.18, 0.014, 0.0), Vec3::Y);
    craft.object("flute")
}

fn build_trumpet(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(BRASS));
    let metal = design.surface_or(METAL);
    let y = 0.09;
    let bell = lathe(
        &[
            (0.01, 0.0),
            (0.012, 0.1),
            (0.02, 0.17),
            (0.04, 0.215),
            (0.065, 0.235),
            (0.063, 0.238),
            (0.036, 0.22),
            (0.008, 0.1),
        ],
        0.003,
    );
    craft.put(Material { two_sided: true, ..metal }, bell.pitched(90.0).colored(gold).at(0.0, y, 0.02));
    craft.put(metal, rod(vec3(0.0, y, -0.22), vec3(0.0, y, 0.04), 0.008).colored(gold));
    craft.put(
        metal,
        lathe(&[(0.0, 0.0), (0.007, 0.0), (0.008, 0.03), (0.014, 0.05), (0.0, 0.052)], 0.002)
            .pitched(-90.0)
            .colored(hex(0xD8_DC_E0))
            .at(0.0, y, -0.2),
    );
    let bend = curve(
        &[vec3(0.0, y - 0.055, -0.12), vec3(0.0, y - 0.055, 0.12), vec3(0.0, y - 0.03, 0.16), vec3(0.0, y, 0.13)],
        5,
    );
    craft.put(metal, tube(&bend, |_| 0.007).colored(gold));
    craft.put(
        metal,
        tube(&curve(&[vec3(0.0, y, -0.12), vec3(0.0, y - 0.03, -0.155), vec3(0.0, y - 0.055, -0.12)], 4), |_| 0.007)
            .colored(gold),
    );
    for k in 0..3 {
        let z = -0.03 + 0.03 * k as f32;
        let valve = craft.joint(Role::Key(60 + k as u8), 0, vec3(0.0, y, z));
        craft.put(metal, cylinder(0.0125, 0.11, 0.004).colored(gold * 0.92).at(0.0, y - 0.085, z));
        craft.put(METAL, cylinder(0.004, 0.035, 0.001).colored(hex(0xD8_DC_E0)).at(0.0, y + 0.02, z).on_joint(valve));
        craft.put(
            Material::GLOSS,
            cylinder(0.009, 0.006, 0.002).colored(hex(0xF6_F0_E4)).at(0.0, y + 0.05, z).on_joint(valve),
        );
    }
    craft.socket(SocketRole::Mouth, 0, vec3(0.0, y, -0.252), Vec3::NEG_Z);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, y, 0.26), Vec3::Z);
    craft.grip(vec3(0.0, y - 0.03, 0.0), Vec3::X);
    craft.object("trumpet")
}

fn build_saxophone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(BRASS));
    let metal = design.surface_or(METAL);
    let path = curve(
        &[
            vec3(0.0, 0.62, -0.11),
            vec3(0.0, 0.655, -0.05),
            vec3(0.0, 0.6, 0.0),
            vec3(0.0, 0.35, 0.01),
            vec3(0.0, 0.12, 0.02),
            vec3(0.0, 0.05, 0.07),
            vec3(0.0, 0.1, 0.13),
            vec3(0.0, 0.26, 0.15),
        ],
        6,
    );
    craft.put(metal, tube(&path, |s| 0.009 + 0.034 * s).colored(gold));
    craft.put(
        Material { two_sided: true, ..metal },
        lathe(&[(0.04, 0.0), (0.05, 0.06), (0.075, 0.1), (0.073, 0.104), (0.046, 0.06), (0.03, 0.0)], 0.004)
            .colored(gold)
            .pitched(10.0)
            .at(0.0, 0.24, 0.148),
    );
    craft.put(
        Material::GLOSS,
        tube(&[vec3(0.0, 0.618, -0.1), vec3(0.0, 0.59, -0.17)], |s| 0.013 - 0.006 * s).colored(hex(0x20_20_24)),
    );
    for k in 0..10 {
        let p = path[14 + 2 * k.min(8)];
        craft.put(
            metal,
            cylinder(0.017 + 0.001 * k as f32, 0.012, 0.004).rolled(-90.0).colored(gold * 0.85).at(
                0.026 + 0.0012 * k as f32,
                p.y,
                p.z,
            ),
        );
        craft.put(Material::GLOSS, ball(0.008).scaled(0.5, 1.0, 1.0).colored(hex(0xF6_F0_E4)).at(0.044, p.y, p.z));
    }
    craft.put(METAL, rod(vec3(0.03, 0.54, 0.0), vec3(0.045, 0.14, 0.03), 0.004).colored(gold * 0.9));
    craft.socket(SocketRole::Mouth, 0, vec3(0.0, 0.59, -0.172), Vec3::NEG_Z);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.35, 0.17), Vec3::Y);
    craft.grip(vec3(0.04, 0.42, 0.01), Vec3::X);
    craft.socket(SocketRole::SecondGrip, 0, vec3(0.04, 0.24, 0.02), Vec3::X);
    craft.object("saxophone")
}

fn build_accordion(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB0_24_2A));
    let pearl = design.surface_or(Material::GLOSS);
    for side in [-1.0f32, 1.0] {
        let joint = craft.joint(Role::Extra((side > 0.0).into()), 0, vec3(side * 0.1, 0.18, 0.0));
        craft.put(
            pearl,
            round_box(vec3(0.1, 0.36, 0.19), 0.025).colored(color).at(side * 0.17, 0.18, 0.0).on_joint(joint),
        );
        craft.put(
            METAL,
            round_box(vec3(0.02, 0.3, 0.14), 0.008).colored(hex(BRASS)).at(side * 0.17, 0.18, 0.09).on_joint(joint),
        );
    }
    for k in 0..11 {
        let x = -0.11 + 0.022 * k as f32;
        let fold =
            round_box(vec3(0.016, if k % 2 == 0 { 0.33 } else { 0.29 }, if k % 2 == 0 { 0.17 } else { 0.14 }), 0.006);
        craft.put(
            Material::CLOTH,
            fold.colored(if k % 2 == 0 { hex(0x2A_22_26) } else { hex(0xC8_A0_4A) }).at(x, 0.18, 0.0),
        );
    }
    for (k, midi) in [60u8, 62, 64, 65, 67, 69, 71, 72, 74, 76, 77, 79].into_iter().enumerate() {
        let y = 0.33 - 0.027 * k as f32;
        let joint = craft.joint(Role::Key(midi), 0, vec3(-0.225, y, 0.03));
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.016, 0.024, 0.09), 0.004).colored(hex(0xF6_F0_E4)).at(-0.226, y, 0.07).on_joint(joint),
        );
        craft.socket(SocketRole::Key(midi), joint, vec3(-0.234, y, 0.1), Vec3::NEG_X);
    }
    for row in 0..3 {
        for k in 0..9 {
            craft.put(
                Material::GLOSS,
                fine_ball(0.008, 10).colored(hex(0xF6_F0_E4)).at(
                    0.222,
                    0.05 + 0.032 * k as f32,
                    -0.03 + 0.03 * row as f32,
                ),
            );
        }
    }
    craft.grip(vec3(-0.23, 0.18, 0.06), Vec3::NEG_X);
    craft.socket(SocketRole::SecondGrip, 0, vec3(0.23, 0.18, 0.0), Vec3::X);
    craft.object("accordion")
}

fn build_bagpipes(design: &Design) -> Model {
    let mut craft = Craft::new();
    let tartan = design.color_or(hex(0xB0_24_2A));
    let other = design.color_at(1, hex(0x1E_4A_3A));
    let bag = fine_ball(0.15, 80).scaled(1.35, 0.95, 0.75).painted(move |p, _| {
        let (a, b) = ((p.x / 0.05).rem_euclid(1.0), (p.y / 0.05).rem_euclid(1.0));
        let stripe = a < 0.14 || b < 0.14;
        if stripe {
            hex(0xF0_E0_A0)
        } else if (a > 0.55) != (b > 0.55) {
            tartan.lerp(other, 0.5)
        } else if a > 0.55 {
            other
        } else {
            tartan
        }
    });
    craft.put(Material { fuzz: 0.6, ..Material::CLOTH }, bag.at(0.0, 0.28, 0.0));
    let (wood, ivory) = (hex(0x2A_1C_18), hex(0xF1_E4_C6));
    let pipe = |craft: &mut Craft, from: Vec3, to: Vec3, radius: f32, rings: usize| {
        craft.put(Material::GLOSS, rod(from, to, radius).colored(wood));
        for k in 0..rings {
            let at = from.lerp(to, 0.35 + 0.6 * k as f32 / rings as f32);
            let ring = torus(radius, radius * 0.5).turned(Quat::from_rotation_arc(Vec3::Y, (to - from).normalize()));
            craft.put(Material::GLOSS, ring.colored(ivory).at(at.x, at.y, at.z));
        }
        let bell = cone(radius, radius * 1.9, radius * 3.0, 0.003)
            .turned(Quat::from_rotation_arc(Vec3::Y, (to - from).normalize()));
        craft.put(Material::GLOSS, bell.colored(ivory).at(to.x, to.y, to.z));
    };
    for (x, high) in [(-0.1, 0.86), (-0.02, 0.72), (0.06, 0.68)] {
        pipe(&mut craft, vec3(x, 0.36, -0.02), vec3(x * 2.0 - 0.06, high, -0.1), 0.013, 3);
    }
    pipe(&mut craft, vec3(0.16, 0.24, 0.04), vec3(0.22, 0.04, 0.1), 0.011, 2);
    craft.put(Material::GLOSS, rod(vec3(0.14, 0.36, 0.04), vec3(0.2, 0.52, 0.12), 0.009).colored(wood));
    craft.put(Material::GLOSS, ball(0.013).colored(ivory).at(0.2, 0.52, 0.12));
    for k in 0..5 {
        let at = vec3(0.16, 0.24, 0.04).lerp(vec3(0.22, 0.04, 0.1), 0.25 + 0.15 * k as f32);
        craft.put(Material::MATT, fine_ball(0.004, 8).colored(hex(0x0A_08_08)).at(at.x, at.y + 0.003, at.z + 0.011));
    }
    craft.socket(SocketRole::Mouth, 0, vec3(0.2, 0.53, 0.13), vec3(0.2, 0.6, 0.4));
    craft.grip(vec3(0.19, 0.16, 0.07), Vec3::Z);
    craft.socket(SocketRole::SecondGrip, 0, vec3(0.21, 0.09, 0.09), Vec3::Z);
    craft.object("bagpipes")
}
