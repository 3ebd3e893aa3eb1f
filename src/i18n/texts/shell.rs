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
        nav_import: "Einlesen und ausgeben", "Import and export";
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
        storage_denied: "Dieser Browser erlaubt kein Speichern. Alles funktioniert, ist aber nach dem Schließen weg. Sichern Sie den Lesezeichen-Link.", "This browser does not allow saving. Everything works but is gone when you close the page. Keep the bookmark link.";
        storage_full: "Der Speicher dieses Browsers ist voll. Die letzte Änderung ist nicht gespeichert und geht verloren, wenn Sie die Seite schließen.", "This browser’s storage is full. The last change is not saved and is lost when you close the page.";
        storage_full_file: "Als Datei sichern", "Back up to a file";
        storage_broken: "Die gespeicherten Daten waren beschädigt. Das Original ist aufgehoben; es geht mit der letzten guten Kopie weiter.", "The saved data was damaged. The original has been kept; you are working with the last good copy.";
        storage_broken_empty: "Die gespeicherten Daten waren beschädigt, und es gibt keine gute Kopie. Das Original ist aufgehoben.", "The saved data was damaged and there is no good copy. The original has been kept.";
        storage_damaged_entry: "Ein gespeicherter Vertrag war beschädigt. Er ist aufgehoben; alle anderen sind da.", "One saved contract was damaged. It has been kept aside; all others are here.";
        storage_newer: "Die gespeicherten Daten stammen von einer neueren Version dieser Seite. Sie bleiben unverändert; diese Seite speichert nichts. Laden Sie die Seite neu.", "The saved data comes from a newer version of this page. It stays untouched; this page saves nothing. Reload the page.";
        download_broken: "Original herunterladen", "Download the original";
        other_overdue: "Ein anderer Vertrag ist überfällig: {name}.", "Another contract is overdue: {name}.";
        look: "Ansehen", "View";
        close: "Schließen", "Close";
        undo: "Rückgängig", "Undo";
        copied: "Kopiert.", "Copied.";
        copy_failed: "Kopieren war nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.", "Copying did not work. Select the text and copy it yourself.";
        forgotten: "Alles gelöscht.", "Everything deleted.";
        unnamed: "Vertrag ab {start}", "Contract from {start}";
        deleted: "Vertrag gelöscht.", "Contract deleted.";
        deleted_many: "{n} Verträge gelöscht.", "{n} contracts deleted.";
        archived: "Vertrag archiviert.", "Contract archived.";
        archived_many: "{n} Verträge archiviert.", "{n} contracts archived.";
        unarchived: "Vertrag aus dem Archiv geholt.", "Contract taken out of the archive.";
        unarchived_many: "{n} Verträge aus dem Archiv geholt.", "{n} contracts taken out of the archive.";
        imported: "Vertrag übernommen.", "Contract imported.";
        imported_many: "{n} Verträge übernommen.", "{n} contracts imported.";
        restored: "Vertrag wiederhergestellt.", "Contract restored.";
        restored_many: "{n} Verträge wiederhergestellt.", "{n} contracts restored.";
        overruled: "Dasselbe wurde in einem anderen Tab geändert. Es gilt der neuere Stand.", "The same was changed in another tab. The newer version counts.";
        undone: "Rückgängig gemacht.", "Undone.";
        row_removed: "Zeile entfernt.", "Row removed.";
        row_restored: "Zeile wiederhergestellt.", "Row restored.";
        added: "Vertrag gespeichert.", "Contract saved.";
        no_dates: "Für den Kalender gibt es nichts mehr: Alle Tage sind vorbei.", "There is nothing left for the calendar: all days have passed.";
    }
}

texts! {
    /// Links in and out.
    LinkTexts {
        preview: "Dieser Link enthält Vertragsdaten. Als neuen Vertrag übernehmen?", "This link contains contract data. Add it as a new contract?";
        preview_add: "Übernehmen", "Add contract";
        preview_back: "Zu meinen Verträgen", "Back to my contracts";
        broken: "Der Link enthält Angaben, die nicht stimmen können:", "The link contains details that cannot be right:";
        broken_after: "Es wurde nichts berechnet und nichts geändert. Korrigieren Sie den Link oder geben Sie die Daten von Hand ein.", "Nothing was worked out and nothing was changed. Correct the link or enter the details by hand.";
        unknown: "Der Link enthält Angaben, die diese Seite nicht kennt. Sie wurden nicht beachtet: {keys}.", "The link contains entries this page does not know. They were ignored: {keys}.";
        missing_contract: "Dieser Link führt zu einem Vertrag, der in diesem Browser nicht gespeichert ist.", "This link points to a contract that is not stored in this browser.";
        share: "Link teilen", "Share link";
        reason_too_long: "Der Link ist zu lang.", "The link is too long.";
        reason_version: "Der Link hat eine Version, die diese Seite nicht kennt.", "The link has a version this page does not know.";
        reason_duplicate: "steht zweimal im Link", "appears twice in the link";
        reason_not_a_day: "muss ein Datum wie 2026-01-15 sein", "must be a date such as 2026-01-15";
        reason_no_such_day: "muss ein Tag sein, den es gibt", "must be a real date";
        reason_not_a_number: "muss eine Zahl sein", "must be a number";
        reason_not_an_amount: "muss ein Betrag wie 12000.50 sein", "must be an amount such as 12000.50";
        reason_not_a_choice: "muss einer der erlaubten Werte sein", "must be one of the permitted values";
        reason_range: "liegt außerhalb des erlaubten Bereichs", "is outside the permitted range";
        reason_missing: "fehlt", "is missing";
        reason_end_before_start: "liegt vor dem Vertragsbeginn", "is before the contract start";
        reason_end_too_late: "liegt mehr als 120 Monate nach dem Vertragsbeginn", "is more than 120 months after the contract start";
        reason_progress: "enthält Schritte, die diese Seite nicht kennt", "contains steps this page does not know";
        reason_not_a_percent: "muss eine Prozentzahl wie 7 oder 7.5 sein", "must be a percentage such as 7 or 7.5";
        reason_not_an_id: "ist keine Kennung eines Vertrags", "is not the id of a contract";
        reason_not_progress: "ist nicht als Fortschritt lesbar", "cannot be read as progress";
        reason_encoding: "ist nicht richtig kodiert", "is not encoded correctly";
    }
}
