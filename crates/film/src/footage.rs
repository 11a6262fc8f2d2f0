//! Films that people send: H.264 and AAC in MP4, sniffed, bounded, decoded frame by frame.

mod index;
mod scale;

use crate::{Error, Planes, SAMPLE_RATE};
use index::Index;
use openh264::OpenH264API;
use openh264::decoder::{DecodeOptions, DecodedYUV, Decoder, DecoderConfig, Flush};
use std::collections::BTreeSet;

/// Longest film that is read, seconds.
pub const MAX_FOOTAGE_SECONDS: f64 = 120.0;
/// Most pixels of its pictures.
const MAX_PIXELS: u64 = 3840 * 2160;

/// Why a film was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FootageError {
    /// Not an MP4 file.
    #[error("is not an MP4 film")]
    Unknown,
    /// A codec that is not read.
    #[error("holds no H.264 video")]
    Codec,
    /// Too long or too large.
    #[error("is longer than {MAX_FOOTAGE_SECONDS} s or larger than 3840x2160")]
    TooLarge,
    /// Starts like a film but is damaged.
    #[error("is damaged: {0}")]
    Damaged(String),
}

/// A film whose index has been read and whose frames have not.
#[derive(Debug)]
pub struct Footage<'a> {
    bytes: &'a [u8],
    index: Index,
}

impl<'a> Footage<'a> {
    /// Reads the index of an MP4.
    ///
    /// # Errors
    /// [`FootageError`] when it is no film, in another codec, too large or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FootageError> {
        let index = Index::read(bytes)?;
        if u64::from(index.width) * u64::from(index.height) > MAX_PIXELS || index.seconds > MAX_FOOTAGE_SECONDS {
            return Err(FootageError::TooLarge);
        }
        Ok(Self { bytes, index })
    }

    /// Width and height of the pictures as they are shown, pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = (self.index.width, self.index.height);
        if self.index.turn.swaps_sides() { (height, width) } else { (width, height) }
    }

    /// Its length, seconds.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.index.seconds
    }

    /// Decodes the pictures in the order they are shown, each scaled and cropped to `size` (even
    /// width and height), as so many frames at an even rate: a picture is repeated or left out
    /// where the film has another rate. Frames after the end show the last picture.
    ///
    /// # Errors
    /// What `each` returns, and [`Error::Video`] when the film is damaged or has no picture.
    pub fn frames<E: From<Error>>(
        &self,
        size: (u32, u32),
        rate: u32,
        count: u32,
        mut each: impl FnMut(u32, Planes<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut shown = scale::Frame::new(size);
        let mut next = 0;
        let mut started = false;
        self.pictures(|at_s, picture| -> Result<(), E> {
            while started && next < count && f64::from(next) / f64::from(rate) + 1e-6 < at_s {
                each(next, shown.planes())?;
                next += 1;
            }
            if next < count {
                shown.fit(picture, self.index.turn);
                started = true;
            }
            Ok(())
        })?;
        if !started {
            return Err(Error::Video("the film has no picture".into()).into());
        }
        while next < count {
            each(next, shown.planes())?;
            next += 1;
        }
        Ok(())
    }

    /// Decodes every picture, in the order they are shown, with its time in seconds.
    fn pictures<E: From<Error>>(&self, mut each: impl FnMut(f64, &DecodedYUV<'_>) -> Result<(), E>) -> Result<(), E> {
        let broken = |e: openh264::Error| E::from(Error::Video(e.to_string()));
        let config = DecoderConfig::new().flush_after_decode(Flush::NoFlush);
        let mut decoder = Decoder::with_api_config(OpenH264API::from_source(), config).map_err(broken)?;
        let mut times: BTreeSet<u64> = self.index.samples.iter().map(|s| s.shown_at).collect();
        let scale = 1.0 / f64::from(self.index.timescale.max(1));
        let mut take = |picture: &DecodedYUV<'_>| {
            // Pictures come out in the order they are shown: each takes the earliest time left.
            times.pop_first().map_or(Ok(()), |at| each(at as f64 * scale, picture))
        };
        let mut packet = self.index.parameters.clone();
        for sample in &self.index.samples {
            let bytes = self.bytes.get(sample.bytes.clone()).unwrap_or_default();
            index::start_codes(bytes, self.index.length_size, &mut packet);
            if let Some(picture) = decoder.decode_with_options(&packet, DecodeOptions::default()).map_err(broken)? {
                take(&picture)?;
            }
            packet.clear();
        }
        for picture in decoder.flush_remaining().map_err(broken)? {
            take(&picture)?;
        }
        Ok(())
    }

    /// The sound as two channels at 48 kHz, `count` samples each: silence where there is none.
    ///
    /// # Errors
    /// [`Error::Sound`] when there is a sound track that cannot be decoded.
    pub fn sound(&self, count: usize) -> Result<(Vec<f32>, Vec<f32>), Error> {
        if !self.index.has_sound {
            return Ok((vec![0.0; count], vec![0.0; count]));
        }
        let mut options = syom::DecodeOptions::audio();
        options.max_duration_secs = MAX_FOOTAGE_SECONDS + 1.0;
        let heard = syom::decode_with(self.bytes, &options).map_err(|e| Error::Sound(e.to_string()))?;
        let channel = |n: usize| heard.channels.get(n).or(heard.channels.first()).map_or(&[][..], Vec::as_slice);
        let at_rate = |samples: &[f32]| resampled(samples, heard.sample_rate, count);
        Ok((at_rate(channel(0)), at_rate(channel(1))))
    }
}

