mod form;
mod period;
mod preparation;
mod reading;
mod typed;
