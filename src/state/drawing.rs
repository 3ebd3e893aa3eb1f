//! What is drawn in a task of its own while the page starts, so that none blocks the browser for long.

use leptos::prelude::*;

use crate::browser::events;

/// A part of the page, in the order in which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawingStage {
    /// What is around every view.
    Frame,
    View,
    /// What is at the end of the view and of the page.
    End,
    /// Of the second part of the program: the dates of the term.
    Dates,
    /// What else is said of the answer and of what is typed.
    Said,
    /// What is beside the dates, and more fields of the form.
    Beside,
    /// What is below the answer and the dates.
    Below,
    /// The next step; laying out all steps within the days left takes a while.
    NextStep,
    /// What cannot be seen yet.
    Unseen,
    /// What goes on in the background.
    Background,
}

impl DrawingStage {
    /// Whether the page answers without it.
    fn can_wait(self) -> bool {
        matches!(self, Self::Beside | Self::Below | Self::NextStep | Self::Unseen | Self::Background)
    }
}

/// Which stages are due.
#[derive(Clone, Copy)]
pub struct Drawing {
    due: [RwSignal<bool>; 10],
}

impl Drawing {
    pub(super) fn new() -> Self {
        Self { due: std::array::from_fn(|_| RwSignal::new(false)) }
    }

    /// Whether it is time to draw this.
    pub fn is_due(self, stage: DrawingStage) -> bool {
        self.due.get(stage as usize).is_some_and(RwSignal::get)
    }

    /// Draws these stages, one in each task from the next on.
    pub fn draw(self, stages: &'static [DrawingStage]) {
        let Some((stage, later)) = stages.split_first() else { return };
        let draw = move || {
            if let Some(due) = self.due.get(*stage as usize) {
                due.set(true);
            }
            self.draw(later);
        };
        if stage.can_wait() { events::when_idle(draw) } else { events::soon(draw) }
    }
}
