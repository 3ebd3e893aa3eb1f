//! What an attribute may be set to: a text, a text that may be missing, or a closure that gives one.

use super::follow;

/// Takes a value, or its absence, to where it belongs.
type Setter = Box<dyn FnMut(Option<&str>)>;

/// A value for an attribute.
pub trait Attribute {
    /// Sets it now and, if it can change, whenever it does.
    fn follow(self, set: Setter);
}

impl Attribute for &str {
    fn follow(self, mut set: Setter) {
        set(Some(self));
    }
}

impl Attribute for String {
    fn follow(self, mut set: Setter) {
        set(Some(&self));
    }
}

impl<T: AsRef<str>> Attribute for Option<T> {
    fn follow(self, mut set: Setter) {
        set(self.as_ref().map(AsRef::as_ref));
    }
}

/// Without value where it holds, as with `open` and `selected`.
impl Attribute for bool {
    fn follow(self, mut set: Setter) {
        set(self.then_some(""));
    }
}

impl<F: Fn() -> T + 'static, T: Text> Attribute for F {
    fn follow(self, mut set: Setter) {
        follow(Box::new(move || self().give(&mut set)));
    }
}

/// What a closure may give for an attribute.
pub trait Text {
    /// Hands it on.
    fn give(self, set: &mut Setter);
}

impl Text for &str {
    fn give(self, set: &mut Setter) {
        set(Some(self));
    }
}

impl Text for String {
    fn give(self, set: &mut Setter) {
        set(Some(&self));
    }
}

impl Text for bool {
    fn give(self, set: &mut Setter) {
        set(self.then_some(""));
    }
}

impl<T: AsRef<str>> Text for Option<T> {
    fn give(self, set: &mut Setter) {
        set(self.as_ref().map(AsRef::as_ref));
    }
}

/// A value that is on or off, or a closure that gives one.
pub trait Flag {
    /// Sets it now and, if it can change, whenever it does.
    fn follow(self, set: Box<dyn FnMut(bool)>);
}

impl Flag for bool {
    fn follow(self, mut set: Box<dyn FnMut(bool)>) {
        set(self);
    }
}

impl<F: Fn() -> bool + 'static> Flag for F {
    fn follow(self, mut set: Box<dyn FnMut(bool)>) {
        follow(Box::new(move || set(self())));
    }
}
