//! Following a link: what it opens.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::{has_progress, has_terms};
use super::navigation::{BroughtProgress, Cut, LinkReport, NavigationStore};
use super::portfolio::Opened;
use super::preview::Preview;
use crate::domain::{Contract, FIRST_DAY};
use crate::i18n::Lang;
use crate::input::form;
use crate::link::{self, Decoded, Link, LinkTerms, View};
use crate::portfolio::{Draft, Progress, ProgressMerge, Record};

impl NavigationStore {
    /// Follows a link: shows what it names. Never changes a stored contract; contract data is stored only if the
    /// browser holds no contract yet. Returns the fragment the address should have.
    pub fn follow(&self, fragment: &str, query: &str) -> String {
        // A query is tolerated: read once, then moved into the fragment, which servers never see.
        let joint = if fragment.is_empty() || query.is_empty() { "" } else { "&" };
        let text = format!("{fragment}{joint}{query}");
        let decoded = link::decode(&text);
        let portfolio = self.portfolio;
        let known = decoded.link.id.clone().filter(|id| portfolio.is_stored(id));
        let decoded = if known.is_some() { decoded.of_known_contract() } else { decoded };
        let is_sound = decoded.is_sound();
        let Decoded { link, problems, unknown, cut } = decoded;
        let mut report = LinkReport { problems, refused: !is_sound, unknown, ..LinkReport::default() };
        if let Some(lang) = link.lang {
            portfolio.show_lang(lang);
        }
        self.lead_to_step(link.step.clone());

        // A wrong language or view is reported, but the plan is still shown.
        if is_sound {
            portfolio.set_as_of(link.as_of);
            report.missing_contract = open(self, &link, known);
        } else {
            self.hand_steps(None);
            if let Some(last) = cut {
                let filled = ask_for_rest(self, &link.terms);
                report.cut = Some(Cut { last, filled });
                self.show(View::Start);
            } else if portfolio.record.with_untracked(Option::is_none) {
                self.show(View::Start);
            }
        }
        self.report(report);
        link::without_tracking(&text).into_owned()
    }
}

/// Opens what a valid link names; `known` is its id, if a contract stored here has it. Returns the id of a contract that
/// is not stored here and of which the link says nothing more.
fn open(navigation: &NavigationStore, link: &Link, known: Option<String>) -> Option<String> {
    let portfolio = navigation.portfolio;
    let described = || link.contract().map(|contract| opened_by(navigation, link, contract));
    let opened = known.map(Opened::Stored).or_else(described);
    let missing = link.id.clone().filter(|_| opened.is_none());
    let is_named = link.id.is_some() || opened.is_some();
    if let Some(opened) = opened {
        portfolio.open(opened);
    }
    navigation.hand_steps(link.steps.clone().filter(|_| is_named));
    bring_progress(navigation, link.progress.as_ref().filter(|_| is_named));
    let has_record = portfolio.record.with_untracked(Option::is_some);
    let first = if is_named && has_record { View::Deadlines } else { untrack(|| navigation.first_view()) };
    let wanted = link.view.unwrap_or(first);
    let view = if wanted.needs_contract() && !has_record { View::Start } else { wanted };
    if view == View::Start {
        prepare_form(navigation, link);
    }
    navigation.show(view);
    missing
}

/// What a link opens that gives a contract: the stored one it describes; or a new one, which is stored if the browser
/// holds none yet and the link names none and leaves nothing open.
fn opened_by(navigation: &NavigationStore, link: &Link, contract: Contract) -> Opened {
    let portfolio = navigation.portfolio;
    if let Some(id) = described_by(navigation, link) {
        return Opened::Stored(id);
    }
    let assumed = link.terms.left_open();
    let progress = link.progress.clone().unwrap_or_default();
    let mut record = Record { progress, ..Record::new(String::new(), contract) };
    let is_first = portfolio.contracts.with_untracked(Vec::is_empty);
    if is_first && link.id.is_none() && !assumed.is_any() {
        record.id = portfolio.new_id();
        let id = record.id.clone();
        portfolio.store(record);
        return Opened::Stored(id);
    }
    Opened::Linked(Preview { record: Arc::new(record), id: link.id.clone(), assumed })
}

