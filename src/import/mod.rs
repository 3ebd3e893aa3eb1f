//! Tables of contracts: read from files and pasted rows, written for spreadsheets.
//!
//! Bytes become text ([`detect`]), text becomes a [`Table`] ([`Reader`], fed in pieces), a [`Mapping`] says what each
//! column means, and [`RowReader`] makes a contract of each row or says cell by cell what is wrong with it. Every step
//! can be done a little at a time, so that a long file never holds the page up.

pub(crate) mod choices;
mod columns;
mod csv;
mod duplicates;
mod encoding;
pub(crate) mod formula_guard;
mod json;
mod mapping;
pub mod messages;
mod row;
mod separator;
mod separator_detection;

pub use columns::Role;
pub use duplicates::Duplicates;
pub use encoding::{Encoding, detect};
pub use mapping::{DayOrder, MappedColumn, Mapping, NumberStyle};
pub use row::{CellProblem, Imported, Problem, RowReader};
pub use separator::Separator;

/// The largest file that is read, in bytes. 20,000 contracts with twenty columns are about 4 MB, in UTF-16 twice that.
pub const MAX_BYTES: usize = 10_000_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 200;
/// The most rows: what the browser's storage can hold.
pub const MAX_ROWS: usize = 20_000;
/// The longest row, in bytes; a quotation mark that is never closed makes one row of the whole file.
const MAX_ROW: usize = 100_000;

/// Why nothing of a file is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// The browser could not read it: it was moved, deleted or changed since it was chosen.
    Unreadable,
    /// No text at all.
    Binary,
    /// A workbook of a spreadsheet program.
    Workbook,
    /// Nothing in it, or a header only.
    Empty,
    /// More than [`MAX_COLUMNS`].
    TooManyColumns,
    /// More than [`MAX_ROWS`].
    TooManyRows,
    /// This row is longer than any can be: most likely its quotation mark is never closed.
    RowTooLong(usize),
    /// Begins like JSON and is none, or ends early.
    BrokenJson,
    /// JSON without a list of records.
    NoRecords,
    /// A file this page has saved; it is restored elsewhere.
    Backup,
}

/// A row as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Its number as a spreadsheet counts: the header is 1.
    pub number: usize,
    /// Its cells; there may be fewer than columns.
    pub cells: Vec<String>,
}

impl TableRow {
    /// The cell in a column, without spaces around it; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Rows under named columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the columns are called.
    pub columns: Vec<String>,
    pub rows: Vec<TableRow>,
    /// The service that gave the records says that there are more.
    pub more_elsewhere: bool,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows of cells between separators.
    Separated(Separator),
    Json,
}

impl Form {
    /// The form of a text that begins like this.
    pub fn of(beginning: &str) -> Self {
        let text = beginning.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
        if text.starts_with(['{', '[']) {
            Self::Json
        } else {
            Self::Separated(separator_detection::detect_separator(text))
        }
    }
}

/// Reads a table from pieces of text.
#[derive(Debug)]
pub enum Reader {
    /// Rows of cells.
    Separated(Box<csv::CsvReader>),
    Json(json::JsonReader),
}

impl Reader {
    /// A reader that has read nothing yet.
    pub fn new(form: Form) -> Self {
        match form {
            Form::Separated(separator) => Self::Separated(Box::new(csv::CsvReader::new(separator))),
            Form::Json => Self::Json(json::JsonReader::default()),
        }
    }

    /// Reads the next piece of the text.
    ///
    /// # Errors
    /// [`Refusal`], as soon as it is known.
    pub fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        match self {
            Self::Separated(reader) => reader.feed(text),
            Self::Json(reader) => reader.feed(text),
        }
    }

    /// What was read, once all of it was.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn end(self) -> Result<Table, Refusal> {
        let table = match self {
            Self::Separated(reader) => reader.end()?,
            Self::Json(reader) => reader.end()?,
        };
        if table.rows.is_empty() { Err(Refusal::Empty) } else { Ok(table) }
    }
}

/// A table read from a whole text at once.
///
/// # Errors
/// [`Refusal`].
pub fn read(text: &str, form: Form) -> Result<Table, Refusal> {
    let mut reader = Reader::new(form);
    reader.feed(text)?;
    reader.end()
}

/// `text` in lower-case letters and digits alone, umlauts spelt out, so that `Kündigungsfrist (Tage)` and
/// `kuendigungsfrist_tage` are the same.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            // A combining diaeresis after its vowel, as some systems write file names and texts.
            '\u{308}' => folded.push('e'),
            sign if sign.is_alphanumeric() => folded.push(sign),
            _ => {}
        }
    }
    folded
}
