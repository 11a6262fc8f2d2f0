//! Trees and bushes.

pub(super) mod species;

use crate::craft::*;

/// A round leafy tree.
pub(crate) const TREE: Kind = Kind::new(Plant, "tree", build_tree)
    .words(
        &["tree", "oak", "elm", "linden", "beech", "eucalyptus", "olive tree", "plane tree"],
        &["树", "大树", "树木", "橡树", "梧桐", "梧桐树", "榕树", "老树", "槐树"],
        &["tree.n.1", "woody_plant.n.1"],
    )
    .made_of(Substance::Plant, 600.0);

/// A conifer.
pub(crate) const PINE: Kind = Kind::new(Plant, "pine", build_pine)
    .words(
        &["pine", "pine tree", "fir", "spruce", "christmas tree", "conifer", "evergreen", "cedar"],
        &["松树", "圣诞树", "杉树", "松"],
        &["conifer.n.1", "pine.n.1"],
    )
    .made_of(Substance::Plant, 500.0);

/// A palm.
pub(crate) const PALM: Kind = Kind::new(Plant, "palm", build_palm)
    .words(&["palm tree", "palm", "coconut tree", "coconut palm"], &["棕榈树", "椰子树", "椰树", "棕榈"], &["palm.n.3"])
    .made_of(Substance::Plant, 300.0);

/// A birch.
pub(crate) const BIRCH: Kind = Kind::new(Plant, "birch", build_birch)
    .words(
        &["birch", "birch tree", "aspen", "poplar"],
        &["白桦", "桦树", "白杨", "白桦树"],
        &["birch.n.2", "poplar.n.2"],
    )
    .made_of(Substance::Plant, 300.0);

/// A tree in bloom.
pub(crate) const BLOSSOM: Kind = Kind::new(Plant, "cherry tree", build_blossom)
    .words(
        &["cherry tree", "cherry blossom", "cherry blossom tree", "sakura", "plum tree", "peach tree", "plum blossom"],
        &["樱花树", "樱花", "桃树", "梅树", "桃花", "梅花", "樱树"],
        &["cherry.n.2", "flowering_cherry.n.1"],
    )
    .made_of(Substance::Plant, 300.0);

/// A round bush.
pub(crate) const BUSH: Kind = Kind::new(Plant, "bush", build_bush)
    .words(
        &["bush", "shrub", "hedge", "fern", "thicket"],
        &["灌木", "树丛", "灌木丛", "篱笆丛"],
        &["shrub.n.1", "hedge.n.1", "fern.n.1"],
    )
    .made_of(Substance::Plant, 10.0);

/// A clump of bamboo.
pub(crate) const BAMBOO: Kind = Kind::new(Plant, "bamboo", build_bamboo)
    .words(&["bamboo", "bamboo grove"], &["竹子", "竹", "竹林"], &["bamboo.n.2"])
    .made_of(Substance::Plant, 30.0);

const BARK: Material = Material {
    roughness: 0.9,
    grain: Grain { kind: GrainKind::Wood, scale_m: 0.2, color: 0.3, bump: 0.5 },
    ..Material::MATT
};
const CROWN: Material = Material {
    grain: Grain { kind: GrainKind::Felt, scale_m: 0.12, color: 0.3, bump: 0.8 },
    sway_m: 0.02,
    two_sided: false,
    ..Material::LEAF
};

/// The colour of leaves, by the season that was said.
fn leaf_color(design: &Design, own: u32) -> Vec3 {
    let autumn = [0xD8_6A_1E, 0xC8_3A_22, 0xE0_A0_2A][design.seed as usize % 3];
    let said = ["autumn", "fall", "maple", "red leaves"].iter().any(|word| design.has(word));
    let winter = design.has("snowy") || design.has("snow-covered") || design.has("winter");
    design.color_or(if said {
        hex(autumn)
    } else if winter {
        hex(0xE8_EE_F2)
    } else {
        hex(own)
    })
}

