//! Rocks, clouds, mountains, fires and lights of the sky.

mod ground;
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
    &sky::CLOUD,
    &sky::SUN,
    &sky::MOON,
    &sky::STAR,
    &sky::PLANET,
];
