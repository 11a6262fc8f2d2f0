//! Aircraft and spacecraft.

use crate::craft::*;

/// A propeller plane with round windows.
pub(crate) const AIRPLANE: Kind = Kind::new(Vehicle, "airplane", build_airplane)
    .words(
        &["airplane", "plane", "aeroplane", "jet", "airliner", "aircraft", "biplane", "fighter jet", "glider"],
        &["飞机", "客机", "喷气式飞机", "战斗机"],
        &["airplane.n.1", "heavier-than-air_craft.n.1"],
    )
    .made_of(Substance::Metal, 3000.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air)
    .runs(Sound::Propeller);

/// A helicopter.
pub(crate) const HELICOPTER: Kind = Kind::new(Vehicle, "helicopter", build_helicopter)
    .words(&["helicopter", "chopper"], &["直升机", "直升飞机"], &["helicopter.n.1"])
    .made_of(Substance::Metal, 1500.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air)
    .runs(Sound::Propeller);

/// A small drone with four rotors.
pub(crate) const DRONE: Kind = Kind::new(Vehicle, "drone", build_drone)
    .words(&["drone", "quadcopter"], &["无人机", "四轴飞行器"], &["drone.n.4"])
    .made_of(Substance::Plastic, 1.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air)
    .runs(Sound::Propeller);

/// A toy-like rocket.
pub(crate) const ROCKET: Kind = Kind::new(Vehicle, "rocket", build_rocket)
    .words(
        &["rocket", "missile", "space shuttle", "rocket ship", "firework rocket"],
        &["火箭", "航天飞机", "导弹"],
        &["rocket.n.1", "missile.n.1"],
    )
    .made_of(Substance::Metal, 5000.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Jet);

/// A flying saucer.
pub(crate) const SPACESHIP: Kind = Kind::new(Vehicle, "spaceship", build_spaceship)
    .words(
        &["spaceship", "ufo", "flying saucer", "spacecraft", "starship"],
        &["飞船", "飞碟", "宇宙飞船", "太空船"],
        &["spacecraft.n.1"],
    )
    .made_of(Substance::Metal, 3000.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air)
    .runs(Sound::Robot);

/// A hot-air balloon with its basket.
pub(crate) const HOT_AIR_BALLOON: Kind = Kind::new(Vehicle, "hot air balloon", build_hot_air_balloon)
    .words(&["hot air balloon", "hot-air balloon"], &["热气球"], &["hot-air_balloon.n.1", "lighter-than-air_craft.n.1"])
    .made_of(Substance::Cloth, 300.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air)
    .runs(Sound::WindGust);

const PAINT: Material = Material { roughness: 0.2, ..Material::GLOSS };

/// A body along Z from a profile of (radius, z).
fn fuselage(profile: &[(f32, f32)], round: f32) -> Mesh {
    lathe(profile, round).pitched(90.0)
}

fn propeller(craft: &mut Craft, number: u8, hub: Vec3, along: Quat, radius: f32, blades: usize) {
    let joint = craft.turning(Role::Rotor(number), 0, hub, along * Vec3::Z);
    for k in 0..blades {
        let blade =
            ball(1.0).scaled(0.11 * radius, 0.5 * radius, 0.025 * radius).yawed(18.0).at(0.0, 0.5 * radius, 0.0);
        let turned = blade.rolled(360.0 * k as f32 / blades as f32).turned(along).colored(hex(0x3A_3A_40));
        craft.put(METAL, turned.at(hub.x, hub.y, hub.z).on_joint(joint));
    }
    craft.put(METAL, ball(0.13 * radius).colored(hex(0xD9_A4_3B)).at(hub.x, hub.y, hub.z).on_joint(joint));
}

