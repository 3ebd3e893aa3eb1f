//! The answer: until when the notice must have arrived, in one sentence, for every state a contract can be in.

use leptos::prelude::*;

use super::words;
use crate::domain::{Contract, Plan, Status};
use crate::explain::status_word;
use crate::i18n::texts::PlanTexts;
use crate::i18n::{Lang, Locale, day_long, day_short, fill, weekday};
use crate::ui::widgets::figure;

/// The answer sentence with its date, the days left and when to send.
pub fn answer(contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let long = |day| day_long(day, locale);
    let last = plan.term.last;
    let (lead, date, after) = match (plan.status, &plan.deadlines) {
        (Status::Cancelled, _) => {
            let sent = contract.notice_sent.map(long).unwrap_or_default();
            let lead = fill(t.cancelled_lead, &[("weekday", weekday(last, lang)), ("sent", &sent)]);
            (lead, figure::plain_day(last, long(last)), t.cancelled_end.to_owned())
        }
        (Status::Ended, _) | (_, None) if plan.status == Status::Ended => {
            let after = fill(t.ended_end, &[("export", &long(plan.export_until)), ("gone", &long(plan.data_gone))]);
            let lead = fill(t.ended_lead, &[("weekday", weekday(last, lang))]);
            (lead, figure::plain_day(last, long(last)), after)
        }
        (_, None) => {
            let lead = fill(t.ends_lead, &[("weekday", weekday(last, lang))]);
            (lead, figure::plain_day(last, long(last)), t.ends_end.to_owned())
        }
        (status, Some(dates)) => {
            let missed = status == Status::Missed;
            let lead = if missed { t.missed_lead } else { t.lead };
            let lead = fill(lead, &[("weekday", weekday(dates.notice, lang))]);
            let after = match (&plan.next, missed) {
                (Some(next), true) => {
                    fill(t.missed_end, &[("last", &long(next.term.last)), ("next", &long(next.deadlines.notice))])
                }
                _ => t.lead_end.to_owned(),
            };
            (lead, figure::day("notice-deadline", dates.notice, long(dates.notice)), after)
        }
    };
    view! {
        <div class="answer" data-tone=tone(plan.status)>
            <p class="answer-sentence">
                <span class="answer-lead">{lead}</span>
                " "
                <strong class="answer-date">{date}</strong>
                " "
                <span class="answer-after">{after}</span>
            </p>
            {badges(plan, lang, locale)}
            {too_late(plan, lang, locale)}
        </div>
    }
    .into_any()
}

/// How urgent a state is, for colour and icon; the word stands beside them.
pub fn tone(status: Status) -> &'static str {
    match status {
        Status::Calm | Status::Upcoming | Status::Ends | Status::Ended => "calm",
        Status::Cancelled => "ok",
        Status::Prepare => "info",
        Status::Urgent => "warn",
        Status::Today | Status::Missed => "danger",
    }
}

fn badges(plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let status =
        figure::value("status", status_word(plan.status).to_owned(), words::status(plan.status, lang).to_owned());
    let counts = !matches!(plan.status, Status::Cancelled | Status::Ended | Status::Ends);
    let left = plan.days_left.map(|days| {
        let text = if counts { words::days_left(days, lang) } else { String::new() };
        view! { <span class="badge-days" class:sr-only=!counts>{figure::value("days-left", days.to_string(), text)}</span> }
    });
    let send = plan.deadlines.as_ref().filter(|_| counts && plan.status != Status::Missed).map(|dates| {
        let text = if dates.send_by < plan.as_of {
            t.send_by_past.to_owned()
        } else {
            let day = [weekday(dates.send_by, lang), if lang == Lang::De { ", " } else { " " }].concat();
            fill(t.send_by, &[("day", &[&day, &*day_short(dates.send_by, locale)].concat())])
        };
        view! { <span class="badge badge-quiet">{text}</span> }
    });
    view! {
        <p class="badges">
            <span class="badge badge-status">{icon(plan.status)} {left} <span class="badge-word">{status}</span></span>
            {send}
        </p>
    }
    .into_any()
}

/// A sign beside the word: nothing is said by colour alone.
pub fn icon(status: Status) -> AnyView {
    let path = match tone(status) {
        "ok" => "M3 8.5l3.2 3.2L13 5",
        "danger" => "M8 3v6M8 12.2v.6",
        "warn" => "M8 4v4.5l3 1.8",
        _ => "M4 8h8",
    };
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <circle cx={"8"} cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
            <path d=path fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"></path>
        </svg>
    }
    .into_any()
}

/// What still helps once the deadline has passed or never could be met.
fn too_late(plan: &Plan, lang: Lang, locale: Locale) -> Option<AnyView> {
    let t = PlanTexts::of(lang);
    let dates = plan.deadlines.as_ref()?;
    let never = dates.before_start_of(&plan.term);
    let missed = plan.status == Status::Missed;
    if plan.status == Status::Cancelled || !(missed || never) {
        return None;
    }
    let sentence = |template: &str, reachable: &crate::domain::Reachable| {
        let last = day_long(reachable.term.last, locale);
        let deadline = day_long(reachable.deadlines.notice, locale);
        fill(template, &[("last", &last), ("deadline", &deadline)])
    };
    let before = never.then(|| view! { <p>{t.before_term}</p> });
    let next = plan.next.as_ref().filter(|_| never).map(|next| view! { <p>{sentence(t.next_chance, next)}</p> });
    let first =
        plan.first_reachable.as_ref().map(|first| view! { <p><strong>{sentence(t.first_chance, first)}</strong></p> });
    Some(view! { <div class="too-late">{before} {next} {first}</div> }.into_any())
}
