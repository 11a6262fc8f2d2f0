//! Trees by species: one builder, and a row of measures for each.

use super::{BARK, CROWN, blade, crown, leaf_color, leaves, trunk};
use crate::craft::*;

/// How the crown of a species is formed.
#[derive(Clone, Copy, PartialEq)]
enum Habit {
    /// A broad round crown on a short trunk.
    Round,
    /// Slim and upright like a flame.
    Column,
    /// Flat and wide on bare boughs.
    Umbrella,
    /// Twigs that hang down in curtains.
    Weeping,
    /// Short boughs around the upper half of a mighty trunk.
    Giant,
}

/// The measures of a species, metres.
#[derive(Clone, Copy)]
struct Species {
    name: &'static str,
    habit: Habit,
    /// Height of the trunk up to its crown, and its radius above the roots.
    trunk: (f32, f32),
    /// Radius and height of the crown.
    crown: (f32, f32),
    bark: u32,
    leaf: u32,
    /// Fruit: colour and radius.
    fruit: Option<(u32, f32)>,
}

const SPECIES: Species = Species {
    name: "tree",
    habit: Habit::Round,
    trunk: (1.3, 0.17),
    crown: (1.25, 1.9),
    bark: 0x6E_50_38,
    leaf: 0x4C_8A_36,
    fruit: None,
};

/// A willow whose twigs hang to the ground.
pub(in crate::kinds) const WILLOW: Kind = Kind::new(Plant, "willow", |d| {
    grown(
        d,
        &Species {
            name: "willow",
            habit: Habit::Weeping,
            trunk: (1.9, 0.22),
            crown: (1.7, 1.2),
            leaf: 0x8A_AE_48,
            ..SPECIES
        },
    )
})
.words(&["willow", "weeping willow", "willow tree"], &["柳树", "垂柳", "杨柳"], &["willow.n.1"])
.made_of(Substance::Plant, 500.0);

/// A giant redwood.
pub(in crate::kinds) const REDWOOD: Kind = Kind::new(Plant, "redwood", |d| {
    let measures = Species { name: "redwood", habit: Habit::Giant, trunk: (17.0, 1.0), crown: (2.6, 9.0), ..SPECIES };
    grown(d, &Species { bark: 0x8E_50_36, leaf: 0x3E_70_38, ..measures })
})
.words(
    &["redwood", "giant redwood", "sequoia", "redwood tree", "giant sequoia", "giant tree"],
    &["红杉", "巨杉", "红杉树", "参天大树", "巨树"],
    &["sequoia.n.1"],
)
.made_of(Substance::Plant, 20_000.0);

/// A cypress or poplar, slim and upright.
pub(in crate::kinds) const CYPRESS: Kind = Kind::new(Plant, "cypress", |d| {
    let measures = Species { name: "cypress", habit: Habit::Column, trunk: (0.5, 0.16), crown: (0.62, 4.6), ..SPECIES };
    grown(d, &Species { leaf: 0x2E_5E_34, ..measures })
})
.words(&["cypress", "cypress tree", "juniper"], &["柏树", "松柏"], &["cypress.n.2"])
.made_of(Substance::Plant, 400.0);

/// An acacia as on the savanna.
pub(in crate::kinds) const ACACIA: Kind = Kind::new(Plant, "acacia", |d| {
    let measures = Species { name: "acacia", habit: Habit::Umbrella, trunk: (2.4, 0.16), crown: (2.2, 0.6), ..SPECIES };
    grown(d, &Species { leaf: 0x72_8A_3A, ..measures })
})
.words(&["acacia", "acacia tree", "umbrella tree", "mimosa"], &["金合欢树", "合欢树"], &["acacia.n.1"])
.made_of(Substance::Plant, 400.0);

/// A baobab: mostly trunk.
pub(in crate::kinds) const BAOBAB: Kind = Kind::new(Plant, "baobab", |d| {
    let measures = Species { name: "baobab", habit: Habit::Umbrella, trunk: (3.6, 0.95), crown: (2.4, 0.8), ..SPECIES };
    grown(d, &Species { bark: 0x9A_80_68, leaf: 0x6A_8C_3C, ..measures })
})
.words(&["baobab", "baobab tree"], &["猴面包树"], &["baobab.n.1"])
.made_of(Substance::Plant, 9000.0);

