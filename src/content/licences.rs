//! Editions and licence types with their list prices (docs/facts.md#list-prices), and what to know before buying fewer
//! of them.
//!
//! List prices are in US dollars per user and month, billed annually. They come from advisers and grow old, so each has
//! its month and its sources, and the user's own price takes its place.

use super::check::{self, Table, both, fault, same};
use super::notes::Notes;
use super::sources::{AS_OF, check_sources};
use super::{Both, Licence, Note, Sizing, SourceMonth};
use crate::domain::Cents;

/// All licences: editions by their price, then what costs less.
pub const LICENCES: &[Licence<Both>] = TABLE.rows();

/// The rule of thumb, from the fullest licence down to none: docs/facts.md#choosing-licences.
pub const SIZING: &[Sizing<Both>] = RULE_OF_THUMB.rows();

/// What to know about prices, and how the page reckons.
pub const NOTES: &[Note<Both>] = KNOWN.rows();

/// The months the advisers' prices are from.
const FEBRUARY: SourceMonth = (2026, 2);
const MARCH: SourceMonth = (2026, 3);

/// A price in whole US dollars per user and month.
const fn dollars(whole: i64) -> Cents {
    Cents(whole * 100)
}

/// The licences while they are put together.
type Licences = Table<Licence<Both>, 16>;

impl Licences {
    /// Adds a licence after checking it.
    #[track_caller]
    const fn licence(self, licence: Licence<Both>) -> Self {
        check::check_id(licence.id);
        check::check_text(licence.id, "name", both(licence.name, licence.name));
        check::check_text(licence.id, "note", licence.note);
        check_sources(licence.id, licence.sources);
        if licence.price.0 < 0 {
            fault(licence.id, "costs less than nothing", "");
        }
        if !matches!(licence.priced, (2000..=2100, 1..=12)) {
            fault(licence.id, "has no month", "");
        }
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, licence.id) {
                fault(licence.id, "is an id that an earlier licence has", "");
            }
            rest = tail;
        }
        self.with(licence)
    }

    /// Adds an edition.
    #[track_caller]
    const fn edition(self, id: &'static str, name: &'static str, price: Cents, note: Both) -> Self {
        self.licence(Licence { id, name, price, roughly: false, priced: FEBRUARY, note, sources: &["R10", "K"] })
    }
}

