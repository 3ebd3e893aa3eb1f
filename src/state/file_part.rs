//! The part of the program that reads and writes files, loaded when one of its views is first opened.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::second_part::{PartState, SecondPartStore};
use crate::browser::document;
use crate::link::View;

/// Draws the views for documents, for tables and for backups. Only the part itself can name this function, so it cannot be called
/// before it is loaded.
pub type DrawFiles = fn(View) -> AnyView;

/// Whether the part that reads and writes files has loaded.
#[derive(Clone, Copy)]
pub struct FilePart {
    pub state: ReadSignal<PartState<DrawFiles>>,
    set_state: WriteSignal<PartState<DrawFiles>>,
}

impl FilePart {
    pub(super) fn new() -> Self {
        let (state, set_state) = signal(PartState::Loading);
        Self { state, set_state }
    }

    /// Waits for the part, unless it is here. Until then the document is not ready.
    pub fn load(self, second_part: SecondPartStore, part: impl Future<Output = Option<DrawFiles>> + 'static) {
        if self.state.get_untracked().loaded().is_some() {
            return;
        }
        self.set_state.set(PartState::Loading);
        second_part.set_view_waiting(true);
        spawn_local(async move {
            let part = part.await;
            document::keep_title_focused(|| self.set_state.set(part.map_or(PartState::Failed, PartState::Loaded)));
            second_part.set_view_waiting(false);
        });
    }
}
