//! The frame of the page around every view.

mod brought_progress;
mod footer;
mod header;
mod menu;
mod notices;
mod status_bar;

pub use self::footer::{Footer, OfflineNote};
pub use self::header::{Header, SkipLink};
pub use self::menu::{ContractCount, Menu};
pub use self::notices::{LoadedNotices, Notices};
pub use self::status_bar::{PassingMessage, StatusBar};
