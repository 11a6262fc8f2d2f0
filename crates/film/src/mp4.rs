//! The MP4 file: `moov` first so that it plays while it loads, half-second chunks of picture and
//! sound in turn, and an edit list that hides the sound encoder's priming, so that sound is on the
//! sample (ISO/IEC 14496-12 and -14).

use crate::{Error, SAMPLE_RATE, SoundTrack, VideoTrack, sound};
use mp4_atom::{
    AnySampleGroupEntry, Audio, Avc1, Avcc, Codec, Colr, Desc, Dinf, Dref, DrefEntry, Edts, Elst, ElstEntry, Encode,
    Esds, FourCC, Ftyp, Hdlr, Ilst, Mdhd, Mdia, Meta, Minf, Moov, Mp4a, Mvhd, Pasp, Sbgp, SbgpEntry, Sgpd, SgpdEntry,
    Smhd, Stbl, Stco, Stsc, StscEntry, Stsd, Stss, Stsz, StszSamples, Stts, SttsEntry, Tkhd, Tool, Trak, Udta, Url,
    Visual, Vmhd, esds,
};

/// Ticks per frame of the video's clock.
const FRAME_TICKS: u32 = 512;

/// Writes the file. `title` and `maker` go into its metadata.
///
/// # Errors
/// [`Error::File`] when a track is empty, damaged, or the file would pass 4 GiB.
pub fn write_mp4(video: &VideoTrack, audio: &SoundTrack, title: &str, maker: &str) -> Result<Vec<u8>, Error> {
    if video.frames.is_empty() || audio.packets.is_empty() {
        return Err(Error::File("a track is empty".into()));
    }
    let media: usize = video.frames.iter().map(|f| f.0.len()).chain(audio.packets.iter().map(Vec::len)).sum();
    if u32::try_from(media + (1 << 24)).is_err() {
        return Err(Error::File("the film is larger than 4 GiB".into()));
    }
    let ftyp = encoded(&Ftyp {
        major_brand: FourCC::new(b"isom"),
        minor_version: 512,
        compatible_brands: [b"isom", b"iso2", b"avc1", b"mp41"].map(FourCC::new).to_vec(),
    })?;
    // The offsets in `moov` depend on its size, which depends only on how many there are.
    let plan = Chunks::plan(video, audio);
    let blank = encoded(&moov(video, audio, title, maker, &plan.at(0))?)?;
    let first_byte = ftyp.len() + blank.len() + 8;
    let moov = encoded(&moov(video, audio, title, maker, &plan.at(first_byte as u32))?)?;
    debug_assert_eq!(moov.len(), blank.len());
    let mut file = ftyp;
    file.reserve(moov.len() + media + 8);
    file.extend(moov);
    file.extend(((media + 8) as u32).to_be_bytes());
    file.extend(b"mdat");
    plan.write(video, audio, &mut file);
    Ok(file)
}

fn encoded(atom: &impl Encode) -> Result<Vec<u8>, Error> {
    let mut out = Vec::new();
    atom.encode(&mut out).map_err(|e| Error::File(e.to_string()))?;
    Ok(out)
}

/// How samples are grouped: half a second of one track, then of the other.
struct Chunks {
    video_per: usize,
    audio_per: usize,
    /// Bytes of each chunk in file order, and whether it is video.
    sizes: Vec<(usize, bool)>,
}

/// Where the chunks of both tracks begin.
struct Offsets {
    video: Vec<u32>,
    audio: Vec<u32>,
    video_per: usize,
    audio_per: usize,
}

