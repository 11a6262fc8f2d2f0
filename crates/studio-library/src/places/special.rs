//! Places that are neither country, room nor street.

use super::daylight::{daylight, night};
use super::dice::Dice;
use super::form::{cuboid, joined, lump, sheet, turned};
use super::set::{Set, dry, open_air, spot};
use crate::{Dressing, PlaceDesign, PlaceKind};
use glam::{Vec3, vec2, vec3};
use studio_scene::{Light, Reverb, Sky, Spot, Substance};
use studio_shape::{Grain, GrainKind, Material, Part, hex};
use studio_storyboard::{Ambience, Time};

const PLACE: PlaceKind = PlaceKind {
    id: "stage",
    english: &["stage", "theatre", "theater", "concert hall", "concert", "circus", "opera house"],
    chinese: &["舞台", "剧院", "戏台", "音乐厅", "马戏团", "台上"],
    anchors: &["stage.n.3", "theater.n.1", "concert_hall.n.1"],
    indoors: true,
    beds: &[Ambience::Hall],
    reverb: Reverb { decay_s: 1.5, wet: 0.24, damping: 0.5 },
    dress: super::theatre::dress,
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "studio",
        english: &[
            "studio",
            "plain background",
            "white background",
            "grey wall",
            "plain wall",
            "backdrop",
            "photo studio",
        ],
        chinese: &["摄影棚", "纯色背景", "白色背景", "灰墙", "影棚"],
        anchors: &["studio.n.1"],
        beds: &[Ambience::Room],
        reverb: Reverb { decay_s: 0.4, wet: 0.1, damping: 0.6 },
        dress: studio,
        ..PLACE
    },
    PlaceKind {
        id: "tabletop",
        english: &["tabletop", "table", "desk", "countertop", "workbench", "windowsill"],
        chinese: &["桌上", "桌面", "书桌", "餐桌", "桌子上", "窗台"],
        anchors: &["tabletop.n.1"],
        beds: &[Ambience::Room],
        reverb: Reverb { decay_s: 0.4, wet: 0.12, damping: 0.55 },
        dress: tabletop,
        ..PLACE
    },
    PlaceKind {
        id: "sky",
        english: &["sky", "air", "clouds", "heaven", "above the clouds"],
        chinese: &["天空", "空中", "蓝天", "云端", "云上", "天上"],
        anchors: &["sky.n.1"],
        indoors: false,
        beds: &[Ambience::Wind],
        reverb: Reverb { decay_s: 0.2, wet: 0.02, damping: 0.5 },
        dress: sky,
    },
    PlaceKind {
        id: "space",
        english: &["space", "outer space", "galaxy", "orbit", "moon", "moon surface", "universe", "asteroid"],
        chinese: &["太空", "宇宙", "月球", "星空", "月球表面", "银河"],
        anchors: &["outer_space.n.1", "space.n.4"],
        indoors: false,
        beds: &[Ambience::Space],
        reverb: Reverb { decay_s: 2.0, wet: 0.2, damping: 0.5 },
        dress: space,
    },
    PlaceKind {
        id: "cave",
        english: &["cave", "cavern", "mine", "dungeon", "grotto"],
        chinese: &["山洞", "洞穴", "岩洞", "矿井"],
        anchors: &["cave.n.1"],
        beds: &[Ambience::Hall],
        reverb: Reverb { decay_s: 2.4, wet: 0.32, damping: 0.3 },
        dress: cave,
        ..PLACE
    },
];

