//! Where the camera is and how it moves.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The camera of a shot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Camera {
    /// How much of the subject is in the picture; `None` lets the stage choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framing: Option<Framing>,
    /// From where it looks.
    #[serde(default)]
    pub angle: Angle,
    /// How it moves; `None` lets the stage choose a gentle move.
    #[serde(default, rename = "move", skip_serializing_if = "Option::is_none")]
    pub movement: Option<CameraMove>,
    /// How fast it moves.
    #[serde(default)]
    pub pace: Pace,
    /// The id of the member it looks at; `None` lets the stage choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Small unrest of a camera held in the hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub handheld: bool,
    /// Strongly blurred background.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shallow_focus: bool,
    /// Played slower than it was: 0.25 is a quarter of the speed, 4 a time lapse.
    #[serde(default = "normal_speed", skip_serializing_if = "is_normal_speed")]
    pub time_scale: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            framing: None,
            angle: Angle::default(),
            movement: None,
            pace: Pace::default(),
            subject: None,
            handheld: false,
            shallow_focus: false,
            time_scale: normal_speed(),
        }
    }
}

/// How much of the subject is in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Framing {
    /// A small subject in much of the place.
    ExtremeWide,
    /// The place, with the subject in it.
    Wide,
    /// The whole subject.
    Full,
    /// From the waist up.
    Medium,
    /// Head and shoulders.
    CloseUp,
    /// A detail.
    ExtremeCloseUp,
}

/// From where the camera looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Angle {
    /// From the height of the eyes.
    #[default]
    Eye,
    /// From below.
    Low,
    /// From above.
    High,
    /// Straight down.
    Overhead,
    /// From a drone.
    Aerial,
    /// From behind.
    Behind,
    /// From the side.
    Side,
    /// Out of the subject's eyes.
    PointOfView,
    /// Tilted horizon.
    Dutch,
    /// Past somebody's shoulder.
    OverShoulder,
}

/// How the camera moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the field's standard terms")]
pub enum CameraMove {
    Static,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
    DollyIn,
    DollyOut,
    ZoomIn,
    ZoomOut,
    TruckLeft,
    TruckRight,
    CraneUp,
    CraneDown,
    OrbitLeft,
    OrbitRight,
    Tracking,
    FlyForward,
    Roll,
    Handheld,
}

/// How fast the camera moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after what they mean")]
pub enum Pace {
    Slow,
    #[default]
    Usual,
    Fast,
}

fn normal_speed() -> f32 {
    1.0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn is_normal_speed(x: &f32) -> bool {
    *x == 1.0
}
