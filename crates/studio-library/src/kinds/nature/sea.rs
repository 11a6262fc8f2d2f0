//! Water that falls, air that whirls, and what grows and lives on the sea floor; a stump.

use crate::craft::*;

/// A waterfall over a cliff into its pool.
pub(crate) const WATERFALL: Kind = Kind::new(Nature, "waterfall", build_waterfall)
    .words(&["waterfall", "cascade", "cataract"], &["瀑布"], &["waterfall.n.1"])
    .made_of(Substance::Stone, 1e5);

/// A tornado.
pub(crate) const TORNADO: Kind = Kind::new(Nature, "tornado", build_tornado)
    .words(
        &["tornado", "whirlwind", "twister", "cyclone", "waterspout"],
        &["龙卷风", "旋风"],
        &["tornado.n.1", "cyclone.n.2"],
    )
    .made_of(Substance::Air, 50.0)
    .dynamics(Dynamics::Ghost);

/// A branching coral.
pub(crate) const CORAL: Kind = Kind::new(Nature, "coral", build_coral)
    .words(&["coral", "corals", "sea anemone", "anemone"], &["珊瑚", "海葵"], &["coral.n.4", "sea_anemone.n.1"])
    .made_of(Substance::Stone, 4.0)
    .lives(Habitat::Underwater);

/// Seaweed that waves.
pub(crate) const SEAWEED: Kind = Kind::new(Plant, "seaweed", build_seaweed)
    .words(
        &["seaweed", "kelp", "algae", "water plant", "water weed"],
        &["海藻", "海草", "水草", "海带"],
        &["seaweed.n.1"],
    )
    .made_of(Substance::Plant, 1.0)
    .lives(Habitat::Underwater);

/// A starfish.
pub(crate) const STARFISH: Kind = Kind::new(Nature, "starfish", build_starfish)
    .words(&["starfish", "sea star"], &["海星"], &["starfish.n.1"])
    .made_of(Substance::Rubber, 0.2)
    .loose(Form::Box, 0.1, 0.6);

/// A tree stump with its rings and roots.
pub(crate) const STUMP: Kind = Kind::new(Nature, "stump", build_stump)
    .words(&["stump", "tree stump"], &["树桩", "树墩"], &["stump.n.1"])
    .made_of(Substance::Wood, 60.0);

fn build_waterfall(design: &Design) -> Model {
    let mut craft = Craft::new();
    let rock = design.color_or(hex(0x6E_6A_64));
    let seed = design.seed;
    let cliff = |side: f32| {
        (0..9).map(move |k| {
            let (row, column) = ((k / 3) as f32, (k % 3) as f32);
            let at = vec3(side * (1.7 + 0.95 * column), 0.9 + 1.7 * row, -1.2 + 0.25 * wobble(seed, k) - 0.25 * row);
            Blob::ellipsoid(at, vec3(1.0, 1.1, 1.0) * (1.0 + 0.15 * wobble(seed, k + 20))).seam(0.25)
        })
    };
    let back = (0..4).map(|k| Blob::ellipsoid(vec3(0.0, 0.8 + 1.4 * k as f32, -1.9), vec3(1.6, 1.0, 0.7)).seam(0.3));
    let stone = melt(cliff(-1.0).chain(cliff(1.0)).chain(back), 0.17).bent(|p| vec3(p.x, p.y.max(0.0), p.z));
    let moss = hex(0x4E_7A_38);
    let tone = speckle(rock, 0.35, 0.35, seed);
    craft.put(Material::STONE, stone.painted(move |p, n| tone(p, n).lerp(moss, ((n.y - 0.35) * 1.6).clamp(0.0, 0.85))));
    let (blue, white) = (hex(0x8A_C4_D4), hex(0xF2_F8_FA));
    let falls = surface(36, 40, |u, v| {
        let x = (u - 0.5) * (1.7 + 0.5 * v);
        let strand = 0.07 * libm::sinf(x * 16.0 + 2.0 * libm::sinf(v * 7.0));
        let over = (v / 0.14).min(1.0);
        vec3(x, 5.3 - 5.2 * libm::powf(((v - 0.1) / 0.9).max(0.0), 0.9), -1.4 + 0.75 * over + 0.55 * v + strand)
    });
    let wet = Material { roughness: 0.15, emission: 0.12, two_sided: true, sway_m: 0.05, ..Material::MATT };
    craft.put(
        wet,
        falls.painted(move |p, _| {
            let streak = 0.5 + 0.5 * libm::sinf(p.x * 22.0 + 1.7 * libm::sinf(p.y * 2.3 + p.x * 3.0));
            blue.lerp(white, (0.25 + 0.65 * streak).min(1.0))
        }),
    );
    let pool = surface(48, 10, |u, v| {
        let at = around(2.6 * v * (1.0 + 0.06 * libm::sinf(u * TAU * 5.0)), -u);
        vec3(at.x * 1.15, 0.06 - 0.05 * v * v, at.z * 0.75 + 0.9)
    });
    craft.put(
        Material { roughness: 0.06, ..Material::GLOSS },
        pool.painted(move |p, _| {
            let foam = 1.0 - (p - vec3(0.0, 0.05, 0.0)).length() / 1.5;
            hex(0x2E_86_98).lerp(white, foam.clamp(0.0, 0.9))
        }),
    );
    for k in 0..26 {
        let at = around(0.35 + 0.65 * (0.5 + 0.5 * wobble(seed, k + 60)), k as f32 * 0.382);
        let size = 0.13 + 0.06 * wobble(seed, k + 90);
        let foam = fine_ball(size, 10).scaled(1.2, 0.7, 1.0).colored(white);
        craft.put(
            Material { roughness: 0.6, emission: 0.1, ..Material::MATT },
            foam.at(at.x * 1.2, 0.1, at.z * 0.5 + 0.05),
        );
    }
    for k in 0..13 {
        let turn = k as f32 / 13.0;
        let at = around(2.7, turn);
        let size = 0.28 + 0.12 * wobble(seed, k + 120);
        let stone = ball(size).scaled(1.2, 0.75, 1.0).painted(speckle(rock * 1.1, 0.3, 0.15, seed));
        craft.put(Material::STONE, stone.at(at.x * 1.18, size * 0.6, at.z * 0.8 + 0.95));
    }
    craft.object("waterfall")
}

