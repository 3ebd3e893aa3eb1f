//! What can be wrong with a cell, or still open.

use super::questions::Question;
use super::role::Role;
use crate::domain::{ContractError, Day};
use crate::input::{AmountError, DayError, NumberError};

/// Why a row makes no contract.
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
    /// The column with this role says something else.
    Contradicts(Role),
    /// A notice period in words that are not known, such as one to the end of a quarter.
    NoticeUnreadable,
    /// A price says that it pays for another period than its header says.
    PeriodDisagrees,
    /// The price is for the whole term, which is not a number of whole months.
    TermNotWhole,
    /// The question is not answered yet.
    Open(Question),
    /// The term ends on the first of these days, and the end says the second: the question of which counts is open.
    TermDisagrees(Day, Day),
    /// The user leaves it out.
    LeftOut,
}

impl Problem {
    /// Whether the row only awaits an answer.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open(_) | Self::TermDisagrees(..))
    }
}

/// A problem and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// Row number in a spreadsheet.
    pub row: usize,
    pub role: Role,
    /// `None` if no column has this role.
    pub column: Option<usize>,
    pub problem: Problem,
}
