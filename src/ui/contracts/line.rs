//! The content of one line of the list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::letters::joint_notice::{JointNotice, of_customer};
use crate::overview::{Arrangement, GroupBy, Item, OverviewRow, Section};
use crate::state::TITLE;

#[derive(Clone, PartialEq)]
pub(super) struct Line {
    key: String,
    /// Index in the list.
    pub place: usize,
    pub content: LineContent,
}

#[derive(Clone, PartialEq)]
pub(super) enum LineContent {
    Section {
        section: Section,
        /// One notice for the contracts of a customer.
        notice: Option<JointNotice>,
    },
    Contract {
        row: Arc<OverviewRow>,
        /// The base contract, if this is an add-on.
        base: Option<Arc<OverviewRow>>,
        /// Whether it is listed directly below its base contract.
        under_base: bool,
    },
}

impl Line {
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Id of the contract; `None` for a heading.
    pub fn contract(&self) -> Option<&str> {
        match &self.content {
            LineContent::Section { .. } => None,
            LineContent::Contract { row, .. } => Some(&row.id),
        }
    }
}

/// The line of `list`, grouped by `group`, at index `place`.
pub(super) fn line(rows: &[Arc<OverviewRow>], list: &Arrangement, group: GroupBy, place: usize) -> Option<Line> {
    match *list.items.get(place)? {
        Item::Section(section) => {
            let section = list.sections.get(section)?.clone();
            let is_customer = group == GroupBy::Customer && !section.title.is_empty();
            let notice = is_customer.then(|| of_customer(&section.title, &below(rows, list, place)));
            let key = format!("§{}", section.title);
            Some(Line { key, place, content: LineContent::Section { section, notice: notice.flatten() } })
        }
        Item::OverviewRow { row, under_base } => {
            let row = Arc::clone(rows.get(row)?);
            let base = row.base.as_ref().and_then(|base| rows.iter().find(|row| row.id == *base)).cloned();
            Some(Line { key: row.id.clone(), place, content: LineContent::Contract { row, base, under_base } })
        }
    }
}

/// The contracts below the heading at index `place`.
fn below(rows: &[Arc<OverviewRow>], list: &Arrangement, place: usize) -> Vec<Arc<OverviewRow>> {
    let contracts = list.items.iter().skip(place + 1).map_while(|item| match item {
        Item::OverviewRow { row, .. } => Some(*row),
        Item::Section(_) => None,
    });
    contracts.filter_map(|row| rows.get(row).cloned()).collect()
}

/// The contracts of `list`, in its order.
pub(super) fn listed<'a>(
    rows: &'a [Arc<OverviewRow>],
    list: &'a Arrangement,
) -> impl Iterator<Item = &'a Arc<OverviewRow>> {
    list.items.iter().filter_map(|item| match item {
        Item::OverviewRow { row, .. } => rows.get(*row),
        Item::Section(_) => None,
    })
}

/// DOM id of the element to focus when a line is removed: the link in the next line, or in the previous one, or the
/// heading.
pub(super) fn neighbour(lines: Memo<Vec<Line>>, id: &str) -> String {
    lines.with_untracked(|lines| {
        let contracts: Vec<&str> = lines.iter().filter_map(Line::contract).collect();
        let at = contracts.iter().position(|one| *one == id);
        let next = at.and_then(|at| contracts.get(at + 1).or_else(|| contracts.get(at.checked_sub(1)?)));
        next.map_or_else(|| TITLE.to_owned(), |id| link_id(id))
    })
}

/// DOM id of the link of a contract's line.
pub(super) fn link_id(id: &str) -> String {
    format!("open-{id}")
}
