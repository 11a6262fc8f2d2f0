//! Reads the catalogue of the tests.

use studio_language::{Catalog, KindEntry, PlaceEntry};
use studio_library::{Category, Habitat};

fn category(name: &str) -> Category {
    match name {
        "Creature" => Category::Creature,
        "Person" => Category::Person,
        "Furniture" => Category::Furniture,
        "Instrument" => Category::Instrument,
        "Vehicle" => Category::Vehicle,
        "Plant" => Category::Plant,
        "Food" => Category::Food,
        "Building" => Category::Building,
        "Nature" => Category::Nature,
        _ => Category::Prop,
    }
}

fn habitat(name: &str) -> Habitat {
    match name {
        "Tabletop" => Habitat::Tabletop,
        "Afloat" => Habitat::Afloat,
        "Underwater" => Habitat::Underwater,
        "Air" => Habitat::Air,
        "Sky" => Habitat::Sky,
        "Wall" => Habitat::Wall,
        "Far" => Habitat::Far,
        "Carried" => Habitat::Carried,
        _ => Habitat::Ground,
    }
}

/// The catalogue of `catalog.txt`.
pub(crate) fn catalog() -> Catalog {
    let (mut kinds, mut places) = (Vec::new(), Vec::new());
    for line in include_str!("catalog.txt").lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split(' ').collect();
        let words = |from: usize, chinese: bool| {
            let words = fields[from..].iter().filter(|w| w.is_ascii() != chinese);
            words.map(|w| w.replace('_', " ")).collect::<Vec<_>>()
        };
        let anchors = vec![format!("{}.n.1", fields[1])];
        if fields[0] == "kind" {
            kinds.push(KindEntry {
                id: fields[1].into(),
                english: words(4, false),
                chinese: words(4, true),
                anchors,
                category: category(fields[2]),
                habitat: habitat(fields[3]),
                call: None,
            });
        } else {
            let indoors = fields[2] == "in";
            places.push(PlaceEntry {
                id: fields[1].into(),
                english: words(3, false),
                chinese: words(3, true),
                anchors,
                indoors,
            });
        }
    }
    Catalog::new(kinds, places)
}
