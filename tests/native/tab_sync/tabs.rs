//! Tabs that share one storage, simulated: each writes when it likes, reads what may be old, and hears of the others late.
//! Whatever they do, they come to rest in the same state, and nothing is lost.

use crate::support::samples::cases;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use fristklar::domain::{Contract, FirstTerm, Notice, TermLength, TermMonths, day};
use fristklar::portfolio::{
    Contracts, Portfolio, Record, SaveVector, Settings, SheetEntry, StepRecord, StepStatus, Theme,
};
use fristklar::storage::{decode, encode};
use fristklar::tab_sync::{Precedence, Tab, merge};

/// A stream of numbers that is the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

fn contract(id: &str) -> Arc<Record> {
    let first = FirstTerm::new(day(2026, 1, 15).unwrap(), TermLength::Months(TermMonths::YEAR)).unwrap();
    Arc::new(Record::new(id.to_owned(), Contract::new(first)))
}

/// A page in its tab.
struct Page {
    tab: Tab,
    contracts: Contracts,
    settings: Settings,
    /// What it takes the storage to hold, where the browser shows it other tabs' writes late.
    cached: Option<String>,
    /// Writes of others that it has not heard of yet, with their numbers.
    under_way: VecDeque<(usize, Option<String>)>,
    /// The number of its own last write.
    wrote: usize,
    alive: bool,
}

/// The browser: one storage, some pages.
struct Browser {
    storage: Option<String>,
    pages: Vec<Page>,
    /// Whether pages see other pages' writes only when they hear of them.
    late: bool,
    writes: usize,
    overruled: usize,
}

impl Browser {
    fn open(&mut self) {
        let stored = self.storage.as_deref().map(|text| decode(text).unwrap().portfolio).unwrap_or_default();
        let name = format!("tab{}", (self.pages.len() * 7) % 31);
        let (contracts, settings) = (stored.contracts.clone(), stored.settings.clone());
        let (tab, cached) = (Tab::new(name, stored), self.storage.clone());
        self.pages.push(Page { tab, contracts, settings, cached, under_way: VecDeque::new(), wrote: 0, alive: true });
    }

    /// Takes over what another page wrote.
    fn receive(&mut self, page: usize, text: Option<&str>) {
        let theirs = text.map(|text| decode(text).unwrap().portfolio).unwrap_or_default();
        let page = &mut self.pages[page];
        if let Some(received) = page.tab.receive(&page.contracts, &page.settings, theirs) {
            self.overruled += received.overruled.len();
            (page.contracts, page.settings) = (received.contracts, received.settings);
        }
    }

    /// What the page's timer does; whether anything was written.
    fn save(&mut self, number: usize) -> bool {
        // Between two saves of a page lies a third of a second, in which it hears of all that was written before them.
        while self.pages[number].under_way.front().is_some_and(|(write, _)| *write <= self.pages[number].wrote) {
            self.hear(number);
        }
        let page = &self.pages[number];
        if !page.tab.has_news(&page.contracts, &page.settings) {
            return false;
        }
        let stored = if self.late { page.cached.clone() } else { self.storage.clone() };
        if stored.is_some() {
            self.receive(number, stored.as_deref());
        }
        let page = &mut self.pages[number];
        let document = page.tab.document(page.contracts.clone(), page.settings.clone());
        let text = (!document.is_empty()).then(|| encode(&document));
        page.tab.wrote(document);
        page.cached.clone_from(&text);
        self.storage.clone_from(&text);
        self.writes += 1;
        page.wrote = self.writes;
        for (other, page) in self.pages.iter_mut().enumerate() {
            if other != number && page.alive {
                page.under_way.push_back((self.writes, text.clone()));
            }
        }
        true
    }

    fn hear(&mut self, number: usize) -> bool {
        let Some((_, text)) = self.pages[number].under_way.pop_front() else { return false };
        self.pages[number].cached.clone_from(&text);
        self.receive(number, text.as_deref());
        true
    }

