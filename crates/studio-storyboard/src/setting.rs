//! Place, light and weather.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a shot happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// A place of the library, such as `stage`, `meadow`, `kitchen`.
    pub place: String,
    /// Words that colour the place and are kept with it, such as `wooden`, `autumn`, `empty`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<String>,
    /// Somebody asked for it. A place that was only guessed gives way to one that suits the cast.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub asked: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self { place: "meadow".into(), details: Vec::new(), asked: false }
    }
}

fn yes() -> bool {
    true
}

/// The hour, which decides sun, sky and lamps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Time {
    /// The sun rises during the shot.
    Sunrise,
    /// Soft and low light.
    Morning,
    /// Bright daylight.
    #[default]
    Day,
    /// Low warm sun.
    GoldenHour,
    /// The sun sets during the shot.
    Sunset,
    /// Blue light after the sun.
    BlueHour,
    /// Moon and stars.
    Night,
}

/// Light besides what the place itself brings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Light {
    /// The hour; `None` leaves it to the place (a theatre stage has its own light).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// A theatre spotlight on the subject.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub spotlight: bool,
    /// Coloured tubes and signs light the scene.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub neon: bool,
    /// Candles and fires light the scene.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub candle: bool,
    /// The light stands behind the subject.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub backlit: bool,
    /// Visible shafts of light.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beams: bool,
    /// The room is dark until a lamp is switched on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dark: bool,
    /// A colour of the library that tints the key light.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
}

/// What falls from the sky or hangs in the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeatherKind {
    /// Blue sky with a few clouds.
    #[default]
    Clear,
    /// A grey sky.
    Overcast,
    /// Rain.
    Rain,
    /// Rain with lightning and thunder.
    Storm,
    /// Snow.
    Snow,
    /// Fog or mist.
    Fog,
    /// Wind that bends what can bend.
    Windy,
    /// A rainbow in a clearing sky.
    Rainbow,
    /// Northern lights.
    Aurora,
}

/// The weather of a shot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weather {
    /// What kind.
    pub kind: WeatherKind,
    /// 0 (a hint) to 1 (all it can).
    #[serde(default = "half")]
    pub strength: f32,
    /// Seconds into the shot at which it begins.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub begins_s: f32,
}

impl Default for Weather {
    fn default() -> Self {
        Self { kind: WeatherKind::Clear, strength: half(), begins_s: 0.0 }
    }
}

fn half() -> f32 {
    0.5
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn is_zero(x: &f32) -> bool {
    *x == 0.0
}