fn build_airplane(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xF2_EE_E4));
    let trim = design.color_at(1, hex(0xC8_2E_28));
    let surface = design.surface_or(PAINT);
    let y = 1.5;
    let body = fine_lathe(
        &[(0.0, -3.4), (0.16, -3.3), (0.4, -1.8), (0.72, 0.2), (0.78, 1.4), (0.66, 2.5), (0.36, 3.1), (0.0, 3.25)],
        0.1,
        0.14,
    )
    .pitched(90.0);
    craft.put(
        surface,
        body.painted(move |p, _| if (-0.12..0.1).contains(&p.y) || p.z > 2.55 { trim } else { paint }).at(0.0, y, 0.0),
    );
    let wing = |half: f32, chord: f32, sweep: f32| {
        polygon(
            &[
                (-half, -sweep),
                (-half, -sweep - chord * 0.55),
                (0.0, -chord),
                (half, -sweep - chord * 0.55),
                (half, -sweep),
                (0.0, 0.25),
            ],
            0.2,
        )
    };
    craft.put(
        surface,
        plate(&wing(3.9, 1.25, 0.25).iter().map(|p| glam::vec2(p.x, -p.y)).collect::<Vec<_>>(), 0.16, 0.07)
            .colored(trim)
            .at(0.0, y - 0.3, 1.1),
    );
    craft.put(
        surface,
        plate(&wing(1.3, 0.7, 0.2).iter().map(|p| glam::vec2(p.x, -p.y)).collect::<Vec<_>>(), 0.1, 0.045)
            .colored(trim)
            .at(0.0, y + 0.08, -2.6),
    );
    let fin = polygon(&[(-3.35, 0.1), (-2.1, 0.25), (-2.75, 1.35), (-3.35, 1.45)], 0.18);
    craft.put(surface, prism(&fin, 0.12, 0.05).yawed(-90.0).colored(trim).at(0.0, y, 0.0));
    let glass = Material { roughness: 0.05, ..Material::GLOSS };
    craft.put(glass, ball(0.62).scaled(0.95, 0.62, 1.0).colored(hex(0x2A_42_56)).at(0.0, y + 0.46, 1.75));
    for side in [-1.0, 1.0] {
        for k in 0..5 {
            let at = vec3(side * (0.7 - 0.035 * k as f32), y + 0.22, 0.85 - 0.5 * k as f32);
            craft.put(glass, ball(0.14).scaled(0.3, 1.0, 1.0).colored(hex(0x2A_42_56)).at(at.x, at.y, at.z));
        }
        let engine = fuselage(&[(0.0, -0.5), (0.18, -0.45), (0.26, 0.3), (0.2, 0.5), (0.0, 0.52)], 0.06);
        craft.put(surface, engine.colored(paint).at(side * 1.75, y - 0.28, 1.15));
        propeller(&mut craft, u8::from(side > 0.0), vec3(side * 1.75, y - 0.28, 1.72), Quat::IDENTITY, 0.62, 3);
        craft.put(
            METAL,
            rod(vec3(side * 0.9, y - 0.3, 0.6), vec3(side * 0.95, 0.3, 0.6), 0.06).colored(hex(0xB8_BE_C6)),
        );
        super::wheels::wheel(
            &mut craft,
            u8::from(side < 0.0),
            vec3(side * 0.98, 0.28, 0.6),
            0.28,
            0.18,
            hex(0xC8_CC_D2),
        );
        craft.put(
            Material { emission: 1.5, ..Material::GLOSS },
            ball(0.08).colored(hex(if side > 0.0 { 0xE0_2A_2A } else { 0x2A_C8_4A })).at(side * 3.8, y - 0.22, 0.7),
        );
    }
    craft.put(METAL, rod(vec3(0.0, y - 0.4, 2.4), vec3(0.0, 0.24, 2.45), 0.05).colored(hex(0xB8_BE_C6)));
    super::wheels::wheel(&mut craft, 2, vec3(0.0, 0.22, 2.45), 0.22, 0.14, hex(0xC8_CC_D2));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, y, 1.6), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, y, 1.6), Vec3::Z);
    craft.vehicle("airplane")
}

