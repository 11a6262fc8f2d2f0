//! What lies along and across ways: bridge, pier, fence, wall, tunnel, gate, well.

use super::super::furniture::planks;
use crate::craft::*;

/// A stone bridge with arches; its way runs along X.
pub(crate) const BRIDGE: Kind = Kind::new(Building, "bridge", build_bridge)
    .words(
        &["bridge", "stone bridge", "viaduct", "footbridge", "overpass"],
        &["桥", "石桥", "大桥", "高架桥", "小桥"],
        &["bridge.n.1"],
    )
    .made_of(Substance::Stone, 3e5);

/// A wooden pier that runs away from the camera.
pub(crate) const PIER: Kind = Kind::new(Building, "pier", build_pier)
    .words(&["pier", "dock", "jetty", "boardwalk", "wharf"], &["码头", "栈桥", "木栈道"], &["pier.n.1", "dock.n.3"])
    .made_of(Substance::Wood, 5e3);

/// A picket fence along X.
pub(crate) const FENCE: Kind = Kind::new(Building, "fence", build_fence)
    .words(
        &["fence", "picket fence", "railing", "barrier"],
        &["栅栏", "篱笆", "围栏", "栏杆"],
        &["fence.n.1", "railing.n.1"],
    )
    .made_of(Substance::Wood, 40.0);

/// A piece of brick wall along X.
pub(crate) const WALL: Kind = Kind::new(Building, "wall", build_wall)
    .words(
        &["wall", "brick wall", "stone wall", "garden wall"],
        &["墙", "墙壁", "砖墙", "围墙"],
        &["wall.n.1", "wall.n.7"],
    )
    .made_of(Substance::Stone, 2e3);

/// The mouth of a tunnel.
pub(crate) const TUNNEL: Kind = Kind::new(Building, "tunnel", build_tunnel)
    .words(
        &["tunnel", "tunnel entrance", "cave", "underpass", "cavern"],
        &["隧道", "山洞", "洞穴", "涵洞"],
        &["tunnel.n.1", "cave.n.1"],
    )
    .made_of(Substance::Stone, 3e5);

/// A gate between two pillars.
pub(crate) const GATE: Kind = Kind::new(Building, "gate", build_gate)
    .words(
        &["gate", "school gate", "archway", "entrance", "torii", "arch"],
        &["校门", "门口", "拱门", "牌坊", "栅门"],
        &["gate.n.1", "arch.n.4"],
    )
    .made_of(Substance::Stone, 3e3)
    .calls(Sound::Creak);

/// A well with a roof and a bucket.
pub(crate) const WELL: Kind = Kind::new(Building, "well", build_well)
    .words(&["well", "water well", "wishing well"], &["水井", "井"], &["well.n.1"])
    .made_of(Substance::Stone, 1.5e3);

fn bricks(scale: f32) -> Material {
    Material { grain: Grain { scale_m: scale, ..Material::STONE.grain }, ..Material::STONE }
}

fn build_bridge(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xA8_A0_94));
    let surface = design.surface_or(bricks(0.4));
    // The side of the bridge with its arches cut out of the lower edge.
    let mut outline = vec![(-9.0, 0.0), (-9.0, 3.6), (9.0, 3.6), (9.0, 0.0)];
    for middle in [6.0, 0.0, -6.0] {
        outline.extend(
            (0..=14).map(|k| PI * k as f32 / 14.0).map(|a| (middle + 2.3 * libm::cosf(a), 2.7 * libm::sinf(a))),
        );
    }
    let side: Vec<glam::Vec2> = outline.iter().map(|&(x, y)| glam::vec2(x, y)).collect();
    craft.put(surface, prism(&side, 4.0, 0.05).painted(speckle(stone, 0.2, 0.6, design.seed)));
    for z in [-1.9, 1.9] {
        craft.put(surface, block(18.0, 0.7, 0.35, 0.08).colored(shade(stone, 1.08)).at(0.0, 3.6, z));
        craft.put(surface, block(18.2, 0.14, 0.5, 0.06).colored(shade(stone, 1.2)).at(0.0, 4.25, z));
        for middle in [-6.0, 0.0, 6.0] {
            for k in 0..11 {
                let a = PI * (k as f32 + 0.5) / 11.0;
                let voussoir = round_box(vec3(0.42, 0.68, 0.2), 0.011).rolled(a.to_degrees() - 90.0);
                let at = (middle + 2.52 * libm::cosf(a), 2.95 * libm::sinf(a));
                craft.put(
                    surface,
                    voussoir.colored(stone * (1.1 + 0.1 * wobble(design.seed, k))).at(at.0, at.1, z * 1.03),
                );
            }
        }
    }
    craft.top(vec3(0.0, 3.6, 0.0));
    craft.object("bridge")
}

