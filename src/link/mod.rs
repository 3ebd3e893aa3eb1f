//! The grammar of links: `v=1&start=2026-01-15&term=12&notice=30d`, with or without a leading `#` or `?`. Its keys and
//! ranges are in docs/rules.md#links.
//!
//! There is one decoder, for links people were given and for the page's own address, and one encoder with one fixed
//! order. Everything that is wrong is reported; if anything is wrong in a link's contract, the link gives no contract
//! at all.

pub(crate) mod percent;
mod problem;
pub mod progress;
pub(crate) mod values;
pub(crate) mod words;

pub use problem::{LinkProblem, LinkProblemKind, problem_text};
pub use words::{View, Word};

use crate::content::steps::STEPS;
use crate::domain::{
    Billing, Cents, Contract, ContractError, Currency, Day, EarlyFee, FirstTerm, Notice, Percent, Renewal, TermLength,
    TermMonths,
};
use crate::i18n::Lang;
use crate::portfolio::Progress;
use progress::ProgressError;

/// Longest link that is decoded, in bytes.
pub const MAX_LINK: usize = 4096;

/// The version that is written and read.
const VERSION: &str = "1";

/// Every key of the grammar, in the order in which links are written.
const KEYS: [&str; 18] = [
    "v", "start", "term", "end", "notice", "renew", "price", "cur", "bill", "fee", "uplift", "x", "asof", "lang",
    "done", "view", "step", "id",
];
/// The keys whose errors do not invalidate the contract: no figure of the plan depends on them.
const HARMLESS: [&str; 5] = ["lang", "done", "view", "step", "id"];

/// The contract data of a link: only the keys it contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkTerms {
    /// First day of service.
    pub start: Option<Day>,
    pub term: Option<TermMonths>,
    /// The printed last day; it takes precedence over `term`.
    pub end: Option<Day>,
    pub notice: Option<Notice>,
    pub renew: Option<Renewal>,
    /// Net fee per year.
    pub price: Option<Cents>,
    pub cur: Option<Currency>,
    pub bill: Option<Billing>,
    pub fee: Option<EarlyFee>,
    /// Price increase at renewal.
    pub uplift: Option<Percent>,
    /// Last service day.
    pub service_end: Option<Day>,
}

impl LinkTerms {
    /// Whether the link contains no contract data.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Start, term or end, and notice of `contract`: what a share link always contains.
    fn dates_of(contract: &Contract) -> Self {
        let (term, end) = match contract.first_term.length() {
            TermLength::Months(months) => (Some(months), None),
            TermLength::Until(last) => (None, Some(last)),
        };
        Self { start: Some(contract.first_term.start()), term, end, notice: Some(contract.notice), ..Self::default() }
    }

    /// With the price of `contract` and everything that goes with it, unless it is the default.
    fn with_price_of(self, contract: &Contract) -> Self {
        Self {
            price: contract.price,
            cur: unusual(contract.currency, Currency::default()),
            bill: unusual(contract.billing, Billing::default()),
            fee: unusual(contract.fee, EarlyFee::default()),
            uplift: unusual(contract.uplift, Percent::ZERO),
            ..self
        }
    }

    /// Everything in `contract` that the grammar has a key for. There is none for the region, channel, own terms,
    /// yearly increase and the day the notice was sent.
    pub fn of(contract: &Contract) -> Self {
        Self {
            renew: unusual(contract.renewal, Renewal::default()),
            service_end: contract.service_end,
            ..Self::dates_of(contract).with_price_of(contract)
        }
    }

    /// The contract these terms describe, with defaults filled in; `None` without a start.
    fn contract(&self) -> Option<Result<Contract, ContractError>> {
        let Self { start, term, end, notice, renew, price, cur, bill, fee, uplift, service_end } = *self;
        let length = end.map_or(TermLength::Months(term.unwrap_or(TermMonths::YEAR)), TermLength::Until);
        let build = |first_term| {
            let usual = Contract::new(first_term);
            Contract {
                notice: notice.unwrap_or(usual.notice),
                renewal: renew.unwrap_or(usual.renewal),
                price,
                currency: cur.unwrap_or(usual.currency),
                billing: bill.unwrap_or(usual.billing),
                fee: fee.unwrap_or(usual.fee),
                uplift: uplift.unwrap_or(usual.uplift),
                service_end,
                ..usual
            }
        };
        start.map(|start| FirstTerm::new(start, length).map(build))
    }
}

fn unusual<T: PartialEq>(value: T, usual: T) -> Option<T> {
    (value != usual).then_some(value)
}

/// The contents of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub terms: LinkTerms,
    /// The as-of date.
    pub as_of: Option<Day>,
    pub lang: Option<Lang>,
    pub progress: Option<Progress>,
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
    /// `asof`, `v`) is wrong: see [`Decoded::problems`]. A wrong `lang`, `done`, `view`, `step` or `id` is reported as
    /// well, but does not invalidate the contract.
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
    /// Unknown keys, in the link's order; they were ignored.
    pub unknown: Vec<String>,
}

