//! Reads documents in a worker of the page, which `src/browser/reading.rs` starts with `src/shell/reader.js`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};

use fristklar::reader::{Answer, answer};

/// Answers everything that the page asks, for as long as the worker runs. Does nothing outside a worker.
fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let here = scope.clone();
    let mut tell = move |said: Answer| {
        let text = serde_json::to_string(&said).unwrap_or_default();
        // Fails only for values that cannot be cloned, and a string can.
        let _ = here.post_message(&text.into());
    };
    tell(Answer::Ready);
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        let asked = Array::from(&message.data());
        let [name, password] = [asked.get(0).as_string(), asked.get(1).as_string()];
        match bytes(asked.get(2)) {
            Ok(bytes) => answer(&name.unwrap_or_default(), &bytes, password.as_deref(), &mut tell),
            Err(_) => {
                tell(Answer::Unreadable);
                tell(Answer::Done);
            }
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    hear.forget();
}

/// What a file contains, or the bytes of a text.
fn bytes(content: JsValue) -> Result<Vec<u8>, JsValue> {
    if let Some(text) = content.as_string() {
        return Ok(text.into_bytes());
    }
    let file: File = content.dyn_into()?;
    Ok(Uint8Array::new(&*FileReaderSync::new()?.read_as_array_buffer(&file)?).to_vec())
}
