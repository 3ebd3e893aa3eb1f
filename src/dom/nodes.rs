//! What an element may hold: texts, elements, lists of them, nothing, or a closure that gives any of these.

use std::cell::RefCell;

use super::element::Element;
use super::{Owner, document, follow, untrack};

/// Any number of finished nodes.
#[derive(Default)]
#[must_use = "a view shows nothing until it is put into the page"]
pub struct AnyView(Vec<web_sys::Node>);

impl AnyView {
    /// Adds what comes next.
    pub fn push(&mut self, next: impl IntoAny) {
        self.0.extend(next.into_any().0);
    }
}

/// Puts a node at the end of another; refused only for nodes that cannot have children.
fn append(parent: &web_sys::Node, node: &web_sys::Node) {
    let _ = parent.append_child(node);
}

/// What can stand inside an element.
pub trait IntoAny {
    /// Its nodes.
    fn into_any(self) -> AnyView;

    /// Puts its nodes at the end of an element, without a list of them where there is just one.
    fn append_to(self, parent: &web_sys::Node)
    where
        Self: Sized,
    {
        self.into_any().append_to(parent);
    }
}

fn text(text: &str) -> web_sys::Node {
    document().create_text_node(text).into()
}

fn append_text(parent: &web_sys::Node, content: &str) {
    append(parent, &text(content));
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }

    fn append_to(self, parent: &web_sys::Node) {
        for node in &self.0 {
            append(parent, node);
        }
    }
}

impl IntoAny for Element {
    fn into_any(self) -> AnyView {
        AnyView(vec![self.into_node()])
    }

    fn append_to(self, parent: &web_sys::Node) {
        append(parent, &self.into_node());
    }
}

impl IntoAny for () {
    fn into_any(self) -> AnyView {
        AnyView::default()
    }
}

impl IntoAny for &'static str {
    fn into_any(self) -> AnyView {
        AnyView(vec![text(self)])
    }

    fn append_to(self, parent: &web_sys::Node) {
        append_text(parent, self);
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        AnyView(vec![text(&self)])
    }

    fn append_to(self, parent: &web_sys::Node) {
        append_text(parent, &self);
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        self.map(IntoAny::into_any).unwrap_or_default()
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        let mut views = AnyView::default();
        for view in self {
            views.push(view);
        }
        views
    }
}

impl<F: Fn() -> T + 'static, T: IntoAny> IntoAny for F {
    fn into_any(self) -> AnyView {
        changing(Box::new(move || self().into_any()))
    }
}

/// Removes what stands between two nodes, all at once: node by node takes several times as long.
fn clear(begin: &web_sys::Node, end: &web_sys::Node) {
    if let Ok(range) = document().create_range() {
        let _ = range.set_start_after(begin);
        let _ = range.set_end_before(end);
        let _ = range.delete_contents();
    }
}

/// Nodes that are made anew whenever a signal read for them changes, between two markers that stay.
fn changing(make: Box<dyn Fn() -> AnyView>) -> AnyView {
    let document = document();
    let (begin, end): (web_sys::Node, web_sys::Node) =
        (document.create_text_node("").into(), document.create_text_node("").into());
    // The first nodes have no parent yet: they are handed out together with the markers.
    let first = std::rc::Rc::new(RefCell::new(Some(vec![begin.clone()])));
    let handed = std::rc::Rc::clone(&first);
    let stop = end.clone();
    follow(Box::new(move || {
        if let Some(parent) = stop.parent_node() {
            clear(&begin, &stop);
            for node in make().0 {
                let _ = parent.insert_before(&node, Some(&stop));
            }
        } else if let Some(nodes) = first.borrow_mut().as_mut() {
            nodes.extend(make().0);
        }
    }));
    let mut nodes = handed.borrow_mut().take().unwrap_or_default();
    nodes.push(end);
    AnyView(nodes)
}

/// What was drawn for one key.
struct Drawn {
    key: String,
    nodes: Vec<web_sys::Node>,
    /// Keeps what the nodes follow; dropped with them.
    owner: Owner,
}

/// A list that is used while it changes: what was drawn for a key stays as it is, focus included, as long as its key is
/// among `keys`; only what is new is drawn.
pub fn keyed(keys: impl Fn() -> Vec<String> + 'static, draw: impl Fn(&str) -> AnyView + 'static) -> AnyView {
    keyed_nodes(Box::new(keys), Box::new(draw))
}

fn keyed_nodes(keys: Box<dyn Fn() -> Vec<String>>, draw: Box<dyn Fn(&str) -> AnyView>) -> AnyView {
    let document = document();
    let end: web_sys::Node = document.create_text_node("").into();
    let first = std::rc::Rc::new(RefCell::new(Some(Vec::new())));
    let handed = std::rc::Rc::clone(&first);
    let stop = end.clone();
    // Whatever is drawn outlives the turn it is drawn in, but not the list.
    let around = Owner::current().unwrap_or_default();
    let drawn: RefCell<Vec<Drawn>> = RefCell::new(Vec::new());
    follow(Box::new(move || {
        let keys = keys();
        let mut drawn = drawn.borrow_mut();
        let (mut kept, gone): (Vec<_>, Vec<_>) = drawn.drain(..).partition(|one| keys.contains(&one.key));
        for one in gone {
            for node in &one.nodes {
                if let Some(parent) = node.parent_node() {
                    let _ = parent.remove_child(node);
                }
            }
            one.owner.cleanup();
        }
        for key in keys {
            let at = kept.iter().position(|one| one.key == key);
            let one = match at {
                Some(at) => kept.remove(at),
                None => {
                    let owner = around.child();
                    let nodes = owner.with(|| untrack(|| draw(&key))).0;
                    Drawn { key, nodes, owner }
                }
            };
            drawn.push(one);
        }
        let Some(parent) = stop.parent_node() else {
            if let Some(nodes) = first.borrow_mut().as_mut() {
                nodes.extend(drawn.iter().flat_map(|one| one.nodes.iter().cloned()));
            }
            return;
        };
        // From the end: what stands where it should is not touched, so that it keeps the focus.
        let mut next = stop.clone();
        for node in drawn.iter().rev().flat_map(|one| one.nodes.iter().rev()) {
            let follows = node.next_sibling().is_some_and(|sibling| sibling.is_same_node(Some(&next)));
            if !follows {
                let _ = parent.insert_before(node, Some(&next));
            }
            next = node.clone();
        }
    }));
    let mut nodes = handed.borrow_mut().take().unwrap_or_default();
    nodes.push(end);
    AnyView(nodes)
}
