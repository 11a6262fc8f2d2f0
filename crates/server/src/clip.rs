//! An uploaded film: its size and length, read from the boxes of the MP4 (ISO/IEC 14496-12).

use engine::Size;
use wire::{Code, Error};

/// What the film says of itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Clip {
    pub(crate) size: Size,
    pub(crate) seconds: f64,
}

impl Clip {
    /// Reads the movie header and the header of the first track with a picture.
    ///
    /// # Errors
    /// When it is no MP4, or has no picture or length.
    pub(crate) fn read(film: &[u8]) -> Result<Self, Error> {
        let refuse = |why: &str| Error::about("video", Code::InvalidValue, why);
        let movie =
            find(film, *b"moov").ok_or_else(|| refuse("The file is not a supported video: expected an MP4."))?;
        let seconds = find(movie, *b"mvhd").and_then(duration).filter(|s| s.is_finite() && *s > 0.0);
        let size = boxes(movie).filter(|(kind, _)| *kind == b"trak").find_map(|(_, track)| picture_size(track));
        match (seconds, size) {
            (Some(seconds), Some(size)) => Ok(Self { size, seconds }),
            _ => Err(refuse("The film has no picture or no length.")),
        }
    }

    /// The length in whole seconds, at least one.
    pub(crate) fn whole_seconds(&self) -> u32 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
        let seconds = self.seconds.round().clamp(1.0, 1e6) as u32;
        seconds
    }

    /// The size of a film made from it: the same, with even sides, if that can be made.
    pub(crate) fn size_for(&self, makeable: impl Fn(Size) -> bool) -> Option<Size> {
        Some(Size::new(self.size.width & !1, self.size.height & !1)).filter(|size| makeable(*size))
    }
}

/// Seconds of a `mvhd`, whose numbers have 32 or 64 bits by its version.
fn duration(header: &[u8]) -> Option<f64> {
    let (scale, duration) = match header.first()? {
        0 => (be32(header, 12)?, u64::from(be32(header, 16)?)),
        _ => (be32(header, 20)?, u64::from_be_bytes(header.get(24..32)?.try_into().ok()?)),
    };
    #[expect(clippy::cast_precision_loss, reason = "films last less than 2^52 ticks")]
    let ticks = duration as f64;
    Some(ticks / f64::from(scale))
}

/// Width and height of a `tkhd`, which ends with them in 16.16 fixed point; nothing for sound.
fn picture_size(track: &[u8]) -> Option<Size> {
    let header = find(track, *b"tkhd")?;
    let end = header.len().checked_sub(8)?;
    let size = Size::new(be32(header, end)? >> 16, be32(header, end + 4)? >> 16);
    (size.width > 0 && size.height > 0).then_some(size)
}

fn find(parent: &[u8], wanted: [u8; 4]) -> Option<&[u8]> {
    boxes(parent).find(|(kind, _)| **kind == wanted).map(|(_, body)| body)
}

/// The boxes in a row, each with its type and what is inside. Ends at the first that does not fit.
fn boxes(mut bytes: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    std::iter::from_fn(move || {
        let kind: &[u8; 4] = bytes.get(4..8)?.try_into().ok()?;
        let (head, length) = match be32(bytes, 0)? {
            0 => (8, bytes.len()),
            1 => (16, usize::try_from(u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?)).ok()?),
            length => (8, usize::try_from(length).ok()?),
        };
        let body = bytes.get(head..length)?;
        bytes = &bytes[length..];
        Some((kind, body))
    })
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 8).expect("short");
        [&length.to_be_bytes()[..], kind, body].concat()
    }

    fn film(width: u32, height: u32, scale: u32, duration: u32) -> Vec<u8> {
        let mut movie = vec![0; 12];
        movie.extend([scale.to_be_bytes(), duration.to_be_bytes()].concat());
        movie.extend([0; 80]);
        let track = |w: u32, h: u32| {
            let header = [vec![0; 76], (w << 16).to_be_bytes().to_vec(), (h << 16).to_be_bytes().to_vec()].concat();
            boxed(b"trak", &boxed(b"tkhd", &header))
        };
        let inside = [boxed(b"mvhd", &movie), track(0, 0), track(width, height)].concat();
        [boxed(b"ftyp", b"isom"), boxed(b"moov", &inside)].concat()
    }

    #[test]
    fn size_and_length_are_read() {
        let clip = Clip::read(&film(641, 360, 600, 2700)).expect("a film");
        assert_eq!(clip, Clip { size: Size::new(641, 360), seconds: 4.5 });
        assert_eq!((clip.whole_seconds(), clip.size_for(|_| true)), (5, Some(Size::new(640, 360))));
        assert_eq!(clip.size_for(|_| false), None);
    }

    #[test]
    fn what_is_no_film_is_refused_wherever_it_is_cut() {
        let film = film(640, 360, 600, 600);
        for end in 0..film.len() - 1 {
            assert_eq!(Clip::read(&film[..end]).expect_err("cut").param.as_deref(), Some("video"));
        }
        assert!(Clip::read(&[0xff; 64]).is_err());
        assert!(Clip::read(&self::film(640, 360, 0, 0)).is_err(), "no length");
    }
}
