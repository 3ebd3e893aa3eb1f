//! Invoice watch: each invoice that came after the notice, compared with the plan, and the refund that is awaited
//! (docs/rules.md#invoice-check).
//!
//! Facts only: what differs from the plan and by how much. Whether a claim follows from it is for the contract to say.
//! All amounts are net and in the contract's currency.

use crate::domain::{
    Cents, Contract, Currency, Day, Invoice, SettlementBasis, current_term, days_between, invoice_schedule, last_term,
    plan, plus_days, ratio,
};
use crate::i18n::Lang;
use crate::i18n::texts::InvoiceCheckTexts;
use crate::i18n::{self, Locale, day_long, fill};
use crate::input::{AmountError, DayError, parse_amount, parse_day};
use crate::link::Word;
use crate::portfolio::{Entries, SheetEntry, entry_key};

/// The sheet of what was received; all rows are the user's own. Its cells: invoice date, first and last day of the
/// period, net amount. A ticked row is a credit note or a payment back.
pub const RECEIVED: &str = "received";
/// The sheet of what the refund is expected under.
pub const BASIS: &str = "received-basis";
/// Its row for the terms; a word of [`SettlementBasis`] in the first cell.
pub const TERMS: &str = "terms";

/// A refund counts as missing from so many days after the last service day: a choice of this page, a month's patience.
const REFUND_DAYS: i64 = 30;

/// What a refund can be expected under, in the order it is offered.
pub const OFFERED: [SettlementBasis; 4] =
    [SettlementBasis::Standard, SettlementBasis::Guide, SettlementBasis::Own, SettlementBasis::ForCause];

/// The basis chosen in the sheet. Where none is chosen, the user's own contract if its terms are stated, else the
/// standard contract, which promises least.
pub fn chosen_basis(entries: &Entries, contract: &Contract) -> SettlementBasis {
    let [word, ..] = entries.get(&entry_key(BASIS, TERMS)).cells;
    let usual = if contract.own_terms.is_some() { SettlementBasis::Own } else { SettlementBasis::Standard };
    SettlementBasis::from_word(&word).filter(|basis| *basis != SettlementBasis::Own).unwrap_or(usual)
}

/// A column of the sheet of what was received, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceivedColumn {
    /// The day the invoice was written.
    Date,
    /// First day of the period.
    From,
    /// Last day of the period.
    To,
    /// Net amount.
    Amount,
}

impl ReceivedColumn {
    /// Every column, in the order of the cells.
    pub const ALL: [Self; 4] = [Self::Date, Self::From, Self::To, Self::Amount];

    /// Index of the cell in the row's entry.
    pub fn cell(self) -> usize {
        match self {
            Self::Date => 0,
            Self::From => 1,
            Self::To => 2,
            Self::Amount => 3,
        }
    }
}

/// Why a cell cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellError {
    /// Not a day, or one that can be read in two ways.
    Day(DayError),
    /// Not an amount, or one that can be read in two ways.
    Amount(AmountError),
}

/// A row of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowName {
    pub id: String,
    /// What the user calls it.
    pub label: String,
}

/// What is to be said of a row, or of the refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceFinding {
    /// The row; none where it is about the refund.
    pub row: Option<RowName>,
    pub kind: InvoiceFindingKind,
}

