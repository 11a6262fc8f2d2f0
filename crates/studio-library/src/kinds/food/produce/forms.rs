//! The forms of turned fruit and vegetables.

use super::{Core, Crown, Cut, DULL, Pose, Produce, WAX};
use crate::craft::*;

pub(super) const PLAIN: Produce = Produce {
    name: "fruit",
    outline: &[(0.0, 0.002), (0.6, 0.0), (1.0, 1.0), (0.0, 2.0)],
    skin: 0,
    blush: 0,
    surface: WAX,
    ribs: (0.0, 0.0),
    lumps: 0.0,
    crown: Crown::Bare,
    pose: Pose::Upright,
    cut: None,
};

pub(super) const ROUND: &[(f32, f32)] = &[
    (0.0, 0.004),
    (0.016, 0.0),
    (0.033, 0.014),
    (0.038, 0.035),
    (0.034, 0.055),
    (0.02, 0.068),
    (0.006, 0.068),
    (0.0, 0.064),
];
pub(super) const OVAL: &[(f32, f32)] =
    &[(0.0, 0.0), (0.014, 0.003), (0.025, 0.018), (0.028, 0.036), (0.023, 0.056), (0.012, 0.068), (0.0, 0.071)];

pub(super) const PEACH: Produce = Produce {
    name: "peach",
    outline: ROUND,
    skin: 0xEE_A8_5A,
    blush: 0xC8_32_2E,
    surface: Material { fuzz: 0.8, roughness: 0.85, ..Material::MATT },
    crown: Crown::Leafy,
    ..PLAIN
};
pub(super) const PLUM: Produce = Produce {
    name: "plum",
    outline: OVAL,
    skin: 0x4A_1E_4E,
    blush: 0x8A_3A_6A,
    crown: Crown::Stalk(0x5A_3A_22),
    ..PLAIN
};
pub(super) const TOMATO: Produce = Produce {
    name: "tomato",
    outline: &[
        (0.0, 0.003),
        (0.02, 0.0),
        (0.037, 0.012),
        (0.042, 0.03),
        (0.037, 0.047),
        (0.022, 0.056),
        (0.008, 0.054),
        (0.0, 0.05),
    ],
    skin: 0xCC_1E_14,
    blush: 0xE2_4A_24,
    surface: Material { roughness: 0.12, ..WAX },
    ribs: (5.0, 0.025),
    crown: Crown::Sepals,
    ..PLAIN
};
pub(super) const POTATO: Produce = Produce {
    name: "potato",
    outline: &[(0.0, 0.0), (0.02, 0.003), (0.032, 0.02), (0.035, 0.05), (0.031, 0.08), (0.018, 0.098), (0.0, 0.101)],
    skin: 0xC2_94_58,
    blush: 0xA8_7A_42,
    surface: DULL,
    lumps: 0.16,
    pose: Pose::Lying(0.006),
    ..PLAIN
};
pub(super) const ONION: Produce = Produce {
    name: "onion",
    outline: &[
        (0.0, 0.003),
        (0.012, 0.0),
        (0.034, 0.014),
        (0.042, 0.034),
        (0.034, 0.055),
        (0.014, 0.07),
        (0.006, 0.084),
        (0.004, 0.1),
        (0.0, 0.102),
    ],
    skin: 0xC0_72_2A,
    blush: 0xE0_A0_52,
    ribs: (26.0, 0.012),
    ..PLAIN
};
pub(super) const GARLIC: Produce = Produce {
    name: "garlic",
    outline: &[
        (0.0, 0.003),
        (0.014, 0.0),
        (0.028, 0.01),
        (0.031, 0.022),
        (0.022, 0.038),
        (0.008, 0.05),
        (0.004, 0.07),
        (0.0, 0.072),
    ],
    skin: 0xF0_E8_DC,
    blush: 0xE0_C8_D2,
    surface: DULL,
    ribs: (8.0, 0.09),
    ..PLAIN
};
pub(super) const MANGO: Produce = Produce {
    name: "mango",
    outline: &[(0.0, 0.0), (0.018, 0.004), (0.036, 0.03), (0.041, 0.06), (0.036, 0.088), (0.018, 0.108), (0.0, 0.112)],
    skin: 0xEC_A8_24,
    blush: 0xC8_3A_2A,
    crown: Crown::Stalk(0x5A_3A_22),
    pose: Pose::Lying(0.012),
    ..PLAIN
};
pub(super) const KIWI: Produce = Produce {
    name: "kiwi fruit",
    outline: OVAL,
    skin: 0x7A_5A_32,
    blush: 0x8E_6E_40,
    surface: Material { fuzz: 0.6, ..DULL },
    pose: Pose::Lying(0.0),
    cut: Some(Cut { rind: 0x6A_4A_26, flesh: 0x84_B4_2A, core: Core::Seeds(0x1C_1A_14, 0.4, 16) }),
    ..PLAIN
};
pub(super) const AVOCADO: Produce = Produce {
    name: "avocado",
    outline: &[
        (0.0, 0.0),
        (0.02, 0.003),
        (0.036, 0.02),
        (0.037, 0.04),
        (0.028, 0.066),
        (0.018, 0.084),
        (0.01, 0.096),
        (0.0, 0.099),
    ],
    skin: 0x2A_42_1E,
    blush: 0x3E_5A_2A,
    surface: Material { roughness: 0.5, ..WAX },
    lumps: 0.04,
    cut: Some(Cut { rind: 0x4A_6A_24, flesh: 0xD8_DC_7A, core: Core::Stone(0x7A_42_1E, 0.52) }),
    ..PLAIN
};
pub(super) const COCONUT: Produce = Produce {
    name: "coconut",
    outline: &[(0.0, 0.0), (0.03, 0.005), (0.06, 0.035), (0.065, 0.07), (0.052, 0.105), (0.025, 0.125), (0.0, 0.13)],
    skin: 0x5A_38_20,
    blush: 0x7A_52_30,
    surface: Material::FUR,
    cut: Some(Cut { rind: 0x4A_2E_1A, flesh: 0xF6_F2_EA, core: Core::Hollow(0xDC_D8_CE) }),
    ..PLAIN
};
pub(super) const LIME: Produce = Produce {
    name: "lime fruit",
    outline: OVAL,
    skin: 0x5E_9A_22,
    blush: 0x86_B8_32,
    pose: Pose::Lying(0.0),
    cut: Some(Cut { rind: 0xE2_EC_B8, flesh: 0x9E_C8_4A, core: Core::Seeds(0xE6_F0_C0, 0.5, 10) }),
    ..PLAIN
};
pub(super) const POMEGRANATE: Produce = Produce {
    name: "pomegranate",
    outline: &[
        (0.0, 0.003),
        (0.02, 0.0),
        (0.04, 0.016),
        (0.045, 0.04),
        (0.036, 0.064),
        (0.012, 0.075),
        (0.01, 0.084),
        (0.016, 0.094),
        (0.0, 0.08),
    ],
    skin: 0xA8_1E_2A,
    blush: 0xD8_6A_3A,
    ribs: (6.0, 0.02),
    cut: Some(Cut { rind: 0xF0_DC_B0, flesh: 0xA8_12_22, core: Core::Seeds(0xD2_2A_3A, 0.62, 22) }),
    ..PLAIN
};
pub(super) const EGGPLANT: Produce = Produce {
    name: "eggplant",
    outline: &[
        (0.0, 0.0),
        (0.02, 0.004),
        (0.036, 0.03),
        (0.038, 0.06),
        (0.031, 0.11),
        (0.024, 0.15),
        (0.016, 0.168),
        (0.0, 0.17),
    ],
    skin: 0x3A_12_46,
    blush: 0x5E_2A_6E,
    surface: Material { roughness: 0.1, ..WAX },
    crown: Crown::Sepals,
    pose: Pose::Lying(0.02),
    ..PLAIN
};
pub(super) const PEPPER: Produce = Produce {
    name: "bell pepper",
    outline: &[
        (0.0, 0.008),
        (0.014, 0.0),
        (0.028, 0.008),
        (0.034, 0.03),
        (0.04, 0.06),
        (0.038, 0.076),
        (0.022, 0.084),
        (0.01, 0.078),
        (0.0, 0.074),
    ],
    skin: 0xCE_1E_18,
    blush: 0xE0_4A_22,
    surface: Material { roughness: 0.1, ..WAX },
    ribs: (4.0, 0.09),
    crown: Crown::Stalk(0x4A_7A_2A),
    ..PLAIN
};
pub(super) const CHILI: Produce = Produce {
    name: "chili",
    outline: &[(0.0, 0.0), (0.003, 0.01), (0.006, 0.04), (0.009, 0.075), (0.0085, 0.094), (0.004, 0.1), (0.0, 0.1)],
    skin: 0xC8_16_12,
    blush: 0xE0_3A_1E,
    surface: Material { roughness: 0.1, ..WAX },
    crown: Crown::Stalk(0x4A_7A_2A),
    pose: Pose::Lying(0.022),
    ..PLAIN
};
pub(super) const CUCUMBER: Produce = Produce {
    name: "cucumber",
    outline: &[
        (0.0, 0.0),
        (0.012, 0.004),
        (0.019, 0.02),
        (0.021, 0.08),
        (0.021, 0.14),
        (0.018, 0.185),
        (0.01, 0.198),
        (0.0, 0.2),
    ],
    skin: 0x2E_66_2A,
    blush: 0x5E_92_3E,
    lumps: 0.05,
    pose: Pose::Lying(0.016),
    ..PLAIN
};
pub(super) const RADISH: Produce = Produce {
    name: "radish",
    outline: &[
        (0.0, 0.0),
        (0.002, 0.012),
        (0.008, 0.02),
        (0.019, 0.032),
        (0.022, 0.048),
        (0.016, 0.062),
        (0.006, 0.067),
        (0.0, 0.067),
    ],
    skin: 0xC0_1E_4A,
    blush: 0xD8_4A_6E,
    crown: Crown::Tops,
    pose: Pose::Lying(0.0),
    ..PLAIN
};
pub(super) const DAIKON: Produce = Produce {
    name: "white radish",
    outline: &[
        (0.0, 0.0),
        (0.008, 0.02),
        (0.024, 0.08),
        (0.033, 0.16),
        (0.035, 0.24),
        (0.028, 0.29),
        (0.012, 0.3),
        (0.0, 0.3),
    ],
    skin: 0xF2_EE_E2,
    blush: 0xE2_E6_C8,
    crown: Crown::Tops,
    pose: Pose::Lying(0.01),
    ..PLAIN
};
pub(super) const FIG: Produce = Produce {
    name: "fig",
    outline: &[(0.0, 0.003), (0.012, 0.0), (0.025, 0.014), (0.024, 0.028), (0.012, 0.048), (0.005, 0.06), (0.0, 0.062)],
    skin: 0x44_2A_4A,
    blush: 0x6A_4A_5A,
    surface: Material { roughness: 0.55, ..WAX },
    ribs: (14.0, 0.03),
    cut: Some(Cut { rind: 0xE8_D8_B8, flesh: 0xB4_4A_52, core: Core::Seeds(0xEC_C8_8A, 0.55, 18) }),
    ..PLAIN
};
