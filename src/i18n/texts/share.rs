//! The links to a contract: their contents, and how to share them.

texts! {
    /// The dialog with the links.
    ShareTexts {
        /// The answer in one sentence, for somebody who has not seen the page.
        answer: "Die Kündigung des Salesforce-Vertrags ({terms}) muss bis {day} bei Salesforce sein.", "Notice for the Salesforce contract ({terms}) must reach Salesforce by {day}.";
        answer_missed: "Die Kündigungsfrist des Salesforce-Vertrags ({terms}) endete am {day}.", "The notice deadline of the Salesforce contract ({terms}) was {day}.";
        answer_sent: "Die Kündigung des Salesforce-Vertrags ({terms}) ist abgesandt; er endet am {day}.", "Notice for the Salesforce contract ({terms}) has been sent; it ends on {day}.";
        answer_ends: "Der Salesforce-Vertrag ({terms}) endet von selbst am {day}; eine Kündigung ist nicht nötig.", "The Salesforce contract ({terms}) ends by itself on {day}; no notice is needed.";
        answer_ended: "Der Salesforce-Vertrag ({terms}) endete am {day}.", "The Salesforce contract ({terms}) ended on {day}.";
        answer_not_copied: "Teilen und Kopieren waren nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.", "Sharing and copying did not work. Select the text and copy it yourself.";
        share_link: "Link teilen", "Share link";
        share_title: "Links zu diesem Vertrag", "Links to this contract";
        share_price: "Preisangaben mitschicken", "Include the price details";
        share_copy: "Teilen-Link kopieren", "Copy share link";
        share_code: "QR-Code des Teilen-Links", "QR code of the share link";
        share_left_out: "Sonst nichts: kein Name, keine Notiz, kein Status der Schritte.", "Nothing else: no name, no note, no status of the steps.";
        bookmark_title: "Lesezeichen mit Fortschritt", "Bookmark with progress";
        bookmark_note: "Dieser Link stellt den Vertrag und seine Schritte in einem leeren Browser wieder her.", "This link restores the contract and its steps in an empty browser.";
        bookmark_copy: "Lesezeichen-Link kopieren", "Copy bookmark link";
        bookmark_code: "QR-Code des Lesezeichen-Links", "QR code of the bookmark link";
        bookmark_left_out: "Sonst nichts: keine Namen, keine Notizen, nichts aus Listen und Schreiben.", "Nothing else: no names, no notes, nothing from sheets and letters.";
        holds: "Der Link enthält:", "The link contains:";
        holds_start: "Beginn", "Start";
        holds_length: "Laufzeit", "Term";
        holds_notice: "Kündigungsfrist", "Notice period";
        holds_renewal: "Verlängerung", "Renewal";
        holds_price: "Preis pro Jahr", "Price per year";
        holds_uplift: "Aufschlag bei Verlängerung", "Uplift on renewal";
        holds_last_day: "Letzter Nutzungstag", "Last service day";
        holds_steps: "Schritte", "Steps";
        holds_no_steps: "noch keiner begonnen", "none begun yet";
        holds_step: "Status von 1 Schritt", "status of 1 step";
        holds_many_steps: "Status von {n} Schritten", "status of {n} steps";
        code_note: "Halten Sie die Kamera eines Telefons darauf. Der Code ist hier entstanden; er enthält genau den Link darüber.", "Point a phone’s camera at it. The code was made here; it contains exactly the link above.";
        code_too_long: "Der Link ist zu lang für einen Code, den ein Telefon lesen kann.", "The link is too long for a code that a phone can read.";
        stays_local: "Alles steht hinter dem #. Diesen Teil schickt der Browser an keinen Server.", "Everything comes after the #. Browsers never send that part to a server.";
    }
}
