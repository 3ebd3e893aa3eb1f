//! The names of columns in German and English files and in Salesforce's objects.

use super::role::Role;
use super::{folded, headers};
use crate::i18n::Lang;
use crate::i18n::texts::ColumnTexts;

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
        let known = |name: &str| self.0.iter().find(|(known, _)| known == name).map(|(_, role)| *role);
        let bare = headers::without_api_parts(header);
        known(&folded(header))
            .or_else(|| known(&folded(bare)))
            .or_else(|| headers::without_object(bare).and_then(|field| known(&folded(field))))
            .or_else(|| headers::role_by_words(bare))
    }

    /// How many of these cells are known headers.
    pub(super) fn among(&self, cells: &[String]) -> usize {
        cells.iter().filter(|cell| self.role(cell).is_some()).count()
    }
}

/// Other names of columns, as [`folded`] leaves them.
const NAMES: [(Role, &str); 28] = [
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
         contractstartdate termstart servicestart servicestartdate orderstartdate subscriptionstartdate effectivedate termstartdate laufzeitvon startdatumdesvertrags vertragsstartdatum begin begindate from validfrom",
    ),
    (
        Role::Term,
        "laufzeit laufzeitmonate laufzeitmonaten mindestlaufzeit vertragslaufzeit monate contractterm \
         contracttermmonths termmonths term months subscriptionterm duration laufzeitinmonaten laufzeitjahre laufzeitinjahren termyears terminyears vertragslaufzeitmonate \
         vertragslaufzeitjahre termlength",
    ),
    (
        Role::End,
        "ende enddatum vertragsende laufzeitende letztertag bis gueltigbis ablauf ablaufdatum enddate end lastday \
         contractend contractenddate termend termenddate orderenddate subscriptionenddate serviceenddate laufzeitbis enddatumdesvertrags vertragsenddatum to until validto validuntil expirydate expirationdate",
    ),
    (Role::NextStart, "verlaengerungam verlaengerungsdatum verlaengertsicham renewaldate renewson nextrenewal"),
    (
        Role::NoticeDays,
        "kuendigungsfrist kuendigungsfristtage frist fristtage fristintagen notice noticeperiod noticedays \
         noticeperioddays noticeperiodindays cancellationtermsdays cancellationnotice cancellationperiod \
         terminationnotice",
    ),
    (
        Role::NoticeMonths,
        "kuendigungsfristmonate fristmonate fristinmonaten noticemonths noticeperiodmonths noticeperiodinmonths",
    ),
    (
        Role::NoticeUnit,
        "kuendigungsfristeinheit fristeinheit einheitfrist einheitkuendigungsfrist noticeunit noticeunits noticeperiodunit \
         noticeperiodunits cancellationtermsunit",
    ),
    (
        Role::Renewal,
        "autoverlaengerung automatischeverlaengerung verlaengertsich verlaengerungsregel autorenew autorenewal \
         autorenewcode renewalterm renewalrule renews autorenews automaticrenewal autoverlaengern",
    ),
    (
        Role::Price,
        "preis preisjahr jahrespreis jahresgebuehr jahresbetrag kostenprojahr jahreskosten nettopreis betrag annualfee \
         annualprice annualcost price priceperyear acv annualcontractvalue yearlyprice amount \
         monatspreis monatsgebuehr mrr gesamtpreis gesamtbetrag vertragswert tcv totalcontractvalue contractvalue arr \
         netprice",
    ),
    (Role::Currency, "waehrungscode currencyisocode currencycode iso4217 ccy"),
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
    (
        Role::Status,
        "status contractstatus vertragsstatus salesforcecontractstatus statuscode statuscategory \
         aktiv active isactive gekuendigt beendet cancelled canceled terminated expired",
    ),
    (Role::Archived, "archiv archive"),
    (
        Role::Ignored,
        "zeile row line fehler error stand state type attributestype attributesurl creditcardnumber creditcardtype \
         creditcardexpirationmonth creditcardexpirationyear firstnameoncreditcard lastnameoncreditcard",
    ),
    (
        Role::Notes,
        "id accountid ownerid createddate createdbyid lastmodifieddate lastmodifiedbyid systemmodstamp activateddate \
         activatedbyid lastactivitydate lastapproveddate lastvieweddate lastreferenceddate customersigneddate \
         companysigneddate customersignedid companysignedid customersignedtitle specialterms description isdeleted \
         pricebook2id billingstreet billingcity billingpostalcode billingcountry billingstate",
    ),
];
