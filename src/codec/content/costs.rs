//! The tables behind the tools of the costs view: licences, criteria and candidates, with what to know about them.

use super::{all, keys, owned, sources};
use crate::codec::json::{Fields, Object, list};
use crate::content::crm::{self, CANDIDATES, CRITERIA};
use crate::content::licences::{self, LICENCES, SIZING};
use crate::content::{Candidate, Criterion, Licence, Note, Sizing, Standing};
use crate::domain::Cents;
use crate::i18n::{Lang, month_year};

/// What the tools of the costs view are filled with, in the tables' order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostContent {
    /// Editions and licence types.
    pub licences: Vec<LicenceText>,
    /// Which licence is enough for whom.
    pub sizing: Vec<SizingText>,
    /// What to know about licences and their prices.
    pub licence_notes: Vec<NoteText>,
    /// The criteria.
    pub criteria: Vec<CriterionText>,
    /// The candidates.
    pub candidates: Vec<CandidateText>,
    /// What to know about the comparison.
    pub crm_notes: Vec<NoteText>,
}

/// An edition or a type of licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// List price in US cents per user and month.
    pub price: Cents,
    /// Whether the price is only roughly known.
    pub roughly: bool,
    /// The month the price is from: `March 2026`.
    pub priced: String,
    /// What it holds, or what to know about its price.
    pub note: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// A line of the rule of thumb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SizingText {
    /// Who does what.
    pub who: String,
    /// What is enough for it.
    pub needs: String,
}

/// Something to know about a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteText {
    /// Its id.
    pub id: String,
    /// What to know.
    pub text: String,
    /// Keys of its sources; none where it says how the page reckons.
    pub sources: Vec<String>,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionText {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What to look at.
    pub hint: String,
    /// Its weight until the user gives another one, 0 to 10.
    pub weight: u32,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidateText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who owns it, and so whose law applies.
    pub owner: String,
    /// Where it runs.
    pub hosting: String,
    /// What is special about it.
    pub standing: Standing,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

const STANDINGS: [(Standing, &str); 3] =
    [(Standing::Ordinary, "ordinary"), (Standing::Interested, "interested"), (Standing::Stay, "stay")];

/// Adds the tables to the file of a language.
pub(super) fn write(file: &mut Object, lang: Lang) {
    file.json("licences", &list(LICENCES.iter().map(|licence| licence_json(licence, lang))));
    file.json("sizing", &list(SIZING.iter().map(|line| sizing_json(line, lang))));
    file.json("licenceNotes", &list(licences::NOTES.iter().map(|note| note_json(note, lang))));
    file.json("criteria", &list(CRITERIA.iter().map(|criterion| criterion_json(criterion, lang))));
    file.json("candidates", &list(CANDIDATES.iter().map(|candidate| candidate_json(candidate, lang))));
    file.json("crmNotes", &list(crm::NOTES.iter().map(|note| note_json(note, lang))));
}

fn licence_json(licence: &Licence, lang: Lang) -> String {
    let Licence { id, name, price, roughly, priced: (year, month), note, sources } = *licence;
    let mut json = Object::new();
    json.text("id", id);
    json.text("name", name);
    json.json("price", &price.0.to_string());
    json.flag_if("roughly", roughly.then_some(true));
    json.text("priced", &month_year(year.into(), month.into(), lang));
    json.text("note", note.get(lang));
    json.json("sources", &keys(sources));
    json.end()
}

fn sizing_json(line: &Sizing, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("who", line.who.get(lang));
    json.text("needs", line.needs.get(lang));
    json.end()
}

fn note_json(note: &Note, lang: Lang) -> String {
    let mut json = Object::new();
    json.text("id", note.id);
    json.text("text", note.text.get(lang));
    json.json("sources", &keys(note.sources));
    json.end()
}

fn criterion_json(criterion: &Criterion, lang: Lang) -> String {
    let Criterion { id, title, hint, weight, sources } = *criterion;
    let mut json = Object::new();
    json.text("id", id);
    json.text("title", title.get(lang));
    json.text("hint", hint.get(lang));
    json.json("weight", &weight.to_string());
    json.json("sources", &keys(sources));
    json.end()
}

fn candidate_json(candidate: &Candidate, lang: Lang) -> String {
    let Candidate { id, name, owner, hosting, standing, sources } = *candidate;
    let mut json = Object::new();
    json.text("id", id);
    json.text("name", name.get(lang));
    json.text("owner", owner.get(lang));
    json.text("hosting", hosting.get(lang));
    let standing = STANDINGS.iter().find(|(known, _)| *known == standing);
    json.text_if("standing", standing.map(|(_, word)| *word));
    json.json("sources", &keys(sources));
    json.end()
}

/// Reads the tables; `None` when they are not whole.
pub(super) fn read(file: Fields) -> Option<CostContent> {
    Some(CostContent {
        licences: all(file, "licences", licence)?,
        sizing: all(file, "sizing", sizing)?,
        licence_notes: all(file, "licenceNotes", note)?,
        criteria: all(file, "criteria", criterion)?,
        candidates: all(file, "candidates", candidate)?,
        crm_notes: all(file, "crmNotes", note)?,
    })
}

fn licence(fields: Fields) -> Option<LicenceText> {
    Some(LicenceText {
        id: owned(fields, "id")?,
        name: owned(fields, "name")?,
        price: Cents(i64::try_from(fields.number("price")??).ok()?),
        roughly: fields.flag("roughly")?.unwrap_or(false),
        priced: owned(fields, "priced")?,
        note: owned(fields, "note")?,
        sources: sources(fields)?,
    })
}

fn sizing(fields: Fields) -> Option<SizingText> {
    Some(SizingText { who: owned(fields, "who")?, needs: owned(fields, "needs")? })
}

fn note(fields: Fields) -> Option<NoteText> {
    Some(NoteText { id: owned(fields, "id")?, text: owned(fields, "text")?, sources: sources(fields)? })
}

fn criterion(fields: Fields) -> Option<CriterionText> {
    Some(CriterionText {
        id: owned(fields, "id")?,
        title: owned(fields, "title")?,
        hint: owned(fields, "hint")?,
        weight: u32::try_from(fields.number("weight")??).ok()?,
        sources: sources(fields)?,
    })
}

fn candidate(fields: Fields) -> Option<CandidateText> {
    let word = fields.text("standing")??;
    Some(CandidateText {
        id: owned(fields, "id")?,
        name: owned(fields, "name")?,
        owner: owned(fields, "owner")?,
        hosting: owned(fields, "hosting")?,
        standing: STANDINGS.iter().find(|(_, known)| *known == word)?.0,
        sources: sources(fields)?,
    })
}
