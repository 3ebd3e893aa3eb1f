//! The rows of a text become a table: which of them is the header, and which belong to no contract.

use crate::domain::in_order_of;

use super::columns::Names;
use super::folded;
use super::refusal::Refusal;
use super::remark::{Finding, Place, Remark, excerpt};
use super::{MAX_ROWS, Table, TableRow};
use crate::i18n::Lang;
use crate::input::{DayError, damaged_letter, parse_day};

/// How many rows are searched for the header. Reports have their filters above it.
pub(super) const HEADER_AMONG: usize = 60;

/// Beginnings of the lines below a report in Salesforce, in English and German, as [`folded`] leaves them.
const FOOTERS: [&str; 9] = [
    "copyright",
    "confidentialinformation",
    "vertraulicheinformation",
    "generatedby",
    "generiertvon",
    "erstelltvon",
    "generatedon",
    "erstelltam",
    "allerechtevorbehalten",
];
/// Beginnings of its totals.
const TOTALS: [&str; 9] = [
    "totalnumberofrecords",
    "grandtotal",
    "grandsummar",
    "gesamtsumme",
    "gesamtergebnis",
    "gesamtzusammenfassung",
    "totalrecords",
    "recordcount",
    "anzahlderdatensaetze",
];
/// What a total of a few rows is called, alone in its cell.
const SUBTOTALS: [&str; 8] = ["subtotal", "zwischensumme", "teilergebnis", "total", "totals", "summe", "gesamt", "sum"];

/// Collects the rows of a text.
#[derive(Debug, Default)]
pub(super) struct Rows {
    rows: Vec<TableRow>,
    /// Where each of them begins.
    places: Vec<Place>,
    remarks: Vec<Remark>,
    /// Which of them are marks of a footer, and which totals or headers again.
    marks: Vec<usize>,
    totals: Vec<usize>,
    /// The number of known names in the row that is most likely the header, and its number of cells.
    known: usize,
    width: usize,
}

impl Rows {
    pub(super) fn push(&mut self, row: TableRow, place: Place, names: &Names) -> Result<(), Refusal> {
        if self.rows.len() > MAX_ROWS + HEADER_AMONG {
            return Err(Refusal::TooManyRows);
        }
        if self.rows.len() < HEADER_AMONG {
            let known = names.among(&row.cells);
            if known > self.known {
                (self.known, self.width) = (known, row.cells.len());
            } else if self.known == 0 {
                self.width = self.width.max(row.cells.len());
            }
        }
        if only_cell(&row).is_some_and(|text| begins(text, &FOOTERS)) {
            self.marks.push(self.rows.len());
        } else if is_total(&row) {
            self.totals.push(self.rows.len());
        }
        self.rows.push(row);
        self.places.push(place);
        Ok(())
    }

    pub(super) fn remark(&mut self, finding: Finding, row: usize, place: Place) {
        self.remarks.push(Remark::new(finding, row, place));
    }

    /// How many remarks there are.
    pub(super) fn remarks(&self) -> usize {
        self.remarks.len()
    }

    /// Remarks the first damaged letter of the row with this text.
    pub(super) fn remark_letters(&mut self, text: &str, row: usize, begin: Place) {
        if let Some((at, damage)) = damaged_letter(text) {
            self.remark(damage.into(), row, begin.after(text.get(..at).unwrap_or_default()));
        }
    }

    /// How many cells a row has; `None` if nothing says so yet.
    pub(super) fn width(&self) -> Option<usize> {
        Some(self.width).filter(|width| *width > 0)
    }

