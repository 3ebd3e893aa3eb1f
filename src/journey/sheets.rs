//! What the filled-in sheets say: whether counts agree, which export is still to be fetched, when the notice was sent,
//! which reasons were ticked.

use crate::content::Content;
use crate::domain::{Day, NoticeWay, SendBy, plus_days};
use crate::i18n::is_bidi_control;
use crate::journey::schedule::export_spacing;
use crate::link::values::parse_day;
use crate::portfolio::{Answers, Entries, Progress, SEND_NOTICE, SheetEntry, StepRecord, StepStatus, entry_key};

/// The sheet of exports: requested on, kept where; ticked when downloaded.
pub const EXPORTS: &str = "exports";
/// The sheet of what was sent: on which day, with which proof; ticked when sent.
pub const SENT: &str = "sent";
/// The row of [`SENT`] for a signed letter by courier or registered post.
const SENT_BY_LETTER: &str = "letter";
/// The cell in which a row of [`SENT`] keeps the day it had last, while the first one is typed in again.
pub const SETTLED_DAY: usize = 3;
/// The sheet of reasons, whose rows are sentences.
pub const REASONS: &str = "reasons";

/// Days an export's files can be downloaded: 48 hours (docs/facts.md#data-export), as days without a time.
const FILES_KEPT_DAYS: i64 = 2;

/// How two counts of the same thing compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// They are the same.
    Agree,
    /// So many are missing in the second.
    Missing(u64),
    /// So many are too many in the second.
    TooMany(u64),
}

/// Compares the two counts noted in an entry; `None` while one of them is no number.
///
/// ```
/// use fristklar::journey::sheets::{Counts, compare};
/// assert_eq!(compare(["1.204", "1,200"]), Some(Counts::Missing(4)));
/// assert_eq!(compare(["12", "about 12"]), None);
/// ```
pub fn compare(cells: [&str; 2]) -> Option<Counts> {
    let [before, after] = cells.map(count);
    let (before, after) = (before?, after?);
    Some(match (before.checked_sub(after), after.checked_sub(before)) {
        (Some(0), _) => Counts::Agree,
        (Some(missing), _) => Counts::Missing(missing),
        (None, more) => Counts::TooMany(more.unwrap_or_default()),
    })
}

/// A number of records as people write it: digits, or groups of three with a sign between them.
fn count(text: &str) -> Option<u64> {
    let groups: Vec<&str> = text.trim().split(['.', ',', '\'', '’', ' ', '\u{a0}', '\u{202f}']).collect();
    let whole = groups.iter().skip(1).all(|group| group.len() == 3);
    whole.then(|| groups.concat().parse().ok()).flatten()
}

/// What is typed, as one line: whatever else ends a line, controls a terminal or turns the reading direction is gone.
pub fn one_line(typed: &str) -> String {
    let breaks = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
    let kept = typed.chars().filter(|sign| !is_bidi_control(*sign)).map(|sign| if breaks(sign) { ' ' } else { sign });
    kept.collect::<String>().trim().to_owned()
}

/// The day in a cell of a day column.
pub fn day_in(cell: &str) -> Option<Day> {
    parse_day(cell).ok()
}

/// Where the exports stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exports {
    /// The first day the next export can be requested, where one was requested before.
    pub next: Option<Day>,
    /// The latest export, if it was not downloaded yet: the day it was requested, and the last day its files are there.
    pub pending: Option<(Day, Day)>,
}

/// Reads the sheet of exports. A new export deletes the files of the one before, so only the latest counts.
pub fn exports(entries: &Entries, answers: &Answers) -> Exports {
    let dated = |(_, entry): (&str, &SheetEntry)| {
        let [requested, ..] = &entry.cells;
        Some((day_in(requested)?, entry.ticked))
    };
    let Some((latest, downloaded)) = entries.of_sheet(EXPORTS).filter_map(dated).max() else {
        return Exports::default();
    };
    Exports {
        next: Some(plus_days(latest, export_spacing(answers))),
        pending: (!downloaded).then(|| (latest, plus_days(latest, FILES_KEPT_DAYS))),
    }
}

/// The first day on which something was sent, by the sheet of what was sent.
pub fn sent_on(entries: &Entries) -> Option<Day> {
    let sent = |(_, entry): (&str, &SheetEntry)| {
        let [day, .., settled] = &entry.cells;
        let day = if day.trim().is_empty() { None } else { day_in(day).or_else(|| day_in(settled)) };
        day.filter(|_| entry.ticked)
    };
    entries.of_sheet(SENT).filter_map(sent).min()
}

/// Whether the notice that was sent on `sent` may have arrived too late: every way by which it went was taken after its
/// send-by date (docs/rules.md#notice-sent). Where the sheet of what was sent names no way, an e-mail is assumed.
pub fn may_have_arrived_late(entries: &Entries, sent: Day, send_by: &SendBy) -> bool {
    let way_of = |key: &str| if key == SENT_BY_LETTER { NoticeWay::Courier } else { NoticeWay::Email };
    let on = |(key, entry): (&str, &SheetEntry)| {
        let [day, ..] = &entry.cells;
        Some((way_of(key), day_in(day).filter(|_| entry.ticked)?))
    };
    let mut ways = entries.of_sheet(SENT).filter_map(on).peekable();
    if ways.peek().is_none() {
        return sent > send_by.email;
    }
    ways.all(|(way, day)| day > send_by.day(way))
}

/// Lets the day of the notice follow the sheet of what was sent. An earlier day that the user set on the step stays.
pub fn date_notice(progress: &mut Progress, before: Option<Day>, now: Option<Day>) {
    let step = progress.get(SEND_NOTICE);
    let set = step.done_on.filter(|_| step.status == StepStatus::Done);
    let own = set.filter(|day| Some(*day) != before);
    let day = match (own, now) {
        (Some(own), Some(now)) => Some(own.min(now)),
        (own, now) => own.or(now),
    };
    if day != set {
        let status = if day.is_some() { StepStatus::Done } else { StepStatus::Open };
        progress.set(SEND_NOTICE, StepRecord { status, done_on: day, ..step });
    }
}

/// The sentences of the ticked reasons, the user's own last; empty where none is ticked.
pub fn reasons(entries: &Entries, content: &Content) -> String {
    let ticked = |row: &str| entries.get(&entry_key(REASONS, row)).ticked;
    let known = content.sheet(REASONS).map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let mut sentences: Vec<&str> = known.iter().filter(|row| ticked(&row.id)).map(|row| row.label.as_str()).collect();
    let own = entries.of_sheet(REASONS).filter(|(_, entry)| entry.ticked && !entry.label.is_empty());
    sentences.extend(own.map(|(_, entry)| entry.label.as_str()));
    sentences.join(" ")
}
