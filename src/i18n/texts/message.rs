//! Transient messages, and messages about saving.

texts! {
    /// Transient messages and banners.
    MessageTexts {
        storage_denied: "Dieser Browser erlaubt kein Speichern. Alles funktioniert, ist aber nach dem Schließen weg. Erlauben Sie der Seite Cookies und Websitedaten und laden Sie neu, oder sichern Sie den Lesezeichen-Link.", "This browser does not allow saving. Everything works but is gone when you close the page. Allow cookies and site data for this page and reload, or keep the bookmark link.";
        storage_full: "Der Speicher dieses Browsers ist voll. Die letzte Änderung ist nicht gespeichert und geht verloren, wenn Sie die Seite schließen. Sichern Sie alles als Datei und löschen Sie dann Verträge, die Sie nicht mehr brauchen.", "This browser’s storage is full. The last change is not saved and is lost when you close the page. Back up everything to a file, then delete contracts you no longer need.";
        storage_full_file: "Als Datei sichern", "Back up to a file";
        storage_broken: "Die gespeicherten Daten waren beschädigt. Das Original ist aufgehoben; es geht mit der letzten guten Kopie weiter. Prüfen Sie, ob Ihre letzten Änderungen darin sind.", "The saved data was damaged. The original has been kept; you are working with the last good copy. Check whether your latest changes are in it.";
        storage_broken_empty: "Die gespeicherten Daten waren beschädigt, und es gibt keine gute Kopie. Das Original ist aufgehoben. Laden Sie es herunter, und stellen Sie Ihre letzte Sicherung wieder her.", "The saved data was damaged and there is no good copy. The original has been kept. Download it, and restore your latest backup.";
        storage_damaged_entry: "Ein gespeicherter Vertrag war beschädigt. Er ist aufgehoben; alle anderen sind da. Geben Sie ihn neu ein, oder stellen Sie ihn aus einer Sicherung wieder her.", "One saved contract was damaged. It has been kept aside; all others are here. Enter it again, or restore it from a backup.";
        storage_newer: "Die gespeicherten Daten stammen von einer neueren Version dieser Seite. Sie bleiben unverändert; diese Seite speichert nichts. Laden Sie die Seite neu.", "The saved data comes from a newer version of this page. It stays untouched; this page saves nothing. Reload the page.";
        download_broken: "Original herunterladen", "Download the original";
        undo: "Rückgängig", "Undo";
        copy_failed: "Kopieren war nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.", "Copying did not work. Select the text and copy it yourself.";
        forgotten: "Alles gelöscht.", "Everything deleted.";
        deleted: "Vertrag gelöscht.", "Contract deleted.";
        deleted_many: "{n} Verträge gelöscht.", "{n} contracts deleted.";
        archived: "Vertrag archiviert.", "Contract archived.";
        archived_many: "{n} Verträge archiviert.", "{n} contracts archived.";
        unarchived: "Vertrag aus dem Archiv wiederhergestellt.", "Contract restored from the archive.";
        unarchived_many: "{n} Verträge aus dem Archiv wiederhergestellt.", "{n} contracts restored from the archive.";
        imported: "Vertrag importiert.", "Contract imported.";
        imported_many: "{n} Verträge importiert.", "{n} contracts imported.";
        merged: "1 Schritt aus dem Link übernommen.", "1 step applied from the link.";
        merged_many: "{n} Schritte aus dem Link übernommen.", "{n} steps applied from the link.";
        step_set: "{status}: {step}", "{status}: {step}";
        steps_set: "{status}: {n} Schritte", "{status}: {n} steps";
        restored: "Vertrag wiederhergestellt.", "Contract restored.";
        restored_many: "{n} Verträge wiederhergestellt.", "{n} contracts restored.";
        overruled: "Das wurde auch in einem anderen Tab geändert. Die neuere Änderung gilt.", "This was changed in another tab as well. The newer change counts.";
        undone: "Rückgängig gemacht.", "Undone.";
        reading_removed: "Aus Ihren Unterlagen entfernt.", "Removed from your documents.";
        row_removed: "Zeile entfernt.", "Row removed.";
        absence_removed: "Abwesenheit entfernt.", "Absence removed.";
        row_restored: "Zeile wiederhergestellt.", "Row restored.";
        no_dates: "Für den Kalender gibt es nichts mehr: Alle Tage sind vorbei.", "There is nothing left for the calendar: all days have passed.";
        calendar_one: "Die Datei enthält 1 Termin.", "The file contains 1 entry.";
        calendar_many: "Die Datei enthält {n} Termine.", "The file contains {n} entries.";
        calendar_contracts: "Die Datei enthält {n} Termine von {m} Verträgen.", "The file contains {n} entries for {m} contracts.";
        calendar_removes: "Termine, die diese Datei entfernt, soweit Ihr Kalender sie hat: {n}.", "Entries that this file removes where your calendar has them: {n}.";
        preview: "Dieser Link enthält Vertragsdaten. Als neuen Vertrag hinzufügen?", "This link contains contract data. Add it as a new contract?";
        preview_add: "Vertrag hinzufügen", "Add contract";
        preview_back: "Zu meinen Verträgen", "Back to my contracts";
    }
}
