//! Pictures that people send: sniffed, bounded, decoded.

use image::{ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Most pixels a sent picture may have.
const MAX_PIXELS: u64 = 40_000_000;

/// A decoded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// sRGB bytes, three a pixel, row by row from the top.
    pub rgb: Vec<u8>,
}

/// Formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// image/jpeg
    Jpeg,
    /// image/png
    Png,
    /// image/webp
    Webp,
}

/// Why a picture was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Not one of the formats.
    #[error("is not a JPEG, PNG or WebP picture")]
    Unknown,
    /// Too many pixels.
    #[error("has more than {MAX_PIXELS} pixels")]
    TooLarge,
    /// Starts like a picture but is damaged.
    #[error("is damaged: {0}")]
    Damaged(String),
}

/// The format and size of a picture, from its header only.
///
/// # Errors
/// [`PictureError`] when it is not a picture, too large, or its header is damaged.
pub fn picture_size(bytes: &[u8]) -> Result<(PictureKind, u32, u32), PictureError> {
    let format = image::guess_format(bytes).map_err(|_| PictureError::Unknown)?;
    let kind = match format {
        ImageFormat::Jpeg => PictureKind::Jpeg,
        ImageFormat::Png => PictureKind::Png,
        ImageFormat::WebP => PictureKind::Webp,
        _ => return Err(PictureError::Unknown),
    };
    let (width, height) = ImageReader::with_format(Cursor::new(bytes), format)
        .into_dimensions()
        .map_err(|e| PictureError::Damaged(e.to_string()))?;
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PictureError::TooLarge);
    }
    Ok((kind, width, height))
}

/// Decodes a picture within bounded memory; transparency is laid on white.
///
/// # Errors
/// As [`picture_size`], and when the body is damaged.
pub fn decode_picture(bytes: &[u8]) -> Result<Picture, PictureError> {
    let (kind, width, height) = picture_size(bytes)?;
    let format = match kind {
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Png => ImageFormat::Png,
        PictureKind::Webp => ImageFormat::WebP,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 16);
    reader.limits(limits);
    let decoded = reader.decode().map_err(|e| PictureError::Damaged(e.to_string()))?.into_rgba8();
    let over_white =
        |c: u8, alpha: u8| ((u32::from(c) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255) as u8;
    let rgb = decoded.pixels().flat_map(|p| [p[0], p[1], p[2]].map(|c| over_white(c, p[3]))).collect();
    Ok(Picture { width, height, rgb })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        image::RgbaImage::from_pixel(width, height, image::Rgba([200, 0, 0, 128]))
            .write_to(&mut out, ImageFormat::Png)
            .unwrap();
        out.into_inner()
    }

    #[test]
    fn a_picture_is_sniffed_and_laid_on_white() {
        let bytes = png(4, 2);
        assert_eq!(picture_size(&bytes), Ok((PictureKind::Png, 4, 2)));
        let picture = decode_picture(&bytes).unwrap();
        assert_eq!((picture.width, picture.height), (4, 2));
        assert_eq!(&picture.rgb[..3], [227, 127, 127]);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(picture_size(b"hello"), Err(PictureError::Unknown));
        assert_eq!(picture_size(b"GIF89a\x01\x00\x01\x00"), Err(PictureError::Unknown));
        let cut = &png(64, 64)[..60];
        assert!(matches!(decode_picture(cut), Err(PictureError::Damaged(_))));
    }
}
