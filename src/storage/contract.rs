//! A stored contract in the document.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::preparation::{absence_texts, absences, hours_a_day, lead_time};
use super::typed::{StoredAssumptions, StoredCalendar, StoredLetter};
use super::wire::{AsText, Contradiction, Object, amount, id, percent, text, unless_empty, unusual};
use crate::domain::{
    Billing, Cents, Channel, Contract, Currency, Day, EarlyFee, FirstTerm, GoverningLaw, HoursADay, LeadTime, Notice,
    NoticeWay, OwnTerms, Region, Renewal, TermLength, TermMonths, YearlyIncrease,
};
use crate::portfolio::{
    Answers, Assumptions, ClauseMarks, Edition, Entries, LetterDetails, Preparation, Progress, Readings, Record,
    SheetEntry, StepRecord, StepStatus,
};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoredContract<'a> {
    id: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<Cow<'a, str>>,
    /// Id of the base contract, if this is an add-on.
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<Cow<'a, str>>,
    start: AsText<Day>,
    /// Months of the first term; either this or `end`.
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<u32>,
    /// Printed last day of the first term; either this or `term`.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<AsText<Day>>,
    notice: AsText<Notice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    renew: Option<AsText<Renewal>>,
    /// Cents a year, net.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cur: Option<Currency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bill: Option<Billing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee: Option<Object<StoredFee>>,
    /// Hundredths of a percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    uplift: Option<u32>,
    /// Hundredths of a percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    yearly_increase: Option<u32>,
    /// Last day of service.
    #[serde(skip_serializing_if = "Option::is_none")]
    x: Option<AsText<Day>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Object<StoredOwnTerms>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<GoverningLaw>,
    #[serde(skip_serializing_if = "Option::is_none")]
    renew_before: Option<AsText<Renewal>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contract_numbers: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    org_id: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contracting_party: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<Object<StoredLetter<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes_a_day: Option<u32>,
    /// Working days.
    #[serde(skip_serializing_if = "Option::is_none")]
    approval_days: Option<u32>,
    /// Working days.
    #[serde(skip_serializing_if = "Option::is_none")]
    signature_days: Option<u32>,
    /// `2026-12-07/2026-12-09`, the first and the last day of each.
    #[serde(skip_serializing_if = "Option::is_none")]
    absences: Option<Vec<Cow<'a, str>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice_way: Option<NoticeWay>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar: Option<Object<StoredCalendar>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumptions: Option<Object<StoredAssumptions<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<Object<StoredStep<'a>>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<Object<StoredRow<'a>>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<Edition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_engagement: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eu_customer: Option<bool>,
    /// Set of bits.
    #[serde(skip_serializing_if = "Option::is_none")]
    clauses: Option<u32>,
    /// What was read from documents, for `readings` to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<Cow<'a, RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived: Option<bool>,
    changed: Option<u64>,
}

impl<'a> From<&'a Record> for StoredContract<'a> {
    fn from(record: &'a Record) -> Self {
        // Destructured in full, so that a new field does not compile before it has a place in the document.
        let Record {
            id,
            name,
            customer,
            product,
            base_id,
            terms,
            renewal_before,
            contract_numbers,
            org_id,
            contracting_party,
            letter,
            preparation,
            calendar,
            assumptions,
            progress,
            entries,
            answers,
            readings,
            notes,
            archived,
            changed,
        } = record;
        let Preparation { hours_a_day, lead, absences, way } = preparation;
        let Answers { edition, account_engagement, eu_customer, clauses } = *answers;
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
            governing_law,
            notice_sent: _, // comes from the progress
        } = *terms;
        let (term, end) = match first_term.length() {
            TermLength::Months(months) => (Some(months.get()), None),
            TermLength::Until(last) => (None, Some(AsText(last))),
        };
        Self {
            id: Cow::Borrowed(id),
            name: unless_empty(name),
            customer: unless_empty(customer),
            product: unless_empty(product),
            with: base_id.as_deref().map(Cow::Borrowed),
            start: AsText(first_term.start()),
            term,
            end,
            notice: AsText(notice),
            renew: unusual(renewal).map(AsText),
            price: price.map(|price| price.0),
            cur: unusual(currency),
            bill: unusual(billing),
            fee: StoredFee::of(fee),
            uplift: unusual(uplift.hundredths()),
            yearly_increase: unusual(yearly_increase.share().hundredths()),
            x: service_end.map(AsText),
            own: own_terms.map(|own| Object(StoredOwnTerms::from(own))),
            region: unusual(region),
            channel: unusual(channel),
            law: unusual(governing_law),
            renew_before: renewal_before.map(AsText),
            contract_numbers: unless_empty(contract_numbers),
            org_id: unless_empty(org_id),
            contracting_party: unless_empty(contracting_party),
            letter: StoredLetter::of(letter),
            minutes_a_day: unusual(*hours_a_day).map(HoursADay::minutes),
            approval_days: lead.map(LeadTime::approval),
            signature_days: lead.map(LeadTime::signature),
            absences: absence_texts(absences),
            notice_way: unusual(*way),
            calendar: StoredCalendar::of(*calendar),
            assumptions: StoredAssumptions::of(assumptions),
            steps: (!progress.is_empty()).then(|| progress.iter().map(|step| Object(StoredStep::from(step))).collect()),
            rows: (!entries.is_empty()).then(|| entries.iter().map(|row| Object(StoredRow::from(row))).collect()),
            edition,
            account_engagement,
            eu_customer,
            clauses: unusual(clauses).map(ClauseMarks::bits),
            readings: readings.stored().and_then(|text| serde_json::from_str(text).ok()).map(Cow::Borrowed),
            notes: unless_empty(notes),
            archived: unusual(*archived),
            changed: Some(*changed),
        }
    }
}

