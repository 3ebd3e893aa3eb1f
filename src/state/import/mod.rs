//! Reading a table of contracts: the file, what its columns mean, what becomes of each row. Nothing is stored before
//! the user takes it, and everything that is long is done a little at a time and can be stopped.

mod checking;
mod reading;
mod taking;

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use super::table_job::{TableJob, TableTask, TableWork};
use crate::i18n::Lang;
use crate::import::{Answer, Asked, Mapping, Refusal, Subject, Table, question_words};

pub use checking::{Checked, GoodRow};
pub use reading::TableSource;

/// Rows that are checked or taken in one step.
const ROWS_PER_STEP: usize = 16;

/// Where an import stands.
#[derive(Clone, Debug, Default)]
pub enum Stage {
    /// Nothing was chosen.
    #[default]
    Choosing,
    /// Nothing of what was chosen can be taken.
    Refused(Refusal),
    /// The user has stopped it.
    Stopped,
    /// A table was read.
    Read(Arc<TableSource>, Arc<Table>),
}

/// An import. It outlives the view: changing the language or looking something up loses nothing.
#[derive(Clone, Copy)]
pub struct Import {
    pub stage: ReadSignal<Stage>,
    set_stage: WriteSignal<Stage>,
    /// What the columns mean.
    pub mapping: ReadSignal<Mapping>,
    set_mapping: WriteSignal<Mapping>,
    /// What the table leaves open, answered or not.
    pub questions: ReadSignal<Vec<Asked>>,
    set_questions: WriteSignal<Vec<Asked>>,
    /// The table that the questions are about.
    asked_of: StoredValue<Option<Arc<Table>>>,
    /// What becomes of the rows; `None` until all are checked.
    pub checked: ReadSignal<Option<Arc<Checked>>>,
    set_checked: WriteSignal<Option<Arc<Checked>>>,
    /// Whether contracts that are stored already are taken too.
    pub with_duplicates: ReadSignal<bool>,
    set_with_duplicates: WriteSignal<bool>,
    /// The rows that were pasted, as long as they are not read.
    pub pasted: ReadSignal<String>,
    set_pasted: WriteSignal<String>,
    job: TableJob,
    portfolio: PortfolioStore,
}

impl Import {
    /// An import into `portfolio`, of which nothing was chosen yet.
    pub(super) fn new(job: TableJob, portfolio: PortfolioStore) -> Self {
        let (stage, set_stage) = signal(Stage::Choosing);
        let (mapping, set_mapping) = signal(Mapping::default());
        let (questions, set_questions) = signal(Vec::new());
        let (checked, set_checked) = signal(None);
        let (with_duplicates, set_with_duplicates) = signal(false);
        let (pasted, set_pasted) = signal(String::new());
        Self {
            stage,
            set_stage,
            mapping,
            set_mapping,
            questions,
            set_questions,
            asked_of: StoredValue::new(None),
            checked,
            set_checked,
            with_duplicates,
            set_with_duplicates,
            pasted,
            set_pasted,
            job,
            portfolio,
        }
    }

    /// Keeps the rows that are being pasted.
    pub fn paste(self, rows: String) {
        self.set_pasted.set(rows);
    }

    /// Takes contracts that are stored already, too, or leaves them out.
    pub fn set_with_duplicates(self, taken: bool) {
        self.set_with_duplicates.set(taken);
    }

    /// Changes what the columns mean, and checks the rows again.
    pub fn change_mapping(self, change: impl FnOnce(&mut Mapping, &Table)) {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return };
        self.set_mapping.update(|mapping| change(mapping, &table));
        self.check();
    }

    /// Answers a question; `None` takes the answer back. The rows are checked again.
    pub fn answer(self, subject: Subject, answer: Option<Answer>) {
        self.change_mapping(|mapping, table| mapping.answer(table, subject, answer));
    }

    /// Assumes what is usual wherever the table says nothing.
    pub fn assume_usual(self) {
        let missing = self.questions.get_untracked();
        self.change_mapping(|mapping, table| {
            for Asked { question, column, .. } in missing {
                if question.usual().is_some() && mapping.answer_to((question, column)).is_none() {
                    mapping.answer(table, (question, column), question.usual());
                }
            }
        });
    }

    /// The words of a question.
    pub fn words(self, asked: &Asked, lang: Lang) -> String {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return String::new() };
        self.mapping.with_untracked(|mapping| question_words::question(asked, &table, mapping, checking::here(), lang))
    }

    /// Forgets what was read.
    pub fn discard(self) {
        self.job.stop();
        self.set_questions.set(Vec::new());
        self.set_stage.set(Stage::Choosing);
        self.set_checked.set(None);
        self.set_pasted.set(String::new());
    }

    /// Stops what is being done. A table that was not read or checked to its end is of no use; one that was stays.
    pub fn stop(self) {
        let work = self.job.work.get_untracked();
        self.job.stop();
        match work {
            Some(TableWork { task: TableTask::Reading | TableTask::Checking, .. }) => {
                self.set_checked.set(None);
                self.set_stage.set(Stage::Stopped);
            }
            Some(TableWork { task: TableTask::Taking | TableTask::Writing, .. }) | None => {}
        }
    }

    fn refuse(self, refusal: Refusal) {
        self.job.stop();
        self.set_questions.set(Vec::new());
        self.set_checked.set(None);
        self.set_stage.set(Stage::Refused(refusal));
    }
}
