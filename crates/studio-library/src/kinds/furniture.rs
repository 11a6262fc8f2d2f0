//! Tables, chairs, beds, shelves.

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
];
