//! Reads one row of separated values (RFC 4180 and its common variants), with the places of what is odd in it.
//!
//! The csv crate and its state machine read on to the next quotation mark, wherever that is, and do not say so. Here the
//! place of each mark is kept, so that a missing one swallows no row.

use super::formula_guard;
use super::remark::line_breaks;
use super::{MAX_COLUMNS, MAX_ROW};

/// What a text begins with.
#[derive(Debug)]
pub(super) enum Parsed {
    /// A whole row.
    Row(RawRow),
    /// Part of a row; more of the text has to arrive.
    Incomplete,
    /// A row that is no row, or not one that is read.
    Failed {
        failure: Failure,
        /// Where the quotation mark stands because of which the row goes on over the end of a line.
        opened: Option<usize>,
        /// How much of the text was read, in bytes.
        read: usize,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The text ends within quotation marks.
    Open,
    TooLong,
    TooManyColumns,
}

/// A row with what is odd about it; all places are in bytes from its beginning.
#[derive(Debug, Default)]
pub(super) struct RawRow {
    pub cells: Vec<String>,
    /// Its length with the line break that ends it.
    pub length: usize,
    /// Whether a line break ends it, and not the end of the text.
    pub has_line_end: bool,
    /// The opening quotation mark of the first cell that goes on over the end of a line.
    pub opened: Option<usize>,
    /// Text after a closing quotation mark, and whether that cell goes on over the end of a line.
    pub after_quote: Option<(usize, Option<usize>)>,
    /// A quotation mark in a cell that does not begin with one.
    pub quote_within: Option<usize>,
}

/// How a cell ended.
enum Ended {
    /// By a separator.
    Cell,
    /// By the end of the row.
    Row,
    Early(Parsed),
}

/// Reads the row that `text` begins with. `is_all` says that no more of the text will arrive.
pub(super) fn parse_row(text: &str, separator: char, is_all: bool) -> Parsed {
    let mut parser = RowParser { text, separator, is_all, at: 0, row: RawRow::default() };
    loop {
        let ended = parser.cell();
        if parser.at > MAX_ROW {
            return parser.failed(Failure::TooLong, None);
        }
        match ended {
            Ended::Cell if parser.row.cells.len() >= MAX_COLUMNS => {
                return parser.failed(Failure::TooManyColumns, None);
            }
            Ended::Cell => parser.at += parser.separator.len_utf8(),
            Ended::Row => {
                let RowParser { at, mut row, .. } = parser;
                let rest = text.get(at..).unwrap_or_default();
                let line_end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
                (row.length, row.has_line_end) = (at + line_end, line_end > 0);
                return Parsed::Row(row);
            }
            Ended::Early(parsed) => return parsed,
        }
    }
}

struct RowParser<'a> {
    text: &'a str,
    separator: char,
    is_all: bool,
    at: usize,
    row: RawRow,
}

