//! The program that reads documents, apart from the browser that runs it: what it is asked, what it answers.
//!
//! Reading may take long, and a hostile file may break it. So the page never reads: it starts a worker with a program of
//! its own (`src/reader/main.rs`), which can be stopped at any time. Page and reader are always of one release, so
//! nothing of what they say to each other is ever stored.

mod open;
mod pdf;
mod refusal;
mod refusal_words;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

pub use open::{attachments, open};
pub use refusal::{MAX_BYTES, MAX_PAGES, Refusal};
pub use refusal_words::refusal_text;

use crate::documents;
use crate::storage::reading_to_json;

/// What the reader says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// It has started, and can be asked.
    Ready,
    /// So many pages of a document have been opened, of so many.
    Pages { done: usize, of: usize },
    /// A document was read.
    Read {
        name: String,
        /// Whether it came with the e-mail that was to be read.
        is_attachment: bool,
        /// Its stored form.
        reading: Box<RawValue>,
    },
    /// A document was not read.
    Refused { name: String, is_attachment: bool, refusal: Refusal },
    /// The browser did not hand over the file: it was moved, changed or locked.
    Unreadable,
    /// There is nothing more in this file.
    Done,
}

/// How deep e-mails may be attached to e-mails.
const MAX_DEPTH: usize = 4;

/// Reads a file and what is attached to it, and tells the answers, the last of which is [`Answer::Done`]. The password
/// is tried wherever one is needed.
pub fn answer(name: &str, bytes: &[u8], password: Option<&str>, tell: &mut dyn FnMut(Answer)) {
    answer_at(0, name, bytes, password, tell);
    tell(Answer::Done);
}

fn answer_at(depth: usize, name: &str, bytes: &[u8], password: Option<&str>, tell: &mut dyn FnMut(Answer)) {
    let is_attachment = depth > 0;
    if depth > MAX_DEPTH {
        return tell(Answer::Refused { name: name.to_owned(), is_attachment, refusal: Refusal::TooLarge });
    }
    let attachments = attachments(bytes);
    let opened = open(name, bytes, password, &mut |done, of| tell(Answer::Pages { done, of }));
    let name = name.to_owned();
    match opened.map(|document| RawValue::from_string(reading_to_json(&documents::read(&document)))) {
        Ok(Ok(reading)) => tell(Answer::Read { name, is_attachment, reading }),
        Ok(Err(_)) => tell(Answer::Refused { name, is_attachment, refusal: Refusal::Damaged }),
        // An e-mail may have nothing to say beside what it brings.
        Err(Refusal::Empty) if !attachments.is_empty() => {}
        Err(refusal) => tell(Answer::Refused { name, is_attachment, refusal }),
    }
    for (name, bytes) in &attachments {
        answer_at(depth + 1, name, bytes, password, tell);
    }
}
