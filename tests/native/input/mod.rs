mod form;
mod typed;
