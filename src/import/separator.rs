//! The signs that separate the cells of a row.

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

    /// The line by which some programs say which separator follows.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Semicolon => "sep=;",
            Self::Comma => "sep=,",
            Self::Tab => "sep=\t",
        }
    }
}
