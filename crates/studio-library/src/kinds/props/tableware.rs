//! Vessels of the table: cup, glass, bottle, bowl, plate, vase.

use crate::craft::*;

/// A mug; full when a drink is said.
pub(crate) const CUP: Kind = Kind::new(Prop, "cup", build_cup)
    .words(
        &["cup", "mug", "coffee mug", "teacup", "coffee cup"],
        &["杯子", "马克杯", "茶杯", "咖啡杯", "杯"],
        &["cup.n.1", "mug.n.4"],
    )
    .made_of(Substance::Ceramic, 0.3)
    .loose(Form::Vessel, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A drinking glass with water in it.
pub(crate) const GLASS: Kind = Kind::new(Prop, "glass", build_glass)
    .words(
        &["glass", "drinking glass", "glass of water", "tumbler", "wineglass", "wine glass", "beaker", "goblet"],
        &["玻璃杯", "水杯", "酒杯", "烧杯"],
        &["glass.n.2", "beaker.n.1", "goblet.n.1"],
    )
    .made_of(Substance::Glass, 0.25)
    .loose(Form::Vessel, 0.1, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A bottle.
pub(crate) const BOTTLE: Kind = Kind::new(Prop, "bottle", build_bottle)
    .words(
        &["bottle", "wine bottle", "glass bottle", "flask", "perfume bottle", "potion"],
        &["瓶子", "酒瓶", "玻璃瓶", "瓶", "香水瓶", "药水"],
        &["bottle.n.1", "flask.n.1"],
    )
    .made_of(Substance::Glass, 0.6)
    .loose(Form::Cylinder, 0.15, 0.4)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A bowl.
pub(crate) const BOWL: Kind = Kind::new(Prop, "bowl", build_bowl)
    .words(&["bowl", "basin", "dish bowl"], &["碗", "盆"], &["bowl.n.1", "bowl.n.3", "basin.n.1"])
    .made_of(Substance::Ceramic, 0.4)
    .loose(Form::Vessel, 0.1, 0.5)
    .lives(Habitat::Tabletop);

/// A plate.
pub(crate) const PLATE: Kind = Kind::new(Prop, "plate", build_plate)
    .words(
        &["plate", "dish", "saucer", "platter"],
        &["盘子", "碟子", "盘"],
        &["plate.n.4", "dish.n.1", "saucer.n.2", "tray.n.1"],
    )
    .made_of(Substance::Ceramic, 0.5)
    .loose(Form::Cylinder, 0.1, 0.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::Clink);

/// A vase.
pub(crate) const VASE: Kind = Kind::new(Prop, "vase", build_vase)
    .words(&["vase", "urn", "amphora"], &["花瓶", "瓷瓶"], &["vase.n.1", "urn.n.1"])
    .made_of(Substance::Ceramic, 1.2)
    .loose(Form::Vessel, 0.1, 0.5)
    .lives(Habitat::Tabletop);

pub(super) const GLAZE: Material = Material { roughness: 0.18, ..Material::GLOSS };

/// What is in a vessel, by the details that were said; `None` when it is empty.
pub(in crate::kinds) fn drink(design: &Design) -> Option<Vec3> {
    const DRINKS: &[(&str, u32)] = &[
        ("coffee", 0x3A_1E_12),
        ("tea", 0xA8_5A_1E),
        ("milk", 0xF4_F0_E6),
        ("water", 0x9A_C4_D4),
        ("juice", 0xE8_92_1E),
        ("wine", 0x6A_12_22),
        ("beer", 0xD8_9A_2A),
        ("soup", 0xC8_7A_32),
        ("chocolate", 0x4A_26_18),
        ("honey", 0xD8_8A_1A),
        ("cocoa", 0x5A_30_1E),
        ("paint", 0x2C_5F_C0),
    ];
    if design.has("empty") {
        return None;
    }
    DRINKS.iter().find(|(word, _)| design.has(word)).map(|&(_, code)| hex(code))
}

/// A curved handle beside a vessel, between two heights.
pub(super) fn handle(x: f32, low: f32, high: f32, out: f32, thick: f32) -> Mesh {
    let path = curve(
        &[
            vec3(x, high, 0.0),
            vec3(x + out * 0.8, high + 0.005, 0.0),
            vec3(x + out, (low + high) * 0.5, 0.0),
            vec3(x + out * 0.7, low - 0.005, 0.0),
            vec3(x, low, 0.0),
        ],
        5,
    );
    tube(&path, |_| thick)
}

/// Where steam leaves, what lies inside, and where a hand takes it.
pub(super) fn vessel_sockets(craft: &mut Craft, inside: f32, rim: f32, grip: Vec3) {
    craft.socket(SocketRole::Inside, 0, vec3(0.0, inside, 0.0), Vec3::Y);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, rim, 0.0), Vec3::Y);
    craft.grip(grip, Vec3::Z);
}

