//! What every utterance promises, and that the voices, tones and deliveries are what they are.

use studio_speech::{BaseVoice, Delivery, Language, SAMPLE_RATE, Utterance, Viseme, Voice, speak};

const WOMAN: Voice = Voice { base: BaseVoice::Woman, pitch: 1.0, range: 1.0, formant: 0.0, rate: 1.0 };

fn say(text: &str, voice: &Voice, delivery: Delivery) -> Utterance {
    speak(text, Language::English, voice, delivery, 7)
}

fn seconds(utterance: &Utterance) -> f32 {
    utterance.samples.len() as f32 / SAMPLE_RATE as f32
}

/// Pitch at a time by the highest peak of the autocorrelation of 40 ms, Hz; `None` if unvoiced.
fn pitch_at(utterance: &Utterance, time_s: f32) -> Option<f32> {
    let rate = SAMPLE_RATE as usize / 4;
    let coarse: Vec<f32> = utterance.samples.chunks(4).map(|c| c.iter().sum::<f32>()).collect();
    let first = (time_s * rate as f32) as usize;
    let window = coarse.get(first..first + rate / 25 * 2)?;
    let half = window.len() / 2;
    let product = |lag: usize| (0..half).map(|i| window[i] * window[i + lag]).sum::<f32>();
    let energy = |lag: usize| (0..half).map(|i| window[i + lag] * window[i + lag]).sum::<f32>();
    let score = |lag: usize| product(lag) / (energy(0) * energy(lag)).sqrt().max(1e-9);
    let best = (rate / 500..rate / 70).max_by(|a, b| score(*a).total_cmp(&score(*b)))?;
    (score(best) > 0.6).then(|| rate as f32 / best as f32)
}

/// The voiced pitches every 10 ms.
fn pitches(utterance: &Utterance) -> Vec<f32> {
    (0..(seconds(utterance) * 100.0) as usize).filter_map(|i| pitch_at(utterance, i as f32 / 100.0)).collect()
}

fn median(mut values: Vec<f32>) -> f32 {
    values.sort_by(f32::total_cmp);
    values[values.len() / 2]
}

#[test]
fn an_utterance_keeps_its_promises() {
    let text = "Hello there, little fox! The year 2024 was good. Did Dr. Smith see 3 ships at 10:30?";
    for delivery in [Delivery::Speak, Delivery::Shout, Delivery::Whisper, Delivery::Sing] {
        let utterance = say(text, &WOMAN, delivery);
        let length = seconds(&utterance);
        assert!(length > 5.0 && length < 20.0, "{length}");
        assert!(utterance.samples.iter().all(|s| s.abs() < 1.0));
        assert!(utterance.samples[0].abs() < 1e-3 && utterance.samples.last().unwrap().abs() < 1e-3);
        assert_eq!(utterance.phones[0].start_s, 0.0);
        for pair in utterance.phones.windows(2) {
            assert!((pair[0].end_s - pair[1].start_s).abs() < 2e-3, "a gap at {}", pair[1].start_s);
        }
        assert!((utterance.phones.last().unwrap().end_s - length).abs() < 0.01);
        let written: Vec<&str> = utterance.words.iter().map(|w| w.text.as_str()).collect();
        assert_eq!(written.join(" "), text);
        assert!(utterance.words.windows(2).all(|w| w[0].end_s <= w[1].start_s + 1e-4));
    }
}

#[test]
fn the_same_call_gives_the_same_samples() {
    let first = say("Shall we dance?", &WOMAN, Delivery::Speak);
    let others = std::thread::spawn(|| say("Something else.", &WOMAN, Delivery::Whisper));
    let second = say("Shall we dance?", &WOMAN, Delivery::Speak);
    assert!(!others.join().unwrap().samples.is_empty());
    assert_eq!(first, second);
}

#[test]
fn what_cannot_be_read_is_left_out() {
    for text in ["", "  ", "?!…", "\u{1F600}\u{0}\u{FFFF}", "Привет", "--- * ---"] {
        let utterance = say(text, &WOMAN, Delivery::Speak);
        assert!(utterance.samples.is_empty() && utterance.phones.is_empty(), "{text:?}");
    }
    assert!(!say("a\u{0}b \u{1F600} ok %s %n $ $$ 1,2,,3 '' ...", &WOMAN, Delivery::Speak).samples.is_empty());
}

