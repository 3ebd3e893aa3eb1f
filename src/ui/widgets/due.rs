//! When something is to be done, with text and colour.

use leptos::prelude::*;

use crate::content::Risk;
use crate::domain::Day;
use crate::i18n::fill;
use crate::i18n::texts::TimetableTexts;
use crate::journey::schedule::{Laid, Listed, NoDay};
use crate::ui::language::{Wording, use_texts, use_wording};

/// A short text in the colour of its tone: `calm`, `ok`, `warn` or `danger`.
#[component]
pub fn Toned(#[prop(into)] text: String, tone: &'static str) -> impl IntoView {
    view! { <span class="due" data-tone=tone>{text}</span> }
}

/// When an open step is done, or why it has no day.
#[component]
pub fn StepDue(listed: Listed, as_of: Day) -> impl IntoView {
    let t = use_texts::<TimetableTexts>();
    let wording = use_wording();
    let (text, tone) = match listed {
        Listed::Laid(laid) => day_of(&laid, as_of, t, wording),
        Listed::NotLaid(not_laid) => match not_laid.because {
            NoDay::Past(limit) => (fill(t.overdue, &[("day", &wording.short_day(limit))]), "danger"),
            NoDay::NoRoom => (fill(t.no_time, &[("risk", risk(not_laid.step.risk, t))]), "warn"),
        },
    };
    view! { <Toned text tone /> }
}

fn day_of(laid: &Laid, as_of: Day, t: &TimetableTexts, wording: Wording) -> (String, &'static str) {
    let with_day = |text, day| fill(text, &[("day", &wording.short_day(day))]);
    let is_today = laid.first <= as_of;
    let mut said = vec![match (is_today, laid.day <= as_of) {
        (_, true) => t.due_today.to_owned(),
        (true, _) => with_day(t.begin_today, laid.day),
        _ => with_day(t.due, laid.day),
    }];
    said.extend(laid.latest.filter(|_| laid.is_late()).map(|latest| with_day(t.overdue, latest)));
    said.extend(laid.is_over_hours.then(|| t.over_hours.to_owned()));
    said.extend(laid.is_on_day_off.then(|| t.day_off.to_owned()));
    let tone = match laid {
        _ if laid.is_late() => "danger",
        _ if is_today || laid.is_over_hours || laid.is_on_day_off => "warn",
        _ => "calm",
    };
    (said.join(", "), tone)
}

/// What threatens where a step is left out.
fn risk(risk: Risk, t: &TimetableTexts) -> &'static str {
    match risk {
        Risk::NoNotice => t.risk_no_notice,
        Risk::DecidedUnseen => t.risk_decided_unseen,
        Risk::LessProof => t.risk_less_proof,
        Risk::OtherContractsRunOn => t.risk_others_run_on,
        Risk::DataLost => t.risk_data_lost,
        Risk::DutyUnmet => t.risk_duty_unmet,
        Risk::WorkStops => t.risk_work_stops,
        Risk::AccessRemains => t.risk_access_remains,
        Risk::MoneyLost => t.risk_money_lost,
    }
}
