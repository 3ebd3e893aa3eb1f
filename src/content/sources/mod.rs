//! Where the statements come from. Facts as of November 2026; what has no date of its own bears the month it was read.
//!
//! An address is given as far as it is known; where only the site is known, the title says what to look for there. The
//! list is repeated in docs/facts.md#sources.

mod crm;
mod law;
mod product;
mod terms;

use super::check::{Table, both, check_text, fault, same};
use super::{Both, Source, SourceMonth, Trust};

/// The month in which the facts were last checked.
pub const AS_OF: SourceMonth = (2026, 11);

/// All sources, each of them used by a row of another table.
pub const SOURCES: &[Source<Both>] = crm::TABLE.rows();

/// The source with this key.
pub const fn source(key: &str) -> Option<&'static Source<Both>> {
    let mut rest = SOURCES;
    while let [first, tail @ ..] = rest {
        if same(first.key, key) {
            return Some(first);
        }
        rest = tail;
    }
    None
}

/// All named sources exist.
#[track_caller]
pub(super) const fn check_sources(row: &str, keys: &[&str]) {
    if keys.is_empty() {
        fault(row, "names no source", "");
    }
    let mut rest = keys;
    while let [key, tail @ ..] = rest {
        if source(key).is_none() {
            fault(row, "names an unknown source", key);
        }
        rest = tail;
    }
}

/// The sources while they are put together.
type Sources = Table<Source<Both>, 112>;

/// No source yet.
const NONE: Sources =
    Table::new(Source { key: "", title: both("", ""), address: "", trust: Trust::Unverified, dated: AS_OF });

impl Sources {
    /// Adds a source after checking it.
    #[track_caller]
    const fn source(
        self,
        key: &'static str,
        trust: Trust,
        dated: SourceMonth,
        address: &'static str,
        de: &'static str,
        en: &'static str,
    ) -> Self {
        let title = both(de, en);
        check_text(key, "title", title);
        if key.is_empty() {
            fault(de, "has no key", "");
        }
        if !matches!(dated, (2000..=2100, 1..=12)) {
            fault(key, "has no month", "");
        }
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.key, key) {
                fault(key, "is the key of an earlier source", "");
            }
            rest = tail;
        }
        self.with(Source { key, title, address, trust, dated })
    }
}
