//! Which deadline comes next, and all of them for the calendar.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::texts::{CalendarTexts, OverviewTexts};
use crate::i18n::{counted, fill};
use crate::journey::calendar::Purpose;
use crate::overview::{MOST_IN_CALENDAR, Totals, for_calendar, next_ahead};
use crate::state::{self, JobsStore, NavigationStore, PortfolioStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::details::LazyDetails;
use crate::ui::widgets::figure::DayText;

/// A sentence with the next deadline, and the number of missed ones.
#[component]
pub(super) fn NextDeadline(totals: Memo<Arc<Totals>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let rows = expect_context::<JobsStore>().rows.rows;
    let next = Memo::new(move |_| rows.with(|rows| next_ahead(rows)));
    let answer = move || match next.get().and_then(|row| Some((row.next?, row))) {
        None => view! { <span>{t.next_none}</span> }.into_any(),
        Some((day, row)) => {
            let name = row.shown_name(wording.lang, wording.locale());
            let left = row.days_left.map(|days| format!(" · {}", phrases::days_left(days, wording.lang)));
            let cost = row.cost.map(|cost| fill(t.next_cost, &[("amount", &wording.money(cost, row.currency))]));
            view! {
                <span>
                    {t.next_lead} " " <strong><DayText day text=wording.day_with_weekday(day) /></strong> " "
                    <a href=navigation.record_href(&row.id, View::Deadlines)>{name}</a> {left}
                </span>
                " "
                {cost.map(|cost| view! { <span>{cost}</span> })}
            }
            .into_any()
        }
    };
    let overdue = move || {
        totals.with(|totals| totals.overdue()).map(|count| {
            view! { " " <span class="overdue" data-tone="danger">{counted(count, t.overdue_one, t.overdue_many)}</span> }
        })
    };
    view! { <p class="overview-next">{answer} {overdue}</p> }
}

/// The deadlines of all contracts as one calendar file, folded.
#[component]
pub(super) fn AllCalendars() -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let calendar = use_texts::<CalendarTexts>();
    let wording = use_wording();
    let portfolio = expect_context::<PortfolioStore>();
    let rows = expect_context::<JobsStore>().rows.rows;
    let offer = move |purpose: Purpose| {
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
    view! {
        <LazyDetails id="all-calendars" summary=move || t.calendar>
            <p>
                <button type="button" class="button" on:click=move |_| offer(Purpose::Enter)>{t.calendars}</button>
            </p>
            <p class="quiet">
                {in_calendar} " " {calendar.earlier} " "
                <button type="button" class="link-button" on:click=move |_| offer(Purpose::CallOffOutdatedDates)>
                    {calendar.call_off_outdated}
                </button>
            </p>
        </LazyDetails>
    }
}