/// The table, built and checked by the compiler.
const TABLE: Licences = {
    let table = Table::new(Licence {
        id: "",
        name: "",
        price: Cents::ZERO,
        roughly: false,
        priced: AS_OF,
        note: both("", ""),
        sources: &[],
    });
    let table = table.edition(
        "starter-suite",
        "Starter Suite",
        dollars(25),
        both(
            "Grundfunktionen für Vertrieb und Service, wenig anpassbar. Seit August 2025 unverändert.",
            "Basic functions for sales and service, little to customise. Unchanged since August 2025.",
        ),
    );
    let table = table.edition(
        "pro-suite",
        "Pro Suite",
        dollars(100),
        both(
            "Mehr Anpassung und Automatik als Starter. Seit August 2025 unverändert.",
            "More customisation and automation than Starter. Unchanged since August 2025.",
        ),
    );
    let table = table.edition(
        "enterprise",
        "Enterprise",
        dollars(175),
        both(
            "Mit API-Zugang, Flows und Genehmigungen. Bis August 2025 waren es 165.",
            "With API access, flows and approvals. It was 165 until August 2025.",
        ),
    );
    let table = table.edition(
        "unlimited",
        "Unlimited",
        dollars(350),
        both(
            "Dazu mehr Sandboxes und erweiterter Support. Bis August 2025 waren es 330.",
            "More sandboxes and extended support as well. It was 330 until August 2025.",
        ),
    );
    let table = table.edition(
        "agentforce-1",
        "Agentforce 1",
        dollars(550),
        both(
            "Dazu KI-Funktionen und Guthaben für Agenten. Nachfolger von Einstein 1, das 500 kostete.",
            "AI functions and credits for agents as well. Successor of Einstein 1, which cost 500.",
        ),
    );
    let table = table.licence(Licence {
        id: "platform-starter",
        name: "Platform Starter",
        price: dollars(25),
        roughly: true,
        priced: MARCH,
        note: both(
            "Accounts, Kontakte und etwa 10 eigene Objekte. Keine Leads, Opportunities und Fälle.",
            "Accounts, contacts and about 10 custom objects. No leads, opportunities or cases.",
        ),
        sources: &["R11", "R12"],
    });
    let table = table.licence(Licence {
        id: "platform-plus",
        name: "Platform Plus",
        price: dollars(100),
        roughly: true,
        priced: MARCH,
        note: both("Etwa 110 eigene Objekte, dazu die Konsole.", "About 110 custom objects, and the console."),
        sources: &["R11", "R12"],
    });
    let table = table.licence(Licence {
        id: "identity",
        name: "Identity",
        price: Cents::ZERO,
        roughly: false,
        priced: AS_OF,
        note: both(
            "Nur zum Anmelden. 100 sind für „Your Account“ kostenlos; für mehr tragen Sie Ihren Preis ein.",
            "For logging in only. 100 are free for Your Account; for more, enter your own price.",
        ),
        sources: &["SF14"],
    });
    table.licence(Licence {
        id: "chatter-free",
        name: "Chatter Free",
        price: Cents::ZERO,
        roughly: false,
        priced: AS_OF,
        note: both(
            "Kostenlos, aber ein Auslaufmodell: meist nicht mehr erhältlich.",
            "Free, but legacy: mostly no longer available.",
        ),
        sources: &["R13"],
    })
};

/// The sources of the rule of thumb.
const SIZED_BY: &[&str] = &["R11", "R12"];

impl Table<Sizing<Both>, 8> {
    /// Adds a line of the rule of thumb after checking it.
    #[track_caller]
    const fn line(self, who: Both, needs: Both) -> Self {
        check::check_text(who.en, "who", who);
        check::check_text(who.en, "needs", needs);
        check_sources(who.en, SIZED_BY);
        self.with(Sizing { who, needs, sources: SIZED_BY })
    }
}

/// The rule of thumb, built and checked by the compiler.
const RULE_OF_THUMB: Table<Sizing<Both>, 8> = {
    let rule = Table::new(Sizing { who: both("", ""), needs: both("", ""), sources: &[] });
    let rule = rule.line(
        both("Bearbeitet Leads, Opportunities oder Fälle", "Works on leads, opportunities or cases"),
        both("volle CRM-Lizenz", "full CRM licence"),
    );
    let rule =
        rule.line(both("Nutzt nur eigene Apps", "Uses custom apps only"), both("Platform-Lizenz", "Platform licence"));
    let rule = rule.line(
        both("Erteilt nur Freigaben oder meldet sich an", "Only approves or logs in"),
        both("Identity", "Identity"),
    );
    let rule = rule.line(
        both("Gehört nicht zur Firma", "Is not part of the company"),
        both("Community oder Experience Cloud", "Community or Experience Cloud"),
    );
    rule.line(
        both("Hat sich 90 Tage nicht angemeldet", "Has not logged in for 90 days"),
        both("keine Lizenz", "no licence"),
    )
};

