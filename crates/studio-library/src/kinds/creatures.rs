//! Animals, monsters and other living beings.

mod arthropods;
mod bears;
mod beasts;
mod big_cats;
mod bird;
mod birds;
mod canines;
mod cat;
mod coat;
mod critters;
mod fish;
mod fowl;
mod giants;
mod hoofed;
mod livestock;
mod long_legged;
mod mammal;
mod monkey;
mod quadruped;
mod raptors;
mod reptiles;
mod small_mammals;
mod turtle;
mod waterfowl;

use super::figure::cap;
use crate::{Category, Design, Dynamics, Habitat, Kind};
use glam::{Quat, Vec3};
use std::f32::consts::PI;
use studio_scene::Substance;
use studio_shape::{Mesh, Model};

/// All creatures.
pub(super) const ALL: &[&Kind] = &[
    &cat::CAT,
    &canines::DOG,
    &canines::FOX,
    &canines::WOLF,
    &small_mammals::RABBIT,
    &small_mammals::MOUSE,
    &small_mammals::SQUIRREL,
    &small_mammals::HEDGEHOG,
    &bears::RACCOON,
    &monkey::MONKEY,
    &big_cats::LION,
    &big_cats::TIGER,
    &big_cats::LEOPARD,
    &bears::BEAR,
    &bears::PANDA,
    &giants::ELEPHANT,
    &giants::RHINO,
    &turtle::TURTLE,
    &hoofed::HORSE,
    &hoofed::UNICORN,
    &hoofed::ZEBRA,
    &livestock::COW,
    &livestock::SHEEP,
    &livestock::GOAT,
    &livestock::PIG,
    &long_legged::DEER,
    &long_legged::GIRAFFE,
    &long_legged::CAMEL,
    &birds::BIRD,
    &birds::PIGEON,
    &birds::CROW,
    &birds::PARROT,
    &waterfowl::DUCK,
    &waterfowl::GOOSE,
    &waterfowl::SWAN,
    &fowl::HEN,
    &fowl::ROOSTER,
    &raptors::EAGLE,
    &raptors::GULL,
    &raptors::OWL,
    &waterfowl::PENGUIN,
    &waterfowl::FLAMINGO,
    &fowl::PEACOCK,
    &fish::FISH,
    &fish::SHARK,
    &fish::DOLPHIN,
    &fish::WHALE,
    &critters::FROG,
    &critters::SNAIL,
    &critters::SNAKE,
    &critters::OCTOPUS,
    &critters::JELLYFISH,
    &arthropods::SPIDER,
    &arthropods::CRAB,
    &arthropods::BUTTERFLY,
    &arthropods::BEE,
    &reptiles::DRAGON,
    &reptiles::DINOSAUR,
    &reptiles::CROCODILE,
    &reptiles::KANGAROO,
];

/// A land animal; the others change what differs.
const fn creature(
    id: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
    anchors: &'static [&'static str],
    build: fn(&Design) -> Model,
) -> Kind {
    Kind {
        id,
        category: Category::Creature,
        english,
        chinese,
        anchors,
        substance: Substance::Flesh,
        mass_kg: 20.0,
        dynamics: Dynamics::Actor,
        habitat: Habitat::Ground,
        call: None,
        motor: None,
        does: None,
        instrument: None,
        human: |_| None,
        build,
    }
}

/// An ellipsoid on one joint: noses, hooves, beads.
pub(super) fn soft_ball(center: Vec3, radii: Vec3, color: Vec3, joint: usize) -> Mesh {
    let rings: Vec<(f32, Vec3)> = (0..=10u8).map(|i| (f32::from(i) * PI / 10.0, color)).collect();
    cap(center, radii, Quat::IDENTITY, &rings, joint)
}