impl<'a> RowParser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn failed(&self, failure: Failure, opened: Option<usize>) -> Parsed {
        // However much more of the text has arrived.
        let read = self.at.min(self.text.len()).min(MAX_ROW);
        Parsed::Failed { failure, opened: opened.or(self.row.opened), read }
    }

    /// Reads a cell, up to the separator or the end of the row.
    fn cell(&mut self) -> Ended {
        let rest = self.rest();
        // A blank after a separator, and `="00012"`, which keeps spreadsheets from reading a number.
        let inner = rest.trim_start_matches(' ');
        let quoted = inner.strip_prefix('"').or_else(|| rest.strip_prefix("=\""));
        if let Some(quoted) = quoted {
            let opened = self.text.len() - quoted.len() - 1;
            return self.quoted(opened);
        }
        let is_begun = !self.is_all && (inner.is_empty() || inner == "=");
        if is_begun && rest.len() <= MAX_ROW {
            return Ended::Early(Parsed::Incomplete);
        }
        let bare = self.up_to_end_of_cell();
        if let Some(place) = bare.find('"') {
            self.row.quote_within.get_or_insert(self.at + place);
        }
        self.at += bare.len();
        self.end_of_cell(formula_guard::removed(bare).to_owned())
    }

    /// Reads a cell whose opening quotation mark stands at `opened`.
    fn quoted(&mut self, opened: usize) -> Ended {
        let mut cell = String::new();
        self.at = opened + 1;
        loop {
            // Not the whole text is searched, which may be long.
            let most = (MAX_ROW + 2).saturating_sub(self.at);
            let rest = self.rest();
            let Some(place) = rest.bytes().take(most).position(|byte| byte == b'"') else {
                let is_crossing = |text: &str| text.contains(['\n', '\r']);
                if rest.len() > most {
                    let within = self.text.get(opened..).unwrap_or_default();
                    let end = (0..=most.min(within.len())).rev().find(|end| within.is_char_boundary(*end));
                    let crosses = is_crossing(within.get(..end.unwrap_or_default()).unwrap_or_default());
                    self.at = MAX_ROW;
                    return Ended::Early(self.failed(Failure::TooLong, crosses.then_some(opened)));
                }
                if !self.is_all {
                    return Ended::Early(Parsed::Incomplete);
                }
                self.at = self.text.len();
                return Ended::Early(self.failed(Failure::Open, Some(opened)));
            };
            cell.push_str(rest.get(..place).unwrap_or_default());
            self.at += place + 1;
            let rest = self.rest();
            if rest.is_empty() && !self.is_all {
                return Ended::Early(Parsed::Incomplete);
            }
            if !rest.starts_with('"') {
                break;
            }
            cell.push('"');
            self.at += 1;
        }
        let crosses = cell.contains(['\n', '\r']).then_some(opened);
        if crosses.is_some() {
            self.row.opened = self.row.opened.or(crosses);
        }
        let tail = self.up_to_end_of_cell();
        if !tail.trim_matches(' ').is_empty() {
            self.row.after_quote.get_or_insert((self.at, crosses));
            cell.push_str(tail);
        }
        self.at += tail.len();
        let kept =
            cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"')).map(|cell| cell.replace("\"\"", "\""));
        self.end_of_cell(kept.unwrap_or_else(|| formula_guard::removed(&cell).to_owned()))
    }

    fn up_to_end_of_cell(&self) -> &'a str {
        let rest = self.rest();
        let end = rest.find([self.separator, '\n', '\r']).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    fn end_of_cell(&mut self, cell: String) -> Ended {
        let rest = self.rest();
        let is_begun = !self.is_all && (rest.is_empty() || rest == "\r");
        if is_begun && self.at <= MAX_ROW {
            return Ended::Early(Parsed::Incomplete);
        }
        self.row.cells.push(cell);
        if rest.starts_with(self.separator) { Ended::Cell } else { Ended::Row }
    }
}

/// The lines of a row that goes over several, each with the text before it.
pub(super) fn lines_of(row: &str) -> impl Iterator<Item = &str> {
    let mut rest = row;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let tail = rest.get(end..).unwrap_or_default();
        let line_end = if tail.starts_with("\r\n") { 2 } else { usize::from(!tail.is_empty()) };
        let line = rest.get(..end).unwrap_or_default();
        rest = rest.get(end + line_end..).unwrap_or_default();
        Some(line)
    })
}

/// The number of bytes from the beginning of `text` to the end of the line in which `at` lies, with its line break.
pub(super) fn line_end_after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let Some(end) = rest.find(['\n', '\r']) else { return text.len() };
    let tail = rest.get(end..).unwrap_or_default();
    at + end + if tail.starts_with("\r\n") { 2 } else { 1 }
}

/// How many lines a row goes over, beside the first.
pub(super) fn lines_within(row: &str) -> usize {
    line_breaks(row.trim_end_matches(['\n', '\r']))
}
