//! Elements of the page: what `view!` compiles to. One element type, built once; whatever may change is a closure
//! that runs again when a signal it reads changes. The graph of signals, memos and owners is Leptos'.
//!
//! Generic functions here are thin shells over boxed closures, so that each further view costs few bytes.

mod attribute;
mod element;
mod held;
mod nodes;
mod signal;

/// What views are written with.
pub mod prelude {
    pub use super::{
        AnyView, IntoAny, Memo, RwSignal, event_target_checked, event_target_open, event_target_value, follow, keyed,
        untrack, view,
    };
    pub use web_sys::Event;
}

pub use element::{Element, event_target_checked, event_target_open, event_target_value};
pub use markup::view;
pub use nodes::{AnyView, IntoAny, keyed};
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::Owner;
pub use signal::{Memo, RwSignal};

use std::rc::Rc;

use reactive_graph::effect::RenderEffect;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    // Asked once: everything that is drawn needs it.
    static DOCUMENT: web_sys::Document = web_sys::window()
        .and_then(|window| window.document())
        .unwrap_or_else(|| JsValue::NULL.unchecked_into());
}

fn document() -> web_sys::Document {
    DOCUMENT.with(Clone::clone)
}

/// Puts the view that `app` returns into `place`, for as long as the page lives, and then runs what it returns with it.
pub fn mount<Done: FnOnce()>(place: &web_sys::HtmlElement, app: impl FnOnce() -> (AnyView, Done)) {
    // An error only says that another executor is running already, which does as well.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| {
        let (view, done) = app();
        view.append_to(place);
        done();
    });
    std::mem::forget(owner);
}

/// Keeps `value` until the surrounding part of the page goes.
pub fn hold<T: 'static>(value: T) {
    held::keep(signal::Kept::fixed(Rc::new(value)));
}

/// Makes values that stay as long as the page, also while a part of it is drawn that goes before.
pub fn for_good<T>(make: impl FnOnce() -> T) -> T {
    let mut owner = Owner::current().unwrap_or_default();
    while let Some(around) = owner.parent() {
        owner = around;
    }
    owner.with(make)
}

/// Runs `task` now and whenever a signal it read changes, until the surrounding part of the page goes.
///
/// Leptos' own effects cost a kilobyte of code each; these share theirs.
pub fn follow(task: Box<dyn FnMut()>) {
    let mut task = task;
    hold(RenderEffect::new(move |_: Option<()>| task()));
}
