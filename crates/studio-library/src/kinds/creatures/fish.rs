//! Fish, sharks, dolphins and whales.

use super::creature;
use crate::kinds::figure::{Eye, Figure, smooth};
use crate::{Design, Habitat, Kind};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Blob, Detail, Material, Model, Plan, Role, SocketRole, hex};
use studio_storyboard::Sound;

pub(super) const FISH: Kind = Kind {
    mass_kg: 0.4,
    call: Some(Sound::Bubbles),
    habitat: Habitat::Underwater,
    ..creature(
        "fish",
        &["fish", "goldfish", "clownfish", "koi", "carp", "salmon", "tropical fish", "trout"],
        &["鱼", "小鱼", "金鱼", "锦鲤", "鲤鱼", "小丑鱼"],
        &["fish.n.1"],
        fish,
    )
};
pub(super) const SHARK: Kind = Kind {
    mass_kg: 600.0,
    habitat: Habitat::Underwater,
    ..creature("shark", &["shark", "great white shark"], &["鲨鱼", "大白鲨"], &["shark.n.1"], shark)
};
pub(super) const DOLPHIN: Kind = Kind {
    mass_kg: 200.0,
    call: Some(Sound::Whistle),
    habitat: Habitat::Underwater,
    ..creature(
        "dolphin",
        &["dolphin", "porpoise", "orca", "killer whale", "seal", "sea lion"],
        &["海豚", "虎鲸", "海豹", "海狮"],
        &["dolphin.n.2", "seal.n.9"],
        dolphin,
    )
};
pub(super) const WHALE: Kind = Kind {
    mass_kg: 30_000.0,
    call: Some(Sound::Whalesong),
    habitat: Habitat::Underwater,
    ..creature(
        "whale",
        &["whale", "blue whale", "humpback whale", "sperm whale"],
        &["鲸鱼", "鲸", "蓝鲸", "座头鲸"],
        &["whale.n.2"],
        whale,
    )
};

/// Proportions of a swimmer. All but its length in shares of it.
struct Swimmer {
    id: &'static str,
    length: f32,
    /// Half height and half width of the body.
    half: [f32; 2],
    /// Height and depth of the tail fin; lying for mammals.
    tail: [f32; 2],
    lying: bool,
    /// Height of the fin on the back.
    dorsal: f32,
    /// Length of the side fins.
    fin: f32,
    /// Radius of the eye.
    eye: f32,
    /// How far the snout stands out.
    snout: f32,
    colors: [Vec3; 3],
    /// White bands.
    bands: bool,
    material: Material,
}

fn fish(design: &Design) -> Model {
    let orange = hex(0xF0_80_24);
    let color = design.color_or(orange);
    let fins = design.colors.get(1).copied().unwrap_or(color * 0.85);
    let bands = design.has("clownfish") || matches!(design.pattern.as_deref(), Some("striped" | "clownfish"));
    Swimmer {
        id: "fish",
        length: 0.26,
        half: [0.235, 0.165],
        tail: [0.22, 0.26],
        lying: false,
        dorsal: 0.16,
        fin: 0.19,
        eye: 0.078,
        snout: 0.0,
        colors: [color, color.lerp(hex(0xFC_E8_C0), 0.5), fins],
        bands,
        material: Material { roughness: 0.42, ..Material::CLAY },
    }
    .build()
}

fn shark(design: &Design) -> Model {
    let color = design.color_or(hex(0x6C_80_94));
    Swimmer {
        id: "shark",
        length: 2.6,
        half: [0.140, 0.125],
        tail: [0.17, 0.13],
        lying: false,
        dorsal: 0.13,
        fin: 0.19,
        eye: 0.024,
        snout: 0.09,
        colors: [color, hex(0xEE_EE_EA), color * 0.85],
        bands: false,
        material: Material { roughness: 0.5, ..Material::CLAY },
    }
    .build()
}