/// A maple in its autumn colour.
pub(in crate::kinds) const MAPLE: Kind = Kind::new(Plant, "maple", |d| {
    grown(d, &Species { name: "maple", leaf: 0xD0_4A_22, crown: (1.35, 2.0), ..SPECIES })
})
.words(&["maple", "maple tree", "red maple"], &["枫树", "红枫", "枫"], &["maple.n.2"])
.made_of(Substance::Plant, 500.0);

/// A ginkgo in its autumn gold.
pub(in crate::kinds) const GINKGO: Kind = Kind::new(Plant, "ginkgo", |d| {
    grown(d, &Species { name: "ginkgo", leaf: 0xE6_BC_32, trunk: (1.5, 0.18), crown: (1.1, 2.5), ..SPECIES })
})
.words(&["ginkgo", "ginkgo tree", "gingko"], &["银杏", "银杏树"], &["ginkgo.n.1"])
.made_of(Substance::Plant, 500.0);

/// An apple tree with its fruit.
pub(in crate::kinds) const APPLE_TREE: Kind = Kind::new(Plant, "apple tree", |d| {
    grown(d, &Species { name: "apple tree", trunk: (0.9, 0.15), fruit: Some((0xC8_2A_26, 0.085)), ..SPECIES })
})
.words(
    &["apple tree", "fruit tree", "pomegranate tree", "pear tree", "jujube tree"],
    &["苹果树", "果树", "石榴树", "枣树", "梨树", "柿子树"],
    &["apple.n.2", "fruit_tree.n.1", "pear.n.2"],
)
.made_of(Substance::Plant, 300.0);

/// An orange tree with its fruit.
pub(in crate::kinds) const ORANGE_TREE: Kind = Kind::new(Plant, "orange tree", |d| {
    let measures = Species { name: "orange tree", trunk: (0.9, 0.13), fruit: Some((0xEE_86_1E, 0.08)), ..SPECIES };
    grown(d, &Species { leaf: 0x36_72_30, crown: (1.05, 1.7), ..measures })
})
.words(
    &["orange tree", "lemon tree", "tangerine tree", "citrus tree", "citrus"],
    &["橘子树", "橙子树", "柠檬树", "橘树"],
    &["citrus.n.2"],
)
.made_of(Substance::Plant, 300.0);

fn grown(design: &Design, species: &Species) -> Model {
    let mut craft = Craft::new();
    let seed = design.seed;
    let (tall, thick) = species.trunk;
    let (radius, high) = species.crown;
    let color = leaf_color(design, species.leaf);
    let giant = species.habit == Habit::Giant;
    let reach = if giant { tall + high * 0.4 } else { tall + high * 0.3 };
    craft.put(BARK, trunk(reach, thick, hex(species.bark), seed));
    if giant || thick > 0.5 {
        roots(&mut craft, thick, hex(species.bark), seed);
    }
    let blobs = blobs(species, seed);
    if matches!(species.habit, Habit::Umbrella | Habit::Weeping) {
        for (at, r) in &blobs {
            let from = Vec3::Y * tall * 0.8;
            let knee = from.lerp(*at, 0.55) + Vec3::Y * 0.1 * radius;
            let bough = curve(&[from, knee, *at - Vec3::Y * 0.2 * r], 4);
            craft.put(BARK, tube(&bough, |s| thick * (0.5 - 0.36 * s)).colored(hex(species.bark)));
        }
    }
    let cell = (radius * 0.09).clamp(0.09, 0.3);
    let foliage = crown(blobs.clone(), color, cell, seed);
    craft.put(Material::LEAF, leaves(&foliage, if giant { 700 } else { 420 }, radius * 0.11, seed));
    if species.habit == Habit::Weeping {
        curtains(&mut craft, &blobs, color, seed);
    }
    let crest = foliage.bounds().max.y;
    craft.put(CROWN, foliage);
    if let Some((code, size)) = species.fruit {
        let fruit = design.color_at(1, hex(code));
        for k in 0..26 {
            let turn = k as f32 * 0.382;
            let lift = 0.1 + 0.75 * (0.5 + 0.5 * wobble(seed, k + 50));
            let out = radius * (1.02 - 0.5 * (lift - 0.4) * (lift - 0.4));
            let at = around(out, turn) + Vec3::Y * (tall + high * (lift - 0.12));
            craft.put(Material::GLOSS, ball(size).colored(fruit).at(at.x, at.y, at.z));
        }
    }
    craft.top(Vec3::Y * crest);
    craft.object(species.name)
}

