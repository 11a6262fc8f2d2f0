//! Boats: a hull from cross sections, and what stands on it. They float with y = 0 at the keel.

pub(super) mod small_craft;

use crate::craft::*;

/// A rowing boat.
pub(crate) const BOAT: Kind = Kind::new(Vehicle, "boat", build_boat)
    .words(
        &["boat", "rowboat", "rowing boat", "dinghy", "paper boat", "lifeboat", "wooden boat"],
        &["船", "小船", "划艇", "木船", "纸船", "小舟", "扁舟"],
        &["boat.n.1"],
    )
    .made_of(Substance::Wood, 80.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Afloat);

/// A sailing boat.
pub(crate) const SAILBOAT: Kind = Kind::new(Vehicle, "sailboat", build_sailboat)
    .words(
        &["sailboat", "sailing boat", "yacht", "sailing ship", "catamaran"],
        &["帆船", "游艇"],
        &["sailboat.n.1", "yacht.n.1"],
    )
    .made_of(Substance::Wood, 900.0)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Afloat);

/// The shell of a hull: `length` along Z with the bow at +Z, `beam` wide, `depth` deep amidships.
pub(super) fn hull(length: f32, beam: f32, depth: f32, blunt_stern: f32) -> Mesh {
    surface(28, 40, move |u, v| hull_point(length, beam, depth, blunt_stern, u, v))
}

/// A point of the hull: `u` runs from the left rim over the keel to the right rim, `v` from bow to stern.
fn hull_point(length: f32, beam: f32, depth: f32, blunt_stern: f32, u: f32, v: f32) -> Vec3 {
    let z = length * (0.5 - v);
    let t = 2.0 * v - 1.0;
    let fullness = if t < 0.0 { 1.0 - libm::powf(-t, 2.4) } else { 1.0 - (1.0 - blunt_stern) * libm::powf(t, 2.6) };
    let half = 0.5 * beam * fullness.max(0.015);
    let angle = PI * u;
    let round = libm::powf(libm::sinf(angle).max(0.0), 0.7);
    let sheer = depth * (1.0 + 0.28 * t * t + if t < 0.0 { 0.14 * t * t } else { 0.0 });
    let keel = depth * 0.55 * libm::powf((-t).max(0.0), 5.0);
    vec3(half * libm::cosf(angle), sheer - (sheer - keel) * round, z)
}

/// The rim of the hull as a path from the left stern around the bow to the right stern.
pub(super) fn rim(length: f32, beam: f32, depth: f32, blunt_stern: f32) -> Vec<Vec3> {
    let side = |u: f32, k: i32| hull_point(length, beam, depth, blunt_stern, u, k as f32 / 24.0);
    (0..=24).rev().map(|k| side(0.0, k)).chain((1..=24).map(|k| side(1.0, k))).collect()
}

fn build_boat(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB0_3A_2E));
    let (length, beam, depth, stern) = (2.8, 1.1, 0.46, 0.62);
    let inside = hex(0xC8_92_54);
    let paint = design.surface_or(Material { roughness: 0.35, two_sided: true, ..Material::WOOD });
    let shell = hull(length, beam, depth, stern);
    let band = design.color_at(1, hex(0xF2_EF_EA));
    craft.put(paint, shell.clone().painted(move |p, _| if p.y > depth * 0.82 { band } else { color }));
    craft.put(
        Material { two_sided: true, ..Material::WOOD },
        shell.scaled(0.95, 0.96, 0.97).at(0.0, 0.03, 0.0).painted(move |p, _| inside * (0.7 + 0.5 * p.y)),
    );
    craft.put(paint, tube(&rim(length, beam, depth, stern), |_| 0.035).colored(shade(inside, 0.85)));
    let transom: Vec<Vec3> = (0..=16).map(|k| hull_point(length, beam, depth, stern, k as f32 / 16.0, 1.0)).collect();
    let back: Vec<glam::Vec2> = transom.iter().map(|p| glam::vec2(p.x, p.y)).collect();
    craft.put(paint, prism(&back, 0.05, 0.015).colored(color).at(0.0, 0.0, -length * 0.5));
    for (z, width) in [(0.55, 0.86), (-0.25, 1.0), (-1.0, 0.84)] {
        craft.put(Material::WOOD, block(width, 0.035, 0.24, 0.012).colored(inside).at(0.0, 0.34, z));
    }
    for side in [-1.0, 1.0] {
        let joint = craft.joint(Role::Extra(u8::from(side > 0.0)), 0, vec3(side * 0.56, 0.52, -0.1));
        let (grip, blade) = (vec3(side * 0.2, 0.66, -0.35), vec3(side * 1.5, 0.1, 0.35));
        craft.put(Material::WOOD, rod(grip, blade, 0.02).colored(hex(0xD8_A8_64)).on_joint(joint));
        let paddle = round_box(vec3(0.42, 0.02, 0.15), 0.009).colored(color);
        let out = (blade - grip).normalize();
        craft.put(
            Material::WOOD,
            paddle.turned(Quat::from_rotation_arc(Vec3::X, out)).at(blade.x, blade.y, blade.z).on_joint(joint),
        );
        craft.put(METAL, torus(0.03, 0.01).colored(hex(0x50_54_58)).at(side * 0.56, 0.52, -0.1));
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.375, -0.25), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.1, 0.2), Vec3::Z);
    craft.vehicle("boat")
}

