//! Compares each invoice received after the notice with the plan, and the refund received with the expected one
//! (docs/rules.md#invoice-check).
//!
//! Facts only: what differs from the plan and by how much. Whether there is a claim depends on the contract. All
//! amounts are net and in the contract's currency.

use crate::domain::{
    Cents, Contract, Currency, Day, Invoice, SettlementBasis, costs, current_term, days_between, invoice_schedule,
    last_term, plan, plus_days, ratio,
};
use crate::i18n::Lang;
use crate::i18n::texts::InvoiceCheckTexts;
use crate::i18n::{self, Locale, day_long, fill};
use crate::input::{AmountError, DayError, read_amount, read_day};
use crate::link::Word;
use crate::portfolio::{Entries, SheetEntry, entry_key};

/// The sheet of received invoices; all rows are the user's own. Its cells: invoice date, first and last day of the
/// period, net amount. A ticked row is a credit note or a repayment.
pub const RECEIVED: &str = "received";
/// The sheet with the basis on which the refund is expected.
pub const BASIS: &str = "received-basis";
/// The row of that sheet; its first cell has a word of [`SettlementBasis`].
pub const TERMS: &str = "terms";

/// Days after the last service day from which a refund counts as missing; this page's own choice of a month.
const REFUND_DAYS: i64 = 30;

/// The bases on which a refund can be expected, in the order they are offered.
pub const OFFERED: [SettlementBasis; 4] =
    [SettlementBasis::Standard, SettlementBasis::Guide, SettlementBasis::Own, SettlementBasis::ForCause];

/// The basis chosen in the sheet. If none is chosen, the user's own contract if its terms are stated, otherwise the
/// standard contract, which promises the least.
pub fn chosen_basis(entries: &Entries, contract: &Contract) -> SettlementBasis {
    let [word, ..] = entries.get(&entry_key(BASIS, TERMS)).cells;
    let usual = if contract.own_terms.is_some() { SettlementBasis::Own } else { SettlementBasis::Standard };
    SettlementBasis::from_word(&word).filter(|basis| *basis != SettlementBasis::Own).unwrap_or(usual)
}

/// A column of the sheet of received invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceivedColumn {
    /// The invoice date.
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

    /// Index of the cell in a row's entry.
    pub fn cell(self) -> usize {
        match self {
            Self::Date => 0,
            Self::From => 1,
            Self::To => 2,
            Self::Amount => 3,
        }
    }
}

/// Why a cell cannot be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellError {
    /// Not a day, or an ambiguous one.
    Day(DayError),
    /// Not an amount, or an ambiguous one.
    Amount(AmountError),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowName {
    pub id: String,
    /// The user's name for it.
    pub label: String,
}

/// A finding about a row, or about the refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceFinding {
    /// The row; `None` if it is about the refund.
    pub row: Option<RowName>,
    pub kind: InvoiceFindingKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvoiceFindingKind {
    /// Cells that are empty or cannot be parsed. Without a period and an amount the row is not checked.
    Unreadable(Vec<(ReceivedColumn, CellError)>),
    /// The period ends before it begins; the row is not checked.
    PeriodReversed,
    /// A credit note or repayment.
    Credit { amount: Cents },
    /// The plan has this invoice, with the same amount.
    Expected { amount: Cents },
    /// The plan has an invoice for this period with a lower amount.
    TooHigh {
        billed: Cents,
        /// The amount in the plan.
        expected: Cents,
        /// The difference, more than 0.
        by: Cents,
    },
    /// The plan has an invoice for this period with a higher amount.
    TooLow {
        billed: Cents,
        /// The amount in the plan.
        expected: Cents,
        /// The difference, more than 0.
        by: Cents,
    },
    /// No price is known, so the amount cannot be checked.
    NoPrice { billed: Cents },
    /// The plan has no invoice for exactly this period.
    OtherPeriod { billed: Cents },
    /// The period begins before the contract's end and continues after it.
    PartlyAfterEnd {
        billed: Cents,
        /// The last day of the contract.
        end: Day,
        /// Days of the period after the end.
        days: i64,
        /// The share of these days in the billed amount, rounded once.
        share: Cents,
    },
    /// The whole period is after the last day for which the terms allow invoices.
    AfterEnd {
        billed: Cents,
        /// That day: the contract's last or, if the terms end it earlier, the last service day.
        end: Day,
    },
    /// An earlier row has the same period and the same amount.
    Duplicate {
        of: RowName,
        /// The amount billed again.
        billed: Cents,
    },
    /// An earlier row has the same period and a different amount.
    SamePeriod {
        of: RowName,
        /// The amount billed in addition.
        billed: Cents,
    },
    /// The refund under the chosen terms is expected, and it is not late yet.
    RefundPending {
        /// The refund under these terms.
        expected: Cents,
        /// Received so far.
        received: Cents,
        /// The day from which the rest counts as missing.
        due: Day,
    },
    /// The refund under the chosen terms is missing, in whole or in part.
    RefundMissing {
        /// The refund under these terms.
        expected: Cents,
        /// Received so far.
        received: Cents,
        /// The difference, more than 0.
        missing: Cents,
        /// The day from which it counts as missing.
        since: Day,
    },
    /// At least the refund under the chosen terms was received.
    RefundReceived {
        /// The refund under these terms.
        expected: Cents,
        received: Cents,
    },
}

