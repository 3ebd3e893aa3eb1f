//! Texts and formats in two languages, with the number and date formats of four regions.
//!
//! Pure: no browser and no `Intl`, so that page, letter and test have the same characters everywhere.

pub mod figures;
mod findings;
mod format;
pub mod law;
pub mod names;
pub mod texts;

pub use findings::{finding, skipped};
pub use format::{
    Locale, amount, amount_plain, around_value, count, counted, day_in_parts, day_long, day_short, day_with_weekday,
    fill, hundredths, is_bidi_control, month_short, month_year, percent, weekday,
};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    De,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The tag used in links, storage and `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The second language of a sheet that has both.
    pub fn other(self) -> Self {
        match self {
            Self::De => Self::En,
            Self::En => Self::De,
        }
    }

    /// The page's language for a browser whose first preferred language is `tag`: German for German, otherwise English.
    pub fn for_browser(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Self::De } else { Self::En }
    }
}