/// A trunk from the ground that flares at the foot and leans a little.
fn trunk(height: f32, radius: f32, color: Vec3, seed: u32) -> Mesh {
    let lean = vec3(0.06 * wobble(seed, 1), 0.0, 0.06 * wobble(seed, 2)) * height;
    let path = curve(
        &[Vec3::ZERO, vec3(0.0, height * 0.15, 0.0), lean * 0.4 + Vec3::Y * height * 0.6, lean + Vec3::Y * height],
        4,
    );
    tube(&path, |s| radius * (0.62 + 0.7 * libm::powf(1.0 - s, 5.0) + 0.25 * (1.0 - s)))
        .painted(speckle(color, 0.25, radius, seed))
        .at(0.0, radius * 0.4, 0.0)
        .bent(|p| vec3(p.x, p.y.max(0.0), p.z))
}

/// A crown of melted balls, lighter above than below.
fn crown(blobs: Vec<(Vec3, f32)>, color: Vec3, cell: f32, seed: u32) -> Mesh {
    let seam = blobs.iter().map(|b| b.1).fold(0.0, f32::max) * 0.35;
    let mesh = melt(blobs.into_iter().map(|(at, r)| Blob::ellipsoid(at, vec3(r, r * 0.9, r)).seam(seam)), cell);
    let bounds = mesh.bounds();
    let tone = speckle(color, 0.22, cell * 3.0, seed);
    mesh.painted(move |p, n| {
        let height = ((p.y - bounds.min.y) / bounds.size().y.max(1e-3)).clamp(0.0, 1.0);
        let warm = vec3(1.12, 1.06, 0.8);
        tone(p, n) * (0.62 + 0.5 * height) * Vec3::ONE.lerp(warm, height * 0.7)
    })
}

/// Small leaves that stand out of a crown, so that its outline is not that of a ball.
fn leaves(crown: &Mesh, count: usize, size: f32, seed: u32) -> Mesh {
    let step = (crown.vertices.len() / count).max(1);
    Mesh::joined(crown.vertices.iter().step_by(step).enumerate().map(|(k, v)| {
        let index = k as i32;
        let lean = vec3(wobble(seed, 3 * index), wobble(seed, 3 * index + 1) - 0.3, wobble(seed, 3 * index + 2));
        let out = (v.normal + lean * 0.75).normalize_or(Vec3::Y);
        let side = out.any_orthonormal_vector();
        let long = size * (1.0 + 0.3 * wobble(seed, index + 900));
        let leaf = surface(2, 3, |u, w| {
            let across = (u - 0.5) * long * 0.75 * libm::sinf(PI * (0.12 + 0.86 * w));
            v.position + out * (long * (w - 0.25)) + side * across - Vec3::Y * (0.3 * long * w * w + across.abs() * 0.3)
        });
        leaf.colored(v.color * (1.1 + 0.2 * wobble(seed, index + 400)))
    }))
}

fn build_tree(design: &Design) -> Model {
    let mut craft = Craft::new();
    let seed = design.seed;
    let bark = hex(0x6E_48_30);
    craft.put(BARK, trunk(1.9, 0.2, bark, seed));
    if !(design.has("bare") || design.has("dead")) {
        let mut blobs = vec![(vec3(0.0, 2.75, 0.0), 0.95)];
        for k in 0..6 {
            let at = around(0.72 + 0.1 * wobble(seed, k), k as f32 / 6.0 + 0.06 * wobble(seed, k + 20));
            blobs.push((at + vec3(0.0, 2.35 + 0.28 * wobble(seed, k + 40), 0.0), 0.62 + 0.1 * wobble(seed, k + 60)));
        }
        blobs.push((vec3(0.15 * wobble(seed, 70), 3.45, 0.15 * wobble(seed, 71)), 0.62));
        let foliage = crown(blobs, leaf_color(design, 0x4F_8A_34), 0.12, seed);
        craft.put(Material::LEAF, leaves(&foliage, 420, 0.2, seed));
        craft.put(CROWN, foliage);
        if design.has("apple") || design.has("apples") || design.has("fruit") {
            for k in 0..14 {
                let at = around(1.15, k as f32 * 0.382) + vec3(0.0, 2.2 + 0.09 * k as f32, 0.0);
                craft.put(
                    Material::GLOSS,
                    ball(0.08).colored(hex(0xC8_2A_26)).at(
                        at.x * (1.25 - 0.03 * k as f32),
                        at.y,
                        at.z * (1.25 - 0.03 * k as f32),
                    ),
                );
            }
        }
    }
    for k in 0..4 {
        let out = around(0.75, k as f32 / 4.0 + 0.1);
        let top = vec3(out.x, 2.35 + 0.2 * wobble(seed, k + 80), out.z);
        craft.put(
            BARK,
            tube(&curve(&[vec3(0.0, 1.3, 0.0), top * vec3(0.5, 0.85, 0.5), top], 3), |s| 0.08 - 0.05 * s).colored(bark),
        );
    }
    craft.object("tree")
}

