//! The few texts about steps that every view needs; the rest are in `journey`.

texts! {
    /// Progress, and what is missing.
    StepTexts {
        heading: "Schritte", "Steps";
        progress: "Fortschritt", "Progress";
        gap: "[bitte ergänzen]", "[please complete]";
    }
}

texts! {
    /// Shown while something loads, or if that failed.
    LoadingTexts {
        loading: "Wird geladen …", "Loading …";
        load_failed: "Dieser Teil der Seite ist nicht angekommen. Prüfen Sie die Verbindung.", "This part of the page did not arrive. Check the connection.";
        load_again: "Noch einmal laden", "Try again";
    }
}
