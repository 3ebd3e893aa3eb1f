//! The widgets keep what users have under their hands: the cursor, the focus, what is chosen.

use std::cell::RefCell;
use std::rc::Rc;

use fristklar::ui::widgets::field::{FieldParts, Radios, Select, TextField};
use fristklar::ui::widgets::heading::Heading;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{find, focused_id, mounted, settle};

/// What a test takes out of the view it mounts.
pub type Taken<T> = Rc<RefCell<Option<T>>>;

fn parts(id: &'static str, hint: &'static str, error: RwSignal<Option<String>>) -> FieldParts {
    FieldParts { id, label: "Label", hint, error: Memo::new(move |_| error.get()), error_prefix: "Error:" }
}

fn input(place: &web_sys::HtmlElement, selector: &str) -> web_sys::HtmlInputElement {
    find(place, selector).unchecked_into()
}

/// Puts `text` in the place of what stands between two positions, as typing does, and tells the page.
fn type_between(input: &web_sys::HtmlInputElement, from: u32, to: u32, text: &str) {
    let typing = js_sys::Function::new_with_args(
        "input, from, to, text",
        "input.setRangeText(text, from, to, 'end');
         input.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    let arguments = js_sys::Array::of4(input, &from.into(), &to.into(), &text.into());
    typing.apply(&"".into(), &arguments).expect("typing never fails");
}

/// Sets the value of a control and tells the page with a `change` event only: as a user does who chooses an option, and as
/// programs do that fill in forms.
fn choose(select: &web_sys::Element, value: &str) {
    let choosing = js_sys::Function::new_with_args(
        "select, value",
        "select.value = value;
         select.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    choosing.call2(&"".into(), select, &value.into()).expect("choosing never fails");
}

fn value_of(element: &web_sys::Element) -> Option<String> {
    js_sys::Reflect::get(element, &"value".into()).expect("a property").as_string()
}

#[wasm_bindgen_test]
async fn a_text_field_keeps_cursor_and_focus_while_it_is_typed_in() {
    let taken: Taken<(RwSignal<String>, RwSignal<Option<String>>)> = Rc::default();
    let give = Rc::clone(&taken);
    let place = mounted(move || {
        let (value, error) = (RwSignal::new("3 months".to_owned()), RwSignal::new(None));
        *give.borrow_mut() = Some((value, error));
        view! {
            <TextField parts=parts("typed", "A hint", error) class="input-number" value=move || value.get() on_input=move |text| value.set(text)>
                <b>{move || value.get()}</b>
            </TextField>
        }
    });
    let (value, error) = taken.borrow().expect("mounted");
    let field = input(&place, "input");
    // Leptos sets values a moment after the elements are there.
    settle().await;
    assert_eq!(field.value(), "3 months");
    field.focus().expect("a focus");
    type_between(&field, 1, 1, "0");
    settle().await;
    assert_eq!(value.get_untracked(), "30 months");
    assert_eq!((field.value().as_str(), find(&place, "b").text_content().as_deref()), ("30 months", Some("30 months")));
    assert_eq!(field.selection_start(), Ok(Some(2)));
    assert_eq!(focused_id(), "typed");

    // An error comes and goes around the control.
    assert_eq!(field.get_attribute("aria-describedby"), Some("typed-hint".to_owned()));
    error.set(Some("Not a number".to_owned()));
    settle().await;
    assert!(input(&place, "input").is_same_node(Some(&field)));
    assert_eq!(field.get_attribute("aria-invalid"), Some("true".to_owned()));
    assert_eq!(field.get_attribute("aria-describedby"), Some("typed-hint typed-error".to_owned()));
    assert_eq!(find(&place, "#typed-error").text_content(), Some("Error: Not a number".to_owned()));
    assert!(find(&place, ".field").class_list().contains("has-error"));
    assert_eq!((focused_id().as_str(), field.selection_start()), ("typed", Ok(Some(2))));
    error.set(None);
    settle().await;
    assert_eq!(field.get_attribute("aria-invalid"), None);
    assert!(!find(&place, ".field").class_list().contains("has-error"));

    value.set("set by the page".to_owned());
    settle().await;
    assert_eq!(field.value(), "set by the page");
}

#[wasm_bindgen_test]
async fn a_value_set_without_an_input_event_is_taken_once() {
    let taken: Taken<(RwSignal<String>, RwSignal<u32>)> = Rc::default();
    let give = Rc::clone(&taken);
    let place = mounted(move || {
        let (value, told, error) = (RwSignal::new("30".to_owned()), RwSignal::new(0), RwSignal::new(None));
        *give.borrow_mut() = Some((value, told));
        let on_input = move |text| {
            value.set(text);
            told.update(|told| *told += 1);
        };
        view! { <TextField parts=parts("filled", "", error) class="" has_reading=true value=move || value.get() on_input /> }
    });
    let (value, told) = taken.borrow().expect("mounted");
    let field = find(&place, "input");
    settle().await;
    assert_eq!(field.get_attribute("aria-describedby"), Some("filled-reading".to_owned()));
    // What the page itself has put there is nothing new.
    choose(&field, "30");
    assert_eq!((value.get_untracked().as_str(), told.get_untracked()), ("30", 0));
    choose(&field, "90");
    choose(&field, "90");
    assert_eq!((value.get_untracked().as_str(), told.get_untracked()), ("90", 1));
    // Nor is what the page is about to replace.
    value.set("45".to_owned());
    choose(&field, "90");
    assert_eq!((value.get_untracked().as_str(), told.get_untracked()), ("45", 1));
    settle().await;
    assert_eq!(value_of(&field).as_deref(), Some("45"));
}

#[wasm_bindgen_test]
async fn a_select_offers_values_and_follows_its_value() {
    let taken: Taken<RwSignal<char>> = Rc::default();
    let give = Rc::clone(&taken);
    let place = mounted(move || {
        let (value, error) = (RwSignal::new('b'), RwSignal::new(None));
        *give.borrow_mut() = Some(value);
        let options = vec![('a', "First"), ('b', "Second"), ('c', "Third")];
        view! { <Select parts=parts("chosen", "", error) options value=move || value.get() on_change=move |chosen| value.set(chosen) /> }
    });
    let value = taken.borrow().expect("mounted");
    let select = find(&place, "select");
    assert_eq!(value_of(&select).as_deref(), Some("1"));
    assert_eq!(select.get_attribute("aria-describedby"), None);
    select.clone().unchecked_into::<web_sys::HtmlElement>().focus().expect("a focus");
    choose(&select, "2");
    settle().await;
    assert_eq!(value.get_untracked(), 'c');
    assert_eq!(value_of(&select).as_deref(), Some("2"));
    // Also after a user has chosen, the page can.
    for (set, shown) in [('a', "0"), ('b', "1"), ('c', "2")] {
        value.set(set);
        settle().await;
        assert_eq!(value_of(&select).as_deref(), Some(shown));
    }
    assert!(find(&place, "select").is_same_node(Some(&select)));
    assert_eq!(focused_id(), "chosen");
}

#[wasm_bindgen_test]
async fn of_radio_buttons_none_is_chosen_until_one_is() {
    let taken: Taken<RwSignal<Option<bool>>> = Rc::default();
    let give = Rc::clone(&taken);
    let place = mounted(move || {
        let (value, error) = (RwSignal::new(None), RwSignal::new(None));
        *give.borrow_mut() = Some(value);
        let options = vec![(true, "Yes"), (false, "No")];
        view! { <Radios parts=parts("answer", "", error) options value=move || value.get() on_change=move |answer| value.set(Some(answer)) /> }
    });
    let value = taken.borrow().expect("mounted");
    // The first has the id of the group, so that a link to the field reaches it.
    let (yes, no) = (input(&place, "#answer"), input(&place, "#answer-1"));
    assert_eq!((yes.checked(), no.checked()), (false, false));
    no.focus().expect("a focus");
    no.click();
    settle().await;
    assert_eq!(value.get_untracked(), Some(false));
    assert_eq!((yes.checked(), no.checked()), (false, true));
    assert_eq!(focused_id(), "answer-1");
    value.set(Some(true));
    settle().await;
    assert_eq!((yes.checked(), no.checked()), (true, false));
    assert!(input(&place, "#answer-1").is_same_node(Some(&no)));
}

#[wasm_bindgen_test]
async fn markup_in_texts_is_text() {
    const HOSTILE: &str = "<img src=x onerror=alert(1)> &amp; <b>bold</b>";
    let taken: Taken<RwSignal<Option<String>>> = Rc::default();
    let give = Rc::clone(&taken);
    let place = mounted(move || {
        let error = RwSignal::new(Some(HOSTILE.to_owned()));
        *give.borrow_mut() = Some(error);
        view! {
            <Heading>{HOSTILE.to_owned()}</Heading>
            <TextField parts=parts("hostile", "", error) class="" value=|| HOSTILE.to_owned() on_input=|_| ()>
                <p>{move || error.get()}</p>
            </TextField>
        }
    });
    let error = taken.borrow().expect("mounted");
    settle().await;
    assert_eq!(find(&place, "h1").text_content().as_deref(), Some(HOSTILE));
    assert_eq!(find(&place, "#hostile-error").text_content(), Some(format!("Error: {HOSTILE}")));
    assert_eq!(input(&place, "input").value(), HOSTILE);
    error.set(Some(format!("{HOSTILE}!")));
    settle().await;
    assert_eq!(find(&place, ".field > p:last-child").text_content(), Some(format!("{HOSTILE}!")));
    assert!(place.query_selector("img, b").expect("a selector").is_none());
}

#[wasm_bindgen_test]
async fn rows_that_stay_in_a_keyed_list_keep_the_focus() {
    let taken: Taken<RwSignal<Vec<&'static str>>> = Rc::default();
    let give = Rc::clone(&taken);
    let place = mounted(move || {
        let rows = RwSignal::new(vec!["row-a", "row-b", "row-c"]);
        *give.borrow_mut() = Some(rows);
        view! {
            <ul>
                <For each=move || rows.get() key=|row| *row children=|row| view! { <li><input id=row type="text" /></li> } />
            </ul>
        }
    });
    let rows = taken.borrow().expect("mounted");
    let focused = input(&place, "#row-b");
    focused.focus().expect("a focus");
    type_between(&focused, 0, 0, "typed");
    rows.set(vec!["row-b", "row-c", "row-d"]);
    settle().await;
    assert!(input(&place, "#row-b").is_same_node(Some(&focused)));
    assert_eq!((focused_id().as_str(), focused.value().as_str()), ("row-b", "typed"));
    assert_eq!(find(&place, "ul").child_element_count(), 3);
    rows.set(vec![]);
    settle().await;
    assert_eq!(find(&place, "ul").child_element_count(), 0);
}
