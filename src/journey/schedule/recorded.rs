//! The timetable of a contract from what is recorded of it.

use super::timetable::{Timetable, capacity, timetable};
use crate::domain::{Contract, Plan};
use crate::portfolio::Record;

/// The timetable of a contract. `contract` are its terms as they are shown: an add-on ends with its base contract.
pub fn timetable_of(record: &Record, contract: &Contract, plan: &Plan) -> Timetable {
    timetable(contract, plan, &record.answers, &record.progress, capacity(&record.effective_preparation()))
}
