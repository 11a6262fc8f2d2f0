//! Light on surfaces: fragments of one material, sixteen at a time.

mod backdrop;
mod grain;
mod interpolate;
mod lamps;
mod sky;
mod water;
mod weather;

use crate::ao::Occlusion;
use crate::fallen::{Fallen, Weathering};
use crate::fragments::{Block, Fragment, SKY, TRIANGLE_BITS};
use crate::geometry::Geometry;
use crate::instance::Instance;
use crate::lanes::*;
use crate::raster::{BLOCKS, lane_positions};
use crate::shadow::ShadowMap;
use crate::view::Eye;
pub(crate) use backdrop::{BackdropView, light_of};
use glam::Vec3;
pub(crate) use interpolate::Surface;
pub(crate) use lamps::{Cone, Lamps};
use studio_scene::{Light, Waves};
use studio_shape::{GrainKind, Material};

/// Everything that light on a surface depends on.
#[derive(Clone, Copy)]
pub(crate) struct Shading<'a> {
    pub eye: Eye,
    pub width: usize,
    pub height: usize,
    pub time_s: f32,
    /// Metres per second.
    pub wind: Vec3,
    /// Waves of the water, if there is any.
    pub waves: Option<Waves>,
    /// Light falls in two flat bands.
    pub banded: bool,
    /// The picture that stands for the sky, if the shot has one.
    pub backdrop: Option<BackdropView<'a>>,
    /// Facets are flat: normals and colours do not vary within a triangle.
    pub flat: bool,
    pub light: &'a Light,
    /// The lamps of the light that may reach what is shaded.
    pub lamps: &'a Lamps,
    /// Unit vector towards the light from behind.
    pub rim_direction: Vec3,
    /// Share of light that the air swallows per metre.
    pub haze_per_m: f32,
    /// What rain and snow have left where the sky is open.
    pub fallen: Fallen,
    pub materials: &'a [Weathering],
    pub instances: &'a [Instance<'a>],
    pub geometry: &'a Geometry,
    /// Maps of the key light, the finest first.
    pub shadows: &'a [ShadowMap],
    /// The map of one spot, by its index.
    pub spot_shadow: Option<(usize, &'a ShadowMap)>,
    pub occlusion: &'a Occlusion,
}

/// Sixteen fragments with their pixels.
#[derive(Clone, Copy)]
pub(crate) struct Batch<S: Simd> {
    /// Material number << 24 | triangle.
    pub ids: U<S>,
    /// Pixel centres.
    pub x: F<S>,
    pub y: F<S>,
    /// Samples covered; none where there is no fragment.
    pub samples: F<S>,
}

impl<S: Simd> Batch<S> {
    /// A whole block of a tile.
    #[inline(always)]
    pub(crate) fn of_block(s: S, block: &Block, origin: (usize, usize)) -> Self {
        let (x, y) = lane_positions(s);
        let (px, py) = (origin.0 + block.number % BLOCKS * 4, origin.1 + block.number / BLOCKS * 4);
        let ids = U::simd_from(s, block.ids);
        Self { ids, x: x + (px as f32 + 0.5), y: y + (py as f32 + 0.5), samples: sp(s, 4.0) }
    }

    /// Up to sixteen fragments of a tile; the first stands in for missing ones.
    #[inline(always)]
    pub(crate) fn of_fragments(s: S, fragments: &[Fragment], (px, py): (usize, usize)) -> Self {
        let mut all = [Fragment { pixel: fragments[0].pixel & 0xffff, ..fragments[0] }; LANES];
        all[..fragments.len()].copy_from_slice(fragments);
        let id: [u32; LANES] = each(
            #[inline(always)]
            |lane| all[lane].id,
        );
        let pixel: [u32; LANES] = each(
            #[inline(always)]
            |lane| all[lane].pixel,
        );
        let pixel = U::simd_from(s, pixel);
        // Block << 4 | lane, four pixels wide, eight blocks wide.
        let x: F<S> = ((pixel & 3) | ((pixel >> 2) & 28)).to_float();
        let y: F<S> = (((pixel >> 2) & 3) | ((pixel >> 5) & 28)).to_float();
        let (ids, samples) = (U::simd_from(s, id), (pixel >> 16).to_float());
        Self { ids, x: x + (px as f32 + 0.5), y: y + (py as f32 + 0.5), samples }
    }