/// A hollow of paper: floor and wall are one curved sheet.
fn studio(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.6).clamp(0.25, 6.0);
    let color = design.details.iter().find_map(|d| crate::color(d)).unwrap_or(hex(0xC6BEB4));
    let back = half.z + 1.6 * unit;
    let radius = 1.4 * unit;
    let mut set = Set::default();
    let paper = sheet(24, 60, |u, v| {
        let x = (u - 0.5) * 60.0 * unit;
        let run = v * 40.0 * unit - 22.0 * unit;
        // Along the floor, round the bend, up the wall.
        let bend = radius * std::f32::consts::FRAC_PI_2;
        let (z, y) = if run < back - radius {
            (-run, 0.0)
        } else if run < back - radius + bend {
            let angle = (run - back + radius) / radius;
            (-(back - radius) - radius * libm::sinf(angle), radius * (1.0 - libm::cosf(angle)))
        } else {
            (-back, radius + run - back + radius - bend)
        };
        (vec3(x, y, z), color)
    });
    set.add(
        "paper",
        paper,
        Material {
            grain: Grain { kind: GrainKind::Clay, scale_m: 0.2 * unit, color: 0.03, bump: 0.06 },
            ..Material::MATT
        },
    );
    set.wall(vec3(0.0, 4.0 * unit, -back - 0.2), vec3(30.0 * unit, 4.0 * unit, 0.2), Substance::Stone);
    let light = Light {
        key_direction: vec3(-0.55, 0.7, 0.6).normalize(),
        key: vec3(2.5, 2.35, 2.15),
        sky_fill: vec3(0.5, 0.52, 0.56),
        ground_fill: color * 0.25,
        rim: vec3(1.1, 1.05, 1.0),
        air: color,
        haze: 0.02,
        sky: Sky { zenith: color * 0.8, horizon: color * 0.9, clouds: 0.0, ..Light::day().sky },
        ..Light::day()
    };
    set.finish(dry(Substance::Stone), light, None, open_air(60.0 * unit))
}

/// The top of a wooden table near a window, with a room out of focus behind it. The table's top
/// is the ground.
fn tabletop(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 0.22).clamp(0.35, 6.0);
    let mut set = Set::default();
    let mut dice = Dice::new(7, 7);
    let wood = hex(0xA67042);
    let (wide, deep) = ((1.0 * unit).max(half.x * 2.6), (0.42 * unit).max(half.z * 2.2));
    let planks = joined((0..7).map(|k| {
        let z = deep - (k as f32 + 0.5) / 7.0 * 2.0 * deep;
        cuboid(
            vec3(0.0, -0.02 * unit, z),
            vec3(wide, 0.02 * unit, deep / 7.0 * 0.992),
            0.003 * unit,
            wood * dice.tint(0.1),
        )
    }));
    let grain = Grain { kind: GrainKind::Brushed, scale_m: 0.008 * unit, color: 0.2, bump: 0.1 };
    set.add("table", planks, Material { roughness: 0.4, grain, ..Material::WOOD });
    let wall_z = -deep - 1.5 * unit;
    let (outside, end) = daylight(design.time, &design.weather);
    let wall = sheet(30, 20, |u, v| {
        let at = vec3((u - 0.5) * 9.0 * unit, -0.8 * unit + v * 3.6 * unit, wall_z);
        let window = (at.x + 0.75 * unit).abs() < 0.0;
        (at, if window { Vec3::ONE } else { hex(0xC8A886) * (0.8 + 0.2 * v) })
    });
    set.add_unshadowed("wall", wall, Material::MATT);
    let pane = sheet(64, 40, |u, v| {
        let sky = outside.sky.horizon.lerp(outside.sky.zenith, v * 0.6);
        let green = hex(0x6E9A5A) * (outside.sky_fill.y * 1.6).min(1.0);
        let tree = v < 0.13 + 0.03 * libm::sinf(u * 7.0) + 0.012 * libm::sinf(u * 19.0);
        (vec3((-1.35 + 1.15 * u) * unit, (0.1 + 1.3 * v) * unit, wall_z + 0.02 * unit), if tree { green } else { sky })
    });
    set.add_unshadowed("window", pane, Material { emission: 1.3, ..Material::GLOW });
    let white = hex(0xF2ECE2);
    let frame = joined(
        [
            (-1.35f32, 0.75f32, 0.035f32, 0.7f32),
            (-0.2, 0.75, 0.035, 0.7),
            (-0.775, 0.75, 0.02, 0.66),
            (-0.775, 0.08, 0.62, 0.04),
            (-0.775, 1.42, 0.62, 0.04),
        ]
        .map(|(x, y, hx, hy)| {
            cuboid(
                vec3(x, y, 0.0) * unit + vec3(0.0, 0.0, wall_z + 0.04 * unit),
                vec3(hx, hy, 0.03) * unit,
                0.01 * unit,
                white,
            )
        }),
    );
    set.add_unshadowed("frame", frame, Material::MATT);
    still_life(&mut set, design, unit, wide, deep, wall_z);
    let night = matches!(design.time, Some(Time::Night | Time::BlueHour));
    let inside = |day: &Light| Light {
        key_direction: vec3(-0.66, 0.62, 0.28).normalize(),
        key: if night { vec3(1.6, 1.15, 0.7) } else { day.key.lerp(vec3(3.0, 2.5, 1.9), 0.5) },
        sky_fill: if night { vec3(0.16, 0.14, 0.16) } else { vec3(0.46, 0.44, 0.44) },
        ground_fill: vec3(0.2, 0.15, 0.1),
        rim: vec3(0.9, 0.8, 0.65),
        air: hex(0xC8A886),
        haze: 0.03,
        ..day.clone()
    };
    let room = studio_shape::Bounds {
        min: vec3(-4.0 * unit, 0.02 * unit, wall_z + 0.1 * unit),
        max: vec3(4.0 * unit, 3.0 * unit, 30.0 * unit),
    };
    set.finish(dry(Substance::Wood), inside(&outside), end.map(|l| inside(&l)), room)
}

