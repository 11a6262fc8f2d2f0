//! Things that stand for a whole family: what a word without a model of its own is shown as.

use crate::craft::*;

/// A kitchen appliance: a rounded body with a dial, keys and a glass jug on top.
pub(crate) const APPLIANCE: Kind = Kind::new(Prop, "appliance", build_appliance)
    .words(&["appliance", "household appliance"], &["电器", "家电"], &[])
    .made_of(Substance::Plastic, 3.0)
    .lives(Habitat::Tabletop)
    .runs(Sound::Hum);

/// A machine on its own feet: a boiler, a big wheel, a lever, a chimney.
pub(crate) const MACHINE: Kind = Kind::new(Prop, "machine", build_machine)
    .words(&["machine", "contraption", "machinery"], &["机器", "机械"], &[])
    .made_of(Substance::Metal, 90.0)
    .runs(Sound::Engine);

/// A small device: a box with a screen, keys and an aerial.
pub(crate) const DEVICE: Kind = Kind::new(Prop, "device", build_device)
    .words(&["device", "gadget", "instrument panel"], &["设备", "装置", "仪器"], &[])
    .made_of(Substance::Plastic, 0.8)
    .loose(Form::Box, 0.2, 0.5)
    .lives(Habitat::Tabletop);

/// A round tin with a lid and a label without letters.
pub(crate) const TIN: Kind = Kind::new(Prop, "tin", build_tin)
    .words(&["tin", "canister", "can"], &["罐头", "听装"], &["can.n.1"])
    .made_of(Substance::Metal, 0.4)
    .loose(Form::Cylinder, 0.2, 0.4)
    .lives(Habitat::Tabletop);

/// A shirt on a hanger.
pub(crate) const GARMENT: Kind = Kind::new(Prop, "garment", build_garment)
    .words(&["garment", "clothes", "laundry"], &["衣服", "衣物"], &[])
    .made_of(Substance::Cloth, 0.4);

/// Folded cloth.
pub(crate) const CLOTH: Kind = Kind::new(Prop, "cloth", build_cloth)
    .words(&["cloth", "fabric", "towel", "denim"], &["布", "布料", "毛巾"], &[])
    .made_of(Substance::Cloth, 0.6)
    .loose(Form::Box, 0.02, 0.9)
    .lives(Habitat::Tabletop);

fn build_appliance(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_5D_4A));
    let enamel = design.surface_or(Material::GLOSS);
    craft.put(enamel, block(0.24, 0.2, 0.2, 0.045).colored(color));
    craft.put(enamel, block(0.25, 0.02, 0.21, 0.01).colored(shade(color, 0.7)));
    craft.put(METAL, cylinder(0.045, 0.02, 0.006).pitched(90.0).colored(hex(0xD8_DC_E0)).at(0.0, 0.1, 0.1));
    craft.put(enamel, block(0.01, 0.035, 0.012, 0.004).colored(hex(0x2A_2C_30)).at(0.0, 0.1, 0.118));
    for (k, x) in [-0.08f32, 0.08].into_iter().enumerate() {
        let tint = [hex(0xF4_F0_E6), hex(0x5A_B0_6A)][k];
        craft.put(enamel, fine_ball(0.014, 12).scaled(1.0, 1.0, 0.6).colored(tint).at(x, 0.1, 0.1));
    }
    let glass = Material { opacity: 0.35, ..Material::GLASS };
    craft.put(glass, lathe(&[(0.0, 0.2), (0.06, 0.2), (0.085, 0.4), (0.08, 0.4), (0.055, 0.215), (0.0, 0.215)], 0.005));
    craft.put(
        enamel,
        lathe(&[(0.0, 0.4), (0.088, 0.4), (0.088, 0.425), (0.03, 0.44), (0.0, 0.46)], 0.008).colored(color),
    );
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.23, 0.0), Vec3::Y);
    craft.top(vec3(0.0, 0.46, 0.0));
    craft.object("appliance")
}

