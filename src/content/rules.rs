//! The rules of the calculation in plain words, for the help page.

use super::Both;

/// The rules, in the order they are told.
pub const RULES: &[Both] = &[
    Both {
        de: "Die Laufzeit endet am Tag vor dem gleichen Tag nach der Zahl der Monate. Fehlt die Tageszahl, zählt der Erste des Folgemonats.",
        en: "The term ends on the day before the same day after the number of months. Where that day number is missing, the first of the following month counts.",
    },
    Both {
        de: "Die Frist ist der letzte Tag, an dem die Kündigung eingehen darf: letzter Tag minus Kündigungsfrist.",
        en: "The deadline is the last day on which notice may arrive: last day minus notice period.",
    },
    Both {
        de: "Eine Frist in Monaten läuft vom Eingang vorwärts. Drei Monate sind nicht 90 Tage.",
        en: "A notice period in months runs forward from receipt. Three months is not 90 days.",
    },
    Both {
        de: "Wochenenden und Feiertage verschieben keine Frist nach hinten.",
        en: "Weekends and public holidays never move a deadline later.",
    },
    Both {
        de: "Eine E-Mail soll am Arbeitstag vor dem letzten Arbeitstag abgehen, an dem sie noch rechtzeitig wäre. Ein Kurier braucht 3 Tage, ein Brief ins Ausland 10.",
        en: "An e-mail should go out on the working day before the last working day in time. A courier needs 3 days, a letter abroad 10.",
    },
    Both {
        de: "Empfohlen sind 60 Tage vor dem Ende; wenn das zu knapp wird, 30 Tage vor der Frist.",
        en: "Recommended: 60 days before the end, or 30 days before the deadline where that is too close.",
    },
    Both {
        de: "Ohne Kündigung verlängert sich der Vertrag um die Laufzeit, höchstens ein Jahr. Sie können es ändern.",
        en: "Without notice the contract renews by its term, one year at most. You can change that.",
    },
    Both {
        de: "Der Leitfaden verspricht volle Erstattung in den ersten 30 Tagen und danach anteilige. Salesforces Bedingungen sagen: keine Erstattung.",
        en: "The guide promises a full refund in the first 30 days and a pro rata one afterwards. Salesforce’s terms say: no refund.",
    },
    Both {
        de: "Beträge werden in Cent gerechnet und einmal je Rechnung kaufmännisch gerundet.",
        en: "Amounts are worked out in cents and rounded half up once per invoice.",
    },
];
