//! The year: twelve months with links to the contracts due in each, and the cost of missing the deadlines by quarter.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::texts::OverviewTexts;
use crate::i18n::{counted, fill, month_short, month_year};
use crate::overview::{CalendarMonth, QuarterTotal, Sums, Totals, year_strip};
use crate::state::{JobsStore, PortfolioStore};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::show_if::ShowIf;

#[component]
pub(super) fn Year() -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let portfolio = expect_context::<PortfolioStore>();
    let rows = expect_context::<JobsStore>().rows.rows;
    let strip = Memo::new(move |_| {
        let today = portfolio.day();
        rows.with(|rows| year_strip(rows, today))
    });
    let months = move || {
        strip.with(|strip| strip.months.iter().cloned().map(|month| view! { <Month month /> }).collect::<Vec<_>>())
    };
    let later = move || {
        let later = strip.with(|strip| strip.later);
        (later > 0).then(|| view! { <p class="quiet">{counted(later, t.later_one, t.later_many)}</p> })
    };
    view! {
        <section class="overview-year" aria-labelledby="year-title">
            <h2 id="year-title">{t.year}</h2>
            <p class="quiet">{t.year_note}</p>
            <ul class="months">{months}</ul>
            {later}
        </section>
    }
}

/// A month. If it has deadlines, it is a button that shows their contracts.
#[component]
fn Month(month: CalendarMonth) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let lang = use_lang();
    let rows = expect_context::<JobsStore>().rows;
    let name @ (year, number) = month.name();
    let full = month_year(year, number, lang);
    let short = month_short(number, lang);
    if month.deadlines == 0 {
        return view! {
            <li class="month">
                <span class="month-name" aria-hidden="true">{short}</span>
                <span class={"month-days"} aria-hidden="true"></span>
                <span class={"month-count"} aria-hidden="true">"–"</span>
                <span class="sr-only">{format!("{full}: {}", t.deadlines_none)}</span>
            </li>
        }
        .into_any();
    }
    let deadlines = counted(month.deadlines, t.deadlines_one, t.deadlines_many);
    let pressed = move || rows.choice.with(|choice| choice.month == Some(name)).to_string();
    let choose = move |_| {
        rows.choose(|choice| choice.month = if choice.month == Some(name) { None } else { Some(name) });
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
                <span class="sr-only">{format!("{full}: {deadlines}")}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The cost of missing the deadlines, by quarter. Renders nothing if there are none.
#[component]
pub(super) fn Quarters(totals: Memo<Arc<Totals>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let any = Memo::new(move |_| totals.with(|totals| totals.overdue().is_some() || !totals.quarters.is_empty()));
    let missed = move || {
        totals.with(|totals| {
            totals.overdue().map(|count| {
                view! {
                    <tr>
                        <th scope="row">{t.quarter_missed}</th>
                        <td>{count.to_string()}</td>
                        <td class="amount"><Amounts sums=totals.missed /></td>
                    </tr>
                }
            })
        })
    };
    let quarters = move || {
        let row = |total: &QuarterTotal| {
            let quarter = [("n", &*total.quarter.number.to_string()), ("year", &*total.quarter.year.to_string())];
            view! {
                <tr>
                    <th scope="row">{fill(t.quarter_name, &quarter)}</th>
                    <td>{total.deadlines.to_string()}</td>
                    <td class="amount"><Amounts sums=total.sums unpriced=total.unpriced /></td>
                </tr>
            }
        };
        totals.with(|totals| totals.quarters.iter().map(row).collect::<Vec<_>>())
    };
    view! {
        <ShowIf when=move || any.get()>
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
                        <tbody>{missed} {quarters}</tbody>
                    </table>
                </section>
            </details>
        </ShowIf>
    }
}

/// One sum for each currency, and the number of contracts without a price.
#[component]
fn Amounts(sums: Sums, #[prop(optional)] unpriced: usize) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let wording = use_wording();
    move || {
        let mut texts: Vec<_> = sums.iter().map(|(currency, sum)| wording.money(sum, currency)).collect();
        if unpriced > 0 {
            texts.push(counted(unpriced, t.unpriced_one, t.unpriced_many));
        }
        texts.into_iter().map(|text| view! { <span class="sum">{text}</span> }).collect::<Vec<_>>()
    }
}
