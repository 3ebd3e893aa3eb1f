//! What can still be tried once the notice deadline has passed, the most promising first.

use super::check::{self, Table, both, fault, same};
use super::figures::{FIGURES, LEAVING_DAYS};
use super::sources::check_sources;
use super::templates;
use super::{Applies, Both, Lever};

/// All levers, in the order they are shown.
pub const LEVERS: &[Lever<Both>] = TABLE.rows();

/// The levers while they are put together.
type Levers = Table<Lever<Both>, 12>;

impl Levers {
    /// Adds a lever after checking it.
    #[track_caller]
    const fn lever(self, lever: Lever<Both>) -> Self {
        check::check_id(lever.id);
        check::check_text(lever.id, "title", lever.title);
        check::check_text(lever.id, "text", lever.text);
        check::check_placeholders(lever.id, lever.text, &[&[]]);
        if let Some(dated) = lever.dated {
            check::check_text(lever.id, "dated", dated);
            check::check_placeholders(lever.id, dated, &[FIGURES, LEAVING_DAYS]);
        }
        if let Some(template) = lever.template
            && !templates::is_template(template)
        {
            fault(lever.id, "names an unknown text to send:", template);
        }
        check_sources(lever.id, lever.sources);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, lever.id) {
                fault(lever.id, "is an id that an earlier lever has", "");
            }
            rest = tail;
        }
        self.with(lever)
    }
}

