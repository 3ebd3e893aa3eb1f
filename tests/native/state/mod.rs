mod contracts;
mod links;
mod preparation;
mod session;
