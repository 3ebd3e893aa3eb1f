//! Who does which step: showing, handing on and merging steps.

texts! {
    /// Steps by person, what a person is told, and progress that came back.
    PeopleTexts {
        show: "Schritte anzeigen", "Show steps";
        all: "Alle Schritte", "All steps";
        open: "Nur offene", "Only those to do";
        nobody: "Offene ohne Namen", "Those to do without a name";
        handed: "Meine Schritte", "My steps";
        person: "{name}: {n} offen", "{name}: {n} to do";
        name_them: "Wer einen Schritt macht, tragen Sie in seinen Einzelheiten ein. Dann können Sie die Schritte nach Personen anzeigen und weitergeben.", "Enter who does a step in its details. Then you can show the steps by person and hand them on.";
        for_person: "{name}: {steps}", "{name}: {steps}";
        for_you: "Für Sie: {steps}", "For you: {steps}";
        steps_one: "1 offener Schritt", "1 step to do";
        steps_many: "{n} offene Schritte", "{n} steps to do";
        deadline: "Die Kündigung muss bis {day} da sein.", "The notice must arrive by {day}.";
        no_day: "ohne Tag", "no day";
        not_here: "gilt nach Ihren Angaben nicht", "does not apply by your entries";
        line: "– bis {day}: {step}", "– by {day}: {step}";
        open_here: "Diese Schritte öffnen:", "Open these steps:";
        send_back: "Kreuzen Sie dort an, was erledigt ist. Schicken Sie dann den Link zurück, der dort unter „Fortschritt zurückschicken“ steht.", "Tick there what is done. Then send back the link that is there under ‘Send your progress back’.";
        link: "Link zu diesen Schritten", "Link to these steps";
        link_copy: "Link kopieren", "Copy link";
        link_contains: "Der Link enthält Beginn, Laufzeit, Kündigungsfrist und Verlängerung, diese Schritte und ihre Tage. Namen, Preise und Notizen enthält er nicht.", "The link contains start, term, notice period and renewal, these steps and their days. It contains no names, prices or notes.";
        calendar: "Diese Schritte in den Kalender\u{a0}(.ics)", "Add these steps to calendar\u{a0}(.ics)";
        print: "Liste drucken", "Print list";
        handed_note: "Wer den Link geschickt hat, hat Ihnen diese Schritte gegeben. Die übrigen sehen Sie unter „Alle Schritte“.", "Whoever sent the link has given you these steps. You see the others under ‘All steps’.";
        own_name: "Ihr Name", "Your name";
        own_name_hint: "Damit finden Sie Ihre Schritte auch ohne den Link. Der Name bleibt in diesem Browser.", "With it you find your steps without the link, too. The name stays in this browser.";
        own_name_enter: "Bei diesen Schritten eintragen", "Enter for these steps";
        own_name_empty: "Schreiben Sie zuerst Ihren Namen.", "Write your name first.";
        own_name_entered: "Eingetragen bei jedem Schritt, der noch keinen Namen hatte.", "Entered for each step that had no name yet.";
        reply: "Fortschritt zurückschicken", "Send your progress back";
        reply_note: "Schicken Sie diesen Link zurück. Er enthält Beginn, Laufzeit, Kündigungsfrist und Verlängerung und den Status der Schritte. Namen, Preise und Notizen enthält er nicht.", "Send this link back. It contains start, term, notice period and renewal, and the status of the steps. It contains no names, prices or notes.";
        reply_nothing: "Sobald ein Schritt erledigt ist, steht hier ein Link dafür.", "Once a step is done, there is a link for it here.";
        reply_copy: "Link mit Fortschritt kopieren", "Copy link with progress";
        merge: "Fortschritt aus dem Link", "Progress from the link";
        merge_note: "Der Link passt zum Vertrag {name}. Manche Schritte stehen darin anders als hier. Geändert wird erst, wenn Sie zustimmen.", "The link fits the contract {name}. Some steps differ from those here. Nothing changes until you agree.";
        merge_twin: "Er passt auch zum Vertrag {name}. Ist der gemeint, öffnen Sie ihn und danach noch einmal den Link.", "It fits the contract {name} as well. If that one is meant, open it and then the link again.";
        merge_both: "Hier und im Link verschieden: {n}", "Different here and in the link: {n}";
        merge_there: "Neu im Link: {n}", "New in the link: {n}";
        merge_here: "Im Link noch offen: {n}", "Still to do in the link: {n}";
        here: "Hier: {status}", "Here: {status}";
        there: "Im Link: {status}", "In the link: {status}";
        all_there: "Alles aus dem Link", "Everything from the link";
        all_here: "Alles wie hier", "Everything as here";
        takes_none: "Es wird kein Schritt geändert.", "No step will change.";
        takes_one: "1 Schritt wird geändert.", "1 step will change.";
        takes_many: "{n} Schritte werden geändert.", "{n} steps will change.";
        decide_one: "Über 1 Schritt ist noch nicht entschieden.", "1 step is still undecided.";
        decide_many: "Über {n} Schritte ist noch nicht entschieden.", "{n} steps are still undecided.";
        take: "Ausgewählte übernehmen", "Apply selected";
        leave: "Nichts übernehmen", "Apply nothing";
    }
}
