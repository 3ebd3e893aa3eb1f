//! The answer: by when the notice must arrive, in one sentence, for every status of a contract.

use std::sync::Arc;

use leptos::prelude::*;

use super::figure::Figure;
use super::internal_deadline::InternalDeadlineNote;
use super::term_strip::TermStrip;
use crate::domain::{Contract, Day, NoticeWay, Plan, Reachable, Status, TermMarks};
use crate::i18n::texts::{PlanTexts, TooLateTexts};
use crate::i18n::{Lang, fill, names};
use crate::state::{ContractNow, DrawingStage, SecondPartStore};
use crate::ui::language::{Wording, use_lang, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::reactive::reactive;

/// The answer with its date, the days left and the send-by dates. Follows the region's date format.
#[component]
pub fn Answer(
    shown: ContractNow,
    /// Placed below the date. It stays while the answer changes.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let wording = use_wording();
    let toned = Arc::clone(&shown);
    let toned = move || toned().map(|(_, plan)| tone(plan.status));
    let (said, at_last) = (Arc::clone(&shown), Arc::clone(&shown));
    let second_part = expect_context::<SecondPartStore>();
    let said = reactive(move || {
        let (contract, plan) = said()?;
        let Sentence { lead, day, figure, after } = sentence(&contract, &plan, wording);
        let [weekday, day_and_month, year] = wording.day_in_parts(day);
        Some(view! {
            <p class="answer-sentence">
                <span class="answer-lead">{lead}</span>
                " "
                <strong class="answer-date">
                    <time data-figure=figure datetime=day.to_string()>
                        <span>{weekday} " "</span> {day_and_month} <span>" " {year}</span>
                    </time>
                </strong>
                " "
                <span class="answer-after">{after}</span>
            </p>
        })
    });
    let below = reactive(move || {
        let (_, plan) = shown()?;
        wording.track_locale();
        Some(view! {
            <Badges plan=Arc::clone(&plan) />
            <SendByDates plan />
        })
    });
    let at_last = reactive(move || {
        let (_, plan) = at_last()?;
        second_part.at(DrawingStage::Said).map(|part| (part.below_answer)(plan))
    });
    view! {
        <div class="answer" data-tone=toned>
            {said}
            {children.map(|children| children())}
            {below}
            {at_last}
        </div>
    }
}

/// A sentence around a day.
struct Sentence {
    lead: String,
    day: Day,
    /// Name of the figure, if the day is marked as one.
    figure: Option<&'static str>,
    after: String,
}

fn sentence(contract: &Contract, plan: &Plan, wording: Wording) -> Sentence {
    let t = PlanTexts::of(wording.lang);
    let long = |day| wording.long_day(day);
    let last = plan.term.last;
    match (plan.status, &plan.deadlines) {
        (Status::Cancelled, _) => {
            let sent = contract.notice_sent.map(long).unwrap_or_default();
            let lead = fill(t.cancelled_lead, &[("sent", &sent)]);
            Sentence { lead, day: last, figure: None, after: t.cancelled_end.to_owned() }
        }
        (Status::Ended, _) => {
            let after = fill(t.ended_end, &[("export", &long(plan.export_until)), ("gone", &long(plan.data_gone))]);
            Sentence { lead: t.ended_lead.to_owned(), day: last, figure: None, after }
        }
        (_, None) => Sentence { lead: t.ends_lead.to_owned(), day: last, figure: None, after: t.ends_end.to_owned() },
        (status, Some(dates)) => {
            let missed = status == Status::Missed;
            let after = match (&plan.next, missed) {
                (Some(next), true) => {
                    fill(t.missed_end, &[("last", &long(next.term.last)), ("next", &long(next.deadlines.notice))])
                }
                _ => t.lead_end.to_owned(),
            };
            let lead = if missed { t.missed_lead } else { t.lead };
            Sentence { lead: lead.to_owned(), day: dates.notice, figure: Some("notice-deadline"), after }
        }
    }
}

/// The urgency of a status, for colour and icon; the text is always next to them.
pub fn tone(status: Status) -> &'static str {
    match status {
        Status::Calm | Status::Upcoming | Status::Ends | Status::Ended => "calm",
        Status::Cancelled => "ok",
        Status::Prepare => "info",
        Status::Urgent => "warn",
        Status::Today | Status::Missed => "danger",
    }
}