fn build_sailboat(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2C_5F_A8));
    let (length, beam, depth, stern) = (5.0, 1.7, 0.75, 0.7);
    let paint = design.surface_or(Material { roughness: 0.2, two_sided: true, ..Material::GLOSS });
    let white = hex(0xF2_EF_EA);
    craft.put(
        paint,
        hull(length, beam, depth, stern).painted(move |p, _| {
            if p.y > depth * 0.85 {
                white
            } else if p.y < depth * 0.3 {
                hex(0xA8_2A_26)
            } else {
                color
            }
        }),
    );
    let edge = rim(length, beam, depth, stern);
    craft.put(Material::WOOD, tube(&edge, |_| 0.05).colored(hex(0xA8_6C_3C)));
    let back: Vec<glam::Vec2> = (0..=16)
        .map(|k| hull_point(length, beam, depth, stern, k as f32 / 16.0, 1.0))
        .map(|p| glam::vec2(p.x, p.y))
        .collect();
    craft.put(paint, prism(&back, 0.06, 0.02).colored(color).at(0.0, 0.0, -length * 0.5));
    let deck = surface(2, 24, |u, v| {
        hull_point(length, beam, depth, stern, if u < 0.5 { 0.0 } else { 1.0 }, 1.0 - v).lerp(
            hull_point(length, beam, depth, stern, 0.5, 1.0 - v) * vec3(0.0, 0.0, 1.0) + Vec3::Y * (depth + 0.06),
            1.0 - (u - 0.5).abs() * 2.0,
        )
    });
    craft.put(Material { two_sided: true, ..Material::WOOD }, deck.colored(hex(0xC8_98_5C)).at(0.0, -0.06, 0.0));
    craft.put(paint, block(0.9, 0.36, 1.3, 0.14).colored(white).at(0.0, 0.7, -0.1));
    for side in [-1.0, 1.0] {
        for z in [-0.4, 0.0] {
            craft
                .put(Material::GLOSS, ball(0.1).scaled(0.3, 1.0, 1.3).colored(hex(0x2A_3A_46)).at(side * 0.45, 0.9, z));
        }
    }
    craft.put(Material::WOOD, rod(vec3(0.0, 0.7, 0.55), vec3(0.0, 6.0, 0.45), 0.05).colored(hex(0xC8_98_5C)));
    craft.put(Material::WOOD, rod(vec3(0.0, 1.4, 0.5), vec3(0.0, 1.35, -2.1), 0.04).colored(hex(0xC8_98_5C)));
    let cloth = Material { two_sided: true, translucency: 0.5, ..Material::CLOTH };
    let sail = design.color_at(1, white);
    let boom = craft.joint(Role::Extra(0), 0, vec3(0.0, 1.4, 0.5));
    let main = surface(12, 16, |u, v| {
        vec3(0.45 * libm::sinf(PI * u) * (1.0 - v), 1.5 + 4.35 * v, 0.44 - 2.45 * u * (1.0 - v))
    });
    craft.put(
        cloth,
        main.painted(move |p, _| if (p.y * 1.1).fract() < 0.06 { sail * 0.85 } else { sail }).on_joint(boom),
    );
    let jib = surface(10, 14, |u, v| {
        let foot = vec3(0.0, 1.1, 2.35).lerp(vec3(0.35, 1.2, 0.65), u);
        foot.lerp(vec3(0.0, 5.3, 0.55), v) + Vec3::X * (0.28 * libm::sinf(PI * u) * (1.0 - v))
    });
    craft.put(cloth, jib.colored(color));
    craft.put(
        Material::CLOTH,
        prism(&polygon(&[(0.0, 0.0), (-0.5, 0.12), (0.0, 0.26)], 0.02), 0.02, 0.006)
            .yawed(90.0)
            .colored(hex(0xD4_32_2C))
            .at(0.0, 5.95, 0.45),
    );
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.8, -1.4), Vec3::Z);
    craft.top(vec3(0.0, 0.8, 1.3));
    craft.vehicle("sailboat")
}
