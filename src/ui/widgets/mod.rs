//! Components that several views share. A view imports widgets and never another view.

pub mod content;
pub mod cost_summary;
pub mod details;
pub mod field;
pub mod figure;
pub mod heading;
pub mod retry;
pub mod sheet;
