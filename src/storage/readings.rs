//! The readings of a contract, a list of which the stored contract and the backup hold as it is.
//!
//! One that is damaged stays where it is until the user removes it: it is no reason to set its contract aside, of which
//! it changes no date.

use serde_json::value::RawValue;

use super::name_in;
use super::reading::StoredKept;
use super::wire::{Object, json, read};
use crate::documents::{KeptReading, MAX_KEPT};
use crate::portfolio::Readings;

/// A kept reading that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagedReading {
    /// The name of its document; empty where that is lost too.
    pub name: String,
    /// What is stored.
    pub text: String,
}

/// There would be more than [`MAX_KEPT`] readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyReadings;

/// All readings of a contract, in the order in which they were kept.
pub fn kept_readings(readings: &Readings) -> Vec<Result<KeptReading, DamagedReading>> {
    let damaged = |text: &str| DamagedReading { name: name_in(text), text: text.to_owned() };
    stored(readings).into_iter().map(|text| whole(text).ok_or_else(|| damaged(text))).collect()
}

/// The same readings as they are written here: another program may have set a backup in another way.
pub fn as_written(readings: &Readings) -> Readings {
    let written = |text: &str| whole(text).map_or_else(|| text.to_owned(), |kept| json(&StoredKept::from(&kept)));
    list(&stored(readings).into_iter().map(written).collect::<Vec<_>>())
}

/// These readings and others, none of which is kept twice.
///
/// # Errors
/// [`TooManyReadings`]: nothing is left out in silence.
pub fn with_readings(readings: &Readings, others: &[KeptReading]) -> Result<Readings, TooManyReadings> {
    let mut all: Vec<String> = stored(readings).into_iter().map(str::to_owned).collect();
    for other in others {
        let text = json(&StoredKept::from(other));
        if !all.contains(&text) {
            all.push(text);
        }
    }
    if all.len() > MAX_KEPT { Err(TooManyReadings) } else { Ok(list(&all)) }
}

/// These readings without the one at a place.
pub fn without_reading(readings: &Readings, place: usize) -> Readings {
    let mut all = stored(readings);
    if place < all.len() {
        all.remove(place);
    }
    list(&all)
}

fn whole(text: &str) -> Option<KeptReading> {
    let Object(stored) = read::<Object<StoredKept<'static>>>(text)?;
    KeptReading::try_from(stored).ok()
}

/// The text of each reading; what is no list counts as one that is damaged.
fn stored(readings: &Readings) -> Vec<&str> {
    let Some(text) = readings.stored() else { return Vec::new() };
    let list: Result<Vec<&RawValue>, _> = serde_json::from_str(text);
    list.map_or_else(|_| vec![text], |list| list.into_iter().map(RawValue::get).collect())
}

fn list<T: AsRef<str>>(texts: &[T]) -> Readings {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let all = format!("[{}]", texts.join(","));
    Readings::from_stored((!texts.is_empty()).then_some(all.as_str()))
}