fn build_pier(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x9A_72_4C));
    craft.put(design.surface_or(Material::WOOD), planks(2.4, 12.0, 0.1, wood, design.seed).at(0.0, 1.0, 0.0));
    for k in 0..6 {
        for x in [-1.1, 1.1] {
            let z = -5.6 + 2.24 * k as f32;
            craft.put(
                Material::WOOD,
                cylinder(0.13, 1.75, 0.04).painted(speckle(wood * 0.7, 0.3, 0.2, design.seed)).at(x, 0.0, z),
            );
            craft.put(Material::CLAY, cylinder(0.14, 0.1, 0.04).colored(hex(0xE8_E0_D0)).at(x, 1.72, z));
            if k < 5 {
                let sag = curve(&[vec3(x, 1.6, z), vec3(x, 1.36, z + 1.12), vec3(x, 1.6, z + 2.24)], 5);
                craft.put(Material::CLOTH, tube(&sag, |_| 0.035).colored(hex(0xD8_C4_9A)));
            }
        }
    }
    craft.top(vec3(0.0, 1.1, 0.0));
    craft.object("pier")
}

fn build_fence(design: &Design) -> Model {
    let mut craft = Craft::new();
    let white = design.color_or(hex(0xF2_EE_E4));
    let wood = design.surface_or(Material { roughness: 0.6, ..Material::WOOD });
    for y in [0.32, 0.78] {
        craft.put(wood, block(3.0, 0.09, 0.04, 0.015).colored(shade(white, 0.94)).at(0.0, y, -0.03));
    }
    for k in 0..16 {
        let picket = polygon(&[(-0.055, 0.0), (0.055, 0.0), (0.055, 0.92), (0.0, 1.03), (-0.055, 0.92)], 0.02);
        let lean = 1.2 * wobble(design.seed, k);
        craft.put(
            wood,
            prism(&picket, 0.035, 0.01).colored(white * (1.0 + 0.03 * wobble(design.seed, k + 30))).rolled(lean).at(
                -1.41 + 0.188 * k as f32,
                0.0,
                0.01,
            ),
        );
    }
    for x in [-1.5, 1.5] {
        craft.put(wood, block(0.12, 1.12, 0.12, 0.03).colored(white).at(x, 0.0, -0.02));
        craft.put(wood, ball(0.08).colored(white).at(x, 1.16, -0.02));
    }
    craft.top(vec3(0.0, 1.0, 0.0));
    craft.object("fence")
}

fn build_tunnel(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0x96_8C_82));
    let masonry = bricks(0.4);
    let arch = |w: f32, h: f32| -> Vec<glam::Vec2> {
        let top =
            (0..=20).map(|k| PI * k as f32 / 20.0).map(move |a| glam::vec2(w * libm::cosf(a), h + w * libm::sinf(a)));
        [glam::vec2(-w, 0.0), glam::vec2(w, 0.0)].into_iter().chain(top).collect()
    };
    // The mouth is cut into the lower edge of the face.
    let mut face: Vec<glam::Vec2> =
        [(2.2, 0.0), (4.6, 0.0), (4.4, 5.2), (3.0, 6.1), (-3.0, 6.1), (-4.4, 5.2), (-4.6, 0.0)]
            .map(|(x, y)| glam::vec2(x, y))
            .to_vec();
    face.push(glam::vec2(-2.2, 0.0));
    face.extend(arch(2.2, 2.2).into_iter().skip(2).rev());
    craft.put(masonry, prism(&face, 0.9, 0.05).painted(speckle(stone, 0.2, 0.5, design.seed)));
    for k in 0..17 {
        let a = PI * (k as f32 + 0.5) / 17.0;
        let block_of = round_box(vec3(0.44, 0.6, 0.3), 0.06)
            .rolled(a.to_degrees() - 90.0)
            .colored(stone * (1.15 + 0.12 * wobble(design.seed, k)));
        craft.put(masonry, block_of.at(2.5 * libm::cosf(a), 2.2 + 2.5 * libm::sinf(a), 0.42));
    }
    // The bore runs back into the dark.
    let bore = surface_of_bore();
    craft.put(Material { two_sided: true, ..Material::MATT }, bore);
    craft.put(Material::MATT, prism(&arch(2.25, 2.2), 0.1, 0.01).colored(hex(0x06_05_05)).at(0.0, 0.0, -8.8));
    // A hill over it.
    let hill = surface(40, 20, |u, v| {
        let x = (u - 0.5) * (9.0 + 5.0 * v);
        let z = -0.3 - 9.2 * v;
        let side = libm::powf((1.0 - libm::powf((u - 0.5).abs() * 2.0, 2.2)).max(0.0), 0.6);
        let bump = 0.35 * studio_shape::fbm(vec3(x, 0.0, z) * 0.5, 2, 5);
        vec3(x, (5.9 + 2.2 * libm::sinf(PI * v * 0.7) + bump) * side, z)
    });
    let turf = Grain { kind: GrainKind::Turf, scale_m: 0.3, color: 0.25, bump: 0.5 };
    craft.put(
        Material { grain: turf, two_sided: true, ..Material::MATT },
        hill.painted(speckle(hex(0x5E_8A_42), 0.2, 1.0, design.seed)),
    );
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.0, -7.0), Vec3::Z);
    craft.object("tunnel")
}

