//! Hair: cuts and beards.

use super::body::Body;
use crate::kinds::figure::Figure;
use glam::{Quat, Vec3, vec3};
use studio_shape::{Blend, Blob, Material};

/// A cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// None at all.
    Bald,
    /// A wreath around a bald crown.
    Wreath,
    /// Short, parted at the side.
    Short,
    /// Short and standing up.
    Spiky,
    /// To the chin.
    Bob,
    /// Over the shoulders.
    Long,
    /// Tied at the back.
    Ponytail,
    /// Tied on top.
    Bun,
    /// Tied at both sides.
    Pigtails,
    /// Curls all over.
    Curly,
    /// One curl on the brow.
    Tuft,
}

impl Cut {
    /// The cut that a word asks for.
    pub(super) fn named(word: &str) -> Option<Self> {
        Some(match word {
            "bald" | "shaved" | "hairless" => Self::Bald,
            "balding" | "receding" => Self::Wreath,
            "short" | "neat" | "cropped" | "straight" => Self::Short,
            "spiky" | "spiked" | "mohawk" | "messy" | "punk" => Self::Spiky,
            "bob" | "bobbed" | "shoulder-length" | "medium" => Self::Bob,
            "long" | "flowing" | "loose" => Self::Long,
            "ponytail" | "tied" => Self::Ponytail,
            "bun" | "updo" | "topknot" => Self::Bun,
            "pigtails" | "braids" | "braided" | "plaits" | "twintails" => Self::Pigtails,
            "curly" | "afro" | "frizzy" | "wavy" | "curls" => Self::Curly,
            _ => return None,
        })
    }

    /// Adds the hair to a figure.
    pub(super) fn build(self, figure: &mut Figure, body: &Body, color: Vec3, under_hat: bool) {
        let mut hair = Hair { body, color, blend: Blend::new() };
        match self {
            Self::Bald => {}
            Self::Tuft => hair.curl(vec3(0.0, 0.98, 0.42), 0.13),
            Self::Wreath => hair.wreath(),
            _ => hair.cap(),
        }
        if !under_hat {
            match self {
                Self::Short => hair.side_parting(),
                Self::Spiky => hair.spikes(),
                Self::Bob | Self::Long | Self::Ponytail | Self::Pigtails | Self::Bun => hair.fringe(),
                Self::Curly => hair.curls(),
                Self::Bald | Self::Wreath | Self::Tuft => {}
            }
        }
        match self {
            Self::Bob => hair.curtain(-0.85),
            Self::Long => hair.curtain(-1.75),
            Self::Ponytail => hair.ponytail(),
            Self::Bun if !under_hat => hair.ball(vec3(0.0, 1.10, -0.38), vec3(0.40, 0.36, 0.40), 0.08),
            Self::Pigtails => hair.pigtails(),
            _ => {}
        }
        hair.finish(figure);
    }
}

/// Hair under construction, in head units.
struct Hair<'a> {
    body: &'a Body,
    color: Vec3,
    blend: Blend,
}

