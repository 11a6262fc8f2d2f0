//! Compiles WordNet 3.0 and Chinese Open Wordnet into `data/wordnet.bin`, which `wordnet.rs` reads.
//!
//! `cargo run --release -p studio-language --example compile_wordnet -- \
//!     /usr/share/wordnet wn-data-cmn.tab crates/studio-language/data/wordnet.bin`
//!
//! Layout, little endian: `KWN1`; the number of synsets as `u32`; per synset the index of its first
//! hypernym (24 bits, all ones for none) and its lexicographer file (8 bits); then five sections, each
//! a `u32` length and its bytes: English lemmas (an FST to offsets), English records, Chinese words
//! (an FST), Chinese records, irregular forms as text lines `n geese goose`.
//! An English record is four weights (noun, verb, adjective, adverb: 0 for not at all, else one plus
//! sixteen times the binary logarithm of one plus the tagged count), the number of noun and of verb
//! senses, and the senses, 24 bits each. A Chinese record is a flag (1: adjective), a number of
//! senses, and the senses.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs;

type Failure = Box<dyn Error>;
/// Part of speech (`n`, `v`) and byte offset in its data file.
type Key = (char, u32);

const NONE: u32 = 0xFF_FFFF;
const MAX_SENSES: usize = 12;

#[derive(Default)]
struct Lemma {
    counts: [u32; 4],
    parts: [bool; 4],
    nouns: Vec<u32>,
    verbs: Vec<u32>,
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wordnet, chinese, output] = arguments.as_slice() else {
        return Err("usage: compile_wordnet WORDNET_DIR CHINESE_TAB OUTPUT".into());
    };
    let (index, mut blob) = synsets(wordnet)?;
    let english = lemmas(wordnet, &index)?;
    let chinese = chinese_words(&fs::read_to_string(chinese)?, &index);
    for section in [english_sections(&english)?, chinese_sections(&chinese)?].concat() {
        push_section(&mut blob, &section)?;
    }
    push_section(&mut blob, irregular(wordnet)?.as_bytes())?;
    fs::write(output, &blob)?;
    eprintln!("{} English and {} Chinese words, {} bytes", english.len(), chinese.len(), blob.len());
    Ok(())
}

fn push_section(blob: &mut Vec<u8>, bytes: &[u8]) -> Result<(), Failure> {
    blob.extend(u32::try_from(bytes.len())?.to_le_bytes());
    blob.extend(bytes);
    Ok(())
}

/// Synsets of nouns and verbs in file order, with the blob's head.
fn synsets(wordnet: &str) -> Result<(HashMap<Key, u32>, Vec<u8>), Failure> {
    let mut index = HashMap::new();
    let mut rows: Vec<(u8, Option<Key>)> = Vec::new();
    for (name, part) in [("noun", 'n'), ("verb", 'v')] {
        for line in fs::read_to_string(format!("{wordnet}/data.{name}"))?.lines() {
            if line.starts_with(' ') {
                continue;
            }
            let fields: Vec<&str> = line.split(' ').collect();
            let words = usize::from_str_radix(fields[3], 16)?;
            let pointers = 4 + 2 * words;
            let count: usize = fields[pointers].parse()?;
            let parent = (0..count)
                .map(|k| &fields[pointers + 1 + 4 * k..])
                .find(|p| matches!(p[0], "@" | "@i"))
                .map(|p| p[1].parse().map(|offset| (part, offset)))
                .transpose()?;
            index.insert((part, fields[0].parse()?), u32::try_from(rows.len())?);
            rows.push((fields[1].parse()?, parent));
        }
    }
    let mut blob = b"KWN1".to_vec();
    blob.extend(u32::try_from(rows.len())?.to_le_bytes());
    for (file, parent) in rows {
        let parent = parent.and_then(|p| index.get(&p)).copied().unwrap_or(NONE);
        blob.extend(&parent.to_le_bytes()[..3]);
        blob.push(file);
    }
    Ok((index, blob))
}