/// Out of focus behind what matters: a shelf with pots, a plant, books.
fn still_life(set: &mut Set, design: &PlaceDesign, unit: f32, wide: f32, deep: f32, wall_z: f32) {
    use super::furnish::Piece;
    set.copies(
        "bookcase",
        Piece::Bookcase.parts(hex(0x966640), design.seed),
        vec![spot(vec3(0.95 * unit, -0.8 * unit, wall_z + 0.05 * unit), 0.0, unit, Vec3::ONE)],
    );
    set.copies(
        "plant",
        Piece::Plant.parts(hex(0xC86A4A), design.seed),
        vec![spot(vec3(-1.7 * unit, -0.75 * unit, wall_z + 0.5 * unit), 0.3, unit * 1.2, Vec3::ONE)],
    );
    let pot = turned(
        &[
            vec2(0.05, 0.0),
            vec2(0.075, 0.03),
            vec2(0.08, 0.1),
            vec2(0.06, 0.14),
            vec2(0.064, 0.15),
            vec2(0.05, 0.15),
            vec2(0.001, 0.11),
        ],
        22,
        |_| hex(0x5E8F8A),
    );
    let books = joined([
        cuboid(vec3(0.0, 0.018, 0.0), vec3(0.13, 0.018, 0.09), 0.006, hex(0xA83A32)),
        cuboid(vec3(0.01, 0.052, 0.005), vec3(0.12, 0.015, 0.085), 0.006, hex(0x2F5D7E)),
    ]);
    let x = (half_clear(design) + 0.17 * unit).min(wide - 0.1 * unit);
    let z = -deep + 0.13 * unit;
    set.copies("pot", vec![Part::new(pot, Material::GLOSS)], vec![spot(vec3(x, 0.0, z), 0.0, unit, Vec3::ONE)]);
    set.copies("books", vec![Part::new(books, Material::PAPER)], vec![spot(vec3(-x, 0.0, z), 0.3, unit, Vec3::ONE)]);
}

fn half_clear(design: &PlaceDesign) -> f32 {
    design.playing_half_m.x
}

/// Above the clouds: banks of cloud below and behind.
fn sky(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 2.0).clamp(0.5, 12.0);
    let mut set = Set::default();
    let mut dice = Dice::new(design.seed, 71);
    let (light, end) = daylight(design.time, &design.weather);
    let bank = |seed: u32| {
        joined((0..6).map(|k| {
            let at = vec3((k as f32 - 2.5) * 0.55, 0.12 * ((k * 5 % 3) as f32), 0.2 * ((k * 7 % 3) as f32 - 1.0));
            let size = 0.55 - 0.07 * (k as f32 - 2.5).abs();
            lump(at, vec3(size * 1.2, size * 0.8, size), 0.12, 10, seed + k, |y| {
                hex(0xA8BAD2).lerp(hex(0xE8EAEE), 0.5 + 0.5 * y)
            })
        }))
    };
    let cloud = Material { fuzz: 1.0, translucency: 0.5, roughness: 1.0, ..Material::MATT };
    for form in 0..3 {
        let at = (0..10)
            .map(|_| {
                let z = -half.z - dice.between(3.0, 34.0) * unit;
                let x = dice.between(-1.0, 1.0) * (4.0 * unit - z * 0.9);
                let y = dice.between(-4.4, -1.4) * unit
                    + if dice.unit() < 0.3 { dice.between(2.0, 8.0) * unit } else { 0.0 };
                spot(vec3(x, y, z), dice.between(-0.4, 0.4), unit * dice.between(1.0, 2.6), dice.tint(0.03))
            })
            .collect();
        set.copies("cloud", vec![Part { casts_shadow: false, ..Part::new(bank(design.seed ^ form), cloud) }], at);
    }
    let floor = sheet(80, 80, |u, v| {
        let at = vec2((u - 0.5) * 400.0 * unit, 60.0 * unit - v * 400.0 * unit);
        let swell = studio_shape::fbm(vec3(at.x, 0.0, at.y) / (9.0 * unit), 3, design.seed);
        (vec3(at.x, (-7.5 + 1.6 * swell) * unit, at.y), hex(0xB8C8DE) * (0.9 + 0.14 * swell))
    });
    set.add_unshadowed("sea of cloud", floor, cloud);
    let room = studio_shape::Bounds { min: Vec3::splat(-300.0 * unit), max: Vec3::splat(300.0 * unit) };
    set.finish(dry(Substance::Air), light, end, room)
}

