//! What hangs in the air or circles above it: airship, parachute, hang-glider, satellite.

use crate::craft::*;

/// An airship.
pub(crate) const AIRSHIP: Kind = Kind::new(Vehicle, "airship", build_airship)
    .words(&["airship", "blimp", "zeppelin", "dirigible"], &["飞艇", "飞船气球"], &["airship.n.1"])
    .made_of(Substance::Cloth, 900.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air)
    .runs(Sound::Propeller);

/// An open parachute with its harness.
pub(crate) const PARACHUTE: Kind = Kind::new(Vehicle, "parachute", build_parachute)
    .words(&["parachute", "chute"], &["降落伞", "跳伞"], &["parachute.n.1"])
    .made_of(Substance::Cloth, 12.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air);

/// A hang-glider.
pub(crate) const GLIDER: Kind = Kind::new(Vehicle, "hang glider", build_glider)
    .words(
        &["hang glider", "hang-glider", "paraglider", "delta glider"],
        &["滑翔伞", "滑翔翼", "滑翔机"],
        &["hang_glider.n.2"],
    )
    .made_of(Substance::Cloth, 25.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air);

/// A satellite with its panels.
pub(crate) const SATELLITE: Kind = Kind::new(Vehicle, "satellite", build_satellite)
    .words(
        &["satellite", "space probe", "space station", "sputnik"],
        &["卫星", "人造卫星", "空间站", "探测器"],
        &["satellite.n.1", "space_station.n.1", "space_probe.n.1"],
    )
    .made_of(Substance::Metal, 300.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Sky);

fn build_airship(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_DC_E2));
    let band = design.color_at(1, hex(0xC8_2A_26));
    let surface = design.surface_or(Material { roughness: 0.4, ..Material::PLASTIC });
    let profile = [
        (0.0, -6.0),
        (0.7, -5.8),
        (1.5, -4.2),
        (2.0, -1.5),
        (2.1, 1.0),
        (1.8, 3.6),
        (1.1, 5.3),
        (0.4, 5.9),
        (0.0, 6.0),
    ];
    let hull = fine_lathe(&profile, 0.4, 0.2).pitched(90.0).at(0.0, 3.2, 0.0);
    craft.put(
        surface,
        hull.painted(move |p, _| {
            let gore = libm::sinf(libm::atan2f(p.x, p.y - 3.2) * 12.0).abs() < 0.08;
            let ring = (p.y - 3.2).abs() < 0.3;
            (if ring { band } else { color }) * if gore { 0.82 } else { 1.0 }
        }),
    );
    for k in 0..4 {
        let fin = polygon(&[(-5.7, 0.2), (-3.6, 1.0), (-4.2, 2.5), (-5.8, 2.6)], 0.15);
        craft.put(
            surface,
            prism(&fin, 0.14, 0.05).yawed(-90.0).rolled(45.0 + 90.0 * k as f32).at(0.0, 3.2, 0.0).colored(band),
        );
    }
    craft.put(surface, round_box(vec3(1.0, 0.8, 2.8), 0.3).colored(shade(color, 0.9)).at(0.0, 0.75, 0.6));
    craft.put(Material::GLOSS, round_box(vec3(1.04, 0.32, 2.3), 0.1).colored(hex(0x2A_3E_4E)).at(0.0, 0.86, 0.7));
    for (k, side) in [-1.0f32, 1.0].into_iter().enumerate() {
        let hub = vec3(side * 0.95, 0.8, -0.4);
        craft.put(
            METAL,
            cylinder(0.17, 0.7, 0.06).pitched(90.0).colored(hex(0x4A_4E_56)).at(hub.x, hub.y, hub.z - 0.35),
        );
        craft.put(METAL, rod(vec3(side * 0.45, 0.8, -0.2), hub, 0.05).colored(hex(0x4A_4E_56)));
        let spin = craft.turning(Role::Rotor(k as u8), 0, hub, Vec3::Z);
        for turn in [0.0, 90.0] {
            let blade = round_box(vec3(0.09, 1.0, 0.03), 0.012).rolled(turn).colored(hex(0x2A_2A_2E));
            craft.put(Material::PLASTIC, blade.at(hub.x, hub.y, hub.z - 0.4).on_joint(spin));
        }
    }
    craft.put(METAL, cylinder(0.1, 0.3, 0.03).colored(hex(0x4A_4E_56)).at(0.0, 0.0, 0.6));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.6, 1.2), Vec3::Z);
    craft.vehicle("airship")
}

fn build_parachute(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE0_4A_2A));
    let white = design.color_at(1, hex(0xF6_F2_E8));
    let cloth = Material { two_sided: true, translucency: 0.4, ..Material::CLOTH };
    let canopy = surface(72, 14, |u, v| {
        let gore = 1.0 + 0.05 * v * libm::sinf(u * TAU * 6.0).abs();
        let tilt = v * PI * 0.48;
        let at = around(2.3 * libm::sinf(tilt) * gore, -u);
        vec3(at.x, 3.3 + 1.5 * libm::cosf(tilt), at.z)
    });
    craft.put(
        design.surface_or(cloth),
        canopy.painted(move |p, _| {
            let slice = (libm::atan2f(p.x, p.z) / TAU * 12.0).rem_euclid(2.0);
            if slice < 1.0 { color } else { white }
        }),
    );
    for k in 0..12 {
        let rim = around(2.28, k as f32 / 12.0);
        let side = if rim.x < 0.0 { -0.22 } else { 0.22 };
        craft.put(Material::CLOTH, rod(vec3(rim.x, 3.4, rim.z), vec3(side, 1.0, 0.0), 0.012).colored(white * 0.9));
    }
    for side in [-0.22f32, 0.22] {
        craft.put(
            Material::CLOTH,
            rod(vec3(side, 1.0, 0.0), vec3(side * 0.8, 0.12, 0.0), 0.03).colored(hex(0x2A_3A_4E)),
        );
    }
    craft.put(Material::CLOTH, block(0.5, 0.06, 0.3, 0.02).colored(hex(0x2A_3A_4E)).at(0.0, 0.0, 0.0));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.06, 0.0), Vec3::Z);
    craft.vehicle("parachute")
}

