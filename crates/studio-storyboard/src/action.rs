//! What the cast does and says, on the shot's timeline.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody does something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// The id of the member that does it.
    pub who: String,
    /// What it does.
    pub verb: Verb,
    /// The id of what it is done to or with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// The id of whom or what it is directed at: thrown *to* her, walks *to* the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toward: Option<String>,
    /// Seconds into the shot.
    #[serde(default)]
    pub from_s: f32,
    /// Seconds into the shot; `None` means until the action is over or the shot ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_s: Option<f32>,
    /// How many times; `None` means as many as fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// How.
    #[serde(default)]
    pub manner: Manner,
    /// Which way, seen from the camera.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Beats per minute, for what keeps a beat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bpm: Option<f32>,
    /// A colour or state it turns into, for `change`: `green`, `open`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<String>,
    /// The bodies of `who` do it one after another rather than together.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_turn: bool,
}

/// The things that can be done. The library holds the words for each, motion the performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the English verb it is named after")]
pub enum Verb {
    // Being there.
    Stand,
    Sit,
    Lie,
    Sleep,
    Wait,
    Hang,
    Lean,
    // Going.
    Walk,
    Run,
    Hop,
    Crawl,
    Climb,
    Swim,
    Fly,
    Land,
    Glide,
    Drive,
    Ride,
    Sail,
    Follow,
    Chase,
    Enter,
    Leave,
    Approach,
    Stop,
    // Body and face.
    Jump,
    Spin,
    Dance,
    Bow,
    Wave,
    Nod,
    ShakeHead,
    ShakeBody,
    Stretch,
    LookAround,
    LookAt,
    Point,
    Clap,
    Kneel,
    Smile,
    Laugh,
    Cry,
    Yawn,
    Sing,
    Speak,
    Shout,
    Whisper,
    Blow,
    // Voices of animals and things.
    Call,
    Ring,
    Honk,
    Tick,
    // Hands and tools.
    Play,
    Hold,
    Carry,
    Give,
    Take,
    Throw,
    Catch,
    Kick,
    Hit,
    Push,
    Pull,
    Lift,
    PutDown,
    Open,
    Close,
    SwitchOn,
    SwitchOff,
    Pour,
    Stir,
    Chop,
    Cook,
    Eat,
    Drink,
    Read,
    Write,
    Type,
    Paint,
    Phone,
    Plant,
    Water,
    Clean,
    Build,
    Hug,
    Kiss,
    Pet,
    Feed,
    Fish,
    // What bodies do by themselves; simulated.
    Fall,
    Drop,
    Bounce,
    Roll,
    Slide,
    Swing,
    Rise,
    Float,
    Sink,
    Collide,
    Topple,
    Break,
    Burst,
    Spill,
    Turn,
    // What things do.
    Flow,
    Splash,
    Burn,
    Smoke,
    Steam,
    Glow,
    Flicker,
    Spray,
    Sway,
    Grow,
    Melt,
    Change,
    Appear,
    Vanish,
    Explode,
}

impl Verb {
    /// Whether it takes its doer from one place to another.
    #[must_use]
    pub fn goes(self) -> bool {
        use Verb::*;
        matches!(
            self,
            Walk | Run
                | Hop
                | Crawl
                | Swim
                | Fly
                | Land
                | Glide
                | Drive
                | Ride
                | Sail
                | Follow
                | Chase
                | Leave
                | Approach
                | Slide
        )
    }

    /// Whether it goes on beside other actions: a voice, a face, a glance, a hand that holds.
    #[must_use]
    pub fn goes_beside(self) -> bool {
        use Verb::*;
        matches!(
            self,
            Smile
                | Laugh
                | Cry
                | Yawn
                | Sing
                | Speak
                | Shout
                | Whisper
                | Call
                | Ring
                | Honk
                | Tick
                | Nod
                | ShakeHead
                | LookAt
                | LookAround
                | Hold
        )
    }
}

/// How an action is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// At the usual pace.
    #[default]
    Usual,
    /// At half the pace.
    Slow,
    /// At twice the pace.
    Fast,
    /// Softly.
    Gentle,
    /// With force.
    Strong,
    /// With joy.
    Happy,
}

impl Manner {
    /// How fast and how far an action is done, against the usual.
    #[must_use]
    pub fn vigour(self) -> f32 {
        match self {
            Self::Usual => 1.0,
            Self::Slow => 0.5,
            Self::Fast => 2.0,
            Self::Gentle => 0.7,
            Self::Strong => 1.5,
            Self::Happy => 1.25,
        }
    }
}

/// Which way something goes, seen from the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after what they mean")]
pub enum Direction {
    LeftToRight,
    RightToLeft,
    TowardCamera,
    AwayFromCamera,
    Up,
    Down,
    InCircles,
    BackAndForth,
}

/// Somebody says something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The id of the speaker; `None` is a narrator who is not seen. A member with a count above
    /// one speaks in chorus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The words, in English or Chinese.
    pub text: String,
    /// `speak`, `shout`, `whisper` or `sing`.
    #[serde(default = "speak")]
    pub verb: Verb,
    /// Seconds into the shot; `None` puts it after the line before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_s: Option<f32>,
}

fn speak() -> Verb {
    Verb::Speak
}
