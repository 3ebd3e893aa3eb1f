//! The fields of the form, section by section.

use leptos::prelude::*;

use super::base_contract::{AppHint, BaseContractSelect};
use super::fields::{AsRead, DraftChoice, DraftRadios, DraftText};
use crate::i18n::names;
use crate::i18n::texts::{FormTexts, MoreFieldTexts};
use crate::portfolio::{EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
use crate::state::{self, FormField, FormStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::from_second_part::FromSecondPart;
use crate::ui::widgets::show_if::ShowIf;

/// What the dates follow from: the start of the contract, its term or its printed end, and the notice period.
#[component]
pub fn DateFields() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let t = use_texts::<FormTexts>();
    let is_in_months = move || form.draft.with(|draft| draft.length == LengthChoice::Months);
    let end = || view! { <FromSecondPart draw=|part| (part.printed_end)() /> };
    view! {
        <div class="date-fields">
            <DraftText
                field=FormField::Start
                label=t.start
                hint=t.start_hint
                class="input-date"
                get=|draft| &draft.start
                set=|draft, start| draft.start = start
                has_reading=true
            >
                <AsRead field=FormField::Start set=|draft, start| draft.start = start />
            </DraftText>
            <ShowIf when=is_in_months fallback=end>
                <DraftText
                    field=FormField::Term
                    label=t.term
                    class="input-number"
                    inputmode="numeric"
                    get=|draft| &draft.term
                    set=|draft, term| draft.term = term
                    has_reading=true
                >
                    <AsRead field=FormField::Term set=|draft, term| draft.term = term />
                    <StateBy length=LengthChoice::PrintedEnd text=t.by_end field=FormField::End />
                </DraftText>
            </ShowIf>
            <NoticeField />
        </div>
        <ShowIf when=move || !is_in_months()>
            <FromSecondPart draw=|part| (part.end_meaning)() />
        </ShowIf>
    }
}

/// Has the form ask for the end of the contract in another way, by this field, which takes the place of the button.
#[component]
fn StateBy(length: LengthChoice, text: &'static str, field: FormField) -> impl IntoView {
    let form = expect_context::<FormStore>();
    let ask = move |_| form.ask_for_length(length, field);
    view! { <button type="button" class="link-button" on:click=ask>{text}</button> }
}

/// The end date printed on the order form. In the second part of the program.
#[component]
pub fn PrintedEnd() -> impl IntoView {
    let label = use_texts::<FormTexts>().end;
    let t = use_texts::<MoreFieldTexts>();
    view! {
        <DraftText
            field=FormField::End
            label
            hint=t.end_hint
            class="input-date"
            get=|draft| &draft.end
            set=|draft, end| draft.end = end
            has_reading=true
        >
            <AsRead field=FormField::End set=|draft, end| draft.end = end />
            <StateBy length=LengthChoice::Months text=t.by_term field=FormField::Term />
        </DraftText>
    }
}

/// What the printed end date means. In the second part of the program.
#[component]
pub fn PrintedEndMeaning() -> impl IntoView {
    let label = use_texts::<FormTexts>().end_meaning;
    let t = use_texts::<MoreFieldTexts>();
    view! {
        <DraftRadios
            id=FormField::EndMeaning.id()
            label
            options=vec![(EndMeaning::LastDay, t.end_last), (EndMeaning::NextTerm, t.end_next)]
            get=|draft| draft.end_meaning
            set=|draft, meaning| draft.end_meaning = meaning
        />
    }
}

/// The notice period with its unit.
#[component]
fn NoticeField() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let t = use_texts::<FormTexts>();
    view! {
        <DraftText
            field=FormField::Notice
            label=t.notice
            hint=t.notice_hint
            class="input-number"
            inputmode="numeric"
            get=|draft| &draft.notice
            set=state::type_notice
            has_reading=true
        >
            <Dropdown
                id="notice-unit"
                label=t.notice_unit
                options=vec![(NoticeUnit::Days, t.days), (NoticeUnit::Months, t.months)]
                value=move || form.draft.with(|draft| draft.notice_unit)
                on_change=move |unit| form.change(|draft| draft.notice_unit = unit)
            />
            <AsRead field=FormField::Notice set=state::type_notice />
        </DraftText>
    }
}

