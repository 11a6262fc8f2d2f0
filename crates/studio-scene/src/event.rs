//! What happened in the take and when: the source of every sound that belongs to the picture.

use crate::Substance;
use glam::Vec3;
use studio_storyboard::Sound;

/// Something that sounds, at an exact time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Event {
    /// Seconds into the shot, finer than a frame.
    pub at_s: f32,
    /// Where, world space.
    pub position: Vec3,
    /// What.
    pub kind: EventKind,
    /// Index of the thing that caused it, if one did.
    pub thing: Option<usize>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EventKind {
    /// Two bodies hit each other.
    Impact {
        /// The body that moved more.
        body: Substance,
        /// What it hit.
        against: Substance,
        /// Momentum given, newton seconds.
        impulse: f32,
        /// Speed of approach, metres per second.
        speed: f32,
        /// Size of the smaller body, metres.
        size_m: f32,
    },
    /// Two bodies roll or rub on each other for a while.
    Rub {
        /// The body that moved more.
        body: Substance,
        /// What it rubs on.
        against: Substance,
        /// How long, seconds.
        length_s: f32,
        /// Mean speed, metres per second.
        speed: f32,
        /// Size of the smaller body, metres.
        size_m: f32,
    },
    /// A foot came down.
    Step {
        /// What kind of foot.
        foot: FootKind,
        /// What it trod on.
        ground: Substance,
        /// Weight that came down, kilograms.
        weight_kg: f32,
        /// Speed of the foot, metres per second.
        speed: f32,
    },
    /// An instrument sounded.
    Note {
        /// Which.
        instrument: Instrument,
        /// MIDI number, or which drum.
        pitch: u8,
        /// 0 to 1.
        loudness: f32,
        /// How long it is held, seconds.
        length_s: f32,
    },
    /// A creature or thing made a sound of its own.
    Call {
        /// Which sound.
        sound: Sound,
        /// Size against the usual: 0.7 is small and high.
        size: f32,
        /// 0 to 1.
        loudness: f32,
        /// How long, seconds; 0 leaves it to the sound.
        length_s: f32,
    },
    /// Something went into or out of water.
    Splash {
        /// Size of the thing, metres.
        size_m: f32,
        /// Speed, metres per second.
        speed: f32,
    },
    /// A motor ran; a steady sound with a pitch that follows the speed.
    Motor {
        /// Which sound.
        sound: Sound,
        /// How long, seconds.
        length_s: f32,
        /// Speed of the thing at the start, metres per second.
        speed_from: f32,
        /// Speed of the thing at the end, metres per second.
        speed_to: f32,
        /// Where the thing is at the end, for pan and Doppler.
        position_to: Vec3,
    },
}

/// Kinds of foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named after what they are")]
pub enum FootKind {
    Paw,
    Hoof,
    Shoe,
    Bare,
    Metal,
    Claw,
}

/// Kinds of instrument: sound has a voice for each, motion a way to play it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named after what they are")]
pub enum Instrument {
    Piano,
    Guitar,
    Drums,
    Violin,
    Cello,
    Flute,
    Trumpet,
    Saxophone,
    Accordion,
    Bagpipes,
    Harp,
    Xylophone,
    Bell,
    Gong,
    Synth,
    Erhu,
    Guzheng,
}

impl Instrument {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Piano,
        Self::Guitar,
        Self::Drums,
        Self::Violin,
        Self::Cello,
        Self::Flute,
        Self::Trumpet,
        Self::Saxophone,
        Self::Accordion,
        Self::Bagpipes,
        Self::Harp,
        Self::Xylophone,
        Self::Bell,
        Self::Gong,
        Self::Synth,
        Self::Erhu,
        Self::Guzheng,
    ];
}
