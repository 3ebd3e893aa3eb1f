//! Files of all contracts: the calendar, and tables to import or export.

use leptos::prelude::*;

use crate::i18n::fill;
use crate::i18n::texts::{CalendarTexts, ImportTexts, OverviewTexts};
use crate::journey::calendar::Purpose;
use crate::overview::{MOST_IN_CALENDAR, for_calendar};
use crate::state::{self, JobsStore, NavigationStore, PortfolioStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::details::LazyDetails;

#[component]
pub(super) fn ImportLink() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    view! {
        <a class="action-link" href=move || navigation.href(View::Import)>{use_texts::<ImportTexts>().link}</a>
    }
}

/// Folded: the deadlines of all contracts as one calendar file, and the way to tables of contracts.
#[component]
pub(super) fn Files() -> impl IntoView {
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
        <LazyDetails id="all-files" summary=move || t.files>
            <p>
                <button type="button" class="button" on:click=move |_| offer(Purpose::Enter)>{t.calendars}</button>
            </p>
            <p class="quiet">
                {in_calendar} " " {calendar.earlier} " "
                <button type="button" class="link-button" on:click=move |_| offer(Purpose::CallOffOutdatedDates)>
                    {calendar.call_off_outdated}
                </button>
            </p>
            <p><ImportLink /></p>
        </LazyDetails>
    }
}
