//! English as written to words that Flite's rules can read: symbols, dates, times, abbreviations.

use crate::flite::Token;

/// Abbreviations with their readings. Their full stop does not end a sentence.
const ABBREVIATIONS: [(&str, &str); 15] = [
    ("mr.", "mister"),
    ("mrs.", "missus"),
    ("ms.", "miz"),
    ("dr.", "doctor"),
    ("prof.", "professor"),
    ("st.", "saint"),
    ("jr.", "junior"),
    ("sr.", "senior"),
    ("vs.", "versus"),
    ("e.g.", "for example"),
    ("i.e.", "that is"),
    ("approx.", "approximately"),
    ("a.m.", "ay em"),
    ("p.m.", "pee em"),
    ("capt.", "captain"),
];

/// Symbols with their readings.
const SYMBOLS: [(char, &str); 14] = [
    ('%', "percent"),
    ('&', "and"),
    ('@', "at"),
    ('+', "plus"),
    ('=', "equals"),
    ('#', "number"),
    ('°', "degrees"),
    ('€', "euros"),
    ('£', "pounds"),
    ('¥', "yuan"),
    ('×', "times"),
    ('÷', "divided by"),
    ('<', "less than"),
    ('>', "greater than"),
];

/// Units that are read in full after a number.
const UNITS: [(&str, &str); 9] = [
    ("km/h", "kilometers per hour"),
    ("mph", "miles per hour"),
    ("km", "kilometers"),
    ("cm", "centimeters"),
    ("mm", "millimeters"),
    ("kg", "kilograms"),
    ("mg", "milligrams"),
    ("ml", "milliliters"),
    ("m", "meters"),
];

/// Acronyms that are spelled though they could be read as words.
const SPELLED: [&str; 13] = ["AI", "API", "ATM", "EU", "ID", "IQ", "LED", "UFO", "UI", "UK", "USA", "USB", "VIP"];

/// The phones of the letters' names.
const LETTERS: [&str; 26] = [
    "ey1",
    "b iy1",
    "s iy1",
    "d iy1",
    "iy1",
    "eh1 f",
    "jh iy1",
    "ey1 ch",
    "ay1",
    "jh ey1",
    "k ey1",
    "eh1 l",
    "eh1 m",
    "eh1 n",
    "ow1",
    "p iy1",
    "k y uw1",
    "aa1 r",
    "eh1 s",
    "t iy1",
    "y uw1",
    "v iy1",
    "d ah1 b ah0 l y uw0",
    "eh1 k s",
    "w ay1",
    "z iy1",
];

