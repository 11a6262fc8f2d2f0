//! Cars, boats, trains, aircraft.

mod air;
mod big;
mod boats;
mod cars;
mod wheels;

use crate::Kind;

pub(crate) const ALL: &[&Kind] =
    &[&cars::CAR, &cars::SPORTS_CAR, &cars::TAXI, &cars::TOY_CAR, &boats::BOAT, &boats::SAILBOAT];
