//! Documents by hand: days that only the document decides, tables with traps, several documents, the clause check.

use crate::support::findings::shown;
use fristklar::content::Clause;
use fristklar::content::clauses::CLAUSES;
use fristklar::documents::{
    Agreement, ClauseState, DaysAgreement, Deviation, Document, DocumentKind, Finding, Kind, LineRole, Reading,
    Settled, Value, Word, check, proposals, read, settle,
};
use fristklar::documents::{Page, PricePer};
use fristklar::domain::{Billing, Cents, Currency, Notice, Renewal, day};

fn reading(text: &str) -> Reading {
    read(&Document::from_text("", text))
}

/// All findings, as a person would write them down.
fn found(text: &str) -> Vec<String> {
    reading(text).findings.iter().map(shown).collect()
}

fn of_kind(readings: &[Reading], kind: Kind) -> Option<(Settled, &Finding)> {
    let settled = settle(readings).into_iter().find(|one| one.kind == kind)?;
    let finding = &readings[settled.stands.document].findings[settled.stands.finding];
    Some((settled, finding))
}

#[test]
fn another_day_of_the_document_says_which_number_is_the_month() {
    assert_eq!(found("Contract Start Date: 01/02/2026\nOffer Valid Through: 12/31/2025\n")[0], "start: 2026-01-02");
    assert_eq!(found("Contract Start Date: 01/02/2026\nDate: 31/12/2025\n")[0], "start: 2026-02-01");
    assert_eq!(found("Contract Start Date: 01/02/2026\n"), ["start: 2026-02-01, or 2026-01-02 ? DayOrMonth"]);
    // Both orders in one document say nothing.
    let both = found("Contract Start Date: 01/02/2026\nDate: 31/12/2025\nSignature Date: 12/30/2025\n");
    assert!(both.contains(&"start: 2026-02-01, or 2026-01-02 ? DayOrMonth".to_owned()), "{both:?}");
}

#[test]
fn a_printed_end_is_the_last_day_or_the_first_of_the_next_term() {
    let end = |text: &str| found(text).into_iter().find(|one| one.starts_with("end")).unwrap();
    assert_eq!(end("Vertragsbeginn: 15.01.2026\nVertragsende: 14.01.2027\n"), "end: 2027-01-14, last day");
    assert_eq!(
        end("Vertragsbeginn: 15.01.2026\nLaufzeit (Monate): 12\nVertragsende: 15.01.2027\n"),
        "end: 2027-01-15, first of the next term"
    );
    assert_eq!(end("Vertragsbeginn: 15.01.2026\nVertragsende: 15.01.2027\n"), "end: 2027-01-15 ? EndMeaning");
    // The months say something else.
    let all = found("Vertragsbeginn: 15.01.2026\nLaufzeit: 24 Monate\nVertragsende: 14.01.2027\n");
    assert!(all.iter().all(|one| one.contains("SaysOtherwise")), "{all:?}");
}

/// Whatever stands at the end of a page, a sentence begins where it begins.
#[test]
fn a_label_at_the_end_of_a_page_is_no_part_of_the_sentence_on_the_next() {
    let sentence = "Either party may prevent renewal by giving notice at least 60 days before the end of the term.";
    for last in ["Quote Number: Q-00318", "Vertragsende: 14.01.2027", "Subscription Term: 12 months"] {
        let reading = reading(&format!("Order Form\n{last}\n\u{c}{sentence}\n"));
        let notice = reading.findings.iter().find(|finding| finding.value.kind() == Kind::Notice).unwrap();
        assert_eq!((notice.sentence.text.as_str(), notice.sentence.place.page), (sentence, 2), "after {last}");
    }
}

