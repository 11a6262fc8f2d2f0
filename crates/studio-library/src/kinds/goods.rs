//! Things of every day: about the house, for work and study, to play and wear.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

pub(in crate::kinds) mod hand;
pub(in crate::kinds) mod house;
pub(in crate::kinds) mod play;
pub(in crate::kinds) mod study;

use crate::craft::*;

const STEEL: u32 = 0xC4_C8_CE;
const BRASS: u32 = 0xD9_A4_3B;
const BLACK: u32 = 0x22_22_27;
/// Glazed china and enamel.
const CHINA: Material = Material { roughness: 0.12, ..Material::GLOSS };
const SHINY: Material = Material { roughness: 0.2, ..METAL };

/// A thing that lies on a table or in a hand.
const fn small(id: &'static str, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Prop, id, build).made_of(Substance::Metal, mass_kg).loose(Form::Box, 0.15, 0.5).lives(Habitat::Tabletop)
}

/// A thing that stands on the floor.
const fn large(id: &'static str, substance: Substance, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Prop, id, build).made_of(substance, mass_kg)
}
