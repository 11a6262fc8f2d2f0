//! The shapes that phones give to a mouth.

/// Shapes of the mouth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viseme {
    /// At rest, silence.
    Rest,
    /// Lips closed: p b m.
    Closed,
    /// Lower lip at the teeth: f v.
    Lip,
    /// Tongue between the teeth: th.
    Tongue,
    /// Teeth nearly closed: t d n s z l.
    Teeth,
    /// Lips pushed forward: sh ch j r.
    Pushed,
    /// Back of the mouth: k g ng h.
    Back,
    /// Wide open: a.
    Open,
    /// Half open: e, uh.
    Mid,
    /// Spread: ee.
    Spread,
    /// Round: o.
    Round,
    /// Small and round: oo w.
    Small,
}

impl Viseme {
    /// Opening and width of the mouth, each 0 to 1 (width 0.5 at rest).
    #[must_use]
    pub fn opening_and_width(self) -> (f32, f32) {
        match self {
            Self::Rest | Self::Closed => (0.0, 0.5),
            Self::Lip => (0.12, 0.5),
            Self::Tongue => (0.25, 0.5),
            Self::Teeth => (0.2, 0.6),
            Self::Pushed => (0.3, 0.3),
            Self::Back => (0.35, 0.5),
            Self::Open => (1.0, 0.6),
            Self::Mid => (0.6, 0.55),
            Self::Spread => (0.35, 0.85),
            Self::Round => (0.75, 0.3),
            Self::Small => (0.35, 0.15),
        }
    }
}

impl Viseme {
    /// The shapes of a CMU phone, each with its share of the phone's length.
    pub(crate) fn of_phone(phone: &str) -> &'static [(Viseme, f32)] {
        match phone {
            "p" | "b" | "m" => &[(Self::Closed, 1.0)],
            "f" | "v" => &[(Self::Lip, 1.0)],
            "th" | "dh" => &[(Self::Tongue, 1.0)],
            "t" | "d" | "n" | "s" | "z" | "l" => &[(Self::Teeth, 1.0)],
            "sh" | "zh" | "ch" | "jh" | "r" | "er" => &[(Self::Pushed, 1.0)],
            "k" | "g" | "ng" | "hh" => &[(Self::Back, 1.0)],
            "aa" | "ae" => &[(Self::Open, 1.0)],
            "ah" | "ax" | "eh" => &[(Self::Mid, 1.0)],
            "iy" | "ih" | "y" => &[(Self::Spread, 1.0)],
            "ao" => &[(Self::Round, 1.0)],
            "uw" | "uh" | "w" => &[(Self::Small, 1.0)],
            "ay" => &[(Self::Open, 0.6), (Self::Spread, 0.4)],
            "ey" => &[(Self::Mid, 0.5), (Self::Spread, 0.5)],
            "aw" => &[(Self::Open, 0.6), (Self::Small, 0.4)],
            "ow" => &[(Self::Round, 0.55), (Self::Small, 0.45)],
            "oy" => &[(Self::Round, 0.55), (Self::Spread, 0.45)],
            _ => &[(Self::Rest, 1.0)],
        }
    }
}
