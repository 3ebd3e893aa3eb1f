//! Turns a row into a contract, or into a list of problems by cell.

use super::columns::Role;
use super::mapping::{DayOrder, MappedColumn, Mapping, NumberStyle, Shows, day_order};
use super::{Table, TableRow, choices, folded};
use crate::domain::{
    Cents, Contract, ContractError, Currency, Day, EarlyFee, FirstTerm, Notice, OwnTerms, Percent, Renewal, TermLength,
    TermMonths, YearlyIncrease, add_months_rolling, plus_days,
};
use crate::i18n::Lang;
use crate::i18n::texts::ColumnTexts;
use crate::input::form::MAX_NAME;
use crate::input::{AmountError, DayError, NumberError, parse_amount, parse_count, parse_day, parse_percent};
use crate::portfolio::{NoticeUnit, Record, SEND_NOTICE, StepRecord, StepStatus};

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not readable as a day.
    Day(DayError),
    /// Not readable as an amount.
    Amount(AmountError),
    /// Not readable as a count or a percentage.
    Number(NumberError),
    /// Readable, but not valid in a contract.
    Contract(ContractError),
    /// The unit does not fit the column.
    WrongUnit,
    /// None of the words allowed in this column.
    NotAChoice,
    /// Too long for this column.
    TooLong,
    /// The row has more cells than there are columns, so that cells may be in the wrong columns.
    TooManyCells,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// Row number in a spreadsheet.
    pub row: usize,
    pub role: Role,
    /// `None` if no column has this role.
    pub column: Option<usize>,
    pub problem: Problem,
}

/// A contract from a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// May be empty.
    pub name: String,
    /// May be empty.
    pub customer: String,
    /// May be empty.
    pub product: String,
    pub terms: Contract,
    /// Number of the contract or order form; may be empty.
    pub contract_number: String,
    /// Id of the Salesforce org; may be empty.
    pub org_id: String,
    pub notice_sent: Option<Day>,
    pub archived: bool,
    /// The contents of columns without a field of their own.
    pub notes: String,
}

impl Imported {
    pub fn into_record(self, id: String) -> Record {
        let Self { name, customer, product, terms, contract_number, org_id, notice_sent, archived, notes } = self;
        let contract_numbers = contract_number;
        let mut record =
            Record { name, customer, product, contract_numbers, org_id, archived, notes, ..Record::new(id, terms) };
        if notice_sent.is_some() {
            let sent = StepRecord { status: StepStatus::Done, done_on: notice_sent, ..StepRecord::default() };
            record.progress.set(SEND_NOTICE, sent);
        }
        record
    }
}

/// Reads the rows of a table.
#[derive(Debug)]
pub struct RowReader<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    /// The column of each role, in the order of [`Role::ALL`].
    column_of_role: Vec<Option<usize>>,
    /// Columns to keep in the notes, and whether to include their header.
    notes: Vec<(usize, bool)>,
}

impl<'a> RowReader<'a> {
    /// A reader for the rows of `table` with the roles in `mapping`.
    pub fn new(table: &'a Table, mapping: &'a Mapping) -> Self {
        let column_of_role = Role::ALL.iter().map(|role| mapping.column_of(*role)).collect();
        let is_ours = |name: &str| Lang::ALL.iter().any(|lang| folded(ColumnTexts::of(*lang).notes) == folded(name));
        let named = mapping.columns().iter().zip(&table.columns).enumerate();
        let notes = named.filter(|(_, (column, _))| column.role == Role::Notes);
        Self {
            table,
            mapping,
            column_of_role,
            notes: notes.map(|(place, (_, name))| (place, !is_ours(name))).collect(),
        }
    }

    /// The contract of a row.
    ///
    /// # Errors
    /// All problems of the row.
    pub fn read(&self, row: &TableRow) -> Result<Imported, Vec<CellProblem>> {
        let mut cells = Cells { reader: self, row, problems: Vec::new() };
        let imported = cells.imported();
        match imported {
            Some(imported) if cells.problems.is_empty() => Ok(imported),
            _ => Err(cells.problems),
        }
    }

    fn column_of(&self, role: Role) -> Option<usize> {
        let at = Role::ALL.iter().position(|other| *other == role)?;
        self.column_of_role.get(at).copied().flatten()
    }

    fn column(&self, role: Role) -> Option<&MappedColumn> {
        self.mapping.columns().get(self.column_of(role)?)
    }
}

/// The cells of one row, and the problems found in them.
struct Cells<'a> {
    reader: &'a RowReader<'a>,
    row: &'a TableRow,
    problems: Vec<CellProblem>,
}

