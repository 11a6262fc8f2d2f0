//! Exactly what an instruction changes, as the difference between two storyboards.

use serde_json::Value;
use std::collections::BTreeMap;
use studio_storyboard::{Storyboard, validate};

const PARK: &str = "A girl in a red dress throws a ball to a dog in a park on a sunny day.";
const STAGE: &str = "A calico cat plays a piano on stage.";
const STREET: &str = "A man with an umbrella walks along a street in the rain, next to a red car.";
const BEACH: &str = "A cat walks along a beach and a woman waves.";

/// A path without the one shot that there is.
fn named(path: &str) -> String {
    path.replacen(".shots.0.", "", 1).trim_start_matches('.').to_string()
}

/// The leaves of a storyboard by their path; lists by the id of what they hold where it has one.
fn leaves(value: &Value, path: &str, out: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, v)| leaves(v, &format!("{path}.{key}"), out)),
        Value::Array(list) => {
            for (number, v) in list.iter().enumerate() {
                let name = v["id"].as_str().or(v["who"].as_str()).map_or(number.to_string(), str::to_string);
                leaves(v, &format!("{path}.{name}"), out);
            }
        }
        // Single precision is written with all the digits that it has.
        Value::Number(number) if number.is_f64() => {
            let rounded = format!("{:.3}", number.as_f64().unwrap_or_default());
            out.insert(named(path), rounded.trim_end_matches('0').to_string());
        }
        leaf => {
            out.insert(named(path), leaf.to_string().replace('"', ""));
        }
    }
}

/// One line for each leaf that came, went or changed, but for times; newcomers only by kind and number.
fn difference(before: &Storyboard, after: &Storyboard) -> Vec<String> {
    let (mut old, mut new) = (BTreeMap::new(), BTreeMap::new());
    leaves(&serde_json::to_value(before).unwrap(), "", &mut old);
    leaves(&serde_json::to_value(after).unwrap(), "", &mut new);
    let newcomer = |path: &str| {
        let id = path.strip_prefix("cast.").and_then(|p| p.split('.').next());
        id.is_some_and(|id| !old.contains_key(&format!("cast.{id}.kind")))
    };
    let mut lines = Vec::new();
    for (path, value) in &new {
        let quiet = newcomer(path) && ["size", "age", "mood"].iter().any(|d| path.ends_with(d));
        if old.get(path) != Some(value) && !quiet {
            lines.push(format!("{path}={value}"));
        }
    }
    lines.extend(old.keys().filter(|path| !new.contains_key(*path)).map(|path| format!("-{path}")));
    lines
}

fn revised(source: &str, instruction: &str) -> (Storyboard, Storyboard) {
    let before = studio_language::read(source, 4.0);
    let after = studio_language::revise(&before, instruction);
    assert_eq!(validate(&after), Ok(()), "{instruction}");
    (before, after)
}

