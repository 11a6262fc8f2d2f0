//! The sound alone, as a WAV file.

use crate::{Error, SAMPLE_RATE};
use std::io::Cursor;

/// Writes two channels of the same length as 16-bit stereo at 48 kHz. Samples beyond ±1 are clipped.
///
/// # Errors
/// [`Error::Sound`] when the file would pass 4 GiB.
pub fn write_wave(left: &[f32], right: &[f32]) -> Result<Vec<u8>, Error> {
    let broken = |e: hound::Error| Error::Sound(e.to_string());
    let spec = hound::WavSpec {
        channels: 2,
        sample_rate: SAMPLE_RATE,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut file = Cursor::new(Vec::with_capacity(left.len() * 4 + 64));
    let mut writer = hound::WavWriter::new(&mut file, spec).map_err(broken)?;
    for sample in left.iter().zip(right).flat_map(|(l, r)| [*l, *r]) {
        writer.write_sample(libm::roundf(sample.clamp(-1.0, 1.0) * 32_767.0) as i16).map_err(broken)?;
    }
    writer.finalize().map_err(broken)?;
    Ok(file.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_come_back_in_their_channels() {
        let file = write_wave(&[0.0, 0.5, 2.0], &[-1.0, 0.25, 0.0]).unwrap();
        let mut reader = hound::WavReader::new(file.as_slice()).unwrap();
        assert_eq!((reader.spec().channels, reader.spec().sample_rate), (2, SAMPLE_RATE));
        let samples: Vec<i16> = reader.samples().collect::<Result<_, _>>().unwrap();
        assert_eq!(samples, [0, -32_767, 16_384, 8_192, 32_767, 0]);
    }
}