fn build_helicopter(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xE0_8A_22));
    let surface = design.surface_or(PAINT);
    craft.put(surface, fine_ball(0.95, 40).scaled(0.9, 0.95, 1.35).colored(paint).at(0.0, 1.35, 0.2));
    craft.put(
        Material { roughness: 0.05, ..Material::GLOSS },
        fine_ball(0.86, 40).scaled(0.88, 0.86, 1.1).colored(hex(0x2E_48_5E)).at(0.0, 1.5, 0.68),
    );
    craft.put(
        surface,
        tube(&[vec3(0.0, 1.6, -0.8), vec3(0.0, 1.8, -2.0), vec3(0.0, 1.95, -3.3)], |s| 0.36 - 0.24 * s).colored(paint),
    );
    let fin = polygon(&[(-3.6, 1.6), (-3.0, 1.85), (-3.35, 2.75), (-3.7, 2.75)], 0.12);
    craft.put(surface, prism(&fin, 0.1, 0.04).yawed(-90.0).colored(shade(paint, 0.75)));
    craft.put(surface, round_box(vec3(1.1, 0.07, 0.35), 0.03).colored(shade(paint, 0.75)).at(0.0, 1.85, -2.9));
    craft.put(METAL, rod(vec3(0.0, 2.1, 0.1), vec3(0.0, 2.62, 0.1), 0.08).colored(hex(0x50_54_5A)));
    propeller(&mut craft, 0, vec3(0.0, 2.64, 0.1), Quat::from_rotation_x(-PI * 0.5), 2.5, 4);
    propeller(&mut craft, 1, vec3(0.16, 2.2, -3.4), Quat::from_rotation_y(PI * 0.5), 0.55, 3);
    for side in [-1.0, 1.0] {
        let skid =
            curve(&[vec3(side * 0.75, 0.05, -1.0), vec3(side * 0.75, 0.05, 1.2), vec3(side * 0.75, 0.2, 1.5)], 4);
        craft.put(METAL, tube(&skid, |_| 0.05).colored(hex(0x50_54_5A)));
        for z in [-0.5, 0.8] {
            craft
                .put(METAL, rod(vec3(side * 0.75, 0.05, z), vec3(side * 0.45, 0.75, z), 0.04).colored(hex(0x50_54_5A)));
        }
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 1.0, 0.6), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, 1.0, 0.6), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.6, 1.2), vec3(0.0, -0.5, 1.0));
    craft.vehicle("helicopter")
}

fn build_drone(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0xE8_E6_E0));
    craft.put(design.surface_or(Material::GLOSS), ball(0.09).scaled(1.0, 0.45, 1.3).colored(shell).at(0.0, 0.09, 0.0));
    craft.put(Material::GLOSS, ball(0.028).colored(hex(0x20_20_26)).at(0.0, 0.05, 0.1));
    for k in 0..4u8 {
        let at = around(0.2, 0.125 + 0.25 * f32::from(k)) + Vec3::Y * 0.1;
        craft.put(Material::PLASTIC, rod(vec3(0.0, 0.09, 0.0), at, 0.012).colored(shell * 0.8));
        craft.put(Material::PLASTIC, cylinder(0.022, 0.04, 0.006).colored(hex(0x30_32_38)).at(at.x, 0.09, at.z));
        propeller(&mut craft, k, at + Vec3::Y * 0.035, Quat::from_rotation_x(-PI * 0.5), 0.12, 2);
        craft.put(
            Material::PLASTIC,
            rod(vec3(at.x * 0.5, 0.08, at.z * 0.5), vec3(at.x * 0.6, 0.006, at.z * 0.6), 0.006)
                .colored(hex(0x30_32_38)),
        );
    }
    for (x, code) in [(-0.04, 0x2A_C8_4A), (0.04, 0xE0_2A_2A)] {
        craft.put(Material { emission: 2.5, ..Material::GLOSS }, ball(0.01).colored(hex(code)).at(x, 0.1, -0.11));
    }
    craft.vehicle("drone")
}

