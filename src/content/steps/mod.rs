//! The journey as data: every step from the first doubt to the day the data is gone.
//!
//! The files hold one phase each, the second and the third in two. A step may only need steps that come before it, so the order
//! can never be circular; a bad step stops the build with its own file and line (see `check`).

mod afterwards;
mod cancel;
mod inventory;
mod prepare;
mod receipt;
mod understand;

use super::check::{self, Table, both, fault, same};
use super::sources::check_sources;
use super::{Applies, Both, FullStep, Phase, Risk, Role, Step, StepDetails, When};

/// All steps, in the order of the phases and, for an ordinary contract, of their dates.
pub const FULL_STEPS: &[FullStep] = afterwards::TABLE.rows();

/// The outlines of all steps, in the same order.
pub const STEPS: &[Step] = &outlines();

const fn outlines() -> [Step; FULL_STEPS.len()] {
    let mut outlines = [NONE_YET.outline(); FULL_STEPS.len()];
    let mut places: &mut [Step] = &mut outlines;
    let mut rest = FULL_STEPS;
    while let ([place, free @ ..], [first, tail @ ..]) = (places, rest) {
        *place = first.outline();
        places = free;
        rest = tail;
    }
    outlines
}

/// The id and the code of all steps, in the same order: in a table of their own, because links need no more.
pub const CODES: &[(&str, &str)] = &codes();

const fn codes() -> [(&'static str, &'static str); FULL_STEPS.len()] {
    let mut codes = [(NONE_YET.id, NONE_YET.code); FULL_STEPS.len()];
    let mut places: &mut [(&str, &str)] = &mut codes;
    let mut rest = FULL_STEPS;
    while let ([place, free @ ..], [first, tail @ ..]) = (places, rest) {
        *place = (first.id, first.code);
        places = free;
        rest = tail;
    }
    codes
}

/// For each step the places in [`STEPS`] of those it needs, a bit for each.
pub const NEEDED: [u64; FULL_STEPS.len()] = {
    let mut needed = [0; FULL_STEPS.len()];
    let mut places: &mut [u64] = &mut needed;
    let mut rest = FULL_STEPS;
    while let ([place, free @ ..], [step, tail @ ..]) = (places, rest) {
        *place = places_of(step.needs);
        places = free;
        rest = tail;
    }
    needed
};

const fn places_of(mut ids: &[&str]) -> u64 {
    let mut found = 0;
    while let [id, tail @ ..] = ids {
        let (mut place, mut rest) = (1, FULL_STEPS);
        while let [step, others @ ..] = rest {
            if same(step.id, id) {
                found |= place;
            }
            place <<= 1;
            rest = others;
        }
        ids = tail;
    }
    found
}

/// The titles of all steps, in the same order: in a table of their own, because the first answer shows none.
const TITLES: &[Both] = &titles();

const fn titles() -> [Both; FULL_STEPS.len()] {
    let mut titles = [NONE_YET.title; FULL_STEPS.len()];
    let mut places: &mut [Both] = &mut titles;
    let mut rest = FULL_STEPS;
    while let ([place, free @ ..], [first, tail @ ..]) = (places, rest) {
        *place = first.title;
        places = free;
        rest = tail;
    }
    titles
}

/// What the content files say about all steps, in the same order.
pub(super) const STEP_DETAILS: &[StepDetails<Both>] = &details();

const fn details() -> [StepDetails<Both>; FULL_STEPS.len()] {
    let mut details = [NONE_YET.details(); FULL_STEPS.len()];
    let mut places: &mut [StepDetails<Both>] = &mut details;
    let mut rest = FULL_STEPS;
    while let ([place, free @ ..], [first, tail @ ..]) = (places, rest) {
        *place = first.details();
        places = free;
        rest = tail;
    }
    details
}

impl Step {
    /// What to do, as an imperative or a noun.
    pub fn title(&self) -> Both {
        let titled = STEPS.iter().zip(TITLES).find(|(step, _)| step.id == self.id);
        titled.map_or(NONE_YET.title, |(_, title)| *title)
    }
}

/// The step with this id.
pub const fn step(id: &str) -> Option<&'static Step> {
    let mut rest = STEPS;
    while let [first, tail @ ..] = rest {
        if same(first.id, id) {
            return Some(first);
        }
        rest = tail;
    }
    None
}

/// The steps while they are put together.
type Steps = Table<FullStep, 64>;

/// No step yet.
const NONE: Steps = Table::new(NONE_YET);

/// Stands in places that no step has taken.
const NONE_YET: FullStep = FullStep {
    id: "",
    code: "",
    phase: Phase::Understand,
    title: both("", ""),
    why: both("", ""),
    trap: None,
    how: &[],
    when: When::Recommended,
    needs: &[],
    who: Role::Admin,
    effort: both("", ""),
    minutes: 0,
    risk: Risk::NoNotice,
    applies: Applies::Always,
    sources: &[],
    guide: &[],
};

impl Steps {
    /// Adds a step after checking it; what it needs must already be here.
    #[track_caller]
    const fn step(self, step: FullStep) -> Self {
        check::check_id(step.id);
        if !matches!(step.code.as_bytes(), [b'a'..=b'z', b'a'..=b'z']) {
            fault(step.id, "has a code that is not two lower-case letters:", step.code);
        }
        check::check_text(step.id, "title", step.title);
        check::check_text(step.id, "why", step.why);
        check::check_text(step.id, "effort", step.effort);
        if step.minutes == 0 {
            fault(step.id, "takes no time", "");
        }
        if let Some(trap) = step.trap {
            check::check_text(step.id, "trap", trap);
        }
        check_how(&step);
        check_sources(step.id, step.sources);
        check::check_guide(step.id, step.guide);
        check_against(&step, self.rows());
        self.with(step)
    }
}

/// The sub-steps say something, and their menu paths are whole.
#[track_caller]
const fn check_how(step: &FullStep) {
    let mut rest = step.how;
    if rest.is_empty() {
        fault(step.id, "says nothing about how", "");
    }
    while let [sub, tail @ ..] = rest {
        check::check_text(step.id, "how", sub.text);
        if let Some(menu) = sub.menu {
            check::check_menu(step.id, menu);
        }
        rest = tail;
    }
}

/// Id and code are new, the phases stay in order, and all that is needed stands before.
#[track_caller]
const fn check_against(step: &FullStep, earlier: &[FullStep]) {
    let mut rest = earlier;
    while let [other, tail @ ..] = rest {
        if same(other.id, step.id) {
            fault(step.id, "is an id that an earlier step has", "");
        }
        if same(other.code, step.code) {
            fault(step.id, "has the code of an earlier step:", other.id);
        }
        if other.phase as u8 > step.phase as u8 {
            fault(step.id, "belongs to an earlier phase than the step before it:", other.id);
        }
        rest = tail;
    }
    let mut needs = step.needs;
    while let [need, tail @ ..] = needs {
        let mut rest = earlier;
        let found = loop {
            match rest {
                [] => break false,
                [other, ..] if same(other.id, need) => break true,
                [_, tail @ ..] => rest = tail,
            }
        };
        if !found {
            fault(step.id, "needs what is no step before it:", need);
        }
        needs = tail;
    }
}
