//! The contract form: from what was typed to a contract or to errors in the form's order, and back.
//!
//! Only visible fields count: a printed end that was typed before the user switched to months is kept, but not read.

use super::{
    AmountError, Count, DayError, NumberError, PeriodError, parse_amount, parse_percent, parse_period, read_amount,
    read_amount_if_any, read_day, typed_currency,
};
use crate::domain::{
    Cents, Contract, ContractError, Day, EarlyFee, FirstTerm, Notice, Percent, Renewal, TermLength, TermMonths,
    plus_days,
};
use crate::i18n::{Lang, Locale, count, day_long, day_short, percent};
use crate::portfolio::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, Record, RenewalChoice};

/// Longest name of a contract, a customer or a product, in characters.
pub const MAX_NAME: usize = 200;

/// A field of the form that can have an error, in the form's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormField {
    Name,
    Customer,
    Product,
    Start,
    Term,
    End,
    /// What the printed end means.
    EndMeaning,
    Notice,
    RenewalMonths,
    Price,
    FeeValue,
    Uplift,
    /// The company that the contract is with.
    ContractingParty,
}

impl FormField {
    /// All, in the form's order.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::Customer,
        Self::Product,
        Self::Start,
        Self::Term,
        Self::End,
        Self::EndMeaning,
        Self::Notice,
        Self::RenewalMonths,
        Self::Price,
        Self::FeeValue,
        Self::Uplift,
        Self::ContractingParty,
    ];

    /// The id of its control in the HTML document.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Customer => "customer",
            Self::Product => "product",
            Self::Start => "start",
            Self::Term => "term",
            Self::End => "end",
            Self::EndMeaning => "end-meaning",
            Self::Notice => "notice",
            Self::RenewalMonths => "renewal-months",
            Self::Price => "price",
            Self::FeeValue => "fee-value",
            Self::Uplift => "uplift",
            Self::ContractingParty => "contracting-party",
        }
    }
}

/// What is wrong with the value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// Not readable as a day.
    Day(DayError),
    /// Not readable as an amount.
    Amount(AmountError),
    /// Not readable as a percentage or a count.
    Number(NumberError),
    /// Readable, but not valid in a contract.
    Contract(ContractError),
    /// The question was not answered.
    Unanswered,
    /// The unit typed is not that of the field, as in "3 months" for a notice period in days.
    WrongUnit,
    /// Counted in working days.
    WorkingDays,
    /// Bound to the end of a month, a quarter or a year.
    CalendarEnd,
    /// Longer than [`MAX_NAME`].
    TooLong,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: FormField,
    pub problem: FieldProblem,
}

/// The values of a form without errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// Trimmed; may be empty.
    pub name: String,
    /// Trimmed; may be empty.
    pub customer: String,
    /// Trimmed; may be empty.
    pub product: String,
    /// Id of the base contract, if this is an add-on.
    pub base_id: Option<String>,
    /// The company that it is with, likewise without spaces around it.
    pub contracting_party: String,
    pub contract: Contract,
}

/// What is typed into a field; empty for a question with radio buttons.
pub fn text_of(draft: &Draft, field: FormField) -> &str {
    match field {
        FormField::Name => &draft.name,
        FormField::Customer => &draft.customer,
        FormField::Product => &draft.product,
        FormField::Start => &draft.start,
        FormField::Term => &draft.term,
        FormField::End => &draft.end,
        FormField::EndMeaning => "",
        FormField::Notice => &draft.notice,
        FormField::RenewalMonths => &draft.renewal_months,
        FormField::Price => &draft.price,
        FormField::FeeValue => &draft.fee_value,
        FormField::Uplift => &draft.uplift,
        FormField::ContractingParty => &draft.contracting_party,
    }
}

/// Types a notice period. A unit typed with it becomes the chosen one.
pub fn type_notice(draft: &mut Draft, text: String) {
    if let Ok(Count { unit: Some(unit), .. }) = parse_period(&text) {
        draft.notice_unit = unit;
    }
    draft.notice = text;
}

/// Types a price. A currency typed with it becomes the chosen one.
pub fn type_price(draft: &mut Draft, text: String) {
    let amount = without_per_year(&text);
    if let Some(currency) = typed_currency(amount).filter(|_| parse_amount(amount) != Err(AmountError::NotAnAmount)) {
        draft.currency = currency;
    }
    draft.price = text;
}

