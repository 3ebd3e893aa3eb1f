//! Filters, sorts and groups the contracts of the overview.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::find::{folded, matches};
use super::list_settings::{GroupBy, ListSettings, Show, SortColumn};
use super::totals::{CURRENCIES, Sums};
use super::{OverviewRow, Urgency};
use crate::domain::{Currency, Day, FIRST_DAY, Status, days_between, in_order_of_days};

/// A group of contracts with its heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading; empty for contracts without a value.
    pub title: String,
    /// Number of contracts.
    pub contracts: usize,
    /// The cost of missing their deadlines.
    pub sums: Sums,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A heading, as an index of the sections.
    Section(usize),
    /// A contract, as an index of the rows.
    OverviewRow {
        row: usize,
        /// Whether it is an add-on listed under its base contract.
        under_base: bool,
    },
}

/// The list to render.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    pub items: Vec<Item>,
    /// The groups; a single one without a title if the list is not grouped.
    pub sections: Vec<Section>,
    /// Number of contracts in the list.
    pub shown: usize,
}

/// Arranges `rows` according to `choice`.
///
/// An add-on is listed under its base contract if both are shown. Groups are in the order of their first contract.
pub fn arrange(rows: &[Arc<OverviewRow>], choice: &ListSettings) -> Arrangement {
    let query = folded(choice.search.trim());
    let shown: Vec<usize> = in_order(rows, choice)
        .into_iter()
        .filter(|place| rows.get(*place).is_some_and(|row| is_shown(row, choice, &query)))
        .collect();
    let (section_of, titles) = sections(rows, &shown, choice.group);
    let mut sections: Vec<Section> = titles.into_iter().map(|title| Section { title, ..Section::default() }).collect();
    for place in &shown {
        let section = section_of.get(*place).and_then(|section| sections.get_mut(*section));
        if let (Some(row), Some(section)) = (rows.get(*place), section) {
            section.contracts += 1;
            section.sums.add_cost_of(row);
        }
    }
    let items = lines(rows, &shown, &section_of, sections.len(), choice.group != GroupBy::Nothing);
    Arrangement { items, shown: shown.len(), sections }
}

/// The contract with the next deadline that can still be met in the current term.
pub fn next_ahead(rows: &[Arc<OverviewRow>]) -> Option<Arc<OverviewRow>> {
    let ahead = |row: &&Arc<OverviewRow>| !row.archived && row.status != Status::Missed && row.next.is_some();
    rows.iter().filter(ahead).min_by_key(|row| row.next).cloned()
}

/// The most contracts in one calendar file: some thousand entries, which calendar programs can still import.
pub const MOST_IN_CALENDAR: usize = 200;

/// Ids of the contracts for one calendar file: all except archived ones, with the next deadline first.
pub fn for_calendar(rows: &[Arc<OverviewRow>]) -> Vec<String> {
    // Those without a deadline come last.
    let kept = in_order_of_days(rows.iter().filter(|row| !row.archived), |row| row.next.unwrap_or(Day::MAX));
    kept.iter().take(MOST_IN_CALENDAR).map(|row| row.id.clone()).collect()
}

fn is_shown(row: &OverviewRow, choice: &ListSettings, query: &str) -> bool {
    let in_state = match choice.show {
        Show::All => !row.archived,
        Show::Only(status) => !row.archived && row.status == status,
        Show::Archived => row.archived,
    };
    in_state && choice.month.is_none_or(|month| row.falls_in(month)) && matches(&row.found_by, query)
}

/// Indices of all rows in the chosen order.
fn in_order(rows: &[Arc<OverviewRow>], choice: &ListSettings) -> Vec<usize> {
    let text = |of: fn(&OverviewRow) -> &str| ranks(rows, |row| folded(of(row)));
    let ranked = match choice.column {
        SortColumn::Name => text(|row| &row.name),
        SortColumn::Customer => text(|row| &row.customer),
        SortColumn::Product => text(|row| &row.product),
        SortColumn::Urgency | SortColumn::Day | SortColumn::Cost | SortColumn::Progress => Vec::new(),
    };
    let mut keys: Vec<([i64; 4], usize)> = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        let urgency = urgency_key(row);
        let [missing, kind, value] = match choice.column {
            SortColumn::Urgency => [0, 0, urgency],
            SortColumn::Name | SortColumn::Customer | SortColumn::Product => {
                // Rows without a value come last in either direction.
                let rank = ranked.get(place).copied().unwrap_or_default();
                [i64::from(rank == 0), 0, rank]
            }
            SortColumn::Day => [0, 0, number_of(row.shown_day())],
            SortColumn::Cost => match row.cost {
                Some(cost) => [0, currency_place(row.currency), -cost.0],
                None => [1, 0, 0],
            },
            SortColumn::Progress => [0, 0, share_done(row)],
        };
        keys.push(([missing, kind, if choice.reversed { -value } else { value }, urgency], place));
    }
    keys.sort_unstable();
    keys.into_iter().map(|(_, place)| place).collect()
}

