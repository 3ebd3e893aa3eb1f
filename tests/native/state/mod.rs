mod contracts;
mod session;