fn build_tornado(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x8A_8C_92));
    let spin = craft.turning(Role::Rotor(0), 0, vec3(0.0, 4.0, 0.0), Vec3::Y);
    let wide = |v: f32| 0.3 + 2.9 * libm::powf(v, 1.8);
    let bend = |v: f32| vec3(0.5 * libm::sinf(v * 3.4), 0.0, 0.25 * libm::sinf(v * 5.0));
    let funnel = surface(48, 60, |u, v| {
        let ridge = 1.0 + 0.09 * libm::sinf(v * 60.0 + u * TAU * 2.0);
        around(wide(v) * ridge, u) + bend(v) + Vec3::Y * 8.0 * v
    });
    let dust = Material { roughness: 1.0, opacity: 0.88, two_sided: true, ..Material::MATT };
    craft.put(
        dust,
        funnel
            .painted(move |p, _| {
                let swirl = 0.5 + 0.5 * libm::sinf(p.y * 7.5 + libm::atan2f(p.x, p.z) * 2.0);
                color * (0.62 + 0.5 * swirl)
            })
            .on_joint(spin),
    );
    for k in 0..40 {
        let t = 0.02 + 0.9 * (k as f32 / 40.0);
        let at = around(wide(t) * 1.15 + 0.15, k as f32 * 0.382) + bend(t) + Vec3::Y * 8.0 * t;
        let piece = round_box(vec3(0.16, 0.08, 0.12), 0.02).yawed(50.0 * k as f32).pitched(30.0 * k as f32);
        craft.put(
            Material::MATT,
            piece
                .colored(hex([0x6A_4A_30, 0x4A_6A_34, 0x5A_58_56][k % 3]))
                .at(at.x, at.y.max(0.1), at.z)
                .on_joint(spin),
        );
    }
    for k in 0..14 {
        let at = around(0.7 + 0.35 * wobble(design.seed, k), k as f32 / 14.0);
        let size = 0.34 + 0.12 * wobble(design.seed, k + 20);
        let puff = ball(size).scaled(1.2, 0.8, 1.2).colored(color * 0.9);
        craft.put(Material { roughness: 1.0, ..Material::FELT }, puff.at(at.x, size * 0.75, at.z).on_joint(spin));
    }
    craft.object("tornado")
}

fn build_coral(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_4A_5E));
    let mut blobs = vec![Blob::ellipsoid(vec3(0.0, 0.04, 0.0), vec3(0.2, 0.07, 0.18)).seam(0.03)];
    let mut tips = Vec::new();
    for k in 0..7 {
        let turn = k as f32 / 7.0;
        let (knee, end) = (
            around(0.12, turn) + Vec3::Y * 0.2,
            around(0.24 + 0.05 * wobble(design.seed, k), turn + 0.03)
                + Vec3::Y * (0.4 + 0.09 * wobble(design.seed, k + 9)),
        );
        blobs.push(Blob::cone(around(0.04, turn) + Vec3::Y * 0.03, knee, 0.045, 0.036).seam(0.02));
        blobs.push(Blob::cone(knee, end, 0.036, 0.026).seam(0.015));
        let fork = knee + around(0.1, turn + 0.2) + Vec3::Y * 0.16;
        blobs.push(Blob::cone(knee, fork, 0.03, 0.022).seam(0.015));
        tips.extend([end, fork]);
    }
    let branches = melt(blobs, 0.018).bent(|p| vec3(p.x, p.y.max(0.0), p.z));
    let pale = color.lerp(Vec3::ONE, 0.45);
    craft.put(design.surface_or(Material::CLAY), branches.painted(move |p, _| color.lerp(pale, (p.y * 1.9).min(1.0))));
    for tip in tips {
        craft.put(Material::CLAY, fine_ball(0.034, 10).colored(pale * 1.1).at(tip.x, tip.y, tip.z));
    }
    craft.object("coral")
}

