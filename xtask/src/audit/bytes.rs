//! What a first visit downloads, piece by piece.

use super::Audited;
use super::table::{Row, Verdict};
use crate::site::Site;
use crate::{Outcome, budget};

/// What each kind of file may weigh, in compressed bytes.
const PIECES: [(&str, &str, usize); 4] = [
    ("program", ".wasm", 198_000),
    ("glue and boot script", ".js", 9_000),
    ("style", ".css", 4_000),
    ("page", ".html", 7_000),
];

pub fn check(audited: &Audited) -> Outcome<Vec<Row>> {
    let first = budget::first_load(&Site::load(audited.project)?)?;
    let row = |what: &str, measured: usize, bound: usize, unit: &str| Row {
        what: format!("first load: {what}"),
        by: "brotli".to_string(),
        measured: format!("{measured} {unit}"),
        bound: format!("at most {bound}"),
        verdict: Verdict::when(measured <= bound),
    };
    let sent =
        |ending: &str| first.iter().filter(|piece| piece.name.ends_with(ending)).map(|piece| piece.sent).sum::<usize>();
    let mut rows =
        vec![row("all", sent(""), budget::LIMIT, "bytes"), row("requests", first.len(), budget::REQUESTS, "files")];
    rows.extend(PIECES.iter().map(|(what, ending, bound)| row(what, sent(ending), *bound, "bytes")));
    Ok(rows)
}
