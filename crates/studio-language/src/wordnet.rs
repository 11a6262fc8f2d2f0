//! WordNet and Chinese Open Wordnet: which senses a word has and what each is a kind of.
//!
//! `examples/compile_wordnet.rs` describes the layout of the data.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A synset of nouns or verbs, by its place in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Sense(u32);

/// What WordNet knows of an English lemma.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lemma {
    /// How common it is as noun, verb, adjective and adverb; 0 for not at all.
    pub(crate) weights: [u8; 4],
    /// Its senses as a noun, the commonest first.
    pub(crate) nouns: Vec<Sense>,
    /// Its senses as a verb, the commonest first.
    pub(crate) verbs: Vec<Sense>,
}

/// What is known of a Chinese word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChineseWord {
    /// Whether it can be an adjective.
    pub(crate) adjective: bool,
    /// Its senses as a noun.
    pub(crate) nouns: Vec<Sense>,
    /// Its senses as a verb.
    pub(crate) verbs: Vec<Sense>,
}

/// The word net.
pub(crate) struct WordNet {
    synsets: &'static [u8],
    english: fst::Map<&'static [u8]>,
    english_records: &'static [u8],
    chinese: fst::Map<&'static [u8]>,
    chinese_records: &'static [u8],
    irregular: HashMap<(char, &'static str), &'static str>,
}

static DATA: &[u8] = include_bytes!("../data/wordnet.bin");

/// Lexicographer files of verbs; those of nouns are below.
const VERB_FILES: std::ops::RangeInclusive<u8> = 29..=43;

/// The word net, read on first use.
pub(crate) fn wordnet() -> &'static WordNet {
    static NET: OnceLock<WordNet> = OnceLock::new();
    NET.get_or_init(WordNet::read)
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |n, &b| n << 8 | usize::from(b))
}

impl WordNet {
    fn read() -> Self {
        let mut rest = &DATA[8..];
        let mut take = |length: usize| {
            let (head, tail) = rest.split_at(length);
            rest = tail;
            head
        };
        let synsets = take(4 * number(&DATA[4..8]));
        let mut section = || {
            let length = number(take(4));
            take(length)
        };
        let map = |bytes| fst::Map::new(bytes).expect("the compiled data hold valid maps");
        let (english, english_records) = (map(section()), section());
        let (chinese, chinese_records) = (map(section()), section());
        let text = std::str::from_utf8(section()).expect("irregular forms are text");
        let irregular = text
            .lines()
            .filter_map(|line| {
                let (part, forms) = line.split_at_checked(1)?;
                let (form, lemma) = forms.trim_start().split_once(' ')?;
                Some(((part.chars().next()?, form), lemma))
            })
            .collect();
        Self { synsets, english, english_records, chinese, chinese_records, irregular }
    }

    /// What is known of an English lemma, lower case, its words separated by spaces.
    pub(crate) fn english(&self, lemma: &str) -> Option<Lemma> {
        let at = usize::try_from(self.english.get(lemma)?).ok()?;
        let record = &self.english_records[at..];
        let weights = [record[0], record[1], record[2], record[3]];
        let (nouns, verbs) = (usize::from(record[4]), usize::from(record[5]));
        let mut senses = senses(&record[6..], nouns + verbs);
        let verbs = senses.split_off(nouns);
        Some(Lemma { weights, nouns: senses, verbs })
    }

    /// What is known of a Chinese word.
    pub(crate) fn chinese(&self, word: &str) -> Option<ChineseWord> {
        let at = usize::try_from(self.chinese.get(word)?).ok()?;
        let record = &self.chinese_records[at..];
        let all = senses(&record[2..], usize::from(record[1]));
        let (verbs, nouns) = all.into_iter().partition(|&s| VERB_FILES.contains(&self.file(s)));
        Some(ChineseWord { adjective: record[0] == 1, nouns, verbs })
    }

    /// The lemma of an irregular form: `('n', "geese")` is `goose`.
    pub(crate) fn irregular(&self, part: char, form: &'_ str) -> Option<&'static str> {
        // The map's keys live for ever; a shorter borrow of the form is enough to look up.
        self.irregular.get(&(part, form) as &(char, &str)).copied()
    }

    /// A sense by lemma, part of speech and number, such as `cat.n.1`.
    pub(crate) fn sense(&self, name: &str) -> Option<Sense> {
        let mut fields = name.rsplitn(3, '.');
        let (rank, part, lemma) = (fields.next()?.parse::<usize>().ok()?, fields.next()?, fields.next()?);
        let entry = self.english(&lemma.replace('_', " "))?;
        let senses = if part == "v" { entry.verbs } else { entry.nouns };
        senses.get(rank.checked_sub(1)?).copied()
    }

    /// What a sense is a kind of.
    pub(crate) fn parent(&self, sense: Sense) -> Option<Sense> {
        let parent = number(&self.synsets[sense.0 as usize * 4..][..3]);
        (parent < self.synsets.len() / 4).then_some(Sense(u32::try_from(parent).ok()?))
    }

    fn file(&self, sense: Sense) -> u8 {
        self.synsets[sense.0 as usize * 4 + 3]
    }

    /// The nearest ancestor, itself included, for which `find` has a value, with the steps to it.
    pub(crate) fn nearest<T>(&self, sense: Sense, find: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let mut at = sense;
        // The data may hold a loop; no chain of hypernyms is longer than this.
        for steps in 0..24 {
            if let Some(value) = find(at) {
                return Some((value, steps));
            }
            at = self.parent(at)?;
        }
        None
    }
}

fn senses(bytes: &[u8], count: usize) -> Vec<Sense> {
    bytes.chunks_exact(3).take(count).map(|b| Sense(number(b) as u32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ocelot_is_a_cat_and_a_goose_is_a_bird() {
        let net = wordnet();
        let cat = net.sense("feline.n.1").unwrap();
        let ocelot = net.english("ocelot").unwrap().nouns[0];
        assert!(net.nearest(ocelot, |s| (s == cat).then_some(())).is_some());
        assert_eq!(net.irregular('n', "geese"), Some("goose"));
        assert_eq!(net.irregular('v', "thrown"), Some("throw"));
    }

    #[test]
    fn chinese_words_share_the_senses() {
        let net = wordnet();
        let words = net.chinese("狗").unwrap();
        assert!(words.nouns.contains(&net.sense("dog.n.1").unwrap()));
    }

    #[test]
    fn every_lemma_can_be_read() {
        use fst::Streamer;
        let net = wordnet();
        let mut stream = net.english.stream();
        while let Some((word, _)) = stream.next() {
            let lemma = net.english(std::str::from_utf8(word).unwrap()).unwrap();
            assert!(lemma.weights.iter().any(|w| *w > 0));
        }
    }
}
