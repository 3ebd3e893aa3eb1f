//! Header, footer, navigation, storage, links.

texts! {
    /// The frame around every view.
    ShellTexts {
        title: "Salesforce kündigen: Fristen und Schritte", "Cancel Salesforce: deadlines and steps";
        promise: "Kostenlos. Ohne Konto. Ihre Daten bleiben in Ihrem Browser.", "Free. No account. Your data stays in your browser.";
        skip: "Zum Inhalt", "Skip to content";
        nav: "Hauptnavigation", "Main navigation";
        nav_deadlines: "Fristen", "Deadlines";
        nav_costs: "Kosten", "Costs";
        nav_steps: "Schritte", "Steps";
        nav_letter: "Schreiben", "Letter";
        nav_contracts: "Verträge", "Contracts";
        nav_backup: "Sichern", "Back up";
        nav_import: "Import und Export", "Import and export";
        nav_documents: "Unterlagen", "Documents";
        nav_help: "Hilfe und Quellen", "Help and sources";
        nav_imprint: "Impressum", "Imprint";
        nav_privacy: "Datenschutz", "Privacy";
        nav_accessibility: "Barrierefreiheit", "Accessibility";
        footer: "Fußzeile", "Footer";
        menu: "Menü", "Menu";
        legal: "Rechenhilfe nach Ihren Angaben, keine Rechtsberatung. Es gilt Ihr Vertrag.", "A calculation aid based on your entries, not legal advice. Your contract decides.";
        not_affiliated: "Fristklar gehört nicht zu Salesforce.", "Fristklar is not connected with Salesforce.";
        saved: "Gespeichert in diesem Browser", "Saved in this browser";
        not_saved: "Wird nicht gespeichert", "Not being saved";
        close: "Schließen", "Close";
        unnamed: "Vertrag ab {start}", "Contract from {start}";
        share_answer: "Antwort teilen", "Share answer";
        share_more: "Mehr zum Teilen", "More to share";
        copied: "Kopiert", "Copied";
        added: "Vertrag gespeichert.", "Contract saved.";
    }
}

texts! {
    /// The menu, and contracts whose deadline has passed.
    MenuTexts {
        language: "Sprache", "Language";
        german: "Deutsch", "Deutsch";
        english: "English", "English";
        theme: "Darstellung", "Appearance";
        theme_system: "Wie das System", "Same as system";
        theme_light: "Hell", "Light";
        theme_dark: "Dunkel", "Dark";
        passed_one: "1 Frist vorbei", "1 deadline passed";
        passed_many: "{n} Fristen vorbei", "{n} deadlines passed";
    }
}

texts! {
    /// Opened links, and links to share.
    LinkTexts {
        broken: "Der Link enthält Angaben, die nicht stimmen können:", "The link contains details that cannot be right:";
        broken_after: "Es wurde nichts berechnet und nichts geändert. Korrigieren Sie den Link oder geben Sie die Daten von Hand ein.", "Nothing was worked out and nothing was changed. Correct the link or enter the details by hand.";
        cut: "Der Link ist nicht vollständig. Unterwegs ist etwas verloren gegangen oder geändert worden:", "The link is incomplete. Something was lost or changed on the way:";
        cut_after: "Was er noch enthält, steht unten im Formular. Vergleichen Sie es mit dem Vertrag, vor allem das Ende des Links ({last}), und ergänzen Sie den Rest. Berechnet und gespeichert ist noch nichts.", "What it still contains is in the form below. Compare it with your contract, above all the end of the link ({last}), and fill in the rest. Nothing has been worked out or saved yet.";
        unknown: "Der Link enthält Angaben, die diese Seite nicht kennt. Sie wurden nicht beachtet: {keys}. Bekannt sind zum Beispiel start, term, end und notice.", "The link contains entries this page does not know. They were ignored: {keys}. It knows start, term, end and notice, for example.";
        missing_contract: "Dieser Link führt zu einem Vertrag, der in diesem Browser nicht gespeichert ist. Öffnen Sie ihn dort, wo der Vertrag gespeichert ist, oder lassen Sie sich den Teilen-Link schicken.", "This link points to a contract that is not stored in this browser. Open it where the contract is stored, or ask for the share link.";
    }
}

texts! {
    /// What is wrong with a value of a link, as text to follow its key and the value, and what would be right.
    LinkReasonTexts {
        too_long: "ist zu lang und wurde nicht gelesen", "is too long and was not read";
        version: "ist eine Version, die diese Seite nicht kennt", "is a version this page does not know";
        duplicate: "steht zweimal im Link", "appears twice in the link";
        not_a_day: "ist kein Datum", "is not a date";
        no_such_day: "ist ein Tag, den es nicht gibt", "is a day that does not exist";
        not_a_number: "ist keine Zahl", "is not a number";
        not_an_amount: "ist kein Betrag", "is not an amount";
        not_a_choice: "ist keiner der erlaubten Werte", "is none of the permitted values";
        range: "liegt außerhalb des erlaubten Bereichs", "is outside the permitted range";
        missing: "fehlt", "is missing";
        cut: "passt nicht zum übrigen Link: Er wurde abgeschnitten oder geändert", "does not fit the rest of the link: it was cut off or changed";
        no_unit: "hat keine Einheit", "has no unit";
        end_before_start: "liegt vor dem Vertragsbeginn", "is before the contract start";
        end_too_late: "liegt mehr als 120 Monate nach dem Vertragsbeginn", "is more than 120 months after the contract start";
        progress: "sind Schritte, die diese Seite nicht kennt", "are steps this page does not know";
        not_a_percent: "ist keine Prozentzahl", "is not a percentage";
        not_an_id: "ist keine Kennung eines Vertrags", "is not the id of a contract";
        not_progress: "ist nicht als Fortschritt lesbar", "cannot be read as progress";
        encoding: "ist nicht richtig kodiert", "is not encoded correctly";
        right: "Richtig wäre: {right}", "It should be: {right}";
        right_day: "ein Datum wie 2026-01-15, von 1990-01-01 bis 2100-12-31", "a date such as 2026-01-15, from 1990-01-01 to 2100-12-31";
        right_term: "Monate, von 1 bis 120", "months, from 1 to 120";
        right_notice: "Tage wie 30d (bis 730) oder Monate wie 3m (bis 24)", "days such as 30d (up to 730) or months such as 3m (up to 24)";
        right_renewal: "min12, same, none oder Monate von 1 bis 120", "min12, same, none or months from 1 to 120";
        right_amount: "ein Betrag wie 12000 oder 12000.50, bis 999999999999.99", "an amount such as 12000 or 12000.50, up to 999999999999.99";
        right_fee: "none, ein Betrag wie 500.00 oder ein Anteil wie 25%, bis 100%", "none, an amount such as 500.00 or a share such as 25%, up to 100%";
        right_percent: "eine Prozentzahl wie 7 oder 7.5, bis 999.99", "a percentage such as 7 or 7.5, up to 999.99";
        right_id: "1 bis 40 Kleinbuchstaben und Ziffern", "1 to 40 lower-case letters and digits";
        right_check: "der ganze Link, so wie er geteilt wurde", "the whole link, as it was shared";
        right_length: "ein Link mit höchstens 4096 Zeichen", "a link of at most 4,096 characters";
    }
}
