//! Cars, boats, trains, aircraft.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod air;
mod big;
mod boats;
mod cars;
mod cycles;
mod ships;
mod wagons;
mod wheels;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &cars::CAR,
    &cars::SPORTS_CAR,
    &cars::TAXI,
    &cars::TOY_CAR,
    &cycles::BICYCLE,
    &cycles::MOTORCYCLE,
    &cycles::SKATEBOARD,
    &big::BUS,
    &big::TRUCK,
    &big::TRAIN,
    &air::AIRPLANE,
    &air::HELICOPTER,
    &air::DRONE,
    &air::ROCKET,
    &air::SPACESHIP,
    &air::HOT_AIR_BALLOON,
    &boats::BOAT,
    &boats::SAILBOAT,
    &ships::SHIP,
    &ships::SUBMARINE,
    &wagons::TRACTOR,
    &wagons::CARRIAGE,
];
