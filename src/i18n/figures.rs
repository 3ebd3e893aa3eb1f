//! The computed figures as text for sentences, by the names that mark them on the page: docs/rules.md#figure-names.

use crate::domain::{self, Cents, Contract, Day, Plan, SettlementBasis, Status, Switching, costs};
use crate::i18n::{Lang, Locale, amount, count, day_long};

/// The text of a figure; `None` if the plan has no such figure.
///
/// Only days, amounts and the number of days left: no sentence names the status or the progress.
pub fn text(name: &str, contract: &Contract, plan: &Plan, lang: Lang) -> Option<String> {
    let locale = Locale::of(lang, contract.region);
    if let Some(day) = day(name, contract, plan) {
        return Some(day_long(day, locale));
    }
    if let Some(cents) = cents(name, contract, plan) {
        return Some(amount(cents, contract.currency, locale));
    }
    plan.days_left.filter(|_| name == "days-left").map(|days| count(days, locale))
}

/// `template` with each name in braces replaced by the reader's own figure; `None` if one of them does not exist.
///
/// ```
/// use fristklar::domain::{Contract, FirstTerm, TermLength, TermMonths, day, plan};
/// use fristklar::i18n::{Lang, figures};
/// let start = day(2026, 1, 15).ok_or("no such day")?;
/// let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
/// let contract = Contract::new(first);
/// let plan = plan(&contract, day(2026, 11, 23).ok_or("no such day")?);
/// let filled = figures::fill("by {notice-deadline}", &contract, &plan, Lang::En);
/// assert_eq!(filled.as_deref(), Some("by 15\u{a0}December 2026"));
/// assert_eq!(figures::fill("{refund-guide}", &contract, &plan, Lang::En), None);
/// # Ok::<(), &str>(())
/// ```
pub fn fill(template: &str, contract: &Contract, plan: &Plan, lang: Lang) -> Option<String> {
    let filled = pieces(template).into_iter().map(|piece| match piece {
        TextPiece::Words(words) => Some(words.to_owned()),
        TextPiece::Name(name) => text(name, contract, plan, lang),
    });
    filled.collect()
}

/// A piece of a template with names in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPiece<'a> {
    /// Literal text.
    Words(&'a str),
    /// A name, without the braces.
    Name(&'a str),
}

/// Splits a template at its names in braces; a brace without a partner is literal text.
pub fn pieces(template: &str) -> Vec<TextPiece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((before, inner)) = rest.split_once('{')
        && let Some((name, after)) = inner.split_once('}')
    {
        pieces.extend([TextPiece::Words(before), TextPiece::Name(name)]);
        rest = after;
    }
    pieces.push(TextPiece::Words(rest));
    pieces
}

fn day(name: &str, contract: &Contract, plan: &Plan) -> Option<Day> {
    let dates = plan.deadlines.as_ref();
    let window = dates.and_then(|dates| dates.window);
    let next = plan.next.as_ref();
    let switching = || Switching::after_notice(plan.as_of);
    match name {
        "exit-end" => exit(contract, plan).map(|(last, _)| last),
        "exit-deadline" => exit(contract, plan).map(|(_, deadline)| deadline),
        "switch-notice-end" => Some(switching().notice_end),
        "switch-transition-end" => Some(switching().transition_end),
        "switch-retrieval-end" => Some(switching().retrieval_end),
        "term-start" => Some(plan.term.start),
        "term-end" => Some(plan.term.last),
        "notice-deadline" => dates.map(|dates| dates.notice),
        "strict-date" => dates.map(|dates| dates.strict),
        "recommended-date" => dates.map(|dates| dates.recommended),
        "send-by" => dates.map(|dates| dates.send_by.email),
        "send-by-courier" => dates.map(|dates| dates.send_by.courier),
        "send-by-post" => dates.map(|dates| dates.send_by.post),
        "window-start" => window.map(|(first, _)| first),
        "window-end" => window.map(|(_, last)| last),
        "portal-opens" => Some(plan.portal_opens),
        "full-refund-until" => plan.full_refund_until,
        "export-until" => Some(plan.export_until),
        "data-gone" => Some(plan.data_gone),
        "next-term-end" => next.map(|next| next.term.last),
        "next-deadline" => next.map(|next| next.deadlines.notice),
        _ => None,
    }
}

/// Last day and notice deadline of the term that ends with the notice that was sent or, if none was, with a notice
/// given now.
pub fn exit(contract: &Contract, plan: &Plan) -> Option<(Day, Day)> {
    // Deadlines that pass later do not affect a notice that was sent.
    let sent = contract.notice_sent.map(|sent| domain::plan(contract, sent));
    let plan = sent.as_ref().unwrap_or(plan);
    let dates = plan.deadlines.as_ref()?;
    if plan.status == Status::Cancelled || dates.notice >= plan.as_of {
        return Some((plan.term.last, dates.notice));
    }
    let reachable = plan.first_reachable.as_ref().or(plan.next.as_ref())?;
    Some((reachable.term.last, reachable.deadlines.notice))
}

fn cents(name: &str, contract: &Contract, plan: &Plan) -> Option<Cents> {
    let costs = costs(contract, plan)?;
    if name == "renewal-cost" {
        return costs.renewal;
    }
    costs.settlements().find_map(|(basis, settlement)| {
        if name == refund_name(basis) {
            Some(settlement.refund)
        } else if Some(name) == payable_name(basis) {
            Some(settlement.payable)
        } else {
            None
        }
    })
}

/// The figure name of the refund on a basis.
pub fn refund_name(basis: SettlementBasis) -> &'static str {
    match basis {
        SettlementBasis::Guide => "refund-guide",
        SettlementBasis::Standard => "refund-msa",
        SettlementBasis::Own => "refund-own",
        SettlementBasis::ForCause => "refund-cause",
    }
}

/// The figure name of the amount that remains due on a basis; `None` for termination for cause, which never leaves any.
pub fn payable_name(basis: SettlementBasis) -> Option<&'static str> {
    match basis {
        SettlementBasis::Guide => Some("payable-guide"),
        SettlementBasis::Standard => Some("payable-msa"),
        SettlementBasis::Own => Some("payable-own"),
        SettlementBasis::ForCause => None,
    }
}
