//! What is open in a whole table, and what is assumed: each question once, with its rows.

use super::Mapping;
use super::questions::{Asked, Assumption, Rows, Subject};
use super::row::RowResult;

/// The questions and assumptions of the rows that were read so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All questions, answered or not, in the order in which they came up.
    pub questions: Vec<Asked>,
    pub assumed: Vec<(Assumption, Rows)>,
}

impl Tally {
    /// What is open before any row was read: what columns mean.
    pub fn new(mapping: &Mapping) -> Self {
        let mut tally = Self::default();
        for (question, column) in mapping.doubts() {
            tally.questions.push(Asked { question, column, rows: Rows::default() });
        }
        tally
    }

    /// Adds what came of the row at this place in the table.
    pub fn add(&mut self, place: usize, result: &RowResult) {
        for (at, subject) in result.asked.iter().enumerate() {
            if !result.asked.iter().take(at).any(|before| before == subject) {
                self.push(*subject, place);
            }
        }
        if result.read.is_ok() {
            for assumption in &result.assumed {
                let found = self.assumed.iter().position(|(other, _)| other == assumption);
                match found.and_then(|at| self.assumed.get_mut(at)) {
                    Some((_, rows)) => rows.push(place),
                    None => {
                        let mut rows = Rows::default();
                        rows.push(place);
                        self.assumed.push((*assumption, rows));
                    }
                }
            }
        }
    }

    fn push(&mut self, (question, column): Subject, place: usize) {
        let is_it = |asked: &&mut Asked| (asked.question, asked.column) == (question, column);
        match self.questions.iter_mut().find(is_it) {
            Some(asked) => asked.rows.push(place),
            None => {
                let mut rows = Rows::default();
                rows.push(place);
                self.questions.push(Asked { question, column, rows });
            }
        }
    }

    /// How many questions have no answer yet.
    pub fn open(&self, mapping: &Mapping) -> usize {
        self.questions.iter().filter(|asked| mapping.answer_to((asked.question, asked.column)).is_none()).count()
    }
}