fn build_rocket(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xC8_2A_26));
    let white = design.color_at(1, hex(0xF2_EE_E6));
    let body = fine_lathe(
        &[(0.0, 0.8), (0.55, 0.8), (0.75, 1.5), (0.8, 2.4), (0.7, 3.4), (0.42, 4.4), (0.12, 5.1), (0.0, 5.25)],
        0.05,
        0.12,
    );
    craft.put(design.surface_or(PAINT), body.painted(move |p, _| if p.y > 3.9 || p.y < 1.15 { paint } else { white }));
    craft.put(
        METAL,
        lathe(&[(0.0, 0.35), (0.5, 0.3), (0.42, 0.6), (0.48, 0.85), (0.0, 0.85)], 0.04).colored(hex(0x50_54_5A)),
    );
    for k in 0..4 {
        let fin = polygon(&[(0.5, 1.9), (0.68, 0.9), (1.3, 0.0), (1.36, 0.75), (1.1, 1.5)], 0.2);
        craft.put(design.surface_or(PAINT), prism(&fin, 0.16, 0.06).colored(paint).yawed(45.0 + 90.0 * k as f32));
    }
    for (y, r) in [(3.1, 0.27), (2.3, 0.22)] {
        craft.put(METAL, torus(r, 0.06).pitched(90.0).colored(hex(0xD9_A4_3B)).at(0.0, y, 0.77));
        craft.put(
            Material { roughness: 0.05, ..Material::GLOSS },
            ball(r).scaled(1.0, 1.0, 0.35).colored(hex(0x3A_8A_B8)).at(0.0, y, 0.76),
        );
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.3, 0.0), Vec3::NEG_Y);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 2.6, 0.0), Vec3::Z);
    craft.vehicle("rocket")
}

fn build_spaceship(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shell = design.color_or(hex(0x9A_A8_B8));
    craft.put(
        design.surface_or(METAL),
        lathe(
            &[(0.0, 0.3), (0.7, 0.3), (1.4, 0.55), (2.1, 0.85), (2.15, 0.95), (1.6, 1.15), (0.9, 1.32), (0.0, 1.32)],
            0.08,
        )
        .colored(shell),
    );
    craft.put(
        Material { opacity: 0.45, roughness: 0.05, ..Material::GLASS },
        fine_ball(0.85, 40).scaled(1.0, 0.95, 1.0).colored(hex(0x8A_E0_D8)).at(0.0, 1.3, 0.0),
    );
    craft.put(METAL, torus(0.86, 0.07).colored(hex(0xD9_A4_3B)).at(0.0, 1.33, 0.0));
    let spin = craft.turning(Role::Rotor(0), 0, vec3(0.0, 0.9, 0.0), Vec3::Y);
    for k in 0..12 {
        let at = around(1.95, k as f32 / 12.0);
        let code = [0x3C_E8_F0, 0xF0_5A_C8, 0xF0_D0_3A][k % 3];
        craft.put(
            Material { emission: 3.0, ..Material::GLOW },
            ball(0.11).colored(hex(code)).at(at.x, 0.96, at.z).on_joint(spin),
        );
    }
    for k in 0..3 {
        let (a, b) = (around(0.8, k as f32 / 3.0), around(1.2, k as f32 / 3.0));
        craft.put(METAL, rod(a + Vec3::Y * 0.45, b + Vec3::Y * 0.06, 0.06).colored(shell * 0.7));
        craft.put(METAL, ball(0.14).scaled(1.0, 0.4, 1.0).colored(shell * 0.7).at(b.x, 0.056, b.z));
    }
    craft.put(
        Material { emission: 3.0, ..Material::GLOW },
        ball(0.5).scaled(1.0, 0.22, 1.0).colored(hex(0x9A_F0_C8)).at(0.0, 0.32, 0.0),
    );
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 1.1, 0.0), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.3, 0.0), Vec3::NEG_Y);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.3, 0.0), Vec3::NEG_Y);
    craft.vehicle("spaceship")
}

