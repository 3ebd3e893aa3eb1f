//! One line of the list. Its contents follow the contract, so that the element itself remains, including the focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::joint_letter::JointLetterLink;
use super::line::{Line, LineContent, link_id};
use super::row_menu::MENU;
use crate::domain::{Channel, Day, Status};
use crate::i18n::texts::OverviewTexts;
use crate::i18n::{Lang, counted, fill, names};
use crate::letters::joint_notice::JointNotice;
use crate::overview::{GroupBy, OverviewRow, Section};
use crate::state::{JobsStore, NavigationStore, View};
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::answer::{StatusIcon, tone};
use crate::ui::widgets::figure::DayText;
use crate::ui::widgets::term_strip::TermStrip;

/// The line of `lines` with this key.
#[component]
pub(super) fn ListLine(
    key: String,
    lines: Memo<Vec<Line>>,
    /// Takes the id of the contract whose menu is opened.
    open_menu: WriteSignal<String>,
) -> impl IntoView {
    let line = Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.key() == key).cloned()));
    let place = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.place)));
    let content = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.content.clone())));
    // Counted from 1; the header is the first row.
    let row_index = move || place.get().map(|place| place.saturating_add(2).to_string());
    let data_line = move || place.get().map(|place| place.to_string());
    let cells = move || match content.get() {
        None => ().into_any(),
        Some(LineContent::Section { section, notice }) => view! { <SectionCells section notice /> }.into_any(),
        Some(LineContent::Contract { row, base, .. }) => view! { <ContractCells row base open_menu /> }.into_any(),
    };
    let tone = move || {
        content.with(|content| match content {
            Some(LineContent::Contract { row, .. }) => Some(tone(row.status)),
            _ => None,
        })
    };
    let is_addon =
        move || content.with(|content| matches!(content, Some(LineContent::Contract { under_base: true, .. })));
    let is_section = move || content.with(|content| matches!(content, Some(LineContent::Section { .. })));
    view! {
        <div
            role="row"
            class="contract-row"
            class:is-addon=is_addon
            class:is-section=is_section
            data-line=data_line
            aria-rowindex=row_index
            data-tone=tone
        >
            {cells}
        </div>
    }
}

/// The heading of a group, with the costs of its contracts and a letter for all of them.
#[component]
fn SectionCells(section: Section, notice: Option<JointNotice>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let wording = use_wording();
    let choice = expect_context::<JobsStore>().rows.choice;
    move || {
        let title = match (section.title.is_empty(), choice.with(|choice| choice.group)) {
            (false, _) => section.title.clone(),
            (true, GroupBy::Product) => t.without_product.to_owned(),
            (true, GroupBy::Customer | GroupBy::Nothing) => t.without_customer.to_owned(),
        };
        let sums: Vec<_> = section
            .sums
            .iter()
            .map(|(currency, sum)| view! { <span class="sum">{wording.money(sum, currency)}</span> })
            .collect();
        let letter = notice.clone().map(|notice| view! { <JointLetterLink notice class="action-link" /> });
        view! {
            <div role="cell" aria-colspan="4" class="section-title">
                <h2>{title}</h2>
                <span class="quiet">{counted(section.contracts, t.shown_one, t.shown_all)}</span>
                {letter}
            </div>
            <div role="cell" aria-colspan="3" class="section-sums amount">{sums}</div>
        }
    }
}

/// The cells of a contract. `base` is its base contract, if it is an add-on.
#[component]
fn ContractCells(
    row: Arc<OverviewRow>,
    base: Option<Arc<OverviewRow>>,
    open_menu: WriteSignal<String>,
) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let navigation = expect_context::<NavigationStore>();
    let selection = expect_context::<JobsStore>().selection;
    let wording = use_wording();
    move || {
        let name = row.shown_name(wording.lang, wording.locale());
        let of = belongs_to(&row, base.as_deref(), t, wording);
        let cost = match row.cost {
            Some(cost) => wording.money(cost, row.currency),
            None if needs_notice(&row) => t.cost_unknown.to_owned(),
            None => "–".to_owned(),
        };
        let progress = fill(t.steps_of, &[("x", &row.done.to_string()), ("y", &row.total.to_string())]);
        let [selected, changed, opened] = [(); 3].map(|()| row.id.clone());
        let select = move |event| selection.select([changed.clone()], event_target_checked(&event));
        let status = names::status(row.status, wording.lang);
        let left = row.days_left.filter(|_| needs_notice(&row)).map(|days| phrases::days_left(days, wording.lang));
        view! {
            <div role="cell" class="cell-select">
                <label>
                    <input
                        type="checkbox"
                        prop:checked=move || selection.contains(&selected)
                        on:change=select
                    />
                    <span class="sr-only">{format!("{}: {name}", t.select)}</span>
                </label>
            </div>
            <div role="cell" class="cell-state">
                <span class="state"><StatusIcon status=row.status /> {left.clone().unwrap_or_else(|| status.to_owned())}</span>
                {left.map(|_| view! { <span class="quiet">{status}</span> })}
            </div>
            <div role="cell" class="cell-day">
                <span class="weekday">{weekday_before(row.shown_day(), wording)}</span>
                <DayText day=row.shown_day() text=wording.short_day(row.shown_day()) />
                {day_note(&row, t, wording).map(|note| view! { <span class="quiet">{note}</span> })}
                <TermStrip marks=row.marks />
            </div>
            <div role="cell" class="cell-name">
                <a id=link_id(&row.id) href=navigation.record_href(&row.id, View::Deadlines)>{name.clone()}</a>
                {(!of.is_empty()).then(|| view! { <span class="quiet">{of.join(" · ")}</span> })}
            </div>
            <div role="cell" class="cell-cost amount">{cost}</div>
            <div role="cell" class="cell-steps">{progress}</div>
            <div role="cell" class="cell-actions">
                <button type="button" popovertarget=MENU on:click=move |_| open_menu.set(opened.clone())>
                    <span aria-hidden="true">{"⋯"}</span>
                    <span class="sr-only">{format!("{}: {name}", t.actions)}</span>
                </button>
            </div>
        }
    }
}

/// Customer, product, AppExchange and base contract.
fn belongs_to(row: &OverviewRow, base: Option<&OverviewRow>, t: &OverviewTexts, wording: Wording) -> Vec<String> {
    let mut of: Vec<String> =
        [&row.customer, &row.product].into_iter().filter(|text| !text.is_empty()).cloned().collect();
    if row.channel == Channel::AppExchange {
        of.push(names::channel(row.channel, wording.lang).to_owned());
    }
    of.extend(base.map(|base| fill(t.addon_to, &[("base", &base.shown_name(wording.lang, wording.locale()))])));
    of
}

fn needs_notice(row: &OverviewRow) -> bool {
    row.deadline.is_some() && row.status != Status::Cancelled
}

/// The weekday as it stands before a date. Narrow lists leave it out.
fn weekday_before(day: Day, wording: Wording) -> String {
    let separator = if wording.lang == Lang::De { ", " } else { " " };
    format!("{}{separator}", wording.weekday(day))
}

/// That the contract ends on the day, or which deadline follows the one that has passed.
fn day_note(row: &OverviewRow, t: &OverviewTexts, wording: Wording) -> Option<String> {
    if !needs_notice(row) {
        return Some(t.ends_on.to_owned());
    }
    let next = row.next.filter(|_| row.status == Status::Missed)?;
    Some(fill(t.next_chance, &[("day", &wording.short_day(next))]))
}
