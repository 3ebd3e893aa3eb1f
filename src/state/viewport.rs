//! Virtual scrolling: which lines of a long list are rendered, kept current while the page is scrolled.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::events::Debounce;
use crate::browser::viewport;
use crate::overview::{Heights, Window};

pub use crate::browser::viewport::keep_focus;

/// The lines to render of the list with this DOM id. `order` returns how many lines it has, and is tracked: it is called
/// again for another order of as many lines. Until the list is on the page and can be measured, its lines have an assumed
/// height, and those for half a window are rendered. Nothing is measured on paper.
pub fn rendered_lines(
    list: &'static str,
    order: impl Fn() -> usize + 'static,
    printing: ReadSignal<bool>,
) -> ReadSignal<Window> {
    let mut heights = Heights::new(untrack(&order));
    let (window, set_window) = signal(look(list, &mut heights, 0.0));
    let viewport = Viewport {
        list,
        heights: Rc::new(RefCell::new(heights)),
        beyond: Rc::default(),
        window,
        set_window,
        printing,
        again: Debounce::default(),
    };
    let scrolled = viewport.clone();
    Effect::new(move |earlier: Option<usize>| {
        let count = order();
        viewport.beyond.set(0.0);
        if earlier != Some(count) {
            viewport.restart(count);
        }
        match earlier {
            Some(_) => viewport.measure(),
            // In a task of its own, because the list has just been drawn in this one.
            None => viewport.measure_soon(),
        }
        count
    });
    StoredValue::new_local(viewport::on_change(move || scrolled.measure()));
    window
}

/// The share of the window whose lines are rendered with the list itself; the others follow in tasks of their own.
const FIRST_SHARE: f64 = 0.5;
/// So many heights of the window are rendered beyond it, above and below.
const MOST_BEYOND: f64 = 1.0;
/// How many of them more in each task.
const STEP_BEYOND: f64 = 0.5;

#[derive(Clone)]
struct Viewport {
    list: &'static str,
    heights: Rc<RefCell<Heights>>,
    /// How many heights of the window are rendered beyond it, above and below.
    beyond: Rc<Cell<f64>>,
    window: ReadSignal<Window>,
    set_window: WriteSignal<Window>,
    printing: ReadSignal<bool>,
    again: Debounce,
}

impl Viewport {
    /// Starts over with another list of `count` lines.
    fn restart(&self, count: usize) {
        let restarted = self.heights.borrow().restarted(count);
        *self.heights.borrow_mut() = restarted;
    }

    /// Measures the lines that are rendered and decides which are to be. Lines that are rendered anew are measured in
    /// their turn, until nothing changes any more. Those out of sight follow a few at a time, so that no task is long.
    fn measure(&self) {
        if self.printing.try_get_untracked() == Some(true) {
            return;
        }
        let window = look(self.list, &mut self.heights.borrow_mut(), self.beyond.get());
        // The signal is gone if the view was left in the meantime.
        let Some(before) = self.window.try_get_untracked() else { return };
        let is_settled = before == window;
        if is_settled && self.beyond.get() >= MOST_BEYOND {
            return;
        }
        if is_settled {
            self.beyond.set(self.beyond.get() + STEP_BEYOND);
        } else {
            self.set_window.set(window);
        }
        self.measure_soon();
    }

    fn measure_soon(&self) {
        let viewport = self.clone();
        self.again.ask(0, move || viewport.measure());
    }
}

fn look(list: &str, heights: &mut Heights, beyond: f64) -> Window {
    let Some(visible) = viewport::measure(list) else {
        return heights.window(0.0, viewport::height().unwrap_or_default() * FIRST_SHARE, 0.0, None);
    };
    for (line, height) in visible.lines {
        heights.measure(line, height);
    }
    heights.window(visible.top, visible.height, beyond * visible.height, visible.focused)
}