fn dolphin(design: &Design) -> Model {
    let orca = design.has("orca") || design.has("killer whale");
    let color = design.color_or(hex(if orca { 0x26_2A_34 } else { 0x6E_92_B4 }));
    Swimmer {
        id: "dolphin",
        length: 1.9,
        half: [0.125, 0.115],
        tail: [0.14, 0.10],
        lying: true,
        dorsal: 0.11,
        fin: 0.16,
        eye: 0.025,
        snout: 0.12,
        colors: [color, hex(0xE6_EC_F0), color * 0.85],
        bands: false,
        material: Material { roughness: 0.35, ..Material::CLAY },
    }
    .build()
}

fn whale(design: &Design) -> Model {
    let color = design.color_or(hex(0x3E_68_94));
    Swimmer {
        id: "whale",
        length: 8.0,
        half: [0.195, 0.190],
        tail: [0.19, 0.12],
        lying: true,
        dorsal: 0.035,
        fin: 0.20,
        eye: 0.022,
        snout: 0.0,
        colors: [color, hex(0xD4_DE_E6), color * 0.9],
        bands: false,
        material: Material { roughness: 0.4, ..Material::CLAY },
    }
    .build()
}

impl Swimmer {
    fn build(&self) -> Model {
        let mut figure = Figure::new();
        let l = self.length;
        let [tall, wide] = self.half.map(|x| x * l);
        // The belly just touches the ground plane, as every model stands on it.
        let y = tall * 1.04;
        let at = |z: f32| vec3(0.0, y, z * l);
        let hips = figure.rig.add(Role::Hips, 0, at(0.0));
        let chest = figure.rig.add(Role::Chest, hips, at(0.12));
        let head = figure.rig.add(Role::Head, chest, at(0.22));
        let jaw = figure.rig.add(Role::Jaw, head, at(0.24) - Vec3::Y * 0.25 * tall);
        let [color, belly, _] = self.colors;
        let body = &mut figure.body;
        let seam = 0.5 * wide;
        body.add(Blob::ellipsoid(at(0.06), vec3(wide, tall, 0.34 * l)).color(color).joint(chest));
        body.add(
            Blob::ellipsoid(at(0.24), vec3(0.86 * wide, 0.84 * tall, 0.20 * l)).seam(seam).color(color).joint(head),
        );
        if self.snout > 0.0 {
            let from = at(0.36) - Vec3::Y * 0.12 * tall;
            let nose = from + vec3(0.0, -0.05 * tall, self.snout * l);
            body.add(Blob::cone(from, nose, 0.40 * wide, 0.20 * wide).seam(0.5 * wide).color(color).joint(head));
        }
        self.tail(&mut figure, hips, y);
        self.fins(&mut figure, chest, y);
        self.face(&mut figure, [head, jaw], y);
        let bands = self.bands;
        figure.body.paint(move |p, c| {
            let own = (c - color).length() < 0.02;
            let low = smooth(-0.15, -0.45, (p.y - y) / tall);
            let shaded = if own { c.lerp(belly, low) } else { c };
            let near =
                [0.20, 0.0, -0.24].iter().fold(1.0f32, |d, z| d.min((p.z / l - z + 0.02 * (p.y - y) / tall).abs()));
            let band = if bands && own { smooth(0.040, 0.028, near) } else { 0.0 };
            shaded.lerp(hex(0xF6_F2_EA), band)
        });
        figure.socket(SocketRole::Mouth, head, at(0.45), Quat::IDENTITY);
        figure.socket(SocketRole::Seat, chest, at(0.05) + Vec3::Y * tall, Quat::IDENTITY);
        figure.socket(
            SocketRole::Vent,
            head,
            at(0.18) + Vec3::Y * tall,
            Quat::from_rotation_x(-std::f32::consts::FRAC_PI_2),
        );
        figure.details.push(Detail { center: at(0.30), radius: 0.20 * l, cell_m: l / 110.0 });
        figure.finish(self.id, Plan::Fish, l / 62.0, self.material)
    }

