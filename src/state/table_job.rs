//! Long work on tables of contracts, done in short tasks so that the page goes on responding: how far it is, and how it
//! is stopped.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::slices::{self, Running};

/// Work that is done before anybody could look up shows no progress, in milliseconds.
const SHOWN_AFTER_MILLIS: f64 = 100.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableTask {
    /// Reading a table.
    Reading,
    /// Checking its rows.
    Checking,
    /// Storing its contracts.
    Taking,
    /// Writing a table.
    Writing,
}

/// What is being done, and how much of it in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableWork {
    pub task: TableTask,
    pub per_cent: usize,
}

/// What came of one step of a job.
pub(super) enum Progress {
    /// There is more to do.
    Of { done: usize, total: usize },
    /// The job has ended, well or not.
    Done,
}

/// The job on a table that is running, if any. There is one at a time: the next takes the place of the one before.
#[derive(Clone, Copy)]
pub struct TableJob {
    /// What is going on, where it takes more than a moment.
    pub work: ReadSignal<Option<TableWork>>,
    set_work: WriteSignal<Option<TableWork>>,
    running: StoredValue<Running, LocalStorage>,
}

impl TableJob {
    pub(super) fn new() -> Self {
        let (work, set_work) = signal(None);
        Self { work, set_work, running: StoredValue::new_local(Running::default()) }
    }

    /// Calls `step` until it is done, in the place of any other job. A step may start the next job.
    pub(super) fn start(self, task: TableTask, mut step: impl FnMut() -> Progress + 'static) {
        self.stop();
        let per_cent = Rc::new(Cell::new(0));
        let reached = Rc::clone(&per_cent);
        let running = slices::run(
            move || match step() {
                Progress::Of { done, total } => {
                    reached.set((done * 100).checked_div(total).unwrap_or_default());
                    true
                }
                Progress::Done => {
                    self.set_work.set(None);
                    false
                }
            },
            move |millis| {
                if millis >= SHOWN_AFTER_MILLIS {
                    self.set_work.set(Some(TableWork { task, per_cent: per_cent.get() }));
                }
            },
        );
        self.running.set_value(running);
    }

    /// Stops the job before its next step.
    pub(super) fn stop(self) {
        self.running.with_value(Running::stop);
        self.set_work.set(None);
    }
}
