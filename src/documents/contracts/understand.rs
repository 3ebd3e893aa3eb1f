//! The contracts of documents with the replies of the reader, and what is still open.

use super::candidates::{Candidate, Evidence, candidates, evidence, line_of};
use super::field::{Field, FieldValue, Need, Replies, Reply, Subject};
use super::typed;
use crate::documents::combine::Settled;
use crate::documents::finding::{Kind, Value};
use crate::documents::lines::{Agreement, DaysAgreement};
use crate::documents::{Proposal, Reading, proposals, settle};
use crate::domain::{Contract, Currency, Day, FirstTerm, TermLength, TermMonths, add_months_rolling, plan, plus_days};
use crate::i18n::Lang;
use crate::import::{Assumption, Imported};
use crate::input::form::{FieldError, FieldProblem, FormField, MAX_NAME};

/// Who reads the documents: on which day, and in which language values are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    pub today: Day,
    pub lang: Lang,
}

/// A question to the reader, answered or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub subject: Subject,
    pub need: Need,
    /// Whether no document says it.
    pub is_missing: bool,
    /// Where the documents speak of it.
    pub evidence: Vec<Evidence>,
    /// What they suggest.
    pub candidates: Vec<Candidate>,
    /// What is wrong with the reply, or with what follows from it.
    pub problem: Option<FieldError>,
}

/// What comes of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    pub settled: Vec<Settled>,
    pub proposals: Vec<Proposal>,
    /// The contract of each proposal; `None` while it waits for a reply.
    pub contracts: Vec<Option<Imported>>,
    /// All questions, in the order of the form.
    pub asked: Vec<Asked>,
    /// What is assumed, because no deadline of the current term depends on it, and of which contract.
    pub assumed: Vec<(usize, Assumption)>,
    /// How many needed questions are open.
    pub open: usize,
}

/// What an answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadsTo {
    /// The last day of the first term.
    pub last: Day,
    /// The notice deadline of the term that runs; `None` if the contract ends by itself.
    pub deadline: Option<Day>,
}

/// Makes contracts of documents.
pub fn understand(readings: &[Reading], replies: &Replies, viewer: Viewer) -> Understood {
    let settled = settle(readings);
    let proposals = proposals(readings, &settled, viewer.today);
    let maker = Maker { readings, settled: &settled, proposals: &proposals, replies, viewer, takes_what_stands: false };
    let mut made = Understood::default();
    for (contract, proposal) in proposals.iter().enumerate() {
        let fields = Field::ALL.into_iter().filter(|field| contract == 0 || field.is_of_line());
        let terms = maker.terms(contract);
        for field in fields {
            let subject = Subject { contract, field };
            let Some(need) = maker.need(subject, &terms) else { continue };
            let evidence = evidence(field, proposal, readings, &settled);
            let candidates = candidates(field, proposal, readings, &evidence);
            let is_missing = maker.stands(subject).is_none() && candidates.is_empty();
            let problem = maker.problem(subject, &terms);
            let is_open = problem.is_some() || replies.get(subject).is_none();
            made.open += usize::from(is_open && need == Need::Needed || problem.is_some());
            made.asked.push(Asked { subject, need, is_missing, evidence, candidates, problem });
        }
        let imported = maker.imported(contract, &terms);
        if let Some(imported) = &imported {
            let renewal = maker.value(Subject { contract: 0, field: Field::Renewal });
            if renewal.is_none() {
                made.assumed.push((contract, Assumption::Renewal));
            }
            let billing = maker.value(Subject { contract: 0, field: Field::Billing });
            if imported.terms.price.is_some() && billing.is_none() {
                made.assumed.push((contract, Assumption::Billing));
            }
        }
        made.contracts.push(imported);
    }
    // A contract is taken only when all that belongs to it is settled.
    if made.asked.iter().any(|asked| asked.problem.is_some()) || made.open > 0 {
        let is_open = |contract: usize| {
            made.asked.iter().any(|asked| {
                [0, contract].contains(&asked.subject.contract)
                    && (asked.problem.is_some() || asked.need == Need::Needed && replies.get(asked.subject).is_none())
            })
        };
        let waits: Vec<bool> = (0..made.contracts.len()).map(is_open).collect();
        for (contract, waits) in made.contracts.iter_mut().zip(waits) {
            contract.take_if(|_| waits);
        }
    }
    made.settled = settled;
    made.proposals = proposals;
    made
}

/// What an answer to a question leads to, with what stands of everything else that is open. `None` where the rest is
/// not known.
pub fn leads_to(
    readings: &[Reading],
    understood: &Understood,
    replies: &Replies,
    viewer: Viewer,
    subject: Subject,
    answer: &FieldValue,
) -> Option<LeadsTo> {
    let replies = replies.with(subject, Reply::Chosen(answer.clone()));
    let maker = Maker {
        readings,
        settled: &understood.settled,
        proposals: &understood.proposals,
        replies: &replies,
        viewer,
        takes_what_stands: true,
    };
    let terms = maker.terms(subject.contract).ok()??;
    let imported = maker.imported(subject.contract, &Ok(Some(terms)))?;
    let last = last_of(terms);
    let deadline = plan(&imported.terms, viewer.today).deadlines.map(|dates| dates.notice);
    Some(LeadsTo { last, deadline })
}

