//! Things to eat and drink.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod baked;
mod dishes;
mod fruit;
pub(in crate::kinds) mod garden;
pub(in crate::kinds) mod meals;
pub(in crate::kinds) mod plates;
pub(in crate::kinds) mod produce;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &fruit::APPLE,
    &fruit::PEAR,
    &fruit::ORANGE,
    &fruit::BANANA,
    &fruit::LEMON,
    &fruit::STRAWBERRY,
    &fruit::WATERMELON,
    &fruit::CARROT,
    &fruit::PUMPKIN,
    &fruit::EGG,
    &dishes::BREAD,
    &dishes::CAKE,
    &dishes::PIZZA,
    &dishes::BURGER,
    &dishes::CHEESE,
    &dishes::NOODLES,
    &dishes::DUMPLING,
    &dishes::ICE_CREAM,
    &dishes::COOKIE,
    &baked::PANCAKE,
    &baked::DONUT,
    &baked::CUPCAKE,
    &baked::SANDWICH,
];
