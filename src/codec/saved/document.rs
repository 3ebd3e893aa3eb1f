//! Schema 3, field by field, by hand: renaming a type can never change what is stored, and a new field of a kept type
//! does not compile until its place here is decided.
//!
//! What has its usual value is left out; what is usual is frozen with the schema. Days are `2026-01-15`, amounts
//! cents, shares hundredths of a percent, choices the words of links.

use super::SCHEMA;
use crate::codec::json::{Fields, Object, Value, list};
use crate::codec::values;
use crate::codec::words::Word;
use crate::domain::{
    Cents, Contract, Day, EarlyFee, FirstTerm, MAX_AMOUNT, OwnTerms, Percent, Renewal, TermLength, TermMonths,
    YearlyIncrease,
};
use crate::portfolio::{
    Answers, CELLS, Draft, Entries, Entry, Portfolio, Progress, Record, Seen, Settings, StepRecord,
};

/// The whole document.
pub(super) fn write(portfolio: &Portfolio, saved_on: Option<Day>) -> String {
    let mut text = head(portfolio, saved_on);
    for (number, record) in portfolio.contracts.iter().enumerate() {
        if number > 0 {
            text.push(',');
        }
        text.push_str(&record_json(record));
    }
    text.push_str(&tail(&portfolio.settings));
    text
}

/// What stands before the contracts.
pub(super) fn head(portfolio: &Portfolio, saved_on: Option<Day>) -> String {
    let Portfolio { rev, seen, contracts: _, settings: _ } = portfolio;
    let mut object = Object::new();
    object.json("schema", &SCHEMA.to_string());
    match saved_on {
        // How often it was saved here says nothing in a file.
        Some(day) => object.text("savedAt", &values::day_text(day)),
        None => {
            object.json("rev", &rev.to_string());
            object.json_if("seen", (!seen.is_empty()).then(|| list(seen.iter().map(tab_json))));
        }
    }
    object.json("contracts", "[");
    object.unfinished()
}

/// What stands behind the contracts.
pub(super) fn tail(settings: &Settings) -> String {
    ["],\"ui\":", &settings_json(settings), "}"].concat()
}

fn tab_json((tab, rev): (&str, u64)) -> String {
    let mut object = Object::new();
    object.text("tab", tab);
    object.json("rev", &rev.to_string());
    object.end()
}

/// Whose saves went into it; what cannot be read says nothing.
pub(super) fn seen(document: &Value<'_>) -> Seen {
    let tabs = document.get("seen").and_then(Value::as_array).unwrap_or_default();
    let tab = |tab: &Value<'_>| Some((tab.get("tab")?.as_str()?.to_owned(), tab.get("rev")?.as_u64()?));
    Seen::new(tabs.iter().filter_map(tab).collect())
}

/// The word of a choice other than the usual one.
fn unusual<T: Word + Default + PartialEq>(choice: T) -> Option<&'static str> {
    (choice != T::default()).then(|| choice.word())
}

