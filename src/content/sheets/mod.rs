//! The tables beside steps that the user fills in: what to export, what breaks silently, what was sent.
//!
//! A sheet's ids are what storage knows it by; its words travel with the long texts.

use super::check::{self, Table, both, fault, same};
use super::steps;
use super::{Both, ColumnKind, Sheet, SheetColumn, SheetRow};

mod backup;
mod inventory;
mod notice;
mod usage;

/// All sheets, in the order of their steps.
pub const SHEETS: &[Sheet<Both>] = TABLE.rows();

/// The sheets while they are put together.
type Sheets = Table<Sheet<Both>, 12>;

/// A column of the given kind.
const fn column(kind: ColumnKind, de: &'static str, en: &'static str) -> SheetColumn<Both> {
    SheetColumn { title: both(de, en), kind }
}

/// A row whose label says it all.
const fn row(id: &'static str, de: &'static str, en: &'static str) -> SheetRow<Both> {
    SheetRow { id, label: both(de, en), hint: None }
}

/// A row with something to know about it.
const fn row_with(id: &'static str, label: Both, de: &'static str, en: &'static str) -> SheetRow<Both> {
    SheetRow { id, label, hint: Some(both(de, en)) }
}

impl Sheets {
    /// Adds a sheet after checking it.
    #[track_caller]
    const fn sheet(self, sheet: Sheet<Both>) -> Self {
        check::check_id(sheet.id);
        if steps::step(sheet.step).is_none() {
            fault(sheet.id, "belongs to an unknown step:", sheet.step);
        }
        check::check_text(sheet.id, "title", sheet.title);
        check::check_text(sheet.id, "intro", sheet.intro);
        check::check_text(sheet.id, "tick", sheet.tick);
        if sheet.columns.len() > 2 {
            fault(sheet.id, "has more than two columns", "");
        }
        let mut columns = sheet.columns;
        while let [first, tail @ ..] = columns {
            check::check_text(sheet.id, "column", first.title);
            columns = tail;
        }
        if let Some(own) = sheet.own_row {
            check::check_text(sheet.id, "own_row", own);
        } else if sheet.rows.is_empty() {
            fault(sheet.id, "has no rows and takes none", "");
        }
        check_rows(&sheet);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, sheet.id) {
                fault(sheet.id, "is an id that an earlier sheet has", "");
            }
            if same(other.step, sheet.step) {
                fault(sheet.id, "belongs to a step that has a sheet already:", other.id);
            }
            rest = tail;
        }
        self.with(sheet)
    }
}

/// The rows say something, and no id stands twice.
#[track_caller]
const fn check_rows(sheet: &Sheet<Both>) {
    let mut rows = sheet.rows;
    while let [first, tail @ ..] = rows {
        check::check_id(first.id);
        check::check_text(first.id, "label", first.label);
        if let Some(hint) = first.hint {
            check::check_text(first.id, "hint", hint);
        }
        let mut later = tail;
        while let [other, rest @ ..] = later {
            if same(other.id, first.id) {
                fault(sheet.id, "has a row twice:", first.id);
            }
            later = rest;
        }
        rows = tail;
    }
}

/// The table, built and checked by the compiler.
const TABLE: Sheets = {
    let sheets = Table::new(Sheet {
        id: "",
        step: "",
        title: both("", ""),
        intro: both("", ""),
        tick: both("", ""),
        columns: &[],
        rows: &[],
        own_row: None,
    });
    let sheets = sheets.sheet(usage::USAGE);
    let sheets = sheets.sheet(backup::EXPORTS);
    let sheets = sheets.sheet(backup::FILE_KINDS);
    let sheets = sheets.sheet(backup::OBJECTS);
    let sheets = sheets.sheet(inventory::INVENTORY);
    let sheets = sheets.sheet(notice::REASONS);
    sheets.sheet(notice::SENT)
};
