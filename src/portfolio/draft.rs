//! The contract form as typed.

/// Which of the two ways to give the end of the term was chosen.
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeUnit {
    #[default]
    Days,
    Months,
}

/// The renewal rule, as chosen in the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RenewalChoice {
    /// The shorter of the term and a year.
    #[default]
    ShorterOfTermAndYear,
    /// As long as the previous term.
    SameTerm,
    /// A number of months, in [`Draft::renewal_months`].
    Months,
    None,
}

/// The kind of early-termination fee, as chosen in the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FeeChoice {
    #[default]
    None,
    Fixed,
    /// A share of the refund, in percent.
    Share,
}

/// The contract form as typed: nothing is parsed, so nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Id of the stored contract being edited; `None` for a new one.
    pub editing_id: Option<String>,
    pub name: String,
    pub customer: String,
    pub product: String,
    /// Id of the base contract, if this is an add-on.
    pub base_id: Option<String>,
    pub start: String,
    pub length: LengthChoice,
    pub term: String,
    pub end: String,
    pub end_meaning: EndMeaning,
    pub notice: String,
    pub notice_unit: NoticeUnit,
    pub channel: crate::domain::Channel,
    pub renewal: RenewalChoice,
    /// Length of a renewed term, in months.
    pub renewal_months: String,
    /// Net price a year.
    pub price: String,
    pub currency: crate::domain::Currency,
    pub billing: crate::domain::Billing,
    pub fee: FeeChoice,
    /// An amount or a percentage.
    pub fee_value: String,
    /// Uplift at renewal, in percent.
    pub uplift: String,
    /// The region whose public holidays count.
    pub region: crate::domain::Region,
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
        }
    }
}
