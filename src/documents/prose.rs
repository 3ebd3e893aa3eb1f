//! Lines become sentences.

use std::ops::Range;

use super::finding::{Place, Quote};
use super::labels::labelled;
use super::layout::Line;
use super::tokens::{Token, folded, tokens};

/// A sentence, or a line that stands by itself.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub text: String,
    pub place: Place,
    pub tokens: Vec<Token>,
    /// Whether it stands under a heading of special terms.
    pub is_special: bool,
}

impl Sentence {
    pub(super) fn quote(&self) -> Quote {
        Quote { text: self.text.clone(), place: self.place }
    }
}

/// Headings under which terms stand that go before others.
const SPECIAL: [&str; 8] = [
    "specialterms",
    "specialconditions",
    "additionalterms",
    "sonderbedingungen",
    "besonderebedingungen",
    "besonderevereinbarungen",
    "zusaetzlichebedingungen",
    "sondervereinbarung",
];
/// Headings that end special terms again.
const GENERAL: [&str; 5] =
    ["generalterms", "standardterms", "allgemeinebedingungen", "termsandconditions", "signature"];

/// All sentences of a document.
pub(super) fn sentences(lines: &[Line]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut paragraph = Paragraph::default();
    let mut is_special = false;
    let widest = lines.iter().filter(|line| !line.is_tabular()).map(Line::width).max().unwrap_or(0);
    let mut before: Option<&Line> = None;
    for line in lines.iter().filter(|line| !line.is_running) {
        if before.is_some_and(|before| is_break(before, line, widest)) {
            finish(&mut paragraph, &mut is_special, &mut found);
        }
        paragraph.add(line);
        before = Some(line);
    }
    finish(&mut paragraph, &mut is_special, &mut found);
    found
}

#[derive(Default)]
struct Paragraph {
    text: String,
    /// Where each line begins in the text.
    begins: Vec<(usize, Place)>,
}

impl Paragraph {
    fn add(&mut self, line: &Line) {
        let next = line.text();
        let is_lower = next.starts_with(char::is_lowercase);
        let first = next.split(' ').next().unwrap_or_default();
        let is_list = ["und", "oder", "bzw.", "bzw", "and", "or"].contains(&first);
        let is_cut = self.text.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphabetic));
        match (is_cut, is_lower, is_list) {
            (true, true, false) => drop(self.text.pop()),
            // "Salesforce-" before "Vertrag" keeps its hyphen.
            (true, false, _) => {}
            _ if self.text.is_empty() => {}
            _ => self.text.push(' '),
        }
        self.begins.push((self.text.len(), Place { page: line.page, line: line.number }));
        self.text.push_str(&next);
    }

    fn place(&self, at: usize) -> Option<Place> {
        self.begins.iter().rev().find(|(begin, _)| *begin <= at).map(|(_, place)| *place)
    }
}

/// Whether a paragraph ends between two lines.
fn is_break(before: &Line, line: &Line, widest: i32) -> bool {
    let last = before.cells.last().map_or("", |cell| cell.text.as_str());
    let is_ended = last.ends_with(['.', ':', '!', '?', ';']);
    if before.is_tabular() || line.is_tabular() {
        return true;
    }
    // A label with its value is a line of its own.
    if [before, line].iter().any(|line| {
        line.cells
            .first()
            .is_some_and(|cell| labelled(&cell.text).is_some_and(|label| label.has_colon && label.rest.len() < 60))
    }) {
        return true;
    }
    if before.page != line.page || before.column != line.column {
        return is_ended;
    }
    let apart =
        line.base.saturating_sub(before.base).saturating_mul(5) > before.height.max(line.height).saturating_mul(9);
    let first = line.cells.first().map_or("", |cell| cell.text.as_str());
    let begins_new = first.starts_with(|sign: char| !sign.is_lowercase() && !matches!(sign, '(' | '„' | '“' | '"'));
    let is_short = before.width().saturating_mul(10) < widest.saturating_mul(6);
    let is_cut = last.ends_with([',', '-']);
    apart || (begins_new && is_short && !is_cut) || (is_ended && is_item(first)) || (is_ended && is_short)
}

