//! Brotli at its best level, as a host would send the page.

use std::io::Write;

use crate::project::{Project, write};
use crate::{Outcome, stamp};

const BEST: u32 = 11;
/// The largest window browsers accept.
const WINDOW: u32 = 22;

/// The compressed content; remembered, because the best level takes its time.
pub fn brotli(project: &Project, content: &[u8]) -> Outcome<Vec<u8>> {
    let remembered = project.work.join("brotli").join(stamp::of(&[content]));
    if let Ok(compressed) = std::fs::read(&remembered) {
        return Ok(compressed);
    }
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BEST, WINDOW);
    writer.write_all(content).map_err(|error| format!("cannot compress: {error}"))?;
    let compressed = writer.into_inner();
    write(&remembered, &compressed)?;
    Ok(compressed)
}
