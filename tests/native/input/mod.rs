mod form;
mod period;
mod reading;
mod typed;
