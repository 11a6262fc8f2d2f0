//! Tall things: skyscraper, lighthouse, castle, windmill, pyramid.

use crate::craft::*;

/// A tower of glass and stone with lit windows.
pub(crate) const SKYSCRAPER: Kind = Kind::new(Building, "skyscraper", build_skyscraper)
    .words(
        &[
            "skyscraper",
            "tower",
            "building",
            "apartment building",
            "office building",
            "high-rise",
            "hotel",
            "tower block",
        ],
        &["摩天大楼", "高楼", "大楼", "大厦", "塔楼", "建筑", "楼房", "酒店"],
        &["skyscraper.n.1", "tower.n.1", "building.n.1"],
    )
    .made_of(Substance::Stone, 1e6)
    .lives(Habitat::Far);

/// A lighthouse whose lamp turns.
pub(crate) const LIGHTHOUSE: Kind = Kind::new(Building, "lighthouse", build_lighthouse)
    .words(&["lighthouse", "beacon"], &["灯塔"], &["beacon.n.3", "lighthouse.n.1"])
    .made_of(Substance::Stone, 2e5);

/// A castle with four towers.
pub(crate) const CASTLE: Kind = Kind::new(Building, "castle", build_castle)
    .words(&["castle", "fortress", "fort", "citadel"], &["城堡", "堡垒"], &["castle.n.2", "fortress.n.1"])
    .made_of(Substance::Stone, 1e6);

/// A windmill whose sails turn.
pub(crate) const WINDMILL: Kind = Kind::new(Building, "windmill", build_windmill)
    .words(&["windmill", "mill"], &["风车", "磨坊"], &["windmill.n.1", "mill.n.1"])
    .made_of(Substance::Wood, 5e4);

/// A pyramid.
pub(crate) const PYRAMID: Kind = Kind::new(Building, "pyramid", build_pyramid)
    .words(&["pyramid"], &["金字塔"], &["pyramid.n.2"])
    .made_of(Substance::Stone, 1e6);

fn build_skyscraper(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x7A_92_A8));
    let wall = design.surface_or(Material { roughness: 0.5, ..Material::CLAY });
    let lit = Material { emission: 0.9, ..Material::GLOSS };
    for (tier, (half, y, floors)) in [(4.0, 0.0, 7), (3.2, 14.0, 6), (2.3, 26.0, 4)].into_iter().enumerate() {
        let high = floors as f32 * 2.0;
        craft.put(
            wall,
            block(half * 2.0, high, half * 2.0, 0.2).colored(shade(color, 0.85 + 0.1 * tier as f32)).at(0.0, y, 0.0),
        );
        craft.put(
            wall,
            block(half * 2.15, 0.4, half * 2.15, 0.12).colored(shade(color, 1.2)).at(0.0, y + high - 0.2, 0.0),
        );
        let columns = (half * 1.1) as i32;
        for side in 0..4 {
            for floor in 0..floors {
                for column in 0..columns {
                    let x = (column as f32 + 0.5) * (half * 1.8 / columns as f32) - half * 0.9;
                    let on = wobble(design.seed, side * 1000 + floor * 40 + column + 300 * tier as i32) > -0.1;
                    let (material, tone) = if on { (lit, hex(0xF6_D8_94)) } else { (Material::GLOSS, hex(0x2E_42_58)) };
                    let pane = surface(1, 1, |u, v| {
                        vec3(x + (u - 0.5) * 1.0, y + 2.0 * floor as f32 + 0.45 + 1.1 * v, half + 0.02)
                    });
                    craft.put(material, pane.colored(tone).yawed(90.0 * side as f32));
                }
            }
        }
    }
    craft.put(
        METAL,
        lathe(&[(0.0, 34.0), (0.5, 34.0), (0.3, 35.5), (0.1, 37.0), (0.04, 41.0), (0.0, 41.2)], 0.05)
            .colored(hex(0xC8_CC_D2)),
    );
    craft.put(Material::GLOW, ball(0.22).colored(hex(0xF0_3A_2A)).at(0.0, 41.2, 0.0));
    craft.put(Material::GLOSS, block(2.4, 1.7, 0.3, 0.05).colored(hex(0xF6_D8_94)).at(0.0, 0.0, 4.0));
    craft.object("skyscraper")
}

