//! What Playwright writes about a run, as far as the audit needs it.

use serde::Deserialize;

use crate::Outcome;

/// Tests that passed and failed, and what checks noted on the way.
#[derive(Debug, Default)]
pub struct Report {
    pub passed: usize,
    /// Titles of the failed ones.
    pub failed: Vec<String>,
    /// Each look of a check: its name, and how much it found.
    notes: Vec<(String, usize)>,
}

/// A file of tests, or a group within it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Suite {
    suites: Vec<Suite>,
    specs: Vec<Spec>,
}

#[derive(Deserialize)]
struct Spec {
    title: String,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    status: String,
    annotations: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    #[serde(rename = "type")]
    kind: String,
    description: Option<String>,
}

impl Report {
    /// Reads a report; a test that was skipped counts nowhere.
    pub fn parse(text: &str) -> Outcome<Self> {
        let whole = serde_json::from_str(text).map_err(|error| format!("Playwright's report: {error}"))?;
        let mut report = Self::default();
        report.suite(whole);
        Ok(report)
    }

    /// How often a check looked, and how much it found in all.
    pub fn noted(&self, check: &str) -> (usize, usize) {
        let of_it = self.notes.iter().filter(|(name, _)| name == check);
        of_it.fold((0, 0), |(looked, found), (_, more)| (looked + 1, found + more))
    }

    fn suite(&mut self, Suite { suites, specs }: Suite) {
        for inner in suites {
            self.suite(inner);
        }
        for Spec { title, tests } in specs {
            for Test { status, annotations } in tests {
                match status.as_str() {
                    "expected" => self.passed += 1,
                    "skipped" => {}
                    _ => self.failed.push(title.clone()),
                }
                for Annotation { kind, description } in annotations {
                    if let Some(check) = kind.strip_prefix("audit:") {
                        // A note that cannot be read is a finding, so that it does not pass for none.
                        let found = description.and_then(|description| description.parse().ok()).unwrap_or(1);
                        self.notes.push((check.to_string(), found));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn tests_and_notes_are_counted_at_any_depth() {
        let text = r#"{"suites":[{"specs":[{"title":"a","tests":[{"status":"expected","annotations":[
            {"type":"audit:axe","description":"0"},{"type":"audit:axe","description":"2"},{"type":"slow"}]}]}],
            "suites":[{"specs":[{"title":"b","tests":[{"status":"unexpected","annotations":[]}]},
            {"title":"c","tests":[{"status":"skipped","annotations":[{"type":"audit:axe"}]}]}]}]}]}"#;
        let report = Report::parse(text).unwrap_or_default();
        assert_eq!((report.passed, report.failed.clone()), (1, vec!["b".to_string()]));
        assert_eq!((report.noted("axe"), report.noted("links")), ((3, 3), (0, 0)));
    }

    #[test]
    fn what_is_no_report_is_an_error() {
        assert!(Report::parse("<html>").is_err());
    }
}