/// The notes, built and checked by the compiler.
const KNOWN: Notes = {
    let notes = Notes::NONE;
    let notes = notes.note(
        "list-prices",
        both(
            "Listenpreise in US-Dollar je Benutzer und Monat, jährlich abgerechnet. Sie stammen von Beratern, meist vom Februar oder März 2026. Preise in Euro sind hier nicht geprüft.",
            "List prices in US dollars per user and month, billed annually. They come from advisers, mostly of February or March 2026. Prices in euros are not verified here.",
        ),
        &["R10", "R11", "R12"],
    );
    let notes = notes.note(
        "contradiction",
        both(
            "Die Quellen widersprechen sich. Eine andere Seite desselben Beraters nennt 80 US-Dollar für Professional, 165 für Enterprise, 330 für Unlimited, 500 für Einstein 1. Ihr Auftragsformular entscheidet; tragen Sie Ihre Preise ein.",
            "The sources contradict each other. Another page by the same adviser gives 80 US dollars for Professional, 165 for Enterprise, 330 for Unlimited and 500 for Einstein 1. Your order form decides; enter your own prices.",
        ),
        &["R10", "R15"],
    );
    let notes = notes.note(
        "discounts",
        both(
            "Ausgehandelte Rabatte von 15 bis 50 Prozent auf die Liste sind laut einem Berater üblich.",
            "Negotiated discounts of 15 to 50 per cent off the list are usual, says one adviser.",
        ),
        &["R16"],
    );
    let notes = notes.note(
        "re-pricing",
        both(
            "Weniger Lizenzen sparen nicht sicher so viel wie hier gerechnet. Bei der Verlängerung können sie neu berechnet werden, ohne Rücksicht auf den alten Stückpreis. Aktionspreise verlängern sich zum Listenpreis.",
            "Fewer licences may not save as much as worked out here. At renewal they can be re-priced without regard to the old unit price. Promotional prices renew at list price.",
        ),
        &["R6"],
    );
    let notes = notes.note(
        "mid-term",
        both(
            "Während der Laufzeit sinkt die Zahl der Lizenzen nicht. Benutzer zu deaktivieren macht die Rechnung nicht kleiner.",
            "The number of licences cannot go down during the term. Deactivating users does not lower the bill.",
        ),
        &["U1", "K"],
    );
    let notes = notes.note(
        "unused",
        both(
            "Ein Berater schätzt: 15 bis 40 Prozent der Benutzer mit voller Lizenz nutzen die CRM-Objekte nie.",
            "One adviser reckons that 15 to 40 per cent of users with a full licence never touch the CRM objects.",
        ),
        &["R12"],
    );
    let notes = notes.note(
        "permission-sets",
        both(
            "Wer die Lizenz eines Benutzers wechselt, entfernt dessen Berechtigungssätze. Halten Sie sie vorher fest.",
            "Changing a user’s licence removes that user’s permission sets. Record them first.",
        ),
        &["C8"],
    );
    let notes = notes.note(
        "whole-cost",
        both(
            "Lizenzen machen laut einer Quelle nur 30 bis 40 Prozent der Kosten eines CRM aus. Eine Vollzeitstelle für die Administration kostet laut einer anderen 80.000 bis 140.000 US-Dollar im Jahr.",
            "One source puts licences at only 30 to 40 per cent of what a CRM costs. Another puts a full-time administrator at 80,000 to 140,000 US dollars a year.",
        ),
        &["A1", "C2"],
    );
    let notes = notes.note(
        "per-use",
        both(
            "Agentforce rechnet auch nach Verbrauch ab: 0,005 US-Dollar je Flex Credit oder 2 US-Dollar je Gespräch, Stand Mai 2026. Das ist hier nicht enthalten.",
            "Agentforce is also billed by use: 0.005 US dollars per Flex Credit or 2 US dollars per conversation, as of May 2026. That is not included here.",
        ),
        &["R14"],
    );
    notes.how(
        "break-even",
        both(
            "Wann sich Gehen lohnt: Wir teilen die einmaligen Umzugskosten durch die Monatskosten fürs Bleiben. Vorher ziehen wir ab, was das neue System im Monat kostet, wenn Sie es angeben. Aufgerundet auf ganze Monate, ohne Zinsen.",
            "When leaving pays: we divide the one-off cost of moving by the monthly cost of staying. If you enter what the new system costs, we deduct that first. Rounded up to whole months, without interest.",
        ),
    )
};