fn lemmas(wordnet: &str, index: &HashMap<Key, u32>) -> Result<BTreeMap<String, Lemma>, Failure> {
    let mut lemmas: BTreeMap<String, Lemma> = BTreeMap::new();
    for (slot, (name, part)) in [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')].into_iter().enumerate() {
        for line in fs::read_to_string(format!("{wordnet}/index.{name}"))?.lines() {
            if line.starts_with(' ') {
                continue;
            }
            let fields: Vec<&str> = line.split_whitespace().collect();
            let pointers: usize = fields[3].parse()?;
            let lemma = lemmas.entry(fields[0].replace('_', " ")).or_default();
            lemma.parts[slot] = true;
            for offset in fields[6 + pointers..].iter().take(MAX_SENSES) {
                match (part, index.get(&(part, offset.parse()?))) {
                    ('n', Some(&sense)) => lemma.nouns.push(sense),
                    ('v', Some(&sense)) => lemma.verbs.push(sense),
                    _ => {}
                }
            }
        }
    }
    for line in fs::read_to_string(format!("{wordnet}/cntlist.rev"))?.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let Some((word, key)) = fields[0].split_once('%') else { continue };
        let slot = match key.as_bytes()[0] {
            b'1' => 0,
            b'2' => 1,
            b'4' => 3,
            _ => 2,
        };
        if let Some(lemma) = lemmas.get_mut(&word.replace('_', " ")) {
            lemma.counts[slot] += fields[2].parse::<u32>()?;
        }
    }
    Ok(lemmas)
}

/// Words of Chinese Open Wordnet with their noun and verb senses, and whether they are adjectives.
fn chinese_words(table: &str, index: &HashMap<Key, u32>) -> BTreeMap<String, (bool, Vec<u32>)> {
    let mut words: BTreeMap<String, (bool, Vec<u32>)> = BTreeMap::new();
    for line in table.lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [sense, _, word] = fields[..] else { continue };
        let Some((offset, part)) = sense.split_once('-') else { continue };
        let word: String = word.chars().filter(|c| !matches!(c, '+' | ' ')).collect();
        let entry = words.entry(word).or_default();
        let part = part.chars().next().unwrap_or('r');
        if matches!(part, 'a' | 's') {
            entry.0 = true;
        }
        let found = offset.parse().ok().and_then(|o| index.get(&(part, o)));
        if let Some(&sense) = found.filter(|s| entry.1.len() < MAX_SENSES && !entry.1.contains(s)) {
            entry.1.push(sense);
        }
    }
    words.retain(|_, (adjective, senses)| *adjective || !senses.is_empty());
    words
}

fn english_sections(lemmas: &BTreeMap<String, Lemma>) -> Result<Vec<Vec<u8>>, Failure> {
    let mut records = Vec::new();
    let mut keys = fst::MapBuilder::memory();
    for (word, lemma) in lemmas {
        keys.insert(word, records.len() as u64)?;
        for (part, count) in lemma.parts.iter().zip(lemma.counts) {
            let weight = 1.0 + 16.0 * f64::from(count + 1).log2();
            records.push(if *part { weight.min(255.0) as u8 } else { 0 });
        }
        records.push(u8::try_from(lemma.nouns.len())?);
        records.push(u8::try_from(lemma.verbs.len())?);
        for sense in lemma.nouns.iter().chain(&lemma.verbs) {
            records.extend(&sense.to_le_bytes()[..3]);
        }
    }
    Ok(vec![keys.into_inner()?, records])
}

fn chinese_sections(words: &BTreeMap<String, (bool, Vec<u32>)>) -> Result<Vec<Vec<u8>>, Failure> {
    let mut records = Vec::new();
    let mut keys = fst::MapBuilder::memory();
    for (word, (adjective, senses)) in words {
        keys.insert(word, records.len() as u64)?;
        records.push(u8::from(*adjective));
        records.push(u8::try_from(senses.len())?);
        for sense in senses {
            records.extend(&sense.to_le_bytes()[..3]);
        }
    }
    Ok(vec![keys.into_inner()?, records])
}

fn irregular(wordnet: &str) -> Result<String, Failure> {
    let mut lines = std::collections::BTreeSet::new();
    for (name, part) in [("noun", 'n'), ("verb", 'v'), ("adj", 'a')] {
        for line in fs::read_to_string(format!("{wordnet}/{name}.exc"))?.lines() {
            let mut fields = line.split(' ');
            if let (Some(form), Some(lemma)) = (fields.next(), fields.next()) {
                lines.insert(format!("{part} {} {}\n", form.replace('_', " "), lemma.replace('_', " ")));
            }
        }
    }
    Ok(lines.into_iter().collect())
}
