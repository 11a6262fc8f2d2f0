//! Rocks, clouds, mountains, fires and lights of the sky.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod ground;
mod sea;
mod sky;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &ground::ROCK,
    &ground::MOUNTAIN,
    &ground::VOLCANO,
    &ground::HILL,
    &ground::ICEBERG,
    &ground::SNOWFLAKE,
    &ground::CRYSTAL,
    &ground::SHELL,
    &ground::CAMPFIRE,
    &ground::BUBBLE,
    &ground::PUDDLE,
    &sea::WATERFALL,
    &sea::TORNADO,
    &sea::CORAL,
    &sea::SEAWEED,
    &sea::STARFISH,
    &sea::STUMP,
    &sky::CLOUD,
    &sky::SUN,
    &sky::MOON,
    &sky::STAR,
    &sky::PLANET,
    &sky::FIREWORKS,
];