fn surface_of_bore() -> Mesh {
    let wall = surface(24, 6, |u, v| {
        let z = 0.3 - 9.2 * v;
        if u < 0.15 {
            vec3(2.2, 2.2 * u / 0.15, z)
        } else if u > 0.85 {
            vec3(-2.2, 2.2 * (1.0 - u) / 0.15, z)
        } else {
            let a = PI * (u - 0.15) / 0.7;
            vec3(2.2 * libm::cosf(a), 2.2 + 2.2 * libm::sinf(a), z)
        }
    });
    wall.painted(|p, _| hex(0x5A_50_48) * (1.0 + p.z / 5.5).clamp(0.03, 1.0))
}

fn build_wall(design: &Design) -> Model {
    let mut craft = Craft::new();
    let brick = design.color_or(hex(0xB4_7A_5E));
    let stone = hex(0xC8_C0_B2);
    craft.put(design.surface_or(bricks(0.25)), block(4.6, 2.2, 0.3, 0.03).colored(brick));
    craft.put(bricks(0.4), block(4.66, 0.26, 0.36, 0.03).colored(shade(stone, 0.8)));
    craft.put(bricks(0.4), block(4.7, 0.1, 0.42, 0.03).colored(stone).at(0.0, 2.2, 0.0));
    craft.top(vec3(0.0, 2.3, 0.0));
    craft.object("wall")
}

