//! The few texts about steps that every view needs; the rest are in `journey`.

texts! {
    /// Dates of steps, and progress.
    StepTexts {
        heading: "Schritte", "Steps";
        due: "fällig {day}", "due {day}";
        due_today: "fällig heute", "due today";
        overdue: "überfällig seit {day}", "overdue since {day}";
        at_once: "so bald wie möglich", "as soon as possible";
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
