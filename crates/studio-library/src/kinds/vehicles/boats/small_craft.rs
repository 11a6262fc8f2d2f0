//! Small craft by kind: one builder over the hull, and a row of measures for each.

use super::{hull, hull_point, rim};
use crate::craft::*;

/// What stands on a hull.
#[derive(Clone, Copy, PartialEq)]
enum Fit {
    /// A deck with a hole for the paddler, and a double paddle.
    Cockpit,
    /// Thwarts and a paddle.
    Thwarts,
    /// A round awning amidships, and an oar over the stern.
    Awning(u32),
    /// A dragon's head and tail, thwarts and paddles.
    Dragon,
    /// Curved iron at the bow, a seat and one oar.
    Gondola,
    /// A screen and a motor.
    Motor,
    /// A wheelhouse, a mast and nets.
    Fishing,
    /// Decks of windows.
    Ferry,
    /// A flat hold with cargo and a wheelhouse behind.
    Barge,
}

/// The measures of a craft, metres.
#[derive(Clone, Copy)]
struct Measures {
    name: &'static str,
    length: f32,
    beam: f32,
    depth: f32,
    /// Width of the stern against the beam.
    stern: f32,
    paint: u32,
    inside: u32,
    fit: Fit,
}

const fn kind(id: &'static str, build: fn(&Design) -> Model, mass_kg: f32) -> Kind {
    Kind::new(Vehicle, id, build).made_of(Substance::Wood, mass_kg).dynamics(Dynamics::Actor).lives(Habitat::Afloat)
}

const KAYAK_MEASURES: Measures = Measures {
    name: "kayak",
    length: 3.4,
    beam: 0.72,
    depth: 0.3,
    stern: 0.06,
    paint: 0xE0_5A_1E,
    inside: 0x2A_2A_30,
    fit: Fit::Cockpit,
};

/// A kayak with its paddle.
pub(in crate::kinds) const KAYAK: Kind = kind("kayak", |d| afloat(d, &KAYAK_MEASURES), 25.0).words(
    &["kayak", "sea kayak"],
    &["皮划艇", "皮艇"],
    &["kayak.n.1"],
);

/// An open canoe.
pub(in crate::kinds) const CANOE: Kind = kind(
    "canoe",
    |d| {
        let measures = Measures { name: "canoe", beam: 0.9, depth: 0.4, paint: 0x9A_3A_26, ..KAYAK_MEASURES };
        afloat(d, &Measures { length: 4.0, inside: 0xC8_92_54, fit: Fit::Thwarts, ..measures })
    },
    35.0,
)
.words(&["canoe", "dugout", "pirogue"], &["独木舟", "木舟"], &["canoe.n.1"]);

/// A wooden boat with a black awning, as in water towns.
pub(in crate::kinds) const SAMPAN: Kind = kind(
    "sampan",
    |d| {
        let measures = Measures { name: "sampan", length: 4.6, beam: 1.3, depth: 0.46, ..KAYAK_MEASURES };
        let wood = Measures { paint: 0x5A_3A_26, inside: 0x8A_5E_3A, stern: 0.5, ..measures };
        afloat(d, &Measures { fit: Fit::Awning(0x26_26_2A), ..wood })
    },
    200.0,
)
.words(
    &["sampan", "awning boat", "covered boat", "wupeng boat", "black-awning boat", "houseboat"],
    &["乌篷船", "乌篷", "篷船", "摇橹船", "舢板", "渔舟"],
    &["sampan.n.1", "houseboat.n.1"],
);

/// A dragon boat.
pub(in crate::kinds) const DRAGON_BOAT: Kind = kind(
    "dragon boat",
    |d| {
        let measures = Measures { name: "dragon boat", length: 7.0, beam: 1.1, depth: 0.5, ..KAYAK_MEASURES };
        afloat(d, &Measures { paint: 0xC8_2A_26, inside: 0xE0_B0_50, stern: 0.25, fit: Fit::Dragon, ..measures })
    },
    300.0,
)
.words(&["dragon boat"], &["龙舟", "龙船"], &[]);

