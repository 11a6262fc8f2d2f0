//! Animals, monsters and other living beings.

mod beasts;
mod bird;
mod birds;
mod canines;
mod cat;
mod coat;
mod critters;
mod fish;
mod hoofed;
mod mammal;
mod quadruped;
mod reptiles;

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
    &beasts::RABBIT,
    &beasts::MOUSE,
    &beasts::SQUIRREL,
    &beasts::HEDGEHOG,
    &beasts::RACCOON,
    &beasts::MONKEY,
    &beasts::LION,
    &beasts::TIGER,
    &beasts::LEOPARD,
    &beasts::BEAR,
    &beasts::PANDA,
    &beasts::ELEPHANT,
    &beasts::RHINO,
    &beasts::TURTLE,
    &hoofed::HORSE,
    &hoofed::UNICORN,
    &hoofed::ZEBRA,
    &hoofed::COW,
    &hoofed::SHEEP,
    &hoofed::GOAT,
    &hoofed::PIG,
    &hoofed::DEER,
    &hoofed::GIRAFFE,
    &hoofed::CAMEL,
    &birds::BIRD,
    &birds::PIGEON,
    &birds::CROW,
    &birds::PARROT,
    &birds::DUCK,
    &birds::GOOSE,
    &birds::SWAN,
    &birds::HEN,
    &birds::ROOSTER,
    &birds::EAGLE,
    &birds::GULL,
    &birds::OWL,
    &birds::PENGUIN,
    &birds::FLAMINGO,
    &birds::PEACOCK,
    &fish::FISH,
    &fish::SHARK,
    &fish::DOLPHIN,
    &fish::WHALE,
    &critters::FROG,
    &critters::SNAIL,
    &critters::SNAKE,
    &critters::OCTOPUS,
    &critters::JELLYFISH,
    &critters::SPIDER,
    &critters::CRAB,
    &critters::BUTTERFLY,
    &critters::BEE,
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
        instrument: None,
        build,
    }
}

/// An ellipsoid on one joint: noses, hooves, beads.
pub(super) fn soft_ball(center: Vec3, radii: Vec3, color: Vec3, joint: usize) -> Mesh {
    let rings: Vec<(f32, Vec3)> = (0..=10u8).map(|i| (f32::from(i) * PI / 10.0, color)).collect();
    cap(center, radii, Quat::IDENTITY, &rings, joint)
}
