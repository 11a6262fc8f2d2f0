//! Chinese prompts: words by least cost over all tables, then the order of an English clause.
//!
//! "桌上有一只猫" becomes "there is a 猫 on 桌子": function words turn into English ones, content
//! words stay, so that one grammar reads both languages.

use crate::item::{Item, QUOTE_BASE, QUOTE_MARK};
use crate::word::Words;
use crate::wordnet::wordnet;

/// A word or mark of a Chinese clause.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    /// A word of the tables, or one nobody knows.
    Word(String),
    /// Something of an English or fixed form.
    Item(Item),
    /// A rule word, such as `DE`, with its argument.
    Rule(&'static str, String),
    /// How many; 1 for "a".
    Count(u32),
}

/// Whether text is Chinese: more Han than Latin letters weigh.
pub(crate) fn is_chinese(text: &str) -> bool {
    let han = text.chars().filter(|c| is_han(*c)).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    han > 0 && han * 4 > latin
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Splits Chinese text into items in English order.
pub(crate) fn chinese(text: &str, words: &Words<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut clause = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let stop = matches!(c, '。' | '！' | '？' | '；' | '.' | '!' | '?' | ';' | '\n' | '：' | ':');
        let pause = matches!(c, '，' | ',' | '（' | '）' | '(' | ')');
        if c == QUOTE_MARK {
            flush(&mut clause, words, &mut items);
            let number = characters.next().map_or(0, |n| u32::from(n).saturating_sub(QUOTE_BASE));
            items.push(Item::Quote(number as usize));
        } else if stop || pause {
            flush(&mut clause, words, &mut items);
            let mut rest = characters.clone();
            let speech = matches!(c, '：' | ':') && rest.find(|n| !n.is_whitespace()) == Some(QUOTE_MARK);
            items.push(if pause || speech { Item::Comma } else { Item::Stop });
        } else {
            clause.push(c);
            // A clause without an end is cut: no rule reaches so far.
            if clause.len() > 3 * LONGEST_CLAUSE {
                flush(&mut clause, words, &mut items);
            }
        }
    }
    flush(&mut clause, words, &mut items);
    items
}

fn flush(clause: &mut String, words: &Words<'_>, items: &mut Vec<Item>) {
    let tokens = tokens(&segment(clause, words), words);
    items.extend(ordered(&tokens, words));
    clause.clear();
}

const LONGEST: usize = 10;
/// Most characters of a clause.
const LONGEST_CLAUSE: usize = 120;

/// Words of a clause: the split whose words are best known.
pub(crate) fn segment(clause: &str, words: &Words<'_>) -> Vec<String> {
    let characters: Vec<char> = clause.chars().filter(|c| !c.is_whitespace() || c.is_ascii_whitespace()).collect();
    let n = characters.len();
    let mut best = vec![(0.0f32, 0usize); n + 1];
    for end in 1..=n {
        let mut least = (f32::INFINITY, end - 1);
        for start in end.saturating_sub(LONGEST)..end {
            let word: String = characters[start..end].iter().collect();
            let Some(cost) = cost(&word, end - start, words) else { continue };
            if best[start].0 + cost < least.0 {
                least = (best[start].0 + cost, start);
            }
        }
        // A run of letters or digits is one word.
        let run = characters[..end].iter().rev().take_while(|c| c.is_ascii_alphanumeric()).count();
        if run > 1 {
            least = (best[end - run].0 + 1.0, end - run);
        }
        best[end] = least;
    }
    let mut out = Vec::new();
    let mut end = n;
    while end > 0 {
        let start = best[end].1.min(end - 1);
        out.push(characters[start..end].iter().collect());
        end = start;
    }
    out.reverse();
    out
}

