//! Hats and other things on the head.

use super::body::Body;
use crate::kinds::figure::Figure;
use glam::{Quat, Vec3, vec3};
use std::f32::consts::TAU;
use studio_shape::{Blend, Blob, Material};

/// Something on the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hat {
    /// A brim all round and a soft crown.
    Brimmed,
    /// A stiff tall cylinder.
    Top,
    /// A peak at the front.
    Cap,
    /// Knitted, with a bobble.
    Beanie,
    /// A cook's tall pleated hat.
    Toque,
    /// A tall bent cone with a brim.
    Pointed,
    /// A soft cone with a bobble and a white rim.
    Santa,
    /// A ring with points.
    Crown,
    /// A hard shell.
    Helmet,
    /// A glass ball.
    Bubble,
    /// A turned-up brim, pinned at three corners.
    Tricorn,
    /// A cloth that leaves the face free.
    Hood,
    /// Over both ears.
    Headphones,
}

impl Hat {
    /// The hat that a garment's name asks for.
    pub(super) fn named(garment: &str) -> Option<Self> {
        Some(match garment {
            "hat" | "straw hat" | "sun hat" | "cowboy hat" | "fedora" | "bowler" | "bowler hat" => Self::Brimmed,
            "top hat" => Self::Top,
            "cap" | "baseball cap" | "police cap" | "beret" | "captain's hat" | "nurse cap" => Self::Cap,
            "beanie" | "woolly hat" | "knit cap" | "winter hat" => Self::Beanie,
            "chef hat" | "chef's hat" | "toque" => Self::Toque,
            "wizard hat" | "witch hat" | "pointed hat" | "party hat" | "bamboo hat" => Self::Pointed,
            "santa hat" | "christmas hat" | "nightcap" => Self::Santa,
            "crown" | "tiara" => Self::Crown,
            "helmet" | "hard hat" | "fire helmet" => Self::Helmet,
            "space helmet" => Self::Bubble,
            "pirate hat" | "tricorn" => Self::Tricorn,
            "hood" | "headscarf" | "hijab" | "veil" | "mask hood" => Self::Hood,
            "headphones" => Self::Headphones,
            _ => return None,
        })
    }

    /// Whether it hides the hair on top.
    pub(super) fn covers_hair(self) -> bool {
        !matches!(self, Self::Crown | Self::Headphones | Self::Bubble)
    }

    /// The colour it has when nothing is said.
    pub(super) fn own_color(self) -> Vec3 {
        use studio_shape::hex;
        match self {
            Self::Brimmed => hex(0xC9_A2_66),
            Self::Top | Self::Tricorn | Self::Headphones => hex(0x2A_28_2C),
            Self::Cap | Self::Helmet => hex(0x2F_62_B4),
            Self::Beanie | Self::Santa => hex(0xC2_30_2C),
            Self::Toque | Self::Bubble => hex(0xF6_F4_EE),
            Self::Pointed => hex(0x3E_36_8C),
            Self::Crown => hex(0xE0_B0_48),
            Self::Hood => hex(0x8A_70_9C),
        }
    }

    /// Sets it on the head.
    pub(super) fn build(self, figure: &mut Figure, body: &Body, color: Vec3) {
        let mut hat = Wear { body, blend: Blend::new() };
        let mut material = Material::FELT;
        match self {
            Self::Brimmed => hat.brimmed(color, 1.52, 0.62),
            Self::Top => hat.brimmed(color, 1.35, 1.15),
            Self::Cap => hat.cap(color),
            Self::Beanie => hat.beanie(color),
            Self::Toque => hat.toque(color),
            Self::Pointed => hat.pointed(color),
            Self::Santa => hat.santa(color),
            Self::Crown => {
                hat.crown(color);
                material = Material::METAL;
            }
            Self::Helmet => {
                hat.helmet(color);
                material = Material::PLASTIC;
            }
            Self::Bubble => {
                hat.ball(vec3(0.0, 0.02, 0.05), Vec3::splat(1.62), 0.0, Vec3::splat(0.9));
                material = Material { opacity: 0.10, ..Material::GLASS };
            }
            Self::Tricorn => hat.tricorn(color),
            Self::Hood => {
                hat.hood(color);
                material = Material::CLOTH;
            }
            Self::Headphones => {
                hat.headphones(color);
                material = Material::PLASTIC;
            }
        }
        figure.soft(&hat.blend, 0.08 * body.hs, material);
    }
}

/// A hat under construction, in head units.
struct Wear<'a> {
    body: &'a Body,
    blend: Blend,
}

