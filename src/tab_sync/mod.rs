//! Synchronises the tabs of one browser, which share one stored document. No tab waits for another: each writes the
//! whole document, may overwrite changes it has not read yet, and learns of other documents a little later. Every
//! document states which saves it includes, so each tab knows what another had not seen, keeps it and writes it again.

mod merge;
mod reconcile;

pub use merge::{Merged, Precedence, merge, merge_settings};

use crate::portfolio::{Contracts, Portfolio, SaveVector, Settings};

/// The most saves a tab remembers. There are never that many under way: each tab saves at most a few times a second and
/// learns of the others' saves within one.
const SAVES: usize = 32;

type Kept = (Contracts, Settings);

/// One tab: the state on which it and the storage agree.
#[derive(Clone, Debug)]
pub struct Tab {
    name: String,
    /// The state agreed on last.
    latest: Portfolio,
    /// The saves of this tab and others, oldest first.
    saves: Vec<Save>,
    /// Whether the document must be written again although nothing changed here.
    owes: bool,
}

/// A save of a tab: what this tab knew before it, and with it.
#[derive(Clone, Debug)]
struct Save {
    tab: String,
    rev: u64,
    before: Kept,
    after: Kept,
}

/// The result of a document from another tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    pub contracts: Contracts,
    pub settings: Settings,
    /// Contracts in which both tabs had changed the same thing, as they would be if the older change had won.
    pub overruled: Contracts,
}

impl Tab {
    /// A tab that has loaded `stored`.
    pub fn new(name: String, stored: Portfolio) -> Self {
        Self { name, latest: stored, saves: Vec::new(), owes: false }
    }

    /// Whether there is anything to save.
    pub fn has_news(&self, contracts: &Contracts, settings: &Settings) -> bool {
        self.owes || self.latest.contracts != *contracts || self.latest.settings != *settings
    }

    /// The document to write.
    pub fn document(&self, contracts: Contracts, settings: Settings) -> Portfolio {
        let Portfolio { rev, seen, .. } = &self.latest;
        Portfolio { rev: rev + 1, seen: seen.and_by(&self.name, rev + 1), contracts, settings }
    }

    /// Records that this document is in the storage now.
    pub fn wrote(&mut self, document: Portfolio) {
        self.agree(self.name.clone(), document.rev, document);
        self.owes = false;
    }

    /// Merges what another tab has written with the state of this one; `None` if there is nothing new.
    pub fn receive(&mut self, contracts: &Contracts, settings: &Settings, theirs: Portfolio) -> Option<Received> {
        let unsigned = theirs.seen.is_empty();
        if !unsigned && self.latest.seen.covers(&theirs.seen) {
            return None;
        }
        let writer = theirs.seen.writer().unwrap_or_default().to_owned();
        let mut overruled = Contracts::new();
        let mut agreed = Portfolio {
            rev: self.latest.rev.max(theirs.rev),
            seen: self.latest.seen.joined(&theirs.seen),
            contracts: theirs.contracts.clone(),
            settings: theirs.settings.clone(),
        };
        if unsigned {
            // The other tab deleted everything.
            self.saves.clear();
        }
        if unsigned || theirs.seen.covers(&self.latest.seen) {
            self.owes = false;
        } else {
            // Theirs was written without knowing every save, so the missing ones are applied again on top of it. If
            // both tabs do so, both give precedence to the same one, which writes the document with all changes.
            let ours_first = self.name < writer;
            for Save { tab, rev, before, after } in &self.saves {
                if theirs.seen.covers(&SaveVector::new(vec![(tab.clone(), *rev)])) {
                    continue;
                }
                // What a third tab saved is newer than what theirs has of it.
                let ours_wins = ours_first || *tab != self.name;
                let precedence = if ours_wins { Precedence::Ours } else { Precedence::Theirs };
                let merged = merge(&before.0, &after.0, &agreed.contracts, precedence);
                agreed.contracts = merged.contracts;
                agreed.settings = merge_settings(&before.1, &after.1, &agreed.settings, precedence);
                overruled.extend(merged.overruled);
            }
            self.owes = ours_first || !says_the_same(&agreed, &theirs);
        }
        // Each tab has its own open contract and form input.
        agreed.settings.open.clone_from(&self.latest.settings.open);
        agreed.settings.draft.clone_from(&self.latest.settings.draft);
        let Merged { contracts, overruled: more } =
            merge(&self.latest.contracts, contracts, &agreed.contracts, Precedence::Ours);
        let settings = merge_settings(&self.latest.settings, settings, &agreed.settings, Precedence::Ours);
        overruled.extend(more);
        self.agree(writer, theirs.rev, agreed);
        Some(Received { contracts, settings, overruled })
    }

    fn agree(&mut self, tab: String, rev: u64, agreed: Portfolio) {
        let after = (agreed.contracts.clone(), agreed.settings.clone());
        let before = std::mem::replace(&mut self.latest, agreed);
        self.saves.push(Save { tab, rev, before: (before.contracts, before.settings), after });
        let surplus = self.saves.len().saturating_sub(SAVES);
        self.saves.drain(..surplus);
    }
}

/// Whether two documents are equal in everything that tabs share.
fn says_the_same(one: &Portfolio, other: &Portfolio) -> bool {
    let Settings { lang, theme, open: _, draft: _, backed_up_on } = &one.settings;
    one.contracts == other.contracts
        && (*lang, *theme, *backed_up_on) == (other.settings.lang, other.settings.theme, other.settings.backed_up_on)
}
