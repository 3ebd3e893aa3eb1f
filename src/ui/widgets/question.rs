//! A question that is answered from a list.

use leptos::prelude::*;

/// An item of a list: the question, what it is about, and a choice of its answers.
#[component]
pub fn QuestionItem(
    /// DOM id of the control.
    id: String,
    question: String,
    /// What it is about, in a line below it.
    hint: impl Fn() -> Option<String> + Send + 'static,
    /// What else it is about.
    about: AnyView,
    /// What is shown before an answer is chosen.
    choose: &'static str,
    answers: Vec<String>,
    /// The place of the answer that is chosen.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    #[prop(into)] on_choose: Callback<Option<usize>>,
    /// What stands below the control.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hint_id = format!("{id}-rows");
    let first = chosen.get_untracked();
    let options: Vec<_> = answers
        .into_iter()
        .enumerate()
        .map(|(place, answer)| {
            view! { <option value=place.to_string() selected=first == Some(place)>{answer}</option> }
        })
        .collect();
    let value = move || chosen.get().map(|place| place.to_string()).unwrap_or_default();
    view! {
        <li>
            <div>
                <label for=id.clone()>{question}</label>
                <p class="field-hint" id=hint_id.clone()>{hint}</p>
                {about}
            </div>
            <div class="field">
                <select
                    id=id
                    aria-describedby=hint_id
                    prop:value=value
                    on:change=move |event| on_choose.run(event_target_value(&event).parse().ok())
                >
                    <option value="" selected=first.is_none()>{choose}</option>
                    {options}
                </select>
                {children.map(|children| children())}
            </div>
        </li>
    }
}
