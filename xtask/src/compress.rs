//! What is sent compressed, compressed once at the best level and laid beside its file for hosts that take it.

use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::{Project, write};
use crate::{Outcome, stamp};

const BEST: u32 = 11;
/// The largest window browsers accept.
const WINDOW: u32 = 22;

/// Writes a `.br` and a `.gz` beside every file of dist/ that becomes smaller by it.
pub fn beside(project: &Project) -> Outcome {
    for path in stamp::files_below(&project.dist)? {
        if path.file_name().is_some_and(|name| name == "_headers") || !pays(&path) {
            continue;
        }
        let content = std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        for (ending, compressed) in [("br", brotli(project, &content)?), ("gz", gzip(&content)?)] {
            if compressed.len() < content.len() {
                write(&with_ending(&path, ending), compressed)?;
            }
        }
    }
    Ok(())
}

/// The path of a compressed file beside its original.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Whether a file is of a kind that is not compressed already.
pub fn pays(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    matches!(ending, "html" | "css" | "js" | "wasm" | "svg" | "json" | "webmanifest")
}

/// Brotli; remembered, because the best level takes its time.
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

/// Gzip; its header names no file and no time, so that the same content gives the same file.
fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content).and_then(|()| writer.finish()).map_err(|error| format!("cannot compress: {error}"))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::gzip;
    use crate::Outcome;

    #[test]
    fn gzip_gives_the_content_back_and_is_the_same_each_time() -> Outcome {
        let content = b"Frist ".repeat(1000);
        let compressed = gzip(&content)?;
        assert_eq!(compressed, gzip(&content)?);
        assert!(compressed.len() < 100);
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(compressed.as_slice())
            .read_to_end(&mut back)
            .map_err(|error| error.to_string())?;
        assert_eq!(back, content);
        Ok(())
    }
}
