mod contracts;
mod handover;
mod links;
mod session;
