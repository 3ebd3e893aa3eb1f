//! What the tabs of one browser make of the one document they share. No tab waits for another: each writes the whole
//! document, may overwrite what it has not read yet, and hears of the others' documents a little later. Every document
//! says whose saves went into it, so that each tab knows what another had not seen, keeps it, and writes it again.

mod merge;
mod reconcile;

pub use merge::{Merged, Precedence, merge, merge_settings};

use crate::portfolio::{Contracts, Portfolio, SaveVector, Settings};

/// Most saves a tab remembers: more than can be under way, since each tab saves a few times a second at most and hears of
/// the others within one.
const SAVES: usize = 32;

type Kept = (Contracts, Settings);

/// One tab: what it and the storage have agreed on.
#[derive(Clone, Debug)]
pub struct Tab {
    name: String,
    /// What was agreed on last.
    latest: Portfolio,
    /// What was saved, here and elsewhere, the latest at the end.
    saves: Vec<Save>,
    /// Whether another document is to be written although nothing was changed here.
    owes: bool,
}

/// A save of a tab: what this one held before, and what it held with it.
#[derive(Clone, Debug)]
struct Save {
    tab: String,
    rev: u64,
    before: Kept,
    after: Kept,
}

/// What a document of another tab brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// The contracts as they are now.
    pub contracts: Contracts,
    /// The settings as they are now.
    pub settings: Settings,
    /// Contracts of which both tabs had changed the same, as they would be if the older change counted.
    pub overruled: Contracts,
}

impl Tab {
    /// A tab that has read `stored`.
    pub fn new(name: String, stored: Portfolio) -> Self {
        Self { name, latest: stored, saves: Vec::new(), owes: false }
    }

    /// Whether these hold anything the storage lacks.
    pub fn has_news(&self, contracts: &Contracts, settings: &Settings) -> bool {
        self.owes || self.latest.contracts != *contracts || self.latest.settings != *settings
    }

    /// The document that is to be written.
    pub fn document(&self, contracts: Contracts, settings: Settings) -> Portfolio {
        let Portfolio { rev, seen, .. } = &self.latest;
        Portfolio { rev: rev + 1, seen: seen.and_by(&self.name, rev + 1), contracts, settings }
    }

    /// Notes that this document stands in the storage now.
    pub fn wrote(&mut self, document: Portfolio) {
        self.agree(self.name.clone(), document.rev, document);
        self.owes = false;
    }

    /// Brings what another tab has written together with what stands here; `None` where it holds nothing new.
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
            // Everything was deleted.
            self.saves.clear();
        }
        if unsigned || theirs.seen.covers(&self.latest.seen) {
            self.owes = false;
        } else {
            // Written without knowing all that was saved: that is done again, on top of theirs. Of two tabs that did the
            // same, one goes first on both sides, and writes the document that holds all.
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
        // Which contract is open and what is being typed is each tab's own affair.
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

/// Whether two documents hold the same for every tab.
fn says_the_same(one: &Portfolio, other: &Portfolio) -> bool {
    let Settings { lang, theme, open: _, draft: _, backed_up_on } = &one.settings;
    one.contracts == other.contracts
        && (*lang, *theme, *backed_up_on) == (other.settings.lang, other.settings.theme, other.settings.backed_up_on)
}