#[test]
fn what_looks_like_a_term_of_the_contract_and_is_none_is_left_alone() {
    let text = "Payment Terms: Net 30\nOffer Valid Through: 2026-01-31\nPayment Method: Check\nRegion: EMEA\n";
    let reading = reading(text);
    assert!(
        reading.findings.iter().all(|finding| finding.value.kind() == Kind::OfferValidUntil),
        "{:?}",
        reading.findings
    );
    assert_eq!(found("Der Vertrag nach Ziffer 11.2.26 gilt.\nVersion 1.2.2026 der Hilfe\n"), Vec::<String>::new());
}

#[test]
fn a_start_that_may_move_is_confirmed() {
    let text = "Contract Start Date*: 2026-01-15\n\n* If the order is signed later, the start date may be adjusted to the day of activation.\n";
    assert_eq!(found(text), ["start: 2026-01-15 ? MayMove"]);
}

#[test]
fn labels_and_values_find_each_other_across_columns() {
    let side_by_side = "Quote Number      Q-01234567         Contract Start Date   15 January 2026\nBill To           Muster GmbH        Contract End Date     14 January 2027\n";
    let text = found(side_by_side);
    assert!(
        text.contains(&"start: 2026-01-15".to_owned()) && text.contains(&"end: 2027-01-14, last day".to_owned()),
        "{text:?}"
    );
    let above = "Contract Start Date        Contract End Date        Billing Frequency\n2026-01-15                 2027-01-14               Quarterly\n";
    let all = found(above);
    assert_eq!(all[..2], ["start: 2026-01-15", "end: 2027-01-14, last day"], "{all:?}");
    assert_eq!(reading(above).findings[0].label.as_ref().unwrap().text, "Contract Start Date");
    let blocks = "Vertragsbeginn\nVertragsende\nKündigungsfrist\n\n15.01.2026\n14.01.2027\n3 Monate\n";
    assert_eq!(found(blocks), ["start: 2026-01-15", "end: 2027-01-14, last day", "notice: 3 months"]);
}

const TABLE: &str = "\
Order Form
Quote Number: Q-00000001

Product                      Start Date    End Date      Months   Quantity   Monthly Price   Total Price
Sales Cloud - Enterprise     2026-01-15    2027-01-14    12       25         EUR 165.00      EUR 49,500.00
Edition (EMEA)
Service Cloud                2026-05-15    2027-01-14    8        10         EUR 80.00       EUR 6,400.00
Sandbox                      2026-01-15    2027-01-14    12       1 Org      EUR 0.00        EUR 0.00
Grand Total                                                                                  EUR 55,900.00
";

#[test]
fn lines_of_services_are_read_with_their_traps() {
    let reading = reading(TABLE);
    let services = &reading.services;
    assert_eq!(services.lines.len(), 3, "{services:#?}");
    assert_eq!(services.lines[0].product, "Sales Cloud - Enterprise Edition (EMEA)");
    assert_eq!(services.lines[0].agreement(), Agreement::Agrees(PricePer::Month));
    assert_eq!(services.lines[0].days_agreement(), DaysAgreement::LastDay);
    assert_eq!(services.lines[2].quantity, Some(1));
    assert_eq!(services.roles(), [LineRole::Base, LineRole::AddOn, LineRole::Included]);
    assert_eq!((services.total, services.sum_agrees()), (Some(Cents(5_590_000)), Some(true)));
    // 25 x 165 x 12 and 10 x 80 x 12: the add-on ends with the contract and belongs to it.
    assert_eq!(services.per_year(day(2026, 2, 1).unwrap()), Some(Cents(4_950_000 + 960_000)));
    // What no label says, the lines do.
    let all: Vec<String> = reading.findings.iter().map(shown).collect();
    assert!(
        all.contains(&"start: 2026-01-15".to_owned()) && all.contains(&"end: 2027-01-14, last day".to_owned()),
        "{all:?}"
    );
    assert!(reading.findings.iter().any(|finding| finding.value == Value::Currency(Currency::Eur)));
}

