//! Refund and remaining payment over the term: a chart, the values of a chosen day, and a table.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{
    Cents, Contract, Currency, Day, Moment, OnDay, OverTime, Plan, SettlementBasis, days_between, over_time, plus_days,
};
use crate::i18n::texts::MoneyTexts;
use crate::i18n::{Lang, fill};
use crate::state::PortfolioStore;
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::details::use_first_showing;
use crate::ui::widgets::figure::DayText;

/// Width and height of the chart in its own units; it is scaled to the width of the page.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 240;

/// A line of the chart.
struct Line {
    class: &'static str,
    name: &'static str,
    basis: SettlementBasis,
}

fn lines(over: &OverTime, lang: Lang) -> Vec<Line> {
    let t = MoneyTexts::of(lang);
    let lines = [
        Line { class: "line-guide", name: t.line_guide, basis: SettlementBasis::Guide },
        Line { class: "line-standard", name: t.line_standard, basis: SettlementBasis::Standard },
        Line { class: "line-cause", name: t.line_cause, basis: SettlementBasis::ForCause },
        Line { class: "line-own", name: t.line_own, basis: SettlementBasis::Own },
    ];
    let first = over.on(over.first());
    lines.into_iter().filter(|line| first.is_some_and(|day| day.outcome(line.basis).is_some())).collect()
}

/// The value of a line: the refund or, under the standard contract, which has none, the amount that remains due.
fn value(day: &OnDay, basis: SettlementBasis) -> Option<Cents> {
    let outcome = day.outcome(basis)?;
    Some(if basis == SettlementBasis::Standard { outcome.payable } else { outcome.refund })
}

/// The settlements over the whole term. Renders nothing without a price.
#[component]
pub(super) fn Course(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let currency = contract.currency;
    let over = Arc::new(over_time(&contract, &plan)?);
    let service_end = plan.last_service_day(&contract);
    let key = over.on(service_end).map(|day| {
        fill(
            t.course_key,
            &[
                ("day", &wording.long_day(day.day)),
                ("refund", &wording.money(day.guide.refund, currency)),
                ("payable", &wording.money(day.standard.payable, currency)),
            ],
        )
    });
    // The chosen day, counted from the first day of the term.
    let chosen = RwSignal::new(days_between(over.first(), service_end));
    Some(view! {
        <section class="course" aria-labelledby="course-title">
            <h3 id="course-title">{t.course}</h3>
            <figure>
                <figcaption>{key}</figcaption>
                <Drawing over=Arc::clone(&over) currency chosen />
                <Legend over=Arc::clone(&over) />
                <Reader over=Arc::clone(&over) currency chosen />
            </figure>
            <CourseTable over currency />
        </section>
    })
}

/// The legend of the chart.
#[component]
fn Legend(over: Arc<OverTime>) -> impl IntoView {
    let lang = use_wording().lang;
    let t = use_texts::<MoneyTexts>();
    let others =
        [("mark-line", t.line_marks), ("mark-line is-deadline", t.line_deadline), ("cursor-line", t.line_cursor)];
    let swatches: Vec<_> = lines(&over, lang)
        .into_iter()
        .map(|line| (line.class, line.name))
        .chain(others)
        .map(|(class, name)| {
            view! {
                <li>
                    <svg class="swatch" viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                        <line x1="0" y1="4" x2="28" y2="4" class=class></line>
                    </svg>
                    " "
                    {name}
                </li>
            }
        })
        .collect();
    view! { <ul class="legend">{swatches}</ul> }
}

/// Horizontal position of a day.
fn x(over: &OverTime, day: Day) -> i64 {
    let span = days_between(over.first(), over.last()).max(1);
    days_between(over.first(), day) * WIDTH / span
}

#[component]
fn Drawing(over: Arc<OverTime>, currency: Currency, chosen: RwSignal<i64>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let largest = over.largest();
    let top = largest.refund.max(largest.payable).0.max(1);
    // In 128 bits, because the largest amount times the height exceeds 64.
    let y = |amount: Cents| {
        let down = i128::from(HEIGHT) * i128::from(amount.0) / i128::from(top);
        HEIGHT - i64::try_from(down).unwrap_or(HEIGHT)
    };
    let points = over.points();
    let drawn: Vec<_> = lines(&over, wording.lang)
        .into_iter()
        .map(|line| {
            let at = |point| value(point, line.basis).map(|amount| format!("{},{} ", x(&over, point.day), y(amount)));
            let path: String = points.iter().filter_map(at).collect();
            view! { <polyline points=path class=line.class></polyline> }
        })
        .collect();
    let marks: Vec<_> = over
        .marks()
        .iter()
        .map(|mark| {
            let at = x(&over, mark.day).to_string();
            let class = if mark.moments.contains(&Moment::Deadline) { "mark-line is-deadline" } else { "mark-line" };
            view! { <line x1=at.clone() x2=at y1="0" y2=HEIGHT.to_string() class=class></line> }
        })
        .collect();
    let (first, last) = (over.first(), over.last());
    let cursor = move || x(&over, plus_days(first, chosen.get())).to_string();
    view! {
        <div class="chart">
            <span class="chart-top" aria-hidden="true">{wording.money(Cents(top), currency)}</span>
            <svg
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                preserveAspectRatio="none"
                role="img"
                aria-label=t.course_drawing
                class="chart-drawing"
            >
                <line x1="0" y1=HEIGHT.to_string() x2=WIDTH.to_string() y2=HEIGHT.to_string() class="axis"></line>
                {marks}
                {drawn}
                <line x1=cursor.clone() x2=cursor y1="0" y2=HEIGHT.to_string() class="cursor-line"></line>
            </svg>
            <div class="chart-below" aria-hidden="true">
                <span><DayText day=first text=wording.short_day(first) /></span>
                <span><DayText day=last text=wording.short_day(last) /></span>
            </div>
        </div>
    }
}

