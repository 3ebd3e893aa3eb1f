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
            "Kündigen Sie heute schriftlich: zum Ende der Laufzeit, hilfsweise zum nächstmöglichen Termin. Die Hilfe von Salesforce warnt, in den letzten 30 Tagen könne es zu spät sein. Ob Salesforce eine späte Kündigung annimmt, weiß vorab niemand. Fragen kostet nichts.",
            "Give written notice today, for the end of the term or, failing that, for the next possible date. Salesforce’s help warns that the last 30 days may be too late. Nobody knows in advance whether Salesforce accepts a late notice. Asking costs nothing.",
        ),
        dated: Some(both(
            "Kündigen Sie heute schriftlich zum {term-end}, hilfsweise zum nächstmöglichen Termin. Spätestens endet der Vertrag dann voraussichtlich am {exit-end}; die Frist dafür ist der {exit-deadline}. Ob Salesforce eine späte Kündigung annimmt, weiß vorab niemand. Fragen kostet nichts.",
            "Give written notice today, for {term-end} or, failing that, for the next possible date. At the latest, the contract should then end on {exit-end}; the deadline for that is {exit-deadline}. Nobody knows in advance whether Salesforce accepts a late notice. Asking costs nothing.",
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
            "According to Rocket Lawyer, a provider in New York must remind you of the deadline (GOL 5-903). Epiphany Law describes something similar for Wisconsin (134.49), above all for renewals beyond one year. Whether this covers cloud software and your contract is doubtful. It is information only: ask a lawyer.",
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
            "EU-Kunden können auch mitten in der Laufzeit gehen: zu einem anderen Anbieter, auf eigene Server oder mit Löschung. Der Vorlauf beträgt höchstens zwei Monate; eine bloße Kündigung genügt nicht. Eine Gebühr für das vorzeitige Ende kann anfallen; fragen Sie einen Anwalt. Der Wechsel selbst darf bis 11. Januar 2027 nur kosten, was er den Anbieter kostet, danach nichts.",
            "EU customers can leave even during the term: to another provider, to their own servers, or by erasure. It takes two months’ notice at most; notice alone is not enough. An early-termination fee may be due; ask a lawyer. Until 11 January 2027 the switch may cost no more than it costs the provider, and nothing after that.",
        ),
        dated: Some(both(
            "Geht Ihre Mitteilung heute ein, endet der Vorlauf spätestens am {switch-notice-end}, der Übergang am {switch-transition-end}. Abrufen können Sie die Daten dann mindestens bis {switch-retrieval-end}; technisch begründet darf der Übergang länger dauern. Wählen Sie statt des Wechsels die Löschung, endet der Vertrag mit dem Vorlauf; eine bloße Kündigung genügt nicht. Eine Gebühr für das vorzeitige Ende kann anfallen; Entgelte für den Wechsel entfallen ab 12. Januar 2027.",
            "If your notice arrives today, the notice period ends by {switch-notice-end} and the transition by {switch-transition-end}. You can then retrieve your data until at least {switch-retrieval-end}; for technical reasons the transition may take longer. If you choose erasure instead, the contract ends with the notice period; notice alone is not enough. An early-termination fee may be due; charges for switching end on 12 January 2027.",
        )),
        applies: Applies::EuCustomer,
        template: Some("switch-notice"),
        sources: &["DA", "L7", "L8", "L9", "L25", "L26", "K"],
    });
    let table = table.lever(Lever {
        id: "smaller-renewal",
        title: both("Wenn Verlängerung, dann kleiner", "If it renews, renew smaller"),
        text: both(
            "Weniger Lizenzen oder günstigere Arten gibt es zur Verlängerung. Ist die Frist vorbei, muss Salesforce zustimmen; manche Änderungen nimmt es schon ab 90 Tagen vor dem Ende nicht mehr an. Verlangen Sie das Angebot, bevor die neue Laufzeit beginnt. Weniger Lizenzen können neu berechnet werden, ohne Rücksicht auf den alten Stückpreis: Vergleichen Sie die Summe.",
            "You can have fewer licences or cheaper types at renewal. Once the deadline has passed, Salesforce has to consent; from 90 days before the end it no longer takes some changes. Ask for the quote before the new term begins. Fewer licences may be re-priced without regard to the old unit price: compare the totals.",
        ),
        dated: Some(both(
            "Nach dem {term-end} beginnt die neue Laufzeit; dann lässt sich bis {next-term-end} nichts mehr verkleinern. Verlangen Sie vorher ein Angebot: weniger Lizenzen oder günstigere Arten. Die Frist ist vorbei, darum muss Salesforce zustimmen. Weniger Lizenzen können neu berechnet werden, ohne Rücksicht auf den alten Stückpreis: Vergleichen Sie die Summe.",
            "The new term begins after {term-end}; then nothing can shrink until {next-term-end}. Ask for a quote before that, with fewer licences or cheaper types. The deadline has passed, so Salesforce has to consent. Fewer licences may be re-priced without regard to the old unit price: compare the totals.",
        )),
        applies: Applies::Always,
        template: Some("smaller-renewal"),
        sources: &["SF1", "R6", "R12", "K"],
    });
    let table = table.lever(Lever {
        id: "shorter-renewal",
        title: both("Kürzer verlängern, oder ohne Automatik", "Renew for less time, or without auto-renewal"),
        text: both(
            "Bitten Sie um eine kürzere oder monatliche Laufzeit. Bitten Sie auch um eine Klausel, nach der sich der Vertrag danach nicht mehr von selbst verlängert. Kürzer kostet je Monat oft mehr. Es gilt nur, was beide Seiten schriftlich vereinbaren.",
            "Ask for a shorter or a month-to-month term. Ask as well for a clause under which the contract no longer renews by itself. Shorter often costs more per month. Only what both sides agree in writing counts.",
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
            "Einen Anspruch auf ein vorzeitiges Ende geben die üblichen Bedingungen von Salesforce nicht, wie Berater sie zitieren. Anbieten lassen sich eine Teilzahlung, ein Tausch oder, wenn Salesforce zustimmt, Lizenzen für eine andere Firma. Sprechen Sie mit dem Kundenbetreuer und seinem Vorgesetzten. Als guter Moment gilt das Quartalsende von Salesforce: Ende Januar, April, Juli und Oktober.",
            "Salesforce’s usual terms, as quoted by advisers, give no right to end early. You can offer part payment, a swap or, if Salesforce consents, passing licences on to another company. Talk to the account executive and that person’s manager. The end of Salesforce’s quarter is said to be a good moment: the end of January, April, July and October.",
        ),
        dated: Some(both(
            "Die Verlängerung kostet Sie voraussichtlich {renewal-cost}. Bieten Sie einen Teil davon, einen Tausch oder, wenn Salesforce zustimmt, Lizenzen für eine andere Firma. Sprechen Sie mit dem Kundenbetreuer und seinem Vorgesetzten. Als guter Moment gilt das Quartalsende von Salesforce: Ende Januar, April, Juli und Oktober.",
            "The renewal will probably cost you {renewal-cost}. Offer part of it, a swap or, if Salesforce consents, passing licences on to another company. Talk to the account executive and that person’s manager. The end of Salesforce’s quarter is said to be a good moment: the end of January, April, July and October.",
        )),
        applies: Applies::Always,
        template: Some("exit-offer"),
        sources: &["R1", "R3", "K"],
    });
    table.lever(Lever {
        id: "next-time",
        title: both("Gleich für die nächste Laufzeit kündigen", "Give notice for the next term now"),
        text: both(
            "Senden Sie die Kündigung für die nächste Laufzeit schon heute. Ein Berater sagt, das schade nicht: Ein neues Angebot kann sie später ersetzen. Zugesagte Preisgrenzen können aber entfallen. Lassen Sie sich Eingang und letzten Tag bestätigen.",
            "Send the notice for the next term today. One adviser sees no harm in that: a new quote can replace it later. But agreed price caps may lapse. Get receipt and the last day confirmed.",
        ),
        dated: Some(both(
            "Die nächste Frist ist der {exit-deadline}. Senden Sie die Kündigung zum {exit-end} schon heute. Ein Berater sieht darin kein Risiko; zugesagte Preisgrenzen können aber entfallen. Lassen Sie sich Eingang und letzten Tag bestätigen.",
            "The next deadline is {exit-deadline}. Send the notice for {exit-end} today. One adviser sees no harm in that; but agreed price caps may lapse. Get receipt and the last day confirmed.",
        )),
        applies: Applies::AutoRenewing,
        template: None,
        sources: &["R5b", "K"],
    })
};