fn build_cup(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_5A_3A));
    let clay = design.surface_or(GLAZE);
    let body = fine_lathe(
        &[
            (0.0, 0.0),
            (0.033, 0.0),
            (0.04, 0.012),
            (0.042, 0.05),
            (0.042, 0.095),
            (0.0375, 0.095),
            (0.0375, 0.012),
            (0.0, 0.01),
        ],
        0.003,
        0.0035,
    );
    let (band, cream) = (design.color_at(1, hex(0xF4_EE_DC)), hex(0xF4_EE_DC));
    let plain = design.pattern.is_some() || design.material.is_some();
    let coat = coat(design, color, design.color_at(1, cream), 0.016);
    craft.put(
        clay,
        body.painted(|p, n| {
            let inner = p.x * n.x + p.z * n.z < -1e-5 || (p.y < 0.02 && n.y > 0.5);
            if inner {
                cream
            } else if !plain && (p.y > 0.085 || p.y < 0.012) {
                band
            } else {
                coat(p, n)
            }
        }),
    );
    craft.put(clay, handle(0.04, 0.026, 0.076, 0.03, 0.006).colored(color));
    let filled = drink(design).unwrap_or(hex(0x3A_1E_12));
    if !design.has("empty") {
        craft.put(Material { roughness: 0.08, ..Material::GLOSS }, disc(0.038).colored(filled).at(0.0, 0.082, 0.0));
    }
    vessel_sockets(&mut craft, 0.05, 0.1, vec3(0.066, 0.05, 0.0));
    craft.object("cup")
}

fn build_glass(design: &Design) -> Model {
    let mut craft = Craft::new();
    let tint = design.color_or(hex(0xD4_E8_EC));
    let glass = Material { opacity: 0.28, ..Material::GLASS };
    craft.put(
        glass,
        lathe(&[(0.0, 0.0), (0.03, 0.0), (0.038, 0.13), (0.0355, 0.13), (0.0285, 0.012), (0.0, 0.012)], 0.0015)
            .colored(tint),
    );
    craft.put(
        Material { opacity: 0.8, ..Material::GLASS },
        torus(0.0367, 0.0016).colored(hex(0xF4_FA_FA)).at(0.0, 0.13, 0.0),
    );
    if !design.has("empty") {
        let water = Material { opacity: 0.55, roughness: 0.05, ..Material::GLASS };
        let color = drink(design).unwrap_or(hex(0x8A_C0_D8));
        craft.put(water, lathe(&[(0.0, 0.013), (0.028, 0.013), (0.0333, 0.09), (0.0, 0.09)], 0.001).colored(color));
    }
    vessel_sockets(&mut craft, 0.06, 0.135, vec3(0.04, 0.06, 0.0));
    craft.object("glass")
}

fn build_bottle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2F_6A_3A));
    let glass = design.surface_or(Material { opacity: 0.62, roughness: 0.07, ..Material::GLASS });
    let body = lathe(
        &[
            (0.0, 0.0),
            (0.038, 0.0),
            (0.038, 0.17),
            (0.03, 0.205),
            (0.016, 0.235),
            (0.0145, 0.29),
            (0.018, 0.292),
            (0.018, 0.302),
            (0.0, 0.302),
        ],
        0.006,
    );
    craft.put(glass, body.colored(color));
    if let Some(inside) = drink(design) {
        craft.put(
            Material { opacity: 0.9, ..Material::GLOSS },
            cylinder(0.034, 0.13, 0.005).colored(inside).at(0.0, 0.005, 0.0),
        );
    }
    let label =
        lathe(&[(0.0385, 0.055), (0.0392, 0.057), (0.0392, 0.128), (0.0385, 0.13)], 0.001).colored(hex(0xF1_E4_C6));
    craft.put(Material::PAPER, label);
    craft.put(
        Material::PAPER,
        lathe(&[(0.0392, 0.09), (0.0396, 0.091), (0.0396, 0.106), (0.0392, 0.107)], 0.0005).colored(hex(0xB0_38_30)),
    );
    craft.put(Material::WOOD, cylinder(0.0125, 0.024, 0.003).colored(hex(0xB8_8A_5A)).at(0.0, 0.298, 0.0));
    vessel_sockets(&mut craft, 0.09, 0.325, vec3(0.0, 0.12, 0.039));
    craft.object("bottle")
}

