//! Which separator a text uses.

use super::columns::Names;
use super::csv::CsvReader;
use super::separator::Separator;

/// How much of a text is tried, in bytes.
const TRIED: usize = 20_000;

/// The separator of a text: the one with which most columns are recognised, then the one that gives most rows the same
/// number of cells.
pub(super) fn detect_separator(text: &str) -> Separator {
    if let Some(stated) = Separator::ALL.into_iter().find(|separator| text.starts_with(separator.line())) {
        return stated;
    }
    let end = (0..=TRIED.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    let beginning = text.get(..end).unwrap_or_default();
    let names = Names::known();
    let tried = Separator::ALL.into_iter().rev();
    tried.max_by_key(|separator| fit(*separator, beginning, &names)).unwrap_or(Separator::Semicolon)
}

/// How well a separator fits: recognised columns, rows with as many cells as the first, cells of the first.
fn fit(separator: Separator, text: &str, names: &Names) -> (usize, usize, usize) {
    let mut reader = CsvReader::new(separator);
    if reader.feed(text).is_err() {
        return (0, 0, 0);
    }
    let rows = reader.first_rows();
    let known = rows.iter().map(|row| names.among(&row.cells)).max().unwrap_or_default();
    let first = rows.first().map_or(0, |row| row.cells.len());
    let alike = rows.iter().filter(|row| row.cells.len() == first && first > 1).count();
    (known, alike, first)
}
