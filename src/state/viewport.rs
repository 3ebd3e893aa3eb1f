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
/// height. A few are rendered then, and the others in tasks of their own. Nothing is measured on paper.
pub fn rendered_lines(
    list: &'static str,
    order: impl Fn() -> usize + 'static,
    printing: ReadSignal<bool>,
) -> ReadSignal<Window> {
    let mut heights = Heights::new(untrack(&order));
    let (window, set_window) = signal(look(list, &mut heights, FIRST_REACH));
    let viewport = Viewport {
        list,
        heights: Rc::new(RefCell::new(heights)),
        reach: Rc::new(Cell::new(FIRST_REACH)),
        window,
        set_window,
        printing,
        again: Debounce::default(),
    };
    let scrolled = viewport.clone();
    Effect::new(move |earlier: Option<usize>| {
        let count = order();
        if earlier != Some(count) {
            viewport.restart(count);
        }
        match earlier {
            Some(_) => {
                let is_short = viewport.heights.borrow().is_short();
                viewport.reach.set(if is_short { MOST_REACH } else { WINDOW_REACH });
                viewport.measure();
            }
            // In a task of its own, because the list has just been drawn in this one.
            None => viewport.measure_soon(),
        }
        count
    });
    StoredValue::new_local(viewport::on_change(move || scrolled.measure()));
    window
}

/// How far lines are rendered, in heights of the window: the upper quarter of it with the list itself, all of it, and as
/// much again above and below it, where all of a short list is rendered.
const FIRST_REACH: f64 = 0.25;
const WINDOW_REACH: f64 = 1.0;
const MOST_REACH: f64 = 2.0;
/// How much farther in each task, so that none is long.
const STEP: f64 = 0.25;

#[derive(Clone)]
struct Viewport {
    list: &'static str,
    heights: Rc<RefCell<Heights>>,
    /// How far lines are rendered, in heights of the window.
    reach: Rc<Cell<f64>>,
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
        let window = look(self.list, &mut self.heights.borrow_mut(), self.reach.get());
        // The signal is gone if the view was left in the meantime.
        let Some(before) = self.window.try_get_untracked() else { return };
        let is_settled = before == window;
        if is_settled && self.reach.get() >= MOST_REACH {
            return;
        }
        if is_settled {
            self.reach.set(self.reach.get() + STEP);
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

fn look(list: &str, heights: &mut Heights, reach: f64) -> Window {
    let (top, height, focused) = match viewport::measure(list) {
        None => (0.0, viewport::height().unwrap_or_default(), None),
        Some(visible) => {
            for (line, height) in visible.lines {
                heights.measure(line, height);
            }
            (visible.top, visible.height, visible.focused)
        }
    };
    let (within, beyond) = (height * reach.min(WINDOW_REACH), height * (reach - WINDOW_REACH).max(0.0));
    if reach < MOST_REACH {
        heights.part(top, within, beyond, focused)
    } else {
        heights.window(top, within, beyond, focused)
    }
}
