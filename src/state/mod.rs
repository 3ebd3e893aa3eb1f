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
mod ledger;
mod offline;
mod outward;
mod overdue;
mod place;
mod saving;
mod second_part;
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
pub use ledger::{AllRows, Rows, Work, keep_rows_current};
pub use offline::Offline;
pub use outward::{
    browser_lang, close_dialog, copy, focus, focus_soon, focus_step, forget_everything, is_open, keep_rest_current,
    load, offer, offer_damaged, open_dialog, open_dialog_soon, print, set_title, start, write_address,
};
pub use place::is_told;
pub use second_part::{
    SecondPart, SecondPartState, keep_readiness_current, second_part_arrived, second_part_is_loading,
};
pub use session::{LinkReport, Message, Opened, Session, Undo};
pub use sight::drawn_lines;

pub use crate::codec::Word;
pub use crate::codec::content::{
    CandidateText, ColumnText, Content, HowText, LeverText, NoteText, Operator, RowText, SheetText, SourceText,
    StepDetails, TemplateText,
};
pub use crate::codec::form::{Field, FieldError};
pub use crate::codec::input::AmountError;
pub use crate::codec::link::{LinkProblem, LinkProblemKind, View};
pub use crate::codec::mail::MailLink;
