//! The labels of order forms in both languages.

use super::tokens::{folded, tokens};

/// What stands beside a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Number,
    OfferValidUntil,
    Start,
    End,
    Term,
    Billing,
    Notice,
    Renewal,
    Currency,
    Customer,
    Party,
    PurchaseOrder,
    VatId,
    OrgId,
    Law,
    DocumentDate,
    /// Something that is not read, such as the terms of payment.
    Other,
}

impl Label {
    /// Whether its value is any text, which only a colon or a gap sets apart from a sentence.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Number | Self::Customer | Self::Party | Self::PurchaseOrder | Self::VatId | Self::Other)
    }
}

/// A label at the beginning of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Labelled<'a> {
    pub label: Label,
    /// What the label says its number is counted in.
    pub unit: Option<&'static str>,
    /// What follows in the same cell.
    pub rest: &'a str,
    /// Whether a colon stands between.
    pub has_colon: bool,
}

/// Names of labels, as [`folded`] leaves them.
const NAMES: [(Label, &str); 17] = [
    (
        Label::Number,
        "quotenumber quoteno orderformnumber orderformno orderformid contractnumber contractno \
         ordernumber orderno agreementnumber angebotsnummer angebotsnr auftragsnummer auftragsnr auftragsformularnummer \
         vertragsnummer vertragsnr auftragsformularnr dokumentnummer angebotnummer",
    ),
    (
        Label::OfferValidUntil,
        "offervalidthrough offervaliduntil offerexpires offerexpirationdate quoteexpires quoteexpirationdate quotevaliduntil \
         quotevalidthrough validthrough angebotgueltigbis gueltigbis angebotgueltigbiszum angebotsgueltigkeit bindefrist \
         annahmefrist offervalidthroughdate expirationdateofoffer",
    ),
    (
        Label::Start,
        "contractstartdate orderstartdate startdate subscriptionstartdate contractstart orderstart subscriptionstart \
         servicestartdate servicestart termstartdate termstart effectivedate commencementdate startofterm startofservice \
         startofcontract termstarts vertragsbeginn auftragsbeginn beginn startdatum laufzeitbeginn leistungsbeginn \
         vertragsstart beginndeslaufzeit beginnderlaufzeit beginndesvertrags auftragsstart auftragsstartdatum \
         vertragsstartdatum abonnementbeginn laufzeitvon start vertragsbeginnam",
    ),
    (
        Label::End,
        "contractenddate orderenddate enddate subscriptionenddate contractend orderend subscriptionend serviceenddate \
         serviceend termenddate termend endofterm endofservice endofcontract termends contractexpirationdate expirationdate \
         expirydate vertragsende auftragsende ende enddatum laufzeitende leistungsende endederlaufzeit endedesvertrags \
         auftragsenddatum vertragsenddatum abonnementende laufzeitbis letztertag lastday end",
    ),
    (
        Label::Term,
        "subscriptionterm contractterm orderterm term initialterm termlength lengthofterm contractduration duration \
         initialsubscriptionterm serviceterm laufzeit auftragslaufzeit vertragslaufzeit erstlaufzeit mindestlaufzeit \
         vertragsdauer mindestvertragslaufzeit dauer subscriptionperiod serviceperiod contractperiod vertragszeitraum \
         leistungszeitraum laufzeitdesvertrags termmonths anfangslaufzeit",
    ),
    (
        Label::Billing,
        "billingfrequency billingperiod billinginterval billing invoicefrequency invoicing billingcycle paymentfrequency \
         abrechnungsintervall zahlungsweise abrechnung abrechnungszeitraum rechnungsintervall rechnungsstellung zahlweise \
         abrechnungsfrequenz abrechnungsrhythmus",
    ),
    (
        Label::Notice,
        "noticeperiod notice noticeofnonrenewal nonrenewalnotice terminationnotice cancellationnotice \
         noticeperiodfornonrenewal nonrenewalnoticeperiod terminationnoticeperiod cancellationnoticeperiod cancellationperiod \
         kuendigungsfrist fristzurkuendigung kuendigung ordentlichekuendigung kuendigungsfristen",
    ),
    (
        Label::Renewal,
        "autorenewal autorenew renewal automaticrenewal renewalterm renewaltype autorenewalterm renewalperiod \
         automatischeverlaengerung verlaengerung verlaengerungszeitraum autoverlaengerung vertragsverlaengerung \
         verlaengerungslaufzeit",
    ),
    (Label::Currency, "currency contractcurrency waehrung vertragswaehrung"),
    (
        Label::Customer,
        "billto soldto customer customername accountname client company billtoname companyname billtocompany \
         rechnungsempfaenger kunde kundenname auftraggeber rechnungan firma kundin besteller billingto",
    ),
    (
        Label::Party,
        "sfdc contractingentity contractingparty sfdccontractingentity vendor supplier seller provider \
         salesforcecontractingentity sellerentity vertragspartner anbieter auftragnehmer verkaeufer lieferant \
         vertragspartei vertragspartnerin",
    ),
    (
        Label::PurchaseOrder,
        "ponumber pono po purchaseordernumber purchaseorder customerpo bestellnummer bestellnr ihrebestellnummer",
    ),
    (
        Label::VatId,
        "vatid vatnumber vatno vatregistrationnumber vat ustidnr ustid umsatzsteuerid ustidnummer umsatzsteueridentifikationsnummer",
    ),
    (
        Label::OrgId,
        "orgid organizationid organisationid salesforceorgid organisationsid orgkennung organisationskennung",
    ),
    (Label::Law, "governinglaw applicablelaw choiceoflaw anwendbaresrecht geltendesrecht rechtswahl"),
    (
        Label::DocumentDate,
        "date quotedate orderdate documentdate orderformdate datum angebotsdatum auftragsdatum signaturedate datesigned \
         unterschriftsdatum dateofsignature ausstellungsdatum",
    ),
    (
        Label::Other,
        "paymentterms paymentmethod shipto billingcontact primarycontact preparedby preparedfor salesrep accountexecutive \
         address billingaddress email phone zahlungsbedingungen zahlungsmethode zahlungsziel zahlungsart lieferadresse \
         lieferanschrift ansprechpartner adresse anschrift telefon erstelltvon kundenbetreuer rechnungsadresse \
         rechnungsanschrift faelligkeit kontakt region invoicingcontact lieferungan signature name title unterschrift \
         placeofjurisdiction gerichtsstand discount rabatt tax steuer",
    ),
];

