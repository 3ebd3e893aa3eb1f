//! The columns of a table of services.

use super::layout::{Cell, Line};
use super::money::currency_in;
use super::tokens::{has, tokens};
use crate::domain::Currency;

/// For how long a price is paid once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricePer {
    Month,
    Year,
    /// For all the time of the line.
    Line,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Product,
    Start,
    End,
    Months,
    Quantity,
    UnitPrice(Option<PricePer>),
    ListPrice,
    Discount,
    YearTotal,
    Total,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// From left to right: each column with where its heading stands.
    cells: Vec<(Column, i32, i32)>,
    pub currency: Option<Currency>,
}

impl Header {
    pub(super) fn columns(&self) -> Vec<Column> {
        self.cells.iter().map(|(column, ..)| *column).collect()
    }

    pub(super) fn place(&self, column: Column) -> Option<(i32, i32)> {
        self.cells.iter().find(|(known, ..)| *known == column).map(|(_, left, right)| (*left, *right))
    }

    /// The column in whose place a cell stands: the one it overlaps most, or else the nearest.
    pub(super) fn above(&self, cell: &Cell) -> Option<Column> {
        self.cells.iter().max_by_key(|(_, left, right)| overlap(cell, *left, *right)).map(|(column, ..)| *column)
    }
}

/// The most lines of a header.
const MOST_LINES: usize = 3;
/// The fewest columns by which a table of services is known.
const FEWEST_COLUMNS: usize = 3;

/// The header that begins at this line, and how many lines it has.
pub(super) fn header_at(lines: &[Line], at: usize) -> Option<(usize, Header)> {
    let first = lines.get(at).filter(|line| line.cells.len() > 1 || line.text().len() < 160)?;
    let mut best: Option<(usize, usize, Header)> = None;
    for count in 1..=MOST_LINES {
        let block = lines.get(at..at + count)?;
        let is_near = block.iter().all(|line| {
            line.page == first.page && line.base.saturating_sub(first.base) <= first.height.saturating_mul(5)
        });
        if !is_near || block.iter().any(|line| line.text().contains(|sign: char| sign.is_ascii_digit())) {
            break;
        }
        let header = header_of(block);
        let known = known_in(&header);
        // A line above that adds nothing is none of the header.
        let adds = block.get(1..).is_none_or(|rest| rest.is_empty() || known_in(&header_of(rest)) < known);
        let is_header = known >= FEWEST_COLUMNS && is_of_services(&header) && adds;
        if is_header && best.as_ref().is_none_or(|(_, most, _)| known > *most) {
            best = Some((count, known, header));
        }
    }
    best.map(|(count, _, header)| (count, header))
}

/// How many columns are known.
fn known_in(header: &Header) -> usize {
    header.cells.iter().filter(|(column, ..)| *column != Column::Other).count()
}

/// Whether the columns are those of services: what or how many, and when or how much.
fn is_of_services(header: &Header) -> bool {
    let columns = header.columns();
    let is_what = |column: &Column| matches!(column, Column::Product | Column::Quantity);
    let is_value = |column: &Column| {
        matches!(column, Column::Start | Column::End | Column::UnitPrice(_) | Column::Total | Column::YearTotal)
    };
    // A column occurs once; sentences that name such words do not make a table.
    let is_unique = columns
        .iter()
        .enumerate()
        .all(|(at, column)| *column == Column::Other || !columns.iter().skip(at + 1).any(|other| other == column));
    columns.iter().any(is_what) && columns.iter().any(is_value) && is_unique
}

/// The headings of a block of lines: what stands above each other belongs together.
fn header_of(block: &[Line]) -> Header {
    let mut clusters: Vec<Cell> = Vec::new();
    for cell in block.iter().flat_map(|line| &line.cells) {
        match clusters.iter_mut().find(|known| overlap(cell, known.left, known.right) > 0) {
            Some(known) => {
                known.text = format!("{} {}", known.text, cell.text);
                known.left = known.left.min(cell.left);
                known.right = known.right.max(cell.right);
            }
            None => clusters.push(cell.clone()),
        }
    }
    let mut clusters: Vec<Cell> = clusters.into_iter().flat_map(split_up).collect();
    clusters.sort_by_key(|cell| cell.left);
    let currency = clusters.iter().find_map(|cell| currency_in(&cell.text));
    Header { cells: clusters.iter().map(|cell| (column_of(&cell.text), cell.left, cell.right)).collect(), currency }
}

