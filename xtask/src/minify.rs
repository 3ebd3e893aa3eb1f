//! Comments and blanks are for us, not for the visitor. Trunk would take them out, but its minifier of scripts does not
//! know all that wasm-bindgen writes, and it can only be switched off for everything at once.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::Outcome;

/// A script that is a module, in as few bytes as possible. What it imports and exports keeps its names.
pub fn script(text: &str) -> Outcome<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    if let Some(fault) = parsed.diagnostics.first() {
        return Err(format!("cannot minify a script: {fault}"));
    }
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let options = CodegenOptions::minify();
    Ok(Codegen::new().with_options(options).with_scoping(minified.scoping).build(&program).code.to_string())
}

/// Styles without comments and indentation; what else could go hardly shows in what is sent.
pub fn styles(text: &str) -> String {
    bare(text, "/*", "*/")
}

/// A page without comments and indentation. It must have no element in which blanks count, such as `<pre>`.
pub fn page(text: &str) -> String {
    bare(text, "<!--", "-->")
}

fn bare(text: &str, opening: &str, closing: &str) -> String {
    let mut pieces = text.split(opening);
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.filter_map(|piece| piece.split_once(closing)).map(|(_, after)| after);
    let without_comments: String = std::iter::once(first).chain(rest).collect();
    without_comments.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{page, script, styles};
    use crate::Outcome;

    #[test]
    fn a_script_keeps_the_names_that_others_know() -> Outcome {
        let text = "import * as part from \"./part.js\"\n\n// What starts it.\nasync function start(address) {\n  \
                    return part.load(address);\n}\nfunction sync() {}\nexport { sync, start as default };\n";
        let small = script(text)?;
        assert!(small.len() < text.len(), "{small}");
        assert!(!small.contains("What starts it"), "{small}");
        for kept in ["\"./part.js\"", ".load(", " as sync", " as default"] {
            assert!(small.contains(kept), "{kept} in {small}");
        }
        Ok(())
    }

    #[test]
    fn what_is_no_script_is_an_error() {
        assert!(script("export {").is_err());
    }

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let text = "/* One. */\n.a {\n  width: calc(1rem + 2vw);\n}\n\n/* Two,\n   in lines. */\n.b::before {\n  content: \": \";\n}\n";
        assert_eq!(styles(text), ".a {\nwidth: calc(1rem + 2vw);\n}\n.b::before {\ncontent: \": \";\n}");
        assert_eq!(page("<p>\n  <!-- a -->\n  b <i>c</i> d\n</p>\n"), "<p>\nb <i>c</i> d\n</p>");
    }
}
