//! What Playwright writes about a run, as far as the audit needs it.

use fristklar::codec::json::Value;

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

impl Report {
    /// Reads a report; a test that was skipped counts nowhere.
    pub fn parse(text: &str) -> Outcome<Self> {
        let whole = Value::parse(text).ok_or("Playwright's report is not JSON")?;
        let mut report = Self::default();
        report.suite(&whole);
        Ok(report)
    }

    /// How often a check looked, and how much it found in all.
    pub fn noted(&self, check: &str) -> (usize, usize) {
        let of_it = self.notes.iter().filter(|(name, _)| name == check);
        of_it.fold((0, 0), |(looked, found), (_, more)| (looked + 1, found + more))
    }

    fn suite(&mut self, suite: &Value) {
        list(suite, "suites").iter().for_each(|inner| self.suite(inner));
        for spec in list(suite, "specs") {
            for test in list(spec, "tests") {
                match test.get("status").and_then(Value::as_str) {
                    Some("expected") => self.passed += 1,
                    Some("skipped") => {}
                    _ => self.failed.push(spec.get("title").and_then(Value::as_str).unwrap_or_default().to_string()),
                }
                for note in list(test, "annotations") {
                    let text = |key| note.get(key).and_then(Value::as_str).unwrap_or_default();
                    if let Some(check) = text("type").strip_prefix("audit:") {
                        // A note that cannot be read is a finding, so that it does not pass for none.
                        self.notes.push((check.to_string(), text("description").parse().unwrap_or(1)));
                    }
                }
            }
        }
    }
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value<'a>] {
    of.get(key).and_then(Value::as_array).unwrap_or_default()
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
