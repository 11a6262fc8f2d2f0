//! Cars, boats, trains, aircraft.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod air;
mod aloft;
mod big;
mod boats;
mod cars;
mod cycles;
mod service;
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
    &service::FIRE_ENGINE,
    &service::AMBULANCE,
    &service::DUSTCART,
    &service::TANKER,
    &service::MIXER,
    &service::TRAM,
    &service::EXCAVATOR,
    &service::BULLDOZER,
    &air::AIRPLANE,
    &air::HELICOPTER,
    &air::DRONE,
    &air::ROCKET,
    &air::SPACESHIP,
    &air::HOT_AIR_BALLOON,
    &aloft::AIRSHIP,
    &aloft::PARACHUTE,
    &aloft::GLIDER,
    &aloft::SATELLITE,
    &boats::BOAT,
    &boats::SAILBOAT,
    &boats::small_craft::KAYAK,
    &boats::small_craft::CANOE,
    &boats::small_craft::SAMPAN,
    &boats::small_craft::DRAGON_BOAT,
    &boats::small_craft::GONDOLA,
    &boats::small_craft::SPEEDBOAT,
    &boats::small_craft::FISHING_BOAT,
    &boats::small_craft::FERRY,
    &boats::small_craft::BARGE,
    &boats::small_craft::RAFT,
    &ships::SHIP,
    &ships::SUBMARINE,
    &wagons::TRACTOR,
    &wagons::CARRIAGE,
];