/// Decodes a link's fragment or query, with or without its leading `#` or `?`. Accepts any text.
pub fn decode(text: &str) -> Decoded {
    let text = text.strip_prefix(['#', '?']).unwrap_or(text);
    if text.len() > MAX_LINK {
        return Decoded::refused(LinkProblem { key: "", kind: LinkProblemKind::TooLong });
    }
    let (mut reader, unknown) = Reader::new(text);
    reader.take("v", |version| if version == VERSION { Ok(()) } else { Err(LinkProblemKind::UnsupportedVersion) });
    if let Some(problem) = reader.problems.first() {
        return Decoded::refused(*problem);
    }
    let mut link = reader.link();
    let mut problems = reader.problems;
    let contract = match link.terms.contract() {
        Some(Ok(contract)) => Some(contract),
        Some(Err(error)) => {
            problems.push(contract_problem(error));
            None
        }
        None => {
            let start_is_wrong = problems.iter().any(|problem| problem.key == "start");
            if !link.terms.is_empty() && !start_is_wrong {
                problems.push(LinkProblem { key: "start", kind: LinkProblemKind::Missing });
            }
            None
        }
    };
    let in_order_of_keys = KEYS.iter().flat_map(|key| problems.iter().filter(move |problem| problem.key == *key));
    let problems: Vec<LinkProblem> = in_order_of_keys.copied().collect();
    let is_sound = problems.iter().all(|problem| HARMLESS.contains(&problem.key));
    link.contract = contract.filter(|_| is_sound);
    Decoded { link, problems, unknown }
}

impl Decoded {
    fn refused(problem: LinkProblem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

/// The problem of a first term whose parts are each well-formed.
fn contract_problem(error: ContractError) -> LinkProblem {
    let kind = match error {
        ContractError::EndBeforeStart => LinkProblemKind::EndBeforeStart,
        ContractError::EndTooLate => LinkProblemKind::EndTooLate,
        _ => LinkProblemKind::OutOfRange,
    };
    LinkProblem { key: "end", kind }
}

/// A link's known keys with their escaped values, and the problems found so far.
struct Reader<'a> {
    values: Vec<(&'static str, &'a str)>,
    problems: Vec<LinkProblem>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> (Self, Vec<String>) {
        let mut values = Vec::new();
        let mut unknown = Vec::new();
        for part in text.split('&').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let key = percent::decode(key).unwrap_or_else(|| key.to_owned());
            match KEYS.iter().find(|known| **known == key) {
                Some(known) => values.push((*known, value)),
                None => unknown.push(key),
            }
        }
        (Self { values, problems: Vec::new() }, unknown)
    }

    /// The value of a key, if present; records what is wrong with it.
    fn take<T>(&mut self, key: &'static str, parse: impl Fn(&str) -> Result<T, LinkProblemKind>) -> Option<T> {
        let read = self.given(key)?.and_then(|text| parse(&text));
        read.map_err(|kind| self.problems.push(LinkProblem { key, kind })).ok()
    }

    /// The text of a key, if present.
    fn given(&self, key: &str) -> Option<Result<String, LinkProblemKind>> {
        let mut values = self.values.iter().filter(|(known, _)| *known == key).map(|(_, value)| *value);
        match (values.next(), values.next()) {
            (None, _) => None,
            (Some(value), None) => Some(percent::decode(value).ok_or(LinkProblemKind::NotText)),
            (Some(_), Some(_)) => Some(Err(LinkProblemKind::Repeated)),
        }
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
            view: self.take("view", choice),
            step: self.take("step", parse_step),
            id: self.take("id", parse_id),
            contract: None,
        }
    }

    fn progress(&mut self) -> Option<Progress> {
        let read = self.take("done", |text| {
            progress::decode(text).map_err(|error| match error {
                ProgressError::UnsupportedVersion => LinkProblemKind::UnsupportedVersion,
                ProgressError::Malformed => LinkProblemKind::NotProgress,
            })
        })?;
        if !read.unknown.is_empty() {
            self.problems.push(LinkProblem { key: "done", kind: LinkProblemKind::UnknownSteps });
        }
        Some(read.progress)
    }
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
    let known = STEPS.iter().find(|step| step.id == text);
    known.map(|step| step.id.to_owned()).ok_or(LinkProblemKind::NotAChoice)
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
    let dates = LinkTerms::dates_of(contract);
    let terms = if with_price { dates.with_price_of(contract) } else { dates };
    encode(&Link { terms, ..Link::default() })
}

/// The link to bookmark: everything in the contract that the grammar has a key for, and the progress. Without leading
/// `#`.
pub fn bookmark_link(contract: &Contract, progress: &Progress) -> String {
    encode(&Link { terms: LinkTerms::of(contract), progress: Some(progress.clone()), ..Link::default() })
}

/// A link with these values, starting with `v=1` and in one fixed order. Without leading `#`.
fn encode(link: &Link) -> String {
    let Link { terms, as_of, lang, progress, view, step, id, contract: _ } = link;
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
        ("view", view.map(word)),
        ("step", step.clone()),
        ("id", id.clone()),
    ];
    let mut text = format!("v={VERSION}");
    for (key, value) in values {
        if let Some(value) = value {
            text.push_str(&format!("&{key}="));
            percent::encode_into(&mut text, &value);
        }
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

/// The page's own address: `v=1&view=steps&step=data-export&id=k3f9`, or the terms and progress instead of the id if
/// the contract is not stored. Without leading `#`.
pub fn view_address(
    id: Option<&str>,
    contract: Option<(&Contract, &Progress)>,
    view: Option<View>,
    step: Option<&str>,
    as_of: Option<Day>,
    lang: Option<Lang>,
) -> String {
    let terms = contract.map(|(contract, _)| LinkTerms::of(contract)).unwrap_or_default();
    let progress = contract.map(|(_, progress)| progress.clone());
    let (step, id) = (step.map(str::to_owned), id.map(str::to_owned));
    encode(&Link { terms, as_of, lang, progress, view, step, id, contract: None })
}