/// What may follow a price that is net and for a year, which the form asks for.
const PER_YEAR: [&str; 11] =
    ["pro jahr", "im jahr", "/ jahr", "/jahr", "p.a.", "netto", "per year", "a year", "/ year", "/year", "net"];

/// The amount in a text like "12.000 € netto pro Jahr".
pub(super) fn without_per_year(text: &str) -> &str {
    let shorter = |text: &str, word: &str| {
        let (amount, last) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
        last.eq_ignore_ascii_case(word).then(|| amount.trim_end().len())
    };
    let mut amount = text.trim();
    while let Some(end) = PER_YEAR.iter().find_map(|word| shorter(amount, word)) {
        amount = amount.get(..end).unwrap_or_default();
    }
    if amount.is_empty() { text } else { amount }
}

/// Reads the form. What the form does not ask for (chosen last service day, own terms, yearly increase) comes from
/// `base`, the contract being edited.
///
/// # Errors
/// All fields with errors, once each, in the form's order.
pub fn parse(draft: &Draft, base: Option<&Contract>, lang: Lang) -> Result<Parsed, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut note = Errors(&mut errors);
    let name = note.name(FormField::Name, &draft.name);
    let customer = note.name(FormField::Customer, &draft.customer);
    let product = note.name(FormField::Product, &draft.product);
    let dates = note.dates(draft);
    let money = note.money(draft, lang);
    let contracting_party = note.name(FormField::ContractingParty, &draft.contracting_party);
    let (Some(dates), Some(money), true) = (dates, money, errors.is_empty()) else { return Err(errors) };
    let contract = contract(draft, dates, money, base);
    Ok(Parsed { name, customer, product, base_id: draft.base_id.clone(), contracting_party, contract })
}

/// The price of a form, which has one.
///
/// # Errors
/// What is wrong with it; also where there is none.
pub fn price(draft: &Draft, lang: Lang) -> Result<Cents, FieldError> {
    read_amount(without_per_year(&draft.price), lang, draft.currency)
        .map_err(|error| FieldError { field: FormField::Price, problem: FieldProblem::Amount(error) })
}

/// The contract of a form that is being filled in, for the plan beside it. `None` while a field that the dates depend on
/// cannot be read. While a field about money cannot be read, the contract has no price: its dates are right, and no
/// amount is wrong.
pub fn preview(draft: &Draft, base: Option<&Contract>, lang: Lang) -> Option<Contract> {
    let mut errors = Vec::new();
    let mut note = Errors(&mut errors);
    let dates = note.dates(draft)?;
    let money = note.money(draft, lang).unwrap_or_default();
    Some(contract(draft, dates, money, base))
}

/// The first field that the dates depend on and that cannot be read, in the form's order.
pub fn missing_for_dates(draft: &Draft) -> Option<FormField> {
    let mut errors = Vec::new();
    let _ = Errors(&mut errors).dates(draft);
    errors.first().map(|error| error.field)
}

/// What the dates depend on.
struct Dates {
    first_term: FirstTerm,
    notice: Notice,
    renewal: Renewal,
}

/// What only amounts depend on.
#[derive(Default)]
struct Money {
    price: Option<Cents>,
    fee: EarlyFee,
    uplift: Percent,
}

fn contract(draft: &Draft, dates: Dates, money: Money, base: Option<&Contract>) -> Contract {
    let base = base.copied().unwrap_or(Contract::new(dates.first_term));
    Contract {
        first_term: dates.first_term,
        notice: dates.notice,
        renewal: dates.renewal,
        price: money.price,
        currency: draft.currency,
        billing: draft.billing,
        fee: money.fee,
        uplift: money.uplift,
        yearly_increase: base.yearly_increase,
        service_end: base.service_end,
        own_terms: base.own_terms,
        region: draft.region,
        channel: draft.channel,
        governing_law: draft.governing_law,
        notice_sent: base.notice_sent,
    }
}

struct Errors<'a>(&'a mut Vec<FieldError>);

