//! What will happen in a shot as far as it is known before anything moves: prepared by the actions
//! once, read by everything else.

use crate::curve::Track;
use glam::Vec3;
use std::collections::BTreeMap;
use studio_scene::{Event, EventKind, ParticleKind};
use studio_shape::{Role, SocketRole};

/// A hand comes down on something at an exact time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    pub(crate) actor: usize,
    /// 0 left, 1 right.
    pub(crate) hand: usize,
    /// World seconds of the contact.
    pub(crate) at: f32,
    /// World seconds until which the hand stays there.
    pub(crate) until: f32,
    /// What it comes down on.
    pub(crate) thing: usize,
    pub(crate) socket: SocketRole,
    /// How high the hand swings before, metres.
    pub(crate) swing: f32,
}

/// A thing is in somebody's hand, mouth or on something for a while.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hold {
    pub(crate) thing: usize,
    pub(crate) carrier: usize,
    pub(crate) socket: SocketRole,
    pub(crate) offset: Vec3,
    /// World seconds.
    pub(crate) from: f32,
    /// World seconds.
    pub(crate) to: f32,
}

/// How a body is set moving.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Push {
    /// With a velocity and a spin.
    Velocity(Vec3, Vec3),
    /// So that it flies to a point in so many seconds.
    To(Vec3, f32),
    /// So that it flies to the hands of a thing in so many seconds.
    ToHands(usize, f32),
    /// It is merely let go.
    LetGo,
    /// From here on it is as heavy as air and rises or sinks by this multiple of its weight.
    Lift(f32),
}

/// A body is set moving.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Launch {
    pub(crate) thing: usize,
    /// World seconds.
    pub(crate) at: f32,
    pub(crate) push: Push,
}

/// Something gives off particles.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Emitter {
    pub(crate) thing: usize,
    pub(crate) socket: SocketRole,
    pub(crate) what: Emission,
    /// World seconds.
    pub(crate) from: f32,
    /// World seconds.
    pub(crate) to: f32,
    /// Against the usual.
    pub(crate) strength: f32,
    /// Where a stream goes, if somewhere.
    pub(crate) into: Option<usize>,
}

/// What is given off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Emission {
    Smoke,
    Steam,
    Fire,
    Spray,
    /// The fine spray around a jet.
    Mist,
    /// Drops that a wet coat throws off on all sides.
    Shed,
    Stream,
    Sparkle,
    Tears,
}

impl Emission {
    /// How one of its particles is drawn.
    pub(crate) fn kind(self) -> ParticleKind {
        match self {
            Self::Smoke | Self::Steam | Self::Mist => ParticleKind::Puff,
            Self::Fire | Self::Sparkle => ParticleKind::Spark,
            Self::Spray | Self::Shed | Self::Stream | Self::Tears => ParticleKind::Drop,
        }
    }
}

/// A short burst of particles at a place and time: splinters, splashes, dust of a landing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Burst {
    pub(crate) at: f32,
    pub(crate) position: Vec3,
    pub(crate) kind: ParticleKind,
    pub(crate) color: Vec3,
    pub(crate) count: u32,
    pub(crate) speed: f32,
    pub(crate) size_m: f32,
    pub(crate) life_s: f32,
    pub(crate) gravity: f32,
}

/// A thing breaks into pieces.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shatter {
    pub(crate) thing: usize,
    /// World seconds.
    pub(crate) at: f32,
    /// How fast the pieces fly apart, metres per second.
    pub(crate) speed: f32,
}

/// A vessel is filled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Filling {
    pub(crate) thing: usize,
    /// World seconds.
    pub(crate) from: f32,
    /// World seconds.
    pub(crate) to: f32,
    /// Colour of the liquid, linear RGB.
    pub(crate) color: Vec3,
}

/// A liquid runs out over what is level.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Puddle {
    /// World seconds.
    pub(crate) at: f32,
    /// Where it comes from, on the level.
    pub(crate) source: Vec3,
    /// The way it runs, along the ground.
    pub(crate) way: Vec3,
    /// Cubic metres.
    pub(crate) volume: f32,
}

