//! What stands about in gardens, yards and picnic places.

use crate::craft::*;

/// A wheelbarrow.
pub(crate) const WHEELBARROW: Kind = Kind::new(Prop, "wheelbarrow", build_wheelbarrow)
    .words(&["wheelbarrow", "barrow", "handcart"], &["手推车", "独轮车"], &["barrow.n.3"])
    .made_of(Substance::Metal, 15.0);

/// A checked blanket with a basket on it.
pub(crate) const PICNIC: Kind = Kind::new(Prop, "picnic blanket", build_picnic)
    .words(&["picnic blanket", "picnic", "picnic rug", "picnic cloth"], &["野餐垫", "野餐布", "野餐"], &[])
    .made_of(Substance::Cloth, 2.0);

/// A wicker basket with a handle.
pub(crate) const BASKET: Kind = Kind::new(Prop, "basket", build_basket)
    .words(
        &["basket", "picnic basket", "wicker basket", "hamper", "flower basket"],
        &["篮子", "竹篮", "箩筐", "野餐篮", "花篮", "筐"],
        &["basket.n.1", "hamper.n.2"],
    )
    .made_of(Substance::Wood, 0.8)
    .loose(Form::Vessel, 0.1, 0.6);

/// A barrel with hoops.
pub(crate) const BARREL: Kind = Kind::new(Prop, "barrel", build_barrel)
    .words(&["barrel", "cask", "keg", "wooden barrel"], &["酒桶", "大木桶"], &["barrel.n.2", "keg.n.2"])
    .made_of(Substance::Wood, 25.0)
    .loose(Form::Cylinder, 0.2, 0.5);

/// A kettle barbecue with its grill.
pub(crate) const BARBECUE: Kind = Kind::new(Prop, "barbecue", build_barbecue)
    .words(&["barbecue", "grill", "barbecue grill", "bbq"], &["烧烤架", "烤架", "烧烤炉"], &["barbecue.n.3"])
    .made_of(Substance::Metal, 14.0);

/// A round bale of hay.
pub(crate) const HAY_BALE: Kind = Kind::new(Prop, "hay bale", build_hay_bale)
    .words(
        &["hay bale", "haystack", "bale of hay", "straw bale", "bale", "hay"],
        &["草垛", "干草堆", "草捆", "稻草堆"],
        &["haystack.n.1", "hay_bale.n.1"],
    )
    .made_of(Substance::Plant, 60.0);

/// A scarecrow on its pole.
pub(crate) const SCARECROW: Kind = Kind::new(Prop, "scarecrow", build_scarecrow)
    .words(&["scarecrow", "straw man"], &["稻草人"], &["scarecrow.n.1"])
    .made_of(Substance::Cloth, 6.0);

/// A beehive of boxes.
pub(crate) const BEEHIVE: Kind = Kind::new(Prop, "beehive", build_beehive)
    .words(&["beehive", "hive", "bee hive"], &["蜂箱", "蜂巢", "蜂窝"], &["beehive.n.2"])
    .made_of(Substance::Wood, 20.0);

/// A nesting box on a post.
pub(crate) const BIRDHOUSE: Kind = Kind::new(Prop, "birdhouse", build_birdhouse)
    .words(
        &["birdhouse", "bird house", "nesting box", "bird feeder"],
        &["鸟屋", "鸟巢箱", "喂鸟器"],
        &["birdhouse.n.1"],
    )
    .made_of(Substance::Wood, 5.0);

/// A ladder that leans on nothing but its own feet.
pub(crate) const LADDER: Kind = Kind::new(Prop, "ladder", build_ladder)
    .words(&["ladder", "stepladder", "step ladder"], &["梯子", "人字梯", "木梯"], &["ladder.n.1", "step_ladder.n.1"])
    .made_of(Substance::Wood, 9.0);

