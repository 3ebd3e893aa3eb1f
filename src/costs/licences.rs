//! "Stay, but smaller": what fewer or cheaper licences cost, what they save, and when leaving would pay off instead
//! (docs/rules.md#fewer-licences).
//!
//! All amounts of a calculation are in one currency. List prices are in US dollars: once a price is typed for a
//! contract in another currency, rows that still rely on a list price are left out and reported.

use crate::content::Licence;
use crate::domain::{Cents, Currency, MAX_AMOUNT};
use crate::i18n::Lang;
use crate::input::{AmountError, NumberError, parse_whole, read_amount_if_any};
use crate::portfolio::{CELLS, Entries, entry_key};

/// The sheet of licences, with rows for licences of the content or the user's own. Its cells: seats now, seats wanted,
/// price per seat and month, seats whose users have not logged in for 90 days.
pub const SEATS: &str = "seats";
/// The sheet of the costs of leaving; each amount is in the first cell.
pub const BASIS: &str = "seats-basis";
/// The row for the one-off cost of leaving.
pub const MIGRATION: &str = "migration";
/// The row for the yearly cost of the system after Salesforce.
pub const ALTERNATIVE: &str = "alternative";

const MONTHS_PER_YEAR: i64 = 12;

/// A column of the sheet of licences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatColumn {
    Now,
    Wanted,
    /// Price per seat and month.
    Price,
    /// Seats that have not been used for 90 days.
    Inactive,
}

impl SeatColumn {
    /// Every column, in the order of the cells.
    pub const ALL: [Self; 4] = [Self::Now, Self::Wanted, Self::Price, Self::Inactive];

    /// Index of the cell in a row's entry.
    pub fn cell(self) -> usize {
        match self {
            Self::Now => 0,
            Self::Wanted => 1,
            Self::Price => 2,
            Self::Inactive => 3,
        }
    }
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatError {
    /// An empty cell without a default: the seats wanted, or the price in a row of the user's own.
    Missing,
    /// Not a number of seats.
    Count(NumberError),
    /// Not a price, or an ambiguous one.
    Amount(AmountError),
    /// More unused seats than seats now.
    MoreThanNow,
    /// The list price is in US dollars, other prices were typed in a different currency.
    ListPriceInDollars,
    /// This row would bring a yearly cost above 999,999,999,999.99.
    TooLarge,
}

/// A row that is left out, with the errors in its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub row: String,
    pub label: String,
    /// At least one.
    pub errors: Vec<(SeatColumn, SeatError)>,
}

/// Seats and their yearly cost; each cost is at most [`MAX_AMOUNT`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeatNumbers {
    pub now: u64,
    pub wanted: u64,
    /// Seats that nobody uses.
    pub inactive: u64,
    /// Yearly cost of the seats now.
    pub cost_now: Cents,
    /// Yearly cost of the seats wanted.
    pub cost_wanted: Cents,
    /// Yearly cost of the unused seats; included in `cost_now`.
    pub cost_inactive: Cents,
}

impl SeatNumbers {
    /// How much the seats wanted save a year at unchanged prices; negative if they cost more.
    pub fn saving(&self) -> Cents {
        self.cost_now - self.cost_wanted
    }

