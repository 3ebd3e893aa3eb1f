//! The other part of the program, in builds that are parted (`markup::later`).

use super::{promise, window};
use js_sys::{Object, Promise, Reflect, WebAssembly};
use wasm_bindgen::JsValue;

/// Loads the part at an address relative to the page and says whether it is there. Without an address the program
/// was not parted, and everything is there.
pub fn load(address: &str, then: impl FnOnce(bool) + 'static) {
    if address.is_empty() {
        return then(true);
    }
    match instance(address) {
        Ok(part) => promise::then(part, |part| then(part.is_ok())),
        Err(_) => then(false),
    }
}

/// The part shares the program's memory and puts its functions into the program's table, so nothing is taken from it.
fn instance(address: &str) -> Result<Promise, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let imports = Object::new();
    Reflect::set(&imports, &"__wasm_split".into(), &wasm_bindgen::exports())?;
    Ok(WebAssembly::instantiate_streaming(&window.fetch_with_str(address), &imports))
}
