//! The script between page and program without what only people read: long names of imports, and indentation.
//!
//! wasm-bindgen names every import twice, in the script and in the program, with sixteen digits that no compression
//! makes shorter. Both sides get the same short name here.

use crate::Outcome;

/// The kinds of imports, as the program's format numbers them.
const FUNCTION: u8 = 0;
/// The section of a program that lists them.
const IMPORTS: u8 = 2;
/// Sections that machines pass over.
const CUSTOM: u8 = 0;
/// Magic number and version.
const HEADER: usize = 8;

/// The program and its script, with short names.
pub fn shortened(program: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let mut reader = Reader { rest: program };
    let mut made = reader.take(HEADER)?.to_vec();
    let mut names = Vec::new();
    while !reader.rest.is_empty() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let mut content = reader.take(size)?.to_vec();
        if kind == IMPORTS {
            content = imports(&content, &mut names)?;
        }
        made.push(kind);
        push_number(&mut made, content.len());
        made.extend(content);
    }
    Ok((made, renamed(script, &names)?))
}

/// The section of imports with short names for functions; the long ones are noted in order.
fn imports(section: &[u8], names: &mut Vec<String>) -> Outcome<Vec<u8>> {
    let mut reader = Reader { rest: section };
    let count = reader.number()?;
    let mut made = Vec::new();
    push_number(&mut made, count);
    for _ in 0..count {
        let (module, name) = (reader.text()?, reader.text()?);
        let kind = reader.byte()?;
        if kind != FUNCTION {
            return Err("the program imports more than functions, which its script cannot give".to_string());
        }
        push_text(&mut made, module);
        push_text(&mut made, &short(names.len()));
        made.push(kind);
        push_number(&mut made, reader.number()?);
        names.push(name.to_string());
    }
    Ok(made)
}

/// The script with its functions called by their short names, one line each without indentation or comment.
fn renamed(script: &str, names: &[String]) -> Outcome<String> {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return Err("the script holds a text of several lines, whose blanks are needed".to_string());
    }
    let mut found = 0;
    let mut made = String::with_capacity(script.len());
    let lines = script.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !["//", "/*", "*"].iter().any(|sign| line.starts_with(sign))) {
        let place = line.split_once(": ").and_then(|(key, _)| names.iter().position(|name| name == key));
        match (place, line.split_once(": ")) {
            (Some(place), Some((_, function))) => {
                found += 1;
                made.push_str(&format!("{}: {function}\n", short(place)));
            }
            _ => made.extend([line, "\n"]),
        }
    }
    if found == names.len() {
        Ok(made)
    } else {
        Err(format!("the program imports {} functions, and its script names {found} of them", names.len()))
    }
}

/// A section that no machine reads, to be put at the end of a program.
pub fn custom_section(name: &str, content: &[u8]) -> Vec<u8> {
    let mut inside = Vec::new();
    push_text(&mut inside, name);
    inside.extend(content);
    let mut section = vec![CUSTOM];
    push_number(&mut section, inside.len());
    section.extend(inside);
    section
}

/// A short name: a letter and a number.
fn short(place: usize) -> String {
    format!("i{place}")
}

/// What is left to read.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Outcome<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or("the program ends in the middle of something")?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Outcome<u8> {
        Ok(self.take(1)?.first().copied().unwrap_or_default())
    }

    /// A number in groups of seven bits, the lowest first; the highest bit says that more follow.
    fn number(&mut self) -> Outcome<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("the program holds a number that is too long".to_string())
    }

    fn text(&mut self) -> Outcome<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| "the program holds a name that is no text".to_string())
    }
}

fn push_number(to: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return to.push(low);
        }
        to.push(low | 0x80);
    }
}

fn push_text(to: &mut Vec<u8>, text: &str) {
    push_number(to, text.len());
    to.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::shortened;

    /// A program that imports `long_name_a` and `long_name_b`, both of type 0, and has a custom section of 200 bytes.
    fn program(first: &str, second: &str) -> Vec<u8> {
        let mut section = vec![2];
        for name in [first, second] {
            section.extend([1, b'm', u8::try_from(name.len()).unwrap_or_default()]);
            section.extend(name.as_bytes());
            section.extend([0, 0]);
        }
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        program.extend([2, u8::try_from(section.len()).unwrap_or_default()]);
        program.extend(section);
        program.extend([0, 0xc8, 1]);
        program.extend([7; 200]);
        program
    }

    #[test]
    fn both_sides_get_the_same_short_names_and_nothing_else_changes() {
        let script =
            "  // why\n  const imports = {\n    long_b: function() { return \"long_a: \"; },\n    long_a: f,\n  };\n";
        let made = shortened(&program("long_a", "long_b"), script);
        let expected = "const imports = {\ni1: function() { return \"long_a: \"; },\ni0: f,\n};\n".to_string();
        assert_eq!(made, Ok((program("i0", "i1"), expected)));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let fits = "a: f,\nb: f,\n";
        assert!(shortened(&program("a", "b"), fits).is_ok());
        assert!(shortened(&program("a", "c"), fits).is_err());
        assert!(shortened(&program("a", "b"), "a: f,\nb: `\n  `,\n").is_err());
        // Any end within the section of imports, which begins behind the header.
        let whole = program("a", "b");
        assert!((9..23).filter_map(|end| whole.get(..end)).all(|cut| shortened(cut, fits).is_err()));
    }
}