/// A gondola.
pub(in crate::kinds) const GONDOLA: Kind = kind(
    "gondola",
    |d| {
        let measures = Measures { name: "gondola", length: 5.6, beam: 1.1, depth: 0.5, ..KAYAK_MEASURES };
        afloat(d, &Measures { paint: 0x22_22_28, inside: 0x8A_1E_2A, stern: 0.1, fit: Fit::Gondola, ..measures })
    },
    300.0,
)
.words(&["gondola"], &["贡多拉"], &["gondola.n.2"]);

/// A fast motor boat.
pub(in crate::kinds) const SPEEDBOAT: Kind = kind(
    "speedboat",
    |d| {
        let measures = Measures { name: "speedboat", length: 4.6, beam: 1.7, depth: 0.75, ..KAYAK_MEASURES };
        afloat(d, &Measures { paint: 0xF2_EF_EA, inside: 0xE8_E0_D0, stern: 0.85, fit: Fit::Motor, ..measures })
    },
    700.0,
)
.words(
    &["speedboat", "motorboat", "motor boat", "powerboat", "jet ski"],
    &["快艇", "摩托艇", "汽艇", "冲锋舟"],
    &["motorboat.n.1", "speedboat.n.1"],
)
.runs(Sound::Engine);

/// A fishing boat.
pub(in crate::kinds) const FISHING_BOAT: Kind = kind(
    "fishing boat",
    |d| {
        let measures = Measures { name: "fishing boat", length: 6.4, beam: 2.2, depth: 1.1, ..KAYAK_MEASURES };
        afloat(d, &Measures { paint: 0x2C_6A_9E, inside: 0xC8_98_5C, stern: 0.7, fit: Fit::Fishing, ..measures })
    },
    4000.0,
)
.words(
    &["fishing boat", "trawler", "tugboat", "fishing trawler"],
    &["渔船", "拖船", "捕鱼船"],
    &["fishing_boat.n.1", "trawler.n.2", "tugboat.n.1"],
)
.runs(Sound::Engine);

/// A ferry with rows of windows.
pub(in crate::kinds) const FERRY: Kind = kind(
    "ferry",
    |d| {
        let measures = Measures { name: "ferry", length: 12.0, beam: 3.8, depth: 1.6, ..KAYAK_MEASURES };
        afloat(d, &Measures { paint: 0x1E_5A_8A, inside: 0xD8_CC_B4, stern: 0.85, fit: Fit::Ferry, ..measures })
    },
    30_000.0,
)
.words(
    &["ferry", "ferryboat", "river boat", "riverboat", "water bus", "excursion boat", "sightseeing boat"],
    &["渡轮", "轮渡", "游船", "观光船", "渡船", "画舫"],
    &["ferry.n.1"],
)
.runs(Sound::Engine)
.calls(Sound::Horn);

/// A barge with its load.
pub(in crate::kinds) const BARGE: Kind = kind(
    "barge",
    |d| {
        let measures = Measures { name: "barge", length: 9.0, beam: 2.6, depth: 0.9, ..KAYAK_MEASURES };
        afloat(d, &Measures { paint: 0x2E_5A_3E, inside: 0x7A_5A_3C, stern: 0.9, fit: Fit::Barge, ..measures })
    },
    15_000.0,
)
.words(
    &["barge", "canal boat", "narrowboat", "cargo boat", "flatboat"],
    &["驳船", "货船", "运河船", "货轮"],
    &["barge.n.1"],
)
.runs(Sound::Engine);

/// A raft of bound trunks.
pub(in crate::kinds) const RAFT: Kind = kind("raft", build_raft, 120.0).words(
    &["raft", "log raft", "bamboo raft"],
    &["竹筏", "木筏", "筏子", "排筏"],
    &["raft.n.1"],
);