fn cost(word: &str, length: usize, words: &Words<'_>) -> Option<f32> {
    let tables = words.lexicon;
    let listed = tables.ideas.contains_key(word)
        || tables.particles.contains_key(word)
        || tables.phrases.contains_key(word)
        || tables.nouns.contains_key(word)
        || tables.verbs.contains_key(word)
        || tables.places.contains_key(word)
        || tables.adjectives.contains_key(word)
        || tables.garments.contains_key(word)
        || tables.groups.contains_key(word)
        || tables.names.contains_key(word)
        || tables.lookalikes.contains_key(word)
        || tables.colors.contains_key(word)
        || tables.materials.contains_key(word)
        || words.catalog.kind_named(word).is_some()
        || words.catalog.place_named(word).is_some()
        || (length <= 2 && numeral(word).is_some());
    if listed {
        return Some(1.0);
    }
    if length == 1 {
        return Some(3.0);
    }
    // Its entries with a numeral or a particle in them are phrases.
    let phrase = word.starts_with(['一', '两', '三']) || word.ends_with(['的', '地', '们']);
    (length <= 4 && !phrase && wordnet().chinese(word).is_some()).then_some(1.4)
}

/// A Chinese or Arabic numeral up to ninety-nine.
fn numeral(word: &str) -> Option<u32> {
    if let Ok(n) = word.parse::<u32>() {
        return Some(n.max(1));
    }
    let digit = |c: char| "零一二三四五六七八九".chars().position(|d| d == c).map(|n| n as u32);
    let characters: Vec<char> = word.chars().collect();
    match characters[..] {
        ['两' | '俩' | '双'] => Some(2),
        ['几' | '数'] => Some(3),
        ['十'] => Some(10),
        [c] => digit(c).filter(|n| *n > 0),
        ['十', c] => digit(c).map(|n| 10 + n),
        [c, '十'] => digit(c).map(|n| n * 10),
        _ => None,
    }
}

/// Rules, counts and words.
fn tokens(segments: &[String], words: &Words<'_>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < segments.len() {
        let word = segments[at].as_str();
        let next = segments.get(at + 1).map(String::as_str);
        let rule = |w: &str| words.lexicon.particles.get(w).map(String::as_str);
        if word == "、" {
            out.push(Token::Item(Item::word("and")));
        } else if word == "一"
            && segments.len() > at + 3
            && segments[at + 2] == "一"
            && next == Some(segments[at + 3].as_str())
        {
            // "一盏一盏": one by one.
            out.extend(particle("one by one"));
            at += 4;
            continue;
        } else if let Some(n) = numeral(word) {
            let measure = next.and_then(rule).and_then(|r| r.strip_prefix("MEASURE"));
            let verb_before =
                out.iter().rev().any(|t| matches!(t, Token::Word(w) if words.lexicon.verbs.contains_key(w.as_str())));
            let times = next.and_then(rule) == Some("TIMES") || (verb_before && next == Some("下"));
            if let Some(size) = measure {
                out.push(Token::Count(size.trim().parse().map_or(n, |s: u32| s * n)));
                at += 2;
                continue;
            } else if next.and_then(rule) == Some("HOLDER") {
                out.push(Token::Count(n));
                out.push(Token::Word(segments[at + 1].clone()));
                out.push(Token::Item(Item::word("of")));
                at += 2;
                continue;
            } else if times {
                out.push(Token::Item(Item::word(&n.to_string())));
                out.push(Token::Item(Item::word("times")));
                at += 2;
                continue;
            }
            out.push(Token::Count(n));
        } else if word == "们" {
            if let Some(Token::Word(noun)) = out.pop() {
                out.push(Token::Count(3));
                out.push(Token::Word(noun));
            }
        } else if let Some(rule) = rule(word) {
            out.extend(particle(rule));
        } else {
            out.push(Token::Word(word.to_string()));
        }
        at += 1;
    }
    out
}

fn particle(rule: &str) -> Vec<Token> {
    if let Some(place) = rule.strip_prefix("LOC ") {
        return vec![Token::Rule("LOC", place.to_string())];
    }
    for name in ["DE", "ZAI", "CONG", "XIANG", "BA", "BEI", "YOU"] {
        if rule == name {
            return vec![Token::Rule(name, String::new())];
        }
    }
    if rule == "SKIP" || rule.starts_with("MEASURE") || rule == "HOLDER" || rule == "TIMES" {
        return Vec::new();
    }
    rule.split(' ').map(|w| Token::Item(Item::word(w))).collect()
}

fn is_verb(token: &Token, words: &Words<'_>) -> bool {
    matches!(token, Token::Word(w) if words.lexicon.verbs.contains_key(w.as_str()))
}

