//! Places that are neither country, room nor street.

use super::cave::cave;
use super::daylight::{daylight, night};
use super::dice::Dice;
use super::form::{joined, lump, sheet};
use super::set::{Set, dry, open_air, spot};
use super::tabletop::tabletop;
use crate::{Dressing, PlaceDesign, PlaceKind};
use glam::{Vec3, vec2, vec3};
use studio_scene::{Light, Reverb, Sky, Spot, Substance};
use studio_shape::{Grain, GrainKind, Material, Part, hex};
use studio_storyboard::Ambience;

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
