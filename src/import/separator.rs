//! Which sign stands between the cells of a row.

use super::columns::Names;
use super::csv::CsvReader;

/// A sign between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As German spreadsheets write.
    Semicolon,
    /// As English ones do.
    Comma,
    /// As what is copied from a spreadsheet has it.
    Tab,
}

/// So much of the text is tried.
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

    /// The separator of a text: the one with which most columns are recognised; then the one that cuts most rows alike.
    pub(super) fn of(text: &str) -> Self {
        if let Some(said) = Self::ALL.into_iter().find(|separator| text.starts_with(separator.line())) {
            return said;
        }
        let end = (0..=TRIED.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        let beginning = text.get(..end).unwrap_or_default();
        let names = Names::known();
        Self::ALL.into_iter().rev().max_by_key(|separator| separator.fits(beginning, &names)).unwrap_or(Self::Semicolon)
    }

    /// The line by which some programs say which separator follows.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Semicolon => "sep=;",
            Self::Comma => "sep=,",
            Self::Tab => "sep=\t",
        }
    }

    /// How well it fits: recognised columns, rows with as many cells as the first, cells of the first.
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
