//! What is exported: the exports themselves, kinds of file and objects with their counts.

use super::{column, row, row_with};
use crate::content::check::both;
use crate::content::{Both, ColumnKind, Sheet, SheetColumn};

/// Both sides of a count; only where they agree is the copy complete.
const COUNTS: &[SheetColumn<Both>] = &[
    column(ColumnKind::Count, "in Salesforce", "in Salesforce"),
    column(ColumnKind::Count, "im Export", "in the export"),
];

/// The exports one by one. There is nothing to start with: how many there are depends on the edition and the dates.
pub(super) const EXPORTS: Sheet<Both> = Sheet {
    id: "exports",
    step: "plan-export",
    title: both("Exporte festhalten", "Keep a log of exports"),
    intro: both(
        "Ein neuer Export löscht die Dateien des vorigen. Sie liegen nur rund 48 Stunden bereit; ältere Seiten zählen Wochenenden nicht mit.",
        "A new export deletes the files of the previous one. They are kept for only about 48 hours; older pages exclude weekends.",
    ),
    tick: both("heruntergeladen", "downloaded"),
    columns: &[
        column(ColumnKind::Day, "angefordert am", "requested on"),
        column(ColumnKind::Text, "abgelegt unter", "where the files are"),
    ],
    rows: &[],
    own_row: Some(both("Name des Exports, etwa Testexport", "Name of the export, such as trial export")),
};

/// Files by their kind, since each kind leaves Salesforce in its own way.
pub(super) const FILE_KINDS: Sheet<Both> = Sheet {
    id: "file-kinds",
    step: "export-files",
    title: both("Dateiarten sichern", "Save each kind of file"),
    intro: both(
        "Vergleichen Sie je Art die Zahl in Salesforce mit der gesicherten. Was Sie nicht nutzen, haken Sie ab.",
        "Compare the number in Salesforce with the number saved, kind by kind. Tick off what you do not use.",
    ),
    tick: both("gesichert", "saved"),
    columns: COUNTS,
    rows: &[
        row_with(
            "documents",
            both("Bilder und Dokumente (Document)", "Images and documents (Document)"),
            "Im Datenexport nur, wenn Sie das Kästchen dafür ankreuzen. Oft liegen hier Logos aus E-Mail-Vorlagen.",
            "In Data Export only if you tick the box for them. Logos from e-mail templates are often kept here.",
        ),
        row_with(
            "attachments",
            both("Alte Anhänge (Attachment)", "Old attachments (Attachment)"),
            "Nehmen Sie ParentId mit. Nur dieses Feld sagt, wozu der Anhang gehört.",
            "Take ParentId as well. Only that field says what the attachment belongs to.",
        ),
        row_with(
            "file-versions",
            both("Dateien mit allen Versionen (ContentVersion)", "Files with all their versions (ContentVersion)"),
            "Ohne das Recht „Query All Files“ fehlen Dateien, auf die Ihr Benutzer keinen Zugriff hat.",
            "Without the ‘Query All Files’ permission, files your user has no access to are missing.",
        ),
        row_with(
            "chatter-files",
            both("Chatter-Dateien", "Chatter files"),
            "Sie haben im Datenexport ein eigenes Kästchen, zusammen mit den Versionen.",
            "They have a box of their own in Data Export, together with the versions.",
        ),
        row_with(
            "file-links",
            both("Verknüpfungen zu Datensätzen (ContentDocumentLink)", "Links to records (ContentDocumentLink)"),
            "Ohne „Query All Files“ verlangt die Abfrage einzelne IDs. Fragen Sie dann Objekt für Objekt ab.",
            "Without ‘Query All Files’ the query demands single IDs. In that case go object by object.",
        ),
        row_with(
            "email-attachments",
            both("Anhänge von E-Mails", "Attachments of e-mails"),
            "Sie gehören meist zur E-Mail (EmailMessage), nicht zum Kunden oder Fall.",
            "They usually belong to the e-mail (EmailMessage), not to the account or the case.",
        ),
        row_with(
            "rich-text-images",
            both("Bilder in formatierten Textfeldern", "Images in rich text fields"),
            "Im Feld steht nur ein Link auf die Org. Die Bilder müssen Sie einzeln holen.",
            "The field contains only a link to the org. You have to fetch the images one by one.",
        ),
        row_with(
            "template-images",
            both("Bilder in E-Mail-Vorlagen", "Images in e-mail templates"),
            "Auch gesendete E-Mails laden sie oft aus der Org. Dort fehlen sie nach dem Ende.",
            "E-mails already sent often load them from the org too. They will be missing there afterwards.",
        ),
        row_with(
            "static-resources",
            both("Statische Ressourcen", "Static resources"),
            "Sie kommen mit dem Aufbau (Metadaten), nicht mit dem Datenexport.",
            "They come with the set-up (metadata), not with Data Export.",
        ),
        row_with(
            "quote-documents",
            both("Angebote als PDF (QuoteDocument)", "Quotes as PDF (QuoteDocument)"),
            "Wurde ein Auftrag daraus, gelten in Deutschland meist 6 Jahre.",
            "Where an order followed, Germany usually requires 6 years.",
        ),
        row_with(
            "external-files",
            both("Dateien in verbundenen Speichern", "Files in connected storage"),
            "In Salesforce steht nur der Verweis. Sichern Sie die Datei an ihrem Ort.",
            "Salesforce contains only the reference. Save the file where it is kept.",
        ),
        row_with(
            "call-recordings",
            both("Aufzeichnungen von Anrufen", "Call recordings"),
            "Sie liegen oft beim Anbieter der Telefonie. Fragen Sie dort nach einem Export.",
            "The telephony vendor often has them. Ask there for an export.",
        ),
    ],
    own_row: Some(both("Weitere Dateiart", "Another kind of file")),
};

