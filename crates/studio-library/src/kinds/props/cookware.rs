//! Vessels of the kitchen: teapot, jug, kettle, pot, pan, jar.

use super::tableware::{GLAZE, drink};
use super::tableware::{handle, vessel_sockets};
use crate::craft::*;

/// A teapot.
pub(crate) const TEAPOT: Kind = Kind::new(Prop, "teapot", build_teapot)
    .words(&["teapot", "coffeepot", "tea pot"], &["茶壶", "水壶", "壶"], &["teapot.n.1", "coffeepot.n.1"])
    .made_of(Substance::Ceramic, 0.9)
    .loose(Form::Cylinder, 0.1, 0.5)
    .lives(Habitat::Tabletop);

/// A jug of milk.
pub(crate) const JUG: Kind = Kind::new(Prop, "jug", build_jug)
    .words(
        &["jug", "pitcher", "milk jug", "milk", "creamer", "jug of milk", "pitcher of milk", "carafe"],
        &["牛奶", "奶壶", "牛奶壶", "水罐"],
        &["pitcher.n.2", "jug.n.1", "milk.n.1"],
    )
    .made_of(Substance::Ceramic, 0.8)
    .loose(Form::Cylinder, 0.1, 0.5)
    .lives(Habitat::Tabletop);

/// A kettle on its way to boil.
pub(crate) const KETTLE: Kind = Kind::new(Prop, "kettle", build_kettle)
    .words(&["kettle", "teakettle"], &["烧水壶", "水壶开"], &["kettle.n.1", "teakettle.n.1"])
    .made_of(Substance::Metal, 1.0)
    .loose(Form::Cylinder, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .runs(Sound::Bubbles);

/// A cooking pot with a lid.
pub(crate) const POT: Kind = Kind::new(Prop, "pot", build_pot)
    .words(
        &["pot", "cooking pot", "saucepan", "cauldron", "stew pot"],
        &["锅", "汤锅", "砂锅"],
        &["pot.n.1", "caldron.n.1"],
    )
    .made_of(Substance::Metal, 2.0)
    .loose(Form::Vessel, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .runs(Sound::Bubbles);

/// A frying pan.
pub(crate) const PAN: Kind = Kind::new(Prop, "pan", build_pan)
    .words(
        &["pan", "frying pan", "skillet", "wok"],
        &["平底锅", "煎锅", "炒锅"],
        &["pan.n.1", "frying_pan.n.1", "wok.n.1"],
    )
    .made_of(Substance::Metal, 1.4)
    .loose(Form::Vessel, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .runs(Sound::Sizzle);

/// A jar of preserves.
pub(crate) const JAR: Kind = Kind::new(Prop, "jar", build_jar)
    .words(
        &["jar", "honey jar", "jam jar", "mason jar", "cookie jar"],
        &["罐子", "蜂蜜罐", "果酱瓶", "罐"],
        &["jar.n.1"],
    )
    .made_of(Substance::Glass, 0.6)
    .loose(Form::Cylinder, 0.1, 0.5)
    .lives(Habitat::Tabletop);

fn build_teapot(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_4A_32));
    let clay = design.surface_or(GLAZE);
    craft.put(
        clay,
        lathe(
            &[(0.0, 0.0), (0.05, 0.0), (0.055, 0.008), (0.088, 0.05), (0.085, 0.09), (0.05, 0.122), (0.0, 0.124)],
            0.006,
        )
        .colored(color),
    );
    craft.put(
        clay,
        lathe(
            &[(0.0, 0.118), (0.05, 0.12), (0.048, 0.13), (0.014, 0.142), (0.01, 0.15), (0.016, 0.162), (0.0, 0.168)],
            0.004,
        )
        .colored(shade(color, 1.12)),
    );
    let spout =
        curve(&[vec3(-0.075, 0.05, 0.0), vec3(-0.115, 0.065, 0.0), vec3(-0.13, 0.11, 0.0), vec3(-0.155, 0.13, 0.0)], 5);
    craft.put(clay, tube(&spout, |s| 0.02 - 0.009 * s).colored(color));
    craft.put(clay, handle(0.078, 0.04, 0.1, 0.055, 0.009).colored(color));
    craft.socket(SocketRole::Vent, 0, vec3(-0.16, 0.135, 0.0), vec3(-1.0, 0.5, 0.0));
    craft.grip(vec3(0.13, 0.07, 0.0), Vec3::Z);
    craft.object("teapot")
}

fn build_jug(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_D0_D8));
    let metal = design.surface_or(METAL);
    let body = [
        (0.0, 0.0),
        (0.05, 0.0),
        (0.056, 0.01),
        (0.062, 0.05),
        (0.044, 0.12),
        (0.05, 0.16),
        (0.046, 0.16),
        (0.04, 0.12),
        (0.0, 0.11),
    ];
    // The lip is drawn out to one side.
    let lipped = lathe(&body, 0.004).bent(|p| {
        let lip = ((p.y - 0.12) / 0.04).clamp(0.0, 1.0) * (-p.x / 0.05).clamp(0.0, 1.0);
        p + vec3(-0.035, 0.012, 0.0) * (lip * lip)
    });
    craft.put(metal, lipped.colored(color));
    craft.put(Material::GLOSS, disc(0.042).colored(hex(0xF8_F4_EA)).at(0.0, 0.13, 0.0));
    craft.put(metal, handle(0.048, 0.03, 0.14, 0.05, 0.008).colored(color));
    craft.socket(SocketRole::Vent, 0, vec3(-0.085, 0.168, 0.0), vec3(-1.0, 0.4, 0.0));
    craft.grip(vec3(0.1, 0.085, 0.0), Vec3::Z);
    craft.object("jug")
}

