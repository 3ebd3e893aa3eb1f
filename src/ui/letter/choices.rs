//! What is chosen for a letter: where a switch leads, who signs, whether e-mail is excluded, one language or both.

use leptos::prelude::*;

use super::detail_field::field_id;
use crate::i18n::fill;
use crate::i18n::law::{LegalPoint, law_note};
use crate::i18n::texts::{FieldTexts, JourneyTexts, LetterTexts};
use crate::journey::sheets::one_line;
use crate::letters::letter;
use crate::portfolio::{LetterDetails, LetterField, SignsAs, SwitchRoute};
use crate::state::{self, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::field::{FieldParts, Select};
use crate::ui::widgets::show_if::ShowIf;
use crate::ui::widgets::sources::{Sources, source_keys};

/// A choice that is stored with the letter.
#[component]
fn LetterChoice<T>(
    id: &'static str,
    label: &'static str,
    options: Vec<(T, &'static str)>,
    get: fn(&LetterDetails) -> T,
    set: fn(&mut LetterDetails, T),
) -> impl IntoView
where
    T: Copy + Default + PartialEq + Send + Sync + 'static,
{
    let portfolio = expect_context::<PortfolioStore>();
    let error_prefix = use_texts::<FieldTexts>().prefix;
    let parts = FieldParts { id, label, hint: "", error: Memo::new(|_| None), error_prefix };
    let value =
        move || portfolio.record.with(|record| record.as_ref().map(|record| get(&record.letter)).unwrap_or_default());
    let on_change = move |choice| portfolio.change_record(|record| set(&mut record.letter, choice));
    view! { <Select parts options value on_change /> }
}

/// What German law says of `point`, by the law that governs the contract, with its sources folded.
#[component]
fn LegalNote(
    point: LegalPoint,
    /// The DOM id and the label of the choice above.
    id: &'static str,
    label: &'static str,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let law = Memo::new(move |_| {
        portfolio.record.with(|record| record.as_ref().map(|record| record.terms.governing_law).unwrap_or_default())
    });
    let keys = source_keys(point.sources());
    view! {
        <p class="field-hint">{move || law_note(point, law.get(), lang)}</p>
        <details class="letter-sources">
            <summary>{use_texts::<JourneyTexts>().sources} <span class="sr-only">": " {label}</span></summary>
            <WithContent place=id show=move |content| view! { <Sources keys=&keys content bare=true /> }.into_any() />
        </details>
    }
}

/// Whether the letter has a text that `applies` says yes to.
fn use_kind(applies: fn(&str) -> bool) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    move || {
        let known = portfolio.record.get().zip(shown.plan.get());
        known.is_some_and(|(record, plan)| applies(letter::kind(&record.letter, &plan)))
    }
}

/// Where a switch under the EU Data Act leads. Nothing in other letters.
#[component]
pub(super) fn SwitchRouteChoice() -> impl IntoView {
    let t = use_texts::<LetterTexts>();
    let options = vec![
        (SwitchRoute::OtherProvider, t.route_provider),
        (SwitchRoute::OwnServers, t.route_servers),
        (SwitchRoute::Erasure, t.route_erasure),
    ];
    view! {
        <ShowIf when=use_kind(letter::is_switch)>
            <LetterChoice
                id="letter-switch-route"
                label=t.route
                options=options.clone()
                get=|letter| letter.switch_route
                set=|letter, route| letter.switch_route = route
            />
        </ShowIf>
    }
}

/// Whether both languages stand on one sheet. Only a notice can.
#[component]
pub(super) fn BothLanguages() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<LetterTexts>();
    let is_ticked =
        move || portfolio.record.with(|record| record.as_ref().is_some_and(|record| record.letter.bilingual));
    let tick = move |ticked| portfolio.change_record(|record| record.letter.bilingual = ticked);
    view! {
        <ShowIf when=use_kind(letter::is_notice)>
            <Checkbox id="letter-bilingual" label=t.bilingual value=Signal::derive(is_ticked) on_change=tick />
        </ShowIf>
    }
}

/// In which capacity the letter is signed, and what that means for a power of attorney.
#[component]
pub(super) fn SignsAsChoice() -> impl IntoView {
    let t = use_texts::<LetterTexts>();
    let options = vec![
        (SignsAs::Unknown, t.signs_unknown),
        (SignsAs::Management, t.signs_management),
        (SignsAs::Prokura, t.signs_prokura),
        (SignsAs::PowerOfAttorney, t.signs_authority),
    ];
    view! {
        <LetterChoice
            id="letter-signs-as"
            label=t.signs_as
            options
            get=|letter| letter.signs_as
            set=|letter, signs_as| letter.signs_as = signs_as
        />
        <ShowIf when=use_kind(letter::declares)>
            <LegalNote point=LegalPoint::Authority id="letter-signs-as" label=t.signs_as />
        </ShowIf>
    }
}

/// Whether the contract excludes notice by e-mail, and what "in writing" means. Nothing where the letter is no notice.
#[component]
pub(super) fn EmailExcludedChoice() -> impl IntoView {
    let t = use_texts::<LetterTexts>();
    let options = vec![(None, t.excluded_unknown), (Some(true), t.excluded_yes), (Some(false), t.excluded_no)];
    view! {
        <ShowIf when=use_kind(letter::is_notice)>
            <LetterChoice
                id="letter-email-excluded"
                label=t.excluded
                options=options.clone()
                get=|letter| letter.email_excluded
                set=|letter, excluded| letter.email_excluded = excluded
            />
            <LegalNote point=LegalPoint::Form id="letter-email-excluded" label=t.excluded />
        </ShowIf>
    }
}

/// The button that puts the contracting party into the recipient's field, while another company stands there.
#[component]
pub(super) fn UseContractingParty() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<LetterTexts>();
    let offered = Memo::new(move |_| {
        portfolio
            .record
            .with(|record| record.as_ref().and_then(|record| letter::offered_recipient(record)).map(str::to_owned))
    });
    move || {
        let party = offered.get()?;
        let label = fill(t.take_party, &[("company", &one_line(&party))]);
        let take = move |_| {
            portfolio.change_record(|record| record.letter.recipient.clone_from(&party));
            state::focus(&field_id(LetterField::Recipient.name()));
        };
        Some(view! { <p><button type="button" class="button" on:click=take>{label}</button></p> })
    }
}
