//! Fruit and vegetables that are turned bodies: one builder, one form per kind.

mod forms;

use crate::craft::*;
use forms::*;

const fn grown(id: &'static str, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Food, id, build).made_of(Substance::Food, mass_kg).loose(Form::Ball, 0.15, 0.6).lives(Habitat::Tabletop)
}

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &grown("peach", 0.15, |d| build(d, &PEACH)).words(
        &["peach", "nectarine", "apricot"],
        &["桃子", "桃", "杏"],
        &["peach.n.3"],
    ),
    &grown("plum", 0.06, |d| build(d, &PLUM)).words(&["plum"], &["李子", "梅子"], &["plum.n.2"]),
    &grown("tomato", 0.12, |d| build(d, &TOMATO)).words(&["tomato"], &["西红柿", "番茄"], &["tomato.n.1"]),
    &grown("potato", 0.15, |d| build(d, &POTATO)).words(
        &["potato", "sweet potato", "yam"],
        &["土豆", "马铃薯", "红薯", "地瓜"],
        &["potato.n.1", "sweet_potato.n.2"],
    ),
    &grown("onion", 0.12, |d| build(d, &ONION)).words(&["onion", "shallot"], &["洋葱"], &["onion.n.3"]),
    &grown("garlic", 0.05, |d| build(d, &GARLIC)).words(&["garlic"], &["大蒜", "蒜"], &["garlic.n.2"]),
    &grown("mango", 0.3, |d| build(d, &MANGO)).words(
        &["mango", "papaya"],
        &["芒果", "木瓜"],
        &["mango.n.2", "papaya.n.2"],
    ),
    &grown("kiwi fruit", 0.1, |d| build(d, &KIWI)).words(
        &["kiwi fruit", "kiwi", "kiwifruit"],
        &["猕猴桃", "奇异果"],
        &["kiwi.n.3"],
    ),
    &grown("avocado", 0.2, |d| build(d, &AVOCADO)).words(&["avocado"], &["牛油果", "鳄梨"], &["avocado.n.1"]),
    &grown("coconut", 0.8, |d| build(d, &COCONUT)).words(&["coconut"], &["椰子"], &["coconut.n.1"]),
    &grown("lime fruit", 0.07, |d| build(d, &LIME)).words(&["lime fruit", "limes"], &["青柠"], &["lime.n.6"]),
    &grown("pomegranate", 0.3, |d| build(d, &POMEGRANATE)).words(&["pomegranate"], &["石榴"], &["pomegranate.n.2"]),
    &grown("eggplant", 0.3, |d| build(d, &EGGPLANT)).words(&["eggplant", "aubergine"], &["茄子"], &["eggplant.n.1"]),
    &grown("bell pepper", 0.15, |d| build(d, &PEPPER)).words(
        &["bell pepper", "pepper", "sweet pepper", "capsicum"],
        &["彩椒", "甜椒", "青椒"],
        &["sweet_pepper.n.2"],
    ),
    &grown("chili", 0.02, |d| build(d, &CHILI)).words(
        &["chili", "chili pepper", "chilli"],
        &["辣椒", "红辣椒"],
        &["chili.n.2"],
    ),
    &grown("cucumber", 0.25, |d| build(d, &CUCUMBER)).words(
        &["cucumber", "zucchini", "pickle", "courgette"],
        &["黄瓜", "西葫芦"],
        &["cucumber.n.2", "zucchini.n.2", "pickle.n.1"],
    ),
    &grown("radish", 0.03, |d| build(d, &RADISH)).words(
        &["radish", "beet", "beetroot", "turnip"],
        &["水萝卜", "甜菜"],
        &["radish.n.3", "beet.n.2", "turnip.n.2"],
    ),
    &grown("white radish", 0.6, |d| build(d, &DAIKON)).words(
        &["white radish", "daikon", "parsnip"],
        &["白萝卜", "萝卜"],
        &["parsnip.n.2"],
    ),
    &grown("fig", 0.05, |d| build(d, &FIG)).words(&["fig"], &["无花果"], &["fig.n.4"]),
];

/// A turned body, metres: radius and height of its outline, and what it carries.
struct Produce {
    name: &'static str,
    outline: &'static [(f32, f32)],
    skin: u32,
    /// The colour on the side of the sun.
    blush: u32,
    surface: Material,
    /// Ribs around it, and their depth as a fraction of the radius.
    ribs: (f32, f32),
    /// How lumpy it is, as a fraction of its radius.
    lumps: f32,
    crown: Crown,
    pose: Pose,
    /// Flesh, and what lies in the middle, of the half that lies beside it.
    cut: Option<Cut>,
}

