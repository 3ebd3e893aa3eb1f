//! The fields of the form, section by section.

use leptos::prelude::*;

use super::base_contract::BaseContractSelect;
use super::fields::{DraftChoice, DraftRadios, DraftText};
use crate::i18n::texts::{FormTexts, MoreFieldTexts};
use crate::i18n::{fill, names};
use crate::portfolio::{EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
use crate::state::{self, FormField, FormStore};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;

/// The start of the contract, and the length of its term.
#[component]
pub fn TermFields() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let t = use_texts::<FormTexts>();
    let is_in_months = move || form.draft.with(|draft| draft.length == LengthChoice::Months);
    view! {
        <DraftText
            field=FormField::Start
            label=t.start
            hint=t.start_hint
            class="input-date"
            get=|draft| &draft.start
            set=|draft, start| draft.start = start
        >
            <DayAsRead field=FormField::Start />
        </DraftText>
        <DraftRadios
            id="length"
            label=t.length
            options=vec![(LengthChoice::Months, t.length_months), (LengthChoice::PrintedEnd, t.length_end)]
            get=|draft| draft.length
            set=|draft, length| draft.length = length
        />
        <ShowIf when=is_in_months fallback=|| view! { <PrintedEnd /> }>
            <DraftText
                field=FormField::Term
                label=t.term
                class="input-number"
                get=|draft| &draft.term
                set=|draft, term| draft.term = term
            />
        </ShowIf>
    }
}

/// The end date printed on the order form, and what it means.
#[component]
fn PrintedEnd() -> impl IntoView {
    let t = use_texts::<FormTexts>();
    view! {
        <DraftText
            field=FormField::End
            label=t.end
            hint=t.end_hint
            class="input-date"
            get=|draft| &draft.end
            set=|draft, end| draft.end = end
        >
            <DayAsRead field=FormField::End />
        </DraftText>
        <DraftRadios
            id=FormField::EndMeaning.id()
            label=t.end_meaning
            options=vec![(EndMeaning::LastDay, t.end_last), (EndMeaning::NextTerm, t.end_next)]
            get=|draft| draft.end_meaning
            set=|draft, meaning| draft.end_meaning = meaning
        />
    }
}

/// How the day in a date field was read.
#[component]
fn DayAsRead(field: FormField) -> impl IntoView {
    let form = expect_context::<FormStore>();
    let wording = use_wording();
    let t = use_texts::<FormTexts>();
    let read = Memo::new(move |_| form.typed_day(field));
    view! {
        <p class="field-reading">
            {reactive(move || read.get().map(|day| fill(t.reading, &[("day", &wording.day_with_weekday(day))])))}
        </p>
    }
}

/// The notice period with its unit.
#[component]
pub fn NoticeFields() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let t = use_texts::<FormTexts>();
    view! {
        <DraftText
            field=FormField::Notice
            label=t.notice
            hint=t.notice_hint
            class="input-number"
            get=|draft| &draft.notice
            set=|draft, notice| draft.notice = notice
        >
            <Dropdown
                id="notice-unit"
                label=t.notice_unit
                options=vec![(NoticeUnit::Days, t.days), (NoticeUnit::Months, t.months)]
                value=move || form.draft.with(|draft| draft.notice_unit)
                on_change=move |unit| form.change(|draft| draft.notice_unit = unit)
            />
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
                get=|draft| &draft.price
                set=|draft, price| draft.price = price
            />
            <DraftChoice
                id="currency"
                label=t.currency
                name=names::currency
                get=|draft| draft.currency
                set=|draft, currency| draft.currency = currency
            />
        </div>
    }
}

/// Fields that most contracts leave at the defaults, and those that distinguish several contracts. In the second part
/// of the program.
#[component]
pub fn MoreFields() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let t = use_texts::<MoreFieldTexts>();
    let renews_by_months = move || form.draft.with(|draft| draft.renewal == RenewalChoice::Months);
    let has_fee = move || form.draft.with(|draft| draft.fee != FeeChoice::None);
    view! {
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
                label=t.renewal_count
                class="input-number"
                get=|draft| &draft.renewal_months
                set=|draft, months| draft.renewal_months = months
            />
        </ShowIf>
        <DraftText
            field=FormField::Uplift
            label=t.uplift
            hint=t.uplift_hint
            class="input-number"
            get=|draft| &draft.uplift
            set=|draft, uplift| draft.uplift = uplift
        />
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
                get=|draft| &draft.fee_value
                set=|draft, value| draft.fee_value = value
            />
        </ShowIf>
        <DraftChoice
            id="region"
            label=t.region
            hint=t.region_hint
            name=names::region
            get=|draft| draft.region
            set=|draft, region| draft.region = region
        />
    }
}