impl StoredContract<'_> {
    /// The contract, as a document of this schema means it.
    pub(super) fn into_record(self, schema: u32) -> Result<Record, Contradiction> {
        let stored = self;
        let length = match (stored.term, stored.end) {
            (Some(months), None) => TermLength::Months(TermMonths::new(months).map_err(|_| Contradiction)?),
            (None, Some(AsText(last))) => TermLength::Until(last),
            _ => return Err(Contradiction),
        };
        let terms = Contract {
            first_term: FirstTerm::new(stored.start.0, length).map_err(|_| Contradiction)?,
            notice: stored.notice.0,
            renewal: stored.renew.map(|AsText(renewal)| renewal).unwrap_or_default(),
            price: stored.price.map(amount).transpose()?,
            currency: stored.cur.unwrap_or_default(),
            billing: stored.bill.unwrap_or_default(),
            fee: fee(stored.fee)?,
            uplift: percent(stored.uplift)?,
            yearly_increase: YearlyIncrease::new(percent(stored.yearly_increase)?).map_err(|_| Contradiction)?,
            service_end: stored.x.map(|AsText(day)| day),
            own_terms: stored.own.map(|Object(own)| OwnTerms::try_from(own)).transpose()?,
            region: stored.region.unwrap_or_default(),
            channel: stored.channel.unwrap_or_default(),
            governing_law: stored.law.unwrap_or_default(),
            notice_sent: None,
        };
        let mut progress = Progress::default();
        for Object(step) in stored.steps.unwrap_or_default() {
            let (id, record) = step.into_record();
            progress.set(&id, record);
        }
        let mut entries = Entries::default();
        for Object(row) in stored.rows.unwrap_or_default() {
            let (key, entry) = row.into_entry();
            entries.set(&key, entry);
        }
        let answers = Answers {
            edition: stored.edition,
            account_engagement: stored.account_engagement,
            eu_customer: stored.eu_customer,
            clauses: stored.clauses.map(ClauseMarks::from_bits).unwrap_or_default(),
        };
        Ok(Record {
            id: id(stored.id)?,
            name: text(stored.name),
            customer: text(stored.customer),
            product: text(stored.product),
            base_id: stored.with.map(id).transpose()?,
            terms,
            renewal_before: stored.renew_before.map(|AsText(renewal)| renewal),
            contract_numbers: text(stored.contract_numbers),
            org_id: text(stored.org_id),
            contracting_party: text(stored.contracting_party),
            letter: stored
                .letter
                .map(|Object(letter)| LetterDetails::try_from(letter))
                .transpose()?
                .unwrap_or_default(),
            preparation: Preparation {
                hours_a_day: hours_a_day(stored.minutes_a_day)?,
                lead: lead_time(stored.approval_days, stored.signature_days)?,
                absences: absences(stored.absences)?,
                way: stored.notice_way.unwrap_or_default(),
            },
            calendar: StoredCalendar::choice(stored.calendar, schema),
            assumptions: stored.assumptions.map(|Object(typed)| Assumptions::from(typed)).unwrap_or_default(),
            progress,
            entries,
            answers,
            readings: Readings::from_stored(stored.readings.as_deref().map(RawValue::get)),
            notes: text(stored.notes),
            archived: stored.archived.unwrap_or_default(),
            changed: stored.changed.unwrap_or_default(),
        })
    }
}