#[component]
pub fn PriceFields() -> impl IntoView {
    let t = use_texts::<FormTexts>();
    view! {
        <div class="field-pair">
            <DraftText
                field=FormField::Price
                label=t.price
                hint=t.price_hint
                class="input-amount"
                inputmode="decimal"
                get=|draft| &draft.price
                set=state::type_price
                has_reading=true
            />
            <DraftChoice
                id="currency"
                label=t.currency
                name=names::currency
                get=|draft| draft.currency
                set=|draft, currency| draft.currency = currency
            />
        </div>
        <AsRead field=FormField::Price set=state::type_price />
    }
}

/// Fields that most contracts leave at the defaults, and those that distinguish several contracts. In the second part
/// of the program.
#[component]
pub fn MoreFields() -> impl IntoView {
    let form = expect_context::<FormStore>();
    form.keep_filled_in_current(super::FORM);
    let t = use_texts::<MoreFieldTexts>();
    let renewal_label = use_texts::<FormTexts>().renewal_count;
    let renews_by_months = move || form.draft.with(|draft| draft.renewal == RenewalChoice::Months);
    let has_fee = move || form.draft.with(|draft| draft.fee != FeeChoice::None);
    view! {
        <DraftChoice
            id="channel"
            label=t.channel
            name=names::channel
            get=|draft| draft.channel
            set=|draft, channel| draft.channel = channel
        />
        <AppHint />
        <DraftText
            field=FormField::Name
            label=t.name
            hint=t.name_hint
            get=|draft| &draft.name
            set=|draft, name| draft.name = name
        />
        <DraftText
            field=FormField::Customer
            label=t.customer
            hint=t.customer_hint
            get=|draft| &draft.customer
            set=|draft, customer| draft.customer = customer
        />
        <DraftText
            field=FormField::Product
            label=t.product
            hint=t.product_hint
            get=|draft| &draft.product
            set=|draft, product| draft.product = product
        />
        <BaseContractSelect />
        <DraftChoice
            id="renewal"
            label=t.renewal
            name=state::renewal_name
            get=|draft| draft.renewal
            set=|draft, renewal| draft.renewal = renewal
        />
        <ShowIf when=renews_by_months>
            <DraftText
                field=FormField::RenewalMonths
                label=renewal_label
                class="input-number"
                inputmode="numeric"
                get=|draft| &draft.renewal_months
                set=|draft, months| draft.renewal_months = months
                has_reading=true
            >
                <AsRead field=FormField::RenewalMonths set=|draft, months| draft.renewal_months = months />
            </DraftText>
        </ShowIf>
        <DraftText
            field=FormField::Uplift
            label=t.uplift
            hint=t.uplift_hint
            class="input-number"
            inputmode="decimal"
            get=|draft| &draft.uplift
            set=|draft, uplift| draft.uplift = uplift
            has_reading=true
        >
            <AsRead field=FormField::Uplift set=|draft, uplift| draft.uplift = uplift />
        </DraftText>
        <DraftChoice
            id="billing"
            label=t.billing
            name=names::billing
            get=|draft| draft.billing
            set=|draft, billing| draft.billing = billing
        />
        <DraftChoice
            id="fee"
            label=t.fee
            name=state::fee_name
            get=|draft| draft.fee
            set=|draft, fee| draft.fee = fee
        />
        <ShowIf when=has_fee>
            <DraftText
                field=FormField::FeeValue
                label=t.fee_value
                class="input-amount"
                inputmode="decimal"
                get=|draft| &draft.fee_value
                set=|draft, value| draft.fee_value = value
                has_reading=true
            >
                <AsRead field=FormField::FeeValue set=|draft, value| draft.fee_value = value />
            </DraftText>
        </ShowIf>
        <DraftChoice
            id="region"
            label=t.region
            hint=t.region_hint
            name=names::region
            get=|draft| draft.region
            set=|draft, region| draft.region = region
        />
        <DraftText
            field=FormField::ContractingParty
            label=t.contracting_party
            hint=t.contracting_party_hint
            get=|draft| &draft.contracting_party
            set=|draft, party| draft.contracting_party = party
        />
        <DraftChoice
            id="governing-law"
            label=t.law
            hint=t.law_hint
            name=names::governing_law
            get=|draft| draft.governing_law
            set=|draft, law| draft.governing_law = law
        />
    }
}