fn build_machine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3E_7F_8C));
    let enamel = design.surface_or(Material::GLOSS);
    let brass = hex(0xC8_9A_44);
    craft.put(enamel, block(1.1, 0.14, 0.7, 0.03).colored(shade(color, 0.6)));
    craft.put(enamel, block(0.7, 0.75, 0.56, 0.07).colored(color).at(-0.14, 0.14, 0.0));
    craft.put(enamel, cylinder(0.24, 0.5, 0.05).colored(shade(color, 1.15)).at(-0.14, 0.86, 0.0));
    craft.put(METAL, torus(0.245, 0.02).colored(brass).at(-0.14, 1.0, 0.0));
    craft.put(METAL, cone(0.05, 0.08, 0.36, 0.01).colored(hex(0x3A_3C_40)).at(-0.14, 1.34, 0.0));
    let hub = vec3(0.33, 0.5, 0.12);
    let wheel = craft.turning(Role::Wheel(0), 0, hub, Vec3::X);
    let ring = torus(0.3, 0.035).rolled(90.0).colored(shade(color, 0.5)).at(hub.x, hub.y, hub.z);
    craft.put(METAL, ring.on_joint(wheel));
    for k in 0..6 {
        let rim = around(0.3, k as f32 / 6.0);
        let spoke = rod(hub, hub + vec3(0.0, rim.x, rim.z), 0.016).colored(brass);
        craft.put(METAL, spoke.on_joint(wheel));
    }
    craft.put(METAL, rod(vec3(-0.46, 0.5, 0.2), vec3(-0.62, 0.95, 0.3), 0.018).colored(hex(0x8A_90_98)));
    craft.put(enamel, fine_ball(0.05, 16).colored(hex(0xD8_3A_30)).at(-0.62, 0.97, 0.3));
    for (k, x) in [-0.36f32, -0.14, 0.08].into_iter().enumerate() {
        let dial = cylinder(0.075, 0.03, 0.008).pitched(90.0).colored(hex(0xF4_EE_DE)).at(x, 0.66, 0.27);
        craft.put(Material::MATT, dial);
        craft.put(METAL, torus(0.075, 0.012).pitched(90.0).colored(brass).at(x, 0.66, 0.3));
        let turn = 40.0 * k as f32 - 40.0;
        let hand = block(0.012, 0.055, 0.006, 0.002).rolled(turn).colored(hex(0xB0_26_20)).at(x, 0.66, 0.302);
        craft.put(Material::MATT, hand);
    }
    let lamp = Material { emission: 1.5, ..Material::GLOW };
    for (k, x) in [-0.3f32, -0.14, 0.02].into_iter().enumerate() {
        let tint = [hex(0xF0_4A_3A), hex(0xF2_C2_3A), hex(0x54_C8_6A)][k];
        craft.put(lamp, fine_ball(0.03, 12).colored(tint).at(x, 0.42, 0.28));
    }
    craft.socket(SocketRole::Vent, 0, vec3(-0.14, 1.7, 0.0), Vec3::Y);
    craft.top(vec3(-0.14, 1.36, 0.0));
    craft.object("machine")
}

fn build_device(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF0_C2_4A));
    let case = design.surface_or(Material::GLOSS);
    craft.put(case, block(0.2, 0.24, 0.07, 0.02).colored(color));
    craft.put(Material::MATT, block(0.16, 0.09, 0.01, 0.004).colored(hex(0x22_2A_30)).at(0.0, 0.125, 0.033));
    let screen = Material { emission: 0.9, ..Material::GLOW };
    let wave = (0..14).map(|k| {
        let high = 0.012 + 0.05 * libm::fabsf(libm::sinf(k as f32 * 1.3));
        block(0.006, high, 0.004, 0.001).at(-0.065 + 0.01 * k as f32, 0.135, 0.038)
    });
    craft.put(screen, Mesh::joined(wave).colored(hex(0x5A_E0_A0)));
    for k in 0..6 {
        let (x, y) = (-0.05 + 0.05 * (k % 3) as f32, 0.035 + 0.045 * (k / 3) as f32);
        let tint = if k == 5 { hex(0xE0_4A_3A) } else { hex(0xF4_F0_E6) };
        craft.put(case, block(0.032, 0.026, 0.014, 0.005).colored(tint).at(x, y, 0.034));
    }
    craft.put(METAL, rod(vec3(0.075, 0.23, 0.0), vec3(0.1, 0.42, 0.0), 0.004).colored(hex(0xC0_C6_CC)));
    craft.put(case, fine_ball(0.012, 12).colored(hex(0xE0_4A_3A)).at(0.1, 0.425, 0.0));
    craft.grip(vec3(0.0, 0.12, 0.0), Vec3::Z);
    craft.top(vec3(0.0, 0.24, 0.0));
    craft.object("device")
}

