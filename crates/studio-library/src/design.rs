//! What a kind is asked to look like: the attributes of a member, resolved.

use glam::Vec3;
use studio_shape::Material;
use studio_storyboard::{Age, Mood};

/// Resolved attributes. Empty and `None` leave it to the kind.
#[derive(Debug, Clone, Default)]
pub struct Design {
    /// Linear RGB, the main one first.
    pub colors: Vec<Vec3>,
    /// A coat or pattern: `calico`, `tabby`, `striped`, `spotted`, `checked`.
    pub pattern: Option<String>,
    /// The surface it is made of.
    pub material: Option<Material>,
    /// Its age.
    pub age: Age,
    /// Its resting mood: kinds may shape the mouth and brows by it.
    pub mood: Mood,
    /// Hair of people: words such as `long`, `curly`, `bald`, and a colour.
    pub hair: Vec<String>,
    /// Clothes and things worn.
    pub wears: Vec<Worn>,
    /// Words written on it; for strangers the word that named them.
    pub text: Option<String>,
    /// Further words: `open`, `steaming`, `old`.
    pub details: Vec<String>,
    /// Small differences between members of one kind come from it.
    pub seed: u32,
}

/// A garment, resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Worn {
    /// `scarf`, `hat`, `shirt`, `trousers`, `skirt`, `dress`, `coat`, `backpack`, `glasses`, `apron`, …
    pub kind: String,
    /// Linear RGB; `None` leaves it to the garment.
    pub color: Option<Vec3>,
}

impl Design {
    /// The main colour, or the kind's own.
    #[must_use]
    pub fn color_or(&self, own: Vec3) -> Vec3 {
        self.colors.first().copied().unwrap_or(own)
    }

    /// A further colour by its place in the list, or the kind's own.
    #[must_use]
    pub fn color_at(&self, index: usize, own: Vec3) -> Vec3 {
        self.colors.get(index).copied().unwrap_or(own)
    }

    /// The surface it was asked to have, or the kind's own.
    #[must_use]
    pub fn surface_or(&self, own: Material) -> Material {
        self.material.unwrap_or(own)
    }

    /// Whether a detail was said.
    #[must_use]
    pub fn has(&self, detail: &str) -> bool {
        self.details.iter().any(|d| d == detail)
    }
}