fn build_wheelbarrow(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_8A_4E));
    let tray = polygon(&[(-0.42, 0.62), (-0.28, 0.3), (0.34, 0.3), (0.62, 0.66)], 0.05);
    let walls = Material { two_sided: true, ..Material::GLOSS };
    for x in [-0.3, 0.3] {
        let lean = 12.0 * f32::signum(x);
        craft.put(
            design.surface_or(walls),
            prism(&tray, 0.03, 0.01).yawed(-90.0).rolled(-lean).colored(color).at(x, 0.03, 0.0),
        );
    }
    for (a, b) in [((-0.42, 0.62), (-0.28, 0.3)), ((-0.28, 0.3), (0.34, 0.3)), ((0.34, 0.3), (0.62, 0.66))] {
        let sheet = surface(2, 2, |u, v| {
            let (z, y) = (a.0 + (b.0 - a.0) * v, a.1 + (b.1 - a.1) * v);
            vec3((u - 0.5) * (0.56 + 0.42 * (y - 0.3)), y + 0.03, z)
        });
        craft.put(design.surface_or(walls), sheet.colored(shade(color, 0.85)));
    }
    let earth = melt([Blob::ellipsoid(vec3(0.0, 0.56, 0.08), vec3(0.3, 0.2, 0.42))], 0.05);
    craft.put(Material::CLAY, earth.painted(speckle(hex(0x6A_48_30), 0.4, 0.05, design.seed)));
    for x in [-0.2, 0.2] {
        craft.put(
            Material::WOOD,
            rod(vec3(x * 0.4, 0.2, 0.75), vec3(x * 1.3, 0.62, -0.95), 0.024).colored(hex(0x9A_6A_40)),
        );
        craft.put(METAL, rod(vec3(x, 0.02, -0.34), vec3(x, 0.36, -0.28), 0.02).colored(hex(0x3A_3C_42)));
    }
    craft.put(Material::PLASTIC, torus(0.15, 0.05).rolled(90.0).colored(hex(0x26_26_2A)).at(0.0, 0.2, 0.75));
    craft.put(METAL, cylinder(0.1, 0.05, 0.01).rolled(90.0).colored(hex(0xC8_CC_D2)).at(0.025, 0.2, 0.75));
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.5, 0.1), Vec3::Y);
    craft.object("wheelbarrow")
}

fn build_basket(design: &Design) -> Model {
    let mut craft = Craft::new();
    wicker(&mut craft, design, 1.0, Vec3::ZERO);
    craft.grip(vec3(0.0, 0.42, 0.0), Vec3::X);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.08, 0.0), Vec3::Y);
    craft.object("basket")
}

/// A woven basket of a scale, at a place.
fn wicker(craft: &mut Craft, design: &Design, scale: f32, at: Vec3) {
    let color = design.color_or(hex(0xB8_84_4A));
    let weave = move |p: Vec3, _: Vec3| {
        let (turn, row) = (libm::atan2f(p.z, p.x) * 14.0, p.y * 95.0);
        color * (0.82 + 0.26 * (libm::sinf(turn) * libm::sinf(row)).abs())
    };
    let wood = design.surface_or(Material { roughness: 0.8, ..Material::MATT });
    let body = fine_lathe(
        &[(0.0, 0.0), (0.15, 0.0), (0.21, 0.2), (0.225, 0.22), (0.2, 0.22), (0.14, 0.03), (0.0, 0.03)],
        0.012,
        0.02,
    );
    craft.put(wood, body.painted(weave).scaled(scale * 1.15, scale, scale * 0.85).at(at.x, at.y, at.z));
    let handle: Vec<Vec3> = (0..=16)
        .map(|k| PI * k as f32 / 16.0)
        .map(|a| at + vec3(0.25 * libm::cosf(a), 0.2 + 0.23 * libm::sinf(a), 0.0) * scale)
        .collect();
    craft.put(wood, tube(&handle, |_| 0.014 * scale).colored(shade(color, 0.85)));
}

