//! Mandarin: characters to syllables with tones, and syllables to the phones of Flite's voices.

mod phrases;
mod syllable;

use crate::flite::Token;
use crate::text::Spoken;
use pinyin::ToPinyin;

/// The lexical tones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// First: high and level.
    High,
    /// Second: rising.
    Rising,
    /// Third: low, and rising again only before a pause.
    Low,
    /// Fourth: falling.
    Falling,
    /// None: short, its pitch follows from the tone before.
    Neutral,
}

impl Tone {
    fn of_digit(digit: char) -> Self {
        match digit {
            '1' => Self::High,
            '2' => Self::Rising,
            '3' => Self::Low,
            '4' => Self::Falling,
            _ => Self::Neutral,
        }
    }
}

/// Whether a character is Chinese.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '〇' | '\u{20000}'..='\u{2A6DF}')
}

/// Reads a run of Chinese characters: adds each to `words` and its syllable to `sentence`.
pub(crate) fn read(run: &str, words: &mut Vec<String>, sentence: &mut Vec<Spoken>) {
    let characters: Vec<char> = run.chars().collect();
    let mut syllables = syllables(&characters);
    change_yi_and_bu(&characters, &mut syllables);
    for (character, syllable) in characters.iter().zip(syllables) {
        if let Some((phones, digit)) = syllable::phones(&syllable) {
            let token = Token { name: syllable, phones: Some(phones), mark: None };
            sentence.push(Spoken { token, word: words.len(), tone: Some(Tone::of_digit(digit)) });
        }
        words.push(character.to_string());
    }
}

/// The pinyin of each character with its tone digit; empty where it is not known.
fn syllables(characters: &[char]) -> Vec<String> {
    let mut syllables = Vec::with_capacity(characters.len());
    while let Some(rest) = characters.get(syllables.len()..).filter(|rest| !rest.is_empty()) {
        if let Some(phrase) = phrases::longest(rest) {
            syllables.extend(phrase.split(' ').map(str::to_owned));
        } else {
            let plain = rest[0].to_pinyin().map(|pinyin| pinyin.with_tone_num_end().to_owned());
            syllables.push(plain.unwrap_or_default());
        }
    }
    syllables
}

/// 一 is second before a fourth tone and fourth before the others, 不 is second before a fourth.
/// In numbers and at the end they keep their own.
fn change_yi_and_bu(characters: &[char], syllables: &mut [String]) {
    const DIGITS: &str = "〇零一二三四五六七八九十百千万亿第点";
    for i in 0..characters.len().saturating_sub(1) {
        let next = syllables[i + 1].chars().last().unwrap_or('5');
        let counts = DIGITS.contains(characters[i + 1]) || (i > 0 && DIGITS.contains(characters[i - 1]));
        match characters[i] {
            '一' if !counts && syllables[i] == "yi1" => {
                syllables[i] = if next == '4' { "yi2" } else { "yi4" }.into();
            }
            '不' if next == '4' && syllables[i] == "bu4" => syllables[i] = "bu2".into(),
            _ => {}
        }
    }
}

/// Of two third tones without a pause between them the first rises.
pub(crate) fn apply_sandhi(sentence: &mut [Spoken]) {
    for i in 0..sentence.len().saturating_sub(1) {
        let joined = sentence[i].token.mark.is_none();
        if joined && sentence[i].tone == Some(Tone::Low) && sentence[i + 1].tone == Some(Tone::Low) {
            sentence[i].tone = Some(Tone::Rising);
        }
    }
}

/// A number in figures as characters: `105` as 一百零五, `50%` as 百分之五十. `None` if it is none.
pub(crate) fn number(figures: &str) -> Option<String> {
    if let Some(share) = figures.strip_suffix('%') {
        return number(share).map(|share| format!("百分之{share}"));
    }
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    let all_digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let year = whole.len() == 4 && (whole.starts_with("19") || whole.starts_with("20"));
    let mut hanzi = if year || whole.len() > 8 || (whole.len() > 1 && whole.starts_with('0')) {
        digits(whole)
    } else {
        cardinal(whole.parse().ok()?)
    };
    if !fraction.is_empty() {
        hanzi.push('点');
        hanzi.push_str(&digits(fraction));
    }
    Some(hanzi)
}

const NUMERALS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn digits(figures: &str) -> String {
    figures.chars().filter_map(|c| c.to_digit(10)).map(|d| NUMERALS[d as usize]).collect()
}

fn cardinal(n: u32) -> String {
    if n >= 10_000 {
        let rest = n % 10_000;
        let zero = if rest > 0 && rest < 1000 { "零" } else { "" };
        let rest = if rest > 0 { cardinal(rest) } else { String::new() };
        return format!("{}万{zero}{rest}", cardinal(n / 10_000));
    }
    let mut hanzi = String::new();
    let mut gap = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / unit % 10;
        if digit == 0 {
            gap = !hanzi.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            hanzi.push('零');
        }
        if !(unit == 10 && digit == 1 && hanzi.is_empty()) {
            hanzi.push(NUMERALS[digit as usize]);
        }
        hanzi.push_str(name);
    }
    if hanzi.is_empty() { "零".into() } else { hanzi }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pinyin(text: &str) -> String {
        let characters: Vec<char> = text.chars().collect();
        let mut syllables = syllables(&characters);
        change_yi_and_bu(&characters, &mut syllables);
        syllables.join(" ")
    }

    #[test]
    fn phrases_decide_between_readings() {
        assert_eq!(pinyin("银行行长长大了"), "yin2 hang2 hang2 zhang3 zhang3 da4 le5");
        assert_eq!(pinyin("快乐的音乐"), "kuai4 le4 de5 yin1 yue4");
        assert_eq!(pinyin("我睡着了"), "wo3 shui4 zhao2 le5");
    }

    #[test]
    fn yi_and_bu_change() {
        assert_eq!(pinyin("一个不是一天"), "yi2 ge4 bu2 shi4 yi4 tian1");
        assert_eq!(pinyin("二十一"), "er4 shi2 yi1");
    }

    #[test]
    fn third_tones_rise_before_third_tones() {
        let (mut words, mut sentence) = (Vec::new(), Vec::new());
        read("你好", &mut words, &mut sentence);
        apply_sandhi(&mut sentence);
        assert_eq!(sentence.iter().map(|s| s.tone).collect::<Vec<_>>(), [Some(Tone::Rising), Some(Tone::Low)]);
    }

    #[test]
    fn figures_are_numbers() {
        for (figures, hanzi) in [
            ("0", "零"),
            ("10", "十"),
            ("105", "一百零五"),
            ("2024", "二零二四"),
            ("30000", "三万"),
            ("50%", "百分之五十"),
            ("3.14", "三点一四"),
        ] {
            assert_eq!(number(figures).as_deref(), Some(hanzi));
        }
        assert_eq!(number("a"), None);
    }

    #[test]
    fn every_common_character_has_a_syllable() {
        for code in 0x4E00..0x9FA5_u32 {
            let Some(c) = char::from_u32(code) else { continue };
            let Some(pinyin) = c.to_pinyin() else { continue };
            let pinyin = pinyin.with_tone_num_end();
            let odd = ["m", "n", "ng", "hm", "hng", "ê"];
            let bare = pinyin.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(odd.contains(&bare) || syllable::phones(pinyin).is_some(), "{c} {pinyin}");
        }
    }
}
