//! What a table leaves open, as questions with their answers. Each is asked once for a whole column.

use super::role::Role;
use crate::domain::{Currency, Notice, Renewal, TermMonths};

/// What cannot be told from a table alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether the column is what its name or its cells suggest.
    Meaning(Role),
    /// Which of the two numbers before the year is the day, as in 03/04/2026.
    DayOrder,
    /// Which character comes before the cents, as in 1.234.
    NumberStyle,
    /// Which calendar a spreadsheet has counted days such as 46037 by.
    SerialDay,
    /// Which day a point in time such as `2026-01-14T17:00Z` belongs to.
    TimeOfDay,
    /// Whether an end is the last day of a term or the first day of the next.
    EndDay,
    /// Which of the two counts where term and end disagree.
    TermOrEnd,
    /// Whether a bare number of a term, such as 3, is one of months or of years.
    TermUnit,
    /// Whether a bare number of notice, such as 3, is one of days or of months.
    NoticeUnit,
    /// Whether a bare 1 among rules of renewal is yes or one month.
    RenewalNumber,
    /// What a price pays for.
    PricePeriod,
    /// Whether contracts that are not signed yet are imported.
    Draft,
    /// Whether contracts run that have a status which is not known here.
    UnknownStatus,
    /// Whether contracts run that have ended by their status and not by their dates.
    EndedEarly,
    /// How long the term is where nothing says it.
    MissingTerm,
    /// How long the notice period is where nothing says it.
    MissingNotice,
    /// How a contract has renewed whose first term is over, where nothing says it.
    MissingRenewal,
    /// What currency a price is in where nothing says it.
    MissingCurrency,
}

/// The answer to a [`Question`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The column is what it seems to be.
    Use,
    /// The column goes to the notes.
    KeepAsNote,
    /// Day/month/year.
    DayFirst,
    /// Month/day/year.
    MonthFirst,
    /// 1.234,56
    Comma,
    /// 1,234.56
    Point,
    /// Day 1 is the first of January 1900, as in Excel.
    Since1900,
    /// Day 0 is the first of January 1904, as in older Excel for the Mac.
    Since1904,
    /// The day as it is written, whatever the time.
    AsWritten,
    /// The day that begins at the nearest midnight, as for a midnight of another time zone.
    NearestMidnight,
    LastDay,
    FirstDayOfNext,
    TermCounts,
    EndCounts,
    Days,
    Months,
    Years,
    Yes,
    PerYear,
    PerMonth,
    PerTerm,
    /// It runs like any other.
    Running,
    /// It is imported into the archive.
    Archived,
    /// These rows are not imported.
    LeaveOut,
    Term(TermMonths),
    Notice(Notice),
    Renewal(Renewal),
    Currency(Currency),
}

/// Terms that are offered where none is given, in months; the first is the one that is usually assumed.
const TERMS: [u32; 10] = [12, 1, 3, 6, 18, 24, 36, 48, 60, 120];
/// Notice periods that are offered where none is given; the first is the one that is usually assumed.
const NOTICES: [Notice; 13] = [
    Notice::STANDARD,
    Notice::Days(0),
    Notice::Days(14),
    Notice::Days(45),
    Notice::Days(60),
    Notice::Days(90),
    Notice::Days(120),
    Notice::Days(180),
    Notice::Months(1),
    Notice::Months(2),
    Notice::Months(3),
    Notice::Months(6),
    Notice::Months(12),
];

impl Question {
    /// Its answers, in the order they are offered.
    pub fn answers(self) -> Vec<Answer> {
        match self {
            Self::Meaning(_) => vec![Answer::Use, Answer::KeepAsNote],
            Self::DayOrder => vec![Answer::DayFirst, Answer::MonthFirst],
            Self::NumberStyle => vec![Answer::Comma, Answer::Point],
            Self::SerialDay => vec![Answer::Since1900, Answer::Since1904],
            Self::TimeOfDay => vec![Answer::AsWritten, Answer::NearestMidnight],
            Self::EndDay => vec![Answer::LastDay, Answer::FirstDayOfNext],
            Self::TermOrEnd => vec![Answer::TermCounts, Answer::EndCounts, Answer::LeaveOut],
            Self::TermUnit => vec![Answer::Months, Answer::Years],
            Self::NoticeUnit => vec![Answer::Days, Answer::Months],
            Self::RenewalNumber => vec![Answer::Yes, Answer::Months],
            Self::PricePeriod => vec![Answer::PerYear, Answer::PerMonth, Answer::PerTerm],
            Self::Draft | Self::UnknownStatus | Self::EndedEarly => {
                vec![Answer::Running, Answer::Archived, Answer::LeaveOut]
            }
            Self::MissingTerm => {
                let terms = TERMS.into_iter().filter_map(|months| TermMonths::new(months).ok());
                terms.map(Answer::Term).chain([Answer::LeaveOut]).collect()
            }
            Self::MissingNotice => NOTICES.into_iter().map(Answer::Notice).chain([Answer::LeaveOut]).collect(),
            Self::MissingRenewal => {
                let all = [Renewal::default(), Renewal::SameTerm, Renewal::None];
                all.into_iter().map(Answer::Renewal).chain([Answer::LeaveOut]).collect()
            }
            Self::MissingCurrency => {
                let all = [Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp];
                all.into_iter().map(Answer::Currency).chain([Answer::LeaveOut]).collect()
            }
        }
    }

    /// What is usually assumed where nothing is said; `None` for a question about what is.
    pub fn usual(self) -> Option<Answer> {
        match self {
            Self::MissingTerm => Some(Answer::Term(TermMonths::YEAR)),
            Self::MissingNotice => Some(Answer::Notice(Notice::STANDARD)),
            Self::MissingRenewal => Some(Answer::Renewal(Renewal::default())),
            Self::MissingCurrency => Some(Answer::Currency(Currency::default())),
            _ => None,
        }
    }
}

/// What is assumed where the table says nothing and no deadline of the current term depends on it: it is named, and not
/// asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// It renews for its term, a year at most; its first term is not over.
    Renewal,
    /// A price is paid once a year.
    Billing,
}

/// What a question is about: the column it asks for, or none if no column says it.
pub type Subject = (Question, Option<usize>);

/// Rows that are named one by one.
pub const NAMED_ROWS: usize = 12;

/// Some rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    pub count: usize,
    /// The places of the first of them in the table.
    pub first: Vec<usize>,
}

impl Rows {
    pub fn push(&mut self, place: usize) {
        self.count += 1;
        if self.first.len() < NAMED_ROWS {
            self.first.push(place);
        }
    }
}

/// A question and the rows it is about; none for one about a column as such.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub question: Question,
    pub column: Option<usize>,
    pub rows: Rows,
}