/// Samples at another rate by cubic interpolation (Catmull and Rom 1974); silence after the end.
fn resampled(samples: &[f32], rate: u32, count: usize) -> Vec<f32> {
    let step = f64::from(rate) / f64::from(SAMPLE_RATE);
    let at = |i: i64| usize::try_from(i).ok().and_then(|i| samples.get(i)).copied().unwrap_or(0.0);
    (0..count)
        .map(|n| {
            let x = n as f64 * step;
            let i = x as i64;
            let t = (x - i as f64) as f32;
            let [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
            b + 0.5 * t * (c - a + t * (2.0 * a - 5.0 * b + 4.0 * c - d + t * (3.0 * (b - c) + d - a)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{VideoEncoder, encode_sound, write_mp4};

    const SIZE: (u32, u32) = (64, 48);

    /// Half a second of grey that grows brighter, and a tone in the left ear.
    fn film() -> Vec<u8> {
        let mut encoder = VideoEncoder::new(SIZE.0, SIZE.1, 30).unwrap();
        let chroma = vec![128; 64 * 48 / 4];
        for frame in 0..15_u8 {
            let y = vec![60 + 8 * frame; 64 * 48];
            encoder.push(Planes { y: &y, u: &chroma, v: &chroma }, frame == 0).unwrap();
        }
        let tone: Vec<f32> = (0..24_000).map(|i| 0.4 * libm::sinf(i as f32 * 0.0576)).collect();
        let sound = encode_sound(&tone, &vec![0.0; tone.len()]).unwrap();
        write_mp4(&encoder.finish(), &sound, "", "").unwrap()
    }

    fn brightness(footage: &Footage<'_>, size: (u32, u32), rate: u32, count: u32) -> Vec<f32> {
        let mut seen = Vec::new();
        let each = |number: u32, planes: Planes<'_>| -> Result<(), Error> {
            assert_eq!((number as usize, planes.y.len()), (seen.len(), (size.0 * size.1) as usize));
            seen.push(planes.y.iter().map(|y| f32::from(*y)).sum::<f32>() / planes.y.len() as f32);
            Ok(())
        };
        footage.frames(size, rate, count, each).unwrap();
        seen
    }

    #[test]
    fn frames_come_back_in_time_and_size() {
        let bytes = film();
        let footage = Footage::open(&bytes).unwrap();
        assert_eq!(footage.size(), SIZE);
        assert!((footage.seconds() - 0.5).abs() < 1e-9);
        for size in [SIZE, (32, 32), (96, 128)] {
            for (frame, y) in brightness(&footage, size, 30, 18).iter().enumerate() {
                let wanted = 60.0 + 8.0 * frame.min(14) as f32;
                assert!((y - wanted).abs() < 2.0, "{size:?}: frame {frame} is {y}, not {wanted}");
            }
        }
        let slow = brightness(&footage, SIZE, 10, 5);
        assert!((slow[4] - (60.0 + 8.0 * 12.0)).abs() < 2.0, "a tenth of a second is three frames: {slow:?}");
    }

    /// The film with another matrix `(a, b, c, d)` for its pictures (ISO/IEC 14496-12, 8.3.2).
    fn turned(mut bytes: Vec<u8>, matrix: [i32; 4]) -> Vec<u8> {
        let at = bytes.windows(4).position(|w| w == b"tkhd").unwrap() + 4;
        let matrix_at = at + if bytes[at] == 1 { 52 } else { 40 };
        for (place, value) in [0, 4, 12, 16].into_iter().zip(matrix) {
            bytes[matrix_at + place..][..4].copy_from_slice(&(value << 16).to_be_bytes());
        }
        bytes
    }

    #[test]
    fn a_film_that_was_taken_sideways_is_shown_upright() {
        let mut encoder = VideoEncoder::new(SIZE.0, SIZE.1, 30).unwrap();
        let y: Vec<u8> = (0..64 * 48).map(|i| if i % 64 < 32 { 60 } else { 180 }).collect();
        let chroma = vec![128; 64 * 48 / 4];
        encoder.push(Planes { y: &y, u: &chroma, v: &chroma }, true).unwrap();
        let sound = encode_sound(&[0.0; 1600], &[0.0; 1600]).unwrap();
        let film = write_mp4(&encoder.finish(), &sound, "", "").unwrap();
        // The dark side: left, top, right, bottom.
        for (matrix, size, dark) in [
            ([1, 0, 0, 1], SIZE, (0, 24)),
            ([0, 1, -1, 0], (48, 64), (24, 0)),
            ([-1, 0, 0, -1], SIZE, (63, 24)),
            ([0, -1, 1, 0], (48, 64), (24, 63)),
        ] {
            let bytes = turned(film.clone(), matrix);
            let footage = Footage::open(&bytes).unwrap();
            assert_eq!(footage.size(), size, "{matrix:?}");
            let each = |_: u32, planes: Planes<'_>| -> Result<(), Error> {
                let at = |(x, y): (u32, u32)| planes.y[(y * size.0 + x) as usize];
                let bright = (size.0 - 1 - dark.0, size.1 - 1 - dark.1);
                assert!(at(dark) < 80 && at(bright) > 160, "{matrix:?}: {} {}", at(dark), at(bright));
                Ok(())
            };
            footage.frames(size, 30, 1, each).unwrap();
        }
    }

    #[test]
    fn the_sound_comes_back_in_its_ear_and_on_its_sample() {
        let bytes = film();
        let (left, right) = Footage::open(&bytes).unwrap().sound(30_000).unwrap();
        assert_eq!((left.len(), right.len()), (30_000, 30_000));
        let wrong = (2_000..20_000).map(|i| (left[i] - 0.4 * libm::sinf(i as f32 * 0.0576)).abs()).fold(0.0, f32::max);
        assert!(wrong < 0.03, "the tone is off by {wrong}");
        assert!(right[2_000..20_000].iter().all(|s| s.abs() < 0.02) && left[27_000..].iter().all(|s| s.abs() < 1e-3));
    }

    #[test]
    fn what_is_no_film_is_refused_without_harm() {
        let bytes = film();
        assert_eq!(Footage::open(b"GIF89a").unwrap_err(), FootageError::Unknown);
        assert!(matches!(Footage::open(&bytes[..600]), Err(FootageError::Damaged(_))));
        for cut in (0..bytes.len()).step_by(97) {
            let mut broken = bytes.clone();
            broken[cut] ^= 0x5A;
            if let Ok(footage) = Footage::open(&broken) {
                let _ = footage.frames::<Error>(SIZE, 30, 15, |_, _| Ok(()));
                let _ = footage.sound(24_000);
            }
        }
    }
}
