//! The reference picture that becomes the first frame.

use engine::Error;
use film::decode_picture;
use studio_scene::Backdrop;
use studio_shape::srgb;

/// Decodes the picture into linear light.
///
/// # Errors
/// [`Error::Refused`] when it cannot be read or has another size than the film.
pub(crate) fn read(bytes: &[u8], size: (u32, u32)) -> Result<Backdrop, Error> {
    let refused = |message: String| Error::Refused { code: "invalid_image", message };
    let picture = decode_picture(bytes).map_err(|e| refused(format!("input_reference {e}")))?;
    if (picture.width, picture.height) != size {
        return Err(refused("Inpaint image must match the requested width and height".into()));
    }
    let pixels = picture.rgb.as_chunks::<3>().0.iter().map(|&[r, g, b]| srgb(r, g, b)).collect();
    Ok(studio_stage::backdrop(size, pixels))
}
