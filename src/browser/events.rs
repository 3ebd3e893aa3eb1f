//! What the browser tells the app: the address changed, another tab wrote, the page is shown or hidden, a day began.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

use super::storage::Text;
use super::{clock, document, window};

/// Calls `changed` whenever the address changes by Back, Forward, a link or by hand.
pub fn on_address(changed: impl Fn() + 'static) {
    if let Some(window) = window() {
        let changed = Rc::new(changed);
        let again = Rc::clone(&changed);
        EventListener::new(&window, "hashchange", move |_| changed()).forget();
        // An entry made by pushState comes back without a hashchange of its own.
        EventListener::new(&window, "popstate", move |_| again()).forget();
    }
}

/// Calls `written` with the new text whenever another tab writes or removes `key`.
pub fn on_other_tab(key: &'static str, written: impl Fn(Option<Text>) + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "storage", move |event| {
            let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
            // Without a key everything was removed at once.
            if event.key().is_none_or(|written| written == key) {
                // Read by name, since the binding would copy it.
                written(js_sys::Reflect::get(event, &"newValue".into()).ok().and_then(Text::of));
            }
        })
        .forget();
    }
}

/// Calls `shown` when the page becomes visible and `hidden` when it is hidden or left.
pub fn on_visibility(shown: impl Fn() + 'static, hidden: impl Fn() + 'static) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let hidden = Rc::new(hidden);
    let left = Rc::clone(&hidden);
    let page = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| if page.hidden() { hidden() } else { shown() }).forget();
    EventListener::new(&window, "pagehide", move |_| left()).forget();
}

/// Calls `began` shortly after each local midnight.
pub fn on_midnight(began: impl Fn() + 'static) {
    schedule_midnight(Rc::new(began));
}

fn schedule_midnight(began: Rc<dyn Fn()>) {
    // Half a second past, so that a timer that fires early does not find the old day.
    Timeout::new(clock::millis_to_midnight().saturating_add(500), move || {
        began();
        schedule_midnight(began);
    })
    .forget();
}

/// Runs a task as soon as the page has answered what waits.
pub fn soon(task: impl FnOnce() + 'static) {
    Timeout::new(0, task).forget();
}

/// Runs a task once, some time after it was last asked for.
#[derive(Clone, Default)]
pub struct Debounce {
    pending: Rc<RefCell<Option<Timeout>>>,
}

impl Debounce {
    /// Asks for `task` in `millis`, in the place of whatever was pending.
    pub fn ask(&self, millis: u32, task: impl FnOnce() + 'static) {
        let timeout = Timeout::new(millis, task);
        if let Some(old) = self.pending.borrow_mut().replace(timeout) {
            old.cancel();
        }
    }

    /// Forgets what is pending.
    pub fn cancel(&self) {
        if let Some(old) = self.pending.borrow_mut().take() {
            old.cancel();
        }
    }
}
