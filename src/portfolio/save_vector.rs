//! Which saves of which tabs a document includes.

/// The most tabs to remember. Beyond that, those that saved longest ago are dropped, and their saves count as included.
const TABS: usize = 8;

/// The last save of each tab that a document includes, as the tab's name and the revision it wrote. The tab that wrote
/// the document comes last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveVector(Vec<(String, u64)>);

impl SaveVector {
    /// From the stored pairs, with the writer last.
    pub fn new(tabs: Vec<(String, u64)>) -> Self {
        let mut seen = Self(tabs);
        seen.forget_oldest();
        seen
    }

    /// The tabs with the revision each wrote last.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(tab, rev)| (tab.as_str(), *rev))
    }

    /// Whether there is no save.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The tab that wrote the document.
    pub fn writer(&self) -> Option<&str> {
        self.0.last().map(|(tab, _)| tab.as_str())
    }

    /// Whether this includes every save in `other`.
    pub fn covers(&self, other: &Self) -> bool {
        // Dropped tabs are older than all that are listed.
        let forgotten = if self.0.len() < TABS { None } else { self.0.iter().map(|(_, rev)| *rev).min() };
        other.iter().all(|(tab, rev)| self.rev_of(tab).or(forgotten).is_some_and(|seen| seen >= rev))
    }

    /// The union of both.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = self.0.clone();
        for (tab, rev) in &other.0 {
            match joined.iter_mut().find(|(known, _)| known == tab) {
                Some((_, known)) => *known = (*known).max(*rev),
                None => joined.push((tab.clone(), *rev)),
            }
        }
        Self::new(joined)
    }

    /// This with the save of `tab` as revision `rev`.
    #[must_use]
    pub fn and_by(&self, tab: &str, rev: u64) -> Self {
        let mut tabs = self.0.clone();
        tabs.retain(|(known, _)| known != tab);
        tabs.push((tab.to_owned(), rev));
        Self::new(tabs)
    }

    fn rev_of(&self, tab: &str) -> Option<u64> {
        self.0.iter().find(|(known, _)| known == tab).map(|(_, rev)| *rev)
    }

    fn forget_oldest(&mut self) {
        while self.0.len() > TABS {
            let oldest = self.0.iter().map(|(_, rev)| *rev).min();
            let Some(place) = self.0.iter().position(|(_, rev)| Some(*rev) == oldest) else { return };
            self.0.remove(place);
        }
    }
}