/// What was found about an invoice, or about the refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvoiceFindingKind {
    /// Cells that are empty or cannot be read. Without a period and an amount the row is not judged.
    Unreadable(Vec<(ReceivedColumn, CellError)>),
    /// The period ends before it begins; the row is not judged.
    PeriodReversed,
    /// Money that came back.
    Credit { amount: Cents },
    /// The plan has this invoice, to the cent.
    Expected { amount: Cents },
    /// The plan has an invoice for this period, over less.
    TooHigh {
        billed: Cents,
        /// What the plan says.
        expected: Cents,
        /// The difference, more than 0.
        by: Cents,
    },
    /// The plan has an invoice for this period, over more.
    TooLow {
        billed: Cents,
        /// What the plan says.
        expected: Cents,
        /// The difference, more than 0.
        by: Cents,
    },
    /// No price is known, so nothing can be said of the amount.
    NoPrice { billed: Cents },
    /// The plan has no invoice for exactly this period.
    OtherPeriod { billed: Cents },
    /// The period begins before the end and goes on after it.
    PartlyAfterEnd {
        billed: Cents,
        /// The last day.
        end: Day,
        /// Days of the period after it.
        days: i64,
        /// Their part of what was billed, by days, rounded once.
        share: Cents,
    },
    /// The whole period lies after the last day for which the terms let anything be billed.
    AfterEnd {
        billed: Cents,
        /// That day: the contract's last or, where the terms end it earlier, the last service day.
        end: Day,
    },
    /// An earlier row has the same period and the same amount.
    Duplicate {
        of: RowName,
        /// What was billed again.
        billed: Cents,
    },
    /// An earlier row has the same period and another amount.
    SamePeriod {
        of: RowName,
        /// What was billed on top.
        billed: Cents,
    },
    /// The refund under the chosen terms is awaited, and there is still time.
    RefundPending {
        /// What the terms give.
        expected: Cents,
        /// What came back so far.
        received: Cents,
        /// The day from which the rest counts as missing.
        due: Day,
    },
    /// The refund under the chosen terms has not come back, or not all of it.
    RefundMissing {
        /// What the terms give.
        expected: Cents,
        /// What came back.
        received: Cents,
        /// The rest, more than 0.
        missing: Cents,
        /// The day from which it counts as missing.
        since: Day,
    },
    /// At least as much came back as the chosen terms give.
    RefundReceived {
        /// What the terms give.
        expected: Cents,
        /// What came back.
        received: Cents,
    },
}

impl InvoiceFindingKind {
    /// Whether it is something to ask Salesforce's billing about.
    pub fn is_mismatch(&self) -> bool {
        matches!(
            self,
            Self::TooHigh { .. }
                | Self::OtherPeriod { .. }
                | Self::PartlyAfterEnd { .. }
                | Self::AfterEnd { .. }
                | Self::Duplicate { .. }
                | Self::SamePeriod { .. }
                | Self::RefundMissing { .. }
        )
    }
}

/// Holds what was received against the plan, row by row in the order of the rows, then the refund.
///
/// - An invoice is expected when the plan of the term its period begins in has one for the same days over the same
///   amount. That plan knows the contract's price and no uplift.
/// - The end is the last day of the term that the notice recorded in the contract ends, or of a contract that does not
///   renew. Where neither is known, nothing is said of it. Under terms that give money back, nothing is billed for
///   periods that begin after the chosen last service day either.
/// - The refund is what the chosen terms give for the chosen last service day, if the notice is recorded. It counts as
///   missing from 30 days after that day. Nothing is said of it while a credit's amount cannot be read.
///
/// `lang` decides how a day with slashes is read; a day that was read before stands as `2026-11-23`.
pub fn watch(entries: &Entries, contract: &Contract, as_of: Day, lang: Lang) -> Vec<InvoiceFinding> {
    let rows: Vec<_> = entries.of_sheet(RECEIVED).filter_map(|(id, entry)| Row::read(id, entry, lang)).collect();
    let bounds = Bounds::of(contract, chosen_basis(entries, contract));
    let mut findings = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        if !row.errors.is_empty() {
            findings.push(row.finding(InvoiceFindingKind::Unreadable(row.errors.clone())));
        }
        let earlier = rows.get(..place).unwrap_or_default();
        findings.extend(row.judged(contract, &bounds, earlier).map(|kind| row.finding(kind)));
    }
    findings.extend(refund(&rows, &bounds, as_of).map(|kind| InvoiceFinding { row: None, kind }));
    findings
}

/// A row that is filled in, as far as it can be read.
struct Row<'a> {
    id: &'a str,
    label: &'a str,
    credit: bool,
    period: Option<(Day, Day)>,
    amount: Option<Cents>,
    errors: Vec<(ReceivedColumn, CellError)>,
}

