//! What the words of a column's header say, where the header as a whole is not known.

use super::folded;
use super::questions::Answer;
use super::role::Role;
use crate::domain::Currency;
use crate::portfolio::NoticeUnit;

/// The name of a custom field without its suffix and the prefix of its package: `SBQQ__StartDate__c` is `StartDate`.
pub(super) fn without_api_parts(header: &str) -> &str {
    let header = header.trim();
    let bare = ["__c", "__C", "__r", "__R"].iter().find_map(|suffix| header.strip_suffix(suffix)).unwrap_or(header);
    let prefix = bare.split_once("__").filter(|(prefix, _)| prefix.bytes().all(|sign| sign.is_ascii_alphanumeric()));
    prefix.map_or(bare, |(_, name)| name)
}

/// The field in `Contract.StartDate` or `Contract: Start Date`; `None` for fields of other objects.
pub(super) fn without_object(header: &str) -> Option<&str> {
    let (object, field) = header.split_once(['.', ':'])?;
    let is_contract = ["contract", "salesforcecontract", "order", "vertrag", "auftrag", "subscription"];
    is_contract.contains(&folded(object).as_str()).then_some(field)
}

/// The words of a header: `annualPrice_EUR` as `annual`, `price`, `eur`.
fn words(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 8);
    let mut before = ' ';
    for sign in header.chars() {
        if sign.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(sign);
        before = sign;
    }
    spaced
        .split(|sign: char| !sign.is_alphanumeric() && sign != '\u{308}')
        .map(folded)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Words of prices.
const PRICE: [&str; 12] =
    ["price", "preis", "fee", "gebuehr", "amount", "betrag", "cost", "kosten", "value", "wert", "acv", "arr"];
/// Words of amounts that are no price of the contract.
const NO_PRICE: [&str; 27] = [
    "user",
    "users",
    "nutzer",
    "seat",
    "seats",
    "unit",
    "einzel",
    "stueck",
    "tax",
    "steuer",
    "mwst",
    "ust",
    "vat",
    "discount",
    "rabatt",
    "list",
    "listen",
    "brutto",
    "gross",
    "uplift",
    "termination",
    "kostenstelle",
    "kostentraeger",
    "center",
    "centre",
    "abloese",
    "kuendigung",
];
/// Words of what is paid, invoiced or signed, whose days and terms are none of the contract's.
const OTHER: [&str; 17] = [
    "einheit",
    "unit",
    "units",
    "payment",
    "zahlung",
    "invoice",
    "rechnung",
    "billing",
    "created",
    "modified",
    "signed",
    "erstellt",
    "geaendert",
    "unterschrift",
    "send",
    "versand",
    "reminder",
];

/// Whether a word is one of these or, as in German compounds, begins or ends with one of at least five letters.
fn is_one(word: &str, known: &[&str]) -> bool {
    known.iter().any(|one| *one == word || (one.len() >= 5 && (word.starts_with(one) || word.ends_with(one))))
}

fn any(words: &[String], known: &[&str]) -> bool {
    words.iter().any(|word| is_one(word, known))
}

/// What a header says of the cells below it, beyond what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct HeaderSays {
    /// The unit of a notice period.
    pub(super) notice_unit: Option<NoticeUnit>,
    /// The unit of a term: [`Answer::Months`] or [`Answer::Years`].
    pub(super) term_unit: Option<Answer>,
    /// A renewal is a number of months.
    pub(super) renews_by_months: bool,
    /// What a price pays for.
    pub(super) price_period: Option<Answer>,
    /// The currency of a price.
    pub(super) currency: Option<Currency>,
    /// An end is the last day.
    pub(super) is_last_day: bool,
    /// Whether the contract runs where a status is yes.
    pub(super) runs_if_yes: Option<bool>,
}

