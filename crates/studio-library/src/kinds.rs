//! The list of kinds. A new kind is its file under `kinds/` and one line in the list of its family.

mod creatures;
mod figure;
mod people;

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

const FAMILIES: &[&[&Kind]] = &[creatures::ALL, people::ALL];
