//! Reads separated values (RFC 4180 and its common variants) from a text that arrives in chunks.
//!
//! `csv-core` is the state machine of the `csv` crate. It is used directly because it accepts chunks and has limits: a
//! row with a million cells is refused after the first 200, whatever follows.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::columns::Names;
use super::separator::Separator;
use super::{MAX_COLUMNS, MAX_ROW, MAX_ROWS, Refusal, Table, TableRow, formula_guard};
use crate::i18n::Lang;
use crate::input::parse_day;

/// How many rows are searched for the header.
const HEADER_AMONG: usize = 10;

/// Collects rows from chunks of text.
pub struct CsvReader {
    core: Reader,
    /// The contents of the current row, cell after cell, and where each cell ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    ended: usize,
    /// The line (from 1) on which the last row ended, and the number of that row.
    lines: u64,
    number: usize,
    rows: Vec<TableRow>,
    began: bool,
}

impl std::fmt::Debug for CsvReader {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("CsvReader").field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

impl CsvReader {
    pub(super) fn new(separator: Separator) -> Self {
        Self {
            core: ReaderBuilder::new().delimiter(separator.sign() as u8).build(),
            cells: vec![0; MAX_ROW],
            ends: vec![0; MAX_COLUMNS + 1],
            filled: 0,
            ended: 0,
            lines: 1,
            number: 0,
            rows: Vec::new(),
            began: false,
        }
    }

    pub(super) fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        let text = if self.began { text } else { text.trim_start_matches('\u{feff}') };
        self.began |= !text.is_empty();
        let mut rest = text.as_bytes();
        // An empty chunk would mean the end of the text.
        while !rest.is_empty() {
            rest = self.record(rest)?;
        }
        Ok(())
    }

    /// Reads at most one row and returns the rest of the text.
    fn record<'a>(&mut self, text: &'a [u8]) -> Result<&'a [u8], Refusal> {
        let cells = self.cells.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.ended..).unwrap_or_default();
        let (result, read, filled, ended) = self.core.read_record(text, cells, ends);
        self.filled += filled;
        self.ended += ended;
        match result {
            ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            ReadRecordResult::Record => self.take_row()?,
            ReadRecordResult::OutputFull => return Err(Refusal::RowTooLong(self.number + 1)),
            ReadRecordResult::OutputEndsFull => return Err(Refusal::TooManyColumns),
        }
        Ok(text.get(read..).unwrap_or_default())
    }

    fn take_row(&mut self) -> Result<(), Refusal> {
        let mut from = 0;
        let mut cells = Vec::with_capacity(self.ended);
        for end in self.ends.iter().take(self.ended) {
            let cell = self.cells.get(from..*end).unwrap_or_default();
            from = *end;
            // Chunks are valid text and separators are single characters, so nothing is replaced here.
            cells.push(formula_guard::removed(&String::from_utf8_lossy(cell)).to_owned());
        }
        (self.filled, self.ended) = (0, 0);
        if cells.len() > MAX_COLUMNS {
            return Err(Refusal::TooManyColumns);
        }
        let within: usize = cells.iter().map(|cell| cell.matches('\n').count()).sum();
        let lines = usize::try_from(self.core.line().saturating_sub(self.lines)).unwrap_or_default();
        self.lines = self.core.line();
        // Spreadsheets count blank lines, but not line breaks within a cell.
        self.number += lines.saturating_sub(within).max(1);
        let row = TableRow { number: self.number, cells };
        let says_separator = self.number == 1 && row.cells.first().is_some_and(|cell| cell.starts_with("sep="));
        if says_separator || row.is_blank() {
            return Ok(());
        }
        if self.rows.len() > MAX_ROWS + HEADER_AMONG {
            return Err(Refusal::TooManyRows);
        }
        self.rows.push(row);
        Ok(())
    }

    /// The rows that may include the header.
    pub(super) fn first_rows(&self) -> &[TableRow] {
        self.rows.get(..HEADER_AMONG).unwrap_or(&self.rows)
    }

    pub(super) fn end(mut self) -> Result<Table, Refusal> {
        // Twice: once for a last row without a line break, once for the end.
        self.record(&[])?;
        let Self { mut rows, .. } = self;
        let header = header(&rows);
        let columns = match header {
            Some(place) => rows.drain(..=place).next_back().map(|row| row.cells).unwrap_or_default(),
            None => (0..rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()).map(letters).collect(),
        };
        if rows.len() > MAX_ROWS {
            return Err(Refusal::TooManyRows);
        }
        let columns = columns.iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        Ok(Table { columns, rows, more_elsewhere: false })
    }
}

/// The position of the header: the first of the rows with the most known names. If no name is known, the first row,
/// unless that is a contract already.
fn header(rows: &[TableRow]) -> Option<usize> {
    let names = Names::known();
    let counts = rows.iter().take(HEADER_AMONG).map(|row| names.among(&row.cells)).enumerate();
    match counts.rev().max_by_key(|(_, known)| *known) {
        Some((place, 1..)) => Some(place),
        _ => {
            let is_contract = |row: &TableRow| row.cells.iter().any(|cell| parse_day(cell, Lang::En).is_ok());
            rows.first().filter(|row| !is_contract(row)).map(|_| 0)
        }
    }
}

/// The name of a column in a spreadsheet: A, B, … Z, AA.
fn letters(column: usize) -> String {
    let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    let mut name = String::new();
    if column >= 26 {
        name.push(letter(column / 26 - 1));
    }
    name.push(letter(column));
    name
}
