//! Which character separates the cells of a row.

use super::columns::Names;
use super::csv::CsvReader;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As in German spreadsheets.
    Semicolon,
    /// As in English spreadsheets.
    Comma,
    /// As in rows copied from a spreadsheet.
    Tab,
}

/// How many bytes of the text are tried.
const TRIED: usize = 20_000;

impl Separator {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    pub fn sign(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }

    /// The separator of a text: the one that gives the most known headers, then the most rows of equal length.
    pub(super) fn of(text: &str) -> Self {
        if let Some(said) = Self::ALL.into_iter().find(|separator| text.starts_with(separator.line())) {
            return said;
        }
        let end = (0..=TRIED.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        let beginning = text.get(..end).unwrap_or_default();
        let names = Names::known();
        Self::ALL.into_iter().rev().max_by_key(|separator| separator.fits(beginning, &names)).unwrap_or(Self::Semicolon)
    }

    /// The line with which some programs declare the separator.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Semicolon => "sep=;",
            Self::Comma => "sep=,",
            Self::Tab => "sep=\t",
        }
    }

    /// How well it fits: the number of known headers, of rows with as many cells as the first, and of cells in the
    /// first row.
    fn fits(self, text: &str, names: &Names) -> (usize, usize, usize) {
        let mut reader = CsvReader::new(self);
        if reader.feed(text).is_err() {
            return (0, 0, 0);
        }
        let rows = reader.first_rows();
        let known = rows.iter().map(|row| names.among(&row.cells)).max().unwrap_or_default();
        let first = rows.first().map_or(0, |row| row.cells.len());
        let alike = rows.iter().filter(|row| row.cells.len() == first && first > 1).count();
        (known, alike, first)
    }
}
