//! What a first visit costs, and what the built page must not contain.

use crate::Outcome;
use crate::html::{self, Tag};
use crate::project::Project;
use crate::site::Site;

/// Brotli bytes of the page and everything it loads before it answers.
const LIMIT: usize = 150_000;
/// The page itself, and at most this much more.
const REQUESTS: usize = 8;

/// Measures dist/, prints the table and fails when it is too heavy or unsafe.
pub fn check(project: &Project) -> Outcome {
    let site = Site::load(project)?;
    let page = site.page()?;
    let tags = html::tags(page);
    let faults: Vec<String> = tags.iter().filter_map(fault).collect();
    if !faults.is_empty() {
        return Err(format!("dist/index.html: {}", faults.join("; ")));
    }

    let mut names = vec!["/index.html".to_string()];
    names.extend(tags.iter().filter_map(loaded).map(|name| format!("/{}", name.trim_start_matches("./"))));
    names.sort();
    names.dedup();
    let (mut raw, mut sent) = (0, 0);
    println!("{:<44} {:>9} {:>9}", "first load", "raw", "brotli");
    for name in &names {
        let file = site.files.get(name).ok_or_else(|| format!("the page names {name}, which is not in dist/"))?;
        let compressed = file.brotli.as_ref().unwrap_or(&file.content).len();
        println!("{name:<44} {:>9} {compressed:>9}", file.content.len());
        raw += file.content.len();
        sent += compressed;
    }
    println!("{:<44} {raw:>9} {sent:>9}  of {LIMIT}", format!("{} requests", names.len()));
    if names.len() > REQUESTS {
        return Err(format!("{} requests on a first visit, at most {REQUESTS} are allowed", names.len()));
    }
    if sent > LIMIT {
        return Err(format!("the first load is {} bytes over its budget of {LIMIT}", sent - LIMIT));
    }
    Ok(())
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
