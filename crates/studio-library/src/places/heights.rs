//! Places above the ground or the water: roofs, balconies, decks, harbours.

use super::daylight::daylight;
use super::dice::Dice;
use super::form::{cuboid, joined, lump, pole, sheet, turned};
use super::nature;
use super::set::{Set, dry, open_air, spot};
use crate::{Dressing, PlaceDesign, PlaceKind};
use glam::{Affine3A, Vec3, vec2, vec3};
use studio_scene::{Reverb, Substance};
use studio_shape::{Grain, GrainKind, Material, Mesh, Part, hex};
use studio_storyboard::{Ambience, Time};

const PLACE: PlaceKind = PlaceKind {
    id: "rooftop",
    english: &["rooftop", "roof", "tin roof", "metal roof", "roof terrace", "rooftops", "tiled roof"],
    chinese: &["屋顶", "楼顶", "天台", "房顶", "铁皮屋顶"],
    anchors: &["roof.n.1"],
    indoors: false,
    beds: &[Ambience::Wind],
    reverb: Reverb { decay_s: 0.3, wet: 0.04, damping: 0.6 },
    dress: rooftop,
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "balcony",
        english: &["balcony", "terrace", "veranda", "porch", "patio"],
        chinese: &["阳台", "露台"],
        anchors: &["balcony.n.2", "porch.n.1"],
        beds: &[Ambience::Birds],
        dress: balcony,
        ..PLACE
    },
    PlaceKind {
        id: "ship_deck",
        english: &[
            "ship deck",
            "deck",
            "deck of a ship",
            "deck of the ship",
            "ship's deck",
            "deck of a boat",
            "pirate ship",
        ],
        chinese: &["甲板", "船上", "海盗船", "船头"],
        anchors: &["deck.n.1"],
        beds: &[Ambience::Sea, Ambience::Wind],
        dress: ship_deck,
        ..PLACE
    },
    PlaceKind {
        id: "harbour",
        english: &["harbour", "harbor", "port", "marina", "dock", "wharf", "quay", "pier", "jetty"],
        chinese: &["港口", "码头", "港湾", "渔港"],
        anchors: &["seaport.n.1", "dock.n.1"],
        beds: &[Ambience::Sea],
        dress: harbour,
        ..PLACE
    },
];

fn unit(design: &PlaceDesign) -> f32 {
    let half = design.playing_half_m;
    (half.y * 1.2).max(half.x * 0.5).clamp(0.4, 5.0)
}

/// Boards along X between two depths.
fn boards(half_wide: f32, near: f32, far: f32, board: f32, colors: (Vec3, Vec3), seed: u32) -> Mesh {
    let mut dice = Dice::new(seed, 31);
    let count = libm::ceilf(2.0 * half_wide / board) as i32;
    joined((0..count).map(|k| {
        let x = -half_wide + (k as f32 + 0.5) * board;
        let color = colors.0.lerp(colors.1, dice.unit());
        cuboid(vec3(x, -0.05, (near + far) * 0.5), vec3(board * 0.485, 0.05, (near - far).abs() * 0.5), 0.012, color)
    }))
}

/// A railing along X at a depth: two rails on posts.
fn railing(half_wide: f32, z: f32, high: f32, step: f32, color: Vec3) -> Mesh {
    let mut parts = vec![
        cuboid(vec3(0.0, high, z), vec3(half_wide, 0.05 * high, 0.06 * high), 0.01, color),
        cuboid(vec3(0.0, high * 0.12, z), vec3(half_wide, 0.03 * high, 0.04 * high), 0.01, color * 0.9),
    ];
    let posts = libm::ceilf(2.0 * half_wide / step) as i32;
    let profile = [vec2(0.045, 0.0), vec2(0.03, 0.2), vec2(0.06, 0.45), vec2(0.028, 0.8), vec2(0.045, 1.0)];
    for k in 0..=posts {
        let x = -half_wide + 2.0 * half_wide * k as f32 / posts as f32;
        let mut post = turned(&profile, 8, |_| color);
        for v in &mut post.vertices {
            v.position = v.position * high + vec3(x, 0.0, z);
        }
        parts.push(post);
    }
    joined(parts)
}

