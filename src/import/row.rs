//! Turns a row into a contract, or into a list of what is wrong or open by cell.

use super::cell::{Here, Reading, Shows, amount, day, day_order, length, text_of, value_of};
use super::imported::Imported;
use super::mapping::{MappedColumn, Mapping};
use super::problem::{CellProblem, Problem};
use super::questions::{Answer, Assumption, Question, Subject};
use super::role::Role;
use super::{Table, TableRow, choices, folded};
use crate::domain::{Cents, Contract, ContractError, Day, EarlyFee, OwnTerms, Percent, YearlyIncrease};
use crate::i18n::Lang;
use crate::i18n::texts::ColumnTexts;
use crate::input::form::MAX_NAME;
use crate::input::{DayError, parse_percent};
use crate::portfolio::NoticeUnit;

/// What became of a row.
#[derive(Clone, Debug)]
pub struct RowResult {
    /// The contract, or all that is wrong or open.
    pub read: Result<Imported, Vec<CellProblem>>,
    /// The questions that the row depends on, answered or not.
    pub asked: Vec<Subject>,
    /// What was assumed of the contract.
    pub assumed: Vec<Assumption>,
    /// Whether the contract goes into the archive because of its status.
    pub is_archived: bool,
}

/// Reads the rows of a table.
#[derive(Debug)]
pub struct RowReader<'a> {
    pub(super) table: &'a Table,
    mapping: &'a Mapping,
    pub(super) here: Here,
    /// The column of each role, in the order of [`Role::ALL`].
    column_of_role: Vec<Option<usize>>,
    /// Columns to keep in the notes, and whether to include their header.
    notes: Vec<(usize, bool)>,
}

impl<'a> RowReader<'a> {
    /// A reader for the rows of `table` with what `mapping` says of its columns.
    pub fn new(table: &'a Table, mapping: &'a Mapping, here: Here) -> Self {
        let column_of_role = Role::ALL.iter().map(|role| mapping.column_of(*role)).collect();
        let is_ours = |name: &str| Lang::ALL.iter().any(|lang| folded(ColumnTexts::of(*lang).notes) == folded(name));
        let named = mapping.columns().iter().zip(&table.columns).enumerate();
        let notes = named.filter(|(_, (column, _))| matches!(column.role, Role::Notes | Role::Status));
        Self {
            table,
            mapping,
            here,
            column_of_role,
            notes: notes.map(|(place, (_, name))| (place, !is_ours(name))).collect(),
        }
    }

    /// What becomes of a row.
    pub fn look(&self, row: &TableRow) -> RowResult {
        let mut cells = Cells {
            reader: self,
            row,
            problems: Vec::new(),
            asked: Vec::new(),
            assumed: Vec::new(),
            is_archived: false,
        };
        let imported = cells.imported();
        let Cells { problems, asked, assumed, is_archived, .. } = cells;
        let read = imported.filter(|_| problems.is_empty()).ok_or(problems);
        RowResult { read, asked, assumed, is_archived }
    }

    /// The contract of a row.
    ///
    /// # Errors
    /// All problems of the row.
    pub fn read(&self, row: &TableRow) -> Result<Imported, Vec<CellProblem>> {
        self.look(row).read
    }

    pub(super) fn column_of(&self, role: Role) -> Option<usize> {
        let at = Role::ALL.iter().position(|other| *other == role)?;
        self.column_of_role.get(at).copied().flatten()
    }

    pub(super) fn column(&self, role: Role) -> Option<&MappedColumn> {
        self.mapping.columns().get(self.column_of(role)?)
    }

    /// The answer that the other cells of the column with this role give.
    fn evidence(&self, role: Role, question: Question) -> Option<Answer> {
        let evidence = self.column(role)?.evidence;
        match question {
            Question::DayOrder => evidence.days,
            Question::NumberStyle => evidence.numbers,
            _ => None,
        }
    }
}

/// The cells of one row, and the problems found in them.
pub(super) struct Cells<'a> {
    pub(super) reader: &'a RowReader<'a>,
    pub(super) row: &'a TableRow,
    problems: Vec<CellProblem>,
    asked: Vec<Subject>,
    assumed: Vec<Assumption>,
    is_archived: bool,
}

