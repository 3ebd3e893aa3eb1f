//! Migrations from older schemas to the current one.

use std::mem;

use crate::content::templates::BLANKS;
use crate::i18n::Lang;
use crate::link::Word;
use crate::link::values::{is_id, parse_renewal};
use crate::portfolio::{Entries, LetterField, Record, SheetEntry};

/// From schema 3 or older to 4. What was typed and chosen for letters, calendars and costs, and the renewal rule before
/// a contract was set not to renew, used to be rows of sheets, such as `letter/company`. They are fields of the record
/// now.
///
/// Anything else in such a row, which this page never wrote, remains a row, and so does every row without a field.
pub(super) fn from_3(record: &mut Record) {
    let mut kept = Entries::default();
    for (key, entry) in mem::take(&mut record.entries).iter() {
        kept.set(key, without_moved(record, key, entry.clone()));
    }
    record.entries = kept;
}

/// Moves the contents of a row to its field and returns what is left of the row.
fn without_moved(record: &mut Record, key: &str, mut entry: SheetEntry) -> SheetEntry {
    let SheetEntry { ticked, cells: [first, ..], .. } = &mut entry;
    match key.split_once('/') {
        Some(("letter", "kind")) => record.letter.kind = mem::take(first),
        Some(("letter", "language")) => {
            record.letter.language = Lang::from_word(first);
            if record.letter.language.is_some() {
                first.clear();
            }
        }
        Some(("letter", "reasons")) => record.letter.with_reasons = mem::take(ticked),
        Some(("letter", name)) => {
            if let Some(field) = LetterField::ALL.into_iter().find(|field| field.name() == name) {
                *field.typed_mut(record) = mem::take(first);
            } else if BLANKS.contains(&name) {
                record.letter.blanks.set(name, mem::take(first));
            } else if let Some(other) = name.strip_prefix("also-").filter(|other| is_id(other)) {
                record.letter.also.set(other, mem::take(ticked));
            }
        }
        Some(("calendar", "without-steps")) => record.calendar.with_steps = !mem::take(ticked),
        Some(("renewal", "before")) => {
            record.renewal_before = parse_renewal(first).ok();
            if record.renewal_before.is_some() {
                first.clear();
            }
        }
        Some(("money", "own")) => record.assumptions.own = mem::take(ticked),
        Some(("money", "own-full-days")) => record.assumptions.own_full_days = mem::take(first),
        Some(("money", "own-pro-rata")) => record.assumptions.own_pro_rata = mem::take(ticked),
        Some(("money", "own-fee")) => record.assumptions.own_fee = mem::take(first),
        Some(("money", "yearly-increase")) => record.assumptions.yearly_increase = mem::take(first),
        Some(("money", "vat")) => record.assumptions.vat = mem::take(first),
        Some(("money", "list-discount")) => record.assumptions.discount = mem::take(first),
        _ => {}
    }
    entry
}
