//! Houses with roofs, doors and windows, at a miniature's proportions.

use crate::craft::*;

/// A small house with a chimney.
pub(crate) const HOUSE: Kind = Kind::new(Building, "house", build_house)
    .words(
        &["house", "cottage", "home", "cabin", "hut", "villa", "bungalow", "dollhouse", "mansion", "shed"],
        &["房子", "小屋", "屋子", "木屋", "房屋", "别墅", "茅屋"],
        &["house.n.1", "dwelling.n.1", "hut.n.2", "shed.n.1"],
    )
    .made_of(Substance::Wood, 20_000.0);

/// A red barn.
pub(crate) const BARN: Kind = Kind::new(Building, "barn", build_barn)
    .words(
        &["barn", "stable", "farmhouse", "garage"],
        &["谷仓", "农舍", "马厩", "车库", "狗屋"],
        &["barn.n.1", "stable.n.1", "garage.n.1"],
    )
    .made_of(Substance::Wood, 20_000.0);

/// A shop with an awning.
pub(crate) const SHOP: Kind = Kind::new(Building, "shop", build_shop)
    .words(
        &["shop", "store", "bakery", "market stall", "stall", "kiosk", "storefront", "booth"],
        &["商店", "店铺", "小店", "摊位", "面包店"],
        &["shop.n.1", "stall.n.2"],
    )
    .made_of(Substance::Wood, 20_000.0);

/// A church with a steeple.
pub(crate) const CHURCH: Kind = Kind::new(Building, "church", build_church)
    .words(
        &["church", "chapel", "cathedral", "church bell", "church bells"],
        &["教堂", "礼拜堂"],
        &["church.n.2", "place_of_worship.n.1"],
    )
    .made_of(Substance::Stone, 90_000.0)
    .calls(Sound::ChurchBell);

/// A pagoda with curved roofs.
pub(crate) const PAGODA: Kind = Kind::new(Building, "pagoda", build_pagoda)
    .words(
        &["pagoda", "temple", "pavilion", "shrine", "palace"],
        &["宝塔", "寺庙", "塔", "亭子", "宫殿", "庙", "故宫", "凉亭"],
        &["pagoda.n.1", "temple.n.1", "palace.n.1"],
    )
    .made_of(Substance::Wood, 50_000.0);

const PLASTER: Material = Material {
    roughness: 0.85,
    grain: Grain { kind: GrainKind::Clay, scale_m: 0.4, color: 0.06, bump: 0.2 },
    ..Material::MATT
};
const TILES: Material = Material { roughness: 0.7, ..Material::CLAY };
const LIT: Material = Material { emission: 0.7, ..Material::GLOSS };

/// A window in a frame, in the XY plane around the origin, facing +Z.
fn window(craft: &mut Craft, place: Affine3A, width: f32, height: f32, frame: Vec3) {
    craft.put(LIT, round_box(vec3(width, height, 0.05), 0.01).colored(hex(0xF2_D0_8A)).placed(place));
    let mut bar = |w: f32, h: f32, x: f32, y: f32| {
        craft.put(Material::WOOD, round_box(vec3(w, h, 0.1), 0.02).colored(frame).at(x, y, 0.01).placed(place));
    };
    bar(0.09, height + 0.1, -width * 0.5, 0.0);
    bar(0.09, height + 0.1, width * 0.5, 0.0);
    bar(width + 0.1, 0.09, 0.0, height * 0.5);
    bar(width + 0.26, 0.09, 0.0, -height * 0.5);
    bar(0.045, height, 0.0, 0.0);
    bar(width, 0.045, 0.0, 0.0);
}

fn front(x: f32, y: f32, z: f32) -> Affine3A {
    Affine3A::from_translation(vec3(x, y, z))
}

fn facing(degrees: f32, x: f32, y: f32, z: f32) -> Affine3A {
    Affine3A::from_rotation_y(degrees.to_radians()) * Affine3A::from_translation(vec3(x, y, z))
}