/// The records, object by object.
pub(super) const OBJECTS: Sheet<Both> = Sheet {
    id: "objects",
    step: "verify-export",
    title: both("Objekte zählen", "Count the objects"),
    intro: both(
        "Tragen Sie ein, wie viele Datensätze Salesforce nennt und wie viele im Export stehen. Zählen Sie beides am selben Tag.",
        "Enter how many records Salesforce reports and how many are in the export. Count both on the same day.",
    ),
    tick: both("geprüft", "checked"),
    columns: COUNTS,
    rows: &[
        row_with(
            "accounts",
            both("Accounts", "Accounts"),
            "Verbinden Sie Tabellen über die 18-stellige ID. Berichte liefern nur 15 Stellen.",
            "Join tables by the 18-character ID. Reports give only 15 characters.",
        ),
        row_with(
            "contacts",
            both("Kontakte", "Contacts"),
            "Solche ohne Account sehen nur ihr Inhaber und Admins. Personen-Accounts stehen hier noch einmal.",
            "Only their owner and admins see those without an account. Person accounts appear here again.",
        ),
        row_with(
            "leads",
            both("Leads", "Leads"),
            "Zählen Sie die umgewandelten mit. Listen zeigen sie nicht, eine Abfrage schon.",
            "Include converted leads. List views do not show them; a query does.",
        ),
        row_with(
            "opportunities",
            both("Opportunities", "Opportunities"),
            "Formelfelder und Zusammenfassungen fehlen im Export. Sichern Sie solche Werte als Bericht.",
            "Formula and roll-up summary fields are not exported. Save such values as a report.",
        ),
        row_with(
            "opportunity-products",
            both("Produkte und Phasen der Opportunities", "Opportunity products and stage history"),
            "Zwei Objekte: OpportunityLineItem und OpportunityHistory. Zählen Sie beide.",
            "Two objects: OpportunityLineItem and OpportunityHistory. Count both.",
        ),
        row("cases", "Fälle", "Cases"),
        row("case-comments", "Kommentare zu Fällen", "Case comments"),
        row_with(
            "tasks",
            both("Aufgaben", "Tasks"),
            "Erledigtes wird nach einem Jahr archiviert. Erst --all-rows zählt es mit, dann aber auch Gelöschtes.",
            "Closed ones are archived after a year. Only --all-rows counts them, and deleted ones with them.",
        ),
        row_with(
            "events",
            both("Ereignisse (Termine)", "Events"),
            "Auch sie werden nach einem Jahr archiviert. Zählen Sie wie bei den Aufgaben.",
            "They are archived after a year too. Count them as you do tasks.",
        ),
        row_with(
            "campaigns",
            both("Kampagnen und ihre Mitglieder", "Campaigns and their members"),
            "Die Mitglieder sind ein eigenes Objekt: CampaignMember.",
            "The members are an object of their own: CampaignMember.",
        ),
        row_with(
            "products",
            both("Produkte und Preisbücher", "Products and price books"),
            "Die Preise stehen im Objekt PricebookEntry, nicht beim Produkt.",
            "The prices are in the object PricebookEntry, not with the product.",
        ),
        row_with(
            "quotes",
            both("Angebote", "Quotes"),
            "Die Positionen sind ein eigenes Objekt. Mit CPQ beginnen die Namen mit SBQQ.",
            "The lines are an object of their own. With CPQ the names begin with SBQQ.",
        ),
        row("orders", "Aufträge", "Orders"),
        row("contracts", "Verträge mit Ihren Kunden", "Contracts with your customers"),
        row("assets", "Assets (Produkte beim Kunden)", "Assets (products your customers have)"),
        row_with(
            "notes",
            both("Notizen", "Notes"),
            "Neuere Notizen sind Dateien. Ihr Text steht in ContentVersion, Typ SNOTE.",
            "Newer notes are files. Their text is in ContentVersion, type SNOTE.",
        ),
        row_with(
            "emails",
            both("E-Mails (EmailMessage)", "E-mails (EmailMessage)"),
            "Was Einstein Activity Capture erfasst, liegt oft außerhalb der Org und fehlt dann hier.",
            "What Einstein Activity Capture records is often kept outside the org and is then missing here.",
        ),
        row_with(
            "chatter-posts",
            both("Chatter-Beiträge", "Chatter posts"),
            "Der Datenexport schneidet nach 1.000 Zeichen ab. Holen Sie längere über die API.",
            "Data Export cuts them at 1,000 characters. Fetch longer ones through the API.",
        ),
        row_with(
            "users",
            both("Benutzer, Warteschlangen, Datensatztypen", "Users, queues and record types"),
            "Andere Dateien nennen nur deren IDs. Nehmen Sie auch inaktive Benutzer mit.",
            "Other files give only their IDs. Include inactive users too.",
        ),
        row_with(
            "custom-objects",
            both("Eigene Objekte und solche aus Paketen", "Custom objects and those from packages"),
            "Legen Sie für jedes eine Zeile an. Ihre Namen enden auf __c.",
            "Add a row for each. Their names end in __c.",
        ),
        row_with(
            "field-history",
            both("Feldverläufe (History)", "Field history tables"),
            "Salesforce sagt 18 Monate zu, über die API 24. Älteres kann schon fehlen.",
            "Salesforce promises 18 months, or 24 through the API. Anything older may be gone.",
        ),
        row_with(
            "recycle-bin",
            both("Papierkorb", "Recycle bin"),
            "Gelöschtes bleibt dort nur 15 Tage. Stellen Sie vor dem Export wieder her, was Sie brauchen.",
            "Deleted records stay there for only 15 days. Restore what you need before the export.",
        ),
    ],
    own_row: Some(both("Eigenes Objekt", "Custom object")),
};
