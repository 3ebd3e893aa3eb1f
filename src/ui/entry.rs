//! The widgets of sheets as functions.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::content::Column;
use crate::i18n::Lang;
use crate::state::Session;
use crate::ui::widgets::details::use_first_opening;
use crate::ui::widgets::sheet::{OwnRow, OwnRows, RowAdder, RowRemover, RowTicker, SheetCell};

pub use crate::ui::widgets::sheet::row_id;

/// The properties of a [`SheetCell`].
pub struct Cell {
    pub id: String,
    pub sheet: String,
    pub row: String,
    pub place: usize,
    pub column: Column,
    pub label: String,
}

/// [`SheetCell`] as a function.
pub fn cell(_: Session, cell: Cell, _: Lang) -> AnyView {
    let Cell { id, sheet, row, place, column, label } = cell;
    view! { <SheetCell id sheet row cell=place column label /> }.into_any()
}

/// [`OwnRows`] as a function.
pub fn own_rows(
    _: Session,
    sheet: String,
    draw: impl Fn(String, String) -> AnyView + Clone + Send + 'static,
) -> AnyView {
    view! { <OwnRows sheet children=move |OwnRow { id, label }| draw(id, label) /> }.into_any()
}

/// [`RowRemover`] as a function.
pub fn remover(_: Session, sheet: String, row: String, label: String, _: Lang) -> AnyView {
    view! { <RowRemover sheet row label /> }.into_any()
}

/// [`use_first_opening`] under its old name.
pub fn looked_at(opened: bool) -> (ReadSignal<bool>, impl Fn(Event) + Copy + 'static) {
    use_first_opening(opened)
}

/// [`RowTicker`] as a function.
pub fn ticker(_: Session, sheet: &str, row: &str, id: String) -> AnyView {
    let (sheet, row) = (sheet.to_owned(), row.to_owned());
    view! { <RowTicker sheet row id /> }.into_any()
}

/// [`RowAdder`] as a function.
pub fn adder(_: Session, sheet: String, name: String, _: Lang) -> AnyView {
    view! { <RowAdder sheet name /> }.into_any()
}