fn door(craft: &mut Craft, at: Vec3, width: f32, height: f32, color: Vec3, frame: Vec3) {
    let hinge = craft.joint(Role::Hinge(0), 0, vec3(at.x + width * 0.5, height * 0.5, at.z));
    craft.put(Material::WOOD, block(width + 0.22, height + 0.12, 0.1, 0.03).colored(frame).at(at.x, at.y, at.z));
    craft.put(
        Material::WOOD,
        block(width, height, 0.1, 0.03).colored(color).at(at.x, at.y, at.z + 0.03).on_joint(hinge),
    );
    for dy in [0.12, 0.54] {
        craft.put(
            Material::WOOD,
            block(width * 0.6, height * 0.34, 0.05, 0.015)
                .colored(shade(color, 0.8))
                .at(at.x, at.y + dy * height, at.z + 0.07)
                .on_joint(hinge),
        );
    }
    craft.put(
        METAL,
        ball(0.05).colored(hex(0xD9_A4_3B)).at(at.x - width * 0.36, at.y + height * 0.48, at.z + 0.11).on_joint(hinge),
    );
    craft.put(Material::STONE, block(width + 0.5, 0.12, 0.5, 0.04).colored(hex(0x9A_96_90)).at(at.x, 0.0, at.z + 0.25));
}

/// A gabled roof with its ridge along X: two slopes of tile rows.
fn gable(craft: &mut Craft, width: f32, depth: f32, eaves: f32, ridge: f32, color: Vec3, seed: u32) {
    let half = depth * 0.5;
    let run = libm::hypotf(half, ridge - eaves);
    let pitch = libm::atan2f(ridge - eaves, half);
    let rows = (run / 0.46).ceil() as i32;
    for side in [1.0, -1.0] {
        for row in 0..rows {
            let along = (row as f32 + 0.5) / rows as f32;
            let (y, z) = (eaves + (ridge - eaves) * along, half * (1.0 - along));
            let columns = (width / 0.58).ceil() as i32;
            for column in 0..columns {
                let x = (column as f32 + 0.5 + 0.25 * (row % 2) as f32 - 0.125) * width / columns as f32 - width * 0.5;
                let tone = color * (1.0 + 0.09 * wobble(seed, row * 37 + column + (side > 0.0) as i32 * 999));
                let tile = round_box(vec3(width / columns as f32 - 0.02, 0.09, run / rows as f32 + 0.1), 0.011);
                craft.put(
                    TILES,
                    tile.pitched(side * (pitch + 0.09).to_degrees()).colored(tone).at(x, y + 0.06, side * z),
                );
            }
        }
    }
    craft.put(
        TILES,
        rod(vec3(-width * 0.5, ridge + 0.12, 0.0), vec3(width * 0.5, ridge + 0.12, 0.0), 0.1)
            .colored(shade(color, 0.85)),
    );
}

/// Walls under a gabled roof: the outline of the gable end extruded along X.
fn walls(craft: &mut Craft, width: f32, depth: f32, eaves: f32, ridge: f32, color: Vec3, surface: Material) {
    let h = depth * 0.5;
    let end = polygon(&[(-h, 0.0), (h, 0.0), (h, eaves), (0.0, ridge), (-h, eaves)], 0.05);
    craft.put(surface, prism(&end, width, 0.05).yawed(90.0).colored(color));
}

fn build_house(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wall = design.color_or(hex(0xEC_DC_BC));
    let roof = design.color_at(1, hex(0xB0_48_34));
    let frame = hex(0xF6_F2_E8);
    walls(&mut craft, 4.6, 3.8, 2.6, 4.3, wall, design.surface_or(PLASTER));
    craft.put(Material::STONE, block(4.8, 0.35, 4.0, 0.08).colored(hex(0x8A_86_82)));
    gable(&mut craft, 5.2, 4.7, 2.35, 4.42, roof, design.seed);
    door(&mut craft, vec3(0.0, 0.1, 1.92), 0.95, 1.9, design.color_at(2, hex(0x2F_6A_8A)), frame);
    for x in [-1.5, 1.5] {
        window(&mut craft, front(x, 1.5, 1.93), 0.9, 0.95, frame);
        for side in [-1.0, 1.0] {
            craft.put(
                Material::WOOD,
                round_box(vec3(0.3, 1.05, 0.07), 0.025).colored(hex(0x4A_7A_5A)).at(x + side * 0.66, 1.5, 1.95),
            );
        }
        craft.put(Material::WOOD, block(1.0, 0.16, 0.22, 0.04).colored(hex(0x8A_5A_34)).at(x, 0.78, 2.02));
        for k in 0..7 {
            let code = [0xD8_3A_4A, 0xE8_C2_2A, 0xE6_8F_AC][k % 3];
            craft
                .put(Material::FELT, fine_ball(0.08, 10).colored(hex(code)).at(x - 0.4 + 0.133 * k as f32, 0.98, 2.05));
        }
    }
    for turn in [90.0, -90.0] {
        window(&mut craft, facing(turn, 0.0, 1.5, 2.33), 0.9, 0.95, frame);
        window(&mut craft, facing(turn, 0.0, 3.2, 2.33), 0.6, 0.6, frame);
    }
    craft.put(Material::STONE, block(0.6, 1.5, 0.6, 0.06).colored(hex(0xA0_5A_46)).at(1.4, 3.4, -0.8));
    craft.put(Material::STONE, block(0.72, 0.16, 0.72, 0.06).colored(hex(0x8A_86_82)).at(1.4, 4.85, -0.8));
    craft.socket(SocketRole::Vent, 0, vec3(1.4, 5.02, -0.8), Vec3::Y);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 1.8, 2.2), Vec3::Z);
    craft.object("house")
}

