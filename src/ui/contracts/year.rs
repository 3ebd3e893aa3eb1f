//! The year: twelve months with their deadlines, each a way to its contracts, and what missing them costs by quarter.

use leptos::prelude::*;

use crate::i18n::texts::OverviewTexts;
use crate::i18n::{Lang, Locale, fill, month_short, month_year};
use crate::overview::{CalendarMonth, Sums, Totals, year_strip};
use crate::state::{AllRows, Session};
use crate::ui::words;

pub(super) fn year(session: Session, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let rows = expect_context::<crate::state::JobsStore>().rows.rows;
    let strip = Memo::new(move |_| {
        let today = session.portfolio.day();
        rows.with(|rows| year_strip(rows, today))
    });
    let months =
        move || strip.with(|strip| strip.months.iter().map(|month| one_month(month, lang)).collect::<Vec<_>>());
    let later = move || {
        let later = strip.with(|strip| strip.later);
        (later > 0).then(|| view! { <p class="quiet">{words::counted(later, t.later_one, t.later_many)}</p> })
    };
    view! {
        <section class="overview-year" aria-labelledby="year-title">
            <h2 id="year-title">{t.year}</h2>
            <p class="quiet">{t.year_note}</p>
            <ul class="months">{months}</ul>
            {later}
        </section>
    }
    .into_any()
}

fn one_month(month: &CalendarMonth, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let (year, number) = month.name();
    let full = month_year(year, number, lang);
    let short = month_short(number, lang);
    let all = expect_context::<crate::state::JobsStore>().rows;
    let choice = all.choice;
    if month.deadlines == 0 {
        let said = [&full, ": ", t.deadlines_none].concat();
        return view! {
            <li class="month">
                <span class="month-name" aria-hidden="true">{short}</span>
                <span class={"month-days"} aria-hidden="true"></span>
                <span class={"month-count"} aria-hidden="true">"–"</span>
                <span class="sr-only">{said}</span>
            </li>
        }
        .into_any();
    }
    let name = month.name();
    let said = [&full, ": ", &*words::counted(month.deadlines, t.deadlines_one, t.deadlines_many)].concat();
    let pressed = move || (choice.with(|choice| choice.month) == Some(name)).to_string();
    let choose = move |_| {
        all.choose(|choice| choice.month = if choice.month == Some(name) { None } else { Some(name) });
    };
    let days: Vec<_> = month
        .days
        .iter()
        .map(|day| {
            let (left, height) = month.bar(day);
            let class = if day.soon { "month-bar is-soon" } else { "month-bar" };
            view! { <rect x=left.to_string() width="1" y=(12 - height).to_string() height=height.to_string() class=class></rect> }
        })
        .collect();
    view! {
        <li class="month">
            <button type="button" aria-pressed=pressed on:click=choose>
                <span class="month-name" aria-hidden="true">{short}</span>
                <svg class="month-days" viewBox="0 0 31 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    {days}
                </svg>
                <span class="month-count" aria-hidden="true">{month.deadlines.to_string()}</span>
                <span class="sr-only">{said}</span>
            </button>
        </li>
    }
    .into_any()
}

pub(super) fn quarters(totals: &Totals, lang: Lang, locale: Locale) -> Option<AnyView> {
    let t = OverviewTexts::of(lang);
    let amounts = move |sums: &Sums, unpriced: usize| {
        let mut said: Vec<_> = sums.iter().map(|(currency, sum)| words::money(sum, currency, locale)).collect();
        if unpriced > 0 {
            said.push(words::counted(unpriced, t.unpriced_one, t.unpriced_many));
        }
        said.into_iter().map(|text| view! { <span class="sum">{text}</span> }.into_any()).collect::<Vec<_>>()
    };
    let mut rows: Vec<AnyView> = Vec::new();
    if let Some(count) = totals.overdue() {
        rows.push(
            view! {
                <tr>
                    <th scope="row">{t.quarter_missed}</th>
                    <td>{count.to_string()}</td>
                    <td class="amount">{amounts(&totals.missed, 0)}</td>
                </tr>
            }
            .into_any(),
        );
    }
    for quarter in &totals.quarters {
        let number = [("n", &*quarter.quarter.number.to_string()), ("year", &*quarter.quarter.year.to_string())];
        rows.push(
            view! {
                <tr>
                    <th scope="row">{fill(t.quarter_name, &number)}</th>
                    <td>{quarter.deadlines.to_string()}</td>
                    <td class="amount">{amounts(&quarter.sums, quarter.unpriced)}</td>
                </tr>
            }
            .into_any(),
        );
    }
    if rows.is_empty() {
        return None;
    }
    Some(
        view! {
            <details class="quarters">
                <summary>{t.quarters}</summary>
                <p class="quiet">{t.quarters_note}</p>
                <section class="scroll" tabindex="0" aria-label=t.quarters>
                <table aria-label=t.quarters>
                    <thead>
                        <tr>
                            <th scope="col">{t.quarter}</th>
                            <th scope="col">{t.quarter_deadlines}</th>
                            <th scope="col" class="amount">{t.quarter_cost}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                </section>
            </details>
        }
        .into_any(),
    )
}
