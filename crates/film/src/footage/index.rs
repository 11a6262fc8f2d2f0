//! The index of an MP4 file: where each coded picture lies and when it is shown
//! (ISO/IEC 14496-12, -15).

use super::FootageError;
use mp4_atom::{Atom, Avcc, Codec, Decode, FourCC, Header, Matrix, Moov, Stbl, StszSamples, Trak};
use std::io::Cursor;
use std::ops::Range;

/// Most pictures, and entries of a table, that an index may list: 120 s at 240 a second.
const MAX_SAMPLES: usize = 28_800;

/// What is known of a film before it is decoded.
#[derive(Debug)]
pub(super) struct Index {
    /// Of the coded pictures.
    pub(super) width: u32,
    /// Of the coded pictures.
    pub(super) height: u32,
    pub(super) turn: Turn,
    pub(super) seconds: f64,
    pub(super) timescale: u32,
    /// Sequence and picture parameters with start codes.
    pub(super) parameters: Vec<u8>,
    /// Bytes of the length before each unit.
    pub(super) length_size: usize,
    /// In the order they are decoded.
    pub(super) samples: Vec<Sample>,
    pub(super) has_sound: bool,
}

/// How far coded pictures are turned clockwise before they are shown; phones film sideways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

impl Turn {
    /// By where the matrix of the track sends the way to the right; y points down.
    fn of(matrix: &Matrix) -> Self {
        match (matrix.a, matrix.b) {
            (a, b) if b.unsigned_abs() > a.unsigned_abs() && b > 0 => Self::Quarter,
            (a, b) if b.unsigned_abs() > a.unsigned_abs() => Self::ThreeQuarters,
            (a, _) if a < 0 => Self::Half,
            _ => Self::None,
        }
    }

    /// Whether what was wide becomes high.
    pub(super) fn swaps_sides(self) -> bool {
        matches!(self, Self::Quarter | Self::ThreeQuarters)
    }
}

/// A coded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sample {
    /// Where it lies in the file.
    pub(super) bytes: Range<usize>,
    /// When it is shown, in ticks after the first picture.
    pub(super) shown_at: u64,
}

impl Index {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, FootageError> {
        let moov = moov(bytes)?;
        let handler = |name: &'static [u8; 4]| move |t: &&Trak| t.mdia.hdlr.handler == FourCC::new(name);
        let video = moov.trak.iter().find(handler(b"vide")).ok_or(FootageError::Codec)?;
        let (avcc, width, height) = avc(&video.mdia.minf.stbl).ok_or(FootageError::Codec)?;
        let samples = samples(&video.mdia.minf.stbl, bytes.len())?;
        let timescale = video.mdia.mdhd.timescale.max(1);
        let last = ticks(&video.mdia.minf.stbl, samples.len()).last().copied().unwrap_or(0);
        let mut parameters = Vec::new();
        for unit in avcc.sequence_parameter_sets.iter().chain(&avcc.picture_parameter_sets) {
            parameters.extend([0, 0, 0, 1]);
            parameters.extend(unit);
        }
        Ok(Self {
            width,
            height,
            turn: Turn::of(&video.tkhd.matrix),
            seconds: last as f64 / f64::from(timescale),
            timescale,
            parameters,
            length_size: usize::from(avcc.length_size).clamp(1, 4),
            samples,
            has_sound: moov.trak.iter().any(|t| handler(b"soun")(&t)),
        })
    }
}

/// The film's table of contents, wherever it lies in the file.
fn moov(bytes: &[u8]) -> Result<Moov, FootageError> {
    if bytes.get(4..8) != Some(b"ftyp") {
        return Err(FootageError::Unknown);
    }
    let damaged = |e: mp4_atom::Error| FootageError::Damaged(e.to_string());
    let mut at = 0;
    while at < bytes.len() {
        let mut rest = Cursor::new(&bytes[at..]);
        let header = Header::decode(&mut rest).map_err(damaged)?;
        let body = at + rest.position() as usize;
        let end = header.size.map_or(bytes.len(), |size| body.saturating_add(size));
        if header.kind == Moov::KIND {
            let index = bytes.get(body..end).ok_or_else(|| FootageError::Damaged("its index is cut off".into()))?;
            return Moov::decode_body(&mut Cursor::new(index)).map_err(damaged);
        }
        at = end;
    }
    Err(FootageError::Damaged("it has no index".into()))
}

fn avc(table: &Stbl) -> Option<(&Avcc, u32, u32)> {
    table.stsd.codecs.iter().find_map(|codec| match codec {
        Codec::Avc1(avc) => Some((&avc.avcc, avc.visual.width.into(), avc.visual.height.into())),
        _ => None,
    })
}

/// Decoding times of all samples and of the end, in ticks.
fn ticks(table: &Stbl, count: usize) -> Vec<u64> {
    let deltas = table.stts.entries.iter().flat_map(|e| std::iter::repeat_n(e.sample_delta, e.sample_count as usize));
    let mut at = 0;
    let mut times = vec![0];
    times.extend(deltas.take(count).map(|delta| {
        at += u64::from(delta);
        at
    }));
    times
}

