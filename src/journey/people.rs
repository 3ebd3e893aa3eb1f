//! Whose steps are whose, and what a person is told of theirs.

use super::schedule::{Timetable, steps_for};
use super::sheets::one_line;
use crate::content::Step;
use crate::content::steps::STEPS;
use crate::domain::{Contract, Day, Plan, Status};
use crate::i18n::texts::PeopleTexts;
use crate::i18n::{Lang, Locale, counted, day_short, day_with_weekday, fill};
use crate::link::HandedSteps;
use crate::portfolio::{Answers, Progress, StepRecord, is_same_person};

/// Which steps of a contract to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StepFilter {
    #[default]
    All,
    /// Those that are not settled.
    Open,
    /// Those that are not settled and that nobody is responsible for.
    Nobody,
    /// Those of this person.
    Person(String),
    /// Those that the link hands to whoever opened it.
    Handed,
}

impl StepFilter {
    /// Whether it admits a step with this record.
    fn admits(&self, step: &Step, record: &StepRecord, handed: &[(&str, Option<Day>)]) -> bool {
        let is_open = !record.status.is_settled();
        match self {
            Self::All => true,
            Self::Open => is_open,
            Self::Nobody => is_open && record.who.trim().is_empty(),
            Self::Person(name) => !record.who.trim().is_empty() && is_same_person(name, &record.who),
            Self::Handed => handed.iter().any(|(id, _)| *id == step.id),
        }
    }

    /// The ids of the steps it admits, in the order of the table, whether they apply to a contract or not.
    pub fn admitted(&self, progress: &Progress, handed: Option<&HandedSteps>) -> Vec<&'static str> {
        let handed = handed.map(HandedSteps::steps).unwrap_or_default();
        let steps = STEPS.iter();
        steps.filter(|step| self.admits(step, &progress.get(step.id), &handed)).map(|step| step.id).collect()
    }
}

/// A filter and what it admitted when it was chosen: a step that is ticked or renamed afterwards stays where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenSteps {
    /// Id of the contract it was chosen for.
    pub contract: String,
    /// The steps that a link handed over at that time.
    pub handed: Option<HandedSteps>,
    pub filter: StepFilter,
    admitted: Vec<&'static str>,
}

impl ChosenSteps {
    /// What a filter admits now, with the steps that a link hands over.
    pub fn new(filter: StepFilter, contract: &str, progress: &Progress, handed: Option<HandedSteps>) -> Self {
        let admitted = filter.admitted(progress, handed.as_ref());
        Self { contract: contract.to_owned(), handed, filter, admitted }
    }

    /// Whether a step is among them.
    pub fn contains(&self, step: &str) -> bool {
        self.filter == StepFilter::All || self.admitted.contains(&step)
    }
}

/// A person who is responsible for steps of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// As typed at the first of the steps.
    pub name: String,
    /// How many of the steps are not settled.
    pub open: usize,
}

/// The people who are responsible for steps that apply, by name.
pub fn people(contract: &Contract, answers: &Answers, progress: &Progress) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for step in steps_for(contract, answers) {
        let Some(record) = progress.find(step.id).filter(|record| !record.who.trim().is_empty()) else { continue };
        let open = usize::from(!record.status.is_settled());
        match people.iter_mut().find(|person| is_same_person(&person.name, &record.who)) {
            Some(person) => person.open += open,
            None => people.push(Person { name: record.who.trim().to_owned(), open }),
        }
    }
    people.sort_by_cached_key(|person| person.name.to_lowercase());
    people
}

/// An open step of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonalStep {
    pub step: &'static Step,
    /// The day it is to be done by: the one in the link it was handed over with, else the one in the timetable.
    pub day: Option<Day>,
    /// Whether it is among the steps of the contract.
    pub applies: bool,
}

/// The open steps that a filter admits, by day; those without a day come last.
pub fn personal_steps(
    filter: &StepFilter,
    contract: &Contract,
    answers: &Answers,
    progress: &Progress,
    handed: Option<&HandedSteps>,
    table: &Timetable,
) -> Vec<PersonalStep> {
    let days = handed.filter(|_| *filter == StepFilter::Handed).map(HandedSteps::steps).unwrap_or_default();
    let applying: Vec<&str> = steps_for(contract, answers).map(|step| step.id).collect();
    let laid = |id: &str| table.laid.iter().find(|laid| laid.step.id == id).map(|laid| laid.day);
    let admitted = filter.admitted(progress, handed);
    let steps = STEPS.iter().filter(|step| admitted.contains(&step.id)).filter_map(|step| {
        let day = days.iter().find(|(id, _)| *id == step.id).and_then(|(_, day)| *day).or_else(|| laid(step.id));
        let applies = applying.contains(&step.id);
        let is_shown = !progress.status(step.id).is_settled() && (applies || *filter == StepFilter::Handed);
        is_shown.then_some(PersonalStep { step, day, applies })
    });
    let mut steps: Vec<PersonalStep> = steps.collect();
    steps.sort_by_key(|one| one.day.map_or((true, Day::MAX), |day| (false, day)));
    steps
}

/// What a person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsMessage {
    /// In one line: how many steps, for whom, of which contract.
    pub subject: String,
    pub body: String,
}

/// The text for an e-mail or a chat that tells a person of their steps. `name` is that of the person, if it is known,
/// `contract` what the contract is called, and `address` a link to the steps.
pub fn message(
    name: Option<&str>,
    contract: &str,
    plan: &Plan,
    steps: &[PersonalStep],
    address: &str,
    lang: Lang,
    locale: Locale,
) -> StepsMessage {
    let t = PeopleTexts::of(lang);
    let subject = format!("{} – {}", title(name, steps.len(), lang), one_line(contract));
    let mut paragraphs: Vec<String> = deadline(plan, lang, locale).into_iter().collect();
    let line = |one: &PersonalStep| {
        let title = one.step.title().get(lang);
        match one.day {
            Some(day) => fill(t.line, &[("day", &day_short(day, locale)), ("step", title)]),
            None => format!("– {title}"),
        }
    };
    if !steps.is_empty() {
        paragraphs.push(steps.iter().map(line).collect::<Vec<_>>().join("\n"));
    }
    paragraphs.push(format!("{}\n{address}", t.open_here));
    paragraphs.push(t.send_back.to_owned());
    StepsMessage { subject, body: paragraphs.join("\n\n") }
}

/// How many steps for whom: "For Ada Lovelace: 3 steps".
pub fn title(name: Option<&str>, count: usize, lang: Lang) -> String {
    let t = PeopleTexts::of(lang);
    let count = counted(count, t.steps_one, t.steps_many);
    match name {
        Some(name) => fill(t.for_person, &[("name", &one_line(name)), ("steps", &count)]),
        None => fill(t.for_you, &[("steps", &count)]),
    }
}

/// By when notice must be there, as long as it is still to be given for this term.
pub fn deadline(plan: &Plan, lang: Lang, locale: Locale) -> Option<String> {
    let is_ahead = |notice: Day| plan.status != Status::Cancelled && notice >= plan.as_of;
    let dates = plan.deadlines.as_ref().filter(|dates| is_ahead(dates.notice))?;
    Some(fill(PeopleTexts::of(lang).deadline, &[("day", &day_with_weekday(dates.notice, locale))]))
}
