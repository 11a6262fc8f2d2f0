//! Book, notebook and paper.

use crate::craft::*;

/// A book; open when it is said so.
pub(crate) const BOOK: Kind = Kind::new(Prop, "book", build_book)
    .words(
        &["book", "novel", "textbook", "diary", "dictionary", "magazine", "storybook", "spellbook"],
        &["书", "书本", "课本", "日记", "杂志", "故事书", "字典"],
        &["book.n.1", "book.n.2", "magazine.n.2", "publication.n.1"],
    )
    .made_of(Substance::Paper, 0.6)
    .loose(Form::Box, 0.05, 0.6)
    .lives(Habitat::Tabletop);

/// A notebook with a spiral and a pencil on it.
pub(crate) const NOTEBOOK: Kind = Kind::new(Prop, "notebook", build_notebook)
    .words(
        &["notebook", "notepad", "sketchbook", "journal"],
        &["笔记本", "本子", "记事本", "素描本"],
        &["notebook.n.1"],
    )
    .made_of(Substance::Paper, 0.25)
    .loose(Form::Box, 0.05, 0.6)
    .lives(Habitat::Tabletop);

/// A sheet of paper, a letter or an envelope.
pub(crate) const PAPER: Kind = Kind::new(Prop, "paper", build_paper)
    .words(
        &["sheet of paper", "letter", "envelope", "document", "page", "map", "newspaper", "poster", "card", "postcard"],
        &["纸张", "信", "信封", "文件", "地图", "报纸", "海报", "卡片", "明信片"],
        &["sheet.n.2", "letter.n.1", "envelope.n.1", "document.n.1", "newspaper.n.1", "map.n.1", "card.n.1"],
    )
    .made_of(Substance::Paper, 0.01)
    .floating(Form::Box, 0.02, 0.6, 0.6)
    .lives(Habitat::Tabletop);

fn build_book(design: &Design) -> Model {
    let mut craft = Craft::new();
    let cover = design.color_or(hex(0x9A_2A_2E));
    let paper = hex(0xF1_E8_D2);
    if design.has("open") {
        for side in [-1.0f32, 1.0] {
            let joint = craft.turning(Role::Hinge(u8::from(side > 0.0)), 0, vec3(0.0, 0.004, 0.0), Vec3::Z * side);
            craft.put(
                Material::CLOTH,
                block(0.158, 0.005, 0.226, 0.002).colored(cover).at(side * 0.08, 0.0, 0.0).on_joint(joint),
            );
            for layer in 0..4 {
                let lift = 0.006 + 0.005 * layer as f32;
                let leaf = surface(8, 1, |u, v| {
                    let x = 0.15 * if side > 0.0 { u } else { u - 1.0 };
                    let t = x.abs() / 0.15;
                    vec3(
                        x,
                        lift * (1.0 - 0.4 * t) + 0.022 * libm::sinf(PI * libm::powf(t, 0.6)) * (lift / 0.02),
                        0.105 - 0.21 * v,
                    )
                });
                craft.put(Material::PAPER, leaf.colored(paper * (0.94 + 0.02 * layer as f32)).on_joint(joint));
            }
            for line in 0..9 {
                let width = 0.1 - if line == 8 { 0.04 } else { 0.006 * (wobble(design.seed, line) + 1.0) };
                let ink = round_box(vec3(width, 0.001, 0.005), 0.0004).colored(hex(0x70_68_66));
                craft.put(
                    Material::MATT,
                    ink.rolled(-side * 4.0).at(side * 0.085, 0.0335, -0.075 + 0.018 * line as f32).on_joint(joint),
                );
            }
        }
    } else {
        for y in [0.0, 0.034] {
            craft.put(Material::CLOTH, block(0.16, 0.006, 0.224, 0.0028).colored(cover).at(0.0, y, 0.0));
        }
        let spine = prism(&ellipse(0.008, 0.02, 20), 0.224, 0.003).colored(cover * 0.9).at(-0.078, 0.02, 0.0);
        craft.put(Material::CLOTH, spine);
        craft.put(
            Material::PAPER,
            block(0.15, 0.03, 0.212, 0.004)
                .painted(|p, _| paper * if (p.y * 900.0) as i32 & 1 == 0 { 1.0 } else { 0.92 })
                .at(0.0, 0.005, 0.0),
        );
        let gold = hex(0xD9_A4_3B);
        craft.put(METAL, round_box(vec3(0.12, 0.001, 0.004), 0.0004).colored(gold).at(0.004, 0.0405, -0.09));
        craft.put(METAL, round_box(vec3(0.12, 0.001, 0.004), 0.0004).colored(gold).at(0.004, 0.0405, 0.09));
        let title = design.text.clone().unwrap_or_else(|| "\u{2605}".to_owned());
        let height = (0.16 / title.chars().count().max(3) as f32).min(0.05);
        craft.put(
            METAL,
            text(&title, height, 0.003)
                .joined()
                .colored(gold)
                .at(0.0, -height * 0.5, 0.0)
                .pitched(-90.0)
                .at(0.004, 0.0405, 0.0),
        );
        craft.put(
            Material::CLOTH,
            round_box(vec3(0.008, 0.002, 0.06), 0.0009).colored(hex(0xE8_C2_2A)).at(0.03, 0.02, 0.13),
        );
    }
    craft.top(vec3(0.0, 0.04, 0.0));
    craft.grip(vec3(0.0, 0.0, 0.1), Vec3::Z);
    craft.object("book")
}