/// Roots that run out from a mighty trunk.
fn roots(craft: &mut Craft, thick: f32, bark: Vec3, seed: u32) {
    for k in 0..7 {
        let turn = k as f32 / 7.0 + 0.05 * wobble(seed, k);
        let (near, far) = (around(thick * 0.8, turn), around(thick * 2.3, turn + 0.03));
        let path = curve(&[near + Vec3::Y * thick * 1.5, near * 1.4 + Vec3::Y * thick * 0.45, far + Vec3::Y * 0.05], 5);
        let root = tube(&path, |s| thick * (0.34 - 0.26 * s)).painted(speckle(bark, 0.25, thick * 0.4, seed));
        craft.put(BARK, root.bent(|p| vec3(p.x, p.y.max(0.0), p.z)));
    }
}

/// The balls of leaves that melt into the crown.
fn blobs(species: &Species, seed: u32) -> Vec<(Vec3, f32)> {
    let (tall, _) = species.trunk;
    let (radius, high) = species.crown;
    let odd = |k: i32| wobble(seed, k);
    match species.habit {
        Habit::Round => (0..11)
            .map(|k| {
                let t = k as f32 / 10.0;
                let bulge = libm::sqrtf((1.0 - (2.0 * t - 0.8) * (2.0 * t - 0.8) / 1.5).max(0.0));
                let at = around(radius * 0.62 * bulge, k as f32 * 0.382) + Vec3::Y * (tall + high * (0.05 + 0.8 * t));
                (at, radius * (0.5 - 0.12 * t + 0.06 * odd(k)))
            })
            .collect(),
        Habit::Column => (0..9)
            .map(|k| {
                let t = k as f32 / 8.0;
                let wide = radius * (0.55 + 0.45 * libm::sinf(PI * (0.25 + 0.55 * t)) - 0.5 * t * t);
                (around(radius * 0.12, k as f32 * 0.382) + Vec3::Y * (tall + high * (0.06 + 0.82 * t)), wide.max(0.2))
            })
            .collect(),
        Habit::Umbrella => (0..9)
            .map(|k| {
                let out = if k == 0 { 0.0 } else { radius * (0.62 + 0.2 * odd(k)) };
                let at = around(out, k as f32 / 8.0) + Vec3::Y * (tall + high * (0.5 + 0.3 * odd(k + 20)));
                (at, radius * 0.32)
            })
            .collect(),
        Habit::Weeping => (0..9)
            .map(|k| {
                let out = if k == 0 { 0.0 } else { radius * (0.6 + 0.14 * odd(k)) };
                let at = around(out, k as f32 / 8.0) + Vec3::Y * (tall + high * if k == 0 { 0.85 } else { 0.45 });
                (at, radius * if k == 0 { 0.46 } else { 0.34 })
            })
            .collect(),
        Habit::Giant => (0..26)
            .map(|k| {
                let t = k as f32 / 25.0;
                let out = radius * (0.8 - 0.78 * t) * if k % 2 == 0 { 1.0 } else { 0.55 };
                let at = around(out, k as f32 * 0.382) + Vec3::Y * (tall * 0.45 + (tall * 0.55 + high * 0.42) * t);
                (at, radius * (0.56 - 0.3 * t + 0.05 * odd(k)))
            })
            .collect(),
    }
}

/// Twigs with narrow leaves that hang from a crown.
fn curtains(craft: &mut Craft, blobs: &[(Vec3, f32)], color: Vec3, seed: u32) {
    for (n, (at, r)) in blobs.iter().enumerate().skip(1) {
        for k in 0..9 {
            let id = n as i32 * 16 + k;
            let turn = k as f32 / 9.0;
            let from = *at + around(r * 0.85, turn) - Vec3::Y * 0.1 * r;
            let drop = (from.y * (0.62 + 0.28 * wobble(seed, id))).max(0.3);
            let sway = around(0.18, turn + 0.2);
            let tone = color * (0.85 + 0.2 * wobble(seed, id + 400));
            let strand = surface(1, 8, |u, v| {
                let width = 0.085 * (1.0 - 0.7 * v);
                from + sway * (v * v) + around(1.0, turn + 0.25) * ((u - 0.5) * width) - Vec3::Y * (drop * v)
            });
            craft.put(Material { sway_m: 0.05, ..Material::LEAF }, strand.colored(tone * 0.9));
            for j in 0..5 {
                let t = 0.2 + 0.18 * j as f32;
                let node = from + sway * (t * t) - Vec3::Y * (drop * t);
                let leaf = blade(node, turn + 0.37 * j as f32, 0.2, 0.05, -0.5).colored(tone);
                craft.put(Material { sway_m: 0.05, ..Material::LEAF }, leaf);
            }
        }
    }
}
