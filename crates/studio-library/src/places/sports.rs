//! Where games are played: pitches, courts, playgrounds.

use super::buildings::adopt;
use super::daylight::daylight;
use super::dice::Dice;
use super::form::{cuboid, joined, lump, pole, sheet};
use super::set::{Set, dry, open_air, spot};
use crate::{Dressing, PlaceDesign, PlaceKind};
use glam::{Vec3, vec3};
use studio_scene::{Reverb, Substance};
use studio_shape::{Grain, GrainKind, Material, Mesh, Part, hex};
use studio_storyboard::{Ambience, Time};

const PLACE: PlaceKind = PlaceKind {
    id: "pitch",
    english: &[
        "football field",
        "football pitch",
        "soccer field",
        "soccer pitch",
        "pitch",
        "stadium",
        "sports field",
        "arena",
        "football stadium",
        "playing field",
    ],
    chinese: &["足球场", "球场", "体育场", "运动场", "绿茵场", "赛场"],
    anchors: &["stadium.n.1"],
    indoors: false,
    beds: &[Ambience::Crowd],
    reverb: Reverb { decay_s: 0.9, wet: 0.1, damping: 0.5 },
    dress: |d| pitch(d, (0x3E8A34, 0x4C9A3C), &["goal"]),
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "court",
        english: &["basketball court", "tennis court", "court", "volleyball court", "badminton court"],
        chinese: &["篮球场", "网球场", "羽毛球场", "排球场", "操场"],
        anchors: &["court.n.4"],
        dress: |d| {
            let tennis =
                d.details.iter().any(|w| w.contains("tennis") || w.contains("网球") || w.contains("badminton"));
            if tennis { pitch(d, (0x2F6A8E, 0x2F6A8E), &["net"]) } else { pitch(d, (0xB8643C, 0xB8643C), &["hoop"]) }
        },
        ..PLACE
    },
    PlaceKind {
        id: "playground",
        english: &["playground", "schoolyard", "children's playground", "play park"],
        chinese: &["游乐场", "儿童乐园", "儿童游乐场", "校园"],
        anchors: &["playground.n.2"],
        beds: &[Ambience::Birds],
        dress: playground,
        ..PLACE
    },
];

/// A field with lines, what is played at behind the cast, and stands with people around.
fn pitch(design: &PlaceDesign, ground: (u32, u32), at_back: &[&str]) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.y * 1.1).max(half.x * 0.32).clamp(0.4, 4.0);
    let turf = ground.0 != ground.1;
    let (low, high) = (hex(ground.0), hex(ground.1));
    let mut set = Set::default();
    let stripe = 1.4 * unit;
    let field = sheet(160, 120, |u, v| {
        let (x, z) = ((u - 0.5) * 120.0, 40.0 - v * 90.0);
        let even = libm::floorf(x / stripe) as i32 & 1 == 0;
        (vec3(x, -0.003, z), if even { low } else { high })
    });
    let grain = if turf {
        Grain { kind: GrainKind::Turf, scale_m: 0.06 * unit, color: 0.3, bump: 0.5 }
    } else {
        Grain { kind: GrainKind::Stone, scale_m: 0.03 * unit, color: 0.08, bump: 0.1 }
    };
    set.add("ground", field, Material { roughness: 0.9, grain, ..Material::MATT });
    let goal_line = -half.z - 1.5 * unit;
    let mut lines = Mesh::default();
    let mut line = |x: f32, z: f32, hx: f32, hz: f32| {
        lines.append(&cuboid(vec3(x, 0.0, z), vec3(hx, 0.004, hz), 0.002, hex(0xF4F4EE)));
    };
    let w = 0.05 * unit;
    line(0.0, goal_line, 40.0, w);
    let (box_x, box_z) = (3.4 * unit + half.x * 0.4, goal_line + 2.6 * unit + half.z);
    line(0.0, box_z, box_x, w);
    for side in [-1.0, 1.0] {
        line(side * box_x, (goal_line + box_z) * 0.5, w, (box_z - goal_line) * 0.5);
    }
    set.add("lines", lines, Material::MATT);
    for id in at_back {
        let scale = 0.62 * unit * if *id == "goal" { 1.0 } else { 1.15 };
        set.thing(id, &[], vec![spot(vec3(0.0, 0.0, goal_line - 0.2 * unit), 0.0, scale, Vec3::ONE)]);
    }
    let night = matches!(design.time, Some(Time::Night | Time::BlueHour));
    stands(&mut set, design, unit, goal_line - 3.4 * unit, night);
    let (mut light, end) = daylight(design.time, &design.weather);
    if night {
        // Floodlight takes the place of the moon.
        light.key = vec3(1.25, 1.35, 1.5);
        light.sky_fill += vec3(0.16, 0.17, 0.2);
    }
    set.finish(dry(if turf { Substance::Grass } else { Substance::Stone }), light, end, open_air(200.0))
}

