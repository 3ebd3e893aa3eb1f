//! The timetable of a contract from what is recorded of it.

use super::timetable::{Capacity, Timetable, timetable};
use crate::domain::{Contract, Plan};
use crate::portfolio::Record;

/// The timetable of a contract. `contract` are its terms as they are shown: an add-on ends with its base contract.
pub fn timetable_of(record: &Record, contract: &Contract, plan: &Plan) -> Timetable {
    let capacity = Capacity {
        hours_a_day: record.preparation.hours_a_day,
        absences: &record.preparation.absences,
        ways: record.notice_ways(),
    };
    timetable(contract, plan, &record.answers, &record.progress, capacity)
}
