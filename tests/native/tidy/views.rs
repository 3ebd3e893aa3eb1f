//! What stands in `view!`, read with the parser of Leptos' own macro.

use std::collections::HashSet;

use rstml::node::{Node, NodeAttribute};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

use super::{Outcome, parsed, sources};

#[test]
fn views_hold_no_element_that_leptos_would_write_as_html() -> Outcome {
    // `view!` turns a nested element that is literal throughout into `innerHTML`, which the policy refuses. One attribute
    // or text in braces keeps it out of that path.
    let mut literal = Vec::new();
    for source in sources("src/ui", ".rs")? {
        let file = parsed(&source)?;
        let mut found = LiteralElements { path: &source.path, views: 0, found: &mut literal };
        visit::visit_file(&mut found, &file);
        let written = source.code().filter(|(_, line)| line.contains("view! {")).count();
        assert!(found.views >= written.min(1), "{}: no view was read", source.path);
    }
    assert_eq!(literal, Vec::<String>::new());
    Ok(())
}

/// Collects the nested elements of all `view!`s that hold nothing but literals.
struct LiteralElements<'a> {
    path: &'a str,
    views: usize,
    found: &'a mut Vec<String>,
}

impl LiteralElements<'_> {
    fn look_into(&mut self, view: &syn::Macro) {
        let Ok(nodes) = rstml::parse2(view.tokens.clone()) else {
            self.found.push(format!("{}:{}: not read", self.path, view.span().start().line));
            return;
        };
        self.views += 1;
        for node in &nodes {
            self.look_at(node, nodes.len() > 1);
        }
    }

    fn look_at(&mut self, node: &Node, nested: bool) {
        match node {
            Node::Element(element) => {
                let bare = element.attributes().is_empty() && element.children.is_empty();
                if nested && !bare && is_literal(node) {
                    let line = element.name().span().start().line;
                    self.found.push(format!("{}:{line}: <{}>", self.path, element.name()));
                    return;
                }
                for attribute in element.attributes() {
                    if let NodeAttribute::Attribute(attribute) = attribute
                        && let Some(value) = attribute.value()
                    {
                        visit::visit_expr(self, value);
                    }
                }
                element.children.iter().for_each(|child| self.look_at(child, true));
            }
            Node::Fragment(fragment) => fragment.children.iter().for_each(|child| self.look_at(child, true)),
            Node::Block(block) => {
                if let Some(block) = block.try_block() {
                    visit::visit_block(self, block);
                }
            }
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for LiteralElements<'_> {
    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        if found.path.is_ident("view") {
            self.look_into(found);
        }
    }
}

fn is_literal(node: &Node) -> bool {
    match node {
        Node::Text(_) | Node::RawText(_) => true,
        Node::Element(element) => {
            let is_component = element.name().to_string().starts_with(|first: char| first.is_ascii_uppercase());
            let literal = |attribute: &NodeAttribute| match attribute {
                NodeAttribute::Block(_) => false,
                NodeAttribute::Attribute(attribute) => attribute.value().is_none_or(|value| {
                    let is_text = matches!(value, syn::Expr::Lit(value) if matches!(value.lit, syn::Lit::Str(_)));
                    let kind = attribute.key.to_string();
                    is_text && !["style:", "prop:", "on:", "use:", "bind"].iter().any(|other| kind.starts_with(other))
                }),
            };
            !is_component && element.attributes().iter().all(literal) && element.children.iter().all(is_literal)
        }
        _ => false,
    }
}

#[test]
fn literal_elements_are_found_where_they_are() {
    let literal_in = |source: &str| {
        let mut found = Vec::new();
        let mut look = LiteralElements { path: "x", views: 0, found: &mut found };
        syn::parse_file(source).map(|file| visit::visit_file(&mut look, &file)).ok();
        found
    };
    let one = "fn f() { view! { <p class=\"a\"><b>\"x\"</b></p> }; }";
    assert_eq!(literal_in(one), ["x:1: <b>"]);
    let inside = "fn f() { view! { <p>{move || view! { <i>{\"x\"}</i> <u>\"y\"</u> }}</p> }; }";
    assert_eq!(literal_in(inside), ["x:1: <u>"]);
    let none = "fn f() { view! { <p><b class={\"a\"}>\"x\"</b> <i>{t.text}</i> <Other name=\"x\"/> <br/></p> }; }";
    assert_eq!(literal_in(none), Vec::<String>::new());
}

#[test]
fn context_is_asked_for_while_a_component_is_drawn() -> Outcome {
    // An event handler or a future runs when no component is being drawn; nothing is found in context there.
    let mut late = Vec::new();
    for folder in ["src/ui", "src/state"] {
        for source in sources(folder, ".rs")? {
            late.extend(late_calls(&parsed(&source)?).into_iter().map(|call| format!("{}:{call}", source.path)));
        }
    }
    assert_eq!(late, Vec::<String>::new());
    Ok(())
}

/// What looks into the context.
const FROM_CONTEXT: [&str; 6] =
    ["expect_context", "use_context", "use_texts", "use_wording", "use_lang", "with_context"];

/// What runs its argument later.
const LATER: [&str; 6] = [
    "spawn_local",
    "set_timeout",
    "set_interval",
    "request_animation_frame",
    "queue_microtask",
    "window_event_listener",
];

/// The calls for something from context in event handlers and futures, as `line: function`. Closures and functions that
/// a handler names are looked into; what those call is not.
fn late_calls(file: &syn::File) -> Vec<String> {
    let mut handlers = HandlerNames::default();
    visit::visit_file(&mut handlers, file);
    let mut calls = LateCalls { handlers: handlers.0, is_late: false, found: Vec::new() };
    visit::visit_file(&mut calls, file);
    calls.found
}

