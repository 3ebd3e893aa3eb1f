//! Which deadline comes next.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::texts::OverviewTexts;
use crate::i18n::{counted, fill};
use crate::overview::{Totals, next_ahead};
use crate::state::{JobsStore, NavigationStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::figure::DayText;

/// A sentence with the next deadline, and the number of missed ones.
#[component]
pub(super) fn NextDeadline(totals: Memo<Arc<Totals>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let rows = expect_context::<JobsStore>().rows.rows;
    let next = Memo::new(move |_| rows.with(|rows| next_ahead(rows)));
    let answer = move || match next.get().and_then(|row| Some((row.next?, row))) {
        None => view! { <span>{t.next_none}</span> }.into_any(),
        Some((day, row)) => {
            let name = row.shown_name(wording.lang, wording.locale());
            let left = row.days_left.map(|days| format!(" · {}", phrases::days_left(days, wording.lang)));
            let cost = row.cost.map(|cost| fill(t.next_cost, &[("amount", &wording.money(cost, row.currency))]));
            view! {
                <span>
                    {t.next_lead} " " <strong><DayText day text=wording.day_with_weekday(day) /></strong> " "
                    <a href=navigation.record_href(&row.id, View::Deadlines)>{name}</a> {left} "."
                </span>
                " "
                {cost.map(|cost| view! { <span>{cost}</span> })}
            }
            .into_any()
        }
    };
    let overdue = move || {
        totals.with(|totals| totals.overdue()).map(|count| {
            view! { " " <span class="overdue" data-tone="danger">{counted(count, t.overdue_one, t.overdue_many)}</span> }
        })
    };
    view! { <p class="overview-next">{answer} {overdue}</p> }
}
