//! The keyboard: white and black keys at their true places, each on its joint.

use crate::craft::*;

/// The lowest key, C2.
pub(super) const LOWEST: u8 = 36;
/// The highest key, C7.
pub(super) const HIGHEST: u8 = 96;
/// Height of the white keys over the floor.
pub(super) const KEY_TOP_M: f32 = 0.73;
/// Front edge of the white keys.
pub(super) const FRONT_Z_M: f32 = 0.42;
/// Distance between the middles of two white keys: a little wider than real, to be seen.
const PITCH_M: f32 = 0.0265;
const WHITE_LENGTH_M: f32 = 0.155;
const BLACK_LENGTH_M: f32 = 0.097;

/// Width of all keys.
pub(super) const KEYBOARD_WIDTH_M: f32 = PITCH_M * 36.0;

/// Adds all keys with their joints and sockets, a felt strip behind them and a dark bed below.
pub(super) fn keyboard(craft: &mut Craft) {
    let back = FRONT_Z_M - WHITE_LENGTH_M;
    craft.put(
        Material::FELT,
        block(KEYBOARD_WIDTH_M, 0.012, 0.012, 0.003).colored(hex(0xA8_22_2A)).at(0.0, KEY_TOP_M - 0.004, back),
    );
    craft.put(
        Material::MATT,
        block(KEYBOARD_WIDTH_M, 0.02, WHITE_LENGTH_M - 0.01, 0.002).colored(hex(0x18_14_14)).at(
            0.0,
            KEY_TOP_M - 0.045,
            back + WHITE_LENGTH_M * 0.5,
        ),
    );
    for midi in LOWEST..=HIGHEST {
        key(craft, midi, back);
    }
}

fn key(craft: &mut Craft, midi: u8, back: f32) {
    let black = matches!(midi % 12, 1 | 3 | 6 | 8 | 10);
    let x = key_x(midi);
    let joint = craft.joint(Role::Key(midi), 0, vec3(x, KEY_TOP_M - 0.01, back - 0.06));
    let (mesh, touch) = if black {
        let front = back + BLACK_LENGTH_M;
        // Narrower at the top, as real ones are.
        let mesh = block(0.0145, 0.024, BLACK_LENGTH_M, 0.004)
            .bent(|p| vec3(p.x * (1.1 - 8.0 * p.y), p.y, p.z - if p.z > 0.0 { p.y * 0.35 } else { 0.0 }))
            .colored(hex(0x1C_1A_1E))
            .at(x, KEY_TOP_M - 0.011, back + BLACK_LENGTH_M * 0.5);
        (mesh, vec3(x, KEY_TOP_M + 0.013, front - 0.02))
    } else {
        let ivory = hex(0xF4_EC_DA) * (1.0 + 0.02 * wobble(u32::from(midi), 1));
        let mesh = block(PITCH_M - 0.0018, 0.024, WHITE_LENGTH_M, 0.003).colored(ivory).at(
            x,
            KEY_TOP_M - 0.024,
            back + WHITE_LENGTH_M * 0.5,
        );
        (mesh, vec3(x, KEY_TOP_M, FRONT_Z_M - 0.03))
    };
    craft.put(Material { roughness: 0.25, ..Material::PLASTIC }, mesh.on_joint(joint));
    craft.socket(SocketRole::Key(midi), joint, touch, Vec3::Y);
}

/// Where the middle of a key lies: white keys side by side, black keys over their seams, drawn
/// apart within their group as on a real keyboard.
fn key_x(midi: u8) -> f32 {
    let (octave, step) = ((midi - LOWEST) / 12, (midi - LOWEST) % 12);
    let whites = match step {
        0 => 0.5,
        1 => 0.9,
        2 => 1.5,
        3 => 2.1,
        4 => 2.5,
        5 => 3.5,
        6 => 3.87,
        7 => 4.5,
        8 => 5.0,
        9 => 5.5,
        10 => 6.13,
        _ => 6.5,
    };
    (f32::from(octave) * 7.0 + whites) * PITCH_M - KEYBOARD_WIDTH_M * 0.5
}
