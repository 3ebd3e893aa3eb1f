//! Form fields: label, hint, error and control wired together once.

use std::sync::Arc;

use leptos::prelude::*;

/// What every field has.
#[derive(Clone)]
pub struct FieldParts {
    /// DOM id of the control.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Its hint, or "".
    pub hint: &'static str,
    /// What is wrong with it, after a submission.
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

    /// Ids of hint and error, as far as they are there.
    fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + use<> {
        let (hint, error_id, error) = (self.hint_id(), self.error_id(), self.error);
        let has_hint = !self.hint.is_empty();
        move || match (has_hint, error.with(Option::is_some)) {
            (true, true) => Some(format!("{hint} {error_id}")),
            (true, false) => Some(hint.clone()),
            (false, true) => Some(error_id.clone()),
            (false, false) => None,
        }
    }

    /// Hint and error, as they stand between label and control.
    fn above(&self) -> AnyView {
        let (hint_id, error_id) = (self.hint_id(), self.error_id());
        let (error, prefix) = (self.error, self.error_prefix);
        let hint = (!self.hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{self.hint}</p> });
        let message = move || {
            error.get().map(|text| {
                view! { <p class="field-error" id=error_id.clone()><span>{prefix}</span> " " {text}</p> }
            })
        };
        view! { {hint} {message} }.into_any()
    }
}

