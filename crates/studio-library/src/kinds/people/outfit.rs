//! What people wear: garments by name, on top of what is usual for them.

use super::body::Body;
use super::clothes::{self, Top};
use super::face;
use super::headwear::Hat;
use crate::kinds::figure::Figure;
use glam::Vec3;
use studio_shape::hex;

/// A whole outfit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outfit {
    top: Top,
    bare_chest: bool,
    vest: Option<Vec3>,
    lower: Lower,
    shoes: Option<(Vec3, bool)>,
    pub(super) hat: Option<(Hat, Vec3)>,
    apron: Option<Vec3>,
    backpack: Option<Vec3>,
    scarf: Option<Vec3>,
    glasses: Option<Vec3>,
    cape: Option<Vec3>,
    gloves: Option<Vec3>,
}

/// What covers the legs.
#[derive(Debug, Clone, Copy)]
enum Lower {
    /// Colour, share of the legs, looseness as a share of the height.
    Trousers(Vec3, f32, f32),
    /// Colour, share of the legs, flare.
    Skirt(Vec3, f32, f32),
}

const WHITE: u32 = 0xF2_EF_EA;
const DARK: u32 = 0x2A_2C_34;

impl Outfit {
    /// Shirt, trousers and shoes in colours that the seed draws.
    pub(super) fn plain(seed: u32) -> Self {
        let shirts = [0x4C_8F_C4, 0xE8_B0_3C, 0xD9_5F_4C, 0x5F_A8_78, 0xC4_7F_A8, 0x6C_74_B8];
        let trousers = [0x3C_4C_70, 0x6A_58_48, 0x44_48_50, 0x7C_74_5C];
        let pick = |list: &[u32], turn: u32| hex(list[(seed.rotate_right(turn) as usize) % list.len()]);
        let shirt = pick(&shirts, 3);
        Self {
            top: Top::shirt(shirt, shirt * 0.75),
            bare_chest: false,
            vest: None,
            lower: Lower::Trousers(pick(&trousers, 7), 0.97, 0.003),
            shoes: Some((hex(0x5C_3C_2A), false)),
            hat: None,
            apron: None,
            backpack: None,
            scarf: None,
            glasses: None,
            cape: None,
            gloves: None,
        }
    }

    /// Short sleeves and shorts.
    pub(super) fn for_play(mut self) -> Self {
        self.top.sleeves = 0.40;
        if let Lower::Trousers(color, ..) = self.lower {
            self.lower = Lower::Trousers(color, 0.46, 0.010);
        }
        self
    }

    /// A skirt instead of trousers.
    pub(super) fn with_skirt(mut self) -> Self {
        if let Lower::Trousers(color, ..) = self.lower {
            self.lower = Lower::Skirt(color, 0.50, 1.10);
        }
        self
    }

    /// A dress in a colour that the seed draws.
    pub(super) fn with_dress(mut self, seed: u32) -> Self {
        let cloths = [0xD4_4C_70, 0x3C_9C_A4, 0xE4_A0_3C, 0x8C_5C_B4, 0xC8_3C_44, 0x4C_78_C4];
        let cloth = hex(cloths[seed.rotate_right(21) as usize % cloths.len()]);
        self.wear("dress", Some(cloth));
        self
    }

    /// A shirt with buttons.
    pub(super) fn buttoned(mut self) -> Self {
        self.top.buttons = true;
        self.top.trim = hex(WHITE);
        self
    }

