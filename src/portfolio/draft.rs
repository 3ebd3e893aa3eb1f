//! The contract form as it was typed.

/// Which of the two ways to say when a term ends was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LengthChoice {
    /// By the term in months.
    #[default]
    Months,
    /// By the end date printed on the order form.
    PrintedEnd,
}

/// What a printed end date means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EndMeaning {
    /// Not answered yet.
    #[default]
    Unanswered,
    /// The last day of this term.
    LastDay,
    /// The first day of the next term.
    NextTerm,
}

/// Days or months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeUnit {
    /// Calendar days.
    #[default]
    Days,
    /// Calendar months.
    Months,
}

/// The renewal rules as a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RenewalChoice {
    /// The shorter of the term and a year.
    #[default]
    ShorterOfTermAndYear,
    /// As long as the term.
    SameTerm,
    /// So many months.
    Months,
    /// It does not renew.
    None,
}

/// The early-termination fee as a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FeeChoice {
    #[default]
    None,
    Fixed,
    /// A share of the refund.
    Share,
}

/// The contract form as it was typed: nothing parsed, nothing lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Id of the stored contract that is being changed; `None` for a new one.
    pub editing_id: Option<String>,
    pub name: String,
    /// Whose contract it is.
    pub customer: String,
    /// What it is for.
    pub product: String,
    /// Id of the contract it ends with, where it is an add-on to that.
    pub base_id: Option<String>,
    pub start: String,
    /// How the end is given.
    pub length: LengthChoice,
    pub term: String,
    pub end: String,
    /// What the printed end means.
    pub end_meaning: EndMeaning,
    pub notice: String,
    pub notice_unit: NoticeUnit,
    pub channel: crate::domain::Channel,
    pub renewal: RenewalChoice,
    /// Length of a renewed term in months.
    pub renewal_months: String,
    /// Net price per year.
    pub price: String,
    pub currency: crate::domain::Currency,
    pub billing: crate::domain::Billing,
    /// Kind of early-termination fee.
    pub fee: FeeChoice,
    /// The fee, an amount or a percentage.
    pub fee_value: String,
    /// Uplift at renewal, in percent.
    pub uplift: String,
    /// The region of the public holidays.
    pub region: crate::domain::Region,
    /// The company that the contract is with.
    pub contracting_party: String,
    pub governing_law: crate::domain::GoverningLaw,
}

impl Default for Draft {
    /// An empty form with the usual terms filled in: 12 months, 30 days of notice, no uplift.
    fn default() -> Self {
        Self {
            editing_id: None,
            name: String::new(),
            customer: String::new(),
            product: String::new(),
            base_id: None,
            start: String::new(),
            length: LengthChoice::default(),
            term: "12".to_owned(),
            end: String::new(),
            end_meaning: EndMeaning::default(),
            notice: "30".to_owned(),
            notice_unit: NoticeUnit::default(),
            channel: crate::domain::Channel::default(),
            renewal: RenewalChoice::default(),
            renewal_months: String::new(),
            price: String::new(),
            currency: crate::domain::Currency::default(),
            billing: crate::domain::Billing::default(),
            fee: FeeChoice::default(),
            fee_value: String::new(),
            uplift: String::new(),
            region: crate::domain::Region::default(),
            contracting_party: String::new(),
            governing_law: crate::domain::GoverningLaw::default(),
        }
    }
}
