//! Stored documents and links damaged at random from valid ones, a thousand of each: nothing panics, nothing is lost
//! unsaid, and everything refused is refused in words of both languages.

use crate::support::samples::sampled;
use std::collections::BTreeSet;

use crate::support::damage::any_damaged;
use fristklar::i18n::Lang;
use fristklar::link::{self, MAX_LINK};
use fristklar::storage::{self, SCHEMA, SavedError};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use serde_json::Value;

/// Documents the page has written, of every schema.
const DOCUMENTS: [&str; 7] = [
    include_str!("../../cases/saved-v1.json"),
    include_str!("../../cases/saved-v2.json"),
    include_str!("../../cases/saved-v3.json"),
    include_str!("../../cases/saved-v4.json"),
    include_str!("../../cases/saved-v5.json"),
    include_str!("../../cases/saved-v6.json"),
    include_str!("../../cases/saved-v7.json"),
];

const LINKS: [&str; 5] = [
    "v=1&start=2026-01-15&term=12&notice=30d",
    "v=1&start=2024-02-29&end=2027-02-28&notice=3m&renew=same&price=12000.50&cur=CHF&bill=quarterly&fee=25%25&uplift=7.5",
    "v=1&start=2026-01-15&term=36&notice=60d&renew=none&price=1&cur=GBP&bill=term&fee=500.00&x=2026-07-14&asof=2026-12-01",
    "v=1&start=2026-01-15&term=12&notice=30d&lang=en&view=steps&step=data-export&done=1lc-bksn20261201",
    "v=1&start=2026-01-15&term=12&notice=30d&steps=1rc20261127lc-Hjjr&view=steps",
];

/// Values that are well written and stand where another kind is due, or beyond what is taken.
const VALUES: [&str; 16] = [
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e300",
    "18446744073709551616",
    "\"\"",
    "\"2026-02-31\"",
    "\"zzz\"",
    "[]",
    "[[]]",
    "{}",
    "{\"id\":\"first\"}",
    "\"30d\"",
    "\"\\u0000\\ud83d\\ude00\"",
];

/// Puts `with` in the place of a value inside of `value`, counted from it; says how many are left to count.
fn replaced(value: &mut Value, place: usize, with: &Value) -> Result<(), usize> {
    if place == 0 {
        *value = with.clone();
        return Ok(());
    }
    let inner: Vec<&mut Value> = match value {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    inner
        .into_iter()
        .try_fold(place - 1, |left, one| match replaced(one, left, with) {
            Ok(()) => Err(()),
            Err(left) => Ok(left),
        })
        .map_or(Ok(()), Err)
}

/// A document whose JSON is sound and says something else in one to three places.
fn misleading() -> impl Strategy<Value = String> {
    let change = (1..400_usize, select(&VALUES[..]));
    (select(&DOCUMENTS[..]), vec(change, 1..4)).prop_map(|(text, changes)| {
        let mut document: Value = serde_json::from_str(text).unwrap();
        for (place, with) in changes {
            // One beyond the last value changes nothing.
            let _ = replaced(&mut document, place, &serde_json::from_str(with).unwrap());
        }
        document.to_string()
    })
}

fn any_damaged_document() -> impl Strategy<Value = String> {
    prop_oneof![3 => misleading(), 2 => any_damaged(&DOCUMENTS)]
}

/// How many contracts a reader nobody here wrote finds in a document. It keeps the last of two fields of one name.
fn contracts_in(text: &str) -> Option<usize> {
    let document: Value = serde_json::from_str(text).ok()?;
    Some(document.get("contracts")?.as_array()?.len())
}

proptest! {
    #![proptest_config(sampled(1_000))]

    #[test]
    fn a_damaged_document_loses_nothing_unsaid(text in any_damaged_document()) {
        match storage::decode(&text) {
            Ok(loaded) => {
                // Every contract was read, or its text is kept to be set aside.
                if let Some(count) = contracts_in(&text) {
                    let kept = loaded.damaged.len() + loaded.portfolio.contracts.len();
                    // Settings that cannot be read are one more.
                    prop_assert!((count..=count + 1).contains(&kept), "{count} contracts: {loaded:?}");
                }
                for damaged in &loaded.damaged {
                    prop_assert!(text.contains(damaged.as_str()));
                }
                // What was read is a document of its own, and says the same.
                let again = storage::decode(&storage::encode(&loaded.portfolio)).unwrap();
                prop_assert_eq!(&again.damaged, &Vec::<String>::new());
                prop_assert_eq!(again.portfolio, loaded.portfolio);
            }
            // It is set aside whole.
            Err(SavedError::NotJson | SavedError::NotADocument) => {}
            Err(SavedError::NewerSchema(newer)) => prop_assert!(newer > SCHEMA),
            Err(SavedError::TooLarge) => prop_assert!(false, "{} bytes are not too large", text.len()),
        }
    }

    #[test]
    fn a_damaged_link_is_read_or_named_in_both_languages(text in any_damaged(&LINKS)) {
        let decoded = link::decode(&text);
        for problem in &decoded.problems {
            let said: BTreeSet<String> = Lang::ALL.iter().map(|lang| link::problem_text(problem, *lang)).collect();
            prop_assert_eq!(said.len(), Lang::ALL.len(), "one language is missing or copied");
            prop_assert!(said.iter().all(|words| !words.is_empty()));
        }
        if let Some(contract) = decoded.link.contract() {
            let kept = link::bookmark_link(&contract, &decoded.link.progress.clone().unwrap_or_default());
            prop_assert_eq!(link::decode(&kept).link.contract(), Some(contract));
        } else if decoded.problems.is_empty() {
            // Nothing in it bears on a contract: then it has no day to begin on, either.
            prop_assert!(decoded.link.terms.is_empty(), "{decoded:?}");
        }
    }

    #[test]
    fn any_characters_at_all_are_survived(characters in vec(any::<char>(), 0..200)) {
        let text: String = characters.into_iter().collect();
        let _ = storage::decode(&text);
        let decoded = link::decode(&text);
        prop_assert!(text.len() <= MAX_LINK || !decoded.problems.is_empty());
    }
}

/// The damage does what it says, so that the tests above see documents near valid ones, and not noise.
#[test]
fn many_damaged_documents_are_still_documents() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = any_damaged_document();
    let mut counts = [0; 3];
    for _ in 0..1_000 {
        let text = strategy.new_tree(&mut runner).unwrap().current();
        let kind = match storage::decode(&text) {
            Ok(loaded) if loaded.damaged.is_empty() => 0,
            Ok(_) => 1,
            Err(_) => 2,
        };
        if let Some(count) = counts.get_mut(kind) {
            *count += 1;
        }
    }
    assert!(counts.iter().all(|count| *count > 100), "whole, partly and not readable: {counts:?}");
}
