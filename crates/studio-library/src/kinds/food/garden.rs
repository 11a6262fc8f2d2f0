//! Fruit and vegetables that are many pieces: bunches, heaps, heads, cobs and pods.

use crate::craft::*;

const fn grown(id: &'static str, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Food, id, build).made_of(Substance::Food, mass_kg).loose(Form::Box, 0.1, 0.7).lives(Habitat::Tabletop)
}

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &grown("grapes", 0.4, build_grapes).words(
        &["grapes", "grape", "bunch of grapes"],
        &["葡萄", "提子"],
        &["grape.n.1"],
    ),
    &grown("cherry", 0.02, build_cherries).words(&["cherry", "cherries"], &["樱桃", "车厘子"], &["cherry.n.3"]),
    &grown("blueberry", 0.1, |d| heap(d, "blueberry", 0x3A_46_7A, 0.0085, false)).words(
        &["blueberry", "blueberries", "cranberry"],
        &["蓝莓"],
        &["blueberry.n.3"],
    ),
    &grown("raspberry", 0.1, |d| heap(d, "raspberry", 0xC4_1E_42, 0.011, true)).words(
        &["raspberry", "raspberries"],
        &["树莓", "覆盆子"],
        &["raspberry.n.2"],
    ),
    &grown("blackberry", 0.1, |d| heap(d, "blackberry", 0x2A_16_2E, 0.012, true)).words(
        &["blackberry", "blackberries", "mulberry"],
        &["黑莓", "桑葚"],
        &["blackberry.n.1"],
    ),
    &grown("olive fruit", 0.1, |d| heap(d, "olive fruit", 0x6A_7A_2A, 0.011, false)).words(
        &["olive fruit", "olives"],
        &["橄榄"],
        &["olive.n.4"],
    ),
    &grown("peanut", 0.1, |d| heap(d, "peanut", 0xC8_96_52, 0.011, false)).words(
        &["peanut", "peanuts", "almond", "cashew", "pistachio"],
        &["花生", "杏仁", "腰果", "开心果"],
        &["peanut.n.1", "almond.n.2"],
    ),
    &grown("bean", 0.1, |d| heap(d, "bean", 0x5A_2A_1A, 0.008, false)).words(
        &["bean", "beans", "coffee bean", "coffee beans", "lentil"],
        &["豆子", "咖啡豆", "红豆", "黄豆"],
        &["bean.n.1"],
    ),
    &grown("pineapple", 1.2, build_pineapple).words(&["pineapple"], &["菠萝", "凤梨"], &["pineapple.n.2"]),
    &grown("corn", 0.3, build_corn).words(
        &["corn", "maize", "corncob", "sweetcorn", "corn on the cob"],
        &["玉米"],
        &["corn.n.3"],
    ),
    &grown("cabbage", 1.0, |d| head(d, "cabbage", 0x9A_C0_6A)).words(
        &["cabbage", "lettuce", "artichoke"],
        &["卷心菜", "生菜", "包菜"],
        &["cabbage.n.1", "lettuce.n.3"],
    ),
    &grown("broccoli", 0.3, |d| floret(d, "broccoli", 0x3A_72_2E)).words(&["broccoli"], &["西兰花"], &["broccoli.n.2"]),
    &grown("cauliflower", 0.6, |d| floret(d, "cauliflower", 0xF0_EA_D8)).words(
        &["cauliflower"],
        &["花椰菜", "菜花"],
        &["cauliflower.n.2"],
    ),
    &grown("pea", 0.02, build_peas).words(
        &["pea", "peas", "pea pod", "green beans"],
        &["豌豆", "豆荚", "毛豆"],
        &["pea.n.1"],
    ),
    &grown("ginger root", 0.1, build_ginger).words(&["ginger root", "root"], &["生姜", "姜"], &["ginger.n.2"]),
    &grown("leafy greens", 0.3, |d| bundle(d, "leafy greens", 0x5E_A0_3A, 0.05)).words(
        &["leafy greens", "spinach", "kale", "bok choy", "herbs", "basil", "parsley"],
        &["青菜", "菠菜", "白菜", "香菜"],
        &["greens.n.1"],
    ),
    &grown("celery", 0.3, |d| bundle(d, "celery", 0x9A_C4_62, 0.018)).words(
        &["celery", "asparagus", "leek", "spring onion", "scallion"],
        &["芹菜", "芦笋", "大葱", "葱", "韭菜"],
        &["celery.n.2", "asparagus.n.2"],
    ),
];

