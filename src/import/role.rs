//! What a column of a table can mean.

use crate::i18n::Lang;
use crate::i18n::texts::ColumnTexts;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Unknown: kept in the contract's notes.
    Notes,
    /// Left out: either computed here, or of no use.
    Ignored,
    Name,
    Customer,
    Product,
    /// Number of the contract or order form.
    ContractNumber,
    /// Id of the Salesforce org.
    OrgId,
    /// First day of the term.
    Start,
    /// Length of the term in months.
    Term,
    /// Last day of the term.
    End,
    /// First day of the next term.
    NextStart,
    /// Notice period, in days if no unit is given.
    NoticeDays,
    /// Notice period, in months if no unit is given.
    NoticeMonths,
    /// The unit of a notice period that stands without one.
    NoticeUnit,
    /// Whether and how it renews.
    Renewal,
    /// Net price per year.
    Price,
    Currency,
    Billing,
    /// Early-termination fee: an amount or a percentage.
    Fee,
    /// Price increase at renewal, in percent.
    Uplift,
    /// Yearly increase within the term, in percent.
    Increase,
    /// Region whose public holidays count.
    Region,
    Channel,
    /// The company that the contract is with.
    ContractingParty,
    GoverningLaw,
    /// Chosen last service day.
    ServiceEnd,
    /// Own refund terms: days with a full refund.
    OwnDays,
    /// Own refund terms: whether unused time is refunded.
    OwnProRata,
    /// Own refund terms: the fee.
    OwnFee,
    /// The day the notice was sent.
    NoticeSent,
    /// Whether the contract runs; kept in the notes, too.
    Status,
    Archived,
}

impl Role {
    /// All, in the order they are offered; an export has those from `Name` on.
    pub const ALL: [Self; 32] = [
        Self::Notes,
        Self::Ignored,
        Self::Name,
        Self::Customer,
        Self::Product,
        Self::ContractNumber,
        Self::OrgId,
        Self::Start,
        Self::Term,
        Self::End,
        Self::NextStart,
        Self::NoticeDays,
        Self::NoticeMonths,
        Self::NoticeUnit,
        Self::Renewal,
        Self::Price,
        Self::Currency,
        Self::Billing,
        Self::Fee,
        Self::Uplift,
        Self::Increase,
        Self::Region,
        Self::Channel,
        Self::ContractingParty,
        Self::GoverningLaw,
        Self::ServiceEnd,
        Self::OwnDays,
        Self::OwnProRata,
        Self::OwnFee,
        Self::NoticeSent,
        Self::Status,
        Self::Archived,
    ];

    /// Its name, which is also the column header in an export.
    pub fn label(self, lang: Lang) -> &'static str {
        let t = ColumnTexts::of(lang);
        match self {
            Self::Notes => t.notes,
            Self::Ignored => t.ignored,
            Self::Name => t.name,
            Self::Customer => t.customer,
            Self::Product => t.product,
            Self::ContractNumber => t.contract_number,
            Self::OrgId => t.org_id,
            Self::Start => t.start,
            Self::Term => t.term,
            Self::End => t.end,
            Self::NextStart => t.next_start,
            Self::NoticeDays => t.notice_days,
            Self::NoticeMonths => t.notice_months,
            Self::NoticeUnit => t.notice_unit,
            Self::Renewal => t.renewal,
            Self::Price => t.price,
            Self::Currency => t.currency,
            Self::Billing => t.billing,
            Self::Fee => t.fee,
            Self::Uplift => t.uplift,
            Self::Increase => t.increase,
            Self::Region => t.region,
            Self::Channel => t.channel,
            Self::ContractingParty => t.contracting_party,
            Self::GoverningLaw => t.governing_law,
            Self::ServiceEnd => t.service_end,
            Self::OwnDays => t.own_days,
            Self::OwnProRata => t.own_pro_rata,
            Self::OwnFee => t.own_fee,
            Self::NoticeSent => t.notice_sent,
            Self::Status => t.contract_status,
            Self::Archived => t.archived,
        }
    }

    /// Whether at most one column can have this role.
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Notes | Self::Ignored)
    }

    /// Whether the column contains days.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Start | Self::End | Self::NextStart | Self::ServiceEnd | Self::NoticeSent)
    }

    /// Whether the column contains amounts.
    pub fn is_amount(self) -> bool {
        matches!(self, Self::Price | Self::Fee | Self::OwnFee)
    }

    /// Whether a deadline or an amount depends on it.
    pub(super) fn changes_figures(self) -> bool {
        self.is_day()
            || self.is_amount()
            || matches!(
                self,
                Self::Term | Self::NoticeDays | Self::NoticeMonths | Self::NoticeUnit | Self::Renewal | Self::Currency
            )
    }
}
