//! What a column can mean, and its names in German and English files and in Salesforce's objects.

use super::folded;
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
    Archived,
}

impl Role {
    /// All, in the order they are offered; an export has those from `Name` on.
    pub const ALL: [Self; 30] = [
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
    pub(super) fn is_amount(self) -> bool {
        matches!(self, Self::Price | Self::Fee | Self::OwnFee)
    }
}

/// All names a column can have.
#[derive(Debug)]
pub(super) struct Names(Vec<(String, Role)>);

impl Names {
    /// The names this page writes and those other programs write.
    pub(super) fn known() -> Self {
        let mut known = Vec::new();
        for lang in Lang::ALL {
            let t = ColumnTexts::of(lang);
            known.extend(Role::ALL.map(|role| (folded(role.label(lang)), role)));
            known.extend(
                [t.status, t.last_day, t.deadline, t.send_by, t.problem].map(|label| (folded(label), Role::Ignored)),
            );
        }
        for (role, names) in NAMES {
            known.extend(names.split(' ').map(|name| (name.to_owned(), role)));
        }
        Self(known)
    }

    /// The role of a column with this header; `None` if it is unknown.
    pub(super) fn role(&self, header: &str) -> Option<Role> {
        // No header is that long, and searching long texts would take too much time.
        if header.is_empty() || header.len() > 100 {
            return None;
        }
        let name = folded(header);
        self.0.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
    }

    /// How many of these cells are known headers.
    pub(super) fn among(&self, cells: &[String]) -> usize {
        cells.iter().filter(|cell| self.role(cell).is_some()).count()
    }
}

/// Other names of columns, as [`folded`] leaves them.
const NAMES: [(Role, &str); 26] = [
    (Role::Name, "name vertrag vertragsname bezeichnung titel contract contractname title"),
    (
        Role::Customer,
        "kundenname firma firmenname unternehmen mandant accountname account customername client clientname company \
         companyname billingcompany",
    ),
    (Role::Product, "produktname edition lizenz artikel productname product2name item licence license"),
    (
        Role::ContractNumber,
        "vertragsnr vertragsnummern auftragsnummer auftragsnr auftragsformular contractno contractid ordernumber \
         orderno orderform ordernumbers",
    ),
    (Role::OrgId, "organisationsid organizationid organisationid salesforceorgid orgkennung"),
    (
        Role::Start,
        "beginn start startdatum vertragsstart laufzeitbeginn von gueltigab startdate startofterm contractstart \
         contractstartdate termstart servicestart servicestartdate orderstartdate begin begindate from validfrom",
    ),
    (
        Role::Term,
        "laufzeit laufzeitmonate laufzeitmonaten mindestlaufzeit vertragslaufzeit monate contractterm \
         contracttermmonths termmonths term months subscriptionterm duration",
    ),
    (
        Role::End,
        "ende enddatum vertragsende laufzeitende letztertag bis gueltigbis ablauf ablaufdatum enddate end lastday \
         contractend contractenddate termend orderenddate to until validto validuntil expirydate expirationdate",
    ),
    (Role::NextStart, "verlaengerungam verlaengerungsdatum verlaengertsicham renewaldate renewson nextrenewal"),
    (
        Role::NoticeDays,
        "kuendigungsfrist kuendigungsfristtage frist fristtage fristintagen notice noticeperiod noticedays \
         noticeperioddays cancellationtermsdays",
    ),
    (Role::NoticeMonths, "kuendigungsfristmonate fristmonate fristinmonaten noticemonths noticeperiodmonths"),
    (
        Role::Renewal,
        "autoverlaengerung automatischeverlaengerung verlaengertsich verlaengerungsregel autorenew autorenewal \
         autorenewcode renewalterm renewalrule renews",
    ),
    (
        Role::Price,
        "preis preisjahr jahrespreis jahresgebuehr jahresbetrag kostenprojahr jahreskosten nettopreis betrag annualfee \
         annualprice annualcost price priceperyear acv annualcontractvalue yearlyprice amount",
    ),
    (Role::Currency, "waehrungscode currencyisocode currencycode iso4217"),
    (
        Role::Billing,
        "abrechnung zahlweise zahlungsweise rechnungsintervall abrechnungsintervall billingfrequency billinginterval \
         invoicefrequency",
    ),
    (Role::Fee, "abloesegebuehr earlyterminationfee terminationfee etf"),
    (Role::Uplift, "aufschlag preiserhoehung upliftpercent priceincrease renewaluplift"),
    (Role::Increase, "jaehrlichesteigerung annualincrease"),
    (Role::Region, "bundesland feiertage holidays publicholidays"),
    (Role::Channel, "kanal vertriebsweg gekauftueber saleschannel purchasechannel"),
    (Role::ContractingParty, "vertragspartei contractparty contractingcompany counterparty"),
    (Role::GoverningLaw, "recht rechtswahl applicablelaw choiceoflaw law"),
    (Role::NoticeSent, "gekuendigtam kuendigungversandtam cancelledon noticesentdate"),
    (Role::Archived, "archiv archive"),
    (
        Role::Ignored,
        "zeile row line fehler error type attributestype attributesurl creditcardnumber creditcardtype \
         creditcardexpirationmonth creditcardexpirationyear firstnameoncreditcard lastnameoncreditcard",
    ),
    (Role::Notes, "id accountid ownerid"),
];
