//! The JSON reader against the usual library, on sound texts, broken ones and hostile ones.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where it fails")]

use std::borrow::Cow;

use fristklar::codec::json::{Listed, Value};
use proptest::prelude::*;

/// The two readings of a text, written down the same way.
fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match theirs {
        serde_json::Value::Null => ours.is_null(),
        serde_json::Value::Bool(flag) => ours.as_bool() == Some(*flag),
        serde_json::Value::Number(number) => ours.as_u64() == number.as_u64() || ours.raw.contains(['.', 'e', 'E']),
        serde_json::Value::String(text) => ours.as_str() == Some(text),
        serde_json::Value::Array(items) => ours
            .as_array()
            .is_some_and(|ours| ours.len() == items.len() && ours.iter().zip(items).all(|(a, b)| same(a, b))),
        serde_json::Value::Object(fields) => {
            ours.is_object() && fields.iter().all(|(key, value)| ours.get(key).is_some_and(|ours| same(ours, value)))
        }
    }
}

fn agree(text: &str) -> Result<(), TestCaseError> {
    match (Value::parse(text), serde_json::from_str::<serde_json::Value>(text)) {
        (Some(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "read differently: {text}"),
        (None, Err(_)) => {}
        // Sound by the grammar, but beyond what the library holds; this page reads whole numbers only.
        (Some(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
        (ours, theirs) => prop_assert!(false, "{text}: ours {}, theirs {}", ours.is_some(), theirs.is_ok()),
    }
    Ok(())
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn sound_texts_are_read_alike(value in json()) {
        agree(&value.to_string())?;
        agree(&serde_json::to_string_pretty(&value).expect("a value is written"))?;
    }

    /// Also where a field is there twice, is no list, or the text is cut.
    #[test]
    fn a_list_read_item_by_item_is_the_same_list(
        fields in prop::collection::vec(("[abc]", json()), 0..5),
        cut in prop::option::weighted(0.3, any::<prop::sample::Index>()),
    ) {
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!(" \"{name}\" : {value}")).collect();
        let mut text = format!("{{{}}} ", fields.join(","));
        if let Some(cut) = cut {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            text.truncate(places.get(cut.index(places.len())).copied().unwrap_or(0));
        }
        let whole = Value::parse(&text);
        let mut listed = Listed::new(Cow::Borrowed(&text), "a");
        let mut items = Vec::new();
        let sound = loop {
            match listed.next(|item, at| (text[at..].starts_with(item.raw), item.raw.to_owned())) {
                Some(Some((stands_there, item))) => {
                    prop_assert!(stands_there);
                    items.push(item);
                }
                Some(None) => break true,
                None => break false,
            }
        };
        let read = listed.is_read();
        let rest = if sound { listed.rest(|rest, counts| {
            let text = |key| rest.get(key).map(|value| value.raw.to_owned());
            (text("a"), text("b"), text("c"), counts)
        }) } else { None };
        prop_assert_eq!(whole.is_some(), rest.is_some());
        if let (Some(whole), Some((a, b, c, counts))) = (whole, rest) {
            prop_assert!(read);
            let text = |key| whole.get(key).map(|value| value.raw.to_owned());
            if counts {
                let list = whole.get("a").and_then(Value::as_array).expect("a list that counts is one");
                prop_assert_eq!(list.iter().map(|item| item.raw).collect::<Vec<_>>(), items);
                prop_assert_eq!(a.as_deref(), Some("null"));
            } else {
                prop_assert_eq!(text("a"), a);
            }
            prop_assert_eq!((text("b"), text("c")), (b, c));
        }
    }

    #[test]
    fn broken_texts_are_refused_alike(value in json(), at in any::<prop::sample::Index>(), put in "[ -~]{0,2}") {
        let text = value.to_string();
        let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let place = places.get(at.index(places.len())).copied().unwrap_or(0);
        let (before, after) = text.split_at(place);
        agree(&[before, &put, after].concat())?;
        agree(before)?;
    }

    #[test]
    fn any_signs_are_read_or_refused_alike(text in "[\\[\\]{}:,\"\\\\u0-9a-fe.+\\- tn]{0,24}") {
        agree(&text)?;
    }
}

#[test]
fn a_deep_text_is_refused_and_does_not_exhaust_the_stack() {
    assert!(Value::parse(&"[".repeat(100_000)).is_none());
    let nested = ["[".repeat(60), "]".repeat(60)].concat();
    assert!(Value::parse(&nested).is_some());
}

#[test]
fn a_value_keeps_the_text_it_was_read_from() {
    let document = Value::parse(r#" {"a": [1, {"b" : "x" }]} "#).expect("it is JSON");
    let second = document.get("a").and_then(Value::as_array).and_then(|list| list.get(1)).expect("two items");
    assert_eq!(second.raw, r#"{"b" : "x" }"#);
}

#[test]
fn a_number_beyond_all_measure_is_no_whole_number() {
    let huge = Value::parse("[1e999999]").expect("the grammar allows it");
    assert_eq!(huge.as_array().and_then(|list| list.first()).and_then(Value::as_u64), None);
}

#[test]
fn of_two_lists_of_one_name_the_last_counts_also_when_it_is_null() {
    for (text, counts) in [
        ("{\"a\":[],\"a\":null}", false),
        ("{\"a\":[],\"a\":[]}", false),
        ("{\"a\":null,\"a\":[]}", true),
        ("{\"b\":null,\"a\":[]}", true),
    ] {
        let mut listed = Listed::new(Cow::Borrowed(text), "a");
        while listed.next(|_, _| ()).flatten().is_some() {}
        assert_eq!(listed.rest(|_, counts| counts), Some(counts), "{text}");
    }
}
