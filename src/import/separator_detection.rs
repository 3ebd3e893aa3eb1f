//! Which separator a text uses.

use super::columns::Names;
use super::csv::{CsvReader, states_separator};
use super::separator::Separator;
use super::{MAX_COLUMNS, Refusal};

/// How many bytes of the text are tried.
const TRIED: usize = 20_000;

/// The separator of a text: the one that gives the most known headers, then the most rows of equal length.
pub(super) fn detect_separator(text: &str) -> Separator {
    let stated = text.trim_start_matches('"');
    if states_separator(stated)
        && let Some(stated) = stated.get(4..).and_then(|rest| rest.chars().next())
        && let Some(separator) = Separator::ALL.into_iter().find(|separator| separator.sign() == stated)
    {
        return separator;
    }
    let end = (0..=TRIED.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    let beginning = text.get(..end).unwrap_or_default();
    let names = Names::known();
    let tried = Separator::ALL.into_iter().rev();
    tried.max_by_key(|separator| fit(*separator, beginning, &names)).unwrap_or(Separator::Semicolon)
}

/// How well a separator fits: the number of known headers, of rows with as many cells as the first, and of cells in the
/// first row.
fn fit(separator: Separator, text: &str, names: &Names) -> (usize, usize, usize) {
    let mut reader = CsvReader::new(separator);
    match reader.feed(text) {
        Ok(()) => {}
        // Too many columns are more than any other separator gives.
        Err(Refusal::TooManyColumns { .. }) => return (0, 0, MAX_COLUMNS + 1),
        Err(_) => return (0, 0, 0),
    }
    let rows = reader.first_rows(text.len() < TRIED);
    let known = rows.iter().map(|row| names.among(&row.cells)).max().unwrap_or_default();
    let first = rows.first().map_or(0, |row| row.cells.len());
    let alike = rows.iter().filter(|row| row.cells.len() == first && first > 1).count();
    (known, alike, first)
}
