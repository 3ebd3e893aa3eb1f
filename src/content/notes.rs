//! What to know about a tool, as a list of notes.

use super::check::{self, Table, both, fault, same};
use super::sources::check_sources;
use super::{Both, Note};

/// The notes of one tool while they are put together.
pub(super) type Notes = Table<Note<Both>, 12>;

impl Notes {
    /// No note yet.
    pub(super) const NONE: Self = Table::new(Note { id: "", text: both("", ""), sources: &[] });

    /// Adds what sources say, after checking it.
    #[track_caller]
    pub(super) const fn note(self, id: &'static str, text: Both, sources: &'static [&'static str]) -> Self {
        check_sources(id, sources);
        self.checked(Note { id, text, sources })
    }

    /// Adds how this page reckons, which needs no source.
    #[track_caller]
    pub(super) const fn how(self, id: &'static str, text: Both) -> Self {
        self.checked(Note { id, text, sources: &[] })
    }

    #[track_caller]
    const fn checked(self, note: Note<Both>) -> Self {
        check::check_id(note.id);
        check::check_text(note.id, "text", note.text);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, note.id) {
                fault(note.id, "is an id that an earlier note has", "");
            }
            rest = tail;
        }
        self.with(note)
    }
}
