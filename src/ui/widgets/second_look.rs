//! The second look: the deadline counted in two ways, and for both readings of every uncertain clause.

use std::sync::Arc;

use leptos::prelude::*;

use super::finding::document_name;
use crate::documents::{Because, Change, OtherReading, ReadDeadline, Reading, SecondLook, second_look};
use crate::domain::{Contract, Day};
use crate::i18n::texts::{DocumentTexts, LookTexts};
use crate::i18n::{counted, fill, names};
use crate::state::{self, ShownPlan};
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::figure::DayText;
use crate::ui::widgets::reactive::reactive;

/// The deadlines that a contract may have by its documents, with the earliest marked.
#[component]
pub fn SecondLook(
    /// The name of each document.
    names: Arc<Vec<String>>,
    readings: Arc<Vec<Reading>>,
    contract: Contract,
    /// The day for which it is looked at.
    as_of: Day,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<LookTexts>();
    reactive(move || {
        wording.track_locale();
        let look = second_look(&contract, as_of, &readings);
        let basis = readings.is_empty().then(|| view! { <p class="quiet">{t.without_documents}</p> });
        let clear = look.is_clear().then(|| view! { <p>{t.clear}</p> });
        let said = said(&look, &contract, wording).map(|text| view! { <p class="trap">{text}</p> });
        let left_out = (look.left_out > 0)
            .then(|| view! { <p class="quiet">{counted(look.left_out, t.left_out_one, t.left_out)}</p> });
        let keep = look.keep.filter(|_| !look.is_clear() && contract.notice_sent.is_none());
        let why = (keep == Some(0)).then(|| view! { <p>{t.keep_why}</p> });
        let rows: Vec<_> = look
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| view! { <Row row=row.clone() is_kept=keep == Some(at) names=Arc::clone(&names) readings=Arc::clone(&readings) as_of /> })
            .collect();
        view! {
            <p>{t.intro}</p>
            {basis}
            {clear}
            {said}
            <table class="look" aria-label=t.table>
                <thead>
                    <tr><th scope="col">{t.deadline}</th><th scope="col">{t.email}</th><th scope="col">{t.reading}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {left_out}
            {why}
        }
    })
}

/// What is said above the table, of deadlines that are past or of a notice that was sent.
fn said(look: &SecondLook, contract: &Contract, wording: Wording) -> Option<String> {
    let t = LookTexts::of(wording.lang);
    if let Some(sent) = contract.notice_sent {
        let in_time = look.rows.iter().all(|row| row.deadline.is_none_or(|deadline| sent <= deadline));
        return Some(fill(if in_time { t.sent_in_time } else { t.sent_late }, &[("day", &wording.long_day(sent))]));
    }
    if look.is_one_too_late() {
        return Some(if look.keep.is_some() { t.one_too_late } else { t.all_past }.to_owned());
    }
    None
}

#[component]
fn Row(
    row: ReadDeadline,
    is_kept: bool,
    names: Arc<Vec<String>>,
    readings: Arc<Vec<Reading>>,
    as_of: Day,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<LookTexts>();
    let is_past = row.deadline.is_some_and(|day| day < as_of);
    let deadline = match row.deadline {
        Some(day) => view! { <DayText day text=wording.short_day(day) /> }.into_any(),
        None => view! { {t.no_notice} }.into_any(),
    };
    let forwards = row.forwards.map(|day| {
        let counted = fill(t.forwards, &[("day", &wording.short_day(day))]);
        view! { <br/> <span class="quiet">{counted}</span> }
    });
    let past = is_past.then(|| view! { " " <span class="mark">{t.past}</span> });
    let email = row.send_by.map(|day| view! { <DayText day text=wording.short_day(day) /> });
    let kept = is_kept.then(|| view! { <p><strong>{t.keep}</strong></p> });
    let others: Vec<_> = row
        .readings
        .iter()
        .map(|other| view! { <li>{reading(other, wording)} " (" {because(other, &names, &readings, wording)} ")"</li> })
        .collect();
    let others =
        if others.is_empty() { view! { <p>{t.own}</p> }.into_any() } else { view! { <ul>{others}</ul> }.into_any() };
    view! {
        <tr class:look-kept=is_kept>
            <th scope="row">{deadline} {past} {forwards}</th>
            <td>{email}</td>
            <td>{others} {kept}</td>
        </tr>
    }
}

/// "3 months' notice".
fn reading(other: &OtherReading, wording: Wording) -> String {
    let t = LookTexts::of(wording.lang);
    let on = |text: &str, day: Day| fill(text, &[("day", &wording.short_day(day))]);
    match other.change {
        Change::Start(day) => on(t.start, day),
        Change::LastDay(day) => on(t.last_day, day),
        Change::Term(months) => names::months(months.get(), wording.lang),
        Change::Notice(notice) => phrases::notice(notice, wording.lang),
        Change::NoticeBy(day) => on(t.notice_by, day),
        Change::Renewal(renewal) => names::renewal(renewal, wording.lang),
        Change::BeforeRenewal => t.before_renewal.to_owned(),
        Change::Sent => t.sent.to_owned(),
    }
}

/// Why it can be read so: a place in a document, or what makes it uncertain.
fn because(other: &OtherReading, names: &[String], readings: &[Reading], wording: Wording) -> String {
    let t = LookTexts::of(wording.lang);
    let why = match other.because {
        Because::DayOrder => Some(t.day_order),
        Because::EndMeaning => Some(t.end_meaning),
        Because::Unit => Some(t.unit),
        Because::Bound => Some(t.bound),
        Because::LeftOpen => Some(t.left_open),
        Because::SaidElsewhere => None,
    };
    let place = other.found.and_then(|found| {
        let t = DocumentTexts::of(wording.lang);
        let finding = readings.get(found.document)?.findings.get(found.finding)?;
        let name = document_name(names.get(found.document).map(String::as_str).unwrap_or_default(), t);
        Some(format!("{name}, {}", fill(t.page, &[("page", &finding.sentence.place.page.to_string())])))
    });
    let parts: Vec<String> = why.map(str::to_owned).into_iter().chain(place).collect();
    parts.join("; ")
}

/// The second look at the contract shown, by the documents that are kept with it.
#[component]
pub fn SecondLookOfShown(contract: Contract) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    reactive(move || {
        let as_of = shown.plan.get()?.as_of;
        let (names, readings) = state::kept_documents(shown);
        Some(view! { <SecondLook names readings contract as_of /> })
    })
}
