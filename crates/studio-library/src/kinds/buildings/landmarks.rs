//! Landmarks: bell tower, clock tower, water tower, statue, obelisk.

use crate::craft::*;

/// A bell tower; its bell hangs in the open and swings.
pub(crate) const BELL_TOWER: Kind = Kind::new(Building, "bell tower", build_bell_tower)
    .words(
        &["bell tower", "church tower", "belfry", "campanile", "steeple", "church steeple"],
        &["钟楼", "鼓楼", "教堂钟楼", "钟塔"],
        &["bell_tower.n.1", "belfry.n.2", "campanile.n.1", "steeple.n.1"],
    )
    .made_of(Substance::Stone, 1e5)
    .calls(Sound::Bell);

/// A clock tower with a dial on each side.
pub(crate) const CLOCK_TOWER: Kind = Kind::new(Building, "clock tower", build_clock_tower)
    .words(&["clock tower", "town hall tower", "big clock"], &["钟表塔", "大本钟", "时钟塔"], &["clock_tower.n.1"])
    .made_of(Substance::Stone, 1e5);

/// A water tower on legs.
pub(crate) const WATER_TOWER: Kind = Kind::new(Building, "water tower", build_water_tower)
    .words(
        &["water tower", "silo", "watchtower", "lookout tower"],
        &["水塔", "瞭望塔", "筒仓"],
        &["water_tower.n.1", "silo.n.1"],
    )
    .made_of(Substance::Wood, 2e4);

/// A statue on its base.
pub(crate) const STATUE: Kind = Kind::new(Building, "statue", build_statue)
    .words(
        &["statue", "sculpture", "bust", "stone statue", "monument statue"],
        &["雕像", "塑像", "石像", "雕塑"],
        &["statue.n.1", "sculpture.n.1"],
    )
    .made_of(Substance::Stone, 900.0);

/// An obelisk or monument.
pub(crate) const OBELISK: Kind = Kind::new(Building, "obelisk", build_obelisk)
    .words(
        &["obelisk", "monument", "memorial", "stone pillar", "column"],
        &["纪念碑", "石碑", "方尖碑", "华表", "石柱"],
        &["obelisk.n.1", "memorial.n.3", "column.n.7"],
    )
    .made_of(Substance::Stone, 9e3);

fn stonework(design: &Design) -> Material {
    design.surface_or(Material { grain: Grain { scale_m: 0.5, ..Material::STONE.grain }, ..Material::STONE })
}

