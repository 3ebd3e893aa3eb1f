//! What is said of a table beside its rows: what was left out of it, and what in it looks damaged.

use crate::input::LetterDamage;

/// A place in a text. Lines and characters are counted from 1, as text editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub character: usize,
}

impl Default for Place {
    fn default() -> Self {
        Self::START
    }
}

impl Place {
    pub(super) const START: Self = Self { line: 1, character: 1 };

    /// The place behind `text`, which begins here.
    pub(super) fn after(self, text: &str) -> Self {
        let mut cursor = Cursor { place: self, after_return: false };
        cursor.pass(text);
        cursor.place
    }
}

/// Follows a text that is read in pieces. A line ends with `\n`, `\r\n` or `\r`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cursor {
    pub(super) place: Place,
    /// Whether the last sign was a `\r`, whose line a `\n` would end as well.
    after_return: bool,
}

impl Cursor {
    /// Goes on behind `text`.
    pub(super) fn pass(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '\n' if self.after_return => {}
                '\n' | '\r' => self.place = Place { line: self.place.line + 1, character: 1 },
                _ => self.place.character += 1,
            }
            self.after_return = sign == '\r';
        }
    }
}

/// How many lines end in `text`.
pub(super) fn line_breaks(text: &str) -> usize {
    Place::START.after(text).line - 1
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A quotation mark that is not closed, or only by one further down that opens another cell. Its row was left out,
    /// and the lines below it, down to `until`, were read as rows of their own.
    OpenQuote {
        until: usize,
        /// The beginning of the row that was left out.
        text: String,
    },
    /// Text between a closing quotation mark and the next separator; it was added to the cell.
    TextAfterQuote,
    /// A quotation mark in a cell that does not begin with one; it was taken as part of the text.
    QuoteWithin,
    /// A row with fewer cells than the header. The missing ones were taken as empty.
    ShortRow,
    /// The last row has no line break after it, so the file may be cut off there.
    NoLineEnd,
    /// The text ends within its last row: a cell or the table is not complete.
    CutOff,
    /// The sign � stands where a letter was lost.
    LostLetter,
    /// Letters of UTF-8 that were read in another encoding, as in `GrÃ¶ÃŸe`.
    WrongLetters,
    /// Rows above the header were left out.
    Preamble { rows: usize, text: String },
    /// Rows below the contracts were left out: the footer of a report, and totals.
    Footer { rows: usize, text: String },
    /// Lines before the JSON were left out, such as warnings of the command line.
    LinesBefore { lines: usize, text: String },
    /// Lines after the JSON were left out.
    LinesAfter { lines: usize, text: String },
    /// The file has other tables, which were left out.
    OtherTables { rows: usize },
    /// None of the first rows has a known column name.
    NoHeader { first_row_names: bool },
    /// The result says that it has more records than there are in it.
    RecordsMissing { said: usize },
}

impl From<LetterDamage> for Finding {
    fn from(damage: LetterDamage) -> Self {
        match damage {
            LetterDamage::Lost => Self::LostLetter,
            LetterDamage::Misread => Self::WrongLetters,
        }
    }
}

/// Something that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub finding: Finding,
    /// The number of the row, as spreadsheets count; of several, that of the first.
    pub row: usize,
    pub place: Place,
}

impl Remark {
    pub(super) fn new(finding: Finding, row: usize, place: Place) -> Self {
        Self { finding, row, place }
    }

    /// The lines of the text that it is about, the first and the last.
    pub fn lines(&self) -> (usize, usize) {
        match self.finding {
            Finding::OpenQuote { until, .. } => (self.place.line, until),
            _ => (self.place.line, self.place.line),
        }
    }

    /// Whether something is damaged, so that contracts may be wrong or missing.
    pub fn is_damage(&self) -> bool {
        match self.finding {
            Finding::OpenQuote { .. }
            | Finding::TextAfterQuote
            | Finding::QuoteWithin
            | Finding::ShortRow
            | Finding::CutOff
            | Finding::LostLetter
            | Finding::WrongLetters
            | Finding::RecordsMissing { .. } => true,
            Finding::NoLineEnd
            | Finding::Preamble { .. }
            | Finding::Footer { .. }
            | Finding::LinesBefore { .. }
            | Finding::LinesAfter { .. }
            | Finding::OtherTables { .. }
            | Finding::NoHeader { .. } => false,
        }
    }
}

/// The most characters of a row that are shown.
const EXCERPT: usize = 60;

/// The beginning of a text, on one line.
pub(super) fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{} …", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}
