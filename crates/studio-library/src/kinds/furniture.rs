//! Tables, chairs, beds, shelves.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod hearth;
mod seats;
mod storage;
mod tables;

pub(in crate::kinds) use tables::planks;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &tables::TABLE,
    &tables::DESK,
    &tables::COFFEE_TABLE,
    &seats::CHAIR,
    &seats::STOOL,
    &seats::BENCH,
    &seats::SOFA,
    &seats::ARMCHAIR,
    &seats::BED,
    &storage::SHELF,
    &storage::CABINET,
    &hearth::FIREPLACE,
    &hearth::STOVE,
];
