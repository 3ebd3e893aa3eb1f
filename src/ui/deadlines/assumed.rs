//! What a link leaves open: said below the date, changed in place, and confirmed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::i18n::texts::{FieldTexts, FormTexts, PlanTexts};
use crate::portfolio::Draft;
use crate::state::{self, FieldError, FormField, NavigationStore, PortfolioStore, SecondPartStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::text_input::TextInput;

const ERROR: &str = "assumed-error";

/// Which terms are assumed, with a field for each. Renders nothing where none is.
#[component]
pub fn AssumedTerms() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    // Memos, so that typing does not make the fields anew.
    let term = Memo::new(move |_| portfolio.assumed().term);
    let notice = Memo::new(move |_| portfolio.assumed().notice);
    reactive(move || {
        let (term, notice) = (term.get(), notice.get());
        (term || notice).then(|| view! { <AssumedForm term notice /> })
    })
}

#[component]
fn AssumedForm(term: bool, notice: bool) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let second_part = expect_context::<SecondPartStore>();
    let (t, names) = (use_texts::<PlanTexts>(), use_texts::<FormTexts>());
    let wording = use_wording();
    let (draft, set_draft) = signal(portfolio.draft_of_shown());
    let (errors, set_errors) = signal(Vec::<FieldError>::new());
    let confirm = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(error) = errors.with_untracked(|errors| errors.first().copied()) {
            return state::focus(id_of(error.field));
        }
        portfolio.change_record(|_| {});
        state::write_address(navigation, View::Deadlines, None);
    };
    let field = move |field: FormField, name: &'static str, text: fn(&mut Draft) -> &mut String| {
        let is_wrong = Signal::derive(move || errors.with(|errors| errors.iter().any(|error| error.field == field)));
        let value = std::mem::take(text(&mut draft.get_untracked()));
        let (typed, set_typed) = signal(value);
        let change = move |typed: String| {
            set_typed.set(typed.clone());
            set_draft.update(|draft| {
                *text(draft) = typed;
                set_errors.set(portfolio.type_assumed(draft));
            });
        };
        view! {
            <span>
                <label for=id_of(field)>{name}</label>
                " "
                <TextInput
                    id=id_of(field)
                    inputmode="numeric"
                    described_by=ERROR.to_owned()
                    is_wrong=is_wrong
                    value=typed
                    on_input=change
                />
            </span>
        }
    };
    let said = reactive(move || {
        let terms = portfolio.record.with(|record| record.as_ref().map(|record| record.terms))?;
        wording.assumed(&terms, portfolio.assumed())
    });
    let wrong = reactive(move || {
        let error = errors.with(|errors| errors.first().copied())?;
        // As in the form, until the exact texts are here.
        let text = match second_part.loaded() {
            Some(part) => draft.with(|draft| (part.field_error)(error, draft, wording.lang)),
            None => FieldTexts::of(wording.lang).check.to_owned(),
        };
        Some(view! { <p class="field-error" id=ERROR role="alert">{text}</p> })
    });
    let term = term.then(|| field(FormField::Term, names.term, |draft| &mut draft.term));
    let notice = notice.then(|| field(FormField::Notice, t.assumed_notice, |draft| &mut draft.notice));
    view! {
        <form class="assumed" id="assumed" novalidate on:submit=confirm>
            <p>{said}</p>
            <p class="actions">{term} {notice} <button type="submit" class="button">{t.assumed_right}</button></p>
            {wrong}
        </form>
    }
}

/// The id of the control in the HTML document.
fn id_of(field: FormField) -> &'static str {
    if field == FormField::Term { "assumed-term" } else { "assumed-notice" }
}
