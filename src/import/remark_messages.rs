//! Texts for remarks: what was found, where, and what to do. What was found in many rows is said once.

use super::{Finding, Place, Remark};
use crate::i18n::texts::RemarkTexts;
use crate::i18n::{Lang, counted, fill};

/// How many places of one finding are named.
const NAMED: usize = 8;

/// What is said of a table, first what is damaged: each text, and whether it is about damage.
pub fn remarks(all: &[Remark], lang: Lang) -> Vec<(String, bool)> {
    let t = RemarkTexts::of(lang);
    let mut said = Vec::new();
    for is_damage in [true, false] {
        let mut same: Vec<(&'static str, Vec<&Remark>)> = Vec::new();
        for remark in all.iter().filter(|remark| remark.is_damage() == is_damage) {
            match shared(&remark.finding, t) {
                Some(text) => match same.iter_mut().find(|(other, _)| *other == text) {
                    Some((_, places)) => places.push(remark),
                    None => same.push((text, vec![remark])),
                },
                None => said.push((single(remark, lang), is_damage)),
            }
        }
        said.extend(same.into_iter().map(|(text, places)| (format!("{}: {text}", places_of(&places, t)), is_damage)));
    }
    said
}

/// What is said of all places of a finding that has nothing of its own to say of each.
fn shared(finding: &Finding, t: &RemarkTexts) -> Option<&'static str> {
    match finding {
        Finding::TextAfterQuote => Some(t.after_quote),
        Finding::QuoteWithin => Some(t.quote_within),
        Finding::ShortRow => Some(t.short_row),
        Finding::NoLineEnd => Some(t.no_line_end),
        Finding::CutOff => Some(t.cut_off),
        Finding::LostLetter => Some(t.lost_letter),
        Finding::WrongLetters => Some(t.wrong_letters),
        Finding::OpenQuote { .. }
        | Finding::Preamble { .. }
        | Finding::Footer { .. }
        | Finding::LinesBefore { .. }
        | Finding::LinesAfter { .. }
        | Finding::OtherTables { .. }
        | Finding::NoHeader { .. }
        | Finding::RecordsMissing { .. } => None,
    }
}

fn single(remark: &Remark, lang: Lang) -> String {
    let t = RemarkTexts::of(lang);
    let row = remark.row.to_string();
    match &remark.finding {
        Finding::OpenQuote { until, text } => {
            let place = place_of(remark, t);
            let left_out = fill(t.open_quote, &[("place", &place), ("text", text)]);
            let lines_below = until.saturating_sub(remark.place.line);
            if lines_below > 0 {
                let lines = [("from", &*(remark.place.line + 1).to_string()), ("to", &*until.to_string())];
                format!("{left_out} {}", fill(if lines_below == 1 { t.own_row } else { t.own_rows }, &lines))
            } else {
                left_out
            }
        }
        Finding::Preamble { rows, text } => {
            fill(counted(*rows, t.preamble_one, t.preamble_many).as_str(), &[("row", &row), ("text", text)])
        }
        Finding::Footer { rows, text } => {
            fill(counted(*rows, t.footer_one, t.footer_many).as_str(), &[("row", &row), ("text", text)])
        }
        Finding::LinesBefore { lines, text } => {
            fill(counted(*lines, t.before_one, t.before_many).as_str(), &[("text", text)])
        }
        Finding::LinesAfter { lines, text } => {
            fill(counted(*lines, t.after_one, t.after_many).as_str(), &[("text", text)])
        }
        Finding::OtherTables { rows } => fill(t.other_tables, &[("rows", &rows.to_string())]),
        Finding::NoHeader { first_row_names: true } => fill(t.no_header_named, &[("row", &row)]),
        Finding::NoHeader { first_row_names: false } => t.no_header.to_owned(),
        Finding::RecordsMissing { said } => fill(t.records_missing, &[("said", &said.to_string()), ("found", &row)]),
        shared_finding => shared(shared_finding, t).unwrap_or_default().to_owned(),
    }
}

/// Where a finding is: `Line 4, character 1`. The number of the row is added where it is another.
fn place_of(remark: &Remark, t: &RemarkTexts) -> String {
    let Place { line, character } = remark.place;
    let (row, line, character) = (remark.row.to_string(), line.to_string(), character.to_string());
    let parts = [("row", row.as_str()), ("line", line.as_str()), ("character", character.as_str())];
    fill(if row == line { t.place } else { t.place_of_row }, &parts)
}

/// The places of one finding, and how many more there are.
fn places_of(all: &[&Remark], t: &RemarkTexts) -> String {
    let named: Vec<String> = all.iter().take(NAMED).map(|remark| place_of(remark, t)).collect();
    let named = named.join("; ");
    match all.len().saturating_sub(NAMED) {
        0 => named,
        more => fill(t.and_more, &[("places", &named), ("n", &more.to_string())]),
    }
}