#[test]
fn a_very_long_text_is_bounded() {
    let utterance = say(&"lalalala ".repeat(10_000), &WOMAN, Delivery::Speak);
    assert!(seconds(&utterance) < 120.0);
}

#[test]
fn voices_differ_in_pitch_and_rate() {
    let text = "The quick brown fox jumps over the lazy dog.";
    let usual = say(text, &WOMAN, Delivery::Speak);
    let child = say(text, &Voice { pitch: 1.4, formant: -0.06, ..WOMAN }, Delivery::Speak);
    let man = say(text, &Voice { base: BaseVoice::Man, ..WOMAN }, Delivery::Speak);
    let slow = say(text, &Voice { rate: 0.7, ..WOMAN }, Delivery::Speak);
    let median_of = |utterance| median(pitches(utterance));
    let (usual_pitch, child_pitch, man_pitch) = (median_of(&usual), median_of(&child), median_of(&man));
    assert!((140.0..200.0).contains(&usual_pitch), "{usual_pitch}");
    assert!((child_pitch / usual_pitch - 1.4).abs() < 0.12, "{child_pitch}");
    assert!((75.0..130.0).contains(&man_pitch), "{man_pitch}");
    assert!((seconds(&slow) / seconds(&usual) - 1.0 / 0.7).abs() < 0.15);
}

#[test]
fn deliveries_differ() {
    let text = "Come over here now.";
    let loudness = |u: &Utterance| (u.samples.iter().map(|x| x * x).sum::<f32>() / u.samples.len() as f32).sqrt();
    let speak = say(text, &WOMAN, Delivery::Speak);
    let shout = say(text, &WOMAN, Delivery::Shout);
    let whisper = say(text, &WOMAN, Delivery::Whisper);
    let sing = say(text, &WOMAN, Delivery::Sing);
    assert!(loudness(&shout) > 1.4 * loudness(&speak));
    assert!(loudness(&whisper) < 0.5 * loudness(&speak));
    assert!(median(pitches(&shout)) > 1.15 * median(pitches(&speak)));
    assert!(pitches(&whisper).len() * 4 < pitches(&speak).len());
    assert!(seconds(&sing) > 1.3 * seconds(&speak));
}

#[test]
fn a_question_rises() {
    let end = |text| {
        let pitches = pitches(&say(text, &WOMAN, Delivery::Speak));
        median(pitches[pitches.len() - 12..].to_vec())
    };
    assert!(end("You are going home?") > 1.12 * end("You are going home."));
}

#[test]
fn mandarin_tones_have_their_shapes() {
    let contour = |text| {
        let utterance = speak(text, Language::Chinese, &WOMAN, Delivery::Speak, 7);
        let pitches = pitches(&utterance);
        let n = pitches.len();
        assert!(n > 8, "{text}: {n} voiced frames");
        let part = |from: usize, to: usize| median(pitches[from * n / 6..to * n / 6].to_vec());
        (part(0, 2), part(2, 4), part(4, 6))
    };
    let (high, rising, low, falling) = (contour("妈"), contour("麻"), contour("马"), contour("骂"));
    assert!((high.0 / high.2 - 1.0).abs() < 0.08, "{high:?}");
    assert!(rising.2 > 1.12 * rising.0, "{rising:?}");
    assert!(low.1 < 0.85 * high.1, "{low:?}");
    assert!(falling.2 < 0.8 * falling.0, "{falling:?}");
}

#[test]
fn chinese_words_are_its_characters() {
    let utterance = speak("你好，我有3个苹果。", Language::Chinese, &WOMAN, Delivery::Speak, 7);
    let written: Vec<&str> = utterance.words.iter().map(|w| w.text.as_str()).collect();
    assert_eq!(written, ["你", "好", "我", "有", "3", "个", "苹", "果"]);
    assert!(utterance.phones.iter().any(|p| p.viseme == Viseme::Round));
}