/// Blocks of a town below and beyond, with lit windows at night.
fn skyline(set: &mut Set, design: &PlaceDesign, unit: f32, from: f32) {
    let mut dice = Dice::new(design.seed, 57);
    let night = matches!(design.time, Some(Time::Night | Time::BlueHour));
    let (mut walls, mut panes) = (Mesh::default(), Mesh::default());
    for k in 0..46 {
        let row = (k % 3) as f32;
        let at = vec3(dice.between(-20.0, 20.0), 0.0, -from - 4.0 - 7.0 * row - dice.between(0.0, 3.0))
            * vec3(unit, 1.0, unit);
        let (wide, high) = (dice.between(0.8, 1.7) * unit, dice.between(-0.6, 2.2 + 1.4 * row) * unit);
        let color = hex([0xC89070, 0xD8C09A, 0x8A98A8, 0xB07A68, 0xA8A8A0][k % 5]) * dice.between(0.8, 1.1);
        let low = -9.0 * unit;
        walls.append(&cuboid(
            vec3(at.x, (high + low) * 0.5, at.z),
            vec3(wide, (high - low) * 0.5, wide),
            0.05 * unit,
            color,
        ));
        for row in 0..4 {
            for column in 0..3 {
                let pane = vec3(
                    at.x + (column as f32 - 1.0) * wide * 0.6,
                    high - (0.5 + 0.7 * row as f32) * unit,
                    at.z + wide,
                );
                let lit = !night || dice.unit() < 0.6;
                let color = if night && lit { hex(0xFFD890) } else { hex(0x36485A) };
                panes.append(&cuboid(pane, vec3(0.16, 0.22, 0.02) * unit, 0.01, color));
            }
        }
    }
    set.add_unshadowed("skyline", walls, Material::STONE);
    let glow = if night { 1.4 } else { 0.0 };
    set.add_unshadowed("panes", panes, Material { emission: glow, ..Material::GLOSS });
}

fn rooftop(design: &PlaceDesign) -> Dressing {
    let (half, unit) = (design.playing_half_m, unit(design));
    let tin = design.details.iter().any(|d| matches!(d.as_str(), "tin" | "tin roof" | "metal roof" | "metal"));
    let (wide, back) = (half.x + 5.0 * unit, half.z + 2.2 * unit);
    let mut set = Set::default();
    if tin {
        // Corrugated sheets that fall towards the camera.
        let color = hex(0x9AA4AC);
        let sheets = sheet(420, 12, |u, v| {
            let x = (u - 0.5) * 2.0 * wide;
            let z = half.z + 3.0 * unit - v * (back + half.z + 3.0 * unit);
            let wave = 0.035 * unit * libm::sinf(x / (0.05 * unit));
            let rise = 0.32 * (-(z + half.z)).max(0.0) - 0.12 * (z - half.z).max(0.0);
            let seam = if ((x / (0.9 * unit)).fract().abs() < 0.06) || (v * 3.0).fract() < 0.05 { 0.72 } else { 1.0 };
            (vec3(x, wave - 0.035 * unit + rise, z), color * seam)
        });
        set.add("ground", sheets, Material { roughness: 0.35, metalness: 0.4, two_sided: true, ..Material::GLOSS });
    } else {
        let slabs = sheet(60, 40, |u, v| {
            let (x, z) = ((u - 0.5) * 2.0 * wide, half.z + 5.0 * unit - v * (back + half.z + 5.0 * unit));
            let odd = (libm::floorf(x / (0.8 * unit)) + libm::floorf(z / (0.8 * unit))) as i32 & 1;
            (vec3(x, 0.0, z), hex(0x8A8680) * if odd == 0 { 1.0 } else { 0.93 })
        });
        let grain = Grain { kind: GrainKind::Clay, scale_m: 0.1 * unit, color: 0.15, bump: 0.25 };
        set.add("ground", slabs, Material { grain, ..Material::STONE });
        let wall = hex(0xA86A52);
        set.add(
            "parapet",
            cuboid(vec3(0.0, 0.28 * unit, -back), vec3(wide, 0.28 * unit, 0.12 * unit), 0.02, wall),
            Material::STONE,
        );
        set.add(
            "coping",
            cuboid(vec3(0.0, 0.59 * unit, -back), vec3(wide, 0.05 * unit, 0.17 * unit), 0.02, hex(0xD0C8B8)),
            Material::STONE,
        );
    }
    roof_things(&mut set, unit, half, back, tin);
    skyline(&mut set, design, unit, back);
    let (light, end) = daylight(design.time, &design.weather);
    set.finish(dry(if tin { Substance::Metal } else { Substance::Stone }), light, end, open_air(300.0))
}