fn build_lighthouse(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (white, red) = (hex(0xF4_F0_E6), design.color_or(hex(0xC8_2A_26)));
    craft.put(
        Material::STONE,
        lathe(&[(0.0, 0.0), (2.3, 0.0), (2.1, 0.6), (1.7, 0.9), (0.0, 0.9)], 0.12).painted(speckle(
            hex(0x86_82_7E),
            0.3,
            0.6,
            design.seed,
        )),
    );
    let tower = fine_lathe(&[(0.0, 0.8), (1.35, 0.8), (1.15, 3.0), (0.98, 6.0), (0.9, 8.0), (0.0, 8.0)], 0.05, 0.16);
    craft.put(
        Material { roughness: 0.6, ..Material::CLAY },
        tower.painted(move |p, _| if ((p.y - 0.8) / 1.44) as i32 % 2 == 0 { white } else { red }),
    );
    craft.put(METAL, cylinder(1.3, 0.16, 0.05).colored(hex(0x2E_30_36)).at(0.0, 7.95, 0.0));
    for k in 0..14 {
        let at = around(1.22, k as f32 / 14.0);
        craft.put(METAL, rod(at + Vec3::Y * 8.1, at + Vec3::Y * 8.6, 0.026).colored(hex(0x2E_30_36)));
    }
    craft.put(METAL, torus(1.22, 0.035).colored(hex(0x2E_30_36)).at(0.0, 8.62, 0.0));
    craft.put(
        Material { opacity: 0.35, ..Material::GLASS },
        cylinder(0.72, 1.2, 0.05).colored(hex(0xE4_F0_F4)).at(0.0, 8.1, 0.0),
    );
    for k in 0..8 {
        let at = around(0.73, k as f32 / 8.0);
        craft.put(METAL, rod(at + Vec3::Y * 8.1, at + Vec3::Y * 9.3, 0.03).colored(red * 0.8));
    }
    craft.put(
        Material::GLOSS,
        lathe(&[(0.0, 9.3), (0.98, 9.3), (0.8, 9.5), (0.36, 10.0), (0.1, 10.2), (0.06, 10.6), (0.0, 10.7)], 0.05)
            .colored(red),
    );
    let lamp = craft.turning(Role::Rotor(0), 0, vec3(0.0, 8.7, 0.0), Vec3::Y);
    let beam = Material { emission: 4.0, ..Material::GLOW };
    craft.put(beam, ball(0.34).scaled(0.8, 1.0, 1.2).colored(hex(0xFF_F0_B8)).at(0.0, 8.7, 0.0).on_joint(lamp));
    craft.socket(SocketRole::Light, lamp, vec3(0.0, 8.7, 0.4), Vec3::Z);
    craft.put(
        Material::WOOD,
        prism(&polygon(&[(-0.42, 0.0), (0.42, 0.0), (0.42, 1.3), (0.0, 1.75), (-0.42, 1.3)], 0.2), 0.2, 0.03)
            .colored(hex(0x2F_5A_7A))
            .at(0.0, 0.85, 1.28),
    );
    for (y, z) in [(3.4, 1.12), (5.4, 1.0)] {
        craft.put(Material::GLOSS, block(0.36, 0.6, 0.1, 0.04).colored(hex(0x2E_42_58)).at(0.0, y, z));
    }
    craft.object("lighthouse")
}

fn crenels(craft: &mut Craft, surface: Material, color: Vec3, radius: f32, y: f32) {
    for k in 0..10 {
        let at = around(radius, k as f32 / 10.0);
        craft.put(surface, block(0.34, 0.42, 0.26, 0.011).colored(color).yawed(36.0 * k as f32).at(at.x, y, at.z));
    }
}

fn build_castle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xB4_AC_9E));
    let surface =
        design.surface_or(Material { grain: Grain { scale_m: 0.5, ..Material::STONE.grain }, ..Material::STONE });
    let roof = design.color_at(1, hex(0x3A_5A_9A));
    for turn in 0..4 {
        craft.put(surface, block(6.0, 2.8, 0.7, 0.06).colored(stone).at(0.0, 0.0, 3.0).yawed(90.0 * turn as f32));
        for k in 0..7 {
            craft.put(
                surface,
                block(0.45, 0.45, 0.72, 0.011)
                    .colored(stone)
                    .at(-2.4 + 0.8 * k as f32, 2.75, 3.0)
                    .yawed(90.0 * turn as f32),
            );
        }
    }
    let mut tower =
        |x: f32, z: f32, r: f32, high: f32| {
            let mut part = Craft::new();
            part.put(
                surface,
                lathe(
                    &[
                        (0.0, 0.0),
                        (r * 1.12, 0.0),
                        (r, 0.5),
                        (r * 0.95, high),
                        (r * 1.18, high + 0.15),
                        (r * 1.18, high + 0.5),
                        (0.0, high + 0.5),
                    ],
                    0.05,
                )
                .colored(shade(stone, 1.06)),
            );
            crenels(&mut part, surface, shade(stone, 1.06), r * 1.06, high + 0.45);
            part.put(
                Material::CLAY,
                lathe(&[(0.0, high + 0.5), (r * 0.98, high + 0.5), (r * 0.5, high + 1.6), (0.0, high + 2.7)], 0.04)
                    .colored(roof),
            );
            part.put(
                Material::CLOTH,
                prism(&polygon(&[(0.0, 0.0), (0.75, 0.16), (0.0, 0.36)], 0.03), 0.03, 0.01)
                    .colored(hex(0xD4_32_2C))
                    .at(0.03, high + 2.95, 0.0),
            );
            part.put(
                Material::WOOD,
                rod(vec3(0.0, high + 2.6, 0.0), vec3(0.0, high + 3.35, 0.0), 0.03).colored(hex(0x5A_3E_2A)),
            );
            for y in [high * 0.45, high * 0.8] {
                part.put(Material::MATT, block(0.2, 0.55, 0.12, 0.05).colored(hex(0x2A_26_2A)).at(0.0, y, r * 0.95));
            }
            for (material, mesh) in part.into_parts() {
                craft.put(material, mesh.at(x, 0.0, z));
            }
        };
    for (x, z) in [(-3.0, -3.0), (3.0, -3.0), (-3.0, 3.0), (3.0, 3.0)] {
        tower(x, z, 0.95, 4.2);
    }
    tower(0.0, -0.8, 1.6, 6.2);
    let arch = |w: f32, h: f32| {
        polygon(
            &[(-w, 0.0), (w, 0.0), (w, h * 0.65), (w * 0.6, h * 0.92), (0.0, h), (-w * 0.6, h * 0.92), (-w, h * 0.65)],
            0.2,
        )
    };
    craft.put(surface, prism(&arch(1.05, 2.5), 0.3, 0.05).colored(shade(stone, 0.82)).at(0.0, 0.0, 3.3));
    let gate = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.0, 3.5), Vec3::X);
    craft.put(
        Material::WOOD,
        prism(&arch(0.82, 2.15), 0.2, 0.03).colored(hex(0x6E_42_24)).at(0.0, 0.0, 3.42).on_joint(gate),
    );
    for x in [-0.5, 0.0, 0.5] {
        craft.put(METAL, block(0.07, 1.9, 0.06, 0.02).colored(hex(0x3A_3A_40)).at(x, 0.0, 3.53).on_joint(gate));
    }
    craft.object("castle")
}