impl Wear<'_> {
    fn put(&mut self, blob: Blob, seam: f32, color: Vec3) {
        self.blend.add(blob.seam(seam * self.body.hs).color(color).joint(self.body.head));
    }

    fn ball(&mut self, at: Vec3, radii: Vec3, seam: f32, color: Vec3) {
        self.put(Blob::ellipsoid(self.body.at(at), radii * self.body.hs), seam, color);
    }

    fn ring(&mut self, at: Vec3, major: f32, minor: f32, color: Vec3) {
        self.put(Blob::torus(self.body.at(at), major * self.body.hs, minor * self.body.hs), 0.03, color);
    }

    fn horn(&mut self, a: Vec3, b: Vec3, radii: [f32; 2], seam: f32, color: Vec3) {
        let hs = self.body.hs;
        self.put(Blob::cone(self.body.at(a), self.body.at(b), radii[0] * hs, radii[1] * hs), seam, color);
    }

    fn carve(&mut self, at: Vec3, radii: Vec3, color: Vec3) {
        let hs = self.body.hs;
        let hole = Blob::ellipsoid(self.body.at(at), radii * hs);
        self.blend.carve(hole.seam(0.05 * hs).color(color));
    }

    /// Over the upper half of the skull.
    fn shell(&mut self, color: Vec3, lower: f32) {
        self.ball(vec3(0.0, 0.20, -0.04), vec3(1.15, 1.06, 1.14), 0.0, color);
        let hs = self.body.hs;
        let below = Blob::round_box(self.body.at(vec3(0.0, lower - 2.0, 0.0)), vec3(2.0, 2.0, 2.0) * hs, 0.0);
        self.blend.carve(below.seam(0.06 * hs).color(color * 0.5));
    }

    fn brimmed(&mut self, color: Vec3, brim: f32, height: f32) {
        let hs = self.body.hs;
        let foot = vec3(0.0, 0.62, -0.06);
        let crown = self.body.at(foot + Vec3::Y * (0.5 * height + 0.05));
        self.put(Blob::cylinder(crown, 1.0 * hs, (0.5 * height + 0.1) * hs, 0.18 * hs), 0.0, color);
        self.put(Blob::cylinder(self.body.at(foot), brim * hs, 0.055 * hs, 0.05 * hs), 0.10, color);
        let band = self.body.at(foot + Vec3::Y * 0.18);
        self.put(Blob::cylinder(band, 1.035 * hs, 0.10 * hs, 0.03 * hs), 0.01, color * 0.35);
    }

    fn cap(&mut self, color: Vec3) {
        self.shell(color, 0.42);
        let hs = self.body.hs;
        let peak = Blob::ellipsoid(self.body.at(vec3(0.0, 0.46, 1.10)), vec3(0.82, 0.075, 0.62) * hs);
        self.put(peak.turned(Quat::from_rotation_x(0.14)), 0.05, color * 0.8);
        self.ball(vec3(0.0, 1.27, -0.04), Vec3::splat(0.10), 0.03, color * 0.8);
    }

    fn beanie(&mut self, color: Vec3) {
        self.shell(color, 0.48);
        self.ring(vec3(0.0, 0.50, -0.04), 1.06, 0.17, color * 0.8);
        self.ball(vec3(0.0, 1.42, -0.04), Vec3::splat(0.30), 0.04, color.lerp(Vec3::ONE, 0.75));
    }

    fn toque(&mut self, color: Vec3) {
        let hs = self.body.hs;
        let band = self.body.at(vec3(0.0, 0.85, -0.06));
        self.put(Blob::cylinder(band, 1.0 * hs, 0.38 * hs, 0.05 * hs), 0.0, color);
        for i in 0..7u8 {
            let angle = TAU * f32::from(i) / 7.0;
            let at = vec3(0.62 * libm::sinf(angle), 1.62, 0.62 * libm::cosf(angle) - 0.06);
            self.ball(at, vec3(0.56, 0.52, 0.56), 0.12, color);
        }
        self.ball(vec3(0.0, 1.85, -0.06), vec3(0.7, 0.42, 0.7), 0.15, color);
    }

    fn pointed(&mut self, color: Vec3) {
        let hs = self.body.hs;
        self.put(Blob::cylinder(self.body.at(vec3(0.0, 0.62, -0.06)), 1.62 * hs, 0.06 * hs, 0.05 * hs), 0.0, color);
        self.horn(vec3(0.0, 0.70, -0.06), vec3(0.0, 1.75, -0.12), [0.98, 0.42], 0.12, color);
        self.horn(vec3(0.0, 1.75, -0.12), vec3(0.16, 2.55, -0.46), [0.42, 0.06], 0.05, color);
        let band = self.body.at(vec3(0.0, 0.80, -0.06));
        self.put(Blob::cylinder(band, 1.02 * hs, 0.11 * hs, 0.03 * hs), 0.01, vec3(0.62, 0.42, 0.08));
    }

    fn santa(&mut self, color: Vec3) {
        let white = vec3(0.88, 0.87, 0.84);
        self.shell(color, 0.5);
        self.horn(vec3(0.0, 0.9, -0.1), vec3(0.45, 1.62, -0.3), [0.75, 0.30], 0.12, color);
        self.horn(vec3(0.45, 1.62, -0.3), vec3(1.05, 1.12, -0.35), [0.30, 0.14], 0.06, color);
        self.ring(vec3(0.0, 0.50, -0.04), 1.05, 0.20, white);
        self.ball(vec3(1.12, 0.98, -0.35), Vec3::splat(0.24), 0.02, white);
    }

    fn crown(&mut self, color: Vec3) {
        let hs = self.body.hs;
        let at = vec3(0.0, 0.98, -0.04);
        self.put(Blob::cylinder(self.body.at(at), 0.80 * hs, 0.20 * hs, 0.04 * hs), 0.0, color);
        for i in 0..7u8 {
            let angle = TAU * f32::from(i) / 7.0;
            let out = vec3(libm::sinf(angle), 0.0, libm::cosf(angle));
            let root = at + out * 0.74 + Vec3::Y * 0.12;
            self.horn(root, root + out * 0.08 + Vec3::Y * 0.36, [0.16, 0.05], 0.03, color);
            self.ball(root + out * 0.10 + Vec3::Y * 0.46, Vec3::splat(0.085), 0.0, color);
        }
        let hole = Blob::cylinder(self.body.at(at + Vec3::Y * 0.40), 0.68 * hs, 0.50 * hs, 0.02 * hs);
        self.blend.carve(hole.color(color * 0.7));
    }

    fn helmet(&mut self, color: Vec3) {
        self.shell(color, 0.30);
        self.ring(vec3(0.0, 0.34, -0.02), 1.13, 0.09, color * 0.75);
        self.horn(vec3(0.0, 1.20, 0.55), vec3(0.0, 1.10, -0.75), [0.12, 0.12], 0.08, color * 0.75);
    }

    fn tricorn(&mut self, color: Vec3) {
        let gold = vec3(0.62, 0.42, 0.08);
        self.shell(color, 0.55);
        for i in 0..3u8 {
            let at = |k: f32| {
                let angle = TAU * k / 3.0;
                vec3(1.50 * libm::sinf(angle), 0.72, 1.42 * libm::cosf(angle) - 0.04)
            };
            let (a, b) = (at(f32::from(i)), at(f32::from(i) + 1.0));
            let middle = (a + b) * 0.5 * vec3(1.45, 1.0, 1.45) + Vec3::Y * 0.36;
            self.horn(a, middle, [0.14, 0.24], 0.10, color);
            self.horn(middle, b, [0.24, 0.14], 0.10, color);
            self.horn(a + Vec3::Y * 0.12, middle + Vec3::Y * 0.24, [0.06, 0.06], 0.0, gold);
            self.horn(middle + Vec3::Y * 0.24, b + Vec3::Y * 0.12, [0.06, 0.06], 0.0, gold);
        }
    }

    fn hood(&mut self, color: Vec3) {
        self.ball(vec3(0.0, 0.06, -0.06), vec3(1.20, 1.18, 1.18), 0.0, color);
        self.ball(vec3(0.0, -1.05, 0.05), vec3(0.85, 0.42, 0.75), 0.25, color);
        self.carve(vec3(0.0, -0.12, 1.15), vec3(0.76, 0.86, 0.85), color * 0.7);
    }

    fn headphones(&mut self, color: Vec3) {
        let hs = self.body.hs;
        let upright = Quat::from_rotation_x(std::f32::consts::FRAC_PI_2);
        let band = Blob::torus(self.body.at(vec3(0.0, 0.02, -0.02)), 1.20 * hs, 0.08 * hs).turned(upright);
        self.put(band, 0.0, color);
        let below = Blob::round_box(self.body.at(vec3(0.0, -1.0, 0.0)), vec3(2.0, 1.0, 1.0) * hs, 0.0);
        self.blend.carve(below.color(color));
        for side in [-1.0, 1.0] {
            self.ball(vec3(1.14 * side, -0.08, -0.02), vec3(0.18, 0.34, 0.30), 0.03, color * 0.7);
        }
    }
}