/// Checks rows of `source + instruction => changes`, a change being the end of a line of the
/// difference; no line may be left over. `-path` stands for all that is under the path.
fn check(source: &str, rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (instruction, expected) in rows {
        let (before, after) = revised(source, instruction);
        let mut found = difference(&before, &after);
        let mut missing = Vec::new();
        for change in expected.split("; ").filter(|c| !c.is_empty()) {
            let fits = |line: &String| if change.starts_with('-') { line.starts_with(change) } else { line == change };
            if !found.iter().any(fits) {
                missing.push(change);
            }
            found.retain(|line| !fits(line));
        }
        if !missing.is_empty() || !found.is_empty() {
            wrong.push(format!("{instruction}\n   lacks {missing:?}\n   has   {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{source}\n{}", wrong.join("\n"));
}

#[test]
fn of_a_throw_in_a_park() {
    check(
        PARK,
        &[
            ("Make it night and the dress blue", "light.time=night; cast.girl.attributes.wears.0.color=blue"),
            ("her dress is blue", "cast.girl.attributes.wears.0.color=blue"),
            ("change the color of the dress to green", "cast.girl.attributes.wears.0.color=green"),
            (
                "Please make the dog bigger and brown",
                "cast.dog.attributes.size=large; cast.dog.attributes.colors.0=brown",
            ),
            ("give her a hat", "cast.girl.attributes.wears.1.kind=hat"),
            (
                "put a blue scarf on the dog",
                "cast.dog.attributes.wears.0.kind=scarf; cast.dog.attributes.wears.0.color=blue",
            ),
            (
                "add two birds and a bench",
                "cast.bird.id=bird; cast.bird.kind=bird; cast.bird.count=2; cast.bench.id=bench; cast.bench.kind=bench; cast.bench.count=1",
            ),
            ("replace the ball with a frisbee", "cast.ball.kind=frisbee"),
            ("move it to the beach", "setting.place=beach; -setting.details"),
            ("set it in a forest at sunset", "setting.place=forest; light.time=sunset; -setting.details"),
            ("from above, in watercolor", "camera.angle=high; style=watercolour"),
            ("low angle; orbit around them", "camera.angle=low; camera.move=orbit_right"),
            (
                "the girl says 'Good dog!'",
                "dialogue.girl.text=Good dog!; dialogue.girl.verb=speak; dialogue.girl.who=girl",
            ),
            ("slower", "actions.girl.manner=slow"),
            ("the girl waves instead of throwing", "actions.girl.verb=wave"),
            (
                "add a red balloon, then make it snow",
                "cast.balloon.id=balloon; cast.balloon.kind=balloon; cast.balloon.count=1; cast.balloon.attributes.colors.0=red; weather.kind=snow",
            ),
            ("remove the dog", "-cast.dog; -actions.girl.toward"),
            ("让它下雪", "weather.kind=snow"),
            ("裙子变成蓝色", "cast.girl.attributes.wears.0.color=blue"),
            ("把狗换成猫", "cast.dog.kind=cat"),
            ("加一只猫", "cast.cat.id=cat; cast.cat.kind=cat; cast.cat.count=1"),
            ("改成夜晚，裙子换成绿色", "light.time=night; cast.girl.attributes.wears.0.color=green"),
            ("让狗更大", "cast.dog.attributes.size=large"),
            ("给女孩戴一顶帽子", "cast.girl.attributes.wears.1.kind=hat"),
            ("场景换到海滩", "setting.place=beach; -setting.details"),
            ("去掉狗", "-cast.dog; -actions.girl.toward"),
        ],
    );
}

#[test]
fn of_a_pianist() {
    check(
        STAGE,
        &[
            (
                "Shift to a close-up; add a second cat next to the piano",
                "camera.framing=close_up; cast.cat.id=cat; cast.cat.kind=cat; cast.cat.count=1; cast.cat.place.of=piano; cast.cat.place.relation=beside",
            ),
            ("the cat is black", "cast.calico_cat.attributes.colors.0=black; -cast.calico_cat.attributes.pattern"),
            ("replace the piano with a guitar", "cast.piano.kind=guitar"),
            ("make the piano out of glass", "cast.piano.attributes.material=glass"),
            ("zoom in and make it black and white", "camera.move=zoom_in; style=black_and_white"),
            ("change the music to jazz", "sound.music.mood=jazz"),
            ("the cat jumps instead of playing", "actions.calico_cat.verb=jump"),
            ("the cat smiles", "actions.calico_cat.verb=smile"),
            ("faster", "actions.calico_cat.manner=fast"),
            ("把猫换成狗", "cast.calico_cat.kind=dog; -cast.calico_cat.attributes.pattern"),
            ("钢琴变成红色，换成水彩风格", "cast.piano.attributes.colors.0=red; style=watercolour"),
            ("特写", "camera.framing=close_up"),
        ],
    );
}

#[test]
fn of_a_walk_in_the_rain() {
    check(
        STREET,
        &[
            ("turn the car green", "cast.car.attributes.colors.0=green"),
            ("without the umbrella", "-cast.umbrella"),
            ("make it rain harder", "weather.strength=0.85"),
            ("stop the rain", "weather.kind=clear"),
            ("turn the rain into snow and remove the car", "weather.kind=snow; -cast.car; -cast.man.place"),
            (
                "the umbrella should be yellow and the car blue",
                "cast.umbrella.attributes.colors.0=yellow; cast.car.attributes.colors.0=blue",
            ),
            ("make him older", "cast.man.attributes.age=old"),
            ("he runs instead of walking", "actions.man.verb=run"),
            ("雨下大一点", "weather.strength=0.85"),
            ("把雨伞去掉", "-cast.umbrella"),
            ("雨停了", "weather.kind=clear"),
        ],
    );
}

#[test]
fn of_a_beach() {
    check(
        BEACH,
        &[
            ("add rain", "weather.kind=rain"),
            ("a dog instead of the cat", "cast.cat.kind=dog"),
            ("the cat jumps instead of walking", "actions.cat.verb=jump"),
            ("Instead of walking, the cat runs", "actions.cat.verb=run"),
            (
                "give the cat a red collar",
                "cast.cat.attributes.wears.0.kind=collar; cast.cat.attributes.wears.0.color=red",
            ),
            ("move the cat to the left", "cast.cat.place.relation=left_of"),
            ("keep everything else the same", ""),
        ],
    );
}

#[test]
fn what_is_not_understood_is_listed() {
    let cases = [
        (PARK, "remove the elephant", "elephant"),
        (PARK, "make the dress crunchier", "crunchier"),
        (PARK, "change the submarine to yellow", "submarine"),
        (PARK, "more existential dread", "existential"),
        (STAGE, "recalibrate the quux", "quux"),
        (STAGE, "replace the trumpet with a drum", "trumpet"),
        (STREET, "give the giraffe a hat", "giraffe"),
        (BEACH, "make it night and defenestrate", "defenestrate"),
        (BEACH, "去掉大象", "大象"),
        (BEACH, "把火车变成红色", "火车"),
    ];
    for (source, instruction, word) in cases {
        let (_, after) = revised(source, instruction);
        let said = &after.understanding;
        assert!(said.iter().any(|u| u.span.contains(word)), "{instruction}: {said:?}");
    }
}