/// Chimneys, a water tank and an aerial.
fn roof_things(set: &mut Set, unit: f32, half: Vec3, back: f32, tin: bool) {
    let foot = if tin { 0.32 * (back - half.z - 0.8 * unit) } else { 0.0 };
    let at = |x: f32| vec3(x * (half.x + 1.6 * unit), foot, -back + 0.8 * unit);
    let mut chimneys = Mesh::default();
    for (x, high) in [(-1.0, 1.1), (1.25, 0.9)] {
        let p = at(x);
        chimneys.append(&cuboid(
            p + Vec3::Y * high * 0.5 * unit,
            vec3(0.28, high * 0.6, 0.28) * unit,
            0.02,
            hex(0x9A5A46),
        ));
        chimneys.append(&cuboid(p + Vec3::Y * high * 1.1 * unit, vec3(0.36, 0.06, 0.36) * unit, 0.02, hex(0xC8B8A4)));
    }
    set.add("chimney", chimneys, Material::STONE);
    let p = at(0.62);
    let tank = joined([
        pole(p + Vec3::Y * 0.5 * unit, 0.9 * unit, 0.42 * unit, 0.42 * unit, hex(0x8A6040)),
        lump(p + Vec3::Y * 1.42 * unit, vec3(0.46, 0.22, 0.46) * unit, 0.0, 10, 1, |_| hex(0x5A4A44)),
        cuboid(p + Vec3::Y * 0.25 * unit, vec3(0.36, 0.25, 0.36) * unit, 0.02, hex(0x4A4440)),
    ]);
    set.add("tank", tank, Material::WOOD);
    let p = at(-0.5);
    let aerial = joined(
        [0.9, 1.15, 1.4]
            .map(|y| cuboid(p + Vec3::Y * y * unit, vec3(0.36 - 0.08 * y, 0.012, 0.012) * unit, 0.002, hex(0x40444A)))
            .into_iter()
            .chain([pole(p, 1.5 * unit, 0.02 * unit, 0.015 * unit, hex(0x40444A))]),
    );
    set.add("aerial", aerial, Material::PLASTIC);
}

