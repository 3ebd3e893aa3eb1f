//! Form fields that connect label, hint, error and control.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::dropdown::{DescribedBy, Dropdown};
use super::text_input::Shown;
use crate::ui::widgets::reactive::reactive;

/// What all fields have in common.
#[derive(Clone)]
pub struct FieldParts {
    /// DOM id of the control.
    pub id: &'static str,
    pub label: &'static str,
    /// The hint above the control; may be empty.
    pub hint: &'static str,
    /// The error from the last submission.
    pub error: Memo<Option<String>>,
    /// "Error:" in the page's language.
    pub error_prefix: &'static str,
}

impl FieldParts {
    fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }

    /// Ids of hint, error and reading, if present.
    fn described_by(&self, has_reading: bool) -> impl Fn() -> Option<String> + Clone + Send + use<> {
        let hint = (!self.hint.is_empty()).then(|| self.hint_id());
        let reading = has_reading.then(|| reading_id(self.id));
        let (error_id, error) = (self.error_id(), self.error);
        move || {
            let error_id = error.with(Option::is_some).then_some(&error_id);
            let ids: Vec<&str> =
                [hint.as_ref(), error_id, reading.as_ref()].into_iter().flatten().map(String::as_str).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }
}

/// DOM id of the text that says how a field is read.
pub fn reading_id(id: &str) -> String {
    format!("{id}-reading")
}

#[component]
fn HintAndError(parts: FieldParts) -> impl IntoView {
    let (hint_id, error_id) = (parts.hint_id(), parts.error_id());
    let hint = (!parts.hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{parts.hint}</p> });
    let error = reactive(move || {
        let text = parts.error.get()?;
        Some(view! { <p class="field-error" id=error_id.clone()><span>{parts.error_prefix}</span> " " {text}</p> })
    });
    view! {
        {hint}
        {error}
    }
}

/// A text field.
#[component]
pub fn TextField(
    parts: FieldParts,
    class: &'static str,
    /// Which keyboard a phone shows, where it is not that for words.
    #[prop(optional_no_strip)]
    inputmode: Option<&'static str>,
    value: impl Fn() -> String + Send + Sync + 'static,
    #[prop(into)] on_input: Callback<String>,
    /// Whether an element with the id [`reading_id`] says how the input was read.
    #[prop(optional)]
    has_reading: bool,
    /// Placed after the control: a unit, or how the input was read.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // A memo, so that typing into one field of a form does not update the others.
    let value = Memo::new(move |_| value());
    let error = parts.error;
    let described_by = parts.described_by(has_reading);
    let shown = Shown::new(on_input);
    view! {
        <div class="field" class:has-error=move || error.with(Option::is_some)>
            <label for=parts.id>{parts.label}</label>
            <HintAndError parts=parts.clone() />
            <input
                type="text"
                id=parts.id
                name=parts.id
                class=class
                inputmode=inputmode
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then(|| "true".to_owned())
                prop:value=shown.show(move || value.get())
                on:input=move |event| shown.take(&event)
                on:change=move |event| shown.take_if_new(&event)
                on:filledin=move |event: Event| shown.take_if_new(&event)
            />
            {children.map(|children| children())}
        </div>
    }
}

/// A choice from a list. `options` are the values with their labels.
#[component]
pub fn Select<T>(
    parts: FieldParts,
    options: Vec<(T, &'static str)>,
    value: impl Fn() -> T + Send + Sync + 'static,
    on_change: impl Fn(T) + Send + Sync + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let described_by: DescribedBy = Arc::new(parts.described_by(false));
    view! {
        <div class="field">
            <label for=parts.id>{parts.label}</label>
            <HintAndError parts=parts.clone() />
            <Dropdown id=parts.id described_by options value on_change />
        </div>
    }
}

/// A choice as radio buttons; none is selected while `value` is `None`.
#[component]
pub fn Radios<T>(
    parts: FieldParts,
    options: Vec<(T, &'static str)>,
    value: impl Fn() -> Option<T> + Send + Sync + 'static,
    on_change: impl Fn(T) + Send + Sync + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let labels = options.iter().map(|(_, label)| *label).collect();
    let chosen = {
        let options = options.clone();
        move || {
            let value = value()?;
            options.iter().position(|(option, _)| *option == value)
        }
    };
    let choose = move |place: usize| {
        if let Some((value, _)) = options.get(place) {
            on_change(*value);
        }
    };
    view! { <RadioButtons parts labels chosen=Box::new(chosen) on_change=choose /> }
}

/// The radio buttons themselves, by index, so that there is one component for all types of values.
#[component]
fn RadioButtons(
    parts: FieldParts,
    labels: Vec<&'static str>,
    chosen: Box<dyn Fn() -> Option<usize> + Send + Sync>,
    #[prop(into)] on_change: Callback<usize>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| chosen());
    let error = parts.error;
    let described_by = parts.described_by(false);
    let name = parts.id;
    // As in a dropdown.
    let shown = StoredValue::new(None);
    let buttons: Vec<_> = labels
        .into_iter()
        .enumerate()
        .map(|(place, label)| {
            // The first button has the group's id, so that a link to the field leads to an element that can get the
            // focus.
            let id = if place == 0 { name.to_owned() } else { format!("{name}-{place}") };
            view! {
                <div class="radio">
                    <input
                        type="radio"
                        id=id.clone()
                        name=name
                        prop:checked=move || {
                            let chosen = chosen.get();
                            shown.set_value(chosen);
                            chosen == Some(place)
                        }
                        on:change=move |_| {
                            if shown.try_get_value().is_some_and(|shown| shown != Some(place)) {
                                on_change.run(place);
                            }
                        }
                    />
                    <label for=id.clone()>{label}</label>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="field" class:has-error=move || error.with(Option::is_some) aria-describedby=described_by>
            <legend>{parts.label}</legend>
            <HintAndError parts=parts.clone() />
            {buttons}
        </fieldset>
    }
}