#[test]
fn names_over_two_lines_belong_to_their_row() {
    let text = "\
Services                 Order Start   Order End   Order Term   Monthly/Unit   Quantity   Total
                         Date*         Date        (months)     Price                     Price
Sales Cloud - Unlimited
Edition                  2026-02-01    2029-01-31  36           USD 250.00     40         USD 360,000.00
Sandbox (Full            2026-02-01    2029-01-31  36           USD 500.00     1          USD 18,000.00
Copy)
";
    let products: Vec<String> = reading(text).services.lines.into_iter().map(|line| line.product).collect();
    assert_eq!(products, ["Sales Cloud - Unlimited Edition", "Sandbox (Full Copy)"]);
}

#[test]
fn an_agreement_is_read_clause_by_clause() {
    let all = found(
        "Hauptvertrag (Main Services Agreement)\n\n\
         1.2 Soweit im Auftragsformular nichts anderes bestimmt ist, verlängern sich Abonnements automatisch um weitere\n\
         Zeiträume, die der ablaufenden Laufzeit oder einem Jahr entsprechen (je nachdem, welcher Zeitraum kürzer ist), es\n\
         sei denn, eine Partei teilt der anderen mindestens 30 Tage vor Ende der jeweiligen Laufzeit schriftlich mit, dass\n\
         sie nicht verlängern will.\n\
         1.3 Eine Partei kann aus wichtigem Grund kündigen: 30 Tage nach Mitteilung einer wesentlichen Verletzung, wenn\n\
         diese bis zum Ablauf der Frist nicht behoben ist, oder bei Insolvenz.\n\
         1.4 Kündigt der Kunde nach Ziffer 1.3, erstattet SFDC im Voraus bezahlte Gebühren für die restliche Laufzeit.\n\
         2.2 Ist eine Gebühr 30 Tage überfällig, kann SFDC die Dienste nach einer Ankündigung von 10 Tagen sperren.\n\
         3.1 Mitteilungen bedürfen der Schriftform und gelten am ersten Arbeitstag nach dem Versand per E-Mail als\n\
         zugegangen; Kündigungen können nicht per E-Mail erklärt werden.\n",
    );
    let expected = [
        "notice: 30 days, before the end",
        "renewal: the shorter of the term and a year",
        "refund: pro rata ? Exception",
        "form: written, no e-mail",
    ];
    assert_eq!(all, expected.map(str::to_owned), "{all:#?}");
}

#[test]
fn ramps_and_free_months_are_seen() {
    let ramp = "\
Produkt               Beginn        Ende          Menge   Monatspreis   Gesamtpreis
CRM Jahr 1            01.01.2026    31.12.2026    10      100,00 €      12.000,00 €
CRM Jahr 2            01.01.2027    31.12.2027    10      120,00 €      14.400,00 €
CRM Jahr 3            01.01.2028    31.12.2028    10      150,00 €      18.000,00 €
";
    let services = reading(ramp).services;
    assert_eq!(services.roles(), [LineRole::Ramp; 3]);
    let on = |year| services.per_year(day(year, 6, 1).unwrap());
    assert_eq!(
        [on(2025), on(2026), on(2027), on(2028), on(2029)],
        [12_000, 12_000, 14_400, 18_000, 18_000].map(|euros| Some(Cents(euros * 100)))
    );
    let free = "\
Product      Start Date    End Date      Quantity   Monthly Price   Total Price
CRM          2026-01-01    2026-03-31    10         USD 0.00        USD 0.00
CRM          2026-04-01    2026-12-31    10         USD 100.00      USD 9,000.00
";
    let services = reading(free).services;
    assert_eq!(services.roles(), [LineRole::FreeMonths, LineRole::Ramp]);
    assert_eq!(services.per_year(day(2026, 2, 1).unwrap()), Some(Cents(1_200_000)));
}

