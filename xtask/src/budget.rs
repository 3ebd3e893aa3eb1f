//! What a first visit costs, and what the built page must not contain.

use crate::html::{self, Tag};
use crate::project::Project;
use crate::site::Site;
use crate::{Outcome, split};

/// Brotli bytes of the page and everything it loads before it answers. The aim is 210,000; builds of one commit have
/// differed by half a kilobyte between machines.
pub const LIMIT: usize = 211_000;
/// Brotli bytes of the second part of the program with its styles.
const SECOND_PART_LIMIT: usize = 380_000;
/// The page itself, and at most this much more.
pub const REQUESTS: usize = 8;

/// One file of the first load.
pub struct Piece {
    pub name: String,
    /// Its bytes as they are, and as they are sent.
    pub raw: usize,
    pub sent: usize,
}

/// Measures dist/, prints the table and fails when it is too heavy or unsafe.
pub fn check(project: &Project) -> Outcome {
    let site = Site::load(project)?;
    let faults: Vec<String> = html::tags(site.page()?).iter().filter_map(fault).collect();
    if !faults.is_empty() {
        return Err(format!("dist/index.html: {}", faults.join("; ")));
    }
    let pieces = first_load(&site)?;
    println!("{:<44} {:>9} {:>9}", "first load", "raw", "brotli");
    for Piece { name, raw, sent } in &pieces {
        println!("{name:<44} {raw:>9} {sent:>9}");
    }
    let raw: usize = pieces.iter().map(|piece| piece.raw).sum();
    let sent: usize = pieces.iter().map(|piece| piece.sent).sum();
    println!("{:<44} {raw:>9} {sent:>9}  of {LIMIT}", format!("{} requests", pieces.len()));
    if pieces.len() > REQUESTS {
        return Err(format!("{} requests on a first visit, at most {REQUESTS} are allowed", pieces.len()));
    }
    if sent > LIMIT {
        return Err(format!("the first load is {} bytes over its budget of {LIMIT}", sent - LIMIT));
    }
    let pieces = second_part(&site)?;
    println!("\n{:<44} {:>9} {:>9}", "second part", "raw", "brotli");
    for Piece { name, raw, sent } in &pieces {
        println!("{name:<44} {raw:>9} {sent:>9}");
    }
    let raw: usize = pieces.iter().map(|piece| piece.raw).sum();
    let sent: usize = pieces.iter().map(|piece| piece.sent).sum();
    println!("{:<44} {raw:>9} {sent:>9}  of {SECOND_PART_LIMIT}", format!("{} requests", pieces.len()));
    if sent > SECOND_PART_LIMIT {
        return Err(format!(
            "the second part is {} bytes over its budget of {SECOND_PART_LIMIT}",
            sent - SECOND_PART_LIMIT
        ));
    }
    Ok(())
}

/// The second part of the program and its styles, which the page does not load itself.
fn second_part(site: &Site) -> Outcome<Vec<Piece>> {
    let one = |start: &str| {
        let name = site.files.keys().find(|name| name.starts_with(start));
        piece(site, name.ok_or("dist/ holds no second part: it was not built by `cargo xtask build`")?.clone())
    };
    Ok(vec![one(&format!("/{}", split::PART))?, one("/later-")?])
}

/// The page and all it loads before it answers.
pub fn first_load(site: &Site) -> Outcome<Vec<Piece>> {
    let tags = html::tags(site.page()?);
    let mut names = vec!["/index.html".to_string()];
    names.extend(tags.iter().filter_map(loaded).map(|name| format!("/{}", name.trim_start_matches("./"))));
    names.sort();
    names.dedup();
    names.into_iter().map(|name| piece(site, name)).collect()
}

fn piece(site: &Site, name: String) -> Outcome<Piece> {
    let file = site.files.get(&name).ok_or_else(|| format!("the page names {name}, which is not in dist/"))?;
    let sent = file.brotli.as_ref().unwrap_or(&file.content).len();
    Ok(Piece { raw: file.content.len(), sent, name })
}

/// The file a tag makes the browser load at once; an icon is not on the way to the first answer.
fn loaded<'a>(tag: &'a Tag) -> Option<&'a str> {
    match tag.name {
        "script" | "img" => tag.value("src"),
        "link" => {
            let loads = matches!(tag.value("rel"), Some("stylesheet" | "modulepreload" | "preload"));
            tag.value("href").filter(|_| loads)
        }
        _ => None,
    }
}

/// What the page's own policy would refuse, or what would tell another host of the visit.
fn fault(tag: &Tag) -> Option<String> {
    let name = tag.name;
    if name == "style" || (name == "script" && (tag.value("src").is_none() || !tag.text.trim().is_empty())) {
        return Some(format!("inline <{name}>"));
    }
    if name == "base" || name == "iframe" {
        return Some(format!("<{name}>"));
    }
    tag.attributes.iter().find_map(|(key, value)| {
        let foreign = value.starts_with("//") || value.contains("://");
        if *key == "style" || key.starts_with("on") {
            Some(format!("{key}= on <{name}>"))
        } else if foreign && matches!(*key, "src" | "href" | "srcset" | "content") && name != "a" {
            Some(format!("<{name}> names another host: {value}"))
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{fault, loaded};
    use crate::html::tags;

    #[test]
    fn only_what_the_policy_allows_passes() {
        let faults = |page| tags(page).iter().filter(|tag| fault(tag).is_some()).count();
        assert_eq!(faults("<script src=boot.js></script><a href=https://example.org>x</a><p class=a>"), 0);
        let bad = [
            "<script>1</script>",
            "<script src=a.js>1</script>",
            "<style>",
            "<p style='a'>",
            "<p onclick=x>",
            "<link href=//h/x>",
            "<img src=https://h/x>",
        ];
        for page in bad {
            assert_eq!(faults(page), 1, "{page}");
        }
    }

    #[test]
    fn icons_are_not_part_of_the_first_load() {
        let page = "<link rel=icon href=./i.svg><link rel=stylesheet href=./a.css><script src=./b.js></script>";
        let tags = tags(page);
        assert_eq!(tags.iter().filter_map(loaded).collect::<Vec<_>>(), ["./a.css", "./b.js"]);
    }
}
