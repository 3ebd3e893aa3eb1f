//! The table of services: what was ordered, from when to when, how many, at what price.

use std::ops::Range;

use super::columns::{Column, Header, PricePer, header_at};
use super::days::{DayOrder, days};
use super::finding::{DayReading, Place, Quote};
use super::layout::{Cell, Line};
use super::money::{Decimals, amount, currency_in};
use super::periods::periods;
use super::tokens::{find, has, tokens};
use crate::domain::{Cents, Currency, Day, MAX_TERM_MONTHS};
use crate::portfolio::NoticeUnit;

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceLine {
    pub product: String,
    pub start: Option<DayReading>,
    pub end: Option<DayReading>,
    pub months: Option<u32>,
    pub quantity: Option<u32>,
    /// The price of one, net.
    pub unit_price: Option<Cents>,
    /// What the heading says the price is paid for.
    pub per: Option<PricePer>,
    /// The sum of one year.
    pub year_total: Option<Cents>,
    /// The sum of all the time of the line.
    pub total: Option<Cents>,
    pub currency: Option<Currency>,
    /// The line as it reads.
    pub line: Quote,
}

/// The tables of services of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Services {
    pub lines: Vec<ServiceLine>,
    /// The last sum below the lines, if there is one.
    pub total: Option<Cents>,
}

impl ServiceLine {
    /// The first day, if it is clear.
    pub fn first_day(&self) -> Option<Day> {
        self.start.and_then(DayReading::day)
    }

    /// The end as printed, if it is clear.
    pub fn printed_end(&self) -> Option<Day> {
        self.end.and_then(DayReading::day)
    }
}

/// The most lines of services that are read: no order form has as many.
const MOST_LINES: usize = 300;
/// How many lines without values may stand in a table.
const MOST_OTHER_LINES: usize = 6;

/// All lines of services, and where the headings of their columns stand, which are no labels.
pub(super) fn services(lines: &[Line], order: DayOrder, decimals: Decimals) -> (Services, Vec<Range<usize>>) {
    let (mut read, mut headings) = (Services::default(), Vec::new());
    let mut at = 0;
    while at < lines.len() {
        let Some((count, header)) = header_at(lines, at) else {
            at += 1;
            continue;
        };
        headings.push(at..at + count);
        at += count;
        at += rows(lines.get(at..).unwrap_or_default(), &header, order, decimals, &mut read);
    }
    (read, headings)
}

/// Reads what stands below a header; how many lines that are.
fn rows(lines: &[Line], header: &Header, order: DayOrder, decimals: Decimals, read: &mut Services) -> usize {
    let (mut others, mut joined) = (0, 0);
    // Whether the line above goes on with the name of a row.
    let mut names_on = false;
    for (at, line) in lines.iter().enumerate() {
        if joined > 0 {
            joined -= 1;
            continue;
        }
        if others > MOST_OTHER_LINES || read.lines.len() >= MOST_LINES || header_at(lines, at).is_some() {
            return at;
        }
        let text = line.text();
        if is_total(&text) {
            let sum = line.cells.iter().rev().find_map(|cell| last_amount(&cell.text, decimals));
            read.total = sum.or(read.total);
            others += 1;
            continue;
        }
        let read_row = |line: &Line| row(line, header, order, decimals);
        let whole = with_lines_below(lines, at, header, |line| is_total(&line.text()) || read_row(line).is_some());
        let over_lines = whole.and_then(|(line, count)| Some((read_row(&line)?, count)));
        joined = over_lines.as_ref().map_or(0, |(_, count)| *count);
        match over_lines.map(|(row, _)| row).or_else(|| read_row(line)) {
            Some(mut row) => {
                // The beginning of a name stands above its end; the name of a group of whole names does not.
                let above = at
                    .checked_sub(1)
                    .and_then(|before| lines.get(before))
                    .filter(|_| (others > 0 || at == 1) && !names_on);
                let begun = above.filter(|above| is_right_below(above, line) && row.product.split(' ').count() < 3);
                if let Some(beginning) = begun.and_then(|above| in_product_column(above, header)) {
                    row.product = format!("{beginning} {}", row.product);
                }
                read.lines.push(row);
                (others, names_on) = (0, false);
            }
            None if line.is_running => {}
            None => {
                let row = at.checked_sub(1).and_then(|before| lines.get(before)).filter(|_| others == 0 || names_on);
                let rest = row.filter(|row| is_right_below(row, line)).and_then(|_| in_product_column(line, header));
                names_on = false;
                if let (Some(rest), Some(last)) = (rest, read.lines.last_mut()) {
                    last.product = format!("{} {rest}", last.product).trim().to_owned();
                    names_on = true;
                }
                if text.len() > 90 && text.ends_with('.') {
                    return at;
                }
                others += 1;
            }
        }
    }
    lines.len()
}

