//! Reading a table of contracts: the file, what its columns mean, what becomes of each row. Nothing is stored before
//! the user takes it, and everything that is long is done a little at a time and can be stopped.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use leptos::task::spawn_local;

use super::portfolio::PortfolioStore;
use super::status_line::Message;
use crate::browser::decoder::Decoder;
use crate::browser::slices::{self, Running};
use crate::browser::upload::{FileError, Upload};
use crate::browser::{clock, document};
use crate::domain::{Status, plan};
use crate::i18n::Lang;
use crate::portfolio::Contracts;
use crate::table::{
    CellProblem, Encoding, Form, Imported, MAX_BYTES, Mapping, Reader, Refusal, RowReader, Separator, Table, Twins,
    Writer, bad_rows, detect, words,
};
use leptos::ev::Event;
use leptos::prelude::*;

/// Bytes that are decoded and read in one step.
const PIECE: usize = 16_384;
/// Rows that are checked, taken or written in one step.
const ROWS: usize = 16;
/// Progress is shown once a work has taken so long, in milliseconds.
const SHOWN_AFTER_MILLIS: f64 = 100.0;
/// Rows that are shown as examples, and rows whose errors are listed.
const EXAMPLES: usize = 5;
const LISTED: usize = 30;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A file is read.
    Reading,
    /// Its rows are checked.
    Checking,
    /// They are stored.
    Taking,
    /// A file is written.
    Writing,
}

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
    Read(Arc<Source>, Arc<Table>),
}

/// What a table was read from.
#[derive(Debug)]
pub struct Source {
    /// The file's name; empty for what was pasted.
    pub name: String,
    /// How its text is encoded; `None` for what was pasted.
    pub encoding: Option<Encoding>,
    /// How the table is written.
    pub form: Form,
    content: Arc<Content>,
}

#[derive(Debug)]
enum Content {
    Bytes(Vec<u8>),
    Text(String),
}

/// What was chosen to be read, and how.
#[derive(Clone)]
struct Chosen {
    name: String,
    encoding: Option<Encoding>,
    form: Option<Form>,
    /// Whether the encoding may turn out to be another.
    guessed: bool,
    content: Arc<Content>,
    /// Where the focus goes when it is read.
    focus: &'static str,
}

/// What becomes of the rows.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The contracts, and whether each is here already.
    pub good: Vec<(Arc<Imported>, bool)>,
    /// The places of the rows that are wrong, and what is wrong with them.
    pub bad: Vec<(usize, Vec<CellProblem>)>,
    /// How many of the good ones are here already.
    pub twice: usize,
}

impl Checked {
    /// The first contracts, as examples.
    pub fn examples(&self) -> impl Iterator<Item = &Imported> {
        self.good.iter().take(EXAMPLES).map(|(imported, _)| imported.as_ref())
    }

    /// The first of what is wrong, row by row, and how many more rows there are.
    pub fn listed(&self) -> (impl Iterator<Item = &CellProblem>, usize) {
        let rows = self.bad.iter().take(LISTED);
        (rows.flat_map(|(_, problems)| problems), self.bad.len().saturating_sub(LISTED))
    }

    /// How many contracts would be taken.
    pub fn taken(&self, with_twice: bool) -> usize {
        if with_twice { self.good.len() } else { self.good.len().saturating_sub(self.twice) }
    }
}

/// An import. It outlives the view: changing the language or looking something up loses nothing.
#[derive(Clone, Copy)]
pub struct Import {
    pub stage: ReadSignal<Stage>,
    set_stage: WriteSignal<Stage>,
    /// What the columns mean.
    pub mapping: ReadSignal<Mapping>,
    set_mapping: WriteSignal<Mapping>,
    /// What becomes of the rows; `None` until all are checked.
    pub checked: ReadSignal<Option<Arc<Checked>>>,
    set_checked: WriteSignal<Option<Arc<Checked>>>,
    /// What is being done, and how much of it in per cent.
    pub work: ReadSignal<Option<(Task, usize)>>,
    set_work: WriteSignal<Option<(Task, usize)>>,
    /// Whether contracts that are here already are taken too.
    pub with_twice: ReadSignal<bool>,
    set_with_twice: WriteSignal<bool>,
    /// The rows that were pasted, as long as they are not read.
    pub pasted: ReadSignal<String>,
    set_pasted: WriteSignal<String>,
    running: StoredValue<Running, LocalStorage>,
    portfolio: PortfolioStore,
}

