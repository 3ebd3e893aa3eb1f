//! Why a file is refused as a whole.

use serde::{Deserialize, Serialize};

use super::remark::Place;

/// Why a file is refused as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge,
    /// The browser could not read it: it was moved, deleted or changed since it was chosen.
    Unreadable,
    /// Not text: it has this byte at this place, where each byte counts as a character.
    Binary { place: Place, byte: u8 },
    /// A file of another kind.
    Other(FileKind),
    /// Empty, or only a header.
    Empty,
    /// A quotation mark that is not closed swallows all rows.
    OpenQuote(Place),
    /// More than [`MAX_COLUMNS`](super::MAX_COLUMNS) in this line.
    TooManyColumns { line: usize },
    /// More than [`MAX_ROWS`](super::MAX_ROWS).
    TooManyRows,
    /// The row that begins in this line is too long.
    RowTooLong { line: usize },
    /// Begins like JSON but is invalid.
    BrokenJson(Place),
    /// JSON that ends early.
    CutJson(Place),
    /// JSON without a list of records.
    NoRecords,
    /// The error that a query ended with, instead of records.
    QueryFailed,
    /// A backup of this page, which is restored elsewhere.
    Backup,
}

/// A kind of file that holds no table this page can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// A workbook of a spreadsheet program.
    Workbook,
    /// A packed archive.
    Archive,
    Pdf,
    Image,
    /// A document of a word processor.
    Document,
    /// A web page or XML without a table.
    Markup,
}