impl Chunks {
    fn plan(video: &VideoTrack, audio: &SoundTrack) -> Self {
        let video_per = (video.frame_rate / 2).max(1) as usize;
        let audio_per = (SAMPLE_RATE / 2 / sound::PACKET_SAMPLES) as usize;
        let mut pictures = video.frames.chunks(video_per).map(|c| c.iter().map(|f| f.0.len()).sum());
        let mut sounds = audio.packets.chunks(audio_per).map(|c| c.iter().map(Vec::len).sum());
        let mut sizes = Vec::new();
        loop {
            let (picture, sound) = (pictures.next(), sounds.next());
            sizes.extend(picture.map(|bytes| (bytes, true)));
            sizes.extend(sound.map(|bytes| (bytes, false)));
            if picture.is_none() && sound.is_none() {
                return Self { video_per, audio_per, sizes };
            }
        }
    }

    fn at(&self, first_byte: u32) -> Offsets {
        let (mut video, mut audio, mut at) = (Vec::new(), Vec::new(), first_byte);
        for &(bytes, is_video) in &self.sizes {
            if is_video { &mut video } else { &mut audio }.push(at);
            at += bytes as u32;
        }
        Offsets { video, audio, video_per: self.video_per, audio_per: self.audio_per }
    }

    fn write(&self, video: &VideoTrack, audio: &SoundTrack, file: &mut Vec<u8>) {
        let mut pictures = video.frames.chunks(self.video_per);
        let mut sounds = audio.packets.chunks(self.audio_per);
        for &(_, is_video) in &self.sizes {
            if is_video {
                pictures.next().into_iter().flatten().for_each(|frame| file.extend_from_slice(&frame.0));
            } else {
                sounds.next().into_iter().flatten().for_each(|packet| file.extend_from_slice(packet));
            }
        }
    }
}

fn moov(video: &VideoTrack, audio: &SoundTrack, title: &str, maker: &str, at: &Offsets) -> Result<Moov, Error> {
    let duration = video.frames.len() as u64 * u64::from(SAMPLE_RATE) / u64::from(video.frame_rate);
    let text = |t: &str| (0, 0, t.to_owned());
    let ((country_indicator, language_indicator, title), (_, _, maker)) = (text(title), text(maker));
    let ilst = Ilst {
        desc: Some(Desc { country_indicator, language_indicator, text: title }),
        ctoo: Some(Tool { country_indicator, language_indicator, text: maker }),
        ..Ilst::default()
    };
    Ok(Moov {
        mvhd: Mvhd {
            timescale: SAMPLE_RATE,
            duration: duration.max(audio.samples),
            rate: 1_u16.into(),
            volume: 1_u8.into(),
            next_track_id: 3,
            ..Mvhd::default()
        },
        trak: vec![video_track(video, duration, at)?, sound_track(audio, at)],
        udta: Some(Udta {
            meta: Some(Meta {
                hdlr: Hdlr { handler: FourCC::new(b"mdir"), name: String::new() },
                items: vec![ilst.into()],
            }),
            ..Udta::default()
        }),
        ..Moov::default()
    })
}