fn build_tin(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x4A_8F_D0));
    craft.put(METAL, cylinder(0.055, 0.15, 0.006).colored(hex(0xC8_CE_D4)));
    let label = lathe(&[(0.0, 0.02), (0.0565, 0.02), (0.0565, 0.13), (0.0, 0.13)], 0.002);
    craft.put(design.surface_or(Material::MATT), label.colored(color));
    for y in [0.035, 0.115] {
        craft.put(Material::MATT, torus(0.0568, 0.0025).colored(hex(0xF6_EE_DA)).at(0.0, y, 0.0));
    }
    craft.put(METAL, cylinder(0.058, 0.022, 0.005).colored(shade(color, 0.7)).at(0.0, 0.145, 0.0));
    craft.put(METAL, fine_ball(0.011, 12).colored(hex(0xD8_DC_E0)).at(0.0, 0.174, 0.0));
    craft.grip(vec3(0.0, 0.08, 0.0), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.08, 0.0), Vec3::Y);
    craft.top(vec3(0.0, 0.17, 0.0));
    craft.object("tin")
}

fn build_garment(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x4C_74_B8));
    let cloth = Material { two_sided: true, ..design.surface_or(Material::CLOTH) };
    // Half of a shirt: neck, shoulder, sleeve, armpit, side, hem.
    let half = [(0.07, 0.64), (0.2, 0.6), (0.42, 0.36), (0.33, 0.28), (0.21, 0.42), (0.21, 0.0)];
    let other = half.iter().rev().map(|(x, y)| (-x, *y));
    let outline: Vec<(f32, f32)> = half.iter().copied().chain(other).chain([(0.0, 0.57)]).collect();
    craft.put(cloth, prism(&polygon(&outline, 0.03), 0.05, 0.018).colored(color).at(0.0, 0.75, 0.0));
    for k in 0..5 {
        let button = cylinder(0.009, 0.006, 0.002).pitched(90.0).colored(hex(0xF6_F0_E4));
        craft.put(Material::GLOSS, button.at(0.0, 0.86 + 0.1 * k as f32, 0.025));
    }
    let hook = curve(
        &[
            vec3(0.0, 1.42, 0.0),
            vec3(0.0, 1.48, 0.0),
            vec3(0.04, 1.52, 0.0),
            vec3(0.0, 1.56, 0.0),
            vec3(-0.03, 1.53, 0.0),
        ],
        5,
    );
    craft.put(METAL, tube(&hook, |_| 0.006).colored(hex(0xB8_BE_C6)));
    let wood = hex(0x9A_6A_3E);
    craft.put(Material::WOOD, rod(vec3(-0.55, 1.56, 0.0), vec3(0.55, 1.56, 0.0), 0.016).colored(wood));
    for side in [-0.5f32, 0.5] {
        craft.put(Material::WOOD, rod(vec3(side, 0.03, 0.0), vec3(side, 1.6, 0.0), 0.02).colored(wood));
        craft.put(Material::WOOD, rod(vec3(side, 0.03, -0.22), vec3(side, 0.03, 0.22), 0.022).colored(wood));
    }
    craft.top(vec3(0.0, 1.58, 0.0));
    craft.object("garment")
}

fn build_cloth(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3E_5E_96));
    let cloth = design.surface_or(Material::CLOTH);
    for k in 0..4 {
        let (turn, tint) = (2.5 * wobble(11, k), 1.0 + 0.1 * wobble(5, k));
        let fold = block(0.36, 0.034, 0.26, 0.016).colored(shade(color, tint)).yawed(turn);
        craft.put(cloth, fold.at(0.006 * wobble(3, k), 0.03 * k as f32, 0.0));
    }
    craft.put(cloth, block(0.05, 0.128, 0.266, 0.012).colored(shade(color, 1.5)).at(0.09, 0.0, 0.0));
    craft.grip(vec3(0.0, 0.06, 0.0), Vec3::X);
    craft.top(vec3(0.0, 0.125, 0.0));
    craft.object("cloth")
}
