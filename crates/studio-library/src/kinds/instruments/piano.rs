//! Pianos: grand, upright and electronic, each with 61 keys that go down, and the bench before them.
//!
//! The keys face +Z, the bass lies on −X. The case beside the keys is lower than they are, so that
//! a camera at the side sees the hands.

mod case;
mod keys;

use crate::craft::*;
use case::{grand_case, upright_case};
use keys::keyboard;

/// A small grand piano with its lid open, and its bench.
pub(crate) const GRAND: Kind = Kind::new(Music, "piano", build_grand)
    .words(
        &["piano", "grand piano", "baby grand", "pianoforte", "harpsichord", "concert grand"],
        &["钢琴", "三角钢琴", "大钢琴"],
        &["piano.n.1", "keyboard_instrument.n.1"],
    )
    .made_of(Substance::Wood, 280.0)
    .plays(Instrument::Piano);

/// An upright piano with its bench.
pub(crate) const UPRIGHT: Kind = Kind::new(Music, "upright piano", build_upright)
    .words(&["upright piano", "upright", "spinet", "pianino"], &["立式钢琴"], &["upright.n.2"])
    .made_of(Substance::Wood, 200.0)
    .plays(Instrument::Piano);

/// An electronic keyboard on a stand, with a stool.
pub(crate) const KEYBOARD: Kind = Kind::new(Music, "keyboard", build_keyboard)
    .words(
        &["synthesizer", "synth", "electric piano", "electronic keyboard", "organ", "music keyboard"],
        &["电子琴", "合成器", "键盘乐器", "风琴"],
        &["synthesizer.n.2", "electronic_instrument.n.1"],
    )
    .made_of(Substance::Plastic, 20.0)
    .plays(Instrument::Synth);

/// A padded bench.
pub(crate) const BENCH: Kind = Kind::new(Furniture, "piano bench", build_bench)
    .words(&["piano bench", "piano stool", "music stool"], &["琴凳"], &["music_stool.n.1"])
    .made_of(Substance::Wood, 9.0);

/// Where the middle of the bench stands before the keys.
const BENCH_Z_M: f32 = 0.66;

fn build_grand(design: &Design) -> Model {
    let mut craft = Craft::new();
    let case = design.color_or(hex(0x24_22_28));
    let lacquer = design.surface_or(Material { roughness: 0.16, ..Material::GLOSS });
    grand_case(&mut craft, case, lacquer);
    keyboard(&mut craft);
    player(&mut craft, case, lacquer, design);
    craft.object("piano")
}

fn build_upright(design: &Design) -> Model {
    let mut craft = Craft::new();
    let case = design.color_or(hex(0x7A_45_26));
    let lacquer = design.surface_or(Material { roughness: 0.35, ..Material::WOOD });
    upright_case(&mut craft, case, lacquer);
    keyboard(&mut craft);
    player(&mut craft, case, lacquer, design);
    craft.object("upright piano")
}

fn build_keyboard(design: &Design) -> Model {
    let mut craft = Craft::new();
    let body = design.color_or(hex(0xB8_35_3A));
    let shell = design.surface_or(Material::PLASTIC);
    craft.put(shell, block(1.1, 0.06, 0.36, 0.02).colored(body).at(0.0, 0.645, 0.25));
    craft.put(shell, block(1.1, 0.1, 0.15, 0.02).colored(body).at(0.0, 0.655, 0.16));
    craft.put(Material::GLOW, block(0.2, 0.004, 0.06, 0.001).colored(hex(0x3C_BF_D4) * 0.4).at(0.0, 0.755, 0.15));
    for k in 0..8 {
        let x = if k < 4 { -0.44 + 0.07 * k as f32 } else { 0.2 + 0.07 * (k - 4) as f32 };
        craft.put(Material::PLASTIC, cylinder(0.016, 0.02, 0.004).colored(hex(0xF1_E4_C6)).at(x, 0.753, 0.15));
    }
    for side in [-1.0, 1.0] {
        for lean in [-1.0, 1.0] {
            let foot = vec3(side * 0.38, 0.015, 0.22 + lean * 0.2);
            let head = vec3(side * 0.38, 0.64, 0.22 - lean * 0.16);
            craft.put(METAL, rod(foot, head, 0.014).colored(hex(0x30_30_36)));
        }
        craft.put(METAL, rod(vec3(-0.38, 0.33, 0.22), vec3(0.38, 0.33, 0.22), 0.01).colored(hex(0x30_30_36)));
    }
    keyboard(&mut craft);
    player(&mut craft, hex(0x30_30_36), Material::PLASTIC, design);
    craft.object("keyboard")
}

fn build_bench(design: &Design) -> Model {
    let mut craft = Craft::new();
    bench(&mut craft, 0.0, design.color_or(hex(0x24_22_28)), design.surface_or(Material::GLOSS), hex(0x8C_2A_2E));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, BENCH_TOP_M, 0.0), Vec3::Z);
    craft.top(vec3(0.0, BENCH_TOP_M, 0.0));
    craft.object("piano bench")
}

/// The bench, and where somebody sits on it and before it.
fn player(craft: &mut Craft, case: Vec3, lacquer: Material, design: &Design) {
    bench(craft, BENCH_Z_M, case, lacquer, design.color_at(1, hex(0x8C_2A_2E)));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, BENCH_TOP_M, BENCH_Z_M), Vec3::NEG_Z);
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, BENCH_Z_M), Vec3::NEG_Z);
}

const BENCH_TOP_M: f32 = 0.5;

fn bench(craft: &mut Craft, z: f32, wood: Vec3, lacquer: Material, pad: Vec3) {
    craft.put(lacquer, block(0.66, 0.06, 0.34, 0.012).colored(wood).at(0.0, 0.39, z));
    let cushion = block(0.64, 0.06, 0.32, 0.026).colored(pad).at(0.0, 0.445, z);
    craft.put(Material::CLOTH, cushion);
    for x in [-0.2, 0.0, 0.2] {
        craft.put(Material::CLOTH, ball(0.011).scaled(1.0, 0.5, 1.0).colored(pad * 0.6).at(x, 0.505, z));
    }
    for (x, dz) in [(-0.28, -0.13), (0.28, -0.13), (-0.28, 0.13), (0.28, 0.13)] {
        let leg = lathe(&[(0.0, 0.0), (0.016, 0.0), (0.02, 0.05), (0.014, 0.1), (0.026, 0.4), (0.0, 0.4)], 0.005);
        craft.put(lacquer, leg.colored(wood).at(x, 0.0, z + dz));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_joint_and_a_socket_from_left_to_right() {
        for kind in [&GRAND, &UPRIGHT, &KEYBOARD] {
            let model = (kind.build)(&Design::default());
            let mut last = f32::MIN;
            for midi in keys::LOWEST..=keys::HIGHEST {
                let joints: Vec<_> = model.rig.joints().iter().filter(|j| j.role == Role::Key(midi)).collect();
                let sockets: Vec<_> = model.sockets.iter().filter(|s| s.role == SocketRole::Key(midi)).collect();
                assert_eq!((joints.len(), sockets.len()), (1, 1), "{} key {midi}", kind.id);
                let at = sockets[0].frame.translation;
                assert!(
                    at.x > last && at.y >= keys::KEY_TOP_M - 0.01 && at.z > joints[0].pivot.z,
                    "{} {midi}",
                    kind.id
                );
                last = at.x;
            }
            assert!(model.socket(SocketRole::Seat).is_some() && model.socket(SocketRole::User).is_some());
        }
    }
}