fn build_picnic(design: &Design) -> Model {
    let mut craft = Craft::new();
    let red = design.color_or(hex(0xC8_2E_2E));
    let white = hex(0xF6_F2_E8);
    let cloth = surface(60, 48, |u, v| {
        let (x, z) = ((u - 0.5) * 1.9, (0.5 - v) * 1.5);
        vec3(x, 0.012 + 0.008 * libm::sinf(x * 5.0) * libm::sinf(z * 6.0), z)
    });
    craft.put(
        design.surface_or(Material { two_sided: true, ..Material::CLOTH }),
        cloth.painted(move |p, _| {
            let (a, b) = ((p.x * 6.5).rem_euclid(2.0) < 1.0, (p.z * 6.5).rem_euclid(2.0) < 1.0);
            match (a, b) {
                (true, true) => red,
                (false, false) => white,
                _ => red.lerp(white, 0.5),
            }
        }),
    );
    let own = Design { seed: design.seed, ..Design::default() };
    wicker(&mut craft, &own, 1.1, vec3(-0.5, 0.02, -0.3));
    craft.put(Material::CLAY, round_box(vec3(0.34, 0.1, 0.12), 0.05).colored(hex(0xC8_8A_44)).at(-0.5, 0.28, -0.28));
    for (x, z) in [(0.35, 0.1), (0.1, 0.42)] {
        craft.put(Material::GLOSS, cylinder(0.14, 0.02, 0.008).colored(hex(0xF4_F4_F0)).at(x, 0.02, z));
        craft.put(Material::GLOSS, ball(0.05).colored(hex(0xC8_2A_26)).at(x - 0.03, 0.085, z));
        craft.put(Material::CLAY, block(0.12, 0.05, 0.1, 0.015).colored(hex(0xE8_C8_8A)).at(x + 0.05, 0.04, z + 0.03));
    }
    craft.put(Material::GLASS, cylinder(0.045, 0.22, 0.015).colored(hex(0xE8_8A_2A)).at(0.55, 0.02, -0.35));
    craft.object("picnic blanket")
}

fn build_barrel(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_62_34));
    let body = fine_lathe(
        &[
            (0.0, 0.02),
            (0.25, 0.02),
            (0.26, 0.0),
            (0.29, 0.0),
            (0.345, 0.25),
            (0.36, 0.45),
            (0.345, 0.65),
            (0.29, 0.9),
            (0.26, 0.9),
            (0.25, 0.87),
            (0.0, 0.87),
        ],
        0.01,
        0.04,
    );
    craft.put(
        design.surface_or(Material::WOOD),
        body.painted(move |p, _| {
            let stave = (libm::atan2f(p.z, p.x) / TAU * 18.0).rem_euclid(1.0);
            color * if stave < 0.07 { 0.55 } else { 0.92 + 0.16 * stave }
        }),
    );
    for (y, r) in [(0.08, 0.31), (0.27, 0.352), (0.63, 0.352), (0.82, 0.31)] {
        craft.put(METAL, cylinder(r, 0.06, 0.01).colored(hex(0x4A_4C_52)).at(0.0, y - 0.03, 0.0));
    }
    craft.top(vec3(0.0, 0.88, 0.0));
    craft.object("barrel")
}

