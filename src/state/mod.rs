//! What the page holds in memory, and its two ways out: the address bar and the browser's storage.
//!
//! One direction: link or storage, then [`Session`], then one [`Plan`](crate::domain::Plan) computed by a pure
//! function, then views that only read it. Only the session's own methods write its signals.

mod address;
mod assumptions;
mod backup;
mod batch;
mod calendar;
mod content;
mod contents;
mod handed_on;
mod import;
mod journey;
mod keeping;
mod later;
mod ledger;
mod offline;
mod outward;
mod overdue;
mod place;
mod saving;
mod session;
mod sight;

pub use crate::browser::events::Debounce;
pub use address::follow;
pub use backup::{
    Backup, Choice, Damaged, FileFault, Intake, MOST_MEGABYTES, Offer, Part, Promise, Running, Standing, ask_to_keep,
    offer_parts, promised_to_keep, read_backup, save_backup, take_in,
};
pub use batch::Before;
pub use calendar::{calendar_links, offer_calendar, offer_calendars};
pub use content::load_content;
pub use contents::{ContentState, Contents};
pub use handed_on::{HandedOn, Terms, handed_on};
pub use import::{Checked, Import, Source, Stage, Task};
pub use journey::set_cell;
pub use keeping::{Keeping, Loaded};
pub use later::{Later, is_at_hand, keep_readiness_current, load_later};
pub use ledger::{AllRows, Rows, Work, keep_rows_current};
pub use offline::Offline;
pub use outward::{
    browser_lang, close_dialog, copy, focus, focus_soon, focus_step, forget_everything, load, offer, offer_damaged,
    open_dialog, open_dialog_soon, print, set_title, start, write_address,
};
pub use place::is_told;
pub use session::{LinkReport, Message, Opened, Session, Undo};
pub use sight::drawn_lines;

pub use crate::codec::Word;
pub use crate::codec::form::{Field, FieldError};
pub use crate::codec::input::AmountError;
pub use crate::codec::link::{LinkProblem, LinkProblemKind, View};
pub use crate::codec::mail::MailLink;
pub use crate::content::{
    Candidate as CandidateText, Column as ColumnText, Content, Lever as LeverText, Note as NoteText, Operator,
    Sheet as SheetText, Source as SourceText, StepDetails, SubStep as HowText, Template as TemplateText,
};