fn afloat(design: &Design, m: &Measures) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(m.paint));
    let inside = hex(m.inside);
    let paint = design.surface_or(Material { roughness: 0.3, two_sided: true, ..Material::WOOD });
    let band =
        if m.fit == Fit::Gondola { color } else { design.color_at(1, shade(color * 0.7 + Vec3::splat(0.22), 1.0)) };
    let shell = hull(m.length, m.beam, m.depth, m.stern);
    let depth = m.depth;
    craft.put(paint, shell.clone().painted(move |p, _| if p.y > depth * 0.86 { band } else { color }));
    let floor = shell.scaled(0.94, 0.96, 0.97).at(0.0, 0.03, 0.0);
    craft.put(
        Material { two_sided: true, ..Material::WOOD },
        floor.painted(move |p, _| inside * (0.65 + 0.4 * p.y / depth)),
    );
    let edge = rim(m.length, m.beam, m.depth, m.stern);
    craft.put(paint, tube(&edge, |_| 0.018 + 0.012 * m.beam).colored(shade(color, 0.8)));
    let stern: Vec<glam::Vec2> = (0..=16)
        .map(|k| hull_point(m.length, m.beam, m.depth, m.stern, k as f32 / 16.0, 1.0))
        .map(|p| glam::vec2(p.x, p.y))
        .collect();
    craft.put(paint, prism(&stern, 0.05, 0.015).colored(color).at(0.0, 0.0, -m.length * 0.5));
    fit_out(&mut craft, m, color, inside);
    let seat = match m.fit {
        Fit::Ferry => m.depth * 1.1,
        Fit::Barge | Fit::Fishing => m.depth * 0.9,
        _ => m.depth * 0.75,
    };
    craft.socket(
        SocketRole::Seat,
        0,
        vec3(0.0, seat, -m.length * if m.fit == Fit::Cockpit { 0.04 } else { 0.28 }),
        Vec3::Z,
    );
    craft.socket(SocketRole::Inside, 0, vec3(0.0, m.depth * 0.4, m.length * 0.16), Vec3::Z);
    craft.vehicle(m.name)
}

/// A lid over the hull between two shares of its length, 0 at the bow.
fn deck(m: &Measures, from: f32, to: f32) -> Mesh {
    surface(12, 14, |u, v| {
        let along = to + (from - to) * v;
        let side = hull_point(m.length, m.beam, m.depth, m.stern, 0.0, along);
        let across = 2.0 * u - 1.0;
        vec3(side.x.abs() * across, side.y + 0.1 * m.depth * (1.0 - across * across), side.z)
    })
}

fn thwarts(craft: &mut Craft, m: &Measures, count: i32, color: Vec3) {
    for k in 0..count {
        let t = (k as f32 + 0.5) / count as f32;
        let z = m.length * (0.34 - 0.68 * t);
        let width = 2.0 * hull_point(m.length, m.beam, m.depth, m.stern, 0.0, 0.5 - z / m.length).x.abs();
        craft.put(Material::WOOD, block(width * 0.94, 0.03, 0.2, 0.012).colored(color).at(0.0, m.depth * 0.74, z));
    }
}

/// A paddle from its grip to its blade, on a joint of its own.
fn paddle(craft: &mut Craft, number: u8, from: Vec3, to: Vec3, blade: Vec3) {
    let joint = craft.joint(Role::Extra(number), 0, from.lerp(to, 0.4));
    craft.put(Material::WOOD, rod(from, to, 0.018).colored(hex(0xD8_A8_64)).on_joint(joint));
    let turn = Quat::from_rotation_arc(Vec3::X, (to - from).normalize());
    let plate = round_box(vec3(0.36, 0.025, 0.16), 0.01).colored(blade).turned(turn);
    craft.put(Material::WOOD, plate.at(to.x, to.y, to.z).on_joint(joint));
}