#[derive(Clone, Copy, PartialEq)]
enum Crown {
    Bare,
    Stalk(u32),
    Leafy,
    /// Green sepals around a stalk.
    Sepals,
    /// A bunch of long leaves.
    Tops,
}

#[derive(Clone, Copy, PartialEq)]
enum Pose {
    Upright,
    /// On its side, bent by so many metres at the ends.
    Lying(f32),
}

struct Cut {
    rind: u32,
    flesh: u32,
    core: Core,
}

enum Core {
    Stone(u32, f32),
    Seeds(u32, f32, i32),
    Hollow(u32),
}

const WAX: Material = Material { roughness: 0.25, ..Material::GLOSS };
const DULL: Material = Material { roughness: 0.75, ..Material::CLAY };

/// The outline with soft corners, bottom first.
fn smooth(outline: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let points: Vec<Vec3> = outline.iter().map(|&(r, y)| vec3(r, y, 0.0)).collect();
    curve(&points, 4).iter().map(|p| (p.x.max(0.0), p.y)).collect()
}

fn build(design: &Design, form: &Produce) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(form.skin));
    let blush = if design.colors.is_empty() { hex(form.blush) } else { shade(color, 1.25) };
    let tone = speckle(color, 0.14, 0.02, design.seed);
    let outline = smooth(form.outline);
    let height = form.outline.iter().map(|p| p.1).fold(0.0, f32::max);
    let girth = form.outline.iter().map(|p| p.0).fold(0.0, f32::max);
    let body = fine_lathe(&outline, 0.002, (girth * 0.12).max(0.0015))
        .painted(move |p, n| tone(p, n).lerp(blush, (0.55 * n.x + 0.3 * n.y).clamp(0.0, 0.7)));
    let (ribs, depth) = form.ribs;
    let ribbed = body.bent(|p| {
        let rib = depth * libm::cosf(libm::atan2f(p.x, p.z) * ribs);
        let lump = form.lumps * studio_shape::fbm(p / (girth * 1.2), 2, design.seed);
        vec3(p.x * (1.0 + rib + lump), p.y, p.z * (1.0 + rib + lump))
    });
    let mut whole = vec![(design.surface_or(form.surface), ribbed)];
    whole.extend(crown(form.crown, outline.last().map_or(height, |p| p.1), girth, height));
    let shift = if form.cut.is_some() { girth * 1.15 } else { 0.0 };
    for (material, mesh) in whole {
        let posed = match form.pose {
            Pose::Upright => mesh.at(-shift, 0.0, 0.0),
            Pose::Lying(bend) => lay(mesh, height, girth, bend).at(0.0, 0.0, -shift),
        };
        craft.put(material, posed);
    }
    if let Some(cut) = &form.cut {
        half(&mut craft, form, cut, &outline, (girth, height), design);
    }
    craft.grip(vec3(-shift, girth, girth * 0.9), Vec3::Z);
    craft.object(form.name)
}

/// Puts a body that grew along Y on its side along X, its ends bent forward.
fn lay(mesh: Mesh, height: f32, girth: f32, bend: f32) -> Mesh {
    mesh.at(0.0, -height * 0.5, 0.0)
        .rolled(-90.0)
        .bent(move |p| {
            let s = p.x / (height * 0.5);
            vec3(p.x, p.y, p.z + bend * (s * s - 0.4))
        })
        .at(0.0, girth, 0.0)
        .bent(|p| vec3(p.x, p.y.max(0.0), p.z))
}