fn build_notebook(design: &Design) -> Model {
    let mut craft = Craft::new();
    let cover = design.color_or(hex(0x2A_7A_8C));
    craft.put(Material::PAPER, block(0.145, 0.012, 0.2, 0.003).colored(hex(0xF4_EE_DC)));
    craft.put(Material::PLASTIC, block(0.15, 0.004, 0.206, 0.0018).colored(cover).at(0.0, 0.012, 0.0));
    craft.put(Material::PAPER, block(0.09, 0.002, 0.05, 0.0009).colored(hex(0xF4_EE_DC)).at(0.006, 0.0155, -0.04));
    for k in 0..12 {
        let ring = torus(0.009, 0.0014).pitched(90.0).colored(hex(0xB8_BE_C6));
        craft.put(METAL, ring.at(-0.074, 0.008, -0.088 + 0.016 * k as f32));
    }
    let pencil = Mesh::joined([
        cylinder(0.004, 0.13, 0.0004).colored(hex(0xE8_B4_2A)),
        cone(0.004, 0.0006, 0.014, 0.0002).colored(hex(0xE4_C4_96)).at(0.0, 0.13, 0.0),
        cylinder(0.0043, 0.014, 0.001).colored(hex(0xE0_7A_8A)).at(0.0, -0.014, 0.0),
    ]);
    craft.put(Material::WOOD, pencil.rolled(90.0).yawed(62.0).at(0.04, 0.0205, 0.05));
    craft.top(vec3(0.0, 0.018, 0.0));
    craft.object("notebook")
}

fn build_paper(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF4_EE_DC));
    let sheet = surface(10, 10, |u, v| {
        let curl = libm::powf((u - 0.5).abs() * 2.0, 3.0) * 0.012 * (0.4 + v);
        vec3(0.21 * (u - 0.5), 0.002 + curl, 0.297 * (0.5 - v))
    });
    craft.put(Material::PAPER, sheet.colored(color));
    for line in 0..10 {
        let ink =
            round_box(vec3(0.15 - if line == 9 { 0.06 } else { 0.0 }, 0.001, 0.005), 0.0004).colored(hex(0x78_74_78));
        craft.put(Material::MATT, ink.at(if line == 9 { -0.03 } else { 0.0 }, 0.0035, -0.11 + 0.022 * line as f32));
    }
    craft.grip(vec3(0.0, 0.003, 0.13), Vec3::Z);
    craft.object("paper")
}
