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
