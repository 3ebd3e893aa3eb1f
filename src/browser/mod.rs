//! The browser's edge: the only module that names `web_sys`, `js_sys`, `gloo` or `wasm_bindgen`.
//!
//! Thin functions over what the browser offers. Every call that can fail returns an error; nothing here knows a
//! contract or a text.

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod decoder;
pub mod document;
pub mod download;
pub mod events;
pub mod fetch;
pub mod location;
mod promise;
pub mod sight;
pub mod slices;
pub mod space;
pub mod storage;
pub mod upload;
pub mod worker;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