/// The days left in a pill, and the status beside it; the status alone where no notice is due any more, and the days
/// alone where they say the same.
#[component]
fn Badges(plan: Arc<Plan>) -> impl IntoView {
    let lang = use_lang();
    let is_settled = is_settled(&plan);
    let left = plan.days_left.map(|days| {
        let text = if is_settled { String::new() } else { phrases::days_left(days, lang) };
        view! { <Figure figure="days-left" value=days.to_string() text /> }
    });
    let is_said = matches!(plan.status, Status::Today | Status::Missed);
    let text = if is_said { "" } else { names::status(plan.status, lang) };
    let status = view! { <Figure figure="status" value=names::status_word(plan.status) text /> }.into_any();
    let (inside, beside) = if is_settled { (Some(status), None) } else { (None, Some(status)) };
    view! {
        <p class="badges">
            <span class="badge"><StatusIcon status=plan.status /> {left} {inside}</span>
            {beside}
        </p>
    }
}

/// Whether no notice is due, or not any more.
fn is_settled(plan: &Plan) -> bool {
    matches!(plan.status, Status::Cancelled | Status::Ended | Status::Ends)
}

/// The send-by date for each way. Renders nothing once no notice can arrive in time.
#[component]
fn SendByDates(plan: Arc<Plan>) -> impl IntoView {
    let t = use_texts::<PlanTexts>();
    let wording = use_wording();
    let is_due = !is_settled(&plan);
    let send_by = &plan.deadlines.as_ref().filter(|dates| is_due && plan.as_of <= dates.notice)?.send_by;
    let way = |way: NoticeWay| {
        let name = match way {
            NoticeWay::Email => t.send_email,
            NoticeWay::Courier => t.send_courier,
            NoticeWay::Post => t.send_post,
        };
        let day = send_by.day(way);
        let comma = if wording.lang == Lang::De { "," } else { "" };
        let text = format!("{}{comma} {}", wording.weekday(day), wording.short_day(day));
        let is_over = day < plan.as_of;
        let over = is_over.then(|| format!(" ({})", t.send_over));
        view! { <div class:is-over=is_over><dt>{name}</dt> <dd>{text} {over}</dd></div> }
    };
    let ways = NoticeWay::ALL.map(way).into_iter().collect::<Vec<_>>();
    let now = send_by.open_on(plan.as_of).next().is_none().then(|| view! { <p>{t.send_now}</p> });
    Some(view! { <div class="send-by"><p>{t.send}</p> <dl>{ways}</dl> {now}</div> })
}

/// An icon next to the text of a status, so that colour alone never carries meaning.
#[component]
pub fn StatusIcon(status: Status) -> impl IntoView {
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
}

/// The term bar, which lies on the edge of the answer, the internal deadline, and what still helps once the deadline
/// has passed. In the second part of the program.
#[component]
pub fn BelowAnswer(plan: Arc<Plan>) -> impl IntoView {
    let marks = TermMarks::of(&plan);
    view! { <TermStrip marks /> <InternalDeadlineNote /> <TooLate plan /> }
}

/// What still helps once the deadline has passed, or if it lies before the term.
#[component]
fn TooLate(plan: Arc<Plan>) -> impl IntoView {
    let t = use_texts::<TooLateTexts>();
    let wording = use_wording();
    let dates = plan.deadlines.as_ref()?;
    let is_before_term = dates.before_start_of(&plan.term);
    if plan.status == Status::Cancelled || !(plan.status == Status::Missed || is_before_term) {
        return None;
    }
    // Until then it can still be met.
    let never = is_before_term && plan.as_of > dates.notice;
    let sentence = |template: &str, reachable: &Reachable| {
        let last = wording.long_day(reachable.term.last);
        let deadline = wording.long_day(reachable.deadlines.notice);
        fill(template, &[("last", &last), ("deadline", &deadline)])
    };
    let before_term = if never { t.before_term } else { t.before_term_open };
    let before = is_before_term.then(|| view! { <p>{before_term}</p> });
    let next = plan.next.as_ref().filter(|_| never).map(|next| view! { <p>{sentence(t.next_chance, next)}</p> });
    let first =
        plan.first_reachable.as_ref().map(|first| view! { <p><strong>{sentence(t.first_chance, first)}</strong></p> });
    Some(view! { <div class="too-late">{before} {next} {first}</div> })
}
