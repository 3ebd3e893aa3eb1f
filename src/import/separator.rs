//! The characters that separate the cells of a row.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As in German spreadsheets.
    Semicolon,
    /// As in English spreadsheets.
    Comma,
    /// As in rows copied from a spreadsheet.
    Tab,
}

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

    /// The line with which some programs declare the separator.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Semicolon => "sep=;",
            Self::Comma => "sep=,",
            Self::Tab => "sep=\t",
        }
    }
}