/// Stars, a planet, and a cratered ground of dust.
fn space(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.8).clamp(0.4, 8.0);
    let mut set = Set::default();
    let crater = |at: glam::Vec2| {
        let mut dice = Dice::new(design.seed, 81);
        (0..26).fold(0.0, |sum, _| {
            let (x, z, r) =
                (dice.between(-24.0, 24.0) * unit, -dice.between(-4.0, 40.0) * unit, dice.between(0.5, 2.6) * unit);
            let d = at.distance(vec2(x, z)) / r;
            let bowl = if d < 1.0 { -0.3 * (1.0 - d * d) } else { 0.0 };
            let near_play = at.length() < half.max_element() * 1.3;
            sum + if near_play { 0.0 } else { r * (bowl + 0.16 * libm::expf(-14.0 * (d - 1.0) * (d - 1.0))) }
        })
    };
    let dust = sheet(150, 150, |u, v| {
        let at = vec2((u - 0.5) * 2.0, 0.5 - v * 1.8);
        let at = at * vec2(at.x.abs().max(0.15), at.y.abs().max(0.15)) * 60.0 * unit;
        let swell = studio_shape::fbm(vec3(at.x, 0.0, at.y) / (7.0 * unit), 3, design.seed)
            * (at.length() / (10.0 * unit)).min(1.0);
        let y = crater(at) + 0.9 * unit * swell.max(-0.4) - at.length_squared() / (900.0 * unit);
        (vec3(at.x, y.min(3.0 * unit), at.y), hex(0xA8A4A8) * (0.85 + 0.2 * swell))
    });
    let grain = Grain { kind: GrainKind::Sand, scale_m: 0.1 * unit, color: 0.2, bump: 0.5 };
    set.add("dust", dust, Material { grain, ..Material::MATT });
    let planet = lump(vec3(-25.0, 15.0, -90.0) * unit, Vec3::splat(13.0 * unit), 0.0, 40, 1, |_| Vec3::ONE);
    let planet = painted(planet, |p| {
        let n = studio_shape::fbm(p / (6.0 * unit), 5, design.seed ^ 9);
        let land = hex(0x3A70BC).lerp(hex(0x6EA05A), ((n - 0.05) * 8.0).clamp(0.0, 1.0));
        let cloud = studio_shape::fbm(p / (4.0 * unit) + Vec3::splat(40.0), 5, 5);
        land.lerp(Vec3::splat(0.9), ((cloud - 0.1) * 3.0).clamp(0.0, 0.9))
    });
    set.add_unshadowed("planet", planet, Material { roughness: 0.7, fuzz: 0.6, ..Material::MATT });
    let mut dice = Dice::new(design.seed, 82);
    let rock =
        lump(Vec3::Y * 0.3, vec3(0.8, 0.6, 0.7), 0.35, 10, 4, |y| hex(0x6E6A70).lerp(hex(0xB4B0B4), 0.5 + 0.5 * y));
    let rocks = (0..30)
        .filter_map(|_| {
            let at = vec3(dice.between(-9.0, 9.0), 0.0, -dice.between(-1.0, 14.0)) * unit;
            let clear = at.x.abs() > half.x + 0.8 * unit || at.z < -half.z - 1.2 * unit;
            clear.then(|| {
                spot(
                    at + Vec3::Y * crater(vec2(at.x, at.z)),
                    dice.unit() * 6.0,
                    unit * dice.between(0.1, 0.5),
                    dice.tint(0.1),
                )
            })
        })
        .collect();
    set.copies("rock", vec![Part::new(rock, Material::STONE)], rocks);
    let light = Light {
        key_direction: vec3(0.7, 0.45, 0.5).normalize(),
        key: vec3(3.4, 3.3, 3.1),
        sky_fill: vec3(0.1, 0.12, 0.2),
        ground_fill: vec3(0.14, 0.14, 0.16),
        rim: vec3(0.5, 0.7, 1.3),
        sky: Sky {
            zenith: vec3(0.004, 0.004, 0.012),
            horizon: vec3(0.012, 0.012, 0.035),
            disc: Vec3::ZERO,
            ..night().sky
        },
        air: Vec3::splat(0.01),
        haze: 0.0,
        ..Light::day()
    };
    set.finish(dry(Substance::Soil), light, None, open_air(300.0))
}

