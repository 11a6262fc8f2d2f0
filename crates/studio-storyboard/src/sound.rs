//! What is heard besides the contacts and the speech of the shot.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The sounds that were asked for. Contacts, steps, voices and instruments sound by themselves.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SoundPlan {
    /// Beds under everything; empty leaves them to the place and the weather.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ambience: Vec<Ambience>,
    /// Single sounds at times.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// Music from outside the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub music: Option<Music>,
    /// Nothing is to be heard.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub silent: bool,
}

/// A sound at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// What sounds.
    pub sound: Sound,
    /// The id of the member that it comes from, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Seconds into the shot; `None` lets the stage choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_s: Option<f32>,
    /// How many times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Muffled and reverberant.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub distant: bool,
}

/// Single sounds. Sound holds a recipe for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the sound it is named after")]
pub enum Sound {
    // Voices of animals.
    Meow,
    Purr,
    Bark,
    Howl,
    Whine,
    Neigh,
    Moo,
    Bleat,
    Oink,
    Cluck,
    Crow,
    Quack,
    Honk,
    Chirp,
    Tweet,
    Hoot,
    Caw,
    Croak,
    Roar,
    Growl,
    Trumpet,
    Squeak,
    Buzz,
    Hiss,
    Chatter,
    Whalesong,
    // Voices of people.
    Laugh,
    Cry,
    Gasp,
    Sigh,
    Cough,
    Sneeze,
    Snore,
    Scream,
    Cheer,
    Applause,
    Murmur,
    Hum,
    Whistle,
    Breath,
    // Things.
    Bell,
    ChurchBell,
    AlarmClock,
    PhoneRing,
    Horn,
    TrainHorn,
    ShipHorn,
    Siren,
    Tick,
    Click,
    Beep,
    Gong,
    Knock,
    DoorOpen,
    DoorClose,
    Creak,
    Camera,
    Typing,
    Zip,
    Paper,
    Chop,
    Sizzle,
    Pour,
    Drip,
    Splash,
    Bubbles,
    Fizz,
    Clink,
    Shatter,
    Crash,
    Thud,
    Whoosh,
    Pop,
    Snap,
    Spray,
    Engine,
    Propeller,
    Jet,
    Train,
    Robot,
    Saw,
    Drill,
    Hammer,
    // Nature.
    Thunder,
    WindGust,
    Wave,
    LeavesRustle,
    FireCrackle,
    Rain,
    // Magic and space.
    Sparkle,
    Laser,
    Explosion,
}

/// Beds of sound that a place or the weather makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the place or cause of its sound")]
pub enum Ambience {
    Room,
    Hall,
    Birds,
    Crickets,
    Wind,
    Sea,
    River,
    Rain,
    RainOnRoof,
    Storm,
    Traffic,
    Crowd,
    Fire,
    Machine,
    Underwater,
    Space,
    Forest,
    Night,
    Kitchen,
    Office,
    Cafe,
}

/// Music from outside the picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Music {
    /// An instrument of the library; `None` lets the mood choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// `happy`, `sad`, `epic`, `calm`, `tense`, `jazz`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mood: String,
}
