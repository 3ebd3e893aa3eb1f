//! Calendar files (RFC 5545 and 7986) with all-day events, each with one reminder. User input can never become a line
//! or property of its own, and no line is longer than 75 octets.

use chrono::DateTime;

use crate::domain::{Day, days_between, plus_days};
use crate::i18n::is_bidi_control;
use crate::link::percent;
use crate::link::values::compact_day;

/// Longest line in octets, without the line break (RFC 5545, section 3.1).
pub const LINE: usize = 75;
/// Nine o'clock on the day before, relative to the event's midnight.
const REMINDER: &str = "-PT15H";
/// Day 0 of [`day_number`].
const EPOCH: Day = match Day::from_yo_opt(1970, 1) {
    Some(day) => day,
    None => Day::MIN,
};

/// An all-day event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Always the same for the same event, so that calendars recognise it.
    pub uid: u128,
    /// Higher after every change.
    pub sequence: u32,
    pub day: Day,
    pub title: String,
    /// The description.
    pub text: String,
    /// Whether the event is cancelled; it has no reminder then.
    pub cancelled: bool,
}

/// The calendar file with these events, written at `millis` since 1970. `name` is the name of a calendar made of it.
pub fn file(name: &str, entries: &[CalendarEntry], millis: u64) -> String {
    let mut file = File(String::new());
    // No METHOD: with one the file would be an invitation, which needs an organiser.
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
        // The end is exclusive, and some calendars show nothing if it equals the start.
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

    /// Writes a line, folded between characters if it is too long.
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

/// The value of a text property. Every kind of line break is escaped, because some programs split lines at more
/// characters than the standard says; other control characters become spaces, and those that change the writing
/// direction are removed.
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

/// 128 bits in the usual notation of a UUID, marked as a custom one (RFC 9562, version 8).
fn uuid(bits: u128) -> String {
    const VERSION: u128 = 8 << 76;
    const VARIANT: u128 = 0b10 << 62;
    let marked = bits & !(0xf << 76) & !(0b11 << 62) | VERSION | VARIANT;
    let [a, b, c, d] = [marked >> 96, marked >> 80 & 0xffff, marked >> 64 & 0xffff, marked >> 48 & 0xffff];
    let e = marked & 0xffff_ffff_ffff;
    format!("{a:08x}-{b:04x}-{c:04x}-{d:04x}-{e:012x}")
}

/// A link that opens Google Calendar with an all-day event filled in.
pub fn google_link(title: &str, on: Day) -> String {
    let mut link = String::from("https://calendar.google.com/calendar/render?action=TEMPLATE&text=");
    percent::encode_into(&mut link, title);
    link.push_str(&format!("&dates={}/{}", compact_day(on), compact_day(plus_days(on, 1))));
    link
}

/// A link that opens Outlook on the web with an all-day event filled in. Without `path` and `rru`, which older
/// descriptions of such links have: with them Outlook shows a "+" for every blank of the title.
pub fn outlook_link(title: &str, on: Day) -> String {
    let mut link = String::from("https://outlook.office.com/calendar/deeplink/compose?subject=");
    percent::encode_into(&mut link, title);
    link.push_str(&format!("&allday=true&startdt={on}&enddt={}", plus_days(on, 1)));
    link
}

/// A time as `20261123T090000Z`.
fn moment(millis: u64) -> String {
    let moment = i64::try_from(millis).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Days since 1 January 1970.
pub fn day_number(day: Day) -> u32 {
    u32::try_from(days_between(EPOCH, day)).unwrap_or_default()
}
