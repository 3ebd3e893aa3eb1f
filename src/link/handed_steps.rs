//! Steps handed to a person, as the `steps` key of a link: a version, two letters for each step with the day it is to be
//! done by, and a check of their own.
//!
//! `1lc20261201ex-k3f9` means two steps, the first of them by 1 December 2026. The check of the whole link leaves this
//! key out, so that pages which do not know it still take the link as whole. Names are never part of a link.

use super::problem::LinkProblemKind;
use super::progress::{self, ProgressError, ReadProgress};
use super::{check, values};
use crate::content::steps::STEPS;
use crate::domain::Day;

/// The key in a link.
pub(super) const KEY: &str = "steps";
const VERSION: &str = "1";

/// Steps handed to a person, as a link contains them. Only that is kept, because most of the page merely passes it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedSteps(String);

impl HandedSteps {
    /// These steps by id, each with its day if it has one; `None` without any. Steps without a code are left out.
    pub fn new(steps: &[(&str, Option<Day>)]) -> Option<Self> {
        let mut text = VERSION.to_owned();
        for (id, day) in steps {
            let Some(step) = STEPS.iter().find(|step| step.id == *id) else { continue };
            text.push_str(step.code);
            text.push_str(&day.map_or_else(String::new, values::compact_day));
        }
        if text == VERSION {
            return None;
        }
        let check = check_of(&text);
        Some(Self(format!("{text}-{check}")))
    }

    /// The steps by id in the order of the link, each with its day if it has one.
    pub fn steps(&self) -> Vec<(&'static str, Option<Day>)> {
        let read = self.0.split_once('-').and_then(|(steps, _)| progress::decode(steps).ok()).unwrap_or_default();
        let step = |id: &str| STEPS.iter().find(|step| step.id == id).map(|step| step.id);
        read.progress.iter().filter_map(|(id, record)| Some((step(id)?, record.done_on))).collect()
    }

    /// The value of the key.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the value of the key; the codes of unknown steps come with it.
    pub(super) fn read(text: &str) -> Result<(Self, Vec<String>), LinkProblemKind> {
        let (steps, check) = text.split_once('-').ok_or(LinkProblemKind::Cut)?;
        if check != check_of(steps) {
            return Err(LinkProblemKind::Cut);
        }
        // Written like steps that are done, except that each can have its day.
        let ReadProgress { unknown, .. } = progress::decode(steps).map_err(ProgressError::kind)?;
        Ok((Self(text.to_owned()), unknown))
    }
}

fn check_of(steps: &str) -> String {
    check::check_of([(KEY, steps)].into_iter())
}
