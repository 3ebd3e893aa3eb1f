//! The language of the page and the formats for its dates and amounts, from context.

use leptos::prelude::*;

use super::phrases;
use crate::domain::{Cents, Contract, Currency, Day, Percent, TermLength};
use crate::i18n::texts::Texts;
use crate::i18n::{self, Lang, Locale};
use crate::portfolio::Record;
use crate::state::{LeftOpen, ShownPlan};

/// The language and formats of the page. Changing the language renders the whole page again. The formats depend on the
/// region of the contract shown, so the methods that format dates and amounts track it.
#[derive(Clone, Copy)]
pub struct Wording {
    pub lang: Lang,
    locale: Memo<Locale>,
}

impl Wording {
    /// Provides the language to all components below.
    pub fn provide(lang: Lang, shown: ShownPlan) {
        provide_context(Self { lang, locale: shown.locale });
    }

    pub fn locale(self) -> Locale {
        self.locale.get()
    }

    /// Tracks the formats without using them, for code that renders components: what those read is not tracked.
    pub fn track_locale(self) {
        self.locale.track();
    }

    /// "15 December 2026".
    pub fn long_day(self, day: Day) -> String {
        i18n::day_long(day, self.locale())
    }

    /// "15 Dec 2026".
    pub fn short_day(self, day: Day) -> String {
        i18n::day_short(day, self.locale())
    }

    /// "Tuesday 15 December 2026".
    pub fn day_with_weekday(self, day: Day) -> String {
        i18n::day_with_weekday(day, self.locale())
    }

    /// "Tuesday", "15 December", "2026".
    pub fn day_in_parts(self, day: Day) -> [String; 3] {
        i18n::day_in_parts(day, self.locale())
    }

    pub fn weekday(self, day: Day) -> &'static str {
        i18n::weekday(day, self.lang)
    }

    /// An amount with its currency.
    pub fn money(self, cents: Cents, currency: Currency) -> String {
        i18n::amount(cents, currency, self.locale())
    }

    /// Hundredths as a decimal number: "4.25".
    pub fn hundredths(self, number: u64) -> String {
        i18n::hundredths(number, self.locale())
    }

    pub fn percent(self, percent: Percent) -> String {
        i18n::percent(percent, self.locale())
    }

    /// The user's name for a contract, or one made from its start date.
    pub fn contract_name(self, record: &Record) -> String {
        phrases::name(record, self.lang, self.locale())
    }

    /// "since 15 Jan 2026, 12 months, 30 days' notice".
    pub fn terms(self, contract: &Contract) -> String {
        phrases::terms(contract, self.lang, self.locale())
    }

    /// "12 months, 30 days' notice", below a name that says the start.
    pub fn terms_after_name(self, record: &Record, contract: &Contract) -> String {
        phrases::terms_after_name(record, contract, self.lang, self.locale())
    }

    /// "Assumed: 12 months, 30 days' notice. Check your contract."
    pub fn assumed(self, contract: &Contract, assumed: LeftOpen) -> Option<String> {
        phrases::assumed(contract, assumed, self.lang, self.locale())
    }

    /// "12 months", "until 14 Jan 2027".
    pub fn term_length(self, length: TermLength) -> String {
        phrases::length(length, self.lang, self.locale())
    }
}

/// The language and formats of the page. Must be called while a component is rendered, not in event handlers.
pub fn use_wording() -> Wording {
    expect_context()
}

/// The language of the page.
pub fn use_lang() -> Lang {
    use_wording().lang
}

/// The texts of an area in the language of the page.
pub fn use_texts<T: Texts>() -> &'static T {
    T::of(use_lang())
}
