//! The view for order forms and agreements: choose or paste them, see what they say and where, settle what is open, and
//! take contracts from them.

mod chooser;
mod files;
mod found;
mod questions;
mod services;
mod take;

use std::sync::Arc;

use leptos::prelude::*;

use self::chooser::{Chooser, Working};
use self::files::FilesSection;
use self::found::FoundSection;
use self::questions::QuestionsSection;
use self::take::TakeSection;
use crate::i18n::texts::{DocumentViewTexts, ShellTexts};
use crate::state::{self, JobsStore, Understanding};
use crate::ui::language::use_texts;
use crate::ui::widgets::clause_check::ClauseCheck;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;

/// DOM ids of elements that can get the focus.
const FILE: &str = "document-file";
const FOUND: &str = "document-found";
const CLAUSES: &str = "document-clauses";

#[component]
pub fn DocumentsView() -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let understanding = Understanding::new(documents);
    // What was chosen on the start page.
    documents.read_chosen();
    let has_read = Memo::new(move |_| understanding.read.with(|read| !read.is_empty()));
    Effect::new(move |was_reading: Option<bool>| {
        let is_reading = documents.job.work.with(Option::is_some);
        if was_reading == Some(true) && !is_reading && has_read.get_untracked() {
            state::focus_soon(FOUND);
        }
        is_reading
    });
    view! {
        <div class="wrap view import documents">
            <Heading>{use_texts::<ShellTexts>().nav_documents}</Heading>
            <p>{t.intro}</p>
            <p class="quiet">{t.privacy}</p>
            <Working />
            <section aria-labelledby="document-files">
                <h2 id="document-files">{t.documents}</h2>
                <FilesSection />
                <Chooser />
            </section>
            <ShowIf when=move || has_read.get()>
                <FoundSection understanding />
                <QuestionsSection understanding />
                <Clauses understanding />
                <TakeSection understanding />
            </ShowIf>
        </div>
    }
}

/// The clause check, folded.
#[component]
fn Clauses(understanding: Understanding) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let check = reactive(move || {
        let names = understanding.read.with(|read| read.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
        view! { <ClauseCheck names=Arc::new(names) readings=understanding.readings.get() place=CLAUSES /> }
    });
    view! {
        <section aria-labelledby=CLAUSES>
            <h2 id=CLAUSES tabindex="-1">{t.clauses}</h2>
            {check}
        </section>
    }
}