/// For each row the rank of its text in alphabetical order, from 1 and equal for equal texts; 0 if empty.
fn ranks(rows: &[Arc<OverviewRow>], text: impl Fn(&OverviewRow) -> String) -> Vec<i64> {
    let mut texts: Vec<(String, usize)> = rows.iter().enumerate().map(|(place, row)| (text(row), place)).collect();
    texts.sort_unstable();
    let mut ranks = vec![0; rows.len()];
    let (mut rank, mut last) = (0, "");
    for (text, place) in &texts {
        if text.as_str() != last {
            rank += 1;
            last = text;
        }
        if let Some(slot) = ranks.get_mut(*place) {
            *slot = rank;
        }
    }
    ranks
}

fn urgency_key(row: &OverviewRow) -> i64 {
    const KINDS_APART: i64 = 1 << 40;
    let urgency = row.urgency();
    let left = row.days_left.unwrap_or_default();
    let within = match urgency {
        Urgency::Today | Urgency::Soon | Urgency::Later => left,
        Urgency::Missed => -left,
        Urgency::EndsByItself | Urgency::Cancelled => number_of(row.ends),
        Urgency::Over => -number_of(row.ends),
    };
    urgency as i64 * KINDS_APART + within
}

fn number_of(day: Day) -> i64 {
    days_between(FIRST_DAY, day)
}

fn currency_place(currency: Currency) -> i64 {
    CURRENCIES.iter().zip(0..).find(|(one, _)| **one == currency).map(|(_, place)| place).unwrap_or_default()
}

fn share_done(row: &OverviewRow) -> i64 {
    let per_mille = (row.done * 1000).checked_div(row.total).unwrap_or_default();
    i64::try_from(per_mille).unwrap_or_default()
}

/// The section of each row, and the titles of the sections in the order of their first row.
fn sections(rows: &[Arc<OverviewRow>], shown: &[usize], group: GroupBy) -> (Vec<usize>, Vec<String>) {
    let of: fn(&OverviewRow) -> &str = match group {
        GroupBy::Nothing => return (vec![0; rows.len()], vec![String::new()]),
        GroupBy::Customer => |row| &row.customer,
        GroupBy::Product => |row| &row.product,
    };
    let ranked = ranks(rows, |row| folded(of(row)));
    let mut section_of_rank: Vec<Option<usize>> = vec![None; rows.len() + 1];
    let mut section_of = vec![0; rows.len()];
    let mut titles = Vec::new();
    for place in shown {
        let rank = ranked.get(*place).and_then(|rank| usize::try_from(*rank).ok()).unwrap_or_default();
        let (Some(known), Some(slot)) = (section_of_rank.get_mut(rank), section_of.get_mut(*place)) else { continue };
        let section = *known.get_or_insert(titles.len());
        if section == titles.len() {
            titles.push(rows.get(*place).map(|row| of(row).to_owned()).unwrap_or_default());
        }
        *slot = section;
    }
    (section_of, titles)
}

/// The list items: section by section, with each add-on after its base contract.
fn lines(rows: &[Arc<OverviewRow>], shown: &[usize], section_of: &[usize], sections: usize, headed: bool) -> Vec<Item> {
    // Made only where there are add-ons.
    let place_of = LazyCell::new(|| {
        let ids = shown.iter().filter_map(|place| rows.get(*place).map(|row| (row.id.as_str(), *place)));
        ids.collect::<HashMap<_, _>>()
    });
    let base_of = |place: usize| {
        let base = rows.get(place)?.base.as_deref()?;
        let base = *place_of.get(base)?;
        // An add-on of an add-on is listed on its own, so that two can never be listed under each other.
        let is_base = rows.get(base).is_some_and(|row| row.base.is_none());
        (is_base && section_of.get(base) == section_of.get(place)).then_some(base)
    };
    let mut addons: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    let mut tops: Vec<Vec<usize>> = vec![Vec::new(); sections];
    for place in shown {
        let list = match base_of(*place) {
            Some(base) => addons.get_mut(base),
            None => section_of.get(*place).and_then(|section| tops.get_mut(*section)),
        };
        if let Some(list) = list {
            list.push(*place);
        }
    }
    let mut items = Vec::with_capacity(shown.len() + sections);
    for (section, tops) in tops.iter().enumerate() {
        if headed {
            items.push(Item::Section(section));
        }
        for top in tops {
            items.push(Item::OverviewRow { row: *top, under_base: false });
            let under = addons.get(*top).into_iter().flatten();
            items.extend(under.map(|row| Item::OverviewRow { row: *row, under_base: true }));
        }
    }
    items
}
