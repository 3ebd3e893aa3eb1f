//! The terms of a contract that depend on several cells of its row: first term, notice, price, currency, status.

use chrono::Datelike;

use super::cell::{Length, Reading, amount, length, months_in};
use super::choices::{self, Standing};
use super::headers;
use super::problem::Problem;
use super::questions::{Answer, Assumption, Question};
use super::role::Role;
use super::row::Cells;
use super::survey::{EndFits, end_fits};
use crate::domain::{
    Cents, Contract, ContractError, Currency, Day, FirstTerm, MAX_AMOUNT, MAX_NOTICE_MONTHS, MAX_TERM_MONTHS, Notice,
    Renewal, TermLength, TermMonths, add_months_clamped, add_months_rolling, plus_days, ratio, whole_months_between,
};
use crate::input::NumberError;
use crate::portfolio::NoticeUnit;

impl Cells<'_> {
    /// The first term by its months, its last day, the first day of the next term, or several of them that agree.
    pub(super) fn first_term(&mut self) -> Option<FirstTerm> {
        let start = self.start();
        let months = self.months();
        let end = self.day(Role::End);
        let next = self.day(Role::NextStart);
        let start = start?;
        let (months, end, next) = (months?, end?, next?);
        let (role, end) = match (end, next) {
            (Some(end), Some(next)) if end != next && plus_days(next, -1) != end => {
                self.note(Role::End, Problem::Contradicts(Role::NextStart));
                return None;
            }
            (None, Some(next)) | (Some(_), Some(next)) => (Role::NextStart, Some(next)),
            (end, None) => (Role::End, end),
        };
        let months = match months {
            Some(reading) => Some(self.months_by_end(reading, start, end)?),
            None => None,
        };
        let length = match (months, end) {
            (Some(months), Some(end)) => self.agreed(start, months, role, end)?,
            (Some(months), None) => TermLength::Months(months),
            (None, Some(end)) => TermLength::Until(self.last_day(start, role, end)?),
            (None, None) => match self.ask_or_wait(Role::Term, Question::MissingTerm)? {
                Answer::Term(months) => TermLength::Months(months),
                _ => return None,
            },
        };
        let role = if end.is_some() { role } else { Role::Term };
        self.valid(role, FirstTerm::new(start, length))
    }

    /// The months of the term, as far as its own cell says them.
    fn months(&mut self) -> Option<Option<Reading<TermMonths>>> {
        let Some(length) = self.read(Role::Term, length)? else { return Some(None) };
        if length.unit == Some(NoticeUnit::Days) {
            self.note(Role::Term, Problem::WrongUnit);
            return None;
        }
        let unit = self.reader.column(Role::Term).and_then(|column| column.says.term_unit);
        let mut readings = Vec::new();
        for (answer, months) in months_in(length, unit) {
            readings.push((answer, self.valid(Role::Term, TermMonths::new(months))?));
        }
        let out_of_range = Problem::Contract(ContractError::TermOutOfRange);
        Some(Some(match readings.as_slice() {
            [(_, only)] => Reading::Certain(*only),
            _ => Reading::OneOf(Question::TermUnit, readings, out_of_range),
        }))
    }

    /// The months of the term. Of two readings, the one that its end agrees with.
    fn months_by_end(&mut self, reading: Reading<TermMonths>, start: Day, end: Option<Day>) -> Option<TermMonths> {
        if let (Reading::OneOf(_, readings, _), Some(end)) = (&reading, end) {
            let agrees = |months: TermMonths| {
                let next = add_months_rolling(start, months.get());
                end == next || plus_days(end, 1) == next
            };
            let mut agreeing = readings.iter().map(|(_, months)| *months).filter(|months| agrees(*months));
            if let (Some(only), None) = (agreeing.next(), agreeing.next()) {
                return Some(only);
            }
        }
        self.resolve(Role::Term, reading)
    }

    /// What months and an end say together.
    fn agreed(&mut self, start: Day, months: TermMonths, role: Role, end: Day) -> Option<TermLength> {
        let next = add_months_rolling(start, months.get());
        let is_next_only = role == Role::NextStart;
        let is_last_only = self.reader.column(Role::End).is_some_and(|column| column.says.is_last_day);
        if (end == next && !is_last_only) || (plus_days(end, 1) == next && !is_next_only) {
            return Some(TermLength::Months(months));
        }
        // Programs that count months to the end of a shorter month end a day or two earlier; what is printed counts.
        let clamped = add_months_clamped(start, months.get());
        if plus_days(end, 1) == clamped && !is_next_only {
            return Some(TermLength::Until(end));
        }
        if end < start {
            self.note(role, Problem::Contract(ContractError::EndBeforeStart));
            return None;
        }
        match self.ask(role, Question::TermOrEnd) {
            None => {
                self.note(role, Problem::TermDisagrees(plus_days(next, -1), end));
                None
            }
            Some(Answer::TermCounts) => Some(TermLength::Months(months)),
            Some(Answer::EndCounts) => self.last_day(start, role, end).map(TermLength::Until),
            Some(_) => {
                self.note(role, Problem::LeftOut);
                None
            }
        }
    }

    /// The last day of a term that ends with `end`, if that is one or the first day of the next.
    fn last_day(&mut self, start: Day, role: Role, end: Day) -> Option<Day> {
        if end < start {
            self.note(role, Problem::Contract(ContractError::EndBeforeStart));
            return None;
        }
        if role == Role::NextStart {
            return Some(plus_days(end, -1));
        }
        let column = self.reader.column(Role::End)?;
        if column.says.is_last_day || end_fits(start, end) == EndFits::Last {
            return Some(end);
        }
        let known = match (column.evidence.ends_last, column.evidence.ends_next) {
            (false, true) => Some(Answer::FirstDayOfNext),
            (true, false) if !leans_next(start, end) => Some(Answer::LastDay),
            _ => None,
        };
        match known.or_else(|| self.ask_or_wait(Role::End, Question::EndDay))? {
            Answer::FirstDayOfNext => Some(plus_days(end, -1)),
            _ => Some(end),
        }
    }

    /// The notice period, from one of two columns or from both if they agree.
    pub(super) fn notice(&mut self) -> Option<Notice> {
        let days = self.notice_in(Role::NoticeDays);
        let months = self.notice_in(Role::NoticeMonths);
        match (days?, months?) {
            (Some(days), Some(months)) if days != months => {
                self.note(Role::NoticeDays, Problem::Contradicts(Role::NoticeMonths));
                None
            }
            (Some(notice), _) | (None, Some(notice)) => Some(notice),
            (None, None) => {
                let role = if self.reader.column_of(Role::NoticeDays).is_some() {
                    Role::NoticeDays
                } else {
                    Role::NoticeMonths
                };
                match self.ask_or_wait(role, Question::MissingNotice)? {
                    Answer::Notice(notice) => Some(notice),
                    _ => None,
                }
            }
        }
    }

    fn notice_in(&mut self, role: Role) -> Option<Option<Notice>> {
        // What cannot be read as a length has words of its own: it may count to another day than the end of the term.
        let length = self.read(role, |text| {
            length(text).map_err(|problem| match problem {
                Problem::Number(NumberError::NotANumber) => Problem::NoticeUnreadable,
                other => other,
            })
        });
        let Some(length) = length? else { return Some(None) };
        let Length { number, unit } = self.with_unit(role, length)?;
        let usual = self.reader.column(role).and_then(|column| column.says.notice_unit);
        let notice = match unit.or(usual) {
            Some(NoticeUnit::Days) => self.valid(role, Notice::days(number)),
            Some(NoticeUnit::Months) => self.valid(role, Notice::months(number)),
            // No notice is none in either unit, and that many months are more than any notice period has.
            None if number == 0 || number > MAX_NOTICE_MONTHS => self.valid(role, Notice::days(number)),
            None => {
                let (days, months) = (Notice::Days(number), Notice::Months(number));
                let notices = vec![(Answer::Days, days), (Answer::Months, months)];
                let wrong = Problem::Contract(ContractError::NoticeOutOfRange);
                self.resolve(role, Reading::OneOf(Question::NoticeUnit, notices, wrong))
            }
        };
        notice.map(Some)
    }

    /// A renewal rule, in words or as a number of months.
    /// `first_term` is that of a contract that runs.
    pub(super) fn renewal(&mut self, first_term: Option<FirstTerm>) -> Option<Renewal> {
        let text = self.value(Role::Renewal);
        if text.is_empty() {
            if first_term.is_some_and(|term| last_of(term) < self.reader.here.today) {
                return match self.ask_or_wait(Role::Renewal, Question::MissingRenewal)? {
                    Answer::Renewal(renewal) => Some(renewal),
                    _ => None,
                };
            }
            self.assume(Assumption::Renewal);
            return Some(Renewal::default());
        }
        if let Some(rule) = choices::renewal(text) {
            return Some(rule);
        }
        let Ok(months) = length(text) else {
            self.note(Role::Renewal, Problem::NotAChoice);
            return None;
        };
        let by_months = self.reader.column(Role::Renewal).is_some_and(|column| column.says.renews_by_months);
        let among_rules = self.reader.column(Role::Renewal).is_some_and(|column| column.evidence.among_rules);
        let one = self.valid(Role::Renewal, TermMonths::new(1));
        let reading = match (months.number, months.unit) {
            (_, Some(NoticeUnit::Days)) => Reading::None(Problem::WrongUnit),
            (0, None) => Reading::Certain(Renewal::None),
            (1, None) if !among_rules && !by_months => Reading::Certain(Renewal::default()),
            (1, None) if !by_months => {
                let rules = vec![(Answer::Yes, Renewal::default()), (Answer::Months, Renewal::Months(one?))];
                Reading::OneOf(Question::RenewalNumber, rules, Problem::NotAChoice)
            }
            (number, _) => Reading::Certain(Renewal::Months(self.valid(Role::Renewal, TermMonths::new(number))?)),
        };
        self.resolve(Role::Renewal, reading)
    }

    /// A length with the unit from its own column, if it has none.
    fn with_unit(&mut self, role: Role, of: Length) -> Option<Length> {
        let word = self.value(Role::NoticeUnit);
        if word.is_empty() {
            return Some(of);
        }
        let Some(Length { unit: Some(unit), number: times }) = length(&format!("1 {word}")).ok() else {
            self.note(Role::NoticeUnit, Problem::NotAChoice);
            return None;
        };
        match of.unit {
            None => Some(Length { number: of.number.saturating_mul(times), unit: Some(unit) }),
            Some(own) if own == unit => Some(of),
            Some(_) => {
                self.note(role, Problem::Contradicts(Role::NoticeUnit));
                None
            }
        }
    }

    /// The price per year.
    pub(super) fn price(&mut self, term: Option<FirstTerm>) -> Option<Option<Cents>> {
        let (text, beside) = price_parts(self.value(Role::Price));
        if text.is_empty() {
            return Some(None);
        }
        let amount = self.resolve(Role::Price, amount(&text))?;
        let in_header = self.reader.column(Role::Price).and_then(|column| column.says.price_period);
        if let (Some(beside), Some(in_header)) = (beside, in_header)
            && beside != in_header
        {
            // The cell says one thing, the header another.
            self.note(Role::Price, Problem::PeriodDisagrees);
            return None;
        }
        let known = beside.or(in_header);
        let period = if amount == Cents::ZERO { Some(Answer::PerYear) } else { known };
        let price = match period.or_else(|| self.ask_or_wait(Role::Price, Question::PricePeriod))? {
            Answer::PerMonth => ratio(amount, 12, 1),
            Answer::PerTerm => match months_of(term?) {
                Some(months) => ratio(amount, 12, i64::from(months)),
                None => {
                    self.note(Role::Price, Problem::TermNotWhole);
                    return None;
                }
            },
            _ => amount,
        };
        let is_allowed = if price <= MAX_AMOUNT { Ok(price) } else { Err(ContractError::AmountOutOfRange) };
        self.valid(Role::Price, is_allowed).map(Some)
    }

    /// The currency from its own column, or next to the price.
    pub(super) fn currency(&mut self) -> Option<Currency> {
        let has_price = !self.value(Role::Price).is_empty();
        let said = self.choice(Role::Currency, choices::currency)?;
        let in_header = self.reader.column(Role::Price).and_then(|column| column.says.currency);
        match (said, choices::currency_beside(&price_parts(self.value(Role::Price)).0).or(in_header)) {
            (Some(said), Some(beside)) if said != beside && has_price => {
                self.note(Role::Currency, Problem::Contradicts(Role::Price));
                None
            }
            (Some(currency), _) | (None, Some(currency)) => Some(currency),
            (None, None) if has_price => match self.ask_or_wait(Role::Currency, Question::MissingCurrency)? {
                Answer::Currency(currency) => Some(currency),
                _ => None,
            },
            (None, None) => Some(Currency::default()),
        }
    }

    /// Whether the contract runs by its status. Without one it does.
    pub(super) fn runs(&mut self) -> Option<bool> {
        if let Some(runs) = self.runs_by_flag() {
            return Some(runs);
        }
        let question = match choices::standing(self.value(Role::Status)) {
            None | Some(Standing::Running) => return Some(true),
            Some(Standing::Ended) => return Some(false),
            Some(Standing::Draft) => Question::Draft,
            Some(Standing::Unknown) => Question::UnknownStatus,
        };
        Some(self.ask_or_wait(Role::Status, question)? == Answer::Running)
    }

    /// The same where the status is a yes or a no.
    fn runs_by_flag(&self) -> Option<bool> {
        let if_yes = self.reader.column(Role::Status)?.says.runs_if_yes?;
        choices::flag(self.value(Role::Status)).map(|flag| flag == if_yes)
    }

    /// Whether a contract runs that has ended by its status; where its dates say something else, that is asked.
    pub(super) fn runs_by_its_dates(&mut self, runs: bool, terms: &Contract) -> Option<bool> {
        let has_ended = match self.runs_by_flag() {
            Some(runs) => !runs,
            None => choices::standing(self.value(Role::Status)) == Some(Standing::Ended),
        };
        let is_said = [Role::Term, Role::End, Role::NextStart].iter().any(|role| !self.value(*role).is_empty());
        if !has_ended || !is_said || last_of(terms.first_term) < self.reader.here.today {
            return Some(runs);
        }
        Some(self.ask_or_wait(Role::Status, Question::EndedEarly)? == Answer::Running)
    }
}

