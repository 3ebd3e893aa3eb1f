//! How the dates are worked out, step by step.

texts! {
    /// The calculation from the start to the deadline.
    ReasoningTexts {
        start: "Die Laufzeit beginnt am {start}.", "The term starts on {start}.";
        renewed: "Es ist die {n}. Verlängerung. Jede beginnt am Tag nach dem Ende der vorigen.", "It is renewal no. {n}. Each starts on the day after the previous one ended.";
        term: "{months} später ist der {renewal}. Das wäre der erste Tag der nächsten Laufzeit.", "{months} later is {renewal}. That would be the first day of the next term.";
        last: "Der Tag davor ist der letzte dieser Laufzeit: {last}.", "The day before is the last day of this term: {last}.";
        printed: "Der letzte Tag steht im Vertrag: {last}.", "The contract states the last day: {last}.";
        missing: "Die Tageszahl {n} fehlt in jenem Monat. Deshalb zählt der Erste des Folgemonats.", "That month has no day {n}. So the first of the following month counts.";
        days: "{n} Tage davor ist der letzte Tag für den Eingang: {deadline}.", "{n} days before that is the last day of receipt: {deadline}.";
        months: "Vom {deadline} an laufen {months} bis spätestens {last}. Einen Tag später würden sie nicht mehr reichen.", "From {deadline}, {months} run to {last} at the latest. One day later they would not fit.";
        no_notice: "Ohne Kündigungsfrist genügt der Eingang am letzten Tag: {deadline}.", "Without a notice period, receipt on the last day is enough: {deadline}.";
        working: "Der letzte Arbeitstag bis dahin ist {working}.", "The last working day up to then is {working}.";
        email: "Eine E-Mail soll am Arbeitstag davor abgehen, vor 16 Uhr am Ort des Empfängers: {send_by}. Zählt sie erst am Arbeitstag danach, ist sie noch rechtzeitig.", "Send an e-mail on the working day before that, before 4pm where the recipient is: {send_by}. If it counts only on the working day after, it is still in time.";
        other_ways: "Ein Kurier braucht das Schreiben 3 Tage vor jenem Arbeitstag: {courier}. Ein Brief ins Ausland mit Nachweis muss 10 Tage davor zur Post: {post}. Beides sind Arbeitstage.", "A courier needs the notice 3 days before that working day: {courier}. A letter sent abroad with proof of delivery must be posted 10 days before it: {post}. Both are working days.";
        region: "Es zählen die Feiertage am Ort des Empfängers. Eingestellt ist: {region}.", "The public holidays that count are those where the recipient is. Set to: {region}.";
        strict: "Manche zählen nur volle Tage dazwischen. Dann ist es ein Tag früher: {strict}. Die E-Mail geht dann bis {email} ab, der Kurier bis {courier}, der Brief bis {post}.", "Some count only the full days in between. Then it is one day earlier: {strict}. The e-mail then goes by {email}, the courier by {courier}, the letter by {post}.";
        skipped: "Übersprungen: {days}.", "Skipped: {days}.";
        check: "Gegenprobe von der Frist aus vorwärts: {deadline} plus {n} Tage ist {last}.", "Check, counting forward: {deadline} plus {n} days is {last}.";
        recommended: "Empfohlen: 60 Tage vor dem Ende, {recommended}.", "Recommended: 60 days before the end, {recommended}.";
        recommended_early: "60 Tage vor dem Ende wären zu knapp. Empfohlen sind 30 Tage vor der Frist: {recommended}.", "60 days before the end would be too close. Recommended: 30 days before the deadline, {recommended}.";
        portal: "Das Portal nimmt Entscheidungen 90 Tage vor dem Ende an: ab {portal}.", "The portal takes decisions from 90 days before the end: {portal}.";
        source: "Salesforce zählt in der eigenen Hilfe genauso: Der 90. Tag vor dem 30. September ist der 2. Juli.", "Salesforce counts the same way in its own help: 90 days before 30 September is 2 July.";
    }
}