fn build_pine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = leaf_color(design, 0x24_6A_46);
    craft.put(BARK, trunk(0.9, 0.15, hex(0x5E_3E_2A), design.seed));
    let snowy = design.has("snowy") || design.has("snow-covered");
    for k in 0..5 {
        let t = k as f32 / 4.0;
        let (radius, y) = (1.05 - 0.78 * t, 0.5 + 0.66 * k as f32);
        let tier = lathe(
            &[
                (0.06, y + 0.1),
                (radius * 0.8, y + 0.02),
                (radius, y - 0.06),
                (radius * 0.97, y + 0.03),
                (radius * 0.55, y + 0.42),
                (radius * 0.16, y + 0.9),
                (0.0, y + 0.98),
            ],
            0.06,
        );
        // The hem hangs in scallops.
        let ragged = tier.bent(move |p| {
            let r = libm::hypotf(p.x, p.z);
            let out = libm::powf((r / radius).min(1.0), 3.0);
            vec3(p.x, p.y - 0.11 * out * (0.5 + 0.5 * libm::sinf(libm::atan2f(p.x, p.z) * 9.0 + k as f32 * 1.7)), p.z)
        });
        craft.put(
            CROWN,
            ragged.painted(move |p, n| {
                let out = libm::hypotf(p.x, p.z) / radius;
                let frost = if snowy && n.y > 0.2 && out > 0.25 { 0.75 } else { 0.0 };
                (color * (0.6 + 0.55 * out)).lerp(hex(0xEE_F2_F6), frost)
            }),
        );
    }
    let festive = design.has("christmas") || design.has("decorated") || design.has("lights");
    if festive {
        let baubles = [0xD4_2A_2E, 0xE8_C2_2A, 0x3C_7F_D4, 0xE6_8F_AC].map(hex);
        for k in 0..34 {
            let t = k as f32 / 34.0;
            let at = around((1.0 - 0.86 * t) * 0.98, k as f32 * 0.382);
            let bauble = ball(0.06).colored(baubles[k as usize % 4]).at(at.x, 0.42 + 2.85 * t, at.z);
            craft.put(Material { emission: 0.5, ..Material::GLOSS }, bauble);
        }
        craft.put(
            Material::GLOW,
            prism(&star(0.2, 0.09, 5, 0.02), 0.06, 0.02).colored(hex(0xFF_D0_50)).at(0.0, 4.2, 0.0),
        );
    }
    craft.object("pine")
}

