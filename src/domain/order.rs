//! Sorting in one place: each further type that is sorted brings a copy of the whole sort, four kilobytes.

use chrono::Datelike;

use super::calendar::Day;

/// The items by their keys; those with the same key keep their order.
pub fn in_order_of<T>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> i64) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let key_at = |(place, item): (usize, &Option<T>)| Some((key(item.as_ref()?), place));
    let mut places: Vec<(i64, usize)> = items.iter().enumerate().filter_map(key_at).collect();
    places.sort_unstable();
    places.into_iter().filter_map(|(_, place)| items.get_mut(place)?.take()).collect()
}

/// The items by their days; those of the same day keep their order.
pub fn in_order_of_days<T>(items: impl IntoIterator<Item = T>, day_of: impl Fn(&T) -> Day) -> Vec<T> {
    in_order_of(items, |item| i64::from(day_of(item).num_days_from_ce()))
}