fn build_gate(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0xB0_6A_4E));
    let surface = design.surface_or(bricks(0.25));
    for side in [-1.0f32, 1.0] {
        craft.put(surface, block(0.6, 2.5, 0.6, 0.05).colored(stone).at(side * 1.8, 0.0, 0.0));
        craft.put(surface, block(0.78, 0.16, 0.78, 0.06).colored(hex(0xD8_D0_C0)).at(side * 1.8, 2.48, 0.0));
        craft.put(surface, ball(0.26).colored(hex(0xD8_D0_C0)).at(side * 1.8, 2.84, 0.0));
        let hinge = craft.turning(Role::Hinge((side > 0.0).into()), 0, vec3(side * 1.48, 1.0, 0.0), Vec3::Y * side);
        let iron = hex(0x2E_34_38);
        for y in [0.25, 1.5] {
            craft.put(METAL, block(1.4, 0.07, 0.06, 0.02).colored(iron).at(side * 0.76, y, 0.0).on_joint(hinge));
        }
        for k in 0..7 {
            let x = side * (0.12 + 0.21 * k as f32);
            let high = 1.75 + 0.06 * k as f32;
            craft.put(METAL, rod(vec3(x, 0.12, 0.0), vec3(x, high, 0.0), 0.024).colored(iron).on_joint(hinge));
            craft.put(METAL, cone(0.05, 0.004, 0.14, 0.005).colored(hex(0xD9_A4_3B)).at(x, high, 0.0).on_joint(hinge));
        }
    }
    let board = prism(
        &spline_loop(&[(-2.2, 0.0), (0.0, 0.18), (2.2, 0.0), (2.2, 0.5), (0.0, 0.72), (-2.2, 0.5)], 8),
        0.2,
        0.05,
    );
    craft.put(Material::WOOD, board.colored(hex(0x2F_5A_7A)).at(0.0, 3.05, 0.0));
    for x in [-1.8, 1.8] {
        craft.put(METAL, rod(vec3(x, 2.9, 0.0), vec3(x, 3.3, 0.0), 0.06).colored(hex(0x2E_34_38)));
    }
    if let Some(words) = design.text.clone() {
        let letters = text(&words, 0.34, 0.06);
        let squeeze = (3.4 / letters.bounds.size().x.max(0.1)).min(1.0);
        craft.put(
            Material::GLOSS,
            letters.joined().scaled(squeeze, squeeze, 1.0).colored(hex(0xF0_D8_8A)).at(0.0, 3.26, 0.12),
        );
    }
    // A gate hangs in a railing.
    let iron = hex(0x2E_34_38);
    for side in [-1.0f32, 1.0] {
        craft.put(surface, block(2.3, 0.55, 0.34, 0.04).colored(stone).at(side * 3.25, 0.0, 0.0));
        for y in [0.7, 1.6] {
            craft.put(METAL, block(2.3, 0.06, 0.05, 0.02).colored(iron).at(side * 3.25, y, 0.0));
        }
        for k in 0..11 {
            let x = side * (2.2 + 0.21 * k as f32);
            craft.put(METAL, rod(vec3(x, 0.5, 0.0), vec3(x, 1.85, 0.0), 0.022).colored(iron));
        }
    }
    craft.object("gate")
}

fn build_well(design: &Design) -> Model {
    let mut craft = Craft::new();
    let stone = design.color_or(hex(0x9A_94_8C));
    for row in 0..4 {
        for k in 0..14 {
            let turn = (k as f32 + 0.5 * (row % 2) as f32) / 14.0;
            let at = around(0.72, turn);
            let brick = round_box(vec3(0.31, 0.21, 0.24), 0.03)
                .colored(stone * (1.0 + 0.14 * wobble(design.seed, row * 14 + k)));
            craft.put(
                design.surface_or(Material::STONE),
                brick.yawed(turn * 360.0).at(at.x, 0.11 + 0.205 * row as f32, at.z),
            );
        }
    }
    craft.put(Material { roughness: 0.05, ..Material::GLOSS }, disc(0.64).colored(hex(0x1E_3A_48)).at(0.0, 0.4, 0.0));
    let wood = hex(0x7A_52_30);
    for x in [-0.74, 0.74] {
        craft.put(Material::WOOD, block(0.12, 2.1, 0.12, 0.03).colored(wood).at(x, 0.0, 0.0));
    }
    for side in [-1.0, 1.0] {
        craft.put(
            Material::CLAY,
            round_box(vec3(2.1, 0.09, 1.05), 0.04).pitched(side * 38.0).colored(hex(0xA0_48_34)).at(
                0.0,
                2.2,
                side * 0.38,
            ),
        );
    }
    let crank = craft.turning(Role::Rotor(0), 0, vec3(0.0, 1.6, 0.0), Vec3::X);
    craft.put(
        Material::WOOD,
        rod(vec3(-0.8, 1.6, 0.0), vec3(0.92, 1.6, 0.0), 0.07).colored(wood * 0.85).on_joint(crank),
    );
    craft.put(
        METAL,
        tube(&[vec3(0.92, 1.6, 0.0), vec3(0.95, 1.35, 0.0), vec3(1.12, 1.35, 0.0)], |_| 0.025)
            .colored(hex(0x3A_3A_40))
            .on_joint(crank),
    );
    craft.put(Material::CLOTH, rod(vec3(0.0, 1.6, 0.0), vec3(0.0, 1.18, 0.0), 0.02).colored(hex(0xD8_C4_9A)));
    craft.put(
        Material::WOOD,
        lathe(&[(0.0, 0.9), (0.13, 0.9), (0.17, 1.17), (0.15, 1.17), (0.12, 0.93), (0.0, 0.93)], 0.01)
            .colored(hex(0x9A_6A_3E)),
    );
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.45, 0.0), Vec3::Y);
    craft.object("well")
}