const SKIN: Material = Material { roughness: 0.2, ..Material::GLOSS };
const STILL: Material = Material { sway_m: 0.0, ..Material::LEAF };

/// A leaf blade from a foot along `out`, rising and then bending down.
fn blade(foot: Vec3, out: Vec3, long: f32, wide: f32, rise: f32) -> Mesh {
    let side = vec3(out.z, 0.0, -out.x);
    surface(6, 10, |u, v| {
        let w = wide * libm::sinf(PI * (0.08 + 0.9 * v)) * (u - 0.5);
        let ruffle = 0.06 * long * libm::sinf(u * 12.0 + v * 7.0) * v;
        foot + out * (long * v) + side * w + Vec3::Y * (rise * long * (v - 0.5 * v * v) + ruffle * 0.3)
    })
}

fn build_grapes(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x5E_2A_6A));
    let bloom = design.surface_or(Material { fuzz: 0.3, ..SKIN });
    let mut k = 0;
    for layer in 0..6 {
        let y = 0.018 + 0.014 * layer as f32;
        let count = [1, 3, 5, 7, 7, 5][layer as usize];
        for i in 0..count {
            k += 1;
            let out = around(0.0062 * (count as f32 - 1.0).min(5.4), i as f32 / count as f32 + 0.37 * layer as f32);
            let tone = color * (1.0 + 0.18 * wobble(design.seed, k));
            craft.put(bloom, ball(0.0115).colored(tone).at(out.x, y + 0.003 * wobble(5, k) - 0.006, out.z));
        }
    }
    let stem = tube(&curve(&[vec3(0.0, 0.08, 0.0), vec3(0.002, 0.105, 0.0), vec3(0.012, 0.122, 0.0)], 4), |_| 0.0022);
    craft.put(Material::WOOD, stem.colored(hex(0x6A_5A_2E)));
    craft.put(STILL, blade(vec3(0.0, 0.1, 0.0), around(1.0, 0.12), 0.05, 0.05, 0.3).colored(hex(0x5E_94_3A)));
    craft.grip(vec3(0.0, 0.11, 0.0), Vec3::Z);
    craft.object("grapes")
}

fn build_cherries(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB0_10_1E));
    let knot = vec3(0.0, 0.062, 0.0);
    for (x, z) in [(-0.014, 0.002), (0.013, -0.002)] {
        let top = vec3(x, 0.021, z);
        let dented = ball(0.0125)
            .bent(|p| vec3(p.x, p.y - 0.005 * libm::expf(-(p.x * p.x + p.z * p.z) * 3e4) * p.y.signum().max(0.0), p.z));
        craft.put(design.surface_or(SKIN), dented.colored(color).at(x, 0.0125, z));
        craft.put(
            Material::MATT,
            tube(&curve(&[top, top.lerp(knot, 0.5) + vec3(x * 0.35, 0.0, 0.0), knot], 5), |_| 0.0011)
                .colored(hex(0x5E_8A_2E)),
        );
    }
    craft.put(STILL, blade(knot, around(1.0, 0.2), 0.036, 0.022, 0.1).colored(hex(0x4E_92_38)));
    craft.grip(knot, Vec3::Z);
    craft.object("cherry")
}

