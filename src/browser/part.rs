//! The other part of the program, in builds that are parted (`markup::later`). It brings the looks of its views.

use super::{document, promise, window};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};

/// Loads the part at an address relative to the page and says whether it is there. Without an address the program
/// was not parted, and everything is there.
pub fn load(address: &str, then: impl FnOnce(bool) + 'static) {
    if address.is_empty() {
        return then(true);
    }
    match instance(address) {
        Ok(part) => promise::then(part, |part| then(part.is_ok_and(dressed))),
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

/// Puts the styles that lie in the part behind those of the page; whether that worked.
fn dressed(part: JsValue) -> bool {
    styled(&part).is_ok()
}

fn styled(part: &JsValue) -> Result<(), JsValue> {
    let module = Reflect::get(part, &"module".into())?;
    let sections = WebAssembly::Module::custom_sections(module.unchecked_ref(), "style");
    let text = web_sys::TextDecoder::new()?.decode_with_buffer_source(&Uint8Array::new(&sections.get(0)))?;
    let window = window().ok_or(JsValue::NULL)?;
    let kind: Function = Reflect::get(&window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet = Reflect::construct(&kind, &Array::new())?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
    replace.call1(&sheet, &text.into())?;
    let document = document().ok_or(JsValue::NULL)?;
    let sheets = Reflect::get(&document, &"adoptedStyleSheets".into())?;
    sheets.unchecked_ref::<Array>().push(&sheet);
    Ok(())
}