fn video_track(video: &VideoTrack, duration: u64, at: &Offsets) -> Result<Trak, Error> {
    let (width, height) = (video.width as u16, video.height as u16);
    let avcc = Avcc::new(&video.sequence_parameters, &video.picture_parameters)
        .map_err(|e| Error::File(format!("video parameters: {e}")))?;
    let codec = Codec::Avc1(Avc1 {
        visual: Visual {
            data_reference_index: 1,
            width,
            height,
            horizresolution: 72_u16.into(),
            vertresolution: 72_u16.into(),
            frame_count: 1,
            compressor: "".into(),
            depth: 24,
        },
        avcc,
        btrt: None,
        colr: Some(Colr::Nclx {
            colour_primaries: 1,
            transfer_characteristics: 1,
            matrix_coefficients: 1,
            full_range_flag: false,
        }),
        pasp: Some(Pasp { h_spacing: 1, v_spacing: 1 }),
        taic: None,
        fiel: None,
        spatial: None,
    });
    let keys = video.frames.iter().enumerate().filter(|(_, f)| f.1).map(|(i, _)| i as u32 + 1).collect();
    let count = video.frames.len();
    Ok(Trak {
        tkhd: Tkhd {
            track_id: 1,
            duration,
            enabled: true,
            in_movie: true,
            width: width.into(),
            height: height.into(),
            ..Tkhd::default()
        },
        edts: edit(duration, 0),
        mdia: Mdia {
            mdhd: Mdhd {
                timescale: video.frame_rate * FRAME_TICKS,
                duration: count as u64 * u64::from(FRAME_TICKS),
                language: "und".into(),
                ..Mdhd::default()
            },
            hdlr: Hdlr { handler: FourCC::new(b"vide"), name: "VideoHandler".into() },
            minf: Minf {
                vmhd: Some(Vmhd::default()),
                dinf: own_file(),
                stbl: Stbl {
                    stsd: Stsd { codecs: vec![codec] },
                    stts: Stts { entries: vec![SttsEntry { sample_count: count as u32, sample_delta: FRAME_TICKS }] },
                    stss: Some(Stss { entries: keys }),
                    stsc: runs(count, at.video_per),
                    stsz: Stsz {
                        samples: StszSamples::Different {
                            sizes: video.frames.iter().map(|f| f.0.len() as u32).collect(),
                        },
                    },
                    stco: Some(Stco { entries: at.video.clone() }),
                    ..Stbl::default()
                },
                ..Minf::default()
            },
        },
        ..Trak::default()
    })
}

fn sound_track(audio: &SoundTrack, at: &Offsets) -> Trak {
    let count = audio.packets.len();
    // Decoding may start one packet early: the windows of AAC overlap.
    let roll = FourCC::new(b"roll");
    let rolls = SgpdEntry {
        description_length: None,
        entry: AnySampleGroupEntry::UnknownGroupingType(roll, (-1_i16).to_be_bytes().to_vec()),
    };
    let stbl = Stbl {
        stsd: Stsd { codecs: vec![aac(audio)] },
        stts: Stts { entries: vec![SttsEntry { sample_count: count as u32, sample_delta: sound::PACKET_SAMPLES }] },
        stsc: runs(count, at.audio_per),
        stsz: Stsz {
            samples: StszSamples::Different { sizes: audio.packets.iter().map(|p| p.len() as u32).collect() },
        },
        stco: Some(Stco { entries: at.audio.clone() }),
        sgpd: vec![Sgpd {
            grouping_type: roll,
            default_length: Some(2),
            default_group_description_index: None,
            static_group_description: false,
            static_mapping: false,
            essential: false,
            entries: vec![rolls],
        }],
        sbgp: vec![Sbgp {
            grouping_type: roll,
            grouping_type_parameter: None,
            entries: vec![SbgpEntry { sample_count: count as u32, group_description_index: 1 }],
        }],
        ..Stbl::default()
    };
    Trak {
        tkhd: Tkhd {
            track_id: 2,
            duration: audio.samples,
            enabled: true,
            in_movie: true,
            alternate_group: 1,
            volume: 1_u8.into(),
            ..Tkhd::default()
        },
        edts: edit(audio.samples, u64::from(audio.priming)),
        mdia: Mdia {
            mdhd: Mdhd {
                timescale: SAMPLE_RATE,
                duration: count as u64 * u64::from(sound::PACKET_SAMPLES),
                language: "und".into(),
                ..Mdhd::default()
            },
            hdlr: Hdlr { handler: FourCC::new(b"soun"), name: "SoundHandler".into() },
            minf: Minf { smhd: Some(Smhd::default()), dinf: own_file(), stbl, ..Minf::default() },
        },
        ..Trak::default()
    }
}