fn fit_out(craft: &mut Craft, m: &Measures, color: Vec3, inside: Vec3) {
    let (dark, white) = (hex(0x2A_2A_2E), hex(0xF2_EF_E6));
    let top = m.depth;
    match m.fit {
        Fit::Cockpit => {
            let lid = Material { two_sided: true, ..Material::PLASTIC };
            craft.put(lid, deck(m, 0.02, 0.4).colored(shade(color, 1.1)));
            craft.put(lid, deck(m, 0.64, 0.98).colored(shade(color, 1.1)));
            let hole = torus(0.3, 0.03).scaled(0.86, 1.0, 1.35).colored(dark);
            craft.put(Material::PLASTIC, hole.at(0.0, top * 1.06, -0.07));
            let (a, b) = (vec3(-0.95, top + 0.12, 0.35), vec3(0.95, top + 0.3, 0.15));
            paddle(craft, 0, a.lerp(b, 0.5), a, hex(0xE8_C2_2A));
            paddle(craft, 1, a.lerp(b, 0.5), b, hex(0xE8_C2_2A));
        }
        Fit::Thwarts => {
            thwarts(craft, m, 3, inside);
            paddle(craft, 0, vec3(0.15, top + 0.3, 0.2), vec3(0.75, 0.12, 0.5), color);
        }
        Fit::Awning(code) => awning(craft, m, hex(code), inside),
        Fit::Dragon => dragon(craft, m),
        Fit::Gondola => {
            thwarts(craft, m, 2, hex(0xA8_2A_34));
            let z = m.length * 0.5;
            let iron = curve(
                &[vec3(0.0, top * 1.2, z - 0.1), vec3(0.0, top * 2.0, z + 0.1), vec3(0.0, top * 2.5, z - 0.04)],
                8,
            );
            craft.put(METAL, tube(&iron, |s| 0.05 + 0.05 * s).colored(hex(0xC8_CC_D2)));
            for k in 0..5 {
                let tooth = block(0.03, 0.045, 0.2, 0.01).colored(hex(0xC8_CC_D2));
                craft.put(METAL, tooth.at(0.0, top * (1.4 + 0.17 * k as f32), z + 0.12));
            }
            let tail = curve(&[vec3(0.0, top * 1.2, -z + 0.1), vec3(0.0, top * 1.9, -z - 0.1)], 6);
            craft.put(METAL, tube(&tail, |s| 0.05 - 0.03 * s).colored(hex(0xC8_CC_D2)));
            paddle(craft, 0, vec3(0.2, top + 0.8, -m.length * 0.36), vec3(0.9, 0.1, -m.length * 0.3), dark);
        }
        Fit::Motor => {
            let lid = Material { two_sided: true, ..Material::GLOSS };
            craft.put(lid, deck(m, 0.01, 0.42).colored(color));
            craft.put(Material::GLOSS, block(m.beam * 0.9, 0.05, 1.5, 0.02).colored(inside).at(0.0, top * 0.5, -0.9));
            let screen = round_box(vec3(m.beam * 0.72, 0.34, 0.04), 0.015).pitched(-35.0).colored(hex(0x8A_B4_C8));
            craft.put(Material { opacity: 0.55, ..Material::GLASS }, screen.at(0.0, top + 0.24, 0.25));
            for x in [-0.36, 0.36] {
                craft
                    .put(Material::PLASTIC, block(0.5, 0.5, 0.2, 0.08).colored(hex(0xC8_3A_2E)).at(x, top * 0.6, -0.8));
                craft.put(
                    Material::PLASTIC,
                    block(0.5, 0.18, 0.5, 0.07).colored(hex(0xC8_3A_2E)).at(x, top * 0.6, -0.55),
                );
            }
            let motor = block(0.42, 0.6, 0.36, 0.1).colored(dark);
            craft.put(Material::GLOSS, motor.at(0.0, top * 0.75, -m.length * 0.5 - 0.14));
        }
        Fit::Fishing => fishing(craft, m, color, white),
        Fit::Ferry => ferry(craft, m, color, white),
        Fit::Barge => {
            craft.put(
                Material::WOOD,
                block(m.beam * 0.8, 0.1, m.length * 0.62, 0.03).colored(inside).at(0.0, top * 0.7, 0.5),
            );
            let goods = [0xC8_8A_3A, 0x9A_6A_40, 0xB8_A0_74, 0x8A_4A_34];
            for k in 0..10 {
                let (x, z) = ((k % 2) as f32 - 0.5, (k / 2) as f32 - 2.0);
                let load = block(0.85, 0.5 + 0.14 * wobble(5, k), 0.85, 0.05).colored(hex(goods[k as usize % 4]));
                craft.put(Material::WOOD, load.at(x * 0.95, top * 0.8, 0.6 + z * 1.0));
            }
            craft.put(Material::GLOSS, block(1.7, 1.3, 1.5, 0.1).colored(white).at(0.0, top * 0.8, -m.length * 0.34));
            let pane = block(1.76, 0.42, 1.2, 0.05).colored(hex(0x2A_3E_4E));
            craft.put(Material::GLOSS, pane.at(0.0, top * 0.8 + 0.66, -m.length * 0.34));
            craft.put(
                Material::GLOSS,
                block(1.9, 0.1, 1.7, 0.04).colored(color).at(0.0, top * 0.8 + 1.3, -m.length * 0.34),
            );
        }
    }
}

