//! The list of places. A new place is its file under `places/` and one line here.

use crate::PlaceKind;

/// All places, in list order.
pub fn places() -> impl Iterator<Item = &'static PlaceKind> {
    ALL.iter().copied()
}

/// The place with an id.
#[must_use]
pub fn place(id: &str) -> Option<&'static PlaceKind> {
    places().find(|p| p.id == id)
}

const ALL: &[&PlaceKind] = &[];
