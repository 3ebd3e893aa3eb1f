//! What a contract is made of, and what can be replied to a question about it.

use crate::documents::finding::Kind;
use crate::domain::{Billing, Cents, Currency, Day, GoverningLaw, Notice, Percent, Renewal, TermMonths};
use crate::import::{self, Question};
use crate::input::form::FormField;
use crate::portfolio::Draft;

/// A part of a contract that documents say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Start,
    /// How long the first term is, by its months or its last day.
    Length,
    Notice,
    Renewal,
    /// Per year, net.
    Price,
    Currency,
    Billing,
    Uplift,
    Customer,
    /// The company that sells.
    Party,
    Law,
    Number,
    OrgId,
}

/// Whether a contract can be taken without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Nothing is taken before it is answered.
    Needed,
    /// It was not found, and may stay open.
    Optional,
}

impl Field {
    /// In the order of the form.
    pub const ALL: [Self; 13] = [
        Self::Customer,
        Self::Start,
        Self::Length,
        Self::Notice,
        Self::Renewal,
        Self::Price,
        Self::Currency,
        Self::Billing,
        Self::Uplift,
        Self::Party,
        Self::Law,
        Self::Number,
        Self::OrgId,
    ];

    /// Its word in DOM ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Length => "length",
            Self::Notice => "notice",
            Self::Renewal => "renewal",
            Self::Price => "price",
            Self::Currency => "currency",
            Self::Billing => "billing",
            Self::Uplift => "uplift",
            Self::Customer => "customer",
            Self::Party => "party",
            Self::Law => "law",
            Self::Number => "number",
            Self::OrgId => "org",
        }
    }

    /// The kinds of findings that say it.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Start => &[Kind::Start],
            Self::Length => &[Kind::End, Kind::Term],
            Self::Notice => &[Kind::Notice, Kind::NoticeBy],
            Self::Renewal => &[Kind::Renewal],
            Self::Price => &[],
            Self::Currency => &[Kind::Currency],
            Self::Billing => &[Kind::Billing],
            Self::Uplift => &[Kind::PriceAtRenewal],
            Self::Customer => &[Kind::Customer],
            Self::Party => &[Kind::Party],
            Self::Law => &[Kind::Law],
            Self::Number => &[Kind::Number],
            Self::OrgId => &[Kind::OrgId],
        }
    }

    /// Whether a line of services with an end of its own has one of its own.
    pub fn is_of_line(self) -> bool {
        matches!(self, Self::Start | Self::Length | Self::Price)
    }

    /// Whether a contract can be stored without it.
    pub fn may_stay_open(self) -> bool {
        !matches!(self, Self::Start | Self::Length | Self::Notice | Self::Renewal | Self::Currency)
    }

    /// Whether it is typed where no answer fits; what is chosen from a short list is not.
    pub fn is_typed(self) -> bool {
        !matches!(self, Self::Currency | Self::Billing | Self::Law)
    }

    /// The field of the form that is typed like it.
    pub fn form_field(self) -> Option<FormField> {
        match self {
            Self::Start => Some(FormField::Start),
            Self::Length => Some(FormField::End),
            Self::Notice => Some(FormField::Notice),
            Self::Renewal => Some(FormField::RenewalMonths),
            Self::Price => Some(FormField::Price),
            Self::Uplift => Some(FormField::Uplift),
            Self::Customer => Some(FormField::Customer),
            Self::Party => Some(FormField::ContractingParty),
            Self::Number | Self::OrgId => Some(FormField::Name),
            Self::Currency | Self::Billing | Self::Law => None,
        }
    }

    /// A form in which only this field is typed, for messages that repeat it.
    pub fn draft_with(self, typed: &str) -> Draft {
        let mut draft = Draft::default();
        if self == Self::Length {
            typed.clone_into(&mut draft.term);
        }
        let place = match self {
            Self::Start => &mut draft.start,
            Self::Length => &mut draft.end,
            Self::Notice => &mut draft.notice,
            Self::Renewal => &mut draft.renewal_months,
            Self::Price => &mut draft.price,
            Self::Uplift => &mut draft.uplift,
            Self::Customer => &mut draft.customer,
            Self::Party => &mut draft.contracting_party,
            Self::Number | Self::OrgId | Self::Currency | Self::Billing | Self::Law => &mut draft.name,
        };
        typed.clone_into(place);
        draft
    }

    /// The question that the import of tables asks where nothing says it.
    pub fn question(self) -> Option<Question> {
        match self {
            Self::Length => Some(Question::MissingTerm),
            Self::Notice => Some(Question::MissingNotice),
            Self::Renewal => Some(Question::MissingRenewal),
            Self::Currency => Some(Question::MissingCurrency),
            _ => None,
        }
    }

    /// Answers that are offered whatever the documents say; the first is the one that is usually assumed.
    pub fn offered(self) -> Vec<FieldValue> {
        match self {
            Self::Billing => {
                let all = [Billing::Annual, Billing::Semiannual, Billing::Quarterly, Billing::Monthly, Billing::Term];
                all.into_iter().map(FieldValue::Billing).collect()
            }
            Self::Law => {
                let all = [
                    GoverningLaw::German,
                    GoverningLaw::Austrian,
                    GoverningLaw::Swiss,
                    GoverningLaw::English,
                    GoverningLaw::Irish,
                    GoverningLaw::Other,
                ];
                all.into_iter().map(FieldValue::Law).collect()
            }
            _ => {
                let answers = self.question().map(Question::answers).unwrap_or_default();
                answers.into_iter().filter_map(FieldValue::of_import).collect()
            }
        }
    }
}

/// What a question is about: one of the contracts that the documents make, and a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// Its place among the proposals. What all of them have in common is asked of the first.
    pub contract: usize,
    pub field: Field,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// The first or the last day.
    Day(Day),
    Term(TermMonths),
    Notice(Notice),
    Renewal(Renewal),
    Amount(Cents),
    Currency(Currency),
    Billing(Billing),
    Share(Percent),
    Law(GoverningLaw),
    Text(String),
    /// It stays open.
    Nothing,
}

impl FieldValue {
    /// What an answer of the import of tables says, if it is a value.
    pub(super) fn of_import(answer: import::Answer) -> Option<Self> {
        match answer {
            import::Answer::Term(months) => Some(Self::Term(months)),
            import::Answer::Notice(notice) => Some(Self::Notice(notice)),
            import::Answer::Renewal(renewal) => Some(Self::Renewal(renewal)),
            import::Answer::Currency(currency) => Some(Self::Currency(currency)),
            _ => None,
        }
    }
}

/// What the reader replied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// An answer that was offered.
    Chosen(FieldValue),
    /// None of them: the text as typed.
    Typed(String),
}

/// All replies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies(Vec<(Subject, Reply)>);

impl Replies {
    pub fn get(&self, subject: Subject) -> Option<&Reply> {
        self.0.iter().find(|(other, _)| *other == subject).map(|(_, reply)| reply)
    }

    /// Replies to a question; `None` takes the reply back.
    pub fn set(&mut self, subject: Subject, reply: Option<Reply>) {
        self.0.retain(|(other, _)| *other != subject);
        self.0.extend(reply.map(|reply| (subject, reply)));
    }

    /// The same with another reply.
    #[must_use]
    pub fn with(&self, subject: Subject, reply: Reply) -> Self {
        let mut replies = self.clone();
        replies.set(subject, Some(reply));
        replies
    }
}