/// Puts a clause into the order of English.
fn ordered(tokens: &[Token], words: &Words<'_>) -> Vec<Item> {
    let tokens = relative_clauses(tokens, words);
    let mut out: Vec<Item> = Vec::new();
    let mut later: Vec<Item> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            Token::Rule("YOU", _) => {
                existence(&mut out, &mut later, words);
                at += 1;
            }
            Token::Rule("ZAI", _) => {
                let (item, end) = located(&tokens, at + 1, words, "in");
                out.extend(item);
                at = end;
            }
            Token::Rule("CONG", _) => {
                let (item, end) = located(&tokens, at + 1, words, "from");
                later.extend(from_there(item));
                at = end;
            }
            Token::Rule("XIANG", _) => {
                let (item, end) = located(&tokens, at + 1, words, "toward");
                later.push(Item::word("toward"));
                later.extend(item.into_iter().filter(|i| i.text().is_none_or(|t| t.chars().any(is_han))));
                at = end;
            }
            Token::Rule("BA", _) => {
                let verb = (at + 1..tokens.len()).find(|&k| is_verb(&tokens[k], words));
                if let Some(verb) = verb {
                    out.extend(plain(&tokens[verb]));
                    tokens[at + 1..verb].iter().for_each(|t| out.extend(plain(t)));
                    at = verb + 1;
                } else {
                    at += 1;
                }
            }
            Token::Rule("BEI", _) => {
                out.push(Item::word("is"));
                at += 1;
                while at < tokens.len() && !is_verb(&tokens[at], words) {
                    at += 1;
                }
            }
            Token::Word(_) | Token::Count(_) if noun_with_place(&tokens, at, words).is_some() => {
                let (item, end) = located(&tokens, at, words, "in");
                out.extend(item);
                at = end;
            }
            Token::Count(1)
                if tokens.get(at + 1).is_some_and(|next| is_verb(next, words))
                    && noun_end(&tokens, at + 1, words) == at + 1 =>
            {
                out.push(Item::word("one"));
                at += 1;
            }
            token => {
                out.extend(plain(token));
                at += 1;
            }
        }
    }
    out.extend(later);
    out
}

/// "On the table there is": what is there comes first, its place later.
fn existence(out: &mut Vec<Item>, later: &mut Vec<Item>, words: &Words<'_>) {
    let place = std::mem::take(out);
    let located = place.first().and_then(Item::text).is_some_and(|t| !t.chars().any(is_han));
    let spot = place.len() == 1 && place[0].text().is_some_and(|t| words.place(t).is_some() && words.kind(t).is_none());
    if spot {
        later.push(Item::word("in"));
    }
    if located || spot {
        out.extend([Item::word("there"), Item::word("is")]);
        later.extend(place);
    } else {
        out.extend(place);
        out.push(Item::word("have"));
    }
}

/// A noun right before a word of place: "桌子 上".
fn noun_with_place(tokens: &[Token], at: usize, words: &Words<'_>) -> Option<usize> {
    let end = noun_end(tokens, at, words);
    (end > at && matches!(tokens.get(end), Some(Token::Rule("LOC", _)))).then_some(end)
}

/// Where a noun phrase that begins here ends.
fn noun_end(tokens: &[Token], at: usize, words: &Words<'_>) -> usize {
    let mut end = at;
    while end < tokens.len() {
        let inner = match &tokens[end] {
            Token::Word(w) => {
                (!is_verb(&tokens[end], words) || words.lexicon.nouns.contains_key(w.as_str()))
                    && !words.lexicon.phrases.contains_key(w.as_str())
            }
            Token::Count(_) => end == at,
            Token::Rule("DE", _) => end > at,
            _ => false,
        };
        if !inner {
            break;
        }
        end += 1;
    }
    end
}

/// "(在) 桌子 上" as "on 桌子".
fn located(tokens: &[Token], at: usize, words: &Words<'_>, otherwise: &str) -> (Vec<Item>, usize) {
    let end = noun_end(tokens, at, words);
    let (preposition, next) = match tokens.get(end) {
        Some(Token::Rule("LOC", place)) => (place.as_str(), end + 1),
        _ => (otherwise, end),
    };
    let mut items: Vec<Item> = preposition.split(' ').map(Item::word).collect();
    tokens[at.min(end)..end].iter().for_each(|t| items.extend(plain(t)));
    if end == at {
        items.clear();
    }
    (items, next.max(at))
}

