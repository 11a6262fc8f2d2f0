//! H.264 through OpenH264's raw interface, which is the only way to its CABAC coder and to a
//! fixed quality.
#![expect(unsafe_code, reason = "the encoder is a C++ object behind a table of functions")]

use crate::{Error, Planes};
use openh264_sys2::source::APILoader;
use openh264_sys2::{
    CAMERA_VIDEO_REAL_TIME, CONSTANT_ID, ISVCEncoder, MEDIUM_COMPLEXITY, PRO_HIGH, RC_OFF_MODE, SEncParamExt,
    SFrameBSInfo, SM_SINGLE_SLICE, SSourcePicture, videoFormatI420,
};
use std::ptr;

/// Quantiser of every frame: about 5 Mbit/s for 1280x720 at 30 frames a second, with no visible blocks.
const QUANTISER: i32 = 25;
/// A key frame at least this often, frames; players seek to key frames.
const KEY_INTERVAL: u32 = 60;

/// An encoded video track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VideoTrack {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Frames per second.
    pub frame_rate: u32,
    pub(crate) sequence_parameters: Vec<u8>,
    pub(crate) picture_parameters: Vec<u8>,
    /// Each frame's units with four-byte lengths, and whether it is a key frame.
    pub(crate) frames: Vec<(Vec<u8>, bool)>,
}

/// Encodes frames in order. The same frames give the same bytes.
pub struct VideoEncoder {
    api: APILoader,
    encoder: *mut ISVCEncoder,
    track: VideoTrack,
}

// SAFETY: the encoder is used by one thread at a time (`&mut self`) and holds no thread-local state.
unsafe impl Send for VideoEncoder {}

impl VideoEncoder {
    /// An encoder for frames of an even size.
    ///
    /// # Errors
    /// [`Error::Video`] when the size is odd, zero or beyond 3840x2160.
    pub fn new(width: u32, height: u32, frame_rate: u32) -> Result<Self, Error> {
        let fits = |side: u32| (16..=3840).contains(&side) && side.is_multiple_of(2);
        if !fits(width) || !fits(height) {
            return Err(Error::Video(format!("{width}x{height} is not an even size from 16 to 3840")));
        }
        let api = APILoader::new();
        let mut encoder: *mut ISVCEncoder = ptr::null_mut();
        // SAFETY: `encoder` receives an object that `drop` gives back.
        let made = unsafe { openh264_sys2::API::WelsCreateSVCEncoder(&api, &mut encoder) };
        if made != 0 || encoder.is_null() {
            return Err(Error::Video(format!("could not be made ({made})")));
        }
        let track = VideoTrack {
            width,
            height,
            frame_rate,
            sequence_parameters: Vec::new(),
            picture_parameters: Vec::new(),
            frames: Vec::new(),
        };
        let this = Self { api, encoder, track };
        this.configure()?;
        Ok(this)
    }

    fn configure(&self) -> Result<(), Error> {
        let (width, height, rate) = (self.track.width as i32, self.track.height as i32, self.track.frame_rate as f32);
        // SAFETY: a zeroed parameter block is what `GetDefaultParams` expects to fill.
        let status = unsafe {
            let mut p: SEncParamExt = std::mem::zeroed();
            let table = &**self.encoder;
            table.GetDefaultParams.map(|f| f(self.encoder, &mut p));
            p.iUsageType = CAMERA_VIDEO_REAL_TIME;
            p.iPicWidth = width;
            p.iPicHeight = height;
            p.fMaxFrameRate = rate;
            p.iRCMode = RC_OFF_MODE;
            p.iComplexityMode = MEDIUM_COMPLEXITY;
            p.uiIntraPeriod = KEY_INTERVAL;
            p.iNumRefFrame = 1;
            p.bEnableFrameSkip = false;
            p.bEnableSceneChangeDetect = false;
            p.bEnableBackgroundDetection = false;
            p.bEnableAdaptiveQuant = false;
            p.iEntropyCodingModeFlag = 1;
            p.iMultipleThreadIdc = 1;
            // The file holds one set of parameters for all frames.
            p.eSpsPpsIdStrategy = CONSTANT_ID;
            p.iSpatialLayerNum = 1;
            p.iTemporalLayerNum = 1;
            let layer = &mut p.sSpatialLayers[0];
            layer.iVideoWidth = width;
            layer.iVideoHeight = height;
            layer.fFrameRate = rate;
            layer.uiProfileIdc = PRO_HIGH;
            layer.iDLayerQp = QUANTISER;
            layer.sSliceArgument.uiSliceMode = SM_SINGLE_SLICE;
            layer.bVideoSignalTypePresent = true;
            layer.bColorDescriptionPresent = true;
            layer.uiColorPrimaries = 1;
            layer.uiTransferCharacteristics = 1;
            layer.uiColorMatrix = 1;
            table.InitializeExt.map_or(-1, |f| f(self.encoder, &p))
        };
        if status == 0 { Ok(()) } else { Err(Error::Video(format!("refused its parameters ({status})"))) }
    }

