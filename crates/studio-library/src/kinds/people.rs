//! People, told apart by age, sex and what they usually wear.

mod body;
mod clothes;
mod face;
mod hair;
mod headwear;
mod others;
mod outfit;
mod robot;
mod table;

use super::figure::Figure;
use crate::{Category, Design, Dynamics, Habitat, Human, Kind, Sex, color};
use body::{Body, Proportions};
use face::Face;
use glam::Vec3;
use hair::Cut;
use outfit::Outfit;
use studio_scene::Substance;
use studio_shape::{Material, Model, Plan, hex};
use studio_storyboard::Age;
pub(super) use table::ALL;
use table::{Person, Who};

const fn kind<const N: usize>() -> Kind {
    let person = &table::PEOPLE[N];
    Kind {
        id: person.id,
        category: Category::Person,
        english: person.english,
        chinese: person.chinese,
        anchors: person.anchors,
        substance: Substance::Flesh,
        mass_kg: person.who.mass_kg(),
        dynamics: Dynamics::Actor,
        habitat: Habitat::Ground,
        call: None,
        motor: None,
        does: None,
        instrument: None,
        human: human::<N>,
        build: build::<N>,
    }
}

fn human<const N: usize>(design: &Design) -> Option<Human> {
    let who = table::PEOPLE[N].who.settled(design);
    let sex = if who.is_female() { Sex::Female } else { Sex::Male };
    Some(Human { sex: (who != Who::Baby).then_some(sex), child: who.is_child() })
}

fn build<const N: usize>(design: &Design) -> Model {
    let person = &table::PEOPLE[N];
    let looks = Looks::new(person, design);
    let mut figure = Figure::new();
    let body = Body::new(&mut figure, &looks.proportions);
    let (arms, legs) = looks.outfit.bares();
    body.skin(&mut figure, looks.skin, arms, legs);
    looks.face.build(&mut figure, &body);
    let covered = looks.outfit.hat.is_some_and(|(hat, _)| hat.covers_hair());
    looks.cut.build(&mut figure, &body, looks.hair, covered);
    if let Some(full) = looks.beard {
        hair::beard(&mut figure, &body, looks.hair, full);
    }
    looks.outfit.build(&mut figure, &body, looks.face.eye);
    figure.finish(person.id, Plan::Biped, 0.0135 * body.h, Material::SKIN)
}

/// A person's appearance, all chosen.
struct Looks {
    proportions: Proportions,
    skin: Vec3,
    hair: Vec3,
    cut: Cut,
    /// A full beard, or a moustache.
    beard: Option<bool>,
    face: Face,
    outfit: Outfit,
}

impl Looks {
    fn new(person: &Person, design: &Design) -> Self {
        let who = person.who.settled(design);
        let seed = design.seed.wrapping_mul(0x9E37_79B9).rotate_left(9) ^ person.id.len() as u32;
        let female = who.is_female();
        let pick = |list: &[u32], turn: u32| hex(list[seed.rotate_right(turn) as usize % list.len()]);
        let skin = pick(&[0xEE_B8_90, 0xDC_A2_78, 0xC4_88_5E, 0xF0_C0_9C, 0x98_62_42, 0x6E_44_2E], 1);
        let mut hair_color = pick(&[0x3A_26_1C, 0x6A_40_24, 0x22_1C_1C, 0xA8_6A_34, 0x52_30_20, 0xC8_96_4E], 5);
        if who.is_old() {
            hair_color = hex(0xD4_D2_CE);
        }
        let mut cut = who.usual_cut(seed);
        let mut beard = who.usual_beard(seed);
        for word in person.hair.iter().copied().chain(design.hair.iter().map(String::as_str)) {
            match word {
                "beard" | "bearded" => beard = Some(true),
                "moustache" | "mustache" => beard = Some(false),
                "clean-shaven" | "beardless" => beard = None,
                _ => {
                    cut = Cut::named(word).unwrap_or(cut);
                    hair_color = hair_tone(word).unwrap_or(hair_color);
                }
            }
        }
        let mut outfit = who.usual_outfit(seed);
        for &(garment, code) in person.wears {
            outfit.wear(garment, code.map(hex));
        }
        for worn in &design.wears {
            outfit.wear(&worn.kind, worn.color);
        }
        if design.wears.is_empty() && person.wears.is_empty() && !design.colors.is_empty() {
            outfit.wear(if female { "dress" } else { "shirt" }, design.colors.first().copied());
        }
        let face = Face {
            iris: pick(&[0x5C_38_1E, 0x3E_78_B4, 0x4C_8A_4A, 0x6E_46_22], 11),
            brow: hair_color * 0.7,
            lip: match who {
                Who::Woman | Who::OldWoman => skin.lerp(hex(0xC4_20_3C), 0.8),
                Who::Girl => skin.lerp(hex(0xD0_50_60), 0.5),
                _ => skin * Vec3::new(0.72, 0.50, 0.46),
            },
            skin,
            lashes: female,
            full_lips: matches!(who, Who::Woman | Who::OldWoman),
            earrings: (who == Who::Woman).then(|| pick(&[0xE8_C0_50, 0xF0_EC_E4, 0xD0_3C_48], 15)),
            bushy: who == Who::OldMan || who == Who::Man,
            eye: if who.is_child() { 0.31 } else { 0.265 },
            mood: design.mood,
        };
        Self { proportions: who.proportions(), skin, hair: hair_color, cut, beard, face, outfit }
    }
}

