//! Musical instruments.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod bowed;
mod drums;
mod guitar;
mod piano;
mod winds;

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
    &drums::MALLET,
    &drums::BELL,
    &drums::XYLOPHONE,
    &bowed::VIOLIN,
    &bowed::CELLO,
    &bowed::ERHU,
    &bowed::HARP,
    &bowed::GUZHENG,
    &winds::FLUTE,
    &winds::TRUMPET,
    &winds::SAXOPHONE,
    &winds::ACCORDION,
    &winds::BAGPIPES,
];
