//! The parties, where no label names them: "between ... and ...".

use super::finding::{Basis, Finding, Kind, Value};
use super::prose::Sentence;
use super::tokens::{find, has, within};

/// Forms of companies, with which the name of a party ends.
const FORMS: [&str; 16] = [
    "gmbh",
    "ag",
    "inc",
    "ltd",
    "limited",
    "llc",
    "plc",
    "sarl",
    "bv",
    "ug",
    "kg",
    "se",
    "ohg",
    "corp",
    "corporation",
    "kgaa",
];
/// The most words of a name.
const LONGEST: usize = 8;

/// The parties of an agreement, unless labels name them.
pub(super) fn findings(sentences: &[Sentence], known: &[Finding]) -> Vec<Finding> {
    let is_known = |kind: Kind| known.iter().any(|finding| finding.value.kind() == kind);
    let mut found: Vec<Finding> = Vec::new();
    for sentence in sentences {
        let all = sentence.tokens.as_slice();
        if find(all, "between|zwischen").is_none() && !has(all, &["salesforce|sfdc"]) {
            continue;
        }
        for name in names(sentence) {
            let is_seller = ["salesforce", "sfdc"].iter().any(|word| name.to_lowercase().contains(word));
            let value = match (is_seller, find(all, "between|zwischen").is_some()) {
                (true, _) => Value::Party(name),
                (false, true) => Value::Customer(name),
                _ => continue,
            };
            if !is_known(value.kind()) && !found.iter().any(|other| other.value.kind() == value.kind()) {
                found.push(Finding {
                    value,
                    sentence: sentence.quote(),
                    label: None,
                    basis: Basis::Sentence,
                    is_special: false,
                    doubts: Vec::new(),
                });
            }
        }
    }
    found
}

/// The names of companies in a sentence: words with capitals before the form of a company.
fn names(sentence: &Sentence) -> Vec<String> {
    let all = sentence.tokens.as_slice();
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..all.len() {
        let is_form = all.get(at).is_some_and(|token| FORMS.contains(&token.folded.as_str()));
        let is_more = all.get(at + 1).is_some_and(|next| FORMS.contains(&next.folded.as_str()));
        if !is_form || is_more {
            continue;
        }
        let stops = [
            "between", "zwischen", "and", "und", "der", "die", "by", "with", "of", ":", ";", "(", ")", "the", "durch",
            "mit", "an", "to", "is", "ist",
        ];
        let start = within(all, from..at)
            .iter()
            .rposition(|token| stops.contains(&token.folded.as_str()))
            .map_or(from, |before| from + before + 1);
        let start = start.max(at.saturating_sub(LONGEST));
        let (Some(first), Some(last)) = (all.get(start), all.get(at)) else { continue };
        let with_stop = sentence
            .text
            .get(last.range.end..)
            .is_some_and(|rest| rest.starts_with('.') && ["inc", "ltd", "corp"].contains(&last.folded.as_str()));
        if let Some(name) = sentence.text.get(first.range.start..last.range.end + usize::from(with_stop))
            && start < at
            && name.starts_with(|sign: char| {
                sign.is_uppercase() || sign.is_ascii_digit() || name.starts_with("salesforce")
            })
        {
            found.push(name.to_owned());
        }
        from = at + 1;
    }
    found
}
