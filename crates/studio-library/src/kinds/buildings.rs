//! Houses, towers, bridges, fences.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod bridges;
mod fair;
mod houses;
mod landmarks;
mod sand;
mod towers;
mod ways;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &houses::HOUSE,
    &houses::BARN,
    &houses::SHOP,
    &houses::CHURCH,
    &houses::PAGODA,
    &towers::SKYSCRAPER,
    &towers::LIGHTHOUSE,
    &towers::CASTLE,
    &sand::SANDCASTLE,
    &towers::WINDMILL,
    &towers::PYRAMID,
    &landmarks::BELL_TOWER,
    &landmarks::CLOCK_TOWER,
    &landmarks::WATER_TOWER,
    &landmarks::STATUE,
    &landmarks::OBELISK,
    &fair::FERRIS_WHEEL,
    &fair::CAROUSEL,
    &ways::BRIDGE,
    &bridges::ARCH_BRIDGE,
    &bridges::WOODEN_BRIDGE,
    &bridges::SUSPENSION_BRIDGE,
    &ways::PIER,
    &ways::FENCE,
    &ways::WALL,
    &ways::TUNNEL,
    &ways::GATE,
    &ways::WELL,
];