impl Hair<'_> {
    fn ball(&mut self, at: Vec3, radii: Vec3, seam: f32) {
        let hs = self.body.hs;
        let blob = Blob::ellipsoid(self.body.at(at), radii * hs).seam(seam * hs);
        self.blend.add(blob.color(self.color).joint(self.body.head));
    }

    fn lock(&mut self, a: Vec3, b: Vec3, radii: [f32; 2], seam: f32) {
        let hs = self.body.hs;
        let blob = Blob::cone(self.body.at(a), self.body.at(b), radii[0] * hs, radii[1] * hs).seam(seam * hs);
        self.blend.add(blob.color(self.color).joint(self.body.head));
    }

    /// Over the skull, with the face left free.
    fn cap(&mut self) {
        self.ball(vec3(0.0, 0.16, -0.08), vec3(1.07, 1.02, 1.04), 0.0);
        let hs = self.body.hs;
        let face = Blob::ellipsoid(self.body.at(vec3(0.0, -0.45, 1.06)), vec3(0.86, 1.02, 0.98) * hs);
        let neck = Blob::ellipsoid(self.body.at(vec3(0.0, -1.06, 0.05)), vec3(1.3, 0.62, 1.1) * hs);
        self.blend.carve(face.seam(0.10 * hs).color(self.color)).carve(neck.seam(0.08 * hs).color(self.color));
    }

    fn wreath(&mut self) {
        self.cap();
        let hs = self.body.hs;
        let crown = Blob::ellipsoid(self.body.at(vec3(0.0, 1.0, 0.25)), vec3(0.98, 0.80, 1.1) * hs);
        self.blend.carve(crown.seam(0.05 * hs).color(self.color));
    }

    fn side_parting(&mut self) {
        self.lock(vec3(-0.42, 0.98, 0.40), vec3(0.50, 0.82, 0.70), [0.20, 0.17], 0.12);
        self.lock(vec3(0.50, 0.82, 0.68), vec3(0.88, 0.45, 0.48), [0.17, 0.08], 0.10);
        self.lock(vec3(-0.45, 0.96, 0.42), vec3(-0.86, 0.48, 0.48), [0.16, 0.08], 0.10);
    }

    fn fringe(&mut self) {
        for (x, drop) in [(-0.62f32, 0.30f32), (-0.32, 0.46), (0.0, 0.52), (0.32, 0.48), (0.62, 0.32)] {
            let z = 0.92 * (1.0 - 0.45 * x * x).max(0.1).sqrt();
            self.lock(vec3(0.6 * x, 0.98, 0.35), vec3(1.12 * x, drop, z), [0.22, 0.10], 0.10);
        }
    }

    fn spikes(&mut self) {
        for (x, z) in
            [(-0.5, 0.45), (0.0, 0.6), (0.5, 0.45), (-0.3, 0.1), (0.3, 0.1), (0.0, -0.3), (-0.6, -0.2), (0.6, -0.2)]
        {
            let root = vec3(x, 0.95 - 0.25 * (x * x + z * z), z);
            self.lock(root, root + vec3(0.35 * x, 0.42, 0.25 * z + 0.12), [0.24, 0.03], 0.08);
        }
    }

    fn curls(&mut self) {
        // Directions by the golden angle cover the head evenly.
        for i in 0..46u8 {
            let t = (f32::from(i) + 0.5) / 46.0;
            let up = 1.0 - 1.35 * t;
            let flat = (1.0 - up * up).max(0.0).sqrt();
            let angle = 2.399_963 * f32::from(i);
            let out = vec3(flat * libm::sinf(angle), up, flat * libm::cosf(angle));
            if out.z < 0.42 || out.y > 0.62 {
                self.curl(vec3(0.0, 0.16, -0.08) + out * 1.04, 0.27);
            }
        }
    }

    fn curl(&mut self, at: Vec3, radius: f32) {
        self.ball(at, Vec3::splat(radius), 0.07);
    }

    /// Hair that hangs at the sides and the back down to a height.
    fn curtain(&mut self, down: f32) {
        for (x, z, r) in [(0.90f32, 0.10f32, 0.24f32), (0.78, -0.40, 0.30), (0.32, -0.72, 0.36)] {
            for side in [-1.0, 1.0] {
                let top = vec3(x * side, 0.25, z);
                self.lock(top, vec3(x * side * 0.98, down, z - 0.08), [r, 0.72 * r], 0.16);
            }
        }
    }

    fn ponytail(&mut self) {
        self.ball(vec3(0.0, 0.55, -1.02), Vec3::splat(0.24), 0.06);
        self.lock(vec3(0.0, 0.55, -1.15), vec3(0.0, 0.0, -1.48), [0.22, 0.31], 0.05);
        self.lock(vec3(0.0, 0.0, -1.48), vec3(0.0, -0.95, -1.22), [0.31, 0.08], 0.05);
    }

    fn pigtails(&mut self) {
        for side in [-1.0, 1.0] {
            self.ball(vec3(1.10 * side, 0.20, -0.25), Vec3::splat(0.20), 0.05);
            self.lock(vec3(1.18 * side, 0.16, -0.25), vec3(1.42 * side, -0.30, -0.22), [0.17, 0.25], 0.05);
            self.lock(vec3(1.42 * side, -0.30, -0.22), vec3(1.34 * side, -0.98, -0.10), [0.25, 0.07], 0.05);
        }
    }

    fn finish(self, figure: &mut Figure) {
        if !self.blend.blobs.is_empty() {
            let material = Material { roughness: 0.72, fuzz: 0.45, ..Material::FUR };
            figure.soft(&self.blend, 0.086 * self.body.hs, material);
        }
    }
}

/// A full beard, or only a moustache.
pub(super) fn beard(figure: &mut Figure, body: &Body, color: Vec3, full: bool) {
    let mut hair = Hair { body, color, blend: Blend::new() };
    for side in [-1.0, 1.0] {
        hair.lock(vec3(0.03 * side, -0.40, 1.02), vec3(0.34 * side, -0.47, 0.90), [0.085, 0.04], 0.04);
        if full {
            hair.lock(vec3(0.95 * side, -0.25, 0.28), vec3(0.62 * side, -0.80, 0.56), [0.13, 0.24], 0.15);
            hair.lock(vec3(0.62 * side, -0.80, 0.56), vec3(0.0, -1.02, 0.66), [0.24, 0.34], 0.15);
        }
    }
    if full {
        hair.ball(vec3(0.0, -1.22, 0.60), vec3(0.38, 0.36, 0.30), 0.2);
        let hs = body.hs;
        let mouth = Blob::ellipsoid(body.at(vec3(0.0, -0.56, 1.05)), vec3(0.32, 0.15, 0.40) * hs);
        hair.blend.carve(mouth.turned(Quat::IDENTITY).seam(0.08 * hs).color(color));
    }
    hair.finish(figure);
}
