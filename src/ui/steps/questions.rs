//! A few questions that fit the list to the contract. Each can be skipped: what is not known hides nothing.

use leptos::prelude::*;

use crate::domain::{Channel, Renewal};
use crate::i18n::texts::{FieldTexts, FormTexts, JourneyTexts};
use crate::i18n::{Lang, fill};
use crate::portfolio::{Answers, Edition};
use crate::state::{Session, Word};
use crate::ui::form::channel_name;
use crate::ui::widgets::field::{self, FieldParts};

/// An answer of yes, no or nothing, by its place in the list.
const YES_OR_NO: [Option<bool>; 3] = [None, Some(true), Some(false)];
const EDITIONS: [Option<Edition>; 3] = [None, Some(Edition::Large), Some(Edition::Small)];

pub(super) fn questions(session: Session, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let known = move || {
        session.portfolio.record.with(|record| {
            record
                .as_ref()
                .map(|record| (record.terms.channel, record.terms.renewal, record.answers))
                .unwrap_or_default()
        })
    };
    let answers = move || known().2;
    let answered = move || {
        let (channel, renewal, Answers { edition, account_engagement, eu_customer }) = known();
        let given = [
            channel != Channel::Unknown,
            renewal == Renewal::None,
            edition.is_some(),
            account_engagement.is_some(),
            eu_customer.is_some(),
        ];
        fill(t.questions_answered, &[("n", &given.into_iter().filter(|given| *given).count().to_string())])
    };
    let parts = |id: &'static str, label: &'static str| FieldParts {
        id,
        label,
        hint: "",
        error: Memo::new(|_| None),
        error_prefix: FieldTexts::of(lang).prefix,
    };
    let channels = Channel::CHOICES.iter().enumerate().map(|(place, one)| (place, channel_name(*one, lang))).collect();
    let set_channel = move |place: usize| {
        if let Some(channel) = Channel::CHOICES.get(place) {
            session.portfolio.set_channel(*channel);
        }
    };
    let yes_or_no = || vec![(0, t.unknown), (1, t.yes), (2, t.no)];
    let editions = vec![(0, t.unknown), (1, t.edition_large), (2, t.edition_small)];
    let set_edition = move |place: usize| {
        session.portfolio.answer(|answers| answers.edition = EDITIONS.get(place).copied().flatten());
    };
    let set_engagement = move |place: usize| {
        session.portfolio.answer(|answers| answers.account_engagement = YES_OR_NO.get(place).copied().flatten());
    };
    let set_eu = move |place: usize| {
        session.portfolio.answer(|answers| answers.eu_customer = YES_OR_NO.get(place).copied().flatten());
    };
    let place_of = |answer: Option<bool>| YES_OR_NO.iter().position(|one| *one == answer).unwrap_or_default();
    view! {
        <details class="questions" id="questions">
            <summary>{t.questions} " " <span class="mark">{answered}</span></summary>
            <p class="quiet">{t.questions_why}</p>
            <div class="question-fields">
                {field::select(
                    parts("ask-channel", FormTexts::of(lang).channel),
                    channels,
                    move || Channel::CHOICES.iter().position(|one| *one == known().0).unwrap_or_default(),
                    set_channel,
                )}
                {field::select(
                    parts("ask-renewal", t.ask_renewal),
                    vec![(0, t.renews), (1, t.renews_not)],
                    move || usize::from(known().1 == Renewal::None),
                    move |place| session.portfolio.set_renews(place == 0),
                )}
                {field::select(
                    parts("ask-edition", t.ask_edition),
                    editions,
                    move || EDITIONS.iter().position(|one| *one == answers().edition).unwrap_or_default(),
                    set_edition,
                )}
                {field::select(
                    parts("ask-engagement", t.ask_engagement),
                    yes_or_no(),
                    move || place_of(answers().account_engagement),
                    set_engagement,
                )}
                {field::select(
                    parts("ask-eu", t.ask_eu),
                    yes_or_no(),
                    move || place_of(answers().eu_customer),
                    set_eu,
                )}
            </div>
        </details>
    }
    .into_any()
}
