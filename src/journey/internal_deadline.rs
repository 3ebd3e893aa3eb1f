//! The internal deadline in words: what follows from it, why there may be none, and how it is worked out.

use crate::domain::{
    Contract, Day, InternalDeadline, LeadTime, NoticeWay, Plan, Remedy, Status, internal_deadline, lead_days, remedies,
};
use crate::i18n::texts::PreparationTexts;
use crate::i18n::{Lang, Locale, counted, day_long, day_short, day_with_weekday, fill, names};
use crate::portfolio::Preparation;

/// Days that are named one by one; of more, the first and the last are.
const NAMED: usize = 10;

/// The internal deadline, or why there is none. Nothing once the deadline itself has passed.
pub fn shown(contract: &Contract, plan: &Plan, preparation: &Preparation) -> Option<InternalDeadline> {
    preparation.internal_deadline(plan, contract.region).filter(|_| plan.status != Status::Missed)
}

/// What is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// What helps where there is none.
    pub helps: Vec<String>,
    pub is_missing: bool,
}

/// What is said of the internal deadline beside the answer. `email_excluded` says whether the contract rules out notice by
/// e-mail.
pub fn said(
    contract: &Contract,
    plan: &Plan,
    preparation: &Preparation,
    email_excluded: bool,
    lang: Lang,
) -> Option<Said> {
    let t = PreparationTexts::of(lang);
    let locale = Locale::of(lang, contract.region);
    let (found, lead) = (shown(contract, plan, preparation)?, preparation.lead?);
    let send_by = plan.deadlines.as_ref()?.send_by.day(preparation.way);
    let [day, in_sentence] = [day_with_weekday, day_long].map(|written| move |day: Day| written(day, locale));
    let way = names::notice_way(preparation.way, lang);
    let text = match found {
        InternalDeadline::On { day: internal, send_on } => {
            fill(t.internal, &[("day", &day(internal)), ("send", &in_sentence(send_on)), ("way", way)])
        }
        InternalDeadline::Past { left: Some(left) } => {
            let [lead, left] = [lead.total(), left].map(|days| working_days(days as usize, t));
            let send_on = send_on(contract, plan, preparation).unwrap_or(send_by);
            fill(t.too_short, &[("lead", &lead), ("left", &left), ("send", &in_sentence(send_on))])
        }
        InternalDeadline::Past { left: None } => {
            let text = if send_by < plan.as_of { t.send_passed } else { t.nobody_there };
            fill(text, &[("send", &in_sentence(send_by)), ("way", way)])
        }
    };
    let is_missing = matches!(found, InternalDeadline::Past { .. });
    let helps = remedies(plan, contract.region, preparation.way, lead, &preparation.absences).into_iter();
    let helps = helps.filter(|remedy| !email_excluded || *remedy != Remedy::FasterWay(NoticeWay::Email));
    let helps = helps.map(|remedy| match remedy {
        Remedy::Shorten(0) => {
            let send_on = send_on(contract, plan, preparation).unwrap_or(send_by);
            fill(t.same_day, &[("send", &day(send_on))])
        }
        Remedy::Shorten(left) => fill(t.shorten, &[("left", &working_days(left as usize, t))]),
        Remedy::OtherSignatory => t.other_signatory.to_owned(),
        Remedy::FasterWay(way) => {
            let until = plan.deadlines.as_ref().map(|dates| in_sentence(dates.send_by.day(way))).unwrap_or_default();
            fill(t.faster_way, &[("way", names::notice_way(way, lang)), ("day", &until)])
        }
    });
    Some(Said { text, helps: helps.collect(), is_missing })
}

/// How it is counted back, line by line; empty where there is none.
pub fn worked_out(contract: &Contract, plan: &Plan, preparation: &Preparation, lang: Lang) -> Vec<String> {
    let found = (shown(contract, plan, preparation), preparation.lead, plan.deadlines.as_ref());
    let (Some(InternalDeadline::On { day: internal, send_on }), Some(lead), Some(dates)) = found else {
        return Vec::new();
    };
    let t = PreparationTexts::of(lang);
    let locale = Locale::of(lang, contract.region);
    let (send_by, way) = (dates.send_by.day(preparation.way), names::notice_way(preparation.way, lang));
    let day = |day: Day| day_with_weekday(day, locale);
    let days = lead_days(send_on, contract.region, lead, &preparation.absences);
    let mut lines = vec![fill(t.counted_from, &[("way", way), ("day", &day(send_by))])];
    if send_on != send_by {
        lines.push(fill(t.sent_before, &[("day", &day(send_on))]));
    }
    for (text, taken) in [(t.for_signature, &days.signature), (t.for_approval, &days.approval)] {
        if !taken.is_empty() {
            lines.push(fill(text, &[("n", &working_days(taken.len(), t)), ("days", &named(taken, t, locale))]));
        }
    }
    if !days.away.is_empty() {
        lines.push(fill(t.not_counted, &[("days", &named(&days.away, t, locale))]));
    }
    lines.push(fill(t.result, &[("day", &day(internal))]));
    lines
}

/// The day on which the notice would be sent if nothing had to be waited for.
fn send_on(contract: &Contract, plan: &Plan, preparation: &Preparation) -> Option<Day> {
    let Preparation { way, absences, .. } = preparation;
    match internal_deadline(plan, contract.region, *way, LeadTime::new(0, 0), absences)? {
        InternalDeadline::On { send_on, .. } => Some(send_on),
        InternalDeadline::Past { .. } => None,
    }
}

fn working_days(count: usize, t: &PreparationTexts) -> String {
    counted(count, t.working_day, t.working_days)
}

/// Days that stand latest first.
fn named(days: &[Day], t: &PreparationTexts, locale: Locale) -> String {
    match days {
        [latest, .., first] if days.len() > NAMED => {
            fill(t.span, &[("from", &day_long(*first, locale)), ("until", &day_long(*latest, locale))])
        }
        _ => days.iter().map(|day| day_short(*day, locale)).collect::<Vec<_>>().join(", "),
    }
}