impl Import {
    /// An import of which nothing was chosen yet, into `portfolio`.
    pub fn new(portfolio: PortfolioStore) -> Self {
        let (stage, set_stage) = signal(Stage::Choosing);
        let (mapping, set_mapping) = signal(Mapping::default());
        let (checked, set_checked) = signal(None);
        let (work, set_work) = signal(None);
        let (with_twice, set_with_twice) = signal(false);
        let (pasted, set_pasted) = signal(String::new());
        Self {
            stage,
            set_stage,
            mapping,
            set_mapping,
            checked,
            set_checked,
            work,
            set_work,
            with_twice,
            set_with_twice,
            pasted,
            set_pasted,
            running: StoredValue::new_local(Running::default()),
            portfolio,
        }
    }

    /// Keeps the rows that are being pasted.
    pub fn paste(self, rows: String) {
        self.set_pasted.set(rows);
    }

    /// Takes contracts that are here already, too, or leaves them out.
    pub fn set_with_twice(self, taken: bool) {
        self.set_with_twice.set(taken);
    }

    /// Reads the file that was chosen or dropped; `focus` is where the focus goes then.
    pub fn read_file(self, event: &Event, focus: &'static str) {
        let Some(file) = Upload::from_event(event) else { return };
        spawn_local(async move {
            match file.bytes(MAX_BYTES).await {
                Ok(bytes) => match detect(&bytes) {
                    Ok(encoding) => {
                        let (name, content) = (file.name(), Arc::new(Content::Bytes(bytes)));
                        let encoding = Some(encoding);
                        self.read(Chosen { name, encoding, form: None, guessed: true, content, focus });
                    }
                    Err(refusal) => self.refuse(refusal),
                },
                Err(FileError::TooLarge) => self.refuse(Refusal::TooLarge),
                Err(FileError::Unreadable) => self.refuse(Refusal::Unreadable),
            }
        });
    }

    /// Reads rows that were pasted.
    pub fn read_pasted(self, focus: &'static str) {
        let text = self.pasted.get_untracked();
        if text.len() > MAX_BYTES {
            return self.refuse(Refusal::TooLarge);
        }
        let content = Arc::new(Content::Text(text));
        let name = String::new();
        self.read(Chosen { name, encoding: None, form: None, guessed: true, content, focus });
    }

    /// Reads the same again, in another encoding.
    pub fn read_as(self, encoding: Encoding, focus: &'static str) {
        let Stage::Read(source, _) = self.stage.get_untracked() else { return };
        let (name, content) = (source.name.clone(), Arc::clone(&source.content));
        self.read(Chosen { name, encoding: Some(encoding), form: None, guessed: false, content, focus });
    }

    /// Reads the same again, with another separator.
    pub fn read_with(self, separator: Separator, focus: &'static str) {
        let Stage::Read(source, _) = self.stage.get_untracked() else { return };
        let (name, content, encoding) = (source.name.clone(), Arc::clone(&source.content), source.encoding);
        let form = Some(Form::Separated(separator));
        self.read(Chosen { name, encoding, form, guessed: false, content, focus });
    }

    /// Forgets what was read.
    pub fn discard(self) {
        self.halt();
        self.set_stage.set(Stage::Choosing);
        self.set_checked.set(None);
        self.set_pasted.set(String::new());
    }

    /// Stops what is being done.
    pub fn stop(self) {
        let work = self.work.get_untracked();
        self.halt();
        match work {
            Some((Task::Reading | Task::Checking, _)) => {
                self.set_checked.set(None);
                self.set_stage.set(Stage::Stopped);
            }
            Some((Task::Taking | Task::Writing, _)) | None => {}
        }
    }

    fn halt(self) {
        self.running.with_value(Running::stop);
        self.set_work.set(None);
    }

    fn refuse(self, refusal: Refusal) {
        self.halt();
        self.set_checked.set(None);
        self.set_stage.set(Stage::Refused(refusal));
    }