fn build_glider(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_A0_1E));
    let tip = design.color_at(1, hex(0x2C_5F_C0));
    let (nose, y) = (vec3(0.0, 1.9, 1.5), 1.9);
    for side in [-1.0f32, 1.0] {
        let end = vec3(side * 3.8, y + 0.25, -1.4);
        let sail = surface(16, 10, |u, v| {
            let front = nose.lerp(end, u);
            let back = vec3(0.0, y, -1.6).lerp(end, u) + Vec3::Z * (0.5 * libm::sinf(PI * u));
            front.lerp(back, if side > 0.0 { v } else { 1.0 - v }) + Vec3::Y * (0.35 * libm::sinf(PI * v) * (1.0 - u))
        });
        let cloth = Material { two_sided: true, translucency: 0.3, ..Material::CLOTH };
        craft.put(design.surface_or(cloth), sail.painted(move |p, _| if p.x.abs() > 2.2 { tip } else { color }));
        craft.put(METAL, rod(nose, end, 0.035).colored(hex(0xC8_CC_D2)));
        craft.put(METAL, rod(vec3(side * 0.05, y, 0.2), vec3(side * 0.55, 0.5, 0.5), 0.025).colored(hex(0xC8_CC_D2)));
        craft.put(
            METAL,
            rod(vec3(side * 0.55, 0.5, 0.5), vec3(side * 2.0, y + 0.12, 0.1), 0.008).colored(hex(0x5A_5E_64)),
        );
    }
    craft.put(METAL, rod(nose, vec3(0.0, y, -1.6), 0.035).colored(hex(0xC8_CC_D2)));
    craft.put(METAL, rod(vec3(-0.55, 0.5, 0.5), vec3(0.55, 0.5, 0.5), 0.025).colored(hex(0x2A_2A_2E)));
    let harness = round_box(vec3(0.4, 0.3, 1.5), 0.14).colored(hex(0x2A_3A_5E));
    craft.put(Material::CLOTH, harness.at(0.0, 0.16, -0.3));
    for z in [0.2, -0.6] {
        craft.put(Material::CLOTH, rod(vec3(0.0, 0.25, z), vec3(0.0, y, -0.05), 0.012).colored(hex(0x2A_2A_2E)));
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.32, -0.1), Vec3::Z);
    craft.vehicle("hang glider")
}

fn build_satellite(design: &Design) -> Model {
    let mut craft = Craft::new();
    let foil = design.color_or(hex(0xD8_A8_42));
    let gold = design.surface_or(Material { roughness: 0.25, metalness: 0.7, ..Material::MATT });
    craft.put(
        gold,
        round_box(vec3(1.1, 1.5, 1.1), 0.06).painted(speckle(foil, 0.35, 0.12, design.seed)).at(0.0, 1.3, 0.0),
    );
    craft.put(METAL, cylinder(0.35, 0.22, 0.03).colored(hex(0xB8_BE_C6)).at(0.0, 0.36, 0.0));
    craft.put(METAL, cone(0.3, 0.14, 0.36, 0.02).colored(hex(0x4A_4E_56)).at(0.0, 0.0, 0.0));
    for side in [-1.0f32, 1.0] {
        craft.put(METAL, rod(vec3(side * 0.5, 1.3, 0.0), vec3(side * 0.95, 1.3, 0.0), 0.06).colored(hex(0xB8_BE_C6)));
        for panel in 0..3 {
            let x = side * (1.5 + 1.12 * panel as f32);
            craft.put(METAL, round_box(vec3(1.06, 1.5, 0.05), 0.02).colored(hex(0xC8_CC_D2)).at(x, 1.3, 0.0));
            for k in 0..12 {
                let (column, row) = ((k % 3) as f32 - 1.0, (k / 3) as f32 - 1.5);
                let cell = round_box(vec3(0.31, 0.33, 0.02), 0.008).colored(hex(0x1E_3A_8A));
                craft.put(Material::GLOSS, cell.at(x + 0.33 * column, 1.3 + 0.355 * row, 0.03));
            }
        }
    }
    let dish = surface(28, 8, |u, v| {
        let at = around(0.62 * v, u);
        vec3(at.x, at.z, 0.28 * v * v)
    });
    let white = Material { two_sided: true, ..Material::GLOSS };
    craft.put(white, dish.pitched(-20.0).colored(hex(0xF0_EE_E8)).at(0.0, 1.6, 0.66));
    craft.put(METAL, rod(vec3(0.0, 1.6, 0.6), vec3(0.0, 1.78, 1.15), 0.02).colored(hex(0x4A_4E_56)));
    craft.put(METAL, rod(vec3(0.3, 2.05, 0.0), vec3(0.5, 2.9, 0.0), 0.02).colored(hex(0xC8_CC_D2)));
    craft.put(Material::GLOW, ball(0.06).colored(hex(0xF0_3A_2A)).at(0.5, 2.9, 0.0));
    craft.vehicle("satellite")
}
