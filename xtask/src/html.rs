//! Just enough HTML to look at the tags of the page Trunk wrote. Not a parser for other people's pages.

/// A start tag.
pub struct Tag<'a> {
    /// Its name in lower case, as the page is written.
    pub name: &'a str,
    /// Its attributes with their values, quotes removed.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// What stands between this tag and the next `<`.
    pub text: &'a str,
    start: usize,
    end: usize,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}

/// All start tags in their order; comments and end tags are passed over.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page.get(at..).and_then(|rest| rest.find('<')).map(|offset| at + offset) {
        let rest = page.get(start + 1..).unwrap_or_default();
        if rest.starts_with("!--") {
            at = rest.find("-->").map_or(page.len(), |offset| start + 1 + offset + 3);
            continue;
        }
        let length = tag_length(rest);
        let end = start + 1 + length;
        at = end + 1;
        if !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        let inside = rest.get(..length).unwrap_or_default();
        let name_length = inside.find([' ', '\n', '\t', '/']).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_length);
        let after = page.get(at..).unwrap_or_default();
        let text = after.split('<').next().unwrap_or_default();
        found.push(Tag { name, attributes: attributes_of(attributes), text, start, end });
    }
    found
}

/// The page with one attribute renamed in the chosen tags.
pub fn rename_attribute(page: &str, from: &str, to: &str, chosen: impl Fn(&Tag) -> bool) -> String {
    let mut result = String::with_capacity(page.len());
    let mut copied = 0;
    for tag in tags(page).iter().filter(|tag| chosen(tag)) {
        let (before, inside) = (page.get(copied..tag.start), page.get(tag.start..tag.end));
        result.push_str(before.unwrap_or_default());
        result.push_str(&inside.unwrap_or_default().replace(&format!(" {from}="), &format!(" {to}=")));
        copied = tag.end;
    }
    result.push_str(page.get(copied..).unwrap_or_default());
    result
}

/// The page with the first tag of that kind replaced; none where there is no such tag.
pub fn replace_tag(page: &str, chosen: impl Fn(&Tag) -> bool, replacement: &str) -> Option<String> {
    let tag = tags(page).into_iter().find(chosen)?;
    Some([page.get(..tag.start)?, replacement, page.get(tag.end + 1..)?].concat())
}

/// Up to the `>` that closes the tag, which is not one inside quotes.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (position, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return position,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn attributes_of(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches([' ', '\n', '\t', '/']);
    while !rest.is_empty() {
        let name_length = rest.find(['=', ' ', '\n', '\t', '/']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_length);
        let (value, after) = match after.strip_prefix('=') {
            None => ("", after),
            Some(value) => match value.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let value = value.strip_prefix(quote).unwrap_or(value);
                    value.split_once(quote).unwrap_or((value, ""))
                }
                _ => value.split_at(value.find([' ', '\n', '\t']).unwrap_or(value.len())),
            },
        };
        found.push((name, value));
        rest = after.trim_start_matches([' ', '\n', '\t', '/']);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{rename_attribute, replace_tag, tags};

    #[test]
    fn quotes_comments_and_bare_attributes_are_understood() {
        let page = "<!doctype html><!-- <b> --><a href=\"x>y\" hidden data-a='1 2'>text</a><br/><i class=c>";
        let tags = tags(page);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["a", "br", "i"]);
        let attributes: Vec<_> = tags.iter().flat_map(|tag| tag.attributes.clone()).collect();
        assert_eq!(attributes, [("href", "x>y"), ("hidden", ""), ("data-a", "1 2"), ("class", "c")]);
        assert_eq!(tags.iter().map(|tag| tag.text).collect::<String>(), "text");
    }

    #[test]
    fn empty_values_end_where_they_begin() {
        let tags = tags("<p title=\"\" id=\"a\">");
        assert_eq!(
            tags.iter().flat_map(|tag| tag.attributes.clone()).collect::<Vec<_>>(),
            [("title", ""), ("id", "a")]
        );
    }

    #[test]
    fn only_the_chosen_tag_is_changed() {
        let page = "<link integrity=a as=script><link integrity=b as=fetch> integrity=c";
        let renamed = rename_attribute(page, "integrity", "data-integrity", |tag| tag.value("as") == Some("fetch"));
        assert_eq!(renamed, "<link integrity=a as=script><link data-integrity=b as=fetch> integrity=c");
    }

    #[test]
    fn a_tag_is_replaced_however_it_is_written() {
        let chosen = |tag: &super::Tag| tag.value("name") == Some("b");
        for page in ["<meta name=a><meta name=b>x", "<meta name=\"a\"><meta name=\"b\" />x"] {
            let replaced = replace_tag(page, chosen, "<p>").unwrap_or_default();
            assert!(replaced.ends_with("><p>x"), "{replaced}");
        }
        assert_eq!(replace_tag("<p>", chosen, ""), None);
    }
}