fn balcony(design: &PlaceDesign) -> Dressing {
    let (half, unit) = (design.playing_half_m, unit(design));
    let (wide, back) = (half.x + 2.6 * unit, half.z + 0.9 * unit);
    let mut set = Set::default();
    let tile = 0.34 * unit;
    let floor = sheet(64, 40, |u, v| {
        let (x, z) = ((u - 0.5) * 2.0 * wide, half.z + 4.0 * unit - v * (back + half.z + 4.2 * unit));
        let odd = (libm::floorf(x / tile) + libm::floorf(z / tile)) as i32 & 1;
        (vec3(x, 0.0, z), if odd == 0 { hex(0xC88A62) } else { hex(0xE0BE98) })
    });
    set.add("ground", floor, Material { roughness: 0.6, ..Material::STONE });
    set.add("rail", railing(wide, -back, 0.62 * unit, 0.3 * unit, hex(0xF2EEE4)), Material::CLAY);
    set.wall(vec3(0.0, 0.3 * unit, -back), vec3(wide, 0.3 * unit, 0.06 * unit), Substance::Stone);
    // The house that the balcony belongs to, with its glass door, at the left.
    let x = -half.x - 1.7 * unit;
    let house = joined([
        cuboid(vec3(x - 0.3 * unit, 1.6 * unit, 0.0), vec3(0.3 * unit, 1.65 * unit, back), 0.02, hex(0xE8C89A)),
        cuboid(vec3(x + 0.02 * unit, 0.85 * unit, 0.2 * unit), vec3(0.03, 0.85, 0.5) * unit, 0.01, hex(0x3A7A80)),
    ]);
    set.add("house", house, Material::STONE);
    set.add(
        "glass",
        cuboid(vec3(x + 0.05 * unit, 0.9 * unit, 0.2 * unit), vec3(0.02, 0.7, 0.38) * unit, 0.01, hex(0x9AC0CC)),
        Material::GLOSS,
    );
    potted(
        &mut set,
        design,
        unit,
        &[
            (half.x + 0.8 * unit, -back + 0.3 * unit),
            (half.x + 1.5 * unit, -back + 0.35 * unit),
            (x + 0.6 * unit, -back + 0.3 * unit),
        ],
    );
    skyline(&mut set, design, unit, back + 1.5 * unit);
    let (light, end) = daylight(design.time, &design.weather);
    set.finish(dry(Substance::Stone), light, end, open_air(300.0))
}

/// Plants in pots.
fn potted(set: &mut Set, design: &PlaceDesign, unit: f32, at: &[(f32, f32)]) {
    let profile =
        [vec2(0.0, 0.0), vec2(0.16, 0.0), vec2(0.22, 0.34), vec2(0.25, 0.36), vec2(0.2, 0.37), vec2(0.0, 0.33)];
    let pot = turned(&profile, 14, |v| hex(0xB85A38) * (0.85 + 0.2 * v));
    let leaves = lump(Vec3::Y * 0.62, vec3(0.32, 0.34, 0.32), 0.4, 12, design.seed, |y| {
        hex(0x2E6A34).lerp(hex(0x86B84A), 0.5 + 0.5 * y)
    });
    let copies = at.iter().enumerate().map(|(k, (x, z))| spot(vec3(*x, 0.0, *z), k as f32, unit, Vec3::ONE)).collect();
    set.copies("plants", vec![Part::new(pot, Material::CLAY), Part::new(leaves, Material::LEAF)], copies);
}

/// A set lowered by a depth, with its water.
pub(super) fn lowered(mut set: Dressing, depth: f32) -> Dressing {
    for (_, copies) in &mut set.fixtures {
        for (at, _) in copies {
            *at = Affine3A::from_translation(Vec3::NEG_Y * depth) * *at;
        }
    }
    if let Some((level, _)) = &mut set.ground.water {
        *level -= depth;
    }
    set
}

/// The open sea, lowered by a depth, under boards.
fn sea_below(design: &PlaceDesign, depth: f32) -> Dressing {
    let mut sea = lowered(nature::sea(design), depth);
    sea.ground.substance = Substance::Wood;
    sea
}

