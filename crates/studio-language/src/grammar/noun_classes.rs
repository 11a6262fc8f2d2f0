//! Classes of nouns that the grammar treats alike.

use crate::word::KindUse;
pub(super) fn is_drink(word: &str) -> bool {
    matches!(
        word,
        "water"
            | "milk"
            | "tea"
            | "coffee"
            | "juice"
            | "wine"
            | "beer"
            | "cocoa"
            | "orange juice"
            | "hot chocolate"
            | "清水"
            | "冷水"
            | "热水"
            | "开水"
            | "凉水"
            | "lemonade"
            | "soda"
            | "soup"
            | "paint"
            | "ink"
            | "oil"
            | "honey"
            | "水"
            | "茶"
            | "牛奶"
            | "咖啡"
            | "果汁"
            | "酒"
    )
}

pub(super) fn is_general(word: &str) -> bool {
    matches!(
        word,
        "animal"
            | "creature"
            | "pet"
            | "beast"
            | "vehicle"
            | "man"
            | "woman"
            | "person"
            | "people"
            | "figure"
            | "object"
            | "thing"
            | "child"
            | "kid"
            | "speaker"
            | "couple"
    )
}

/// Words for things that lie on each other.
pub(super) fn is_heap(word: &str) -> bool {
    matches!(word, "stack" | "pile" | "heap" | "tower" | "pyramid" | "一叠" | "一堆" | "一摞")
}

pub(super) fn is_pair(word: &str) -> bool {
    matches!(
        word,
        "slippers"
            | "shoe"
            | "shoes"
            | "boot"
            | "boots"
            | "sneaker"
            | "sandal"
            | "slipper"
            | "chopsticks"
            | "chopstick"
            | "glasses"
            | "scissors"
            | "drums"
            | "stairs"
            | "grapes"
            | "vegetable"
            | "vegetables"
            | "noodles"
            | "noodle"
            | "bagpipe"
            | "bagpipes"
            | "fruit"
            | "grass"
            | "dumplings"
            | "maracas"
            | "headphones"
            | "pancakes"
            | "curtains"
            | "bubbles"
            | "fireworks"
            | "step"
    )
}

pub(super) fn is_structure(kind: &KindUse) -> bool {
    matches!(
        kind.id.as_str(),
        "bridge"
            | "tunnel"
            | "stairs"
            | "pier"
            | "tower"
            | "castle"
            | "church"
            | "roof"
            | "window"
            | "fountain"
            | "table"
            | "desk"
            | "rug"
            | "well"
            | "gate"
            | "door"
            | "wall"
            | "mountain"
            | "waterfall"
            | "hill"
            | "house"
            | "bed"
            | "cloud"
            | "moon"
            | "lighthouse"
            | "fence"
            | "swing"
            | "slide"
            | "building"
            | "barn"
            | "tent"
    )
}
