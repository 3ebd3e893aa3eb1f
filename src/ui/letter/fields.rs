//! The input for a letter: sender, recipient, contract and wording.

use leptos::prelude::*;

use super::also::AlsoNamed;
use super::choices::{BothLanguages, EmailExcludedChoice, SignsAsChoice, SwitchRouteChoice, UseContractingParty};
use super::detail_field::{DetailField, capitalised, field_id};
use super::kind::{LetterKind, LetterLanguage};
use super::recipient::{EmailField, WhereOthersWrite};
use crate::i18n::texts::LetterTexts;
use crate::i18n::{Lang, fill};
use crate::journey::sheets;
use crate::letters::joint_notice::Other;
use crate::letters::letter::{self, Detail, LetterField};
use crate::letters::messages::blank;
use crate::state::{self, JobsStore, NavigationStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::show_if::ShowIf;

#[component]
pub(super) fn Fields(others: Memo<Vec<Other>>, language: Memo<Lang>) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<LetterTexts>();
    let field = move |field: LetterField, hint: &'static str| {
        view! { <DetailField detail=Detail::Field(field) label=field.label(lang) hint /> }
    };
    view! {
        <div class="letter-fields">
            <LetterKind />
            <SwitchRouteChoice />
            <LetterLanguage language />
            <BothLanguages />
            <fieldset>
                <legend>{t.sender}</legend>
                <OtherSender />
                {field(LetterField::Company, t.company_hint)}
                {field(LetterField::Address, t.address_hint)}
                {field(LetterField::Signatory, t.signatory_hint)}
                {field(LetterField::Function, "")}
                <SignsAsChoice />
                {field(LetterField::Place, t.place_hint)}
            </fieldset>
            <fieldset>
                <legend>{t.recipient}</legend>
                <p class="field-hint">{t.recipient_note}</p>
                <WhereOthersWrite />
                <UseContractingParty />
                <OtherRecipient />
                {field(LetterField::Recipient, "")}
                {field(LetterField::RecipientAddress, t.address_hint)}
                <EmailField />
                <EmailExcludedChoice />
            </fieldset>
            <fieldset>
                <legend>{t.contract}</legend>
                {field(LetterField::ContractNumbers, t.contract_numbers_hint)}
                {field(LetterField::OrgId, t.org_id_hint)}
            </fieldset>
            <AlsoNamed others />
            <fieldset>
                <legend>{t.wording}</legend>
                <Reasons />
                <OwnBlanks />
                {field(LetterField::Extra, "")}
            </fieldset>
        </div>
    }
}

/// The button that copies the sender from the letter of another contract of the customer, while this letter has none.
#[component]
fn OtherSender() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<LetterTexts>();
    move || {
        let record = portfolio.record.get().filter(|record| letter::lacks_sender(record))?;
        let other = portfolio.contracts.with(|all| letter::other_sender(all, &record).cloned())?;
        let label = fill(t.take, &[("company", &sheets::one_line(&other.letter.company))]);
        let take = move |_| {
            portfolio.take_sender(&other);
            state::focus(&field_id(LetterField::Company.name()));
        };
        Some(view! { <p><button type="button" class="button" on:click=take>{label}</button></p> })
    }
}

/// The button that copies the recipient from the last letter, while this letter has none.
#[component]
fn OtherRecipient() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<LetterTexts>();
    move || {
        let record = portfolio.record.get().filter(|record| letter::lacks_recipient(record))?;
        let other = portfolio.contracts.with(|all| letter::other_recipient(all, &record).cloned())?;
        let label = fill(t.take_recipient, &[("company", &sheets::one_line(&other.letter.recipient))]);
        let take = move |_| {
            portfolio.take_recipient(&other);
            state::focus(&field_id(LetterField::Recipient.name()));
        };
        Some(view! { <p><button type="button" class="button" on:click=take>{label}</button></p> })
    }
}

/// Whether the letter includes the ticked reasons, with a link to them. Renders nothing for letters without reasons.
#[component]
fn Reasons() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<LetterTexts>();
    let takes_reasons = move || {
        let known = portfolio.record.get().zip(shown.plan.get());
        known.is_some_and(|(record, plan)| letter::takes_reasons(letter::kind(&record.letter, &plan)))
    };
    let is_ticked =
        move || portfolio.record.with(|record| record.as_ref().is_some_and(|record| record.letter.with_reasons));
    let tick = move |ticked| portfolio.change_record(|record| record.letter.with_reasons = ticked);
    view! {
        <ShowIf when=takes_reasons>
            <Checkbox id="letter-reasons" label=t.reasons value=Signal::derive(is_ticked) on_change=tick />
            <p>
                <a class="action-link" href=move || navigation.step_href("write-reason")>{t.reasons_tick}</a>
            </p>
        </ShowIf>
    }
}

/// The fields for the blanks of the chosen text.
#[component]
fn OwnBlanks() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let contents = expect_context::<JobsStore>().contents;
    let lang = use_lang();
    let blanks = Memo::new(move |_| {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let content = contents.get(lang).ready()?;
        letter::template(&record.letter, &plan, &content).map(letter::own_blanks)
    });
    let field = move |name: &'static str| {
        view! { <DetailField detail=Detail::Blank(name) label=capitalised(blank(name, lang).unwrap_or(name)) /> }
    };
    view! { <KeyedList each=move || blanks.get().unwrap_or_default() key=|name| (*name).to_owned() children=field /> }
}