/// Whether a line begins with the number or sign of a clause: `11.2`, `§ 3`, `a)`, `(b)`, `•`.
fn is_item(first: &str) -> bool {
    let word = first.split(' ').next().unwrap_or_default();
    let bare = word.trim_matches(['(', ')', '.']);
    let is_number = bare.starts_with(|sign: char| sign.is_ascii_digit())
        && bare.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let is_letter = word.ends_with(')') && bare.chars().count() <= 3;
    ["§", "•", "-", "–", "*", "▪", "●"].contains(&word) || is_number || is_letter
}

fn finish(paragraph: &mut Paragraph, is_special: &mut bool, found: &mut Vec<Sentence>) {
    let done = std::mem::take(paragraph);
    let words = folded(&done.text);
    let is_heading = done.text.len() < 70 && !done.text.ends_with(['.', ';', ',']) && !done.text.contains(": ");
    if is_heading && !words.is_empty() {
        *is_special = SPECIAL.iter().any(|name| words.contains(name))
            || (*is_special && !GENERAL.iter().any(|name| words.contains(name)));
    }
    for range in split(&done.text) {
        let Some(text) = done.text.get(range.clone()) else { continue };
        let trimmed = text.trim();
        let at = range.start + (text.len() - text.trim_start().len());
        if let (false, Some(place)) = (trimmed.is_empty(), done.place(at)) {
            // "Special Terms: ..." in one line.
            let begins_special = SPECIAL.iter().any(|name| words.starts_with(name));
            found.push(Sentence {
                tokens: tokens(trimmed),
                text: trimmed.to_owned(),
                place,
                is_special: *is_special || begins_special,
            });
        }
    }
}

/// Words before whose full stop a sentence does not end.
const ABBREVIATIONS: &str = " abs art nr no z b d h bzw ggf inkl zzgl etc vgl ca st ziff co corp eg ie e g i vs approx u a \
    s dr mr ms mrs sec para cl p pp usw evtl max min mind l gem tel u.s jan feb mar apr jun jul aug sep sept oct okt nov \
    dec dez mrz std ltd inc sog o ä ";

/// The sentences of a paragraph.
fn split(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?')) {
        let end = at + sign.len_utf8();
        let (Some(before), Some(after)) = (text.get(start..at), text.get(end..)) else { continue };
        let closing = after.len() - after.trim_start_matches(['"', '”', '“', '’', ')']).len();
        let Some(after) = after.get(closing..) else { continue };
        let next = after.trim_start();
        let is_end = next.len() < after.len()
            && next.starts_with(|sign: char| !sign.is_lowercase() && !matches!(sign, ',' | ';' | '(' | ')'));
        if is_end && !(sign == '.' && is_abbreviated(before, next)) {
            found.push(start..end + closing);
            start = end + closing;
        }
    }
    found.push(start..text.len());
    found
}

/// Whether the full stop after `before` belongs to an abbreviation, an ordinal number or the number of a clause.
fn is_abbreviated(before: &str, next: &str) -> bool {
    let word = before.rsplit([' ', '(', '\u{a0}']).next().unwrap_or_default();
    let folded_word = word.to_lowercase();
    if ABBREVIATIONS.contains(&format!(" {folded_word} ")) {
        // The companies at a sentence's end are followed by a new sentence as often as not; it stays one.
        return true;
    }
    let is_number = !word.is_empty() && word.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    if !is_number {
        // "z.B." and "U.S."
        return !word.is_empty() && word.split('.').all(|part| part.chars().count() == 1);
    }
    // The number of the clause, or "am 30. Tag".
    let following = folded(next.split([' ', '\u{a0}']).next().unwrap_or_default());
    before.trim() == word || (word.len() <= 2 && ORDINAL.iter().any(|begin| following.starts_with(begin)))
}

/// How words begin that follow an ordinal number.
const ORDINAL: [&str; 21] = [
    "tag",
    "kalendertag",
    "monat",
    "quartal",
    "jahr",
    "werktag",
    "arbeitstag",
    "januar",
    "jaenner",
    "februar",
    "maerz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "vertragsjahr",
];
