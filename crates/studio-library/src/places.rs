//! The list of places. A new place is one entry in the file of its family under `places/`.
//!
//! Sets are built by a few generators (open country, rooms, streets, the theatre) from data, and
//! take their measure from the cast: what stands around a kitten is smaller than what stands
//! around an elephant, so that every set fills the picture.

use crate::PlaceKind;

mod buildings;
mod daylight;
mod dice;
mod form;
mod furnish;
mod nature;
mod room;
mod rooms;
mod set;
mod special;
mod street;
mod terrain;
mod theatre;
mod town;

/// All places, in list order.
pub fn places() -> impl Iterator<Item = &'static PlaceKind> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The place with an id.
#[must_use]
pub fn place(id: &str) -> Option<&'static PlaceKind> {
    places().find(|p| p.id == id)
}

const FAMILIES: &[&[PlaceKind]] = &[special::ALL, nature::ALL, rooms::ALL, town::ALL];
