//! A few questions that adapt the list to the contract. All are optional: unanswered ones hide nothing.

use leptos::prelude::*;

use crate::domain::{Channel, Renewal};
use crate::i18n::texts::{FieldTexts, JourneyTexts, MoreFieldTexts};
use crate::i18n::{fill, names};
use crate::portfolio::{Answers, Edition};
use crate::state::{PortfolioStore, Word};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::field::{FieldParts, Select};

#[component]
pub(super) fn Questions() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    let known = Memo::new(move |_| {
        portfolio.record.with(|record| {
            let record = record.as_ref();
            record.map(|record| (record.terms.channel, record.terms.renewal, record.answers)).unwrap_or_default()
        })
    });
    let answered = move || {
        let (channel, renewal, Answers { edition, account_engagement, eu_customer, clauses: _ }) = known.get();
        let given = [
            channel != Channel::Unknown,
            renewal == Renewal::None,
            edition.is_some(),
            account_engagement.is_some(),
            eu_customer.is_some(),
        ];
        fill(t.questions_answered, &[("n", &given.into_iter().filter(|given| *given).count().to_string())])
    };
    let error_prefix = use_texts::<FieldTexts>().prefix;
    let parts = |id: &'static str, label: &'static str| FieldParts {
        id,
        label,
        hint: "",
        error: Memo::new(|_| None),
        error_prefix,
    };
    let channels: Vec<_> = Channel::CHOICES.iter().map(|channel| (*channel, names::channel(*channel, lang))).collect();
    let yes_or_no = vec![(None, t.unknown), (Some(true), t.yes), (Some(false), t.no)];
    let editions =
        vec![(None, t.unknown), (Some(Edition::Large), t.edition_large), (Some(Edition::Small), t.edition_small)];
    view! {
        <details class="questions" id="questions">
            <summary>{t.questions} " " <span class="mark">{answered}</span></summary>
            <p class="quiet">{t.questions_why}</p>
            <div class="question-fields">
                <Select
                    parts=parts("ask-channel", use_texts::<MoreFieldTexts>().channel)
                    options=channels
                    value=move || known.get().0
                    on_change=move |channel| portfolio.set_channel(channel)
                />
                <Select
                    parts=parts("ask-renewal", t.ask_renewal)
                    options=vec![(true, t.renews), (false, t.renews_not)]
                    value=move || known.get().1 != Renewal::None
                    on_change=move |renews| portfolio.set_renews(renews)
                />
                <Select
                    parts=parts("ask-edition", t.ask_edition)
                    options=editions
                    value=move || known.get().2.edition
                    on_change=move |edition| portfolio.answer(|answers| answers.edition = edition)
                />
                <Select
                    parts=parts("ask-engagement", t.ask_engagement)
                    options=yes_or_no.clone()
                    value=move || known.get().2.account_engagement
                    on_change=move |engagement| portfolio.answer(|answers| answers.account_engagement = engagement)
                />
                <Select
                    parts=parts("ask-eu", t.ask_eu)
                    options=yes_or_no
                    value=move || known.get().2.eu_customer
                    on_change=move |customer| portfolio.answer(|answers| answers.eu_customer = customer)
                />
            </div>
        </details>
    }
}
