//! Why a file is not read.

use serde::{Deserialize, Serialize};

use crate::documents::Unreadable;
use crate::import::FileKind;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 50_000_000;
/// The most pages that are read.
pub const MAX_PAGES: usize = 300;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MAX_BYTES`], as it is or unpacked.
    TooLarge,
    /// It has more than [`MAX_PAGES`] pages.
    TooManyPages { pages: usize },
    /// It consists of pictures, as a scan does: there is no text in it.
    NoText,
    /// Its letters can be seen, but which they are is not in the file.
    LostLetters,
    /// It is locked, and opens with a password only.
    NeedsPassword,
    /// It is locked, and this is not its password.
    WrongPassword,
    /// It is locked in a way that this page does not know.
    UnknownLock,
    /// It was cut or changed, so that it cannot be read.
    Damaged,
    /// It is of a kind that cannot be read here.
    Other(FileKind),
    /// It is no text, and nothing says what it is.
    UnknownKind,
}

impl From<Unreadable> for Refusal {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Damaged => Self::Damaged,
            Unreadable::TooLarge => Self::TooLarge,
        }
    }
}
