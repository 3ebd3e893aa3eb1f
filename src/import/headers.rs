//! What the words of a column's header say, where the header as a whole is not known.

use super::folded;
use super::questions::Answer;
use super::role::Role;
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
const NO_PRICE: [&str; 19] = [
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
const OTHER: [&str; 14] = [
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

/// What a price pays for, by its header; `None` where that says nothing.
pub(super) fn price_period(header: &str) -> Option<Answer> {
    let words = words(without_api_parts(header));
    let says = |known: &[&str]| any(&words, known);
    if says(&[
        "year",
        "yearly",
        "annual",
        "annually",
        "annum",
        "jahr",
        "jahres",
        "jaehrlich",
        "jaehrliche",
        "acv",
        "arr",
    ]) || words.iter().any(|word| word.starts_with("jahres"))
        || words.windows(2).any(|pair| pair == ["p", "a"])
    {
        Some(Answer::PerYear)
    } else if says(&["month", "monthly", "monat", "monatlich", "mrr"])
        || words.iter().any(|word| word.starts_with("monats"))
    {
        Some(Answer::PerMonth)
    } else if says(&["total", "gesamt", "tcv", "laufzeit", "term", "vertragswert"]) {
        Some(Answer::PerTerm)
    } else {
        None
    }
}

/// The unit of a notice period, by its header; `None` where that says nothing.
pub(super) fn notice_unit(header: &str) -> Option<NoticeUnit> {
    let words = words(without_api_parts(header));
    if any(&words, &["tag", "tage", "tagen", "day", "days"]) || words.iter().any(|word| word.ends_with("days")) {
        Some(NoticeUnit::Days)
    } else if any(&words, &["monat", "monate", "monaten", "month", "months"]) {
        Some(NoticeUnit::Months)
    } else {
        None
    }
}

/// Whether the header itself says that an end is the last day.
pub(super) fn is_last_day(header: &str) -> bool {
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
                "cancellation",
                "kuendigung",
            ]) =>
        {
            Some(Role::End)
        }
        Looks::Days if says(&["start", "starts", "begin", "beginn", "from", "ab", "seit", "since", "effective"]) => {
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