/// A round awning of matting on hoops, and an oar over the stern.
fn awning(craft: &mut Craft, m: &Measures, mat: Vec3, inside: Vec3) {
    let (half, rise) = (m.beam * 0.47, 0.72);
    let rows = 26;
    for (z0, z1, lift) in [(0.95, 0.2, 0.0), (0.28, -0.62, 0.05), (-0.54, -1.3, 0.0)] {
        let vault = surface(18, rows, |u, v| {
            let a = PI * u;
            let rib = 0.012 * libm::sinf(v * 60.0);
            vec3(
                (half + lift + rib) * libm::cosf(a),
                m.depth * 0.95 + (rise + lift + rib) * libm::sinf(a),
                z1 + (z0 - z1) * v,
            )
        });
        let cloth = Material { two_sided: true, roughness: 0.8, ..Material::WOOD };
        craft.put(cloth, vault.painted(move |p, _| mat * if libm::sinf(p.z * 42.0) > 0.7 { 1.5 } else { 1.0 }));
        for z in [z0, z1] {
            let hoop: Vec<Vec3> = (0..=14)
                .map(|k| PI * k as f32 / 14.0)
                .map(|a| vec3((half + lift) * libm::cosf(a), m.depth * 0.95 + (rise + lift) * libm::sinf(a), z))
                .collect();
            craft.put(Material::WOOD, tube(&hoop, |_| 0.022).colored(hex(0x9A_7A_4A)));
        }
    }
    thwarts(craft, m, 3, inside);
    paddle(craft, 0, vec3(0.25, m.depth + 0.75, -1.7), vec3(0.5, 0.1, -2.6), hex(0x8A_5E_3A));
}

