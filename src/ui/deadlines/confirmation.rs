//! After the notice was sent: when to expect its confirmation, and what to do without one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::Applies;
use crate::domain::{Contract, Day, Plan, Status};
use crate::i18n::fill;
use crate::i18n::texts::AfterNoticeTexts;
use crate::journey::schedule::{CHASE_CONFIRMATION, CONFIRM_RECEIPT, applies, confirmation_expected};
use crate::journey::sheets::may_have_arrived_late;
use crate::state::{NavigationStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::reactive::reactive;

/// A warning that the notice may have arrived too late, because it was sent after its send-by date.
#[component]
pub fn SentLate(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<AfterNoticeTexts>();
    let wording = use_wording();
    reactive(move || {
        let (sent, dates) = (contract.notice_sent?, plan.deadlines.as_ref()?);
        let is_late = portfolio.record.with(|record| {
            record.as_ref().is_some_and(|record| may_have_arrived_late(&record.entries, sent, &dates.send_by))
        });
        (is_late && plan.status == Status::Cancelled).then(|| {
            let text = fill(t.sent_late, &[("deadline", &wording.long_day(dates.notice))]);
            view! { <p class="confirmation" data-tone="warn" id="sent-late">{text}</p> }
        })
    })
}

/// The day by which to expect the confirmation, with a link to the step for it. Renders nothing before the notice was
/// sent.
#[component]
pub fn Confirmation(contract: Contract, as_of: Day) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<AfterNoticeTexts>();
    let wording = use_wording();
    let expected = Memo::new(move |_| {
        let record = shown.worked_on()?;
        // A contract that ends by itself has no notice steps to link to.
        applies(Applies::AutoRenewing, &contract, &record.answers)
            .then(|| confirmation_expected(&contract, &record.progress))?
    });
    reactive(move || {
        let expected = expected.get()?;
        let (text, step, tone) = if expected >= as_of {
            (t.confirmation_expected, CONFIRM_RECEIPT, "info")
        } else {
            (t.confirmation_missing, CHASE_CONFIRMATION, "warn")
        };
        Some(view! {
            <p class="confirmation" data-tone=tone>
                {fill(text, &[("day", &wording.long_day(expected))])}
                " "
                <a class="action-link" href=move || navigation.step_href(step)>{t.confirmation_step}</a>
            </p>
        })
    })
}
