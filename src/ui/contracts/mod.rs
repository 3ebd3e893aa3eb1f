//! The overview of all contracts: which deadline comes next, the year, what missing deadlines costs, and the list.

mod controls;
mod line;
mod list;
mod row;
mod year;

use std::sync::Arc;

use leptos::prelude::*;

use self::controls::Controls;
use self::list::ContractList;
use self::year::{Quarters, Year};
use super::phrases;
use crate::i18n::texts::{CalendarTexts, ImportTexts, OverviewTexts, ShellTexts};
use crate::i18n::{counted, fill};
use crate::journey::calendar::Purpose;
use crate::overview::{Arrangement, MOST_IN_CALENDAR, Totals, arrange, for_calendar, next_ahead, totals};
use crate::state::{self, AllRows, JobsStore, NavigationStore, OverviewWork, PortfolioStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::DayText;
use crate::ui::widgets::heading::{Heading, TITLE};
use crate::ui::widgets::show_if::ShowIf;

/// How many contracts there are, as far as it matters for the view.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    None,
    One,
    Many,
}

/// The overview. For a single contract, it is only the list.
#[component]
pub fn ContractsView() -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let portfolio = expect_context::<PortfolioStore>();
    expect_context::<JobsStore>().rows.keep_current();
    let extent = Memo::new(move |_| match portfolio.contracts.with(Vec::len) {
        0 => Extent::None,
        1 => Extent::One,
        _ => Extent::Many,
    });
    let AllRows { rows, choice, .. } = expect_context::<JobsStore>().rows;
    let order = Memo::new(move |_| Arc::new(choice.with(|choice| rows.with(|rows| arrange(rows, choice)))));
    // While the first rows are worked out there is nothing to show.
    let is_any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let body = move || match extent.get() {
        Extent::None => view! { <p>{t.none}</p> <p>{t.none_note}</p> <p class="actions"><AddLinks /></p> }.into_any(),
        Extent::One => view! { <ContractList order /> <p class="actions"><AddLinks /></p> }.into_any(),
        Extent::Many => view! { <ShowIf when=move || is_any.get()><ManyContracts order /></ShowIf> }.into_any(),
    };
    view! {
        <div class="wrap view">
            <Heading>{use_texts::<ShellTexts>().nav_contracts}</Heading>
            <Working />
            {body}
        </div>
    }
}

#[component]
fn AddLinks() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    view! {
        <a class="button button-primary" href=NavigationStore::new_contract_href()>{use_texts::<OverviewTexts>().add}</a>
        <a class="button" href=move || navigation.href(View::Import)>{use_texts::<ImportTexts>().link}</a>
    }
}

/// Up to so many contracts are drawn in one task.
const DRAWN_AT_ONCE: usize = 200;
/// The parts of the view below its first one: the year, the controls, the order of the list, the list.
const LOWER_PARTS: usize = 4;

/// The view of several contracts. Where there are very many, each of its parts is drawn in a task of its own, so that
/// none blocks the browser for long.
#[component]
fn ManyContracts(order: Memo<Arc<Arrangement>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let wording = use_wording();
    let portfolio = expect_context::<PortfolioStore>();
    let rows = expect_context::<JobsStore>().rows.rows;
    let totals = Memo::new(move |_| Arc::new(rows.with(|rows| totals(rows))));
    let calendar = use_texts::<CalendarTexts>();
    let offer_calendars = move |purpose: Purpose| {
        let ids = rows.with_untracked(|rows| for_calendar(rows));
        state::offer_calendars(portfolio, &ids, purpose, |record| untrack(|| wording.contract_name(record)));
    };
    let in_calendar = move || {
        rows.with(|rows| {
            if rows.len() > MOST_IN_CALENDAR {
                fill(t.calendars_most, &[("n", &MOST_IN_CALENDAR.to_string())])
            } else {
                fill(calendar.alone, &[("n", &state::entries_of_calendars(portfolio, &for_calendar(rows)).to_string())])
                    + "."
            }
        })
    };
    let is_few = rows.with_untracked(|rows| rows.len() <= DRAWN_AT_ONCE);
    let (lower_parts, set_lower_parts) = signal(if is_few { LOWER_PARTS } else { 0 });
    draw_lower_parts(lower_parts, set_lower_parts, order);
    view! {
        <NextDeadline totals />
        <p class="actions">
            <AddLinks />
            <button type="button" class="button" on:click=move |_| offer_calendars(Purpose::Enter)>{t.calendars}</button>
        </p>
        <p class="quiet">
            {in_calendar} " " {calendar.earlier} " "
            <button
                type="button"
                class="link-button"
                on:click=move |_| offer_calendars(Purpose::CallOffOutdatedDates)
            >
                {calendar.call_off_outdated}
            </button>
        </p>
        <ShowIf when=move || { lower_parts.get() > 0 }>
            <Year />
            <Quarters totals />
        </ShowIf>
        <ShowIf when=move || { lower_parts.get() > 1 }>
            <Controls totals />
        </ShowIf>
        <ShowIf when=move || { lower_parts.get() > 3 }>
            <ContractList order />
        </ShowIf>
    }
}

