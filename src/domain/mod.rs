//! The rules of terms, notice deadlines, renewals and refunds, as pure functions over calendar days and cents.
//!
//! There is one entry point: [`plan()`] turns a [`Contract`] and an as-of day into a complete [`Plan`]; [`costs()`] is the
//! money of one plan, and [`over_time()`] and [`missed_cost`] add detail about it. Nothing here reads a clock, knows a
//! browser or produces prose; views only display these results.
//!
//! docs/rules.md describes the rules in words, docs/facts.md what they are based on; items link to both. Symbols such
//! as S and L are those of docs/rules.md#symbols.

mod calendar;
mod co_term;
mod contract;
mod costs;
mod deadline;
mod holidays;
mod internal_deadline;
mod invoice;
mod missed;
mod money;
mod order;
mod over_time;
mod plan;
mod refund;
mod renewal_price;
mod retention;
mod switching;
mod term;
mod term_marks;
mod vat;
mod working_time;

pub use calendar::{
    Day, FIRST_DAY, LAST_DAY, add_months_clamped, add_months_rolling, day, days_between, in_range, plus_days,
    whole_months_between, whole_months_rounded_up,
};
pub use co_term::co_termed;
pub use contract::{
    Billing, Channel, Contract, ContractError, Currency, EarlyFee, FirstTerm, GoverningLaw, MAX_NOTICE_DAYS,
    MAX_NOTICE_MONTHS, MAX_TERM_MONTHS, Notice, OwnTerms, Renewal, TermLength, TermMonths, YearlyIncrease,
};
pub use costs::{Costs, costs};
pub use deadline::{
    Deadlines, NoticeWay, NoticeWays, SendBy, Skipped, SkippedBecause, is_working_day, notice_deadline,
    working_days_after,
};
pub use holidays::{Holiday, HolidayName, Region, holiday_on};
pub use internal_deadline::{InternalDeadline, LeadDays, Remedy, internal_deadline, lead_days, remedies};
pub use invoice::{Invoice, invoice_schedule};
pub use missed::{MissedCost, TermCost, missed_cost};
pub use money::{Cents, MAX_AMOUNT, Percent, ratio};
pub use order::{in_order_of, in_order_of_days};
pub use over_time::{Mark, Moment, OnDay, OverTime, over_time};
pub use plan::{Finding, Plan, Reachable, Status, last_term, plan};
pub use refund::{InvoiceShare, Outcome, RefundTerms, Settlement, SettlementBasis};
pub use renewal_price::{Discount, USUAL_UPLIFT};
pub use retention::keep_until;
pub use switching::Switching;
pub use term::{Term, current_term, next_term};
pub use term_marks::TermMarks;
pub use vat::{Taxed, Vat};
pub use working_time::{Absence, AbsenceError, HoursADay, LeadTime, MAX_ABSENCE_DAYS, MAX_ABSENCES, MAX_LEAD_DAYS};