/// Whether an end is more like the first day of a next term: whole months after the start, or the first of a month.
fn leans_next(start: Day, end: Day) -> bool {
    end.day() == 1 || end.day() == start.day() || whole_months_between(start, end).is_some()
}

/// The amount in the cell of a price, with its currency, and what it pays for if that stands behind it.
fn price_parts(text: &str) -> (String, Option<Answer>) {
    let end = text.rfind(|sign: char| sign.is_ascii_digit()).map_or(text.len(), |at| at + 1);
    let (number, behind) = text.split_at_checked(end).unwrap_or((text, ""));
    let Some(period) = headers::period_beside(behind) else { return (text.to_owned(), None) };
    let currency =
        behind.split(|sign: char| sign.is_whitespace() || sign == '/').find(|word| choices::currency(word).is_some());
    (format!("{number} {}", currency.unwrap_or_default()), Some(period))
}

/// The months of a term that has whole ones.
fn months_of(term: FirstTerm) -> Option<u32> {
    match term.length() {
        TermLength::Months(months) => Some(months.get()),
        TermLength::Until(last) => whole_months_between(term.start(), plus_days(last, 1))
            .filter(|months| (1..=MAX_TERM_MONTHS).contains(months)),
    }
}

/// The last day of a first term.
pub(super) fn last_of(term: FirstTerm) -> Day {
    match term.length() {
        TermLength::Months(months) => plus_days(add_months_rolling(term.start(), months.get()), -1),
        TermLength::Until(last) => last,
    }
}