/// A small heap of round things; `knobbly` ones are made of drupelets.
fn heap(design: &Design, name: &str, color: u32, radius: f32, knobbly: bool) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(color));
    let mut k = 0;
    for (layer, count) in [(0, 7), (1, 3), (2, 1)] {
        for i in 0..count {
            k += 1;
            let reach = if layer == 0 && i == 0 { 0.0 } else { radius * [2.05, 1.2, 0.0][layer] };
            let out =
                around(reach, i as f32 / (count as f32 - if layer == 0 { 1.0 } else { 0.0 }) + 0.2 * layer as f32);
            let at = vec3(out.x, radius * (1.0 + 1.55 * layer as f32), out.z);
            let tone = color * (1.0 + 0.2 * wobble(design.seed, k));
            if knobbly {
                for d in 0..22 {
                    let up = 1.0 - 2.0 * (d as f32 + 0.5) / 22.0;
                    let r = libm::sqrtf(1.0 - up * up);
                    let on = around(r, d as f32 * 0.381_97) + Vec3::Y * up;
                    let spot = at + on * radius * 0.74;
                    craft.put(
                        SKIN,
                        fine_ball(radius * 0.34, 8).colored(tone * (1.0 + 0.1 * up)).at(spot.x, spot.y, spot.z),
                    );
                }
            } else {
                let one = ball(radius).scaled(1.0, 0.94, 1.1).yawed(50.0 * k as f32);
                craft.put(
                    design.surface_or(Material { roughness: 0.35, ..SKIN }),
                    one.colored(tone).at(at.x, at.y, at.z),
                );
            }
        }
    }
    craft.grip(vec3(0.0, radius, radius * 2.0), Vec3::Z);
    craft.object(name)
}

fn build_pineapple(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD2_8A_22));
    let outline =
        [(0.0, 0.0), (0.04, 0.004), (0.062, 0.04), (0.066, 0.085), (0.058, 0.13), (0.036, 0.158), (0.0, 0.164)];
    let points: Vec<Vec3> = outline.iter().map(|&(r, y)| vec3(r, y, 0.0)).collect();
    let soft: Vec<(f32, f32)> = curve(&points, 5).iter().map(|p| (p.x.max(0.0), p.y)).collect();
    let scale = |p: Vec3| {
        let turn = libm::atan2f(p.x, p.z) * 8.0 / TAU;
        let rise = p.y / 0.03;
        let cell = |s: f32| (s - libm::floorf(s) - 0.5).abs() * 2.0;
        1.0 - cell(turn + rise * 0.5).max(cell(turn - rise * 0.5))
    };
    let body = fine_lathe(&soft, 0.002, 0.0028).painted(move |p, _| {
        let s = scale(p);
        hex(0x6A_5A_1E).lerp(color, (s * 2.4).clamp(0.0, 1.0)) * (0.9 + 0.2 * p.y / 0.16)
    });
    craft.put(
        design.surface_or(Material { roughness: 0.5, ..SKIN }),
        body.bent(move |p| {
            let lift = 1.0 + 0.09 * (scale(p) * 2.0).min(1.0);
            vec3(p.x * lift, p.y, p.z * lift)
        }),
    );
    for k in 0..22 {
        let inner = k as f32 / 22.0;
        let out = around(1.0, k as f32 * 0.382);
        let leaf = blade(
            vec3(0.0, 0.155 + 0.02 * inner, 0.0) + out * 0.012,
            out,
            0.07 - 0.03 * inner,
            0.018,
            1.6 + 3.4 * inner,
        );
        craft.put(STILL, leaf.colored(hex(0x4A_86_4A).lerp(hex(0x7A_A8_5A), inner)));
    }
    craft.grip(vec3(0.0, 0.08, 0.066), Vec3::Z);
    craft.object("pineapple")
}

