//! What one more term costs, at the prices it may renew at.

use leptos::prelude::*;

use super::Money;
use crate::domain::{Cents, Discount, TermCost, USUAL_UPLIFT, missed_cost};
use crate::i18n::texts::MoneyTexts;
use crate::i18n::{day_long, fill, percent};
use crate::ui::widgets::figure;

pub(super) fn missed(money: &Money, discount: Option<Discount>) -> Option<AnyView> {
    let t = MoneyTexts::of(money.lang);
    money.plan.costs.as_ref()?;
    let Some(cost) = missed_cost(&money.contract, &money.plan, discount) else {
        return Some(
            view! { <section class="block"><h2>{t.missing}</h2> <p>{t.missing_none}</p></section> }.into_any(),
        );
    };
    let uplift = money.contract.uplift;
    let (start, last) = (day_long(cost.term.start, money.locale), day_long(cost.term.last, money.locale));
    let share = |text: &str, percentage| fill(text, &[("percent", &percent(percentage, money.locale))]);
    let own = !(uplift == crate::domain::Percent::ZERO || uplift == USUAL_UPLIFT);
    // The contract's own uplift is the plan's figure; it is marked once, on the card that shows it.
    let marked = |is: bool, total: Cents| {
        let text = money.amount(total);
        if is { figure::amount("renewal-cost", total, text) } else { text.into_any() }
    };
    let same = card(
        money,
        t.missing_same.to_owned(),
        String::new(),
        cost.unchanged,
        marked(uplift == crate::domain::Percent::ZERO, cost.unchanged.total),
    );
    let usual = card(
        money,
        t.missing_usual.to_owned(),
        t.missing_usual_note.to_owned(),
        cost.usual,
        marked(uplift == USUAL_UPLIFT, cost.usual.total),
    );
    let stated = own.then(|| {
        card(
            money,
            share(t.missing_stated, uplift),
            t.missing_stated_note.to_owned(),
            cost.stated,
            marked(true, cost.stated.total),
        )
    });
    let list = match (cost.list, discount) {
        (Some(list), Some(discount)) => {
            let note = share(t.missing_list_note, discount.share());
            card(money, t.missing_list.to_owned(), note, list, marked(false, list.total))
        }
        _ => {
            view! { <div class="price-card"><h3>{t.missing_list}</h3> <p class="quiet">{t.missing_list_ask}</p></div> }
                .into_any()
        }
    };
    Some(
        view! {
            <section class="block" data-tone="danger">
                <h2>{t.missing}</h2>
                <p>{fill(t.missing_what, &[("start", &start), ("last", &last)])}</p>
                <div class="price-cards">{same} {usual} {stated} {list}</div>
                <p class="note">{t.missing_day_note}</p>
            </section>
        }
        .into_any(),
    )
}

fn card(money: &Money, title: String, note: String, cost: TermCost, total: AnyView) -> AnyView {
    let t = MoneyTexts::of(money.lang);
    view! {
        <div class="price-card">
            <h3>{title}</h3>
            <p class="big-amount">{total}</p>
            <p class="quiet">{money.amount(cost.per_day)} " " {t.missing_per_day}</p>
            <p class="quiet">{note}</p>
        </div>
    }
    .into_any()
}