/// Whether a line is a sum below others.
fn is_total(text: &str) -> bool {
    let all = tokens(text);
    [
        "total|subtotal|sum",
        "grand|sub|net|annual|order|contract total",
        "summe|gesamt*|zwischensumme|endsumme|nettosumme|gesamtsumme",
    ]
    .iter()
    .any(|pattern| find(&all, pattern).is_some_and(|found| found.start < 2))
}

/// Part of a product's name over two lines: it stands by itself in the column of products.
fn in_product_column<'a>(line: &'a Line, header: &Header) -> Option<&'a str> {
    let (left, right) = header.place(Column::Product)?;
    let [cell] = line.cells.as_slice() else { return None };
    (cell.left < right && left < cell.right && cell.text.len() < 60).then_some(cell.text.as_str())
}

/// The most lines that a row of a table goes on for.
const MOST_LINES_BELOW: usize = 3;

/// A row whose cells have several lines, as one line, and how many there are below the first; `None` if it has one line.
fn with_lines_below(
    lines: &[Line],
    at: usize,
    header: &Header,
    is_another: impl Fn(&Line) -> bool,
) -> Option<(Line, usize)> {
    let first = lines.get(at)?;
    let (mut whole, mut count, mut has_values) = (first.clone(), 0, false);
    for (above, line) in lines.iter().skip(at).zip(lines.iter().skip(at + 1)).take(MOST_LINES_BELOW) {
        if !is_right_below(above, line) || line.cells.len() >= first.cells.len() || is_another(line) {
            break;
        }
        let places: Option<Vec<usize>> = line
            .cells
            .iter()
            .map(|cell| first.cells.iter().position(|over| stands_under(cell, over, line.height)))
            .collect();
        let Some(places) = places else { break };
        for (cell, place) in line.cells.iter().zip(places) {
            has_values |= header.above(cell) != Some(Column::Product);
            if let Some(over) = whole.cells.get_mut(place) {
                over.text = format!("{} {}", over.text, cell.text);
            }
        }
        count += 1;
    }
    // A name alone that goes on is told from the name of a group below.
    (count > 0 && has_values).then_some((whole, count))
}

/// Whether a cell begins or ends, or has its middle, where the one above it does.
fn stands_under(cell: &Cell, above: &Cell, height: i32) -> bool {
    let is_near = |one: i32, other: i32| one.saturating_sub(other).saturating_abs() <= height.saturating_div(3).max(1);
    is_near(cell.left, above.left)
        || is_near(cell.right, above.right)
        || is_near(cell.left.midpoint(cell.right), above.left.midpoint(above.right))
}

fn is_right_below(above: &Line, line: &Line) -> bool {
    above.page == line.page
        && line.base.saturating_sub(above.base).saturating_mul(5) <= above.height.max(line.height).saturating_mul(9)
}

/// The amount at the end of a text: "Total USD 1,234.50".
fn last_amount(text: &str, decimals: Decimals) -> Option<Cents> {
    let starts = text
        .char_indices()
        .filter(|(at, _)| *at == 0 || text.get(..*at).is_some_and(|before| before.ends_with([' ', ':'])));
    starts
        .filter_map(|(at, _)| amount(text.get(at..)?, decimals))
        .find(|amount| amount.is_money)
        .map(|amount| amount.cents)
}

/// The line of services that stands in this row.
fn row(line: &Line, header: &Header, order: DayOrder, decimals: Decimals) -> Option<ServiceLine> {
    let is_fitting = |cells: &Vec<(Column, String)>| {
        cells.iter().all(|(column, text)| fits(*column, text, order, decimals) || is_blank(text))
    };
    let cells = one_by_one(line, header)
        .filter(is_fitting)
        .or_else(|| by_place(line, header).filter(is_fitting))
        .or_else(|| by_order(line, header, order, decimals))?;
    read(line, header, &cells, order, decimals)
}