    /// Does a long work, in the place of any other. What is done before anybody could look up shows no progress.
    fn go(self, work: Task, mut step: impl FnMut() -> Progress + 'static) {
        self.halt();
        let per_cent = Rc::new(Cell::new(0));
        let reached = Rc::clone(&per_cent);
        let running = slices::run(
            move || match step() {
                Progress::Of(done, all) => {
                    reached.set((done * 100).checked_div(all).unwrap_or_default());
                    true
                }
                Progress::Done => false,
            },
            move |millis| {
                if millis >= SHOWN_AFTER_MILLIS {
                    self.set_work.set(Some((work, per_cent.get())));
                }
            },
        );
        self.running.set_value(running);
    }

    fn read(self, chosen: Chosen) {
        let Some(mut reading) = Reading::new(&chosen) else { return self.refuse(Refusal::Unreadable) };
        self.go(Task::Reading, move || match reading.step() {
            Ok(Step::More) => Progress::Of(reading.at, reading.content.len()),
            Ok(Step::NotUtf8) => {
                let encoding = Some(Encoding::Windows1252);
                self.read(Chosen { encoding, guessed: false, ..chosen.clone() });
                Progress::Done
            }
            Ok(Step::Read(form, table)) => {
                let Chosen { name, encoding, content, focus, .. } = chosen.clone();
                let table = Arc::new(table);
                self.set_with_twice.set(false);
                self.set_mapping.set(Mapping::of(&table));
                self.set_stage.set(Stage::Read(Arc::new(Source { name, encoding, form, content }), table));
                document::focus_soon(focus);
                self.check();
                Progress::Done
            }
            Err(refusal) => {
                self.refuse(refusal);
                Progress::Done
            }
        });
    }

    /// Changes what the columns mean, and checks the rows again.
    pub fn change_mapping(self, change: impl FnOnce(&mut Mapping, &Table)) {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return };
        self.set_mapping.update(|mapping| change(mapping, &table));
        self.check();
    }

    /// Checks all rows.
    fn check(self) {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return };
        self.set_checked.set(None);
        let mapping = self.mapping.get_untracked();
        let here = self.portfolio.contracts.get_untracked();
        let mut known = here.into_iter();
        let mut twins = Twins::default();
        let mut checked = Checked::default();
        let mut rows = 0..table.rows.len();
        self.go(Task::Checking, move || {
            if known.len() > 0 {
                known.by_ref().take(ROWS).for_each(|record| twins.add(&record));
                return Progress::Of(0, table.rows.len());
            }
            let reader = RowReader::new(&table, &mapping);
            for (place, row) in rows.by_ref().take(ROWS).filter_map(|place| Some((place, table.rows.get(place)?))) {
                match reader.read(row) {
                    Ok(imported) => {
                        let twice = !twins.is_new(&imported);
                        checked.twice += usize::from(twice);
                        checked.good.push((Arc::new(imported), twice));
                    }
                    Err(problems) => checked.bad.push((place, problems)),
                }
            }
            if !rows.is_empty() {
                return Progress::Of(rows.start, table.rows.len());
            }
            self.set_checked.set(Some(Arc::new(std::mem::take(&mut checked))));
            self.set_work.set(None);
            Progress::Done
        });
    }

    /// Stores the good rows as new contracts, with one undo for all.
    pub fn take(self) {
        let Some(checked) = self.checked.get_untracked() else { return };
        let with_twice = self.with_twice.get_untracked();
        let mut ids: Option<HashSet<String>> = None;
        let mut records = Vec::new();
        let mut places = 0..checked.good.len();
        self.go(Task::Taking, move || {
            let ids = ids.get_or_insert_with(|| {
                self.portfolio.contracts.with_untracked(|all| all.iter().map(|record| record.id.clone()).collect())
            });
            let next = places.by_ref().take(ROWS).filter_map(|place| checked.good.get(place));
            for (imported, _) in next.filter(|(_, twice)| with_twice || !twice) {
                records.push(Imported::clone(imported).into_record(new_id(ids)));
            }
            if !places.is_empty() {
                return Progress::Of(places.start, checked.good.len());
            }
            let count = records.len();
            self.discard();
            self.portfolio.put_all(std::mem::take(&mut records), |undo| Message::Imported(count, undo));
            Progress::Done
        });
    }

    /// Offers the rows that are wrong as a file.
    pub fn offer_bad(self, name: &str, lang: Lang) {
        let (Stage::Read(_, table), Some(checked)) = (self.stage.get_untracked(), self.checked.get_untracked()) else {
            return;
        };
        let rows =
            checked.bad.iter().filter_map(|(place, problems)| Some((table.rows.get(*place)?, problems.as_slice())));
        let describe = |found: &CellProblem| {
            [&words::place(found, &table, lang), " ", words::problem(found.problem, lang)].concat()
        };
        super::offer(self.portfolio.status, name, CSV, &bad_rows(&table, rows, describe, lang));
    }

    /// Offers all contracts as a table for spreadsheets in a language.
    pub fn export(self, name: &'static str, lang: Lang, status: fn(Status, Lang) -> &'static str) {
        let records: Contracts = self.portfolio.contracts.get_untracked();
        let day = untrack(|| self.portfolio.day());
        let mut writer = Some(Writer::new(lang));
        let mut places = 0..records.len();
        self.go(Task::Writing, move || {
            for record in places.by_ref().take(ROWS).filter_map(|place| records.get(place)) {
                let plan = plan(&record.contract(), day);
                if let Some(writer) = writer.as_mut() {
                    writer.push(record, &plan, status(plan.status, lang));
                }
            }
            if !places.is_empty() {
                return Progress::Of(places.start, records.len());
            }
            self.set_work.set(None);
            if let Some(writer) = writer.take() {
                super::offer(self.portfolio.status, name, CSV, &writer.end());
            }
            Progress::Done
        });
    }
}

