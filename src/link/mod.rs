//! The grammar of links: `v=1&c=k3f9&start=2026-01-15&term=12&notice=30d`, with or without a leading `#` or `?`. Its
//! keys and ranges are in docs/rules.md#links.
//!
//! There is one decoder, for links people were given and for the page's own address, and one encoder with one fixed
//! order. Everything that is wrong is reported; if anything is wrong in a link's contract, or the link is not whole, it
//! gives no contract at all.

mod check;
mod handed_on;
mod handed_steps;
pub mod percent;
mod problem;
pub mod progress;
mod terms;
pub(crate) mod values;
pub(crate) mod words;

pub use handed_on::without_tracking;
pub use handed_steps::HandedSteps;
pub use problem::{LinkProblem, LinkProblemKind, problem_text};
pub use terms::{LeftOpen, LinkTerms};
pub use words::{View, Word};

use crate::content::steps::CODES;
use crate::domain::{Contract, ContractError, Day, EarlyFee, TermLength};
use crate::i18n::Lang;
use crate::portfolio::Progress;
use progress::ProgressError;

/// Longest link that is decoded, in bytes.
pub const MAX_LINK: usize = 4096;

/// The version that is written and read.
const VERSION: &str = "1";

/// Every key of the grammar, in the order in which links are written.
const KEYS: [&str; 20] = [
    "v",
    "c",
    "start",
    "term",
    "end",
    "notice",
    "renew",
    "price",
    "cur",
    "bill",
    "fee",
    "uplift",
    "x",
    "asof",
    "lang",
    "done",
    handed_steps::KEY,
    "view",
    "step",
    "id",
];
/// The keys of [`LinkTerms`].
const OF_CONTRACT: [&str; 11] =
    ["start", "term", "end", "notice", "renew", "price", "cur", "bill", "fee", "uplift", "x"];
/// The keys whose errors do not invalidate the contract: no figure of the plan depends on them. That of `c` alone does
/// not either, see [`Decoded::cut`].
const HARMLESS: [&str; 7] = ["c", "lang", "done", handed_steps::KEY, "view", "step", "id"];

/// The contents of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub terms: LinkTerms,
    /// The as-of date.
    pub as_of: Option<Day>,
    pub lang: Option<Lang>,
    pub progress: Option<Progress>,
    /// The steps that whoever sent the link hands to whoever opens it.
    pub steps: Option<HandedSteps>,
    pub view: Option<View>,
    /// Id of a checklist step.
    pub step: Option<String>,
    /// Id of a stored contract.
    pub id: Option<String>,
    /// Private, because only the decoder may set it: a link with errors gives no contract.
    contract: Option<Contract>,
}

impl Link {
    /// The contract the link describes. `None` if it describes none, or if a key that affects its plan (contract data,
    /// `asof`, `v`) is wrong: see [`Decoded::problems`]. A wrong `lang`, `done`, `steps`, `view`, `step` or
    /// `id` is reported as well, but does not invalidate the contract.
    pub fn contract(&self) -> Option<Contract> {
        self.contract
    }
}

/// A decoded link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// Every value that could be read.
    pub link: Link,
    /// What is wrong, in the order of the grammar's keys.
    pub problems: Vec<LinkProblem>,
    /// Unknown keys with their values, in the link's order; they were ignored. Those that only say where a visitor comes
    /// from are not among them.
    pub unknown: Vec<String>,
    /// Of a link with contract data that is not whole: its last key with its value, which may be cut short.
    pub cut: Option<String>,
}

impl Decoded {
    /// Whether nothing is wrong that a plan depends on.
    pub fn is_sound(&self) -> bool {
        self.cut.is_none() && self.problems.iter().all(|problem| HARMLESS.contains(&problem.key))
    }

    /// The link as that of a stored contract, which its id names: what else it says of the contract is of no account.
    #[must_use]
    pub fn of_known_contract(mut self) -> Self {
        self.cut = None;
        self.problems.retain(|problem| problem.key != "c" && !OF_CONTRACT.contains(&problem.key));
        self
    }