/// The head and tail of a dragon at bow and stern, and paddles along the sides.
fn dragon(craft: &mut Craft, m: &Measures) {
    let (gold, red, green) = (hex(0xE0_B0_50), hex(0xC8_2A_26), hex(0x2E_8A_4E));
    let (z, top) = (m.length * 0.5, m.depth);
    let neck = [vec3(0.0, top * 1.2, z - 0.2), vec3(0.0, top + 0.6, z + 0.15), vec3(0.0, top + 1.0, z + 0.05)];
    let scales = tube(&curve(&neck, 8), |s| 0.2 - 0.05 * s);
    craft.put(Material::GLOSS, scales.painted(move |p, _| if libm::sinf(p.y * 50.0) > 0.0 { green } else { gold }));
    let head = vec3(0.0, top + 1.08, z + 0.2);
    craft.put(Material::GLOSS, ball(0.22).scaled(0.95, 0.85, 1.2).colored(gold).at(head.x, head.y, head.z));
    craft.put(Material::GLOSS, block(0.3, 0.13, 0.42, 0.05).colored(red).at(0.0, head.y - 0.06, head.z + 0.32));
    craft.put(Material::GLOSS, block(0.26, 0.06, 0.36, 0.03).colored(gold).at(0.0, head.y - 0.19, head.z + 0.28));
    for side in [-1.0, 1.0] {
        craft.put(Material::GLOSS, ball(0.075).colored(hex(0xF8_F6_F0)).at(side * 0.14, head.y + 0.13, head.z + 0.14));
        craft.put(Material::GLOSS, ball(0.036).colored(hex(0x18_18_1C)).at(side * 0.16, head.y + 0.14, head.z + 0.2));
        let horn = curve(&[head + vec3(side * 0.1, 0.16, -0.08), head + vec3(side * 0.26, 0.42, -0.3)], 5);
        craft.put(Material::GLOSS, tube(&horn, |s| 0.035 - 0.025 * s).colored(gold));
    }
    for k in 0..6 {
        let tuft = ball(0.1).scaled(0.6, 1.0, 1.0).colored(red);
        craft.put(Material::FELT, tuft.at(0.0, top + 0.5 + 0.12 * k as f32, z - 0.02 - 0.02 * k as f32));
    }
    let tail = [vec3(0.0, top * 1.2, -z + 0.15), vec3(0.0, top + 0.5, -z - 0.2), vec3(0.0, top + 0.9, -z + 0.05)];
    craft.put(Material::GLOSS, tube(&curve(&tail, 8), |s| 0.16 - 0.12 * s).colored(green));
    thwarts(craft, m, 7, gold);
    for k in 0..4 {
        let z = m.length * (0.26 - 0.16 * k as f32);
        let side = if k % 2 == 0 { 1.0 } else { -1.0 };
        paddle(craft, k as u8, vec3(side * 0.3, top + 0.35, z), vec3(side * 0.85, 0.12, z - 0.25), red);
    }
    let drum = cylinder(0.24, 0.4, 0.05).colored(red);
    craft.put(Material::GLOSS, drum.at(0.0, top * 0.8, m.length * 0.33));
}

fn fishing(craft: &mut Craft, m: &Measures, color: Vec3, white: Vec3) {
    let lid = Material { two_sided: true, ..Material::WOOD };
    craft.put(lid, deck(m, 0.02, 0.97).at(0.0, -0.16, 0.0).colored(hex(0xC8_98_5C)));
    let top = m.depth;
    craft.put(Material::GLOSS, block(1.3, 1.5, 1.4, 0.1).colored(white).at(0.0, top * 0.9, 0.7));
    craft.put(Material::GLOSS, block(1.36, 0.5, 1.1, 0.06).colored(hex(0x2A_3E_4E)).at(0.0, top * 0.9 + 0.75, 0.75));
    craft.put(Material::GLOSS, block(1.5, 0.12, 1.7, 0.05).colored(color).at(0.0, top * 0.9 + 1.5, 0.7));
    craft.put(Material::WOOD, rod(vec3(0.0, top, -0.4), vec3(0.0, top + 3.4, -0.4), 0.06).colored(hex(0xC8_98_5C)));
    craft.put(
        Material::WOOD,
        rod(vec3(0.0, top + 1.2, -0.4), vec3(0.0, top + 2.6, -2.6), 0.045).colored(hex(0xC8_98_5C)),
    );
    craft.put(METAL, rod(vec3(0.0, top + 3.3, -0.4), vec3(0.0, top * 1.25, 3.0), 0.014).colored(hex(0x4A_4E_54)));
    craft.put(METAL, rod(vec3(0.0, top + 3.3, -0.4), vec3(0.0, top + 2.55, -2.6), 0.014).colored(hex(0x4A_4E_54)));
    let net = melt([Blob::ellipsoid(vec3(0.0, top + 0.1, -1.7), vec3(0.75, 0.35, 0.6))], 0.1);
    craft.put(Material::CLOTH, net.painted(speckle(hex(0x3E_7A_6A), 0.5, 0.06, 3)));
    for (k, z) in [1.6, 0.2, -1.2].into_iter().enumerate() {
        for side in [-1.0, 1.0] {
            let x = side * (hull_point(m.length, m.beam, m.depth, m.stern, 0.0, 0.5 - z / m.length).x.abs() + 0.06);
            let ring = torus(0.2, 0.07).rolled(90.0).colored(hex(if k == 1 { 0xE8_62_1E } else { 0x24_24_28 }));
            craft.put(Material::PLASTIC, ring.at(x, top * 0.72, z));
        }
    }
}

