//! The short stable word of each choice, the same in links, in the stored document and as the value of an `<option>`.
//!
//! Words are never renamed or reused: old links and old documents must stay readable.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{Billing, Channel, Currency, GoverningLaw, NoticeWay, Region, SettlementBasis};
use crate::i18n::Lang;
use crate::portfolio::{
    Edition, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice, SignsAs, StepStatus, SwitchRoute, Theme,
};

/// A choice with a word for it.
pub trait Word: Copy + 'static {
    /// All choices, in the order they are offered.
    const CHOICES: &'static [Self];

    /// The word; lower-case except for currencies.
    fn word(self) -> &'static str;

    /// The choice with exactly this word.
    fn from_word(word: &str) -> Option<Self> {
        Self::CHOICES.iter().copied().find(|choice| choice.word() == word)
    }
}

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The form.
    #[default]
    Start,
    /// The result: the dates of the contract.
    Deadlines,
    /// Refunds, and what missing the deadline costs.
    Costs,
    /// What fewer licences would cost.
    Licences,
    /// The comparison of CRMs.
    CrmComparison,
    /// The check of the invoices that come after the notice.
    InvoiceCheck,
    /// The checklist.
    Steps,
    /// The notice letter.
    Letter,
    /// All stored contracts.
    Contracts,
    /// Import and export of tables of contracts.
    Import,
    /// Reading order forms and agreements.
    Documents,
    /// Backup to a file and restore from one.
    Backup,
    /// The contract on one page, for printing.
    Summary,
    Help,
    /// Who is responsible for the page.
    Imprint,
    Privacy,
    /// How accessible the page is.
    Accessibility,
}

impl View {
    pub fn as_str(self) -> &'static str {
        self.word()
    }

    /// Whether it is one of the calculators that the costs lead to.
    pub fn is_calculator(self) -> bool {
        matches!(self, Self::Licences | Self::CrmComparison | Self::InvoiceCheck)
    }

    /// Whether the view has nothing to show without a contract.
    pub fn needs_contract(self) -> bool {
        matches!(self, Self::Deadlines | Self::Costs | Self::Letter | Self::Summary) || self.is_calculator()
    }
}

/// Reads a text, escaped or not, without keeping a copy of it.
pub(crate) fn read_text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    struct TextVisitor<T>(fn(&str) -> Option<T>);

    impl<T> Visitor<'_> for TextVisitor<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a text that this field takes")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
        }
    }

    deserializer.deserialize_str(TextVisitor(read))
}

/// Implements [`Word`] from one list of choices and words, and serde's traits through the word; a choice without a word
/// does not compile. A derived `Deserialize` for an enum would also accept `{"EUR": null}`.
macro_rules! words {
    ($($choice:ty { $($name:ident = $word:literal),+ $(,)? })+) => {$(
        impl Word for $choice {
            const CHOICES: &'static [Self] = &[$(Self::$name),+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word),+
                }
            }
        }

        impl Serialize for $choice {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $choice {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_text(deserializer, Self::from_word)
            }
        }
    )+};
}
pub(crate) use words;

words! {
    View {
        Start = "start",
        Deadlines = "deadlines",
        Costs = "costs",
        Licences = "licences",
        CrmComparison = "crm",
        InvoiceCheck = "invoices",
        Steps = "steps",
        Letter = "letter",
        Contracts = "contracts",
        Import = "import",
        Documents = "documents",
        Backup = "backup",
        Summary = "summary",
        Help = "help",
        Imprint = "imprint",
        Privacy = "privacy",
        Accessibility = "accessibility",
    }
    Currency { Eur = "EUR", Usd = "USD", Chf = "CHF", Gbp = "GBP" }
    Billing {
        Annual = "annual",
        Semiannual = "semiannual",
        Quarterly = "quarterly",
        Monthly = "monthly",
        Term = "term",
    }
    Channel {
        Unknown = "unknown",
        AccountExecutive = "account-executive",
        Online = "online",
        AppExchange = "appexchange",
        Reseller = "reseller",
    }
    GoverningLaw {
        Unknown = "unknown",
        German = "german",
        Austrian = "austrian",
        Swiss = "swiss",
        English = "english",
        Irish = "irish",
        Other = "other",
    }
    Region {
        Germany = "de",
        BadenWuerttemberg = "de-bw",
        Bavaria = "de-by",
        Berlin = "de-be",
        Brandenburg = "de-bb",
        Bremen = "de-hb",
        Hamburg = "de-hh",
        Hesse = "de-he",
        Mecklenburg = "de-mv",
        LowerSaxony = "de-ni",
        NorthRhineWestphalia = "de-nw",
        RhinelandPalatinate = "de-rp",
        Saarland = "de-sl",
        Saxony = "de-sn",
        SaxonyAnhalt = "de-st",
        SchleswigHolstein = "de-sh",
        Thuringia = "de-th",
        Austria = "at",
        Switzerland = "ch",
        EnglandAndWales = "gb-eaw",
        UnitedStates = "us",
        WeekendsOnly = "none",
    }
    Lang { De = "de", En = "en" }
    Theme { System = "system", Light = "light", Dark = "dark" }
    StepStatus { Open = "open", InProgress = "doing", Done = "done", NotNeeded = "not-needed" }
    Edition { Large = "large", Small = "small" }
    LengthChoice { Months = "months", PrintedEnd = "end" }
    EndMeaning { Unanswered = "unanswered", LastDay = "last-day", NextTerm = "next-term" }
    NoticeUnit { Days = "days", Months = "months" }
    RenewalChoice { ShorterOfTermAndYear = "min12", SameTerm = "same", Months = "months", None = "none" }
    SettlementBasis { Guide = "guide", Standard = "msa", Own = "own", ForCause = "cause" }
    FeeChoice { None = "none", Fixed = "fixed", Share = "share" }
    SignsAs {
        Unknown = "unknown",
        Management = "management",
        Prokura = "prokura",
        PowerOfAttorney = "power-of-attorney",
    }
    NoticeWay { Email = "email", Courier = "courier", Post = "post" }
    SwitchRoute { OtherProvider = "provider", OwnServers = "own-servers", Erasure = "erasure" }
}
