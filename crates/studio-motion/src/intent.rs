//! What a body shall do at an instant, told by its parts: the language between actions and rigs.
//!
//! Actions write intents and know nothing of rigs; `embody` turns an intent into joints and knows
//! nothing of actions. Angles are radians, lengths metres in the world, in the body's own axes
//! (X left, Y up, Z forward) unless said otherwise.

use glam::{Quat, Vec3};

/// Where a hand, paw or whatever serves as one shall be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Reach {
    /// The middle of the palm, world space.
    pub(crate) palm: Vec3,
    /// The way the palm shall face, world space; `None` leaves it to the arm.
    pub(crate) facing: Option<Vec3>,
    /// 0 (not at all) to 1 (exactly there).
    pub(crate) weight: f32,
}

/// Where a foot shall be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Foothold {
    /// The point of the ground under the ankle, world space.
    pub(crate) sole: Vec3,
    /// The way the toes point, as an angle about Y in the world.
    pub(crate) yaw: f32,
    /// How far the toes hang down.
    pub(crate) pitch: f32,
}

/// How a mouth is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mouth {
    /// 0 closed to 1 wide open.
    pub(crate) opening: f32,
    /// 0 narrow over 0.5 to 1 wide.
    pub(crate) width: f32,
}

/// What a body shall do at an instant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Intent {
    /// How far the hips come down, as a share of the leg: 0 stands, 0.75 squats.
    pub(crate) crouch: f32,
    /// Shift of the hips.
    pub(crate) shift: Vec3,
    /// Turn of the pelvis: pitch (nose down), yaw (left), roll.
    pub(crate) pelvis: Vec3,
    /// Bend of the back from the pelvis up: pitch, yaw, roll.
    pub(crate) bend: Vec3,
    /// Turn of the head besides looking: pitch, yaw, roll.
    pub(crate) head: Vec3,
    /// What the eyes look at, world space, and how much of it the head does.
    pub(crate) look: Option<(Vec3, f32)>,
    /// Left and right hand.
    pub(crate) hands: [Option<Reach>; 2],
    /// How what the left and the right hand hold is turned in the world; `None` leaves it upright.
    pub(crate) held: [Option<Quat>; 2],
    /// Feet in the order of `Anatomy::standing`; `None` follows the gait.
    pub(crate) feet: [Option<Foothold>; 4],
    /// How a foot leaves its foothold in the body's own axes: raised, folded.
    pub(crate) foot_shift: [Vec3; 4],
    /// The legs are folded under the body, 0 to 1.
    pub(crate) fold_legs: f32,
    /// The mouth.
    pub(crate) mouth: Mouth,
    /// Corners of the mouth and cheeks, −1 sad to 1 smiling.
    pub(crate) smile: f32,
    /// Upper lids: 0 wide open to 1 shut.
    pub(crate) lids: f32,
    /// Brows: up.
    pub(crate) brow_up: f32,
    /// Brows: inner ends down (anger) positive, up (worry) negative.
    pub(crate) brow_tilt: f32,
    /// Ears laid back, 0 to 1; negative pricks them.
    pub(crate) ears: f32,
    /// Wings: 0 folded as at rest to 1 spread.
    pub(crate) wings_spread: f32,
    /// Wings: angle of the beat over the horizontal.
    pub(crate) wing_beat: f32,
    /// Tail: up.
    pub(crate) tail_lift: f32,
    /// Tail: sideways.
    pub(crate) tail_swing: f32,
    /// Depth of breath against the usual.
    pub(crate) breath: f32,
    /// Stretch of the whole body along Y; the volume is kept.
    pub(crate) stretch: f32,
    /// Shift of the whole body: jumps, bobbing on water.
    pub(crate) lift: Vec3,
    /// Turn of the whole body about its middle: pitch, yaw, roll.
    pub(crate) tumble: Vec3,
    /// Arms hang relaxed, 0 to 1; the rest is the pose of the model at rest.
    pub(crate) arms_relaxed: f32,
    /// How far a wave runs along tail and tentacles, for swimmers and crawlers: amplitude.
    pub(crate) undulation: f32,
    /// Phase of that wave, turns.
    pub(crate) undulation_phase: f32,
    /// A turn of the joints of a thing that swings by itself: pendulum.
    pub(crate) swing: f32,
    /// Life is suspended: no blinking, eyes shut by `lids`.
    pub(crate) asleep: bool,
}

impl Default for Intent {
    fn default() -> Self {
        Self {
            crouch: 0.0,
            shift: Vec3::ZERO,
            pelvis: Vec3::ZERO,
            bend: Vec3::ZERO,
            head: Vec3::ZERO,
            look: None,
            hands: [None; 2],
            held: [None; 2],
            feet: [None; 4],
            foot_shift: [Vec3::ZERO; 4],
            fold_legs: 0.0,
            mouth: Mouth { opening: 0.0, width: 0.5 },
            smile: 0.0,
            lids: 0.0,
            brow_up: 0.0,
            brow_tilt: 0.0,
            ears: 0.0,
            wings_spread: 0.0,
            wing_beat: 0.0,
            tail_lift: 0.0,
            tail_swing: 0.0,
            breath: 1.0,
            stretch: 1.0,
            lift: Vec3::ZERO,
            tumble: Vec3::ZERO,
            arms_relaxed: 1.0,
            undulation: 0.0,
            undulation_phase: 0.0,
            swing: 0.0,
            asleep: false,
        }
    }
}

impl Intent {
    /// Reaches with a hand; a later reach with more weight wins, in between they mix.
    pub(crate) fn reach(&mut self, hand: usize, palm: Vec3, facing: Option<Vec3>, weight: f32) {
        if weight <= 0.0 {
            return;
        }
        self.hands[hand] = Some(match self.hands[hand] {
            None => Reach { palm, facing, weight },
            Some(before) => Reach {
                palm: before.palm.lerp(palm, weight),
                facing: facing.or(before.facing),
                weight: before.weight.max(weight),
            },
        });
    }

    /// Turns what a hand holds; a later turn with more weight wins, in between they mix.
    pub(crate) fn turn_held(&mut self, hand: usize, turn: Quat, weight: f32) {
        if weight > 0.0 {
            self.held[hand] = Some(self.held[hand].map_or(turn, |before| before.slerp(turn, weight.min(1.0))));
        }
    }

    /// Looks at a point; a later look with more weight wins.
    pub(crate) fn look_at(&mut self, point: Vec3, weight: f32) {
        if weight > 0.0 {
            let before = self.look.map_or(point, |l| l.0);
            self.look = Some((before.lerp(point, weight.min(1.0)), self.look.map_or(weight, |l| l.1.max(weight))));
        }
    }

    /// Opens the mouth at least so far.
    pub(crate) fn open_mouth(&mut self, opening: f32) {
        self.mouth.opening = self.mouth.opening.max(opening);
    }
}
