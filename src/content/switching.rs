//! What the letters about switching say, by the articles of Regulation (EU) 2023/2854 (Data Act).

use super::Both;
use super::check::both;

/// When the switch begins and how long it takes: Article 25(2)(a), (d) and (g) and 25(4) of the EU Data Act.
pub(super) const TIMES: Both = both(
    "Bitte beginnen Sie den Wechsel binnen zwei Monaten nach Eingang dieser Mitteilung. Der Übergang dauert höchstens 30 Tage; geht das technisch nicht, höchstens sieben Monate, begründet binnen 14 Arbeitstagen. Danach bitten wir um 30 Tage für den Abruf.",
    "Please start the switch within two months of receiving this notice. The transition takes 30 days at most; where that is technically impossible, seven months at most, justified within 14 working days. After that we ask for 30 days to retrieve our data.",
);

/// What it costs: Article 29 of the EU Data Act.
pub(super) const CHARGES: Both = both(
    "Bitte senden Sie uns eine Liste der exportierbaren Daten mit ihren Formaten und aller Entgelte, auch für ein vorzeitiges Ende. Entgelte für den Wechsel dürfen Ihre Kosten nicht übersteigen; ab dem 12. Januar 2027 entfallen sie (Artikel 29).",
    "Please send us a list of the data we can export, with its formats, and of all charges, including those for an early end. Charges for the switch may not exceed your costs, and from 12 January 2027 there are none (Article 29).",
);

/// What is to be confirmed.
pub(super) const CONFIRM: Both = both(
    "Bitte bestätigen Sie uns schriftlich Eingang, Zeitplan und den Tag, an dem der Vertrag endet. Teilen Sie uns bitte auch mit, wie Sie im Voraus gezahlte Entgelte abrechnen.",
    "Please confirm in writing receipt, the timetable and the day on which the contract ends. Please also tell us how you will settle fees paid in advance.",
);

/// A move to servers of one's own: Article 25(3)(b).
pub(super) const TO_OWN_SERVERS: Both = both(
    "wir wollen unsere Daten auf eigene Server übertragen. Das teilen wir Ihnen mit Blick auf die Verordnung (EU) 2023/2854 (Data Act) mit.",
    "We intend to move our data to servers of our own. We are telling you this with regard to Regulation (EU) 2023/2854 (Data Act).",
);

/// No move, the data is erased: Article 25(3)(c).
pub(super) const TO_ERASURE: Both = both(
    "wir wollen nicht wechseln. Unsere Daten sollen am Ende des Dienstes gelöscht werden. Das teilen wir Ihnen mit Blick auf die Verordnung (EU) 2023/2854 (Data Act) mit.",
    "We do not intend to switch. Our data is to be erased when the service ends. We are telling you this with regard to Regulation (EU) 2023/2854 (Data Act).",
);

/// When the contract ends then: Article 25(2)(c).
pub(super) const ERASURE_TIMES: Both = both(
    "Nach unserem Verständnis endet der Vertrag damit am Ende der Ankündigungsfrist, spätestens zwei Monate nach Eingang dieser Mitteilung. Bitte löschen Sie erst, wenn wir schriftlich bestätigt haben, dass unser Export vollständig ist.",
    "As we understand it, the contract then ends with the notice period, at the latest two months after you receive this notice. Please erase nothing before we have confirmed in writing that our export is complete.",
);

/// What is asked for then.
pub(super) const ERASURE_CHARGES: Both = both(
    "Bitte senden Sie uns eine Aufstellung aller Entgelte für ein vorzeitiges Ende. Bestätigen Sie uns später bitte auch, an welchem Tag die Daten gelöscht wurden.",
    "Please send us a list of all charges for an early end. Please also confirm later the day on which the data was erased.",
);