/// The table, built and checked by the compiler.
const TABLE: Levers = {
    let table = Table::new(Lever {
        id: "",
        title: both("", ""),
        text: both("", ""),
        dated: None,
        applies: Applies::Always,
        template: None,
        sources: &[],
    });
    let table = table.lever(Lever {
        id: "still-write",
        title: both("Trotzdem kündigen, sofort und schriftlich", "Give notice anyway, at once and in writing"),
        text: both(
            "Kündigen Sie heute schriftlich: zum Ende der Laufzeit, hilfsweise zum nächstmöglichen Termin. Salesforces Hilfe warnt, in den letzten 30 Tagen könne es zu spät sein. Ob Salesforce eine späte Kündigung annimmt, weiß vorab niemand. Fragen kostet nichts.",
            "Give written notice today, to the end of the term or, failing that, to the next possible date. Salesforce’s help warns that the last 30 days may be too late. Nobody knows in advance whether Salesforce accepts a late notice. Asking costs nothing.",
        ),
        dated: Some(both(
            "Kündigen Sie heute schriftlich zum {term-end}, hilfsweise zum nächstmöglichen Termin. Spätestens endet der Vertrag dann voraussichtlich am {exit-end}; die Frist dafür ist der {exit-deadline}. Ob Salesforce eine späte Kündigung annimmt, weiß vorab niemand. Fragen kostet nichts.",
            "Give written notice today, to {term-end} or, failing that, to the next possible date. At the latest, the contract should then end on {exit-end}; the deadline for that is {exit-deadline}. Nobody knows in advance whether Salesforce accepts a late notice. Asking costs nothing.",
        )),
        applies: Applies::AutoRenewing,
        template: Some("late-notice"),
        sources: &["SF1", "R1", "K"],
    });
    let table = table.lever(Lever {
        id: "check-clock",
        title: both("Erst die Daten prüfen", "Check the dates first"),
        text: both(
            "Lesen Sie jedes Auftragsformular noch einmal; es geht dem MSA vor. Steht dort eine kürzere oder längere Kündigungsfrist, ein anderes Ende oder keine Verlängerung? Sehen Sie auch im Feld AutoRenewCode nach. Ohne automatische Verlängerung endet der Vertrag laut Salesforce von selbst.",
            "Read every order form again; it overrides the MSA. Does it give a shorter or longer notice period, another end date or no renewal? Look at the field AutoRenewCode as well. Without auto-renewal, says Salesforce, the contract ends by itself.",
        ),
        dated: Some(both(
            "Wir rechnen mit dem {term-end} als Ende und dem {notice-deadline} als Frist. Nennt ein Auftragsformular etwas anderes, geht es dem MSA vor. Sehen Sie auch im Feld AutoRenewCode nach. Ohne automatische Verlängerung endet der Vertrag laut Salesforce von selbst.",
            "We take {term-end} as the end and {notice-deadline} as the deadline. If an order form says otherwise, it overrides the MSA. Look at the field AutoRenewCode as well. Without auto-renewal, says Salesforce, the contract ends by itself.",
        )),
        applies: Applies::Always,
        template: None,
        sources: &["R1", "R2", "R6", "SF1", "SF6"],
    });
    let table = table.lever(Lever {
        id: "billing-contact",
        title: both("Kam der Hinweis beim Richtigen an?", "Did the renewal notice reach the right person?"),
        text: both(
            "Der Hinweis auf die Verlängerung geht laut Salesforce an den Rechnungskontakt. Oft ist das jemand, der die Firma längst verlassen hat. Das ist ein Argument für Kulanz, kein Recht. Berichtigen Sie den Kontakt gleich mit.",
            "According to Salesforce, the renewal notice goes to the billing contact. Often that is someone who left long ago. This is an argument for goodwill, not a right. Put the contact right at the same time.",
        ),
        dated: None,
        applies: Applies::AutoRenewing,
        template: Some("billing-contact-objection"),
        sources: &["SF1", "K"],
    });
    let table = table.lever(Lever {
        id: "reminder-duty",
        title: both("US-Recht: Pflicht zur Erinnerung", "US law: a duty to remind"),
        text: both(
            "Nach Rocket Lawyer muss ein Anbieter in New York an die Frist erinnern (GOL § 5-903). Epiphany Law beschreibt Ähnliches für Wisconsin (§ 134.49), vor allem bei Verlängerungen über ein Jahr. Ob das für Cloud-Software und Ihren Vertrag gilt, ist zweifelhaft. Das ist nur ein Hinweis: Fragen Sie einen Anwalt.",
            "According to Rocket Lawyer, a provider in New York must remind you of the deadline (GOL 5-903). Epiphany Law describes the like for Wisconsin (134.49), above all for renewals beyond one year. Whether this covers cloud software and your contract is doubtful. It is information only: ask a lawyer.",
        ),
        dated: None,
        applies: Applies::AutoRenewing,
        template: None,
        sources: &["L23", "L24"],
    });
    let table = table.lever(Lever {
        id: "data-act",
        title: both("In der EU: Wechsel nach dem Data Act", "In the EU: switch under the Data Act"),
        text: both(
            "EU-Kunden können laut Kanzleien auch mitten in der Laufzeit wechseln, mit höchstens zwei Monaten Vorlauf. Nötig ist ein Wechsel oder eine Löschung; eine bloße Kündigung genügt nicht. Eine Gebühr für das vorzeitige Ende kann anfallen; lassen Sie das prüfen. Entgelte für den Wechsel selbst entfallen ab 12. Januar 2027.",
            "EU customers can switch even during the term, law firms say, with two months’ notice at most. It takes a switch or erasure; a bare cancellation is not enough. An early-termination fee may be due; have that checked. Charges for the switch itself end on 12 January 2027.",
        ),
        dated: Some(both(
            "Geht Ihre Mitteilung heute ein, endet der Vorlauf spätestens am {switch-notice-end}, der Übergang am {switch-transition-end}. Abrufen können Sie die Daten dann mindestens bis {switch-retrieval-end}; technisch begründet darf der Übergang länger dauern. Nötig ist ein Wechsel oder eine Löschung, keine bloße Kündigung. Eine Gebühr für das vorzeitige Ende kann anfallen; Entgelte für den Wechsel entfallen ab 12. Januar 2027.",
            "If your notice arrives today, the notice period ends by {switch-notice-end} and the transition by {switch-transition-end}. You can then retrieve your data until at least {switch-retrieval-end}; for technical reasons the transition may take longer. It takes a switch or erasure, not a bare cancellation. An early-termination fee may be due; charges for switching end on 12 January 2027.",
        )),
        applies: Applies::EuCustomer,
        template: Some("switch-notice"),
        sources: &["L7", "L8", "L9", "L25", "L26"],
    });
    let table = table.lever(Lever {
        id: "smaller-renewal",
        title: both("Wenn Verlängerung, dann kleiner", "If it renews, renew smaller"),
        text: both(
            "Weniger Lizenzen oder günstigere Arten gibt es nur zur Verlängerung, nicht in der Laufzeit. Verlangen Sie das Angebot, bevor die neue Laufzeit beginnt. Vorsicht: Weniger Lizenzen können neu berechnet werden, ohne Rücksicht auf den alten Stückpreis. Vergleichen Sie darum die Summe.",
            "Fewer seats or cheaper licence types are possible only at renewal, not during the term. Ask for the quote before the new term begins. Beware: fewer licences may be re-priced without regard to the old unit price. So compare the totals.",
        ),
        dated: Some(both(
            "Nach dem {term-end} beginnt die neue Laufzeit; dann lässt sich bis {next-term-end} nichts mehr verkleinern. Verlangen Sie vorher ein Angebot: weniger Lizenzen oder günstigere Arten. Vorsicht: Weniger Lizenzen können neu berechnet werden, ohne Rücksicht auf den alten Stückpreis. Vergleichen Sie darum die Summe.",
            "The new term begins after {term-end}; then nothing can shrink until {next-term-end}. Ask for a quote before that, with fewer seats or cheaper licence types. Beware: fewer licences may be re-priced without regard to the old unit price. So compare the totals.",
        )),
        applies: Applies::Always,
        template: Some("smaller-renewal"),
        sources: &["R6", "R7", "R12"],
    });
    let table = table.lever(Lever {
        id: "shorter-renewal",
        title: both("Kürzer verlängern, oder ohne Automatik", "Renew for less time, or without auto-renewal"),
        text: both(
            "Bitten Sie um eine kürzere oder monatliche Laufzeit. Bitten Sie auch um eine Klausel, nach der sich der Vertrag danach nicht mehr von selbst verlängert. Kürzer heißt oft teurer je Monat. Es gilt nur, was beide Seiten schriftlich vereinbaren.",
            "Ask for a shorter or a month-to-month term. Ask as well for a clause under which the contract no longer renews by itself. Shorter often means dearer per month. Only what both sides agree in writing counts.",
        ),
        dated: Some(both(
            "Ohne Vereinbarung läuft die neue Laufzeit voraussichtlich bis {next-term-end}. Bitten Sie vor dem {term-end} um eine kürzere oder monatliche. Bitten Sie auch um ein Ende der automatischen Verlängerung. Es gilt nur, was beide Seiten schriftlich vereinbaren.",
            "Without an agreement, the new term will probably run until {next-term-end}. Before {term-end}, ask for a shorter or a month-to-month one. Ask as well to end auto-renewal. Only what both sides agree in writing counts.",
        )),
        applies: Applies::AutoRenewing,
        template: Some("smaller-renewal"),
        sources: &["R1", "SF1", "K"],
    });
    let table = table.lever(Lever {
        id: "negotiate-exit",
        title: both("Ausstieg aushandeln", "Negotiate a way out"),
        text: both(
            "Einen Anspruch auf ein vorzeitiges Ende gibt es nach Salesforces üblichen Bedingungen nicht. Anbieten lässt sich eine Teilzahlung, eine Unterlizenz für eine andere Firma oder ein Tausch gegen andere Produkte. Sprechen Sie mit dem Kundenbetreuer und seinem Vorgesetzten. Als guter Moment gilt das Quartalsende von Salesforce: Ende Januar, April, Juli und Oktober.",
            "Salesforce’s usual terms give no right to end early. You can offer part payment, a sub-licence to another company or a swap for other products. Talk to the account executive and that person’s manager. The end of Salesforce’s quarter is said to be a good moment: the end of January, April, July and October.",
        ),
        dated: Some(both(
            "Die Verlängerung kostet Sie voraussichtlich {renewal-cost}. Bieten Sie einen Teil davon, eine Unterlizenz für eine andere Firma oder einen Tausch gegen andere Produkte. Sprechen Sie mit dem Kundenbetreuer und seinem Vorgesetzten. Als guter Moment gilt das Quartalsende von Salesforce: Ende Januar, April, Juli und Oktober.",
            "The renewal will probably cost you {renewal-cost}. Offer part of it, a sub-licence to another company or a swap for other products. Talk to the account executive and that person’s manager. The end of Salesforce’s quarter is said to be a good moment: the end of January, April, July and October.",
        )),
        applies: Applies::Always,
        template: Some("exit-offer"),
        sources: &["R1", "R3", "K"],
    });
    table.lever(Lever {
        id: "next-time",
        title: both("Gleich für die nächste Laufzeit kündigen", "Give notice for the next term now"),
        text: both(
            "Senden Sie die Kündigung für die nächste Laufzeit schon heute. Früh zu kündigen kostet nichts. Ein neues Angebot kann sie später ablösen, sagt ein Berater. Lassen Sie sich Eingang und letzten Tag bestätigen.",
            "Send the non-renewal for the next term today. Early notice costs nothing. A new quote can replace it later, says one adviser. Get receipt and the last day confirmed.",
        ),
        dated: Some(both(
            "Die nächste Frist ist der {exit-deadline}. Senden Sie die Kündigung zum {exit-end} schon heute; früh zu kündigen kostet nichts. Ein neues Angebot kann sie später ablösen, sagt ein Berater. Lassen Sie sich Eingang und letzten Tag bestätigen.",
            "The next deadline is {exit-deadline}. Send the non-renewal to {exit-end} today; early notice costs nothing. A new quote can replace it later, says one adviser. Get receipt and the last day confirmed.",
        )),
        applies: Applies::AutoRenewing,
        template: None,
        sources: &["R5b"],
    })
};
