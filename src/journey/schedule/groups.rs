//! The steps of a timetable in groups (docs/rules.md#groups): by what must be done first where the deadline is near, else
//! by phase and month.

use chrono::{Datelike, Weekday};

use super::timetable::{Laid, NoDay, NotLaid, Timetable};
use crate::content::{Phase, Step};
use crate::domain::{Day, Plan, Status};
use crate::portfolio::{Progress, SEND_NOTICE, StepStatus};

/// How many steps of today are shown; the rest is counted.
const SHOWN_TODAY: usize = 5;

/// The steps that serve the choice alone: whether to leave, and for what. The notice can be given without them.
const CHOOSING: [&str; 3] = ["weigh-usage", "right-size", "compare-crm"];

/// What the steps of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Begun or finished on the as-of day: the first of them.
    Today,
    /// The others of that day.
    AlsoToday,
    /// Finished by Sunday.
    ThisWeek,
    /// Finished by the send-by date.
    UntilSendBy(Day),
    /// Finished by the deadline, because the send-by date has passed.
    UntilDeadline(Day),
    /// Finished after that.
    AfterNotice,
    /// Of one phase and finished in one month.
    Month { phase: Phase, year: i32, month: u32 },
    /// For choosing, where the deadline is near and no notice was sent.
    Undecided,
    /// For choosing, but the notice was sent.
    AlreadyDecided,
    /// There is no time for them, and they can only be handed on.
    HandOn,
    /// There is no time for them, and they can be left out.
    LeaveOut,
    /// Their latest day has passed.
    Past,
    /// Of one phase, whose days are not known.
    Phase(Phase),
    /// Of one phase and done, or not needed.
    Settled(Phase),
}

/// An open step with its day, or the reason why it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    Laid(Laid),
    NotLaid(NotLaid),
}

impl Listed {
    pub fn step(&self) -> &'static Step {
        match self {
            Self::Laid(laid) => laid.step,
            Self::NotLaid(not_laid) => not_laid.step,
        }
    }
}

/// Steps of a timetable that stand together: those with a day by day, then the others in the order of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub heading: Heading,
    pub steps: Vec<Listed>,
}

/// What decides how the steps are grouped, beside their days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Whether the steps stand by what must be done first.
    pub is_near: bool,
    /// Whether a notice was needed and sent.
    pub is_sent: bool,
}

impl Stage {
    pub fn of(plan: &Plan, progress: &Progress) -> Self {
        let is_done = plan.deadlines.is_some() && progress.status(SEND_NOTICE) == StepStatus::Done;
        Self {
            is_near: matches!(plan.status, Status::Urgent | Status::Today),
            // An add-on may end with the notice for its base contract.
            is_sent: plan.status == Status::Cancelled || is_done,
        }
    }

    /// The group of a step that is set aside, because it only serves the choice.
    fn aside(self, step: &Step) -> Option<Heading> {
        let is_choosing = CHOOSING.contains(&step.id);
        match self {
            Self { is_sent: true, .. } => is_choosing.then_some(Heading::AlreadyDecided),
            Self { is_near, .. } => (is_choosing && is_near).then_some(Heading::Undecided),
        }
    }
}

/// All open steps in groups; none of them is empty.
pub fn groups(plan: &Plan, table: &Timetable, stage: Stage) -> Vec<Group> {
    let dates = plan.deadlines.as_ref().filter(|_| stage.is_near);
    let until = dates.map(|dates| match dates.send_by.still_open(table.ways, plan.as_of) {
        Some(way) => Heading::UntilSendBy(dates.send_by.day(way)),
        None => Heading::UntilDeadline(dates.notice),
    });
    let laid = table.laid.iter().map(|one| {
        let by_day = || until.map_or_else(|| month(one), |until| near(one, plan.as_of, until));
        (stage.aside(one.step).unwrap_or_else(by_day), Listed::Laid(*one))
    });
    let not_laid = table.not_laid.iter().map(|one| {
        let heading = match (stage.aside(one.step), one.because) {
            // Too late for a choice that was not made.
            (Some(Heading::AlreadyDecided), _) => Heading::AlreadyDecided,
            (_, NoDay::Past(_)) => Heading::Past,
            (Some(aside), NoDay::NoRoom) => aside,
            (None, NoDay::NoRoom) if one.step.risk.can_be_borne() => Heading::LeaveOut,
            (None, NoDay::NoRoom) => Heading::HandOn,
        };
        (heading, Listed::NotLaid(*one))
    });
    let mut steps: Vec<(Heading, Listed)> = laid.chain(not_laid).collect();
    // What stays in its order keeps that of the timetable.
    steps.sort_by_key(|(heading, _)| heading.place());
    let mut groups = Vec::<Group>::new();
    for (heading, one) in steps {
        let heading = match groups.last() {
            Some(Group { heading: Heading::AlsoToday, .. }) if heading == Heading::Today => Heading::AlsoToday,
            Some(Group { heading: Heading::Today, steps })
                if heading == Heading::Today && steps.len() == SHOWN_TODAY =>
            {
                Heading::AlsoToday
            }
            _ => heading,
        };
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.steps.push(one),
            _ => groups.push(Group { heading, steps: vec![one] }),
        }
    }
    groups
}

/// The open step that is done first: by its day and then in the order of the table; one that has no day only where no
/// other is left. `None` if none is open.
pub fn next_step(table: &Timetable, stage: Stage) -> Option<Listed> {
    let all = || {
        let laid = table.laid.iter().map(|one| Listed::Laid(*one));
        laid.chain(table.not_laid.iter().map(|one| Listed::NotLaid(*one)))
    };
    all().find(|one| stage.aside(one.step()).is_none()).or_else(|| all().next())
}

fn near(one: &Laid, as_of: Day, until: Heading) -> Heading {
    let (Heading::UntilSendBy(bound) | Heading::UntilDeadline(bound)) = until else { return until };
    if one.first <= as_of {
        Heading::Today
    } else if one.day > bound {
        Heading::AfterNotice
    } else if one.day <= as_of.week(Weekday::Mon).checked_last_day().unwrap_or(as_of) {
        Heading::ThisWeek
    } else {
        until
    }
}

fn month(one: &Laid) -> Heading {
    Heading::Month { phase: one.step.phase, year: one.day.year(), month: one.day.month() }
}

impl Heading {
    /// The order of the groups.
    pub fn place(self) -> (u8, Option<Phase>, i32, u32) {
        let number = match self {
            Self::Today => 0,
            Self::AlsoToday => 1,
            Self::ThisWeek => 2,
            Self::UntilSendBy(_) | Self::UntilDeadline(_) => 3,
            Self::AfterNotice => 4,
            Self::Month { phase, year, month } => return (5, Some(phase), year, month),
            Self::Phase(phase) => return (6, Some(phase), 0, 0),
            Self::Undecided => 7,
            Self::AlreadyDecided => 8,
            Self::HandOn => 9,
            Self::LeaveOut => 10,
            Self::Past => 11,
            Self::Settled(phase) => return (12, Some(phase), 0, 0),
        };
        (number, None, 0, 0)
    }
}
