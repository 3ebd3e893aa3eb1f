//! Files the user hands to the page.

use super::promise;
use wasm_bindgen::{JsCast, JsValue};

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is longer than was asked for.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Reads the first file that was chosen or dropped, if it has at most so many bytes. Does nothing where there is none.
pub fn text_of(event: &web_sys::Event, most: usize, then: impl FnOnce(Result<String, FileError>) + 'static) {
    let Some(file) = file_of(event) else { return };
    if file.size() > most as f64 {
        return then(Err(FileError::TooLarge));
    }
    promise::then(file.text(), |text| then(content(text).ok_or(FileError::Unreadable)));
}

fn content(text: Result<JsValue, JsValue>) -> Option<String> {
    text.ok()?.as_string()
}

/// Reads the bytes of the first file that was chosen or dropped, if it has at most so many, and hands them on with its
/// name. Does nothing where there is none.
pub fn bytes_of(event: &web_sys::Event, most: usize, then: impl FnOnce(String, Result<Vec<u8>, FileError>) + 'static) {
    let Some(file) = file_of(event) else { return };
    let name = file.name();
    if file.size() > most as f64 {
        return then(name, Err(FileError::TooLarge));
    }
    promise::then(file.array_buffer(), move |buffer| {
        then(name, buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()).map_err(|_| FileError::Unreadable));
    });
}

fn file_of(event: &web_sys::Event) -> Option<web_sys::File> {
    if let Some(dropped) = event.dyn_ref::<web_sys::DragEvent>() {
        return dropped.data_transfer()?.files()?.get(0);
    }
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    // So that choosing the same file again is a change again.
    input.set_value("");
    file
}
