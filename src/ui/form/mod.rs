//! The form for a contract: its deadlines are shown next to it, errors on submission.

mod base_contract;
mod document_field;
mod errors;
mod fields;
mod live_plan;
mod sections;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use self::errors::ErrorSummary;
use self::live_plan::LivePlan;
use self::sections::{DateFields, PriceFields};
use crate::i18n::texts::{FormTexts, LoadingTexts, ShellTexts};
use crate::portfolio::Draft;
use crate::state::{self, DrawingStage, FormStore, NavigationStore, SecondPartStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::from_second_part::FromSecondPart;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::reactive::reactive;

pub use self::document_field::DocumentField;
pub use self::sections::{MoreFields, PrintedEnd, PrintedEndMeaning};

/// DOM id of the form.
const FORM: &str = "contract-form";

/// The form and the live plan.
#[component]
pub fn ContractForm() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let navigation = expect_context::<NavigationStore>();
    let second_part = expect_context::<SecondPartStore>();
    let t = use_texts::<FormTexts>();
    let shell = use_texts::<ShellTexts>();
    let loading = use_texts::<LoadingTexts>();
    let is_change = move || form.edited_id.with(Option::is_some);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.take_filled_in(FORM);
        if form.submit() {
            state::write_address(navigation, View::Deadlines, None);
        } else {
            state::focus_soon("error-summary");
        }
    };
    let document_field = reactive(move || {
        second_part.at(DrawingStage::Said).filter(|_| !is_change()).map(|part| (part.document_field)())
    });
    let cancel = reactive(move || {
        is_change().then(|| view! { <a class="button" href=move || navigation.href(View::Deadlines)>{t.cancel}</a> })
    });
    view! {
        <div class="wrap view form-view">
            <ErrorSummary />
            <Heading>{reactive(move || if is_change() { t.edit_title } else { t.heading })}</Heading>
            <p class="lead">{shell.promise}</p>
            <div class="form-columns">
                <form
                    id=FORM
                    class="contract-form"
                    novalidate
                    aria-label=t.legend
                    on:submit=submit
                >
                    <DateFields />
                    <PriceFields />
                    <details class="more" open=has_more_details(form)>
                        <summary>{t.more}</summary>
                        <FromSecondPart meanwhile=loading.loading draw=|part| (part.more_fields)() />
                    </details>
                    <p class="actions">
                        <button type="submit" class="button button-primary">
                            {reactive(move || if is_change() { t.submit_change } else { t.submit })}
                        </button>
                        {cancel}
                    </p>
                    <p class="quiet">{shell.legal}</p>
                </form>
                <div>
                    <LivePlan />
                    {document_field}
                </div>
            </div>
        </div>
    }
}

/// Whether anything under "more details" was filled in; the section is open then.
fn has_more_details(form: FormStore) -> bool {
    form.draft.with_untracked(|draft| {
        let usual = Draft::default();
        draft.channel != usual.channel
            || draft.renewal != usual.renewal
            || draft.fee != usual.fee
            || draft.governing_law != usual.governing_law
            || [&draft.uplift, &draft.name, &draft.contracting_party].into_iter().any(|text| !text.is_empty())
    })
}
