//! CMU Flite through the shim: the one file of the crate with unsafe code.
#![expect(unsafe_code, reason = "calls the C shim in shim/flite.c")]

use crate::BaseVoice;
use std::ffi::{CString, c_char, c_float, c_int, c_short, c_uint};
use std::ptr;
use std::sync::{Mutex, PoisonError};

/// Samples per second of Flite's voices.
pub(crate) const FLITE_RATE: u32 = 16_000;

/// Flite keeps globals and draws its noise from the C library's one generator.
static LOCK: Mutex<()> = Mutex::new(());

/// One token of a sentence: a word to be read by rule, or its phones.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Token {
    /// The word; read by Flite's English rules when `phones` is none. ASCII.
    pub(crate) name: String,
    /// CMU phones with stress digits, separated by spaces.
    pub(crate) phones: Option<String>,
    /// The mark that follows, if it makes a pause: one of `, . ? !`.
    pub(crate) mark: Option<char>,
}

/// A phone of Flite's with the token that it belongs to; pauses belong to none.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Segment {
    pub(crate) name: String,
    pub(crate) end_s: f32,
    pub(crate) token: Option<usize>,
}

/// The parameters that Flite predicted for a sentence, open to be rewritten before it is vocoded.
pub(crate) struct Plan {
    /// Seconds between frames.
    pub(crate) frame_s: f32,
    /// Pitch per frame, Hz; 0 is unvoiced.
    pub(crate) pitch: Vec<f32>,
    /// Natural logarithm of the gain added to each frame.
    pub(crate) gain: Vec<f32>,
    /// The phones in order, without gaps.
    pub(crate) segments: Vec<Segment>,
}

#[repr(C)]
struct ShimToken {
    name: *const c_char,
    phones: *const c_char,
    punctuation: *const c_char,
}

#[repr(C)]
struct ShimSegment {
    end_s: c_float,
    token: c_int,
    name: [u8; 8],
}

#[repr(C)]
struct ShimPlan {
    frame_count: c_int,
    channel_count: c_int,
    segment_count: c_int,
    frame_s: c_float,
    track: *mut c_float,
    segments: *mut ShimSegment,
    utterance: *mut std::ffi::c_void,
}

unsafe extern "C" {
    fn shim_open(voice: c_int, tokens: *const ShimToken, count: c_int, stretch: c_float) -> *mut ShimPlan;
    fn shim_vocode(plan: *const ShimPlan, warp: c_float, seed: c_uint, samples: *mut *mut c_short) -> c_int;
    fn shim_close(plan: *mut ShimPlan);
    fn shim_free(samples: *mut c_short);
}

/// Closes the shim's plan when it goes out of scope.
struct Open(*mut ShimPlan);

impl Drop for Open {
    fn drop(&mut self) {
        // SAFETY: the pointer came from `shim_open` and is closed once.
        unsafe { shim_close(self.0) }
    }
}

/// Speaks the tokens of one sentence: 16 kHz samples within ±1, after `shape` has rewritten the
/// plan. `stretch` is a factor on all durations, `warp` moves the formants. `None` when Flite finds
/// nothing to say.
pub(crate) fn synthesize(
    base: BaseVoice,
    tokens: &[Token],
    stretch: f32,
    warp: f32,
    seed: u64,
    shape: impl FnOnce(&mut Plan),
) -> Option<(Plan, Vec<f32>)> {
    let _guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let open = open(base, tokens, stretch)?;
    let mut plan = read(&open);
    shape(&mut plan);
    write(&open, &plan);
    let samples = vocode(&open, warp, (seed ^ (seed >> 32)) as c_uint);
    Some((plan, samples))
}

fn open(base: BaseVoice, tokens: &[Token], stretch: f32) -> Option<Open> {
    let text = |s: &str| CString::new(s.replace('\0', "")).unwrap_or_default();
    let texts: Vec<_> = tokens
        .iter()
        .map(|token| (text(&token.name), token.phones.as_deref().map(text), text(&String::from_iter(token.mark))))
        .collect();
    let shim_tokens: Vec<_> = texts
        .iter()
        .map(|(name, phones, mark)| ShimToken {
            name: name.as_ptr(),
            phones: phones.as_ref().map_or(ptr::null(), |phones| phones.as_ptr()),
            punctuation: mark.as_ptr(),
        })
        .collect();
    let voice = match base {
        BaseVoice::Woman => 0,
        BaseVoice::Man => 1,
        BaseVoice::SecondMan => 2,
    };
    // SAFETY: the strings outlive the call, which copies what it keeps; the lock is held.
    let plan = unsafe { shim_open(voice, shim_tokens.as_ptr(), shim_tokens.len() as c_int, stretch) };
    (!plan.is_null()).then_some(Open(plan))
}

/// The rows of the shim's parameter track.
fn rows(open: &Open) -> impl Iterator<Item = &mut [f32]> {
    // SAFETY: the plan is open, and the shim allocated `frame_count * channel_count` floats.
    let (track, channels) = unsafe {
        let plan = &*open.0;
        let channels = plan.channel_count as usize;
        (std::slice::from_raw_parts_mut(plan.track, plan.frame_count as usize * channels), channels)
    };
    track.chunks_exact_mut(channels.max(2))
}

fn read(open: &Open) -> Plan {
    let pitch: Vec<f32> = rows(open).map(|row| row[0].max(0.0)).collect();
    // SAFETY: the plan is open, and the shim filled `segment_count` segments.
    let (frame_s, segments) = unsafe {
        let plan = &*open.0;
        (plan.frame_s, std::slice::from_raw_parts(plan.segments, plan.segment_count as usize))
    };
    let segments = segments
        .iter()
        .map(|segment| Segment {
            name: String::from_utf8_lossy(&segment.name).trim_end_matches('\0').to_owned(),
            end_s: segment.end_s,
            token: usize::try_from(segment.token).ok(),
        })
        .collect();
    Plan { frame_s, gain: vec![0.0; pitch.len()], pitch, segments }
}

/// Writes pitch and gain back; the first cepstral coefficient is the logarithm of the energy.
fn write(open: &Open, plan: &Plan) {
    for (row, (&pitch, &gain)) in rows(open).zip(plan.pitch.iter().zip(&plan.gain)) {
        row[0] = pitch;
        row[1] += gain;
    }
}

fn vocode(open: &Open, warp: f32, seed: c_uint) -> Vec<f32> {
    let mut samples = ptr::null_mut();
    // SAFETY: the plan is open; on success the shim hands over `count` samples, freed once.
    unsafe {
        let count = shim_vocode(open.0, warp, seed, &raw mut samples);
        if samples.is_null() {
            return Vec::new();
        }
        let copy = std::slice::from_raw_parts(samples, count as usize).iter().map(|&s| f32::from(s) / 32768.0);
        let copy = copy.collect();
        shim_free(samples);
        copy
    }
}