/// Boards, rows of people in bright shirts, a roof, and lamps on masts.
fn stands(set: &mut Set, design: &PlaceDesign, unit: f32, front: f32, night: bool) {
    let mut dice = Dice::new(design.seed, 71);
    let mut rows = Mesh::default();
    let mut boards = Mesh::default();
    for k in -16..16 {
        let at = vec3((k as f32 + 0.5) * 2.4 * unit, 0.3 * unit, front + 0.5 * unit);
        let tone = hex(dice.pick(&[0xC8322A, 0x2C5FC0, 0xF2EFEA, 0xE8C22A, 0x2A8A5A]));
        boards.append(&cuboid(at, vec3(1.18, 0.3, 0.04) * unit, 0.02, tone));
    }
    set.add("boards", boards, Material::PLASTIC);
    for row in 0..7 {
        let (y, z) = (0.35 * (row + 1) as f32 * unit, front - 0.55 * row as f32 * unit);
        rows.append(&cuboid(vec3(0.0, y * 0.5, z), vec3(40.0 * unit, y * 0.5, 0.27 * unit), 0.02, hex(0x8C9098)));
    }
    set.add("stands", rows, Material::STONE);
    let skin = [0xF0C8A4, 0xC88A5C, 0x8A5A3A];
    for (k, shirt) in [0xC8322A, 0x2C5FC0, 0xF2EFEA, 0xE8C22A, 0x3A9A5A].into_iter().enumerate() {
        let body = lump(vec3(0.0, 0.2, 0.0), vec3(0.17, 0.24, 0.13), 0.0, 5, 1, |_| hex(shirt));
        let head = lump(vec3(0.0, 0.54, 0.0), Vec3::splat(0.13), 0.0, 5, 1, |_| hex(skin[k % 3]));
        let seats = (0..64)
            .map(|_| {
                let row = (dice.unit() * 7.0) as i32;
                let x = dice.between(-14.0, 14.0) * unit;
                let at = vec3(x, 0.35 * (row + 1) as f32 * unit, front - 0.55 * row as f32 * unit);
                spot(at, dice.between(-0.4, 0.4), unit * dice.between(0.9, 1.1), dice.tint(0.1))
            })
            .collect();
        set.copies("people", vec![Part::new(joined([body, head]), Material::CLAY)], seats);
    }
    let mut masts = Mesh::default();
    let mut lamps = Mesh::default();
    for x in [-9.0, 9.0] {
        masts.append(&pole(
            vec3(x * unit, 0.0, front - 4.4 * unit),
            8.0 * unit,
            0.16 * unit,
            0.1 * unit,
            hex(0x8A9098),
        ));
        for k in 0..8 {
            let (column, row) = ((k % 4) as f32 - 1.5, (k / 4) as f32);
            let at = vec3(x + 0.5 * column, 7.6 + 0.5 * row, 0.0) * unit + Vec3::Z * (front - 4.2 * unit);
            lamps.append(&cuboid(at, vec3(0.2, 0.2, 0.08) * unit, 0.03, hex(0xFFF6E0)));
        }
    }
    set.add("masts", masts, Material::METAL);
    set.add_unshadowed("lamps", lamps, Material { emission: if night { 4.0 } else { 0.6 }, ..Material::GLOW });
}

/// A slide, swings and a seesaw on sand, in a park.
fn playground(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.y * 1.1).max(half.x * 0.35).clamp(0.4, 3.0);
    let mut park = super::nature::meadow(design);
    let mut set = Set::default();
    let (near, far, wide) = (half.z + 1.2 * unit, -half.z - 4.2 * unit, half.x + 6.0 * unit);
    let sand = sheet(60, 30, |u, v| {
        let (x, z) = ((u - 0.5) * 2.0 * wide, near + (far - near) * v);
        (vec3(x, 0.008 * unit, z), hex(0xD8BA84) * (0.95 + 0.05 * libm::sinf(x * 3.0) * libm::sinf(z * 4.0)))
    });
    let grain = Grain { kind: GrainKind::Sand, scale_m: 0.06 * unit, color: 0.15, bump: 0.35 };
    set.add("sand", sand, Material { roughness: 0.95, grain, ..Material::MATT });
    let kerb = cuboid(vec3(0.0, 0.04 * unit, far), vec3(wide, 0.07 * unit, 0.09 * unit), 0.02, hex(0x9A6A40));
    set.add("kerb", kerb, Material::WOOD);
    let back = -half.z - 2.2 * unit;
    let size = 0.8 * unit;
    set.thing("slide", &[], vec![spot(vec3(-half.x * 0.7 - 1.7 * unit, 0.0, back), 0.9, size, Vec3::ONE)]);
    set.thing("swing", &[], vec![spot(vec3(half.x * 0.7 + 1.8 * unit, 0.0, back), -0.3, size, Vec3::ONE)]);
    set.thing("seesaw", &[], vec![spot(vec3(0.2 * unit, 0.0, back - 1.2 * unit), 0.25, size, Vec3::ONE)]);
    adopt(&mut park, set);
    park
}
