//! Declaring kinds: what is not said stays plain.

use super::{Category, Dynamics, Form, Habitat, Kind};
use crate::Design;
use studio_scene::{Instrument, Substance};
use studio_shape::Model;
use studio_storyboard::{Sound, Verb};

impl Kind {
    /// A kind that stands fast on the ground, makes no sound, and is of wood and 1 kg, until told otherwise.
    pub(crate) const fn new(category: Category, id: &'static str, build: fn(&Design) -> Model) -> Self {
        Self {
            id,
            category,
            english: &[],
            chinese: &[],
            anchors: &[],
            substance: Substance::Wood,
            mass_kg: 1.0,
            dynamics: Dynamics::Fixed,
            habitat: Habitat::Ground,
            call: None,
            motor: None,
            does: None,
            instrument: None,
            human: |_| None,
            build,
        }
    }

    /// Its words and the WordNet senses whose subtree it stands for.
    pub(crate) const fn words(
        mut self,
        english: &'static [&'static str],
        chinese: &'static [&'static str],
        anchors: &'static [&'static str],
    ) -> Self {
        self.english = english;
        self.chinese = chinese;
        self.anchors = anchors;
        self
    }

    /// What it is made of, and its mass in kilograms.
    pub(crate) const fn made_of(mut self, substance: Substance, mass_kg: f32) -> Self {
        self.substance = substance;
        self.mass_kg = mass_kg;
        self
    }

    /// It falls, rolls and collides.
    pub(crate) const fn loose(mut self, form: Form, restitution: f32, friction: f32) -> Self {
        self.dynamics = Dynamics::Loose { form, restitution, friction, buoyancy: 0.0 };
        self
    }

    /// It is loose, and the air lifts it with a multiple of its weight.
    pub(crate) const fn floating(mut self, form: Form, restitution: f32, friction: f32, buoyancy: f32) -> Self {
        self.dynamics = Dynamics::Loose { form, restitution, friction, buoyancy };
        self
    }

    /// It takes part in the simulation in this way.
    pub(crate) const fn dynamics(mut self, dynamics: Dynamics) -> Self {
        self.dynamics = dynamics;
        self
    }

    /// Where it belongs.
    pub(crate) const fn lives(mut self, habitat: Habitat) -> Self {
        self.habitat = habitat;
        self
    }

    /// The sound it makes by itself.
    pub(crate) const fn calls(mut self, sound: Sound) -> Self {
        self.call = Some(sound);
        self
    }

    /// The sound it makes while it runs.
    pub(crate) const fn runs(mut self, sound: Sound) -> Self {
        self.motor = Some(sound);
        self
    }

    /// What it does when nothing else is said of it.
    pub(crate) const fn does(mut self, verb: Verb) -> Self {
        self.does = Some(verb);
        self
    }

    /// The instrument it is.
    pub(crate) const fn plays(mut self, instrument: Instrument) -> Self {
        self.instrument = Some(instrument);
        self
    }
}