/// `{"cents":50000}` or `{"share":2500}`; omitted if there is no fee.
#[derive(Serialize, Deserialize)]
struct StoredFee {
    #[serde(skip_serializing_if = "Option::is_none")]
    cents: Option<i64>,
    /// Hundredths of a percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    share: Option<u32>,
}

impl StoredFee {
    fn of(fee: EarlyFee) -> Option<Object<Self>> {
        let (cents, share) = match fee {
            EarlyFee::None => return None,
            EarlyFee::Fixed(Cents(cents)) => (Some(cents), None),
            EarlyFee::Share(share) => (None, Some(share.hundredths())),
        };
        Some(Object(Self { cents, share }))
    }
}

fn fee(stored: Option<Object<StoredFee>>) -> Result<EarlyFee, Contradiction> {
    let Some(Object(StoredFee { cents, share })) = stored else { return Ok(EarlyFee::None) };
    match (cents, share) {
        (Some(cents), None) => Ok(EarlyFee::Fixed(amount(cents)?)),
        (None, Some(_)) => EarlyFee::share(percent(share)?).map_err(|_| Contradiction),
        _ => Err(Contradiction),
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct StoredOwnTerms {
    full_refund_days: Option<u32>,
    pro_rata: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee: Option<Object<StoredFee>>,
}

impl From<OwnTerms> for StoredOwnTerms {
    fn from(terms: OwnTerms) -> Self {
        let OwnTerms { full_refund_days, pro_rata, fee } = terms;
        Self { full_refund_days: Some(full_refund_days), pro_rata: Some(pro_rata), fee: StoredFee::of(fee) }
    }
}

impl TryFrom<StoredOwnTerms> for OwnTerms {
    type Error = Contradiction;

    fn try_from(stored: StoredOwnTerms) -> Result<Self, Contradiction> {
        Ok(Self {
            full_refund_days: stored.full_refund_days.unwrap_or_default(),
            pro_rata: stored.pro_rata.unwrap_or_default(),
            fee: fee(stored.fee)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct StoredStep<'a> {
    id: Cow<'a, str>,
    #[serde(rename = "is", skip_serializing_if = "Option::is_none")]
    status: Option<StepStatus>,
    #[serde(rename = "on", skip_serializing_if = "Option::is_none")]
    done_on: Option<AsText<Day>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    who: Option<Cow<'a, str>>,
}

impl<'a> From<(&'a str, &'a StepRecord)> for StoredStep<'a> {
    fn from((id, record): (&'a str, &'a StepRecord)) -> Self {
        let StepRecord { status, done_on, note, who } = record;
        Self {
            id: Cow::Borrowed(id),
            status: unusual(*status),
            done_on: done_on.map(AsText),
            note: unless_empty(note),
            who: unless_empty(who),
        }
    }
}

impl<'a> StoredStep<'a> {
    fn into_record(self) -> (Cow<'a, str>, StepRecord) {
        let record = StepRecord {
            status: self.status.unwrap_or_default(),
            done_on: self.done_on.map(|AsText(day)| day),
            note: text(self.note),
            who: text(self.who),
        };
        (self.id, record)
    }
}

/// A row of a sheet.
#[derive(Serialize, Deserialize)]
struct StoredRow<'a> {
    id: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<Cow<'a, str>>,
    #[serde(rename = "done", skip_serializing_if = "Option::is_none")]
    ticked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    d: Option<Cow<'a, str>>,
}

impl<'a> From<(&'a str, &'a SheetEntry)> for StoredRow<'a> {
    fn from((key, entry): (&'a str, &'a SheetEntry)) -> Self {
        let SheetEntry { label, ticked, cells } = entry;
        let [a, b, c, d] = cells.each_ref().map(|cell| unless_empty(cell));
        Self { id: Cow::Borrowed(key), label: unless_empty(label), ticked: unusual(*ticked), a, b, c, d }
    }
}

impl<'a> StoredRow<'a> {
    fn into_entry(self) -> (Cow<'a, str>, SheetEntry) {
        let cells = [self.a, self.b, self.c, self.d].map(text);
        (self.id, SheetEntry { label: text(self.label), ticked: self.ticked.unwrap_or_default(), cells })
    }
}