/// A text field.
#[component]
pub fn TextField(
    parts: FieldParts,
    class: &'static str,
    #[prop(into)] value: Signal<String>,
    on_input: impl Fn(String) + Send + 'static,
    /// What stands behind the control: a unit, or how the entry was read.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let error = parts.error;
    let described_by = parts.described_by();
    view! {
        <div class="field" class:has-error=move || error.with(Option::is_some)>
            <label for=parts.id>{parts.label}</label>
            {parts.above()}
            <input
                type="text"
                id=parts.id
                name=parts.id
                class=class
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| on_input(event_target_value(&event))
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
    #[prop(into)] value: Signal<T>,
    on_change: impl Fn(T) + Send + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let described_by = Signal::derive(parts.described_by());
    view! {
        <div class="field">
            <label for=parts.id>{parts.label}</label>
            {parts.above()}
            <SelectControl id=parts.id described_by options value on_change />
        </div>
    }
}

/// The control of a [`Select`] without what stands around it; `label` names it where no other element does.
#[component]
pub fn SelectControl<T>(
    id: &'static str,
    #[prop(optional)] label: Option<&'static str>,
    #[prop(optional)] described_by: Option<Signal<Option<String>>>,
    options: Vec<(T, &'static str)>,
    #[prop(into)] value: Signal<T>,
    on_change: impl Fn(T) + Send + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let (values, labels): (Vec<T>, Vec<&'static str>) = options.into_iter().unzip();
    let place_of = {
        let values = values.clone();
        move |chosen| values.iter().position(|value| *value == chosen).unwrap_or_default()
    };
    let chosen = Memo::new(move |_| place_of(value.get()));
    // The attribute is for the first choice alone, when there are no options yet that the property could choose from. Later
    // ones go through the property: options that followed each by itself would all be asked at every key.
    let first = chosen.get_untracked();
    let options: Vec<_> = labels
        .into_iter()
        .enumerate()
        .map(|(place, label)| view! { <option value=place.to_string() selected=place == first>{label}</option> })
        .collect();
    let changed = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(value) = place.and_then(|place| values.get(place)) {
            on_change(*value);
        }
    };
    view! {
        <select
            id=id
            name=id
            aria-label=label
            aria-describedby=move || described_by.and_then(|described_by| described_by.get())
            prop:value=move || chosen.get().to_string()
            on:change=changed
        >
            {options}
        </select>
    }
}

/// A choice shown whole, as radio buttons; none is chosen while `value` is `None`.
#[component]
pub fn Radios<T>(
    parts: FieldParts,
    options: Vec<(T, &'static str)>,
    #[prop(into)] value: Signal<Option<T>>,
    on_change: impl Fn(T) + Clone + Send + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let error = parts.error;
    let described_by = parts.described_by();
    let name = parts.id;
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, (option, label))| {
            // The first button has the group's id, so that a link to the field reaches something that takes the focus.
            let id = if place == 0 { name.to_owned() } else { format!("{name}-{place}") };
            let on_change = on_change.clone();
            view! {
                <div class="radio">
                    <input
                        type="radio"
                        id=id.clone()
                        name=name
                        prop:checked=move || value.get() == Some(option)
                        on:change=move |_| on_change(option)
                    />
                    <label for=id.clone()>{label}</label>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="field" class:has-error=move || error.with(Option::is_some) aria-describedby=described_by>
            <legend>{parts.label}</legend>
            {parts.above()}
            {options}
        </fieldset>
    }
}

/// A text field. `after` stands behind the control: a unit, or how the entry was read.
pub fn text(
    parts: FieldParts,
    class: &'static str,
    value: impl Fn() -> String + Send + 'static,
    typed: impl Fn(String) + Send + 'static,
    after: AnyView,
) -> AnyView {
    let error = parts.error;
    let invalid = move || error.with(Option::is_some).then_some("true");
    let described_by = parts.described_by();
    view! {
        <div class="field" class:has-error=move || error.with(Option::is_some)>
            <label for=parts.id>{parts.label}</label>
            {parts.above()}
            <input
                type="text"
                id=parts.id
                name=parts.id
                class=class
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=value
                on:input=move |event| typed(event_target_value(&event))
            />
            {after}
        </div>
    }
    .into_any()
}

/// A choice from a list. `options` are (value, label).
pub fn select(
    parts: FieldParts,
    options: Vec<(usize, &'static str)>,
    chosen: impl Fn() -> usize + Send + Sync + 'static,
    choose: impl Fn(usize) + Send + Sync + 'static,
) -> AnyView {
    any_select(parts, options, Arc::new(chosen), Box::new(choose))
}

fn any_select(
    parts: FieldParts,
    options: Vec<(usize, &'static str)>,
    chosen: Arc<dyn Fn() -> usize + Send + Sync>,
    choose: Box<dyn Fn(usize) + Send + Sync>,
) -> AnyView {
    let described_by = parts.described_by();
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, label)| {
            let chosen = Arc::clone(&chosen);
            view! { <option value=value.to_string() selected=move || chosen() == value>{label}</option> }
        })
        .collect();
    let changed = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            choose(value);
        }
    };
    view! {
        <div class="field">
            <label for=parts.id>{parts.label}</label>
            {parts.above()}
            <select
                id=parts.id
                name=parts.id
                aria-describedby=described_by
                prop:value=move || chosen().to_string()
                on:change=changed
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// A choice shown whole, as radio buttons.
pub fn radios(
    parts: FieldParts,
    options: Vec<(usize, &'static str)>,
    chosen: impl Fn() -> usize + Send + Sync + 'static,
    choose: impl Fn(usize) + Send + Sync + 'static,
) -> AnyView {
    any_radios(
        parts,
        options,
        &(Arc::new(chosen) as Arc<dyn Fn() -> usize + Send + Sync>),
        &(Arc::new(choose) as Arc<dyn Fn(usize) + Send + Sync>),
    )
}

fn any_radios(
    parts: FieldParts,
    options: Vec<(usize, &'static str)>,
    chosen: &Arc<dyn Fn() -> usize + Send + Sync>,
    choose: &Arc<dyn Fn(usize) + Send + Sync>,
) -> AnyView {
    let error = parts.error;
    let described_by = parts.described_by();
    let name = parts.id;
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, (value, label))| {
            // The first button has the group's id, so that a link to the field reaches something that takes the focus.
            let id = if place == 0 { name.to_owned() } else { [name, "-", &place.to_string()].concat() };
            let (chosen, choose) = (Arc::clone(chosen), Arc::clone(choose));
            view! {
                <div class="radio">
                    <input
                        type="radio"
                        id=id.clone()
                        name=name
                        prop:checked=move || chosen() == value
                        on:change=move |_| choose(value)
                    />
                    <label for=id>{label}</label>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="field" class:has-error=move || error.with(Option::is_some) aria-describedby=described_by>
            <legend>{parts.label}</legend>
            {parts.above()}
            {options}
        </fieldset>
    }
    .into_any()
}