/// How the look of a thing changes. All numbers are factors on the thing's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Appearance {
    pub(crate) emission: Track,
    pub(crate) visibility: Track,
    pub(crate) scale: Track,
    /// Height against width: melting.
    pub(crate) flatness: Track,
    /// Colours at times; blended in between.
    pub(crate) tints: Vec<(f32, f32, Vec3)>,
    /// Which of its lamps is lit from when, by number; number 0 before.
    pub(crate) lit: Vec<(f32, usize)>,
    /// Share of unrest of its light.
    pub(crate) flicker: Track,
}

/// Everything that is known beforehand.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// By hand and time.
    pub(crate) strokes: Vec<Stroke>,
    pub(crate) holds: Vec<Hold>,
    pub(crate) launches: Vec<Launch>,
    pub(crate) emitters: Vec<Emitter>,
    pub(crate) bursts: Vec<Burst>,
    pub(crate) puddles: Vec<Puddle>,
    pub(crate) shatters: Vec<Shatter>,
    pub(crate) fillings: Vec<Filling>,
    pub(crate) events: Vec<Event>,
    /// Joints of things that are worked: keys, hinges, rotors. Radians about the joint's own axis.
    pub(crate) joints: BTreeMap<(usize, RoleKey), Track>,
    /// One per thing.
    pub(crate) looks: Vec<Appearance>,
    /// Bodies that stand fast until a time, world seconds.
    pub(crate) held_back: BTreeMap<usize, f32>,
    /// Bodies that start higher than they were put, metres.
    pub(crate) raised: BTreeMap<usize, f32>,
    /// Things that hang and swing as true pendulums: from when, and how far, radians.
    pub(crate) pendulums: BTreeMap<usize, (f32, f32)>,
}

/// A role that can be ordered, for the joints that are worked from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RoleKey {
    Key(u8),
    String(u8),
    Hinge(u8),
    Rotor(u8),
    Pendulum,
}

impl RoleKey {
    pub(crate) fn role(self) -> Role {
        match self {
            Self::Key(n) => Role::Key(n),
            Self::String(n) => Role::String(n),
            Self::Hinge(n) => Role::Hinge(n),
            Self::Rotor(n) => Role::Rotor(n),
            Self::Pendulum => Role::Pendulum,
        }
    }
}

impl Plan {
    /// An empty plan for so many things.
    pub(crate) fn new(things: usize) -> Self {
        Self { looks: vec![Appearance::default(); things], ..Self::default() }
    }

    /// Something sounds. `at` is in world seconds; the position is filled in by where the thing is.
    pub(crate) fn sound(&mut self, at: f32, thing: usize, kind: EventKind) {
        self.events.push(Event { at_s: at, position: Vec3::NAN, kind, thing: Some(thing) });
    }

    /// The track of a worked joint.
    pub(crate) fn joint(&mut self, thing: usize, role: RoleKey) -> &mut Track {
        self.joints.entry((thing, role)).or_default()
    }

    /// Who holds a thing at a time; the last to take it.
    pub(crate) fn holder(&self, thing: usize, t: f32) -> Option<&Hold> {
        self.holds.iter().rev().find(|h| h.thing == thing && h.from <= t && t < h.to)
    }

    /// Keeps a body where it stands until a time, unless it is to be free before that.
    pub(crate) fn hold_back(&mut self, thing: usize, until: f32) {
        let free_from = self.held_back.entry(thing).or_insert(until);
        *free_from = free_from.min(until);
    }

    /// Sorts what is searched by time.
    pub(crate) fn finish(&mut self) {
        self.strokes.sort_by(|a, b| (a.actor, a.hand).cmp(&(b.actor, b.hand)).then(a.at.total_cmp(&b.at)));
        self.launches.sort_by(|a, b| a.at.total_cmp(&b.at));
        self.holds.sort_by(|a, b| a.from.total_cmp(&b.from));
    }
}
