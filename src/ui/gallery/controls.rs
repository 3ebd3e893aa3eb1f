//! Buttons, and fields with and without errors.

use leptos::prelude::*;

use super::Exhibit;
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::copy_button::CopyButton;
use crate::ui::widgets::drop_zone::DropZone;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::field::{FieldParts, Radios, Select, TextField, reading_id};
use crate::ui::widgets::question::QuestionItem;
use crate::ui::widgets::text_input::{TextArea, TextInput};

/// The classes of buttons.
const BUTTONS: [&str; 4] = ["button", "button button-primary", "button button-danger", "link-button"];

const OPTIONS: [(u8, &str); 3] =
    [(0, "First"), (1, "Second"), (2, "Third, with a label that is longer than the others")];

/// A field with this id: without hint or error, with a hint, with both.
fn parts(id: &'static str, hint: &'static str, error: &'static str) -> FieldParts {
    let error = Memo::new(move |_| (!error.is_empty()).then(|| error.to_owned()));
    FieldParts { id, label: "Label", hint, error, error_prefix: "Error:" }
}

const HINT: &str = "A hint that says what belongs here. For example 27 March 2026";
const ERROR: &str = "What is wrong, and how to correct it";

#[component]
pub fn Controls() -> impl IntoView {
    let (text, number, is_on) = (RwSignal::new("Text".to_owned()), RwSignal::new(1_u8), RwSignal::new(true));
    let typed = move || text.get();
    let take = move |typed: String| text.set(typed);
    let choose = move |chosen: u8| number.set(chosen);
    let (answer, no_answer) = (RwSignal::new(Some(1_usize)), RwSignal::new(None));
    let question = |id: &str, chosen: RwSignal<Option<usize>>| {
        view! {
            <QuestionItem
                id=id.to_owned()
                question="Is this a question?".to_owned()
                hint=|| Some("Row 4".to_owned())
                about=().into_any()
                choose="Please choose"
                answers=vec!["Yes".to_owned(), "No".to_owned()]
                chosen
                on_choose=move |answer| chosen.set(answer)
            />
        }
    };
    let buttons: Vec<_> = BUTTONS
        .into_iter()
        .map(|class| {
            view! {
                <p class="actions">
                    <button type="button" class=class>{class}</button>
                    <button type="button" class=class disabled=true>{"disabled"}</button>
                </p>
            }
        })
        .collect();
    view! {
        <Exhibit name="button">{buttons} <p><a class="action-link" href="#title">{"action-link"}</a></p></Exhibit>
        <Exhibit name="CopyButton">
            <p>
                <CopyButton class="button" label="Copy" text=|| Some("Text".to_owned()) />
            </p>
        </Exhibit>
        <Exhibit name="TextField">
            <TextField parts=parts("plain", "", "") class="input-date" value=typed on_input=take />
            <TextField parts=parts("hinted", HINT, "") class="input-number" has_reading=true value=typed on_input=take>
                <p class="field-reading" id=reading_id("hinted")>{"Read as text"}</p>
            </TextField>
            <TextField parts=parts("wrong", HINT, ERROR) class="input-amount" value=typed on_input=take />
        </Exhibit>
        <Exhibit name="Select">
            <Select parts=parts("select", HINT, "") options=OPTIONS.to_vec() value=move || number.get() on_change=choose />
        </Exhibit>
        <Exhibit name="Radios">
            <Radios
                parts=parts("radios", "", "")
                options=OPTIONS.to_vec()
                value=move || Some(number.get())
                on_change=choose
            />
            <Radios parts=parts("none", HINT, ERROR) options=OPTIONS.to_vec() value=|| None on_change=choose />
        </Exhibit>
        <Exhibit name="Dropdown">
            <Dropdown
                id="dropdown"
                label="A dropdown"
                options=OPTIONS.to_vec()
                value=move || number.get()
                on_change=choose
            />
        </Exhibit>
        <Exhibit name="Checkbox">
            <Checkbox id="checked" label="Ticked" value=is_on on_change=move |on| is_on.set(on) />
            <Checkbox id="unchecked" label="Not ticked" value=Signal::stored(false) on_change=|_| () />
        </Exhibit>
        <Exhibit name="TextInput">
            <label for="line">{"A line"}</label>
            <TextInput id="line" value=text on_input=take />
            <label for="wrong-line">{"A line that is wrong"}</label>
            <TextInput
                id="wrong-line"
                described_by=Some("wrong-line-error".to_owned())
                is_wrong=Signal::stored(true)
                value=text
                on_input=take
            />
            <p class="field-error" id="wrong-line-error">{ERROR}</p>
        </Exhibit>
        <Exhibit name="TextArea">
            <label for="area">{"Several lines"}</label>
            <TextArea id="area" rows="3" value=text on_input=take />
        </Exhibit>
        <Exhibit name="DropZone">
            <DropZone id="files" label="Files" hint=HINT accept=".txt" on_files=|_| () />
        </Exhibit>
        <Exhibit name="QuestionItem">
            <ul class="import-questions">{question("open", no_answer)} {question("answered", answer)}</ul>
        </Exhibit>
    }
}
