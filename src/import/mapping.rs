//! What each column means and how to read its days and amounts. A column comes from one program, so a cell that can be
//! read in one way only decides for all others; if there is none, the user is asked.

use super::columns::{Names, Role};
use super::{Table, TableRow};

/// Which of the two numbers before the year is the day, as in 03/04/2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// Day/month/year.
    DayFirst,
    /// Month/day/year.
    MonthFirst,
}

/// Which character comes before the cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// 1.234,56
    Comma,
    /// 1,234.56
    Point,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MappedColumn {
    pub role: Role,
    /// How to read its days with slashes, once known.
    pub days: Option<DayOrder>,
    /// How to read its numbers, once known.
    pub numbers: Option<NumberStyle>,
    /// Whether some of its cells are ambiguous, so that one of the above is needed.
    pub two_ways: bool,
}

impl MappedColumn {
    /// Whether the user must decide how to read it.
    pub fn asks(&self) -> bool {
        self.two_ways && self.days.is_none() && self.numbers.is_none()
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<MappedColumn>,
}

impl Mapping {
    /// The mapping according to the headers. If two columns have the same role, the first gets it and the second
    /// becomes a note.
    pub fn of(table: &Table) -> Self {
        let names = Names::known();
        let mut mapping = Self::default();
        for (place, name) in table.columns.iter().enumerate() {
            let role = names.role(name).unwrap_or(Role::Notes);
            let taken = role.is_single() && mapping.column_of(role).is_some();
            let role = if taken { Role::Notes } else { role };
            mapping.columns.push(column(table, place, role));
        }
        mapping
    }

    pub fn columns(&self) -> &[MappedColumn] {
        &self.columns
    }

    /// Sets the role of a column; the column that had it before becomes a note.
    pub fn choose(&mut self, table: &Table, place: usize, role: Role) {
        if role.is_single()
            && let Some(other) = self.column_of(role)
        {
            self.put(other, column(table, other, Role::Notes));
        }
        self.put(place, column(table, place, role));
    }

    /// Sets how to read the days of a column.
    pub fn choose_days(&mut self, place: usize, order: DayOrder) {
        if let Some(column) = self.columns.get_mut(place) {
            column.days = Some(order);
        }
    }

    /// Sets how to read the numbers of a column.
    pub fn choose_numbers(&mut self, place: usize, style: NumberStyle) {
        if let Some(column) = self.columns.get_mut(place) {
            column.numbers = Some(style);
        }
    }

    fn put(&mut self, place: usize, column: MappedColumn) {
        if let Some(old) = self.columns.get_mut(place) {
            *old = column;
        }
    }

    /// The position of the column with this role.
    pub fn column_of(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }
}

fn column(table: &Table, place: usize, role: Role) -> MappedColumn {
    let cells = table.rows.iter().map(|row: &TableRow| row.cell(place));
    let mut column = MappedColumn { role, days: None, numbers: None, two_ways: false };
    if role.is_day() {
        let (found, two_ways) = agreed(cells.filter_map(day_order));
        (column.days, column.two_ways) = (found, two_ways);
    } else if role.is_amount() {
        let (found, two_ways) = agreed(cells.filter_map(number_style));
        (column.numbers, column.two_ways) = (found, two_ways);
    }
    column
}

/// What a cell reveals about its column.
pub(super) enum Shows<T> {
    /// It can be read in this way only.
    One(T),
    /// It is ambiguous.
    Both,
}

/// What all cells that reveal anything agree on, and whether one of them is ambiguous.
fn agreed<T: PartialEq>(cells: impl Iterator<Item = Shows<T>>) -> (Option<T>, bool) {
    let (mut found, mut differ, mut two_ways) = (None, false, false);
    for shown in cells {
        match shown {
            Shows::Both => two_ways = true,
            Shows::One(way) => {
                differ |= found.as_ref().is_some_and(|found| *found != way);
                found = Some(way);
            }
        }
    }
    (found.filter(|_| !differ), two_ways)
}

/// What a day with slashes reveals about the order; `None` for days that do not depend on it.
pub(super) fn day_order(cell: &str) -> Option<Shows<DayOrder>> {
    let mut parts = cell.split('/');
    let (first, second) = (parts.next()?.trim().parse::<u32>().ok()?, parts.next()?.trim().parse::<u32>().ok()?);
    parts.next()?;
    match (first, second) {
        (1..=12, 1..=12) if first != second => Some(Shows::Both),
        (13..=31, 1..=12) => Some(Shows::One(DayOrder::DayFirst)),
        (1..=12, 13..=31) => Some(Shows::One(DayOrder::MonthFirst)),
        _ => None,
    }
}

/// What a number reveals about its style, by its last point or comma. Ambiguous if that is the only one and three
/// digits follow it.
fn number_style(cell: &str) -> Option<Shows<NumberStyle>> {
    let (at, last) = cell.char_indices().rev().find(|(_, sign)| matches!(sign, '.' | ','))?;
    let (whole, rest) = cell.split_at_checked(at)?;
    let digits = rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
    let before = whole.bytes().filter(u8::is_ascii_digit).count();
    let (decimal, grouping) =
        if last == ',' { (NumberStyle::Comma, NumberStyle::Point) } else { (NumberStyle::Point, NumberStyle::Comma) };
    match digits {
        // A repeated separator separates thousands.
        3 if whole.contains(last) => Some(Shows::One(grouping)),
        3 if (1..=3).contains(&before) => Some(Shows::Both),
        0 => None,
        _ => Some(Shows::One(decimal)),
    }
}
