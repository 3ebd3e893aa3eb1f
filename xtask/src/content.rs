//! The long texts beside the program: one file a language, loaded once the page answers.

use std::path::Path;

use fristklar::content::{self, Operator};
use fristklar::i18n::Lang;

use crate::project::write;
use crate::{Outcome, stamp};

/// Writes the texts of every language into `folder` under names that hold a digest. Returns the attributes that name
/// them, with addresses relative to the page.
pub fn place(folder: &Path, operator: &Operator) -> Outcome<String> {
    let mut attributes = String::new();
    for lang in Lang::ALL {
        let file = content::encode_for(lang, operator);
        let name = format!("content-{}-{}.json", lang.tag(), stamp::of(&[file.as_bytes()]));
        write(&folder.join(&name), file)?;
        attributes.push_str(&format!(" data-{}=\"./{name}\"", lang.tag()));
    }
    Ok(attributes)
}
