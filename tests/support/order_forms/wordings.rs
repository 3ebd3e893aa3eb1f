//! What clauses say, in the words of several writers.

use super::Known;
use fristklar::domain::{Notice, Renewal};

/// Sentences about other things, with periods that are none of the notice.
const OTHERS_DE: [&str; 12] = [
    "Rechnungen sind innerhalb von 30 Tagen nach Rechnungsdatum zahlbar.",
    "Verletzt eine Partei den Vertrag wesentlich, kann die andere nach einer Abhilfefrist von 30 Tagen fristlos kündigen.",
    "Beide Parteien behandeln Informationen der anderen auch fünf Jahre nach dem Ende vertraulich.",
    "Der Anbieter kann den Zugang sperren, wenn eine Zahlung 30 Tage überfällig ist und er zehn Tage vorher gemahnt hat.",
    "Der Anbieter kündigt Änderungen der Preise mindestens 60 Tage vor dem Beginn einer neuen Laufzeit an.",
    "Auf Anfragen antwortet der Support innerhalb von zwei Arbeitstagen.",
    "Die Gewährleistung beträgt zwölf Monate ab der Bereitstellung.",
    "Der Anbieter erinnert den Kunden 90 Tage vor dem Ende der Laufzeit an die Verlängerung.",
    "Eine Prüfung der Bücher ist mit einer Ankündigung von 14 Tagen einmal im Jahr zulässig.",
    "Bei Insolvenz einer Partei kann die andere den Vertrag ohne Frist kündigen.",
    "Überschreitet der Kunde das Kontingent, werden die letzten drei Monate nachberechnet.",
    "Das Recht zur außerordentlichen Kündigung bleibt unberührt.",
];
const OTHERS_EN: [&str; 12] = [
    "Invoiced fees are due within 30 days from the invoice date.",
    "A party may terminate this agreement for cause upon 30 days written notice of a material breach if such breach remains uncured.",
    "Each party shall keep the confidential information of the other for five years after the end of the agreement.",
    "If any charge is 30 days or more overdue, the provider may, after ten days' notice, suspend the services.",
    "The provider will announce any change in pricing at least 60 days before the start of a new term.",
    "Support requests are answered within two business days.",
    "The warranty period is twelve months from delivery.",
    "A reminder of the renewal is sent to the billing contact 90 days before the end of the term.",
    "An audit may be carried out once a year upon 14 days' notice.",
    "Either party may terminate immediately if the other becomes the subject of a petition in bankruptcy.",
    "Overages of the last three months are billed at the rates of this form.",
    "The provider may change these terms of use upon 45 days' notice on its website.",
];

impl Known {
    /// The notice period as it stands after "a period of".
    fn period(&self) -> String {
        let words = |number: u32| match number {
            30 => Some(("dreißig", "thirty")),
            45 => Some(("fünfundvierzig", "forty-five")),
            60 => Some(("sechzig", "sixty")),
            90 => Some(("neunzig", "ninety")),
            _ => None,
        };
        let number = |days: u32| match (words(days), self.in_words % 3) {
            (Some((de, en)), 1) => self.say(de, en),
            (Some((de, en)), 2) => format!("{} ({days})", self.say(de, en)),
            _ => days.to_string(),
        };
        match (self.notice, self.de()) {
            (Notice::Days(days), true) => format!("{} Tagen", number(days)),
            (Notice::Days(days), false) => format!("{} days", number(days)),
            (Notice::Months(1), true) => "einem Monat".to_owned(),
            (Notice::Months(months), true) => {
                format!("{} Monaten", if months == 3 { "drei".to_owned() } else { months.to_string() })
            }
            (Notice::Months(1), false) => "one (1) month".to_owned(),
            (Notice::Months(months), false) => format!("three ({months}) months"),
        }
    }