/// Words that are sounds, with their phones.
const INTERJECTIONS: [(&str, &str); 20] = [
    ("ah", "aa1"),
    ("aah", "aa1"),
    ("aw", "ao1"),
    ("aww", "ao1"),
    ("br", "b er1"),
    ("brr", "b er1"),
    ("gr", "g er1"),
    ("grr", "g er1"),
    ("hm", "hh ah1 m"),
    ("hmm", "hh ah1 m"),
    ("mm", "m ah1 m"),
    ("m", "eh1 m"),
    ("oh", "ow1"),
    ("ooh", "uw1"),
    ("psst", "p s ih1 s t"),
    ("sh", "sh ih1 sh"),
    ("shh", "sh ih1 sh"),
    ("ugh", "ah1 g"),
    ("uh", "ah1"),
    ("z", "z iy1"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Reads a run without spaces: its tokens and the mark after it.
pub(crate) fn read(run: &str) -> (Vec<Token>, Option<char>) {
    let run = fold(run);
    let inner = run.trim_matches(|c: char| "\"'()[]{}*_~`".contains(c));
    if let Some((_, reading)) = ABBREVIATIONS.iter().find(|(short, _)| inner.eq_ignore_ascii_case(short)) {
        return (tokens(reading), None);
    }
    let core = inner.trim_end_matches(|c: char| c.is_ascii_punctuation() && !"%+&@#=".contains(c));
    let mark = mark_of(&inner[core.len()..]);
    let core = core.trim_start_matches(|c: char| c.is_ascii_punctuation() && !"$%+&@#=-".contains(c));
    let mut words = Vec::new();
    for part in core.split("--") {
        expand(part, &mut words);
    }
    (words.iter().flat_map(|word| tokens(word)).collect(), mark)
}

fn mark_of(tail: &str) -> Option<char> {
    if tail.contains('?') {
        Some('?')
    } else if tail.contains('!') {
        Some('!')
    } else if tail.contains("..") || tail.contains([',', ';', ':', '-']) {
        Some(',')
    } else {
        tail.contains('.').then_some('.')
    }
}

/// Typographic characters and accented letters as ASCII; what has no such form is left out.
fn fold(run: &str) -> String {
    let mut folded = String::with_capacity(run.len());
    for c in run.chars() {
        match c {
            '‘' | '’' | 'ʼ' => folded.push('\''),
            '“' | '”' | '„' | '«' | '»' => folded.push('"'),
            '…' => folded.push_str("..."),
            '–' | '—' => folded.push_str("--"),
            'à'..='å' | 'À'..='Å' | 'ā' => folded.push('a'),
            'ç' | 'Ç' => folded.push('c'),
            'è'..='ë' | 'È'..='Ë' => folded.push('e'),
            'ì'..='ï' | 'Ì'..='Ï' => folded.push('i'),
            'ñ' | 'Ñ' => folded.push('n'),
            'ò'..='ö' | 'Ò'..='Ö' | 'ø' => folded.push('o'),
            'ù'..='ü' | 'Ù'..='Ü' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            'æ' | 'Æ' | 'œ' | 'Œ' => folded.push('e'),
            _ if c.is_ascii_graphic() || SYMBOLS.iter().any(|&(symbol, _)| symbol == c) => folded.push(c),
            _ => {}
        }
    }
    folded
}

/// The words of one part of a run.
fn expand(part: &str, words: &mut Vec<String>) {
    if let Some(reading) = date(part).or_else(|| clock(part)).or_else(|| measure(part)) {
        words.push(reading);
        return;
    }
    let mut word = String::new();
    let flush = |word: &mut String, words: &mut Vec<String>| {
        if word.contains(|c: char| c.is_ascii_alphanumeric()) {
            words.push(std::mem::take(word));
        }
        word.clear();
    };
    let negative = part.strip_prefix('-').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if negative.is_some() {
        words.push("minus".into());
    }
    for c in negative.unwrap_or(part).chars() {
        if let Some((_, reading)) = SYMBOLS.iter().find(|&&(symbol, _)| symbol == c) {
            flush(&mut word, words);
            words.push((*reading).into());
        } else if c.is_ascii_alphanumeric() || "'.,$:".contains(c) {
            word.push(c);
        } else {
            flush(&mut word, words);
        }
    }
    flush(&mut word, words);
}

/// `2024-12-25` and `12/25/2024` as `December 25 2024`.
fn date(part: &str) -> Option<String> {
    let fields: Vec<u32> = part.split(['-', '/']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [a, b, c] = fields[..] else { return None };
    let (year, month, day) = if a > 31 { (a, b, c) } else { (c, a, b) };
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    let name = MONTHS.get((month as usize).checked_sub(1)?)?;
    (1..=31).contains(&day).then(|| format!("{name} {day} {year}"))
}

/// `10:05` as `10 oh 5`, `7:00` as `7 o'clock`.
fn clock(part: &str) -> Option<String> {
    let (hour, minute) = part.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 25 && minute < 60).then(|| match minute {
        0 => format!("{hour} o'clock"),
        1..10 => format!("{hour} oh {minute}"),
        _ => format!("{hour} {minute}"),
    })
}

/// `5km` as `5 kilometers`.
fn measure(part: &str) -> Option<String> {
    let digits = part.find(|c: char| !c.is_ascii_digit() && !".,".contains(c))?;
    let (number, unit) = part.split_at(digits);
    let (_, reading) = UNITS.iter().find(|(short, _)| unit.eq_ignore_ascii_case(short))?;
    (!number.is_empty()).then(|| format!("{number} {reading}"))
}

fn tokens(reading: &str) -> Vec<Token> {
    reading.split_whitespace().flat_map(word_tokens).collect()
}

/// The tokens of a word: letters one by one for the acronyms that are spelled, phones for
/// interjections, else the word itself.
fn word_tokens(word: &str) -> Vec<Token> {
    let with_phones = |phones: &str| Token { name: word.to_owned(), phones: Some(phones.to_owned()), mark: None };
    if SPELLED.contains(&word) {
        let letter = |c: char| LETTERS.get((c as usize).checked_sub('A' as usize)?);
        return word.chars().filter_map(letter).map(|phones| with_phones(phones)).collect();
    }
    let word = shortened(word);
    let interjection = INTERJECTIONS.iter().find(|(written, _)| word.eq_ignore_ascii_case(written));
    match interjection {
        Some((_, phones)) => vec![with_phones(phones)],
        None => vec![Token { name: word, ..Token::default() }],
    }
}

/// A drawn-out word as it is usually written: letters that come three times or more come once.
fn shortened(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunk_by(|a, b| a.eq_ignore_ascii_case(b))
        .flat_map(|run| if run.len() > 2 && run[0].is_ascii_alphabetic() { &run[..1] } else { run })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(run: &str) -> String {
        read(run).0.iter().map(|token| token.name.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn symbols_dates_times_and_units_are_words() {
        assert_eq!(words("50%"), "50 percent");
        assert_eq!(words("2024-12-25"), "December 25 2024");
        assert_eq!(words("10:05"), "10 oh 5");
        assert_eq!(words("5km"), "5 kilometers");
        assert_eq!(words("well-known"), "well known");
        assert_eq!(words("café"), "cafe");
        assert_eq!(words("-3°"), "minus 3 degrees");
    }

    #[test]
    fn sounds_and_spelled_words_have_phones() {
        let phones = |run| read(run).0.into_iter().map(|token| token.phones.unwrap_or(token.name)).collect::<Vec<_>>();
        assert_eq!(phones("AI"), ["ey1", "ay1"]);
        assert_eq!(phones("Hmmm"), ["hh ah1 m"]);
        assert_eq!(phones("soooo"), ["so"]);
        assert_eq!(phones("100,000"), ["100,000"]);
    }

    #[test]
    fn marks_follow_the_last_character() {
        assert_eq!(read("Wait...").1, Some(','));
        assert_eq!(read("\"Stop!\"").1, Some('!'));
        assert_eq!(read("don't").1, None);
        assert_eq!(read("end.").1, Some('.'));
    }
}