fn painted(mut mesh: studio_shape::Mesh, color: impl Fn(Vec3) -> Vec3) -> studio_shape::Mesh {
    for v in &mut mesh.vertices {
        v.color = color(v.position);
        v.ambient = 1.0;
    }
    mesh
}

/// A hollow of rock with dripstones and crystals that glow.
fn cave(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.6).clamp(0.4, 5.0);
    let rock = hex(0x6A6266);
    let mut set = Set::default();
    hollow(&mut set, design, unit, rock);
    let mut dice = Dice::new(design.seed, 90);
    let profile = [(0.3, -0.05), (0.22, 0.12), (0.17, 0.3), (0.13, 0.5), (0.075, 0.75), (0.001, 1.0)];
    let spike = turned(&profile.map(|(r, y)| vec2(r, y)), 12, |v| rock * (0.8 + 0.5 * v));
    let mut around = |count: u32, low: f32, high: f32| -> Vec<_> {
        (0..count)
            .map(|_| {
                let side = if dice.unit() < 0.5 { -1.0 } else { 1.0 };
                let x = side * (half.x + dice.between(0.6, 2.6) * unit);
                let z = -dice.between(-0.2, 2.6) * unit - half.z * 0.5;
                spot(vec3(x, 0.0, z), dice.unit() * 6.0, unit * dice.between(low, high), dice.tint(0.1))
            })
            .collect()
    };
    set.copies("dripstone", vec![Part::new(spike, Material::STONE)], around(22, 0.5, 1.8));
    let gems = around(9, 0.4, 1.0);
    let glows = gems
        .iter()
        .take(5)
        .map(|(at, _)| studio_scene::Glow {
            position: Vec3::from(at.translation) + Vec3::Y * 0.5 * unit,
            color: vec3(0.2, 0.7, 1.0) * unit * unit,
            carrier: None,
            flicker: 0.05,
        })
        .collect();
    let shine = Material { emission: 1.6, ..Material::GLOW };
    set.copies("crystal", vec![Part { casts_shadow: false, ..Part::new(crystal(), shine) }], gems);
    let dark = Sky { zenith: Vec3::splat(0.01), horizon: Vec3::splat(0.02), ..sunless() };
    let light = Light {
        key_direction: vec3(0.4, 0.85, 0.5).normalize(),
        key: vec3(2.1, 1.9, 1.55),
        sky_fill: vec3(0.24, 0.3, 0.42),
        ground_fill: vec3(0.1, 0.1, 0.12),
        rim: vec3(0.4, 0.8, 1.1),
        air: vec3(0.08, 0.1, 0.14),
        haze: 0.6,
        beams: 0.5,
        sky: dark,
        glows,
        ..Light::day()
    };
    set.finish(dry(Substance::Stone), light, None, open_air(40.0 * unit))
}

/// A sky without sun, stars or clouds.
fn sunless() -> Sky {
    Sky { clouds: 0.0, stars: 0.0, disc: Vec3::ZERO, ..night().sky }
}