impl Errors<'_> {
    fn add(&mut self, field: FormField, problem: FieldProblem) {
        self.0.push(FieldError { field, problem });
    }

    fn take<T>(&mut self, field: FormField, read: Result<T, FieldProblem>) -> Option<T> {
        read.map_err(|problem| self.add(field, problem)).ok()
    }

    fn name(&mut self, field: FormField, text: &str) -> String {
        let name = text.trim();
        if name.chars().count() > MAX_NAME {
            self.add(field, FieldProblem::TooLong);
        }
        name.to_owned()
    }

    fn dates(&mut self, draft: &Draft) -> Option<Dates> {
        let first_term = self.first_term(draft);
        let notice = self.take(FormField::Notice, notice(draft));
        let renewal = self.take(FormField::RenewalMonths, renewal(draft));
        Some(Dates { first_term: first_term?, notice: notice?, renewal: renewal? })
    }

    fn money(&mut self, draft: &Draft, lang: Lang) -> Option<Money> {
        let price =
            read_amount_if_any(without_per_year(&draft.price), lang, draft.currency).map_err(FieldProblem::Amount);
        let price = self.take(FormField::Price, price);
        let fee = self.take(FormField::FeeValue, fee(draft, lang));
        let uplift = self.take(FormField::Uplift, uplift(&draft.uplift));
        Some(Money { price: price?, fee: fee?, uplift: uplift? })
    }

    fn first_term(&mut self, draft: &Draft) -> Option<FirstTerm> {
        let start = self.take(FormField::Start, day(&draft.start));
        let (field, length) = match draft.length {
            LengthChoice::Months => {
                (FormField::Term, self.take(FormField::Term, months(&draft.term)).map(TermLength::Months))
            }
            LengthChoice::PrintedEnd => {
                let printed = self.take(FormField::End, day(&draft.end));
                let earlier = match draft.end_meaning {
                    EndMeaning::LastDay => Some(0),
                    EndMeaning::NextTerm => Some(-1),
                    EndMeaning::Unanswered => {
                        self.add(FormField::EndMeaning, FieldProblem::Unanswered);
                        None
                    }
                };
                let last = printed.zip(earlier).map(|(printed, days)| plus_days(printed, days));
                (FormField::End, last.map(TermLength::Until))
            }
        };
        let (start, length) = start.zip(length)?;
        self.take(field, FirstTerm::new(start, length).map_err(FieldProblem::Contract))
    }
}

fn day(text: &str) -> Result<Day, FieldProblem> {
    read_day(text).map_err(FieldProblem::Day)
}

fn period(text: &str) -> Result<Count, FieldProblem> {
    parse_period(text).map_err(|error| match error {
        PeriodError::Number(error) => FieldProblem::Number(error),
        PeriodError::WorkingDays => FieldProblem::WorkingDays,
        PeriodError::CalendarEnd => FieldProblem::CalendarEnd,
    })
}

/// Reads a length of time; if a unit is typed, it must be that of the field.
fn counted(text: &str, unit: NoticeUnit) -> Result<u32, FieldProblem> {
    let count = period(text)?;
    if count.unit.is_none_or(|typed| typed == unit) { Ok(count.number) } else { Err(FieldProblem::WrongUnit) }
}

pub(super) fn months(text: &str) -> Result<TermMonths, FieldProblem> {
    TermMonths::new(counted(text, NoticeUnit::Months)?).map_err(FieldProblem::Contract)
}

pub(super) fn notice(draft: &Draft) -> Result<Notice, FieldProblem> {
    let number = counted(&draft.notice, draft.notice_unit)?;
    let notice = match draft.notice_unit {
        NoticeUnit::Days => Notice::days(number),
        NoticeUnit::Months => Notice::months(number),
    };
    notice.map_err(FieldProblem::Contract)
}

fn renewal(draft: &Draft) -> Result<Renewal, FieldProblem> {
    Ok(match draft.renewal {
        RenewalChoice::ShorterOfTermAndYear => Renewal::ShorterOfTermAndYear,
        RenewalChoice::SameTerm => Renewal::SameTerm,
        RenewalChoice::Months => Renewal::Months(months(&draft.renewal_months)?),
        RenewalChoice::None => Renewal::None,
    })
}

