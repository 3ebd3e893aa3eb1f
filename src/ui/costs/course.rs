//! Refund and remaining payment over the term: a drawing, a day to read, and the values as a table.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::Money;
use crate::domain::{Cents, Day, Mark, Moment, OnDay, OverTime, SettlementBasis, days_between, over_time, plus_days};
use crate::i18n::texts::MoneyTexts;
use crate::i18n::{Lang, day_long, day_with_weekday, fill};
use crate::state::Session;
use crate::ui::{entry, words};

/// The drawing's height and width in its own units; it is stretched to the page's width.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 240;

/// A line of the drawing: its class, its name, and whose rules it follows.
type Line = (&'static str, &'static str, SettlementBasis);

fn lines(over: &OverTime, lang: Lang) -> Vec<Line> {
    let t = MoneyTexts::of(lang);
    let lines = [
        ("line-guide", t.line_guide, SettlementBasis::Guide),
        ("line-standard", t.line_standard, SettlementBasis::Standard),
        ("line-cause", t.line_cause, SettlementBasis::ForCause),
        ("line-own", t.line_own, SettlementBasis::Own),
    ];
    let first = over.on(over.first());
    lines.into_iter().filter(|(_, _, basis)| first.is_some_and(|day| day.outcome(*basis).is_some())).collect()
}

/// What a line shows: what stays due under the standard contract, under which nothing comes back, else the refund.
fn value(day: &OnDay, basis: SettlementBasis) -> Option<Cents> {
    let outcome = day.outcome(basis)?;
    Some(if basis == SettlementBasis::Standard { outcome.payable } else { outcome.refund })
}

pub(super) fn course(session: Session, money: &Money) -> Option<AnyView> {
    let lang = money.lang;
    let t = MoneyTexts::of(lang);
    let over = Arc::new(over_time(&money.contract, &money.plan)?);
    let costs = money.plan.costs.as_ref()?;
    let key = over.on(costs.service_end).map(|day| {
        let (refund, payable) = (money.amount(day.guide.refund), money.amount(day.standard.payable));
        let day = day_long(day.day, money.locale);
        fill(t.course_key, &[("day", &day), ("refund", &refund), ("payable", &payable)])
    });
    let chosen = RwSignal::new(days_between(over.first(), costs.service_end));
    let drawn = lines(&over, lang).into_iter().map(|(class, name, _)| (class, name));
    let others =
        [("mark-line", t.line_marks), ("mark-line is-deadline", t.line_deadline), ("cursor-line", t.line_cursor)];
    let legend: Vec<_> = drawn
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
    let as_of_chosen = session.portfolio.as_of.with(Option::is_some);
    Some(
        view! {
            <section class="block course" aria-labelledby="course-title">
                <h2 id="course-title">{t.course}</h2>
                <figure>
                    <figcaption>{key}</figcaption>
                    {drawing(money, &over, chosen)}
                    <ul class="legend">{legend}</ul>
                    {reader(money, &over, chosen)}
                </figure>
                {table(money, &over, as_of_chosen)}
            </section>
        }
        .into_any(),
    )
}

/// A day's place from the left.
fn x(over: &OverTime, day: Day) -> i64 {
    let span = days_between(over.first(), over.last()).max(1);
    days_between(over.first(), day) * WIDTH / span
}

fn drawing(money: &Money, over: &Arc<OverTime>, chosen: RwSignal<i64>) -> AnyView {
    let t = MoneyTexts::of(money.lang);
    let largest = over.largest();
    let top = largest.refund.max(largest.payable).0.max(1);
    // Wide enough for the largest amount times the height.
    let y = |amount: Cents| {
        let down = i128::from(HEIGHT) * i128::from(amount.0) / i128::from(top);
        HEIGHT - i64::try_from(down).unwrap_or(HEIGHT)
    };
    let points = over.points();
    let drawn: Vec<_> = lines(over, money.lang)
        .into_iter()
        .map(|(class, _, basis)| {
            let at = |point| value(point, basis).map(|amount| format!("{},{} ", x(over, point.day), y(amount)));
            let path: String = points.iter().filter_map(at).collect();
            view! { <polyline points=path class=class></polyline> }
        })
        .collect();
    let marks: Vec<_> = over
        .marks()
        .iter()
        .map(|mark| {
            let at = x(over, mark.day).to_string();
            let class = if mark.moments.contains(&Moment::Deadline) { "mark-line is-deadline" } else { "mark-line" };
            view! { <line x1=at.clone() x2=at y1="0" y2=HEIGHT.to_string() class=class></line> }
        })
        .collect();
    let cursor = {
        let over = Arc::clone(over);
        move || x(&over, plus_days(over.first(), chosen.get())).to_string()
    };
    let other = cursor.clone();
    view! {
        <div class="chart">
            <span class="chart-top" aria-hidden="true">{money.amount(Cents(top))}</span>
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
                <line x1=cursor x2=other y1="0" y2=HEIGHT.to_string() class="cursor-line"></line>
            </svg>
            <div class="chart-below" aria-hidden="true">
                <span>{words::short_day(over.first(), money.locale)}</span>
                <span>{words::short_day(over.last(), money.locale)}</span>
            </div>
        </div>
    }
    .into_any()
}

