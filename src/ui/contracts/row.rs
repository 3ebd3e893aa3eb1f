//! One line of the list. Its contents follow the contract, so that the element itself remains, including the focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::TITLE;
use super::line::{Line, LineContent};
use crate::domain::{Channel, Status};
use crate::i18n::texts::OverviewTexts;
use crate::i18n::{Lang, counted, fill, names};
use crate::overview::{GroupBy, OverviewRow, Section};
use crate::state::{self, JobsStore, NavigationStore, PortfolioStore, View};
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::answer::{StatusIcon, tone};
use crate::ui::widgets::figure::DayText;

/// The line of `lines` with this key.
#[component]
pub(super) fn ListLine(key: String, lines: Memo<Vec<Line>>) -> impl IntoView {
    let line = Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.key() == key).cloned()));
    let place = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.place)));
    let content = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.content.clone())));
    // Counted from 1; the header is the first row.
    let row_index = move || place.get().map(|place| place.saturating_add(2).to_string());
    let data_line = move || place.get().map(|place| place.to_string());
    let cells = move || match content.get() {
        None => ().into_any(),
        Some(LineContent::Section(section)) => view! { <SectionCells section /> }.into_any(),
        Some(LineContent::Contract { row, base, .. }) => view! { <ContractCells row base lines /> }.into_any(),
    };
    let tone = move || {
        content.with(|content| match content {
            Some(LineContent::Contract { row, .. }) => Some(tone(row.status)),
            _ => None,
        })
    };
    let is_addon =
        move || content.with(|content| matches!(content, Some(LineContent::Contract { under_base: true, .. })));
    let is_section = move || content.with(|content| matches!(content, Some(LineContent::Section(_))));
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

/// The heading of a group, with the costs of its contracts.
#[component]
fn SectionCells(section: Section) -> impl IntoView {
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
        view! {
            <div role="cell" aria-colspan="3" class="section-title">
                <h2>{title}</h2>
                <span class="quiet">{counted(section.contracts, t.shown_one, t.shown_all)}</span>
            </div>
            <div role="cell" aria-colspan="3" class="section-sums amount">{sums}</div>
        }
    }
}

/// The cells of a contract. `base` is its base contract, if it is an add-on.
#[component]
fn ContractCells(row: Arc<OverviewRow>, base: Option<Arc<OverviewRow>>, lines: Memo<Vec<Line>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let navigation = expect_context::<NavigationStore>();
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
        view! {
            <div role="cell" class="cell-name">
                <a id=link_id(&row.id) href=navigation.record_href(&row.id, View::Deadlines)>{name.clone()}</a>
                {(!of.is_empty()).then(|| view! { <span class="quiet">{of.join(" · ")}</span> })}
            </div>
            <div role="cell" class="cell-day">
                <DayText day=row.shown_day() text=day_text(&row, wording) />
                <span class="quiet">{day_note(&row, t, wording)}</span>
            </div>
            <div role="cell" class="cell-state">
                <span class="state"><StatusIcon status=row.status /> {names::status(row.status, wording.lang)}</span>
            </div>
            <div role="cell" class="cell-cost amount" data-label=t.cost>{cost}</div>
            <div role="cell" class="cell-steps" data-label=t.steps>{progress}</div>
            <div role="cell" class="cell-actions"><LineActions row=Arc::clone(&row) name lines /></div>
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

/// The deadline, or the end of the contract if no deadline matters.
fn day_text(row: &OverviewRow, wording: Wording) -> String {
    let day = row.shown_day();
    let separator = if wording.lang == Lang::De { ", " } else { " " };
    format!("{}{separator}{}", wording.weekday(day), wording.short_day(day))
}

/// How many days are left until the deadline, or that the contract ends on that day.
fn day_note(row: &OverviewRow, t: &OverviewTexts, wording: Wording) -> String {
    if !needs_notice(row) {
        return t.ends_on.to_owned();
    }
    let left = row.days_left.map(|days| phrases::days_left(days, wording.lang)).unwrap_or_default();
    match row.next.filter(|_| row.status == Status::Missed) {
        Some(next) => format!("{left}, {}", fill(t.next_chance, &[("day", &wording.short_day(next))])),
        None => left,
    }
}

#[component]
fn LineActions(row: Arc<OverviewRow>, name: String, lines: Memo<Vec<Line>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let portfolio = expect_context::<PortfolioStore>();
    let archived = row.archived;
    let id = row.id.clone();
    let archive = move |_| {
        let next = neighbour(lines, &id);
        portfolio.archive(std::slice::from_ref(&id), !archived);
        state::focus_soon(&next);
    };
    let delete = move |_| {
        let next = neighbour(lines, &row.id);
        portfolio.delete(&row.id);
        state::focus_soon(&next);
    };
    let of = format!(": {name}");
    view! {
        <button type="button" class="link-button" on:click=archive>
            {if archived { t.take_back } else { t.put_away }} <span class="sr-only">{of.clone()}</span>
        </button>
        <button type="button" class="link-button" on:click=delete>{t.delete} <span class="sr-only">{of}</span></button>
    }
}

/// DOM id of the element to focus when a line is removed: the link in the next line, or in the previous one, or the
/// heading.
fn neighbour(lines: Memo<Vec<Line>>, id: &str) -> String {
    lines.with_untracked(|lines| {
        let contracts: Vec<&str> = lines.iter().filter_map(Line::contract).collect();
        let at = contracts.iter().position(|one| *one == id);
        let next = at.and_then(|at| contracts.get(at + 1).or_else(|| contracts.get(at.checked_sub(1)?)));
        next.map_or_else(|| TITLE.to_owned(), |id| link_id(id))
    })
}

fn link_id(id: &str) -> String {
    format!("open-{id}")
}
