//! The dates of the term in their order: a bar to see, and a list that says everything.

use leptos::prelude::*;

use super::words;
use crate::domain::{Day, Plan, Status, days_between};
use crate::i18n::texts::PlanTexts;
use crate::i18n::{Lang, Locale, day_short};
use crate::ui::widgets::figure;

/// How an event stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// One of the dates everybody needs.
    Main,
    /// The deadline itself.
    Deadline,
    /// Today.
    Now,
    /// For whoever wants to know exactly.
    Side,
}

/// A date of the term.
pub(super) struct Event {
    pub day: Day,
    /// Name of its figure; "" where it carries none.
    pub figure: &'static str,
    /// Last day and figure name of an event that lasts.
    pub until: Option<(Day, &'static str)>,
    pub label: &'static str,
    mark: Option<&'static str>,
    pub weight: Weight,
}

fn event(day: Day, figure: &'static str, label: &'static str, weight: Weight) -> Event {
    Event { day, figure, until: None, label, mark: None, weight }
}

/// The dates of the term in their order, and today among them.
pub(super) fn events(plan: &Plan, as_of_chosen: bool, lang: Lang) -> Vec<Event> {
    let t = PlanTexts::of(lang);
    let start_label = if plan.term.is_first() { t.ev_start } else { t.ev_term_start };
    let mut events = vec![event(plan.term.start, "term-start", start_label, Weight::Main)];
    if let Some(until) = plan.full_refund_until {
        let mut full = event(until, "full-refund-until", t.ev_full_refund, Weight::Main);
        full.mark = Some(t.by_guide);
        events.push(full);
    }
    events.push(event(plan.portal_opens, "portal-opens", t.ev_portal, Weight::Side));
    if let Some(dates) = &plan.deadlines {
        let in_answer = plan.status != Status::Cancelled;
        let deadline = if in_answer { "" } else { "notice-deadline" };
        events.push(event(dates.recommended, "recommended-date", t.ev_recommended, Weight::Main));
        events.push(event(dates.send_by, "send-by", t.ev_send_by, Weight::Main));
        events.push(event(dates.strict, "strict-date", t.ev_strict, Weight::Side));
        events.push(event(dates.notice, deadline, t.ev_deadline, Weight::Deadline));
        if let Some((first, last)) = dates.window {
            let mut window = event(first, "window-start", t.ev_window, Weight::Main);
            window.until = Some((last, "window-end"));
            events.push(window);
        }
    }
    events.push(event(plan.term.last, "term-end", t.ev_end, Weight::Main));
    events.push(event(plan.export_until, "export-until", t.ev_export, Weight::Side));
    events.push(event(plan.data_gone, "data-gone", t.ev_gone, Weight::Side));
    let now = if as_of_chosen { t.ev_as_of } else { t.ev_today };
    events.push(event(plan.as_of, "", now, Weight::Now));
    // Events of one day keep the order above, and today comes last among them.
    events.sort_by_key(|event| event.day);
    events
}

/// Bar and list.
pub fn timeline(plan: &Plan, as_of_chosen: bool, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let rows: Vec<_> = events(plan, as_of_chosen, lang).iter().map(|event| row(event, plan, lang, locale)).collect();
    view! {
        <section class="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{t.year}</h2>
            {bar(plan, lang, locale)}
            <ol class="events">{rows}</ol>
        </section>
    }
    .into_any()
}

fn row(event: &Event, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let days = plan.days_until(event.day);
    let named = |name: &'static str, day: Day| {
        let text = day_short(day, locale);
        if name.is_empty() { figure::plain_day(day, text) } else { figure::day(name, day, text) }
    };
    let until = event.until.map(|(last, name)| view! { " – " {named(name, last)} });
    let relative = match event.weight {
        Weight::Now => String::new(),
        _ if event.until.is_some() && days < 0 => String::new(),
        _ => words::relative(days, lang),
    };
    let class = match event.weight {
        Weight::Main => "event",
        Weight::Deadline => "event event-deadline",
        Weight::Now => "event event-now",
        Weight::Side => "event event-side",
    };
    let mark = event.mark.map(|mark| view! { " " <span class="mark">{mark}</span> });
    view! {
        <li class=class class:is-past=days < 0>
            <span class="event-day">{named(event.figure, event.day)} {until}</span>
            <span class="event-label">{event.label} {mark}</span>
            <span class="event-relative">{relative}</span>
        </li>
    }
    .into_any()
}

/// The term as a bar. Decoration: everything in it stands in the list.
fn bar(plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let total = (days_between(plan.term.start, plan.term.last) + 1).max(1);
    let permille = |day: Day| (days_between(plan.term.start, day) * 1000 / total).clamp(0, 1000);
    let per_cent = |permille: i64| [&(permille / 10).to_string(), ".", &(permille % 10).to_string(), "%"].concat();
    let piece = |from: i64, to: i64, class: &'static str| {
        (to > from).then(|| {
            view! { <rect x=per_cent(from) width=per_cent(to - from) y="0" height="12" class=class></rect> }
        })
    };
    let full = plan.full_refund_until.and_then(|until| piece(0, permille(until), "bar-full"));
    let dates = plan.deadlines.as_ref();
    let notice = dates.map(|dates| permille(dates.notice));
    let advised = dates.and_then(|dates| piece(permille(dates.recommended), permille(dates.notice), "bar-advised"));
    let late = dates.and_then(|dates| dates.window).and_then(|(first, _)| piece(permille(first), 1000, "bar-late"));
    let inside = plan.as_of >= plan.term.start && plan.as_of <= plan.term.last;
    let now = inside.then(|| permille(plan.as_of));
    let now_label = now.map(|at| {
        let class = if at > 850 { "bar-now is-right" } else { "bar-now" };
        view! { <span class=class style:left=per_cent(at)>{t.ev_today}</span> }
    });
    let now_dot = now.map(|at| view! { <circle cx=per_cent(at) cy="6" r="6" class="bar-dot"></circle> });
    let notice_label = notice.zip(dates).map(|(at, dates)| {
        let class = if at > 500 { "bar-deadline is-right" } else { "bar-deadline" };
        let text = [&day_short(dates.notice, locale), " ", t.ev_deadline].concat();
        view! { <span class=class style:left=per_cent(at)>{text}</span> }
    });
    view! {
        <div class="bar" aria-hidden="true">
            <div class="bar-above">{now_label}</div>
            <svg class="bar-svg" width="100%" height="12" focusable="false">
                <rect x={"0"} y="0" width="100%" height="12" class="bar-track"></rect>
                {full} {advised} {late} {now_dot}
            </svg>
            <div class="bar-deadline-row">{notice_label}</div>
            <div class="bar-below">
                <span>{day_short(plan.term.start, locale)} " " {t.term_start}</span>
                <span>{day_short(plan.term.last, locale)}</span>
            </div>
        </div>
    }
    .into_any()
}