impl InvoiceFindingKind {
    /// Whether it is worth asking Salesforce's billing about.
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

/// Compares what was received with the plan, row by row in order, and finally the refund.
///
/// - An invoice is expected if the plan of the term in which its period begins has one for the same days with the same
///   amount. That plan uses the contract's price without an uplift.
/// - The end is the last day of the term that ends with the notice recorded in the contract, or of a contract that does
///   not renew. If neither is known, there are no findings about it. Under terms with a refund, nothing is billed for
///   periods that begin after the chosen last service day either.
/// - The refund is the one under the chosen terms for the chosen last service day, if the notice is recorded. It counts
///   as missing from 30 days after that day. There is no finding about it while a credit has an amount that cannot be
///   parsed.
///
/// `lang` decides how to read `1.234`; a day that was parsed before is stored as `2026-11-23`.
pub fn watch(entries: &Entries, contract: &Contract, as_of: Day, lang: Lang) -> Vec<InvoiceFinding> {
    let rows: Vec<_> =
        entries.of_sheet(RECEIVED).filter_map(|(id, entry)| Row::read(id, entry, contract.currency, lang)).collect();
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

/// A row with any input, as far as it can be parsed.
struct Row<'a> {
    id: &'a str,
    label: &'a str,
    credit: bool,
    period: Option<(Day, Day)>,
    amount: Option<Cents>,
    errors: Vec<(ReceivedColumn, CellError)>,
}

impl<'a> Row<'a> {
    /// `None` for an empty row.
    fn read(id: &'a str, entry: &'a SheetEntry, currency: Currency, lang: Lang) -> Option<Self> {
        if entry.cells.iter().all(|cell| cell.trim().is_empty()) {
            return None;
        }
        let credit = entry.ticked;
        let [date, from, to, amount] = &entry.cells;
        let mut errors = Vec::new();
        let mut day = |column, cell: &str| match read_day(cell) {
            Ok(day) => Some(day),
            // A credit needs no period, and its date has no effect.
            Err(DayError::Empty) if credit => None,
            Err(error) => {
                errors.push((column, CellError::Day(error)));
                None
            }
        };
        day(ReceivedColumn::Date, date);
        let (from, to) = (day(ReceivedColumn::From, from), day(ReceivedColumn::To, to));
        let amount = match read_amount(amount, lang, currency) {
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
    /// The contract's last day, if it is known to end.
    end: Option<Day>,
    /// The last day on which a period that may be billed can begin.
    billed_until: Option<Day>,
    /// The refund under the chosen terms and the last service day, if both are known.
    refund: Option<(Cents, Day)>,
}

impl Bounds {
    fn of(contract: &Contract, basis: SettlementBasis) -> Self {
        let end = last_term(contract).map(|term| term.last);
        // A day before the start counts as the first day, as in the settlements.
        let service_end = contract.service_end.map(|day| day.max(contract.first_term.start()));
        let service_end = service_end.filter(|day| end.is_some_and(|end| *day < end));
        let refund = service_end.filter(|_| contract.notice_sent.is_some()).and_then(|day| {
            let costs = costs(contract, &plan(contract, day)).filter(|costs| costs.service_end == day)?;
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

/// A finding about an invoice or the refund, as one or two sentences that are also used in a letter.
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

pub fn received_column(column: ReceivedColumn, lang: Lang) -> &'static str {
    let t = InvoiceCheckTexts::of(lang);
    match column {
        ReceivedColumn::Date => t.column_date,
        ReceivedColumn::From => t.column_from,
        ReceivedColumn::To => t.column_to,
        ReceivedColumn::Amount => t.column_amount,
    }
}
