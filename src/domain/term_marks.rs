//! Where the deadline and the as-of day lie in a term, for a drawing of it.

use super::calendar::plus_days;
use super::plan::{Plan, Status};

/// Marks of a term, in thousandths of its length from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermMarks {
    /// The end of the last day on which a notice can arrive; 0 if that is before the term, `None` if none is needed or
    /// it was sent.
    pub deadline: Option<u16>,
    /// The as-of day; `None` outside the term.
    pub today: Option<u16>,
}

impl TermMarks {
    /// The marks of the plan's term.
    pub fn of(plan: &Plan) -> Self {
        let is_in_term = plan.term.start <= plan.as_of && plan.as_of <= plan.term.last;
        let dates = plan.deadlines.as_ref().filter(|_| plan.status != Status::Cancelled);
        Self {
            deadline: dates.map(|dates| plan.term.permille_until(plus_days(dates.notice, 1))),
            today: is_in_term.then(|| plan.term.permille_until(plan.as_of)),
        }
    }
}
