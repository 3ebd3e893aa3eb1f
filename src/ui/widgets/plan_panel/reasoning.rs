//! "How this is worked out": from the contract's start to the deadline, step by step, with a check.

use std::sync::Arc;

use chrono::Datelike;
use leptos::prelude::*;

use crate::domain::{Contract, Finding, GoverningLaw, Notice, Plan, Status, TermLength};
use crate::i18n::law::{LegalPoint, law_note};
use crate::i18n::texts::{FindingTexts, LawTexts, ReasoningTexts};
use crate::i18n::{self, fill, names};
use crate::journey::internal_deadline;
use crate::state::ShownPlan;
use crate::ui::language::{Wording, use_lang, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::details::LazyDetails;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::sources::{Sources, source_keys};

/// DOM id of the `<details>`.
const DETAILS: &str = "reasoning";

/// Keys of the sources for how the days are counted.
const COUNTED_BY: [&str; 2] = ["B188", "SF1"];

/// What the reader should know about the dates, and how they are worked out, in a `<details>`. In the second part of
/// the program.
#[component]
pub fn Reasoning(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let t = use_texts::<FindingTexts>();
    view! {
        <Findings law=contract.governing_law plan=Arc::clone(&plan) />
        <LazyDetails class="reasoning" id=DETAILS tabindex="-1" summary=|| t.how>
            <ReasoningLines contract plan=Arc::clone(&plan) />
        </LazyDetails>
    }
}

/// The calculation of the deadline, line by line.
#[component]
fn ReasoningLines(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let t = use_texts::<ReasoningTexts>();
    let receipt = use_texts::<LawTexts>().receipt;
    let wording = use_wording();
    let shown = expect_context::<ShownPlan>();
    let line = |line: String| view! { <li>{line}</li> };
    let lines: Vec<_> = lines(&contract, &plan, wording).into_iter().map(line).collect();
    let weekend = plan
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::DeadlineOnWeekend | Finding::DeadlineOnHoliday(_)));
    let never_moves: &[&str] = if weekend { LegalPoint::Weekend.sources() } else { &[] };
    let keys = source_keys(COUNTED_BY.iter().chain(LegalPoint::Evening.sources()).chain(never_moves));
    let preparation = Memo::new(move |_| shown.preparation());
    let internal = reactive(move || {
        let lines = preparation.with(|known| internal_deadline::worked_out(&contract, &plan, known, wording.lang));
        lines.into_iter().map(line).collect_view()
    });
    view! {
        <ol>{lines} {internal}</ol>
        <p class="quiet">{t.source}</p>
        <p class="quiet">{law_note(LegalPoint::Evening, contract.governing_law, wording.lang)} " " {receipt}</p>
        <WithContent place=DETAILS show=move |content| view! { <Sources keys=&keys content /> }.into_any() />
    }
}

#[component]
fn Findings(law: GoverningLaw, plan: Arc<Plan>) -> impl IntoView {
    let lang = use_lang();
    let dates = plan.deadlines.as_ref()?;
    // Once notice is given, findings about it no longer matter.
    if plan.findings.is_empty() || plan.status == Status::Cancelled {
        return None;
    }
    let items = plan.findings.iter().map(|finding| i18n::finding(*finding, dates, law, lang));
    let items: Vec<_> = items.map(|said| view! { <li>{said}</li> }).collect();
    Some(view! {
        <section class="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">{use_texts::<FindingTexts>().title}</h2>
            <ul>{items}</ul>
        </section>
    })
}

fn lines(contract: &Contract, plan: &Plan, wording: Wording) -> Vec<String> {
    let lang = wording.lang;
    let t = ReasoningTexts::of(lang);
    let day = |day| wording.day_with_weekday(day);
    let term = &plan.term;
    let mut lines = vec![fill(t.start, &[("start", &day(term.start))])];
    if let Some(number) = phrases::renewal_number(plan) {
        lines.push(fill(t.renewed, &[("n", &number.to_string())]));
    }
    let printed = term.is_first() && matches!(contract.first_term.length(), TermLength::Until(_));
    if printed {
        lines.push(fill(t.printed, &[("last", &day(term.last))]));
    } else {
        let months = names::months(term.months, lang);
        lines.push(fill(t.term, &[("months", &months), ("renewal", &day(term.renewal_day()))]));
        if term.renewal_day().day() != term.start.day() {
            lines.push(fill(t.missing, &[("n", &term.start.day().to_string())]));
        }
        lines.push(fill(t.last, &[("last", &day(term.last))]));
    }
    if let Some(dates) = &plan.deadlines {
        let (deadline, last) = (day(dates.notice), day(term.last));
        match contract.notice {
            notice if notice.is_none() => lines.push(fill(t.no_notice, &[("deadline", &deadline)])),
            Notice::Days(days) => {
                let days = days.to_string();
                lines.push(fill(t.days, &[("n", &days), ("deadline", &deadline)]));
                lines.push(fill(t.check, &[("n", &days), ("deadline", &deadline), ("last", &last)]));
            }
            Notice::Months(months) => {
                let months = names::months(months, lang);
                lines.push(fill(t.months, &[("deadline", &deadline), ("months", &months), ("last", &last)]));
            }
        }
        let send_by = &dates.send_by;
        lines.push(fill(t.working, &[("working", &day(send_by.last_working_day))]));
        let mut email = fill(t.email, &[("send_by", &day(send_by.email))]);
        if !send_by.skipped.is_empty() {
            let skipped: Vec<String> =
                send_by.skipped.iter().map(|skipped| i18n::skipped(skipped, wording.locale(), lang)).collect();
            email.push(' ');
            email.push_str(&fill(t.skipped, &[("days", &skipped.join("; "))]));
        }
        lines.push(email);
        let [courier, post] = [day(send_by.courier), day(send_by.post)];
        lines.push(fill(t.other_ways, &[("courier", &courier), ("post", &post)]));
        lines.push(fill(t.region, &[("region", names::region(contract.region, lang))]));
        let strict = dates.strict_send_by(contract.region);
        let [email, courier, post] = [day(strict.email), day(strict.courier), day(strict.post)];
        let strict = [("strict", day(dates.strict)), ("email", email), ("courier", courier), ("post", post)];
        lines.push(fill(t.strict, &strict.each_ref().map(|(name, day)| (*name, day.as_str()))));
        let recommended = if dates.recommended_is_sixty_days { t.recommended } else { t.recommended_early };
        lines.push(fill(recommended, &[("recommended", &day(dates.recommended))]));
    }
    lines.push(fill(t.portal, &[("portal", &day(plan.portal_opens))]));
    lines
}
