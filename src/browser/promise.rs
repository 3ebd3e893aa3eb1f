//! What comes later: one way for all promises, because each way of its own costs a kilobyte of code.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Calls `done` with what the promise gives in the end.
pub(super) fn then(promise: js_sys::Promise, done: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    wait(promise, Box::new(done));
}

fn wait(promise: js_sys::Promise, done: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    spawn_local(async move { done(JsFuture::from(promise).await) });
}