fn ship_deck(design: &PlaceDesign) -> Dressing {
    let (half, unit) = (design.playing_half_m, unit(design));
    let (wide, back, near) = (half.x + 6.0 * unit, half.z + 1.5 * unit, half.z + 6.0 * unit);
    let mut set = Set::default();
    let wood = Material { roughness: 0.5, ..Material::WOOD };
    set.add("ground", boards(wide, near, -back, 0.22 * unit, (hex(0xA87444), hex(0xC8965C)), design.seed), wood);
    set.add(
        "hull",
        cuboid(vec3(0.0, -0.7 * unit, -back), vec3(wide, 0.6 * unit, 0.1 * unit), 0.02, hex(0x5A3422)),
        wood,
    );
    set.add("rail", railing(wide, -back, 0.7 * unit, 0.42 * unit, hex(0x7A4A2C)), wood);
    set.wall(vec3(0.0, 0.35 * unit, -back), vec3(wide, 0.35 * unit, 0.06 * unit), Substance::Wood);
    let mast = vec3(half.x + 1.1 * unit, 0.0, -back + 0.7 * unit);
    let spars = joined([
        pole(mast, 9.0 * unit, 0.15 * unit, 0.1 * unit, hex(0x6A4228)),
        cuboid(mast + Vec3::Y * 2.9 * unit, vec3(2.6, 0.07, 0.07) * unit, 0.02, hex(0x6A4228)),
        cuboid(mast + Vec3::Y * 5.6 * unit, vec3(2.0, 0.06, 0.06) * unit, 0.02, hex(0x6A4228)),
    ]);
    set.add("mast", spars, wood);
    let sail = sheet(20, 16, |u, v| {
        let x = (u - 0.5) * (4.8 - 0.9 * v);
        let belly = 0.5 * libm::sinf(std::f32::consts::PI * v) * libm::cosf((u - 0.5) * 2.4);
        let stripe = if (v * 7.0).fract() < 0.07 { 0.86 } else { 1.0 };
        (mast + vec3(x, 3.0 + 2.5 * v, 0.15 + belly) * unit, hex(0xF0E6D0) * stripe)
    });
    set.add("sail", sail, Material { two_sided: true, translucency: 0.4, ..Material::CLOTH });
    // Ratlines from the rail to the mast.
    let mut ropes = Mesh::default();
    for k in 0..5 {
        let foot = vec3(mast.x - (1.5 - 0.3 * k as f32) * unit, 0.7 * unit, -back);
        ropes.append(&rope(foot, mast + Vec3::Y * 2.9 * unit, 0.018 * unit));
    }
    set.add("ropes", ropes, Material::CLOTH);
    let barrel = [
        vec2(0.0, 0.0),
        vec2(0.22, 0.0),
        vec2(0.29, 0.2),
        vec2(0.3, 0.35),
        vec2(0.27, 0.55),
        vec2(0.22, 0.7),
        vec2(0.0, 0.7),
    ];
    let cask = turned(&barrel, 16, |v| if (v * 5.0).fract() < 0.16 { hex(0x4A4440) } else { hex(0x9A6434) });
    let at = [(-half.x - 0.9 * unit, -back + 0.5 * unit), (-half.x - 1.6 * unit, -back + 0.6 * unit)];
    set.copies(
        "barrel",
        vec![Part::new(cask, wood)],
        at.map(|(x, z)| spot(vec3(x, 0.0, z), 0.3, 1.1 * unit, Vec3::ONE)).to_vec(),
    );
    let mut sea = sea_below(design, 1.6 * unit);
    super::buildings::adopt(&mut sea, set);
    sea
}

/// A straight rope.
fn rope(from: Vec3, to: Vec3, radius: f32) -> Mesh {
    let mut line = pole(Vec3::ZERO, from.distance(to), radius, radius, hex(0x8A7450));
    let turn = glam::Quat::from_rotation_arc(Vec3::Y, (to - from).normalize());
    for v in &mut line.vertices {
        v.position = from + turn * v.position;
        v.normal = turn * v.normal;
    }
    line
}

