//! The form with programs that fill it in without telling the page.

use fristklar::domain::day;
use fristklar::i18n::Lang;
use fristklar::portfolio::{Draft, NoticeUnit, Portfolio};
use fristklar::state::{DrawingStage, Session, View};
use fristklar::ui::App;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::widgets::Taken;
use super::{find, mounted, settle};

/// The page with the form, in German, and its stores.
fn page() -> (web_sys::HtmlElement, Session) {
    let taken: Taken<Session> = Taken::default();
    let give = std::rc::Rc::clone(&taken);
    let place = mounted(move || {
        let today = day(2026, 11, 23).expect("a day");
        let session = Session::new(Portfolio::default(), today, Lang::De, || "abc".to_owned());
        session.provide();
        *give.borrow_mut() = Some(session);
        session.drawing.draw(&[DrawingStage::Frame, DrawingStage::View]);
        view! { <App /> }
    });
    let session = taken.borrow().expect("mounted");
    (place, session)
}

/// Sets a property of a control without any event.
fn set(place: &web_sys::HtmlElement, control: &str, property: &str, value: impl Into<wasm_bindgen::JsValue>) {
    js_sys::Reflect::set(&find(place, control), &property.into(), &value.into()).expect("a property");
}

#[wasm_bindgen_test]
async fn what_a_program_fills_in_without_an_event_is_taken_when_the_form_is_left_or_submitted() {
    let (place, session) = page();
    settle().await;
    set(&place, "#start", "value", "15.01.2026");
    set(&place, "#notice", "value", "drei Monate");
    set(&place, "#currency", "value", "2");
    assert_eq!(session.form.draft.get_untracked(), Draft::default());
    let term: web_sys::HtmlElement = find(&place, "#term").unchecked_into();
    term.focus().expect("a focus");
    settle().await;
    let draft = session.form.draft.get_untracked();
    assert_eq!(
        (draft.start.as_str(), draft.notice.as_str(), draft.notice_unit),
        ("15.01.2026", "drei Monate", NoticeUnit::Months)
    );
    // The unit follows the text on the page, too.
    assert_eq!(
        js_sys::Reflect::get(&find(&place, "#notice-unit"), &"value".into()).ok().and_then(|unit| unit.as_string()),
        Some("1".to_owned())
    );
    set(&place, "#price", "value", "48.000");
    find(&place, "button[type=submit]").unchecked_into::<web_sys::HtmlElement>().click();
    settle().await;
    assert_eq!(session.navigation.view.get_untracked(), View::Deadlines);
    let saved = session.portfolio.contracts.get_untracked();
    let terms = saved.first().expect("saved").terms;
    assert_eq!(terms.price.map(|price| price.0), Some(4_800_000));
    assert_eq!(session.form.draft.get_untracked(), Draft::default());
    // Nor does the form that is opened next have any of it.
    session.navigation.show(View::Start);
    settle().await;
    find(&place, "#start").unchecked_into::<web_sys::HtmlElement>().focus().expect("a focus");
    settle().await;
    assert_eq!(session.form.draft.get_untracked(), Draft::default());
}