/// A slider to choose a day, with the amounts for that day.
#[component]
fn Reader(over: Arc<OverTime>, currency: Currency, chosen: RwSignal<i64>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let (first, last) = (over.first(), over.last());
    let day = move || wording.day_with_weekday(plus_days(first, chosen.get()));
    let values = move || {
        let day = over.on(plus_days(first, chosen.get()))?;
        let rows = lines(&over, wording.lang).into_iter().filter_map(|line| {
            let amount = wording.money(value(&day, line.basis)?, currency);
            Some(view! { <dt>{line.name}</dt> <dd>{amount}</dd> })
        });
        Some(rows.collect::<Vec<_>>())
    };
    view! {
        <div class="reader">
            <label for="course-day">{t.course_read}</label>
            <input
                type="range"
                id="course-day"
                min="0"
                max=days_between(first, last).to_string()
                step="1"
                aria-valuetext=day
                prop:value=move || chosen.get().to_string()
                on:input=move |event| {
                    if let Ok(days) = event_target_value(&event).parse() {
                        chosen.set(days);
                    }
                }
            />
            <p><strong>{day}</strong></p>
            <dl class="reading">{values}</dl>
        </div>
    }
}

fn moment(moment: Moment, as_of_chosen: bool, lang: Lang) -> &'static str {
    let t = MoneyTexts::of(lang);
    match moment {
        Moment::TermStart => t.moment_start,
        Moment::FullRefundUntil => t.moment_full,
        Moment::AsOf if as_of_chosen => t.moment_as_of,
        Moment::AsOf => t.moment_today,
        Moment::Recommended => t.moment_recommended,
        Moment::Deadline => t.moment_deadline,
        Moment::ServiceEnd => t.moment_service,
        Moment::TermEnd => t.moment_end,
    }
}

/// The points of the chart and the days that matter. The rows are rendered when it is opened or printed.
#[component]
fn CourseTable(over: Arc<OverTime>, currency: Currency) -> impl IntoView {
    let lang = use_wording().lang;
    let t = use_texts::<MoneyTexts>();
    let (was_shown, on_toggle) = use_first_showing();
    let headings: Vec<_> =
        lines(&over, lang).into_iter().map(|line| view! { <th scope="col" class="amount">{line.name}</th> }).collect();
    let rows = move || {
        let over = Arc::clone(&over);
        was_shown.get().then(|| view! { <CourseRows over currency /> })
    };
    view! {
        <details class="course-table" on:toggle=on_toggle>
            <summary>{t.course_table}</summary>
            <section class="scroll" tabindex="0" aria-label=t.course_table>
                <table aria-label=t.course_table>
                    <thead>
                        <tr><th scope="col">{t.course_day}</th> <th scope="col">{t.course_why}</th> {headings}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        </details>
    }
}

#[component]
fn CourseRows(over: Arc<OverTime>, currency: Currency) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let days: BTreeSet<Day> =
        over.points().iter().map(|point| point.day).chain(over.marks().iter().map(|mark| mark.day)).collect();
    let lines = lines(&over, wording.lang);
    let row = |day: OnDay| {
        let mark = over.marks().iter().find(|mark| mark.day == day.day);
        let moments = mark.map(|mark| mark.moments.clone()).unwrap_or_default();
        let why = move || {
            let as_of_chosen = portfolio.as_of.with(Option::is_some);
            let names: Vec<&str> = moments.iter().map(|one| moment(*one, as_of_chosen, wording.lang)).collect();
            names.join(", ")
        };
        let amounts: Vec<_> = lines
            .iter()
            .filter_map(|line| value(&day, line.basis))
            .map(|amount| view! { <td class="amount">{wording.money(amount, currency)}</td> })
            .collect();
        view! {
            <tr>
                <th scope="row"><DayText day=day.day text=wording.short_day(day.day) /></th>
                <td>{why}</td>
                {amounts}
            </tr>
        }
    };
    days.into_iter().filter_map(|day| over.on(day)).map(row).collect::<Vec<_>>()
}
