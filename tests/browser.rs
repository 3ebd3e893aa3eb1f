//! The browser's edge and the page's own widgets, in a real browser: `cargo xtask test --only browser`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "browser/edge.rs"]
mod edge;
#[path = "browser/form.rs"]
mod form;
#[path = "browser/reading.rs"]
mod reading;
#[path = "browser/widgets.rs"]
mod widgets;

use fristklar::browser::storage::Text;
use fristklar::browser::{clock, document, location, storage};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Lets everything that is due run: effects, and timers of no length.
async fn settle() {
    for _ in 0..3 {
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            let window = web_sys::window().expect("a window");
            let set_timeout: js_sys::Function =
                js_sys::Reflect::get(&window, &"setTimeout".into()).expect("a timer").unchecked_into();
            let _ = set_timeout.call2(&window, &resolve, &JsValue::from(5));
        });
        JsFuture::from(promise).await.expect("a timer never fails");
    }
}

/// A place of its own in the document for each test.
fn place() -> web_sys::HtmlElement {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let place: web_sys::HtmlElement = document.create_element("div").expect("an element").unchecked_into();
    document.document_element().expect("a root").append_child(&place).expect("room for it");
    place
}

/// A place of its own in the document with what `app` draws in it.
fn mounted<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) -> web_sys::HtmlElement {
    let place = place();
    mount_to(place.clone(), app).forget();
    place
}

fn find(place: &web_sys::HtmlElement, selector: &str) -> web_sys::Element {
    place.query_selector(selector).expect("a selector").expect("an element")
}

fn local_storage() -> web_sys::Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("storage")
}

#[wasm_bindgen_test]
fn what_is_written_is_read_back_and_can_be_removed() {
    let key = "fristklar.test-write";
    assert_eq!(storage::read(key), Ok(None));
    assert_eq!(storage::write(key, &Text::from("äß\u{1f600}\n\u{0}")), Ok(()));
    assert_eq!(storage::read(key), Ok(Some(Text::from("äß\u{1f600}\n\u{0}"))));
    let mut pieces = Text::from("[ß");
    pieces.push("\u{1f600},");
    let whole = pieces.clone();
    pieces.push_part(&whole, 1, 4);
    assert_eq!((pieces.read().as_str(), pieces.length()), ("[ß\u{1f600},ß\u{1f600}", 8));
    assert_eq!(storage::write(key, &pieces), Ok(()));
    assert_eq!(storage::read(key), Ok(Some(Text::from("[ß\u{1f600},ß\u{1f600}"))));
    assert_eq!(storage::write(key, &Text::default()), Ok(()));
    assert_eq!(storage::read(key), Ok(Some(Text::default())));
    assert_eq!(storage::remove(key), Ok(()));
    assert_eq!(storage::read(key), Ok(None));
    assert_eq!(storage::remove(key), Ok(()));
}

#[wasm_bindgen_test]
fn clearing_takes_every_key_of_the_page_and_no_other() {
    let others = local_storage();
    others.set_item("fristklarer", "stays").expect("room");
    others.set_item("another.page", "stays").expect("room");
    for number in 0..20 {
        let key = format!("{}{number}", storage::BROKEN);
        assert_eq!(storage::write(&key, &Text::from("{")), Ok(()));
    }
    assert_eq!(storage::write(storage::STATE, &Text::from("{}")), Ok(()));
    assert_eq!(storage::write(storage::BACKUP, &Text::from("{}")), Ok(()));
    assert_eq!(storage::clear(), Ok(()));
    for place in 0..others.length().expect("a length") {
        let key = others.key(place).expect("a key").unwrap_or_default();
        assert!(!key.starts_with("fristklar."), "{key} is left");
    }
    assert_eq!(others.get_item("fristklarer").expect("access"), Some("stays".to_owned()));
    assert_eq!(others.get_item("another.page").expect("access"), Some("stays".to_owned()));
    others.remove_item("fristklarer").expect("access");
    others.remove_item("another.page").expect("access");
}

#[wasm_bindgen_test]
fn a_text_that_does_not_fit_is_refused_and_the_old_one_stays() {
    let key = "fristklar.test-full";
    assert_eq!(storage::write(key, &Text::from("small")), Ok(()));
    let large = "x".repeat(12 << 20);
    assert_eq!(storage::write(key, &Text::from(large.as_str())), Err(storage::StorageError::Full));
    assert_eq!(storage::read(key), Ok(Some(Text::from("small"))));
    assert_eq!(storage::remove(key), Ok(()));
}