fn build_kettle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_26));
    craft.put(
        design.surface_or(GLAZE),
        lathe(&[(0.0, 0.0), (0.1, 0.0), (0.105, 0.015), (0.095, 0.08), (0.06, 0.14), (0.0, 0.15)], 0.012)
            .colored(color),
    );
    craft.put(METAL, cylinder(0.045, 0.012, 0.004).colored(hex(0xC8_CC_D2)).at(0.0, 0.142, 0.0));
    craft.put(Material::PLASTIC, ball(0.015).colored(hex(0x22_20_24)).at(0.0, 0.166, 0.0));
    craft.put(
        METAL,
        tube(&[vec3(-0.08, 0.08, 0.0), vec3(-0.15, 0.15, 0.0)], |s| 0.022 - 0.008 * s).colored(hex(0xC8_CC_D2)),
    );
    let bow = curve(
        &[
            vec3(-0.07, 0.12, 0.0),
            vec3(-0.06, 0.22, 0.0),
            vec3(0.0, 0.25, 0.0),
            vec3(0.06, 0.22, 0.0),
            vec3(0.07, 0.12, 0.0),
        ],
        5,
    );
    craft.put(Material::PLASTIC, tube(&bow, |_| 0.011).colored(hex(0x22_20_24)));
    craft.socket(SocketRole::Vent, 0, vec3(-0.155, 0.155, 0.0), vec3(-1.0, 1.0, 0.0));
    craft.grip(vec3(0.0, 0.25, 0.0), Vec3::Z);
    craft.object("kettle")
}

fn build_pot(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_5A_2A));
    let enamel = design.surface_or(GLAZE);
    craft.put(
        enamel,
        lathe(
            &[(0.0, 0.0), (0.11, 0.0), (0.12, 0.015), (0.12, 0.13), (0.113, 0.13), (0.113, 0.012), (0.0, 0.012)],
            0.008,
        )
        .colored(color),
    );
    craft.put(METAL, torus(0.118, 0.004).colored(hex(0xC8_CC_D2)).at(0.0, 0.13, 0.0));
    for side in [-1.0, 1.0] {
        craft.put(
            Material::PLASTIC,
            torus(0.03, 0.008).scaled(1.0, 1.0, 0.9).colored(hex(0x26_22_24)).at(side * 0.13, 0.1, 0.0),
        );
    }
    if design.has("open") || drink(design).is_some() {
        craft.put(Material::GLOSS, disc(0.114).colored(drink(design).unwrap_or(hex(0xC8_7A_32))).at(0.0, 0.105, 0.0));
    } else {
        let lid = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.13, -0.11), Vec3::NEG_X);
        craft.put(
            enamel,
            lathe(&[(0.0, 0.13), (0.123, 0.132), (0.12, 0.14), (0.04, 0.162), (0.0, 0.166)], 0.005)
                .colored(color)
                .on_joint(lid),
        );
        craft.put(Material::PLASTIC, ball(0.018).colored(hex(0x26_22_24)).at(0.0, 0.178, 0.0).on_joint(lid));
    }
    vessel_sockets(&mut craft, 0.07, 0.17, vec3(0.15, 0.1, 0.0));
    craft.object("pot")
}

