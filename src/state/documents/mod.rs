//! Order forms and agreements: reading them, settling what they leave open, and taking contracts from them.

mod reading_job;
mod taking;
mod understanding;

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use crate::browser::events;
use crate::browser::upload::Upload;
use crate::documents::{Reading, Replies, Reply, Subject};
use crate::reader::Refusal;

pub use crate::browser::reading::{DocumentContent, DocumentSource};
pub use reading_job::{DocumentRead, NotRead, ReadingJob, ReadingWork};
pub use understanding::Understanding;

/// The most documents that can be read for one contract: as many as are kept with it.
pub const MOST_DOCUMENTS: usize = crate::documents::MAX_KEPT;

/// Endings and types of the documents that are read.
pub const DOCUMENT_TYPES: &str = ".pdf,.docx,.eml,.txt,application/pdf,text/plain,message/rfc822,\
    application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Where the reading of a document stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentState {
    /// It waits, or is being read.
    Reading,
    Read(Arc<Reading>),
    NotRead(NotRead),
}

/// A document that was chosen, dropped or pasted, or came with an e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenDocument {
    /// Tells it apart from all others.
    pub id: usize,
    /// What it was read from; several documents may come from one e-mail.
    pub source: usize,
    /// The file's name; empty for pasted text.
    pub name: String,
    pub is_attachment: bool,
    pub state: DocumentState,
}

/// The documents, and what was replied to the questions about them. It outlives the view: changing the language or
/// looking something up loses nothing. No file is kept beyond that.
#[derive(Clone, Copy)]
pub struct Documents {
    /// In the order in which they were chosen.
    pub all: ReadSignal<Vec<ChosenDocument>>,
    set_all: WriteSignal<Vec<ChosenDocument>>,
    pub replies: ReadSignal<Replies>,
    set_replies: WriteSignal<Replies>,
    /// Whether contracts that are stored already are taken too.
    pub with_duplicates: ReadSignal<bool>,
    set_with_duplicates: WriteSignal<bool>,
    /// The text that was pasted, as long as it is not read.
    pub pasted: ReadSignal<String>,
    set_pasted: WriteSignal<String>,
    /// What is being read.
    pub job: ReadingJob,
    /// What documents are read from, with its id.
    sources: StoredValue<Vec<(usize, DocumentSource)>, LocalStorage>,
    /// Sources that were chosen elsewhere on the page, and are read once the view is shown.
    unread: StoredValue<Vec<usize>>,
    last_id: StoredValue<usize>,
    portfolio: PortfolioStore,
}

impl Documents {
    /// Without any document.
    pub(super) fn new(portfolio: PortfolioStore) -> Self {
        let (all, set_all) = signal(Vec::new());
        let (replies, set_replies) = signal(Replies::default());
        let (with_duplicates, set_with_duplicates) = signal(false);
        let (pasted, set_pasted) = signal(String::new());
        Self {
            all,
            set_all,
            replies,
            set_replies,
            with_duplicates,
            set_with_duplicates,
            pasted,
            set_pasted,
            job: ReadingJob::new(),
            sources: StoredValue::new_local(Vec::new()),
            unread: StoredValue::new(Vec::new()),
            last_id: StoredValue::new(0),
            portfolio,
        }
    }

    /// Remembers the files of a `change` or `drop` event, to be read by [`Self::read_chosen`]; whether there are any.
    pub fn choose(self, event: &Event) -> bool {
        let files = Upload::all_from_event(event);
        let is_any = !files.is_empty();
        for file in files {
            self.add(DocumentContent::File(file));
        }
        is_any
    }

    /// Does so, and calls `then`, whenever files are dropped anywhere on the page, until the surrounding view is left.
    pub fn choose_dropped(self, then: impl Fn() + 'static) {
        StoredValue::new_local(events::on_dropped_files(move |event| {
            if self.choose(event) {
                then();
            }
        }));
    }

    /// Remembers the pasted text in the same way; whether there is any.
    pub fn choose_pasted(self) -> bool {
        let text = self.pasted.get_untracked();
        let is_any = !text.trim().is_empty();
        if is_any {
            self.add(DocumentContent::Text(text));
            self.set_pasted.set(String::new());
        }
        is_any
    }

    /// Keeps the text that is being pasted.
    pub fn paste(self, text: String) {
        self.set_pasted.set(text);
    }

