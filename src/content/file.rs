//! The content files: what is said about each step, the questions, the sources and the rest, in one language.
//!
//! They are written when the page is built and fetched once it answers, so that nobody waits for words they have not
//! asked for yet. The tables were checked at compile time; a fetched file is only checked for being whole.

use serde::Deserialize;
use serde_json::{Value, json};

use super::clauses::CLAUSES;
use super::crm::{self, CANDIDATES, CRITERIA};
use super::faq::FAQ;
use super::levers::LEVERS;
use super::licences::{self, LICENCES, SIZING};
use super::operator::Operator;
use super::retention::RETENTION;
use super::rules::RULES;
use super::sheets::SHEETS;
use super::sources::SOURCES;
use super::steps::STEP_DETAILS;
use super::templates::TEMPLATES;
use super::{
    Candidate, ClauseNote, Criterion, Faq, Lever, Licence, Note, Retention, Sheet, Sizing, Source, StepDetails,
    Template,
};
use crate::i18n::Lang;

/// Everything in a content file, in the tables' order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Content {
    /// What is said about each step.
    pub steps: Vec<StepDetails>,
    /// The rules of the calculation in plain words.
    pub rules: Vec<Note>,
    /// The questions.
    pub questions: Vec<Faq>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The sheets beside the steps.
    pub sheets: Vec<Sheet>,
    /// What can still be tried after the deadline.
    pub levers: Vec<Lever>,
    /// What applies where a clause is missing.
    pub clauses: Vec<ClauseNote>,
    /// The texts to send.
    pub templates: Vec<Template>,
    /// How long records must be kept.
    pub retention: Vec<Retention>,
    /// What the tools of the costs view know.
    pub costs: CostContent,
    /// Who publishes this copy of the page.
    pub operator: Operator,
}

impl Content {
    /// What is said about a step.
    pub fn step(&self, id: &str) -> Option<&StepDetails> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The sheet with this id.
    pub fn sheet(&self, id: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == id)
    }

    /// What is said about the clause with this id.
    pub fn clause(&self, id: &str) -> Option<&ClauseNote> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// The text to send with this id.
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// The source with this key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// Whether no list is empty that never is.
    fn is_whole(&self) -> bool {
        let Self {
            steps,
            rules,
            questions,
            sources,
            sheets,
            levers,
            clauses,
            templates,
            retention,
            costs,
            operator: _,
        } = self;
        let CostContent { licences, sizing, licence_notes, criteria, candidates, crm_notes } = costs;
        let empty = [
            steps.is_empty(),
            rules.is_empty(),
            questions.is_empty(),
            sources.is_empty(),
            sheets.is_empty(),
            levers.is_empty(),
            clauses.is_empty(),
            templates.is_empty(),
            retention.is_empty(),
            licences.is_empty(),
            sizing.is_empty(),
            licence_notes.is_empty(),
            criteria.is_empty(),
            candidates.is_empty(),
            crm_notes.is_empty(),
        ];
        !empty.contains(&true) && steps.iter().all(|step| !step.how.is_empty())
    }
}

/// The tables of the costs view, in the order they are shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CostContent {
    /// Editions and licence types.
    pub licences: Vec<Licence>,
    /// Which licence is enough for whom.
    pub sizing: Vec<Sizing>,
    /// What to know about licences and their prices.
    pub licence_notes: Vec<Note>,
    /// What to compare CRMs by.
    pub criteria: Vec<Criterion>,
    /// The CRMs to compare.
    pub candidates: Vec<Candidate>,
    /// What to know about the comparison.
    pub crm_notes: Vec<Note>,
}

/// The content file of a language for a copy of the page that names no operator.
pub fn encode(lang: Lang) -> String {
    encode_for(lang, &Operator::default())
}

/// The content file of a language for an operator's copy of the page.
pub fn encode_for(lang: Lang, operator: &Operator) -> String {
    let content = json!({
        "steps": STEP_DETAILS,
        "rules": RULES,
        "questions": FAQ,
        "sources": SOURCES,
        "sheets": SHEETS,
        "levers": LEVERS,
        "clauses": CLAUSES,
        "templates": TEMPLATES,
        "retention": RETENTION,
        "costs": {
            "licences": LICENCES,
            "sizing": SIZING,
            "licenceNotes": licences::NOTES,
            "criteria": CRITERIA,
            "candidates": CANDIDATES,
            "crmNotes": crm::NOTES,
        },
        "operator": operator,
    });
    in_language(content, lang).to_string()
}

/// Replaces every [`Both`](super::Both) by its text in one language.
fn in_language(value: Value, lang: Lang) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(|item| in_language(item, lang)).collect(),
        Value::Object(fields) => match (fields.get("de"), fields.get("en")) {
            (Some(Value::String(de)), Some(Value::String(en))) => match lang {
                Lang::De => de.as_str().into(),
                Lang::En => en.as_str().into(),
            },
            _ => fields.into_iter().map(|(key, value)| (key, in_language(value, lang))).collect(),
        },
        other => other,
    }
}

/// Reads a content file; `None` when it is damaged or something else.
pub fn decode(text: &str) -> Option<Content> {
    serde_json::from_str(text).ok().filter(Content::is_whole)
}