fn build_bell_tower(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xC8_B8_9C));
    let surface = stonework(design);
    craft.put(surface, block(3.4, 0.5, 3.4, 0.06).colored(shade(stone, 0.8)));
    craft.put(surface, block(3.0, 5.4, 3.0, 0.05).painted(speckle(stone, 0.15, 0.5, design.seed)).at(0.0, 0.4, 0.0));
    craft.put(surface, block(3.3, 0.25, 3.3, 0.05).colored(shade(stone, 1.12)).at(0.0, 5.7, 0.0));
    for (x, z) in [(-1.2, -1.2), (1.2, -1.2), (-1.2, 1.2), (1.2, 1.2)] {
        craft.put(surface, block(0.6, 2.9, 0.6, 0.04).colored(stone).at(x, 5.9, z));
    }
    let mut arch = vec![glam::vec2(-1.5, 0.0), glam::vec2(-1.5, 1.3), glam::vec2(1.5, 1.3), glam::vec2(1.5, 0.0)];
    arch.extend((0..=18).map(|k| PI * k as f32 / 18.0).map(|a| glam::vec2(0.92 * libm::cosf(a), 0.92 * libm::sinf(a))));
    for turn in 0..4 {
        craft.put(surface, prism(&arch, 0.5, 0.03).colored(stone).at(0.0, 7.7, 1.25).yawed(90.0 * turn as f32));
        craft.put(
            surface,
            block(2.0, 0.5, 0.16, 0.03).colored(shade(stone, 1.1)).at(0.0, 5.95, 1.3).yawed(90.0 * turn as f32),
        );
    }
    craft.put(surface, block(3.4, 0.25, 3.4, 0.05).colored(shade(stone, 1.12)).at(0.0, 8.95, 0.0));
    let roof = design.color_at(1, hex(0x9A_4A_36));
    let spire = lathe(&[(0.0, 9.15), (2.3, 9.15), (0.9, 11.2), (0.0, 13.2)], 0.05);
    craft.put(Material::CLAY, spire.painted(move |p, _| roof * if libm::sinf(p.y * 14.0) > 0.6 { 0.82 } else { 1.0 }));
    craft.put(METAL, rod(vec3(0.0, 13.0, 0.0), vec3(0.0, 14.3, 0.0), 0.05).colored(hex(0xE0_B0_50)));
    craft.put(METAL, rod(vec3(-0.35, 13.85, 0.0), vec3(0.35, 13.85, 0.0), 0.05).colored(hex(0xE0_B0_50)));
    craft.put(Material::WOOD, rod(vec3(-1.4, 8.3, 0.0), vec3(1.4, 8.3, 0.0), 0.13).colored(hex(0x6A_46_2C)));
    let swing = craft.turning(Role::Extra(0), 0, vec3(0.0, 8.3, 0.0), Vec3::X);
    let bronze = hex(0xC8_94_3E);
    let bell = lathe(
        &[(0.0, 8.2), (0.2, 8.2), (0.34, 8.05), (0.42, 7.4), (0.56, 6.95), (0.8, 6.72), (0.74, 6.7), (0.0, 6.95)],
        0.04,
    );
    craft.put(METAL, bell.colored(bronze).on_joint(swing));
    craft.put(METAL, torus(0.78, 0.04).colored(shade(bronze, 1.15)).at(0.0, 6.74, 0.0).on_joint(swing));
    craft.put(METAL, rod(vec3(0.0, 7.6, 0.0), vec3(0.0, 6.62, 0.0), 0.04).colored(hex(0x4A_3E_30)).on_joint(swing));
    craft.put(METAL, ball(0.14).colored(hex(0x4A_3E_30)).at(0.0, 6.58, 0.0).on_joint(swing));
    for (y, tall) in [(1.8, 1.0), (3.9, 0.9)] {
        for turn in 0..4 {
            let slit = block(0.4, tall, 0.1, 0.03).colored(hex(0x2A_28_2C));
            craft.put(Material::MATT, slit.at(0.0, y, 1.48).yawed(90.0 * turn as f32));
        }
    }
    craft.put(Material::WOOD, block(1.0, 1.9, 0.14, 0.04).colored(hex(0x6A_42_28)).at(0.0, 0.4, 1.48));
    craft.object("bell tower")
}

