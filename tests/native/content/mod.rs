mod check;
mod claims;
mod effort;
mod file;
mod letters;
mod texts;
mod words;

const LONGEST_SENTENCE: usize = 22;

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}
