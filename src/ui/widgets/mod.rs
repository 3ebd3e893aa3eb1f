//! Components that several views share. A view imports widgets and never another view.

pub mod content;
pub mod details;
pub mod field;
pub mod figure;
pub mod forget;
pub mod heading;
pub mod inline_select;
pub mod retry;
pub mod sheet;
