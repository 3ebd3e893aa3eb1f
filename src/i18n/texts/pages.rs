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
        imprint_sample: "Musterangaben. Diese Kopie der Seite nennt noch keinen Betreiber. Wer sie veröffentlicht, trägt seine Angaben in die Datei operator.toml ein.", "Sample details. This copy of the page does not name an operator yet. Whoever publishes it enters the details in the file operator.toml.";
        imprint_operator: "Betreiber", "Operator";
        imprint_representative: "Vertreten durch", "Represented by";
        imprint_email: "E-Mail", "E-mail";
        imprint_phone: "Telefon", "Phone";
        imprint_register: "Register", "Register";
        imprint_vat: "Umsatzsteuer-Identifikationsnummer", "VAT identification number";
        imprint_authority: "Aufsichtsbehörde", "Supervisory authority";
        imprint_chamber: "Kammer oder Berufsverband", "Chamber or professional body";
        imprint_purpose: "Unternehmensgegenstand", "Purpose of the business";
        imprint_responsible: "Verantwortlich für den Inhalt", "Responsible for the content";
        imprint_laws: "Angaben nach § 5 DDG (Deutschland), § 5 ECG (Österreich) und Art. 3 UWG (Schweiz).", "Details under section 5 DDG (Germany), section 5 ECG (Austria) and article 3 UWG (Switzerland).";
        imprint_3: "Fristklar gehört nicht zu Salesforce. Salesforce ist eine Marke der Salesforce, Inc.", "Fristklar is not connected with Salesforce. Salesforce is a trade mark of Salesforce, Inc.";
        privacy: "Datenschutz", "Privacy";
        privacy_1: "Diese Seite schickt Ihre Angaben nirgendwohin. Sie hat kein Konto, keine Cookies, keine Besuchsstatistik und lädt nichts von anderen Adressen.", "This page sends your entries nowhere. It has no account, no cookies, no analytics, and loads nothing from other addresses.";
        privacy_2: "Ihre Angaben stehen im Speicher dieses Browsers (localStorage), weil Sie das Ergebnis später wiederfinden wollen. Wer diesen Browser benutzen kann, kann sie lesen.", "Your entries are kept in this browser’s storage (localStorage) so that you find the result again. Anyone who can use this browser can read them.";
        privacy_keys: "Was gespeichert wird", "What is stored";
        privacy_key_state: "Verträge, was aus Unterlagen gelesen wurde, Schritte, Notizen, Sprache und Darstellung", "contracts, what was read from documents, steps, notes, language and appearance";
        privacy_key_backup: "die letzte gute Kopie davon", "the last good copy of it";
        privacy_key_broken: "beschädigte Daten, aufgehoben für Sie; nur nach einem Fehler", "damaged data kept for you; only after a fault";
        privacy_3: "Vertragsdaten in Links stehen hinter dem Zeichen #. Diesen Teil schickt ein Browser an keinen Server. Preise stehen nur darin, wenn Sie es ankreuzen.", "Contract data in links comes after the # sign. Browsers send that part to no server. Prices are only in it if you tick the box.";
        privacy_key_files: "die Dateien dieser Seite, damit sie ohne Internet funktioniert, und welche Fenster sie gerade benutzen; nichts von dem, was Sie eingeben", "the files of this page, so that it works without the internet, and which windows are using them; nothing you enter";
        privacy_key_worker: "der Service Worker: gibt diese Dateien aus, wenn Sie die Seite öffnen", "the service worker: hands out these files when you open the page";
        privacy_need: "All das ist nötig, damit die Seite tut, was Sie von ihr verlangen (§ 25 Abs. 2 Nr. 2 TDDDG). Es bleibt, bis Sie es löschen.", "All of this is needed for the page to do what you ask of it (section 25(2) no. 2 of the German TDDDG). It stays until you delete it.";
        privacy_host: "Wer die Seite ausliefert", "Who serves the page";
        privacy_host_sees: "Dieser Anbieter sendet die Dateien der Seite. Wie jeder Webserver sieht er dabei Ihre IP-Adresse, die Zeit und die abgerufene Datei. Ohne das geht es nicht (Art. 6 Abs. 1 Buchst. f DSGVO).", "This provider sends the files of the page. Like every web server it sees your IP address, the time and the file requested. It does not work without that (Article 6(1)(f) GDPR).";
        privacy_logs: "Protokolle davon werden nach {days} Tagen gelöscht.", "Logs of this are deleted after {days} days.";
        privacy_controller: "Verantwortlich", "Controller";
        privacy_rights: "Sie können vom Betreiber Auskunft, Berichtigung, Löschung und Einschränkung verlangen und widersprechen. Sie können sich bei einer Aufsichtsbehörde beschweren (Art. 15 bis 21 und 77 DSGVO). Was nur in Ihrem Browser steht, sieht er nicht: Das löschen Sie selbst.", "You can ask the operator for access, rectification, erasure and restriction, and you can object. You can complain to a supervisory authority (Articles 15 to 21 and 77 GDPR). The operator does not see what is only in your browser: that is yours to delete.";
        privacy_delete: "Alles löschen", "Delete everything";
        privacy_delete_note: "Löscht alle Verträge, Einstellungen und Dateien dieser Seite aus diesem Browser.", "Deletes all contracts, settings and files of this page from this browser.";
        privacy_delete_ask: "Wirklich alles löschen? Das lässt sich nicht rückgängig machen.", "Really delete everything? This cannot be undone.";
        privacy_delete_yes: "Ja, alles löschen", "Yes, delete everything";
        privacy_delete_no: "Nein, behalten", "No, keep it";
        accessibility_1: "Die Seite soll für alle bedienbar sein: mit Tastatur, Vorlesesoftware, Vergrößerung und hohem Kontrast. Ziel ist WCAG 2.2, Stufe AA.", "The page is meant to work for everyone: with a keyboard, a screen reader, magnification and high contrast. We aim to meet WCAG 2.2, level AA.";
        accessibility_2: "Geprüft wird bei jeder Änderung mit automatischen Werkzeugen. Eine Prüfung mit echten Vorlesegeräten steht noch aus.", "Every change is checked with automatic tools. A test with real screen readers is still to come.";
        accessibility_3: "Wenn etwas nicht geht, schreiben Sie dem Betreiber im Impressum.", "If something does not work, write to the operator named in the imprint.";
        contracts: "Verträge", "Contracts";
    }
}