impl Cells<'_> {
    /// The text in the column with this role; empty if there is none.
    fn text(&self, role: Role) -> &str {
        self.reader.column_of(role).map_or("", |column| text_of(self.row.cell(column)))
    }

    /// The same for what is no text.
    pub(super) fn value(&self, role: Role) -> &str {
        self.reader.column_of(role).map_or("", |column| value_of(self.row.cell(column)))
    }

    pub(super) fn note(&mut self, role: Role, problem: Problem) {
        let column = self.reader.column_of(role);
        self.problems.push(CellProblem { row: self.row.number, role, column, problem });
    }

    /// The answer to a question about the column with this role, or about what no column says.
    pub(super) fn ask(&mut self, role: Role, question: Question) -> Option<Answer> {
        let subject = (question, self.reader.column_of(role));
        self.asked.push(subject);
        self.reader.mapping.answer_to(subject)
    }

    /// The same; without an answer the row waits for it.
    pub(super) fn ask_or_wait(&mut self, role: Role, question: Question) -> Option<Answer> {
        let answer = self.ask(role, question);
        match answer {
            None => self.note(role, Problem::Open(question)),
            Some(Answer::LeaveOut) => self.note(role, Problem::LeftOut),
            Some(_) => {}
        }
        answer.filter(|answer| *answer != Answer::LeaveOut)
    }

    /// Notes what is assumed of the contract.
    pub(super) fn assume(&mut self, assumption: Assumption) {
        self.assumed.push(assumption);
    }

    /// The value that a cell has by the answer to its question, if it has one.
    pub(super) fn resolve<T>(&mut self, role: Role, reading: Reading<T>) -> Option<T> {
        let read = match reading {
            Reading::Certain(value) => Ok(value),
            Reading::None(problem) => Err(problem),
            Reading::OneOf(question, values, otherwise) => {
                let known = self.reader.evidence(role, question);
                match known.or_else(|| self.ask(role, question)) {
                    None => Err(Problem::Open(question)),
                    Some(answer) => {
                        let value = values.into_iter().find(|(other, _)| *other == answer);
                        value.map(|(_, value)| value).ok_or(otherwise)
                    }
                }
            }
        };
        read.map_err(|problem| self.note(role, problem)).ok()
    }

    /// Reads an optional cell. `None` if it has a problem, which is recorded.
    pub(super) fn read<T>(&mut self, role: Role, read: impl FnOnce(&str) -> Result<T, Problem>) -> Option<Option<T>> {
        let text = self.value(role);
        if text.is_empty() {
            return Some(None);
        }
        let read = read(text);
        read.map_err(|problem| self.note(role, problem)).ok().map(Some)
    }

    /// A text with line breaks replaced by spaces.
    fn line(&self, role: Role) -> String {
        self.text(role).lines().map(str::trim).collect::<Vec<_>>().join(" ")
    }

    /// A name of permitted length.
    fn name(&mut self, role: Role) -> Option<String> {
        let text = self.line(role);
        if text.chars().count() > MAX_NAME {
            self.note(role, Problem::TooLong);
            return None;
        }
        Some(text)
    }

    pub(super) fn day(&mut self, role: Role) -> Option<Option<Day>> {
        let text = self.value(role);
        if text.is_empty() {
            return Some(None);
        }
        let known = self.reader.evidence(role, Question::DayOrder);
        let order = if known.is_none() && day_order(text) == Some(Shows::Both) {
            self.ask(role, Question::DayOrder)
        } else {
            let subject = (Question::DayOrder, self.reader.column_of(role));
            known.or_else(|| self.reader.mapping.answer_to(subject))
        };
        let reading = day(self.value(role), order, self.reader.here);
        self.resolve(role, reading).map(Some)
    }

    pub(super) fn amount(&mut self, role: Role) -> Option<Option<Cents>> {
        let text = self.value(role);
        if text.is_empty() {
            return Some(None);
        }
        let reading = amount(text);
        self.resolve(role, reading).map(Some)
    }

    fn percent(&mut self, role: Role) -> Option<Percent> {
        self.read(role, |text| parse_percent(text).map_err(Problem::Number)).map(Option::unwrap_or_default)
    }

    fn imported(&mut self) -> Option<Imported> {
        let most = self.reader.table.columns.len();
        if self.row.cells.iter().skip(most).any(|cell| !cell.trim().is_empty()) {
            self.note(Role::Notes, Problem::TooManyCells);
            return None;
        }
        let runs = self.runs();
        if self.problems.iter().any(|found| found.problem == Problem::LeftOut) {
            return None;
        }
        let (name, customer) = (self.name(Role::Name), self.name(Role::Customer));
        let product = self.name(Role::Product);
        let first_term = self.first_term();
        let notice = self.notice();
        let renewal = self.renewal(first_term.filter(|_| runs == Some(true)));
        let price = self.price(first_term);
        let currency = self.currency();
        let billing = self.choice(Role::Billing, choices::billing);
        let fee = self.fee(Role::Fee);
        let uplift = self.percent(Role::Uplift);
        let increase = self.percent(Role::Increase);
        let yearly_increase = increase.and_then(|share| self.valid(Role::Increase, YearlyIncrease::new(share)));
        let region = self.choice(Role::Region, choices::region);
        let channel = self.choice(Role::Channel, choices::channel);
        let contracting_party = self.name(Role::ContractingParty);
        let governing_law = self.choice(Role::GoverningLaw, choices::governing_law);
        let service_end = self.day(Role::ServiceEnd);
        let own_terms = self.own_terms();
        let notice_sent = self.day(Role::NoticeSent);
        let archived = self.choice(Role::Archived, choices::flag);
        let mut terms = Contract::new(first_term?);
        let runs = self.runs_by_its_dates(runs?, &terms)?;
        terms.notice = notice?;
        terms.renewal = renewal?;
        terms.price = price?;
        terms.currency = currency?;
        let billing = billing?;
        if terms.price.is_some() && billing.is_none() {
            self.assume(Assumption::Billing);
        }
        terms.billing = billing.unwrap_or_default();
        terms.fee = fee?.unwrap_or_default();
        terms.uplift = uplift?;
        terms.yearly_increase = yearly_increase?;
        terms.region = region?.unwrap_or_default();
        terms.channel = channel?.unwrap_or_default();
        terms.governing_law = governing_law?.unwrap_or_default();
        terms.service_end = service_end?;
        terms.own_terms = own_terms?;
        let (mut name, contract_number) = (name?, self.line(Role::ContractNumber));
        // A query for Salesforce's own contracts returns numbers instead of names.
        if self.reader.column_of(Role::Name).is_none() {
            name = contract_number.chars().take(MAX_NAME).collect();
        }
        self.is_archived = !runs;
        Some(Imported {
            name,
            customer: customer?,
            product: product?,
            terms,
            contract_number,
            org_id: self.line(Role::OrgId),
            contracting_party: contracting_party?,
            notice_sent: notice_sent?,
            archived: archived?.unwrap_or(false) || !runs,
            notes: self.notes(),
        })
    }

    pub(super) fn valid<T>(&mut self, role: Role, value: Result<T, ContractError>) -> Option<T> {
        value.map_err(|error| self.note(role, Problem::Contract(error))).ok()
    }

    pub(super) fn choice<T>(&mut self, role: Role, named: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        self.read(role, |text| named(text).ok_or(Problem::NotAChoice))
    }

    fn fee(&mut self, role: Role) -> Option<Option<EarlyFee>> {
        let text = self.value(role);
        if matches!(folded(text).as_str(), "keine" | "none" | "nein" | "no") {
            return Some(Some(EarlyFee::None));
        }
        if text.contains('%') {
            return self.read(role, |text| {
                let share = parse_percent(text).map_err(Problem::Number)?;
                EarlyFee::share(share).map_err(Problem::Contract)
            });
        }
        match self.amount(role)? {
            Some(amount) => self.valid(role, EarlyFee::fixed(amount)).map(Some),
            None => Some(None),
        }
    }

    fn own_terms(&mut self) -> Option<Option<OwnTerms>> {
        let days = self.read(Role::OwnDays, |text| {
            let days = length(text)?;
            if days.unit == Some(NoticeUnit::Months) { Err(Problem::WrongUnit) } else { Ok(days.number) }
        });
        let pro_rata = self.choice(Role::OwnProRata, choices::flag);
        let fee = self.fee(Role::OwnFee);
        let (days, pro_rata, fee) = (days?, pro_rata?, fee?);
        let is_said = days.is_some() || pro_rata.is_some() || fee.is_some();
        Some(is_said.then(|| OwnTerms {
            full_refund_days: days.unwrap_or_default(),
            pro_rata: pro_rata.unwrap_or_default(),
            fee: fee.unwrap_or_default(),
        }))
    }

    /// The contents of columns without a field of their own, as lines `header: text`.
    fn notes(&self) -> String {
        let note = |(place, with_header): &(usize, bool)| {
            let (text, name) = (self.row.cell(*place), self.reader.table.columns.get(*place)?);
            let noted = if *with_header && !name.is_empty() { format!("{name}: {text}") } else { text.to_owned() };
            (!text_of(text).is_empty()).then_some(noted)
        };
        self.reader.notes.iter().filter_map(note).collect::<Vec<_>>().join("\n")
    }

    /// The start of the contract, without which there is none.
    pub(super) fn start(&mut self) -> Option<Day> {
        let start = self.day(Role::Start)?;
        if start.is_none() {
            self.note(Role::Start, Problem::Day(DayError::Empty));
        }
        start
    }
}