/// As many cells as columns: each belongs to its own, however far apart they stand.
fn one_by_one(line: &Line, header: &Header) -> Option<Vec<(Column, String)>> {
    let columns = header.columns();
    let texts = line.cells.iter().map(|cell| cell.text.clone());
    (columns.len() == line.cells.len()).then(|| columns.into_iter().zip(texts).collect())
}

/// Whether a cell says that there is no value: "–", "n/a", "included".
fn is_blank(text: &str) -> bool {
    text.len() <= 12 && !text.contains(|sign: char| sign.is_ascii_digit())
}

/// Each cell belongs to the column above it.
fn by_place(line: &Line, header: &Header) -> Option<Vec<(Column, String)>> {
    let mut found: Vec<(Column, String)> = Vec::new();
    for cell in &line.cells {
        let column = header.above(cell)?;
        match found.iter_mut().find(|(known, _)| *known == column) {
            Some((Column::Product, text)) => {
                text.push(' ');
                text.push_str(&cell.text);
            }
            Some(_) => return None,
            None => found.push((column, cell.text.clone())),
        }
    }
    Some(found)
}

/// The values in the order of the columns, where their places are lost: those of a kind are recognised by how they are
/// written, and what is left over is the product.
fn by_order(line: &Line, header: &Header, order: DayOrder, decimals: Decimals) -> Option<Vec<(Column, String)>> {
    let (mut words, mut cells): (Vec<&str>, Vec<usize>) = (Vec::new(), Vec::new());
    for (place, cell) in line.cells.iter().enumerate() {
        for word in cell.text.split(' ').filter(|word| !word.is_empty()) {
            words.push(word);
            cells.push(place);
        }
    }
    // A value never begins in one cell and ends in another.
    let is_in_one = |place: Range<usize>| cells.get(place).is_some_and(|cells| cells.first() == cells.last());
    let columns = header.columns();
    let product = columns.iter().position(|column| *column == Column::Product).unwrap_or(0);
    let (before, from_product) = columns.split_at_checked(product)?;
    let after = from_product.get(1..).unwrap_or_default();
    let mut found = Vec::new();
    let mut start = 0;
    for column in before {
        let count = (1..=4).find(|count| {
            let place = start..start + count;
            is_in_one(place.clone())
                && words.get(place).is_some_and(|words| is_alone(*column, &words.join(" "), order, decimals))
        })?;
        found.push((*column, words.get(start..start + count)?.join(" ")));
        start += count;
    }
    let mut end = words.len();
    for column in after.iter().rev() {
        let count = (1..=4).find(|count| {
            let begin = end.checked_sub(*count).filter(|begin| *begin >= start && is_in_one(*begin..end));
            begin
                .and_then(|begin| words.get(begin..end))
                .is_some_and(|words| is_alone(*column, &words.join(" "), order, decimals))
        })?;
        // A currency before an amount without one belongs to it.
        let before = end.checked_sub(count + 1).filter(|begin| *begin >= start).and_then(|begin| words.get(begin));
        let is_bare =
            is_sum(*column) && words.get(end - count..end).is_some_and(|words| currency_in(&words.join(" ")).is_none());
        let is_currency = before
            .is_some_and(|word| currency_in(word).is_some() && !word.contains(|sign: char| sign.is_ascii_digit()));
        let count = count + usize::from(is_bare && is_currency);
        found.push((*column, words.get(end - count..end)?.join(" ")));
        end -= count;
    }
    found.push((Column::Product, words.get(start..end)?.join(" ")));
    Some(found)
}

/// Whether a text is what a column holds.
fn fits(column: Column, text: &str, order: DayOrder, decimals: Decimals) -> bool {
    match column {
        Column::Product => true,
        Column::Start | Column::End => {
            let all = tokens(text);
            matches!(days(text, &all, order).as_slice(), [one] if one.tokens == (0..all.len()))
        }
        Column::Months => months(text).is_some(),
        Column::Quantity => quantity(text).is_some(),
        Column::UnitPrice(_) | Column::YearTotal | Column::Total | Column::ListPrice => {
            amount(text, decimals).is_some()
        }
        Column::Discount => text.ends_with('%') || amount(text, decimals).is_some(),
        Column::Other => true,
    }
}