/// The choice behind a word, the usual one where there is none; `None` for a word that is unknown.
fn choice<T: Word + Default>(word: Option<&str>) -> Option<T> {
    word.map_or(Some(T::default()), T::from_word)
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

fn id_text(text: &str) -> Option<String> {
    values::is_id(text).then(|| text.to_owned())
}

fn amount(cents: u64) -> Option<Cents> {
    i64::try_from(cents).map(Cents).ok().filter(|amount| *amount <= MAX_AMOUNT)
}

fn percent(fields: Fields, key: &str) -> Option<Percent> {
    Percent::from_hundredths(fields.small_or_zero(key)?)
}

pub(super) fn record_json(record: &Record) -> String {
    let Record { id, name, customer, product, with, terms, progress, entries, answers, notes, archived, changed } =
        record;
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
    let mut object = Object::new();
    object.text("id", id);
    object.text_unless_empty("name", name);
    object.text_unless_empty("customer", customer);
    object.text_unless_empty("product", product);
    object.text_if("with", with.as_deref());
    object.text("start", &values::day_text(first_term.start()));
    match first_term.length() {
        TermLength::Months(months) => object.json("term", &months.get().to_string()),
        TermLength::Until(last) => object.text("end", &values::day_text(last)),
    }
    object.text("notice", &values::notice_text(notice));
    if renewal != Renewal::default() {
        object.text("renew", &values::renewal_text(renewal));
    }
    object.json_if("price", price.map(|price| price.0.to_string()));
    object.text_if("cur", unusual(currency));
    object.text_if("bill", unusual(billing));
    object.json_if("fee", fee_json(fee));
    object.number_unless_zero("uplift", uplift.hundredths());
    object.number_unless_zero("yearlyIncrease", yearly_increase.share().hundredths());
    object.text_if("x", service_end.map(values::day_text).as_deref());
    object.json_if("own", own_terms.map(own_json));
    object.text_if("region", unusual(region));
    object.text_if("channel", unusual(channel));
    if !progress.is_empty() {
        object.json("steps", &list(progress.iter().map(|(id, record)| step_json(id, record))));
    }
    if !entries.is_empty() {
        object.json("rows", &list(entries.iter().map(|(key, entry)| entry_json(key, entry))));
    }
    object.text_if("edition", edition.map(Word::word));
    object.flag_if("accountEngagement", account_engagement);
    object.flag_if("euCustomer", eu_customer);
    object.text_unless_empty("notes", notes);
    object.flag_if("archived", archived.then_some(true));
    object.json("changed", &changed.to_string());
    object.end()
}

/// A kept contract; `None` when anything in it is wrong.
pub(super) fn record(entry: &Value<'_>) -> Option<Record> {
    let fields = Fields::of(entry)?;
    let length = match (fields.number("term")?, fields.text("end")?) {
        (Some(months), None) => TermLength::Months(TermMonths::new(u32::try_from(months).ok()?).ok()?),
        (None, Some(last)) => TermLength::Until(day(last)?),
        _ => return None,
    };
    let terms = Contract {
        first_term: FirstTerm::new(day(fields.text("start")??)?, length).ok()?,
        notice: values::parse_notice(fields.text("notice")??).ok()?,
        renewal: optional(fields.text("renew")?, |text| values::parse_renewal(text).ok())?.unwrap_or_default(),
        price: optional(fields.number("price")?, amount)?,
        currency: choice(fields.text("cur")?)?,
        billing: choice(fields.text("bill")?)?,
        fee: fee(fields)?,
        uplift: percent(fields, "uplift")?,
        yearly_increase: YearlyIncrease::new(percent(fields, "yearlyIncrease")?).ok()?,
        service_end: optional(fields.text("x")?, day)?,
        own_terms: optional(fields.object("own")?, own)?,
        region: choice(fields.text("region")?)?,
        channel: choice(fields.text("channel")?)?,
        notice_sent: None,
    };
    let mut progress = Progress::default();
    for entry in fields.list("steps")? {
        let (id, record) = step(entry)?;
        progress.set(id, record);
    }
    let mut entries = Entries::default();
    for row in fields.list("rows")? {
        let (key, entry) = sheet_entry(row)?;
        entries.set(key, entry);
    }
    let answers = Answers {
        edition: optional(fields.text("edition")?, Word::from_word)?,
        account_engagement: fields.flag("accountEngagement")?,
        eu_customer: fields.flag("euCustomer")?,
    };
    let id = id_text(fields.text("id")??)?;
    let changed = fields.number("changed")?.unwrap_or(0);
    Some(Record {
        id,
        name: fields.text_or_empty("name")?,
        customer: fields.text_or_empty("customer")?,
        product: fields.text_or_empty("product")?,
        with: optional(fields.text("with")?, id_text)?,
        terms,
        progress,
        entries,
        answers,
        notes: fields.text_or_empty("notes")?,
        archived: fields.flag("archived")?.unwrap_or(false),
        changed,
    })
}

/// `{"cents":50000}` or `{"share":2500}`; nothing for no fee.
fn fee_json(fee: EarlyFee) -> Option<String> {
    let mut object = Object::new();
    match fee {
        EarlyFee::None => return None,
        EarlyFee::Fixed(amount) => object.json("cents", &amount.0.to_string()),
        EarlyFee::Share(share) => object.json("share", &share.hundredths().to_string()),
    }
    Some(object.end())
}

/// The fee among `fields`.
fn fee(fields: Fields) -> Option<EarlyFee> {
    let Some(fields) = fields.object("fee")? else { return Some(EarlyFee::None) };
    match (fields.number("cents")?, fields.number("share")?) {
        (Some(cents), None) => Some(EarlyFee::Fixed(amount(cents)?)),
        (None, Some(_)) => EarlyFee::share(percent(fields, "share")?).ok(),
        _ => None,
    }
}

fn own_json(terms: OwnTerms) -> String {
    let OwnTerms { full_refund_days, pro_rata, fee } = terms;
    let mut object = Object::new();
    object.json("fullRefundDays", &full_refund_days.to_string());
    object.flag_if("proRata", Some(pro_rata));
    object.json_if("fee", fee_json(fee));
    object.end()
}

fn own(fields: Fields) -> Option<OwnTerms> {
    let pro_rata = fields.flag("proRata")?.unwrap_or(false);
    Some(OwnTerms { full_refund_days: fields.small_or_zero("fullRefundDays")?, pro_rata, fee: fee(fields)? })
}

fn step_json(id: &str, record: &StepRecord) -> String {
    let StepRecord { status, done_on, note, who } = record;
    let mut object = Object::new();
    object.text("id", id);
    object.text_if("is", unusual(*status));
    object.text_if("on", done_on.map(values::day_text).as_deref());
    object.text_unless_empty("note", note);
    object.text_unless_empty("who", who);
    object.end()
}

fn step<'a>(entry: &'a Value<'a>) -> Option<(&'a str, StepRecord)> {
    let fields = Fields::of(entry)?;
    let record = StepRecord {
        status: choice(fields.text("is")?)?,
        done_on: optional(fields.text("on")?, day)?,
        note: fields.text_or_empty("note")?,
        who: fields.text_or_empty("who")?,
    };
    Some((fields.text("id")??, record))
}