pub(super) fn fee(draft: &Draft, lang: Lang) -> Result<EarlyFee, FieldProblem> {
    let amount = || read_amount(&draft.fee_value, lang, draft.currency).map_err(FieldProblem::Amount);
    let fee = match draft.fee {
        FeeChoice::None => return Ok(EarlyFee::None),
        FeeChoice::Fixed => EarlyFee::fixed(amount()?),
        FeeChoice::Share => EarlyFee::share(parse_percent(&draft.fee_value).map_err(FieldProblem::Number)?),
    };
    fee.map_err(FieldProblem::Contract)
}

/// An empty uplift is 0 %.
pub(super) fn uplift(text: &str) -> Result<Percent, FieldProblem> {
    match parse_percent(text) {
        Err(NumberError::Empty) => Ok(Percent::ZERO),
        read => read.map_err(FieldProblem::Number),
    }
}

/// The form filled in with a contract, for editing; [`parse`] reads it back unchanged. A record without an id, such as
/// one from a link, becomes a new contract.
pub fn draft_of(record: &Record, lang: Lang) -> Draft {
    let contract = &record.terms;
    let usual = Draft::default();
    let (length, term, end, end_meaning) = match contract.first_term.length() {
        TermLength::Months(months) => (LengthChoice::Months, months.get().to_string(), usual.end, usual.end_meaning),
        TermLength::Until(last) => (LengthChoice::PrintedEnd, usual.term, day_text(last, lang), EndMeaning::LastDay),
    };
    let (notice, notice_unit) = match contract.notice {
        Notice::Days(days) => (days.to_string(), NoticeUnit::Days),
        Notice::Months(months) => (months.to_string(), NoticeUnit::Months),
    };
    let (renewal, renewal_months) = match contract.renewal {
        Renewal::ShorterOfTermAndYear => (RenewalChoice::ShorterOfTermAndYear, String::new()),
        Renewal::SameTerm => (RenewalChoice::SameTerm, String::new()),
        Renewal::Months(months) => (RenewalChoice::Months, months.get().to_string()),
        Renewal::None => (RenewalChoice::None, String::new()),
    };
    let (fee, fee_value) = match contract.fee {
        EarlyFee::None => (FeeChoice::None, String::new()),
        EarlyFee::Fixed(amount) => (FeeChoice::Fixed, amount_text(amount, lang)),
        EarlyFee::Share(share) => (FeeChoice::Share, percent_text(share, lang)),
    };
    let uplift = if contract.uplift == Percent::ZERO { String::new() } else { percent_text(contract.uplift, lang) };
    Draft {
        editing_id: Some(record.id.clone()).filter(|id| !id.is_empty()),
        name: record.name.clone(),
        customer: record.customer.clone(),
        product: record.product.clone(),
        base_id: record.base_id.clone(),
        start: day_text(contract.first_term.start(), lang),
        length,
        term,
        end,
        end_meaning,
        notice,
        notice_unit,
        channel: contract.channel,
        renewal,
        renewal_months,
        price: contract.price.map_or_else(String::new, |price| amount_text(price, lang)),
        currency: contract.currency,
        billing: contract.billing,
        fee,
        fee_value,
        uplift,
        region: contract.region,
        contracting_party: record.contracting_party.clone(),
        governing_law: contract.governing_law,
    }
}

/// A day as shown in the form: `15.01.2026`, `15 January 2026`.
pub fn day_text(day: Day, lang: Lang) -> String {
    match lang {
        Lang::De => day_short(day, Locale::De),
        Lang::En => day_long(day, Locale::En).replace('\u{a0}', " "),
    }
}

/// A non-negative amount as shown in the form. It always has two decimals, so that it cannot be ambiguous: `12.000,00`,
/// `12,000.00`.
pub fn amount_text(amount: Cents, lang: Lang) -> String {
    let (locale, point) = match lang {
        Lang::De => (Locale::De, ','),
        Lang::En => (Locale::En, '.'),
    };
    format!("{}{point}{:02}", count(amount.0 / 100, locale), amount.0 % 100)
}

/// A percentage as shown in the form, without the percent sign.
pub(super) fn percent_text(share: Percent, lang: Lang) -> String {
    let locale = if lang == Lang::De { Locale::De } else { Locale::En };
    percent(share, locale).trim_end_matches(['%', '\u{a0}']).to_owned()
}
