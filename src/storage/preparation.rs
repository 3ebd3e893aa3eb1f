//! When somebody can work on a contract, and how its notice is sent, in the document.

use serde::{Deserialize, Serialize};

use super::wire::{AsText, Contradiction, Object, unusual};
use crate::domain::{Absence, Day, HoursADay, LeadTime, MAX_ABSENCES, NoticeWay};
use crate::portfolio::Preparation;

#[derive(Serialize, Deserialize)]
pub(super) struct StoredPreparation {
    /// Minutes on a working day.
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead: Option<Object<StoredLead>>,
    /// First and last day of each.
    #[serde(skip_serializing_if = "Option::is_none")]
    absences: Option<Vec<[AsText<Day>; 2]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<NoticeWay>,
}

/// In working days.
#[derive(Serialize, Deserialize)]
struct StoredLead {
    approval: u32,
    signature: u32,
}

impl StoredPreparation {
    /// `None` for the default.
    pub(super) fn of(preparation: &Preparation) -> Option<Object<Self>> {
        if *preparation == Preparation::default() {
            return None;
        }
        let Preparation { hours_a_day, lead, absences, way } = preparation;
        let days = |absence: &Absence| [AsText(absence.from()), AsText(absence.until())];
        Some(Object(Self {
            minutes: unusual(*hours_a_day).map(HoursADay::minutes),
            lead: lead.map(|lead| Object(StoredLead { approval: lead.approval(), signature: lead.signature() })),
            absences: (!absences.is_empty()).then(|| absences.iter().map(days).collect()),
            way: unusual(*way),
        }))
    }
}

impl TryFrom<StoredPreparation> for Preparation {
    type Error = Contradiction;

    fn try_from(stored: StoredPreparation) -> Result<Self, Contradiction> {
        let lead = |Object(StoredLead { approval, signature })| LeadTime::new(approval, signature);
        let absence = |[AsText(from), AsText(until)]: [AsText<Day>; 2]| Absence::new(from, until).ok();
        let absences = stored.absences.unwrap_or_default();
        if absences.len() > MAX_ABSENCES {
            return Err(Contradiction);
        }
        Ok(Self {
            hours_a_day: match stored.minutes {
                Some(minutes) => HoursADay::from_minutes(minutes).ok_or(Contradiction)?,
                None => HoursADay::default(),
            },
            lead: stored.lead.map(|stored| lead(stored).ok_or(Contradiction)).transpose()?,
            absences: absences.into_iter().map(absence).collect::<Option<_>>().ok_or(Contradiction)?,
            way: stored.way.unwrap_or_default(),
        })
    }
}
