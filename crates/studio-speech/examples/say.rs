//! Says a text into a WAV file: `say FILE en|zh speak|shout|whisper|sing woman|man|second PITCH TEXT`.

use std::error::Error;
use studio_speech::{BaseVoice, Delivery, Language, SAMPLE_RATE, Utterance, Voice, speak};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, language, delivery, base, pitch, text] = &arguments[..] else {
        return Err("say FILE en|zh speak|shout|whisper|sing woman|man|second PITCH TEXT".into());
    };
    let language = if language == "zh" { Language::Chinese } else { Language::English };
    let delivery = match delivery.as_str() {
        "shout" => Delivery::Shout,
        "whisper" => Delivery::Whisper,
        "sing" => Delivery::Sing,
        _ => Delivery::Speak,
    };
    let base = match base.as_str() {
        "man" => BaseVoice::Man,
        "second" => BaseVoice::SecondMan,
        _ => BaseVoice::Woman,
    };
    let pitch: f32 = pitch.parse()?;
    let voice = Voice { base, pitch, range: 1.0, formant: (1.0 - pitch) * 0.15, rate: 1.0 };
    let utterance = speak(text, language, &voice, delivery, 1);
    std::fs::write(file, wav(&utterance))?;
    for word in &utterance.words {
        eprintln!("{:6.3} {:6.3} {}", word.start_s, word.end_s, word.text);
    }
    Ok(())
}

/// A WAV file of 16-bit mono samples.
fn wav(utterance: &Utterance) -> Vec<u8> {
    let data: Vec<u8> = utterance.samples.iter().flat_map(|s| ((s * 32767.0) as i16).to_le_bytes()).collect();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + data.len() as u32).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(SAMPLE_RATE.to_le_bytes());
    file.extend((SAMPLE_RATE * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend((data.len() as u32).to_le_bytes());
    file.extend(data);
    file
}
