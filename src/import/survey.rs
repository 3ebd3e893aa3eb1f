//! What the cells of a table reveal about its columns. A column comes from one program, so cells that can be read in one
//! way only decide for the others.

use chrono::Datelike;

use super::cell::{Here, Reading, Shows, amount, day, day_order, length, months_in, number_style, text_of, value_of};
use super::headers::{self, Looks};
use super::mapping::{Evidence, Mapping, Origin};
use super::questions::Answer;
use super::role::Role;
use super::{Table, TableRow, choices};
use crate::domain::{
    Day, add_months_clamped, add_months_rolling, plus_days, whole_months_between, whole_months_rounded_up,
};

/// Cells by which an unknown column is judged.
const JUDGED: usize = 20;
/// Rows in which they are looked for.
const SEARCHED: usize = 500;

/// How an end stands to its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EndFits {
    /// Only a last day ends like this.
    Last,
    /// More like the first day of a next term, or nothing can be said.
    Open,
}

/// What the end of a term without its months shows: whole months up to its last day, or the last day of a month.
pub(super) fn end_fits(start: Day, end: Day) -> EndFits {
    let whole = |next: Day| {
        let months = whole_months_rounded_up(start, next);
        let is_clamped = (months.saturating_sub(1)..=months + 1)
            .any(|months| months > 0 && add_months_clamped(start, months) == next);
        is_clamped || whole_months_between(start, next).is_some_and(|months| months > 0)
    };
    let next = plus_days(end, 1);
    let ends_a_month = next.day() == 1;
    if (whole(next) || ends_a_month) && !whole(end) { EndFits::Last } else { EndFits::Open }
}

/// What all cells that reveal anything agree on.
#[derive(Clone, Copy, Debug, Default)]
struct Agreed {
    found: Option<Answer>,
    differ: bool,
}

impl Agreed {
    fn add(&mut self, shown: Option<Shows<Answer>>) {
        if let Some(Shows::One(way)) = shown {
            self.differ |= self.found.is_some_and(|found| found != way);
            self.found = Some(way);
        }
    }

    fn get(self) -> Option<Answer> {
        self.found.filter(|_| !self.differ)
    }
}

/// Looks at the rows of a table one by one.
#[derive(Debug)]
pub struct Survey {
    mapping: Mapping,
    here: Here,
    agreed: Vec<Agreed>,
    start: Option<usize>,
    term: Option<usize>,
    end: Option<usize>,
    renewal: Option<usize>,
    /// Columns that mean what another means already, and that one.
    twins: Vec<(usize, usize)>,
}

impl Survey {
    /// A survey of `table`, which says first what its unknown columns may be.
    pub fn new(table: &Table, mut mapping: Mapping, here: Here) -> Self {
        mapping.columns_mut().iter_mut().for_each(|column| column.evidence = Evidence::default());
        let mut survey = Self {
            agreed: vec![Agreed::default(); mapping.columns().len()],
            start: mapping.column_of(Role::Start),
            term: mapping.column_of(Role::Term),
            end: mapping.column_of(Role::End),
            renewal: mapping.column_of(Role::Renewal),
            twins: Vec::new(),
            mapping,
            here,
        };
        for (place, column) in survey.mapping.columns().iter().enumerate() {
            if let Origin::Twin(role) = column.origin
                && let Some(other) = survey.mapping.column_of(role)
            {
                survey.twins.push((place, other));
            }
        }
        survey.guess(table);
        survey
    }

    /// Says what the unknown columns may be.
    fn guess(&mut self, table: &Table) {
        let has = |mapping: &Mapping, role: Role| mapping.column_of(role).is_some();
        let mut has_start = has(&self.mapping, Role::Start);
        let has_end = [Role::Term, Role::End, Role::NextStart].iter().any(|role| has(&self.mapping, *role));
        let has_price = has(&self.mapping, Role::Price);
        let here = self.here;
        for (place, column) in self.mapping.columns_mut().iter_mut().enumerate() {
            if column.origin != Origin::Unknown {
                continue;
            }
            let looks = looks(table, place, here);
            let header = table.columns.get(place).map_or("", String::as_str);
            let by_words = looks.and_then(|looks| headers::guess(header, looks));
            let by_cells = match looks {
                // Where nothing else says when a contract begins or ends, any day may.
                Some(Looks::Days) if !has_start => Some(Role::Start),
                Some(Looks::Days) if !has_end => Some(Role::End),
                _ => None,
            };
            column.looks = looks;
            column.guess = by_words.filter(|role| *role != Role::Price || !has_price).or(by_cells);
            has_start |= column.guess == Some(Role::Start);
        }
    }

