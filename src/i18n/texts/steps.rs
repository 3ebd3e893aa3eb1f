//! The checklist.

texts! {
    /// Phases, states and labels of the steps.
    StepTexts {
        heading: "Schritte", "Steps";
        phase_understand: "Vertrag verstehen", "Understand the contract";
        phase_prepare: "Vorbereiten", "Prepare";
        phase_cancel: "Kündigen", "Give notice";
        phase_afterwards: "Danach", "Afterwards";
        open: "Offen", "To do";
        in_progress: "In Arbeit", "In progress";
        done: "Erledigt", "Done";
        not_needed: "Nicht nötig", "Not needed";
        status_of: "Stand: {step}", "Status: {step}";
        why: "Warum", "Why";
        how: "So geht es", "How to do it";
        trap: "Achtung", "Watch out";
        menu: "In Salesforce", "In Salesforce";
        labels_vary: "Die Menünamen können abweichen.", "Menu labels vary.";
        due: "fällig {day}", "due {day}";
        due_today: "fällig heute", "due today";
        overdue: "überfällig seit {day}", "overdue since {day}";
        at_once: "so bald wie möglich", "as soon as possible";
        done_on: "erledigt am {day}", "done on {day}";
        sent_on: "abgesandt am {day}", "sent on {day}";
        needs: "Vorher", "First";
        who: "Wer", "Who";
        effort: "Dauer", "Time needed";
        role_admin: "Admin", "Admin";
        role_finance: "Buchhaltung", "Finance";
        role_legal: "Recht", "Legal";
        role_management: "Leitung", "Management";
        sources: "Quellen", "Sources";
        trust_primary: "Primärquelle", "Primary source";
        trust_third: "Dritte", "Third party";
        trust_guide: "Leitfaden", "Guide";
        trust_unverified: "ungeprüft", "unverified";
        details: "Einzelheiten", "Details";
        loading: "Die Texte werden geladen …", "Loading the texts …";
        load_failed: "Die Texte sind nicht angekommen. Prüfen Sie die Verbindung.", "The texts did not arrive. Check the connection.";
        load_again: "Noch einmal laden", "Try again";
        hidden: "Schritte, die für Sie nicht gelten", "Steps that do not apply to you";
        hidden_because: "Gilt nur {when}.", "Applies only {when}.";
        for_executive: "für Verträge über einen Kundenbetreuer", "to contracts bought through an account executive";
        for_online: "für online gekaufte Verträge", "to contracts bought online";
        for_appexchange: "für Apps von AppExchange", "to apps from AppExchange";
        for_reseller: "für Verträge über Wiederverkäufer", "to contracts through a reseller";
        for_auto: "für Verträge, die sich verlängern", "to contracts that renew";
        for_manual: "für Verträge, die von selbst enden", "to contracts that end by themselves";
        for_engagement: "mit Account Engagement", "with Account Engagement";
        for_eu: "für Kunden in der EU", "to customers in the EU";
        needs_contract: "Die Termine erscheinen, sobald der Vertragsbeginn eingegeben ist.", "Dates appear once the contract start is entered.";
        progress: "Fortschritt", "Progress";
    }
}
