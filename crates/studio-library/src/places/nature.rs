//! Open country: meadows, woods, coasts, mountains, deserts and fields.

use super::terrain::{self, Country, Crop, Growth, Plant};
use crate::PlaceKind;
use studio_scene::{Reverb, Substance};
use studio_shape::GrainKind;
use studio_storyboard::Ambience;

const OPEN: Reverb = Reverb { decay_s: 0.35, wet: 0.05, damping: 0.6 };
pub(super) const WOODS: Reverb = Reverb { decay_s: 0.9, wet: 0.12, damping: 0.7 };
const VALLEY: Reverb = Reverb { decay_s: 2.2, wet: 0.2, damping: 0.4 };

pub(super) const fn grow(kind: Plant, count: u32, ring: (f32, f32), height_m: (f32, f32), color: (u32, u32)) -> Growth {
    Growth { kind, count, ring, height_m, color }
}

const GREEN: (u32, u32) = (0x2C5424, 0x749E42);
const GRASS: (u32, u32) = (0x2E5A20, 0x86AC44);
const STONES: (u32, u32) = (0x6E6A66, 0xAEA8A0);

const LAWN: Country = Country {
    ground: (0x426C28, 0x5C8432),
    far: None,
    grain: GrainKind::Turf,
    substance: Substance::Grass,
    hills_m: 9.0,
    mountains: None,
    shore_m: None,
    pond: false,
    far_bank: None,
    waves_m: 0.0,
    crop: None,
    plants: &[
        grow(Plant::Grass, 1500, (0.0, 5.0), (0.1, 0.26), GRASS),
        grow(Plant::Flower, 70, (0.6, 4.5), (0.16, 0.32), (0x4C7A34, 0xF2EAE0)),
        grow(Plant::Flower, 60, (0.6, 4.5), (0.16, 0.3), (0x4C7A34, 0xE86A8C)),
        grow(Plant::Flower, 50, (0.6, 4.5), (0.14, 0.28), (0x4C7A34, 0x9A7ADC)),
        grow(Plant::Stone, 16, (0.9, 5.0), (0.05, 0.16), STONES),
        grow(Plant::Bush, 26, (2.2, 9.0), (0.6, 1.3), GREEN),
        grow(Plant::Tree, 12, (3.6, 8.0), (3.2, 5.0), (0x346630, 0x86B44A)),
        grow(Plant::Tree, 60, (8.0, 30.0), (3.4, 6.0), (0x346630, 0x7CAA46)),
        grow(Plant::Fir, 22, (8.0, 26.0), (4.0, 7.0), (0x245038, 0x4C8450)),
    ],
};