/// Tones that hair has: brighter words mean natural tones, others the paint.
fn hair_tone(word: &str) -> Option<Vec3> {
    Some(match word {
        "blond" | "blonde" | "golden" | "yellow" => hex(0xDC_B0_5C),
        "brunette" | "brown" => hex(0x52_32_1E),
        "red" | "redhead" | "ginger" | "auburn" | "orange" => hex(0xB4_54_24),
        "gray" | "grey" | "silver" => hex(0xA8_A8_AA),
        "white" => hex(0xE4_E2_DE),
        "dark" | "black" => hex(0x1E_1A_1A),
        _ => return color(word),
    })
}

impl Who {
    /// The person meant when age or sex were left open, or told by attributes.
    fn settled(self, design: &Design) -> Self {
        let told = |words: &[&str]| words.iter().any(|w| design.has(w));
        let woman = told(&["female", "woman", "girl", "lady"]);
        let man = told(&["male", "man", "boy", "gentleman"]);
        let sexed = match self {
            Self::Anyone if woman || (!man && design.seed.is_multiple_of(2)) => Self::Woman,
            Self::Anyone => Self::Man,
            Self::Child if woman || (!man && design.seed.is_multiple_of(2)) => Self::Girl,
            Self::Child => Self::Boy,
            Self::Man if woman => Self::Woman,
            Self::Woman if man => Self::Man,
            other => other,
        };
        match (design.age, sexed.is_female()) {
            (Age::Adult, _) => sexed,
            (Age::Old, true) => Self::OldWoman,
            (Age::Old, false) => Self::OldMan,
            (Age::Young, true) => Self::Girl,
            (Age::Young, false) => Self::Boy,
            (Age::Baby, _) => Self::Baby,
        }
    }

    const fn mass_kg(self) -> f32 {
        match self {
            Self::Man | Self::OldMan | Self::Anyone => 78.0,
            Self::Woman | Self::OldWoman => 62.0,
            Self::Girl | Self::Boy | Self::Child => 26.0,
            Self::Baby => 8.0,
        }
    }

    fn is_female(self) -> bool {
        matches!(self, Self::Woman | Self::Girl | Self::OldWoman)
    }

    fn is_old(self) -> bool {
        matches!(self, Self::OldMan | Self::OldWoman)
    }

    fn is_child(self) -> bool {
        matches!(self, Self::Girl | Self::Boy | Self::Child | Self::Baby)
    }

