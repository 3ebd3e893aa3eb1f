//! Which saves of which tabs a document holds.

/// Most tabs that are told apart; of more, those that saved longest ago are forgotten, and count as seen.
const TABS: usize = 8;

/// How many saves of each tab went into a document, by the tab's name, the tab that saved last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen(Vec<(String, u64)>);

impl Seen {
    /// As it was kept.
    pub fn new(tabs: Vec<(String, u64)>) -> Self {
        let mut seen = Self(tabs);
        seen.forget_oldest();
        seen
    }

    /// The tabs with their saves.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(tab, saves)| (tab.as_str(), *saves))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all of `other` went into this.
    pub fn covers(&self, other: &Self) -> bool {
        let unknown = if self.0.len() < TABS { 0 } else { u64::MAX };
        other.iter().all(|(tab, saves)| self.saves(tab).unwrap_or(unknown) >= saves)
    }

    /// This and what only `other` holds.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for (tab, saves) in &other.0 {
            match joined.0.iter_mut().find(|(known, _)| known == tab) {
                Some((_, known)) => *known = (*known).max(*saves),
                None => joined.0.push((tab.clone(), *saves)),
            }
        }
        joined.forget_oldest();
        joined
    }

    /// This and one more save of `tab`.
    #[must_use]
    pub fn and_one_of(&self, tab: &str) -> Self {
        let mut tabs = self.0.clone();
        tabs.retain(|(known, _)| known != tab);
        tabs.push((tab.to_owned(), self.saves(tab).unwrap_or_default() + 1));
        Self::new(tabs)
    }

    fn saves(&self, tab: &str) -> Option<u64> {
        self.0.iter().find(|(known, _)| known == tab).map(|(_, saves)| *saves)
    }

    fn forget_oldest(&mut self) {
        let surplus = self.0.len().saturating_sub(TABS);
        self.0.drain(..surplus);
    }
}