impl<'a> Row<'a> {
    /// `None` for a row in which nothing stands yet.
    fn read(id: &'a str, entry: &'a SheetEntry, lang: Lang) -> Option<Self> {
        if entry.cells.iter().all(|cell| cell.trim().is_empty()) {
            return None;
        }
        let credit = entry.ticked;
        let [date, from, to, amount] = &entry.cells;
        let mut errors = Vec::new();
        let mut day = |column, cell: &str| match parse_day(cell, lang) {
            Ok(day) => Some(day),
            // Money that comes back has no period, and its day decides nothing.
            Err(DayError::Empty) if credit => None,
            Err(error) => {
                errors.push((column, CellError::Day(error)));
                None
            }
        };
        day(ReceivedColumn::Date, date);
        let (from, to) = (day(ReceivedColumn::From, from), day(ReceivedColumn::To, to));
        let amount = match parse_amount(amount) {
            Ok(amount) => Some(amount),
            Err(error) => {
                errors.push((ReceivedColumn::Amount, CellError::Amount(error)));
                None
            }
        };
        Some(Self { id, label: &entry.label, credit, period: from.zip(to), amount, errors })
    }

    fn name(&self) -> RowName {
        RowName { id: self.id.to_owned(), label: self.label.to_owned() }
    }

    fn finding(&self, kind: InvoiceFindingKind) -> InvoiceFinding {
        InvoiceFinding { row: Some(self.name()), kind }
    }

    fn judged(&self, contract: &Contract, bounds: &Bounds, earlier: &[Self]) -> Option<InvoiceFindingKind> {
        let billed = self.amount?;
        if self.credit {
            return Some(InvoiceFindingKind::Credit { amount: billed });
        }
        let (from, to) = self.period?;
        if to < from {
            return Some(InvoiceFindingKind::PeriodReversed);
        }
        let again = |row: &&Self| !row.credit && row.amount.is_some() && row.period == self.period;
        let same = |row: &&Self| row.amount == self.amount;
        if let Some(first) = earlier.iter().filter(again).find(same) {
            return Some(InvoiceFindingKind::Duplicate { of: first.name(), billed });
        }
        if let Some(first) = earlier.iter().find(again) {
            return Some(InvoiceFindingKind::SamePeriod { of: first.name(), billed });
        }
        if let Some(end) = bounds.billed_until.filter(|end| from > *end) {
            return Some(InvoiceFindingKind::AfterEnd { billed, end });
        }
        if let Some(end) = bounds.end.filter(|end| to > *end) {
            let days = days_between(end, to);
            let share = ratio(billed, days, days_between(from, to) + 1);
            return Some(InvoiceFindingKind::PartlyAfterEnd { billed, end, days, share });
        }
        let Some(price) = contract.price else { return Some(InvoiceFindingKind::NoPrice { billed }) };
        let invoices = invoice_schedule(contract, &current_term(contract, from), price);
        let expected = invoices.iter().find(|invoice| (invoice.start, invoice.last) == (from, to));
        Some(expected.map_or(InvoiceFindingKind::OtherPeriod { billed }, |invoice| compared(billed, invoice)))
    }
}

fn compared(billed: Cents, invoice: &Invoice) -> InvoiceFindingKind {
    let expected = invoice.amount;
    match billed - expected {
        Cents::ZERO => InvoiceFindingKind::Expected { amount: billed },
        more if more > Cents::ZERO => InvoiceFindingKind::TooHigh { billed, expected, by: more },
        less => InvoiceFindingKind::TooLow { billed, expected, by: -less },
    }
}

/// The days that decide what may be billed, and the refund that is due.
struct Bounds {
    /// The contract's last day, where it is known to end.
    end: Option<Day>,
    /// The last day on which a period that may be billed can begin.
    billed_until: Option<Day>,
    /// The refund under the chosen terms with the last service day, where both are known.
    refund: Option<(Cents, Day)>,
}

impl Bounds {
    fn of(contract: &Contract, basis: SettlementBasis) -> Self {
        let end = last_term(contract).map(|term| term.last);
        // A day before the start counts as the first one, as in the settlements.
        let service_end = contract.service_end.map(|day| day.max(contract.first_term.start()));
        let service_end = service_end.filter(|day| end.is_some_and(|end| *day < end));
        let refund = service_end.filter(|_| contract.notice_sent.is_some()).and_then(|day| {
            let costs = plan(contract, day).costs.filter(|costs| costs.service_end == day)?;
            Some((costs.settlement(basis)?.refund, day))
        });
        let billed_until = service_end.filter(|_| basis != SettlementBasis::Standard).or(end);
        Self { end, billed_until, refund }
    }
}

