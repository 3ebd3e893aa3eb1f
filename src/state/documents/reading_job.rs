//! Reading documents one after another, in a worker that can be stopped.

use std::collections::VecDeque;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::reading::{Answers, Broken, DocumentSource, Reader};
use crate::documents::Reading;
use crate::reader::{Answer, MAX_BYTES, Refusal};
use crate::storage::reading_from_json;

/// Why a document was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    Refused(Refusal),
    /// The browser did not hand over the file: it was moved, changed or locked.
    Unreadable,
    /// The program that reads documents did not arrive, or the browser did not start it.
    NoReader,
    /// The program that reads documents broke down over it.
    Crashed,
    /// The user stopped.
    Stopped,
}

/// What came of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRead {
    /// The file's name; empty for pasted text.
    pub name: String,
    /// Whether it came with the e-mail that was to be read.
    pub is_attachment: bool,
    pub outcome: Result<Reading, NotRead>,
}

/// What is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingWork {
    /// The file's name; empty for pasted text.
    pub name: String,
    /// Which of the files this is, from 1, and how many there are.
    pub file: usize,
    pub files: usize,
    /// How many pages have been opened, of how many; `None` while the program is loading.
    pub pages: Option<(usize, usize)>,
}

/// A file that is waiting, and what is to be told of the documents in it.
struct Waiting {
    source: DocumentSource,
    done: Box<dyn FnOnce(Vec<DocumentRead>)>,
}

/// The documents that are being read, one after another.
#[derive(Clone, Copy)]
pub struct ReadingJob {
    /// What is going on, if anything.
    pub work: ReadSignal<Option<ReadingWork>>,
    set_work: WriteSignal<Option<ReadingWork>>,
    waiting: StoredValue<VecDeque<Waiting>, LocalStorage>,
    /// The worker, from when it is first needed until nothing is left to read.
    reader: StoredValue<Option<Reader>, LocalStorage>,
}

impl ReadingJob {
    pub fn new() -> Self {
        let (work, set_work) = signal(None);
        Self { work, set_work, waiting: StoredValue::new_local(VecDeque::new()), reader: StoredValue::new_local(None) }
    }

    /// Reads a file or pasted text after those that are being read. `done` is called once, with every document that is
    /// in it: an e-mail may bring several.
    pub fn read(self, source: DocumentSource, done: impl FnOnce(Vec<DocumentRead>) + 'static) {
        self.waiting.update_value(|waiting| waiting.push_back(Waiting { source, done: Box::new(done) }));
        let is_running = self.work.with_untracked(Option::is_some);
        if is_running {
            self.change_work(|work| work.files += 1);
        } else {
            self.set_work.set(Some(ReadingWork { name: String::new(), file: 0, files: 1, pages: None }));
            spawn_local(self.read_all());
        }
    }

    /// Ends the worker at once. What is being read and what waits is not read.
    pub fn stop(self) {
        // Without its worker, the reading that waits for it ends, and with it all others.
        self.reader.set_value(None);
        self.change_work(|work| work.files = work.file);
        let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        for Waiting { source, done } in waiting {
            done(vec![not_read(&source, NotRead::Stopped)]);
        }
    }

    async fn read_all(self) {
        let mut answers = None;
        while let Some(Waiting { source, done }) = self.waiting.try_update_value(VecDeque::pop_front).flatten() {
            self.change_work(|work| {
                work.name = source.name();
                work.file += 1;
                work.pages = None;
            });
            let mut read = Vec::new();
            if let Err(fault) = self.read_one(&source, &mut answers, &mut read).await {
                read.push(not_read(&source, fault));
                // The next one gets a worker of its own.
                self.reader.set_value(None);
                answers = None;
            }
            done(read);
        }
        self.reader.set_value(None);
        self.set_work.set(None);
    }

    async fn read_one(
        self,
        source: &DocumentSource,
        answers: &mut Option<Answers>,
        read: &mut Vec<DocumentRead>,
    ) -> Result<(), NotRead> {
        if source.size() > MAX_BYTES as u64 {
            read.push(not_read(source, NotRead::Refused(Refusal::TooLarge)));
            return Ok(());
        }
        let answers = match answers {
            Some(answers) => answers,
            None => answers.insert(self.started().await?),
        };
        self.reader
            .with_value(|reader| reader.as_ref().map(|reader| reader.ask(source)))
            .ok_or(NotRead::Stopped)?
            .map_err(|Broken| NotRead::Unreadable)?;
        loop {
            // The other end is gone only once the worker was dropped.
            let answer = answers.recv().await.map_err(|_| NotRead::Stopped)?.map_err(|Broken| NotRead::Crashed)?;
            match answer {
                Answer::Ready => {}
                Answer::Pages { done, of } => self.change_work(|work| work.pages = Some((done, of))),
                Answer::Read { name, is_attachment, reading } => {
                    let outcome = reading_from_json(reading.get()).map_err(|_| NotRead::Crashed);
                    read.push(DocumentRead { name, is_attachment, outcome });
                }
                Answer::Refused { name, is_attachment, refusal } => {
                    read.push(DocumentRead { name, is_attachment, outcome: Err(NotRead::Refused(refusal)) });
                }
                Answer::Unreadable => read.push(not_read(source, NotRead::Unreadable)),
                Answer::Done => return Ok(()),
            }
        }
    }

    /// Starts the worker, and waits until it can be asked.
    async fn started(self) -> Result<Answers, NotRead> {
        let (reader, mut answers) = Reader::start().map_err(|Broken| NotRead::NoReader)?;
        self.reader.set_value(Some(reader));
        match answers.recv().await {
            Ok(Ok(Answer::Ready)) => Ok(answers),
            Ok(_) => Err(NotRead::NoReader),
            Err(_) => Err(NotRead::Stopped),
        }
    }

    fn change_work(self, change: impl FnOnce(&mut ReadingWork)) {
        self.set_work.update(|work| {
            if let Some(work) = work {
                change(work);
            }
        });
    }
}

impl Default for ReadingJob {
    fn default() -> Self {
        Self::new()
    }
}

fn not_read(source: &DocumentSource, fault: NotRead) -> DocumentRead {
    DocumentRead { name: source.name(), is_attachment: false, outcome: Err(fault) }
}