#[test]
fn figures_that_do_not_agree_are_seen() {
    let text = "\
Product      Start Date    End Date      Months    Quantity   Monthly Price   Total Price
CRM          2026-01-01    2026-12-31    12        10         USD 100.00      USD 13,000.00
Other        2026-01-01    2027-01-01    12        10         USD 100.00      USD 12,000.00
More         2026-01-01    2027-03-01    12        10         USD 100.00      USD 12,000.00
Total                                                                         USD 99,000.00
";
    let services = reading(text).services;
    assert_eq!(services.lines[0].agreement(), Agreement::Disagrees);
    let days: Vec<_> = services.lines.iter().map(|line| line.days_agreement()).collect();
    assert_eq!(days, [DaysAgreement::LastDay, DaysAgreement::FirstOfNext, DaysAgreement::Disagree]);
    assert_eq!(services.sum_agrees(), Some(false));
}

#[test]
fn amounts_are_read_as_the_document_writes_them() {
    let with = |unit: &str, total: &str| {
        let text = format!(
            "Product      Start Date    Quantity   Unit Price   Total Price\nCRM          2026-01-01    1          {unit}    {total}\n"
        );
        let line = reading(&text).services.lines.first().cloned().unwrap();
        (line.unit_price, line.total)
    };
    let right = (Some(Cents(123_450)), Some(Cents(123_450)));
    assert_eq!(with("USD 1,234.50", "USD 1,234.50"), right);
    assert_eq!(with("1.234,50 €", "1.234,50 €"), right);
    assert_eq!(with("1\u{202f}234,50 €", "1 234,50 €"), right);
    assert_eq!(with("CHF 1'234.50", "CHF 1’234.50"), right);
    // Another amount says what the separator is.
    assert_eq!(with("USD 1,234", "USD 1,234.00"), (Some(Cents(123_400)), Some(Cents(123_400))));
}

#[test]
fn a_sentence_goes_on_behind_the_footer_and_over_a_broken_word() {
    let text = "Agreement\n\nThe term renews for successive terms of twelve months unless either party gives notice of ter-\nmination at least sixty\nQuote Q-1     Page 1\n\u{c}Quote Q-1     Page 2\n(60) days before the end of the term.\nQuote Q-1     Page 2\n";
    let all = found(text);
    assert!(
        all.contains(&"notice: 60 days, before the end, given".to_owned())
            && all.contains(&"renewal: 12 months".to_owned()),
        "{all:?}"
    );
}

#[test]
fn running_text_in_two_columns_is_read_column_by_column() {
    let left = [
        "The subscription renews for terms of",
        "twelve (12) months each, unless",
        "either party gives notice of its",
        "non-renewal at least ninety (90)",
        "days before the end of the term.",
        "Fees are stated in the order form",
        "and exclude taxes of all kinds.",
    ];
    let right = [
        "This agreement is governed by the",
        "laws of Ireland, and the courts of",
        "Dublin have jurisdiction over all",
        "disputes that arise from it or that",
        "are connected with it in any way,",
        "whatever their nature and whatever",
        "their cause may be in the end.",
    ];
    let text: Vec<String> = left.iter().zip(right).map(|(left, right)| format!("{left:<42}{right}")).collect();
    let all = found(&text.join("\n"));
    assert_eq!(
        all,
        ["notice: 90 days, before the end, given", "renewal: 12 months", "law: Irish"].map(str::to_owned).to_vec(),
        "{all:?}"
    );
}

