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
        nav_help: "Hilfe und Quellen", "Help and sources";
        nav_imprint: "Impressum", "Imprint";
        nav_privacy: "Datenschutz", "Privacy";
        nav_accessibility: "Barrierefreiheit", "Accessibility";
        footer: "Fußzeile", "Footer";
        language: "Sprache", "Language";
        german: "Deutsch", "Deutsch";
        english: "English", "English";
        theme: "Darstellung", "Appearance";
        theme_system: "Wie das System", "Same as system";
        theme_light: "Hell", "Light";
        theme_dark: "Dunkel", "Dark";
        legal: "Rechenhilfe nach Ihren Angaben, keine Rechtsberatung. Es gilt Ihr Vertrag.", "A calculation aid based on your entries, not legal advice. Your contract decides.";
        not_affiliated: "Fristklar gehört nicht zu Salesforce.", "Fristklar is not connected with Salesforce.";
        saved: "Gespeichert in diesem Browser", "Saved in this browser";
        not_saved: "Wird nicht gespeichert", "Not being saved";
        close: "Schließen", "Close";
        unnamed: "Vertrag ab {start}", "Contract from {start}";
        added: "Vertrag gespeichert.", "Contract saved.";
    }
}

texts! {
    /// Opened links, and links to share.
    LinkTexts {
        broken: "Der Link enthält Angaben, die nicht stimmen können:", "The link contains details that cannot be right:";
        broken_after: "Es wurde nichts berechnet und nichts geändert. Korrigieren Sie den Link oder geben Sie die Daten von Hand ein.", "Nothing was worked out and nothing was changed. Correct the link or enter the details by hand.";
        unknown: "Der Link enthält Angaben, die diese Seite nicht kennt. Sie wurden nicht beachtet: {keys}.", "The link contains entries this page does not know. They were ignored: {keys}.";
        missing_contract: "Dieser Link führt zu einem Vertrag, der in diesem Browser nicht gespeichert ist.", "This link points to a contract that is not stored in this browser.";
        share: "Link teilen", "Share link";
    }
}

texts! {
    /// What is wrong with a value of a link, as text to follow its key.
    LinkReasonTexts {
        too_long: "Der Link ist zu lang.", "The link is too long.";
        version: "Der Link hat eine Version, die diese Seite nicht kennt.", "The link has a version this page does not know.";
        duplicate: "steht zweimal im Link", "appears twice in the link";
        not_a_day: "muss ein Datum wie 2026-01-15 sein", "must be a date such as 2026-01-15";
        no_such_day: "muss ein Tag sein, den es gibt", "must be a real date";
        not_a_number: "muss eine Zahl sein", "must be a number";
        not_an_amount: "muss ein Betrag wie 12000.50 sein", "must be an amount such as 12000.50";
        not_a_choice: "muss einer der erlaubten Werte sein", "must be one of the permitted values";
        range: "liegt außerhalb des erlaubten Bereichs", "is outside the permitted range";
        missing: "fehlt", "is missing";
        end_before_start: "liegt vor dem Vertragsbeginn", "is before the contract start";
        end_too_late: "liegt mehr als 120 Monate nach dem Vertragsbeginn", "is more than 120 months after the contract start";
        progress: "enthält Schritte, die diese Seite nicht kennt", "contains steps this page does not know";
        not_a_percent: "muss eine Prozentzahl wie 7 oder 7.5 sein", "must be a percentage such as 7 or 7.5";
        not_an_id: "ist keine Kennung eines Vertrags", "is not the id of a contract";
        not_progress: "ist nicht als Fortschritt lesbar", "cannot be read as progress";
        encoding: "ist nicht richtig kodiert", "is not encoded correctly";
    }
}
