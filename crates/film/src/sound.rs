//! AAC-LC at 192 kbit/s, 48 kHz stereo.

use crate::Error;

/// Samples per second of every film.
pub const SAMPLE_RATE: u32 = 48_000;
const BITS_PER_SECOND: u32 = 192_000;

/// An encoded sound track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoundTrack {
    pub(crate) config: Vec<u8>,
    pub(crate) packets: Vec<Vec<u8>>,
    /// Samples the decoder gives before the first of ours; the edit list skips them.
    pub(crate) priming: u32,
    /// Samples of ours.
    pub(crate) samples: u64,
}

/// Samples of one AAC packet.
pub(crate) const PACKET_SAMPLES: u32 = 1024;

pub(crate) const fn bits_per_second() -> u32 {
    BITS_PER_SECOND
}

/// Encodes two channels of the same length. Samples beyond ±1 are clipped.
///
/// # Errors
/// [`Error::Sound`] when the encoder refuses.
pub fn encode_sound(left: &[f32], right: &[f32]) -> Result<SoundTrack, Error> {
    let broken = |e: syom::AacError| Error::Sound(e.to_string());
    let clip = |channel: &[f32]| -> Vec<f32> { channel.iter().map(|s| s.clamp(-1.0, 1.0)).collect() };
    let mut options = syom::EncodeOptions::raw();
    options.bitrate_bps = BITS_PER_SECOND;
    let mut encoder = syom::Encoder::new(SAMPLE_RATE, 2, &options).map_err(broken)?;
    let config = encoder.asc().to_vec();
    let mut packets = Vec::new();
    encoder
        .feed(&[&clip(left), &clip(right)], |packet| {
            packets.push(packet.payload.to_vec());
            Ok(())
        })
        .map_err(broken)?;
    let info = encoder
        .finish(|packet| {
            packets.push(packet.payload.to_vec());
            Ok(())
        })
        .map_err(broken)?;
    Ok(SoundTrack { config, packets, priming: info.priming as u32, samples: left.len() as u64 })
}