    fn tail(&self, figure: &mut Figure, hips: usize, y: f32) {
        let l = self.length;
        let [tall, wide] = self.half.map(|x| x * l);
        let color = self.colors[0];
        let points = [(-0.12, 0.66), (-0.24, 0.46), (-0.34, 0.28), (-0.42, 0.18)];
        let mut parent = hips;
        for (n, pair) in points.windows(2).enumerate() {
            let at = |k: usize| vec3(0.0, y, pair[k].0 * l);
            parent = figure.rig.add(Role::Tail(n as u8), parent, at(0));
            let thin = (tall.min(wide) / tall).min(1.0);
            let (r0, r1) = (pair[0].1 * tall * thin, pair[1].1 * tall * thin);
            let piece = Blob::cone(at(0), at(1), r0, r1).seam(if n == 0 { 0.5 } else { 0.1 } * wide);
            figure.body.add(piece.color(color).joint(parent));
        }
        let [height, depth] = self.tail.map(|x| x * l);
        let fin = figure.rig.add(Role::Tail(3), parent, vec3(0.0, y, -0.42 * l));
        for side in [-1.0, 1.0] {
            let out = if self.lying { Vec3::X } else { Vec3::Y } * side;
            let flat = if self.lying {
                vec3(0.62 * height, 0.012 * l, 0.42 * depth)
            } else {
                vec3(0.013 * l, 0.62 * height, 0.42 * depth)
            };
            let sweep = 0.75 * side;
            let turn = if self.lying { Quat::from_rotation_y(sweep) } else { Quat::from_rotation_x(-sweep) };
            let at = vec3(0.0, y, -0.42 * l - 0.52 * depth) + out * 0.42 * height;
            figure
                .body
                .add(Blob::ellipsoid(at, flat).turned(turn).seam(0.02 * l).fast_color(self.colors[2]).joint(fin));
        }
    }

    fn fins(&self, figure: &mut Figure, chest: usize, y: f32) {
        let l = self.length;
        let [tall, wide] = self.half.map(|x| x * l);
        let color = self.colors[2];
        let back = vec3(0.0, y + 0.92 * tall, -0.02 * l);
        let dorsal = Blob::ellipsoid(back, vec3(0.012 * l, self.dorsal * l, 0.75 * self.dorsal * l + 0.03 * l));
        figure.body.add(dorsal.turned(Quat::from_rotation_x(-0.55)).seam(0.015 * l).fast_color(color).joint(chest));
        let root = vec3(0.86 * wide, y - 0.35 * tall, 0.14 * l);
        let fin = figure.joint_pair(Role::Fin, [chest; 2], root);
        let length = self.fin * l;
        let turn = Quat::from_rotation_y(0.75) * Quat::from_rotation_z(-0.55);
        let at = root + turn * Vec3::X * 0.46 * length;
        let blade = Blob::ellipsoid(at, vec3(0.55 * length, 0.012 * l, 0.25 * length)).turned(turn);
        figure.body.pair(blade.seam(0.015 * l).fast_color(color), fin);
    }

    fn face(&self, figure: &mut Figure, [head, jaw]: [usize; 2], y: f32) {
        let l = self.length;
        let [tall, wide] = self.half.map(|x| x * l);
        let front = (0.41 + 0.85 * self.snout) * l;
        let lip = vec3(0.0, y - 0.44 * tall, 0.74 * front);
        let chin = Blob::ellipsoid(lip, vec3(0.50 * wide, 0.22 * tall, 0.24 * front));
        figure.body.add(chin.seam(0.25 * wide).color(self.colors[0]).joint(jaw));
        let slot = vec3(0.24 * wide, y - 0.28 * tall, 0.90 * front);
        let cut =
            Blob::ellipsoid(slot, vec3(0.42 * wide, 0.045 * tall, 0.28 * front)).turned(Quat::from_rotation_z(0.18));
        figure.body.carve_pair(cut.seam(0.02 * wide).color(hex(0x8A_30_38)));
        let z: f32 = 0.27 * l;
        let mut center = vec3(1.2 * wide, y + 0.14 * tall, z);
        let toward = vec3(1.0, 0.05, 0.55).normalize();
        for _ in 0..16 {
            center -= toward * 0.9 * figure.body.distance(center);
        }
        let radius = self.eye * l;
        let eye = Eye::plush(center - toward * 0.42 * radius, radius, toward, hex(0x3A_28_1C));
        figure.eyes(head, &eye, true);
    }
}
