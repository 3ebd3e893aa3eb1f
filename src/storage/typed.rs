//! What was typed and chosen for a contract's letters, calendars and costs, in the document.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::wire::{Contradiction, Object, id, text, unless_empty, unusual};
use crate::i18n::Lang;
use crate::portfolio::{Assumptions, CalendarChoice, LetterDetails, SignsAs, SparseMap, SwitchRoute};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoredLetter<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bilingual: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    switch_route: Option<SwitchRoute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signatory: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signs_as: Option<SignsAs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recipient: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recipient_address: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_excluded: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra: Option<Cow<'a, str>>,
    /// Whether the letter includes the ticked reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blanks: Option<Vec<Object<StoredBlank<'a>>>>,
    /// Ids of the other contracts that the notice covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    also: Option<Vec<Cow<'a, str>>>,
}

/// A blank that only some texts have, with its value.
#[derive(Serialize, Deserialize)]
struct StoredBlank<'a> {
    id: Cow<'a, str>,
    text: Cow<'a, str>,
}

impl<'a> StoredLetter<'a> {
    /// `None` for default details.
    pub(super) fn of(details: &'a LetterDetails) -> Option<Object<Self>> {
        if *details == LetterDetails::default() {
            return None;
        }
        let LetterDetails {
            kind,
            language,
            bilingual,
            switch_route,
            company,
            address,
            signatory,
            function,
            signs_as,
            place,
            recipient,
            recipient_address,
            email,
            email_excluded,
            extra,
            with_reasons,
            blanks,
            also,
        } = details;
        let blank = |(id, text): (&'a str, &'a String)| {
            Object(StoredBlank { id: Cow::Borrowed(id), text: Cow::Borrowed(text) })
        };
        Some(Object(Self {
            kind: unless_empty(kind),
            language: *language,
            bilingual: unusual(*bilingual),
            switch_route: unusual(*switch_route),
            company: unless_empty(company),
            address: unless_empty(address),
            signatory: unless_empty(signatory),
            function: unless_empty(function),
            signs_as: unusual(*signs_as),
            place: unless_empty(place),
            recipient: unless_empty(recipient),
            recipient_address: unless_empty(recipient_address),
            email: unless_empty(email),
            email_excluded: *email_excluded,
            extra: unless_empty(extra),
            reasons: unusual(*with_reasons),
            blanks: (!blanks.is_empty()).then(|| blanks.iter().map(blank).collect()),
            also: (!also.is_empty()).then(|| also.iter().map(|(id, _)| Cow::Borrowed(id)).collect()),
        }))
    }
}

impl TryFrom<StoredLetter<'_>> for LetterDetails {
    type Error = Contradiction;

    fn try_from(stored: StoredLetter<'_>) -> Result<Self, Contradiction> {
        let mut blanks = SparseMap::default();
        for Object(StoredBlank { id, text }) in stored.blanks.unwrap_or_default() {
            blanks.set(&id, text.into_owned());
        }
        let mut also = SparseMap::default();
        for contract in stored.also.unwrap_or_default() {
            also.set(&id(contract)?, true);
        }
        Ok(Self {
            kind: text(stored.kind),
            language: stored.language,
            bilingual: stored.bilingual.unwrap_or_default(),
            switch_route: stored.switch_route.unwrap_or_default(),
            company: text(stored.company),
            address: text(stored.address),
            signatory: text(stored.signatory),
            function: text(stored.function),
            signs_as: stored.signs_as.unwrap_or_default(),
            place: text(stored.place),
            recipient: text(stored.recipient),
            recipient_address: text(stored.recipient_address),
            email: text(stored.email),
            email_excluded: stored.email_excluded,
            extra: text(stored.extra),
            with_reasons: stored.reasons.unwrap_or_default(),
            blanks,
            also,
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoredCalendar {
    #[serde(skip_serializing_if = "Option::is_none")]
    with_steps: Option<bool>,
    /// Before schema 6.
    #[serde(skip_serializing)]
    without_steps: Option<bool>,
}

impl StoredCalendar {
    /// `None` for the default choice.
    pub(super) fn of(choice: CalendarChoice) -> Option<Object<Self>> {
        let CalendarChoice { with_steps } = unusual(choice)?;
        Some(Object(Self { with_steps: unusual(with_steps), without_steps: None }))
    }

    /// The choice of a contract of this schema. Up to schema 5, a calendar had the steps unless it said otherwise.
    pub(super) fn choice(stored: Option<Object<Self>>, schema: u32) -> CalendarChoice {
        let said = stored.map(|Object(Self { with_steps, without_steps })| (with_steps, without_steps));
        let (with_steps, without_steps) = said.unwrap_or_default();
        let with_steps = if schema <= 5 { !without_steps.unwrap_or_default() } else { with_steps.unwrap_or_default() };
        CalendarChoice { with_steps }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoredAssumptions<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_full_days: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_pro_rata: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_fee: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    yearly_increase: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vat: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    discount: Option<Cow<'a, str>>,
}

impl<'a> StoredAssumptions<'a> {
    /// `None` for default assumptions.
    pub(super) fn of(assumptions: &'a Assumptions) -> Option<Object<Self>> {
        if *assumptions == Assumptions::default() {
            return None;
        }
        let Assumptions { own, own_full_days, own_pro_rata, own_fee, yearly_increase, vat, discount } = assumptions;
        Some(Object(Self {
            own: unusual(*own),
            own_full_days: unless_empty(own_full_days),
            own_pro_rata: unusual(*own_pro_rata),
            own_fee: unless_empty(own_fee),
            yearly_increase: unless_empty(yearly_increase),
            vat: unless_empty(vat),
            discount: unless_empty(discount),
        }))
    }
}

impl From<StoredAssumptions<'_>> for Assumptions {
    fn from(stored: StoredAssumptions<'_>) -> Self {
        Self {
            own: stored.own.unwrap_or_default(),
            own_full_days: text(stored.own_full_days),
            own_pro_rata: stored.own_pro_rata.unwrap_or_default(),
            own_fee: text(stored.own_fee),
            yearly_increase: text(stored.yearly_increase),
            vat: text(stored.vat),
            discount: text(stored.discount),
        }
    }
}
