//! Order forms and agreements: reading them.

mod reading_job;

pub use crate::browser::reading::{DocumentContent, DocumentSource};
pub use reading_job::{DocumentRead, NotRead, ReadingJob, ReadingWork};