/// Headings that stand too close to each other to be told apart by their gaps: each is the longest run of words that
/// names a column. Other headings stay as they are.
fn split_up(cell: Cell) -> Vec<Cell> {
    let words: Vec<&str> = cell.text.split(' ').collect();
    let letters = i32::try_from(cell.text.chars().count()).unwrap_or(i32::MAX).max(1);
    let width = cell.right.saturating_sub(cell.left);
    let mut found: Vec<Cell> = Vec::new();
    let (mut at, mut letter) = (0, 0_i32);
    while at < words.len() {
        let named = (1..=3.min(words.len() - at)).rev().find_map(|count| {
            let text = words.get(at..at + count)?.join(" ");
            HEADINGS.contains(&text.to_lowercase().as_str()).then_some((count, text))
        });
        let Some((count, text)) = named else { return vec![cell] };
        let length = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
        let place = |letter: i32| cell.left.saturating_add(width.saturating_mul(letter) / letters);
        found.push(Cell { left: place(letter), right: place(letter.saturating_add(length)), text });
        letter = letter.saturating_add(length).saturating_add(1);
        at += count;
    }
    // Two words for the same are one heading.
    let columns: Vec<Column> = found.iter().map(|part| column_of(&part.text)).collect();
    let is_unique =
        columns.iter().enumerate().all(|(at, column)| !columns.iter().skip(at + 1).any(|other| other == column));
    if is_unique { found } else { vec![cell] }
}

/// Headings that are recognised without a gap around them.
const HEADINGS: [&str; 44] = [
    "product",
    "products",
    "service",
    "services",
    "description",
    "start date",
    "end date",
    "start",
    "end",
    "term",
    "term (months)",
    "months",
    "quantity",
    "qty",
    "unit price",
    "monthly price",
    "sales price",
    "price",
    "total",
    "total price",
    "annual total",
    "produkt",
    "produkte",
    "leistung",
    "dienste",
    "bezeichnung",
    "beginn",
    "ende",
    "startdatum",
    "enddatum",
    "laufzeit",
    "laufzeit (monate)",
    "monate",
    "menge",
    "anzahl",
    "einzelpreis",
    "stückpreis",
    "preis",
    "gesamt",
    "gesamtpreis",
    "monatspreis",
    "summe",
    "net price",
    "listenpreis",
];

fn column_of(heading: &str) -> Column {
    let all = tokens(heading);
    if all.len() > 8 {
        return Column::Other;
    }
    let is = |patterns: &[&str]| has(&all, patterns);
    let per = if is(&["month|monthly|mo", "monat|monatlich*|monatspreis"]) {
        Some(PricePer::Month)
    } else {
        is(&["year|yearly|annual", "jahr|jaehrlich*"]).then_some(PricePer::Year)
    };
    let is_sum = is(&["total*", "gesamt*", "summe", "amount", "betrag", "extended", "endpreis"]);
    let is_one = is(&["unit", "einzel*", "stueck*", "per user", "pro nutzer|benutzer|einheit", "each", "je"]);
    if is(&["list", "listenpreis*|listpreis"]) {
        Column::ListPrice
    } else if is(&["discount*", "rabatt*", "nachlass*"]) {
        Column::Discount
    } else if is_sum && per == Some(PricePer::Year)
        || is(&["jahrespreis|jahresbetrag|jahressumme|jahresgebuehr", "annual price|fee|amount|cost"]) && !is_one
    {
        Column::YearTotal
    } else if is_sum && !is_one {
        Column::Total
    } else if is_one || is(&["price", "preis", "monatspreis|nettopreis|verkaufspreis", "rate", "fee|fees", "gebuehr*"])
    {
        Column::UnitPrice(per)
    } else if is(&["start*", "beginn*", "von", "from", "ab", "begin*"]) {
        Column::Start
    } else if is(&["end|ends|ende|enddatum|endet", "bis", "until|through|to", "expir*"]) {
        Column::End
    } else if is(&["term*", "months|month|mths", "monat|monate", "laufzeit*", "dauer|duration"]) {
        Column::Months
    } else if is(&["quantity", "qty", "menge", "anzahl", "units", "users|seats|licenses|licences", "stk"]) {
        Column::Quantity
    } else if is(&[
        "product*",
        "service|services",
        "description",
        "item|items",
        "subscription*",
        "produkt*",
        "leistung*",
        "bezeichnung*",
        "artikel*",
        "dienst|dienste",
        "beschreibung",
        "lizenz*",
        "edition",
    ]) {
        Column::Product
    } else {
        Column::Other
    }
}

/// By how much a cell overlaps what stands from left to right; negative where it lies beside it.
fn overlap(one: &Cell, left: i32, right: i32) -> i32 {
    one.right.min(right).saturating_sub(one.left.max(left))
}
