//! The cast: creatures, people and things, with how they look and where they stand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One kind of creature, person or thing in a shot, once or several times.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Name by which actions, lines and places speak of it, unique in the shot.
    pub id: String,
    /// A kind of the library: `cat`, `woman`, `piano`, `lighthouse`.
    pub kind: String,
    /// How many of them.
    #[serde(default = "one")]
    pub count: u32,
    /// The name people call it by in dialogue, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How it looks.
    #[serde(default)]
    pub attributes: Attributes,
    /// Where it is at the start; `None` lets the stage compose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// A unit in the background of the set rather than a subject.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub background: bool,
    /// Seconds into the shot at which it appears, `0` for always there.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub enters_s: f32,
}

/// How a member looks. Everything unset is the kind's own.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attributes {
    /// Colours of the library or codes such as `#5cb8a4`, the main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub colors: Vec<String>,
    /// A coat or pattern: `calico`, `tabby`, `striped`, `spotted`, `checked`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// A material of the library: `wood`, `glass`, `gold`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material: Option<String>,
    /// Size against its kind.
    #[serde(default)]
    pub size: Size,
    /// Age against its kind.
    #[serde(default)]
    pub age: Age,
    /// The face it makes.
    #[serde(default)]
    pub mood: Mood,
    /// Hair of people, by colour and cut: `long black`, `curly`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hair: Option<String>,
    /// Clothes and things worn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wears: Vec<Garment>,
    /// Words written on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Further words that belong to it and have no field of their own: `old`, `open`, `steaming`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<String>,
}

/// Something worn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Garment {
    /// A garment of the library: `scarf`, `hat`, `shirt`, `backpack`.
    pub kind: String,
    /// A colour of the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
}

/// Size against the usual size of the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// A quarter.
    Tiny,
    /// Two thirds.
    Small,
    /// As usual.
    #[default]
    Usual,
    /// Half as big again.
    Large,
    /// Three times.
    Giant,
}

/// Age against the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// A baby: big head, short limbs.
    Baby,
    /// A child or young animal.
    Young,
    /// Grown up.
    #[default]
    Adult,
    /// Old.
    Old,
}

/// The face and bearing of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Calm and friendly.
    #[default]
    Calm,
    /// Smiling.
    Happy,
    /// Mouth down, brows up in the middle.
    Sad,
    /// Brows down.
    Angry,
    /// Wide eyes.
    Surprised,
    /// Wide eyes, brows up, drawn back.
    Afraid,
    /// Half-closed eyes.
    Sleepy,
}

/// Where a member is, told by another member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// How it lies to the other.
    pub relation: Relation,
    /// The other member's id; `None` means the frame (left of the picture) or the set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// How one thing lies to another, seen from the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// On top of it.
    On,
    /// Inside it.
    In,
    /// Below it.
    Under,
    /// In the air over it.
    Above,
    /// To the viewer's left.
    LeftOf,
    /// To the viewer's right.
    RightOf,
    /// Nearer to the camera.
    InFrontOf,
    /// Farther from the camera.
    Behind,
    /// At its side.
    Beside,
    /// Touching it, as a bicycle leans on a wall.
    Against,
    /// Close to it.
    Near,
    /// In a ring around it.
    Around,
    /// Between `of` and the next member of the cast list.
    Between,
    /// In the hand or mouth of it.
    HeldBy,
    /// Mounted on its back or seat.
    Riding,
    /// In the air.
    InSky,
    /// Far off.
    FarAway,
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn is_zero(x: &f32) -> bool {
    *x == 0.0
}
