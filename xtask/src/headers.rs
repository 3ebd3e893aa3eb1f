//! The `_headers` file static hosts read: which paths are answered with which headers.

use crate::Outcome;

/// The rule that applies to every path, and a path that only it applies to.
pub const ALL: &str = "/*";

/// A parsed `_headers` file.
#[derive(Debug, Default)]
pub struct Headers {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl Headers {
    /// Reads the format Cloudflare and Netlify share: a path at the margin, its headers indented below.
    pub fn parse(text: &str) -> Outcome<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for (line, number) in text.lines().zip(1..) {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if content.len() == line.trim_end().len() {
                rules.push(Rule { pattern: content.to_string(), headers: Vec::new() });
                continue;
            }
            let (Some(rule), Some((name, value))) = (rules.last_mut(), content.split_once(':')) else {
                return Err(format!("_headers, line {number}: expected `Name: value` below a path"));
            };
            rule.headers.push((name.trim().to_string(), value.trim().to_string()));
        }
        Ok(Self { rules })
    }

    /// The paths, or starts of paths that end with a star, and how long what they name may be kept.
    pub fn cache_rules(&self) -> impl Iterator<Item = (&str, &str)> {
        self.rules.iter().filter(|rule| rule.pattern != ALL).flat_map(|rule| {
            let named = rule.headers.iter().filter(|(name, _)| name == "Cache-Control");
            named.map(|(_, value)| (rule.pattern.as_str(), value.as_str()))
        })
    }

    /// The headers of one path. Hosts join a header named by two rules, so the file must not do that.
    pub fn of(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        self.rules
            .iter()
            .filter(move |rule| matches(&rule.pattern, path))
            .flat_map(|rule| rule.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.strip_prefix(start).is_some_and(|rest| rest.len() >= end.len() && rest.ends_with(end))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Headers;

    const FILE: &str = "# all\n/*\n  A: 1\n  B: x: y\n\n/\n  C: 2\n/app-*\n  C: 3\n";

    fn of(path: &str) -> Vec<(String, String)> {
        let headers = Headers::parse(FILE).unwrap_or_default();
        headers.of(path).map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }

    #[test]
    fn every_matching_rule_counts() {
        let pair = |name: &str, value: &str| (name.to_string(), value.to_string());
        assert_eq!(of("/x"), [pair("A", "1"), pair("B", "x: y")]);
        assert_eq!(of("/"), [pair("A", "1"), pair("B", "x: y"), pair("C", "2")]);
        assert_eq!(of("/app-1.css"), [pair("A", "1"), pair("B", "x: y"), pair("C", "3")]);
    }

    #[test]
    fn a_header_without_a_path_is_refused() {
        assert!(Headers::parse("  A: 1\n").is_err());
        assert!(Headers::parse("/*\n  nonsense\n").is_err());
    }
}