fn build_seaweed(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3E_8A_3E));
    for k in 0..9 {
        let foot = around(0.05 + 0.12 * (0.5 + 0.5 * wobble(design.seed, k)), k as f32 / 9.0);
        let tall = 0.95 + 0.4 * wobble(design.seed, k + 10);
        let tone = color * (1.0 + 0.25 * wobble(design.seed, k + 30));
        let turn = k as f32 * 0.3;
        let ribbon = surface(3, 26, |u, v| {
            let width = 0.13 * libm::sinf(PI * (0.12 + 0.85 * v)) * (1.0 + 0.14 * libm::sinf(v * 34.0 + u * 3.0));
            let wave = 0.09 * libm::sinf(v * 8.0 + k as f32);
            foot + around(wave + 0.12 * v, turn) + around(1.0, turn + 0.25) * ((u - 0.5) * width) + Vec3::Y * tall * v
        });
        let leaf = Material { sway_m: 0.06, ..Material::LEAF };
        craft.put(leaf, ribbon.painted(move |p, _| tone * (0.6 + 0.5 * p.y)));
    }
    craft.put(Material::STONE, ball(0.16).scaled(1.2, 0.5, 1.0).colored(hex(0x6A_74_74)).at(0.0, 0.05, 0.0));
    craft.object("seaweed")
}

fn build_starfish(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_72_2E));
    let mut blobs = vec![Blob::ellipsoid(vec3(0.0, 0.018, 0.0), vec3(0.05, 0.024, 0.05)).seam(0.02)];
    for k in 0..5 {
        let turn = k as f32 / 5.0;
        let end = around(0.125, turn) + Vec3::Y * 0.011;
        blobs.push(Blob::cone(around(0.02, turn) + Vec3::Y * 0.018, end, 0.034, 0.011).seam(0.018));
    }
    let body = melt(blobs, 0.006).bent(|p| vec3(p.x, p.y.max(0.0), p.z));
    craft.put(design.surface_or(Material::CLAY), body.painted(speckle(color, 0.25, 0.02, design.seed)));
    let pale = color.lerp(Vec3::ONE, 0.55);
    for k in 0..5 {
        for j in 0..6 {
            let out = 0.016 + 0.019 * j as f32;
            let at = around(out, k as f32 / 5.0);
            let y = 0.042 - 0.22 * out;
            craft.put(Material::CLAY, fine_ball(0.0065 - 0.0006 * j as f32, 8).colored(pale).at(at.x, y, at.z));
        }
    }
    craft.object("starfish")
}

fn build_stump(design: &Design) -> Model {
    let mut craft = Craft::new();
    let bark = design.color_or(hex(0x6A_48_30));
    let mut blobs = vec![Blob::cone(vec3(0.0, 0.0, 0.0), vec3(0.0, 0.42, 0.0), 0.36, 0.3).seam(0.05)];
    for k in 0..6 {
        let turn = k as f32 / 6.0 + 0.04 * wobble(design.seed, k);
        blobs.push(
            Blob::cone(around(0.24, turn) + Vec3::Y * 0.16, around(0.62, turn) + Vec3::Y * 0.02, 0.13, 0.05).seam(0.08),
        );
    }
    let body = melt(blobs, 0.035).bent(|p| vec3(p.x, p.y.clamp(0.0, 0.52), p.z));
    craft.put(
        design.surface_or(Material::STONE),
        body.painted(move |p, _| {
            let ridge = libm::sinf(libm::atan2f(p.x, p.z) * 17.0 + 1.5 * libm::sinf(p.y * 8.0));
            bark * (0.9 + 0.25 * ridge)
        }),
    );
    let cut = surface(48, 14, |u, v| around(0.3 * v, u) + Vec3::Y * 0.528);
    craft.put(
        Material { two_sided: true, roughness: 0.7, ..Material::MATT },
        cut.painted(|p, _| {
            let ring = libm::sinf(libm::hypotf(p.x, p.z) * 150.0);
            hex(0xD8_AE_74) * (0.92 + 0.12 * ring)
        }),
    );
    craft.top(vec3(0.0, 0.53, 0.0));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.53, 0.0), Vec3::Z);
    craft.object("stump")
}
