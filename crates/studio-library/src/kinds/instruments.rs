//! Musical instruments.

mod drums;
mod guitar;
mod piano;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &piano::GRAND,
    &piano::UPRIGHT,
    &piano::KEYBOARD,
    &piano::BENCH,
    &guitar::ACOUSTIC,
    &guitar::ELECTRIC,
    &drums::KIT,
    &drums::DRUM,
    &drums::GONG,
    &drums::BELL,
    &drums::XYLOPHONE,
];
