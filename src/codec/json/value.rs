//! JSON read into values (RFC 8259), each with the text it was read from.
//!
//! The usual library is 8 kB of the compressed page dearer; the tests hold this reader against it.

use std::borrow::Cow;

/// Deeper than any document of this page; a hostile one must not exhaust the stack.
const MAX_DEPTH: u32 = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value<'a> {
    /// The text it was read from.
    pub raw: &'a str,
    kind: Kind<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind<'a> {
    Null,
    Flag(bool),
    /// Its text says it all.
    Number,
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// Reads a whole text; `None` when it is not JSON.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0)?;
        reader.skip_blanks();
        (reader.at == text.len()).then_some(value)
    }

    /// The field of an object; of several with one name the last, as browsers read it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Object(fields) => fields.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The fields of an object in their order; none of anything else.
    pub fn fields(&self) -> &[(Cow<'a, str>, Self)] {
        match &self.kind {
            Kind::Object(fields) => fields,
            _ => &[],
        }
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.kind, Kind::Object(_))
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        self.kind == Kind::Null
    }

    /// A text.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number that is not negative, written without point or exponent.
    pub fn as_u64(&self) -> Option<u64> {
        if self.kind == Kind::Number { self.raw.parse().ok() } else { None }
    }

    /// Yes or no.
    pub fn as_bool(&self) -> Option<bool> {
        match self.kind {
            Kind::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// A list.
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.kind {
            Kind::List(items) => Some(items),
            _ => None,
        }
    }
}

/// A text of which the items of one list, a field of the outermost object, are read one by one and not kept: a list of
/// ten thousand then takes no more room than its longest item, and need not be read in one go.
#[derive(Debug)]
pub struct Listed<'a> {
    text: Cow<'a, str>,
    name: &'static str,
    /// Where the list begins, and how far it was read; `None` where there is no such list.
    list: Option<(usize, usize)>,
    /// Whether all of it was read.
    read: bool,
}

impl<'a> Listed<'a> {
    /// Looks for the list with this name.
    pub fn new(text: Cow<'a, str>, name: &'static str) -> Self {
        let list = Reader { text: &text, at: 0 }.find_list(name).map(|from| (from, from + 1));
        Self { text, name, list, read: list.is_none() }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether all items were read.
    pub fn is_read(&self) -> bool {
        self.read
    }

    /// Makes something of the next item and of where it stands, if there is one.
    ///
    /// `None` where the text is not JSON.
    pub fn next<T>(&mut self, make: impl FnOnce(Value<'_>, usize) -> T) -> Option<Option<T>> {
        let Some((from, at)) = self.list.filter(|_| !self.read) else { return Some(None) };
        let mut reader = Reader { text: &self.text, at };
        reader.skip_blanks();
        let made = if at == from + 1 && reader.eat(b']') {
            self.read = true;
            None
        } else {
            let begins = reader.at;
            let made = make(reader.value(2)?, begins);
            reader.skip_blanks();
            self.read = reader.eat(b']');
            (self.read || reader.eat(b',')).then_some(())?;
            Some(made)
        };
        self.list = Some((from, reader.at));
        Some(made)
    }

    /// Hands on the whole text with null in the place of the list that was read, and whether that list counts: of two
    /// with this name the last does, as browsers read it.
    ///
    /// `None` where the text is not JSON.
    pub fn rest<T>(self, make: impl FnOnce(&Value<'_>, bool) -> T) -> Option<T> {
        let text = match self.list {
            Some((from, to)) => Cow::Owned([self.text.get(..from)?, "null", self.text.get(to..)?].concat()),
            None => self.text,
        };
        let rest = Value::parse(&text)?;
        // By where it stands: another one may be null of its own.
        let place = self.list.and_then(|(from, _)| text.get(from..)).map(str::as_ptr);
        let counts = place.is_some() && place == rest.get(self.name).map(|value| value.raw.as_ptr());
        Some(make(&rest, counts))
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, sign: u8) -> bool {
        let found = self.peek() == Some(sign);
        self.at += usize::from(found);
        found
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: u32) -> Option<Value<'a>> {
        self.skip_blanks();
        let from = self.at;
        let kind = match self.peek()? {
            b'{' | b'[' if depth == MAX_DEPTH => return None,
            b'{' => self.object(depth)?,
            b'[' => self.list(depth)?,
            b'"' => Kind::Text(self.string()?),
            b't' => self.word("true", Kind::Flag(true))?,
            b'f' => self.word("false", Kind::Flag(false))?,
            b'n' => self.word("null", Kind::Null)?,
            _ => self.number()?,
        };
        Some(Value { raw: self.text.get(from..self.at)?, kind })
    }

    /// Goes to the list that is the first field with this name of the outermost object; where it begins.
    fn find_list(&mut self, name: &str) -> Option<usize> {
        self.skip_blanks();
        self.eat(b'{').then_some(())?;
        loop {
            self.skip_blanks();
            let found = self.string()? == name;
            self.skip_blanks();
            self.eat(b':').then_some(())?;
            self.skip_blanks();
            if found && self.peek()? == b'[' {
                return Some(self.at);
            }
            self.value(1)?;
            self.skip_blanks();
            self.eat(b',').then_some(())?;
        }
    }

    fn word(&mut self, word: &str, kind: Kind<'a>) -> Option<Kind<'a>> {
        let found = self.text.get(self.at..)?.starts_with(word);
        self.at += word.len();
        found.then_some(kind)
    }

    fn list(&mut self, depth: u32) -> Option<Kind<'a>> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_blanks();
        if self.eat(b']') {
            return Some(Kind::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_blanks();
            if self.eat(b']') {
                return Some(Kind::List(items));
            }
            self.eat(b',').then_some(())?;
        }
    }

    fn object(&mut self, depth: u32) -> Option<Kind<'a>> {
        self.at += 1;
        let mut fields = Vec::new();
        self.skip_blanks();
        if self.eat(b'}') {
            return Some(Kind::Object(fields));
        }
        loop {
            self.skip_blanks();
            let name = self.string()?;
            self.skip_blanks();
            self.eat(b':').then_some(())?;
            fields.push((name, self.value(depth + 1)?));
            self.skip_blanks();
            if self.eat(b'}') {
                return Some(Kind::Object(fields));
            }
            self.eat(b',').then_some(())?;
        }
    }

    fn digits(&mut self) -> bool {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at > from
    }

    fn number(&mut self) -> Option<Kind<'a>> {
        self.eat(b'-');
        let zero = self.eat(b'0');
        (zero || self.digits()).then_some(())?;
        if self.eat(b'.') {
            self.digits().then_some(())?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits().then_some(())?;
        }
        Some(Kind::Number)
    }

    /// A text; what has no escapes, as almost all, is not copied.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.eat(b'"').then_some(())?;
        let mut text = Cow::Borrowed("");
        loop {
            let from = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            text += self.text.get(from..self.at)?;
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(text);
                }
                b'\\' => {
                    self.at += 1;
                    text.to_mut().push(self.escaped()?);
                }
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode()?,
            _ => return None,
        })
    }

    /// Four hexadecimal digits, or two times four for what lies beyond them.
    fn unicode(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        let code = match first {
            0xd800..=0xdbff => {
                (self.eat(b'\\') && self.eat(b'u')).then_some(())?;
                let second = self.four_digits()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                0x10000 + ((first - 0xd800) << 10) + second
            }
            code => code,
        };
        char::from_u32(code)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(())?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}
