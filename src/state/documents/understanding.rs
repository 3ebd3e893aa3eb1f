//! What the documents say together, with the replies so far.

use std::sync::Arc;

use leptos::prelude::*;

use super::{DocumentState, Documents};
use crate::documents::{FieldValue, LeadsTo, Reading, Subject, Understood, Viewer, leads_to, understand};
use crate::domain::Day;
use crate::import::{Duplicates, Imported};

/// The documents that were read, and what is made of them. Made by the view, since what it needs is loaded with it.
#[derive(Clone, Copy)]
pub struct Understanding {
    /// The names of the documents that were read, and what they say.
    pub read: Memo<Arc<Vec<(String, Reading)>>>,
    pub readings: Memo<Arc<Vec<Reading>>>,
    pub understood: Memo<Arc<Understood>>,
    pub documents: Documents,
}

impl Understanding {
    pub fn new(documents: Documents) -> Self {
        let portfolio = documents.portfolio;
        let read = Memo::new(move |_| {
            let of = |all: &Vec<super::ChosenDocument>| {
                let read = all.iter().filter_map(|document| match &document.state {
                    DocumentState::Read(reading) => Some((document.name.clone(), Reading::clone(reading))),
                    DocumentState::Reading | DocumentState::NotRead(_) => None,
                });
                read.collect::<Vec<_>>()
            };
            Arc::new(documents.all.with(of))
        });
        let readings =
            Memo::new(move |_| Arc::new(read.get().iter().map(|(_, reading)| reading.clone()).collect::<Vec<_>>()));
        let viewer = move || Viewer { today: portfolio.today.get(), lang: portfolio.lang.get() };
        let understood = Memo::new(move |_| {
            Arc::new(documents.replies.with(|replies| understand(&readings.get(), replies, viewer())))
        });
        Self { read, readings, understood, documents }
    }

    /// Today, and the language that values are typed in.
    fn viewer(self) -> Viewer {
        let portfolio = self.documents.portfolio;
        Viewer { today: portfolio.today.get_untracked(), lang: portfolio.lang.get_untracked() }
    }

    /// The day on which the documents are read.
    pub(super) fn today(self) -> Day {
        self.viewer().today
    }

    /// What an answer to a question leads to.
    pub fn leads_to(self, subject: Subject, answer: &FieldValue) -> Option<LeadsTo> {
        let (readings, understood) = (self.readings.get(), self.understood.get());
        self.documents.replies.with(|replies| leads_to(&readings, &understood, replies, self.viewer(), subject, answer))
    }

    /// The contracts that can be taken, each with whether it is stored already.
    pub fn contracts(self) -> Vec<(Imported, bool)> {
        let mut known = Duplicates::default();
        self.documents.portfolio.contracts.with(|all| all.iter().for_each(|record| known.add(record)));
        let understood = self.understood.get();
        let made = understood.contracts.iter().flatten();
        made.map(|contract| (contract.clone(), !known.is_new(contract))).collect()
    }
}
