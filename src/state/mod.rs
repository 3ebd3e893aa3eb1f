//! What the page holds in memory, and its two ways out: the address bar and the browser's storage.
//!
//! One direction: link or storage, then the stores, then one [`Plan`](crate::domain::Plan) computed by a pure function,
//! then views that only read it. Each store offers its signals for reading and keeps the means to write them to its own
//! methods. Components take the stores they need from context.

mod address;
mod assumptions;
mod backup;
mod batch;
mod calendar;
mod contents;
mod export;
mod form;
mod import;
mod jobs;
mod journey;
mod ledger;
mod navigation;
mod offline;
mod outward;
mod overdue;
mod persistence;
mod place;
mod portfolio;
mod saving;
mod second_part;
mod session;
mod share_links;
mod shown;
mod status_line;
mod table_job;
mod viewport;

pub use crate::browser::events::Debounce;
pub use backup::{
    Backup, BackupRestore, Damaged, FileFault, MOST_MEGABYTES, Offer, Promise, RecordPart, RestoreChoice, Running,
    Standing, Upload, ask_to_keep, offer_parts, promised_to_keep, read_backup, save_backup, take_in,
};
pub use batch::Before;
pub use calendar::{calendar_links, offer_calendar, offer_calendars};
pub use contents::{ContentState, Contents};
pub use export::Export;
pub use form::FormStore;
pub use import::{Checked, GoodRow, Import, Stage, TableSource};
pub use jobs::JobsStore;
pub use journey::set_cell;
pub use ledger::{AllRows, OverviewWork, Rows};
pub use navigation::{LinkReport, NavigationStore};
pub use offline::{Offline, SavingStore};
pub use outward::{
    TITLE, browser_lang, close_dialog, copy, focus, focus_soon, forget_everything, is_open, keep_rest_current, load,
    offer, offer_damaged, open_dialog, open_dialog_soon, print, set_title, soon, start, write_address,
};
pub use persistence::{Loaded, SaveStatus};
pub use portfolio::{Opened, PortfolioStore};
pub use saving::merge;
pub use second_part::{SecondPart, SecondPartState, SecondPartStore, keep_readiness_current, load_second_styles};
pub use session::Session;
pub use share_links::{LinkTerms, ShareLink, share_link};
pub use shown::ShownPlan;
pub use status_line::{StatusLine, StatusMessage, Undo};
pub use table_job::{TableJob, TableTask, TableWork};
pub use viewport::{keep_focus, rendered_lines};

pub use crate::content::{Content, Operator};
pub use crate::export::eml::MailLink;
pub use crate::input::form::{FieldError, FormField};
pub use crate::input::{AmountError, fee_name, field_error, renewal_name, unread_amount};
pub use crate::link::Word;
pub use crate::link::{LinkProblem, LinkProblemKind, View, problem_text};
