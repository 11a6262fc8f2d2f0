//! The list of places. A new place is one entry in the file of its family under `places/`.
//!
//! Sets are built by a few generators (open country, rooms, streets, the theatre) from data, and
//! take their measure from the cast: what stands around a kitten is smaller than what stands
//! around an elephant, so that every set fills the picture.

use crate::PlaceKind;

mod buildings;
mod castle;
mod cave;
mod daylight;
mod dice;
mod forests;
mod form;
mod furnish;
mod halls;
mod heights;
mod nature;
mod room;
mod rooms;
mod set;
mod special;
mod sports;
mod street;
mod tabletop;
mod terrain;
mod theatre;
mod town;
mod waterside;

/// All places, in list order.
pub fn places() -> impl Iterator<Item = &'static PlaceKind> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The place with an id.
#[must_use]
pub fn place(id: &str) -> Option<&'static PlaceKind> {
    places().find(|p| p.id == id)
}

const FAMILIES: &[&[PlaceKind]] = &[
    special::ALL,
    nature::ALL,
    rooms::ALL,
    halls::ALL,
    town::ALL,
    heights::ALL,
    castle::ALL,
    forests::ALL,
    waterside::ALL,
    sports::ALL,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PlaceDesign;
    use glam::{Affine3A, Vec3};
    use rayon::prelude::*;
    use studio_scene::Substance;
    use studio_shape::{Bounds, Model};
    use studio_storyboard::{Time, Weather};

    fn design(half: Vec3, time: Option<Time>) -> PlaceDesign {
        PlaceDesign {
            time,
            weather: Weather::default(),
            details: Vec::new(),
            playing_half_m: half,
            portrait: false,
            seed: 3,
        }
    }

    /// A kitten, a couple, and a truck.
    const CASTS: [Vec3; 3] = [Vec3::new(0.2, 0.2, 0.25), Vec3::new(1.1, 0.85, 0.5), Vec3::new(6.0, 1.6, 2.0)];

    fn placed(bounds: Bounds, by: &Affine3A) -> Bounds {
        Bounds::around((0..8).map(|k| {
            let pick = |bit: u32, low: f32, high: f32| if k >> bit & 1 == 1 { high } else { low };
            let (l, h) = (bounds.min, bounds.max);
            by.transform_point3(Vec3::new(pick(0, l.x, h.x), pick(1, l.y, h.y), pick(2, l.z, h.z)))
        }))
    }

    #[test]
    fn every_set_has_ground_and_light_and_leaves_the_cast_room() {
        let wrong: Vec<String> = places()
            .par_bridge()
            .flat_map_iter(|place| CASTS.iter().flat_map(|&half| faults(place, half)).collect::<Vec<_>>())
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// What is wrong with the set of a place around a cast.
    fn faults(place: &PlaceKind, half: Vec3) -> Vec<String> {
        let set = (place.dress)(&design(half, None));
        let mut found = Vec::new();
        let triangles = |m: &Model| m.parts.iter().map(|p| p.mesh.indices.len() / 3).sum::<usize>();
        let weight: usize = set.fixtures.iter().map(|(m, at)| at.len() * triangles(m)).sum();
        if !(500..230_000).contains(&weight) {
            found.push(format!("{} has {weight} triangles", place.id));
        }
        let under = |b: Bounds| b.min.x < 0.0 && b.max.x > 0.0 && b.min.z < 0.0 && b.max.z > 0.0 && b.min.y < 0.05;
        let grounded = set.fixtures.iter().any(|(m, at)| at.iter().any(|(a, _)| under(placed(m.bounds, a))));
        if !grounded && set.ground.substance != Substance::Air {
            found.push(format!("{} has no ground", place.id));
        }
        let l = &set.light;
        if !(l.key.is_finite() && l.key_direction.is_normalized() && l.sky_fill.min_element() > 0.0) {
            found.push(format!("{} has a light that is no light", place.id));
        }
        if l.key.element_sum() + l.sky_fill.element_sum() <= 0.6 {
            found.push(format!("{} is too dark", place.id));
        }
        for (model, at) in &set.fixtures {
            for b in at.iter().map(|(world, _)| placed(model.bounds, world)).filter(|&b| in_the_way(b, half)) {
                found.push(format!("{} of {} in a cast of {half}: {b:?}", model.name, place.id));
            }
        }
        found
    }

    /// Whether a fixture stands where a cast plays.
    fn in_the_way(b: Bounds, half: Vec3) -> bool {
        let small = b.size().x < half.x * 8.0 + 3.0 && b.size().z < half.z * 8.0 + 3.0;
        let tall = b.max.y > 0.6 * half.y && b.min.y < 1.6 * half.y;
        // Walls go around the cast without standing in it.
        let around = b.min.x < -1.1 * half.x && b.max.x > 1.1 * half.x && b.min.z < -1.1 * half.z;
        let inside =
            b.min.x < half.x * 0.8 && b.max.x > -half.x * 0.8 && b.min.z < half.z * 0.8 && b.max.z > -half.z * 0.8;
        small && tall && inside && !around
    }

    #[test]
    fn the_hour_changes_the_light_outdoors() {
        let open = places().filter(|p| !p.indoors && !matches!(p.id, "space" | "neon_city"));
        open.par_bridge().for_each(|place| {
            let at = |time| (place.dress)(&design(CASTS[1], Some(time)));
            let (day, night) = (at(Time::Day).light, at(Time::Night).light);
            assert!(night.key.element_sum() < 0.6 * day.key.element_sum(), "{}", place.id);
            assert!(at(Time::Sunset).light_at_end.is_some(), "{}", place.id);
        });
    }
}
