//! The list of actions: one file with one value each, and one line here.
//!
//! An action is prepared once (what it will cause: sounds, holds, launches, particles) and posed in
//! every frame (what the body of its actor shall do). Where bodies go is `navigate`'s.

mod ball;
mod change;
mod element;
mod feeling;
mod gesture;
mod going;
mod hold;
mod leap;
mod meal;
mod opening;
mod pendulum;
mod play;
mod pour;
mod rest;
mod tender;
mod tumble;
mod voice;
mod work;

pub(crate) use going::carried_by_medium;
pub(crate) use hold::burden;

use crate::cue::Cue;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::Plan;
use crate::world::World;
use studio_storyboard::Verb;

/// What somebody does.
pub(crate) struct Action {
    /// The verbs it performs.
    pub(crate) verbs: &'static [Verb],
    /// What it will cause; called once a cue.
    pub(crate) prepare: fn(&Cue, &World, &mut Plan),
    /// What the body does; called every frame from a second before the cue to its end and after.
    pub(crate) pose: fn(&Cue, &Moment, &mut Intent),
}

const ALL: &[&Action] = &[
    &ball::THROW,
    &ball::CATCH,
    &ball::KICK,
    &change::ACTION,
    &change::TURN,
    &element::GIVE_OFF,
    &element::LIGHT,
    &element::SWAY,
    &element::BURST,
    &feeling::ACTION,
    &gesture::ACTION,
    &going::ACTION,
    &hold::ACTION,
    &leap::JUMP,
    &leap::SPIN,
    &leap::DANCE,
    &meal::ACTION,
    &opening::HINGE,
    &opening::SWITCH,
    &pendulum::ACTION,
    &play::ACTION,
    &pour::POUR,
    &pour::SPILL,
    &rest::SIT,
    &rest::LIE,
    &rest::SLEEP,
    &rest::STAND,
    &tender::ACTION,
    &tumble::ACTION,
    &voice::CALL,
    &work::STRIKE,
    &work::RUB,
    &work::CLAP,
];

/// The action of a verb.
pub(crate) fn action(verb: Verb) -> Option<&'static Action> {
    ALL.iter().copied().find(|a| a.verbs.contains(&verb))
}

/// Causes nothing.
fn nothing(_: &Cue, _: &World, _: &mut Plan) {}

/// Leaves the body as it is.
fn still(_: &Cue, _: &Moment, _: &mut Intent) {}
