//! When somebody can work on a contract, and how its notice is sent.

use crate::domain::{Absence, HoursADay, InternalDeadline, LeadTime, NoticeWay, Plan, Region, internal_deadline};

/// What the user said of the days until the notice is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    pub hours_a_day: HoursADay,
    /// What approval and signature take; `None` until that is said.
    pub lead: Option<LeadTime>,
    /// When the one who signs is away, by day: at most [`MAX_ABSENCES`](crate::domain::MAX_ABSENCES).
    pub absences: Vec<Absence>,
    pub way: NoticeWay,
}

impl Preparation {
    /// Adds an absence in the order of days, unless it is there already.
    pub fn add_absence(&mut self, absence: Absence) {
        if !self.absences.contains(&absence) {
            self.absences.push(absence);
            self.absences.sort_by_key(|absence| (absence.from(), absence.until()));
        }
    }

    /// The internal deadline of a contract in this region; see [`internal_deadline`].
    pub fn internal_deadline(&self, plan: &Plan, region: Region) -> Option<InternalDeadline> {
        internal_deadline(plan, region, self.way, self.lead, &self.absences)
    }
}
