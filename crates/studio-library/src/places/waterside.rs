//! Places by running water and by the sea: rivers, canals, water towns, coastal roads.

use super::buildings::adopt;
use super::daylight::daylight;
use super::form::{cuboid, joined, pole, sheet};
use super::nature::grow;
use super::set::{Set, open_air, spot};
use super::street::{self, Street};
use super::terrain::{self, Country, Plant};
use super::town::{OLD_TOWN, STREET};
use crate::{Dressing, PlaceDesign, PlaceKind};
use glam::{Vec3, vec3};
use studio_scene::{Ground, Reverb, Substance, Waves};
use studio_shape::{GrainKind, Material, Mesh, hex};
use studio_storyboard::{Ambience, Time};

const GRASS: (u32, u32) = (0x2E5A20, 0x86AC44);

const RIVER: Country = Country {
    ground: (0x486E2C, 0x74803C),
    far: None,
    grain: GrainKind::Turf,
    substance: Substance::Grass,
    hills_m: 6.0,
    mountains: None,
    shore_m: Some(0.4),
    pond: false,
    far_bank: Some(7.0),
    waves_m: 0.02,
    crop: None,
    plants: &[
        grow(Plant::Grass, 1300, (0.0, 6.0), (0.08, 0.26), GRASS),
        grow(Plant::Grass, 240, (1.0, 5.0), (0.3, 0.55), (0x4A6C2A, 0xB4B45A)),
        grow(Plant::Flower, 60, (0.7, 4.5), (0.14, 0.28), (0x4C7A34, 0xF2EAE0)),
        grow(Plant::Stone, 60, (0.8, 5.0), (0.06, 0.26), (0x6E6A66, 0xAEA8A0)),
        grow(Plant::Bush, 40, (2.0, 9.0), (0.5, 1.2), (0x2C5424, 0x749E42)),
        grow(Plant::Tree, 40, (3.4, 12.0), (3.2, 5.5), (0x346630, 0x86B44A)),
        grow(Plant::Tree, 70, (8.0, 30.0), (3.4, 6.0), (0x346630, 0x7CAA46)),
    ],
};

const PLACE: PlaceKind = PlaceKind {
    id: "river",
    english: &["river", "river bank", "riverbank", "riverside", "stream", "brook", "creek", "bank of a river"],
    chinese: &["河", "河边", "河岸", "小河", "小溪", "溪边", "江边", "江上", "河面", "溪流", "河畔"],
    anchors: &["river.n.1", "stream.n.1"],
    indoors: false,
    beds: &[Ambience::River, Ambience::Birds],
    reverb: Reverb { decay_s: 0.35, wet: 0.05, damping: 0.6 },
    dress: |d| terrain::dress(d, &RIVER),
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "river_valley",
        english: &[
            "river valley",
            "valley with a river",
            "fjord",
            "mountain lake",
            "mountain river",
            "mountain stream",
        ],
        chinese: &["河谷", "山谷里的河", "高山湖泊", "山间小溪", "峡湾"],
        anchors: &["fjord.n.1"],
        dress: |d| terrain::dress(d, &Country { mountains: Some((95.0, 0x5C667A)), hills_m: 14.0, ..RIVER }),
        ..PLACE
    },
    PlaceKind {
        id: "canal",
        english: &["canal", "canal side", "venice", "amsterdam", "waterfront", "embankment"],
        chinese: &["运河", "运河边", "威尼斯", "水渠"],
        anchors: &["canal.n.3"],
        beds: &[Ambience::River],
        dress: |d| {
            let houses = Street { gables: true, floors: (2, 4), road: false, shops: false, ground: 0xA89C8C, ..STREET };
            waterfront(d, &houses)
        },
        ..PLACE
    },
    PlaceKind {
        id: "water_town",
        english: &["water town", "canal town", "water village", "jiangnan town"],
        chinese: &["水乡", "江南水乡", "江南", "水镇", "江南小镇"],
        anchors: &[],
        beds: &[Ambience::River],
        dress: |d| waterfront(d, &Street { floors: (1, 1), ..OLD_TOWN }),
        ..PLACE
    },
    PlaceKind {
        id: "coastal_road",
        english: &["coastal road", "coast road", "seaside road", "ocean road", "coastal highway", "promenade"],
        chinese: &["海滨公路", "沿海公路", "海边公路", "滨海路", "海滨大道"],
        anchors: &["promenade.n.2"],
        beds: &[Ambience::Sea, Ambience::Wind],
        dress: coastal_road,
        ..PLACE
    },
    PlaceKind {
        id: "country_road",
        english: &["country road", "rural road", "dirt road", "mountain road", "country lane", "forest road", "path"],
        chinese: &["乡间小路", "乡村公路", "山路", "土路", "小路", "林间小路"],
        anchors: &["path.n.2"],
        beds: &[Ambience::Birds, Ambience::Wind],
        dress: |d| {
            let mut set = super::nature::meadow(d);
            let mut way = Set::default();
            let earth = hex(0xA8895E);
            lane(&mut way, d, |x, v| earth * (0.9 + 0.12 * libm::sinf(v * 9.0) + 0.05 * libm::sinf(x * 1.3)));
            adopt(&mut set, way);
            set
        },
        ..PLACE
    },
];

