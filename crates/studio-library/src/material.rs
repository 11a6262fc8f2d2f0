//! Materials by name.

use studio_scene::Substance;
use studio_shape::Material;

/// A material with its words, its surface and what it is for motion and sound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedMaterial {
    /// Its name in storyboards, also the plainest English word.
    pub id: &'static str,
    /// Further English words.
    pub english: &'static [&'static str],
    /// Chinese words.
    pub chinese: &'static [&'static str],
    /// How it answers light.
    pub surface: Material,
    /// sRGB code of its own colour; `None` keeps the thing's.
    pub code: Option<u32>,
    /// What it is for motion and sound.
    pub substance: Substance,
}

/// The material with a name.
#[must_use]
pub fn material(id: &str) -> Option<&'static NamedMaterial> {
    MATERIALS.iter().find(|m| m.id == id)
}

const fn named(
    id: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
    surface: Material,
    code: Option<u32>,
    substance: Substance,
) -> NamedMaterial {
    NamedMaterial { id, english, chinese, surface, code, substance }
}

/// All materials.
pub const MATERIALS: &[NamedMaterial] = &[
    named(
        "wood",
        &["wooden", "oak", "pine", "timber"],
        &["木头", "木制", "木质", "木"],
        Material::WOOD,
        Some(0xA8_75_48),
        Substance::Wood,
    ),
    named(
        "metal",
        &["metallic", "steel", "iron", "aluminium", "tin"],
        &["金属", "铁", "钢", "铁皮"],
        Material::METAL,
        Some(0xA9_AE_B4),
        Substance::Metal,
    ),
    named("gold", &["golden metal"], &["黄金", "金制"], Material::METAL, Some(0xE0_B0_50), Substance::Metal),
    named("copper", &["bronze", "brass"], &["铜", "青铜", "黄铜"], Material::METAL, Some(0xB8_72_48), Substance::Metal),
    named("glass", &["crystal"], &["玻璃", "水晶"], Material::GLASS, Some(0xD8_E8_EC), Substance::Glass),
    named(
        "ceramic",
        &["porcelain", "china", "clay pot"],
        &["陶瓷", "瓷", "陶"],
        Material::GLOSS,
        Some(0xEE_EA_E2),
        Substance::Ceramic,
    ),
    named("clay", &["plasticine"], &["黏土", "橡皮泥", "泥"], Material::CLAY, None, Substance::Soil),
    named(
        "stone",
        &["marble", "granite", "concrete", "rock", "brick"],
        &["石头", "石", "大理石", "混凝土", "砖"],
        Material::STONE,
        Some(0x9A_96_92),
        Substance::Stone,
    ),
    named("plastic", &["vinyl"], &["塑料"], Material::PLASTIC, None, Substance::Plastic),
    named("rubber", &[], &["橡胶", "皮"], Material::PLASTIC, None, Substance::Rubber),
    named(
        "paper",
        &["cardboard", "origami"],
        &["纸", "纸板", "折纸"],
        Material::PAPER,
        Some(0xEF_E6_D2),
        Substance::Paper,
    ),
    named(
        "cloth",
        &["fabric", "cotton", "silk", "velvet"],
        &["布", "棉", "丝绸"],
        Material::CLOTH,
        None,
        Substance::Cloth,
    ),
    named(
        "felt",
        &["wool", "woollen", "knitted", "plush"],
        &["毛毡", "羊毛", "毛绒", "针织"],
        Material::FELT,
        None,
        Substance::Cloth,
    ),
    named("leather", &[], &["皮革", "皮质"], Material::PLASTIC, Some(0x74_4A_2E), Substance::Leather),
    named(
        "ice",
        &["frozen", "icy"],
        &["冰"],
        Material { opacity: 0.6, ..Material::GLOSS },
        Some(0xBF_DF_EC),
        Substance::Ice,
    ),
];