fn build_hot_air_balloon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let rainbow = [0xD4_32_2C, 0xF2_EA_D8, 0xE8_A8_22, 0x2C_6A_C0].map(hex);
    let colors: Vec<Vec3> = match design.colors.as_slice() {
        [] => rainbow.to_vec(),
        [one] => vec![*one, hex(0xF2_EA_D8)],
        more => more.to_vec(),
    };
    let envelope = fine_lathe(
        &[
            (0.55, 3.0),
            (0.8, 3.4),
            (1.7, 4.8),
            (2.5, 6.2),
            (2.85, 7.6),
            (2.6, 8.9),
            (1.8, 9.9),
            (0.8, 10.4),
            (0.0, 10.5),
        ],
        0.1,
        0.16,
    )
    .bent(|p| {
        let gore = 1.0 + 0.025 * libm::sinf(libm::atan2f(p.x, p.z) * 16.0).abs();
        vec3(p.x * gore, p.y, p.z * gore)
    })
    .painted(move |p, _| {
        let gore = (libm::atan2f(p.x, p.z) / TAU * 16.0 + 16.01) as usize;
        if (6.4..6.75).contains(&p.y) { hex(0xF2_EA_D8) } else { colors[gore % colors.len()] }
    });
    craft.put(Material { translucency: 0.5, two_sided: true, ..Material::CLOTH }, envelope);
    for k in 0..8 {
        let (a, b) = (around(0.55, k as f32 / 8.0), around(0.6, k as f32 / 8.0));
        craft.put(Material::CLOTH, rod(a + Vec3::Y * 3.05, b + Vec3::Y * 0.95, 0.02).colored(hex(0xC8_B4_8A)));
    }
    let wicker =
        fine_lathe(&[(0.0, 0.0), (0.55, 0.0), (0.64, 0.95), (0.58, 0.95), (0.52, 0.08), (0.0, 0.08)], 0.03, 0.06);
    let weave = |p: Vec3, _: Vec3| {
        let check = (p.y / 0.11) as i32 + (libm::atan2f(p.x, p.z) / TAU * 28.0 + 28.0) as i32;
        hex(0xB8_80_42) * if check % 2 == 0 { 1.0 } else { 0.78 }
    };
    craft.put(
        Material { grain: Grain { kind: GrainKind::Weave, scale_m: 0.05, color: 0.2, bump: 0.5 }, ..Material::MATT },
        wicker.painted(weave),
    );
    craft.put(Material::CLAY, torus(0.61, 0.06).colored(hex(0x7A_4A_28)).at(0.0, 0.95, 0.0));
    craft.put(METAL, cylinder(0.16, 0.25, 0.03).colored(hex(0xC8_CC_D2)).at(0.0, 2.3, 0.0));
    for side in [-1.0, 1.0] {
        craft
            .put(METAL, rod(vec3(side * 0.58, 1.0, 0.0), vec3(side * 0.12, 2.35, 0.0), 0.025).colored(hex(0xB8_BE_C6)));
        craft.put(
            Material::CLOTH,
            fine_ball(0.16, 14).scaled(0.7, 1.2, 1.0).colored(hex(0xC8_A8_72)).at(side * 0.66, 0.5, 0.2),
        );
    }
    let flame = craft.joint(Role::Extra(0), 0, vec3(0.0, 2.55, 0.0));
    craft.put(
        Material::GLOW,
        lathe(&[(0.0, 2.55), (0.14, 2.65), (0.16, 2.85), (0.08, 3.2), (0.0, 3.5)], 0.03)
            .colored(hex(0xFF_B0_30))
            .on_joint(flame),
    );
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 2.6, 0.0), Vec3::Y);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 2.9, 0.0), Vec3::Y);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.1, 0.0), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.1, 0.0), Vec3::Z);
    craft.vehicle("hot air balloon")
}