const PLACE: PlaceKind = PlaceKind {
    id: "meadow",
    english: &["meadow", "lawn", "grass", "field", "grassland", "pasture", "prairie", "countryside", "backyard"],
    chinese: &["草地", "草坪", "草原", "田野", "原野", "野外", "后院"],
    anchors: &["grassland.n.1", "lawn.n.1"],
    indoors: false,
    beds: &[Ambience::Birds, Ambience::Wind],
    reverb: OPEN,
    dress: |d| terrain::dress(d, &LAWN),
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "garden",
        english: &["garden", "park", "flower garden", "orchard", "campus", "yard"],
        chinese: &["花园", "公园", "院子", "果园", "庭院"],
        anchors: &["garden.n.1", "park.n.2"],
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    hills_m: 3.0,
                    plants: const {
                        &[
                            grow(Plant::Grass, 800, (0.0, 5.0), (0.07, 0.14), GRASS),
                            grow(Plant::Flower, 120, (1.0, 4.0), (0.16, 0.3), (0x4C7A34, 0xE84A5A)),
                            grow(Plant::Flower, 120, (1.0, 4.0), (0.16, 0.3), (0x4C7A34, 0xF4C43A)),
                            grow(Plant::Flower, 90, (1.0, 4.0), (0.14, 0.26), (0x4C7A34, 0xF2EAF0)),
                            grow(Plant::Bush, 70, (1.9, 7.0), (0.6, 1.1), GREEN),
                            grow(Plant::Tree, 34, (3.0, 14.0), (3.0, 5.5), (0x3C7230, 0x94BE50)),
                            grow(Plant::Tree, 8, (3.0, 10.0), (2.6, 4.0), (0xB86A84, 0xF2B8CC)),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "forest",
        english: &["forest", "woods", "wood", "woodland", "grove"],
        chinese: &["森林", "树林", "林间", "林子"],
        anchors: &["forest.n.1", "forest.n.2"],
        beds: &[Ambience::Forest, Ambience::Birds],
        reverb: WOODS,
        dress: |d| {
            let mut set = terrain::dress(
                d,
                &Country {
                    ground: (0x4E5E2E, 0x6E5638),
                    far: Some(0x2A5428),
                    hills_m: 6.0,
                    plants: const {
                        &[
                            grow(Plant::Grass, 600, (0.0, 5.0), (0.06, 0.2), (0x2E5628, 0x7AA046)),
                            grow(Plant::Flower, 36, (0.7, 4.0), (0.1, 0.16), (0x4C7A34, 0xD8D0F0)),
                            grow(Plant::Stone, 26, (0.9, 5.0), (0.06, 0.24), (0x4E564A, 0x8C967E)),
                            grow(Plant::Bush, 34, (1.8, 8.0), (0.5, 1.2), (0x28542C, 0x669646)),
                            grow(Plant::Tree, 46, (2.0, 9.0), (4.0, 7.5), (0x2A562C, 0x72A242)),
                            grow(Plant::Tree, 150, (7.0, 40.0), (4.5, 8.0), (0x244C2A, 0x669A40)),
                            grow(Plant::Fir, 150, (7.0, 40.0), (5.0, 9.5), (0x1E4834, 0x3E7446)),
                            grow(Plant::Fir, 40, (2.4, 9.0), (4.5, 9.0), (0x1E4834, 0x467C4C)),
                        ]
                    },
                    ..LAWN
                },
            );
            // Leaves let light through.
            set.light.sky_fill *= 1.5;
            set.light.beams = set.light.beams.max(0.4);
            set
        },
        ..PLACE
    },
    PlaceKind {
        id: "beach",
        english: &["beach", "shore", "seaside", "coast", "island", "sand"],
        chinese: &["海滩", "沙滩", "海边", "海岸", "岛"],
        anchors: &["beach.n.1", "shore.n.1", "island.n.1"],
        beds: &[Ambience::Sea, Ambience::Wind],
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    ground: (0xD6B67E, 0xC6A068),
                    grain: GrainKind::Sand,
                    substance: Substance::Sand,
                    hills_m: 1.5,
                    shore_m: Some(1.6),
                    waves_m: 0.1,
                    plants: const {
                        &[
                            grow(Plant::Stone, 26, (0.8, 4.0), (0.03, 0.12), (0xB8A48C, 0xECDCC4)),
                            grow(Plant::Grass, 60, (1.6, 4.0), (0.1, 0.24), (0x7A8A48, 0xB8BE6E)),
                            grow(Plant::Palm, 14, (1.9, 6.0), (3.0, 5.0), (0x2E7034, 0x8CC04C)),
                            grow(Plant::Bush, 10, (1.9, 5.0), (0.5, 0.9), GREEN),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "sea",
        english: &["sea", "ocean", "open sea", "waves", "water"],
        chinese: &["大海", "海上", "海洋", "海面", "海"],
        anchors: &["sea.n.1", "ocean.n.1"],
        beds: &[Ambience::Sea, Ambience::Wind],
        dress: sea,
        ..PLACE
    },
    PlaceKind {
        id: "lake",
        english: &[
            "lake",
            "lake shore",
            "lakeside",
            "lakeshore",
            "pond",
            "waterhole",
            "lagoon",
            "swamp",
            "wetland",
            "pool",
        ],
        chinese: &["湖", "湖面", "池塘", "湖边", "湖畔", "湖岸", "水塘", "荷塘", "水边"],
        anchors: &["lake.n.1", "pond.n.1"],
        beds: &[Ambience::River, Ambience::Birds],
        dress: |d| {
            // Lakes are wide, with their other side far off; a pond shows its banks.
            let ponds = ["pond", "waterhole", "swamp", "wetland", "pool", "池", "塘"];
            let pond = d.details.iter().any(|detail| ponds.iter().any(|w| detail.contains(w)));
            terrain::dress(
                d,
                &Country {
                    pond,
                    hills_m: if pond { 3.0 } else { 8.0 },
                    mountains: Some((34.0, 0x5E7084)),
                    shore_m: Some(0.35),
                    far_bank: (!pond).then_some(26.0),
                    waves_m: 0.012,
                    plants: const {
                        &[
                            grow(Plant::Grass, 900, (0.0, 4.0), (0.1, 0.24), GRASS),
                            grow(Plant::Reed, 260, (1.0, 2.0), (0.4, 0.8), (0x3E6C2A, 0xA4B45A)),
                            grow(Plant::Pad, 40, (1.0, 2.0), (0.09, 0.16), (0x2E6A34, 0x5E9A42)),
                            grow(Plant::Tree, 16, (3.0, 14.0), (3.0, 5.5), (0x346630, 0x86B44A)),
                            grow(Plant::Bush, 14, (2.0, 7.0), (0.5, 1.0), GREEN),
                            grow(Plant::Stone, 30, (1.4, 4.0), (0.1, 0.3), STONES),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "snow",
        english: &[
            "snow",
            "snowfield",
            "snowy hill",
            "snowy garden",
            "winter landscape",
            "ski slope",
            "glacier",
            "ice",
            "tundra",
        ],
        chinese: &["雪地", "雪原", "雪山", "冰原", "雪中"],
        anchors: &["glacier.n.1", "ski_slope.n.1", "tundra.n.1"],
        beds: &[Ambience::Wind],
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    ground: (0xC4D0E0, 0xD8DFEA),
                    grain: GrainKind::Snow,
                    substance: Substance::Snow,
                    hills_m: 10.0,
                    mountains: Some((44.0, 0x7A8AA2)),
                    plants: const {
                        &[
                            grow(Plant::Drift, 26, (1.0, 5.0), (0.05, 0.16), (0xD8E2F0, 0xF6F8FC)),
                            grow(Plant::Grass, 50, (0.8, 4.0), (0.06, 0.14), (0x8C8468, 0xC8C0A4)),
                            grow(Plant::Fir, 60, (2.4, 18.0), (3.0, 6.5), (0x3C665A, 0xF0F4F8)),
                            grow(Plant::Bush, 20, (2.0, 7.0), (0.4, 0.9), (0x8CA0A4, 0xF2F5FA)),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "mountains",
        english: &[
            "mountain",
            "mountains",
            "mountain range",
            "alps",
            "alpine meadow",
            "mountain meadow",
            "mountain valley",
            "peak",
            "cliff",
            "valley",
            "hill",
            "hills",
            "volcano",
        ],
        chinese: &["山", "群山", "高山", "山顶", "山上", "山谷", "山坡", "悬崖", "小山", "高山草甸"],
        anchors: &["mountain.n.1", "hill.n.1", "range.n.4", "valley.n.1"],
        beds: &[Ambience::Wind],
        reverb: VALLEY,
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    ground: (0x4A7030, 0x6A7C40),
                    hills_m: 16.0,
                    mountains: Some((105.0, 0x5C667A)),
                    plants: const {
                        &[
                            grow(Plant::Grass, 600, (0.0, 5.0), (0.05, 0.15), GRASS),
                            grow(Plant::Flower, 90, (0.7, 4.5), (0.1, 0.2), (0x4C7A34, 0xE8C84A)),
                            grow(Plant::Stone, 50, (0.9, 6.0), (0.06, 0.3), STONES),
                            grow(Plant::Fir, 26, (4.0, 9.0), (2.5, 4.5), (0x245038, 0x4C8450)),
                            grow(Plant::Fir, 170, (8.0, 40.0), (3.0, 6.0), (0x245038, 0x4C8450)),
                            grow(Plant::Crag, 16, (4.0, 16.0), (1.5, 4.0), STONES),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "canyon",
        english: &["canyon", "gorge", "mesa", "badlands", "mars", "red planet"],
        chinese: &["峡谷", "大峡谷", "火星"],
        anchors: &["canyon.n.1", "mesa.n.1"],
        beds: &[Ambience::Wind],
        reverb: VALLEY,
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    ground: (0xB87044, 0xCC8A58),
                    grain: GrainKind::Sand,
                    substance: Substance::Sand,
                    hills_m: 14.0,
                    mountains: Some((50.0, 0xA85A38)),
                    plants: const {
                        &[
                            grow(Plant::Stone, 60, (0.8, 6.0), (0.06, 0.3), (0x8C5034, 0xD08A5A)),
                            grow(Plant::Crag, 70, (5.0, 24.0), (3.0, 12.0), (0x8A4A30, 0xD8925E)),
                            grow(Plant::Bush, 20, (1.4, 8.0), (0.3, 0.6), (0x6A6A38, 0xA09858)),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "desert",
        english: &["desert", "dunes", "sahara", "savanna", "wasteland"],
        chinese: &["沙漠", "戈壁", "沙丘", "荒漠", "大漠"],
        anchors: &["desert.n.1", "dune.n.1", "savanna.n.1"],
        beds: &[Ambience::Wind],
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    ground: (0xCE9650, 0xB87E40),
                    grain: GrainKind::Sand,
                    substance: Substance::Sand,
                    hills_m: 13.0,
                    plants: const {
                        &[
                            grow(Plant::Stone, 40, (0.8, 5.0), (0.04, 0.16), (0x9A704A, 0xD8AE7A)),
                            grow(Plant::Grass, 120, (0.8, 5.0), (0.1, 0.22), (0x8A7A42, 0xC8B26A)),
                            grow(Plant::Cactus, 22, (2.2, 10.0), (1.2, 2.6), (0x3C6E42, 0x7AA85C)),
                            grow(Plant::Bush, 14, (1.6, 7.0), (0.25, 0.5), (0x7A7A42, 0xB4AC66)),
                            grow(Plant::Crag, 9, (7.0, 20.0), (3.0, 7.0), (0x9A623C, 0xD89A62)),
                        ]
                    },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "wheat_field",
        english: &["wheat field", "cornfield", "crop field", "rice field", "paddy"],
        chinese: &["麦田", "稻田", "麦地", "玉米地", "庄稼地"],
        anchors: &["grainfield.n.1", "paddy.n.2"],
        beds: &[Ambience::Wind, Ambience::Crickets],
        dress: |d| {
            terrain::dress(
                d,
                &Country {
                    ground: (0x8E6A2C, 0xA8823A),
                    substance: Substance::Soil,
                    hills_m: 3.0,
                    crop: Some(Crop { height_m: 0.5, color: (0x8A6A2A, 0xE6BE5A), flowers: None }),
                    plants: const { &[grow(Plant::Tree, 14, (8.0, 24.0), (4.0, 6.0), (0x4A6A30, 0x9AB04A))] },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "flower_field",
        english: &[
            "flower field",
            "lavender field",
            "tulip field",
            "sunflower field",
            "poppy field",
            "field of flowers",
        ],
        chinese: &["花海", "花田", "薰衣草田", "油菜花田"],
        anchors: &[],
        dress: |d| {
            let named = |word: &str| d.details.iter().any(|detail| detail.contains(word));
            let blossoms: &'static [u32] = match () {
                () if named("lavender") => &[0x8A62C8, 0x7A54B8, 0xA07AD8],
                () if named("sunflower") => &[0xF2B82A, 0xF6C83A, 0xE8A820],
                () if named("poppy") => &[0xD8322A, 0xE0483A, 0xC02A24],
                () => &[0xE84A6A, 0xF4C43A, 0xF2EAF0],
            };
            terrain::dress(
                d,
                &Country {
                    hills_m: 3.0,
                    crop: Some(Crop { height_m: 0.34, color: (0x3E6C2A, 0x7CA046), flowers: Some(blossoms) }),
                    plants: const { &[grow(Plant::Tree, 20, (8.0, 24.0), (4.0, 6.0), (0x346630, 0x86B44A))] },
                    ..LAWN
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "farm",
        english: &["farm", "barnyard", "farmyard", "ranch", "village green", "vegetable garden"],
        chinese: &["农场", "农家院", "牧场", "菜园", "农庄", "乡下"],
        anchors: &["farm.n.1", "farmyard.n.1"],
        beds: &[Ambience::Birds, Ambience::Wind],
        dress: |d| {
            let mut set = terrain::dress(d, &LAWN);
            super::buildings::farmyard(&mut set, d);
            set
        },
        ..PLACE
    },
    PlaceKind {
        id: "underwater",
        english: &["underwater", "reef", "coral reef", "sea floor", "seabed", "aquarium", "deep sea"],
        chinese: &["海底", "水下", "珊瑚礁", "海里", "水里", "水族馆"],
        anchors: &["reef.n.1", "ocean_floor.n.1", "aquarium.n.1"],
        beds: &[Ambience::Underwater],
        reverb: Reverb { decay_s: 1.6, wet: 0.3, damping: 0.9 },
        dress: |d| {
            let mut set = terrain::dress(
                d,
                &Country {
                    ground: (0xC8B88C, 0xA8A080),
                    grain: GrainKind::Sand,
                    substance: Substance::Sand,
                    hills_m: 8.0,
                    plants: const {
                        &[
                            grow(Plant::Stone, 40, (0.7, 5.0), (0.08, 0.34), (0x4A5A60, 0x869A96)),
                            grow(Plant::Kelp, 70, (1.1, 7.0), (0.7, 2.2), (0x1E5A44, 0x6EB058)),
                            grow(Plant::Coral, 26, (1.0, 5.0), (0.3, 0.9), (0xB83A5A, 0xF28A7A)),
                            grow(Plant::Coral, 20, (1.0, 5.0), (0.3, 0.8), (0x7A4AB0, 0xD88AE0)),
                            grow(Plant::Coral, 18, (1.0, 5.0), (0.2, 0.6), (0xC88A2A, 0xF4D05A)),
                            grow(Plant::Crag, 14, (3.0, 10.0), (1.5, 4.0), (0x3A525C, 0x6A8A8C)),
                        ]
                    },
                    ..LAWN
                },
            );
            super::special::submerge(&mut set);
            set
        },
        ..PLACE
    },
];

/// A meadow, for places that are built into one.
pub(super) fn meadow(design: &crate::PlaceDesign) -> crate::Dressing {
    terrain::dress(design, &LAWN)
}

/// The open sea, rough in a storm.
pub(super) fn sea(design: &crate::PlaceDesign) -> crate::Dressing {
    let high = design.weather.kind == studio_storyboard::WeatherKind::Storm;
    terrain::dress(
        design,
        &Country {
            ground: (0x2A4A50, 0x2A4A50),
            grain: GrainKind::Sand,
            substance: Substance::Sand,
            shore_m: Some(0.0),
            waves_m: if high { 0.9 } else { 0.18 },
            plants: &[],
            ..LAWN
        },
    )
}