impl Cells<'_> {
    /// The text in the column with this role; empty if there is none.
    fn text(&self, role: Role) -> &str {
        self.reader.column_of(role).map_or("", |column| self.row.cell(column))
    }

    fn note(&mut self, role: Role, problem: Problem) {
        let column = self.reader.column_of(role);
        self.problems.push(CellProblem { row: self.row.number, role, column, problem });
    }

    /// Reads an optional cell. `None` if it has a problem, which is recorded.
    fn read<T>(&mut self, role: Role, read: impl FnOnce(&str) -> Result<T, Problem>) -> Option<Option<T>> {
        let text = self.text(role);
        if text.is_empty() {
            return Some(None);
        }
        match read(text) {
            Ok(value) => Some(Some(value)),
            Err(problem) => {
                self.note(role, problem);
                None
            }
        }
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

    fn day(&mut self, role: Role) -> Option<Option<Day>> {
        let order = self.reader.column(role).and_then(|column| column.days);
        self.read(role, |text| day(text, order).map_err(Problem::Day))
    }

    fn count(&mut self, role: Role, usual: NoticeUnit) -> Option<Option<(u32, NoticeUnit)>> {
        self.read(role, |text| {
            let count = parse_count(text).map_err(Problem::Number)?;
            Ok((count.number, count.unit.unwrap_or(usual)))
        })
    }

    fn amount(&mut self, role: Role) -> Option<Option<Cents>> {
        let style = self.style(role);
        self.read(role, |text| amount(text, style).map_err(Problem::Amount))
    }

    fn style(&self, role: Role) -> Option<NumberStyle> {
        self.reader.column(role).and_then(|column| column.numbers)
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
        let (name, customer) = (self.name(Role::Name), self.name(Role::Customer));
        let product = self.name(Role::Product);
        let first_term = self.first_term();
        let notice = self.notice();
        let renewal = self.read(Role::Renewal, renewal);
        let price = self.amount(Role::Price);
        let currency = self.currency();
        let billing = self.choice(Role::Billing, choices::billing);
        let fee = self.fee(Role::Fee);
        let uplift = self.percent(Role::Uplift);
        let increase = self.percent(Role::Increase);
        let yearly_increase = increase.and_then(|share| self.valid(Role::Increase, YearlyIncrease::new(share)));
        let region = self.choice(Role::Region, choices::region);
        let channel = self.choice(Role::Channel, choices::channel);
        let service_end = self.day(Role::ServiceEnd);
        let own_terms = self.own_terms();
        let notice_sent = self.day(Role::NoticeSent);
        let archived = self.choice(Role::Archived, choices::flag);
        let mut terms = Contract::new(first_term?);
        terms.notice = notice?.unwrap_or(terms.notice);
        terms.renewal = renewal?.unwrap_or_default();
        terms.price = price?;
        terms.currency = currency?.unwrap_or_default();
        terms.billing = billing?.unwrap_or_default();
        terms.fee = fee?.unwrap_or_default();
        terms.uplift = uplift?;
        terms.yearly_increase = yearly_increase?;
        terms.region = region?.unwrap_or_default();
        terms.channel = channel?.unwrap_or_default();
        terms.service_end = service_end?;
        terms.own_terms = own_terms?;
        let (mut name, contract_number) = (name?, self.line(Role::ContractNumber));
        // A query for Salesforce's own contracts returns numbers instead of names.
        if self.reader.column_of(Role::Name).is_none() {
            name = contract_number.chars().take(MAX_NAME).collect();
        }
        Some(Imported {
            name,
            customer: customer?,
            product: product?,
            terms,
            contract_number,
            org_id: self.line(Role::OrgId),
            notice_sent: notice_sent?,
            archived: archived?.unwrap_or(false),
            notes: self.notes(),
        })
    }

    fn valid<T>(&mut self, role: Role, value: Result<T, ContractError>) -> Option<T> {
        value.map_err(|error| self.note(role, Problem::Contract(error))).ok()
    }

    fn choice<T>(&mut self, role: Role, named: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        self.read(role, |text| named(text).ok_or(Problem::NotAChoice))
    }

    /// A printed end takes precedence over the months if they differ.
    fn first_term(&mut self) -> Option<FirstTerm> {
        let start = self.day(Role::Start);
        let months = self.read(Role::Term, term);
        let last = self.day(Role::End);
        let next = self.day(Role::NextStart);
        let Some(start) = start? else {
            self.note(Role::Start, Problem::Day(DayError::Empty));
            return None;
        };
        let (months, last, next) = (months?, last?, next?);
        let (role, last) = match (last, next) {
            (None, Some(next)) => (Role::NextStart, Some(plus_days(next, -1))),
            (last, _) => (Role::End, last),
        };
        let (role, length) = match (months, last) {
            (Some(months), Some(last)) if plus_days(add_months_rolling(start, months.get()), -1) == last => {
                (Role::Term, TermLength::Months(months))
            }
            (_, Some(last)) => (role, TermLength::Until(last)),
            (months, None) => (Role::Term, TermLength::Months(months.unwrap_or(TermMonths::YEAR))),
        };
        self.valid(role, FirstTerm::new(start, length))
    }

    fn notice(&mut self) -> Option<Option<Notice>> {
        let days = self.count(Role::NoticeDays, NoticeUnit::Days);
        let months = self.count(Role::NoticeMonths, NoticeUnit::Months);
        let (role, count) = match (days?, months?) {
            (None, months) => (Role::NoticeMonths, months),
            (days, _) => (Role::NoticeDays, days),
        };
        let notice = match count {
            Some((days, NoticeUnit::Days)) => Notice::days(days),
            Some((months, NoticeUnit::Months)) => Notice::months(months),
            None => return Some(None),
        };
        self.valid(role, notice).map(Some)
    }

    /// The currency from its own column, or next to the price.
    fn currency(&mut self) -> Option<Option<Currency>> {
        let said = self.choice(Role::Currency, choices::currency)?;
        Some(said.or_else(|| choices::currency_beside(self.text(Role::Price))))
    }

    fn fee(&mut self, role: Role) -> Option<Option<EarlyFee>> {
        let style = self.style(role);
        self.read(role, |text| {
            if matches!(folded(text).as_str(), "keine" | "none" | "nein" | "no") {
                return Ok(EarlyFee::None);
            }
            let fee = if text.contains('%') {
                EarlyFee::share(parse_percent(text).map_err(Problem::Number)?)
            } else {
                EarlyFee::fixed(amount(text, style).map_err(Problem::Amount)?)
            };
            fee.map_err(Problem::Contract)
        })
    }

    fn own_terms(&mut self) -> Option<Option<OwnTerms>> {
        let days = self.read(Role::OwnDays, |text| {
            let count = parse_count(text).map_err(Problem::Number)?;
            if count.unit == Some(NoticeUnit::Months) { Err(Problem::WrongUnit) } else { Ok(count.number) }
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
            (!text.is_empty()).then_some(noted)
        };
        self.reader.notes.iter().filter_map(note).collect::<Vec<_>>().join("\n")
    }
}

/// A day, without the time that some programs add.
fn day(text: &str, order: Option<DayOrder>) -> Result<Day, DayError> {
    let is_time = |rest: &str| rest.find(':').is_some_and(|at| matches!(at, 1 | 2)) && rest.starts_with(is_digit);
    let time = text.match_indices(['T', ' ']).find(|(at, _)| is_time(text.get(at + 1..).unwrap_or_default()));
    let text = time.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    if let (Some(order), Some(Shows::One(only))) = (order, day_order(text))
        && order != only
    {
        return Err(DayError::Impossible);
    }
    match (parse_day(text, Lang::De), order) {
        (Err(DayError::SlashAmbiguous { day_first, .. }), Some(DayOrder::DayFirst)) => Ok(day_first),
        (Err(DayError::SlashAmbiguous { month_first, .. }), Some(DayOrder::MonthFirst)) => Ok(month_first),
        (read, _) => read,
    }
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// An amount in a column of known style. Three decimals are an error and never rounded.
fn amount(text: &str, style: Option<NumberStyle>) -> Result<Cents, AmountError> {
    match (parse_amount(text), style) {
        (Err(AmountError::Ambiguous { thousands, .. }), Some(style)) => {
            let decimal = if style == NumberStyle::Comma { ',' } else { '.' };
            if text.contains(decimal) { Err(AmountError::TooPrecise) } else { Ok(thousands) }
        }
        (read, _) => read,
    }
}

/// A term in months, or in years if that unit is given.
fn term(text: &str) -> Result<TermMonths, Problem> {
    let name = folded(text);
    let digits = name.trim_end_matches(char::is_alphabetic);
    let months = match name.strip_prefix(digits).unwrap_or_default() {
        "jahr" | "jahre" | "year" | "years" => {
            digits.parse::<u32>().map_err(|_| Problem::Number(NumberError::NotANumber))?.saturating_mul(12)
        }
        _ => {
            let count = parse_count(text).map_err(Problem::Number)?;
            if count.unit == Some(NoticeUnit::Days) {
                return Err(Problem::WrongUnit);
            }
            count.number
        }
    };
    TermMonths::new(months).map_err(Problem::Contract)
}

/// A renewal rule, in words or as a number of months.
fn renewal(text: &str) -> Result<Renewal, Problem> {
    if let Some(rule) = choices::renewal(text) {
        return Ok(rule);
    }
    if !text.starts_with(is_digit) {
        return Err(Problem::NotAChoice);
    }
    term(text).map(Renewal::Months)
}