/// The most words of a label.
const LONGEST: usize = 5;

/// The label with which a cell begins.
pub(super) fn labelled(cell: &str) -> Option<Labelled<'_>> {
    let all = tokens(cell);
    let words: Vec<_> = all.iter().filter(|token| token.folded.starts_with(char::is_alphanumeric)).collect();
    (1..=LONGEST.min(words.len())).rev().find_map(|count| {
        let last = words.get(count - 1)?;
        let name: String = words.iter().take(count).map(|token| token.folded.as_str()).collect();
        let label =
            NAMES.iter().find(|(_, names)| names.split(' ').any(|known| known == name)).map(|(label, _)| *label)?;
        let rest = cell.get(last.range.end..)?;
        // The last word of a sentence is no label; "Angebots-Nr." is.
        if rest.trim() == "." && !name.ends_with("nr") && !name.ends_with("no") {
            return None;
        }
        let (unit, rest) = without_unit(rest.trim_start_matches(['*', '.', '#', ' ', '\u{a0}']));
        let rest = rest.trim_start_matches(['*', ' ', '.', '\u{a0}']);
        let (has_colon, rest) = rest.strip_prefix(':').map_or((false, rest), |rest| (true, rest));
        // "Term & Conditions", "Notice-Period": what follows belongs to the label.
        let is_whole = rest.is_empty() || has_colon || !rest.starts_with(['-', '/', '&', '\'', '’', ',', ';']);
        is_whole.then(|| Labelled { label, unit, rest: rest.trim(), has_colon })
    })
}

/// The unit in brackets or after a comma, and what follows it.
fn without_unit(rest: &str) -> (Option<&'static str>, &str) {
    let inner = rest.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    let (inside, after) = match inner {
        Some((inside, after)) => (inside, after),
        None => ["in months", "in monaten", "in days", "in tagen", "months", "monate"]
            .iter()
            .find_map(|words| {
                let (inside, after) = rest.split_at_checked(words.len())?;
                let is_whole = after.trim_start().starts_with(':') || after.is_empty();
                (is_whole && inside.eq_ignore_ascii_case(words)).then_some((inside, after))
            })
            .unwrap_or(("", rest)),
    };
    let name = folded(inside);
    let unit = [
        ("month", "months"),
        ("monat", "months"),
        ("mths", "months"),
        ("day", "days"),
        ("tag", "days"),
        ("year", "years"),
        ("jahr", "years"),
    ]
    .into_iter()
    .find_map(|(stem, unit)| name.contains(stem).then_some(unit));
    (unit, if inner.is_some() || unit.is_some() { after } else { rest })
}