/// Visits all expressions of a `view!`, or of a macro whose arguments are expressions; `attribute` is called with the name
/// of an attribute and its value.
fn visit_expressions<'a, V>(visitor: &mut V, called: &syn::Macro, attribute: fn(&mut V, &str, &syn::Expr))
where
    V: for<'ast> Visit<'ast>,
{
    fn look_at<V: for<'ast> Visit<'ast>>(visitor: &mut V, node: &Node, attribute: fn(&mut V, &str, &syn::Expr)) {
        match node {
            Node::Element(element) => {
                for given in element.attributes() {
                    match given {
                        NodeAttribute::Attribute(given) => {
                            if let Some(value) = given.value() {
                                attribute(visitor, &given.key.to_string(), value);
                            }
                        }
                        NodeAttribute::Block(block) => {
                            if let Some(block) = block.try_block() {
                                visitor.visit_block(block);
                            }
                        }
                    }
                }
                element.children.iter().for_each(|child| look_at(visitor, child, attribute));
            }
            Node::Fragment(fragment) => fragment.children.iter().for_each(|child| look_at(visitor, child, attribute)),
            Node::Block(block) => {
                if let Some(block) = block.try_block() {
                    visitor.visit_block(block);
                }
            }
            _ => {}
        }
    }
    if called.path.is_ident("view") {
        let nodes = rstml::parse2(called.tokens.clone()).unwrap_or_default();
        nodes.iter().for_each(|node| look_at(visitor, node, attribute));
    } else if let Ok(arguments) =
        Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated.parse2(called.tokens.clone())
    {
        arguments.iter().for_each(|argument| visitor.visit_expr(argument));
    }
}

/// Whether an attribute or a property holds what happens on an event.
fn is_handler(attribute: &str) -> bool {
    attribute.starts_with("on:") || attribute.starts_with("on_")
}

fn last_name(path: &syn::Expr) -> Option<String> {
    match path {
        syn::Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// Collects the names that are given as event handlers.
#[derive(Default)]
struct HandlerNames(HashSet<String>);

impl<'ast> Visit<'ast> for HandlerNames {
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        visit_expressions(self, called, |names, attribute, value| {
            if is_handler(attribute) {
                names.0.extend(last_name(value));
            }
            names.visit_expr(value);
        });
    }
}

struct LateCalls {
    handlers: HashSet<String>,
    is_late: bool,
    found: Vec<String>,
}

impl LateCalls {
    fn late(&mut self, is_late: bool, look: impl FnOnce(&mut Self)) {
        let before = self.is_late;
        self.is_late |= is_late;
        look(self);
        self.is_late = before;
    }
}

impl<'ast> Visit<'ast> for LateCalls {
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        visit_expressions(self, called, |calls, attribute, value| {
            calls.late(is_handler(attribute), |calls| calls.visit_expr(value));
        });
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let name = last_name(&call.func).unwrap_or_default();
        if self.is_late && FROM_CONTEXT.contains(&name.as_str()) {
            self.found.push(format!("{}: {name}", call.span().start().line));
        }
        self.late(LATER.contains(&name.as_str()), |calls| visit::visit_expr_call(calls, call));
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        let value = local.init.as_ref().map(|init| &*init.expr);
        let is_handler = match (&local.pat, value) {
            (syn::Pat::Ident(name), Some(syn::Expr::Closure(_))) => self.handlers.contains(&name.ident.to_string()),
            _ => false,
        };
        self.late(is_handler, |calls| visit::visit_local(calls, local));
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        let is_late = function.sig.asyncness.is_some() || self.handlers.contains(&function.sig.ident.to_string());
        self.late(is_late, |calls| visit::visit_item_fn(calls, function));
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.late(function.sig.asyncness.is_some(), |calls| visit::visit_impl_item_fn(calls, function));
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        self.late(true, |calls| visit::visit_expr_async(calls, block));
    }
}

#[test]
fn late_calls_are_found_where_they_are() {
    let late_in = |source: &str| syn::parse_file(source).map(|file| late_calls(&file)).unwrap_or_default();
    let click = "fn f() { view! { <p><b on:click=move |_| { use_lang(); }>{use_lang()}</b></p> }; }";
    assert_eq!(late_in(click), ["1: use_lang"]);
    let property = "fn f() { view! { <Field on_input=move |text| { expect_context::<Store>().take(text) } /> }; }";
    assert_eq!(late_in(property), ["1: expect_context"]);
    let named = "fn f() {\nlet ask = move |_| { wording::use_texts::<T>(); };\nview! { <b on:click=ask>\"x\"</b> }; }";
    assert_eq!(late_in(named), ["2: use_texts"]);
    let function = "fn ask(_: MouseEvent) { use_lang(); } fn f() { view! { <b on:click=ask>\"x\"</b> }; }";
    assert_eq!(late_in(function), ["1: use_lang"]);
    let inside = "fn f() { let list = vec![view! { <b>{view! { <i on:click=|_| drop(use_lang())/> }}</b> }]; }";
    assert_eq!(late_in(inside), ["1: use_lang"]);
    let future = "fn f() { spawn_local(load(use_lang())); } async fn load(_: Lang) {\nuse_lang(); }";
    assert_eq!(late_in(future), ["1: use_lang", "2: use_lang"]);
    let none = "fn f() { let lang = use_lang(); let text = move || use_lang(); view! { <b on:click=move |_| g(lang)>{text}</b> }; }";
    assert_eq!(late_in(none), Vec::<String>::new());
}
