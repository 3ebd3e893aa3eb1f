//! The menu of a line: one for the whole list, filled for the contract whose button was pressed.

use std::sync::Arc;

use leptos::prelude::*;

use super::line::{Line, neighbour};
use crate::i18n::texts::OverviewTexts;
use crate::journey::calendar::Purpose;
use crate::overview::OverviewRow;
use crate::state::{self, JobsStore, NavigationStore, PortfolioStore, View};
use crate::ui::language::{use_texts, use_wording};

/// DOM id of the menu.
pub(super) const MENU: &str = "contract-menu";

/// The menu. The browser opens it from the button that names it, closes it and gives the focus back.
#[component]
pub(super) fn RowMenu(
    /// Id of the contract.
    of: ReadSignal<String>,
    lines: Memo<Vec<Line>>,
) -> impl IntoView {
    let rows = expect_context::<JobsStore>().rows.rows;
    let row = Memo::new(move |_| of.with(|id| rows.with(|rows| rows.iter().find(|row| row.id == *id).cloned())));
    let items = move || row.get().map(|row| view! { <Items row lines /> });
    view! { <div id=MENU class="row-menu" popover="auto">{items}</div> }
}

#[component]
fn Items(row: Arc<OverviewRow>, lines: Memo<Vec<Line>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let wording = use_wording();
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let archived = row.archived;
    let letter = navigation.record_href(&row.id, View::Letter);
    let [in_calendar, in_archive, deleted] = [(); 3].map(|()| row.id.clone());
    let calendar = move |_| {
        let ids = std::slice::from_ref(&in_calendar);
        state::offer_calendars(portfolio, ids, Purpose::Enter, |record| untrack(|| wording.contract_name(record)));
    };
    let archive = move |_| {
        let next = neighbour(lines, &in_archive);
        portfolio.archive(std::slice::from_ref(&in_archive), !archived);
        state::focus_soon(&next);
    };
    let delete = move |_| {
        let next = neighbour(lines, &deleted);
        portfolio.delete(&deleted);
        state::focus_soon(&next);
    };
    view! {
        <p translate="no">{row.shown_name(wording.lang, wording.locale())}</p>
        <ul>
            <li><a href=letter>{t.open_letter}</a></li>
            <li><Item label=t.to_calendar act=calendar /></li>
            <li><Item label=if archived { t.take_back } else { t.put_away } act=archive /></li>
            <li><Item label=t.delete act=delete /></li>
        </ul>
    }
}

/// A button that closes the menu and acts.
#[component]
fn Item(label: &'static str, act: impl Fn(leptos::ev::MouseEvent) + 'static) -> impl IntoView {
    view! {
        <button type="button" popovertarget=MENU popovertargetaction="hide" on:click=act>{label}</button>
    }
}
