//! What is built of sand.

use crate::craft::*;

/// A sandcastle as high as a knee.
pub(crate) const SANDCASTLE: Kind = Kind::new(Building, "sandcastle", build)
    .words(&["sandcastle", "sand castle"], &["沙堡", "沙子城堡"], &[])
    .made_of(Substance::Sand, 60.0);

const SAND: Material = Material {
    roughness: 0.95,
    grain: Grain { kind: GrainKind::Clay, scale_m: 0.012, color: 0.16, bump: 0.5 },
    ..Material::MATT
};

/// A turned-out bucket with battlements.
fn tower(craft: &mut Craft, color: Vec3, at: Vec3, radius: f32, high: f32) {
    craft.put(SAND, cone(radius, radius * 0.82, high, 0.02).colored(color).at(at.x, at.y, at.z));
    for k in 0..6 {
        let rim = around(radius * 0.68, k as f32 / 6.0);
        let merlon = block(radius * 0.4, 0.05, radius * 0.4, 0.012).yawed(60.0 * k as f32);
        craft.put(SAND, merlon.colored(color).at(at.x + rim.x, at.y + high - 0.01, at.z + rim.z));
    }
}

fn build(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD9_B6_78));
    let heap = ball(0.6).scaled(1.0, 0.16, 0.9).colored(color * 0.94);
    craft.put(SAND, heap.bent(|p| vec3(p.x, p.y.max(0.0), p.z)));
    for (x, z) in [(-0.32, 0.22), (0.32, 0.22), (-0.32, -0.22), (0.32, -0.22)] {
        tower(&mut craft, color, vec3(x, 0.02, z), 0.12, 0.3);
    }
    tower(&mut craft, color * 1.03, vec3(0.0, 0.04, -0.05), 0.16, 0.46);
    for (x, z, wide, deep) in [(0.0, 0.24, 0.5, 0.09), (-0.33, 0.0, 0.09, 0.36), (0.33, 0.0, 0.09, 0.36)] {
        craft.put(SAND, block(wide, 0.2, deep, 0.02).colored(color * 0.98).at(x, 0.03, z));
    }
    let gate = polygon(&[(-0.06, 0.0), (0.06, 0.0), (0.06, 0.09), (0.0, 0.14), (-0.06, 0.09)], 0.02);
    craft.put(Material::MATT, prism(&gate, 0.02, 0.004).colored(color * 0.4).at(0.0, 0.06, 0.282));
    let top = vec3(0.0, 0.5, -0.05);
    craft.put(Material::WOOD, rod(top, top + Vec3::Y * 0.2, 0.006).colored(hex(0x8A_5A_34)));
    let flag = prism(&polygon(&[(0.0, 0.0), (0.12, 0.035), (0.0, 0.08)], 0.005), 0.006, 0.002);
    craft.put(Material::CLOTH, flag.colored(hex(0xD4_32_2C)).at(0.005, top.y + 0.11, top.z));
    craft.object("sandcastle")
}