/// The id of the stored contract whose terms a link gives. Of several, the one that has its progress, else the one that
/// is open, else the first that is not archived.
fn described_by(navigation: &NavigationStore, link: &Link) -> Option<String> {
    let portfolio = navigation.portfolio;
    let open = portfolio.record.with_untracked(|record| record.as_ref().map(|record| record.id.clone()));
    portfolio.contracts.with_untracked(|all| {
        let fitting = all.iter().filter(|record| has_terms(link, record, all));
        let order = |record: &&Arc<Record>| {
            let has_other_progress = link.progress.is_some() && !has_progress(link, Some(&record.progress));
            (has_other_progress, open.as_ref() != Some(&record.id), record.archived)
        };
        fitting.min_by_key(order).map(|record| record.id.clone())
    })
}

/// Keeps the progress of a link for the user to decide on, where it says of the stored contract that it opened what is
/// not stored. A link without progress leaves what is not decided on, as long as the same contract is shown.
fn bring_progress(navigation: &NavigationStore, there: Option<&Progress>) {
    let shown = match navigation.portfolio.opened.get_untracked() {
        Opened::Stored(_) => navigation.portfolio.record.get_untracked(),
        _ => None,
    };
    let before = navigation.brought.get_untracked();
    let brought = shown.and_then(|record| match there {
        None => before.filter(|brought| brought.contract == record.id),
        Some(there) => {
            let merge = ProgressMerge::new(there.clone());
            let is_news = merge.brings_news(&record.progress);
            is_news.then(|| BroughtProgress { contract: record.id.clone(), merge })
        }
    });
    navigation.set_brought(brought);
}

/// Fills the form with the contract the link names, or for a new one. What was already typed for it stays.
fn prepare_form(navigation: &NavigationStore, link: &Link) {
    let (portfolio, form) = (navigation.portfolio, navigation.form);
    let named = link.id.is_some() || !link.terms.is_empty();
    let record = if named { portfolio.record.get_untracked() } else { None };
    let of = record.as_ref().filter(|record| !record.id.is_empty()).map(|record| record.id.clone());
    let same = form.draft.with_untracked(|draft| draft.editing_id == of && *draft != Draft::default());
    if !same {
        form.fill(record.as_deref());
    }
}

/// Fills the form with what a link holds that is not whole, and leaves empty what it does not hold. What was typed
/// since it was filled stays. Returns the form as filled.
fn ask_for_rest(navigation: &NavigationStore, terms: &LinkTerms) -> Draft {
    let form = navigation.form;
    let filled = draft_of(terms, navigation.portfolio.lang.get_untracked());
    let agrees = |given: &str, typed: &str| given.is_empty() || given == typed;
    let is_begun = form.draft.with_untracked(|draft| {
        let usual = Draft { start: filled.start.clone(), ..Draft::default() };
        draft.editing_id.is_none()
            && draft.start == filled.start
            && agrees(&filled.term, &draft.term)
            && agrees(&filled.notice, &draft.notice)
            && *draft != usual
    });
    if !is_begun {
        form.fill(None);
        form.restore(filled.clone());
    }
    filled
}

/// The form with these terms, and with nothing where they say nothing.
fn draft_of(terms: &LinkTerms, lang: Lang) -> Draft {
    let with_start = LinkTerms { start: terms.start.or(Some(FIRST_DAY)), ..*terms };
    // An end that does not fit the start is one more thing to ask for.
    let without_end = LinkTerms { end: None, ..with_start };
    let usable =
        [with_start, without_end].into_iter().find_map(|terms| Some((terms.contract()?.ok()?, terms.left_open())));
    let Some((contract, open)) = usable else { return Draft::default() };
    let draft = form::draft_of(&Record::new(String::new(), contract), lang);
    Draft {
        start: if terms.start.is_some() { draft.start } else { String::new() },
        term: if open.term { String::new() } else { draft.term },
        notice: if open.notice { String::new() } else { draft.notice },
        ..draft
    }
}
