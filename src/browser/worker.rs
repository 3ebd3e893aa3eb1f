//! The service worker (`src/shell/sw.js`), by which the page works without its server.

use super::{location, promise, window};
use gloo::events::EventListener;
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CacheStorage, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration as Registration,
};

/// What is heard of the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It has just kept everything for the first time.
    Ready,
    /// It has kept everything before.
    Kept,
    /// A newer version is kept and waits.
    Newer,
}

/// Registers the worker and tells what is heard of it. Where the browser has none, or refuses it, nothing is.
pub fn register(tell: impl Fn(News) + 'static) {
    let Some(container) = container() else { return };
    let tell = std::rc::Rc::new(tell);
    let later = std::rc::Rc::clone(&tell);
    EventListener::new(&container, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
        match data.as_deref() {
            Some("ready") => later(News::Ready),
            Some("waiting") => later(News::Newer),
            _ => {}
        }
    })
    .forget();
    promise::then(container.register("sw.js"), move |answer| {
        let Some(registration) = registration(answer) else { return };
        if let Some(active) = registration.active() {
            tell(News::Kept);
            post(&active, "tidy");
            if registration.waiting().is_some() {
                tell(News::Newer);
            }
        }
    });
}

/// Loads the page anew in the version that waits. Without one, another tab was first, and loading is enough.
pub fn change_over() {
    let Some(ready) = container().and_then(|container| container.ready().ok()) else { return reload() };
    promise::then(ready, |answer| match registration(answer).and_then(|registration| registration.waiting()) {
        Some(waiting) => {
            if let Some(container) = container() {
                EventListener::new(&container, "controllerchange", |_| reload()).forget();
            }
            post(&waiting, "activate");
        }
        None => reload(),
    });
}

/// Takes this page's worker and all it has kept away, nobody else's, and says whether that worked.
pub fn forget(then: impl FnOnce(bool) + 'static) {
    let Some(container) = container() else { return then(true) };
    promise::then(container.get_registration(), move |answer| {
        let ours = registration(answer).filter(|registration| registration.scope() == folder());
        if let Some(gone) = ours.and_then(|registration| registration.unregister().ok()) {
            promise::then(gone, |_| drop_caches(then));
        } else {
            drop_caches(then);
        }
    });
}

fn drop_caches(then: impl FnOnce(bool) + 'static) {
    let Some(caches) = window().and_then(|window| window.caches().ok()) else { return then(true) };
    promise::then(caches.keys(), move |names| match names {
        Ok(names) => promise::then(drop_ours(&caches, &names), |dropped| then(dropped.is_ok())),
        Err(_) => then(false),
    });
}

fn drop_ours(caches: &CacheStorage, names: &JsValue) -> Promise {
    // As in sw.js.
    let ours = ["fristklar:", &folder(), ":"].concat();
    let names = Array::from(names).into_iter().filter_map(|name| name.as_string());
    Promise::all(&names.filter(|name| name.starts_with(&ours)).map(|name| caches.delete(&name)).collect::<Array>())
}

/// Whether the browser says that it is cut off from the network, now and whenever that changes.
pub fn on_cut_off(tell: impl Fn(bool) + 'static) {
    let Some(window) = window() else { return };
    let tell = std::rc::Rc::new(move |window: &web_sys::Window| tell(!window.navigator().on_line()));
    tell(&window);
    for event in ["online", "offline"] {
        let (tell, here) = (std::rc::Rc::clone(&tell), window.clone());
        EventListener::new(&window, event, move |_| tell(&here)).forget();
    }
}

/// Absent on pages that are not served securely.
fn container() -> Option<ServiceWorkerContainer> {
    let container = Reflect::get(&window()?.navigator(), &"serviceWorker".into()).ok()?;
    container.dyn_into().ok()
}

fn registration(answer: Result<JsValue, JsValue>) -> Option<Registration> {
    answer.ok()?.dyn_into().ok()
}

fn post(worker: &ServiceWorker, word: &str) {
    // Refused only where a value cannot be copied, and a word can.
    let _ = worker.post_message(&JsValue::from_str(word));
}

/// The page's folder, which is the worker's scope.
fn folder() -> String {
    let page = location::page();
    page.rsplit_once('/').map(|(folder, _)| [folder, "/"].concat()).unwrap_or_default()
}

fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