    /// Lets everything that is under way arrive and everything be saved; how many writes that took.
    fn come_to_rest(&mut self) -> usize {
        let before = self.writes;
        loop {
            let mut moved = false;
            for page in (0..self.pages.len()).filter(|page| self.pages[*page].alive).collect::<Vec<_>>() {
                while self.hear(page) {
                    moved = true;
                }
                moved |= self.save(page);
            }
            assert!(self.writes - before < 50, "the tabs answer each other for ever");
            if !moved {
                return self.writes - before;
            }
        }
    }
}

const FIELDS: usize = 6;

/// Changes one field of a contract; the number is told from all others.
fn edit(record: &mut Record, field: usize, number: u64) {
    let text = number.to_string();
    match field {
        0 => record.name = text,
        1 => record.customer = text,
        2 => record.terms.notice = Notice::Days((number % 700) as u32),
        3 => record.progress.set("data-export", StepRecord { note: text, ..StepRecord::default() }),
        4 => record.entries.set("objects/cases", SheetEntry { label: text, ..SheetEntry::default() }),
        _ => record.notes = text,
    }
    record.changed = number;
}

fn value(record: &Record, field: usize) -> String {
    match field {
        0 => record.name.clone(),
        1 => record.customer.clone(),
        2 => match record.terms.notice {
            Notice::Days(days) | Notice::Months(days) => days.to_string(),
        },
        3 => record.progress.get("data-export").note,
        4 => record.entries.get("objects/cases").label,
        _ => record.notes.clone(),
    }
}

/// Edits from several tabs in any order. Each tab has fields of its own, where nothing may be lost; with `shared`, all tabs
/// edit all fields, and what one of them wrote last must stand.
fn simulate(seed: u64, pages: usize, edits: usize, late: bool, shared: bool) -> (usize, usize) {
    let mut dice = Dice(seed);
    let ids: Vec<String> = (0..5).map(|number| format!("c{number}")).collect();
    let start = Portfolio { contracts: ids.iter().map(|id| contract(id)).collect(), ..Portfolio::default() };
    let mut browser = Browser { storage: Some(encode(&start)), pages: vec![], late, writes: 0, overruled: 0 };
    (0..pages).for_each(|_| browser.open());
    let mut last: BTreeMap<(String, usize), BTreeMap<usize, String>> = BTreeMap::new();
    let (mut deleted, mut added) = (BTreeSet::new(), BTreeSet::new());
    let mut done = 0_u64;
    while done < edits as u64 {
        let page = dice.below(pages);
        match dice.below(10) {
            0..=4 => {
                done += 1;
                let all = &browser.pages[page].contracts;
                let Some(place) = all.len().checked_sub(1).map(|most| dice.below(most + 1)) else { continue };
                let field = if shared { dice.below(FIELDS) } else { page % FIELDS };
                let changed = all.iter().map(|record| record.changed).max().unwrap_or(0) + 1;
                let record = Arc::make_mut(&mut browser.pages[page].contracts[place]);
                edit(record, field, done);
                record.changed = changed;
                last.entry((record.id.clone(), field)).or_default().insert(page, value(record, field));
            }
            5 | 6 => {
                browser.save(page);
            }
            7 | 8 => {
                browser.hear(page);
            }
            _ if dice.below(8) == 0 => {
                let id = format!("n{done}p{page}x{}", dice.below(1_000));
                added.insert(id.clone());
                browser.pages[page].contracts.push(contract(&id));
            }
            _ if dice.below(12) == 0 && browser.pages[page].contracts.len() > 2 => {
                let place = dice.below(browser.pages[page].contracts.len());
                deleted.insert(browser.pages[page].contracts.remove(place).id.clone());
            }
            _ => browser.pages[page].settings.theme = [Theme::Light, Theme::Dark][dice.below(2)],
        }
    }
    let writes = browser.come_to_rest();

    let ours = &browser.pages[0].contracts;
    for page in &browser.pages {
        assert_eq!(page.contracts, *ours, "seed {seed}");
        assert_eq!(page.settings.theme, browser.pages[0].settings.theme, "seed {seed}");
        assert!(page.under_way.is_empty());
    }
    let stored = decode(browser.storage.as_deref().unwrap()).unwrap().portfolio;
    assert_eq!(stored.contracts, *ours, "seed {seed}");
    // Between many, a save may be overwritten before all have heard of it; then they agree on what is left.
    if pages > 3 {
        return (writes, browser.overruled);
    }
    let there: BTreeSet<&String> = ours.iter().map(|record| &record.id).collect();
    for id in ids.iter().chain(&added) {
        assert_eq!(there.contains(id), !deleted.contains(id), "{id}, seed {seed}");
    }
    for ((id, field), values) in last.iter().filter(|((id, _), _)| !deleted.contains(id)) {
        let now = value(ours.iter().find(|record| record.id == *id).unwrap(), *field);
        assert!(values.values().any(|written| *written == now), "{id} field {field}: {now} of {values:?}, seed {seed}");
    }
    (writes, browser.overruled)
}

