//! A kind: one creature, person, prop, plant, vehicle or building of the library.

mod declare;

use crate::Design;
use studio_scene::{Instrument, Substance};
use studio_shape::Model;
use studio_storyboard::{Sound, Verb};

/// An entry of the library.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its name in storyboards: `cat`.
    pub id: &'static str,
    /// What it is.
    pub category: Category,
    /// English words for it, singular, the plainest first. Compounds are written with spaces.
    pub english: &'static [&'static str],
    /// Chinese words for it, the plainest first.
    pub chinese: &'static [&'static str],
    /// WordNet 3.0 senses whose whole subtree it stands for, as lemma and sense number: `cat.n.1`.
    pub anchors: &'static [&'static str],
    /// What it is mainly made of.
    pub substance: Substance,
    /// Mass of one of usual size, kilograms.
    pub mass_kg: f32,
    /// How it takes part in the simulation.
    pub dynamics: Dynamics,
    /// Where it belongs.
    pub habitat: Habitat,
    /// The sound it makes by itself.
    pub call: Option<Sound>,
    /// The sound it makes while it runs.
    pub motor: Option<Sound>,
    /// What it does when nothing else is said of it: a fountain plays.
    pub does: Option<Verb>,
    /// The instrument it is.
    pub instrument: Option<Instrument>,
    /// Whom one of it is as far as a voice goes, for human beings; it is drawn as the same.
    pub human: fn(&Design) -> Option<Human>,
    /// Builds its model at its real size, metres, standing on y = 0 and facing +Z.
    pub build: fn(&Design) -> Model,
}

/// A human being, as its voice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Human {
    /// `None` for babies, in whom it cannot be heard.
    pub sex: Option<Sex>,
    /// Not grown up.
    pub child: bool,
}

/// The sex of a human being.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what they mean")]
pub enum Sex {
    Female,
    Male,
}

/// What a kind is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// Animals, monsters and other living beings.
    Creature,
    /// People and robots: they stand upright, have hands and may speak.
    Person,
    /// Things that are held or stand around.
    Prop,
    /// Tables, chairs, shelves, beds.
    Furniture,
    /// Musical instruments.
    Instrument,
    /// Cars, boats, trains, aircraft.
    Vehicle,
    /// Trees, flowers, mushrooms.
    Plant,
    /// Things to eat and drink.
    Food,
    /// Houses, towers, bridges, fences.
    Building,
    /// Clouds, moons, rocks, waves, fires.
    Nature,
}

/// How a kind takes part in the simulation. Its collider follows from its model's bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dynamics {
    /// Stands fast.
    Fixed,
    /// Moves by itself.
    Actor,
    /// Falls, rolls and collides.
    Loose {
        /// Its form.
        form: Form,
        /// Speed after a hit on a hard floor against speed before, 0 to 1.
        restitution: f32,
        /// Coulomb's coefficient.
        friction: f32,
        /// Upward force as a multiple of its weight.
        buoyancy: f32,
    },
    /// Seen only: flames, clouds.
    Ghost,
}

/// The form of a loose thing; sizes follow from its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A ball.
    Ball,
    /// A box.
    Box,
    /// An upright cylinder.
    Cylinder,
    /// An open vessel.
    Vessel,
}

/// Where a kind belongs when nothing else is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Habitat {
    /// On the ground or floor.
    Ground,
    /// On a table or in a hand: small things.
    Tabletop,
    /// On the surface of water.
    Afloat,
    /// Under water.
    Underwater,
    /// In the air, at a height where wings or a string keep it.
    Air,
    /// High in the sky.
    Sky,
    /// On or in a wall.
    Wall,
    /// Far in the background, as mountains are.
    Far,
    /// Worn or carried.
    Carried,
}
