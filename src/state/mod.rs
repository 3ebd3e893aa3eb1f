//! The stores of the page, and their two outside connections: the address bar and the browser's storage.
//!
//! Data flows one way: from a link or the storage into the stores, from them into one [`Plan`](crate::domain::Plan),
//! computed by a pure function, and from there into views that only read it. Each store makes its signals readable and
//! writes them only in its own methods. Components take the stores they need from context. [`Session`] creates all
//! stores; no store takes it.

mod address;
mod address_bar;
mod assumed;
mod assumptions;
mod backup;
mod batch;
mod calendar;
mod clipboard;
mod contents;
mod documents;
mod downloads;
mod drawing;
mod export;
mod file_part;
mod follow_link;
mod forget;
mod form;
mod import;
mod jobs;
mod journey;
mod kept;
mod kept_documents;
mod ledger;
mod navigation;
mod offline;
mod overdue;
mod passing;
mod people;
mod persistence;
mod portfolio;
mod preparation;
mod preview;
mod price;
mod printing;
mod saving;
mod second_part;
mod selection;
mod session;
mod share_links;
mod shown;
mod startup;
mod status_line;
mod table_job;
mod undo;
mod viewport;

pub use crate::browser::document::{
    TITLE, close_dialog, close_popover, focus, focus_soon, has_focus_left, is_open, open_dialog, print, set_title,
};
pub use crate::browser::events::{Debounce, soon};
pub use address_bar::write_address;
pub use backup::{
    Backup, BackupRestore, Damaged, FileFault, MOST_MEGABYTES, Offer, Promise, RecordPart, RestoreChoice, Running,
    Standing, Upload, ask_to_keep, count_readings, offer_parts, promised_to_keep, read_backup, save_backup, take_in,
    undo,
};
pub use calendar::{calendar_links, entries_of_calendars, offer_calendar, offer_calendars, offer_steps};
pub use clipboard::copy;
pub use contents::{ContentState, Contents};
pub use documents::{
    ChosenDocument, DOCUMENT_TYPES, DocumentContent, DocumentRead, DocumentSource, DocumentState, Documents,
    MOST_DOCUMENTS, NotRead, ReadingJob, ReadingWork, Understanding,
};
pub use downloads::{offer, offer_damaged};
pub use drawing::{Drawing, DrawingStage};
pub use export::Export;
pub use file_part::{DrawFiles, FilePart, FilePartLoading};
pub use forget::forget_everything;
pub use form::{FormStore, TypeInto};
pub use import::{Checked, GoodRow, Import, Stage, TableSource};
pub use jobs::JobsStore;
pub use journey::set_cell;
pub use kept_documents::{DamagedReading, KeptDocument, kept_documents, kept_with_contract, remove_reading};
pub use ledger::{AllRows, OverviewWork, Rows};
pub use navigation::{Brought, BroughtProgress, Cut, LinkReport, NavigationStore, Sharing};
pub use offline::{Offline, SavingStore};
pub use people::StepChoice;
pub use persistence::{Loaded, SaveStatus};
pub use portfolio::{Opened, PortfolioStore};
pub use preparation::PreparationInput;
pub use preview::Preview;
pub use printing::while_printing;
pub use saving::merge;
pub use second_part::{
    ContractNow, PartState, PlanNow, SecondPart, SecondPartState, SecondPartStore, keep_readiness_current,
    load_second_styles,
};
pub use selection::Selection;
pub use session::Session;
pub use share_links::{LinkTerms, ShareLink, Shared, handover_address, reply_address, share, share_link};
pub use shown::ShownPlan;
pub use startup::{begin_second_part, browser_lang, keep_rest_current, load, start};
pub use status_line::{STATUS_LINE, StatusLine, StatusMessage};
pub use table_job::{TableJob, TableTask, TableWork};
pub use undo::{Before, StepsBefore, Undo};
pub use viewport::{keep_focus, rendered_lines};

pub use crate::content::{Content, Operator};
pub use crate::export::eml::MailLink;
pub use crate::input::form::{FieldError, FormField, type_notice, type_price};
pub use crate::input::{
    AmountError, PreparationField, Reading, date_field_name, fee_name, field_error, hours_text, reading_text,
    renewal_name, unread_amount,
};
pub use crate::link::Word;
pub use crate::link::{HandedSteps, LeftOpen, LinkProblem, LinkProblemKind, View, problem_text};
