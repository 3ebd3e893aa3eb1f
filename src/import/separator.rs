//! The characters that separate the cells of a row.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As in German spreadsheets.
    Semicolon,
    /// As in English spreadsheets.
    Comma,
    /// As in rows copied from a spreadsheet.
    Tab,
    /// As some databases write.
    Pipe,
}

impl Separator {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    pub fn sign(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
            Self::Pipe => '|',
        }
    }
}