fn build_barn(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xA8_30_28));
    let trim = hex(0xF2_EE_E2);
    let end = polygon(&[(-2.4, 0.0), (2.4, 0.0), (2.4, 2.6), (1.6, 4.2), (0.0, 5.1), (-1.6, 4.2), (-2.4, 2.6)], 0.06);
    craft.put(
        design.surface_or(Material { grain: Grain { scale_m: 0.3, ..Material::WOOD.grain }, ..Material::WOOD }),
        prism(&end, 6.0, 0.05).colored(red),
    );
    for side in [-1.0, 1.0] {
        for ((x0, y0), (x1, y1)) in [((2.6, 2.5), (1.65, 4.35)), ((1.7, 4.3), (0.0, 5.25))] {
            let (dx, dy) = (x1 - x0, y1 - y0);
            let slab =
                round_box(vec3(libm::hypotf(dx, dy) + 0.12, 0.12, 6.4), 0.04).rolled(libm::atan2f(dy, dx).to_degrees());
            let slab = slab.colored(hex(0x5A_5E_64)).at((x0 + x1) * 0.5, (y0 + y1) * 0.5, 0.0);
            craft.put(TILES, if side < 0.0 { slab.mirrored() } else { slab });
        }
        let hinge = craft.turning(Role::Hinge((side > 0.0).into()), 0, vec3(side * 1.1, 1.2, 3.05), Vec3::Y * side);
        craft.put(
            Material::WOOD,
            block(1.08, 2.4, 0.1, 0.02).colored(red * 0.85).at(side * 0.55, 0.0, 3.05).on_joint(hinge),
        );
        for (wide, high, y, turn) in [
            (1.08, 0.14, 0.07, 0.0),
            (1.08, 0.14, 2.33, 0.0),
            (0.12, 2.4, 1.2, 0.0),
            (0.12, 2.5, 1.2, 24.0),
            (0.12, 2.5, 1.2, -24.0),
        ] {
            let x = side * if turn == 0.0 && wide < 1.0 { 1.04 } else { 0.55 };
            craft.put(
                Material::WOOD,
                round_box(vec3(wide, high, 0.06), 0.015).rolled(turn).colored(trim).at(x, y, 3.12).on_joint(hinge),
            );
        }
    }
    window(&mut craft, front(0.0, 3.7, 3.02), 0.9, 0.8, trim);
    for z in [-1.6, 0.2, 1.8] {
        for turn in [90.0, -90.0] {
            window(&mut craft, facing(turn, z, 1.6, 2.42), 0.7, 0.7, trim);
        }
    }
    craft.object("barn")
}

