//! Woods of one kind of tree.

use super::nature::{WOODS, grow};
use super::terrain::{self, Country, Growth, Plant};
use crate::{Dressing, PlaceDesign, PlaceKind};
use studio_scene::Substance;
use studio_shape::GrainKind;
use studio_storyboard::Ambience;

const FLOOR: Country = Country {
    ground: (0x4E5E2E, 0x6E5638),
    far: Some(0x2A5428),
    grain: GrainKind::Turf,
    substance: Substance::Grass,
    hills_m: 5.0,
    mountains: None,
    shore_m: None,
    pond: false,
    far_bank: None,
    waves_m: 0.0,
    crop: None,
    plants: &[],
};
const UNDERGROWTH: Growth = grow(Plant::Grass, 700, (0.0, 5.0), (0.06, 0.22), (0x2E5628, 0x8AB04C));
const STONES: Growth = grow(Plant::Stone, 22, (0.9, 5.0), (0.06, 0.22), (0x4E564A, 0x8C967E));
const BUSHES: Growth = grow(Plant::Bush, 26, (2.0, 8.0), (0.4, 0.9), (0x28542C, 0x669646));

/// Open country under leaves that let light through.
fn dress(design: &PlaceDesign, country: &Country) -> Dressing {
    let mut set = terrain::dress(design, country);
    set.light.sky_fill *= 1.5;
    set.light.beams = set.light.beams.max(0.4);
    set
}

const PLACE: PlaceKind = PlaceKind {
    id: "birch_forest",
    english: &["birch forest", "birch grove", "birch wood", "birch trees", "birches"],
    chinese: &["白桦林", "桦树林", "桦林"],
    anchors: &[],
    indoors: false,
    beds: &[Ambience::Forest, Ambience::Birds],
    reverb: WOODS,
    dress: |d| {
        dress(
            d,
            &Country {
                ground: (0x6A7A34, 0x8A7A3C),
                far: Some(0x6E8A38),
                plants: const {
                    &[
                        UNDERGROWTH,
                        grow(Plant::Flower, 40, (0.7, 4.0), (0.1, 0.18), (0x4C7A34, 0xF2EAE0)),
                        grow(Plant::Birch, 44, (1.2, 9.0), (4.0, 6.5), (0x6A8A2C, 0xC8CC58)),
                        grow(Plant::Birch, 150, (7.0, 30.0), (4.5, 7.0), (0x6A8A2C, 0xC8CC58)),
                        grow(Plant::Bush, 12, (2.4, 8.0), (0.4, 0.8), (0x4A6A2C, 0x9AAC48)),
                    ]
                },
                ..FLOOR
            },
        )
    },
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "bamboo_forest",
        english: &["bamboo forest", "bamboo grove", "bamboo thicket"],
        chinese: &["竹林", "竹海", "竹园"],
        dress: |d| {
            dress(
                d,
                &Country {
                    ground: (0x5A6A30, 0x7A6A3C),
                    far: Some(0x4A7A34),
                    plants: const {
                        &[
                            grow(Plant::Grass, 400, (0.0, 5.0), (0.05, 0.16), (0x3E6028, 0x9AB054)),
                            STONES,
                            grow(Plant::Bamboo, 46, (1.1, 7.0), (4.0, 6.5), (0x4A7A2E, 0xA4C456)),
                            grow(Plant::Bamboo, 76, (5.0, 20.0), (4.5, 7.0), (0x3E6E2E, 0x8AB44C)),
                        ]
                    },
                    ..FLOOR
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "pine_forest",
        english: &["pine forest", "fir forest", "spruce forest", "taiga", "conifer forest", "pine trees"],
        chinese: &["松林", "松树林", "杉树林", "针叶林"],
        dress: |d| {
            dress(
                d,
                &Country {
                    plants: const {
                        &[
                            grow(Plant::Grass, 500, (0.0, 5.0), (0.05, 0.16), (0x2E5028, 0x7A9046)),
                            STONES,
                            BUSHES,
                            grow(Plant::Fir, 60, (2.0, 9.0), (4.5, 9.0), (0x1E4834, 0x467C4C)),
                            grow(Plant::Fir, 240, (7.0, 40.0), (5.0, 9.5), (0x1E4834, 0x3E7446)),
                        ]
                    },
                    ..FLOOR
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "redwood_forest",
        english: &["redwood forest", "giant trees", "giant redwoods", "redwoods", "sequoias", "ancient forest"],
        chinese: &["红杉林", "巨树林", "古老的森林", "原始森林"],
        dress: |d| {
            dress(
                d,
                &Country {
                    ground: (0x5E4A30, 0x4E5E2E),
                    plants: const {
                        &[
                            UNDERGROWTH,
                            STONES,
                            grow(Plant::Bush, 60, (1.7, 8.0), (0.3, 0.8), (0x28542C, 0x86B04A)),
                            grow(Plant::Redwood, 26, (1.9, 10.0), (12.0, 20.0), (0x24502C, 0x5C8A40)),
                            grow(Plant::Redwood, 70, (8.0, 34.0), (13.0, 22.0), (0x244C2A, 0x4E7E3C)),
                        ]
                    },
                    ..FLOOR
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "autumn_forest",
        english: &["autumn forest", "fall forest", "autumn woods", "autumn park", "maple forest", "fallen leaves"],
        chinese: &["秋天的森林", "枫林", "秋林", "枫树林", "落叶"],
        dress: |d| {
            dress(
                d,
                &Country {
                    ground: (0xA8682A, 0x8A5A2C),
                    far: Some(0xA86A2A),
                    plants: const {
                        &[
                            grow(Plant::Grass, 500, (0.0, 5.0), (0.05, 0.14), (0x8A5A24, 0xD89A3A)),
                            STONES,
                            grow(Plant::Bush, 24, (2.0, 8.0), (0.4, 0.9), (0x8A3A1E, 0xD8742A)),
                            grow(Plant::Tree, 30, (2.2, 9.0), (3.8, 6.5), (0xA8401E, 0xE8842A)),
                            grow(Plant::Tree, 110, (7.0, 36.0), (4.5, 7.5), (0xB0501E, 0xF0B03A)),
                            grow(Plant::Birch, 26, (2.4, 16.0), (4.0, 6.5), (0xC88A22, 0xF4CC4A)),
                        ]
                    },
                    ..FLOOR
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "jungle",
        english: &["jungle", "rainforest", "tropical forest", "tropical rainforest"],
        chinese: &["雨林", "热带雨林", "丛林", "热带丛林"],
        anchors: &["jungle.n.3", "rain_forest.n.1"],
        dress: |d| {
            dress(
                d,
                &Country {
                    ground: (0x3E4E22, 0x5A4A2C),
                    plants: const {
                        &[
                            grow(Plant::Grass, 800, (0.0, 5.0), (0.1, 0.34), (0x1E5626, 0x6AA83E)),
                            grow(Plant::Flower, 40, (0.7, 4.0), (0.14, 0.24), (0x2C7A34, 0xE84A6A)),
                            grow(Plant::Bush, 80, (1.7, 8.0), (0.5, 1.2), (0x1E5428, 0x5EA23E)),
                            grow(Plant::Palm, 44, (3.6, 10.0), (2.6, 5.0), (0x1E6A30, 0x7CBC44)),
                            grow(Plant::Tree, 160, (7.0, 36.0), (5.0, 9.0), (0x1E4C26, 0x5A943A)),
                        ]
                    },
                    ..FLOOR
                },
            )
        },
        ..PLACE
    },
];
