//! Short phrases that several views share.

use crate::domain::{Contract, Notice, Plan, TermLength};
use crate::i18n::texts::{JourneyTexts, PlanTexts, ShellTexts, TimelineTexts, ToolTexts};
use crate::i18n::{Lang, Locale, counted, day_short, fill, names};
use crate::letters::messages;
use crate::overview::unnamed;
use crate::portfolio::{Record, StepStatus};
use crate::state::{LeftOpen, View};

/// "in 22 days", "today", "8 days ago".
pub fn relative(days: i64, lang: Lang) -> String {
    let t = TimelineTexts::of(lang);
    match days {
        0 => t.today.to_owned(),
        1 => t.tomorrow.to_owned(),
        -1 => t.yesterday.to_owned(),
        2.. => fill(t.in_days, &[("n", &days.to_string())]),
        _ => fill(t.ago, &[("n", &days.unsigned_abs().to_string())]),
    }
}

/// "Done".
pub fn step_status(status: StepStatus, lang: Lang) -> &'static str {
    let t = JourneyTexts::of(lang);
    match status {
        StepStatus::Open => t.open,
        StepStatus::InProgress => t.in_progress,
        StepStatus::Done => t.done,
        StepStatus::NotNeeded => t.not_needed,
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

/// "Assumed: 12 months, 30 days' notice. Check your contract." `None` where nothing is assumed.
pub fn assumed(contract: &Contract, assumed: LeftOpen, lang: Lang, locale: Locale) -> Option<String> {
    let term = assumed.term.then(|| length(contract.first_term.length(), lang, locale));
    let notice = assumed.notice.then(|| notice(contract.notice, lang));
    let terms: Vec<String> = term.into_iter().chain(notice).collect();
    (!terms.is_empty()).then(|| fill(PlanTexts::of(lang).assumed, &[("terms", &terms.join(", "))]))
}

/// The name of a view; empty for the first one, which is the page itself. The calculators are called by what they belong
/// to, see [`calculator_name`].
pub fn view_name(view: View, lang: Lang) -> &'static str {
    let t = ShellTexts::of(lang);
    match view {
        View::Start => "",
        View::Deadlines => PlanTexts::of(lang).heading,
        View::Backup => t.nav_backup,
        View::Summary => PlanTexts::of(lang).summary,
        View::Costs | View::Licences | View::CrmComparison | View::InvoiceCheck => t.nav_costs,
        View::Steps => t.nav_steps,
        View::Letter => t.nav_letter,
        View::Contracts => t.nav_contracts,
        View::Import => t.nav_import,
        View::Documents => t.nav_documents,
        View::Help => t.nav_help,
        View::Imprint => t.nav_imprint,
        View::Privacy => t.nav_privacy,
        View::Accessibility => t.nav_accessibility,
    }
}

/// The name of a calculator, or of any other view as in [`view_name`]. In the second part of the program.
pub fn calculator_name(view: View, lang: Lang) -> &'static str {
    let t = ToolTexts::of(lang);
    match view {
        View::Licences => t.seats,
        View::CrmComparison => t.crm,
        View::InvoiceCheck => t.watch,
        other => view_name(other, lang),
    }
}

/// "30 days' notice".
pub fn notice(notice: Notice, lang: Lang) -> String {
    let t = PlanTexts::of(lang);
    let (one, many, count) = match notice {
        Notice::Days(0) | Notice::Months(0) => return t.notice_none.to_owned(),
        Notice::Days(days) => (t.notice_day, t.notice_days, days),
        Notice::Months(months) => (t.notice_month, t.notice_months, months),
    };
    counted(count as usize, one, many)
}

/// "since 15 Jan 2026, 12 months, 30 days' notice".
pub fn terms(contract: &Contract, lang: Lang, locale: Locale) -> String {
    let start = day_short(contract.first_term.start(), locale);
    format!("{}, {}", fill(PlanTexts::of(lang).since, &[("start", &start)]), terms_but_start(contract, lang, locale))
}

/// "12 months, 30 days' notice".
fn terms_but_start(contract: &Contract, lang: Lang, locale: Locale) -> String {
    format!("{}, {}", length(contract.first_term.length(), lang, locale), notice(contract.notice, lang))
}

/// The terms, below the contract's name: where that is made from the start, they do not say it again.
pub fn terms_after_name(record: &Record, contract: &Contract, lang: Lang, locale: Locale) -> String {
    if record.name.is_empty() { terms_but_start(contract, lang, locale) } else { terms(contract, lang, locale) }
}

/// "12 months", "until 14 Jan 2027".
pub fn length(length: TermLength, lang: Lang, locale: Locale) -> String {
    match length {
        TermLength::Months(count) => names::months(count.get(), lang),
        TermLength::Until(last) => fill(PlanTexts::of(lang).term_until, &[("last", &day_short(last, locale))]),
    }
}

/// The user's name for a contract, or one made from its start date.
pub fn name(record: &Record, lang: Lang, locale: Locale) -> String {
    if record.name.is_empty() { unnamed(record.terms.first_term.start(), lang, locale) } else { record.name.clone() }
}

/// What a text for others calls a contract.
pub fn name_for_others(record: &Record, lang: Lang) -> String {
    let (terms, locale) = (&record.terms, Locale::of(lang, record.terms.region));
    messages::name_for_others(&record.name, &record.product, terms.first_term.start(), lang, locale)
}

/// The number of a renewed term, from 1; `None` for the first term.
pub fn renewal_number(plan: &Plan) -> Option<u32> {
    (!plan.term.is_first()).then_some(plan.term.number)
}