#[test]
fn the_order_form_stands_and_the_agreement_is_shown_beside_it() {
    let form = reading(
        "Order Form\n\nDate: 2026-01-10\nSpecial Terms\n\nEither party may terminate by giving 60 days' notice before the end of the term.\n",
    );
    let agreement = reading(
        "Main Services Agreement\n\nEither party may terminate by giving 30 days' notice before the end of the term.\n",
    );
    assert_eq!((form.kind, agreement.kind), (DocumentKind::OrderForm, DocumentKind::Agreement));
    let readings = [agreement.clone(), form.clone()];
    let (settled, finding) = of_kind(&readings, Kind::Notice).unwrap();
    assert_eq!(shown(finding), "notice: 60 days, before the end, given");
    assert_eq!((settled.contradicted_by.len(), settled.is_certain), (1, true));
    // A later amendment stands before both.
    let amendment = reading(
        "Amendment No. 1\n\nDate: 2026-05-01\n\nEither party may terminate by giving 90 days' notice before the end of the term.\n",
    );
    let readings = [form.clone(), amendment, agreement];
    assert_eq!(shown(of_kind(&readings, Kind::Notice).unwrap().1), "notice: 90 days, before the end, given");
    // Two forms of the same day settle nothing.
    let other = reading(
        "Order Form\n\nDate: 2026-01-10\n\nEither party may terminate by giving 90 days' notice before the end of the term.\n",
    );
    assert!(!of_kind(&[form.clone(), other], Kind::Notice).unwrap().0.is_certain);
    // The same form twice says the same.
    assert!(of_kind(&[form.clone(), form], Kind::Notice).unwrap().0.is_certain);
}

#[test]
fn special_terms_go_before_the_rest_of_their_form_and_nothing_else_does() {
    let notice =
        |days: u32| format!("Either party may terminate by giving {days} days' notice before the end of the term.\n");
    let special = reading(&format!("Order Form\n\n{}\nSpecial Terms\n\n{}", notice(30), notice(60)));
    let readings = [special];
    let (settled, finding) = of_kind(&readings, Kind::Notice).unwrap();
    assert_eq!((shown(finding).as_str(), settled.is_certain), ("notice: 60 days, before the end, given", true));
    let plain = [reading(&format!("Order Form\n\n{}\n{}", notice(30), notice(60)))];
    assert!(!of_kind(&plain, Kind::Notice).unwrap().0.is_certain);
}

#[test]
fn an_agreement_may_say_that_it_goes_before_the_form() {
    let form =
        reading("Order Form\n\nEither party may terminate by giving 60 days' notice before the end of the term.\n");
    let agreement = reading(
        "Master Subscription Agreement\n\nEither party may terminate by giving 30 days' notice before the end of the term. In the event of a conflict with an order form, this Agreement shall prevail.\n",
    );
    let readings = [form, agreement];
    assert_eq!(shown(of_kind(&readings, Kind::Notice).unwrap().1), "notice: 30 days, before the end, given");
}

#[test]
fn eight_clauses_are_found_deviating_or_missing() {
    let state = |text: &str, clause: Clause| {
        let readings = [reading(text)];
        let checked = check(&readings, &settle(&readings));
        checked.into_iter().find(|one| one.clause == clause).unwrap().state
    };
    let none = "Order Form\n\nHello.\n";
    assert!(Clause::ALL.iter().all(|clause| state(none, *clause) == ClauseState::Missing));
    let usual = "Either party may terminate by giving 30 days' notice before the end of the term.\n";
    assert!(matches!(state(usual, Clause::Notice), ClauseState::Found(found) if found.len() == 1));
    let longer = "Either party may terminate by giving 90 days' notice before the end of the term.\n";
    assert!(matches!(
        state(longer, Clause::Notice),
        ClauseState::Deviating(_, Deviation::LongerNotice(Notice::Days(90)))
    ));
    let ends = "This Order Form shall not automatically renew.\n";
    assert!(matches!(state(ends, Clause::Renewal), ClauseState::Deviating(_, Deviation::DoesNotRenew)));
    let by_post = "Notices of termination shall be in writing; e-mail is not sufficient.\n";
    assert!(matches!(state(by_post, Clause::NoticeForm), ClauseState::Deviating(_, Deviation::EmailExcluded)));
    let high = "Upon renewal, pricing will increase by up to 9%.\n";
    assert!(matches!(state(high, Clause::RenewalPrice), ClauseState::Deviating(_, Deviation::HigherPrice)));
}

#[test]
fn every_clause_of_the_check_has_its_texts() {
    assert_eq!(CLAUSES.iter().map(|clause| clause.id).collect::<Vec<_>>(), Clause::ALL.map(Clause::id));
}

