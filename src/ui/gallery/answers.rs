//! The answer in every status, and what shows a status.

use std::sync::Arc;

use leptos::prelude::*;

use super::Exhibit;
use crate::domain::{Contract, Day, Plan, Renewal, Status, TermMarks, day, plan};
use crate::i18n::names;
use crate::ui::language::use_lang;
use crate::ui::widgets::answer::{Answer, StatusIcon};
use crate::ui::widgets::term_strip::TermStrip;

/// The contract with its plan in each status.
fn in_each_status(contract: Contract) -> Vec<(Contract, Arc<Plan>)> {
    let sent = Contract { notice_sent: day(2026, 11, 20), ..contract };
    let ends = Contract { renewal: Renewal::None, ..contract };
    let cases: [(Contract, Option<Day>); 9] = [
        (contract, day(2026, 1, 2)),
        (contract, day(2026, 3, 1)),
        (contract, day(2026, 11, 1)),
        (contract, day(2026, 11, 23)),
        (contract, day(2026, 12, 15)),
        (contract, day(2026, 12, 20)),
        (ends, day(2026, 11, 23)),
        (ends, day(2027, 1, 20)),
        (sent, day(2026, 11, 23)),
    ];
    let planned = |(contract, as_of): (Contract, Option<Day>)| Some((contract, Arc::new(plan(&contract, as_of?))));
    cases.into_iter().filter_map(planned).collect()
}

const EACH: [Status; 9] = [
    Status::Upcoming,
    Status::Calm,
    Status::Prepare,
    Status::Urgent,
    Status::Today,
    Status::Missed,
    Status::Ends,
    Status::Ended,
    Status::Cancelled,
];

#[component]
pub fn Answers(contract: Contract) -> impl IntoView {
    let lang = use_lang();
    let answers: Vec<_> = in_each_status(contract)
        .into_iter()
        .map(|shown| view! { <Answer shown=Arc::new(move || Some(shown.clone())) /> })
        .collect();
    let strips: Vec<_> = in_each_status(contract)
        .into_iter()
        .map(|(_, plan)| view! { <p>{names::status(plan.status, lang)} <TermStrip marks=TermMarks::of(&plan) /></p> })
        .collect();
    let icons: Vec<_> =
        EACH.map(|status| view! { <li><StatusIcon status /> " " {names::status(status, lang)}</li> }).into();
    view! {
        <Exhibit name="Answer">{answers}</Exhibit>
        <Exhibit name="TermStrip">{strips}</Exhibit>
        <Exhibit name="StatusIcon"><ul>{icons}</ul></Exhibit>
    }
}