/// How large the things at the feet of the cast are.
fn unit(design: &PlaceDesign) -> f32 {
    let half = design.playing_half_m;
    (half.y * 1.1).max(half.x * 0.3).clamp(0.4, 5.0)
}

/// A way along X under the cast, coloured by the place along it and across it, 0 to 1.
fn lane(set: &mut Set, design: &PlaceDesign, color: impl Fn(f32, f32) -> Vec3) {
    let (half, unit) = (design.playing_half_m, unit(design));
    let (near, far) = (half.z + 1.5 * unit, -half.z - 1.0 * unit);
    let surface = sheet(200, 8, |u, v| {
        let x = (u - 0.5) * 160.0;
        (vec3(x, 0.012 * unit, near + (far - near) * v), color(x, v))
    });
    set.add("road", surface, Material { roughness: 0.9, ..Material::STONE });
}

/// Asphalt with a line in its middle, a rail at its side, and the sea beyond.
fn coastal_road(design: &PlaceDesign) -> Dressing {
    let (half, unit) = (design.playing_half_m, unit(design));
    let dry = PlaceDesign { details: Vec::new(), ..design.clone() };
    let mut coast = terrain::dress(
        &dry,
        &Country {
            ground: (0x7A8A48, 0xB09A66),
            shore_m: Some(1.7),
            far_bank: None,
            hills_m: 7.0,
            waves_m: 0.1,
            plants: const {
                &[
                    grow(Plant::Grass, 500, (0.6, 5.0), (0.08, 0.2), (0x5A7030, 0xB0B462)),
                    grow(Plant::Stone, 40, (1.0, 5.0), (0.06, 0.3), (0x8A847A, 0xC4BCAE)),
                    grow(Plant::Palm, 8, (2.4, 7.0), (3.0, 5.0), (0x2E7034, 0x8CC04C)),
                    grow(Plant::Bush, 16, (2.0, 6.0), (0.4, 0.8), (0x4A6A2C, 0x8AA04A)),
                ]
            },
            ..RIVER
        },
    );
    let mut set = Set::default();
    lane(&mut set, design, |_, _| hex(0x4E5054));
    let middle = 0.25 * unit;
    let mut paint = Mesh::default();
    for k in -20..=20 {
        let at = vec3(k as f32 * 1.9 * unit, 0.014 * unit, half.z + middle);
        paint.append(&cuboid(at, vec3(0.55 * unit, 0.004 * unit, 0.05 * unit), 0.002, hex(0xF0ECE0)));
    }
    let edge = -half.z - 0.85 * unit;
    let line = vec3(0.0, 0.014 * unit, edge);
    paint.append(&cuboid(line, vec3(70.0, 0.004 * unit, 0.04 * unit), 0.002, hex(0xE8C858)));
    set.add("markings", paint, Material::MATT);
    let mut rail = cuboid(
        vec3(0.0, 0.42 * unit, edge - 0.4 * unit),
        vec3(70.0, 0.07 * unit, 0.025 * unit),
        0.01 * unit,
        hex(0xC4CAD0),
    );
    for k in -24..=24 {
        let foot = vec3(k as f32 * 1.3 * unit, -0.1 * unit, edge - 0.44 * unit);
        rail.append(&pole(foot, 0.56 * unit, 0.045 * unit, 0.045 * unit, hex(0xEDEAE2)));
    }
    set.add("rail", rail, Material { roughness: 0.4, ..Material::PLASTIC });
    adopt(&mut coast, set);
    coast.ground.substance = Substance::Stone;
    coast
}

