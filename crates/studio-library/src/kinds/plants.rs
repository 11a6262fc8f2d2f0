//! Trees, flowers, mushrooms.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod flowers;
mod small;
mod trees;
mod wild;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &trees::TREE,
    &trees::PINE,
    &trees::PALM,
    &trees::BIRCH,
    &trees::BLOSSOM,
    &trees::BUSH,
    &trees::BAMBOO,
    &trees::species::WILLOW,
    &trees::species::REDWOOD,
    &trees::species::CYPRESS,
    &trees::species::ACACIA,
    &trees::species::BAOBAB,
    &trees::species::MAPLE,
    &trees::species::GINKGO,
    &trees::species::APPLE_TREE,
    &trees::species::ORANGE_TREE,
    &flowers::FLOWER,
    &flowers::SUNFLOWER,
    &flowers::ROSE,
    &flowers::TULIP,
    &flowers::LOTUS,
    &flowers::DANDELION,
    &flowers::POTTED,
    &small::GRASS,
    &small::WHEAT,
    &small::MUSHROOM,
    &small::CACTUS,
    &small::LEAF,
    &small::SPROUT,
    &small::LOG,
    &wild::LILY_PAD,
    &wild::NUT,
    &wild::BRANCH,
];
