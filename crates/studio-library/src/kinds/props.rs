//! Things that are held or stand around.

mod air;
mod books;
mod lights;
mod tableware;
mod toys;
mod umbrella;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &toys::BALL,
    &toys::BASKETBALL,
    &toys::SOCCER_BALL,
    &toys::TENNIS_BALL,
    &toys::BLOCK,
    &toys::DOMINO,
    &toys::MARBLE,
    &toys::TOP,
    &air::BALLOON,
    &air::KITE,
    &air::FRISBEE,
    &air::PAPER_PLANE,
    &air::FEATHER,
    &umbrella::UMBRELLA,
    &books::BOOK,
    &books::NOTEBOOK,
    &books::PAPER,
    &lights::DESK_LAMP,
    &lights::FLOOR_LAMP,
    &lights::CANDLE,
    &lights::LANTERN,
    &lights::STREET_LAMP,
    &lights::FLASHLIGHT,
    &tableware::CUP,
    &tableware::GLASS,
    &tableware::BOTTLE,
    &tableware::BOWL,
    &tableware::PLATE,
    &tableware::VASE,
    &tableware::TEAPOT,
    &tableware::KETTLE,
    &tableware::POT,
    &tableware::PAN,
    &tableware::JAR,
];