fn build_pan(design: &Design) -> Model {
    let mut craft = Craft::new();
    let iron = design.color_or(hex(0x2C_2C_32));
    craft.put(
        design.surface_or(Material { roughness: 0.4, ..METAL }),
        lathe(&[(0.0, 0.0), (0.115, 0.0), (0.14, 0.042), (0.135, 0.042), (0.11, 0.006), (0.0, 0.005)], 0.004)
            .colored(iron),
    );
    craft.put(
        Material::WOOD,
        tube(&[vec3(0.13, 0.035, 0.0), vec3(0.2, 0.05, 0.0), vec3(0.34, 0.06, 0.0)], |s| 0.01 + 0.006 * s)
            .colored(hex(0x7A_45_26)),
    );
    if design.has("egg") || design.has("eggs") {
        let white =
            ball(0.06).scaled(1.0, 0.16, 0.85).bent(|p| p * (1.0 + 0.18 * libm::sinf(libm::atan2f(p.x, p.z) * 4.0)));
        craft.put(Material::GLOSS, white.colored(hex(0xF6_F2_E8)).at(-0.01, 0.01, 0.0));
        craft.put(Material::GLOSS, ball(0.024).scaled(1.0, 0.6, 1.0).colored(hex(0xE8_A0_1E)).at(-0.005, 0.018, 0.01));
    }
    vessel_sockets(&mut craft, 0.01, 0.03, vec3(0.29, 0.057, 0.0));
    craft.object("pan")
}

fn build_jar(design: &Design) -> Model {
    let mut craft = Craft::new();
    let inside = design.color_or(drink(design).unwrap_or(hex(0xD8_8A_1A)));
    craft.put(
        Material::GLOSS,
        lathe(&[(0.0, 0.004), (0.046, 0.004), (0.05, 0.02), (0.05, 0.09), (0.0, 0.09)], 0.01).colored(inside),
    );
    craft.put(
        Material { opacity: 0.3, ..Material::GLASS },
        lathe(
            &[(0.0, 0.0), (0.05, 0.0), (0.055, 0.02), (0.055, 0.1), (0.044, 0.115), (0.044, 0.125), (0.0, 0.125)],
            0.008,
        )
        .colored(hex(0xE4_F0_F0)),
    );
    let cloth = hex(0xC8_2A_26);
    craft.put(
        Material::CLOTH,
        lathe(&[(0.0, 0.125), (0.052, 0.105), (0.058, 0.104), (0.05, 0.125), (0.046, 0.138), (0.0, 0.14)], 0.004)
            .painted(move |p, _| {
                let cell = (p / 0.014 + 1e-3).floor().as_ivec3();
                if (cell.x + cell.z) & 1 == 0 { cloth } else { hex(0xF4_EE_DC) }
            }),
    );
    craft.put(Material::CLOTH, torus(0.047, 0.003).colored(hex(0xF1_E4_C6)).at(0.0, 0.118, 0.0));
    craft.put(
        Material::PAPER,
        round_box(vec3(0.05, 0.035, 0.003), 0.001).colored(hex(0xF6_EE_D8)).at(0.0, 0.055, 0.0548),
    );
    vessel_sockets(&mut craft, 0.06, 0.14, vec3(0.0, 0.06, 0.056));
    craft.object("jar")
}
