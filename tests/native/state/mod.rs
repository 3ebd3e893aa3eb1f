mod contracts;
mod links;
mod session;