fn build_clock_tower(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xB8_9A_6E));
    let surface = stonework(design);
    craft.put(surface, block(3.2, 1.0, 3.2, 0.06).colored(shade(stone, 0.8)));
    craft.put(surface, block(2.6, 8.6, 2.6, 0.05).painted(speckle(stone, 0.12, 0.5, design.seed)).at(0.0, 0.9, 0.0));
    for turn in 0..4 {
        for x in [-1.05, -0.35, 0.35, 1.05] {
            let rib = block(0.16, 8.0, 0.12, 0.03).colored(shade(stone, 1.12));
            craft.put(surface, rib.at(x, 1.2, 1.32).yawed(90.0 * turn as f32));
        }
    }
    craft.put(surface, block(3.2, 0.3, 3.2, 0.06).colored(shade(stone, 1.15)).at(0.0, 9.3, 0.0));
    craft.put(surface, block(3.0, 3.0, 3.0, 0.06).colored(stone).at(0.0, 9.6, 0.0));
    craft.put(surface, block(3.3, 0.3, 3.3, 0.06).colored(shade(stone, 1.15)).at(0.0, 12.5, 0.0));
    let (gold, dark) = (hex(0xE0_B0_50), hex(0x20_22_28));
    for turn in 0..4 {
        let yaw = 90.0 * turn as f32;
        let put = |craft: &mut Craft, material, mesh: Mesh| craft.put(material, mesh.yawed(yaw));
        let dial = cylinder(1.25, 0.1, 0.03).pitched(90.0).colored(hex(0xF6_F2_E4)).at(0.0, 11.1, 1.48);
        put(&mut craft, Material { emission: 0.5, ..Material::GLOSS }, dial);
        put(&mut craft, METAL, torus(1.27, 0.09).pitched(90.0).colored(gold).at(0.0, 11.1, 1.56));
        for hour in 0..12 {
            let long = if hour % 3 == 0 { 0.28 } else { 0.17 };
            let mark = round_box(vec3(0.07, long, 0.04), 0.01).at(0.0, 1.02, 0.0).rolled(30.0 * hour as f32);
            put(&mut craft, Material::PLASTIC, mark.colored(dark).at(0.0, 11.1, 1.6));
        }
        for (long, wide, angle) in [(0.62, 0.1, -55.0), (0.95, 0.07, 60.0)] {
            let hand = round_box(vec3(wide, long, 0.04), 0.012).at(0.0, long * 0.42, 0.0).rolled(angle);
            put(&mut craft, Material::PLASTIC, hand.colored(dark).at(0.0, 11.1, 1.64));
        }
        put(&mut craft, METAL, ball(0.09).colored(gold).at(0.0, 11.1, 1.66));
    }
    let roof = design.color_at(1, hex(0x3E_5A_58));
    let spire = lathe(&[(0.0, 12.8), (2.1, 12.8), (1.5, 13.6), (0.75, 14.3), (0.35, 16.0), (0.0, 17.2)], 0.06);
    craft.put(Material::CLAY, spire.colored(roof));
    craft.put(METAL, ball(0.16).colored(gold).at(0.0, 17.2, 0.0));
    craft.put(Material::WOOD, block(1.1, 1.9, 0.2, 0.05).colored(hex(0x5A_3A_26)).at(0.0, 0.0, 1.6));
    craft.object("clock tower")
}

fn build_water_tower(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0xA0_68_40));
    let tank = fine_lathe(&[(0.0, 5.0), (1.7, 5.0), (1.75, 8.0), (0.0, 8.0)], 0.05, 0.3);
    craft.put(
        design.surface_or(Material::WOOD),
        tank.painted(move |p, _| {
            let stave = (libm::atan2f(p.z, p.x) / TAU * 34.0).rem_euclid(1.0);
            wood * if stave < 0.1 { 0.6 } else { 0.95 }
        }),
    );
    for y in [5.3, 6.2, 7.1, 7.8] {
        craft.put(METAL, torus(1.75, 0.05).colored(hex(0x3A_3C_42)).at(0.0, y, 0.0));
    }
    craft
        .put(Material::CLAY, lathe(&[(0.0, 7.95), (2.0, 7.95), (1.0, 8.8), (0.0, 9.3)], 0.05).colored(hex(0x5A_4A_44)));
    craft.put(Material::WOOD, cylinder(1.95, 0.16, 0.04).colored(wood * 0.8).at(0.0, 4.84, 0.0));
    for k in 0..6 {
        let turn = k as f32 / 6.0;
        let (foot, top) = (around(1.9, turn) + Vec3::Y * 0.04, around(1.45, turn) + Vec3::Y * 4.9);
        craft.put(METAL, rod(foot, top, 0.1).colored(hex(0x4A_4C_52)));
        let next = around(1.68, turn + 1.0 / 6.0) + Vec3::Y * 2.5;
        craft.put(METAL, rod(around(1.68, turn) + Vec3::Y * 2.5, next, 0.05).colored(hex(0x4A_4C_52)));
        craft.put(METAL, rod(foot, next, 0.03).colored(hex(0x4A_4C_52)));
    }
    craft.put(METAL, cylinder(0.16, 4.9, 0.03).colored(hex(0x5A_5E_64)));
    craft.object("water tower")
}

