//! Leaving in the middle of a term by switching provider: docs/rules.md#switching-under-the-eu-data-act. The articles
//! are those of Regulation (EU) 2023/2854, docs/facts.md#eu-data-act.

use super::calendar::{Day, add_months_clamped, plus_days};

/// Maximum notice before a switch begins, in months (Art. 25 (2)(d)).
const NOTICE_MONTHS: u32 = 2;
/// Maximum transition period in days, unless the provider shows that more are needed (Art. 25 (2)(a), (4)).
const TRANSITION_DAYS: i64 = 30;
/// Minimum number of days for retrieving the data afterwards (Art. 25 (2)(g)).
const RETRIEVAL_DAYS: i64 = 30;

/// The latest dates of a switch, if nothing is extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switching {
    /// The notice period ends.
    pub notice_end: Day,
    /// The transition is complete, and the contract ends with it.
    pub transition_end: Day,
    /// The data can be retrieved at least until then.
    pub retrieval_end: Day,
}

impl Switching {
    /// The dates of a switch whose notice is received on `received`.
    pub fn after_notice(received: Day) -> Self {
        let notice_end = add_months_clamped(received, NOTICE_MONTHS);
        let transition_end = plus_days(notice_end, TRANSITION_DAYS);
        Self { notice_end, transition_end, retrieval_end: plus_days(transition_end, RETRIEVAL_DAYS) }
    }
}