    /// Puts a garment on. `false` when nobody knows it.
    pub(super) fn wear(&mut self, garment: &str, color: Option<Vec3>) -> bool {
        let or = |code: u32| color.unwrap_or(hex(code));
        if let Some(hat) = Hat::named(garment) {
            self.hat = Some((hat, color.unwrap_or_else(|| hat.own_color())));
            return true;
        }
        match garment {
            "scarf" | "shawl" | "bandana" => self.scarf = Some(or(0xC0_38_34)),
            "apron" => self.apron = Some(or(WHITE)),
            "backpack" | "schoolbag" | "rucksack" | "bag" | "satchel" => self.backpack = Some(or(0xC2_3A_30)),
            "glasses" | "spectacles" | "sunglasses" | "goggles" => self.glasses = Some(or(DARK)),
            "cape" | "cloak" => self.cape = Some(or(0xB0_28_30)),
            "gloves" | "mittens" => self.gloves = Some(or(0x8A_3A_34)),
            "boots" | "wellies" | "rain boots" => self.shoes = Some((or(0x4A_34_28), true)),
            "shoes" | "sneakers" | "trainers" | "slippers" | "sandals" => self.shoes = Some((or(WHITE), false)),
            "barefoot" => self.shoes = None,
            _ => return self.wear_on_legs(garment, color) || self.wear_on_trunk(garment, color),
        }
        true
    }

    fn wear_on_legs(&mut self, garment: &str, color: Option<Vec3>) -> bool {
        let or = |code: u32| color.unwrap_or(hex(code));
        self.lower = match garment {
            "trousers" | "pants" | "slacks" => Lower::Trousers(or(0x44_48_50), 0.97, 0.004),
            "jeans" | "overalls" | "dungarees" => Lower::Trousers(or(0x35_55_8C), 0.97, 0.004),
            "shorts" | "swimming trunks" => Lower::Trousers(or(0x4A_6A_9A), 0.44, 0.010),
            "leggings" | "tights" => Lower::Trousers(or(DARK), 0.98, 0.0),
            "skirt" => Lower::Skirt(or(0x8C_44_5C), 0.50, 1.12),
            "long skirt" | "kilt" => Lower::Skirt(or(0x6C_4A_7C), 0.86, 1.20),
            "tutu" => Lower::Skirt(or(0xF0_B8_C8), 0.26, 1.75),
            _ => return false,
        };
        true
    }

    fn wear_on_trunk(&mut self, garment: &str, color: Option<Vec3>) -> bool {
        let or = |code: u32| color.unwrap_or(hex(code));
        let plain = |c: Vec3| Top::shirt(c, c * 0.75);
        let white = hex(WHITE);
        match garment {
            "shirt" | "blouse" => self.top = Top { buttons: true, trim: or(WHITE) * 0.9, ..plain(or(WHITE)) },
            "t-shirt" | "tee" | "polo" | "jersey" => self.top = Top { sleeves: 0.40, ..plain(or(0xD9_5F_4C)) },
            "striped shirt" | "sailor shirt" => {
                self.top = Top { striped: true, trim: white, ..plain(or(0x2C_50_90)) };
            }
            "vest" | "waistcoat" => self.vest = Some(or(0x5C_48_3C)),
            "tank top" | "undershirt" => self.top = Top { sleeves: 0.0, ..plain(or(0x5C_48_3C)) },
            "sweater" | "jumper" | "hoodie" | "cardigan" | "pullover" => {
                self.top = Top { thick: 0.013, ..plain(or(0xB0_6A_3C)) };
            }
            "jacket" | "blazer" => {
                self.top = Top { open_over: Some(white), thick: 0.011, ..plain(or(0x44_54_74)) };
            }
            "coat" | "trench coat" | "raincoat" | "overcoat" | "winter coat" => {
                self.top = Top { buttons: true, thick: 0.014, tails: 0.42, ..plain(or(0x8A_6C_48)) };
            }
            "white coat" | "lab coat" => {
                let shown = hex(0x7C_A8_C8);
                self.top = Top { open_over: Some(shown), thick: 0.012, tails: 0.44, ..plain(or(WHITE)) };
            }
            "suit" | "tuxedo" => {
                let cloth = or(DARK);
                let tie = Some(hex(0xA8_2C_34));
                self.top = Top { open_over: Some(white), tie, thick: 0.011, ..plain(cloth) };
                self.lower = Lower::Trousers(cloth, 0.97, 0.004);
                self.shoes = Some((hex(0x22_1E_1C), false));
            }
            "tie" => self.top.tie = Some(or(0xA8_2C_34)),
            "uniform" | "school uniform" => {
                let cloth = or(0x2C_50_90);
                self.top = Top { buttons: true, trim: white, thick: 0.009, ..plain(cloth) };
                self.lower = match self.lower {
                    Lower::Trousers(_, to, loose) => Lower::Trousers(cloth * 0.8, to, loose),
                    Lower::Skirt(_, to, flare) => Lower::Skirt(cloth * 0.8, to, flare),
                };
            }
            "dress" | "gown" | "sundress" => {
                let cloth = or(0xC8_50_6C);
                self.top = Top { sleeves: 0.22, ..plain(cloth) };
                self.lower = Lower::Skirt(cloth, if garment == "gown" { 0.97 } else { 0.55 }, 1.22);
            }
            "robe" | "kimono" | "hanfu" | "cassock" | "tunic" => {
                let cloth = or(0x4A_42_8C);
                self.top = Top { thick: 0.013, trim: hex(0xD8_B0_58), ..plain(cloth) };
                self.lower = Lower::Skirt(cloth, 0.94, 1.18);
            }
            "spacesuit" | "space suit" | "armor" | "armour" | "jumpsuit" | "pyjamas" | "pajamas" | "costume" => {
                let cloth = or(0xE4_E4_E0);
                self.top = Top { thick: 0.016, trim: cloth * 0.6, ..plain(cloth) };
                self.lower = Lower::Trousers(cloth, 0.98, 0.010);
            }
            "swimsuit" | "bikini" => {
                self.top = Top { sleeves: 0.0, thick: 0.004, ..plain(or(0x2C_78_B8)) };
                self.lower = Lower::Trousers(or(0x2C_78_B8), 0.06, 0.0);
            }
            "bare chest" => self.bare_chest = true,
            _ => return false,
        }
        true
    }

