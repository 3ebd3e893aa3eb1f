//! Controls for text that take what other programs put into them.

use leptos::ev::Event;
use leptos::html::Textarea;
use leptos::prelude::*;

/// Whether a control with this text in it shows this other one: browsers take line breaks out, or write them in their
/// own way.
fn shows(text: &str, other: &str) -> bool {
    let is_letter = |sign: &char| !matches!(sign, '\r' | '\n');
    text.chars().filter(is_letter).eq(other.chars().filter(is_letter))
}

/// What a control shows as far as the page knows, to tell what a program has put there without an `input` event.
#[derive(Clone, Copy)]
pub struct Shown {
    text: StoredValue<String>,
    on_input: Callback<String>,
}

impl Shown {
    pub fn new(on_input: Callback<String>) -> Self {
        Self { text: StoredValue::new(String::new()), on_input }
    }

    /// What the control is to show.
    pub fn show(self, value: impl Fn() -> String + Send + Sync) -> impl Fn() -> String + Send + Sync {
        move || {
            let text = value();
            self.text.set_value(text.clone());
            text
        }
    }

    /// Takes what was typed.
    pub fn take(self, event: &Event) {
        let text = event_target_value(event);
        self.text.set_value(text.clone());
        self.on_input.run(text);
    }

    /// Takes what a program has put there since.
    pub fn take_if_new(self, event: &Event) {
        let text = event_target_value(event);
        if self.text.try_with_value(|shown| !shows(shown, &text)).unwrap_or_default() {
            self.take(event);
        }
    }
}

/// A line of text without label and hint.
#[component]
pub fn TextInput(
    /// DOM id of the control.
    #[prop(into)]
    id: String,
    #[prop(optional)] class: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] inputmode: Option<&'static str>,
    /// DOM id of a list of texts to offer.
    #[prop(optional)]
    list: Option<String>,
    #[prop(optional_no_strip, into)] described_by: Option<String>,
    /// Whether what was typed is wrong; only then the description applies.
    #[prop(optional)]
    is_wrong: Option<Signal<bool>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// What happens when the control was changed and left.
    #[prop(optional, into)]
    on_left: Option<Callback<()>>,
) -> impl IntoView {
    let shown = Shown::new(on_input);
    let is_wrong_now = move || is_wrong.is_some_and(|is_wrong| is_wrong.get());
    let left = move |_| {
        if let Some(left) = on_left {
            // Browsers tell also of a control that was taken off the page with its view.
            left.try_run(());
        }
    };
    view! {
        <input
            type="text"
            id=id
            class=class
            autocomplete=autocomplete
            inputmode=inputmode
            list=list
            aria-invalid=move || is_wrong_now().then(|| "true".to_owned())
            aria-describedby=move || described_by.clone().filter(|_| is_wrong.is_none() || is_wrong_now())
            prop:value=shown.show(move || value.get())
            on:input=move |event| shown.take(&event)
            on:filledin=move |event: Event| shown.take_if_new(&event)
            on:change=left
        />
    }
}

/// A text area without label and hint.
#[component]
pub fn TextArea(
    /// DOM id of the control.
    #[prop(into)]
    id: String,
    rows: &'static str,
    #[prop(optional)] class: Option<&'static str>,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional)] spellcheck: Option<&'static str>,
    #[prop(optional_no_strip, into)] described_by: Option<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let shown = Shown::new(on_input);
    let area = NodeRef::<Textarea>::new();
    // Leptos inserts a comment node into an element without children; in a text area that would be text.
    area.on_load(|area| area.set_text_content(None));
    view! {
        <textarea
            id=id
            rows=rows
            class=class
            autocomplete=autocomplete
            spellcheck=spellcheck
            aria-describedby=described_by
            node_ref=area
            prop:value=shown.show(move || value.get())
            on:input=move |event| shown.take(&event)
            on:filledin=move |event: Event| shown.take_if_new(&event)
        ></textarea>
    }
}