fn build_windmill(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wall = design.color_or(hex(0xEE_E2_CA));
    craft.put(
        Material::CLAY,
        lathe(&[(0.0, 0.0), (1.8, 0.0), (1.75, 0.3), (1.15, 5.2), (0.0, 5.2)], 0.08).colored(wall),
    );
    craft
        .put(Material::STONE, lathe(&[(0.0, 0.0), (1.95, 0.0), (1.9, 0.7), (0.0, 0.7)], 0.06).colored(hex(0x96_8E_84)));
    craft.put(
        Material::CLAY,
        lathe(&[(0.0, 5.15), (1.35, 5.15), (1.2, 5.6), (0.75, 6.3), (0.0, 6.65)], 0.08).colored(hex(0xA0_48_34)),
    );
    let hub = vec3(0.0, 5.5, 1.5);
    craft.put(Material::WOOD, rod(vec3(0.0, 5.5, 0.6), hub, 0.14).colored(hex(0x6E_48_2E)));
    let spin = craft.joint(Role::Rotor(0), 0, hub);
    craft.put(Material::WOOD, ball(0.26).colored(hex(0x5A_3A_24)).at(hub.x, hub.y, hub.z).on_joint(spin));
    for k in 0..4 {
        let put = |craft: &mut Craft, material, mesh: Mesh| {
            craft.put(material, mesh.rolled(45.0 + 90.0 * k as f32).at(hub.x, hub.y, hub.z + 0.1).on_joint(spin));
        };
        put(&mut craft, Material::WOOD, block(0.11, 3.5, 0.09, 0.03).colored(hex(0x7A_52_30)));
        for rung in 0..8 {
            put(
                &mut craft,
                Material::WOOD,
                block(0.8, 0.05, 0.05, 0.02).colored(hex(0x8A_60_3A)).at(0.38, 0.8 + 0.36 * rung as f32, 0.0),
            );
        }
        let cloth = surface(4, 6, |u, v| vec3(0.06 + 0.68 * u, 0.85 + 2.5 * v, 0.04 + 0.06 * libm::sinf(PI * u)));
        put(
            &mut craft,
            Material { two_sided: true, translucency: 0.4, ..Material::CLOTH },
            cloth.colored(hex(0xF4_EC_DA)),
        );
    }
    craft.put(Material::WOOD, block(0.85, 1.75, 0.2, 0.05).colored(hex(0x2F_6A_6E)).at(0.0, 0.0, 1.83));
    for (y, z) in [(2.6, 1.5), (3.9, 1.32)] {
        craft.put(
            Material { emission: 0.6, ..Material::GLOSS },
            block(0.5, 0.62, 0.12, 0.03).colored(hex(0xF2_D0_8A)).at(0.0, y, z),
        );
        craft.put(Material::WOOD, block(0.66, 0.08, 0.2, 0.02).colored(hex(0x8A_60_3A)).at(0.0, y - 0.06, z));
    }
    craft.object("windmill")
}

fn build_pyramid(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_B0_6A));
    for k in 0..14 {
        let half = 7.0 - 0.5 * k as f32;
        let tone = color * (1.0 + 0.06 * wobble(design.seed, k));
        craft.put(
            design.surface_or(Material::STONE),
            block(half * 2.0, 0.62, half * 2.0, 0.06).painted(speckle(tone, 0.15, 0.7, design.seed)).at(
                0.0,
                0.6 * k as f32,
                0.0,
            ),
        );
    }
    craft.put(Material::MATT, block(1.2, 1.5, 0.4, 0.1).colored(hex(0x3A_2C_1E)).at(0.0, 0.0, 6.9));
    craft.object("pyramid")
}