fn build_corn(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF0_BE_2A));
    let cob = fine_lathe(
        &[(0.0, 0.0), (0.02, 0.006), (0.023, 0.04), (0.022, 0.1), (0.014, 0.15), (0.0, 0.165)],
        0.004,
        0.003,
    );
    let kernel = |p: Vec3| {
        let row = libm::atan2f(p.x, p.z) * 7.0;
        (libm::sinf(row) * libm::sinf(p.y * 420.0 + if libm::floorf(row / PI) as i32 & 1 == 0 { 0.0 } else { 1.6 }))
            .abs()
    };
    let cob = cob
        .painted(move |p, _| color * (0.72 + 0.34 * kernel(p)))
        .bent(move |p| vec3(p.x * (1.0 + 0.1 * kernel(p)), p.y, p.z * (1.0 + 0.1 * kernel(p))));
    craft.put(SKIN, cob.at(0.0, -0.08, 0.0).rolled(-84.0).at(0.0, 0.026, 0.0));
    for k in 0..5 {
        let out = around(1.0, k as f32 / 5.0);
        let husk = surface(6, 12, |u, v| {
            let a =
                out * (0.024 + 0.03 * v * v) + vec3(out.z, 0.0, -out.x) * ((u - 0.5) * 0.05 * (1.0 - v * v).max(0.05));
            a + Vec3::Y * (0.13 * v - 0.02)
        });
        let tone = hex(0x9A_BE_5A) * (1.0 + 0.1 * wobble(4, k));
        let laid = husk.at(0.0, -0.08, 0.0).rolled(-84.0).at(0.0, 0.026, 0.0).bent(|p| vec3(p.x, p.y.max(0.001), p.z));
        craft.put(STILL, laid.colored(tone));
    }
    craft.grip(vec3(0.0, 0.026, 0.024), Vec3::Z);
    craft.object("corn")
}

/// A head of leaves around a heart.
fn head(design: &Design, name: &str, color: u32) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(color));
    craft.put(STILL, fine_ball(0.072, 28).scaled(1.0, 0.9, 1.0).colored(shade(color, 1.2)).at(0.0, 0.075, 0.0));
    for k in 0..11 {
        let ring = if k < 5 { 0.0 } else { 1.0 };
        let turn = k as f32 * 0.2 + ring * 0.1;
        let out = around(1.0, turn);
        let side = vec3(out.z, 0.0, -out.x);
        let (open, tall) = (0.082 + 0.03 * ring, 0.135 - 0.03 * ring);
        let leaf = surface(12, 12, |u, v| {
            let across = (u - 0.5) * 2.0;
            let bulge = libm::sinf(PI * (0.12 + 0.62 * v));
            let edge = 0.006 * libm::sinf(across * 14.0 + k as f32) * v + ring * 0.035 * v * v;
            let wide = 0.085 * libm::sinf(PI * (0.16 + 0.66 * v));
            out * (open * bulge * (1.0 - 0.28 * across * across) + edge)
                + side * (across * wide)
                + Vec3::Y * (0.004 + tall * v * (1.0 - 0.14 * across * across))
        });
        let vein = move |p: Vec3, _: Vec3| {
            let off = p.dot(side).abs();
            color.lerp(hex(0xE6_EE_C8), libm::expf(-off * 260.0) * 0.8) * (0.78 + 2.2 * p.y)
        };
        craft.put(STILL, leaf.painted(vein));
    }
    craft.grip(vec3(0.0, 0.07, 0.09), Vec3::Z);
    craft.object(name)
}

/// A stem that branches into a dome of small knobs.
fn floret(design: &Design, name: &str, color: u32) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(color));
    let pale = hex(0xB8_CC_88);
    let mut stems = vec![Blob::cone(vec3(0.0, 0.012, 0.0), vec3(0.0, 0.06, 0.0), 0.018, 0.022).color(pale)];
    for k in 0..17 {
        let up = 1.0 - 0.8 * k as f32 / 16.0;
        let r = libm::sqrtf((1.0 - up * up).max(0.0));
        let at = around(r * 0.052, k as f32 * 0.382) + Vec3::Y * (0.058 + 0.046 * up);
        stems.push(Blob::cone(vec3(0.0, 0.05, 0.0), at, 0.012, 0.009).color(pale));
        for d in 0..14 {
            let tip = 1.0 - 1.5 * (d as f32 + 0.5) / 14.0;
            let ring = libm::sqrtf((1.0 - tip * tip).max(0.0));
            let on = around(ring, d as f32 * 0.382 + 0.1 * k as f32) + Vec3::Y * tip;
            let spot = at + on * 0.016;
            let tone = color * (0.75 + 0.35 * (0.5 + 0.5 * on.y) + 0.1 * wobble(k as u32, d));
            craft.put(Material::CLAY, fine_ball(0.0075, 7).colored(tone).at(spot.x, spot.y, spot.z));
        }
    }
    craft.put(Material::CLAY, melt(stems, 0.006).at(0.0, -0.0, 0.0).bent(|p| vec3(p.x, p.y.max(0.0), p.z)));
    craft.grip(vec3(0.0, 0.03, 0.02), Vec3::Z);
    craft.object(name)
}