    /// Whether a skirt or dress covers the legs.
    #[cfg(test)]
    pub(super) fn has_skirt(&self) -> bool {
        matches!(self.lower, Lower::Skirt(..))
    }

    /// Whether arms and legs are seen.
    pub(super) fn bares(&self) -> (bool, bool) {
        let legs = match self.lower {
            Lower::Trousers(_, to, _) => to < 0.9,
            Lower::Skirt(_, to, _) => to < 0.9,
        };
        (self.bare_chest || self.top.sleeves < 0.9, legs || self.shoes.is_none())
    }

    /// Dresses a body.
    pub(super) fn build(&self, figure: &mut Figure, body: &Body, eye: f32) {
        match self.lower {
            Lower::Trousers(color, to, loose) => clothes::trousers(figure, body, color, to, loose),
            Lower::Skirt(color, to, flare) => clothes::skirt(figure, body, color, to, flare),
        }
        if !self.bare_chest {
            self.top.build(figure, body);
        }
        if let Some(color) = self.vest {
            let open_over = Some(self.top.color);
            let vest = Top { sleeves: 0.0, thick: 0.012, open_over, buttons: true, ..Top::shirt(color, color * 0.6) };
            vest.build(figure, body);
        }
        if let Some((color, boots)) = self.shoes {
            let sole = if boots { color * 0.5 } else { Vec3::splat(0.75) };
            clothes::shoes(figure, body, color, sole, boots);
        }
        if let Some((hat, color)) = self.hat {
            hat.build(figure, body, color);
        }
        type Put = fn(&mut Figure, &Body, Vec3);
        let rest: [(Option<Vec3>, Put); 5] = [
            (self.apron, clothes::apron),
            (self.backpack, clothes::backpack),
            (self.scarf, clothes::scarf),
            (self.cape, clothes::cape),
            (self.gloves, clothes::gloves),
        ];
        for (color, put) in rest {
            if let Some(color) = color {
                put(figure, body, color);
            }
        }
        if let Some(color) = self.glasses {
            face::glasses(figure, body, eye, color);
        }
    }
}