    fn add(self, content: DocumentContent) {
        let source = DocumentSource { content, password: None };
        let id = self.new_id();
        let name = source.name();
        self.sources.update_value(|sources| sources.push((id, source)));
        self.unread.update_value(|unread| unread.push(id));
        let state = DocumentState::Reading;
        self.set_all.update(|all| all.push(ChosenDocument { id, source: id, name, is_attachment: false, state }));
    }

    fn new_id(self) -> usize {
        self.last_id.update_value(|last| *last += 1);
        self.last_id.get_value()
    }

    /// Reads what was chosen and is not read yet.
    pub fn read_chosen(self) {
        let unread = self.unread.try_update_value(std::mem::take).unwrap_or_default();
        for id in unread {
            self.read(id, None);
        }
    }

    /// Reads what a document came from again, with a password if it needs one.
    pub fn read_again(self, source: usize, password: Option<String>) {
        self.set_all.update(|all| {
            let mut is_first = true;
            all.retain_mut(|document| {
                let is_of_source = document.source == source;
                let stays = !is_of_source || std::mem::take(&mut is_first);
                if is_of_source {
                    document.state = DocumentState::Reading;
                }
                stays
            });
        });
        self.forget_replies();
        self.read(source, password);
    }

    fn read(self, id: usize, password: Option<String>) {
        let source = self.sources.with_value(|all| all.iter().find(|(other, _)| *other == id).cloned());
        if let Some((_, source)) = source {
            self.job.read(DocumentSource { password, ..source }, move |read| self.arrived(id, read));
        }
    }

    /// Puts what came of a source in the place of what waited for it.
    fn arrived(self, source: usize, read: Vec<DocumentRead>) {
        let is_whole = read.iter().all(|document| document.outcome.is_ok());
        let arrived: Vec<ChosenDocument> = read
            .into_iter()
            .map(|DocumentRead { name, is_attachment, outcome }| {
                let state = match outcome {
                    Ok(reading) if !reading.has_text => DocumentState::NotRead(NotRead::Refused(Refusal::NoText)),
                    Ok(reading) => DocumentState::Read(Arc::new(reading)),
                    Err(fault) => DocumentState::NotRead(fault),
                };
                ChosenDocument { id: self.new_id(), source, name, is_attachment, state }
            })
            .collect();
        if is_whole {
            // Nothing will be read from it again.
            self.sources.update_value(|sources| sources.retain(|(other, _)| *other != source));
        }
        if arrived.iter().any(|document| matches!(document.state, DocumentState::Read(_))) {
            self.forget_replies();
        }
        self.set_all.update(|all| {
            let place = all.iter().position(|document| document.source == source);
            all.retain(|document| document.source != source);
            if let Some(place) = place {
                all.splice(place..place, arrived);
            }
        });
    }

    /// Leaves a document out.
    pub fn remove(self, id: usize) {
        let is_read = |one: &ChosenDocument| one.id == id && matches!(one.state, DocumentState::Read(_));
        if self.all.with_untracked(|all| all.iter().any(is_read)) {
            self.forget_replies();
        }
        self.set_all.update(|all| all.retain(|document| document.id != id));
        let is_left = |source: usize| self.all.with_untracked(|all| all.iter().any(|one| one.source == source));
        self.sources.update_value(|sources| sources.retain(|(source, _)| is_left(*source)));
    }

    /// Replies to a question; `None` takes the reply back.
    pub fn reply(self, subject: Subject, reply: Option<Reply>) {
        self.set_replies.update(|replies| replies.set(subject, reply));
    }

    /// The questions are others once there are other documents.
    fn forget_replies(self) {
        self.set_replies.set(Replies::default());
    }

    /// Takes contracts that are stored already, too, or leaves them out.
    pub fn set_with_duplicates(self, taken: bool) {
        self.set_with_duplicates.set(taken);
    }

    /// Stops reading. What was read stays.
    pub fn stop(self) {
        self.job.stop();
    }

    /// Forgets all documents.
    pub fn discard(self) {
        self.job.stop();
        self.sources.set_value(Vec::new());
        self.unread.set_value(Vec::new());
        self.forget_replies();
        self.set_with_duplicates.set(false);
        self.set_all.set(Vec::new());
        self.set_pasted.set(String::new());
    }
}