fn samples(table: &Stbl, file: usize) -> Result<Vec<Sample>, FootageError> {
    let damaged = |why: &str| FootageError::Damaged(why.into());
    let count = match &table.stsz.samples {
        StszSamples::Identical { count, .. } => *count as usize,
        StszSamples::Different { sizes } => sizes.len(),
    };
    let size = |sample: usize| match &table.stsz.samples {
        StszSamples::Identical { size, .. } => *size as usize,
        StszSamples::Different { sizes } => sizes[sample] as usize,
    };
    let chunks: Vec<u64> = match (&table.stco, &table.co64) {
        (Some(stco), _) => stco.entries.iter().map(|o| u64::from(*o)).collect(),
        (None, Some(co64)) => co64.entries.clone(),
        (None, None) => return Err(damaged("its pictures have no place")),
    };
    let runs = &table.stsc.entries;
    if count.max(chunks.len()).max(runs.len()) > MAX_SAMPLES {
        return Err(FootageError::TooLarge);
    }
    let decoded = ticks(table, count);
    let shifts: Vec<i64> = table.ctts.as_ref().map_or_else(Vec::new, |ctts| {
        let all = ctts.entries.iter();
        all.flat_map(|e| std::iter::repeat_n(e.sample_offset, e.sample_count as usize)).take(count).collect()
    });
    let shown = |n: usize| decoded.get(n).map(|t| *t as i64 + shifts.get(n).copied().unwrap_or(0));
    let first = (0..count).filter_map(shown).min().unwrap_or(0);
    let mut samples = Vec::with_capacity(count);
    let mut run = 0;
    for (chunk, offset) in (1..).zip(&chunks) {
        if samples.len() == count {
            break;
        }
        // A run goes from its first chunk to that of the next.
        while runs.get(run + 1).is_some_and(|next| next.first_chunk <= chunk) {
            run += 1;
        }
        let here = runs.get(run).filter(|r| r.first_chunk <= chunk).map_or(0, |r| r.samples_per_chunk as usize);
        let mut at = usize::try_from(*offset).map_err(|_| damaged("a picture lies outside the file"))?;
        for _ in 0..here.min(count - samples.len()) {
            let number = samples.len();
            let end = at.checked_add(size(number)).filter(|end| *end <= file);
            let end = end.ok_or_else(|| damaged("a picture lies outside the file"))?;
            let shown_at = shown(number).ok_or_else(|| damaged("a picture has no time"))? - first;
            samples.push(Sample { bytes: at..end, shown_at: shown_at.unsigned_abs() });
            at = end;
        }
    }
    if samples.is_empty() { Err(damaged("it has no pictures")) } else { Ok(samples) }
}

/// Appends the units of a sample with start codes instead of lengths.
pub(super) fn start_codes(mut sample: &[u8], length_size: usize, to: &mut Vec<u8>) {
    while let Some((length, rest)) = sample.split_at_checked(length_size) {
        let length = length.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let Some((unit, after)) = rest.split_at_checked(length) else { return };
        to.extend([0, 0, 0, 1]);
        to.extend(unit);
        sample = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mp4_atom::{Stco, Stsc, StscEntry, Stsz, Stts, SttsEntry};

    /// The index of pictures of 10 bytes, with these chunks and these runs as (first chunk, pictures in each).
    fn table(count: u32, chunks: Vec<u32>, runs: &[(u32, u32)]) -> Stbl {
        let run = |&(first_chunk, samples_per_chunk): &(u32, u32)| StscEntry {
            first_chunk,
            samples_per_chunk,
            sample_description_index: 1,
        };
        Stbl {
            stts: Stts { entries: vec![SttsEntry { sample_count: count, sample_delta: 1 }] },
            stsc: Stsc { entries: runs.iter().map(run).collect() },
            stsz: Stsz { samples: StszSamples::Identical { count, size: 10 } },
            stco: Some(Stco { entries: chunks }),
            ..Stbl::default()
        }
    }

    #[test]
    fn pictures_lie_where_the_runs_say() {
        let table = table(7, vec![100, 200, 300, 400, 500], &[(1, 2), (3, 1), (5, 9)]);
        let starts: Vec<usize> = samples(&table, 1000).unwrap().iter().map(|s| s.bytes.start).collect();
        assert_eq!(starts, [100, 110, 200, 210, 300, 400, 500]);
    }

    #[test]
    fn an_index_is_read_no_further_than_its_pictures_and_never_without_end() {
        // The second chunk lies outside the file, but no picture is left for it.
        assert_eq!(samples(&table(2, vec![100, u32::MAX], &[(1, 2)]), 1000).unwrap().len(), 2);
        for table in [
            table(1, vec![0; MAX_SAMPLES + 1], &[(1, 0)]),
            table(1, vec![0], &vec![(9, 1); MAX_SAMPLES + 1]),
            table(MAX_SAMPLES as u32 + 1, vec![0], &[(1, 1)]),
        ] {
            assert_eq!(samples(&table, 1000), Err(FootageError::TooLarge));
        }
    }
}