fn build_palm(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = leaf_color(design, 0x3E_8E_3A);
    let top = vec3(0.55, 3.7, 0.1);
    let path = curve(&[Vec3::new(0.0, 0.12, 0.0), vec3(0.05, 1.2, 0.0), vec3(0.25, 2.5, 0.05), top], 8);
    let rings = tube(&path, |s| 0.15 - 0.06 * s + 0.012 * libm::sinf(s * 95.0) + 0.08 * libm::powf(1.0 - s, 8.0));
    craft.put(BARK, rings.painted(|p, _| hex(0x9A_74_4C) * if libm::sinf(p.y * 26.0) > 0.3 { 0.78 } else { 1.0 }));
    for k in 0..11 {
        let turn = k as f32 / 11.0 + 0.02 * wobble(design.seed, k);
        let droop = 0.9 + 0.35 * wobble(design.seed, k + 30);
        let tone = color * (1.0 + 0.14 * wobble(design.seed, k + 60));
        let rib = move |v: f32| {
            let out = around(1.75 * v, turn);
            top + out + Vec3::Y * (0.55 * v - droop * 1.25 * v * v)
        };
        let side = around(1.0, turn + 0.25);
        for sign in [-1.0, 1.0] {
            let blade = surface(2, 22, move |u, v| {
                let comb = if (v * 22.0 + 0.5) as i32 & 1 == 0 { 1.0 } else { 0.5 };
                let width = 0.34 * libm::sinf(PI * (0.08 + 0.9 * v)) * u * (1.0 - u + u * comb);
                rib(v) + side * (sign * width) - Vec3::Y * (0.75 * width)
            });
            craft.put(Material::LEAF, blade.painted(move |p, _| tone * (0.8 + 0.2 * ((p - top).length() / 1.7))));
        }
    }
    for k in 0..4 {
        let at = top + around(0.16, k as f32 / 4.0);
        craft.put(
            Material::CLAY,
            ball(0.12).scaled(1.0, 1.15, 1.0).colored(hex(0x6A_42_26)).at(at.x, at.y - 0.12, at.z),
        );
    }
    craft.object("palm")
}

fn build_birch(design: &Design) -> Model {
    let mut craft = Craft::new();
    let seed = design.seed;
    let white = hex(0xE8_E4_DA);
    let bark = trunk(3.2, 0.12, white, seed).painted(move |p, _| {
        let band = studio_shape::gradient_noise(vec3(p.x * 9.0, p.y * 14.0, p.z * 9.0), seed);
        if band > 0.28 { hex(0x3A_34_30) } else { white }
    });
    craft.put(Material { roughness: 0.8, ..Material::MATT }, bark);
    let mut blobs = Vec::new();
    for k in 0..9 {
        let y = 2.0 + 0.25 * k as f32;
        let at = around(0.4 * (1.0 - k as f32 / 11.0), k as f32 * 0.382);
        blobs.push((vec3(at.x, y, at.z), 0.5 - 0.03 * k as f32 + 0.05 * wobble(seed, k)));
    }
    let foliage = crown(blobs, leaf_color(design, 0x8A_AA_3C), 0.1, seed);
    craft.put(Material::LEAF, leaves(&foliage, 320, 0.14, seed));
    craft.put(CROWN, foliage);
    craft.object("birch")
}

fn build_blossom(design: &Design) -> Model {
    let mut craft = Craft::new();
    let seed = design.seed;
    let bark = hex(0x4A_32_2C);
    let fork = vec3(0.05, 1.0, 0.0);
    craft.put(
        BARK,
        tube(&curve(&[vec3(0.0, 0.1, 0.0), vec3(0.12, 0.5, 0.04), fork], 5), |s| 0.2 - 0.06 * s)
            .painted(speckle(bark, 0.3, 0.1, seed)),
    );
    let mut blobs = Vec::new();
    for k in 0..6 {
        let out = around(0.95 + 0.2 * wobble(seed, k), k as f32 / 6.0);
        let end = out + Vec3::Y * (2.0 + 0.35 * wobble(seed, k + 9));
        craft.put(
            BARK,
            tube(&curve(&[fork, fork.lerp(end, 0.5) - Vec3::Y * 0.12, end], 4), |s| 0.1 - 0.07 * s).colored(bark),
        );
        blobs.push((end + Vec3::Y * 0.1, 0.58 + 0.12 * wobble(seed, k + 30)));
    }
    blobs.push((vec3(0.0, 2.55, 0.0), 0.72));
    let bloom = crown(blobs, design.color_or(hex(0xEE_A6_BC)), 0.1, seed);
    craft.put(Material::LEAF, leaves(&bloom, 420, 0.12, seed));
    craft.put(CROWN, bloom);
    for k in 0..26 {
        let at = around(0.3 + 1.1 * (0.5 + 0.5 * wobble(seed, k + 200)), k as f32 * 0.382);
        let petal = ball(0.035).scaled(1.0, 0.2, 0.7).yawed(50.0 * k as f32).colored(hex(0xF4_C4_D2));
        craft.put(Material::PAPER, petal.at(at.x, 0.012, at.z));
    }
    craft.object("cherry tree")
}

