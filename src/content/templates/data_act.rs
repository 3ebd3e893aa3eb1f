//! The three routes of the EU Data Act (article 25 of Regulation (EU) 2023/2854), a letter for each.

use super::{ABOUT, CLOSING, SALUTATION, SENDER};
use crate::content::check::both;
use crate::content::{Both, Template};

/// To another provider, whose name the sender fills in.
pub(super) const SWITCH: Template<Both> = Template {
    id: "switch-notice",
    title: both("EU Data Act: Wechsel zu einem anderen Anbieter", "EU Data Act: switching to another provider"),
    subject: both("Mitteilung über den Wechsel des Anbieters: {contract}", "Notice of switching provider: {contract}"),
    text: &[
        SALUTATION,
        both(
            "wir wollen zu einem anderen Anbieter wechseln: {new-provider}. Das teilen wir Ihnen mit Blick auf die Verordnung (EU) 2023/2854 (Data Act) mit.",
            "We intend to switch to another provider: {new-provider}. We are telling you this with regard to Regulation (EU) 2023/2854 (Data Act).",
        ),
        ABOUT,
        START,
        LIST,
        CONFIRM,
        CLOSING,
        SENDER,
    ],
    step: Some("consider-data-act"),
};

/// To the customer's own servers.
pub(super) const OWN_SERVERS: Template<Both> = Template {
    id: "switch-own-servers",
    title: both("EU Data Act: Wechsel auf eigene Server", "EU Data Act: switching to your own servers"),
    subject: both(
        "Mitteilung über den Wechsel auf eigene Server: {contract}",
        "Notice of switching to our own servers: {contract}",
    ),
    text: &[
        SALUTATION,
        both(
            "wir wollen unsere Daten künftig auf eigenen Servern verarbeiten. Das teilen wir Ihnen mit Blick auf die Verordnung (EU) 2023/2854 (Data Act) mit.",
            "We intend to process our data on our own servers in future. We are telling you this with regard to Regulation (EU) 2023/2854 (Data Act).",
        ),
        ABOUT,
        START,
        LIST,
        CONFIRM,
        CLOSING,
        SENDER,
    ],
    step: Some("consider-data-act"),
};

/// No switch: the data is erased, and the contract ends with the notice period.
pub(super) const ERASURE: Template<Both> = Template {
    id: "erasure-notice",
    title: both("EU Data Act: Löschung statt Wechsel", "EU Data Act: erasure instead of switching"),
    subject: both("Mitteilung über die Löschung unserer Daten: {contract}", "Notice of erasing our data: {contract}"),
    text: &[
        SALUTATION,
        both(
            "wir wollen nicht wechseln, sondern unsere Daten und digitalen Inhalte löschen lassen. Das teilen wir Ihnen mit Blick auf die Verordnung (EU) 2023/2854 (Data Act) mit.",
            "We do not intend to switch, but to have our data and digital assets erased. We are telling you this with regard to Regulation (EU) 2023/2854 (Data Act).",
        ),
        ABOUT,
        both(
            "Nach unserem Verständnis von Artikel 25 Absatz 2 Buchstabe c endet der Vertrag damit spätestens zwei Monate nach Eingang dieser Mitteilung. Bis dahin brauchen wir den Zugang. Löschen Sie bitte nichts vor diesem Tag.",
            "As we understand Article 25(2)(c), the contract then ends at the latest two months after you receive this notice. Until then we need access. Please erase nothing before that day.",
        ),
        both(
            "Bitte bestätigen Sie uns schriftlich Eingang, Ende des Vertrags und den Tag der Löschung. Senden Sie uns bitte auch eine Aufstellung aller Entgelte für ein vorzeitiges Ende, mit Grundlage. Teilen Sie uns bitte mit, wie Sie im Voraus gezahlte Entgelte abrechnen.",
            "Please send us written confirmation of receipt, of the end of the contract and of the day of erasure. Please also send a list of all charges for an early end, with their basis. Please tell us how you will settle fees paid in advance.",
        ),
        CLOSING,
        SENDER,
    ],
    step: Some("consider-data-act"),
};

/// When a switch starts, and how long its parts take: article 25(2)(a) and (g) and 25(4).
const START: Both = both(
    "Bitte beginnen Sie den Wechsel binnen zwei Monaten nach Eingang dieser Mitteilung. Der Übergang dauert höchstens 30 Tage; geht das technisch nicht, höchstens sieben Monate, begründet binnen 14 Arbeitstagen. Danach bitten wir um 30 Tage für den Abruf.",
    "Please start the switch within two months of receiving this notice. The transition takes 30 days at most; where that is technically impossible, seven months at most, justified within 14 working days. After that we ask for 30 days to retrieve our data.",
);

/// What the provider is asked to list for a switch, and what a switch may cost: article 29.
const LIST: Both = both(
    "Bitte senden Sie uns eine Liste der exportierbaren Daten mit ihren Formaten und aller Entgelte, auch für ein vorzeitiges Ende. Entgelte für den Wechsel dürfen Ihre Kosten nicht übersteigen; ab dem 12. Januar 2027 entfallen sie (Artikel 29).",
    "Please list the data we can export, with its formats, and all charges, including those for an early end. Charges for the switch may not exceed your costs, and from 12 January 2027 there are none (Article 29).",
);

/// What the provider is asked to confirm about a switch.
const CONFIRM: Both = both(
    "Bitte bestätigen Sie uns schriftlich Eingang, Zeitplan und den Tag, an dem der Vertrag endet. Teilen Sie uns bitte auch mit, wie Sie im Voraus gezahlte Entgelte abrechnen.",
    "Please send us written confirmation of receipt, of the timetable and of the day on which the contract ends. Please also tell us how you will settle fees paid in advance.",
);
