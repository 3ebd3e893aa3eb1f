//! Offline use, and new versions.

texts! {
    /// The end of the footer: whether the page is available offline.
    FooterTexts {
        kept: "Bereit für offline.", "Ready for offline use.";
        cut_off: "Offline – alles funktioniert weiter.", "Offline – everything still works.";
    }
}

texts! {
    /// Messages: a new version, files that could not be deleted.
    OfflineNewsTexts {
        newer: "Neue Version verfügbar.", "New version available.";
        newer_note: "Was Sie eingegeben haben, bleibt erhalten.", "What you have entered is kept.";
        load: "Jetzt laden", "Load now";
        later: "Später", "Later";
        files_stay: "Ihre Angaben sind gelöscht. Die Dateien der Seite gibt der Browser nicht frei; löschen Sie sie in seinen Einstellungen.", "Your entries are deleted. The browser does not release the page’s files; delete them in its settings.";
    }
}
