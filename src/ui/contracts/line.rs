//! The content of one line of the list.

use std::sync::Arc;

use crate::overview::{Arrangement, Item, OverviewRow, Section};

#[derive(Clone, PartialEq)]
pub(super) struct Line {
    key: String,
    /// Index in the list.
    pub place: usize,
    pub content: LineContent,
}

#[derive(Clone, PartialEq)]
pub(super) enum LineContent {
    Section(Section),
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
            LineContent::Section(_) => None,
            LineContent::Contract { row, .. } => Some(&row.id),
        }
    }
}

/// The line of `list` at index `place`.
pub(super) fn line(rows: &[Arc<OverviewRow>], list: &Arrangement, place: usize) -> Option<Line> {
    match *list.items.get(place)? {
        Item::Section(section) => {
            let section = list.sections.get(section)?.clone();
            Some(Line { key: format!("§{}", section.title), place, content: LineContent::Section(section) })
        }
        Item::OverviewRow { row, under_base } => {
            let row = Arc::clone(rows.get(row)?);
            let base = row.base.as_ref().and_then(|base| rows.iter().find(|row| row.id == *base)).cloned();
            Some(Line { key: row.id.clone(), place, content: LineContent::Contract { row, base, under_base } })
        }
    }
}
