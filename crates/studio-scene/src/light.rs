//! The light of a shot.

use glam::{Vec3, vec3};

/// All light at one instant. Colours are linear RGB; intensities are folded into them.
#[derive(Debug, Clone, PartialEq)]
pub struct Light {
    /// Unit vector towards the key light (sun, moon, spotlight): the one that throws shadows.
    pub key_direction: Vec3,
    /// Its colour; about (3, 2.8, 2.4) for a low sun.
    pub key: Vec3,
    /// Light from above, without shadow.
    pub sky_fill: Vec3,
    /// Light from below, without shadow.
    pub ground_fill: Vec3,
    /// Light from behind the subject, along its edges.
    pub rim: Vec3,
    /// The sky or what stands for it.
    pub sky: Sky,
    /// Colour of the air far off.
    pub air: Vec3,
    /// Share of the air's colour at 100 m, 0 to 1.
    pub haze: f32,
    /// Visible shafts of the key light, 0 to 1.
    pub beams: f32,
    /// Factor on everything before the tone curve.
    pub exposure: f32,
    /// Cones of light: theatre spotlights, street lamps, headlights.
    pub spots: Vec<Spot>,
    /// Points of light: lamps, candles, fires, signs.
    pub glows: Vec<Glow>,
}

/// What is seen where nothing else is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sky {
    /// Colour overhead.
    pub zenith: Vec3,
    /// Colour at the horizon.
    pub horizon: Vec3,
    /// Colour of the sun or moon disc; zero hides it.
    pub disc: Vec3,
    /// Half the angle of the disc, radians.
    pub disc_size: f32,
    /// Share of the sky under clouds, 0 to 1.
    pub clouds: f32,
    /// Colour of lit clouds.
    pub cloud_color: Vec3,
    /// Strength of the stars, 0 to 1.
    pub stars: f32,
    /// Strength of northern lights, 0 to 1.
    pub aurora: f32,
    /// Strength of a rainbow, 0 to 1.
    pub rainbow: f32,
}

/// A cone of light.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Where it hangs.
    pub position: Vec3,
    /// Unit vector in which it shines.
    pub direction: Vec3,
    /// Half the angle of the cone, radians.
    pub half_angle: f32,
    /// Its colour at 1 m.
    pub color: Vec3,
    /// How visible the cone is in the air, 0 to 1.
    pub beam: f32,
    /// Index of the thing that it follows, if it does.
    pub follows: Option<usize>,
}

/// A point of light.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glow {
    /// Where it is, world space; an offset when it is carried.
    pub position: Vec3,
    /// Its colour at 1 m.
    pub color: Vec3,
    /// Index of the thing that carries it, if one does; switching that thing off puts it out.
    pub carrier: Option<usize>,
    /// Unrest of a flame or a bad tube, 0 to 1.
    pub flicker: f32,
}

/// The light at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct LightKey {
    /// Seconds into the shot.
    pub at_s: f32,
    /// The light then. It has the same number of spots and glows as the light at the start.
    pub light: Light,
}

impl Light {
    /// A clear day: a starting point for places.
    #[must_use]
    pub fn day() -> Self {
        Self {
            key_direction: vec3(0.55, 0.62, 0.56).normalize(),
            key: vec3(3.1, 2.75, 2.25),
            sky_fill: vec3(0.42, 0.55, 0.78),
            ground_fill: vec3(0.22, 0.2, 0.15),
            rim: vec3(0.9, 0.85, 0.75),
            sky: Sky {
                zenith: vec3(0.18, 0.36, 0.72),
                horizon: vec3(0.68, 0.78, 0.88),
                disc: Vec3::ZERO,
                disc_size: 0.02,
                clouds: 0.35,
                cloud_color: vec3(1.0, 0.97, 0.93),
                stars: 0.0,
                aurora: 0.0,
                rainbow: 0.0,
            },
            air: vec3(0.62, 0.72, 0.82),
            haze: 0.45,
            beams: 0.0,
            exposure: 1.0,
            spots: Vec::new(),
            glows: Vec::new(),
        }
    }

    /// The light between two others, `t` from 0 to 1.
    #[must_use]
    pub fn blend(&self, other: &Self, t: f32) -> Self {
        let mix = |a: Vec3, b: Vec3| a.lerp(b, t);
        let num = |a: f32, b: f32| a + (b - a) * t;
        let (s, o) = (&self.sky, &other.sky);
        Self {
            key_direction: mix(self.key_direction, other.key_direction).normalize_or(self.key_direction),
            key: mix(self.key, other.key),
            sky_fill: mix(self.sky_fill, other.sky_fill),
            ground_fill: mix(self.ground_fill, other.ground_fill),
            rim: mix(self.rim, other.rim),
            sky: Sky {
                zenith: mix(s.zenith, o.zenith),
                horizon: mix(s.horizon, o.horizon),
                disc: mix(s.disc, o.disc),
                disc_size: num(s.disc_size, o.disc_size),
                clouds: num(s.clouds, o.clouds),
                cloud_color: mix(s.cloud_color, o.cloud_color),
                stars: num(s.stars, o.stars),
                aurora: num(s.aurora, o.aurora),
                rainbow: num(s.rainbow, o.rainbow),
            },
            air: mix(self.air, other.air),
            haze: num(self.haze, other.haze),
            beams: num(self.beams, other.beams),
            exposure: num(self.exposure, other.exposure),
            spots: self
                .spots
                .iter()
                .zip(&other.spots)
                .map(|(a, b)| Spot {
                    position: mix(a.position, b.position),
                    direction: mix(a.direction, b.direction).normalize_or(a.direction),
                    half_angle: num(a.half_angle, b.half_angle),
                    color: mix(a.color, b.color),
                    beam: num(a.beam, b.beam),
                    follows: a.follows,
                })
                .collect(),
            glows: self
                .glows
                .iter()
                .zip(&other.glows)
                .map(|(a, b)| Glow { position: mix(a.position, b.position), color: mix(a.color, b.color), ..*a })
                .collect(),
        }
    }
}
