//! Help, imprint, privacy, accessibility, contracts.

texts! {
    /// Pages of running text.
    PageTexts {
        help_rules: "Die Rechenregeln", "The rules of the calculation";
        help_questions: "Häufige Fragen", "Common questions";
        help_sources: "Quellen", "Sources";
        help_sources_note: "Stand der Angaben: November 2026. Das Zeichen sagt, wie sehr man der Quelle trauen kann.", "Facts as of November 2026. The mark says how far a source can be trusted.";
        help_marks: "Primärquelle: Salesforce, Gericht, Gesetz. Dritte: Berater, Kanzleien, Blogs. Leitfaden: der Text, aus dem diese Seite entstand; sein Verfasser verkauft selbst ein CRM. Ungeprüft: Allgemeinwissen.", "Primary source: Salesforce, a court, a statute. Third party: advisers, law firms, blogs. Guide: the text this page grew out of; its author sells a CRM of its own. Unverified: general knowledge.";
        imprint: "Impressum", "Imprint";
        imprint_1: "Diese Kopie der Seite nennt noch keinen Betreiber.", "This copy of the page does not name an operator yet.";
        imprint_2: "Wer sie veröffentlicht, trägt hier Name, Anschrift und E-Mail-Adresse ein (§ 5 DDG).", "Whoever publishes it enters name, address and e-mail here (section 5 of the German DDG).";
        imprint_3: "Fristklar gehört nicht zu Salesforce. Salesforce ist eine Marke der Salesforce, Inc.", "Fristklar is not connected with Salesforce. Salesforce is a trade mark of Salesforce, Inc.";
        privacy: "Datenschutz", "Privacy";
        privacy_1: "Diese Seite schickt Ihre Angaben nirgendwohin. Sie hat kein Konto, keine Cookies, keine Messung und lädt nichts von anderen Adressen.", "This page sends your entries nowhere. It has no account, no cookies, no analytics, and loads nothing from other addresses.";
        privacy_2: "Ihre Angaben stehen im Speicher dieses Browsers (localStorage), weil Sie das Ergebnis später wiederfinden wollen. Wer diesen Browser benutzen kann, kann sie lesen.", "Your entries are kept in this browser’s storage (localStorage) so that you find the result again. Anyone who can use this browser can read them.";
        privacy_keys: "Was gespeichert wird", "What is stored";
        privacy_key_state: "Verträge, Schritte, Notizen, Sprache und Darstellung", "contracts, steps, notes, language and appearance";
        privacy_key_backup: "die letzte gute Kopie davon", "the last good copy of it";
        privacy_key_broken: "beschädigte Daten, aufgehoben für Sie; nur nach einem Fehler", "damaged data kept for you; only after a fault";
        privacy_3: "Vertragsdaten in Links stehen hinter dem Zeichen #. Diesen Teil schickt ein Browser an keinen Server. Preise stehen nur darin, wenn Sie es ankreuzen.", "Contract data in links comes after the # sign. Browsers send that part to no server. Prices are only in it if you tick the box.";
        privacy_4: "Der Server, von dem Sie die Seite laden, sieht Ihre IP-Adresse wie jeder Webserver.", "The server you load the page from sees your IP address, as every web server does.";
        privacy_delete: "Alles löschen", "Delete everything";
        privacy_delete_note: "Löscht alle Verträge und Einstellungen dieser Seite aus diesem Browser.", "Deletes all contracts and settings of this page from this browser.";
        privacy_delete_ask: "Wirklich alles löschen? Das lässt sich nicht rückgängig machen.", "Really delete everything? This cannot be undone.";
        privacy_delete_yes: "Ja, alles löschen", "Yes, delete everything";
        privacy_delete_no: "Nein, behalten", "No, keep it";
        accessibility_1: "Die Seite soll für alle bedienbar sein: mit Tastatur, Vorlesesoftware, Vergrößerung und hohem Kontrast. Maßstab ist WCAG 2.2, Stufe AA.", "The page is meant to work for everyone: with a keyboard, a screen reader, magnification and high contrast. The yardstick is WCAG 2.2, level AA.";
        accessibility_2: "Geprüft wird bei jeder Änderung mit automatischen Werkzeugen. Eine Prüfung mit echten Vorlesegeräten steht noch aus.", "Every change is checked with automatic tools. A test with real screen readers is still to come.";
        accessibility_3: "Wenn etwas nicht geht, schreiben Sie dem Betreiber im Impressum.", "If something does not work, write to the operator named in the imprint.";
        contracts: "Verträge", "Contracts";
    }
}
