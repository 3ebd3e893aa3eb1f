//! What the documents say, each value with the sentence in which it stands.

use leptos::prelude::*;

use super::FOUND;
use super::services::ServicesList;
use crate::documents::{Finding, Found, Kind, Reading, Settled, value_text};
use crate::i18n::counted;
use crate::i18n::texts::{DocumentTexts, DocumentViewTexts, QuestionTexts};
use crate::state::Understanding;
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::widgets::finding::{FindingItem, Sentence, document_name};
use crate::ui::widgets::reactive::reactive;

/// The kinds of values in the groups of the form.
const GROUPS: [&[Kind]; 5] = [
    &[Kind::Start, Kind::End, Kind::Term],
    &[Kind::Notice, Kind::NoticeBy, Kind::Form, Kind::Address],
    &[Kind::Renewal, Kind::PriceAtRenewal, Kind::Billing, Kind::Currency, Kind::Reduction],
    &[Kind::Customer, Kind::Party, Kind::Law, Kind::Number, Kind::PurchaseOrder, Kind::VatId, Kind::OrgId],
    &[Kind::Refund, Kind::DataReturn, Kind::DataDeletion, Kind::DocumentDate, Kind::OfferValidUntil],
];

/// All that was found, in groups, with what contradicts it.
#[component]
pub(super) fn FoundSection(understanding: Understanding) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let questions = use_texts::<QuestionTexts>();
    let wording = use_wording();
    let titles = [t.group_term, t.group_notice, t.group_renewal, t.group_parties, t.group_rest];
    let settled = Memo::new(move |_| understanding.understood.with(|made| made.settled.clone()));
    let groups = reactive(move || {
        wording.track_locale();
        let (read, settled) = (understanding.read.get(), settled.get());
        let group = |(title, kinds): (&'static str, &[Kind])| {
            let of_group = kinds.iter().filter_map(|kind| settled.iter().find(|one| one.kind == *kind));
            let items: Vec<_> = of_group.filter_map(|one| item(one, &read, wording)).collect();
            (!items.is_empty()).then(|| view! { <h3>{title}</h3> <ul class="found-list">{items}</ul> })
        };
        titles.into_iter().zip(GROUPS).map(group).collect::<Vec<_>>()
    });
    let count = move || {
        // Both from one memo: an effect that reads this one and another that is made of it is not always run again.
        let (found, open) = understanding.understood.with(|made| (made.settled.len(), made.open));
        let found = if found == 0 { t.found_none.to_owned() } else { counted(found, t.found_one, t.found_many) };
        let open =
            if open == 0 { t.open_none.to_owned() } else { counted(open, questions.open_one, questions.open_many) };
        format!("{}. {open}.", found.trim_end_matches('.'))
    };
    view! {
        <section aria-labelledby=FOUND>
            <h2 id=FOUND tabindex="-1">{t.found}</h2>
            <p role="status" id="document-counts">{count}</p>
            {groups}
            <ServicesList understanding />
        </section>
    }
}

fn at(read: &[(String, Reading)], found: Found) -> Option<(&str, &Finding)> {
    let (name, reading) = read.get(found.document)?;
    Some((name, reading.findings.get(found.finding)?))
}

/// What stands, and what another place says.
fn item(settled: &Settled, read: &[(String, Reading)], wording: Wording) -> Option<AnyView> {
    let (lang, locale) = (wording.lang, wording.locale());
    let (t, names) = (DocumentViewTexts::of(lang), DocumentTexts::of(lang));
    let (name, finding) = at(read, settled.stands)?;
    let document = (read.len() > 1).then(|| document_name(name, names));
    let others: Vec<_> = settled
        .contradicted_by
        .iter()
        .filter_map(|found| at(read, *found))
        .map(|(name, finding)| {
            let value = value_text(&finding.value, lang, locale);
            let document = Some(document_name(name, names));
            view! {
                <div class="finding-against">
                    <p>{t.against} " " <strong>{value}</strong></p>
                    <Sentence quote=finding.sentence.clone() document from=Vec::new() />
                </div>
            }
        })
        .collect();
    let stands = (!others.is_empty() && settled.is_certain).then(|| view! { <p class="quiet">{t.stands}</p> });
    let finding = finding.clone();
    // The document is named where there are several.
    let item = match document {
        Some(document) => view! { <FindingItem finding document>{others} {stands}</FindingItem> }.into_any(),
        None => view! { <FindingItem finding>{others} {stands}</FindingItem> }.into_any(),
    };
    Some(item)
}
