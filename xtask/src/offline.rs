//! The service worker with the list of what it keeps, written when everything else of the page is.

use std::path::Path;

use crate::project::{Project, fill_blank, read, write};
use crate::{Outcome, stamp};

/// What no page asks for once it is open: a host's own files, the page of missing addresses, the worker itself.
const NOT_KEPT: [&str; 3] = ["_headers", "404.html", "sw.js"];

/// Writes sw.js into the folder of the finished page.
pub fn place(project: &Project, folder: &Path) -> Outcome {
    let worker = read(&project.root.join("src/shell/sw.js"))?;
    write(&folder.join("sw.js"), complete(&worker, &files(folder)?)?)
}

/// What is kept: each file's address from the page, and its content.
fn files(folder: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for path in stamp::files_below(folder)? {
        let relative = path.strip_prefix(folder).unwrap_or(&path);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let name = parts.join("/");
        if NOT_KEPT.contains(&name.as_str()) {
            continue;
        }
        let content = std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        // Some hosts lead index.html to the folder, and what was led elsewhere cannot be kept.
        files.push((if name == "index.html" { "./".to_string() } else { name }, content));
    }
    Ok(files)
}

/// The worker with its two constants. The version is a digest of all it keeps, and of itself.
fn complete(worker: &str, files: &[(String, Vec<u8>)]) -> Outcome<String> {
    let mut list = String::from("[\n");
    for (name, content) in files {
        // A name with a quote would have to be escaped; none of ours has one.
        list.push_str(&format!("  [\"{name}\", \"{}\"],\n", stamp::integrity(content)));
    }
    list.push(']');
    let version = stamp::of(&[worker.as_bytes(), list.as_bytes()]);
    fill_blank(&fill_blank(worker, "$version", &version)?, "$files", &list)
}

#[cfg(test)]
mod tests {
    use super::complete;
    use crate::Outcome;
    use crate::project::{Project, read};

    const WORKER: &str = "const VERSION = \"$version\";\nconst FILES = $files;\n";

    fn version(content: &[u8]) -> Outcome<String> {
        let text = complete(WORKER, &[("a.js".to_string(), content.to_vec())])?;
        Ok(text.lines().next().unwrap_or_default().to_string())
    }

    #[test]
    fn the_list_holds_each_file_with_its_digest() -> Outcome {
        let text = complete(WORKER, &[("./".to_string(), b"abc".to_vec())])?;
        // The digest is the one FIPS 180 gives for "abc", in base64.
        let line = "  [\"./\", \"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\"],";
        assert!(text.lines().any(|each| each == line), "{text}");
        assert!(text.ends_with("];\n"), "{text}");
        Ok(())
    }

    #[test]
    fn another_content_is_another_version() -> Outcome {
        assert_eq!(version(b"one")?, version(b"one")?);
        assert_ne!(version(b"one")?, version(b"two")?);
        Ok(())
    }

    #[test]
    fn a_worker_without_room_is_refused() {
        assert!(complete("const FILES = $files;", &[]).is_err());
    }

    #[test]
    fn the_icons_have_the_sizes_the_manifest_names() -> Outcome {
        let folder = Project::here()?.root.join("src/shell");
        let manifest = read(&folder.join("manifest.webmanifest"))?;
        let icons: Vec<&str> = manifest.split("\"src\": \"").skip(1).collect();
        assert_eq!(icons.len(), 3);
        for icon in icons {
            let name = icon.split('"').next().unwrap_or_default();
            let png = std::fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
            // Width and height stand at bytes 16 to 24 of every PNG.
            let sides: Vec<u32> = png
                .get(16..24)
                .unwrap_or_default()
                .chunks(4)
                .map(|side| side.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
                .collect();
            let [width, height] = sides.as_slice() else { return Err(format!("{name} is no PNG")) };
            assert!(icon.contains(&format!("\"sizes\": \"{width}x{height}\"")), "{name} is {width}x{height}");
        }
        Ok(())
    }
}
