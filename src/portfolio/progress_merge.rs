//! Progress that came back with a link: where it differs from what is stored here, and what to do with each difference.
//! Comparing changes nothing.

use super::{Progress, StepRecord, StepStatus};
use crate::content::steps::STEPS;
use crate::domain::Day;

/// Which of two states of a step stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one stored here.
    Here,
    /// The one in the link.
    There,
}

/// How the two states of a step differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// Here it is open, the link says more.
    OnlyThere,
    /// Both say something, but not the same.
    Both,
    /// The link says nothing of it. It may be open there, or nobody knew there what had been done here.
    OnlyHere,
}

impl Contrast {
    /// All, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Both, Self::OnlyThere, Self::OnlyHere];

    /// The default choice. If both say something, only the user can decide.
    fn usual(self) -> Option<Side> {
        match self {
            Self::OnlyThere => Some(Side::There),
            Self::Both => None,
            Self::OnlyHere => Some(Side::Here),
        }
    }
}

/// What a link can say of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepState {
    pub status: StepStatus,
    pub done_on: Option<Day>,
}

impl StepState {
    pub fn of(record: &StepRecord) -> Self {
        Self { status: record.status, done_on: record.done_on }
    }

    /// Whether the link agrees with what is stored here. It gives the day of the notice only.
    fn agrees_with(self, here: Self) -> bool {
        self.status == here.status && (self.done_on.is_none() || self.done_on == here.done_on)
    }
}

/// A step of which the link says something else than what is stored here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepDifference {
    /// Id of the step.
    pub step: &'static str,
    pub here: StepState,
    pub there: StepState,
    pub contrast: Contrast,
    /// `None` until the user has decided.
    pub choice: Option<Side>,
}

/// The progress of a link, and what was chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgressMerge {
    there: Progress,
    choices: Vec<(&'static str, Side)>,
}

impl ProgressMerge {
    pub fn new(there: Progress) -> Self {
        Self { there, choices: Vec::new() }
    }

    /// The progress of the link.
    pub fn there(&self) -> &Progress {
        &self.there
    }

    /// Whether the link says anything that is not stored here.
    pub fn brings_news(&self, here: &Progress) -> bool {
        let state = |id: &str| StepState::of(&here.get(id));
        self.there.iter().any(|(id, there)| !StepState::of(there).agrees_with(state(id)))
    }

    /// Where the two differ, in the order of the steps. What a link cannot say, such as notes and names, is not compared.
    pub fn differences(&self, here: &Progress) -> Vec<StepDifference> {
        let difference = |step: &'static str| {
            let (here, there) = (StepState::of(&here.get(step)), StepState::of(&self.there.get(step)));
            let contrast = match (here.status, there.status) {
                _ if there.agrees_with(here) => return None,
                (StepStatus::Open, _) => Contrast::OnlyThere,
                (_, StepStatus::Open) => Contrast::OnlyHere,
                _ => Contrast::Both,
            };
            let chosen = self.choices.iter().find(|(chosen, _)| *chosen == step).map(|(_, side)| *side);
            Some(StepDifference { step, here, there, contrast, choice: chosen.or(contrast.usual()) })
        };
        STEPS.iter().filter_map(|step| difference(step.id)).collect()
    }

    /// Decides on a step.
    pub fn choose(&mut self, step: &'static str, side: Side) {
        self.choices.retain(|(chosen, _)| *chosen != step);
        self.choices.push((step, side));
    }

    /// How many steps the user still has to decide on.
    pub fn undecided(&self, here: &Progress) -> usize {
        self.differences(here).iter().filter(|difference| difference.choice.is_none()).count()
    }

    /// How many steps would change here.
    pub fn taken(&self, here: &Progress) -> usize {
        self.differences(here).iter().filter(|difference| difference.choice == Some(Side::There)).count()
    }

    /// What is stored here with the states that were chosen from the link. Notes and names stay, and so does every step
    /// that is not decided.
    pub fn merged(&self, here: &Progress) -> Progress {
        let mut merged = here.clone();
        for StepDifference { step, there, .. } in
            self.differences(here).into_iter().filter(|difference| difference.choice == Some(Side::There))
        {
            let old = here.get(step);
            let done_on = match there.status {
                StepStatus::Done => there.done_on.or(old.done_on),
                _ => None,
            };
            merged.set(step, StepRecord { status: there.status, done_on, ..old });
        }
        merged
    }
}