fn refund(rows: &[Row<'_>], bounds: &Bounds, as_of: Day) -> Option<InvoiceFindingKind> {
    let (expected, service_end) = bounds.refund.filter(|(expected, _)| *expected > Cents::ZERO)?;
    let credits = rows.iter().filter(|row| row.credit).map(|row| row.amount);
    let received: Cents = credits.collect::<Option<Vec<_>>>()?.into_iter().sum();
    let since = plus_days(service_end, REFUND_DAYS);
    Some(match expected - received {
        missing if missing <= Cents::ZERO => InvoiceFindingKind::RefundReceived { expected, received },
        _ if as_of < since => InvoiceFindingKind::RefundPending { expected, received, due: since },
        missing => InvoiceFindingKind::RefundMissing { expected, received, missing, since },
    })
}

/// What was found about an invoice or the refund, as one or two sentences that also stand in a letter.
pub fn finding_text(kind: &InvoiceFindingKind, currency: Currency, locale: Locale, lang: Lang) -> String {
    let t = InvoiceCheckTexts::of(lang);
    let money = |cents| i18n::amount(cents, currency, locale);
    let billed_as = |template, billed, expected, by| {
        fill(template, &[("billed", &money(billed)), ("expected", &money(expected)), ("by", &money(by))])
    };
    let refund = |template, expected, received| {
        fill(template, &[("expected", &money(expected)), ("received", &money(received))])
    };
    match *kind {
        InvoiceFindingKind::Unreadable(ref cells) => {
            let names: Vec<&str> = cells.iter().map(|(column, _)| received_column(*column, lang)).collect();
            fill(t.unreadable, &[("cells", &names.join(", "))])
        }
        InvoiceFindingKind::PeriodReversed => t.reversed.to_owned(),
        InvoiceFindingKind::Credit { amount } => fill(t.credit, &[("billed", &money(amount))]),
        InvoiceFindingKind::Expected { amount } => fill(t.expected, &[("billed", &money(amount))]),
        InvoiceFindingKind::TooHigh { billed, expected, by } => billed_as(t.too_high, billed, expected, by),
        InvoiceFindingKind::TooLow { billed, expected, by } => billed_as(t.too_low, billed, expected, by),
        InvoiceFindingKind::NoPrice { billed } => fill(t.no_price, &[("billed", &money(billed))]),
        InvoiceFindingKind::OtherPeriod { billed } => fill(t.other_period, &[("billed", &money(billed))]),
        InvoiceFindingKind::PartlyAfterEnd { billed, end, days, share } => {
            let (billed, end, days, share) = (money(billed), day_long(end, locale), days.to_string(), money(share));
            fill(t.partly_after, &[("billed", &billed), ("end", &end), ("days", &days), ("share", &share)])
        }
        InvoiceFindingKind::AfterEnd { billed, end } => {
            fill(t.after_end, &[("billed", &money(billed)), ("end", &day_long(end, locale))])
        }
        InvoiceFindingKind::Duplicate { ref of, billed } => {
            fill(t.duplicate, &[("billed", &money(billed)), ("of", &of.label)])
        }
        InvoiceFindingKind::SamePeriod { ref of, billed } => {
            fill(t.same_period, &[("billed", &money(billed)), ("of", &of.label)])
        }
        InvoiceFindingKind::RefundPending { expected, received, due } => {
            fill(&refund(t.refund_pending, expected, received), &[("day", &day_long(due, locale))])
        }
        InvoiceFindingKind::RefundMissing { expected, received, missing, since: _ } => {
            fill(&refund(t.refund_missing, expected, received), &[("missing", &money(missing))])
        }
        InvoiceFindingKind::RefundReceived { expected, received } => refund(t.refund_received, expected, received),
    }
}

/// The name of a column of what was received.
pub fn received_column(column: ReceivedColumn, lang: Lang) -> &'static str {
    let t = InvoiceCheckTexts::of(lang);
    match column {
        ReceivedColumn::Date => t.column_date,
        ReceivedColumn::From => t.column_from,
        ReceivedColumn::To => t.column_to,
        ReceivedColumn::Amount => t.column_amount,
    }
}