/// Water between two quays, from left to right behind the cast, or under it when it floats: houses
/// on the other side, and a bridge over the arm of water that leads away between them.
fn waterfront(design: &PlaceDesign, houses: &Street) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.y * 1.1).max(half.x * 0.5).clamp(0.5, 3.0);
    let afloat = design.details.iter().any(|d| d == "afloat");
    let depth = 0.5 * unit;
    let (level, near, far) = if afloat {
        (0.0, half.z + 40.0, -half.z - 2.2 * unit)
    } else {
        (-depth, -half.z - 0.8 * unit, -half.z - 5.0 * unit)
    };
    let quay_y = level + depth;
    let stone = hex(0x928C82);
    let mut set = Set::default();
    let deep = |z: f32| hex(0x2E6A66).lerp(hex(0x1E4A54), ((near - z) / (near - far + 1.0)).clamp(0.0, 1.0));
    let water = sheet(160, 60, |u, v| {
        let z = near - v * (near - far + 30.0 * unit);
        (vec3((u - 0.5) * 120.0, level, z), deep(z))
    });
    set.add_unshadowed("water", water, Material::WATER);
    if !afloat {
        near_quay(&mut set, half, unit, near, depth, stone);
    }
    // The arm of water on the right, and the bridge in front of it.
    let (from, share) = if afloat { (half.x * 0.3, 0.3) } else { (half.x + 0.6 * unit, 1.0) };
    let arm = (from, half.x * share + 4.2 * unit);
    let span = arm.1 - arm.0;
    let mut other = Set::default();
    for (from, to) in [(-60.0, arm.0), (arm.1, 60.0)] {
        let middle = (from + to) * 0.5;
        let wide = (to - from) * 0.5;
        let bank = cuboid(vec3(middle, -0.5 * depth, far - 20.0), vec3(wide, 0.5 * depth, 20.0), 0.03, stone);
        let coping = cuboid(
            vec3(middle, 0.02 * unit, far + 0.02 * unit),
            vec3(wide, 0.05 * unit, 0.1 * unit),
            0.02,
            stone * 1.2,
        );
        other.add("quay", joined([bank, coping]), Material::STONE);
    }
    let night = matches!(design.time, Some(Time::Night | Time::BlueHour));
    let glows = street::houses(&mut other, design, houses, unit, 1.1 * unit - far, night, arm);
    street::houses(&mut other, design, houses, unit, 16.0 * unit - far, night, (0.0, 0.0));
    let scale = span / 8.0;
    let at = vec3((arm.0 + arm.1) * 0.5, -depth, far - 0.8 * scale);
    other.thing("arch bridge", &[], vec![spot(at, 0.0, scale, Vec3::ONE)]);
    willows(&mut other, unit, far, arm.0);
    let (mut light, mut end) = daylight(design.time, &design.weather);
    light.glows.extend(glows);
    if night {
        light.sky_fill += vec3(0.08, 0.06, 0.06);
        lantern_light(&mut light, unit, far, quay_y);
    }
    if let Some(later) = &mut end {
        later.glows.clone_from(&light.glows);
    }
    let waves = Waves { amplitude_m: 0.015 * unit, length_m: 5.0, heading: 1.2 };
    let substance = if afloat { Substance::Soil } else { Substance::Stone };
    let mut scene = set.finish(Ground { substance, water: Some((level, waves)) }, light, end, open_air(200.0));
    adopt(&mut scene, other.raised(quay_y));
    scene
}

/// Warm light from the houses on the water.
fn lantern_light(light: &mut studio_scene::Light, unit: f32, far: f32, quay_y: f32) {
    for x in [-2.2, 0.6, 3.0] {
        light.glows.push(studio_scene::Glow {
            position: vec3(x * unit, quay_y + 1.3 * unit, far + 0.2 * unit),
            color: vec3(1.0, 0.42, 0.2) * (1.2 * unit * unit),
            carrier: None,
            flicker: 0.05,
        });
    }
}

/// Paving before the water, with its edge.
fn near_quay(set: &mut Set, half: Vec3, unit: f32, edge: f32, depth: f32, stone: Vec3) {
    let slab = 0.6 * unit;
    let paving = sheet(120, 40, |u, v| {
        let (x, z) = ((u - 0.5) * 100.0, edge + (1.0 - v) * (half.z + 8.0 * unit - edge));
        let odd = (libm::floorf(x / slab) + libm::floorf(z / slab)) as i32 & 1;
        (vec3(x, 0.0, z), stone * if odd == 0 { 1.12 } else { 1.02 })
    });
    set.add("ground", paving, Material { roughness: 0.85, ..Material::STONE });
    let face = vec3(0.0, -0.5 * depth - 0.01, edge + 0.12 * unit);
    let kerb = vec3(0.0, 0.03 * unit, edge + 0.12 * unit);
    let wall = joined([
        cuboid(face, vec3(60.0, 0.5 * depth, 0.12 * unit), 0.01, stone * 0.8),
        cuboid(kerb, vec3(60.0, 0.04 * unit, 0.14 * unit), 0.02, stone * 1.3),
    ]);
    set.add("edge", wall, Material::STONE);
}

/// Willows on the other quay.
fn willows(set: &mut Set, unit: f32, far: f32, free_from: f32) {
    let at = [-1.2, -4.6, -8.4]
        .map(|x| spot(vec3(free_from + x * unit, 0.0, far - 0.55 * unit), x, 0.48 * unit, Vec3::ONE))
        .to_vec();
    set.thing("willow", &[], at);
}
