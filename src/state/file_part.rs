//! The part of the program that reads and writes files, loaded when one of its views is first opened.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::second_part::{PartState, SecondPartStore};
use crate::browser::document;
use crate::domain::Contract;
use crate::link::View;

/// What the part for files draws. Only the part itself can make this table, so nothing in it can be called before it is
/// loaded.
#[derive(Clone, Copy)]
pub struct DrawFiles {
    /// The views for tables, for backups and for documents.
    pub view: fn(View) -> AnyView,
    /// The deadline of the contract shown counted in two ways, and for both readings of each uncertain clause.
    pub second_look: fn(Contract) -> AnyView,
    /// What is kept of the documents of the contract shown.
    pub readings: fn() -> AnyView,
    /// What the documents of the contract shown say of the eight clauses.
    pub clause_check: fn() -> AnyView,
}

/// The part once it has loaded; nothing if it could not be.
pub type FilePartLoading = Pin<Box<dyn Future<Output = Option<DrawFiles>>>>;

/// Whether the part that reads and writes files has loaded.
#[derive(Clone, Copy)]
pub struct FilePart {
    pub state: ReadSignal<PartState<DrawFiles>>,
    set_state: WriteSignal<PartState<DrawFiles>>,
    start: fn() -> FilePartLoading,
    is_on_its_way: StoredValue<bool>,
}

impl FilePart {
    pub(super) fn new(start: fn() -> FilePartLoading) -> Self {
        let (state, set_state) = signal(PartState::Loading);
        Self { state, set_state, start, is_on_its_way: StoredValue::new(false) }
    }

    /// Loads the part, unless it is here or on its way. Until then the document is not ready.
    pub fn load(self, second_part: SecondPartStore) {
        if self.state.get_untracked().loaded().is_some() || self.is_on_its_way.get_value() {
            return;
        }
        self.is_on_its_way.set_value(true);
        self.set_state.set(PartState::Loading);
        second_part.set_view_waiting(true);
        spawn_local(async move {
            let part = (self.start)().await;
            self.is_on_its_way.set_value(false);
            document::keep_title_focused(|| self.set_state.set(part.map_or(PartState::Failed, PartState::Loaded)));
            second_part.set_view_waiting(false);
        });
    }
}
