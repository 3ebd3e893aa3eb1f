//! The browser's edge and the page's own elements, in a real browser: `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "browser/edge.rs"]
mod edge;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use fristklar::browser::storage::Text;
use fristklar::browser::{clock, document, location, storage};
// `view!` names the module by its place in the page's own crate.
use fristklar::dom;
use fristklar::dom::prelude::*;
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

fn mounted(app: impl FnOnce() -> AnyView) -> web_sys::HtmlElement {
    let place = place();
    dom::mount(&place, || (app(), || ()));
    place
}

fn text(place: &web_sys::HtmlElement) -> String {
    place.text_content().unwrap_or_default()
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

#[wasm_bindgen_test]
async fn a_text_follows_its_signal_and_its_neighbours_stay() {
    let word = Rc::new(RefCell::new(None));
    let given = Rc::clone(&word);
    let place = mounted(move || {
        let signal = RwSignal::new("one".to_owned());
        *given.borrow_mut() = Some(signal);
        view! { <p>"before " {move || signal.get()} " after"</p> }
    });
    let signal = word.borrow().expect("mounted");
    assert_eq!(text(&place), "before one after");
    let paragraph = find(&place, "p");
    signal.set("two".to_owned());
    settle().await;
    assert_eq!(text(&place), "before two after");
    signal.set("<b>three</b> &amp;".to_owned());
    settle().await;
    assert_eq!(text(&place), "before <b>three</b> &amp; after");
    assert!(find(&place, "p").is_same_node(Some(&paragraph)));
    assert_eq!(paragraph.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn attributes_classes_and_values_follow_their_signals() {
    let given = Rc::new(RefCell::new(None));
    let give = Rc::clone(&given);
    let place = mounted(move || {
        let on = RwSignal::new(false);
        let value = RwSignal::new("a".to_owned());
        *give.borrow_mut() = Some((on, value));
        let (opened, closed) = (true, false);
        view! {
            <input
                type="text"
                title="fixed"
                aria-invalid=move || on.get().then_some("true")
                class:has-error=move || on.get()
                prop:value=move || value.get()
            />
            <input type="checkbox" id="box" prop:checked=move || on.get() />
            <details open=opened><summary>"S"</summary></details>
            <p hidden=closed></p>
        }
    });
    let (on, value) = given.borrow().expect("mounted");
    let input: JsValue = find(&place, "input").into();
    let property = |name: &str| js_sys::Reflect::get(&input, &name.into()).expect("a property");
    let element = find(&place, "input");
    assert_eq!(element.get_attribute("title"), Some("fixed".to_owned()));
    assert_eq!(element.get_attribute("aria-invalid"), None);
    assert_eq!(property("value").as_string(), Some("a".to_owned()));
    assert_eq!(find(&place, "details").get_attribute("open"), Some(String::new()));
    assert_eq!(find(&place, "p").get_attribute("hidden"), None);

    on.set(true);
    value.set("b".to_owned());
    settle().await;
    assert_eq!(element.get_attribute("aria-invalid"), Some("true".to_owned()));
    assert!(element.class_list().contains("has-error"));
    assert_eq!(property("value").as_string(), Some("b".to_owned()));
    let ticked = js_sys::Reflect::get(&find(&place, "#box"), &"checked".into()).expect("a property");
    assert_eq!(ticked.as_bool(), Some(true));

    on.set(false);
    settle().await;
    assert_eq!(element.get_attribute("aria-invalid"), None);
    assert!(!element.class_list().contains("has-error"));
}

#[wasm_bindgen_test]
async fn a_list_is_replaced_whole_in_its_place() {
    let given = Rc::new(RefCell::new(None));
    let give = Rc::clone(&given);
    let place = mounted(move || {
        let items = RwSignal::new(vec!["a", "b"]);
        *give.borrow_mut() = Some(items);
        let rows = move || items.get().into_iter().map(|item| view! { <li>{item}</li> }).collect::<Vec<_>>();
        view! { <ul><li>"first"</li> {rows} <li>"last"</li></ul> }
    });
    let items = given.borrow().expect("mounted");
    let list = find(&place, "ul");
    let shown = || {
        let mut texts = Vec::new();
        let mut next = list.first_element_child();
        while let Some(row) = next {
            texts.extend(row.text_content());
            next = row.next_element_sibling();
        }
        texts.join(" ")
    };
    assert_eq!(shown(), "first a b last");
    items.set(vec!["c", "d", "e"]);
    settle().await;
    assert_eq!(shown(), "first c d e last");
    items.set(vec![]);
    settle().await;
    assert_eq!(shown(), "first last");
    items.set(vec!["f"]);
    settle().await;
    assert_eq!(shown(), "first f last");
}

#[wasm_bindgen_test]
async fn a_region_inside_a_region_is_gone_with_it_and_its_effects_with_both() {
    let given = Rc::new(RefCell::new(None));
    let give = Rc::clone(&given);
    let runs = Rc::new(Cell::new(0));
    let counted = Rc::clone(&runs);
    let place = mounted(move || {
        let outer = RwSignal::new(1);
        let inner = RwSignal::new(10);
        *give.borrow_mut() = Some((outer, inner));
        let region = move || {
            let number = outer.get();
            let counted = Rc::clone(&counted);
            let nested = move || {
                counted.set(counted.get() + 1);
                view! { <b>{inner.get().to_string()}</b> }
            };
            view! { <p>{number.to_string()} " " {nested} " " <i title=move || inner.get().to_string()></i></p> }
        };
        view! { <div>{region}</div> }
    });
    let (outer, inner) = given.borrow().expect("mounted");
    assert_eq!(text(&place), "1 10 ");
    assert_eq!(runs.get(), 1);
    let old = find(&place, "i");
    for number in 2..=5 {
        outer.set(number);
        settle().await;
    }
    assert_eq!(text(&place), "5 10 ");
    assert_eq!(find(&place, "div").child_element_count(), 1);
    let before = runs.get();
    inner.set(11);
    settle().await;
    assert_eq!(text(&place), "5 11 ");
    assert_eq!(runs.get(), before + 1, "only the region that is shown runs");
    assert_eq!(old.get_attribute("title"), Some("10".to_owned()), "what was taken away is left alone");
    assert_eq!(find(&place, "i").get_attribute("title"), Some("11".to_owned()));
}

#[wasm_bindgen_test]
async fn a_region_at_the_top_of_another_shows_and_goes() {
    let given = Rc::new(RefCell::new(None));
    let give = Rc::clone(&given);
    let place = mounted(move || {
        let outer = RwSignal::new(true);
        let inner = RwSignal::new(true);
        *give.borrow_mut() = Some((outer, inner));
        // Neither has an element of its own around it.
        let nested = move || move || inner.get().then(|| view! { <b>"inner"</b> });
        view! { <div>"[" {move || outer.get().then(nested)} "]"</div> }
    });
    let (outer, inner) = given.borrow().expect("mounted");
    assert_eq!(text(&place), "[inner]");
    inner.set(false);
    settle().await;
    assert_eq!(text(&place), "[]");
    inner.set(true);
    settle().await;
    assert_eq!(text(&place), "[inner]");
    outer.set(false);
    settle().await;
    assert_eq!(text(&place), "[]");
    inner.set(false);
    settle().await;
    inner.set(true);
    settle().await;
    assert_eq!(text(&place), "[]");
    outer.set(true);
    settle().await;
    assert_eq!(text(&place), "[inner]");
}

#[wasm_bindgen_test]
async fn a_region_that_changes_before_it_is_in_the_page_shows_its_latest_state() {
    let place = mounted(|| {
        let word = RwSignal::new("early");
        let region = view! { <b>{move || word.get()}</b> };
        word.set("late");
        view! { <p>{region}</p> }
    });
    settle().await;
    assert_eq!(text(&place), "late");
}

#[wasm_bindgen_test]
fn events_reach_their_handlers() {
    let clicks = Rc::new(Cell::new(0));
    let counted = Rc::clone(&clicks);
    let place = mounted(move || {
        let click = move |_: Event| counted.set(counted.get() + 1);
        view! { <button type="button" on:click=click>"Click"</button> }
    });
    let button: web_sys::HtmlElement = find(&place, "button").unchecked_into();
    button.click();
    button.click();
    assert_eq!(clicks.get(), 2);
}

#[wasm_bindgen_test]
fn drawings_are_drawings_and_markup_in_texts_is_text() {
    let place = mounted(|| {
        view! {
            <svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>
            <p>{"<img src=x onerror=alert(1)>".to_owned()}</p>
        }
    });
    assert_eq!(find(&place, "path").namespace_uri(), Some("http://www.w3.org/2000/svg".to_owned()));
    assert_eq!(find(&place, "svg").get_attribute("viewBox"), Some("0 0 1 1".to_owned()));
    assert!(place.query_selector("img").expect("a selector").is_none());
}
