//! Files, requests, timers and long work.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use fristklar::browser::events::Debounce;
use fristklar::browser::upload::{FileError, Upload};
use fristklar::browser::{download, fetch, slices};
use fristklar::storage::text_of;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::settle;

/// The event after a file was chosen in an input.
pub fn chosen(bytes: &[u8], name: &str) -> web_sys::Event {
    let choose = js_sys::Function::new_with_args(
        "bytes, name",
        "const files = new DataTransfer();
         if (name) files.items.add(new File([bytes], name));
         const input = document.createElement('input');
         input.type = 'file';
         input.files = files.files;
         const event = new Event('change');
         input.dispatchEvent(event);
         return event;",
    );
    let event = choose.call2(&"".into(), &js_sys::Uint8Array::from(bytes), &name.into());
    event.expect("an event").unchecked_into()
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_up_to_its_limit() {
    let file = Upload::from_event(&chosen("äß\u{1f600}".as_bytes(), "table.csv")).expect("a file");
    assert_eq!(file.name(), "table.csv");
    assert_eq!(file.bytes(8).await.as_deref(), Ok("äß\u{1f600}".as_bytes()));
    assert_eq!(file.bytes(7).await, Err(FileError::TooLarge));
    let empty = Upload::from_event(&chosen(b"", "empty")).expect("a file");
    assert_eq!(empty.bytes(0).await.as_deref(), Ok(b"".as_slice()));
}

#[wasm_bindgen_test]
async fn what_is_not_utf_8_is_read_with_replacement_characters_as_the_browser_does() {
    let bytes = b"a\xe4b\xf0\x9f\x98c\xff";
    let file = Upload::from_event(&chosen(bytes, "latin")).expect("a file");
    let decoder = web_sys::TextDecoder::new().expect("a decoder");
    let browsers = decoder.decode_with_u8_array(bytes).expect("a text");
    assert_eq!(text_of(file.bytes(100).await.expect("its bytes")), Ok(browsers));
}

#[wasm_bindgen_test]
fn the_same_file_can_be_chosen_again_and_no_file_is_none() {
    let event = chosen(b"1", "one");
    assert!(Upload::from_event(&event).is_some());
    assert!(Upload::from_event(&event).is_none(), "the input is empty again");
    assert!(Upload::from_event(&chosen(b"", "")).is_none());
}

#[wasm_bindgen_test]
async fn an_offered_file_has_its_name_its_type_and_its_text() {
    // A link that is clicked keeps itself in the place of downloading.
    let keep = js_sys::Function::new_no_args(
        "HTMLAnchorElement.prototype.click = function () { window.clicked = this; };
         return () => { delete HTMLAnchorElement.prototype.click; return window.clicked; };",
    );
    let kept: js_sys::Function = keep.call0(&"".into()).expect("a function").unchecked_into();
    assert_eq!(download::offer("größe.csv", "text/csv;charset=utf-8", "\u{feff}äß\u{1f600}\r\n"), Ok(()));
    let link: web_sys::Element = kept.call0(&"".into()).expect("a link").unchecked_into();
    assert_eq!(link.get_attribute("download").as_deref(), Some("größe.csv"));
    let address = link.get_attribute("href").expect("an address");
    let read = js_sys::Function::new_with_args(
        "address",
        "return fetch(address)
             .then(async (file) => [file.headers.get('content-type'), ...new Uint8Array(await file.arrayBuffer())].join())",
    );
    let file: js_sys::Promise = read.call1(&"".into(), &address.as_str().into()).expect("a file").unchecked_into();
    let bytes = "\u{feff}äß\u{1f600}\r\n".bytes().map(|byte| format!(",{byte}")).collect::<String>();
    let read = JsFuture::from(file).await.expect("a file").as_string();
    assert_eq!(read, Some(format!("text/csv;charset=utf-8{bytes}")));
}

#[wasm_bindgen_test]
async fn a_text_is_fetched_and_one_that_is_missing_is_an_error() {
    assert_eq!(fetch::text("data:text/plain;charset=utf-8,%C3%A4").await.ok().as_deref(), Some("ä"));
    assert!(fetch::text("no-such-file").await.is_err());
    assert!(fetch::text("http://").await.is_err());
}

#[wasm_bindgen_test]
async fn only_the_last_task_asked_for_runs_and_none_that_is_cancelled() {
    let ran = Rc::new(RefCell::new(Vec::new()));
    let debounce = Debounce::default();
    let ask = |name: &'static str| {
        let ran = Rc::clone(&ran);
        debounce.ask(0, move || ran.borrow_mut().push(name));
    };
    ask("first");
    ask("second");
    settle().await;
    assert_eq!(*ran.borrow(), ["second"]);
    ask("third");
    debounce.cancel();
    settle().await;
    assert_eq!(*ran.borrow(), ["second"]);
    // A task may ask again.
    let (again, runs) = (debounce.clone(), Rc::clone(&ran));
    debounce.ask(0, move || again.ask(0, move || runs.borrow_mut().push("again")));
    settle().await;
    assert_eq!(*ran.borrow(), ["second", "again"]);
}

#[wasm_bindgen_test]
async fn long_work_pauses_between_tasks_until_it_is_done_or_stopped() {
    let (steps, pauses) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let begin = |most: u32| {
        let (steps, pauses) = (Rc::clone(&steps), Rc::clone(&pauses));
        steps.set(0);
        pauses.set(0);
        let counted = Rc::clone(&steps);
        let step = move || {
            counted.set(counted.get() + 1);
            counted.get() < most
        };
        slices::run(step, move |millis| {
            assert!(millis >= 0.0);
            pauses.set(pauses.get() + 1);
        })
    };
    let _done = begin(1000);
    assert_eq!(steps.get(), 0, "it begins in a task of its own");
    for _ in 0..50 {
        settle().await;
    }
    assert_eq!(steps.get(), 1000);
    // A task has at most 256 steps.
    assert!(pauses.get() >= 3, "{}", pauses.get());

    let stopped = begin(u32::MAX);
    settle().await;
    stopped.stop();
    let reached = steps.get();
    assert!(reached > 0);
    settle().await;
    assert_eq!(steps.get(), reached);
}
