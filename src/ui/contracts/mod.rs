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

/// A part of the view below its first one, in the order in which they are drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum LowerPart {
    NextDeadline,
    States,
    /// The order of the list, which nobody sees.
    Order,
    AboveList,
    List,
}

const LOWER_PARTS: [LowerPart; 5] =
    [LowerPart::NextDeadline, LowerPart::States, LowerPart::Order, LowerPart::AboveList, LowerPart::List];

/// The view of several contracts. Where there are very many, each of its parts is drawn in a task of its own, so that
/// none blocks the browser for long.
#[component]
fn ManyContracts(order: Memo<Arc<Arrangement>>) -> impl IntoView {
    let rows = expect_context::<JobsStore>().rows.rows;
    let totals = Memo::new(move |_| Arc::new(rows.with(|rows| totals(rows))));
    let is_few = rows.with_untracked(|rows| rows.len() <= DRAWN_AT_ONCE);
    let (last_drawn, set_last_drawn) = signal(is_few.then_some(LowerPart::List));
    if !is_few {
        draw_in_turn(&LOWER_PARTS, set_last_drawn, order);
    }
    let is_drawn = move |part| last_drawn.get() >= Some(part);
    view! {
        <AddLink />
        <div class="overview-more"><Arranging totals /> <Files /></div>
        <ShowIf when=move || is_drawn(LowerPart::NextDeadline)>
            <NextDeadline totals />
        </ShowIf>
        <ShowIf when=move || is_drawn(LowerPart::States)>
            <States totals />
        </ShowIf>
        <ShowIf when=move || is_drawn(LowerPart::AboveList)>
            <AboveList order />
        </ShowIf>
        <ShowIf when=move || is_drawn(LowerPart::List)>
            <ContractList order />
        </ShowIf>
    }
}

/// Draws these parts, one in each task.
fn draw_in_turn(
    parts: &'static [LowerPart],
    set_last_drawn: WriteSignal<Option<LowerPart>>,
    order: Memo<Arc<Arrangement>>,
) {
    let Some((part, later)) = parts.split_first() else { return };
    state::soon(move || {
        if *part == LowerPart::Order {
            order.try_with_untracked(|_| ());
        }
        let is_left = set_last_drawn.try_set(Some(*part)).is_some();
        if !is_left {
            draw_in_turn(later, set_last_drawn, order);
        }
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