fn build_bush(design: &Design) -> Model {
    let mut craft = Craft::new();
    let seed = design.seed;
    let mut blobs = vec![(vec3(0.0, 0.38, 0.0), 0.4)];
    for k in 0..6 {
        let at = around(0.34, k as f32 / 6.0);
        blobs.push((at + Vec3::Y * (0.26 + 0.05 * wobble(seed, k)), 0.26 + 0.04 * wobble(seed, k + 10)));
    }
    let mesh = crown(blobs, leaf_color(design, 0x3F_7E_3A), 0.06, seed).bent(|p| vec3(p.x, p.y.max(0.0), p.z));
    let twigs = leaves(&mesh, 380, 0.085, seed).bent(|p| vec3(p.x, p.y.max(0.0), p.z));
    craft.put(Material::LEAF, twigs);
    craft.put(CROWN, mesh);
    if design.has("flowers") || design.has("berries") || design.has("rose") {
        for k in 0..18 {
            let at = around(0.5 - 0.012 * k as f32, k as f32 * 0.382);
            craft.put(Material::FELT, ball(0.035).colored(hex(0xD8_3A_5A)).at(at.x, 0.32 + 0.026 * k as f32, at.z));
        }
    }
    craft.object("bush")
}

fn build_bamboo(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x6A_A0_3E));
    for k in 0..7 {
        let foot = around(0.16 + 0.3 * (0.5 + 0.5 * wobble(design.seed, k)), k as f32 / 7.0);
        let lean = around(0.35, k as f32 / 7.0);
        let tall = 3.2 + 0.7 * wobble(design.seed, k + 40);
        let path = curve(&[foot, foot + lean * 0.15 + Vec3::Y * tall * 0.5, foot + lean + Vec3::Y * tall], 9);
        let knots = tube(&path, |s| 0.048 - 0.018 * s - 0.008 * libm::powf(libm::sinf(s * PI * 9.0).abs(), 0.1));
        let tone = color * (1.0 + 0.15 * wobble(design.seed, k + 80));
        craft.put(
            Material { roughness: 0.35, ..Material::PLASTIC },
            knots
                .painted(move |p, _| tone * if libm::sinf(p.y * 15.0) > 0.93 { 0.6 } else { 1.0 })
                .bent(|p| vec3(p.x, p.y.max(0.0), p.z)),
        );
        for leaf in 0..9 {
            let t = 0.45 + 0.06 * leaf as f32;
            let from = path[((path.len() - 1) as f32 * t) as usize];
            craft.put(
                Material::LEAF,
                blade(from, leaf as f32 * 0.382 + k as f32 * 0.1, 0.5, 0.1, -0.15).colored(tone * 0.8),
            );
        }
    }
    craft.object("bamboo")
}

/// A long leaf from a point outwards in a direction given in turns, that rises by `lift` of its
/// length and bends down.
pub(in crate::kinds) fn blade(from: Vec3, turn: f32, length: f32, width: f32, lift: f32) -> Mesh {
    let side = around(1.0, turn + 0.25);
    surface(2, 6, move |u, v| {
        let across = (u - 0.5) * width * libm::sinf(PI * (0.1 + 0.9 * v)).max(0.02);
        let rise = lift * v * length - 0.45 * v * v * length - across.abs() * 0.4;
        from + around(length * v, turn) + side * across + Vec3::Y * rise
    })
}