/// Renders what is missing of the lower parts, one in each task.
fn draw_lower_parts(drawn: ReadSignal<usize>, set_drawn: WriteSignal<usize>, order: Memo<Arc<Arrangement>>) {
    state::soon(move || {
        // The signals are gone if the view was left in the meantime.
        let Some(next) = drawn.try_get_untracked().filter(|drawn| *drawn < LOWER_PARTS) else { return };
        if next == 2 {
            order.with_untracked(|_| ());
        }
        set_drawn.set(next + 1);
        draw_lower_parts(drawn, set_drawn, order);
    });
}

/// The progress of computing the rows, if it takes more than a moment, with a button to stop it.
#[component]
fn Working() -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let rows = expect_context::<JobsStore>().rows;
    let stopped = Memo::new(move |_| rows.work.get().map(|work| work.stopped));
    let count = move |of: fn(&OverviewWork) -> usize| rows.work.with(|work| work.as_ref().map(of).unwrap_or_default());
    let done = move || count(|work| work.done).to_string();
    let total = move || count(|work| work.total).to_string();
    let progress = move || fill(t.working, &[("x", &done()), ("y", &total())]);
    move || {
        stopped.get().map(|stopped| {
            let toggle = move |_| {
                if stopped {
                    rows.resume();
                } else {
                    rows.stop();
                }
                state::focus_soon("work");
            };
            view! {
                <div class="working">
                    <progress max=total value=done aria-label=t.list></progress>
                    <p>{progress}</p>
                    {stopped.then(|| view! { <p>{t.stopped}</p> })}
                    <button type="button" class="button" id="work" on:click=toggle>
                        {if stopped { t.resume } else { t.stop }}
                    </button>
                </div>
            }
        })
    }
}

/// A sentence with the next deadline, and the number of missed ones.
#[component]
fn NextDeadline(totals: Memo<Arc<Totals>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let rows = expect_context::<JobsStore>().rows.rows;
    let next = Memo::new(move |_| rows.with(|rows| next_ahead(rows)));
    let answer = move || match next.get().and_then(|row| Some((row.next?, row))) {
        None => view! { <p class="lead">{t.next_none}</p> }.into_any(),
        Some((day, row)) => {
            let name = row.shown_name(wording.lang, wording.locale());
            let left = row.days_left.map(|days| format!(" · {}", phrases::days_left(days, wording.lang)));
            let cost = row.cost.map(|cost| fill(t.next_cost, &[("amount", &wording.money(cost, row.currency))]));
            view! {
                <p class="answer-sentence">
                    <span class="answer-lead">{t.next_lead}</span>
                    " "
                    <strong class="overview-date"><DayText day text=wording.day_with_weekday(day) /></strong>
                    " "
                    <span class="answer-after">
                        <a href=navigation.record_href(&row.id, View::Deadlines)>{name}</a>
                        {left}
                    </span>
                </p>
                {cost.map(|cost| view! { <p>{cost}</p> })}
            }
            .into_any()
        }
    };
    let overdue = move || {
        totals.with(|totals| totals.overdue()).map(|count| {
            view! { <p class="overdue" data-tone="danger">{counted(count, t.overdue_one, t.overdue_many)}</p> }
        })
    };
    view! { <div class="overview-next">{answer} {overdue}</div> }
}