/// The media type of the files written here.
const CSV: &str = "text/csv;charset=utf-8";

/// An id that no contract has.
fn new_id(taken: &mut HashSet<String>) -> String {
    loop {
        let id = clock::random_id();
        if taken.insert(id.clone()) {
            return id;
        }
    }
}

/// How far a work is.
enum Progress {
    /// So much of so much.
    Of(usize, usize),
    /// It has ended, well or not.
    Done,
}

impl Content {
    fn len(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Text(text) => text.len(),
        }
    }
}

/// What came of one step of reading.
enum Step {
    /// There is more to read.
    More,
    /// What was taken for UTF-8 is none.
    NotUtf8,
    /// All was read.
    Read(Form, Table),
}

/// A table that is being read.
struct Reading {
    content: Arc<Content>,
    at: usize,
    decoder: Option<Decoder>,
    form: Option<Form>,
    reader: Option<Reader>,
}

impl Reading {
    /// `None` where the browser has no decoder.
    fn new(chosen: &Chosen) -> Option<Self> {
        let decoder = match chosen.encoding {
            Some(encoding) => Some(Decoder::new(encoding.label(), chosen.guessed && encoding == Encoding::Utf8)?),
            None => None,
        };
        Some(Self { content: Arc::clone(&chosen.content), at: 0, decoder, form: chosen.form, reader: None })
    }

    fn step(&mut self) -> Result<Step, Refusal> {
        let content = Arc::clone(&self.content);
        let mut end = (self.at + PIECE).min(content.len());
        let decoded;
        let text = match (&*content, &self.decoder) {
            (Content::Bytes(bytes), Some(decoder)) => {
                let piece = bytes.get(self.at..end).unwrap_or_default();
                match decoder.decode(piece, end < bytes.len()) {
                    Some(text) => decoded = text,
                    None => return Ok(Step::NotUtf8),
                }
                decoded.as_str()
            }
            (Content::Text(text), _) => {
                while !text.is_char_boundary(end) {
                    end -= 1;
                }
                text.get(self.at..end).unwrap_or_default()
            }
            (Content::Bytes(_), None) => return Err(Refusal::Unreadable),
        };
        let form = *self.form.get_or_insert_with(|| Form::of(text));
        self.reader.get_or_insert_with(|| Reader::new(form)).feed(text)?;
        self.at = end;
        if end < content.len() {
            return Ok(Step::More);
        }
        let reader = self.reader.take().ok_or(Refusal::Empty)?;
        Ok(Step::Read(form, reader.end()?))
    }
}
