//! Contracts that the documents make: one, or one more for each line of services with an end of its own.

use super::Reading;
use super::combine::{Found, Settled};
use super::finding::{DayReading, EndMeaning, Kind, Value};
use super::lines::LineRole;
use super::services::ServiceLine;
use super::terms::{NoticeTerms, PriceAtRenewal, RenewalReading};
use crate::domain::{
    Billing, Cents, Currency, Day, GoverningLaw, Notice, Percent, Renewal, TermMonths, add_months_rolling, plus_days,
};

/// What the documents say of a contract. What is absent must be asked, and so must what `ask` names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The products, one after the other.
    pub product: String,
    pub customer: Option<String>,
    pub party: Option<String>,
    pub number: Option<String>,
    pub org_id: Option<String>,
    pub start: Option<Day>,
    /// The last day of the term, however it is printed.
    pub last: Option<Day>,
    pub term: Option<TermMonths>,
    pub notice: Option<Notice>,
    pub renewal: Option<Renewal>,
    pub billing: Option<Billing>,
    pub currency: Option<Currency>,
    /// Per year, net.
    pub price: Option<Cents>,
    /// By how much the price rises at renewal, if a clause says it.
    pub uplift: Option<Percent>,
    pub law: Option<GoverningLaw>,
    /// What is not certain, or contradicted.
    pub ask: Vec<Kind>,
    /// Where each value comes from.
    pub from: Vec<Found>,
    /// For a line with an end of its own: its document, and its place among that document's lines.
    pub line: Option<(usize, usize)>,
    /// The lines of services that it consists of, each by its document and its place among that document's lines.
    pub lines: Vec<(usize, usize)>,
}

/// The contracts of these documents, as prices stand on a day.
pub fn proposals(readings: &[Reading], settled: &[Settled], as_of: Day) -> Vec<Proposal> {
    let mut main = Proposal::default();
    for one in settled {
        let found = readings.get(one.stands.document).and_then(|reading| reading.findings.get(one.stands.finding));
        if let Some(found) = found
            && main.take(&found.value)
        {
            main.from.push(one.stands);
            main.ask.extend((!one.is_certain).then_some(one.kind));
        }
    }
    // The lines of the most special document that has any.
    let with_lines = readings.iter().enumerate().filter(|(_, reading)| !reading.services.lines.is_empty());
    let Some((document, reading)) = with_lines.max_by_key(|(_, reading)| (reading.rank(), reading.date)) else {
        return vec![main];
    };
    let roles = reading.services.roles();
    let own_end = |at: &usize| roles.get(*at) == Some(&LineRole::OwnEnd);
    main.lines = lines(reading).map(|(at, _)| (document, at)).filter(|(_, at)| !own_end(at)).collect();
    let of_main: Vec<ServiceLine> =
        lines(reading).filter(|(at, _)| !own_end(at)).map(|(_, line)| line.clone()).collect();
    let mut names: Vec<&str> = Vec::new();
    for line in of_main.iter().filter(|line| !line.product.is_empty()) {
        if !names.contains(&line.product.as_str()) {
            names.push(&line.product);
        }
    }
    main.product = names.join(", ");
    main.price = super::services::Services { lines: of_main.clone(), total: None }.per_year(as_of);
    let apart = lines(reading).filter(|(at, _)| own_end(at)).map(|(at, line)| apart(&main, document, at, line));
    let apart: Vec<Proposal> = apart.collect();
    [main].into_iter().chain(apart).collect()
}

fn lines(reading: &Reading) -> impl Iterator<Item = (usize, &ServiceLine)> {
    reading.services.lines.iter().enumerate()
}

/// A line with an end of its own is a contract by the same clauses.
fn apart(main: &Proposal, document: usize, at: usize, line: &ServiceLine) -> Proposal {
    let is_next =
        line.printed_end() == line.months.and_then(|months| Some(add_months_rolling(line.first_day()?, months)));
    let last = line.printed_end().map(|end| if is_next { plus_days(end, -1) } else { end });
    let is_unclear = |day: Option<DayReading>| day.is_some_and(|day| day.day().is_none());
    let mut ask: Vec<Kind> =
        main.ask.iter().copied().filter(|kind| !matches!(kind, Kind::Start | Kind::End | Kind::Term)).collect();
    ask.extend(is_unclear(line.start).then_some(Kind::Start));
    ask.extend(is_unclear(line.end).then_some(Kind::End));
    Proposal {
        product: line.product.clone(),
        start: line.first_day().or(main.start),
        last,
        term: line.months_long().and_then(|months| TermMonths::new(months).ok()),
        price: line.per_year(),
        ask,
        line: Some((document, at)),
        lines: vec![(document, at)],
        ..main.clone()
    }
}

impl Proposal {
    /// Takes over a value; whether it is one of a contract's.
    fn take(&mut self, value: &Value) -> bool {
        match value {
            Value::Number(number) => self.number = Some(number.clone()),
            Value::Customer(name) => self.customer = Some(name.clone()),
            Value::Party(name) => self.party = Some(name.clone()),
            Value::OrgId(id) => self.org_id = Some(id.clone()),
            Value::Start(day) => self.start = day.day(),
            Value::End(day, meaning) => {
                let is_next = *meaning == EndMeaning::FirstOfNext;
                self.last = day.day().map(|day| if is_next { plus_days(day, -1) } else { day });
            }
            Value::Term(months) => self.term = Some(*months),
            Value::Notice(NoticeTerms { period, .. }) => self.notice = *period,
            Value::Renewal(RenewalReading::Rule(rule)) => self.renewal = Some(*rule),
            Value::Renewal(_) => self.renewal = None,
            Value::Billing(billing) => self.billing = Some(*billing),
            Value::Currency(currency) => self.currency = Some(*currency),
            Value::Law(law) => self.law = Some(*law),
            Value::PriceAtRenewal(PriceAtRenewal::AtMost(share) | PriceAtRenewal::By(share)) => {
                self.uplift = Some(*share)
            }
            _ => return false,
        }
        true
    }
}
