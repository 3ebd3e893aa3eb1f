//! What German law says of a notice, and what is said where another law may govern the contract.

texts! {
    /// By point: what German law says, and how it may read elsewhere.
    LawTexts {
        weekend: "Nach deutschem Recht verschiebt sie sich nicht auf den nächsten Arbeitstag (BGH, III ZR 172/04).", "Under German law it does not move to the next working day (Federal Court, III ZR 172/04).";
        weekend_elsewhere: "Nach einem anderen Recht kann sie sich verschieben; verlassen Sie sich nicht darauf.", "Under another law it may move; do not rely on that.";
        evening: "Nach deutschem Recht zählt eine E-Mail nach Büroschluss meist erst am nächsten Arbeitstag (§ 130 BGB).", "Under German law an e-mail sent after office hours usually counts only on the next working day (section 130 BGB).";
        evening_elsewhere: "Nach einem anderen Recht kann sie noch am selben Tag zählen; verlassen Sie sich nicht darauf.", "Under another law it may still count on the same day; do not rely on that.";
        form: "Verlangt der Vertrag „schriftlich“, genügt nach deutschem Recht im Zweifel eine E-Mail (§ 127 Abs. 2 BGB).", "Where the contract says ‘in writing’, German law accepts an e-mail unless something else was meant (section 127(2) BGB).";
        form_elsewhere: "Nach einem anderen Recht kann „schriftlich“ Papier und Unterschrift heißen.", "Under another law ‘in writing’ may mean paper and a signature.";
        authority: "Unterschreibt jemand mit Vollmacht, muss sie nach deutschem Recht im Original beiliegen. Sonst kann der Empfänger die Kündigung sofort zurückweisen (§ 174 BGB). Fax und Scan genügen nicht (BGH, XI ZR 457/16).", "If an agent signs, German law asks for the original power of attorney to be enclosed. Otherwise the recipient can reject the notice at once (section 174 BGB). A fax or scan is not enough (Federal Court, XI ZR 457/16).";
        authority_elsewhere: "Nach einem anderen Recht kann eine Kopie genügen; mit dem Original sind Sie auf der sicheren Seite.", "Under another law a copy may do; with the original you are on the safe side.";
        yours: "Für Ihren Vertrag gilt {law}: Fragen Sie nach, was es dazu sagt.", "Your contract is under {law}: ask what that says.";
        austrian: "österreichisches Recht", "Austrian law";
        swiss: "Schweizer Recht", "Swiss law";
        english: "englisches Recht", "English law";
        irish: "irisches Recht", "Irish law";
        other: "ein anderes Recht", "another law";
        receipt: "Der Eingang entscheidet, nicht das Absenden.", "Receipt decides, not dispatch.";
    }
}