fn build_statue(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xA8_A6_A0));
    let surface = design.surface_or(Material { roughness: 0.75, ..Material::STONE });
    craft.put(surface, block(1.3, 0.22, 1.3, 0.03).colored(shade(stone, 0.8)));
    craft.put(surface, block(1.0, 1.0, 1.0, 0.03).colored(shade(stone, 0.9)).at(0.0, 0.2, 0.0));
    craft.put(surface, block(1.16, 0.14, 1.16, 0.03).colored(shade(stone, 0.95)).at(0.0, 1.16, 0.0));
    craft.put(METAL, block(0.6, 0.28, 0.03, 0.01).colored(hex(0xB8_8A_3E)).at(0.0, 0.55, 0.505));
    let at = |x: f32, y: f32, z: f32| vec3(x, y + 1.3, z);
    let figure = melt(
        [
            Blob::cone(at(-0.13, 0.0, 0.02), at(-0.12, 0.85, 0.0), 0.12, 0.15).seam(0.05),
            Blob::cone(at(0.14, 0.0, 0.1), at(0.12, 0.85, 0.0), 0.12, 0.15).seam(0.05),
            Blob::ellipsoid(at(0.0, 1.15, 0.0), vec3(0.27, 0.42, 0.19)).seam(0.08),
            Blob::cone(at(-0.27, 1.38, 0.0), at(-0.42, 0.95, 0.1), 0.1, 0.085).seam(0.05),
            Blob::cone(at(-0.42, 0.95, 0.1), at(-0.2, 0.85, 0.3), 0.085, 0.07).seam(0.03),
            Blob::cone(at(0.26, 1.4, 0.0), at(0.55, 1.65, 0.12), 0.1, 0.085).seam(0.05),
            Blob::cone(at(0.55, 1.65, 0.12), at(0.72, 2.1, 0.2), 0.085, 0.065).seam(0.03),
            Blob::sphere(at(0.0, 1.78, 0.02), 0.2).seam(0.05),
            Blob::ellipsoid(at(0.0, 1.88, -0.03), vec3(0.22, 0.16, 0.21)).seam(0.02),
            Blob::ellipsoid(at(0.0, 1.74, 0.21), vec3(0.035, 0.06, 0.05)).seam(0.03),
            Blob::cone(at(0.0, 1.3, -0.16), at(0.0, 0.25, -0.3), 0.2, 0.34).seam(0.1),
        ],
        0.035,
    );
    craft.put(surface, figure.painted(speckle(stone, 0.22, 0.1, design.seed)));
    craft.object("statue")
}

fn build_obelisk(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xC0_B6_A4));
    let surface = stonework(design);
    for (k, wide) in [3.6, 3.0, 2.4].into_iter().enumerate() {
        craft.put(
            surface,
            block(wide, 0.3, wide, 0.03).colored(shade(stone, 0.82 + 0.05 * k as f32)).at(0.0, 0.28 * k as f32, 0.0),
        );
    }
    craft.put(surface, block(1.6, 1.2, 1.6, 0.04).colored(stone).at(0.0, 0.84, 0.0));
    craft.put(surface, block(1.8, 0.2, 1.8, 0.04).colored(shade(stone, 1.1)).at(0.0, 2.0, 0.0));
    let shaft =
        block(1.2, 5.6, 1.2, 0.03).painted(speckle(stone, 0.15, 0.4, design.seed)).at(0.0, 2.2, 0.0).bent(|p| {
            let taper = 1.0 - 0.35 * ((p.y - 2.2) / 5.6).clamp(0.0, 1.0);
            vec3(p.x * taper, p.y, p.z * taper)
        });
    craft.put(surface, shaft);
    let tip = block(0.78, 0.8, 0.78, 0.01).bent(|p| vec3(p.x * (1.0 - p.y / 0.82), p.y, p.z * (1.0 - p.y / 0.82)));
    craft.put(surface, tip.colored(shade(stone, 1.12)).at(0.0, 7.78, 0.0));
    craft.put(METAL, block(0.9, 0.7, 0.06, 0.02).colored(hex(0xB8_8A_3E)).at(0.0, 1.1, 0.8));
    craft.object("obelisk")
}
