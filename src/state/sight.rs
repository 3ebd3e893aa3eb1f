//! Which lines of a long list are drawn, kept current while the page is scrolled.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::events::Debounce;
use crate::browser::sight;
use crate::overview::{Heights, Window};
use leptos::prelude::*;

/// The lines of the list with this DOM id that are to be drawn; `count` says how many it has.
pub fn drawn_lines(list: &'static str, count: Memo<usize>) -> RwSignal<Window> {
    let heights = Rc::new(RefCell::new(Heights::new(0)));
    let shown = RwSignal::new(Window::default());
    let look = Look { list, heights: Rc::clone(&heights), shown, again: Debounce::default() };
    let again = look.clone();
    Effect::new(move |_| {
        let count = count.get();
        let restarted = heights.borrow().restarted(count);
        *heights.borrow_mut() = restarted;
        again.now();
    });
    StoredValue::new_local(sight::on_change(move || look.now()));
    shown
}

#[derive(Clone)]
struct Look {
    list: &'static str,
    heights: Rc<RefCell<Heights>>,
    shown: RwSignal<Window>,
    again: Debounce,
}

impl Look {
    /// Measures what is drawn and decides what is to be drawn. What is drawn anew is measured in its turn, until nothing
    /// changes any more.
    fn now(&self) {
        let window = self.window();
        if self.shown.try_get_untracked().is_some_and(|shown| shown != window) {
            self.shown.set(window);
            let again = self.clone();
            self.again.ask(0, move || again.now());
        }
    }

    fn window(&self) -> Window {
        let mut heights = self.heights.borrow_mut();
        let Some(sight) = sight::sight(self.list) else {
            return heights.window(0.0, sight::height().unwrap_or_default(), None);
        };
        for (line, height) in sight.lines {
            heights.measure(line, height);
        }
        heights.window(sight.top, sight.height, sight.focused)
    }
}