    fn refused(problem: LinkProblem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

/// Decodes a link's fragment or query, with or without its leading `#` or `?`. Accepts any text.
pub fn decode(text: &str) -> Decoded {
    let text = text.strip_prefix(['#', '?']).unwrap_or(text);
    if text.len() > MAX_LINK {
        return Decoded::refused(LinkProblem::new("", text, LinkProblemKind::TooLong));
    }
    let (mut reader, unknown) = Reader::new(text);
    let version = |version: &str| if version == VERSION { Ok(()) } else { Err(LinkProblemKind::UnsupportedVersion) };
    let has_version = reader.take("v", version).is_some();
    if let Some(problem) = reader.problems.pop() {
        return Decoded::refused(problem);
    }
    let mut link = reader.link();
    // Only links with a version are known to be written by the page.
    let is_cut = has_version && reader.is_cut(&mut link.terms);
    let mut problems = reader.problems;
    let contract = match link.terms.contract() {
        Some(Ok(contract)) => Some(contract),
        Some(Err(error)) => {
            problems.push(contract_problem(error, &link.terms));
            None
        }
        None => {
            let start_is_wrong = problems.iter().any(|problem| problem.key == "start");
            if (is_cut || !link.terms.is_empty()) && !start_is_wrong {
                problems.push(LinkProblem::new("start", "", LinkProblemKind::Missing));
            }
            None
        }
    };
    let last = reader.given.last().filter(|_| is_cut);
    let cut = last.map(|Given { key, text, .. }| problem::shortened(&format!("{key}={text}")));
    let mut decoded = Decoded { link, problems, unknown, cut };
    decoded.link.contract = contract.filter(|_| decoded.is_sound());
    decoded
}

/// The problem of a first term whose parts are each well-formed.
fn contract_problem(error: ContractError, terms: &LinkTerms) -> LinkProblem {
    let kind = match error {
        ContractError::EndBeforeStart => LinkProblemKind::EndBeforeStart,
        ContractError::EndTooLate => LinkProblemKind::EndTooLate,
        _ => LinkProblemKind::OutOfRange,
    };
    LinkProblem::new("end", &terms.end.map(|end| end.to_string()).unwrap_or_default(), kind)
}

/// A known key of a link with its value.
struct Given {
    key: &'static str,
    /// Unescaped, or as written where that is no text.
    text: String,
    is_text: bool,
}

/// What a link says, and the problems found so far.
struct Reader {
    given: Vec<Given>,
    problems: Vec<LinkProblem>,
}

impl Reader {
    fn new(text: &str) -> (Self, Vec<String>) {
        let mut given: Vec<Given> = Vec::new();
        let mut unknown = Vec::new();
        // Whether nothing but tracking keys follows the last known key.
        let mut is_last = false;
        for (key, value) in handed_on::unescaped(text).split('&').filter_map(handed_on::key_and_value) {
            let decoded = percent::decode(value);
            let (is_text, text) = (decoded.is_some(), handed_on::tidied(decoded.as_deref().unwrap_or(value)));
            is_last = KEYS.contains(&key.as_str()) || (is_last && handed_on::is_tracking(&key));
            match KEYS.iter().find(|known| **known == key) {
                // What a cut leaves of `view` and `cur`.
                Some(&("v" | "c")) if text.is_empty() && given.iter().any(|given| given.key == key) => {}
                Some(key) => given.push(Given { key, text, is_text }),
                None if handed_on::is_tracking(&key) => {}
                None if text.is_empty() => unknown.push(problem::shortened(&key)),
                None => unknown.push(problem::shortened(&format!("{key}={text}"))),
            }
        }
        if let Some(Given { text, .. }) = given.last_mut().filter(|_| is_last) {
            text.truncate(handed_on::without_punctuation(text).len());
        }
        (Self { given, problems: Vec::new() }, unknown)
    }

    fn has(&self, key: &str) -> bool {
        self.given.iter().any(|given| given.key == key)
    }

    fn note(&mut self, key: &'static str, value: &str, kind: LinkProblemKind) {
        self.problems.push(LinkProblem::new(key, value, kind));
    }

    /// The value of a key, if present; records what is wrong with it.
    fn take<T>(&mut self, key: &'static str, parse: impl Fn(&str) -> Result<T, LinkProblemKind>) -> Option<T> {
        let text = self.text(key)?;
        parse(&text).map_err(|kind| self.note(key, &text, kind)).ok()
    }

    /// The text of a key, if it is there once; records what is wrong with it.
    fn text(&mut self, key: &'static str) -> Option<String> {
        let mut of_key = self.given.iter().filter(|given| given.key == key);
        let Given { text, is_text, .. } = of_key.next()?;
        let (text, kind) = match of_key.next() {
            Some(second) => (format!("{text}, {}", second.text), LinkProblemKind::Repeated),
            None if *is_text => return Some(text.clone()),
            None => (text.clone(), LinkProblemKind::NotText),
        };
        self.note(key, &text, kind);
        None
    }

    /// Whether a link with contract data is not whole; records what shows it. Without contract data, a check that does
    /// not fit is recorded only.
    fn is_cut(&mut self, terms: &mut LinkTerms) -> bool {
        let has_contract = OF_CONTRACT.iter().any(|key| self.has(key));
        let has_check = self.has("c");
        if has_check {
            let check = self.text("c").unwrap_or_default();
            if check == self.check() {
                return false;
            }
            self.note("c", &check, LinkProblemKind::Cut);
        }
        if !has_contract {
            return false;
        }
        let has_length = self.has("term") || self.has("end");
        if !has_length {
            self.note("term", "", LinkProblemKind::Missing);
        }
        let notice = self.given.iter().find(|given| given.key == "notice").map(|given| given.text.clone());
        let has_notice = notice.as_ref().is_some_and(|notice| notice.ends_with(['d', 'm']));
        if !has_notice {
            // The page never writes one without its unit.
            if terms.notice.take().is_some() {
                self.note("notice", &notice.unwrap_or_default(), LinkProblemKind::NoUnit);
            } else if notice.is_none() {
                self.note("notice", "", LinkProblemKind::Missing);
            }
        }
        has_check || !(self.has("start") && has_length && has_notice)
    }

    /// The check that a link with these keys and values has.
    fn check(&self) -> String {
        let in_order = KEYS.iter().skip(2).flat_map(|key| self.given.iter().filter(move |given| given.key == *key));
        check_of(in_order.map(|given| (given.key, given.text.as_str())))
    }

    fn link(&mut self) -> Link {
        Link {
            terms: LinkTerms {
                start: self.take("start", values::parse_day),
                term: self.take("term", values::parse_term),
                end: self.take("end", values::parse_day),
                notice: self.take("notice", values::parse_notice),
                renew: self.take("renew", values::parse_renewal),
                price: self.take("price", values::parse_amount),
                cur: self.take("cur", choice),
                bill: self.take("bill", choice),
                fee: self.take("fee", parse_fee),
                uplift: self.take("uplift", values::parse_percent),
                service_end: self.take("x", values::parse_day),
            },
            as_of: self.take("asof", values::parse_day),
            lang: self.take("lang", choice),
            progress: self.progress(),
            steps: self.steps(),
            view: self.take("view", choice),
            step: self.take("step", parse_step),
            id: self.take("id", parse_id),
            contract: None,
        }
    }

    fn progress(&mut self) -> Option<Progress> {
        let read = self.take("done", |text| progress::decode(text).map_err(ProgressError::kind))?;
        self.note_unknown("done", &read.unknown);
        Some(read.progress)
    }

    fn steps(&mut self) -> Option<HandedSteps> {
        let (steps, unknown) = self.take(handed_steps::KEY, HandedSteps::read)?;
        self.note_unknown(handed_steps::KEY, &unknown);
        Some(steps)
    }

    fn note_unknown(&mut self, key: &'static str, codes: &[String]) {
        if !codes.is_empty() {
            self.note(key, &codes.join(", "), LinkProblemKind::UnknownSteps);
        }
    }
}

/// The check of a link with these keys and values, which must come in the order of the grammar. Steps handed to a person
/// have a check of their own: pages that do not know that key would take the link as cut otherwise.
fn check_of<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    check::check_of(pairs.filter(|(key, _)| *key != handed_steps::KEY))
}

fn choice<T: Word>(text: &str) -> Result<T, LinkProblemKind> {
    T::from_word(text).ok_or(LinkProblemKind::NotAChoice)
}

fn parse_fee(text: &str) -> Result<EarlyFee, LinkProblemKind> {
    let fee = match (text, text.strip_suffix('%')) {
        ("none", _) => return Ok(EarlyFee::None),
        (_, Some(share)) => EarlyFee::share(values::parse_percent(share)?),
        (amount, None) => EarlyFee::fixed(values::parse_amount(amount)?),
    };
    fee.map_err(|_| LinkProblemKind::OutOfRange)
}

fn parse_step(text: &str) -> Result<String, LinkProblemKind> {
    let known = CODES.iter().find(|(id, _)| *id == text);
    known.map(|(id, _)| (*id).to_owned()).ok_or(LinkProblemKind::NotAChoice)
}

fn parse_id(text: &str) -> Result<String, LinkProblemKind> {
    if values::is_id(text) { Ok(text.to_owned()) } else { Err(LinkProblemKind::NotAnId) }
}

/// Whether every contract key of the link equals the stored contract's value; true for a link without any.
pub fn matches(link: &Link, contract: &Contract) -> bool {
    let LinkTerms { start, term, end, notice, renew, price, cur, bill, fee, uplift, service_end } = link.terms;
    let length = end.map(TermLength::Until).or(term.map(TermLength::Months));
    agrees(start, contract.first_term.start())
        && agrees(length, contract.first_term.length())
        && agrees(notice, contract.notice)
        && agrees(renew, contract.renewal)
        && (price.is_none() || price == contract.price)
        && agrees(cur, contract.currency)
        && agrees(bill, contract.billing)
        && agrees(fee, contract.fee)
        && agrees(uplift, contract.uplift)
        && (service_end.is_none() || service_end == contract.service_end)
}

fn agrees<T: PartialEq>(given: Option<T>, stored: T) -> bool {
    given.is_none_or(|given| given == stored)
}

/// The link to share: start, term or end, and notice; with `with_price` also price, currency, billing, fee and uplift,
/// unless they are the defaults. Without leading `#`.
pub fn share_link(contract: &Contract, with_price: bool) -> String {
    link_to(LinkTerms::to_share(contract, with_price), None)
}

/// The link to bookmark: everything in the contract that the grammar has a key for, and the progress. Without leading
/// `#`.
pub fn bookmark_link(contract: &Contract, progress: &Progress) -> String {
    link_to(LinkTerms::of(contract), Some(progress))
}

/// The link that hands steps to a person: they are shown as that person's own. Without leading `#`.
pub fn handover_link(terms: LinkTerms, steps: Option<HandedSteps>) -> String {
    encode(&Link { terms, steps, view: Some(View::Steps), ..Link::default() })
}

/// The link that brings progress back to whoever handed the steps over. Without leading `#`.
pub fn reply_link(terms: LinkTerms, progress: &Progress) -> String {
    encode(&Link { terms, progress: Some(progress.clone()), view: Some(View::Steps), ..Link::default() })
}

/// A link to these terms, and to the progress. Without leading `#`.
pub fn link_to(terms: LinkTerms, progress: Option<&Progress>) -> String {
    encode(&Link { terms, progress: progress.cloned(), ..Link::default() })
}

/// A link with these values, starting with the version and the check and in one fixed order. Without leading `#`.
fn encode(link: &Link) -> String {
    let Link { terms, as_of, lang, progress, steps, view, step, id, contract: _ } = link;
    let LinkTerms { start, term, end, notice, renew, price, cur, bill, fee, uplift, service_end } = *terms;
    let progress = progress.as_ref().map(progress::encode).filter(|text| !text.is_empty());
    let values = [
        ("start", start.map(|day| day.to_string())),
        ("term", term.filter(|_| end.is_none()).map(|months| months.get().to_string())),
        ("end", end.map(|day| day.to_string())),
        ("notice", notice.map(values::notice_text)),
        ("renew", renew.map(values::renewal_text)),
        ("price", price.map(values::amount_text)),
        ("cur", cur.map(word)),
        ("bill", bill.map(word)),
        ("fee", fee.map(fee_text)),
        ("uplift", uplift.map(values::percent_text)),
        ("x", service_end.map(|day| day.to_string())),
        ("asof", as_of.map(|day| day.to_string())),
        ("lang", lang.map(word)),
        ("done", progress),
        (handed_steps::KEY, steps.as_ref().map(|steps| steps.as_str().to_owned())),
        ("view", view.map(word)),
        ("step", step.clone()),
        ("id", id.clone()),
    ];
    let given = || values.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?)));
    let mut text = format!("v={VERSION}&c={}", check_of(given()));
    for (key, value) in given() {
        text.push_str(&format!("&{key}="));
        percent::encode_into(&mut text, value);
    }
    text
}

fn word<T: Word>(choice: T) -> String {
    choice.word().to_owned()
}

fn fee_text(fee: EarlyFee) -> String {
    match fee {
        EarlyFee::None => "none".to_owned(),
        EarlyFee::Fixed(amount) => values::amount_text(amount),
        EarlyFee::Share(share) => values::percent_text(share) + "%",
    }
}

/// The page's own address: `v=1&c=k3f9&start=2026-01-15&term=12&notice=30d&view=steps&step=data-export&id=k3f9`. Without
/// leading `#`.
pub fn view_address(
    id: Option<&str>,
    terms: LinkTerms,
    progress: Option<&Progress>,
    steps: Option<&HandedSteps>,
    view: Option<View>,
    step: Option<&str>,
    as_of: Option<Day>,
) -> String {
    let (step, id, progress) = (step.map(str::to_owned), id.map(str::to_owned), progress.cloned());
    encode(&Link { terms, as_of, lang: None, progress, steps: steps.cloned(), view, step, id, contract: None })
}
