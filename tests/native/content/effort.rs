//! The minutes of a step are those its words name.

use fristklar::content::Both;
use fristklar::content::steps::{FULL_STEPS, STEPS};

/// What a number is counted in, in both languages.
const UNITS: [(&[&str], u32); 3] = [
    (&["Minute", "Minuten", "minute", "minutes"], 1),
    (&["Stunde", "Stunden", "hour", "hours"], 60),
    (&["Tag", "Tage", "day", "days"], 480),
];

/// The minutes at the upper end of "1–2 hours", "1 hour to 1 day" or "half a day".
fn minutes(text: &str) -> u32 {
    let halves = if text.starts_with("ein halber ") || text.starts_with("half a ") { 1 } else { 2 };
    // "per app" and "a month" count once: what stands after the last unit says nothing of the time.
    let mut number = 1;
    let mut found = None;
    for word in text.split([' ', '–']) {
        if let Ok(read) = word.parse::<u32>() {
            number = read;
        } else if let Some((_, unit)) = UNITS.iter().find(|(names, _)| names.contains(&word)) {
            found = Some(number * unit * halves / 2);
        }
    }
    found.expect(text)
}

#[test]
fn minutes_and_words_of_an_effort_say_the_same() {
    for (step, outline) in FULL_STEPS.iter().zip(STEPS) {
        let Both { de, en } = step.effort;
        assert_eq!((minutes(de), minutes(en)), (step.minutes, step.minutes), "{}", step.id);
        assert_eq!((outline.id, outline.minutes), (step.id, step.minutes));
    }
}

#[test]
fn an_effort_is_read_at_its_upper_end() {
    for (text, expected) in [
        ("1–2 days", 960),
        ("2–5 Tage", 2400),
        ("half a day", 240),
        ("1 Stunde bis 1 Tag", 480),
        ("30 minutes per app", 30),
        ("10 Minuten je Monat", 10),
    ] {
        assert_eq!(minutes(text), expected, "{text}");
    }
}

/// Without one of these there is no notice; each other step can be left out or handed on.
#[test]
fn the_steps_of_the_notice_are_marked() {
    let marked: Vec<&str> = STEPS.iter().filter(|step| step.is_essential()).map(|step| step.id).collect();
    assert_eq!(marked, ["read-contract", "decide", "draft-notice", "send-notice", "confirm-receipt"]);
}
