mod contracts;
mod handover;
mod links;
mod preparation;
mod readings;
mod session;
mod steps;