    /// Encodes the next frame; `key` starts a new group, as a cut does.
    ///
    /// # Errors
    /// [`Error::Video`] when the planes have the wrong size or the encoder fails.
    pub fn push(&mut self, planes: Planes<'_>, key: bool) -> Result<(), Error> {
        let (w, h) = (self.track.width as usize, self.track.height as usize);
        if planes.y.len() != w * h || planes.u.len() != w * h / 4 || planes.v.len() != w * h / 4 {
            return Err(Error::Video("planes of the wrong size".into()));
        }
        let index = self.track.frames.len();
        // SAFETY: the planes outlive the call, which only reads them; the bit stream it returns
        // stays valid until the next call and is copied before that.
        let stream = unsafe {
            let table = &**self.encoder;
            if key && index > 0 {
                table.ForceIntraFrame.map(|f| f(self.encoder, true));
            }
            let mut source: SSourcePicture = std::mem::zeroed();
            source.iColorFormat = videoFormatI420;
            source.iPicWidth = w as i32;
            source.iPicHeight = h as i32;
            source.iStride = [w as i32, (w / 2) as i32, (w / 2) as i32, 0];
            source.pData = [planes.y, planes.u, planes.v, &[]].map(|p| p.as_ptr().cast_mut());
            source.uiTimeStamp = (index as u64 * 1000 / u64::from(self.track.frame_rate)) as i64;
            let mut info: SFrameBSInfo = std::mem::zeroed();
            let status = table.EncodeFrame.map_or(-1, |f| f(self.encoder, &source, &mut info));
            if status != 0 {
                return Err(Error::Video(format!("failed at frame {index} ({status})")));
            }
            let mut stream = Vec::new();
            for layer in &info.sLayerInfo[..info.iLayerNum as usize] {
                let lengths = std::slice::from_raw_parts(layer.pNalLengthInByte, layer.iNalCount as usize);
                let bytes = lengths.iter().map(|&n| n as usize).sum();
                stream.extend_from_slice(std::slice::from_raw_parts(layer.pBsBuf, bytes));
            }
            stream
        };
        self.keep(&stream)
    }

    /// Splits a byte stream into units and keeps them as one frame.
    fn keep(&mut self, stream: &[u8]) -> Result<(), Error> {
        let (mut frame, mut is_key) = (Vec::new(), false);
        for unit in units(stream) {
            match unit[0] & 31 {
                7 => keep_one(&mut self.track.sequence_parameters, unit)?,
                8 => keep_one(&mut self.track.picture_parameters, unit)?,
                kind => {
                    is_key |= kind == 5;
                    frame.extend((unit.len() as u32).to_be_bytes());
                    frame.extend_from_slice(unit);
                }
            }
        }
        self.track.frames.push((frame, is_key));
        Ok(())
    }

    /// Ends the track.
    #[must_use]
    pub fn finish(mut self) -> VideoTrack {
        let (width, height, frame_rate) = (self.track.width, self.track.height, self.track.frame_rate);
        let empty = VideoTrack {
            width,
            height,
            frame_rate,
            sequence_parameters: Vec::new(),
            picture_parameters: Vec::new(),
            frames: Vec::new(),
        };
        std::mem::replace(&mut self.track, empty)
    }
}

impl Drop for VideoEncoder {
    fn drop(&mut self) {
        // SAFETY: made in `new`, not used afterwards.
        unsafe {
            (**self.encoder).Uninitialize.map(|f| f(self.encoder));
            openh264_sys2::API::WelsDestroySVCEncoder(&self.api, self.encoder);
        }
    }
}

/// Parameters are repeated at key frames and must not differ: the file has room for one set.
fn keep_one(kept: &mut Vec<u8>, unit: &[u8]) -> Result<(), Error> {
    if kept.is_empty() {
        *kept = unit.to_vec();
    }
    if kept == unit { Ok(()) } else { Err(Error::Video("changed its parameters in the middle".into())) }
}

/// The units of an Annex B byte stream (ITU-T H.264, Annex B), without start codes.
fn units(stream: &[u8]) -> Vec<&[u8]> {
    let mut starts: Vec<usize> =
        stream.windows(3).enumerate().filter(|(_, w)| w == &[0, 0, 1]).map(|(i, _)| i).collect();
    starts.push(stream.len());
    starts
        .windows(2)
        .map(|pair| {
            let body = &stream[pair[0] + 3..pair[1]];
            let end = body.iter().rposition(|&b| b != 0).map_or(0, |i| i + 1);
            &body[..end]
        })
        .filter(|unit| !unit.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_lose_start_codes_and_padding() {
        let stream = [0, 0, 0, 1, 0x67, 5, 0, 0, 0, 1, 0x68, 6, 0, 0, 1, 0x65, 7];
        assert_eq!(units(&stream), [&[0x67, 5][..], &[0x68, 6], &[0x65, 7]]);
    }

    #[test]
    fn odd_sizes_are_refused() {
        assert!(VideoEncoder::new(321, 180, 30).is_err());
        assert!(VideoEncoder::new(0, 180, 30).is_err());
    }
}
