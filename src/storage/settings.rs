//! The page's settings in the document.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::wire::{AsText, Object, text, unless_empty, unusual};
use crate::domain::{Billing, Channel, Currency, Day, Region};
use crate::i18n::Lang;
use crate::portfolio::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice, Settings, Theme};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoredSettings<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<Theme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<Object<StoredDraft<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    backed_up: Option<AsText<Day>>,
}

impl<'a> From<&'a Settings> for StoredSettings<'a> {
    fn from(settings: &'a Settings) -> Self {
        let Settings { lang, theme, open, draft, backed_up_on } = settings;
        Self {
            lang: *lang,
            theme: unusual(*theme),
            open: open.as_deref().map(Cow::Borrowed),
            draft: draft.as_ref().map(|draft| Object(StoredDraft::from(draft))),
            backed_up: backed_up_on.map(AsText),
        }
    }
}

impl From<StoredSettings<'_>> for Settings {
    fn from(stored: StoredSettings<'_>) -> Self {
        Self {
            lang: stored.lang,
            theme: stored.theme.unwrap_or_default(),
            open: stored.open.map(Cow::into_owned),
            draft: stored.draft.map(|Object(draft)| Draft::from(draft)),
            backed_up_on: stored.backed_up.map(|AsText(day)| day),
        }
    }
}

/// The form as it was typed. Choices are always written, because the defaults of the form may change.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct StoredDraft<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Cow<'a, str>>,
    length: Option<LengthChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Cow<'a, str>>,
    end_meaning: Option<EndMeaning>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<Cow<'a, str>>,
    notice_unit: Option<NoticeUnit>,
    channel: Option<Channel>,
    renewal: Option<RenewalChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    renewal_months: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<Cow<'a, str>>,
    currency: Option<Currency>,
    billing: Option<Billing>,
    fee: Option<FeeChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee_value: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uplift: Option<Cow<'a, str>>,
    region: Option<Region>,
}

impl<'a> From<&'a Draft> for StoredDraft<'a> {
    fn from(draft: &'a Draft) -> Self {
        let Draft {
            editing_id,
            name,
            customer,
            product,
            base_id,
            start,
            length,
            term,
            end,
            end_meaning,
            notice,
            notice_unit,
            channel,
            renewal,
            renewal_months,
            price,
            currency,
            billing,
            fee,
            fee_value,
            uplift,
            region,
        } = draft;
        Self {
            of: editing_id.as_deref().map(Cow::Borrowed),
            with: base_id.as_deref().map(Cow::Borrowed),
            name: unless_empty(name),
            customer: unless_empty(customer),
            product: unless_empty(product),
            start: unless_empty(start),
            length: Some(*length),
            term: unless_empty(term),
            end: unless_empty(end),
            end_meaning: Some(*end_meaning),
            notice: unless_empty(notice),
            notice_unit: Some(*notice_unit),
            channel: Some(*channel),
            renewal: Some(*renewal),
            renewal_months: unless_empty(renewal_months),
            price: unless_empty(price),
            currency: Some(*currency),
            billing: Some(*billing),
            fee: Some(*fee),
            fee_value: unless_empty(fee_value),
            uplift: unless_empty(uplift),
            region: Some(*region),
        }
    }
}

impl From<StoredDraft<'_>> for Draft {
    fn from(stored: StoredDraft<'_>) -> Self {
        Self {
            editing_id: stored.of.map(Cow::into_owned),
            base_id: stored.with.map(Cow::into_owned),
            name: text(stored.name),
            customer: text(stored.customer),
            product: text(stored.product),
            start: text(stored.start),
            length: stored.length.unwrap_or_default(),
            term: text(stored.term),
            end: text(stored.end),
            end_meaning: stored.end_meaning.unwrap_or_default(),
            notice: text(stored.notice),
            notice_unit: stored.notice_unit.unwrap_or_default(),
            channel: stored.channel.unwrap_or_default(),
            renewal: stored.renewal.unwrap_or_default(),
            renewal_months: text(stored.renewal_months),
            price: text(stored.price),
            currency: stored.currency.unwrap_or_default(),
            billing: stored.billing.unwrap_or_default(),
            fee: stored.fee.unwrap_or_default(),
            fee_value: text(stored.fee_value),
            uplift: text(stored.uplift),
            region: stored.region.unwrap_or_default(),
        }
    }
}
