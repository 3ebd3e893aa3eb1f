//! Wordings of clauses by hand, in both languages, with what must be found in each.

use crate::support::findings::shown;
use fristklar::documents::{Document, read};

/// The wordings of a file with their findings.
fn cases(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut cases: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        match (line.strip_prefix("= "), cases.last_mut()) {
            (Some(finding), Some((_, findings))) => findings.push(finding),
            _ => cases.push((line, Vec::new())),
        }
    }
    cases
}

fn check(file: &str) {
    let cases = cases(file);
    assert!(cases.len() >= 40, "only {} wordings", cases.len());
    let mut wrong = Vec::new();
    for (wording, mut expected) in cases {
        let reading = read(&Document::from_text("", wording));
        let mut found: Vec<String> = reading.findings.iter().map(shown).collect();
        found.sort_unstable();
        expected.sort_unstable();
        if found != expected {
            wrong.push(format!("{wording}\n  expected {expected:#?}\n  found {found:#?}"));
        }
        for finding in &reading.findings {
            assert!(wording.contains(&finding.sentence.text), "{:?} is not in {wording}", finding.sentence);
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn english_clauses_say_what_they_say() {
    check(include_str!("../../cases/clauses-en.txt"));
}

#[test]
fn german_clauses_say_what_they_say() {
    check(include_str!("../../cases/clauses-de.txt"));
}
