//! What animals find outdoors: lily pads, nuts, boughs.

use crate::craft::*;

/// A leaf that floats, large enough for a frog.
pub(crate) const LILY_PAD: Kind = Kind::new(Plant, "lily pad", build_lily_pad)
    .words(&["lily pad", "lilypad", "water lily leaf"], &["荷叶", "睡莲叶"], &[])
    .made_of(Substance::Plant, 0.3)
    .lives(Habitat::Afloat);

/// An acorn in its cup.
pub(crate) const NUT: Kind = Kind::new(Plant, "nut", build_nut)
    .words(
        &["nut", "acorn", "hazelnut", "chestnut", "walnut"],
        &["坚果", "橡果", "栗子", "核桃", "榛子"],
        &["nut.n.1", "acorn.n.1"],
    )
    .made_of(Substance::Wood, 0.02)
    .loose(Form::Ball, 0.3, 0.5)
    .lives(Habitat::Tabletop);

/// A leafy bough that grows level out of a trunk.
pub(crate) const BRANCH: Kind = Kind::new(Plant, "branch", build_branch)
    .words(&["branch", "tree branch", "bough", "limb of a tree"], &["树枝", "枝头", "枝条"], &["branch.n.2"])
    .made_of(Substance::Wood, 60.0);

fn build_lily_pad(design: &Design) -> Model {
    let mut craft = Craft::new();
    let tone = design.color_or(hex(0x3E_8A_50));
    let still = Material { sway_m: 0.0, two_sided: true, ..Material::LEAF };
    let pad = surface(40, 6, |u, v| around(0.3 * v, 0.03 + 0.94 * u) + Vec3::Y * (0.012 + 0.03 * libm::powf(v, 7.0)));
    let veins = move |p: Vec3, _| tone * (0.84 + 0.24 * libm::sinf(libm::atan2f(p.x, p.z) * 13.0).abs());
    craft.put(still, pad.painted(veins));
    craft.put(Material::CLAY, cylinder(0.12, 0.012, 0.004).colored(tone * 0.9));
    craft.top(vec3(0.0, 0.014, 0.0));
    craft.object("lily pad")
}

fn build_nut(design: &Design) -> Model {
    let mut craft = Craft::new();
    let brown = design.color_or(hex(0xA8_6A_30));
    let kernel =
        lathe(&[(0.0, 0.0), (0.006, 0.004), (0.018, 0.016), (0.021, 0.03), (0.018, 0.042), (0.0, 0.044)], 0.004);
    craft.put(Material { roughness: 0.3, ..Material::CLAY }, kernel.colored(brown));
    let cup = lathe(&[(0.0, 0.036), (0.0235, 0.034), (0.0235, 0.044), (0.012, 0.056), (0.0, 0.058)], 0.004);
    craft.put(Material::WOOD, cup.painted(speckle(brown * 0.55, 0.3, 0.006, design.seed)));
    craft.put(Material::WOOD, rod(vec3(0.0, 0.056, 0.0), vec3(0.004, 0.07, 0.0), 0.0025).colored(brown * 0.4));
    craft.grip(vec3(0.0, 0.025, 0.0), Vec3::Z);
    craft.object("nut")
}

fn build_branch(design: &Design) -> Model {
    let mut craft = Craft::new();
    let bark = design.color_or(hex(0x6E_4A_30));
    let level = 1.1;
    // The rounded end of the trunk rests on the ground.
    let trunk =
        tube(&curve(&[vec3(-1.1, 0.26, -0.1), vec3(-1.02, 1.3, -0.1), vec3(-1.1, 3.4, -0.12)], 8), |s| 0.26 - 0.07 * s);
    craft.put(Material::WOOD, trunk.colored(bark));
    let bough =
        [vec3(-1.05, level - 0.16, -0.05), vec3(-0.3, level, 0.0), vec3(0.5, level, 0.0), vec3(1.25, level + 0.1, 0.0)];
    craft.put(Material::WOOD, tube(&curve(&bough, 8), |s| 0.1 - 0.06 * s).colored(bark * 1.06));
    for (k, x) in [0.62, 0.86, 1.08, 1.25].into_iter().enumerate() {
        let side = if k % 2 == 0 { 1.0 } else { -1.0 };
        let end = vec3(x + 0.2, level + 0.28 + 0.05 * k as f32, 0.16 * side);
        craft.put(Material::WOOD, tube(&[vec3(x, level + 0.04, 0.0), end], |s| 0.022 - 0.012 * s).colored(bark));
        for n in 0..7 {
            let spot = end + around(0.12, 0.37 * n as f32) + Vec3::Y * (0.04 * n as f32 - 0.14);
            let leaf = fine_ball(0.075, 10).scaled(1.0, 0.25, 0.62).yawed(51.0 * n as f32);
            let green = hex(0x5A_A0_3C) * (1.0 + 0.15 * wobble(design.seed, n + 9 * k as i32));
            craft.put(Material::LEAF, leaf.colored(green).at(spot.x, spot.y, spot.z));
        }
    }
    craft.top(vec3(0.1, level + 0.07, 0.0));
    craft.object("branch")
}
