//! The built page in memory, ready to be served and measured.

use std::collections::BTreeMap;
use std::path::Path;

use crate::headers::Headers;
use crate::project::{Project, read};
use crate::{Outcome, compress, stamp};

/// Every file of dist/ by its path from the site's root, as in `/index.html`.
pub struct Site {
    pub files: BTreeMap<String, File>,
    pub headers: Headers,
}

/// One file as a host sends it.
pub struct File {
    pub content: Vec<u8>,
    /// The compressed content, where that is smaller.
    pub brotli: Option<Vec<u8>>,
    pub media_type: &'static str,
}

impl Site {
    /// Reads dist/, with the compressed files as another form of those they lie beside.
    pub fn load(project: &Project) -> Outcome<Self> {
        Self::of(project, &project.dist)
    }

    /// Reads the page in a folder, and compresses what is worth it and is not compressed there already.
    pub fn of(project: &Project, folder: &Path) -> Outcome<Self> {
        let mut files = BTreeMap::new();
        for path in stamp::files_below(folder)? {
            if path.extension().is_some_and(|ending| ending == "br" || ending == "gz") {
                continue;
            }
            let content = std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            let relative = path.strip_prefix(folder).unwrap_or(&path);
            let name: String =
                relative.components().map(|part| format!("/{}", part.as_os_str().to_string_lossy())).collect();
            // A host reads this one and never hands it out.
            if name == "/_headers" {
                continue;
            }
            let brotli = match std::fs::read(compress::with_ending(&path, "br")) {
                Ok(compressed) => Some(compressed),
                Err(_) if compress::pays(&path) => {
                    Some(compress::brotli(project, &content)?).filter(|compressed| compressed.len() < content.len())
                }
                Err(_) => None,
            };
            let media_type = media_type(&name);
            files.insert(name, File { content, brotli, media_type });
        }
        if !files.contains_key("/index.html") {
            return Err(format!("{} holds no page: run `cargo xtask build`", folder.display()));
        }
        let headers = Headers::parse(&read(&folder.join("_headers"))?)?;
        Ok(Self { files, headers })
    }

    /// The built page itself.
    pub fn page(&self) -> Outcome<&str> {
        let file = self.files.get("/index.html").ok_or("dist/ holds no page")?;
        std::str::from_utf8(&file.content).map_err(|_| "dist/index.html is not UTF-8".to_string())
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
