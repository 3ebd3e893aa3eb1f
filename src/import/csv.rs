//! Reads separated values from a text that arrives in chunks, row by row.

use super::columns::Names;
use super::quoting::{Failure, Parsed, RawRow, line_end_after, lines_of, lines_within, parse_row};
use super::refusal::Refusal;
use super::remark::{Cursor, Finding, Place, excerpt};
use super::rows::{Rows, holds_day};
use super::separator::Separator;
use super::{MAX_ROW, MAX_ROWS, Table, TableRow};

/// Collects rows from chunks of text.
#[derive(Debug)]
pub struct CsvReader {
    separator: char,
    names: Names,
    /// What has arrived of the text since the last whole row.
    unread: String,
    cursor: Cursor,
    /// The number of the last row.
    number: usize,
    rows: Rows,
    began: bool,
    /// Where the text ends, if no line break ends its last row.
    open_end: Option<Place>,
}

impl CsvReader {
    pub(super) fn new(separator: Separator) -> Self {
        Self {
            separator: separator.sign(),
            names: Names::known(),
            unread: String::new(),
            cursor: Cursor::default(),
            number: 0,
            rows: Rows::default(),
            began: false,
            open_end: None,
        }
    }

    pub(super) fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        let text = if self.began { text } else { text.trim_start_matches('\u{feff}') };
        self.began |= !text.is_empty();
        self.unread.push_str(text);
        self.read(false)
    }

    /// Reads the whole rows that have arrived; with `is_all`, also a last one without a line break.
    fn read(&mut self, is_all: bool) -> Result<(), Refusal> {
        let unread = std::mem::take(&mut self.unread);
        let mut rest = unread.as_str();
        while !rest.is_empty() {
            if self.rows.remarks() > 2 * MAX_ROWS {
                return Err(Refusal::TooManyRows);
            }
            let length = match parse_row(rest, self.separator, is_all) {
                // Where more has arrived, a row that is not complete is too long for sure.
                Parsed::Incomplete if rest.len() <= MAX_ROW + 3 => break,
                Parsed::Incomplete => return Err(self.too_long()),
                Parsed::Row(row) => match self.swallowed_at(&row, rest) {
                    Some(opened) => self.leave_out(rest, opened, row.length),
                    None => self.take(row, rest)?,
                },
                Parsed::Failed { opened: Some(opened), read, .. } => self.leave_out(rest, opened, read),
                Parsed::Failed { failure: Failure::TooManyColumns, .. } => {
                    return Err(Refusal::TooManyColumns { line: self.cursor.place.line });
                }
                Parsed::Failed { failure: Failure::TooLong | Failure::Open, .. } => return Err(self.too_long()),
            };
            let (read, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            self.cursor.pass(read);
            rest = after;
        }
        self.unread = rest.to_owned();
        Ok(())
    }

    fn too_long(&self) -> Refusal {
        Refusal::RowTooLong { line: self.cursor.place.line }
    }

    /// The place of an opening quotation mark whose cell swallows rows: it is closed by one that has text after it, or
    /// some of its lines are rows and the whole is none, or all of its lines are rows with a day.
    fn swallowed_at(&self, row: &RawRow, text: &str) -> Option<usize> {
        if let Some((_, opened @ Some(_))) = row.after_quote {
            return opened;
        }
        let opened = row.opened?;
        let width = self.rows.width().filter(|width| *width > 1)?;
        let is_row = |line: &str| match parse_row(line, self.separator, true) {
            Parsed::Row(row) if row.cells.len() == width => Some(row.cells.iter().any(|cell| holds_day(cell))),
            _ => None,
        };
        let whole = text.get(..row.length).unwrap_or_default();
        let swallows = if row.cells.len() == width {
            // The mark is no part of the row it stands in.
            let first = |line: &str| is_row(&line.replace('"', ""));
            lines_of(whole).all(|line| first(line) == Some(true))
        } else {
            lines_of(whole).skip(1).any(|line| is_row(line).is_some())
        };
        swallows.then_some(opened)
    }

    /// Leaves out the lines up to the one with the quotation mark at `opened`, whose row went on over `read` bytes.
    /// Returns the length of those lines.
    fn leave_out(&mut self, rest: &str, opened: usize, read: usize) -> usize {
        let length = line_end_after(rest, opened);
        let line = self.cursor.place.line;
        let place = self.cursor.place.after(rest.get(..opened).unwrap_or_default());
        let end = (0..=read).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or_default();
        let until = line + lines_within(rest.get(..end).unwrap_or_default());
        self.number += 1;
        let text = excerpt(rest.get(..length).unwrap_or_default());
        self.rows.remark(Finding::OpenQuote { until: until.max(place.line), text }, self.number, place);
        length
    }

    /// Takes a row, and returns its length.
    fn take(&mut self, row: RawRow, rest: &str) -> Result<usize, Refusal> {
        let RawRow { cells, length, has_line_end, opened: _, after_quote, quote_within } = row;
        self.number += 1;
        let row = TableRow { number: self.number, cells };
        let says_separator = self.number == 1 && row.cells.first().is_some_and(|cell| states_separator(cell));
        if says_separator || row.is_blank() {
            return Ok(length);
        }
        let begin = self.cursor.place;
        let text = rest.get(..length).unwrap_or_default();
        for (place, finding) in
            [(after_quote.map(|(place, _)| place), Finding::TextAfterQuote), (quote_within, Finding::QuoteWithin)]
        {
            if let Some(place) = place {
                self.rows.remark(finding, row.number, begin.after(text.get(..place).unwrap_or_default()));
            }
        }
        self.rows.remark_letters(text, row.number, begin);
        self.open_end = (!has_line_end).then(|| begin.after(text));
        self.rows.push(row, begin, &self.names)?;
        Ok(length)
    }

    /// The rows that may include the header. Of a text that is whole, also one without a line break.
    pub(super) fn first_rows(&mut self, is_whole: bool) -> &[TableRow] {
        if is_whole {
            // What is refused here is refused again when it is read.
            let _refused = self.read(true);
        }
        self.rows.first()
    }

    pub(super) fn end(mut self) -> Result<Table, Refusal> {
        self.read(true)?;
        self.rows.end(&self.names, self.open_end)
    }
}

/// The line with which some programs declare the separator.
pub(super) fn states_separator(line: &str) -> bool {
    line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="))
}