fn crown(crown: Crown, top: f32, girth: f32, height: f32) -> Vec<(Material, Mesh)> {
    let leaf = Material { sway_m: 0.0, ..Material::LEAF };
    let foot = Vec3::Y * top;
    let stalk = |color: u32, thick: f32, long: f32| {
        let path = curve(&[foot - Vec3::Y * 0.004, foot + Vec3::Y * long * 0.6, foot + vec3(long * 0.3, long, 0.0)], 3);
        (Material::MATT, tube(&path, move |s| thick * (1.0 + 0.4 * s)).colored(hex(color)))
    };
    let blades = |count: i32, long: f32, wide: f32, rise: f32, color: u32| {
        let all = Mesh::joined((0..count).map(|k| {
            let out = around(1.0, k as f32 / count as f32 + 0.04 * wobble(3, k));
            let side = vec3(out.z, 0.0, -out.x);
            surface(4, 8, |u, v| {
                let w = wide * libm::sinf(PI * (0.1 + 0.9 * v)) * (u - 0.5);
                foot + out * (long * v) + side * w + Vec3::Y * (rise * long * v * (1.0 - 0.55 * v) + 0.002)
            })
        }));
        (leaf, all.colored(hex(color)))
    };
    match crown {
        Crown::Bare => Vec::new(),
        Crown::Stalk(color) => vec![stalk(color, girth * 0.06 + 0.0008, girth * 0.5)],
        Crown::Leafy => vec![stalk(0x5A_3A_22, 0.002, 0.02), blades(2, girth * 1.3, girth * 0.7, 0.5, 0x4E_92_38)],
        Crown::Sepals => {
            vec![stalk(0x4A_7A_2A, girth * 0.08, girth * 0.5), blades(6, girth * 0.75, girth * 0.28, 0.75, 0x3E_7A_2E)]
        }
        Crown::Tops => vec![blades(7, height * 0.75 + 0.03, girth * 1.1, 2.2, 0x4E_92_38)],
    }
}

/// One half beside the whole, its cut face towards the viewer.
fn half(
    craft: &mut Craft,
    form: &Produce,
    cut: &Cut,
    outline: &[(f32, f32)],
    (girth, height): (f32, f32),
    design: &Design,
) {
    let lean = -18.0;
    // A kind that lies on its side is cut across, so its half shows a circle.
    let across = matches!(form.pose, Pose::Lying(_));
    let radius = girth;
    let (middle, place): (f32, Box<dyn Fn(Mesh) -> Mesh>) = if across {
        (radius, Box::new(move |m: Mesh| m.pitched(lean).at(radius * 0.4, 0.004, radius * 1.1)))
    } else {
        (height * 0.42, Box::new(move |m: Mesh| m.pitched(lean).at(girth * 1.15, 0.004, girth * 0.5)))
    };
    let contour = |scale: f32| -> Vec<(f32, f32)> {
        if across {
            circle(radius * scale, 40).iter().map(|p| (p.x, p.y + radius)).collect()
        } else {
            let side = |s: f32| outline.iter().map(move |&(r, y)| (s * r * scale, middle + (y - middle) * scale));
            let right: Vec<(f32, f32)> = side(1.0).collect();
            right.into_iter().chain(side(-1.0).collect::<Vec<_>>().into_iter().rev()).collect()
        }
    };
    let face = |scale: f32, z: f32, color: u32| {
        prism(&polygon(&contour(scale), 0.0), 0.0015, 0.0).colored(hex(color)).at(0.0, 0.0, z)
    };
    let back = if across {
        ball(radius).scaled(1.0, 1.0, 1.1).bent(|p| vec3(p.x, p.y, p.z.min(0.0))).at(0.0, radius, 0.0)
    } else {
        fine_lathe(outline, 0.002, girth * 0.12).bent(|p| vec3(p.x, p.y, p.z.min(0.0)))
    };
    craft.put(form.surface, place(back.colored(design.color_or(hex(form.skin)))));
    craft.put(Material::GLOSS, place(face(0.985, 0.0, cut.rind)));
    craft.put(Material::GLOSS, place(face(0.86, 0.001, cut.flesh)));
    match cut.core {
        Core::Stone(color, size) => craft.put(
            Material::GLOSS,
            place(ball(girth * size).scaled(1.0, 1.0, 0.7).colored(hex(color)).at(0.0, height * 0.36, 0.0)),
        ),
        Core::Hollow(color) => craft.put(Material::GLOSS, place(face(0.6, 0.0018, color))),
        Core::Seeds(color, reach, count) => {
            craft.put(Material::GLOSS, place(face(0.2, 0.0018, cut.rind)));
            for k in 0..count {
                let angle = TAU * 0.618 * k as f32;
                let r = girth * reach * (0.75 + 0.25 * wobble(9, k));
                let seed = ball(girth * 0.06).scaled(0.7, 1.3, 0.6).rolled(angle.to_degrees() - 90.0);
                craft.put(
                    Material::GLOSS,
                    place(seed.colored(hex(color)).at(r * libm::cosf(angle), middle + r * libm::sinf(angle), 0.002)),
                );
            }
        }
    }
}