fn build_shop(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wall = design.color_or(hex(0x2F_7A_78));
    let trim = hex(0xF4_EC_D8);
    craft.put(design.surface_or(PLASTER), block(4.4, 3.6, 3.0, 0.08).colored(wall));
    craft.put(PLASTER, block(4.7, 0.26, 3.3, 0.1).colored(trim).at(0.0, 3.55, 0.0));
    craft.put(LIT, round_box(vec3(2.3, 1.4, 0.1), 0.03).colored(hex(0xF4_D8_9A)).at(-0.75, 1.35, 1.5));
    for (w, h, x, y) in [
        (2.5, 0.12, -0.75, 2.08),
        (2.6, 0.14, -0.75, 0.62),
        (0.12, 1.5, -1.92, 1.35),
        (0.12, 1.5, 0.42, 1.35),
        (0.06, 1.4, -0.75, 1.35),
    ] {
        craft.put(Material::WOOD, round_box(vec3(w, h, 0.16), 0.03).colored(trim).at(x, y, 1.53));
    }
    for k in 0..6 {
        let code = [0xC8_7A_2E, 0xD8_3A_3A, 0xE8_B8_4A][k % 3];
        craft.put(
            Material::CLAY,
            ball(0.14).scaled(1.2, 0.9, 0.6).colored(hex(code)).at(-1.65 + 0.36 * k as f32, 0.86, 1.56),
        );
    }
    door(&mut craft, vec3(1.4, 0.0, 1.5), 0.9, 2.1, hex(0xB0_4A_32), trim);
    for k in 0..11 {
        let color = if k % 2 == 0 { hex(0xD4_3A_34) } else { trim };
        let strip = surface(2, 8, |u, v| {
            let (y, z) = (2.75 - 0.55 * v * v.sqrt(), 1.5 + 1.05 * v);
            vec3(-2.1 + 0.382 * (k as f32 + u), y - 0.12 * (v > 0.99) as i32 as f32, z)
        });
        craft.put(Material { two_sided: true, translucency: 0.3, ..Material::CLOTH }, strip.colored(color));
    }
    let name = design.text.clone().unwrap_or_else(|| "SHOP".to_owned());
    let letters = text(&name, 0.34, 0.08);
    let squeeze = (3.6 / letters.bounds.size().x.max(0.1)).min(1.0);
    craft.put(Material::WOOD, round_box(vec3(4.0, 0.56, 0.1), 0.04).colored(shade(wall, 0.6)).at(0.0, 3.1, 1.52));
    craft.put(
        Material::GLOSS,
        letters.joined().scaled(squeeze, squeeze, 1.0).colored(hex(0xF0_C8_5A)).at(0.0, 2.94, 1.58),
    );
    craft.socket(SocketRole::Light, 0, vec3(-0.75, 1.6, 1.8), Vec3::Z);
    craft.object("shop")
}

fn build_church(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wall = design.color_or(hex(0xF0_E8_D8));
    let roof = hex(0x4A_5A_6E);
    let end = polygon(&[(-2.2, 0.0), (2.2, 0.0), (2.2, 3.4), (0.0, 5.6), (-2.2, 3.4)], 0.05);
    craft.put(design.surface_or(PLASTER), prism(&end, 6.4, 0.05).colored(wall).at(0.0, 0.0, -1.0));
    for side in [-1.0, 1.0] {
        let slab = round_box(vec3(3.5, 0.16, 6.8), 0.05).rolled(-45.0).at(1.25, 4.6, -1.0).colored(roof);
        craft.put(TILES, if side < 0.0 { slab.mirrored() } else { slab });
        for z in [-3.2, -1.4, 0.4] {
            let pane =
                prism(&polygon(&[(-0.28, 0.0), (0.28, 0.0), (0.28, 1.1), (0.0, 1.55), (-0.28, 1.1)], 0.1), 0.06, 0.01);
            craft.put(LIT, pane.yawed(90.0 * side).colored(hex(0x7A_B4_D0)).at(side * 2.22, 1.1, z));
        }
    }
    craft.put(design.surface_or(PLASTER), block(2.0, 6.2, 2.0, 0.06).colored(shade(wall, 1.03)).at(0.0, 0.0, 2.6));
    let spire = surface(4, 1, |u, v| around(1.65 * (1.0 - v), u + 0.125) + Vec3::Y * (6.2 + 3.2 * v));
    craft.put(Material { two_sided: true, ..TILES }, spire.colored(roof).at(0.0, 0.0, 2.6));
    craft.put(METAL, block(0.08, 0.8, 0.08, 0.02).colored(hex(0xD9_A4_3B)).at(0.0, 9.3, 2.6));
    craft.put(METAL, block(0.45, 0.08, 0.08, 0.02).colored(hex(0xD9_A4_3B)).at(0.0, 9.78, 2.6));
    for turn in [0.0, 90.0, -90.0] {
        let arch = prism(&polygon(&[(-0.4, 0.0), (0.4, 0.0), (0.4, 0.7), (0.0, 1.2), (-0.4, 0.7)], 0.15), 0.1, 0.02);
        craft.put(Material::MATT, arch.colored(hex(0x3A_34_34)).at(0.0, 4.7, 1.0).yawed(turn).at(0.0, 0.0, 2.6));
    }
    let swing = craft.joint(Role::Pendulum, 0, vec3(0.0, 5.7, 3.55));
    craft.put(
        METAL,
        lathe(&[(0.0, 0.0), (0.26, 0.0), (0.2, 0.15), (0.13, 0.4), (0.0, 0.45)], 0.02)
            .colored(hex(0xD9_A4_3B))
            .at(0.0, 5.1, 3.6)
            .on_joint(swing),
    );
    craft.socket(SocketRole::Strike(0), swing, vec3(0.0, 5.15, 3.8), Vec3::Z);
    door(&mut craft, vec3(0.0, 0.05, 3.62), 1.0, 2.1, hex(0x7A_42_24), hex(0xB8_B0_A4));
    craft.object("church")
}

