//! The steps of one person as calendar entries.

use super::{CalendarFile, Planned, Written, sequence, uid_of};
use crate::export::ics::{self, CalendarEntry};
use crate::i18n::texts::{CalendarTexts, ShellTexts};
use crate::i18n::{Lang, Locale};
use crate::journey::people::{PersonalStep, deadline};
use crate::journey::sheets::one_line;

/// The calendar file with these steps, an entry for each that has a day; `None` if none has. Days before the as-of day
/// become that day. The identifiers differ from those of the whole file, whose entries hold the steps of all people.
pub fn file_of_steps(planned: &Planned, steps: &[PersonalStep], lang: Lang, written: Written) -> Option<CalendarFile> {
    let Planned { name, record, contract, plan } = *planned;
    let t = CalendarTexts::of(lang);
    let name = one_line(name);
    let locale = Locale::of(lang, contract.region);
    let texts = [Some(t.step.to_owned()), deadline(plan, lang, locale), Some(ShellTexts::of(lang).legal.to_owned())];
    let text = texts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    let entry = |one: &PersonalStep| {
        Some(CalendarEntry {
            uid: uid_of(&record.id, &format!("person/{}", one.step.id)),
            sequence: sequence(record, written.on, false),
            day: one.day?.max(plan.as_of),
            title: format!("{}: {} – {name}", t.salesforce, one.step.title().get(lang)),
            text: text.clone(),
            cancelled: false,
        })
    };
    let entries: Vec<CalendarEntry> = steps.iter().filter_map(entry).collect();
    (!entries.is_empty()).then(|| CalendarFile {
        text: ics::file(&format!("{}: {name}", t.calendar), &entries, written.at),
        entries: entries.len(),
    })
}
