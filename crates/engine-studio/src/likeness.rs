//! How the character in a clip looks: what is in the middle of its pictures and not around it.

use studio_language::Likeness;

/// Colours of a likeness at most.
const COLORS: usize = 3;
/// Clusters the pixels fall into, and rounds of finding them.
const CLUSTERS: usize = 8;
const ROUNDS: usize = 12;
/// Share of width and height that counts as the surroundings, from each edge.
const RIM: f32 = 0.12;

/// A pixel: its colour as luma and chroma, and where it is, −1 to 1 both ways.
struct Pixel {
    color: [f32; 3],
    at: (f32, f32),
}

impl Pixel {
    fn around(&self) -> bool {
        self.at.0.abs().max(self.at.1.abs()) > 1.0 - 2.0 * RIM
    }
}

/// The likeness that pictures of one size show: `pictures` hold luma and both chroma, row by row.
pub(crate) fn of(pictures: &[Vec<[f32; 3]>], (width, height): (u32, u32)) -> Likeness {
    let pixels: Vec<Pixel> = pictures.iter().flat_map(|p| placed(p, width, height)).collect();
    if pixels.is_empty() {
        return Likeness::default();
    }
    let centers = clusters(&pixels);
    let nearest = |p: &Pixel| {
        (0..CLUSTERS).min_by(|a, b| apart(centers[*a], p.color).total_cmp(&apart(centers[*b], p.color))).unwrap_or(0)
    };
    // A colour belongs to the character as far as it is commoner in the middle than around.
    let (mut inside, mut outside) = ([0.0_f32; CLUSTERS], [0.0_f32; CLUSTERS]);
    let numbers: Vec<usize> = pixels.iter().map(nearest).collect();
    for (pixel, &number) in pixels.iter().zip(&numbers) {
        if pixel.around() {
            outside[number] += 1.0;
        } else {
            inside[number] += libm::expf(-2.0 * (pixel.at.0 * pixel.at.0 + pixel.at.1 * pixel.at.1));
        }
    }
    let (all_in, all_out) = (inside.iter().sum::<f32>().max(1.0), outside.iter().sum::<f32>().max(1.0));
    let own: Vec<f32> = (0..CLUSTERS).map(|k| inside[k] / all_in - outside[k] / all_out).collect();
    let mut order: Vec<usize> = (0..CLUSTERS).filter(|k| own[*k] > 0.02).collect();
    order.sort_by(|a, b| own[*b].total_cmp(&own[*a]));
    let body: Vec<&Pixel> = pixels.iter().zip(&numbers).filter(|(_, n)| own[**n] > 0.02).map(|(p, _)| p).collect();
    Likeness {
        colors: order.iter().take(COLORS).map(|k| code(centers[*k])).collect(),
        aspect: spread(&body, height as f32, |p| p.at.1) / spread(&body, width as f32, |p| p.at.0).max(1e-3),
    }
}

fn placed(picture: &[[f32; 3]], width: u32, height: u32) -> impl Iterator<Item = Pixel> {
    let along = |i: u32, count: u32| (i as f32 + 0.5) / count as f32 * 2.0 - 1.0;
    picture.iter().take((width * height) as usize).enumerate().map(move |(i, color)| {
        let i = i as u32;
        Pixel { color: *color, at: (along(i % width, width), along(i / width, height)) }
    })
}

/// Middles of the colours (Lloyd's algorithm), begun from pixels as unlike each other as can be.
fn clusters(pixels: &[Pixel]) -> [[f32; 3]; CLUSTERS] {
    let mut centers = [pixels[0].color; CLUSTERS];
    for known in 1..CLUSTERS {
        let alone = |p: &Pixel| centers[..known].iter().map(|c| apart(*c, p.color)).fold(f32::MAX, f32::min);
        let loneliest = pixels.iter().max_by(|a, b| alone(a).total_cmp(&alone(b)));
        centers[known] = loneliest.map_or(centers[0], |p| p.color);
    }
    for _ in 0..ROUNDS {
        let mut sums = [([0.0_f64; 3], 0_u32); CLUSTERS];
        for pixel in pixels {
            let nearest = (0..CLUSTERS)
                .min_by(|a, b| apart(centers[*a], pixel.color).total_cmp(&apart(centers[*b], pixel.color)))
                .unwrap_or(0);
            for axis in 0..3 {
                sums[nearest].0[axis] += f64::from(pixel.color[axis]);
            }
            sums[nearest].1 += 1;
        }
        for (center, (sum, count)) in centers.iter_mut().zip(sums).filter(|(_, (_, count))| *count > 0) {
            *center = sum.map(|s| (s / f64::from(count)) as f32);
        }
    }
    centers
}

/// How unlike two colours are: hue counts more than shade, as light falls unevenly on one thing.
fn apart(a: [f32; 3], b: [f32; 3]) -> f32 {
    let [y, u, v] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
    0.4 * y * y + 2.0 * (u * u + v * v)
}

/// The standard deviation of the pixels along an axis that is `length` long.
fn spread(pixels: &[&Pixel], length: f32, along: impl Fn(&Pixel) -> f32) -> f32 {
    let count = pixels.len().max(1) as f32;
    let mean = pixels.iter().map(|p| along(p)).sum::<f32>() / count;
    let variance = pixels.iter().map(|p| (along(p) - mean) * (along(p) - mean)).sum::<f32>() / count;
    libm::sqrtf(variance) * length
}

/// A colour's code from limited-range BT.709.
fn code([y, u, v]: [f32; 3]) -> String {
    let (luma, blue, red) =
        ((y - 16.0) * (255.0 / 219.0), (u - 128.0) * (255.0 / 224.0), (v - 128.0) * (255.0 / 224.0));
    let [r, g, b] = [luma + 1.5748 * red, luma - 0.1873 * blue - 0.4681 * red, luma + 1.8556 * blue]
        .map(|c| (c + 0.5).clamp(0.0, 255.0) as u8);
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A figure twice as high as wide, dark above and light below, on a green ground.
    fn picture() -> Vec<[f32; 3]> {
        let figure = |x: i32, y: i32| (x - 48).abs() < 12 && (y - 27).abs() < 24;
        let color = |x, y| match (figure(x, y), y < 27) {
            (true, true) => [60.0, 110.0, 200.0],
            (true, false) => [200.0, 150.0, 110.0],
            _ => [120.0, 90.0, 100.0],
        };
        (0..54).flat_map(|y| (0..96).map(move |x| color(x, y))).collect()
    }

    #[test]
    fn a_figure_is_told_from_its_ground() {
        let likeness = of(&[picture(), picture()], (96, 54));
        assert!((likeness.aspect - 2.0).abs() < 0.4, "{likeness:?}");
        let wanted = [code([60.0, 110.0, 200.0]), code([200.0, 150.0, 110.0])];
        assert!(wanted.iter().all(|c| likeness.colors.contains(c)), "{likeness:?} {wanted:?}");
        assert!(!likeness.colors.contains(&code([120.0, 90.0, 100.0])), "{likeness:?}");
    }
}
