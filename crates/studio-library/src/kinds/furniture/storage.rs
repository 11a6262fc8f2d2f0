//! Shelves and cabinets.

use crate::craft::*;

/// A shelf full of books.
pub(crate) const SHELF: Kind = Kind::new(Furniture, "shelf", build_shelf)
    .words(
        &["shelf", "bookshelf", "bookcase", "rack"],
        &["书架", "架子", "书柜", "货架"],
        &["shelf.n.1", "bookcase.n.1", "rack.n.1"],
    )
    .made_of(Substance::Wood, 60.0);

/// A cabinet with two doors.
pub(crate) const CABINET: Kind = Kind::new(Furniture, "cabinet", build_cabinet)
    .words(
        &["cabinet", "wardrobe", "cupboard", "closet", "dresser", "chest of drawers", "locker"],
        &["柜子", "衣柜", "橱柜", "抽屉柜"],
        &["cabinet.n.1", "wardrobe.n.1", "refrigerator.n.1", "chest_of_drawers.n.1"],
    )
    .made_of(Substance::Wood, 60.0);

fn build_shelf(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x8A_56_30));
    let wood = design.surface_or(Material { roughness: 0.5, ..Material::WOOD });
    let (width, height, depth) = (1.0, 1.9, 0.3);
    for x in [-0.5, 0.5] {
        craft.put(wood, block(0.035, height, depth, 0.01).colored(color).at(x, 0.0, 0.0));
    }
    craft.put(wood, block(width, height - 0.02, 0.02, 0.004).colored(shade(color, 0.6)).at(0.0, 0.01, -0.14));
    craft.put(wood, block(width + 0.1, 0.05, depth + 0.05, 0.016).colored(color).at(0.0, height, 0.0));
    let covers = [0xA8_34_30, 0x2F_5A_8A, 0x3E_7A_4A, 0xC8_92_3A, 0x6A_3A_6E, 0xB8_6A_42, 0x2A_7A_7A, 0xE0_D0_A8];
    let mut count = 0;
    for level in 0..5 {
        let y = 0.08 + 0.36 * level as f32;
        craft.put(wood, block(width, 0.03, depth, 0.008).colored(color).at(0.0, y, 0.0));
        let mut x = -0.47;
        let gap = 0.2 + 0.5 * (0.5 + 0.5 * wobble(design.seed, 90 + level));
        while x < 0.46 {
            count += 1;
            let thick = 0.04 + 0.013 * wobble(design.seed, count);
            let tall = 0.25 + 0.04 * wobble(design.seed, count + 500);
            if x + thick > 0.47 {
                break;
            }
            // One gap per board, with the book beside it leaning into it.
            if (x + 0.47 - gap).abs() < 0.03 && level % 2 == 1 {
                x += 0.16;
                continue;
            }
            let cover = hex(covers[(count as usize * 5 + level as usize) % covers.len()]);
            let book = block(thick, tall, 0.19, 0.006).colored(cover);
            craft.put(
                Material::CLOTH,
                book.at(x + thick * 0.5, y + 0.03, 0.02 + 0.012 * wobble(design.seed, count + 900)),
            );
            x += thick + 0.002;
        }
    }
    craft.top(vec3(0.0, height + 0.05, 0.0));
    craft.object("shelf")
}

fn build_cabinet(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x5E_8A_86));
    let wood = design.surface_or(Material { roughness: 0.5, ..Material::WOOD });
    craft.put(wood, block(1.0, 1.7, 0.5, 0.02).colored(shade(color, 0.85)).at(0.0, 0.1, 0.0));
    craft.put(wood, block(1.08, 0.06, 0.57, 0.022).colored(color).at(0.0, 1.8, 0.0));
    for (k, side) in [(0u8, -1.0), (1, 1.0)] {
        let hinge = craft.turning(Role::Hinge(k), 0, vec3(side * 0.48, 0.9, 0.25), Vec3::Y * side);
        craft.put(wood, block(0.46, 1.6, 0.03, 0.01).colored(color).at(side * 0.24, 0.14, 0.262).on_joint(hinge));
        for y in [0.26, 1.0] {
            craft.put(
                wood,
                block(0.32, 0.6, 0.016, 0.007).colored(shade(color, 1.12)).at(side * 0.24, y, 0.274).on_joint(hinge),
            );
        }
        craft.put(METAL, ball(0.022).colored(hex(0xC9_9A_46)).at(side * 0.045, 0.92, 0.3).on_joint(hinge));
    }
    for (x, z) in [(-0.42, 0.18), (0.42, 0.18), (-0.42, -0.18), (0.42, -0.18)] {
        craft.put(wood, cone(0.03, 0.045, 0.1, 0.01).colored(shade(color, 0.7)).at(x, 0.0, z));
    }
    craft.top(vec3(0.0, 1.86, 0.0));
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.3, 0.0), Vec3::Z);
    craft.object("cabinet")
}
