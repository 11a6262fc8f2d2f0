//! Nested names in forms: `input_reference[image_url]`, `x[]`, `characters[][id]`.

use serde_json::{Map, Value};

/// Deeper nesting than any parameter has.
const MAX_DEPTH: usize = 8;

/// Puts a text at a nested name; false when the name makes no sense beside what is there.
pub(super) fn insert(params: &mut Map<String, Value>, name: &str, text: &str) -> bool {
    let Some(path) = parse(name) else { return false };
    let (first, rest) = (path[0], &path[1..]);
    set(params.entry(first).or_insert(Value::Null), rest, text)
}

/// `a[b][]` as `a`, `b`, and an empty name for the brackets that append.
fn parse(name: &str) -> Option<Vec<&str>> {
    let (first, mut rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    let mut path = vec![first];
    while !rest.is_empty() {
        let (inner, after) = rest.strip_prefix('[')?.split_once(']')?;
        path.push(inner);
        rest = after;
    }
    (!first.is_empty() && path.len() <= MAX_DEPTH).then_some(path)
}

fn set(place: &mut Value, path: &[&str], text: &str) -> bool {
    let Some((step, rest)) = path.split_first() else {
        // The last of equal names wins, as in a JSON object.
        let replaceable = !place.is_object() && !place.is_array();
        if replaceable {
            *place = Value::from(text);
        }
        return replaceable;
    };
    if place.is_null() {
        *place = if step.is_empty() { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
    }
    match place {
        Value::Array(items) if step.is_empty() => set(next_item(items, rest), rest, text),
        Value::Object(object) if !step.is_empty() => set(object.entry(*step).or_insert(Value::Null), rest, text),
        _ => false,
    }
}

/// `x[][a]` fills the last object until it has an `a`; then the next object begins.
fn next_item<'a>(items: &'a mut Vec<Value>, rest: &[&str]) -> &'a mut Value {
    let open = match (items.last(), rest.first()) {
        (Some(Value::Object(last)), Some(key)) => !last.contains_key(*key),
        _ => false,
    };
    if !open {
        items.push(Value::Null);
    }
    let last = items.len() - 1;
    &mut items[last]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(pairs: &[(&str, &str)]) -> Option<Value> {
        let mut params = Map::new();
        pairs.iter().all(|(name, text)| insert(&mut params, name, text)).then_some(Value::Object(params))
    }

    #[test]
    fn brackets_become_objects_and_arrays() {
        assert_eq!(read(&[("a", "1"), ("a", "2")]), Some(json!({"a": "2"})));
        assert_eq!(read(&[("r[image_url]", "u")]), Some(json!({"r": {"image_url": "u"}})));
        assert_eq!(read(&[("x[]", "1"), ("x[]", "2")]), Some(json!({"x": ["1", "2"]})));
        let people = [("c[][id]", "1"), ("c[][name]", "n"), ("c[][id]", "2")];
        assert_eq!(read(&people), Some(json!({"c": [{"id": "1", "name": "n"}, {"id": "2"}]})));
    }

    #[test]
    fn names_that_make_no_sense_are_refused() {
        for pairs in [
            &[("", "1")][..],
            &[("[a]", "1")],
            &[("a[b", "1")],
            &[("a]b[", "1")],
            &[("a", "1"), ("a[b]", "2")],
            &[("a[b]", "1"), ("a", "2")],
        ] {
            assert_eq!(read(pairs), None, "{pairs:?}");
        }
        assert_eq!(read(&[(&format!("a{}", "[b]".repeat(1000)), "1")]), None);
    }
}
