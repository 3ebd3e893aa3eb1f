//! Export as a file or picture: calendar files, e-mails, tables for spreadsheets, QR codes.

pub mod csv;
pub mod eml;
pub mod ics;
pub mod qr;
