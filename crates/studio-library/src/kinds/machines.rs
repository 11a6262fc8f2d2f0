//! Machines: of the kitchen, of the house, of work and play.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

pub(in crate::kinds) mod home;
pub(in crate::kinds) mod kitchen;
pub(in crate::kinds) mod work;

use crate::craft::*;

/// Enamelled sheet metal.
const ENAMEL: Material = Material { roughness: 0.16, ..Material::GLOSS };
/// What is lit from within.
const LIT: Material = Material { emission: 1.3, ..Material::GLOSS };
const BLACK: u32 = 0x22_22_27;
const STEEL: u32 = 0xC4_C8_CE;
const BRASS: u32 = 0xC9_9A_46;
const IVORY: u32 = 0xF2_EA_DA;

/// A thing that stands on a table or counter.
const fn appliance(id: &'static str, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Prop, id, build).made_of(Substance::Metal, mass_kg).loose(Form::Box, 0.1, 0.6).lives(Habitat::Tabletop)
}

/// A thing that stands on the floor.
const fn standing(id: &'static str, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Prop, id, build).made_of(Substance::Metal, mass_kg)
}

/// A round knob on a front that faces +Z.
fn knob(at: Vec3, radius: f32, color: u32) -> Mesh {
    cylinder(radius, radius * 0.9, radius * 0.25).pitched(90.0).colored(hex(color)).at(at.x, at.y, at.z)
}

/// A row of keys or buttons around a middle, in the XY plane, `across` their distance.
fn buttons(middle: Vec3, count: i32, across: f32, size: Vec3, color: impl Fn(i32) -> u32) -> Mesh {
    Mesh::joined((0..count).map(|k| {
        let x = middle.x + (k as f32 - (count - 1) as f32 * 0.5) * across;
        round_box(size, size.min_element() * 0.3).colored(hex(color(k))).at(x, middle.y, middle.z)
    }))
}
