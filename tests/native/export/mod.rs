mod csv;
mod eml;
mod qr;
