//! Components that several views share. A view imports widgets and never another view.

pub mod announced;
pub mod answer;
pub mod calendar;
pub mod checkbox;
pub mod content;
pub mod contract_line;
pub mod cost_summary;
pub mod details;
pub mod dropdown;
pub mod due;
pub mod field;
pub mod figure;
pub mod forget;
pub mod from_second_part;
pub mod heading;
pub mod keyed_list;
pub mod plan_panel;
pub mod progress_bar;
pub mod reactive;
pub mod retry;
pub mod share_dialog;
pub mod sheet;
pub mod show_if;
pub mod sources;
pub mod text_input;
pub mod text_to_send;
