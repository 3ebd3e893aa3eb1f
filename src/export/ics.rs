//! Calendar files (RFC 5545 and 7986): whole days, each with one reminder. Nothing that is typed can become a line or a
//! property of its own, and no line is longer than 75 octets.

use chrono::DateTime;

use crate::domain::{Day, days_between, plus_days};
use crate::i18n::is_bidi_control;
use crate::link::percent;
use crate::link::values::compact_day;

/// Octets of a line without its end (RFC 5545, section 3.1).
pub const LINE: usize = 75;
/// Nine o'clock on the day before, counted back from the day's midnight.
const REMINDER: &str = "-PT15H";
/// The first day that is counted from: 1 January 1970.
const EPOCH: Day = match Day::from_yo_opt(1970, 1) {
    Some(day) => day,
    None => Day::MIN,
};

/// A whole day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The same whenever the same thing is written again, so that calendars know it.
    pub uid: u128,
    /// Higher whenever it has changed.
    pub sequence: u32,
    pub day: Day,
    pub title: String,
    /// What is said about it.
    pub text: String,
    /// Whether it is called off; then it reminds of nothing.
    pub cancelled: bool,
}

/// The calendar file with these entries, written at `millis` since 1970. `name` is what a calendar made of it is called.
pub fn file(name: &str, entries: &[CalendarEntry], millis: u64) -> String {
    let mut file = File(String::new());
    // No METHOD: without one the file is no message to anybody, and needs no organiser.
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Fristklar//Fristklar//DE");
    file.line("CALSCALE", "GREGORIAN");
    file.text("NAME", name);
    file.text("X-WR-CALNAME", name);
    let written = moment(millis);
    for entry in entries {
        file.event(entry, &written);
    }
    file.line("END", "VCALENDAR");
    file.0
}

struct File(String);

impl File {
    fn event(&mut self, entry: &CalendarEntry, written: &str) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &uuid(entry.uid));
        self.line("DTSTAMP", written);
        self.line("SEQUENCE", &entry.sequence.to_string());
        self.line("DTSTART;VALUE=DATE", &compact_day(entry.day));
        // The day after: with the same day some calendars show none.
        self.line("DTEND;VALUE=DATE", &compact_day(plus_days(entry.day, 1)));
        self.text("SUMMARY", &entry.title);
        self.text("DESCRIPTION", &entry.text);
        self.line("STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" });
        self.line("TRANSP", "TRANSPARENT");
        self.line("CLASS", "PRIVATE");
        if !entry.cancelled {
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.text("DESCRIPTION", &entry.title);
            self.line("TRIGGER", REMINDER);
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A line, folded between characters where it is too long.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for char in name.chars().chain([':']).chain(value.chars()) {
            if octets + char.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(char);
            octets += char.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a property holds it. Whatever ends a line becomes an escaped line break, for readers that split at more
/// than the standard does; other controls become blanks, and what turns the reading direction around goes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.replace("\r\n", "\n").chars() {
        match char {
            '\\' | ';' | ',' => escaped.extend(['\\', char]),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            char if char.is_control() => escaped.push(' '),
            char if is_bidi_control(char) => {}
            char => escaped.push(char),
        }
    }
    escaped
}

/// As 128 bits are usually written, marked as a UUID of one's own making (RFC 9562, version 8).
fn uuid(bits: u128) -> String {
    const VERSION: u128 = 8 << 76;
    const VARIANT: u128 = 0b10 << 62;
    let marked = bits & !(0xf << 76) & !(0b11 << 62) | VERSION | VARIANT;
    let [a, b, c, d] = [marked >> 96, marked >> 80 & 0xffff, marked >> 64 & 0xffff, marked >> 48 & 0xffff];
    let e = marked & 0xffff_ffff_ffff;
    format!("{a:08x}-{b:04x}-{c:04x}-{d:04x}-{e:012x}")
}

/// A link that opens Google's calendar with a whole day filled in.
pub fn google_link(title: &str, on: Day) -> String {
    let mut link = String::from("https://calendar.google.com/calendar/render?action=TEMPLATE&text=");
    percent::encode_into(&mut link, title);
    link.push_str(&format!("&dates={}/{}", compact_day(on), compact_day(plus_days(on, 1))));
    link
}

/// A link that opens Outlook on the web with a whole day filled in.
pub fn outlook_link(title: &str, on: Day) -> String {
    let mut link = String::from(
        "https://outlook.office.com/calendar/deeplink/compose?path=/calendar/action/compose&rru=addevent&subject=",
    );
    percent::encode_into(&mut link, title);
    link.push_str(&format!("&allday=true&startdt={on}&enddt={}", plus_days(on, 1)));
    link
}

/// A moment as `20261123T090000Z`.
fn moment(millis: u64) -> String {
    let moment = i64::try_from(millis).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Days since 1970.
pub fn day_number(day: Day) -> u32 {
    u32::try_from(days_between(EPOCH, day)).unwrap_or_default()
}