impl HeaderSays {
    /// What the header of a column with this role says. A role that the user chose says what its name says.
    pub(super) fn of(header: &str, role: Role, is_chosen: bool) -> Self {
        let chosen = |answer| is_chosen.then_some(answer);
        let none = Self::default();
        match role {
            Role::NoticeMonths => Self { notice_unit: Some(NoticeUnit::Months), ..none },
            Role::NoticeDays if is_chosen => Self { notice_unit: Some(NoticeUnit::Days), ..none },
            Role::NoticeDays => Self { notice_unit: notice_unit(header), ..none },
            Role::Term => Self { term_unit: term_unit(header).or(chosen(Answer::Months)), ..none },
            Role::Renewal => {
                let words = words(without_api_parts(header));
                Self {
                    renews_by_months: any(
                        &words,
                        &["term", "laufzeit", "month", "months", "monat", "monate", "monaten"],
                    ),
                    ..none
                }
            }
            Role::Price => {
                let price_period = price_period(header).or(chosen(Answer::PerYear));
                Self { price_period, currency: currency(header), ..none }
            }
            Role::Status => Self { runs_if_yes: runs_if_yes(header), ..none },
            Role::End => Self { is_last_day: is_last_day(header), ..none },
            _ => none,
        }
    }
}

/// What a price pays for, by its header; `None` where that says nothing.
pub(super) fn price_period(header: &str) -> Option<Answer> {
    let words = words(without_api_parts(header));
    let says = |known: &[&str]| any(&words, known);
    let begins = |with: &str| words.iter().any(|word| word.starts_with(with));
    if says(&[
        "year",
        "yearly",
        "annual",
        "annually",
        "annum",
        "yr",
        "pa",
        "jahr",
        "jahre",
        "jaehrlich",
        "jaehrliche",
        "acv",
        "arr",
    ]) || begins("jahres")
        || words.windows(2).any(|pair| pair == ["p", "a"])
    {
        Some(Answer::PerYear)
    } else if says(&["month", "monthly", "monat", "monatlich", "monatliche", "mrr"]) || begins("monats") {
        Some(Answer::PerMonth)
    } else if says(&["tcv", "laufzeit", "term", "contractvalue", "vertragswert"])
        || words.windows(2).any(|pair| pair == ["contract", "value"])
    {
        Some(Answer::PerTerm)
    } else {
        None
    }
}

/// What a price pays for by the words behind it, as in `12.000 € p.a.`; `None` for prices of a part.
pub(super) fn period_beside(text: &str) -> Option<Answer> {
    price_period(text).filter(|_| !any(&words(text), &NO_PRICE))
}

/// The currency in a header such as `Jahrespreis (EUR)`.
fn currency(header: &str) -> Option<Currency> {
    let words = words(header);
    let named = [
        (Currency::Eur, "eur", '€'),
        (Currency::Usd, "usd", '$'),
        (Currency::Chf, "chf", '₣'),
        (Currency::Gbp, "gbp", '£'),
    ];
    let is_named = |(_, word, sign): &&(Currency, &str, char)| {
        header.contains(*sign) || words.iter().any(|one| one == word || (*word == "eur" && one == "euro"))
    };
    let mut found = named.iter().filter(is_named).map(|(currency, ..)| *currency);
    found.next().filter(|_| found.next().is_none())
}

/// Words of months and of years.
const MONTH: [&str; 5] = ["monat", "monate", "monaten", "month", "months"];
const YEAR: [&str; 6] = ["jahr", "jahre", "jahren", "year", "years", "yrs"];

/// The unit of a term, by its header. In Salesforce's own fields it is months.
fn term_unit(header: &str) -> Option<Answer> {
    let words = words(without_api_parts(header));
    let name = folded(header);
    let is_field = !header.contains(' ') && (name.contains("contractterm") || name.contains("subscriptionterm"));
    if any(&words, &MONTH) || is_field {
        Some(Answer::Months)
    } else if any(&words, &YEAR) {
        Some(Answer::Years)
    } else {
        None
    }
}

/// The unit of a notice period, by its header; `None` where that says nothing.
fn notice_unit(header: &str) -> Option<NoticeUnit> {
    let words = words(without_api_parts(header));
    if any(&words, &["tag", "tage", "tagen", "day", "days"]) || words.iter().any(|word| word.ends_with("days")) {
        Some(NoticeUnit::Days)
    } else if any(&words, &MONTH) {
        Some(NoticeUnit::Months)
    } else {
        None
    }
}