fn aac(audio: &SoundTrack) -> Codec {
    let dec_config = esds::DecoderConfig {
        object_type_indication: 0x40,
        stream_type: 5,
        up_stream: 0,
        buffer_size_db: mp4_atom::u24::from([0, 24, 0]),
        max_bitrate: sound::bits_per_second(),
        avg_bitrate: sound::bits_per_second(),
        dec_specific: Some(esds::DecoderSpecific {
            profile: 2,
            freq_index: 3,
            chan_conf: 2,
            raw: audio.config.clone(),
        }),
    };
    Codec::Mp4a(Mp4a {
        audio: Audio {
            data_reference_index: 1,
            channel_count: 2,
            sample_size: 16,
            sample_rate: (SAMPLE_RATE as u16).into(),
        },
        esds: Esds {
            es_desc: esds::EsDescriptor {
                es_id: 2,
                depends_on_es_id: None,
                url: None,
                ocr_es_id: None,
                stream_priority: 0,
                dec_config,
                sl_config: esds::SLConfig {},
            },
        },
        btrt: None,
        taic: None,
    })
}

fn edit(duration: u64, skipped: u64) -> Option<Edts> {
    let entry = ElstEntry { segment_duration: duration, media_time: Some(skipped), media_rate: 1_i16.into() };
    Some(Edts { elst: Some(Elst { entries: vec![entry] }) })
}

fn own_file() -> Dinf {
    Dinf { dref: Dref { entries: vec![DrefEntry::Url(Url::default())] } }
}

/// The sample-to-chunk table: full chunks, then a shorter last one.
fn runs(samples: usize, per_chunk: usize) -> Stsc {
    let entry = |first_chunk: usize, count: usize| StscEntry {
        first_chunk: first_chunk as u32,
        samples_per_chunk: count as u32,
        sample_description_index: 1,
    };
    let (full, rest) = (samples / per_chunk, samples % per_chunk);
    let mut entries = Vec::new();
    if full > 0 {
        entries.push(entry(1, per_chunk));
    }
    if rest > 0 {
        entries.push(entry(full + 1, rest));
    }
    Stsc { entries }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Planes, VideoEncoder, encode_sound};

    fn small_film() -> Vec<u8> {
        let (width, height) = (64, 48);
        let mut encoder = VideoEncoder::new(width, height, 30).unwrap();
        for frame in 0..40_u32 {
            let luma: Vec<u8> = (0..width * height).map(|i| (16 + (i * 3 + frame * 5) % 200) as u8).collect();
            let chroma = vec![128; (width * height / 4) as usize];
            encoder.push(Planes { y: &luma, u: &chroma, v: &chroma }, frame == 20).unwrap();
        }
        let tone: Vec<f32> = (0..64_000).map(|i| 0.3 * libm::sinf(i as f32 * 0.05)).collect();
        write_mp4(&encoder.finish(), &encode_sound(&tone, &tone).unwrap(), "A title", "Kinora").unwrap()
    }

    #[test]
    fn the_same_frames_and_samples_give_the_same_bytes() {
        assert_eq!(small_film(), small_film());
    }

    #[test]
    fn moov_comes_before_mdat_and_a_cut_is_a_key_frame() {
        let film = small_film();
        let find = |name: &[u8]| film.windows(4).position(|w| w == name).unwrap();
        assert!(find(b"moov") < find(b"mdat"));
        // stss: version and flags, count, then the numbers of the key frames.
        let at = find(b"stss") + 8;
        let word = |i: usize| u32::from_be_bytes(film[at + 4 * i..at + 4 * i + 4].try_into().unwrap());
        assert_eq!((word(0), word(1), word(2)), (2, 1, 21));
    }

    #[test]
    fn the_sound_starts_on_the_sample() {
        let film = small_film();
        let decoded = syom::decode_with(&film, &syom::DecodeOptions::audio()).unwrap();
        assert_eq!(decoded.channels[0].len(), 64_000);
        let error: f32 = (4_000..60_000)
            .map(|i| (decoded.channels[0][i] - 0.3 * libm::sinf(i as f32 * 0.05)).abs())
            .fold(0.0, f32::max);
        assert!(error < 0.02, "{error}");
    }
}
