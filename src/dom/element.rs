//! One element while it is being built.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::attribute::{Attribute, Flag};
use super::document;
use super::nodes::IntoAny;

/// Elements that live in SVG's namespace.
const SVG: [&str; 8] = ["svg", "rect", "circle", "path", "g", "line", "polyline", "text"];

/// An element, empty at first.
pub struct Element(web_sys::Element);

impl Element {
    /// A new element with its fixed attributes.
    pub fn new(tag: &str, attributes: &[(&str, &str)]) -> Self {
        let document = document();
        let made = if SVG.contains(&tag) {
            document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
        } else {
            document.create_element(tag)
        };
        // Only an ill-formed name is refused, and names are written in the source.
        let element =
            made.unwrap_or_else(|_| document.document_element().unwrap_or_else(|| JsValue::NULL.unchecked_into()));
        for (name, value) in attributes {
            let _ = element.set_attribute(name, value);
        }
        Self(element)
    }

    /// Sets an attribute, or keeps it up to date.
    pub fn attribute(&self, name: &'static str, value: impl Attribute) {
        let element = self.0.clone();
        value.follow(Box::new(move |value| {
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }));
    }

    /// Keeps a class on or off.
    pub fn class(&self, name: &'static str, on: impl Flag) {
        let classes = self.0.class_list();
        on.follow(Box::new(move |on| {
            let _ = classes.toggle_with_force(name, on);
        }));
    }

    /// Sets one property of the element's style, or keeps it up to date.
    pub fn style(&self, name: &'static str, value: impl Attribute) {
        let Some(style) = self.0.dyn_ref::<web_sys::HtmlElement>().map(web_sys::HtmlElement::style) else { return };
        value.follow(Box::new(move |value| {
            let _ = style.set_property(name, value.unwrap_or_default());
        }));
    }

    /// Keeps the value of a control up to date; what the user types stays until the value changes.
    pub fn value(&self, value: impl Attribute) {
        let element: JsValue = self.0.clone().into();
        value.follow(Box::new(move |value| {
            let value = value.unwrap_or_default();
            let shown = js_sys::Reflect::get(&element, &"value".into()).ok().and_then(|shown| shown.as_string());
            // Setting it again would move the cursor.
            if shown.as_deref() != Some(value) {
                let _ = js_sys::Reflect::set(&element, &"value".into(), &value.into());
            }
        }));
    }

    /// Keeps a box or button ticked or not.
    pub fn checked(&self, on: impl Flag) {
        let element: JsValue = self.0.clone().into();
        on.follow(Box::new(move |on| {
            let _ = js_sys::Reflect::set(&element, &"checked".into(), &on.into());
        }));
    }

    /// Calls `handler` for every event of this kind.
    pub fn on(&self, event: &str, handler: impl FnMut(web_sys::Event) + 'static) {
        self.listen(event, Box::new(handler));
    }

    fn listen(&self, event: &str, handler: Box<dyn FnMut(web_sys::Event)>) {
        let closure = Closure::wrap(handler).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, closure.unchecked_ref());
    }

    /// Adds a child.
    pub fn child(&self, child: impl IntoAny) {
        child.append_to(&self.0);
    }

    pub(super) fn into_node(self) -> web_sys::Node {
        self.0.into()
    }
}

/// The text in the control an event is about.
pub fn event_target_value(event: &web_sys::Event) -> String {
    control(event).map(|control| control.value()).unwrap_or_default()
}

/// Whether the box an event is about is ticked.
pub fn event_target_checked(event: &web_sys::Event) -> bool {
    control(event).is_some_and(|control| control.checked())
}

/// Whether the `<details>` an event comes from is open.
pub fn event_target_open(event: &web_sys::Event) -> bool {
    let element = event.target().map(JsCast::unchecked_into::<web_sys::Element>);
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Lists and text areas have these properties, too.
fn control(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    event.target().map(JsCast::unchecked_into)
}