/// A slider for keyboard and pointer, and what the chosen day says.
fn reader(money: &Money, over: &Arc<OverTime>, chosen: RwSignal<i64>) -> AnyView {
    let t = MoneyTexts::of(money.lang);
    let last = days_between(over.first(), over.last()).to_string();
    let (first, locale) = (over.first(), money.locale);
    let said = move || day_with_weekday(plus_days(first, chosen.get()), locale);
    let text = said;
    let slide = move |event: Event| {
        if let Ok(days) = event_target_value(&event).parse() {
            chosen.set(days);
        }
    };
    let values = {
        let (over, money) = (Arc::clone(over), money.clone());
        move || {
            let day = over.on(plus_days(over.first(), chosen.get()))?;
            let rows: Vec<_> = lines(&over, money.lang)
                .into_iter()
                .filter_map(|(_, name, basis)| {
                    let amount = money.amount(value(&day, basis)?);
                    Some(view! { <dt>{name}</dt> <dd>{amount}</dd> })
                })
                .collect();
            Some(rows)
        }
    };
    view! {
        <div class="reader">
            <label for="course-day">{t.course_read}</label>
            <input
                type="range"
                id="course-day"
                min="0"
                max=last
                step="1"
                aria-valuetext=text
                prop:value=move || chosen.get().to_string()
                on:input=slide
            />
            <p><strong>{said}</strong></p>
            <dl class="reading">{values}</dl>
        </div>
    }
    .into_any()
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

/// The drawing's points and the days that matter, drawn once somebody looks.
fn table(money: &Money, over: &Arc<OverTime>, as_of_chosen: bool) -> AnyView {
    let t = MoneyTexts::of(money.lang);
    let (shown, look) = entry::looked_at(false);
    let rows = {
        let (over, money) = (Arc::clone(over), money.clone());
        move || shown.get().then(|| rows(&money, &over, as_of_chosen))
    };
    let headings: Vec<_> = lines(over, money.lang)
        .into_iter()
        .map(|(_, name, _)| view! { <th scope="col" class="amount">{name}</th> })
        .collect();
    view! {
        <details class="course-table" on:toggle=look>
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
    .into_any()
}

fn rows(money: &Money, over: &OverTime, as_of_chosen: bool) -> Vec<AnyView> {
    let mut days: Vec<Day> = over.points().iter().map(|point| point.day).collect();
    days.extend(over.marks().iter().map(|mark| mark.day));
    days.sort_unstable();
    days.dedup();
    let lines = lines(over, money.lang);
    let row = |day: OnDay| {
        let mark: Option<&Mark> = over.marks().iter().find(|mark| mark.day == day.day);
        let names: Vec<&str> = mark
            .map(|mark| mark.moments.iter().map(|one| moment(*one, as_of_chosen, money.lang)).collect())
            .unwrap_or_default();
        let amounts: Vec<_> = lines
            .iter()
            .filter_map(|(_, _, basis)| value(&day, *basis))
            .map(|amount| view! { <td class="amount">{money.amount(amount)}</td> })
            .collect();
        view! {
            <tr>
                <th scope="row">{words::short_day(day.day, money.locale)}</th>
                <td>{names.join(", ")}</td>
                {amounts}
            </tr>
        }
        .into_any()
    };
    days.into_iter().filter_map(|day| over.on(day)).map(row).collect()
}
