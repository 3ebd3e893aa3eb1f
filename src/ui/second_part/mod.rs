//! The second part of the program: where the split is, how it is loaded, and what is shown until then.

mod files;

use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use leptos::prelude::*;

use self::files::FileView;
use super::contracts::ContractsView;
use super::costs::CostsView;
use super::deadlines::{AfterNotice, AssumedTerms, DeadlinesView, Levers};
use super::form::{DocumentField, MoreFields, PrintedEnd, PrintedEndMeaning};
use super::frame::{ContractCount, LoadedNotices, Menu, OfflineNote, PassingMessage};
use super::language::{use_lang, use_texts};
use super::pages::{AccessibilityView, HelpView, ImprintView, PrivacyView};
use super::phrases;
use super::steps::StepsView;
use super::widgets::answer::BelowAnswer;
use super::widgets::calendar::{LoadedCalendarMore, offer_dates};
use super::widgets::heading::Heading;
use super::widgets::plan_panel::{PlanAside, PlanDates};
use super::widgets::reading_text::ReadingText;
use super::widgets::retry::RetrySecondPart;
use super::widgets::share_dialog::ShareDialog;
use crate::i18n::Lang;
use crate::i18n::texts::LoadingTexts;
use crate::state::{self, SecondPart, SecondPartState, SecondPartStore, View};
use crate::ui::widgets::reactive::reactive;

/// The function at which `cargo xtask build` splits the program: code that can only be reached through it is not in the
/// first part. Calling it loads the second part; after a failure it can be called again.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn second_part() -> Result<SecondPart, SplitLoaderError> {
    Ok(SECOND_PART)
}

/// Without the split, as with `trunk serve`, there is nothing to load.
#[cfg(not(split))]
async fn second_part() -> Result<SecondPart, SplitLoaderError> {
    Ok(SECOND_PART)
}

const SECOND_PART: SecondPart = SecondPart {
    begin: |portfolio| state::begin_second_part(portfolio, files::load),
    view: |view| view! { <LoadedView view /> }.into_any(),
    view_name: phrases::calculator_name,
    assumed_terms: || view! { <AssumedTerms /> }.into_any(),
    after_notice: |contract, plan| view! { <AfterNotice contract plan /> }.into_any(),
    levers: |contract, plan| view! { <Levers contract plan /> }.into_any(),
    below_answer: |plan| view! { <BelowAnswer plan /> }.into_any(),
    plan_dates: |dates, rest| view! { <PlanDates dates rest /> }.into_any(),
    plan_aside: |rest| view! { <PlanAside rest /> }.into_any(),
    share_dialog: || view! { <ShareDialog /> }.into_any(),
    offer_calendar: offer_dates,
    calendar_more: || view! { <LoadedCalendarMore /> }.into_any(),
    more_fields: || view! { <MoreFields /> }.into_any(),
    document_field: || view! { <DocumentField /> }.into_any(),
    printed_end: || view! { <PrintedEnd /> }.into_any(),
    end_meaning: || view! { <PrintedEndMeaning /> }.into_any(),
    as_read: |field, set| view! { <ReadingText form=expect_context() field set /> }.into_any(),
    progress: |portfolio| portfolio.progress(),
    notices: || view! { <LoadedNotices /> }.into_any(),
    offline_note: || view! { <OfflineNote /> }.into_any(),
    menu: || view! { <Menu /> }.into_any(),
    contract_count: || view! { <ContractCount /> }.into_any(),
    field_error: state::field_error,
    message: |message| view! { <PassingMessage message /> }.into_any(),
    merge: state::merge,
    keep_rest_current: state::keep_rest_current,
};

/// Loads the second part; again after a failure, when the user retries.
pub fn load(store: SecondPartStore) {
    Effect::new(move |_| {
        if matches!(store.state.get(), SecondPartState::Loading) {
            state::soon(move || spawn_local(async move { store.arrived(second_part_with_styles().await) }));
        }
    });
}

/// The second part, once its styles have been applied: its views must never be visible without them.
async fn second_part_with_styles() -> Option<SecondPart> {
    // Started first, so that both load in parallel.
    let styles = state::load_second_styles();
    let part = second_part().await.ok();
    // Awaited even after a failure: a retry must not find one of them still loading.
    let is_styled = styles.await;
    part.filter(|_| is_styled)
}

/// A view of the second part, or a message while it has not loaded.
#[component]
pub fn SecondPartView(view: View) -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let lang = use_lang();
    let t = use_texts::<LoadingTexts>();
    reactive(move || {
        let instead = match second_part.state.get() {
            SecondPartState::Loaded(part) => return (part.view)(view),
            SecondPartState::Loading => view! { <p class="quiet">{t.loading}</p> }.into_any(),
            SecondPartState::Failed => view! { <RetrySecondPart /> }.into_any(),
        };
        placeholder(view, lang, instead)
    })
}

/// What is shown in the place of a view whose part has not loaded.
fn placeholder(view: View, lang: Lang, instead: AnyView) -> AnyView {
    view! { <div class="wrap view"><Heading>{phrases::view_name(view, lang)}</Heading> {instead}</div> }.into_any()
}

#[component]
fn LoadedView(view: View) -> impl IntoView {
    match view {
        View::Start | View::Deadlines => view! { <DeadlinesView /> }.into_any(),
        View::Costs => view! { <CostsView /> }.into_any(),
        View::Steps => view! { <StepsView /> }.into_any(),
        View::Contracts => view! { <ContractsView /> }.into_any(),
        View::Letter
        | View::Summary
        | View::Documents
        | View::Import
        | View::Backup
        | View::Licences
        | View::CrmComparison
        | View::InvoiceCheck => view! { <FileView view /> }.into_any(),
        View::Help => view! { <HelpView /> }.into_any(),
        View::Imprint => view! { <ImprintView /> }.into_any(),
        View::Privacy => view! { <PrivacyView /> }.into_any(),
        View::Accessibility => view! { <AccessibilityView /> }.into_any(),
    }
}