#[test]
fn a_thousand_edits_from_two_tabs_end_in_the_same_state_in_both_and_nothing_is_lost() {
    let mut most = 0;
    // Every other seed has its tabs hear of each other late.
    for seed in 0..u64::from(cases(12)) {
        most = most.max(simulate(seed, 2, 1_000, seed % 2 == 0, false).0);
    }
    assert!(most <= 4, "{most} writes until both rest");
}

#[test]
fn where_both_change_the_same_one_of_the_two_stands_in_both() {
    let seeds = u64::from(cases(100));
    let overruled: usize = (0..seeds).map(|seed| simulate(seed, 2, 200, seed % 2 == 0, true).1).sum();
    assert!(overruled as u64 > seeds, "only {overruled} edits met");
}

#[test]
fn three_tabs_lose_nothing_and_more_agree_as_well() {
    for seed in 0..u64::from(cases(20)) {
        simulate(seed, 3, 150, seed % 2 == 0, false);
        simulate(seed, 6, 150, seed % 2 == 0, false);
        simulate(seed, 10, 60, seed % 2 == 0, true);
    }
}

/// A page whose tab is closed keeps all but what it had not saved.
#[test]
fn a_tab_that_dies_takes_only_its_last_edit_along() {
    for seed in 0..100 {
        let mut dice = Dice(seed);
        let mut browser = Browser { storage: None, pages: vec![], late: seed % 2 == 0, writes: 0, overruled: 0 };
        browser.open();
        browser.open();
        browser.pages[0].contracts.push(contract("a"));
        browser.save(0);
        browser.hear(1);
        let rounds = 1 + dice.below(20) as u64;
        for number in 1..=rounds {
            edit(Arc::make_mut(&mut browser.pages[0].contracts[0]), 0, number);
            if number < rounds {
                browser.save(0);
            }
            edit(Arc::make_mut(&mut browser.pages[1].contracts[0]), 1, number);
            if dice.below(2) == 0 {
                browser.save(1);
            }
            if dice.below(2) == 0 {
                browser.hear(1);
                browser.hear(0);
            }
        }
        browser.pages[0].alive = false;
        browser.come_to_rest();
        browser.open();
        let [left, .., fresh] = browser.pages.get(1..).unwrap() else { unreachable!("two pages are left") };
        assert_eq!(left.contracts, fresh.contracts);
        let kept = value(&fresh.contracts[0], 0);
        let expected = (rounds - 1).to_string();
        assert!(rounds == 1 || kept == expected, "{kept} of {rounds}, seed {seed}");
        assert_eq!(value(&fresh.contracts[0], 1), rounds.to_string(), "seed {seed}");
    }
}

#[test]
fn an_old_document_that_arrives_late_changes_nothing() {
    let mut browser = Browser { storage: None, pages: vec![], late: false, writes: 0, overruled: 0 };
    browser.open();
    browser.open();
    browser.pages[0].contracts.push(contract("a"));
    browser.save(0);
    for number in 1..30 {
        edit(Arc::make_mut(&mut browser.pages[0].contracts[0]), 0, number);
        browser.save(0);
    }
    // The second tab was asleep. It reads the storage first, and hears of what went before only then.
    browser.pages[1].settings.theme = Theme::Dark;
    browser.save(1);
    let awake = browser.pages[1].contracts.clone();
    assert_eq!(awake.first().map(|record| record.name.as_str()), Some("29"));
    while browser.hear(1) {
        assert_eq!(browser.pages[1].contracts, awake);
    }
    assert_eq!(browser.come_to_rest(), 0);
}