/// What the cells of a row are called.
const CELL_NAMES: [&str; CELLS] = ["a", "b", "c", "d"];

fn entry_json(key: &str, entry: &Entry) -> String {
    let Entry { label, ticked, cells } = entry;
    let mut object = Object::new();
    object.text("id", key);
    object.text_unless_empty("label", label);
    object.flag_if("done", ticked.then_some(true));
    for (name, cell) in CELL_NAMES.iter().zip(cells) {
        object.text_unless_empty(name, cell);
    }
    object.end()
}

fn sheet_entry<'a>(row: &'a Value<'a>) -> Option<(&'a str, Entry)> {
    let fields = Fields::of(row)?;
    let mut entry = Entry {
        label: fields.text_or_empty("label")?,
        ticked: fields.flag("done")?.unwrap_or(false),
        ..Entry::default()
    };
    for (name, cell) in CELL_NAMES.iter().zip(&mut entry.cells) {
        *cell = fields.text_or_empty(name)?;
    }
    Some((fields.text("id")??, entry))
}

fn settings_json(settings: &Settings) -> String {
    let Settings { lang, theme, open, draft, backed_up_on } = settings;
    let mut object = Object::new();
    object.text_if("lang", lang.map(Word::word));
    object.text_if("theme", unusual(*theme));
    object.text_if("open", open.as_deref());
    object.json_if("draft", draft.as_ref().map(draft_json));
    object.text_if("backedUp", backed_up_on.map(values::day_text).as_deref());
    object.end()
}

/// The page's settings; `None` when anything in them is wrong.
pub(super) fn settings(ui: &Value<'_>) -> Option<Settings> {
    let fields = Fields::of(ui)?;
    Some(Settings {
        lang: optional(fields.text("lang")?, Word::from_word)?,
        theme: choice(fields.text("theme")?)?,
        open: fields.text("open")?.map(str::to_owned),
        draft: optional(fields.object("draft")?, draft)?,
        backed_up_on: optional(fields.text("backedUp")?, day)?,
    })
}

fn draft_json(draft: &Draft) -> String {
    let Draft {
        of,
        name,
        customer,
        product,
        with,
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
    let mut object = Object::new();
    object.text_if("of", of.as_deref());
    object.text_if("with", with.as_deref());
    for (key, text) in [
        ("name", name.as_str()),
        ("customer", customer),
        ("product", product),
        ("start", start),
        ("length", length.word()),
        ("term", term),
        ("end", end),
        ("endMeaning", end_meaning.word()),
        ("notice", notice),
        ("noticeUnit", notice_unit.word()),
        ("channel", channel.word()),
        ("renewal", renewal.word()),
        ("renewalMonths", renewal_months),
        ("price", price),
        ("currency", currency.word()),
        ("billing", billing.word()),
        ("fee", fee.word()),
        ("feeValue", fee_value),
        ("uplift", uplift),
        ("region", region.word()),
    ] {
        object.text_unless_empty(key, text);
    }
    object.end()
}

fn draft(fields: Fields) -> Option<Draft> {
    Some(Draft {
        of: fields.text("of")?.map(str::to_owned),
        with: fields.text("with")?.map(str::to_owned),
        name: fields.text_or_empty("name")?,
        customer: fields.text_or_empty("customer")?,
        product: fields.text_or_empty("product")?,
        start: fields.text_or_empty("start")?,
        length: choice(fields.text("length")?)?,
        term: fields.text_or_empty("term")?,
        end: fields.text_or_empty("end")?,
        end_meaning: choice(fields.text("endMeaning")?)?,
        notice: fields.text_or_empty("notice")?,
        notice_unit: choice(fields.text("noticeUnit")?)?,
        channel: choice(fields.text("channel")?)?,
        renewal: choice(fields.text("renewal")?)?,
        renewal_months: fields.text_or_empty("renewalMonths")?,
        price: fields.text_or_empty("price")?,
        currency: choice(fields.text("currency")?)?,
        billing: choice(fields.text("billing")?)?,
        fee: choice(fields.text("fee")?)?,
        fee_value: fields.text_or_empty("feeValue")?,
        uplift: fields.text_or_empty("uplift")?,
        region: choice(fields.text("region")?)?,
    })
}