fn build_barbecue(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x24_24_28));
    let paint = design.surface_or(Material::GLOSS);
    let bowl =
        lathe(&[(0.0, 0.52), (0.16, 0.54), (0.3, 0.66), (0.34, 0.8), (0.32, 0.8), (0.26, 0.68), (0.0, 0.62)], 0.02);
    craft.put(paint, bowl.colored(color));
    for k in 0..3 {
        let foot = around(0.36, k as f32 / 3.0);
        craft.put(
            METAL,
            rod(vec3(foot.x, 0.02, foot.z), vec3(foot.x * 0.5, 0.6, foot.z * 0.5), 0.016).colored(hex(0xB8_BE_C6)),
        );
    }
    for k in 0..18 {
        let at = around(0.2 * libm::sqrtf((k as f32 + 0.5) / 18.0) * 1.3, k as f32 * 0.382);
        let glow = if k % 2 == 0 { Material { emission: 2.2, ..Material::GLOW } } else { Material::STONE };
        let tone = if k % 2 == 0 { hex(0xF0_5A_1A) } else { hex(0x2A_28_28) };
        craft.put(glow, ball(0.05).colored(tone).at(at.x, 0.69, at.z));
    }
    for k in -7..=7 {
        let x = 0.042 * k as f32;
        let reach = libm::sqrtf(0.32 * 0.32 - x * x);
        craft.put(METAL, rod(vec3(x, 0.79, -reach), vec3(x, 0.79, reach), 0.006).colored(hex(0xC8_CC_D2)));
    }
    craft.put(METAL, torus(0.33, 0.012).colored(hex(0xC8_CC_D2)).at(0.0, 0.8, 0.0));
    for (k, (x, z)) in [(-0.14, 0.08), (0.02, -0.1), (0.13, 0.1)].into_iter().enumerate() {
        if k == 1 {
            craft.put(Material::CLAY, ball(0.085).scaled(1.0, 0.35, 1.0).colored(hex(0x6A_34_20)).at(x, 0.825, z));
        } else {
            let sausage = rod(vec3(x - 0.08, 0.825, z), vec3(x + 0.08, 0.825, z + 0.04), 0.028);
            craft.put(Material::GLOSS, sausage.colored(hex(0xA8_4A_28)));
        }
    }
    craft.top(vec3(0.0, 0.81, 0.0));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.0, 0.7), Vec3::NEG_Z);
    craft.object("barbecue")
}

fn build_hay_bale(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_AE_52));
    let roll = fine_lathe(&[(0.0, -0.6), (0.62, -0.6), (0.7, -0.52), (0.7, 0.52), (0.62, 0.6), (0.0, 0.6)], 0.06, 0.08);
    let straw = roll.painted(move |p, n| {
        let r = libm::hypotf(p.x, p.z);
        let swirl =
            if n.y.abs() > 0.6 { libm::sinf(r * 46.0 + libm::atan2f(p.z, p.x)) } else { libm::sinf(p.y * 70.0) };
        color * (0.9 + 0.14 * swirl)
    });
    craft.put(design.surface_or(Material::FUR), straw.rolled(90.0).at(0.0, 0.69, 0.0));
    for k in 0..90 {
        let (turn, x) = (k as f32 * 0.382, 0.56 * wobble(design.seed, k));
        let at = vec3(x, 0.69 + 0.69 * libm::cosf(turn * TAU), 0.69 * libm::sinf(turn * TAU));
        let lean = vec3(0.5 * wobble(design.seed, k + 200), 0.6 * libm::cosf(turn * TAU), 0.6 * libm::sinf(turn * TAU));
        let end = at + lean * 0.12;
        craft.put(
            Material::MATT,
            rod(at.with_y(at.y.max(0.02)), end.with_y(end.y.max(0.02)), 0.006).colored(color * 1.1),
        );
    }
    craft.top(vec3(0.0, 1.38, 0.0));
    craft.object("hay bale")
}