/// Whether a contract runs where a column such as `Active` or `Gekündigt` says yes.
fn runs_if_yes(header: &str) -> Option<bool> {
    match folded(without_api_parts(header)).as_str() {
        "aktiv" | "active" | "isactive" => Some(true),
        "gekuendigt" | "beendet" | "cancelled" | "canceled" | "terminated" | "expired" => Some(false),
        _ => None,
    }
}

/// Whether the header itself says that an end is the last day.
fn is_last_day(header: &str) -> bool {
    let name = folded(header);
    ["lastday", "letztertag"].iter().any(|known| name.contains(known))
}

/// Whether the header is Salesforce's reminder to the owner of a contract, in days, which is no notice period.
pub(super) fn is_owner_reminder(header: &str) -> bool {
    let name = folded(without_api_parts(header));
    matches!(
        name.as_str(),
        "ownerexpirationnotice" | "contractownerexpirationnotice" | "ablaufbenachrichtigungfuerinhaber"
    )
}

/// What a header means whose words leave no doubt: a price with its period, its currency, a notice period with its unit.
pub(super) fn role_by_words(header: &str) -> Option<Role> {
    let words = words(header);
    if words.len() > 8 {
        return None;
    }
    let last = words.last()?;
    let is_price = any(&words, &PRICE) && !any(&words, &NO_PRICE);
    if matches!(last.as_str(), "currency" | "waehrung") && (words.len() == 1 || any(&words, &PRICE) || words.len() == 2)
    {
        return Some(Role::Currency);
    }
    if is_price && price_period(header).is_some() {
        return Some(Role::Price);
    }
    let is_notice = any(&words, &["notice", "kuendigungsfrist"]) && !is_owner_reminder(header);
    match notice_unit(header)
        .filter(|_| is_notice && !any(&words, &["sent", "date", "datum", "reminder", "versandt"]))?
    {
        NoticeUnit::Days => Some(Role::NoticeDays),
        NoticeUnit::Months => Some(Role::NoticeMonths),
    }
}

/// What the cells of a column look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    Days,
    Numbers,
    Amounts,
    Words,
}

/// What an unknown column may mean, by words of its header that fit its cells.
pub(super) fn guess(header: &str, looks: Looks) -> Option<Role> {
    let words = words(without_api_parts(header));
    let says = |known: &[&str]| any(&words, known);
    if is_owner_reminder(header) || says(&OTHER) {
        return None;
    }
    match looks {
        // The day by which notice must be given, or was, is no end.
        Looks::Days
            if says(&["notice", "frist", "kuendigung", "kuendigen", "gekuendigt", "cancel", "cancellation"]) =>
        {
            None
        }
        Looks::Days if says(&["renewal", "renew", "renews", "verlaengerung", "verlaengert"]) => Some(Role::NextStart),
        Looks::Days
            if says(&[
                "end",
                "ends",
                "ende",
                "enddatum",
                "ablauf",
                "expiry",
                "expires",
                "expiration",
                "expire",
                "until",
                "bis",
                "through",
                "thru",
                "termination",
                "auslauf",
                "laeuft",
                "faellig",
                "faelligkeit",
            ]) =>
        {
            Some(Role::End)
        }
        Looks::Days
            if says(&["start", "starts", "begin", "beginn", "from", "ab", "von", "seit", "since", "effective"]) =>
        {
            Some(Role::Start)
        }
        Looks::Numbers | Looks::Amounts | Looks::Words
            if says(&["notice", "frist", "kuendigungsfrist", "kuendigung", "cancellation"]) && !says(&PRICE) =>
        {
            Some(Role::NoticeDays)
        }
        Looks::Numbers if says(&["term", "laufzeit", "duration", "dauer", "monate", "months"]) => Some(Role::Term),
        Looks::Numbers | Looks::Amounts if says(&PRICE) && !says(&NO_PRICE) => Some(Role::Price),
        Looks::Words if says(&["renewal", "renew", "renews", "verlaengerung", "verlaengert"]) => Some(Role::Renewal),
        Looks::Words if says(&["status", "zustand", "stage"]) => Some(Role::Status),
        _ => None,
    }
}
