//! Phase 1: understand the contract.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, Clause, FullStep, Phase, Risk, Role, When};

/// The steps up to the end of this phase.
pub(super) const TABLE: Steps = {
    let steps = super::NONE;
    let steps = steps.step(FullStep {
        id: "read-contract",
        code: "rc",
        phase: Phase::Understand,
        title: both("Vertrag lesen", "Read the contract"),
        why: both(
            "Auftragsformular und Rahmenvertrag (Main Services Agreement, kurz MSA) regeln Kündigung, Verlängerung und Geld. Bei Widerspruch geht das Auftragsformular vor.",
            "The order form and the Main Services Agreement (MSA) settle notice, renewal and money. Where they differ, the order form wins.",
        ),
        trap: Some(both(
            "Der Leitfaden nennt mindestens 30 Tage, an anderer Stelle 60. Es gilt Ihr Vertrag; auch 90 Tage kommen vor. Die Klausel zur Kündigung steht meist im MSA, nicht im Auftragsformular.",
            "The guide says at least 30 days, and elsewhere 60. Your contract decides; 90 days also occurs. The clause on notice is usually in the MSA, not on the order form.",
        )),
        how: &[
            task(
                "Suchen Sie alle Auftragsformulare heraus, dazu das MSA in der Fassung, die bei der Bestellung galt. Oft wurde es nur angeklickt, nicht unterschrieben.",
                "Find every order form, and the version of the MSA in force at the time of the order. Often it was only accepted by a click, not signed.",
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
                "In welcher Form muss gekündigt werden: schriftlich, in Textform, im Portal? Schließt der Vertrag E-Mail für Kündigungen aus?",
                "What form must notice take: in writing, in text form, in the portal? Does the contract rule out e-mail for notices?",
            ),
            task(
                "Schreiben Sie Vertragspartner, anwendbares Recht und Anschrift für Mitteilungen ab.",
                "Copy out the contracting company, the governing law and the address for notices.",
            ),
        ],
        when: When::BeforeDeadline(90),
        needs: &[],
        who: Role::Legal,
        effort: both("1–2 Stunden", "1–2 hours"),
        minutes: 120,
        risk: Risk::NoNotice,
        applies: Applies::Always,
        sources: &["GUIDE", "R1", "R2", "R6", "M21", "M18", "M16", "B127", "K"],
        guide: &["G1", "G20"],
    });
    let steps = steps.step(FullStep {
        id: "find-contract-in-org",
        code: "fo",
        phase: Phase::Understand,
        title: both("Vertrag in Salesforce nachsehen", "Look up the contract in Salesforce"),
        why: both(
            "Salesforce zeigt, welche Verträge laufen und wann sie enden. Vergleichen Sie das mit dem Papier.",
            "Salesforce shows which contracts are running and when they end. Compare that with the paper.",
        ),
        trap: Some(both(
            "Der Leitfaden nennt den Menüpunkt „Abonnement verwalten“, Salesforce selbst „Ihr Account“ (Your Account). Dafür brauchen Sie das Recht „Manage Billing“.",
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
                both(
                    "Notieren Sie Edition und Org-ID. Die Org ist Ihr eigener Bereich in Salesforce, mit allen Daten und Benutzern.",
                    "Note the edition and the org ID. The org is your own area in Salesforce, with all its data and users.",
                ),
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
        minutes: 30,
        risk: Risk::DecidedUnseen,
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
            task(
                "Notieren Sie auch Heroku, Slack, Tableau, MuleSoft und Marketing Cloud. Oft haben sie eigene Auftragsformulare und Enddaten.",
                "Note Heroku, Slack, Tableau, MuleSoft and Marketing Cloud too. They often have order forms and end dates of their own.",
            ),
            task(
                "Nach Verbrauch abgerechnet? Notieren Sie Mehrverbrauch, Nachzahlungen und den Rest an Data und Flex Credits.",
                "Billed by use? Note overages, true-ups and what is left of Data and Flex Credits.",
            ),
        ],
        when: When::BeforeDeadline(88),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::OtherContractsRunOn,
        applies: Applies::Always,
        sources: &["R2", "R14", "P9", "SF1", "K"],
        guide: &["G1"],
    });
    let steps = steps.step(FullStep {
        id: "note-deadline",
        code: "nd",
        phase: Phase::Understand,
        title: both("Frist in den Kalender eintragen", "Put the deadline in the diary"),
        why: both(
            "Bis zur Frist muss die Kündigung eingegangen sein. Der Leitfaden sagt: In den letzten 30 Tagen aktiviert Salesforce die Verlängerung. Gefunden haben wir nur: Danach ist es zu spät.",
            "Notice must have arrived by the deadline. The guide says that Salesforce activates the renewal in the last 30 days. All we found is that notice is too late by then.",
        ),
        trap: Some(both(
            "Der Leitfaden rät zu 60 Tagen vor dem Ende. Bei 60 oder 90 Tagen Kündigungsfrist ist das zu knapp oder zu spät.",
            "The guide advises 60 days before the end. With a 60- or 90-day notice period that is too close or too late.",
        )),
        how: &[
            task("Vergleichen Sie Ihre Angaben hier mit dem Papier.", "Compare your entries here with the paper."),
            task(
                "Tragen Sie den empfohlenen Termin, den spätesten Sendetag und die Frist ein.",
                "Enter the recommended date, the send-by date and the deadline.",
            ),
            task(
                "Ziehen Sie Zeit für Freigabe, Unterschrift und Urlaub ab.",
                "Allow time for approval, signature and holidays.",
            ),
            task("Informieren Sie Ihre Vertretung.", "Tell whoever covers for you."),
        ],
        when: When::BeforeDeadline(87),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::DecidedUnseen,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "SF1", "L1"],
        guide: &["G1", "G2", "G3", "G19"],
    });
    let steps = steps.step(FullStep {
        id: "clause-term",
        code: "ka",
        phase: Phase::Understand,
        title: both("Beginn und Ende klären", "Settle the start and the end"),
        why: both(
            "Ohne das Ende der Laufzeit lässt sich keine Frist berechnen. In Ihren Unterlagen steht es nicht.",
            "Without the end of the term no deadline can be worked out. Your documents do not state it.",
        ),
        trap: None,
        how: &[
            task(
                "Suchen Sie im Kopf des Auftragsformulars und in der Tabelle der Produkte.",
                "Look at the head of the order form and in the table of products.",
            ),
            task("Fragen Sie Salesforce schriftlich nach beiden Daten.", "Ask Salesforce in writing for both dates."),
            task("Tragen Sie die Daten hier ein.", "Enter the dates here."),
        ],
        when: When::BeforeDeadline(86),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::MoneyLost,
        applies: Applies::Clause(Clause::Term),
        sources: &["R2", "SF5", "K"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "clause-renewal",
        code: "kb",
        phase: Phase::Understand,
        title: both("Verlängerung klären", "Settle the renewal"),
        why: both("Die Verlängerung fehlt in Ihren Unterlagen oder ist anders geregelt als üblich. Sie bestimmt, was eine verpasste Frist kostet.", "Your documents lack the clause on renewal or word it unusually. It decides what a missed deadline costs."),
        trap: None,
        how: &[
            task("Sehen Sie in der Klauselprüfung nach, was Ihre Unterlagen sagen.", "See in the clause check what your documents say."),
            task("Fehlt die Klausel, suchen Sie im MSA den Abschnitt zu Laufzeit und Beendigung.", "If the clause is missing, look in the MSA for the section on term and termination."),
            task("Tragen Sie hier ein, für wie lange sich der Vertrag verlängert.", "Enter here for how long the contract renews."),
        ],
        when: When::BeforeDeadline(86),
        needs: &["read-contract"],
        who: Role::Legal,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::DecidedUnseen,
        applies: Applies::Clause(Clause::Renewal),
        sources: &["R1", "R6", "SF1", "SF6"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "clause-notice",
        code: "kc",
        phase: Phase::Understand,
        title: both("Kündigungsfrist klären", "Settle the notice period"),
        why: both("Die Kündigungsfrist fehlt in Ihren Unterlagen oder ist nicht die übliche. Eine falsche Frist kostet Sie eine weitere Laufzeit.", "Your documents lack the notice period, or it is not the usual one. A wrong one costs you another term."),
        trap: None,
        how: &[
            task("Suchen Sie in den Sonderbedingungen des Auftragsformulars, dann im MSA in der Fassung, die bei der Bestellung galt.", "Look in the special terms on the order form, then in the version of the MSA in force at the order."),
            task("Sehen Sie unter „Zweiter Blick auf die Frist“ nach, welche Lesart die früheste ist. Halten Sie diese.", "See under ‘A second look at the deadline’ which reading is the earliest. Keep to that one."),
            task("Tragen Sie die Frist hier ein.", "Enter the notice period here."),
        ],
        when: When::BeforeDeadline(86),
        needs: &["read-contract"],
        who: Role::Legal,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::MoneyLost,
        applies: Applies::Clause(Clause::Notice),
        sources: &["R1", "R4", "C2", "M16", "K"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "clause-form",
        code: "kd",
        phase: Phase::Understand,
        title: both("Form und Anschrift der Kündigung klären", "Settle the form of the notice and its address"),
        why: both("Form oder Anschrift der Kündigung fehlen in Ihren Unterlagen oder sind anders geregelt als üblich. Eine Kündigung in der falschen Form zählt vielleicht nicht.", "Your documents lack the form of the notice or its address, or word them unusually. A notice in the wrong form may not count."),
        trap: None,
        how: &[
            task("Suchen Sie im MSA den Abschnitt zu Mitteilungen.", "Look in the MSA for the section on notices."),
            task("Genügt eine E-Mail nicht, planen Sie Zeit für Kurier oder Brief ein.", "If an e-mail is not enough, allow time for a courier or a letter."),
            task("Finden Sie nichts, senden Sie beides: E-Mail und Brief.", "If you find nothing, send both: an e-mail and a letter."),
        ],
        when: When::BeforeDeadline(86),
        needs: &["read-contract"],
        who: Role::Legal,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::LessProof,
        applies: Applies::Clause(Clause::NoticeForm),
        sources: &["C8", "R6", "R9", "B127", "K"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "check-refund",
        code: "rf",
        phase: Phase::Understand,
        title: both("Erstattung und Gebühren prüfen", "Check refund and fees"),
        why: both(
            "Der Leitfaden sagt: Im ersten Monat kommt alles zurück. Danach können Erstattungen anteilig sein, in der Regel sind sie es. Die üblichen Bedingungen von Salesforce, wie Berater sie zitieren, sehen das nicht vor.",
            "The guide says that everything comes back in the first month. After that refunds can be pro rata, and as a rule they are. Salesforce’s usual terms, as quoted by advisers, do not provide for that.",
        ),
        trap: Some(both(
            "Für die Erstattung in den ersten 30 Tagen haben wir keine Quelle von Salesforce gefunden. Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, bleiben offene Raten fällig.",
            "We found no Salesforce source for a refund in the first 30 days. Under Salesforce’s usual terms, as quoted by advisers, outstanding instalments stay payable.",
        )),
        how: &[
            task(
                "Suchen Sie im Vertrag nach Erstattung und notieren Sie die Stelle.",
                "Search the contract for a refund and note the clause.",
            ),
            task(
                "Gebühren für ein vorzeitiges Ende sind laut Leitfaden häufig; der Vertrag regelt sie. Tragen Sie ein: keine, fest oder Prozent.",
                "Early-termination fees are common, says the guide, and set by the contract. Enter one: none, fixed or per cent.",
            ),
            task("Vergleichen Sie die Ergebnisse unter „Kosten“.", "Compare the results side by side under ‘Costs’."),
            task(
                "Sagt der Vertrag keine Erstattung zu, rechnen Sie mit 0 Euro.",
                "If the contract promises no refund, budget for none.",
            ),
        ],
        when: When::BeforeDeadline(85),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::DecidedUnseen,
        applies: Applies::Always,
        sources: &["GUIDE", "R1", "R3", "R6"],
        guide: &["G4", "G5", "G6", "G19"],
    });
    let steps = steps.step(FullStep {
        id: "clause-price",
        code: "ke",
        phase: Phase::Understand,
        title: both("Preis nach der Verlängerung klären", "Settle the price at renewal"),
        why: both("Der Preis der nächsten Laufzeit fehlt in Ihren Unterlagen oder ist anders geregelt als üblich. Er bestimmt, was Bleiben kostet.", "Your documents lack the price of the next term or word it unusually. It decides what staying costs."),
        trap: None,
        how: &[
            task("Sehen Sie in der Klauselprüfung nach, was Ihre Unterlagen sagen.", "See in the clause check what your documents say."),
            task("Fehlt die Klausel, suchen Sie in den Sonderbedingungen und im MSA den Abschnitt zu Gebühren.", "If the clause is missing, look in the special terms and in the MSA for the section on fees."),
            task("Tragen Sie hier ein, um wie viel Prozent der Preis steigt.", "Enter here by how many per cent the price rises."),
        ],
        when: When::BeforeDeadline(84),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::DecidedUnseen,
        applies: Applies::Clause(Clause::RenewalPrice),
        sources: &["R1", "R4", "R5", "R6"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "clause-reduction",
        code: "kf",
        phase: Phase::Understand,
        title: both("Regel für weniger Lizenzen klären", "Settle the rule on fewer licences"),
        why: both("Ob Sie Lizenzen abgeben dürfen, fehlt in Ihren Unterlagen oder ist anders geregelt als üblich. Wer bleibt und weniger braucht, muss das vor der Frist wissen.", "Your documents lack the rule on giving up licences or word it unusually. Whoever stays and needs fewer must know it before the deadline."),
        trap: None,
        how: &[
            task("Suchen Sie im MSA den Abschnitt zu Abonnements.", "Look in the MSA for the section on subscriptions."),
            task("Notieren Sie, bis wann Sie weniger bestellen können und was das am Stückpreis ändert.", "Note by when you can order fewer, and what that does to the unit price."),
        ],
        when: When::BeforeDeadline(84),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::DecidedUnseen,
        applies: Applies::Clause(Clause::Reduction),
        sources: &["R6", "K"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "clause-refund",
        code: "kg",
        phase: Phase::Understand,
        title: both("Regel für Erstattungen klären", "Settle the rule on refunds"),
        why: both("Ob bei einem vorzeitigen Ende Geld zurückkommt, fehlt in Ihren Unterlagen oder ist anders geregelt als üblich.", "Your documents lack the rule on refunds after an early end, or word it unusually."),
        trap: None,
        how: &[
            task("Sehen Sie in der Klauselprüfung nach, was Ihre Unterlagen sagen.", "See in the clause check what your documents say."),
            task("Fehlt die Klausel, suchen Sie im MSA die Abschnitte zu Gebühren und zur Beendigung.", "If the clause is missing, look in the MSA for the sections on fees and on termination."),
            task("Tragen Sie abweichende Regeln unter „Kosten“ als eigene Bedingungen ein.", "Enter terms that differ under ‘Costs’ as terms of your own."),
        ],
        when: When::BeforeDeadline(84),
        needs: &["read-contract"],
        who: Role::Finance,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::DecidedUnseen,
        applies: Applies::Clause(Clause::Refund),
        sources: &["R1", "R3", "R6"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "clause-data",
        code: "kh",
        phase: Phase::Understand,
        title: both("Rückgabe der Daten klären", "Settle the return of data"),
        why: both("Wie lange Sie nach dem Ende an Ihre Daten kommen, fehlt in Ihren Unterlagen oder ist anders geregelt als üblich.", "Your documents lack how long you can get at your data after the end, or word it unusually."),
        trap: None,
        how: &[
            task("Suchen Sie im MSA den Abschnitt zu Kundendaten, dann im Vertrag zur Auftragsverarbeitung.", "Look in the MSA for the section on customer data, then in the data processing agreement."),
            task("Notieren Sie, bis wann Sie einen Export verlangen können.", "Note until when you can ask for an export."),
            task("Sichern Sie vor dem Ende alles selbst.", "Save everything yourself before the end."),
        ],
        when: When::BeforeDeadline(84),
        needs: &["read-contract"],
        who: Role::Admin,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::DataLost,
        applies: Applies::Clause(Clause::Data),
        sources: &["R6", "SF2", "K"],
        guide: &[],
    });
    steps.step(FullStep {
        id: "weigh-usage",
        code: "wu",
        phase: Phase::Understand,
        title: both("Nutzung prüfen: sechs Fragen", "Weigh up your use: six questions"),
        why: both(
            "Wer wenig von dem nutzt, was er bezahlt, kann gehen oder verkleinern. Wer viel nutzt, muss für den Wechsel mehr Arbeit einplanen.",
            "If you use little of what you pay for, you can leave or shrink. If you use a lot of it, allow more work for the move.",
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
                "Was ist auf Salesforce angewiesen: Schnittstellen, Apps, Formulare?",
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
        minutes: 120,
        risk: Risk::DecidedUnseen,
        applies: Applies::Always,
        sources: &["GUIDE", "A1", "R12"],
        guide: &["G7"],
    })
};
