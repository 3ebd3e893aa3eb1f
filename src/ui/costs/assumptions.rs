//! Input for the contract's own refund terms and the other assumptions.

use leptos::prelude::*;

use crate::costs::assumptions::{Assumption, Wrong};

use crate::i18n::texts::{FieldTexts, MoneyTexts};
use crate::state::{self, PortfolioStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::field::{FieldParts, TextField};
use crate::ui::widgets::show_if::ShowIf;

#[component]
pub(super) fn Assumptions() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<MoneyTexts>();
    view! {
        <section class="block assumptions" aria-labelledby="terms-title">
            <h2 id="terms-title">{t.terms}</h2>
            <AssumptionTick assumption=Assumption::Own label=t.own />
            <div class="own-fields">
                <ShowIf when=move || Assumption::Own.is_ticked(&portfolio.assumptions())>
                    <AssumptionField
                        assumption=Assumption::OwnFullDays
                        label=t.own_full_days
                        hint=t.own_full_days_hint
                    />
                    <AssumptionTick assumption=Assumption::OwnProRata label=t.own_pro_rata />
                    <AssumptionField assumption=Assumption::OwnFee label=t.own_fee hint=t.own_fee_hint />
                </ShowIf>
            </div>
            <AssumptionField assumption=Assumption::YearlyIncrease label=t.yearly_increase hint=t.yearly_increase_hint />
            <AssumptionField assumption=Assumption::Vat label=t.vat hint=t.vat_hint />
            <AssumptionField assumption=Assumption::Discount label=t.discount hint=t.discount_hint />
        </section>
    }
}

/// An assumption with a checkbox.
#[component]
fn AssumptionTick(assumption: Assumption, label: &'static str) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let ticked = Memo::new(move |_| assumption.is_ticked(&portfolio.assumptions()));
    view! {
        <Checkbox
            id=assumption.id()
            label
            value=ticked
            on_change=move |ticked| portfolio.tick_assumption(assumption, ticked)
        />
    }
}

/// A text field. Its value is used while typing if it can be parsed; errors are shown when the field loses the focus.
#[component]
fn AssumptionField(assumption: Assumption, label: &'static str, hint: &'static str) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let t = use_texts::<MoneyTexts>();
    let is_typing = RwSignal::new(false);
    let error = Memo::new(move |_| {
        if is_typing.get() {
            return None;
        }
        Some(match portfolio.wrong_assumption(assumption)? {
            Wrong::Days => t.wrong_days.to_owned(),
            Wrong::Share => t.wrong_share.to_owned(),
            Wrong::Amount(error) => state::unread_amount(error, lang),
        })
    });
    let value = move || assumption.text(&portfolio.assumptions()).to_owned();
    let on_input = move |text| {
        is_typing.set(true);
        portfolio.type_assumption(assumption, text);
    };
    let parts = FieldParts { id: assumption.id(), label, hint, error, error_prefix: FieldTexts::of(lang).prefix };
    let leave = move |_| {
        portfolio.settle_assumption(assumption);
        is_typing.set(false);
    };
    view! {
        <div on:change=leave>
            <TextField parts class="input-amount" value on_input />
        </div>
    }
}
