//! Small phrases several views share, put together from texts and figures.

use leptos::prelude::*;

use crate::content::steps::STEPS;
use crate::domain::{Contract, Currency, Day, FirstTerm, Notice, Plan, Status, TermLength};
pub use crate::i18n::counted;
use crate::i18n::texts::{MessageTexts, PlanTexts, ShellTexts, StepTexts};
use crate::i18n::{Lang, Locale, amount, day_short, fill};
use crate::overview::unnamed;
use crate::portfolio::{Record, ending_with};
use crate::schedule::progress_of;
use crate::state::{Message, Session};

/// "in 22 days", "today", "8 days ago".
pub fn relative(days: i64, lang: Lang) -> String {
    let t = PlanTexts::of(lang);
    match days {
        0 => t.today.to_owned(),
        1 => t.tomorrow.to_owned(),
        -1 => t.yesterday.to_owned(),
        2.. => fill(t.in_days, &[("n", &days.to_string())]),
        _ => fill(t.ago, &[("n", &days.unsigned_abs().to_string())]),
    }
}

/// "22 days left", "Today is the last day", "3 days past".
pub fn days_left(days: i64, lang: Lang) -> String {
    let t = PlanTexts::of(lang);
    match days {
        0 => t.left_zero.to_owned(),
        1 => t.left_one.to_owned(),
        -1 => t.past_one.to_owned(),
        2.. => fill(t.left_many, &[("n", &days.to_string())]),
        _ => fill(t.past_many, &[("n", &days.unsigned_abs().to_string())]),
    }
}

/// A status as people say it.
pub fn status(status: Status, lang: Lang) -> &'static str {
    let t = PlanTexts::of(lang);
    match status {
        Status::Upcoming => t.status_upcoming,
        Status::Calm => t.status_calm,
        Status::Prepare => t.status_prepare,
        Status::Urgent => t.status_urgent,
        Status::Today => t.status_today,
        Status::Missed => t.status_missed,
        Status::Ends => t.status_ends,
        Status::Ended => t.status_ended,
        Status::Cancelled => t.status_cancelled,
    }
}

/// "12 months".
pub fn months(count: u32, lang: Lang) -> String {
    let t = PlanTexts::of(lang);
    if count == 1 { t.term_month.to_owned() } else { fill(t.term_months, &[("n", &count.to_string())]) }
}

/// "30 days' notice".
pub fn notice(notice: Notice, lang: Lang) -> String {
    let t = PlanTexts::of(lang);
    let (one, many, count) = match notice {
        Notice::Days(0) | Notice::Months(0) => return t.notice_none.to_owned(),
        Notice::Days(days) => (t.notice_day, t.notice_days, days),
        Notice::Months(months) => (t.notice_month, t.notice_months, months),
    };
    if count == 1 { one.to_owned() } else { fill(many, &[("n", &count.to_string())]) }
}

/// "since 15 Jan 2026, 12 months, 30 days' notice".
pub fn terms(contract: &Contract, lang: Lang, locale: Locale) -> String {
    let t = PlanTexts::of(lang);
    let first: FirstTerm = contract.first_term;
    let since = fill(t.since, &[("start", &day_short(first.start(), locale))]);
    [&since, ", ", &length(first.length(), lang, locale), ", ", &notice(contract.notice, lang)].concat()
}

/// "12 months", "until 14 Jan 2027".
pub fn length(length: TermLength, lang: Lang, locale: Locale) -> String {
    match length {
        TermLength::Months(count) => months(count.get(), lang),
        TermLength::Until(last) => fill(PlanTexts::of(lang).term_until, &[("last", &day_short(last, locale))]),
    }
}

/// The user's name for a contract, or one made of its start.
pub fn name(record: &Record, lang: Lang, locale: Locale) -> String {
    if record.name.is_empty() { unnamed(record.terms.first_term.start(), lang, locale) } else { record.name.clone() }
}

/// An amount in the contract's currency.
pub fn money(cents: crate::domain::Cents, currency: Currency, locale: Locale) -> String {
    amount(cents, currency, locale)
}

/// Settled and applicable steps of the contract shown.
pub fn progress(session: Session) -> (usize, usize) {
    session.portfolio.record.with(|record| match record {
        Some(record) => {
            let contract =
                session.portfolio.contracts.with(|all| ending_with(record.terms, record.with.as_deref(), all));
            progress_of(&contract, &record.answers, &record.progress)
        }
        None => (0, STEPS.len()),
    })
}

/// "7/24".
pub fn progress_short(session: Session) -> String {
    let (done, all) = progress(session);
    [" ", &done.to_string(), "/", &all.to_string()].concat()
}

/// A message that can come before the part that follows, in words; nothing for all others.
pub fn early_message(message: &Message, lang: Lang) -> Option<&'static str> {
    match message {
        Message::Added => Some(ShellTexts::of(lang).added),
        Message::NotLoaded => Some(StepTexts::of(lang).load_failed),
        _ => None,
    }
}

/// A message of the status line.
pub fn message(message: &Message, lang: Lang) -> String {
    let t = MessageTexts::of(lang);
    let (one, many, count) = match message {
        Message::Deleted(count, _) => (t.deleted, t.deleted_many, *count),
        Message::Archived(count, _) => (t.archived, t.archived_many, *count),
        Message::Unarchived(count, _) => (t.unarchived, t.unarchived_many, *count),
        Message::Imported(count, _) => (t.imported, t.imported_many, *count),
        Message::Restored(count) => (t.restored, t.restored_many, *count),
        Message::Added | Message::NotLoaded => (early_message(message, lang).unwrap_or_default(), "", 1),
        Message::Overruled(_) => (t.overruled, "", 1),
        Message::Removed(_) => (t.row_removed, "", 1),
        Message::Undone => (t.undone, "", 1),
        Message::RowRestored => (t.row_restored, "", 1),
        Message::Copied => (t.copied, "", 1),
        Message::CopyFailed => (t.copy_failed, "", 1),
        Message::Forgotten => (t.forgotten, "", 1),
        Message::NoDates => (t.no_dates, "", 1),
        Message::FilesStay | Message::OfflineReady => {
            (super::offline::message(*message == Message::OfflineReady, lang), "", 1)
        }
    };
    if count == 1 { one.to_owned() } else { fill(many, &[("n", &count.to_string())]) }
}

/// The renewed term's number as people count it, where the term is a renewed one.
pub fn renewal_number(plan: &Plan) -> Option<u32> {
    (!plan.term.is_first()).then_some(plan.term.number)
}

/// A day as in a table, marked up as a day.
pub fn short_day(day: Day, locale: Locale) -> AnyView {
    crate::ui::widgets::figure::plain_day(day, day_short(day, locale))
}