/// Whether words among others are surely what a column holds: of amounts those that no quantity looks like.
fn is_alone(column: Column, text: &str, order: DayOrder, decimals: Decimals) -> bool {
    fits(column, text, order, decimals)
        && (!is_sum(column) || amount(text, decimals).is_some_and(|amount| amount.is_money))
}

fn is_sum(column: Column) -> bool {
    matches!(column, Column::UnitPrice(_) | Column::YearTotal | Column::Total | Column::ListPrice)
}

/// `12`, `12 months`, `1 year`.
fn months(text: &str) -> Option<u32> {
    let all = tokens(text);
    let count = match periods(&all).as_slice() {
        [period] => period.reading.ok().filter(|count| count.unit == Some(NoticeUnit::Months))?.number,
        _ => text.trim().parse().ok()?,
    };
    (1..=MAX_TERM_MONTHS).contains(&count).then_some(count)
}

/// `25`, `1,000`, `1 Org`, `25 users`.
fn quantity(text: &str) -> Option<u32> {
    let number = text.trim().split(' ').next()?;
    let is_grouped = number.split(['.', ',', '\'', '’']).skip(1).all(|group| group.len() == 3);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_number = number.chars().all(|sign| sign.is_ascii_digit() || ".,'’".contains(sign));
    let unit = text.trim().get(number.len()..).unwrap_or_default();
    (is_number && is_grouped && !unit.contains(|sign: char| sign.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// The values of a row; `None` unless two of them at least are here.
fn read(
    line: &Line,
    header: &Header,
    cells: &[(Column, String)],
    order: DayOrder,
    decimals: Decimals,
) -> Option<ServiceLine> {
    let text_of = |column: Column| cells.iter().find(|(known, _)| *known == column).map(|(_, text)| text.as_str());
    let day_of = |column| {
        let text = text_of(column)?;
        days(text, &tokens(text), order).first().map(|day| day.reading)
    };
    let unit =
        header.columns().iter().find_map(|column| if let Column::UnitPrice(per) = column { Some(*per) } else { None });
    let price =
        unit.and_then(|per| text_of(Column::UnitPrice(per))).and_then(|text| Some((text, amount(text, decimals)?)));
    let sum_of = |column| text_of(column).and_then(|text| amount(text, decimals));
    let (year_total, total) = (sum_of(Column::YearTotal), sum_of(Column::Total));
    let sums = [price.map(|(_, amount)| amount), year_total, total];
    let (start, end) = (day_of(Column::Start), day_of(Column::End));
    let quantity = text_of(Column::Quantity).and_then(quantity);
    let months = text_of(Column::Months).and_then(months);
    let values = [start.is_some(), end.is_some(), quantity.is_some(), months.is_some()];
    let count = values.into_iter().filter(|is_here| *is_here).count() + sums.iter().flatten().count();
    // A price and a total without a quantity are a sum below the lines.
    (count >= 2 && (start.is_some() || quantity.is_some() || months.is_some())).then(|| ServiceLine {
        product: text_of(Column::Product).unwrap_or_default().trim().to_owned(),
        start,
        end,
        months,
        quantity,
        unit_price: price.map(|(_, amount)| amount.cents),
        per: unit.flatten().or_else(|| price.and_then(|(text, _)| per_of(text))),
        year_total: year_total.map(|amount| amount.cents),
        total: total.map(|amount| amount.cents),
        currency: sums.iter().flatten().find_map(|amount| amount.currency).or(header.currency),
        line: Quote { text: line.text(), place: Place { page: line.page, line: line.number } },
    })
}

/// `165.00 / user / month`.
fn per_of(text: &str) -> Option<PricePer> {
    let all = tokens(text);
    if has(&all, &["month|monthly|mo", "monat*"]) {
        Some(PricePer::Month)
    } else {
        has(&all, &["year|yearly|annual|annually", "jahr|jaehrlich*|jahrespreis"]).then_some(PricePer::Year)
    }
}
