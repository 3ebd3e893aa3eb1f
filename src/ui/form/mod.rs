//! The form for a contract: its deadlines are shown next to it, errors on submission.

mod as_read;
mod base_contract;
mod errors;
mod fields;
mod live_plan;
mod sections;

use leptos::ev::{SubmitEvent, visibilitychange};
use leptos::prelude::*;

use self::base_contract::AppHint;
use self::errors::ErrorSummary;
use self::fields::DraftChoice;
use self::live_plan::LivePlan;
use self::sections::{NoticeFields, PriceFields, TermFields};
use crate::i18n::names;
use crate::i18n::texts::{FormTexts, LoadingTexts, ShellTexts};
use crate::portfolio::Draft;
use crate::state::{self, FormStore, NavigationStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::from_second_part::FromSecondPart;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::reactive::reactive;

pub use self::as_read::ReadingText;
pub use self::sections::MoreFields;

/// DOM id of the form.
const FORM: &str = "contract-form";

/// The form and the live plan.
#[component]
pub fn ContractForm() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<FormTexts>();
    let shell = use_texts::<ShellTexts>();
    let loading = use_texts::<LoadingTexts>();
    let is_change = move || form.edited_id.with(Option::is_some);
    let take_filled_in = move || form.take_filled_in(FORM);
    // The other moments at which a program may have filled in fields without an event. Not at once: the event may come in
    // the middle of an update, which has yet to reach the controls.
    let take_soon = move || state::soon(take_filled_in);
    let on_visibility = window_event_listener(visibilitychange, move |_| take_soon());
    on_cleanup(move || on_visibility.remove());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        take_filled_in();
        if form.submit() {
            state::write_address(navigation, View::Deadlines, None);
        } else {
            state::focus_soon("error-summary");
        }
    };
    let cancel = reactive(move || {
        is_change().then(|| view! { <a class="button" href=move || navigation.href(View::Deadlines)>{t.cancel}</a> })
    });
    view! {
        <div class="wrap view form-view">
            <ErrorSummary />
            <Heading>{reactive(move || if is_change() { t.edit_title } else { shell.title })}</Heading>
            <p class="lead">{shell.promise}</p>
            <div class="form-columns">
                <form
                    id=FORM
                    class="contract-form"
                    novalidate
                    aria-label=t.legend
                    on:submit=submit
                    on:change=move |_| take_soon()
                    on:focusin=move |_| take_soon()
                    on:focusout=move |_| take_soon()
                >
                    <TermFields />
                    <NoticeFields />
                    <DraftChoice
                        id="channel"
                        label=t.channel
                        name=names::channel
                        get=|draft| draft.channel
                        set=|draft, channel| draft.channel = channel
                    />
                    <AppHint />
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
                <LivePlan />
            </div>
        </div>
    }
}

/// Whether anything under "more details" was filled in; the section is open then.
fn has_more_details(form: FormStore) -> bool {
    form.draft.with_untracked(|draft| {
        let usual = Draft::default();
        draft.renewal != usual.renewal
            || draft.fee != usual.fee
            || draft.governing_law != usual.governing_law
            || [&draft.uplift, &draft.name, &draft.contracting_party].into_iter().any(|text| !text.is_empty())
    })
}