fn build_pagoda(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xB0_2C_24));
    let tiles = design.color_at(1, hex(0x3A_6A_58));
    craft.put(Material::STONE, block(5.4, 0.5, 5.4, 0.1).colored(hex(0xB4_AE_A4)));
    craft.put(Material::STONE, block(1.6, 0.25, 1.0, 0.06).colored(hex(0xA4_9E_94)).at(0.0, 0.0, 3.0));
    for (tier, (half, y, high)) in [(1.75, 0.5, 1.9), (1.4, 3.2, 1.5), (1.05, 5.5, 1.2)].into_iter().enumerate() {
        craft.put(Material::WOOD, block(half * 1.7, high, half * 1.7, 0.05).colored(hex(0xEC_DC_BC)).at(0.0, y, 0.0));
        for k in 0..12 {
            let (side, place) = (k / 3, (k % 3) as f32 - 1.0);
            let column = cylinder(0.11, high, 0.02).colored(red).at(place * half * 0.88, y, half * 0.88);
            craft.put(Material::GLOSS, column.yawed(90.0 * side as f32));
        }
        for side in 0..4 {
            let lattice = block(half * 0.62, high * 0.7, 0.1, 0.03).colored(if tier == 0 && side == 0 {
                hex(0x7A_2A_20)
            } else {
                hex(0xE8_B8_5A)
            });
            for x in [-0.44, 0.44] {
                craft.put(
                    if tier == 0 && side == 0 { Material::WOOD } else { LIT },
                    lattice.clone().at(x * half, y + 0.12 * high, half * 0.84).yawed(90.0 * side as f32),
                );
            }
        }
        // A hipped roof whose eaves sweep up at the corners.
        let reach = half * 1.62;
        let roof = surface(32, 10, |u, v| {
            let angle = u * TAU + PI * 0.25;
            let (s, c) = (libm::sinf(angle), libm::cosf(angle));
            let square = 1.0 / s.abs().max(c.abs());
            let corner = libm::powf((square - 1.0) / 0.414, 2.0);
            let r = reach * (1.0 - 0.86 * v) * square;
            let lift = 0.45 * corner * libm::powf(1.0 - v, 3.0) * half;
            vec3(r * s, y + high + 0.95 * half * libm::powf(v, 1.7) * 0.62 + lift * 0.55, r * c)
        });
        craft.put(
            Material { two_sided: true, ..TILES },
            roof.painted(move |p, _| {
                let (a, b) = (p.x.abs(), p.z.abs());
                let across = if a > b { p.z } else { p.x };
                tiles * if libm::sinf(across * 22.0) > 0.1 { 1.0 } else { 0.78 }
            }),
        );
        for k in 0..4 {
            let at = around(reach * 1.38, 0.125 + 0.25 * k as f32);
            craft.put(METAL, ball(0.09).colored(hex(0xD9_A4_3B)).at(at.x, y + high + 0.24 * half, at.z));
        }
    }
    craft.put(
        METAL,
        lathe(
            &[(0.0, 7.2), (0.24, 7.2), (0.12, 7.4), (0.22, 7.6), (0.1, 7.8), (0.16, 7.95), (0.03, 8.2), (0.0, 8.7)],
            0.03,
        )
        .colored(hex(0xD9_A4_3B)),
    );
    craft.object("pagoda")
}
