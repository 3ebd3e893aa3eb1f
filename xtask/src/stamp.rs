//! Fingerprints of content, to see whether anything has changed, and the digests that browsers check.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::Outcome;

/// One fingerprint of several pieces. Not for security.
pub fn of(pieces: &[&[u8]]) -> String {
    let mut hasher = DefaultHasher::new();
    for piece in pieces {
        hasher.write_usize(piece.len());
        hasher.write(piece);
    }
    format!("{:016x}", hasher.finish())
}

/// What the attribute `integrity` says of this content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// One fingerprint of files and whole folders, names included. What does not exist counts as empty.
pub fn of_paths(root: &Path, names: &[String]) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    for name in names {
        for file in files_below(&root.join(name))? {
            let content = std::fs::read(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
            let relative = file.strip_prefix(root).unwrap_or(&file).to_string_lossy();
            hasher.write_usize(relative.len());
            hasher.write(relative.as_bytes());
            hasher.write_usize(content.len());
            hasher.write(&content);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Every file in a folder and below, sorted; a file stands for itself.
pub fn files_below(path: &Path) -> Outcome<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let failed = |error| format!("cannot list {}: {error}", path.display());
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(path).map_err(failed)? {
        entries.push(entry.map_err(failed)?.path());
    }
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_below(&entry)?);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn moving_a_boundary_changes_the_stamp() {
        assert_ne!(of(&[b"ab", b"c"]), of(&[b"a", b"bc"]));
        assert_eq!(of(&[b"ab", b"c"]), of(&[b"ab", b"c"]));
    }
}
