//! Events from the browser: the address changed, another tab wrote, the page was shown, hidden or printed, a new day
//! began.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::storage::Text;
use super::{clock, document, window};

/// Calls `changed` whenever the address changes: by Back, Forward, a link or manual input.
pub fn on_address(changed: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    // Once for each way there. A `hashchange` follows it only where the fragment is another, and a moment later.
    EventListener::new(&window, "popstate", move |_| changed()).forget();
}

/// Calls `written` with the new text whenever another tab writes or removes `key`.
pub fn on_other_tab(key: &'static str, written: impl Fn(Option<Text>) + 'static) {
    let Some(window) = window() else { return };
    EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
        // An event without a key means that everything was removed.
        if event.key().is_none_or(|written| written == key) {
            // Read by name, because `new_value` would copy the text into WebAssembly memory.
            written(js_sys::Reflect::get(event, &"newValue".into()).ok().and_then(Text::of));
        }
    })
    .forget();
}

/// Calls `shown` when the page becomes visible, and `hidden` when it is hidden or left.
pub fn on_visibility(shown: impl Fn() + 'static, hidden: impl Fn() + 'static) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let hidden = Rc::new(hidden);
    let left = Rc::clone(&hidden);
    let page = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| if page.hidden() { hidden() } else { shown() }).forget();
    EventListener::new(&window, "pagehide", move |_| left()).forget();
}

/// Calls `changed` with whether the page is being laid out for paper, until the listeners are dropped.
#[must_use = "dropping the listeners ends it"]
pub fn on_print(changed: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let ended = changed.clone();
    Some([
        EventListener::new(&window, "beforeprint", move |_| changed(true)),
        EventListener::new(&window, "afterprint", move |_| ended(false)),
    ])
}

/// Calls `then`, in a task of its own, whenever a program may have filled in controls without an event: another control
/// changed, the focus moved, or the page is seen again. Until the listeners are dropped.
#[must_use = "dropping the listeners ends it"]
pub fn on_filled_in(then: impl Fn() + Clone + 'static) -> Option<[EventListener; 4]> {
    let document = document()?;
    Some(["change", "focusin", "focusout", "visibilitychange"].map(|event| {
        let then = then.clone();
        // Not at once: the event may come in the middle of an update, which has yet to reach the controls.
        EventListener::new(&document, event, move |_| soon(then.clone()))
    }))
}

/// Calls `dropped` with the `drop` event whenever files are dropped anywhere on the page, until the listeners are dropped.
/// Without this, the browser would show the file in the place of the page.
#[must_use = "dropping the listeners ends it"]
pub fn on_dropped_files(dropped: impl Fn(&web_sys::Event) + 'static) -> Option<[EventListener; 2]> {
    let document = document()?;
    let has_files = |event: &web_sys::Event| {
        let data = event.dyn_ref::<web_sys::DragEvent>().and_then(web_sys::DragEvent::data_transfer);
        data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
    };
    let options = EventListenerOptions::enable_prevent_default();
    Some([
        EventListener::new_with_options(&document, "dragover", options, move |event| {
            if has_files(event) {
                event.prevent_default();
            }
        }),
        EventListener::new_with_options(&document, "drop", options, move |event| {
            if has_files(event) {
                event.prevent_default();
                dropped(event);
            }
        }),
    ])
}

/// Calls `began` shortly after each local midnight.
pub fn on_midnight(began: impl Fn() + 'static) {
    schedule_midnight(Rc::new(began));
}

fn schedule_midnight(began: Rc<dyn Fn()>) {
    // Half a second later, in case the timer fires early and would still see the old day.
    Timeout::new(clock::millis_to_midnight().saturating_add(500), move || {
        began();
        schedule_midnight(began);
    })
    .forget();
}

/// Runs a task after those the browser has queued already.
pub fn soon(task: impl FnOnce() + 'static) {
    Timeout::new(0, task).forget();
}

/// The longest that a task waits for the browser to be idle, in milliseconds.
const IDLE_WITHIN_MILLIS: u32 = 1000;

/// Runs a task once the browser has nothing more urgent to do. Safari never says so; there it is like [`soon`].
pub fn when_idle(task: impl FnOnce() + 'static) {
    let window = window().filter(|window| js_sys::Reflect::has(window, &"requestIdleCallback".into()) == Ok(true));
    let Some(window) = window else { return soon(task) };
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(IDLE_WITHIN_MILLIS);
    let task = Closure::once_into_js(task);
    // Takes any function, so it cannot fail.
    let _ = window.request_idle_callback_with_options(task.unchecked_ref(), &options);
}

/// Runs a task once, some time after the last request for it.
#[derive(Clone, Default)]
pub struct Debounce {
    pending: Rc<RefCell<Option<Timeout>>>,
}

impl Debounce {
    /// Runs `task` in `millis` milliseconds, instead of any pending task.
    pub fn ask(&self, millis: u32, task: impl FnOnce() + 'static) {
        // Dropping a timeout cancels it.
        drop(self.pending.replace(Some(Timeout::new(millis, task))));
    }

    /// Cancels the pending task.
    pub fn cancel(&self) {
        drop(self.pending.take());
    }
}