    fn proportions(self) -> Proportions {
        match self {
            Self::Man | Self::Anyone => Proportions::MAN,
            Self::Woman => Proportions::WOMAN,
            Self::Girl | Self::Boy | Self::Child => Proportions::CHILD,
            Self::Baby => Proportions::BABY,
            Self::OldMan => Proportions { height: 1.68, ..Proportions::ELDER },
            Self::OldWoman => Proportions { height: 1.56, ..Proportions::ELDER },
        }
    }

    fn usual_cut(self, seed: u32) -> Cut {
        let pick = |list: &[Cut]| list[seed.rotate_right(17) as usize % list.len()];
        match self {
            Self::Man | Self::Anyone | Self::Child => Cut::Short,
            Self::Woman => pick(&[Cut::Long, Cut::Bun, Cut::Long, Cut::Bob]),
            Self::Girl => pick(&[Cut::Pigtails, Cut::Long, Cut::Pigtails]),
            Self::Boy => pick(&[Cut::Short, Cut::Spiky]),
            Self::Baby => Cut::Tuft,
            Self::OldMan => pick(&[Cut::Wreath, Cut::Short]),
            Self::OldWoman => Cut::Bun,
        }
    }

    /// Whether there is a full beard, or a moustache; most men have one of them.
    fn usual_beard(self, seed: u32) -> Option<bool> {
        match (self, seed.rotate_right(19) % 4) {
            (Self::Man | Self::Anyone, 0 | 1) | (Self::OldMan, 0..=2) => Some(true),
            (Self::Man | Self::Anyone, 2) | (Self::OldMan, _) => Some(false),
            _ => None,
        }
    }

    fn usual_outfit(self, seed: u32) -> Outfit {
        let plain = Outfit::plain(seed);
        match self {
            Self::Girl => plain.for_play().with_dress(seed),
            Self::Boy | Self::Child => plain.for_play(),
            Self::Woman if seed.rotate_right(13).is_multiple_of(2) => plain.with_skirt(),
            Self::Woman => plain.with_dress(seed),
            Self::OldWoman => plain.with_skirt(),
            Self::OldMan => {
                let mut outfit = plain;
                outfit.wear("glasses", None);
                outfit
            }
            Self::Man | Self::Anyone => plain.buttoned(),
            Self::Baby => {
                let mut outfit = plain;
                outfit.wear("pyjamas", Some(hex([0x9C_C4_E4, 0xF4_C4_CC, 0xF0_DC_9C][seed as usize % 3])));
                outfit
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(id: &str, seed: u32) -> Looks {
        let person = table::PEOPLE.iter().find(|p| p.id == id).expect("somebody of the table");
        Looks::new(person, &Design { seed, ..Design::default() })
    }

    #[test]
    fn women_are_told_from_men_by_hair_lips_and_clothes() {
        for seed in 0..60 {
            let (woman, man) = (looks("woman", seed), looks("man", seed));
            assert!(matches!(woman.cut, Cut::Long | Cut::Bob | Cut::Bun) && man.cut == Cut::Short);
            assert!(woman.face.lashes && woman.face.full_lips && !man.face.lashes && !man.face.full_lips);
            assert!(woman.outfit.has_skirt() && !man.outfit.has_skirt());
            assert!(woman.beard.is_none());
            assert!(man.proportions.widths[0] > 1.2 * woman.proportions.widths[0]);
        }
    }

    #[test]
    fn children_have_large_heads_and_old_people_grey_hair() {
        for seed in 0..20 {
            assert!(looks("girl", seed).proportions.head > 1.25 * looks("woman", seed).proportions.head);
            assert!(looks("boy", seed).proportions.head > 1.25 * looks("man", seed).proportions.head);
            let old = looks("old man", seed);
            assert!(old.hair.min_element() > 0.5 && old.beard.is_some() && old.proportions.stoop > 0.0);
        }
    }

    #[test]
    fn what_the_prompt_says_wins() {
        let person = &table::PEOPLE[1];
        let trousers = crate::Worn { kind: "trousers".into(), color: None };
        let design = Design { wears: vec![trousers], hair: vec!["short".into()], ..Design::default() };
        let looks = Looks::new(person, &design);
        assert!(!looks.outfit.has_skirt() && looks.cut == Cut::Short);
    }
}