/// Walls and floor of a cave; the wall on the camera's side is left out.
fn hollow(set: &mut Set, design: &PlaceDesign, unit: f32, rock: Vec3) {
    let half = design.playing_half_m;
    let radius = half.max_element() + 3.2 * unit;
    let shell = sheet(90, 50, |u, v| {
        let (turn, tilt) = (u * std::f32::consts::TAU, v * 2.2 - 0.25);
        let out = vec3(libm::cosf(tilt) * libm::sinf(turn), libm::sinf(tilt), -libm::cosf(tilt) * libm::cosf(turn));
        let rough = 1.0 + 0.28 * studio_shape::fbm(out * 2.6, 4, design.seed);
        (out * vec3(radius * 1.35, radius * 0.85, radius) * rough, rock * (0.7 + 0.3 * rough))
    });
    let behind = |t: &&[u32; 3]| t.iter().all(|&i| shell.vertices[i as usize].position.z < half.z + 0.8 * unit);
    let indices = shell.indices.as_chunks::<3>().0.iter().filter(behind).flatten().copied().collect();
    let walls = studio_shape::Mesh { indices, vertices: shell.vertices.clone() };
    set.add_unshadowed("rock", walls, Material { two_sided: true, ..Material::STONE });
    let floor = sheet(60, 60, |u, v| {
        let at = vec3((u - 0.5) * 30.0, 0.0, 12.0 - v * 24.0) * unit;
        let away = ((at.length() - half.max_element() * 1.4) / (3.0 * unit)).clamp(0.0, 1.0);
        (at + Vec3::Y * (away * 0.4 * unit * studio_shape::fbm(at / unit, 3, 3)), rock * 0.85)
    });
    set.add("floor", floor, Material::STONE);
}

/// A cluster of four crystals, about half a metre tall.
fn crystal() -> studio_shape::Mesh {
    joined((0..4).map(|k| {
        let angle = k as f32 * 1.7;
        let lean = vec3(libm::cosf(angle), 0.0, libm::sinf(angle)) * 0.14;
        let profile = [vec2(0.07, 0.0), vec2(0.09, 0.35), vec2(0.001, 0.62)];
        let mut one = turned(&profile, 6, |v| hex(0x3AB0D8).lerp(hex(0xB0F0FF), v));
        for v in &mut one.vertices {
            v.position += lean * (0.4 + v.position.y * 1.6);
        }
        one
    }))
}

/// Puts a dressed set under water: blue air, light from above with shafts.
pub(super) fn submerge(set: &mut Dressing) {
    let deep = vec3(0.05, 0.3, 0.42);
    let sea = |light: &mut Light| {
        light.key_direction = vec3(0.25, 0.93, 0.28).normalize();
        light.key = vec3(1.3, 2.2, 2.3) * (light.key.y / 2.75).clamp(0.2, 1.1);
        light.sky_fill = vec3(0.16, 0.5, 0.66);
        light.ground_fill = vec3(0.1, 0.2, 0.22);
        light.rim = vec3(0.4, 1.0, 1.2);
        light.sky = Sky {
            zenith: vec3(0.16, 0.62, 0.8),
            horizon: deep,
            disc: Vec3::ZERO,
            clouds: 0.0,
            stars: 0.0,
            ..light.sky
        };
        light.air = deep;
        light.haze = 0.995;
        light.beams = 0.8;
    };
    sea(&mut set.light);
    set.light_at_end.iter_mut().for_each(sea);
    // Everything swims: the surface is far above.
    set.ground.water = Some((60.0, studio_scene::Waves { amplitude_m: 0.1, length_m: 10.0, heading: 0.4 }));
}

/// Wet ground and violet air under neon signs.
pub(super) fn wet_neon(set: &mut Dressing) {
    for (model, _) in &mut set.fixtures {
        if matches!(model.name.as_str(), "ground" | "pavement") {
            for part in &mut model.parts {
                part.material.roughness = 0.16;
                part.material.grain.bump *= 0.5;
            }
        }
    }
    set.light.air = vec3(0.16, 0.08, 0.24);
    set.light.haze = 0.75;
    set.light.rim += vec3(0.9, 0.25, 0.8);
    set.light.sky_fill += vec3(0.1, 0.1, 0.22);
    set.light.spots.push(Spot {
        position: vec3(-4.0, 6.0, 3.0),
        direction: vec3(0.5, -0.75, -0.4).normalize(),
        half_angle: 0.5,
        color: vec3(10.0, 50.0, 60.0),
        beam: 0.15,
        follows: None,
    });
}