#[wasm_bindgen_test]
fn today_is_the_local_day_of_the_browser() {
    let parts = |date: &js_sys::Date| (date.get_full_year(), date.get_month() + 1, date.get_date());
    // Both are asked again should midnight fall between them.
    let agree = || {
        let (year, month, day) = parts(&js_sys::Date::new_0());
        clock::today().is_some_and(|today| today.to_string() == format!("{year:04}-{month:02}-{day:02}"))
    };
    assert!(agree() || agree());
}

#[wasm_bindgen_test]
fn midnight_is_at_most_a_day_and_an_hour_away() {
    let millis = clock::millis_to_midnight();
    assert!((1_000..=90_000_000).contains(&millis), "{millis}");
    let then = js_sys::Date::new(&JsValue::from_f64(js_sys::Date::now() + f64::from(millis) + 1_000.0));
    assert_eq!((then.get_hours(), then.get_minutes()), (0, 0));
}

#[wasm_bindgen_test]
fn the_timestamp_counts_milliseconds() {
    let before = js_sys::Date::now() as u64;
    let between = clock::timestamp();
    let after = js_sys::Date::now() as u64;
    assert!((before..=after).contains(&between));
}

#[wasm_bindgen_test]
fn a_random_id_is_eight_plain_signs_and_hardly_ever_the_same() {
    let ids: std::collections::BTreeSet<String> = (0..500).map(|_| clock::random_id()).collect();
    assert_eq!(ids.len(), 500);
    for id in &ids {
        assert_eq!(id.len(), 8, "{id}");
        assert!(id.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit()), "{id}");
    }
}

#[wasm_bindgen_test]
async fn the_address_is_replaced_pushed_and_gone_back_without_a_reload() {
    let window = web_sys::window().expect("a window");
    let history = window.history().expect("a history");
    let path = window.location().pathname().expect("a path");
    let start = history.length().expect("a length");

    location::replace("v=1&start=2026-01-15");
    assert_eq!(location::address().fragment, "v=1&start=2026-01-15");
    assert_eq!(location::address().query, "", "a query goes with the old address");
    assert_eq!(history.length().expect("a length"), start);

    location::push("v=1&view=steps&step=%C3%A4");
    assert_eq!(location::address().fragment, "v=1&view=steps&step=%C3%A4");
    assert_eq!(history.length().expect("a length"), start + 1);

    history.back().expect("a way back");
    for _ in 0..50 {
        settle().await;
        if location::address().fragment == "v=1&start=2026-01-15" {
            break;
        }
    }
    assert_eq!(location::address().fragment, "v=1&start=2026-01-15");

    location::replace("");
    assert_eq!(location::address(), location::Address::default());
    assert_eq!(window.location().pathname().expect("a path"), path);
    assert!(location::page().ends_with(&path));
    assert!(!location::page().contains(['#', '?']));
}

fn focused_id() -> String {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    js_sys::Reflect::get(&document, &"activeElement".into())
        .ok()
        .and_then(|element| element.dyn_into::<web_sys::Element>().ok())
        .map(|element| element.id())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_what_is_named_at_once_or_soon() {
    let _place = mounted(|| {
        view! {
            <input id="test-first" type="text" />
            <h1 id="test-second" tabindex="-1">"Second"</h1>
        }
    });
    document::focus("test-first");
    assert_eq!(focused_id(), "test-first");
    document::focus("nowhere");
    assert_eq!(focused_id(), "test-first");
    document::focus_soon("test-second");
    assert_eq!(focused_id(), "test-first");
    settle().await;
    assert_eq!(focused_id(), "test-second");
}

#[wasm_bindgen_test]
fn language_theme_and_title_are_set_on_the_document() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let root = document.document_element().expect("a root");
    document::set_lang("en");
    document::set_theme(Some("dark"));
    document::set_title("A title");
    assert_eq!(root.get_attribute("lang"), Some("en".to_owned()));
    assert_eq!(root.get_attribute("data-theme"), Some("dark".to_owned()));
    assert_eq!(js_sys::Reflect::get(&document, &"title".into()), Ok("A title".into()));
    document::set_theme(None);
    assert_eq!(root.get_attribute("data-theme"), None);
}
