//! What filled-in sheets mean: whether counts agree, which export is still to be downloaded, when the notice was sent,
//! which reasons were ticked.

use crate::content::Content;
use crate::domain::{Day, NoticeWay, SendBy, plus_days};
use crate::i18n::is_bidi_control;
use crate::journey::schedule::export_spacing;
use crate::link::values::parse_day;
use crate::portfolio::{Answers, Entries, Progress, SEND_NOTICE, SheetEntry, StepRecord, StepStatus, entry_key};

/// The sheet of exports: day of the request, where it is stored; ticked once downloaded.
pub const EXPORTS: &str = "exports";
/// The sheet of sent notices: day, proof; ticked once sent.
pub const SENT: &str = "sent";
/// The row of [`SENT`] for an e-mail.
const SENT_BY_EMAIL: &str = "email";
/// The row of [`SENT`] for a signed letter by courier or registered post.
const SENT_BY_LETTER: &str = "letter";
/// The cell in which a row of [`SENT`] keeps its last valid day, while the day is being edited.
pub const SETTLED_DAY: usize = 3;
/// The sheet of reasons, with a sentence in each row.
pub const REASONS: &str = "reasons";

/// Days an export's files can be downloaded: 48 hours (docs/facts.md#data-export), in whole days.
const FILES_KEPT_DAYS: i64 = 2;

/// How two counts of the same records compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// They are the same.
    Agree,
    /// The second count has this many fewer.
    Missing(u64),
    /// The second count has this many more.
    TooMany(u64),
}

/// Compares the two counts in a row; `None` while one of them is not a number.
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

/// Parses a number of records: digits, or groups of three with a separator.
fn count(text: &str) -> Option<u64> {
    let groups: Vec<&str> = text.trim().split(['.', ',', '\'', '’', ' ', '\u{a0}', '\u{202f}']).collect();
    let whole = groups.iter().skip(1).all(|group| group.len() == 3);
    whole.then(|| groups.concat().parse().ok()).flatten()
}

/// The input on a single line, without control characters, line breaks and changes of the writing direction.
pub fn one_line(typed: &str) -> String {
    let breaks = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
    let kept = typed.chars().filter(|sign| !is_bidi_control(*sign)).map(|sign| if breaks(sign) { ' ' } else { sign });
    kept.collect::<String>().trim().to_owned()
}

/// The day in a cell.
pub fn day_in(cell: &str) -> Option<Day> {
    parse_day(cell).ok()
}

/// The state of the exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exports {
    /// The first day on which the next export can be requested, if there was one before.
    pub next: Option<Day>,
    /// The latest export, if it was not downloaded yet: the day of the request, and the last day of the download.
    pub pending: Option<(Day, Day)>,
}

/// Reads the sheet of exports. A new export deletes the files of the previous one, so only the latest counts.
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

/// The first day in the sheet of sent notices.
pub fn sent_on(entries: &Entries) -> Option<Day> {
    let sent = |(_, entry): (&str, &SheetEntry)| {
        let [day, .., settled] = &entry.cells;
        let day = if day.trim().is_empty() { None } else { day_in(day).or_else(|| day_in(settled)) };
        day.filter(|_| entry.ticked)
    };
    entries.of_sheet(SENT).filter_map(sent).min()
}

/// The row of [`SENT`] for a notice that goes this way.
pub fn row_of(way: NoticeWay) -> &'static str {
    match way {
        NoticeWay::Email => SENT_BY_EMAIL,
        NoticeWay::Courier | NoticeWay::Post => SENT_BY_LETTER,
    }
}

/// Whether the notice sent on `sent` may have arrived too late: each way by which it was sent was used after its
/// send-by date (docs/rules.md#notice-sent). If the sheet of sent notices has no way, an e-mail is assumed.
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

/// Sets the day of the notice to that in the sheet of sent notices, unless the user set an earlier day on the step.
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

/// The sentences of the ticked reasons, with the user's own last; empty if none is ticked.
pub fn reasons(entries: &Entries, content: &Content) -> String {
    let ticked = |row: &str| entries.get(&entry_key(REASONS, row)).ticked;
    let known = content.sheet(REASONS).map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let mut sentences: Vec<&str> = known.iter().filter(|row| ticked(&row.id)).map(|row| row.label.as_str()).collect();
    let own = entries.of_sheet(REASONS).filter(|(_, entry)| entry.ticked && !entry.label.is_empty());
    sentences.extend(own.map(|(_, entry)| entry.label.as_str()));
    sentences.join(" ")
}
