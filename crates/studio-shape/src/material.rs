//! How a surface answers light; numbers only, no names.

/// A surface. The colour itself is in the vertices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Material {
    /// 0 mirror, 1 matt (GGX perceptual roughness).
    pub roughness: f32,
    /// 0 dielectric, 1 metal.
    pub metalness: f32,
    /// Sheen of fibres at grazing angles, 0 to 1: felt and fur have much.
    pub fuzz: f32,
    /// Light that comes through from behind, 0 to 1: leaves, petals, curtains, ears, wax.
    pub translucency: f32,
    /// 1 opaque; below, the surface is blended over what lies behind it.
    pub opacity: f32,
    /// Light given off, as a multiple of the vertex colour.
    pub emission: f32,
    /// The fine pattern in the surface, laid in model space.
    pub grain: Grain,
    /// How far the wind moves it, metres at 1 m above its foot; 0 for what stands still.
    pub sway_m: f32,
    /// Both faces are drawn: leaves, cloth, paper.
    pub two_sided: bool,
    /// A water surface: reflects the sky and carries the waves of the shot.
    pub water: bool,
}

/// A fine pattern of colour and relief.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grain {
    /// Its kind.
    pub kind: GrainKind,
    /// Size of one feature, metres.
    pub scale_m: f32,
    /// How much it changes the colour, 0 to 1.
    pub color: f32,
    /// How much it bends the normal, 0 to 1.
    pub bump: f32,
}

/// Kinds of fine pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrainKind {
    /// None.
    Smooth,
    /// Matted fibres.
    Felt,
    /// Short hair that lies downwards and back.
    Fur,
    /// Thumbed clay.
    Clay,
    /// Growth rings and long streaks along Y.
    Wood,
    /// Grains and faint veins.
    Stone,
    /// Warp and weft.
    Weave,
    /// Fine parallel scratches.
    Brushed,
    /// Blades and patches of a lawn, seen from above.
    Turf,
    /// Ripples and grains.
    Sand,
    /// Sparkling crystals.
    Snow,
}

impl Grain {
    /// No pattern.
    pub const SMOOTH: Self = Self { kind: GrainKind::Smooth, scale_m: 1.0, color: 0.0, bump: 0.0 };
}

impl Material {
    /// Matt and plain: what the others are variations of.
    pub const MATT: Self = Self {
        roughness: 0.9,
        metalness: 0.0,
        fuzz: 0.0,
        translucency: 0.0,
        opacity: 1.0,
        emission: 0.0,
        grain: Grain::SMOOTH,
        sway_m: 0.0,
        two_sided: false,
        water: false,
    };
    /// Plush fur of animals.
    pub const FUR: Self = Self {
        roughness: 0.9,
        fuzz: 0.9,
        grain: Grain { kind: GrainKind::Fur, scale_m: 0.012, color: 0.14, bump: 0.5 },
        ..Self::MATT
    };
    /// Felt, for toys and clothes.
    pub const FELT: Self = Self {
        roughness: 0.95,
        fuzz: 0.8,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.01, color: 0.1, bump: 0.4 },
        ..Self::MATT
    };
    /// Modelling clay.
    pub const CLAY: Self = Self {
        roughness: 0.62,
        grain: Grain { kind: GrainKind::Clay, scale_m: 0.05, color: 0.05, bump: 0.25 },
        ..Self::MATT
    };
    /// Skin of people: soft, a little light comes through.
    pub const SKIN: Self = Self { roughness: 0.6, fuzz: 0.25, translucency: 0.25, ..Self::MATT };
    /// Woven cloth.
    pub const CLOTH: Self = Self {
        roughness: 0.95,
        fuzz: 0.5,
        grain: Grain { kind: GrainKind::Weave, scale_m: 0.004, color: 0.06, bump: 0.2 },
        ..Self::MATT
    };
    /// Planed wood.
    pub const WOOD: Self = Self {
        roughness: 0.55,
        grain: Grain { kind: GrainKind::Wood, scale_m: 0.05, color: 0.25, bump: 0.1 },
        ..Self::MATT
    };
    /// Rough stone.
    pub const STONE: Self = Self {
        roughness: 0.9,
        grain: Grain { kind: GrainKind::Stone, scale_m: 0.06, color: 0.18, bump: 0.35 },
        ..Self::MATT
    };
    /// Polished metal.
    pub const METAL: Self = Self { roughness: 0.3, metalness: 1.0, ..Self::MATT };
    /// Clear glass.
    pub const GLASS: Self = Self { roughness: 0.06, opacity: 0.22, two_sided: true, ..Self::MATT };
    /// Lacquer, glazed ceramic, wet eyes.
    pub const GLOSS: Self = Self { roughness: 0.12, ..Self::MATT };
    /// Smooth plastic and rubber.
    pub const PLASTIC: Self = Self { roughness: 0.38, ..Self::MATT };
    /// Leaves and petals.
    pub const LEAF: Self =
        Self { roughness: 0.75, translucency: 0.5, sway_m: 0.03, two_sided: true, fuzz: 0.2, ..Self::MATT };
    /// Paper and card.
    pub const PAPER: Self = Self { roughness: 0.95, translucency: 0.2, two_sided: true, ..Self::MATT };
    /// A water surface.
    pub const WATER: Self = Self { roughness: 0.08, water: true, ..Self::MATT };
    /// Gives light of its own colour.
    pub const GLOW: Self = Self { emission: 4.0, ..Self::MATT };
}