fn build_bowl(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_6A_A8));
    let cream = hex(0xF4_EE_DC);
    let shape = fine_lathe(
        &[
            (0.0, 0.0),
            (0.04, 0.0),
            (0.042, 0.012),
            (0.07, 0.03),
            (0.09, 0.06),
            (0.095, 0.082),
            (0.09, 0.082),
            (0.085, 0.06),
            (0.064, 0.034),
            (0.03, 0.02),
            (0.0, 0.018),
        ],
        0.003,
        0.004,
    );
    let coat = coat(design, color, design.color_at(1, cream), 0.02);
    craft.put(
        design.surface_or(GLAZE),
        shape.painted(|p, n| {
            let inner = p.x * n.x + p.z * n.z < 0.0 || n.y > 0.9;
            if inner || (0.064..0.07).contains(&p.y) { cream } else { coat(p, n) }
        }),
    );
    if let Some(inside) = drink(design) {
        craft.put(Material::GLOSS, disc(0.088).colored(inside).at(0.0, 0.066, 0.0));
    }
    vessel_sockets(&mut craft, 0.04, 0.09, vec3(0.09, 0.07, 0.0));
    craft.object("bowl")
}

fn build_plate(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF2_EF_EA));
    let rim = design.color_at(1, if design.colors.is_empty() { hex(0x3A_6A_A8) } else { color * 0.8 });
    let shape = fine_lathe(
        &[
            (0.0, 0.0),
            (0.075, 0.0),
            (0.08, 0.006),
            (0.126, 0.018),
            (0.128, 0.022),
            (0.085, 0.012),
            (0.07, 0.007),
            (0.0, 0.006),
        ],
        0.002,
        0.004,
    );
    craft.put(
        design.surface_or(GLAZE),
        shape.painted(|p, _| {
            if (0.11..0.12).contains(&libm::hypotf(p.x, p.z)) || libm::hypotf(p.x, p.z) > 0.124 { rim } else { color }
        }),
    );
    craft.socket(SocketRole::Top, 0, vec3(0.0, 0.007, 0.0), Vec3::Y);
    craft.grip(vec3(0.124, 0.018, 0.0), Vec3::X);
    craft.object("plate")
}

fn build_vase(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2C_5F_A8));
    let white = design.color_at(1, hex(0xF2_EF_EA));
    let shape = fine_lathe(
        &[
            (0.0, 0.0),
            (0.05, 0.0),
            (0.055, 0.01),
            (0.09, 0.1),
            (0.085, 0.16),
            (0.045, 0.22),
            (0.038, 0.25),
            (0.055, 0.28),
            (0.05, 0.281),
            (0.033, 0.25),
            (0.04, 0.21),
            (0.07, 0.14),
            (0.0, 0.02),
        ],
        0.006,
        0.006,
    );
    let coat = coat(design, color, white, 0.03);
    let plain = design.pattern.is_some() || design.material.is_some();
    craft.put(
        design.surface_or(GLAZE),
        shape.painted(move |p, n| {
            let band = (0.205..0.218).contains(&p.y) || (0.015..0.03).contains(&p.y) || p.y > 0.272;
            let leaf =
                (0.07..0.15).contains(&p.y) && libm::sinf(libm::atan2f(p.x, p.z) * 6.0) > (p.y - 0.11).abs() * 22.0;
            if !plain && (band || leaf) { white } else { coat(p, n) }
        }),
    );
    if design.has("flowers") || design.has("flower") {
        for k in 0..5 {
            let lean = around(0.06 + 0.02 * wobble(design.seed, k), k as f32 / 5.0);
            let head = vec3(lean.x, 0.42 + 0.03 * wobble(design.seed, k + 9), lean.z);
            craft.put(
                Material::LEAF,
                tube(&curve(&[vec3(0.0, 0.2, 0.0), vec3(lean.x * 0.3, 0.32, lean.z * 0.3), head], 4), |_| 0.004)
                    .colored(hex(0x4A_8A_3E)),
            );
            let petals = [0xE0_5A_80, 0xF2_EF_EA, 0xE8_C2_2A][k as usize % 3];
            for petal in 0..6 {
                let at = head + around(0.022, petal as f32 / 6.0);
                craft.put(Material::LEAF, ball(0.017).scaled(1.0, 0.5, 1.0).colored(hex(petals)).at(at.x, at.y, at.z));
            }
            craft.put(Material::FELT, ball(0.014).colored(hex(0xD9_A4_3B)).at(head.x, head.y + 0.006, head.z));
        }
    }
    vessel_sockets(&mut craft, 0.1, 0.285, vec3(0.0, 0.14, 0.09));
    craft.object("vase")
}
