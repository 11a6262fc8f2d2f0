//! What things are made of, as far as motion and sound care.

/// A substance. Density, bounce and ring follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named after what they are")]
pub enum Substance {
    Wood,
    Metal,
    Glass,
    Ceramic,
    Stone,
    Plastic,
    Rubber,
    Cloth,
    Paper,
    Leather,
    Flesh,
    Plant,
    Food,
    Ice,
    Water,
    Grass,
    Soil,
    Sand,
    Gravel,
    Snow,
    Carpet,
    Air,
}

impl Substance {
    /// Kilograms per cubic metre, of a usual hollow or solid thing made of it.
    #[must_use]
    pub fn density(self) -> f32 {
        match self {
            Self::Metal => 2700.0,
            Self::Stone | Self::Glass | Self::Ceramic | Self::Gravel => 2400.0,
            Self::Sand | Self::Soil => 1600.0,
            Self::Rubber | Self::Flesh | Self::Food | Self::Water | Self::Plastic => 1000.0,
            Self::Ice | Self::Leather => 900.0,
            Self::Wood | Self::Paper => 600.0,
            Self::Plant | Self::Grass | Self::Carpet | Self::Snow => 300.0,
            Self::Cloth => 150.0,
            Self::Air => 1.2,
        }
    }
}