#[test]
fn everything_deleted_in_one_tab_is_gone_in_all() {
    for late in [false, true] {
        let mut browser = Browser { storage: None, pages: vec![], late, writes: 0, overruled: 0 };
        browser.open();
        browser.open();
        browser.pages[0].contracts.push(contract("a"));
        browser.save(0);
        browser.hear(1);
        browser.pages[0].contracts.clear();
        browser.save(0);
        // In the same moment, before the other heard of it.
        edit(Arc::make_mut(&mut browser.pages[1].contracts[0]), 0, 1);
        browser.pages[1].contracts.push(contract("new"));
        browser.save(1);
        browser.come_to_rest();
        for page in &browser.pages {
            assert_eq!(page.contracts.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), ["new"]);
        }
    }
}

#[test]
fn what_follows_from_rows_follows_from_the_rows_of_both_tabs() {
    let ticked = |first: &str| {
        let mut entry = SheetEntry { ticked: true, ..SheetEntry::default() };
        entry.cells[0] = first.to_owned();
        entry
    };
    let before = contract("a");
    let changed = |change: &dyn Fn(&mut Record)| {
        let mut record = Record::clone(&before);
        change(&mut record);
        record.changed += 1;
        [Arc::new(record)]
    };
    let sent = |row: &str, number: u32| {
        changed(&|record| {
            record.entries.set(row, ticked(&format!("2026-11-{number}")));
            let done_on = day(2026, 11, number);
            record
                .progress
                .set("send-notice", StepRecord { status: StepStatus::Done, done_on, ..StepRecord::default() });
        })
    };
    let sides = [sent("sent/email", 20), sent("sent/letter", 18)];
    for (ours, theirs) in [(&sides[0], &sides[1]), (&sides[1], &sides[0])] {
        let merged = merge(&[Arc::clone(&before)], ours, theirs, Precedence::Ours).contracts;
        assert_eq!(merged[0].progress.get("send-notice").done_on, day(2026, 11, 18));
    }
    // One tab says that there are own refund terms, the other how many days they give.
    let own = changed(&|record| {
        record.assumptions.own = true;
        record.terms.own_terms = Some(fristklar::domain::OwnTerms {
            full_refund_days: 0,
            pro_rata: false,
            fee: fristklar::domain::EarlyFee::None,
        });
    });
    let days = changed(&|record| record.assumptions.own_full_days = "14".to_owned());
    for (ours, theirs) in [(&own, &days), (&days, &own)] {
        let merged = merge(&[Arc::clone(&before)], ours, theirs, Precedence::Ours).contracts;
        assert_eq!(merged[0].terms.own_terms.map(|terms| terms.full_refund_days), Some(14));
        assert!(merged[0].changed > ours[0].changed);
    }
}

#[test]
fn a_document_knows_whose_saves_went_into_it() {
    let mut seen = SaveVector::default();
    for (rev, tab) in (1..).zip(["a", "b", "a", "c", "d", "e", "f", "g", "h", "i"]) {
        let next = seen.and_by(tab, rev);
        assert!(next.covers(&seen) && !seen.covers(&next), "{tab}");
        assert_eq!(next.writer(), Some(tab));
        seen = next;
    }
    assert_eq!(seen.iter().count(), 8);
    // The tab that saved longest ago is forgotten and counts as seen; one that has just begun does not.
    assert!(seen.covers(&SaveVector::new(vec![("b".to_owned(), 2)])));
    assert!(!seen.covers(&SaveVector::new(vec![("new".to_owned(), 11)])));
    let joined = seen.joined(&SaveVector::new(vec![("new".to_owned(), 11), ("c".to_owned(), 1)]));
    assert!(joined.covers(&SaveVector::new(vec![("new".to_owned(), 11), ("c".to_owned(), 4)])));
}
