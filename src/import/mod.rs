//! Import of contracts from tables in files and pasted text.
//!
//! Bytes become text ([`detect`]), text becomes a [`Table`] ([`Reader`], fed in chunks) with [`Remark`]s about what was
//! left out or looks damaged, a [`Mapping`] gives each column a role, a [`Survey`] says what the cells reveal about
//! their columns, and [`RowReader`] turns each row into a contract or a list of problems and open questions by cell.
//! Every step can be done in small portions, so that a long file never blocks the page.

mod cell;
pub(crate) mod choices;
mod columns;
mod csv;
mod duplicates;
mod encoding;
mod file_kind;
pub(crate) mod formula_guard;
mod headers;
mod imported;
mod json;
mod mapping;
mod markup;
pub mod messages;
mod problem;
pub mod question_words;
mod questions;
mod quoting;
mod refusal;
mod remark;
mod remark_messages;
mod role;
mod row;
mod rows;
mod separator;
mod separator_detection;
mod survey;
mod tally;
mod terms;

pub use cell::Here;
pub use duplicates::Duplicates;
pub use encoding::{Encoding, detect, other_than_utf8};
pub use headers::Looks;
pub use imported::Imported;
pub use mapping::{MappedColumn, Mapping, Origin};
pub use problem::{CellProblem, Problem};
pub use questions::{Answer, Asked, Assumption, Question, Rows, Subject};
pub use refusal::{FileKind, Refusal};
pub use remark::{Finding, Place, Remark};
pub use remark_messages::remarks;
pub use role::Role;
pub use row::{RowReader, RowResult};
pub use separator::Separator;
pub use survey::Survey;
pub use tally::Tally;

/// The largest file that is read, in bytes. 20,000 contracts with twenty columns are about 4 MB, twice that in UTF-16.
pub const MAX_BYTES: usize = 10_000_000;
pub const MAX_COLUMNS: usize = 200;
/// The most rows: as many as fit into the browser's storage.
pub const MAX_ROWS: usize = 20_000;
/// The longest row, in bytes: without this, a missing closing quotation mark would turn the whole file into one row.
const MAX_ROW: usize = 100_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Row number in a spreadsheet: that of the header is 1.
    pub number: usize,
    /// There may be fewer cells than columns.
    pub cells: Vec<String>,
}

impl TableRow {
    /// The trimmed text of a cell; empty if there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The column headers.
    pub columns: Vec<String>,
    pub rows: Vec<TableRow>,
    /// Whether the service reported that it has more records.
    pub more_elsewhere: bool,
    /// What was left out and what looks damaged, from the beginning of the text to its end.
    pub remarks: Vec<Remark>,
}

/// The format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Separated(Separator),
    Json,
    /// A table in HTML, as reports come under the name of a workbook, or in the XML of a spreadsheet program.
    Markup,
}

impl Form {
    /// The format of a text that begins like this.
    pub fn of(beginning: &str) -> Self {
        let text = beginning.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
        if text.starts_with(['{', '[']) {
            Self::Json
        } else if markup::is_markup(text) {
            Self::Markup
        } else if json::follows_lines(text) {
            Self::Json
        } else {
            Self::Separated(separator_detection::detect_separator(text))
        }
    }
}

/// Reads a table from chunks of text.
#[derive(Debug)]
pub enum Reader {
    Separated(Box<csv::CsvReader>),
    Json(Box<json::JsonReader>),
    Markup(Box<markup::MarkupReader>),
}

impl Reader {
    pub fn new(form: Form) -> Self {
        match form {
            Form::Separated(separator) => Self::Separated(Box::new(csv::CsvReader::new(separator))),
            Form::Json => Self::Json(Box::default()),
            Form::Markup => Self::Markup(Box::default()),
        }
    }

    /// Reads the next chunk of the text.
    ///
    /// # Errors
    /// [`Refusal`], as soon as it is certain.
    pub fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        match self {
            Self::Separated(reader) => reader.feed(text),
            Self::Json(reader) => reader.feed(text),
            Self::Markup(reader) => reader.feed(text),
        }
    }

    /// The table, once the text is complete.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn end(self) -> Result<Table, Refusal> {
        let table = match self {
            Self::Separated(reader) => reader.end()?,
            Self::Json(reader) => reader.end()?,
            Self::Markup(reader) => reader.end()?,
        };
        if table.rows.is_empty() { Err(Refusal::Empty) } else { Ok(table) }
    }
}

/// Reads a table from a complete text.
///
/// # Errors
/// [`Refusal`].
pub fn read(text: &str, form: Form) -> Result<Table, Refusal> {
    let mut reader = Reader::new(form);
    reader.feed(text)?;
    reader.end()
}

/// `text` reduced to lower-case letters and digits, with umlauts spelt out, so that `Kündigungsfrist (Tage)` and
/// `kuendigungsfrist_tage` are equal.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            // A combining diaeresis after its vowel, as some systems write file names and text.
            '\u{308}' => folded.push('e'),
            sign if sign.is_alphanumeric() => folded.push(sign),
            _ => {}
        }
    }
    folded
}
