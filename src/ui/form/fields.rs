//! Form fields, each bound to one value of the draft.
//!
//! A control depends on its own value only, so typing into one field does not update the others.

use leptos::prelude::*;

use super::errors::field_error;
use crate::i18n::Lang;
use crate::i18n::texts::FieldTexts;
use crate::portfolio::Draft;
use crate::state::{DrawingStage, FormField, FormStore, SecondPartStore, TypeInto, Word};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::field::{FieldParts, Radios, Select, TextField, reading_id};
use crate::ui::widgets::reactive::reactive;

/// A text field of the draft.
#[component]
pub fn DraftText(
    field: FormField,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] inputmode: Option<&'static str>,
    get: fn(&Draft) -> &str,
    set: TypeInto,
    /// Whether [`AsRead`] says how the field is read.
    #[prop(optional)]
    has_reading: bool,
    /// Placed after the control: a unit, or how the input was read.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let form = expect_context::<FormStore>();
    form.field_is_drawn(field);
    view! {
        <TextField
            parts=field_parts(field.id(), label, hint)
            class
            inputmode
            has_reading
            value=move || form.draft.with(|draft| get(draft).to_owned())
            on_input=move |text| form.change(|draft| set(draft, text))
        >
            {children.map(|children| children())}
        </TextField>
    }
}

/// The place below a text field that says how it is read. Its words are in the second part of the program.
#[component]
pub fn AsRead(
    field: FormField,
    /// Types into the field.
    set: TypeInto,
) -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let class = match field {
        FormField::Start | FormField::End => "field-reading",
        _ => "field-reading as-needed",
    };
    let said = reactive(move || second_part.at(DrawingStage::Said).map(|part| (part.as_read)(field, set)));
    view! { <p class=class id=reading_id(field.id())>{said}</p> }
}

/// A choice of the draft from a list of all values, with the labels from `name`.
#[component]
pub fn DraftChoice<T>(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    name: fn(T, Lang) -> &'static str,
    get: fn(&Draft) -> T,
    set: fn(&mut Draft, T),
) -> impl IntoView
where
    T: Word + PartialEq + Send + Sync,
{
    let form = expect_context::<FormStore>();
    let lang = use_lang();
    view! {
        <Select
            parts=field_parts(id, label, hint)
            options=T::CHOICES.iter().map(|choice| (*choice, name(*choice, lang))).collect()
            value=move || form.draft.with(get)
            on_change=move |choice| form.change(|draft| set(draft, choice))
        />
    }
}

/// A choice of the draft shown as radio buttons. If the value is not among `options`, none is selected.
#[component]
pub fn DraftRadios<T>(
    id: &'static str,
    label: &'static str,
    options: Vec<(T, &'static str)>,
    get: fn(&Draft) -> T,
    set: fn(&mut Draft, T),
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let form = expect_context::<FormStore>();
    view! {
        <Radios
            parts=field_parts(id, label, "")
            options
            value=move || Some(form.draft.with(get))
            on_change=move |choice| form.change(|draft| set(draft, choice))
        />
    }
}

/// Label and hint of a field, and its error from the last submission.
fn field_parts(id: &'static str, label: &'static str, hint: &'static str) -> FieldParts {
    let form = expect_context::<FormStore>();
    let second_part = expect_context::<SecondPartStore>();
    let lang = use_lang();
    let error = Memo::new(move |_| {
        form.field_errors.with(|errors| {
            let error = errors.iter().find(|error| error.field.id() == id)?;
            Some(field_error(second_part, *error, &form.refused(), lang))
        })
    });
    FieldParts { id, label, hint, error, error_prefix: use_texts::<FieldTexts>().prefix }
}
