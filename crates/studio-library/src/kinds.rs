//! The list of kinds. A new kind is its file under `kinds/` and one line in the list of its family.

mod buildings;
mod creatures;
mod figure;
mod food;
mod furniture;
mod goods;
mod instruments;
mod machines;
mod nature;
mod people;
mod plants;
mod props;
mod vehicles;

use crate::Kind;

/// All kinds, in list order.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The kind with an id.
#[must_use]
pub fn kind(id: &str) -> Option<&'static Kind> {
    kinds().find(|k| k.id == id)
}

const FAMILIES: &[&[&Kind]] = &[
    creatures::ALL,
    people::ALL,
    instruments::ALL,
    props::ALL,
    goods::house::ALL,
    goods::hand::ALL,
    goods::study::ALL,
    goods::play::ALL,
    machines::kitchen::ALL,
    machines::home::ALL,
    machines::work::ALL,
    furniture::ALL,
    vehicles::ALL,
    plants::ALL,
    nature::ALL,
    food::ALL,
    food::produce::ALL,
    food::garden::ALL,
    food::meals::ALL,
    food::plates::ALL,
    buildings::ALL,
];
