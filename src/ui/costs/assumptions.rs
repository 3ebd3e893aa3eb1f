//! The contract's own refund terms and the other assumptions, as fields.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::assumptions::{Assumption, Wrong};
use crate::explain;
use crate::i18n::Lang;
use crate::i18n::texts::{FieldTexts, MoneyTexts};
use crate::state::Session;
use crate::ui::widgets::field::{self, FieldParts};

pub(super) fn assumptions(session: Session, lang: Lang) -> AnyView {
    let t = MoneyTexts::of(lang);
    let ticked = move |assumption: Assumption| {
        let on = Memo::new(move |_| assumption.is_ticked(&session.portfolio.assumptions()));
        move || on.get()
    };
    let tick = move |assumption: Assumption, label: &'static str| {
        let set = move |event: Event| {
            session.portfolio.tick_assumption(assumption, event_target_checked(&event));
        };
        view! {
            <p class="check">
                <input type="checkbox" id=assumption.id() prop:checked=ticked(assumption) on:change=set />
                <label for=assumption.id()>{label}</label>
            </p>
        }
        .into_any()
    };
    let own = ticked(Assumption::Own);
    let own_fields = move || {
        own().then(|| {
            view! {
                {text(session, Assumption::OwnFullDays, t.own_full_days, t.own_full_days_hint, lang)}
                {tick(Assumption::OwnProRata, t.own_pro_rata)}
                {text(session, Assumption::OwnFee, t.own_fee, t.own_fee_hint, lang)}
            }
        })
    };
    view! {
        <section class="block assumptions" aria-labelledby="terms-title">
            <h2 id="terms-title">{t.terms}</h2>
            {tick(Assumption::Own, t.own)}
            <div class="own-fields">{own_fields}</div>
            {text(session, Assumption::YearlyIncrease, t.yearly_increase, t.yearly_increase_hint, lang)}
            {text(session, Assumption::Vat, t.vat, t.vat_hint, lang)}
            {text(session, Assumption::Discount, t.discount, t.discount_hint, lang)}
        </section>
    }
    .into_any()
}

/// A field whose error is said once it is left; what is typed counts at once where it can be read.
fn text(session: Session, assumption: Assumption, label: &'static str, hint: &'static str, lang: Lang) -> AnyView {
    let t = MoneyTexts::of(lang);
    let typing = RwSignal::new(false);
    let error = Memo::new(move |_| {
        if typing.get() {
            return None;
        }
        session.portfolio.record.with(|record| {
            let wrong = assumption.wrong(&record.as_ref()?.assumptions)?;
            Some(match wrong {
                Wrong::Days => t.wrong_days.to_owned(),
                Wrong::Share => t.wrong_share.to_owned(),
                Wrong::Amount(error) => explain::unread_amount(error, lang),
            })
        })
    });
    let value = move || assumption.text(&session.portfolio.assumptions()).to_owned();
    let typed = move |text: String| {
        typing.set(true);
        session.portfolio.type_assumption(assumption, text);
    };
    let parts = FieldParts { id: assumption.id(), label, hint, error, error_prefix: FieldTexts::of(lang).prefix };
    view! {
        <div on:change=move |_| typing.set(false)>
            {field::text(parts, "input-amount", value, typed, ().into_any())}
        </div>
    }
    .into_any()
}