fn build_scarecrow(design: &Design) -> Model {
    let mut craft = Craft::new();
    let shirt = design.color_or(hex(0xB0_3A_32));
    let (straw, wood, cloth) = (hex(0xE0_BE_62), hex(0x7A_52_34), hex(0xD8_BC_88));
    craft.put(Material::WOOD, rod(vec3(0.0, 0.0, 0.0), vec3(0.0, 1.5, 0.0), 0.04).colored(wood));
    craft.put(Material::WOOD, rod(vec3(-0.78, 1.22, 0.0), vec3(0.78, 1.22, 0.0), 0.03).colored(wood));
    let torso = melt(
        [
            Blob::ellipsoid(vec3(0.0, 1.0, 0.0), vec3(0.24, 0.36, 0.17)).seam(0.08),
            Blob::cone(vec3(-0.15, 1.22, 0.0), vec3(-0.62, 1.2, 0.0), 0.12, 0.1).seam(0.06),
            Blob::cone(vec3(0.15, 1.22, 0.0), vec3(0.62, 1.2, 0.0), 0.12, 0.1).seam(0.06),
        ],
        0.03,
    );
    let check = shade(shirt, 0.55);
    let plaid = move |p: Vec3, _: Vec3| {
        let lines = (p.x * 9.0).rem_euclid(1.0) < 0.25 || (p.y * 9.0).rem_euclid(1.0) < 0.25;
        if lines { check } else { shirt }
    };
    craft.put(design.surface_or(Material::CLOTH), torso.painted(plaid));
    for x in [-0.12, 0.12] {
        craft.put(Material::CLOTH, cone(0.13, 0.11, 0.5, 0.03).colored(hex(0x3A_52_82)).at(x, 0.28, 0.0));
    }
    craft.put(Material::FELT, ball(0.2).scaled(1.0, 1.08, 0.95).colored(cloth).at(0.0, 1.6, 0.02));
    for x in [-0.075, 0.075] {
        craft.put(Material::PLASTIC, ball(0.028).colored(hex(0x22_20_20)).at(x, 1.64, 0.2));
    }
    craft
        .put(Material::FELT, cone(0.035, 0.005, 0.11, 0.004).pitched(90.0).colored(hex(0xE0_7A_1F)).at(0.0, 1.59, 0.2));
    let smile = curve(&[vec3(-0.09, 1.53, 0.185), vec3(0.0, 1.48, 0.2), vec3(0.09, 1.53, 0.185)], 6);
    craft.put(Material::CLOTH, tube(&smile, |_| 0.008).colored(hex(0x4A_2A_22)));
    let brim = lathe(&[(0.0, 1.7), (0.36, 1.69), (0.36, 1.71), (0.21, 1.76), (0.16, 1.98), (0.0, 2.06)], 0.02);
    craft.put(Material::CLOTH, brim.painted(speckle(hex(0xC8_9A_4A), 0.3, 0.04, design.seed)));
    for (from, out) in [
        (vec3(-0.64, 1.2, 0.0), Vec3::NEG_X),
        (vec3(0.64, 1.2, 0.0), Vec3::X),
        (vec3(-0.12, 0.28, 0.0), Vec3::NEG_Y),
        (vec3(0.12, 0.28, 0.0), Vec3::NEG_Y),
    ] {
        for k in 0..9 {
            let spread = vec3(0.5 * wobble(1, k), 0.5 * wobble(2, k), 0.5 * wobble(3, k));
            craft.put(Material::MATT, rod(from, from + (out + spread) * 0.16, 0.008).colored(straw));
        }
    }
    craft.object("scarecrow")
}