    /// Calls `of` with each triangle and the lanes that show it.
    #[inline(always)]
    fn each_triangle(&self, mut of: impl FnMut(usize, M<S>)) {
        let ids = words(self.ids);
        let mut left = u64::from(u16::MAX);
        while left != 0 {
            let id = ids[left.trailing_zeros() as usize % LANES];
            let lanes = self.ids.simd_eq(id);
            left &= !lanes.to_bitmask();
            of((id & ((1 << TRIANGLE_BITS) - 1)) as usize, lanes);
        }
    }
}

impl Shading<'_> {
    /// Unnormalised direction of the ray through pixel centres; its part along the view axis is 1.
    #[inline(always)]
    pub(crate) fn ray<S: Simd>(&self, s: S, x: F<S>, y: F<S>) -> V3<S> {
        let x = x * (2.0 / self.width as f32) - 1.0;
        let y = 1.0 - y * (2.0 / self.height as f32);
        sp3(s, self.eye.right) * x + sp3(s, self.eye.up) * y + sp3(s, self.eye.forward)
    }

    /// The colour of a batch, all of the same material.
    #[inline(always)]
    pub(crate) fn color<S: Simd>(&self, s: S, material: u8, batch: &Batch<S>) -> V3<S> {
        if material == SKY {
            if let Some(view) = &self.backdrop {
                return apart(
                    s,
                    #[inline(always)]
                    || self.backdrop(s, view, batch.x, batch.y),
                );
            }
            let direction = self.ray(s, batch.x, batch.y).norm();
            return self.sky_behind(s, direction);
        }
        let Weathering { material, open } = &self.materials[usize::from(material)];
        let surface = self.under_weather(s, *open, self.interpolate(s, material, batch));
        let color = if material.water {
            self.water(s, &surface)
        } else {
            let (matt, gloss) = self.lit(s, material, &surface);
            matt + gloss
        };
        self.through_air(s, color, &surface)
    }

    /// What a batch of a layer puts over the picture: the light added, the share of what is behind
    /// that is hidden, and the distance.
    #[inline(always)]
    pub(crate) fn layer<S: Simd>(&self, s: S, material: u8, batch: &Batch<S>) -> (V3<S>, F<S>, F<S>) {
        let Weathering { material, .. } = &self.materials[usize::from(material)];
        let surface = self.interpolate(s, material, batch);
        let grazing = 1.0 - surface.normal.dot(surface.view).abs();
        // Clear things hide more at a slant: there is more of them to look through.
        let slant = grazing * grazing * grazing * (1.0 - material.opacity) * 0.55;
        let cover = slant + material.opacity;
        let color = if material.water {
            self.water(s, &surface) * cover
        } else {
            let (matt, gloss) = self.lit(s, material, &surface);
            matt * cover + gloss
        };
        (self.through_air(s, color, &surface), cover, surface.depth)
    }

    /// Light that a surface sends to the eye: scattered in it, and mirrored by it.
    #[inline(always)]
    fn lit<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>) -> (V3<S>, V3<S>) {
        apart(
            s,
            #[inline(always)]
            || {
                let light = self.light;
                let albedo = surface.albedo;
                let (n, view) = (surface.normal, surface.view);
                let toward = sp3(s, light.key_direction);
                let n_l = n.dot(toward);
                let n_v = n.dot(view).max(0.02);
                let turned_away = match (material.translucency > 0.0, material.fuzz > 0.0) {
                    (true, _) => -2.0,
                    (false, true) => -0.4,
                    (false, false) => 0.0,
                };
                let shadow = self.key_shadow(s, surface, n_l.simd_gt(turned_away));
                let ambient = surface.ambient * self.occlusion.at(s, surface.x, surface.y, surface.depth);
                let key = sp3(s, light.key) * shadow;
                let up = n.y * 0.5 + 0.5;
                let arriving = self.diffuse(s, material, surface, key, n_l) + self.surrounding(s, albedo, up, ambient);
                let mut matt = albedo * arriving * (1.0 - material.metalness);
                let grazing = 1.0 - n_v;
                let grazing3 = grazing * grazing * grazing;
                if material.fuzz > 0.0 {
                    let lit = sp3(s, light.sky.horizon * 0.9) + key * (sat(n_l * 0.5 + 0.5) * 0.5);
                    let sheen = grazing3 * (up * 0.7 + 0.3) * ambient * (material.fuzz * 0.55);
                    matt = matt + albedo.lerp(sp3(s, Vec3::ONE), sp(s, 0.35)) * lit * sheen;
                }
                let rim = sat(n.dot(sp3(s, self.rim_direction)) + 0.15) * grazing * ambient;
                let rim = rim * rim * (material.fuzz * 1.6 + 0.35);
                matt = matt + albedo.lerp(sp3(s, Vec3::ONE), sp(s, 0.25)) * sp3(s, light.rim) * rim;
                if material.emission > 0.0 {
                    matt = matt + albedo * (surface.emission * material.emission);
                }

                let mut gloss = sp3(s, Vec3::ZERO);
                if material.roughness < 0.8 {
                    gloss = gloss + self.highlight(s, material, surface, toward, key, n_l, n_v);
                }
                if material.roughness < 0.5 || material.metalness > 0.0 {
                    gloss = gloss + self.reflection(s, material, surface, grazing3 * grazing * grazing, ambient);
                }
                if !self.lamps.is_empty() {
                    gloss = gloss + self.lamp_light(s, material, surface);
                }
                (matt, gloss)
            },
        )
    }

    /// Light of the key that is scattered: wrapped around the terminator, red furthest, as light
    /// under a soft surface is; some comes through thin things.
    #[inline(always)]
    fn diffuse<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>, key: V3<S>, n_l: F<S>) -> V3<S> {
        let wrap = (material.fuzz * 0.28 + material.translucency * 0.2).min(0.5);
        let direct = if self.banded {
            let band = smoothstep(0.02, 0.07, n_l) * 0.62 + smoothstep(0.5, 0.55, n_l) * 0.3;
            v3(band, band, band)
        } else {
            v3(wrapped(n_l, wrap * 1.25), wrapped(n_l, wrap), wrapped(n_l, wrap * 0.8))
        };
        if material.translucency <= 0.0 {
            return direct * key;
        }
        // Thin things glow most when they stand between the eye and the light.
        let facing = sat(surface.view.dot(sp3(s, self.light.key_direction)) * -1.0);
        let through = sat(sp(s, 0.0) - n_l) * (facing * 0.5 + 0.7) * material.translucency;
        (direct + v3(through, through, through * 0.6)) * key
    }

    /// Light from sky and ground. What bounces in dark corners takes on their colour.
    #[inline(always)]
    fn surrounding<S: Simd>(&self, s: S, albedo: V3<S>, up: F<S>, ambient: F<S>) -> V3<S> {
        let around = sp3(s, self.light.ground_fill).lerp(sp3(s, self.light.sky_fill), up);
        around * v3(bounced(ambient, albedo.x), bounced(ambient, albedo.y), bounced(ambient, albedo.z))
    }

    /// Highlight of a light: GGX with Schlick's Fresnel and Smith–Schlick visibility.
    #[inline(always)]
    #[expect(clippy::too_many_arguments, reason = "two cosines are known to the caller")]
    fn highlight<S: Simd>(
        &self,
        s: S,
        material: &Material,
        surface: &Surface<S>,
        toward: V3<S>,
        arriving: V3<S>,
        n_l: F<S>,
        n_v: F<S>,
    ) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let half = (toward + surface.view).norm();
                let n_h = surface.normal.dot(half).max(0.0);
                let roughness = material.roughness.max(0.08);
                let a2 = roughness * roughness * (roughness * roughness);
                let peak = n_h * n_h * (a2 - 1.0) + 1.0;
                let f = 1.0 - sat(surface.view.dot(half));
                let f5 = f * f * f * f * f;
                let k = roughness * roughness * 0.5;
                let n_l = n_l.max(0.0);
                let visibility = 0.25 / ((n_l * (1.0 - k) + k) * (n_v * (1.0 - k) + k) + 1e-4);
                let strength = (a2 / (peak * peak * std::f32::consts::PI + 1e-5) * visibility * n_l).min(20.0);
                arriving * fresnel(s, material, surface.albedo, f5) * strength
            },
        )
    }

    /// The surroundings mirrored in glossy surfaces and metal.
    #[inline(always)]
    fn reflection<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>, f5: F<S>, ambient: F<S>) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let (n, view) = (surface.normal, surface.view);
                let mirrored = n * (n.dot(view) * 2.0) - view;
                let above = smoothstep(-0.25, 0.15, mirrored.y);
                let ground = sp3(s, self.light.ground_fill * 0.6);
                let seen = ground.lerp(self.sky(s, mirrored), above);
                // A rough surface mirrors a blurred world: nearer to the light from all around.
                let blurred = ground.lerp(sp3(s, self.light.sky_fill), n.y * 0.5 + 0.5);
                let seen = seen.lerp(blurred, sp(s, (material.roughness * 1.4).min(1.0)));
                let strength = (1.0 - material.roughness * 0.8).max(material.metalness * 0.8);
                let mut color = seen * fresnel(s, material, surface.albedo, f5) * (ambient * strength);
                if material.roughness < 0.2 && material.metalness < 0.5 {
                    color = color + self.catch_light(s, mirrored);
                }
                color
            },
        )
    }

    /// A soft window above and beside the camera that glossy things mirror: what keeps eyes alive.
    #[inline(always)]
    fn catch_light<S: Simd>(&self, s: S, mirrored: V3<S>) -> V3<S> {
        let (right, up) = (self.eye.right.normalize(), self.eye.up.normalize());
        let window = (right * -0.55 + up * 0.75 - self.eye.forward * 0.7).normalize();
        let near = smoothstep(0.955, 0.975, mirrored.dot(sp3(s, window)));
        let low = (right * 0.5 - up * 0.45 - self.eye.forward * 0.8).normalize();
        let small = smoothstep(0.975, 0.99, mirrored.dot(sp3(s, low))) * 0.22;
        let day = self.light.sky_fill.max_element().clamp(0.25, 1.0);
        sp3(s, Vec3::splat(day * 1.3 / self.light.exposure.max(0.2))) * (near + small)
    }

    /// Light of a spot that reaches the surface, 0 to 1.
    #[inline(always)]
    fn spot_shadow<S: Simd>(&self, s: S, index: usize, surface: &Surface<S>) -> F<S> {
        let Some((_, map)) = self.spot_shadow.filter(|(of, _)| *of == index) else { return sp(s, 1.0) };
        let away = surface.position - sp3(s, self.light.spots[index].position);
        let texel = away.dot(away).sqrt() * map.texel;
        let offset = surface.position + surface.smooth_normal * (texel * 2.5);
        let (reached, known) = map.light(s, offset, M::splat(s, true));
        known.select(reached, sp(s, 1.0))
    }

    /// Light of the key that reaches the surface past what stands before it, 0 to 1, where it is
    /// `needed`.
    #[inline(always)]
    fn key_shadow<S: Simd>(&self, s: S, surface: &Surface<S>, mut needed: M<S>) -> F<S> {
        let mut light = sp(s, 1.0);
        for map in self.shadows {
            if !needed.any_true() {
                break;
            }
            let offset = surface.position + surface.smooth_normal * (map.texel * 2.2);
            let (reached, known) = map.light(s, offset, needed);
            light = known.select(reached, light);
            needed &= !known;
        }
        light
    }

    /// What is left of a colour after the air between.
    #[inline(always)]
    pub(crate) fn through_air<S: Simd>(&self, s: S, color: V3<S>, surface: &Surface<S>) -> V3<S> {
        let left = exp2((surface.depth - 4.0).max(0.0) * (-self.haze_per_m * std::f32::consts::LOG2_E));
        let forward = sat(surface.view.dot(sp3(s, self.light.key_direction)) * -1.0);
        let scattered = sp3(s, self.light.key * 0.1) * (forward * forward * forward * forward);
        (sp3(s, self.light.air) + scattered).lerp(color, left)
    }
}