    /// Looks at the next row.
    pub fn look(&mut self, row: &TableRow) {
        let columns = self.mapping.columns_mut();
        for (place, (column, agreed)) in columns.iter_mut().zip(&mut self.agreed).enumerate() {
            if column.role.is_day() {
                agreed.add(day_order(row.cell(place)));
            } else if column.role.is_amount() {
                agreed.add(number_style(row.cell(place)));
            }
        }
        for (place, other) in &self.twins {
            let [twin, one] = [place, other].map(|place| text_of(row.cell(*place)));
            if let Some(column) = columns.get_mut(*place) {
                column.evidence.differs |= !twin.is_empty() && twin != one;
            }
        }
        if let Some(place) = self.renewal {
            let text = value_of(row.cell(place));
            let is_rule =
                !text.is_empty() && !matches!(text, "0" | "1" | "0.0" | "1.0") && choices::flag(text).is_none();
            if let Some(column) = columns.get_mut(place) {
                column.evidence.among_rules |= is_rule;
            }
        }
        self.look_at_end(row);
    }

    fn look_at_end(&mut self, row: &TableRow) {
        let certain = |place: Option<usize>| match day(value_of(row.cell(place?)), None, self.here) {
            Reading::Certain(day) => Some(day),
            _ => None,
        };
        let (Some(place), Some(start), Some(end)) = (self.end, certain(self.start), certain(self.end)) else { return };
        let term = self.term.map(|term| (term, length(value_of(row.cell(term))).ok()));
        let (is_last, is_next) = match term {
            Some((term, Some(length))) => {
                let unit = self.mapping.columns().get(term).and_then(|column| column.says.term_unit);
                let readings = months_in(length, unit);
                let ends = |first: Day| {
                    readings.iter().any(|(_, months)| add_months_rolling(start, (*months).min(1_200)) == first)
                };
                (ends(plus_days(end, 1)), ends(end))
            }
            _ => (end_fits(start, end) == EndFits::Last, false),
        };
        if let Some(column) = self.mapping.columns_mut().get_mut(place) {
            column.evidence.ends_last |= is_last;
            column.evidence.ends_next |= is_next;
        }
    }

    /// The mapping with all that was seen.
    pub fn end(mut self) -> Mapping {
        for (column, agreed) in self.mapping.columns_mut().iter_mut().zip(&self.agreed) {
            let found = agreed.get();
            column.evidence.days = found.filter(|_| column.role.is_day());
            column.evidence.numbers = found.filter(|_| column.role.is_amount());
        }
        self.mapping
    }

    /// The mapping with all that the whole table reveals.
    pub fn of(table: &Table, mapping: Mapping, here: Here) -> Mapping {
        let mut survey = Self::new(table, mapping, here);
        table.rows.iter().for_each(|row| survey.look(row));
        survey.end()
    }
}

/// What the first cells of a column look like; `None` for a column without any.
fn looks(table: &Table, place: usize, here: Here) -> Option<Looks> {
    let cells: Vec<&str> = table
        .rows
        .iter()
        .take(SEARCHED)
        .map(|row| value_of(row.cell(place)))
        .filter(|cell| !cell.is_empty())
        .take(JUDGED)
        .collect();
    let all = |is: &dyn Fn(&str) -> bool| cells.iter().all(|cell| is(cell));
    if cells.is_empty() {
        return None;
    }
    let is_day = |cell: &str| cell.len() > 5 && !matches!(day(cell, None, here), Reading::None(_));
    let is_amount = |cell: &str| !matches!(amount(cell), Reading::None(_));
    Some(if all(&is_day) {
        Looks::Days
    } else if all(&|cell: &str| length(cell).is_ok_and(|length| length.number <= 1_000)) {
        Looks::Numbers
    } else if all(&is_amount) {
        Looks::Amounts
    } else {
        Looks::Words
    })
}
