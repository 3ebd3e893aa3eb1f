//! The page's texts, by area. Each row has the German and the English text side by side; a row with only one of them
//! does not compile. `{name}` is a placeholder for [`super::fill`].

pub trait Texts: 'static {
    /// The texts in a language.
    fn of(lang: super::Lang) -> &'static Self;
}

/// Declares an area: a struct with one field for each text, and a constant for each language.
macro_rules! texts {
    ($(#[$doc:meta])* $area:ident { $($(#[$row_doc:meta])* $key:ident: $de:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $area { $($(#[$row_doc])* pub $key: &'static str,)+ }

        impl $area {
            const DE: Self = Self { $($key: $de,)+ };
            const EN: Self = Self { $($key: $en,)+ };

            /// The texts in a language.
            pub fn of(lang: $crate::i18n::Lang) -> &'static Self {
                const DE: &$area = &$area::DE;
                const EN: &$area = &$area::EN;
                match lang {
                    $crate::i18n::Lang::De => DE,
                    $crate::i18n::Lang::En => EN,
                }
            }

            /// Every text as (key, German, English), for checks.
            pub const ALL: &'static [(&'static str, &'static str, &'static str)] =
                &[$((stringify!($key), $de, $en),)+];
        }

        impl super::Texts for $area {
            fn of(lang: $crate::i18n::Lang) -> &'static Self {
                Self::of(lang)
            }
        }
    };
}

mod backup;
mod calendar;
mod clause_check;
mod columns;
mod costs;
mod document_view;
mod documents;
mod form;
mod import;
mod invoice_check;
mod journey;
mod law;
mod letter;
mod message;
mod money;
mod offline;
mod overview;
mod pages;
mod people;
mod plan;
mod preparation;
mod questions;
mod reasoning;
mod second_look;
mod share;
mod shell;
mod steps;
mod summary;
mod timetable;
mod tools;

pub use backup::BackupTexts;
pub use calendar::CalendarTexts;
pub use clause_check::ClauseTexts;
pub use columns::ColumnTexts;
pub use costs::CostTexts;
pub use document_view::{DocumentQuestionTexts, DocumentRefusalTexts, DocumentViewTexts};
pub use documents::{DocumentTexts, ReadingTexts};
pub use form::{FieldErrorTexts, FieldTexts, FormTexts, MoreFieldTexts};
pub use import::{ImportTexts, RefusalTexts, RemarkTexts};
pub use invoice_check::InvoiceCheckTexts;
pub use journey::JourneyTexts;
pub use law::LawTexts;
pub use letter::{BlankTexts, LetterTexts};
pub use message::MessageTexts;
pub use money::MoneyTexts;
pub use offline::{FooterTexts, OfflineNewsTexts};
pub use overview::OverviewTexts;
pub use pages::PageTexts;
pub use people::PeopleTexts;
pub use plan::{AfterNoticeTexts, FindingTexts, PlanAsideTexts, PlanTexts, TimelineTexts, TooLateTexts};
pub use preparation::PreparationTexts;
pub use questions::QuestionTexts;
pub use reasoning::ReasoningTexts;
pub use second_look::{DoubtTexts, LookTexts};
pub use share::ShareTexts;
pub use shell::{LinkReasonTexts, LinkTexts, MenuTexts, ShellTexts};
pub use steps::{LoadingTexts, StepTexts};
pub use summary::SummaryTexts;
pub use timetable::TimetableTexts;
pub use tools::ToolTexts;

/// Every text of every area as (key, German, English), for checks.
pub const ALL: &[&[(&str, &str, &str)]] = &[
    AfterNoticeTexts::ALL,
    BackupTexts::ALL,
    BlankTexts::ALL,
    CalendarTexts::ALL,
    ColumnTexts::ALL,
    CostTexts::ALL,
    DocumentQuestionTexts::ALL,
    DocumentRefusalTexts::ALL,
    DocumentTexts::ALL,
    DocumentViewTexts::ALL,
    FieldErrorTexts::ALL,
    FieldTexts::ALL,
    FindingTexts::ALL,
    FormTexts::ALL,
    ImportTexts::ALL,
    JourneyTexts::ALL,
    LawTexts::ALL,
    LetterTexts::ALL,
    LinkReasonTexts::ALL,
    LinkTexts::ALL,
    LoadingTexts::ALL,
    MenuTexts::ALL,
    MessageTexts::ALL,
    MoneyTexts::ALL,
    MoreFieldTexts::ALL,
    OfflineNewsTexts::ALL,
    FooterTexts::ALL,
    OverviewTexts::ALL,
    PageTexts::ALL,
    PeopleTexts::ALL,
    PlanAsideTexts::ALL,
    PlanTexts::ALL,
    PreparationTexts::ALL,
    QuestionTexts::ALL,
    ReadingTexts::ALL,
    ReasoningTexts::ALL,
    ShareTexts::ALL,
    RefusalTexts::ALL,
    ShellTexts::ALL,
    StepTexts::ALL,
    SummaryTexts::ALL,
    TimelineTexts::ALL,
    TimetableTexts::ALL,
    ToolTexts::ALL,
    TooLateTexts::ALL,
    InvoiceCheckTexts::ALL,
];
