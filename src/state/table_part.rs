//! The part of the program that reads and writes tables, loaded when the view for them is first opened.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::second_part::{PartState, SecondPartStore};

/// Draws what the view shows. Only the part itself can name this function, so it cannot be called before it is loaded.
pub type DrawTables = fn() -> AnyView;

/// Whether the part that reads and writes tables has loaded.
#[derive(Clone, Copy)]
pub struct TablePart {
    pub state: ReadSignal<PartState<DrawTables>>,
    set_state: WriteSignal<PartState<DrawTables>>,
}

impl TablePart {
    pub fn new() -> Self {
        let (state, set_state) = signal(PartState::Loading);
        Self { state, set_state }
    }

    /// Waits for the part, unless it is here. Until then the document is not ready.
    pub fn load(self, second_part: SecondPartStore, part: impl Future<Output = Option<DrawTables>> + 'static) {
        if self.state.get_untracked().loaded().is_some() {
            return;
        }
        self.set_state.set(PartState::Loading);
        second_part.set_view_waiting(true);
        spawn_local(async move {
            self.set_state.set(part.await.map_or(PartState::Failed, PartState::Loaded));
            second_part.set_view_waiting(false);
        });
    }
}
