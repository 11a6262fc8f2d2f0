//! Stills: the thumbnail and the sprite sheet.

use crate::{Error, Planes};
use image::{ImageBuffer, ImageEncoder, Luma, RgbImage, codecs::jpeg::JpegEncoder, imageops};

const THUMBNAIL_LONG_SIDE: u32 = 640;
const THUMBNAIL_QUALITY: f32 = 82.0;
const SHEET_COLUMNS: u32 = 5;
const SHEET_ROWS: u32 = 5;
const CELL_LONG_SIDE: u32 = 192;
const SHEET_QUALITY: u8 = 82;

/// A WebP of one frame, its longer side 640 pixels at most.
///
/// # Errors
/// [`Error::Still`] when the planes do not have that size or cannot be encoded.
pub fn thumbnail(frame: Planes<'_>, width: u32, height: u32) -> Result<Vec<u8>, Error> {
    let small = shrunk(frame, width, height, THUMBNAIL_LONG_SIDE)?;
    let encoder = webp::Encoder::from_rgb(&small, small.width(), small.height());
    let encoded = encoder.encode_simple(false, THUMBNAIL_QUALITY).map_err(|e| Error::Still(format!("{e:?}")))?;
    Ok(encoded.to_vec())
}

/// A PNG of one frame at its full size.
///
/// # Errors
/// [`Error::Still`] when the planes do not have that size or cannot be encoded.
pub fn still(frame: Planes<'_>, width: u32, height: u32) -> Result<Vec<u8>, Error> {
    let whole = rgb_of(frame, width, height)?;
    let mut png = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut png);
    encoder
        .write_image(&whole, whole.width(), whole.height(), image::ExtendedColorType::Rgb8)
        .map_err(|e| Error::Still(e.to_string()))?;
    Ok(png)
}

/// Collects frames for the sprite sheet: five by five stills, evenly spread over the film, row by
/// row, each 192 pixels on its longer side.
pub struct SheetBuilder {
    frame_count: u32,
    size: (u32, u32),
    cells: Vec<Option<RgbImage>>,
}

impl SheetBuilder {
    /// A sheet for a film of so many frames.
    #[must_use]
    pub fn new(width: u32, height: u32, frame_count: u32) -> Self {
        Self { frame_count, size: (width, height), cells: vec![None; (SHEET_COLUMNS * SHEET_ROWS) as usize] }
    }

    /// The cells that show a frame; most frames are in none.
    fn cells_of(&self, frame: u32) -> impl Iterator<Item = usize> {
        let (cells, frames) = (self.cells.len() as u32, self.frame_count);
        (0..cells).filter(move |c| c * frames / cells == frame).map(|c| c as usize)
    }

    /// A JPEG of a frame that was added, as small as it is in the sheet.
    ///
    /// # Errors
    /// [`Error::Still`] when it cannot be encoded.
    pub fn preview(&self, frame: u32) -> Result<Option<Vec<u8>>, Error> {
        self.cells_of(frame).next().and_then(|cell| self.cells[cell].as_ref()).map(jpeg).transpose()
    }

    /// Whether the sheet wants a frame.
    #[must_use]
    pub fn wants(&self, frame: u32) -> bool {
        self.cells_of(frame).next().is_some()
    }

    /// Adds a frame, in any order.
    ///
    /// # Errors
    /// [`Error::Still`] when the planes have the wrong size.
    pub fn add(&mut self, frame: u32, planes: Planes<'_>) -> Result<(), Error> {
        let cells: Vec<usize> = self.cells_of(frame).collect();
        if cells.is_empty() {
            return Ok(());
        }
        let still = shrunk(planes, self.size.0, self.size.1, CELL_LONG_SIDE)?;
        for cell in cells {
            self.cells[cell] = Some(still.clone());
        }
        Ok(())
    }

    /// The sheet as JPEG. Frames that were not added stay black.
    ///
    /// # Errors
    /// [`Error::Still`] when it cannot be encoded.
    pub fn finish(self) -> Result<Vec<u8>, Error> {
        let (w, h) = scaled(self.size.0, self.size.1, CELL_LONG_SIDE);
        let mut sheet = RgbImage::new(w * SHEET_COLUMNS, h * SHEET_ROWS);
        for (i, still) in self.cells.iter().enumerate() {
            let (column, row) = (i as u32 % SHEET_COLUMNS, i as u32 / SHEET_COLUMNS);
            if let Some(still) = still {
                imageops::replace(&mut sheet, still, i64::from(column * w), i64::from(row * h));
            }
        }
        jpeg(&sheet)
    }
}

fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, Error> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, SHEET_QUALITY)
        .write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::Rgb8)
        .map_err(|e| Error::Still(e.to_string()))?;
    Ok(out)
}

fn scaled(width: u32, height: u32, long_side: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    let side = |s: u32| if longest <= long_side { s } else { (s * long_side / longest).max(1) };
    (side(width), side(height))
}

fn shrunk(frame: Planes<'_>, width: u32, height: u32, long_side: u32) -> Result<RgbImage, Error> {
    let (w, h) = scaled(width, height, long_side);
    check(frame, width, height)?;
    // Fewer pixels are turned into RGB when the planes are made small first.
    let small = |plane: &[u8], part: u32| {
        let whole = ImageBuffer::<Luma<u8>, &[u8]>::from_raw(width / part, height / part, plane);
        whole.map(|whole| imageops::thumbnail(&whole, w, h)).ok_or_else(wrong_size)
    };
    let (y, u, v) = (small(frame.y, 1)?, small(frame.u, 2)?, small(frame.v, 2)?);
    Ok(RgbImage::from_fn(w, h, |i, j| rgb([&y, &u, &v].map(|plane| plane.get_pixel(i, j).0[0]))))
}

fn wrong_size() -> Error {
    Error::Still("frame of the wrong size".into())
}

fn check(frame: Planes<'_>, width: u32, height: u32) -> Result<(), Error> {
    let area = width as usize * height as usize;
    let fits = frame.y.len() == area && frame.u.len() == area / 4 && frame.v.len() == area / 4;
    if fits { Ok(()) } else { Err(wrong_size()) }
}

/// The picture in RGB.
fn rgb_of(frame: Planes<'_>, width: u32, height: u32) -> Result<RgbImage, Error> {
    check(frame, width, height)?;
    let w = width as usize;
    Ok(RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (x as usize, y as usize);
        let chroma = (y / 2) * (w / 2) + x / 2;
        rgb([frame.y[y * w + x], frame.u[chroma], frame.v[chroma]])
    }))
}

/// Y', Cb and Cr (BT.709, limited range) as RGB.
fn rgb([y, u, v]: [u8; 3]) -> image::Rgb<u8> {
    let luma = (f32::from(y) - 16.0) * (255.0 / 219.0);
    let blue = (f32::from(u) - 128.0) * (255.0 / 224.0);
    let red = (f32::from(v) - 128.0) * (255.0 / 224.0);
    let rgb = [luma + 1.5748 * red, luma - 0.1873 * blue - 0.4681 * red, luma + 1.8556 * blue];
    image::Rgb(rgb.map(|c| (c + 0.5) as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(luma: &[u8]) -> Planes<'_> {
        static CHROMA: [u8; 720 * 1280 / 4] = [128; 720 * 1280 / 4];
        Planes { y: luma, u: &CHROMA[..luma.len() / 4], v: &CHROMA[..luma.len() / 4] }
    }

    #[test]
    fn planes_become_the_colours_they_stand_for() {
        let red = Planes { y: &[63; 4], u: &[102], v: &[240] };
        let pixel = rgb_of(red, 2, 2).unwrap().get_pixel(0, 0).0;
        assert!(pixel[0] > 250 && pixel[1] < 5 && pixel[2] < 5, "{pixel:?}");
    }

    #[test]
    fn a_sheet_takes_its_frames_evenly() {
        let sheet = SheetBuilder::new(1280, 720, 120);
        let wanted: Vec<u32> = (0..120).filter(|&f| sheet.wants(f)).collect();
        assert_eq!(wanted.len(), 25);
        assert_eq!((wanted[0], wanted[1], wanted[24]), (0, 4, 115));
    }

    #[test]
    fn a_sheet_of_a_short_film_repeats_frames() {
        let mut sheet = SheetBuilder::new(64, 36, 3);
        for frame in 0..3 {
            sheet.add(frame, grey(&vec![frame as u8 * 90; 64 * 36])).unwrap();
        }
        let decoded = image::load_from_memory(&sheet.finish().unwrap()).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (320, 180));
    }

    #[test]
    fn a_thumbnail_is_webp_and_small() {
        let bytes = thumbnail(grey(&vec![128; 720 * 1280]), 720, 1280).unwrap();
        assert_eq!(image::guess_format(&bytes).unwrap(), image::ImageFormat::WebP);
        let decoded = image::load_from_memory(&bytes).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (360, 640));
    }
}
