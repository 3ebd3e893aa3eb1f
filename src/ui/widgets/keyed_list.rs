//! A list that keeps the elements of a row as long as its key exists.

use std::sync::Arc;

use leptos::prelude::*;

/// The row type shared by all lists.
struct Row {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Leptos' `<For>`: a row keeps its elements, including focus and open `<details>`, as long as its key is in the list.
/// Rows of any type are converted to a single one, because each instance of `<For>` for another type adds 2 kB.
#[component]
pub fn KeyedList<T, V>(
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    key: impl Fn(&T) -> String + Send + Sync + 'static,
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    let row = move |item: T| {
        let children = Arc::clone(&children);
        Row { key: key(&item), draw: Box::new(move || children(item).into_any()) }
    };
    let rows: Box<dyn Fn() -> Vec<Row> + Send + Sync> = Box::new(move || each().into_iter().map(&row).collect());
    view! { <RowList rows /> }
}

#[component]
fn RowList(rows: Box<dyn Fn() -> Vec<Row> + Send + Sync>) -> impl IntoView {
    view! { <For each=rows key=|row| row.key.clone() children=|row| (row.draw)() /> }
}
