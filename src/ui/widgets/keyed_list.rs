//! Rows that are kept as long as their keys are in the list.

use std::sync::Arc;

use leptos::prelude::*;

/// What is shared by the rows of all lists.
struct Row {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Leptos' `<For>`: a row keeps its elements, and with them the focus and what is unfolded, while its key is in the list.
/// It takes rows of any type and gives `<For>` one, because each further type of rows is 2 kB to load.
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