fn ferry(craft: &mut Craft, m: &Measures, color: Vec3, white: Vec3) {
    let top = m.depth;
    let lid = Material { two_sided: true, ..Material::WOOD };
    craft.put(lid, deck(m, 0.02, 0.98).at(0.0, -0.1, 0.0).colored(hex(0xC8_A8_7C)));
    let glass = Material { roughness: 0.06, ..Material::GLOSS };
    for (tier, (wide, long)) in [(3.1, 8.2), (2.7, 6.4)].into_iter().enumerate() {
        let y = top + 1.5 * tier as f32;
        craft.put(Material::GLOSS, block(wide, 1.4, long, 0.15).colored(white).at(0.0, y, -0.5));
        craft.put(Material::GLOSS, block(wide + 0.3, 0.12, long + 0.4, 0.05).colored(color).at(0.0, y + 1.38, -0.5));
        let count = (long / 0.9) as i32;
        for k in 0..count {
            for side in [-1.0, 1.0] {
                let pane = round_box(vec3(0.06, 0.6, 0.6), 0.025).colored(hex(0x2A_3E_4E));
                craft.put(glass, pane.at(side * wide * 0.5, y + 0.8, -0.5 - long * 0.5 + 0.9 * (k as f32 + 0.6)));
            }
        }
    }
    craft.put(Material::GLOSS, block(1.9, 1.0, 1.4, 0.12).colored(white).at(0.0, top + 3.0, 1.2));
    craft.put(glass, block(1.96, 0.42, 1.2, 0.05).colored(hex(0x2A_3E_4E)).at(0.0, top + 3.4, 1.25));
    craft.put(Material::GLOSS, cone(0.5, 0.42, 1.3, 0.05).colored(hex(0xC8_2A_26)).at(0.0, top + 3.0, -1.8));
    craft.put(Material::GLOSS, cylinder(0.44, 0.24, 0.04).colored(hex(0x20_20_24)).at(0.0, top + 4.2, -1.8));
}

fn build_raft(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_70_44));
    for k in 0..9 {
        let x = (k as f32 - 4.0) * 0.21;
        let long = 1.5 + 0.12 * wobble(design.seed, k);
        let tone = color * (1.0 + 0.14 * wobble(design.seed, k + 20));
        let trunk =
            rod(vec3(x, 0.11, -long), vec3(x, 0.11, long), 0.105).painted(speckle(tone, 0.25, 0.1, design.seed));
        craft.put(design.surface_or(Material::WOOD), trunk);
        craft.put(
            Material::WOOD,
            rod(vec3(x, 0.11, long - 0.01), vec3(x, 0.11, long + 0.02), 0.08).colored(hex(0xD8_B0_78)),
        );
    }
    for z in [-1.0, 0.0, 1.0] {
        craft.put(Material::WOOD, rod(vec3(-0.95, 0.24, z), vec3(0.95, 0.24, z), 0.06).colored(color * 0.8));
        for k in 0..9 {
            let x = (k as f32 - 4.0) * 0.21;
            craft.put(Material::CLOTH, torus(0.12, 0.02).pitched(90.0).colored(hex(0xD8_C4_9A)).at(x, 0.13, z + 0.06));
        }
    }
    let joint = craft.joint(Role::Extra(0), 0, vec3(0.5, 0.6, -0.9));
    let pole = rod(vec3(0.85, 0.05, -1.3), vec3(0.45, 1.9, -0.7), 0.03).colored(hex(0x8A_A0_4A));
    craft.put(Material::WOOD, pole.on_joint(joint));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.24, -0.4), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.24, 0.4), Vec3::Z);
    craft.top(vec3(0.0, 0.24, 0.3));
    craft.vehicle("raft")
}
