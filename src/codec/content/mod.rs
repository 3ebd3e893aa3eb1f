//! The long texts of the content tables as a file: what is said about each step, the questions, the sources.
//!
//! One JSON text a language, written when the page is built and loaded once it answers, so that nobody waits for words
//! they have not asked for yet. What the tables say is checked where they stand; here they only travel.

mod costs;
mod operator;

pub use costs::{CandidateText, CostContent, CriterionText, LicenceText, NoteText, SizingText};
pub use operator::Operator;

use super::json::{Fields, Object, Value, list, quoted};
use crate::content::faq::FAQ;
use crate::content::levers::LEVERS;
use crate::content::retention::RETENTION;
use crate::content::rules::RULES;
use crate::content::sheets::SHEETS;
use crate::content::sources::SOURCES;
use crate::content::steps::FULL_STEPS;
use crate::content::templates::TEMPLATES;
use crate::content::{
    Applies, Column, ColumnKind, Faq, FullStep, Lever, Retention, Sheet, SheetRow, Source, SubStep, Template, Trust,
};
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
    /// The sheets beside the steps.
    pub sheets: Vec<SheetText>,
    /// What can still be tried after the deadline.
    pub levers: Vec<LeverText>,
    /// The texts to send.
    pub templates: Vec<TemplateText>,
    /// How long records must be kept.
    pub retention: Vec<RetentionText>,
    /// What the tools of the costs view are filled with.
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
    pub fn sheet(&self, id: &str) -> Option<&SheetText> {
        self.sheets.iter().find(|sheet| sheet.id == id)
    }

    /// The text to send with this id.
    pub fn template(&self, id: &str) -> Option<&TemplateText> {
        self.templates.iter().find(|template| template.id == id)
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

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetText {
    /// Its id.
    pub id: String,
    /// The step it belongs to.
    pub step: String,
    /// Its heading.
    pub title: String,
    /// How to use it.
    pub intro: String,
    /// What a tick says.
    pub tick: String,
    /// What is noted on each row.
    pub columns: Vec<ColumnText>,
    /// The rows it starts with.
    pub rows: Vec<RowText>,
    /// What a row of the user's own is called, where rows can be added.
    pub own_row: Option<String>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnText {
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// A row a sheet starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowText {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub label: String,
    /// What to know about it.
    pub hint: Option<String>,
}

/// What can still be tried after the deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeverText {
    /// Its id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What speaks for it and against it.
    pub text: String,
    /// The same with names of figures in braces.
    pub dated: Option<String>,
    /// Whether it is for customers in the European Union only.
    pub eu_only: bool,
    /// Id of the text to send.
    pub template: Option<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// A text to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateText {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub title: String,
    /// Its subject line, with names of details in braces.
    pub subject: String,
    /// Its paragraphs with an empty line between them, with names of details in braces.
    pub text: String,
    /// The step in whose details it is offered.
    pub step: Option<String>,
}

/// How long a kind of record must be kept in Germany.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionText {
    /// The kind of record.
    pub records: String,
    /// Years from the end of the calendar year; none where there is no duty.
    pub years: Option<u32>,
    /// What to know about it.
    pub note: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

const KINDS: [(ColumnKind, &str); 3] =
    [(ColumnKind::Count, "count"), (ColumnKind::Day, "day"), (ColumnKind::Text, "text")];

const TRUST: [(Trust, &str); 4] = [
    (Trust::Primary, "primary"),
    (Trust::ThirdParty, "third"),
    (Trust::Guide, "guide"),
    (Trust::Unverified, "unverified"),
];

/// The file of a language, in a copy of the page that names no operator.
pub fn encode(lang: Lang) -> String {
    encode_for(lang, &Operator::default())
}

/// The file of a language, in the copy of an operator.
pub fn encode_for(lang: Lang, operator: &Operator) -> String {
    let mut file = Object::new();
    file.json("steps", &list(FULL_STEPS.iter().map(|step| step_json(step, lang))));
    file.json("rules", &list(RULES.iter().map(|rule| quoted(rule.get(lang)))));
    file.json("questions", &list(FAQ.iter().map(|faq| question_json(faq, lang))));
    file.json("sources", &list(SOURCES.iter().map(|source| source_json(source, lang))));
    file.json("sheets", &list(SHEETS.iter().map(|sheet| sheet_json(sheet, lang))));
    file.json("levers", &list(LEVERS.iter().map(|lever| lever_json(lever, lang))));
    file.json("templates", &list(TEMPLATES.iter().map(|template| template_json(template, lang))));
    file.json("retention", &list(RETENTION.iter().map(|kind| retention_json(kind, lang))));
    costs::write(&mut file, lang);
    operator::write(&mut file, operator);
    file.end()
}

fn step_json(step: &FullStep, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("id", step.id);
    json.text("why", step.why.get(lang));
    json.text_if("trap", step.trap.map(|trap| trap.get(lang)));
    json.json("how", &list(step.how.iter().map(|sub| how_json(sub, lang))));
    json.text("effort", step.effort.get(lang));
    json.json("sources", &keys(step.sources));
    json.end()
}

/// Keys are letters and digits.
fn keys(keys: &[&str]) -> String {
    list(keys.iter().map(|key| ["\"", key, "\""].concat()))
}

fn sheet_json(sheet: &Sheet, lang: Lang) -> String {
    let Sheet { id, step, title, intro, tick, columns, rows, own_row } = *sheet;
    let mut json = Object::new();
    json.text("id", id);
    json.text("step", step);
    json.text("title", title.get(lang));
    json.text("intro", intro.get(lang));
    json.text("tick", tick.get(lang));
    json.json("columns", &list(columns.iter().map(|column| column_json(column, lang))));
    json.json("rows", &list(rows.iter().map(|row| row_json(row, lang))));
    json.text_if("own", own_row.map(|own| own.get(lang)));
    json.end()
}

fn column_json(column: &Column, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("title", column.title.get(lang));
    let kind = KINDS.iter().find(|(kind, _)| *kind == column.kind);
    json.text_if("kind", kind.map(|(_, word)| *word));
    json.end()
}

fn row_json(row: &SheetRow, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("id", row.id);
    json.text("label", row.label.get(lang));
    json.text_if("hint", row.hint.map(|hint| hint.get(lang)));
    json.end()
}

fn lever_json(lever: &Lever, lang: Lang) -> String {
    let Lever { id, title, text, dated, applies, template, sources } = *lever;
    let mut json = Object::new();
    json.text("id", id);
    json.text("title", title.get(lang));
    json.text("text", text.get(lang));
    json.text_if("dated", dated.map(|dated| dated.get(lang)));
    json.flag_if("eu", (applies == Applies::EuCustomer).then_some(true));
    json.text_if("template", template);
    json.json("sources", &keys(sources));
    json.end()
}

fn template_json(template: &Template, lang: Lang) -> String {
    let Template { id, title, subject, text, step } = *template;
    let paragraphs: Vec<&str> = text.iter().map(|paragraph| paragraph.get(lang)).collect();
    let mut json = Object::new();
    json.text("id", id);
    json.text("title", title.get(lang));
    json.text("subject", subject.get(lang));
    json.text("text", &paragraphs.join("\n\n"));
    json.text_if("step", step);
    json.end()
}

fn retention_json(kind: &Retention, lang: Lang) -> String {
    let Retention { id: _, records, years, note, sources } = *kind;
    let mut json = Object::new();
    json.text("records", records.get(lang));
    json.json_if("years", years.map(|years| years.to_string()));
    json.text("note", note.get(lang));
    json.json("sources", &keys(sources));
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
    json.text("dated", &month_year(source.dated.0.into(), source.dated.1.into(), lang));
    json.end()
}

/// Reads the file of a language; `None` when it is not whole.
pub fn decode(text: &str) -> Option<Content> {
    let file = Value::parse(text)?;
    let file = Fields::of(&file)?;
    Some(Content {
        steps: all(file, "steps", step)?,
        rules: file
            .list("rules")
            .filter(|rules| !rules.is_empty())?
            .iter()
            .map(|rule| rule.as_str().map(str::to_owned))
            .collect::<Option<_>>()?,
        questions: all(file, "questions", question)?,
        sources: all(file, "sources", source)?,
        sheets: all(file, "sheets", sheet)?,
        levers: all(file, "levers", lever)?,
        templates: all(file, "templates", template)?,
        retention: all(file, "retention", retention)?,
        costs: costs::read(file)?,
        operator: operator::read(file)?,
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
    Some(StepDetails {
        id: owned(fields, "id")?,
        why: owned(fields, "why")?,
        trap: owned_if(fields, "trap")?,
        how: all(fields, "how", how)?,
        effort: owned(fields, "effort")?,
        sources: sources(fields)?,
    })
}

fn sources(fields: Fields) -> Option<Vec<String>> {
    fields.list("sources")?.iter().map(|key| key.as_str().map(str::to_owned)).collect()
}

/// A list that may be without items.
fn any<T>(fields: Fields, key: &str, read: fn(Fields) -> Option<T>) -> Option<Vec<T>> {
    fields.list(key)?.iter().map(|item| read(Fields::of(item)?)).collect()
}

fn sheet(fields: Fields) -> Option<SheetText> {
    Some(SheetText {
        id: owned(fields, "id")?,
        step: owned(fields, "step")?,
        title: owned(fields, "title")?,
        intro: owned(fields, "intro")?,
        tick: owned(fields, "tick")?,
        columns: any(fields, "columns", column)?,
        rows: any(fields, "rows", row)?,
        own_row: owned_if(fields, "own")?,
    })
}

fn column(fields: Fields) -> Option<ColumnText> {
    let word = fields.text("kind")??;
    let kind = KINDS.iter().find(|(_, known)| *known == word)?.0;
    Some(ColumnText { title: owned(fields, "title")?, kind })
}

fn row(fields: Fields) -> Option<RowText> {
    Some(RowText { id: owned(fields, "id")?, label: owned(fields, "label")?, hint: owned_if(fields, "hint")? })
}

fn lever(fields: Fields) -> Option<LeverText> {
    Some(LeverText {
        id: owned(fields, "id")?,
        title: owned(fields, "title")?,
        text: owned(fields, "text")?,
        dated: owned_if(fields, "dated")?,
        eu_only: fields.flag("eu")?.unwrap_or(false),
        template: owned_if(fields, "template")?,
        sources: sources(fields)?,
    })
}

fn template(fields: Fields) -> Option<TemplateText> {
    Some(TemplateText {
        id: owned(fields, "id")?,
        title: owned(fields, "title")?,
        subject: owned(fields, "subject")?,
        text: owned(fields, "text")?,
        step: owned_if(fields, "step")?,
    })
}

fn retention(fields: Fields) -> Option<RetentionText> {
    let years = match fields.number("years")? {
        Some(years) => Some(u32::try_from(years).ok()?),
        None => None,
    };
    Some(RetentionText {
        records: owned(fields, "records")?,
        years,
        note: owned(fields, "note")?,
        sources: sources(fields)?,
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
