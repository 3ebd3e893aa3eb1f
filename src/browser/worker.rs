//! The service worker (`src/shell/sw.js`), which lets the page work without its server.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CacheStorage, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::{location, window};

/// What the worker reports to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// All files are stored.
    Kept,
    /// A newer version is stored and waiting.
    Newer,
}

/// The worker or some of its files could not be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotForgotten;

impl From<JsValue> for NotForgotten {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Registers the worker and calls `tell` with its reports. If the browser has no workers or refuses this one, there are
/// no reports, and the page does not claim to work without its server.
pub fn register(tell: impl Fn(News) + 'static) {
    let Some(container) = container() else { return };
    let tell = Rc::new(tell);
    let told = Rc::clone(&tell);
    EventListener::new(&container, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
        match data.as_deref() {
            Some("ready") => told(News::Kept),
            Some("waiting") => told(News::Newer),
            _ => {}
        }
    })
    .forget();
    spawn_local(async move {
        let Some(registration) = registration(container.register("sw.js")).await else { return };
        let Some(active) = registration.active() else { return };
        tell(News::Kept);
        post(&active, "tidy");
        if registration.waiting().is_some() {
            tell(News::Newer);
        }
    });
}

/// Reloads the page in the version that is waiting. If there is none, another tab has activated it already, and
/// reloading is enough.
pub fn change_over() {
    spawn_local(async {
        if activate_waiting().await.is_none() {
            reload();
        }
    });
}

/// Activates the waiting worker, and reloads the page once it has taken over. `None` if there is none.
async fn activate_waiting() -> Option<()> {
    let container = container()?;
    let waiting = registration(container.ready().ok()?).await?.waiting()?;
    EventListener::once(&container, "controllerchange", |_| reload()).forget();
    post(&waiting, "activate");
    Some(())
}

/// Removes this page's worker and all files it has stored, but nothing else.
///
/// # Errors
/// [`NotForgotten`] if something could not be removed. Everything else is gone nevertheless.
pub async fn forget() -> Result<(), NotForgotten> {
    let Some(container) = container() else { return Ok(()) };
    let unregistered = unregister(&container).await;
    drop_caches().await.and(unregistered)
}

async fn unregister(container: &ServiceWorkerContainer) -> Result<(), NotForgotten> {
    // If the browser does not report a registration, there is none.
    let registration = registration(container.get_registration()).await;
    if let Some(ours) = registration.filter(|registration| registration.scope() == folder()) {
        JsFuture::from(ours.unregister()?).await?;
    }
    Ok(())
}

async fn drop_caches() -> Result<(), NotForgotten> {
    let Some(caches) = window().and_then(|window| window.caches().ok()) else { return Ok(()) };
    let names = JsFuture::from(caches.keys()).await?;
    JsFuture::from(drop_ours(&caches, &names)).await?;
    Ok(())
}

fn drop_ours(caches: &CacheStorage, names: &JsValue) -> Promise {
    // Must match the names in sw.js.
    let prefix = format!("fristklar:{}:", folder());
    let names = Array::from(names).into_iter().filter_map(|name| name.as_string());
    Promise::all(&names.filter(|name| name.starts_with(&prefix)).map(|name| caches.delete(&name)).collect::<Array>())
}

/// Calls `tell` with whether the browser reports to be offline: now, and after every change.
pub fn on_cut_off(tell: impl Fn(bool) + 'static) {
    let Some(window) = window() else { return };
    let tell = Rc::new(move |window: &web_sys::Window| tell(!window.navigator().on_line()));
    tell(&window);
    for event in ["online", "offline"] {
        let (tell, here) = (Rc::clone(&tell), window.clone());
        EventListener::new(&window, event, move |_| tell(&here)).forget();
    }
}

/// `None` on pages without a secure context. Read by name, because in some embedded frames the property throws.
fn container() -> Option<ServiceWorkerContainer> {
    let container = Reflect::get(&window()?.navigator(), &"serviceWorker".into()).ok()?;
    container.dyn_into().ok()
}

/// The registration that a promise resolves to; `None` if there is none or the browser refuses it.
async fn registration(promise: Promise) -> Option<ServiceWorkerRegistration> {
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn post(worker: &ServiceWorker, word: &str) {
    // Fails only for values that cannot be cloned, and a string can.
    let _ = worker.post_message(&JsValue::from_str(word));
}

/// The page's folder, which is the scope of the worker.
fn folder() -> String {
    let page = location::page();
    page.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

fn reload() {
    if let Some(window) = window() {
        // Fails only for pages of another origin.
        let _ = window.location().reload();
    }
}
