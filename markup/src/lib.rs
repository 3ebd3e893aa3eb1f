//! `view!`: Leptos' notation for elements, compiled to calls of the app's `dom` module.
//!
//! Leptos gives every view a type of its own, with its own code to build, rebuild and remove it. That is fast where
//! lists change thousands of times a second, and half a megabyte here. The same notation on one element type is a
//! third of the bytes; signals, memos and effects stay Leptos'. ARCHITECTURE.md has the figures.

use proc_macro2::{TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};

/// Elements in Leptos' notation. Attributes: `name="text"`, `name=expression`, `class:name=expression`,
/// `style:name=expression`, `prop:value`, `prop:checked`, `on:event=handler`. Children: elements, `"text"`,
/// `{expression}`. A closure in any place of an expression is run again whenever a signal it reads changes.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse(tokens) {
        Ok(nodes) => siblings(&nodes).into(),
        Err(error) => error.to_compile_error().into(),
    }
}

fn siblings(nodes: &[Node]) -> TokenStream {
    if let [node] = nodes {
        let node = child(node);
        return quote! { crate::dom::IntoAny::into_any(#node) };
    }
    let nodes = nodes.iter().map(child);
    quote! {{
        let mut views = crate::dom::AnyView::default();
        #(views.push(#nodes);)*
        views
    }}
}

fn child(node: &Node) -> TokenStream {
    match node {
        Node::Element(found) => element(found),
        Node::Text(text) => {
            let text = &text.value;
            quote! { #text }
        }
        Node::Block(block) => without_braces(quote! { #block }),
        Node::Fragment(fragment) => siblings(&fragment.children),
        Node::Comment(_) => quote! { () },
        Node::RawText(_) | Node::Doctype(_) | Node::Custom(_) => {
            quote_spanned! { span(node) => compile_error!("write text in quotes") }
        }
    }
}

/// What stands in the braces, where that is one expression.
fn without_braces(block: TokenStream) -> TokenStream {
    let mut tokens = block.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) if !group.stream().into_iter().any(|token| is_semicolon(&token)) => {
            group.stream()
        }
        _ => block,
    }
}

fn is_semicolon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';')
}

fn span(node: &Node) -> proc_macro2::Span {
    quote! { #node }.into_iter().next().map_or_else(proc_macro2::Span::call_site, |token| token.span())
}

fn element(found: &NodeElement<rstml::Infallible>) -> TokenStream {
    let tag = found.open_tag.name.to_string();
    let mut fixed = Vec::new();
    let mut moving = Vec::new();
    let mut last = Vec::new();
    for attribute in &found.open_tag.attributes {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return quote! { compile_error!("attributes are written as name=value") };
        };
        let name = attribute.key.to_string();
        // `open=false` is a value, not the text "false".
        let is_text = attribute.value().is_some_and(|value| quote! { #value }.to_string().starts_with('"'));
        let text = attribute.value_literal_string().filter(|_| is_text);
        match (text, name.split_once(':')) {
            (Some(text), None) => fixed.push(quote! { (#name, #text) }),
            // A list's value can only be chosen once its options are there.
            (_, Some(("prop", _))) => last.push(dynamic(attribute, &name)),
            _ => moving.push(dynamic(attribute, &name)),
        }
    }
    let children = found.children.iter().map(child);
    quote! {{
        let element = crate::dom::Element::new(#tag, &[#(#fixed),*]);
        #(element.#moving;)*
        #(element.child(#children);)*
        #(element.#last;)*
        element
    }}
}

fn dynamic(attribute: &KeyedAttribute, name: &str) -> TokenStream {
    let value = attribute.value().map_or_else(|| quote! { "" }, |value| quote! { #value });
    match name.split_once(':') {
        None => quote! { attribute(#name, #value) },
        Some(("on", event)) => quote! { on(#event, #value) },
        Some(("class", class)) => quote! { class(#class, #value) },
        Some(("style", property)) => quote! { style(#property, #value) },
        Some(("prop", "value")) => quote! { value(#value) },
        Some(("prop", "checked")) => quote! { checked(#value) },
        Some(_) => quote! { attribute({ compile_error!("unknown kind of attribute") }, "") },
    }
}
