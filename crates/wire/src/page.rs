//! One page of a list.

use serde::Serialize;
use utoipa::ToSchema;

/// One page of a list, in the order asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Page<T> {
    /// Always `list`.
    #[schema(pattern = "^list$")]
    pub object: &'static str,
    /// The items.
    pub data: Vec<T>,
    /// The first id of the page; null when it is empty.
    #[schema(required = true)]
    pub first_id: Option<String>,
    /// The last id of the page, to be sent as `after` for the next one; null when it is empty.
    #[schema(required = true)]
    pub last_id: Option<String>,
    /// Whether there is a next page. Clients walk on until this is exactly false.
    pub has_more: bool,
}

impl<T> Page<T> {
    /// A page of items with these ids.
    #[must_use]
    pub fn new(data: Vec<T>, has_more: bool, id: impl Fn(&T) -> &str) -> Self {
        let id = |item: Option<&T>| item.map(|item| id(item).to_owned());
        Self { object: "list", first_id: id(data.first()), last_id: id(data.last()), data, has_more }
    }
}

/// The answer to a deletion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Deleted {
    /// The id that is gone.
    pub id: String,
    /// What it was: `file`, `webhook_endpoint.deleted`.
    pub object: &'static str,
    /// Always true.
    pub deleted: bool,
}

impl Deleted {
    /// The answer for an id.
    #[must_use]
    pub fn new(id: String, object: &'static str) -> Self {
        Self { id, object, deleted: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_ends_or_null() {
        let page = Page::new(vec!["a".to_owned(), "b".to_owned()], true, |id| id);
        assert_eq!((page.first_id.as_deref(), page.last_id.as_deref()), (Some("a"), Some("b")));
        let empty = serde_json::to_value(Page::<String>::new(vec![], false, |id| id)).expect("plain data");
        let expected =
            serde_json::json!({"object": "list", "data": [], "first_id": null, "last_id": null, "has_more": false});
        assert_eq!(empty, expected);
    }
}