    /// The rows that may include the header.
    pub(super) fn first(&self) -> &[TableRow] {
        self.rows.get(..HEADER_AMONG).unwrap_or(&self.rows)
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many names of the most likely header are known.
    pub(super) fn known(&self) -> usize {
        self.known
    }

    /// The table of a text that ends at `open_end` before its last row or the table itself was ended.
    pub(super) fn end_cut(self, names: &Names, open_end: Option<Place>) -> Result<Table, Refusal> {
        let mut table = self.end(names, open_end)?;
        for remark in &mut table.remarks {
            if remark.finding == Finding::NoLineEnd {
                remark.finding = Finding::CutOff;
            }
        }
        Ok(table)
    }

    /// The table. `open_end` is where the text ends, if nothing ends its last row.
    pub(super) fn end(mut self, names: &Names, open_end: Option<Place>) -> Result<Table, Refusal> {
        let header = header(&self.rows, names);
        let begin = self.places.first().copied().unwrap_or(Place::START);
        let mut repeated = Vec::new();
        let columns = match header {
            Some((place, known)) => {
                if known == 0 {
                    let number = self.rows.first().map_or(1, |row| row.number);
                    self.remark(Finding::NoHeader { first_row_names: true }, number, begin);
                }
                let names = self.take_header(place);
                // Tables that were put one below the other repeat it.
                let rows = self.rows.iter().enumerate();
                repeated.extend(rows.filter(|(_, row)| known > 0 && row.cells == names).map(|(place, _)| place));
                names
            }
            None => {
                if let Some(number) = self.rows.first().map(|row| row.number) {
                    self.remark(Finding::NoHeader { first_row_names: false }, number, begin);
                }
                (0..self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()).map(letters).collect()
            }
        };
        let columns: Vec<String> =
            columns.iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        // A header may end with separators that stand for nothing.
        let width = columns.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        self.totals.append(&mut repeated);
        self.leave_out_footers(width);
        if self.rows.len() > MAX_ROWS {
            return Err(Refusal::TooManyRows);
        }
        self.remark_short(width, open_end);
        if self.rows.is_empty()
            && let Some(open) = self.remarks.iter().find(|remark| matches!(remark.finding, Finding::OpenQuote { .. }))
        {
            return Err(Refusal::OpenQuote(open.place));
        }
        // Lines and their characters are counted in a file of at most ten megabytes.
        let at = |place: Place| ((place.line as i64) << 32) | place.character as i64;
        let remarks = in_order_of(self.remarks, |remark| at(remark.place));
        Ok(Table { columns, rows: self.rows, more_elsewhere: false, remarks })
    }

    /// The cells of the header at this place. What stands above it is left out.
    fn take_header(&mut self, place: usize) -> Vec<String> {
        let above: Vec<TableRow> = self.rows.drain(..=place).collect();
        for found in [&mut self.marks, &mut self.totals] {
            *found = found.iter().filter_map(|found| found.checked_sub(place + 1)).collect();
        }
        let places: Vec<Place> = self.places.drain(..=place).collect();
        if let (Some(first), Some(begin), true) = (above.first(), places.first(), place > 0) {
            let text = excerpt(&first.cells.join(" "));
            self.remark(Finding::Preamble { rows: place, text }, first.number, *begin);
        }
        above.into_iter().next_back().map(|row| row.cells).unwrap_or_default()
    }

    /// Leaves out the footer of a report, totals and repeated headers.
    fn leave_out_footers(&mut self, width: usize) {
        if width < 2 {
            return;
        }
        let mut goes = vec![false; self.rows.len()];
        let follows = |place: usize| {
            let number = |place: usize| self.rows.get(place).map(|row| row.number);
            place.checked_sub(1).and_then(number).map(|before| before + 1) == number(place)
        };
        for place in &self.totals {
            goes.iter_mut().skip(*place).take(1).for_each(|goes| *goes = true);
        }
        for place in self.marks.iter().copied() {
            if goes.get(place) == Some(&true) {
                continue;
            }
            // The title stands above, and the name of the company below.
            let mut first = place;
            while follows(first) && self.rows.get(first - 1).and_then(only_cell).is_some() {
                first -= 1;
            }
            let block = self.rows.iter().skip(place).take_while(|row| only_cell(row).is_some()).count();
            goes.iter_mut().take(place + block).skip(first).for_each(|goes| *goes = true);
        }
        let Some(first) = goes.iter().position(|goes| *goes) else { return };
        let (Some(row), Some(begin)) = (self.rows.get(first), self.places.get(first).copied()) else { return };
        let (number, text) = (row.number, excerpt(&row.cells.join(" ")));
        let rows = goes.iter().filter(|goes| **goes).count();
        self.remark(Finding::Footer { rows, text }, number, begin);
        let mut all = goes.iter();
        self.rows.retain(|_| all.next() != Some(&true));
        let mut all = goes.iter();
        self.places.retain(|_| all.next() != Some(&true));
    }

    /// Remarks rows with fewer cells than the header, and a last row that may be cut off.
    fn remark_short(&mut self, width: usize, open_end: Option<Place>) {
        let last = self.rows.len().checked_sub(1);
        for place in 0..self.rows.len() {
            let (Some(row), Some(begin)) = (self.rows.get(place), self.places.get(place).copied()) else { continue };
            let (number, is_short) = (row.number, row.cells.len() < width);
            match open_end.filter(|_| Some(place) == last) {
                Some(end) if is_short => self.remark(Finding::CutOff, number, end),
                Some(end) => self.remark(Finding::NoLineEnd, number, end),
                None if is_short => self.remark(Finding::ShortRow, number, begin),
                None => {}
            }
        }
    }
}

/// The position of the header and how many of its names are known: the first of the rows with the most. A single known
/// name below a contract is no header. If no name is known, the first row, unless that is a contract already.
fn header(rows: &[TableRow], names: &Names) -> Option<(usize, usize)> {
    let counts = rows.iter().take(HEADER_AMONG).map(|row| names.among(&row.cells)).enumerate();
    let is_contract = |row: &TableRow| row.cells.iter().any(|cell| holds_day(cell));
    match counts.rev().max_by_key(|(_, known)| *known) {
        Some((place, known @ 2..)) => Some((place, known)),
        Some((place, 1)) if !rows.iter().take(place).any(is_contract) => Some((place, 1)),
        _ => rows.first().filter(|row| !is_contract(row)).map(|_| (0, 0)),
    }
}

/// The only cell of a row that is not empty, unless it is a day.
fn only_cell(row: &TableRow) -> Option<&str> {
    let mut cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    cells.next().filter(|cell| cells.next().is_none() && !holds_day(cell))
}

/// Whether a row says what others come to. A row with a day is a contract, whatever its name.
fn is_total(row: &TableRow) -> bool {
    let Some(first) = row.cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()) else { return false };
    (begins(first, &TOTALS) || SUBTOTALS.contains(&folded(first).as_str()))
        && !row.cells.iter().any(|cell| holds_day(cell))
}

fn begins(text: &str, beginnings: &[&str]) -> bool {
    // No such line is that long, and folding long texts would take too much time.
    text.len() < 300 && {
        let text = folded(text);
        beginnings.iter().any(|beginning| text.starts_with(beginning))
    }
}

/// Whether a cell is a day, with or without a time.
pub(super) fn holds_day(cell: &str) -> bool {
    let day = cell.trim();
    let day = day.split_once('T').map_or(day, |(day, time)| if time.contains(':') { day } else { cell.trim() });
    day.starts_with(|sign: char| sign.is_ascii_digit())
        && matches!(parse_day(day, Lang::De), Ok(_) | Err(DayError::SlashAmbiguous { .. }))
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
