//! The list: only the lines in sight and some beside are on the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::{controls, row};
use crate::i18n::Lang;
use crate::i18n::texts::OverviewTexts;
use crate::overview::{Arrangement, Item, Row, Section, arrange};
use crate::state::{self, AllRows, Session};
use crate::ui::words;

/// DOM id of the list.
const LIST: &str = "contracts";

/// A line that is drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    key: String,
    /// Its place in the list.
    pub place: usize,
    pub what: What,
}

/// What stands on a line.
#[derive(Clone, PartialEq)]
pub(super) enum What {
    Section(Section),
    Contract {
        row: Arc<Row>,
        /// The contract it ends with.
        base: Option<Arc<Row>>,
        under_base: bool,
    },
}

impl Line {
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Id of its contract, if it has one.
    pub fn contract(&self) -> Option<&str> {
        match &self.what {
            What::Section(_) => None,
            What::Contract { row, .. } => Some(&row.id),
        }
    }
}

pub(super) fn list(session: Session, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let all = expect_context::<state::JobsStore>().rows;
    let rows = all.rows;
    let arrangement = Memo::new(move |_| Arc::new(all.choice.with(|choice| rows.with(|rows| arrange(rows, choice)))));
    let count = Memo::new(move |_| arrangement.with(|list| list.items.len()));
    let window = state::drawn_lines(LIST, count);
    let drawn = Memo::new(move |_| {
        let window = window.get();
        rows.with(|rows| {
            arrangement.with(|list| {
                let mut places: Vec<usize> = window.lines.collect();
                places.extend(window.kept);
                places.sort_unstable();
                places.into_iter().filter_map(|place| line(rows, list, place)).collect::<Vec<_>>()
            })
        })
    });
    let shown = Memo::new(move |_| (arrangement.with(|list| list.shown), rows.with(|rows| rows.len())));
    let said = move || {
        let (some, all) = shown.get();
        match some {
            0 => t.shown_none.to_owned(),
            _ if some < all => crate::i18n::fill(t.shown_some, &[("n", &some.to_string()), ("all", &all.to_string())]),
            _ => words::counted(some, t.shown_one, t.shown_all),
        }
    };
    let none = move || {
        (shown.get().0 == 0).then(|| {
            let again = move |_| {
                controls::show_everything(all);
                state::focus_soon(super::super::TITLE);
            };
            view! { <p><button type="button" class="button" on:click=again>{t.show_again}</button></p> }
        })
    };
    let px = |height: f64| [&height.to_string(), "px"].concat();
    view! {
        <p class="shown-count" aria-live="polite">{said}</p>
        {none}
        <div
            class="contract-table"
            role="table"
            aria-label=t.list
            aria-rowcount=move || count.get().saturating_add(1).to_string()
            class:is-empty=move || count.get() == 0
        >
            <div role="rowgroup" class="contract-head">
                <div role="row" class="contract-row" aria-rowindex="1">
                    <span role="columnheader">{t.contract}</span>
                    <span role="columnheader">{t.deadline}</span>
                    <span role="columnheader">{t.state}</span>
                    <span role="columnheader" class="amount">{t.cost}</span>
                    <span role="columnheader">{t.steps}</span>
                    <span role="columnheader"><span class="sr-only">{t.actions}</span></span>
                </div>
            </div>
            <div role="rowgroup" id=LIST>
                <div class="room" style:height=move || px(window.with(|window| window.above))></div>
                <For
                    each=move || drawn.with(|drawn| drawn.iter().map(|line| line.key.clone()).collect::<Vec<_>>())
                    key=String::clone
                    children=move |key| row::line(session, drawn, key, lang)
                />
                <div class="room" style:height=move || px(window.with(|window| window.below))></div>
            </div>
        </div>
        {move || (count.get() > 50).then(|| view! { <p class="quiet">{t.not_found}</p> })}
    }
    .into_any()
}

fn line(rows: &[Arc<Row>], list: &Arrangement, place: usize) -> Option<Line> {
    match *list.items.get(place)? {
        Item::Section(section) => {
            let section = list.sections.get(section)?.clone();
            Some(Line { key: ["§", &section.title].concat(), place, what: What::Section(section) })
        }
        Item::Row { row, under_base } => {
            let row = Arc::clone(rows.get(row)?);
            let base = row.base.as_ref().and_then(|base| rows.iter().find(|row| row.id == *base)).cloned();
            Some(Line { key: row.id.clone(), place, what: What::Contract { row, base, under_base } })
        }
    }
}