    /// The sum of both; `None` if a cost becomes too large.
    fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self {
            now: self.now + other.now,
            wanted: self.wanted + other.wanted,
            inactive: self.inactive + other.inactive,
            cost_now: permitted(self.cost_now + other.cost_now)?,
            cost_wanted: permitted(self.cost_wanted + other.cost_wanted)?,
            cost_inactive: permitted(self.cost_inactive + other.cost_inactive)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLine {
    pub row: String,
    pub label: String,
    /// The price used, per seat and month.
    pub price: Cents,
    /// Whether that is the list price.
    pub listed: bool,
    pub numbers: SeatNumbers,
}

/// When leaving pays off compared with staying smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// Not known: no cost of leaving was typed, an amount cannot be parsed, or a row is left out.
    Unknown,
    /// Never: the system after Salesforce costs at least as much as staying.
    Never,
    /// After this many months, rounded up: the one-off cost of leaving, divided by the difference between the monthly
    /// cost of the seats wanted and that of the system after Salesforce; without interest.
    Months(u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// The currency of all amounts, including the costs of leaving.
    pub currency: Currency,
    /// Rows that count: licences in the content's order, then the user's own.
    pub lines: Vec<SeatLine>,
    /// Rows that do not count, in the same order.
    pub left_out: Vec<LeftOut>,
    /// The sum of the rows that count.
    pub total: SeatNumbers,
    pub break_even: BreakEven,
    /// Costs of leaving that cannot be parsed, by row.
    pub basis_errors: Vec<(&'static str, AmountError)>,
}

/// Computes the sheet of licences. `licences` are those of the content, `currency` is that of the contract.
///
/// A row without any number of seats is ignored. Empty cells for seats now and unused seats count as 0; an empty price
/// of a known licence is its list price.
pub fn seats(entries: &Entries, licences: &[Licence], currency: Currency, lang: Lang) -> Seats {
    let rows = rows(entries, licences);
    let typed = rows.iter().any(|row| read_amount_if_any(row.price(), lang, currency) != Ok(None));
    let currency = if typed { currency } else { Currency::Usd };
    let mut lines = Vec::new();
    let mut left_out = Vec::new();
    let mut total = SeatNumbers::default();
    for row in rows {
        let line = row.line(currency, lang).and_then(|line| {
            total = total.plus(&line.numbers).ok_or_else(|| vec![(SeatColumn::Price, SeatError::TooLarge)])?;
            Ok(line)
        });
        match line {
            Ok(line) => lines.push(line),
            Err(errors) => left_out.push(LeftOut { row: row.id.to_owned(), label: row.label.to_owned(), errors }),
        }
    }
    let mut basis_errors = Vec::new();
    let mut basis = |row| {
        let [amount, ..] = entries.get(&entry_key(BASIS, row)).cells;
        read_amount_if_any(&amount, lang, currency).unwrap_or_else(|error| {
            basis_errors.push((row, error));
            None
        })
    };
    let (migration, alternative) = (basis(MIGRATION), basis(ALTERNATIVE));
    let whole = left_out.is_empty() && basis_errors.is_empty() && !lines.is_empty();
    let break_even = match migration.filter(|_| whole) {
        Some(migration) => break_even(migration, total.cost_wanted - alternative.unwrap_or_default()),
        None => BreakEven::Unknown,
    };
    Seats { currency, lines, left_out, total, break_even, basis_errors }
}

/// `yearly`: how much more staying costs a year than leaving.
fn break_even(migration: Cents, yearly: Cents) -> BreakEven {
    let once = migration.0.saturating_mul(MONTHS_PER_YEAR);
    match (u64::try_from(once), u64::try_from(yearly.0)) {
        (Ok(once), Ok(yearly @ 1..)) => BreakEven::Months(once.div_ceil(yearly)),
        _ => BreakEven::Never,
    }
}

fn permitted(amount: Cents) -> Option<Cents> {
    (amount <= MAX_AMOUNT).then_some(amount)
}

/// The yearly cost of `seats` at a monthly price.
fn yearly(seats: u32, price: Cents) -> Option<Cents> {
    let months = i64::from(seats).checked_mul(MONTHS_PER_YEAR)?;
    permitted(Cents(months.checked_mul(price.0)?))
}

/// A row in use, as typed.
struct Row<'a> {
    id: &'a str,
    label: &'a str,
    listed: Option<Cents>,
    cells: &'a [String; CELLS],
}

/// The rows with a number of seats: licences in the content's order, then the user's own in the order they were added.
fn rows<'a>(entries: &'a Entries, licences: &'a [Licence]) -> Vec<Row<'a>> {
    let typed = || entries.of_sheet(SEATS);
    let known = licences.iter().filter_map(|licence| {
        let (_, entry) = typed().find(|(id, _)| *id == licence.id)?;
        Some(Row { id: &licence.id, label: &licence.name, listed: Some(licence.price), cells: &entry.cells })
    });
    let own = typed().filter(|(id, _)| !licences.iter().any(|licence| licence.id == *id)).map(|(id, entry)| Row {
        id,
        label: &entry.label,
        listed: None,
        cells: &entry.cells,
    });
    known.chain(own).filter(Row::is_used).collect()
}

impl Row<'_> {
    fn is_used(&self) -> bool {
        let [now, wanted, _, inactive] = self.cells;
        [now, wanted, inactive].into_iter().any(|cell| !cell.trim().is_empty())
    }

    fn price(&self) -> &str {
        let [_, _, price, _] = self.cells;
        price
    }

    fn line(&self, currency: Currency, lang: Lang) -> Result<SeatLine, Vec<(SeatColumn, SeatError)>> {
        let [now, wanted, _, inactive] = self.cells;
        let mut errors = Vec::new();
        let mut noted = |column, error| errors.push((column, error));
        let mut number = |column, cell: &str, if_empty| {
            count(cell, if_empty).unwrap_or_else(|error| {
                noted(column, error);
                0
            })
        };
        let now = number(SeatColumn::Now, now, Some(0));
        let wanted = number(SeatColumn::Wanted, wanted, None);
        let inactive = number(SeatColumn::Inactive, inactive, Some(0));
        let price = self.price_per_month(currency, lang).unwrap_or_else(|error| {
            noted(SeatColumn::Price, error);
            (Cents::ZERO, false)
        });
        if errors.is_empty() && inactive > now {
            errors.push((SeatColumn::Inactive, SeatError::MoreThanNow));
        }
        let (price, listed) = price;
        let costs = (yearly(now, price), yearly(wanted, price), yearly(inactive, price));
        let (Some(cost_now), Some(cost_wanted), Some(cost_inactive)) = costs else {
            errors.push((SeatColumn::Price, SeatError::TooLarge));
            return Err(errors);
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        let [now, wanted, inactive] = [now, wanted, inactive].map(u64::from);
        let numbers = SeatNumbers { now, wanted, inactive, cost_now, cost_wanted, cost_inactive };
        Ok(SeatLine { row: self.id.to_owned(), label: self.label.to_owned(), price, listed, numbers })
    }

    /// The price to use, and whether it is the list price.
    fn price_per_month(&self, currency: Currency, lang: Lang) -> Result<(Cents, bool), SeatError> {
        let typed = read_amount_if_any(self.price(), lang, currency).map_err(SeatError::Amount)?;
        match (typed, self.listed) {
            (Some(price), _) => Ok((price, false)),
            // Zero is zero in every currency.
            (None, Some(listed)) if currency == Currency::Usd || listed == Cents::ZERO => Ok((listed, true)),
            (None, Some(_)) => Err(SeatError::ListPriceInDollars),
            (None, None) => Err(SeatError::Missing),
        }
    }
}

/// A number of seats; an empty cell is `if_empty`.
fn count(cell: &str, if_empty: Option<u32>) -> Result<u32, SeatError> {
    match parse_whole(cell) {
        Err(NumberError::Empty) => if_empty.ok_or(SeatError::Missing),
        read => read.map_err(SeatError::Count),
    }
}