/// Lambert's cosine, spread by `wrap` beyond the terminator and eased into it.
#[inline(always)]
fn wrapped<S: Simd>(n_l: F<S>, wrap: f32) -> F<S> {
    let d = sat((n_l + wrap) * (1.0 / (wrap + 1.0)));
    d * d * wrap + d * (1.0 - wrap)
}

/// Ambient light after bounces in a corner of an albedo (after Jimenez et al., "Practical
/// real-time strategies for accurate indirect occlusion", 2016, simplified).
#[inline(always)]
fn bounced<S: Simd>(ambient: F<S>, albedo: F<S>) -> F<S> {
    ambient / (1.0 - albedo.min(0.9) * (1.0 - ambient) * 0.7)
}

/// Schlick's Fresnel: 4 % for dielectrics, the albedo for metals.
#[inline(always)]
fn fresnel<S: Simd>(s: S, material: &Material, albedo: V3<S>, f5: F<S>) -> V3<S> {
    let base = sp3(s, Vec3::splat(0.04)).lerp(albedo, sp(s, material.metalness));
    base.lerp(sp3(s, Vec3::ONE), f5)
}

/// Whether a material has a pattern to be computed.
fn has_grain(material: &Material) -> bool {
    material.grain.kind != GrainKind::Smooth && (material.grain.color > 0.0 || material.grain.bump > 0.0)
}