#[test]
fn documents_make_a_contract_and_one_for_each_line_with_an_end_of_its_own() {
    let form = reading(
        "Order Form\n\nQuote Number: Q-7\nBill To: Muster GmbH\nBilling Frequency: Annual\n\n\
         Product      Start Date    End Date      Months   Quantity   Monthly Price   Total Price\n\
         CRM          2026-01-15    2028-01-14    24       10         EUR 100.00      EUR 24,000.00\n\
         Add-on       2026-07-15    2028-01-14    18       5          EUR 10.00       EUR 900.00\n\
         Storage      2026-01-15    2027-01-14    12       1          EUR 50.00       EUR 600.00\n\n\
         Special Terms\n\nEither party may terminate by giving 60 days' notice before the end of the term.\n\
         This Order Form shall not automatically renew.\n",
    );
    let readings = [form];
    let all = proposals(&readings, &settle(&readings), day(2026, 2, 1).unwrap());
    assert_eq!(all.len(), 2, "{all:#?}");
    let [main, storage] = [&all[0], &all[1]];
    assert_eq!((main.product.as_str(), main.price), ("CRM, Add-on", Some(Cents(1_260_000))));
    assert_eq!((main.start, main.last), (day(2026, 1, 15), day(2028, 1, 14)));
    assert_eq!(
        (main.notice, main.renewal, main.billing),
        (Some(Notice::Days(60)), Some(Renewal::None), Some(Billing::Annual))
    );
    assert_eq!((main.customer.as_deref(), main.number.as_deref()), (Some("Muster GmbH"), Some("Q-7")));
    assert_eq!((storage.product.as_str(), storage.price), ("Storage", Some(Cents(60_000))));
    assert_eq!(
        (storage.start, storage.last, storage.notice),
        (day(2026, 1, 15), day(2027, 1, 14), Some(Notice::Days(60)))
    );
    assert_eq!(storage.line, Some((0, 2)));
    // What is not certain is asked.
    let unclear = [reading("Order Form\n\nContract Start Date: 01/02/2026\nContract End Date: 2027-01-31\n")];
    let all = proposals(&unclear, &settle(&unclear), day(2026, 2, 1).unwrap());
    assert!(all[0].start.is_none() && all[0].ask.contains(&Kind::Start) && all[0].ask.contains(&Kind::End), "{all:#?}");
}

#[test]
fn parties_are_named_between_and_and() {
    let all = reading("Agreement\n\nThis agreement is made between salesforce.com Germany GmbH and Muster Maschinenbau GmbH (the \"Customer\").\n").findings;
    let values: Vec<&Value> = all.iter().map(|finding| &finding.value).collect();
    assert!(values.contains(&&Value::Party("salesforce.com Germany GmbH".to_owned())), "{values:?}");
    assert!(values.contains(&&Value::Customer("Muster Maschinenbau GmbH".to_owned())), "{values:?}");
}

#[test]
fn a_page_without_text_is_told_apart() {
    assert!(!read(&Document { name: "scan.pdf".to_owned(), pages: vec![Page::default(); 3] }).has_text);
}

#[test]
fn words_with_places_make_the_same_as_text() {
    let word = |text: &str, left: i32, base: i32| Word {
        text: text.to_owned(),
        left,
        right: left + 50 * i32::try_from(text.len()).unwrap(),
        base,
        height: 100,
    };
    // As a program may write them: the values before the labels, a baseline a little off.
    let words = vec![
        word("2026-01-15", 3000, 1003),
        word("Contract", 500, 1000),
        word("Start", 925, 1000),
        word("Date", 1200, 1000),
    ];
    let reading = read(&Document { name: String::new(), pages: vec![Page { words, ..Page::default() }] });
    assert_eq!(reading.findings.iter().map(shown).collect::<Vec<_>>(), ["start: 2026-01-15"]);
    assert_eq!(reading.findings[0].sentence.text, "Contract Start Date 2026-01-15");
}
