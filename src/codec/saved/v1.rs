//! Schema 1: twins of the kept types, converted by hand, so that renaming a type can never change what is stored.
//!
//! What has its usual value is left out; what is usual is frozen with the schema. Days are `2026-01-15`, amounts
//! cents, shares hundredths of a percent, choices the words of links.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::SCHEMA;
use crate::codec::values;
use crate::codec::words::Word;
use crate::domain::{
    Billing, Cents, Channel, Contract, Currency, Day, EarlyFee, FirstTerm, OwnTerms, Percent, Region, Renewal,
    TermLength, TermMonths,
};
use crate::portfolio::{
    Answers, Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, Portfolio, Progress, Record, RenewalChoice,
    Settings, StepRecord, StepStatus, Theme,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DocumentV1 {
    schema: u32,
    rev: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    saved_at: Option<String>,
    contracts: Vec<ContractV1>,
    ui: UiV1,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ContractV1 {
    id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    start: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    notice: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    renew: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cur: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bill: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee: Option<FeeV1>,
    #[serde(default, skip_serializing_if = "is_zero")]
    uplift: u32,
    #[serde(default, skip_serializing_if = "is_zero")]
    yearly_increase: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    x: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<OwnV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<StepV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_engagement: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eu_customer: Option<bool>,
    #[serde(default)]
    changed: u64,
}

/// `{"cents": 50000}` or `{"share": 2500}`; absent for no fee.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum FeeV1 {
    Cents(i64),
    Share(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OwnV1 {
    full_refund_days: u32,
    pro_rata: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee: Option<FeeV1>,
}

#[derive(Serialize, Deserialize)]
struct StepV1 {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    who: String,
}

#[derive(Serialize, Deserialize)]
struct UiV1 {
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<DraftV1>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct DraftV1 {
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    name: String,
    start: String,
    length: String,
    term: String,
    end: String,
    end_meaning: String,
    notice: String,
    notice_unit: String,
    channel: String,
    renewal: String,
    renewal_months: String,
    price: String,
    currency: String,
    billing: String,
    fee: String,
    fee_value: String,
    uplift: String,
    region: String,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

pub(super) fn encode(portfolio: &Portfolio, saved_at: Option<String>) -> String {
    let Portfolio { rev, contracts, settings } = portfolio;
    let contracts = contracts.iter().map(ContractV1::of).collect();
    let document = DocumentV1 { schema: SCHEMA, rev: *rev, saved_at, contracts, ui: UiV1::of(settings) };
    // Strings, numbers and lists always become JSON; an empty text would be refused when it is read back.
    serde_json::to_string(&document).unwrap_or_default()
}

pub(super) fn record(entry: &Value) -> Option<Record> {
    ContractV1::deserialize(entry).ok()?.record()
}

pub(super) fn settings(ui: &Value) -> Option<Settings> {
    UiV1::deserialize(ui).ok()?.settings()
}

fn word<T: Word>(choice: T) -> String {
    choice.word().to_owned()
}

/// The word of a choice other than the usual one.
fn unusual<T: Word + Default + PartialEq>(choice: T) -> Option<String> {
    (choice != T::default()).then(|| word(choice))
}

/// The choice behind a word, the usual one where there is none; `None` for a word that is unknown.
fn choice<T: Word + Default>(word: Option<&String>) -> Option<T> {
    word.map_or(Some(T::default()), |word| T::from_word(word))
}

/// Reads what may be absent: `None` only when it is there and wrong.
fn optional<T, U>(given: Option<T>, read: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    match given {
        Some(given) => read(given).map(Some),
        None => Some(None),
    }
}

fn day(text: &str) -> Option<Day> {
    values::parse_day(text).ok()
}

impl ContractV1 {
    fn of(record: &Record) -> Self {
        let Record { id, name, terms, progress, answers, changed } = record;
        let Answers { edition, account_engagement, eu_customer } = *answers;
        let Contract {
            first_term,
            notice,
            renewal,
            price,
            currency,
            billing,
            fee,
            uplift,
            yearly_increase,
            service_end,
            own_terms,
            region,
            channel,
            notice_sent: _, // the progress says it
        } = *terms;
        let (term, end) = match first_term.length() {
            TermLength::Months(months) => (Some(months.get()), None),
            TermLength::Until(last) => (None, Some(values::day_text(last))),
        };
        Self {
            id: id.clone(),
            name: name.clone(),
            start: values::day_text(first_term.start()),
            term,
            end,
            notice: values::notice_text(notice),
            renew: (renewal != Renewal::default()).then(|| values::renewal_text(renewal)),
            price: price.map(|price| price.0),
            cur: unusual::<Currency>(currency),
            bill: unusual::<Billing>(billing),
            fee: FeeV1::of(fee),
            uplift: uplift.hundredths(),
            yearly_increase: yearly_increase.hundredths(),
            x: service_end.map(values::day_text),
            own: own_terms.map(OwnV1::of),
            region: unusual::<Region>(region),
            channel: unusual::<Channel>(channel),
            steps: progress.iter().map(|(id, record)| StepV1::of(id, record)).collect(),
            edition: edition.map(word),
            account_engagement,
            eu_customer,
            changed: *changed,
        }
    }

    fn record(self) -> Option<Record> {
        let length = match (self.term, self.end.as_deref()) {
            (Some(months), None) => TermLength::Months(TermMonths::new(months).ok()?),
            (None, Some(last)) => TermLength::Until(day(last)?),
            _ => return None,
        };
        let mut terms = Contract::new(FirstTerm::new(day(&self.start)?, length).ok()?);
        terms.notice = values::parse_notice(&self.notice).ok()?;
        terms.renewal = optional(self.renew, |text| values::parse_renewal(&text).ok())?.unwrap_or_default();
        if let Some(price) = self.price {
            terms.set_price(Cents(price)).ok()?;
        }
        terms.currency = choice(self.cur.as_ref())?;
        terms.billing = choice(self.bill.as_ref())?;
        terms.fee = optional(self.fee, FeeV1::fee)?.unwrap_or_default();
        terms.uplift = Percent::from_hundredths(self.uplift)?;
        terms.yearly_increase = Percent::from_hundredths(self.yearly_increase)?;
        terms.service_end = optional(self.x, |text| day(&text))?;
        terms.own_terms = optional(self.own, OwnV1::terms)?;
        terms.region = choice(self.region.as_ref())?;
        terms.channel = choice(self.channel.as_ref())?;
        let mut progress = Progress::default();
        for step in self.steps {
            let (id, record) = step.record()?;
            progress.set(&id, record);
        }
        let answers = Answers {
            edition: optional(self.edition, |text| Word::from_word(&text))?,
            account_engagement: self.account_engagement,
            eu_customer: self.eu_customer,
        };
        let is_sound = values::is_id(&self.id);
        is_sound.then_some(Record { id: self.id, name: self.name, terms, progress, answers, changed: self.changed })
    }
}

impl FeeV1 {
    fn of(fee: EarlyFee) -> Option<Self> {
        match fee {
            EarlyFee::None => None,
            EarlyFee::Fixed(amount) => Some(Self::Cents(amount.0)),
            EarlyFee::Share(share) => Some(Self::Share(share.hundredths())),
        }
    }

    fn fee(self) -> Option<EarlyFee> {
        match self {
            Self::Cents(cents) => EarlyFee::fixed(Cents(cents)).ok(),
            Self::Share(hundredths) => EarlyFee::share(Percent::from_hundredths(hundredths)?).ok(),
        }
    }
}

impl OwnV1 {
    fn of(terms: OwnTerms) -> Self {
        let OwnTerms { full_refund_days, pro_rata, fee } = terms;
        Self { full_refund_days, pro_rata, fee: FeeV1::of(fee) }
    }

    fn terms(self) -> Option<OwnTerms> {
        let fee = optional(self.fee, FeeV1::fee)?.unwrap_or_default();
        Some(OwnTerms { full_refund_days: self.full_refund_days, pro_rata: self.pro_rata, fee })
    }
}

impl StepV1 {
    fn of(id: &str, record: &StepRecord) -> Self {
        let StepRecord { status, done_on, note, who } = record;
        Self {
            id: id.to_owned(),
            is: unusual::<StepStatus>(*status),
            on: done_on.map(values::day_text),
            note: note.clone(),
            who: who.clone(),
        }
    }

    fn record(self) -> Option<(String, StepRecord)> {
        let status = choice(self.is.as_ref())?;
        let done_on = optional(self.on, |text| day(&text))?;
        Some((self.id, StepRecord { status, done_on, note: self.note, who: self.who }))
    }
}

impl UiV1 {
    fn of(settings: &Settings) -> Self {
        let Settings { lang, theme, open, draft } = settings;
        Self {
            lang: lang.map(word),
            theme: unusual::<Theme>(*theme),
            open: open.clone(),
            draft: draft.as_ref().map(DraftV1::of),
        }
    }

    fn settings(self) -> Option<Settings> {
        Some(Settings {
            lang: optional(self.lang, |text| Word::from_word(&text))?,
            theme: choice(self.theme.as_ref())?,
            open: self.open,
            draft: optional(self.draft, DraftV1::draft)?,
        })
    }
}

impl DraftV1 {
    fn of(draft: &Draft) -> Self {
        let Draft {
            of,
            name,
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
        } = draft.clone();
        Self {
            of,
            name,
            start,
            length: word::<LengthChoice>(length),
            term,
            end,
            end_meaning: word::<EndMeaning>(end_meaning),
            notice,
            notice_unit: word::<NoticeUnit>(notice_unit),
            channel: word(channel),
            renewal: word::<RenewalChoice>(renewal),
            renewal_months,
            price,
            currency: word(currency),
            billing: word(billing),
            fee: word::<FeeChoice>(fee),
            fee_value,
            uplift,
            region: word(region),
        }
    }

    fn draft(self) -> Option<Draft> {
        Some(Draft {
            of: self.of,
            name: self.name,
            start: self.start,
            length: Word::from_word(&self.length)?,
            term: self.term,
            end: self.end,
            end_meaning: Word::from_word(&self.end_meaning)?,
            notice: self.notice,
            notice_unit: Word::from_word(&self.notice_unit)?,
            channel: Word::from_word(&self.channel)?,
            renewal: Word::from_word(&self.renewal)?,
            renewal_months: self.renewal_months,
            price: self.price,
            currency: Word::from_word(&self.currency)?,
            billing: Word::from_word(&self.billing)?,
            fee: Word::from_word(&self.fee)?,
            fee_value: self.fee_value,
            uplift: self.uplift,
            region: Word::from_word(&self.region)?,
        })
    }
}
