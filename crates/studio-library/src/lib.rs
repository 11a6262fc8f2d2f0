//! The library: everything that has a name, one file and one line in a list each.
//!
//! Names live here, mechanisms in the stages. A kind says which words mean it, how heavy and how
//! bouncy it is, how it sounds, and builds its model; a place dresses a set.

mod color;
mod craft;
mod design;
mod kind;
mod kinds;
mod material;
mod place;
mod places;
pub mod tunes;

pub use color::{COLORS, NamedColor, color};
pub use design::{Design, Worn};
pub use kind::{Category, Dynamics, Form, Habitat, Human, Kind, Sex};
pub use kinds::{kind, kinds};
pub use material::{MATERIALS, NamedMaterial, material};
pub use place::{Dressing, PlaceDesign, PlaceKind, Spot};
pub use places::{place, places};
