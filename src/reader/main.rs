//! Reads documents in a worker of the page, which is started by `src/shell/reader.js`.

fn main() {
    fristklar::browser::reader_worker::serve();
}