fn harbour(design: &PlaceDesign) -> Dressing {
    let (half, unit) = (design.playing_half_m, unit(design));
    let afloat = design.details.iter().any(|d| d == "afloat");
    // Ships lie on the water before the quay; people stand on it.
    let (near, far) =
        if afloat { (-half.z - 3.0 * unit, -half.z - 5.2 * unit) } else { (half.z + 6.0 * unit, -half.z - 1.0 * unit) };
    let depth = if afloat { 0.0 } else { 0.7 * unit };
    let lift = if afloat { 0.5 * unit } else { 0.0 };
    let wide = half.x + 12.0 * unit;
    let mut set = Set::default();
    let wood = Material { roughness: 0.7, ..Material::WOOD };
    let mut quay = boards(wide, near, far, 0.3 * unit, (hex(0x8A6A4A), hex(0xB08A60)), design.seed);
    let posts = (-9..=9).map(|k| vec3(k as f32 * 1.7 * unit + 0.6 * unit, -1.6 * unit, far));
    for foot in posts {
        quay.append(&pole(foot, 2.1 * unit, 0.12 * unit, 0.11 * unit, hex(0x5A4230)));
    }
    for v in &mut quay.vertices {
        v.position.y += lift;
    }
    set.add("ground", quay, wood);
    houses_on(&mut set, design, unit, far - 16.0 * unit);
    let hull =
        lump(Vec3::Y * 0.1, vec3(0.9, 0.35, 0.34), 0.0, 12, 1, |y| if y > 0.4 { hex(0xF2EEE4) } else { hex(0x2C5FA8) });
    let rig = joined([
        pole(Vec3::ZERO, 2.4, 0.03, 0.02, hex(0x8A5A34)),
        cuboid(vec3(0.35, 0.5, 0.0), vec3(0.3, 0.2, 0.2), 0.04, hex(0xE8E2D4)),
    ]);
    let boats = [(-3.6, -4.0, 0.3), (2.8, -3.2, -0.5), (5.6, -6.0, 0.2), (-6.5, -6.5, -0.2)];
    let boats = boats.map(|(x, z, turn)| {
        spot(vec3(x * unit + half.x * f32::signum(x), -depth, far + z * unit), turn, 1.2 * unit, Vec3::ONE)
    });
    set.copies("boats", vec![Part::new(hull, Material::GLOSS), Part::new(rig, wood)], boats.to_vec());
    let mut sea = sea_below(design, depth);
    super::buildings::adopt(&mut sea, set);
    sea
}

/// A row of gabled houses on a far bank.
fn houses_on(set: &mut Set, design: &PlaceDesign, unit: f32, z: f32) {
    let mut dice = Dice::new(design.seed, 63);
    let mut walls = cuboid(vec3(0.0, -0.5 * unit, z - 1.5 * unit), vec3(60.0, 0.9, 3.0) * unit, 0.05, hex(0x8A8278));
    let mut roofs = Mesh::default();
    for k in 0..30 {
        let x = (k as f32 - 15.0) * 2.1 * unit;
        let high = dice.between(1.6, 2.8) * unit;
        let color = hex([0xE8D4AC, 0xD88A6A, 0x9ABAC0, 0xF0E8D8, 0xC8A070][k % 5]);
        walls.append(&cuboid(
            vec3(x, high * 0.5, z - 1.0 * unit),
            vec3(0.95 * unit, high * 0.5, 0.9 * unit),
            0.02,
            color,
        ));
        roofs.append(&turned_roof(vec3(x, high, z - 1.0 * unit), unit));
        for pane in 0..4 {
            let at = vec3(
                x + (pane % 2) as f32 * 0.8 * unit - 0.4 * unit,
                (0.6 + 0.8 * (pane / 2) as f32) * unit,
                z - 0.08 * unit,
            );
            roofs.append(&cuboid(at, vec3(0.18, 0.22, 0.02) * unit, 0.01, hex(0x4A5A68)));
        }
    }
    set.add_unshadowed("houses", walls, Material::STONE);
    set.add_unshadowed("roofs", roofs, Material::CLAY);
}

fn turned_roof(at: Vec3, unit: f32) -> Mesh {
    joined([-1.0f32, 1.0].map(|side| {
        let turn = glam::Quat::from_rotation_z(-side * 0.72);
        super::form::turned_cuboid(
            at + vec3(side * 0.45, 0.34, 0.0) * unit,
            vec3(0.72, 0.06, 1.0) * unit,
            0.02,
            hex(0xA04A34),
            turn,
        )
    }))
}