fn last_of(term: FirstTerm) -> Day {
    match term.length() {
        TermLength::Until(last) => last,
        TermLength::Months(months) => last_by_months(term.start(), months),
    }
}

fn last_by_months(start: Day, months: TermMonths) -> Day {
    plus_days(add_months_rolling(start, months.get()), -1)
}

/// The first term, if start and length are known, or why they make none.
type Terms = Result<Option<FirstTerm>, FieldProblem>;

struct Maker<'a> {
    readings: &'a [Reading],
    settled: &'a [Settled],
    proposals: &'a [Proposal],
    replies: &'a Replies,
    viewer: Viewer,
    /// Whether what is open is filled with what stands in the documents.
    takes_what_stands: bool,
}

impl Maker<'_> {
    fn proposal(&self, contract: usize) -> Option<&Proposal> {
        self.proposals.get(contract)
    }

    /// What the documents say of it, certain or not.
    fn stands(&self, subject: Subject) -> Option<FieldValue> {
        let proposal = self.proposal(subject.contract)?;
        match subject.field {
            Field::Start => proposal.start.map(FieldValue::Day),
            Field::Length => {
                let by_months = proposal.start.zip(proposal.term).map(|(start, months)| last_by_months(start, months));
                match (proposal.last, proposal.term) {
                    (Some(last), term) if by_months != Some(last) || term.is_none() => Some(FieldValue::Day(last)),
                    (_, term) => term.map(FieldValue::Term),
                }
            }
            Field::Notice => proposal.notice.map(FieldValue::Notice),
            Field::Renewal => proposal.renewal.map(FieldValue::Renewal),
            Field::Price => proposal.price.map(FieldValue::Amount),
            Field::Currency => proposal.currency.map(FieldValue::Currency),
            Field::Billing => proposal.billing.map(FieldValue::Billing),
            Field::Uplift => proposal.uplift.map(FieldValue::Share),
            Field::Customer => proposal.customer.clone().map(FieldValue::Text),
            Field::Party => proposal.party.clone().map(FieldValue::Text),
            Field::Law => proposal.law.map(FieldValue::Law),
            Field::Number => proposal.number.clone().map(FieldValue::Text),
            Field::OrgId => proposal.org_id.clone().map(FieldValue::Text),
        }
    }

    /// Whether what stands must be confirmed.
    fn is_doubtful(&self, subject: Subject) -> bool {
        let Some(proposal) = self.proposal(subject.contract) else { return false };
        if proposal.ask.iter().any(|kind| subject.field.kinds().contains(kind)) {
            return true;
        }
        match subject.field {
            // One document says the end and another the months, and they differ.
            Field::Length => match (proposal.start, proposal.last, proposal.term) {
                (Some(start), Some(last), Some(months)) => last_by_months(start, months) != last,
                _ => false,
            },
            Field::Price => proposal.price.is_some() && self.has_wrong_sums(proposal),
            Field::Notice => self.contradicts_notice_by(proposal),
            _ => false,
        }
    }

    /// Whether the figures of its lines do not agree with each other.
    fn has_wrong_sums(&self, proposal: &Proposal) -> bool {
        let lines = || proposal.lines.iter().filter_map(|(document, line)| line_of(self.readings, *document, *line));
        let is_wrong = lines()
            .any(|line| line.agreement() == Agreement::Disagrees || line.days_agreement() == DaysAgreement::Disagree);
        let documents = proposal.lines.first().and_then(|(document, _)| self.readings.get(*document));
        is_wrong || documents.is_some_and(|reading| reading.services.sum_agrees() == Some(false))
    }

    /// Whether the documents name a day for the notice that their period does not lead to.
    fn contradicts_notice_by(&self, proposal: &Proposal) -> bool {
        let named = self.settled.iter().find(|one| one.kind == Kind::NoticeBy).and_then(|one| {
            let reading = self.readings.get(one.stands.document)?;
            reading.findings.get(one.stands.finding)
        });
        let Some(Value::NoticeBy(named)) = named.map(|finding| &finding.value) else { return false };
        let deadline = || {
            let start = proposal.start?;
            let length = proposal.last.map(TermLength::Until).or(proposal.term.map(TermLength::Months))?;
            let mut contract = Contract::new(FirstTerm::new(start, length).ok()?);
            contract.notice = proposal.notice?;
            plan(&contract, start).deadlines.map(|dates| dates.notice)
        };
        deadline().is_some_and(|deadline| named.day() != Some(deadline))
    }

    /// The value that counts.
    fn value(&self, subject: Subject) -> Option<FieldValue> {
        self.read(subject).ok().flatten().filter(|answer| *answer != FieldValue::Nothing)
    }

    fn read(&self, subject: Subject) -> Result<Option<FieldValue>, FieldError> {
        match self.replies.get(subject) {
            Some(Reply::Chosen(answer)) => Ok(Some(answer.clone())),
            Some(Reply::Typed(text)) => {
                let currency = match self.replies.get(Subject { contract: 0, field: Field::Currency }) {
                    Some(Reply::Chosen(FieldValue::Currency(currency))) => Some(*currency),
                    _ => self.proposal(0).and_then(|proposal| proposal.currency),
                };
                typed::read(subject.field, text, self.viewer.lang, currency.unwrap_or_default()).map(Some)
            }
            None if self.takes_what_stands || !self.is_doubtful(subject) => Ok(self.stands(subject)),
            None => Ok(None),
        }
    }

    fn terms(&self, contract: usize) -> Terms {
        let of = |field| self.value(Subject { contract, field });
        let Some(FieldValue::Day(start)) = of(Field::Start) else { return Ok(None) };
        let length = match of(Field::Length) {
            Some(FieldValue::Day(last)) => TermLength::Until(last),
            Some(FieldValue::Term(months)) => TermLength::Months(months),
            _ => return Ok(None),
        };
        FirstTerm::new(start, length).map(Some).map_err(FieldProblem::Contract)
    }

    /// Whether it is asked for, and whether a reply is needed.
    fn need(&self, subject: Subject, terms: &Terms) -> Option<Need> {
        let is_missing = self.stands(subject).is_none();
        let is_needed = match subject.field {
            Field::Start | Field::Notice => is_missing,
            Field::Length => is_missing || terms.is_err(),
            // Whether it has renewed, and for how long, decides about the term that runs.
            Field::Renewal => {
                let is_over = matches!(terms, Ok(Some(term)) if last_of(*term) < self.viewer.today);
                is_missing && is_over
            }
            Field::Currency => {
                let has_price = |contract| self.value(Subject { contract, field: Field::Price }).is_some();
                is_missing && (0..self.proposals.len()).any(has_price)
            }
            _ => false,
        };
        if is_needed || self.is_doubtful(subject) {
            return Some(Need::Needed);
        }
        let is_offered =
            matches!(subject.field, Field::Customer | Field::Price | Field::Party | Field::Law | Field::Number);
        (is_missing && is_offered).then_some(Need::Optional)
    }

    fn problem(&self, subject: Subject, terms: &Terms) -> Option<FieldError> {
        match (self.read(subject), terms) {
            (Err(problem), _) => Some(problem),
            (Ok(_), Err(problem)) if subject.field == Field::Length => {
                Some(FieldError { field: FormField::End, problem: *problem })
            }
            // What is needed cannot be left open.
            (Ok(Some(FieldValue::Nothing)), _)
                if matches!(subject.field, Field::Start | Field::Length | Field::Notice) =>
            {
                let field = subject.field.form_field()?;
                Some(FieldError { field, problem: FieldProblem::Unanswered })
            }
            _ => None,
        }
    }

    fn imported(&self, contract: usize, terms: &Terms) -> Option<Imported> {
        let Ok(Some(first_term)) = terms else { return None };
        let proposal = self.proposal(contract)?;
        let of = |field: Field| {
            let contract = if field.is_of_line() { contract } else { 0 };
            self.value(Subject { contract, field })
        };
        let text = |field| if let Some(FieldValue::Text(text)) = of(field) { text } else { String::new() };
        let mut terms = Contract::new(*first_term);
        let Some(FieldValue::Notice(notice)) = of(Field::Notice) else { return None };
        terms.notice = notice;
        if let Some(FieldValue::Renewal(renewal)) = of(Field::Renewal) {
            terms.renewal = renewal;
        }
        if let Some(FieldValue::Amount(price)) = of(Field::Price) {
            terms.set_price(price).ok()?;
        }
        match of(Field::Currency) {
            Some(FieldValue::Currency(currency)) => terms.currency = currency,
            _ if terms.price.is_some() && !self.takes_what_stands => return None,
            _ => terms.currency = Currency::default(),
        }
        if let Some(FieldValue::Billing(billing)) = of(Field::Billing) {
            terms.billing = billing;
        }
        if let Some(FieldValue::Share(share)) = of(Field::Uplift) {
            terms.uplift = share;
        }
        if let Some(FieldValue::Law(law)) = of(Field::Law) {
            terms.governing_law = law;
        }
        let contract_number = text(Field::Number);
        let product = shortened(&proposal.product);
        // Without a product, the number tells it apart.
        let name = if product.is_empty() { shortened(&contract_number) } else { String::new() };
        Some(Imported {
            name,
            customer: shortened(&text(Field::Customer)),
            product,
            terms,
            contract_number,
            org_id: text(Field::OrgId),
            contracting_party: shortened(&text(Field::Party)),
            notice_sent: None,
            archived: false,
            notes: String::new(),
        })
    }
}

/// A name no longer than a contract can have; what is longer ends in an ellipsis.
fn shortened(name: &str) -> String {
    if name.chars().count() <= MAX_NAME {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(MAX_NAME - 1).collect();
    short.push('…');
    short
}
