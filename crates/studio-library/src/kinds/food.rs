//! Things to eat and drink.

mod dishes;
mod fruit;

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
];
