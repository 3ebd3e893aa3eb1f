//! The long texts of the content tables as a file: what is said about each step, the questions, the sources.
//!
//! One JSON text a language, written when the page is built and loaded once it answers, so that nobody waits for words
//! they have not asked for yet. What the tables say is checked where they stand; here they only travel.

use super::json::{Fields, Object, Value, list, quoted};
use crate::content::faq::FAQ;
use crate::content::rules::RULES;
use crate::content::sources::SOURCES;
use crate::content::steps::FULL_STEPS;
use crate::content::{Faq, FullStep, Source, SubStep, Trust};
use crate::i18n::{Lang, month_year};

/// Everything the file of one language holds, in the tables' order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// What is said about each step.
    pub steps: Vec<StepDetails>,
    /// The rules of the calculation in plain words.
    pub rules: Vec<String>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The sources.
    pub sources: Vec<SourceText>,
}

impl Content {
    /// What is said about a step.
    pub fn step(&self, id: &str) -> Option<&StepDetails> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The source with this key.
    pub fn source(&self, key: &str) -> Option<&SourceText> {
        self.sources.iter().find(|source| source.key == key)
    }
}

/// What is said about a step, beyond its outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDetails {
    /// The step.
    pub id: String,
    /// Why it matters.
    pub why: String,
    /// The trap to know about.
    pub trap: Option<String>,
    /// What exactly to do.
    pub how: Vec<HowText>,
    /// How long it takes, in words.
    pub effort: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// One thing to do inside a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HowText {
    /// What to do.
    pub text: String,
    /// Where in Salesforce: the English labels, as most orgs show them.
    pub menu: Option<String>,
    /// The labels in the file's own language, where they differ.
    pub own_menu: Option<String>,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub question: String,
    /// The answer where nothing is known of the contract.
    pub answer: String,
    /// The answer with names of figures in braces.
    pub dated: Option<String>,
}

/// A source, as it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// Its key.
    pub key: String,
    /// Title or description.
    pub title: String,
    /// Public address without scheme; empty where there is only a title.
    pub address: String,
    /// How much it can be trusted.
    pub trust: Trust,
    /// When it was written or read: `November 2026`.
    pub dated: String,
}

const TRUST: [(Trust, &str); 4] = [
    (Trust::Primary, "primary"),
    (Trust::ThirdParty, "third"),
    (Trust::Guide, "guide"),
    (Trust::Unverified, "unverified"),
];

/// The file of a language.
pub fn encode(lang: Lang) -> String {
    let mut file = Object::new();
    file.json("steps", &list(FULL_STEPS.iter().map(|step| step_json(step, lang))));
    file.json("rules", &list(RULES.iter().map(|rule| quoted(rule.get(lang)))));
    file.json("questions", &list(FAQ.iter().map(|faq| question_json(faq, lang))));
    file.json("sources", &list(SOURCES.iter().map(|source| source_json(source, lang))));
    file.end()
}

fn step_json(step: &FullStep, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("id", step.id);
    json.text("why", step.why.get(lang));
    json.text_if("trap", step.trap.map(|trap| trap.get(lang)));
    json.json("how", &list(step.how.iter().map(|sub| how_json(sub, lang))));
    json.text("effort", step.effort.get(lang));
    // Keys are letters and digits.
    json.json("sources", &list(step.sources.iter().map(|key| ["\"", key, "\""].concat())));
    json.end()
}

fn how_json(sub: &SubStep, lang: Lang) -> String {
    let path = |labels: &[&str]| labels.join(" → ");
    let mut json = Object::new();
    json.text("text", sub.text.get(lang));
    if let Some(menu) = sub.menu {
        json.text("menu", &path(menu.en));
        if lang == Lang::De && menu.de != menu.en {
            json.text("ownMenu", &path(menu.de));
        }
    }
    json.end()
}

fn question_json(faq: &Faq, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("question", faq.question.get(lang));
    json.text("answer", faq.answer.get(lang));
    json.text_if("dated", faq.dated.map(|dated| dated.get(lang)));
    json.end()
}

fn source_json(source: &Source, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("key", source.key);
    json.text("title", source.title.get(lang));
    json.text_unless_empty("address", source.address);
    let trust = TRUST.iter().find(|(trust, _)| *trust == source.trust);
    json.text_if("trust", trust.map(|(_, word)| *word));
    json.text("dated", &month_year(source.dated.0, source.dated.1, lang));
    json.end()
}

/// Reads the file of a language; `None` when it is not whole.
pub fn decode(text: &str) -> Option<Content> {
    let file = Value::parse(text)?;
    let file = Fields::of(&file)?;
    Some(Content {
        steps: all(file, "steps", step)?,
        rules: file.list("rules")?.iter().map(|rule| rule.as_str().map(str::to_owned)).collect::<Option<_>>()?,
        questions: all(file, "questions", question)?,
        sources: all(file, "sources", source)?,
    })
}

/// A list without items is a file of something else.
fn all<T>(fields: Fields, key: &str, read: fn(Fields) -> Option<T>) -> Option<Vec<T>> {
    fields.list(key).filter(|list| !list.is_empty())?.iter().map(|item| read(Fields::of(item)?)).collect()
}

fn owned(fields: Fields, key: &str) -> Option<String> {
    fields.text(key)?.map(str::to_owned)
}

fn owned_if(fields: Fields, key: &str) -> Option<Option<String>> {
    fields.text(key).map(|text| text.map(str::to_owned))
}

fn step(fields: Fields) -> Option<StepDetails> {
    let sources = fields.list("sources")?.iter().map(|key| key.as_str().map(str::to_owned));
    Some(StepDetails {
        id: owned(fields, "id")?,
        why: owned(fields, "why")?,
        trap: owned_if(fields, "trap")?,
        how: all(fields, "how", how)?,
        effort: owned(fields, "effort")?,
        sources: sources.collect::<Option<_>>()?,
    })
}

fn how(fields: Fields) -> Option<HowText> {
    Some(HowText {
        text: owned(fields, "text")?,
        menu: owned_if(fields, "menu")?,
        own_menu: owned_if(fields, "ownMenu")?,
    })
}

fn question(fields: Fields) -> Option<Question> {
    Some(Question {
        question: owned(fields, "question")?,
        answer: owned(fields, "answer")?,
        dated: owned_if(fields, "dated")?,
    })
}

fn source(fields: Fields) -> Option<SourceText> {
    let word = fields.text("trust")??;
    Some(SourceText {
        key: owned(fields, "key")?,
        title: owned(fields, "title")?,
        address: fields.text_or_empty("address")?,
        trust: TRUST.iter().find(|(_, known)| *known == word)?.0,
        dated: owned(fields, "dated")?,
    })
}