    fn notice_sentence(&self) -> String {
        let period = self.period();
        if self.de() {
            match self.notice_wording {
                0 => format!(
                    "Jede Partei kann diesen Vertrag mit einer Frist von {period} zum Ende der Laufzeit schriftlich kündigen."
                ),
                1 => format!(
                    "Die Kündigung muss der anderen Partei mit einer Frist von {period} vor Ablauf der jeweiligen Laufzeit in Textform zugehen."
                ),
                2 => format!(
                    "Eine ordentliche Kündigung ist unter Einhaltung einer Frist von {period} zum Laufzeitende möglich; das Recht zur Kündigung aus wichtigem Grund bleibt unberührt."
                ),
                3 => format!(
                    "Der Kunde kann der Verlängerung mit einer Frist von {period} vor dem Ende der Laufzeit widersprechen."
                ),
                4 => format!("Die Kündigungsfrist liegt bei {period} zum Vertragsende."),
                5 => format!(
                    "Wer den Vertrag nicht fortsetzen will, kündigt ihn schriftlich und mit einem Vorlauf von {period} zum Ablauf der Laufzeit."
                ),
                _ => format!(
                    "Ordentlich gekündigt werden kann nur zum Ende der jeweils laufenden Laufzeit, und zwar mit einer Frist von {period}."
                ),
            }
        } else {
            match self.notice_wording {
                0 => format!(
                    "Either party may terminate this Order Form by giving at least {period} prior written notice before the end of the then-current term."
                ),
                1 => format!(
                    "Notice of non-renewal must be received no later than {period} prior to the expiration of the relevant subscription term."
                ),
                2 => format!(
                    "Customer may elect not to renew by giving written notice not less than {period} before the end of the subscription term."
                ),
                3 => format!(
                    "Any notice of termination shall be given in writing at least {period} in advance of the end of the term."
                ),
                4 => format!("The notice period for termination at the end of the term is {period}."),
                5 => format!(
                    "Should a party wish to let this agreement lapse, it shall notify the other of its non-renewal a minimum of {period} ahead of the expiry date."
                ),
                _ => format!(
                    "Customer can cancel as of the end of any term, provided that the provider receives notice thereof {period} prior thereto."
                ),
            }
        }
    }

    fn renewal_sentence(&self) -> String {
        let (de, en) = match (self.renewal, self.in_words % 2) {
            (Renewal::None, 0) => (
                "Der Vertrag verlängert sich nach Ablauf der Laufzeit nicht automatisch.",
                "This Order Form shall not automatically renew at the end of the subscription term.",
            ),
            (Renewal::None, _) => (
                "Der Vertrag endet zum Ende der Laufzeit, ohne dass es einer Kündigung bedarf.",
                "The parties agree that there is no automatic renewal of this order.",
            ),
            (Renewal::SameTerm, 0) => (
                "Nach Ablauf der Laufzeit verlängert sich der Vertrag jeweils um die gleiche Laufzeit.",
                "After the initial term the subscriptions shall automatically renew for additional periods equal in length to the expiring term.",
            ),
            (Renewal::SameTerm, _) => (
                "Ohne Kündigung verlängert sich der Vertrag um denselben Zeitraum.",
                "Absent such notice, this order automatically renews for a term of the same length.",
            ),
            (Renewal::Months(_), 0) => (
                "Der Vertrag verlängert sich automatisch um jeweils weitere zwölf (12) Monate.",
                "The subscriptions will automatically renew for successive terms of twelve (12) months each.",
            ),
            (Renewal::Months(_), _) => (
                "Wird nicht fristgerecht gekündigt, verlängert er sich um jeweils ein weiteres Jahr.",
                "Unless terminated, the agreement is automatically extended by one further year each time.",
            ),
            (Renewal::ShorterOfTermAndYear, 0) => (
                "Abonnements verlängern sich automatisch um die Dauer der ablaufenden Laufzeit oder ein Jahr, je nachdem, welcher Zeitraum kürzer ist.",
                "Subscriptions will automatically renew for additional periods equal to the expiring subscription term or one year, whichever is shorter.",
            ),
            (Renewal::ShorterOfTermAndYear, _) => (
                "Die Laufzeit verlängert sich automatisch um die bisherige Dauer, höchstens jedoch um zwölf Monate.",
                "The term automatically renews for the shorter of the expiring term and twelve months.",
            ),
        };
        self.say(de, en)
    }

    /// The clauses of the document; those that are left out are said nowhere else.
    pub(super) fn clauses(&self) -> Vec<String> {
        let mut clauses = Vec::new();
        if self.says_renewal {
            clauses.push(self.renewal_sentence());
        }
        if self.says_notice {
            clauses.push(self.notice_sentence());
        }
        let others = if self.de() { OTHERS_DE } else { OTHERS_EN };
        clauses.extend(self.others.iter().map(|at| others[*at].to_owned()));
        if self.says_law {
            clauses.push(if self.de() {
                format!("Für diesen Vertrag gilt {} unter Ausschluss des UN-Kaufrechts.", self.law.2)
            } else {
                format!("This Order Form is governed by {}, without regard to conflicts of laws.", self.law.1)
            });
        }
        if self.start_may_move {
            clauses.push(self.say(
                "* Wird das Formular später unterschrieben, kann sich der Vertragsbeginn auf den Tag der Bereitstellung verschieben.",
                "* If this form is signed later, the start date may be adjusted to the day of activation.",
            ));
        }
        clauses
    }
}
