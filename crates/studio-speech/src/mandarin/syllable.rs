//! Pinyin syllables to CMU phones: the nearest sounds that Flite's English voices have.

/// Initials, longer before shorter, with their phones.
const INITIALS: [(&str, &str); 21] = [
    ("zh", "jh"),
    ("ch", "ch"),
    ("sh", "sh"),
    ("b", "b"),
    ("p", "p"),
    ("m", "m"),
    ("f", "f"),
    ("d", "d"),
    ("t", "t"),
    ("n", "n"),
    ("l", "l"),
    ("g", "g"),
    ("k", "k"),
    ("h", "hh"),
    ("j", "jh"),
    ("q", "ch"),
    ("x", "sh"),
    ("r", "r"),
    ("z", "d z"),
    ("c", "t s"),
    ("s", "s"),
];

/// Finals with their phones; `v` is ü.
const FINALS: [(&str, &str); 36] = [
    ("a", "aa1"),
    ("o", "ao1"),
    ("e", "ah1"),
    ("ai", "ay1"),
    ("ei", "ey1"),
    ("ao", "aw1"),
    ("ou", "ow1"),
    ("an", "aa1 n"),
    ("en", "ah1 n"),
    ("ang", "aa1 ng"),
    ("eng", "ah1 ng"),
    ("ong", "uh1 ng"),
    ("er", "aa1 r"),
    ("i", "iy1"),
    ("ia", "y aa1"),
    ("ie", "y eh1"),
    ("iao", "y aw1"),
    ("iu", "y ow1"),
    ("ian", "y eh1 n"),
    ("in", "ih1 n"),
    ("iang", "y aa1 ng"),
    ("ing", "iy1 ng"),
    ("iong", "y uh1 ng"),
    ("io", "y ao1"),
    ("u", "uw1"),
    ("ua", "w aa1"),
    ("uo", "w ao1"),
    ("uai", "w ay1"),
    ("ui", "w ey1"),
    ("uan", "w aa1 n"),
    ("un", "w ah1 n"),
    ("uang", "w aa1 ng"),
    ("ueng", "w ah1 ng"),
    ("v", "y uw1"),
    ("ve", "y w eh1"),
    ("vn", "y ih1 n"),
];

/// The phones of a syllable such as `zhong1`, and its tone digit (5 for none). `None` for what is
/// no syllable.
pub(super) fn phones(pinyin: &str) -> Option<(String, char)> {
    let digit = pinyin.chars().last().filter(char::is_ascii_digit).unwrap_or('5');
    let bare = pinyin.trim_end_matches(|c: char| c.is_ascii_digit()).replace('ü', "v").replace("u:", "v");
    let bare = spelled_out(&bare);
    let (initial, initial_phones) =
        INITIALS.iter().find(|(initial, _)| bare.starts_with(initial)).copied().unwrap_or(("", ""));
    let last = &bare[initial.len()..];
    let final_phones = match (initial, last) {
        ("zh" | "ch" | "sh" | "r", "i") => "er1",
        ("z" | "c" | "s", "i") => "ih1",
        (_, "van") => "y w eh1 n",
        _ => FINALS.iter().find(|(name, _)| *name == last)?.1,
    };
    Some((format!("{initial_phones} {final_phones}").trim().to_owned(), digit))
}

/// Undoes the spelling rules of pinyin: y and w for i and u at the start, u for ü after j, q, x.
fn spelled_out(bare: &str) -> String {
    let first = bare.chars().next().unwrap_or(' ');
    let rest = bare.get(first.len_utf8()..).unwrap_or("");
    match (first, rest) {
        ('j' | 'q' | 'x', _) if rest.starts_with('u') => format!("{first}v{}", &rest[1..]),
        ('y', _) if rest.starts_with('u') => format!("v{}", &rest[1..]),
        ('y', "ou") => "iu".into(),
        ('y', _) if rest.starts_with(['i', 'v']) => rest.into(),
        ('y', _) => format!("i{rest}"),
        ('w', "u") => "u".into(),
        ('w', "ei") => "ui".into(),
        ('w', "en") => "un".into(),
        ('w', _) => format!("u{rest}"),
        _ => bare.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_rules_are_undone() {
        for (pinyin, expected) in [
            ("yue4", "y w eh1"),
            ("wo3", "w ao1"),
            ("yong3", "y uh1 ng"),
            ("xu1", "sh y uw1"),
            ("you3", "y ow1"),
            ("shi4", "sh er1"),
            ("quan2", "ch y w eh1 n"),
            ("lü3", "l y uw1"),
            ("wen2", "w ah1 n"),
        ] {
            assert_eq!(phones(pinyin).unwrap().0, expected, "{pinyin}");
        }
        assert_eq!(phones("de").unwrap().1, '5');
        assert_eq!(phones("qqq"), None);
    }
}
