//! The edge to the browser: the only module that uses `web_sys`, `js_sys`, `gloo` or `wasm_bindgen`.
//!
//! Thin functions over browser APIs. Every call that can fail returns an error; nothing here knows about contracts or
//! texts.
//!
//! `gloo` provides timers, events, files and requests, and `wasm_bindgen_futures` turns promises into futures. Anything
//! gloo does not cover is called through `web_sys`: the document, the address, the clipboard and the service worker. So
//! is local storage, because gloo's version panics if the browser denies access.

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod decoder;
pub mod document;
pub mod download;
pub mod events;
pub mod fetch;
pub mod location;
pub mod reading;
pub mod share;
pub mod slices;
pub mod status_line;
pub mod storage;
pub mod storage_promise;
pub mod stylesheet;
pub mod upload;
pub mod viewport;
pub mod worker;

use web_sys::window;

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
