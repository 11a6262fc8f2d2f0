//! What prompts and instructions must come to, told as facts of the storyboard.

#[path = "reading/chinese.rs"]
mod chinese;
#[path = "reading/english.rs"]
mod english;
#[path = "reading/fixture.rs"]
mod fixture;
#[path = "reading/limits.rs"]
mod limits;
#[path = "reading/properties.rs"]
mod properties;
#[path = "reading/remix.rs"]
mod remix;
#[path = "reading/remix_diff.rs"]
mod remix_diff;

use std::sync::OnceLock;
use studio_language::Catalog;
use studio_storyboard::{Action, Member, Storyboard, validate};

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(fixture::catalog)
}

/// Reads a prompt for eight seconds; the storyboard must be valid.
fn read(prompt: &str) -> Storyboard {
    let board = studio_language::read_with(catalog(), prompt, 8.0);
    assert_eq!(validate(&board), Ok(()), "{prompt}");
    board
}

/// A fact in one line, such as `2 dog brown`, `dog sit`, `cat On bench`, `place kitchen`.
fn holds(board: &Storyboard, fact: &str) -> bool {
    board.shots.iter().any(|shot| {
        let words: Vec<&str> = fact.split(' ').collect();
        match words[..] {
            ["place", place] => shot.setting.place == place,
            ["style", style] => format!("{:?}", board.style) == style,
            ["time", time] => format!("{:?}", shot.light.time) == format!("Some({time})"),
            ["weather", kind] => format!("{:?}", shot.weather.kind) == kind,
            ["camera", value] => {
                let camera = &shot.camera;
                let said = [
                    format!("{:?}", camera.movement),
                    format!("{:?}", camera.framing),
                    format!("Some({:?})", camera.angle),
                ];
                said.contains(&format!("Some({value})"))
            }
            ["sound", sound] => shot.sound.effects.iter().any(|e| format!("{:?}", e.sound) == sound),
            ["only", count] => shot.cast.len() == count.parse().unwrap_or(0),
            [who, "wears", color, garment] => member(shot.cast.iter(), who).is_some_and(|m| {
                m.attributes.wears.iter().any(|g| g.kind == garment && g.color.as_deref() == Some(color))
            }),
            [a, relation, b] if relation.starts_with(char::is_uppercase) => {
                member(shot.cast.iter(), a).and_then(|m| m.place.as_ref()).is_some_and(|p| {
                    let other = p.of.as_ref().and_then(|of| shot.cast.iter().find(|m| m.id == *of));
                    format!("{:?}", p.relation) == relation && other.is_some_and(|m| m.kind == b)
                })
            }
            [count, kind, ref colors @ ..] if count.parse::<u32>().is_ok() => shot.cast.iter().any(|m| {
                m.kind == kind
                    && m.count.to_string() == count
                    && colors.iter().all(|c| m.attributes.colors.iter().any(|own| own == c))
            }),
            [who, verb, ref rest @ ..] => shot.actions.iter().any(|a| acts(a, &shot.cast, who, verb, rest)),
            _ => false,
        }
    })
}

fn member<'a>(mut cast: impl Iterator<Item = &'a Member>, kind: &str) -> Option<&'a Member> {
    cast.find(|m| m.kind == kind)
}

fn acts(action: &Action, cast: &[Member], who: &str, verb: &str, rest: &[&str]) -> bool {
    let kind = |id: &str| cast.iter().find(|m| m.id == id).map_or("", |m| m.kind.as_str());
    let name = serde_json::to_value(action.verb).unwrap();
    let more = rest.iter().all(|word| {
        let times = word.strip_prefix('x').and_then(|n| n.parse().ok());
        action.what.as_deref().map(kind) == Some(word)
            || action.toward.as_deref().map(kind) == Some(word)
            || action.into.as_deref() == Some(word)
            || (times.is_some() && action.times == times)
            || format!("{:?}", action.direction) == format!("Some({word})")
            || format!("{:?}", action.manner) == *word
    });
    kind(&action.who) == who && name == verb && more
}

/// Checks a table of `prompt => fact; fact`.
fn check(table: &str) {
    check_read(table, read);
}

/// [`check`] with the studio's own library.
fn check_library(table: &str) {
    check_read(table, |prompt| studio_language::read(prompt, 8.0));
}

fn check_read(table: &str, read: impl Fn(&str) -> Storyboard) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (prompt, facts) = line.split_once(" => ").unwrap_or((line, ""));
        let board = read(prompt);
        let missing: Vec<&str> = facts.split("; ").filter(|f| !f.is_empty() && !holds(&board, f.trim())).collect();
        if !missing.is_empty() {
            wrong.push(format!("{prompt}\n  lacks {missing:?}\n  {}", serde_json::to_string(&board).unwrap()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