fn build_peas(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x6A_B0_32));
    for (row, z) in [(0, -0.012), (1, 0.014)] {
        let pod = surface(10, 24, |u, v| {
            let along = (v - 0.5) * 0.1;
            let fat = 0.011 * libm::sqrtf(libm::sinf(PI * (0.02 + 0.96 * v)));
            let angle = PI * (0.06 + 0.88 * u) + PI;
            vec3(
                along,
                0.012 + fat * libm::sinf(angle),
                z + fat * libm::cosf(angle) + 0.006 * libm::sinf(PI * v) * if row == 0 { -1.0 } else { 1.0 },
            )
        });
        craft.put(STILL, pod.colored(color * 0.8));
        for k in 0..7 {
            let x = (k as f32 - 3.0) * 0.012;
            let lift = 0.006 * libm::cosf(x * 30.0) * if row == 0 { -1.0 } else { 1.0 };
            craft.put(SKIN, ball(0.0072).colored(color * (1.0 + 0.1 * wobble(2, k))).at(x, 0.012, z + lift));
        }
    }
    craft.grip(vec3(0.0, 0.012, 0.02), Vec3::Z);
    craft.object("pea")
}

fn build_ginger(design: &Design) -> Model {
    let color = design.color_or(hex(0xD0_A4_66));
    let knob = |a: Vec3, b: Vec3, r: f32| Blob::cone(a, b, r, r * 0.8).color(color);
    let blobs = [
        knob(vec3(-0.05, 0.018, 0.0), vec3(0.05, 0.018, 0.005), 0.019),
        knob(vec3(-0.02, 0.018, 0.0), vec3(-0.035, 0.022, 0.04), 0.016),
        knob(vec3(0.02, 0.018, 0.0), vec3(0.03, 0.026, -0.035), 0.015),
        knob(vec3(0.035, 0.018, 0.0), vec3(0.05, 0.03, 0.03), 0.013),
        knob(vec3(-0.04, 0.018, 0.0), vec3(-0.06, 0.032, -0.02), 0.013),
    ];
    let tone = move |p: Vec3, _: Vec3| color * (0.92 + 0.12 * libm::sinf(p.x * 500.0));
    let root = melt(blobs, 0.003).painted(tone).bent(|p| vec3(p.x, p.y.max(0.0), p.z));
    Craft::simple("ginger root", design.surface_or(Material::CLAY), root)
}

/// Stalks tied together, with leaves at the top; `wide` leaves in metres. Lies on its side.
fn bundle(design: &Design, name: &str, color: u32, wide: f32) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(color));
    let lay = |m: Mesh| m.at(0.0, -0.13, 0.0).rolled(-90.0).at(0.0, 0.03, 0.0).bent(|p| vec3(p.x, p.y.max(0.001), p.z));
    for k in 0..12 {
        let out = around(0.022 * libm::sqrtf(k as f32 / 12.0), k as f32 * 0.382);
        let top = out * 2.0 + Vec3::Y * (0.15 + 0.02 * wobble(8, k));
        let stalk = tube(&curve(&[out, out * 0.8 + Vec3::Y * 0.07, top], 5), |s| 0.008 - 0.003 * s);
        let tone = color * (1.0 + 0.12 * wobble(design.seed, k));
        craft.put(
            Material::CLAY,
            lay(stalk.painted(move |p, _| hex(0xEC_F0_D4).lerp(tone, (p.y * 9.0).clamp(0.0, 1.0)))),
        );
        let leaf = blade(top - Vec3::Y * 0.02, out.normalize_or(Vec3::Z), 0.05, wide + 0.008, 2.6);
        craft.put(STILL, lay(leaf.colored(tone * 0.75)));
    }
    craft.put(Material::CLOTH, lay(torus(0.026, 0.003).colored(hex(0xC8_4A_3A)).at(0.0, 0.06, 0.0)));
    craft.grip(vec3(0.0, 0.03, 0.026), Vec3::Z);
    craft.object(name)
}