/// "from on the stairs" is down them, "from in the house" out of it.
fn from_there(items: Vec<Item>) -> Vec<Item> {
    let first = items.first().and_then(Item::text).unwrap_or_default().to_string();
    let nouns = items.into_iter().filter(|i| i.text().is_none_or(|t| t.chars().any(is_han)));
    let lead = match first.as_str() {
        "on" => "down",
        "in" => "out of",
        "behind" => "from behind",
        _ => "from",
    };
    lead.split(' ').map(Item::word).chain(nouns).collect()
}

fn plain(token: &Token) -> Vec<Item> {
    match token {
        Token::Word(word) => vec![Item::word(word)],
        Token::Item(item) => vec![item.clone()],
        Token::Count(1) => vec![Item::word("a")],
        Token::Count(n) => vec![Item::word(&n.to_string())],
        Token::Rule("LOC", _) | Token::Rule(..) => Vec::new(),
    }
}

/// "穿红裙子 的 女孩" becomes "女孩 that 穿 红 裙子"; "女孩 的 猫" "女孩 's 猫".
fn relative_clauses(tokens: &[Token], words: &Words<'_>) -> Vec<Token> {
    let Some(de) = tokens.iter().position(|t| matches!(t, Token::Rule("DE", _))) else { return tokens.to_vec() };
    let boundary = tokens[..de].iter().rposition(|t| matches!(t, Token::Count(_))).map_or(0, |k| k + 1);
    let verb = (boundary..de).find(|&k| is_verb(&tokens[k], words));
    let place = de.checked_sub(1).is_some_and(|k| matches!(tokens[k], Token::Rule("LOC", _)));
    let head_end = noun_end_plain(tokens, de + 1, words);
    let mut out: Vec<Token>;
    if matches!(tokens.get(de + 1), Some(Token::Rule("LOC", _))) || head_end == de + 1 {
        // "盘子 的 左边": the word of place takes the noun as it is.
        out = tokens[..de].to_vec();
        out.extend(relative_clauses(&tokens[de + 1..], words));
        return out;
    }
    if let Some(verb) =
        verb.filter(|v| *v == boundary || tokens[boundary..*v].iter().all(|t| !matches!(t, Token::Word(_))))
    {
        out = tokens[..verb].to_vec();
        out.extend_from_slice(&tokens[de + 1..head_end]);
        out.push(Token::Item(Item::word("that")));
        out.extend_from_slice(&tokens[verb..de]);
        out.push(Token::Item(Item::Comma));
        out.push(Token::Item(Item::word("who")));
    } else if place {
        let start = noun_start(tokens, de - 1, words);
        out = tokens[..start].to_vec();
        out.extend_from_slice(&tokens[de + 1..head_end]);
        out.push(Token::Rule("ZAI", String::new()));
        out.extend_from_slice(&tokens[start..de]);
    } else {
        out = tokens[..de].to_vec();
        let owner = matches!(&tokens[de - usize::from(de > 0)], Token::Word(w) if words.kind(w).is_some() && words.place(w).is_none());
        if owner {
            out.push(Token::Item(Item::word("'s")));
        }
        out.extend(relative_clauses(&tokens[de + 1..], words));
        return out;
    }
    out.extend(relative_clauses(&tokens[head_end..], words));
    out
}

fn noun_end_plain(tokens: &[Token], at: usize, words: &Words<'_>) -> usize {
    let end = noun_end(tokens, at, words);
    // Only nouns and their colours belong to the head.
    (at..end).find(|&k| matches!(tokens[k], Token::Rule("DE", _))).map_or(end, |_| end)
}

fn noun_start(tokens: &[Token], end: usize, words: &Words<'_>) -> usize {
    let mut start = end;
    while start > 0
        && matches!(&tokens[start - 1], Token::Word(w) if !words.lexicon.phrases.contains_key(w.as_str()))
        && !is_verb(&tokens[start - 1], words)
    {
        start -= 1;
    }
    start
}
