//! Phase 1: understand the contract.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Role, When};

/// The steps up to the end of this phase.
pub(super) const TABLE: Steps = {
    let steps = super::NONE;
    let steps = steps.step(FullStep {
        id: "read-contract",
        code: "rc",
        phase: Phase::Understand,
        title: both("Vertrag lesen", "Read the contract"),
        why: both(
            "Auftragsformular und Rahmenvertrag (MSA) regeln Frist, Verlängerung und Geld. Bei Widerspruch geht das Auftragsformular vor.",
            "The order form and the master agreement (MSA) settle notice, renewal and money. Where they differ, the order form wins.",
        ),
        trap: Some(both(
            "Der Leitfaden nennt mindestens 30 Tage, an anderer Stelle 60. Es gilt Ihr Auftragsformular; auch 90 Tage kommen vor.",
            "The guide says at least 30 days, and elsewhere 60. Your order form decides; 90 days also occurs.",
        )),
        how: &[
            task(
                "Suchen Sie alle Auftragsformulare und die unterschriebene Fassung des MSA heraus. Notieren Sie deren Datum.",
                "Find every order form and the signed version of the MSA. Note its date.",
            ),
            task(
                "Notieren Sie Beginn, Laufzeit, gedrucktes Enddatum und Kündigungsfrist.",
                "Note the start, the term, the printed end date and the notice period.",
            ),
            task(
                "Verlängert sich der Vertrag von selbst? Wie lange, zu welchem Preis?",
                "Does the contract renew by itself? For how long, and at what price?",
            ),
            task(
                "In welcher Form muss gekündigt werden: Brief, E-Mail, Portal?",
                "What form must notice take: letter, e-mail, portal?",
            ),
            task(
                "Schreiben Sie Vertragspartner und Anschrift für Mitteilungen ab.",
                "Copy out the contracting company and the address for notices.",
            ),
        ],
        when: When::BeforeDeadline(90),
        needs: &[],
        who: Role::Legal,
        effort: both("1–2 Stunden", "1–2 hours"),
        applies: Applies::Always,
        sources: &["GUIDE", "R1", "R2", "R6", "R7"],
        guide: &["G1", "G20"],
    });
    let steps = steps.step(FullStep {
        id: "find-contract-in-org",
        code: "fo",
        phase: Phase::Understand,
        title: both("Vertrag in Salesforce nachsehen", "Look the contract up in Salesforce"),
        why: both(
            "Salesforce zeigt, welche Verträge laufen und wann sie enden. Vergleichen Sie das mit dem Papier.",
            "Salesforce shows which contracts are running and when they end. Compare that with the paper.",
        ),
        trap: Some(both(
            "Der Leitfaden nennt den Menüpunkt „Manage subscription“, Salesforce selbst „Your Account“. Dafür brauchen Sie das Recht „Manage Billing“.",
            "The guide calls the menu item ‘Manage subscription’; Salesforce itself calls it ‘Your Account’. You need the ‘Manage Billing’ permission.",
        )),
        how: &[
            task_at(
                both(
                    "Nach dem Leitfaden: Sehen Sie dort die laufenden Verträge an.",
                    "According to the guide: look at the current contracts there.",
                ),
                &["Zahnrad", "Abonnement verwalten"],
                &["Gear icon", "Manage subscription"],
            ),
            task_at(
                both(
                    "Nach Salesforce: Prüfen Sie Enddatum und Art der Verlängerung.",
                    "According to Salesforce: check the end date and the kind of renewal.",
                ),
                &["Zahnrad", "Ihr Account", "Bevorstehende Verlängerungen verwalten"],
                &["Gear icon", "Your Account", "Manage upcoming renewals"],
            ),
            task_at(
                both("Notieren Sie Org-ID und Edition.", "Note the org ID and the edition."),
                &["Setup", "Schnellsuche", "Company Information"],
                &["Setup", "Quick Find", "Company Information"],
            ),
            task(
                "Mit API-Zugang: Das Feld AutoRenewCode im Objekt SalesforceContract sagt Yes oder No.",
                "With API access: the field AutoRenewCode of the object SalesforceContract says Yes or No.",
            ),
            task("Sichern Sie Bildschirmfotos mit Datum.", "Keep dated screenshots."),
        ],
        when: When::BeforeDeadline(89),
        needs: &[],
        who: Role::Admin,
        effort: both("30 Minuten", "30 minutes"),
        applies: Applies::Always,
        sources: &["GUIDE", "SF1", "SF5", "SF6", "SF14"],
        guide: &["G8"],
    });
    let steps = steps.step(FullStep {
        id: "list-contracts",
        code: "lc",
        phase: Phase::Understand,
        title: both("Alle Verträge und Apps auflisten", "List all contracts and apps"),
        why: both(
            "Mehrere Auftragsformulare mit verschiedenen Enden sind normal. Apps haben oft eigene Verträge und Fristen.",
            "Several order forms with different end dates are normal. Apps often have contracts and deadlines of their own.",
        ),
        trap: Some(both(
            "Die E-Mail zur Verlängerung geht an den Rechnungskontakt. Gehört die Adresse jemandem, der gegangen ist, liest sie niemand.",
            "The renewal e-mail goes to the billing contact. If that person has left, nobody reads it.",
        )),
        how: &[
            task(
                "Legen Sie jedes Auftragsformular hier als eigenen Vertrag an.",
                "Add each order form here as a contract of its own.",
            ),
            task(
                "Ordnen Sie Zusatzlizenzen zu. Meist enden sie mit dem Hauptvertrag.",
                "Match add-on licences to it. They usually end with the main contract.",
            ),
            task_at(
                both("Sehen Sie gekaufte Apps nach.", "Look up the apps you bought."),
                &["AppExchange", "My Installs & Subscriptions"],
                &["AppExchange", "My Installs & Subscriptions"],
            ),
            task(
                "Gekauft über einen Wiederverkäufer? Fragen Sie dort nach Vertrag und Kündigungsfrist.",
                "Bought through a reseller? Ask them for the contract and the notice period.",
            ),
            task(
                "Prüfen und berichtigen Sie den Rechnungskontakt.",
                "Check the billing contact and put it right.",
            ),
        ],
        when: When::BeforeDeadline(88),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("1 Stunde", "1 hour"),
        applies: Applies::Always,
        sources: &["R2", "R7", "P9", "SF1", "K"],
        guide: &["G1"],
    });
    let steps = steps.step(FullStep {
        id: "note-deadline",
        code: "nd",
        phase: Phase::Understand,
        title: both("Frist in den Kalender eintragen", "Put the deadline in the diary"),
        why: both(
            "Bis zur Frist muss die Kündigung eingegangen sein. Im Verlängerungsfenster danach ist sie zu spät.",
            "Notice must have arrived by the deadline. In the renewal window after it, notice is too late.",
        ),
        trap: Some(both(
            "Der Leitfaden rät zu 60 Tagen vor dem Ende. Bei 60 oder 90 Tagen Kündigungsfrist ist das zu knapp oder zu spät.",
            "The guide advises 60 days before the end. With a 60 or 90 day notice period that is too close or too late.",
        )),
        how: &[
            task("Vergleichen Sie Ihre Angaben hier mit dem Papier.", "Compare your entries here with the paper."),
            task(
                "Tragen Sie den empfohlenen Termin, den Sende-Termin und die Frist ein.",
                "Enter the recommended date, the send-by date and the deadline.",
            ),
            task(
                "Ziehen Sie Zeit für Freigabe, Unterschrift und Urlaub ab.",
                "Allow time for approval, signature and holidays.",
            ),
            task("Weihen Sie eine Vertretung ein.", "Tell a deputy."),
        ],
        when: When::BeforeDeadline(87),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("15 Minuten", "15 minutes"),
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "SF1", "L1"],
        guide: &["G1", "G2", "G3", "G19"],
    });
    let steps = steps.step(FullStep {
        id: "check-refund",
        code: "rf",
        phase: Phase::Understand,
        title: both("Erstattung und Gebühren prüfen", "Check refund and fees"),
        why: both(
            "Der Leitfaden verspricht im ersten Monat alles zurück, danach anteilig, abzüglich Gebühr. Salesforces übliche Bedingungen sehen das nicht vor.",
            "The guide promises everything back in the first month, then a pro rata share less a fee. Salesforce’s usual terms do not provide for that.",
        ),
        trap: Some(both(
            "Für die Rückgabe in den ersten 30 Tagen fand sich keine Quelle von Salesforce. Offene Raten bleiben nach dem MSA fällig.",
            "No Salesforce source was found for a refund in the first 30 days. Under the MSA, outstanding instalments stay payable.",
        )),
        how: &[
            task(
                "Suchen Sie im Vertrag nach Erstattung und notieren Sie die Stelle.",
                "Search the contract for a refund and note the clause.",
            ),
            task(
                "Tragen Sie die Gebühr für ein vorzeitiges Ende ein: keine, fest oder Prozent.",
                "Enter the early-termination fee: none, fixed or per cent.",
            ),
            task("Vergleichen Sie unter „Kosten“ die Rechnungen nebeneinander.", "Compare the results side by side under ‘Costs’."),
            task(
                "Ohne Zusage im Vertrag planen Sie mit null.",
                "Without a promise in the contract, plan for nothing.",
            ),
        ],
        when: When::BeforeDeadline(85),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("30 Minuten", "30 minutes"),
        applies: Applies::Always,
        sources: &["GUIDE", "R1", "R3", "R6"],
        guide: &["G4", "G5", "G6", "G19"],
    });
    steps.step(FullStep {
        id: "weigh-usage",
        code: "wu",
        phase: Phase::Understand,
        title: both("Nutzung prüfen: sechs Fragen", "Weigh up your use: six questions"),
        why: both(
            "Wer wenig von dem nutzt, was er zahlt, kann gehen oder verkleinern. Wer viel nutzt, zahlt den Wechsel mit Arbeit.",
            "If you use little of what you pay for, you can leave or shrink. If you use much of it, moving costs you work.",
        ),
        trap: None,
        how: &[
            task_at(
                both(
                    "Wie viele Benutzer haben sich in den letzten 90 Tagen angemeldet?",
                    "How many users have logged in over the last 90 days?",
                ),
                &["Setup", "Benutzer"],
                &["Setup", "Users"],
            ),
            task(
                "Was nutzt das Team jede Woche: Leads, Opportunities, Fälle, Berichte, Automatik?",
                "What does the team use every week: leads, opportunities, cases, reports, automation?",
            ),
            task(
                "Was hängt daran: Schnittstellen, Apps, Formulare?",
                "What depends on it: integrations, apps, forms?",
            ),
            task(
                "Passt Salesforce zur Strategie der nächsten drei Jahre?",
                "Does Salesforce fit the strategy of the next three years?",
            ),
            task(
                "Was kostet ein weiteres Jahr, was der Umzug?",
                "What does another year cost, and what does the move?",
            ),
            task("Wer verliert etwas, wenn Sie gehen?", "Who loses something if you leave?"),
        ],
        when: When::BeforeDeadline(82),
        needs: &["find-contract-in-org"],
        who: Role::Admin,
        effort: both("2 Stunden", "2 hours"),
        applies: Applies::Always,
        sources: &["GUIDE", "A1", "R12"],
        guide: &["G7"],
    })
};
