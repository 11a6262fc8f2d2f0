//! A place: how a set is dressed, lit and sounds.

use glam::{Affine3A, Vec3};
use studio_scene::{Ground, Light, Reverb, Wall};
use studio_shape::{Bounds, Model};
use studio_storyboard::{Ambience, Time, Weather};

/// An entry of the library: a place.
#[derive(Debug, Clone, Copy)]
pub struct PlaceKind {
    /// Its name in storyboards: `stage`.
    pub id: &'static str,
    /// English words for it.
    pub english: &'static [&'static str],
    /// Chinese words for it.
    pub chinese: &'static [&'static str],
    /// WordNet 3.0 senses whose subtree it stands for: `stage.n.3`.
    pub anchors: &'static [&'static str],
    /// Under a roof.
    pub indoors: bool,
    /// Beds of sound that it brings.
    pub beds: &'static [Ambience],
    /// How it reverberates.
    pub reverb: Reverb,
    /// Builds and lights the set.
    pub dress: fn(&PlaceDesign) -> Dressing,
}

/// What a place is asked to look like.
#[derive(Debug, Clone)]
pub struct PlaceDesign {
    /// The hour; `None` leaves it to the place.
    pub time: Option<Time>,
    /// The weather.
    pub weather: Weather,
    /// Words that colour it: `autumn`, `wooden`, `empty`.
    pub details: Vec<String>,
    /// Half the width and depth that the cast needs to play in, metres.
    pub playing_half_m: Vec3,
    /// Portrait pictures see more height and less width.
    pub portrait: bool,
    /// Everything random comes from it.
    pub seed: u32,
}

/// A dressed set. The cast plays around the origin; the camera looks along −Z.
#[derive(Debug, Clone)]
pub struct Dressing {
    /// Models of the set, each with where it stands and a tint.
    pub fixtures: Vec<(Model, Vec<(Affine3A, Vec3)>)>,
    /// Solids for the simulation: walls, counters, steps. The ground at height 0 is always there.
    pub walls: Vec<Wall>,
    /// What everything stands on.
    pub ground: Ground,
    /// Light for the hour and weather asked for.
    pub light: Light,
    /// Light at the end of the shot, when the hour changes during it (sunrise, sunset).
    pub light_at_end: Option<Light>,
    /// Where things can be put, besides the ground.
    pub spots: Vec<Spot>,
    /// The camera stays inside it.
    pub room: Bounds,
}

/// A surface of the set where things can be put.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// `table`, `sill`, `shelf`, `wall`, `door`.
    pub name: &'static str,
    /// Its frame: origin in the middle, +Y out of the surface, +Z towards the room.
    pub frame: Affine3A,
    /// Half its extent along X and Z, metres.
    pub half_m: (f32, f32),
}
