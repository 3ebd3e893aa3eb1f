//! The overview of all contracts: which deadline comes next, the year, what missing deadlines costs, and the list.

mod controls;
mod files;
mod joint_letter;
mod line;
mod list;
mod list_head;
mod next;
mod row;
mod row_menu;
mod selection_bar;
mod year;

use std::sync::Arc;

use leptos::prelude::*;

use self::controls::{Arranging, States};
use self::files::{Files, ImportLink};
use self::list::{AboveList, ContractList};
use self::next::NextDeadline;
use crate::i18n::fill;
use crate::i18n::texts::{OverviewTexts, ShellTexts};
use crate::overview::{Arrangement, arrange, totals};
use crate::state::{self, AllRows, JobsStore, NavigationStore, OverviewWork, PortfolioStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::heading::Heading;
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
        Extent::None => view! { <p>{t.none}</p> <p>{t.none_note}</p> <p><AddLink /> " " <ImportLink /></p> }.into_any(),
        Extent::One => {
            view! { <AddLink /> <AboveList order /> <ContractList order /> <p><ImportLink /></p> }.into_any()
        }
        Extent::Many => view! { <ShowIf when=move || is_any.get()><ManyContracts order /></ShowIf> }.into_any(),
    };
    view! {
        <div class="wrap view overview">
            <Heading>{use_texts::<ShellTexts>().nav_contracts}</Heading>
            <Working />
            {body}
        </div>
    }
}

#[component]
fn AddLink() -> impl IntoView {
    view! {
        <a class="button button-primary" href=NavigationStore::new_contract_href()>{use_texts::<OverviewTexts>().add}</a>
    }
}

/// Up to so many contracts are drawn in one task.
const DRAWN_AT_ONCE: usize = 200;
/// The parts of the view below its first one: the next deadline, the controls, the order of the list, what is above
/// it, the list.
const LOWER_PARTS: usize = 5;

/// The view of several contracts. Where there are very many, each of its parts is drawn in a task of its own, so that
/// none blocks the browser for long.
#[component]
fn ManyContracts(order: Memo<Arc<Arrangement>>) -> impl IntoView {
    let rows = expect_context::<JobsStore>().rows.rows;
    let totals = Memo::new(move |_| Arc::new(rows.with(|rows| totals(rows))));
    let is_few = rows.with_untracked(|rows| rows.len() <= DRAWN_AT_ONCE);
    let (lower_parts, set_lower_parts) = signal(if is_few { LOWER_PARTS } else { 0 });
    draw_lower_parts(lower_parts, set_lower_parts, order);
    view! {
        <AddLink />
        <div class="overview-more"><Arranging totals /> <Files /></div>
        <ShowIf when=move || { lower_parts.get() > 0 }>
            <NextDeadline totals />
        </ShowIf>
        <ShowIf when=move || { lower_parts.get() > 1 }>
            <States totals />
        </ShowIf>
        <ShowIf when=move || { lower_parts.get() > 3 }>
            <AboveList order />
        </ShowIf>
        <ShowIf when=move || { lower_parts.get() > 4 }>
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
