//! A field for the price of a contract, where an amount needs it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::field::{FieldParts, Select, TextField, reading_id};
use super::reading_text::ReadingText;
use crate::domain::Currency;
use crate::i18n::names;
use crate::i18n::texts::{FieldTexts, FormTexts, MoneyTexts};
use crate::state::{self, FormField, FormStore, PortfolioStore, Word};
use crate::ui::language::{use_lang, use_texts};

/// Price and currency of the contract shown. What is typed is read as in the form, and stored when it is applied.
#[component]
pub fn PriceForm(
    /// DOM id of the element that gets the focus then, as the field is gone.
    then: &'static str,
) -> impl IntoView {
    let typed = FormStore::for_price(expect_context::<PortfolioStore>());
    let lang = use_lang();
    let t = use_texts::<FormTexts>();
    let error_prefix = use_texts::<FieldTexts>().prefix;
    let error = Memo::new(move |_| {
        let error = typed.field_errors.with(|errors| errors.first().copied())?;
        Some(state::field_error(error, &typed.refused(), lang))
    });
    let store = move |event: SubmitEvent| {
        event.prevent_default();
        if typed.submit_price() {
            state::focus_soon(then);
        } else {
            state::focus(FormField::Price.id());
        }
    };
    let price = FieldParts { id: FormField::Price.id(), label: t.price, hint: t.price_hint, error, error_prefix };
    let currency = FieldParts { id: "currency", label: t.currency, hint: "", error: Memo::new(|_| None), error_prefix };
    let currencies = Currency::CHOICES.iter().map(|currency| (*currency, names::currency(*currency, lang))).collect();
    view! {
        <form class="price-form" novalidate on:submit=store>
            <div class="field-pair">
                <TextField
                    parts=price
                    class="input-amount"
                    has_reading=true
                    value=move || typed.draft.with(|draft| draft.price.clone())
                    on_input=move |text| typed.change(|draft| state::type_price(draft, text))
                />
                <Select
                    parts=currency
                    options=currencies
                    value=move || typed.draft.with(|draft| draft.currency)
                    on_change=move |currency| typed.change(|draft| draft.currency = currency)
                />
            </div>
            <p class="field-reading as-needed" id=reading_id(FormField::Price.id())>
                <ReadingText form=typed field=FormField::Price set=state::type_price />
            </p>
            <button type="submit" class="button">{use_texts::<MoneyTexts>().last_service_set}</button>
        </form>
    }
}
