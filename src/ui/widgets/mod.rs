//! Components that several views share. A view imports widgets and never another view.

pub mod content;
pub mod dropdown;
pub mod field;
pub mod figure;
pub mod heading;
pub mod retry;