fn build_beehive(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_B8_3A));
    let wood = design.surface_or(Material::WOOD);
    for (x, z) in [(-0.22, -0.2), (0.22, -0.2), (-0.22, 0.2), (0.22, 0.2)] {
        craft.put(Material::WOOD, block(0.07, 0.22, 0.07, 0.015).colored(hex(0x7A_52_34)).at(x, 0.0, z));
    }
    let tones = [1.0, 1.12, 0.94];
    for (k, tone) in tones.into_iter().enumerate() {
        let y = 0.2 + 0.27 * k as f32;
        craft.put(wood, block(0.58, 0.26, 0.52, 0.02).colored(shade(color, tone)).at(0.0, y, 0.0));
        craft.put(wood, block(0.16, 0.05, 0.03, 0.01).colored(shade(color, 0.6)).at(0.0, y + 0.13, 0.265));
    }
    craft.put(wood, block(0.66, 0.05, 0.6, 0.015).colored(hex(0xF2_EE_E2)).at(0.0, 1.01, 0.0));
    for side in [-1.0, 1.0] {
        let slope = block(0.4, 0.035, 0.66, 0.012).rolled(-22.0 * side).colored(hex(0x8A_90_98));
        craft.put(wood, slope.at(side * 0.17, 1.1, 0.0));
    }
    craft.put(Material::MATT, block(0.3, 0.035, 0.04, 0.01).colored(hex(0x2A_22_1E)).at(0.0, 0.22, 0.25));
    craft.put(wood, block(0.4, 0.02, 0.16, 0.008).colored(hex(0xC8_92_58)).at(0.0, 0.19, 0.32));
    for (x, y, z) in [(0.1, 0.26, 0.32), (-0.18, 0.5, 0.34), (0.24, 0.72, 0.32), (-0.05, 0.3, 0.4)] {
        craft.put(Material::FUR, ball(0.022).scaled(1.4, 1.0, 1.0).colored(hex(0xE0_A0_1E)).at(x, y, z));
        craft.put(Material::FUR, ball(0.0225).scaled(0.4, 1.0, 1.0).colored(hex(0x2A_22_1E)).at(x, y, z));
    }
    craft.object("beehive")
}

fn build_birdhouse(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_8A_4C));
    let wood = design.surface_or(Material::WOOD);
    craft.put(Material::WOOD, rod(Vec3::ZERO, vec3(0.0, 1.25, 0.0), 0.04).colored(hex(0x7A_52_34)));
    let front = polygon(&[(-0.17, 0.0), (0.17, 0.0), (0.17, 0.28), (0.0, 0.44), (-0.17, 0.28)], 0.01);
    craft.put(wood, prism(&front, 0.3, 0.015).colored(color).at(0.0, 1.22, 0.0));
    for side in [-1.0, 1.0] {
        let slope = block(0.32, 0.03, 0.42, 0.01).rolled(-43.0 * side).colored(hex(0xB0_3A_32));
        craft.put(wood, slope.at(side * 0.115, 1.56, 0.02));
    }
    craft.put(Material::MATT, cylinder(0.055, 0.02, 0.004).pitched(90.0).colored(hex(0x22_1C_18)).at(0.0, 1.42, 0.145));
    craft.put(Material::WOOD, rod(vec3(0.0, 1.32, 0.14), vec3(0.0, 1.32, 0.25), 0.012).colored(hex(0x7A_52_34)));
    craft.top(vec3(0.0, 1.7, 0.0));
    craft.object("birdhouse")
}

fn build_ladder(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_92_58));
    let wood = design.surface_or(Material::WOOD);
    for x in [-1.0f32, 1.0] {
        craft.put(wood, rod(vec3(x * 0.3, 0.03, 0.45), vec3(x * 0.2, 2.2, 0.03), 0.032).colored(color));
        craft.put(wood, rod(vec3(x * 0.28, 0.03, -0.5), vec3(x * 0.19, 2.18, -0.04), 0.026).colored(color * 0.85));
    }
    for k in 0..8 {
        let t = (k as f32 + 0.8) / 8.6;
        let (half, y, z) = (0.3 - 0.1 * t, 2.2 * t, 0.45 - 0.42 * t);
        craft.put(wood, block(2.0 * half, 0.035, 0.1, 0.01).colored(color * 1.08).at(0.0, y, z));
    }
    craft.put(wood, block(0.46, 0.05, 0.22, 0.015).colored(hex(0xB0_3A_32)).at(0.0, 2.18, 0.0));
    craft.put(Material::CLOTH, rod(vec3(0.26, 0.9, 0.28), vec3(0.26, 0.9, -0.3), 0.01).colored(hex(0xE8_DC_C4)));
    craft.object("ladder")
}
