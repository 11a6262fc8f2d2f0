//! Films that people send: what is in them, and how a new film goes on from one.

use crate::draw::Prelude;
use engine::{Clip, Error, Generation, Size, SourceKind};
use film::{Footage, Planes, still};
use studio_language::Likeness;
use studio_scene::{Backdrop, FRAME_RATE};

/// Frames looked at for a likeness.
const LOOKS: u32 = 5;
/// Longer side of the pictures it is taken from.
const LOOK_SIDE: u32 = 96;

/// The uploaded film that a generation goes on from, if it does: whole seconds of it.
///
/// # Errors
/// [`Error::Refused`] when it cannot be read or leaves nothing to be added.
pub(crate) fn prelude(generation: &Generation) -> Result<Option<Prelude<'_>>, Error> {
    let source = generation.source.as_ref().filter(|s| s.kind == SourceKind::Extension && s.storyboard.is_none());
    let Some(source) = source else { return Ok(None) };
    let footage = open(source.film.as_deref().unwrap_or_default())?;
    let seconds = whole_seconds(&footage);
    if seconds >= generation.seconds {
        return Err(refused(format!("{} s are no longer than the source", generation.seconds)));
    }
    Ok(Some(Prelude { footage, frames: seconds * FRAME_RATE }))
}

/// The last picture of the prelude, out of which the new part grows.
pub(crate) fn last_picture(prelude: &Prelude<'_>, size: (u32, u32)) -> Result<Backdrop, Error> {
    let mut png = Ok(Vec::new());
    let last = prelude.frames - 1;
    prelude
        .footage
        .frames::<film::Error>(size, FRAME_RATE, prelude.frames, |number, planes| {
            if number == last {
                png = still(planes, size.0, size.1);
            }
            Ok(())
        })
        .and(png)
        .map_err(|e| refused(e.to_string()))
        .and_then(|png| crate::first_frame::read(&png, size))
}

/// What an uploaded film is.
pub(crate) fn examine(bytes: &[u8]) -> Result<Clip, Error> {
    let footage = open(bytes)?;
    footage.sound(0).map_err(|e| refused(e.to_string()))?;
    let (width, height) = footage.size();
    // An odd last row or column is cropped.
    let size = (width & !1, height & !1);
    let mut first_frame = Vec::new();
    footage
        .frames::<film::Error>(size, 1, 1, |_, planes| {
            first_frame = still(planes, size.0, size.1)?;
            Ok(())
        })
        .map_err(|e| refused(e.to_string()))?;
    Ok(Clip {
        size: Size::new(width, height),
        seconds: footage.seconds(),
        first_frame: first_frame.into(),
        likeness: serde_json::to_value(likeness(&footage, size)?).map_err(|e| Error::Broken(e.to_string()))?,
    })
}

/// The palette and proportions of what stands in the middle of a clip, apart from what is around it.
fn likeness(footage: &Footage<'_>, size: (u32, u32)) -> Result<Likeness, Error> {
    let scale = f64::from(LOOK_SIDE) / f64::from(size.0.max(size.1));
    let side = |s: u32| ((f64::from(s) * scale) as u32).max(8) & !1;
    let small = (side(size.0), side(size.1));
    let count = (footage.seconds() * f64::from(LOOKS)).ceil().max(1.0) as u32;
    let mut pictures: Vec<Vec<[f32; 3]>> = Vec::new();
    footage
        .frames::<film::Error>(small, LOOKS, count, |number, planes| {
            if number % (count / LOOKS).max(1) == 0 {
                pictures.push(colors(planes, small));
            }
            Ok(())
        })
        .map_err(|e| refused(e.to_string()))?;
    Ok(crate::likeness::of(&pictures, small))
}

/// The pixels as luma and chroma, row by row.
fn colors(planes: Planes<'_>, (width, height): (u32, u32)) -> Vec<[f32; 3]> {
    let (w, h) = (width as usize, height as usize);
    let chroma = |x: usize, y: usize| (y / 2) * (w / 2) + x / 2;
    (0..w * h)
        .map(|i| {
            let c = chroma(i % w, i / w);
            [planes.y[i], planes.u[c], planes.v[c]].map(f32::from)
        })
        .collect()
}

fn open(bytes: &[u8]) -> Result<Footage<'_>, Error> {
    Footage::open(bytes).map_err(|e| refused(e.to_string()))
}

/// A film goes on from a whole second, as lengths are counted in those.
fn whole_seconds(footage: &Footage<'_>) -> u32 {
    (libm::round(footage.seconds()) as u32).max(1)
}

fn refused(message: String) -> Error {
    Error::Refused { code: "invalid_video", message: format!("video: {message}") }
}
