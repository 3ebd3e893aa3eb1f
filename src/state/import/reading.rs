//! Reading a file or pasted text as a table, a piece at a time.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Import, Stage};
use crate::browser::decoder::Decoder;
use crate::browser::document;
use crate::browser::upload::{FileError, Upload};
use crate::import::{
    Encoding, Finding, Form, MAX_BYTES, Mapping, Reader, Refusal, Separator, Table, detect, other_than_utf8,
};
use crate::state::table_job::{Progress, TableTask};

/// Bytes that are decoded and read in one step.
const BYTES_PER_STEP: usize = 16_384;

/// What a table was read from.
#[derive(Debug)]
pub struct TableSource {
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

impl Content {
    fn len(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Text(text) => text.len(),
        }
    }
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
    /// DOM id of what takes the focus when it is read.
    focus: &'static str,
}

impl Import {
    /// Reads the file that was chosen or dropped. `focus` is the DOM id of what takes the focus then.
    pub fn read_file(self, event: &Event, focus: &'static str) {
        let Some(file) = Upload::from_event(event) else { return };
        spawn_local(async move {
            match file.bytes(MAX_BYTES).await {
                Ok(bytes) => match detect(&bytes) {
                    Ok(encoding) => self.read(Chosen {
                        name: file.name(),
                        encoding: Some(encoding),
                        form: None,
                        guessed: true,
                        content: Arc::new(Content::Bytes(bytes)),
                        focus,
                    }),
                    Err(refusal) => self.refuse(refusal),
                },
                Err(FileError::TooLarge) => self.refuse(Refusal::TooLarge),
                Err(FileError::Unreadable) => self.refuse(Refusal::Unreadable),
            }
        });
    }

    /// Reads the rows that were pasted. `focus` is the DOM id of what takes the focus then.
    pub fn read_pasted(self, focus: &'static str) {
        let text = self.pasted.get_untracked();
        if text.len() > MAX_BYTES {
            return self.refuse(Refusal::TooLarge);
        }
        self.read(Chosen {
            name: String::new(),
            encoding: None,
            form: None,
            guessed: true,
            content: Arc::new(Content::Text(text)),
            focus,
        });
    }

    /// Reads the same again, in another encoding.
    pub fn read_as(self, encoding: Encoding, focus: &'static str) {
        self.read_again(focus, |chosen| chosen.encoding = Some(encoding));
    }

    /// Reads the same again, with another separator.
    pub fn read_with(self, separator: Separator, focus: &'static str) {
        self.read_again(focus, |chosen| chosen.form = Some(Form::Separated(separator)));
    }

    fn read_again(self, focus: &'static str, change: impl FnOnce(&mut Chosen)) {
        let Stage::Read(source, _) = self.stage.get_untracked() else { return };
        let mut chosen = Chosen {
            name: source.name.clone(),
            encoding: source.encoding,
            form: None,
            guessed: false,
            content: Arc::clone(&source.content),
            focus,
        };
        change(&mut chosen);
        self.read(chosen);
    }

    fn read(self, chosen: Chosen) {
        let Some(mut reading) = Reading::new(&chosen) else { return self.refuse(Refusal::Unreadable) };
        self.job.start(TableTask::Reading, move || match reading.step() {
            Ok(Step::More) => Progress::Of { done: reading.at, total: reading.content.len() },
            Ok(Step::NotUtf8) => {
                let encoding = match &*chosen.content {
                    Content::Bytes(bytes) => Some(other_than_utf8(bytes)),
                    Content::Text(_) => None,
                };
                self.read(Chosen { encoding, guessed: false, ..chosen.clone() });
                Progress::Done
            }
            Ok(Step::Read(form, table)) => {
                let Chosen { name, encoding, content, focus, .. } = chosen.clone();
                let table = Arc::new(table);
                self.set_with_duplicates.set(false);
                self.set_mapping.set(Mapping::of(&table));
                self.set_stage.set(Stage::Read(Arc::new(TableSource { name, encoding, form, content }), table));
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
}

/// What came of one step of reading.
enum Step {
    /// There is more to read.
    More,
    /// What was taken for UTF-8 is not.
    NotUtf8,
    /// All was read.
    Read(Form, Table),
}

/// A table that is being read.
struct Reading {
    content: Arc<Content>,
    at: usize,
    encoding: Option<Encoding>,
    decoder: Option<Decoder>,
    form: Option<Form>,
    reader: Option<Reader>,
}

impl Reading {
    /// `None` where the browser has no decoder.
    fn new(chosen: &Chosen) -> Option<Self> {
        let decoder = match chosen.encoding {
            Some(Encoding::Ibm850) | None => None,
            Some(encoding) => Some(Decoder::new(encoding.label(), chosen.guessed && encoding == Encoding::Utf8)?),
        };
        Some(Self {
            content: Arc::clone(&chosen.content),
            at: 0,
            encoding: chosen.encoding,
            decoder,
            form: chosen.form,
            reader: None,
        })
    }

    fn step(&mut self) -> Result<Step, Refusal> {
        let content = Arc::clone(&self.content);
        let mut end = (self.at + BYTES_PER_STEP).min(content.len());
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
            (Content::Bytes(bytes), None) => {
                let piece = bytes.get(self.at..end).unwrap_or_default();
                let text = self.encoding.and_then(|encoding| encoding.text_without_decoder(piece));
                decoded = text.ok_or(Refusal::Unreadable)?;
                decoded.as_str()
            }
        };
        let form = *self.form.get_or_insert_with(|| Form::of(text));
        self.reader.get_or_insert_with(|| Reader::new(form)).feed(text)?;
        self.at = end;
        if end < content.len() {
            return Ok(Step::More);
        }
        let reader = self.reader.take().ok_or(Refusal::Empty)?;
        let mut table = reader.end()?;
        if matches!(&*content, Content::Text(_)) {
            // Rows that were copied end without a line break, and are not cut off by that.
            table.remarks.retain(|remark| remark.finding != Finding::NoLineEnd);
        }
        Ok(Step::Read(form, table))
    }
}
