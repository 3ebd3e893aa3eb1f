//! What to compare CRMs by, and whom to compare: criteria and candidates with sourced facts
//! (docs/facts.md#choosing-a-crm).
//!
//! Neutral on purpose: the candidates stand in alphabetical order behind "stay", every criterion weighs the same until
//! the user says otherwise, and there are no prices, because none could be verified here.

use super::check::{self, Table, both, fault, same};
use super::notes::Notes;
use super::sources::check_sources;
use super::{Both, Candidate, Criterion, Note, Standing};

/// All criteria, in the order they are shown.
pub const CRITERIA: &[Criterion<Both>] = CRITERIA_TABLE.rows();

/// All candidates: staying first, then by their English names.
pub const CANDIDATES: &[Candidate<Both>] = CANDIDATES_TABLE.rows();

/// What to know about hosting, prices and interests, and how the page reckons.
pub const NOTES: &[Note<Both>] = KNOWN.rows();

/// The heaviest weight a criterion can have; 0 leaves it out.
pub const MAX_WEIGHT: u32 = 10;

/// What a criterion weighs until the user gives another weight: the middle, because no source ranks them.
pub const USUAL_WEIGHT: u32 = 5;

/// The criteria while they are put together.
type Criteria = Table<Criterion<Both>, 16>;

impl Criteria {
    /// Adds a criterion of the usual weight after checking it.
    #[track_caller]
    const fn criterion(self, id: &'static str, title: Both, hint: Both, sources: &'static [&'static str]) -> Self {
        check::check_id(id);
        check::check_text(id, "title", title);
        check::check_text(id, "hint", hint);
        check_sources(id, sources);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, id) {
                fault(id, "is an id that an earlier criterion has", "");
            }
            rest = tail;
        }
        self.with(Criterion { id, title, hint, weight: USUAL_WEIGHT, sources })
    }
}

/// The criteria, built and checked by the compiler.
const CRITERIA_TABLE: Criteria = {
    let criteria = Table::new(Criterion { id: "", title: both("", ""), hint: both("", ""), weight: 0, sources: &[] });
    let criteria = criteria.criterion(
        "fit",
        both("Datenmodell und Vertriebsablauf", "Data model and pipeline"),
        both(
            "Passen Felder, Stufen und Abläufe ohne Umbau?",
            "Do fields, stages and processes fit without rebuilding?",
        ),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "total-cost",
        both("Gesamtkosten über drei Jahre", "Total cost over three years"),
        both(
            "Nicht nur Lizenzen: auch Einführung, Betrieb, Schulung.",
            "Not licences alone: setting up, running and training too.",
        ),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "migration",
        both("Umzug und Übernahme der Historie", "Migration and history"),
        both(
            "Kommen Aktivitäten, Dateien und alte Datensätze mit?",
            "Do activities, files and old records come along?",
        ),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "integrations",
        both("Schnittstellen und ihre Grenzen", "Integrations and API limits"),
        both("Gibt es, was Sie heute anbinden?", "Is everything there that you connect today?"),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "residency",
        both("Ort der Daten und geltendes Recht", "Data residency and jurisdiction"),
        both(
            "Beides zählt einzeln. Für regulierte Firmen oft ein K.-o.-Kriterium.",
            "Each counts by itself. Often a knock-out criterion for regulated firms.",
        ),
        &["A2", "A4"],
    );
    let criteria = criteria.criterion(
        "reporting",
        both("Berichte", "Reporting"),
        both("Entstehen Ihre wichtigsten Berichte ohne Umwege?", "Can your key reports be made without detours?"),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "automation",
        both("Automatisierung", "Automation"),
        both("Lassen sich Ihre Regeln und Freigaben abbilden?", "Can your rules and approvals be rebuilt?"),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "usability",
        both("Bedienung und Annahme im Team", "Ease of use and adoption"),
        both("Lassen Sie die testen, die täglich damit arbeiten.", "Let those test it who work with it every day."),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "support",
        both("Support und Sprache", "Support and language"),
        both(
            "In welcher Sprache, zu welchen Zeiten, zu welchem Preis?",
            "In which language, at what hours, at what price?",
        ),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "flexibility",
        both("Beweglichkeit des Vertrags", "Contract flexibility"),
        both(
            "Monatlich kündbar? Welche Kündigungsfrist, welcher Export am Ende?",
            "Monthly terms? Which notice period, which export at the end?",
        ),
        &["A1", "A3"],
    );
    let criteria = criteria.criterion(
        "vendor",
        both("Stabilität des Anbieters", "Vendor stability"),
        both("Wie lange gibt es ihn, wem gehört er?", "How long has it existed, and who owns it?"),
        &["A1", "A3"],
    );
    criteria.criterion(
        "ai",
        both("KI-Funktionen", "AI features"),
        both("Nur bewerten, was Sie nutzen würden.", "Score only what you would use."),
        &["A1", "A3"],
    )
};

/// The candidates while they are put together.
type Candidates = Table<Candidate<Both>, 24>;

impl Candidates {
    /// Adds a candidate after checking it.
    #[track_caller]
    const fn candidate(self, candidate: Candidate<Both>) -> Self {
        check::check_id(candidate.id);
        check::check_text(candidate.id, "name", candidate.name);
        check::check_text(candidate.id, "owner", candidate.owner);
        check::check_text(candidate.id, "hosting", candidate.hosting);
        check_sources(candidate.id, candidate.sources);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, candidate.id) {
                fault(candidate.id, "is an id that an earlier candidate has", "");
            }
            rest = tail;
        }
        self.with(candidate)
    }

    /// Adds an ordinary one, whose name is the same in both languages.
    #[track_caller]
    const fn crm(
        self,
        id: &'static str,
        name: &'static str,
        owner: Both,
        hosting: Both,
        sources: &'static [&'static str],
    ) -> Self {
        self.candidate(Candidate { id, name: both(name, name), owner, hosting, standing: Standing::Ordinary, sources })
    }
}

/// The candidates, built and checked by the compiler.
const CANDIDATES_TABLE: Candidates = {
    let candidates = Table::new(Candidate {
        id: "",
        name: both("", ""),
        owner: both("", ""),
        hosting: both("", ""),
        standing: Standing::Ordinary,
        sources: &[],
    });
    let candidates = candidates.candidate(Candidate {
        id: "salesforce",
        name: both("Bei Salesforce bleiben", "Stay with Salesforce"),
        owner: both("USA", "United States"),
        hosting: both(
            "Mit „Hyperforce EU Operating Zone“: Speicherung, Verarbeitung und Support in der EU",
            "With Hyperforce EU Operating Zone: storage, processing and support in the EU",
        ),
        standing: Standing::Stay,
        sources: &["A18"],
    });
    let candidates = candidates.crm(
        "cas-genesisworld",
        "CAS genesisWorld",
        both("Deutschland (Karlsruhe)", "Germany (Karlsruhe)"),
        both("Serverprodukt, auch auf eigenem Server", "Server-based; your own server is possible"),
        &["A11"],
    );
    let candidates = candidates.crm(
        "centralstationcrm",
        "CentralStationCRM",
        both("Deutschland (42he GmbH)", "Germany (42he GmbH)"),
        both("Ort der Server hier nicht geprüft", "Server location not verified here"),
        &["A12"],
    );
    let candidates = candidates.crm(
        "espocrm",
        "EspoCRM",
        both("quelloffen (AGPL-3.0)", "Open source (AGPL-3.0)"),
        both("Eigener Server oder Cloud des Anbieters; in PHP", "Your own server or the vendor’s cloud; in PHP"),
        &["A14"],
    );
    let candidates = candidates.crm(
        "hubspot",
        "HubSpot",
        both("USA", "United States"),
        both(
            "EU oder Nordamerika, bei der Anmeldung zu wählen (Regel vom September 2024)",
            "EU or North America, chosen at sign-up (policy of September 2024)",
        ),
        &["A5"],
    );
    let candidates = candidates.candidate(Candidate {
        id: "investglass",
        name: both("InvestGlass", "InvestGlass"),
        owner: both("Schweiz", "Switzerland"),
        hosting: both("Nach eigenen Worten „Swiss sovereign“", "‘Swiss sovereign’, in its own words"),
        standing: Standing::Interested,
        sources: &["GUIDE"],
    });
    let candidates = candidates.crm(
        "dynamics-365-sales",
        "Microsoft Dynamics 365 Sales",
        both("USA", "United States"),
        both(
            "Zusage „EU Data Boundary“ mit dokumentierten Ausnahmen",
            "EU Data Boundary commitment, with documented exceptions",
        ),
        &["A8"],
    );
    let candidates = candidates.crm(
        "odoo",
        "Odoo",
        both("Belgien (hier nicht geprüft)", "Belgium (not verified here)"),
        both(
            "Cloud oder eigener Server; Community-Ausgabe quelloffen",
            "Cloud or your own server; Community edition open source",
        ),
        &["A13", "K"],
    );
    let candidates = candidates.crm(
        "pipedrive",
        "Pipedrive",
        both("Vertragspartner für EU-Kunden: Estland", "Contract entity for EU customers: Estonia"),
        both("EU (Frankfurt, Stockholm, Dublin)", "EU (Frankfurt, Stockholm, Dublin)"),
        &["A6"],
    );
    let candidates = candidates.crm(
        "simply-crm",
        "Simply CRM",
        both("EU, laut einem Blog", "EU, says one blog"),
        both("EU, laut einem Blog", "EU, says one blog"),
        &["A17"],
    );
    let candidates = candidates.crm(
        "suitecrm",
        "SuiteCRM",
        both("quelloffen (AGPL-3.0), aus SugarCRM CE entstanden", "Open source (AGPL-3.0), derived from SugarCRM CE"),
        both("Eigener Server oder gehostet", "Your own server or hosted"),
        &["A15"],
    );
    let candidates = candidates.crm(
        "superoffice",
        "SuperOffice",
        both("Norwegen (EWR)", "Norway (EEA)"),
        both(
            "Wichtigste Rechenzentren in Norwegen; auch für eigene Server",
            "Main data centres in Norway; on-site version too",
        ),
        &["A9"],
    );
    let candidates = candidates.crm(
        "tribe-crm",
        "Tribe CRM",
        both("EU, laut einem Blog", "EU, says one blog"),
        both("EU, laut einem Blog", "EU, says one blog"),
        &["A17"],
    );
    let candidates = candidates.crm(
        "twenty",
        "Twenty",
        both(
            "quelloffen, größtenteils AGPL-3.0; einige Dateien mit Unternehmenslizenz",
            "Open source, mostly AGPL-3.0; some files under an enterprise licence",
        ),
        both("Eigener Server oder Cloud", "Your own server or cloud"),
        &["A16"],
    );
    let candidates = candidates.crm(
        "weclapp",
        "weclapp",
        both("Deutschland (Frankfurt), eine SE", "Germany (Frankfurt), an SE"),
        both("Ort der Server hier nicht geprüft", "Server location not verified here"),
        &["A10"],
    );
    candidates.crm(
    "zoho-crm",
    "Zoho CRM",
    both("Indien", "India"),
    both(
        "Bei der Anmeldung festgelegt: EU, USA, Indien, Australien, Japan, Kanada oder Saudi-Arabien. Ein Umzug dauert 4 bis 8 Wochen",
        "Fixed at sign-up: EU, US, India, Australia, Japan, Canada or Saudi Arabia. Moving takes 4 to 8 weeks",
    ),
    &["A7"],
)
};

/// The notes, built and checked by the compiler.
const KNOWN: Notes = {
    let notes = Notes::NONE;
    let notes = notes.note(
        "jurisdiction",
        both(
            "Wo die Server stehen, sagt nichts darüber, welches Recht gilt. Anbieter in US-Hand unterliegen dem US CLOUD Act, auch wenn ihre Server in der EU stehen.",
            "Where the servers are does not decide whose law applies. US-owned providers are subject to the US CLOUD Act even with servers in the EU.",
        ),
        &["A4"],
    );
    let notes = notes.note(
        "interested",
        both(
            "Der Leitfaden stammt von InvestGlass, das selbst ein CRM verkauft. Hier steht es in der Liste wie jedes andere.",
            "The guide comes from InvestGlass, which sells a CRM itself. Here it is listed like any other.",
        ),
        &["GUIDE"],
    );
    let notes = notes.how(
        "prices",
        both(
            "Preise anderer Anbieter stehen hier mit Absicht nicht: Wir konnten sie nicht prüfen, und sie veralten schnell. Tragen Sie Ihr Angebot ein.",
            "Other vendors’ prices are left out on purpose: we could not verify them, and they soon go stale. Enter your own quote.",
        ),
    );
    let notes = notes.how(
        "order",
        both(
            "Die Liste ist alphabetisch und empfiehlt nichts. Alle Kriterien wiegen 5, bis Sie es ändern.",
            "The list is alphabetical and recommends nothing. All criteria have a weight of 5 until you change it.",
        ),
    );
    let notes = notes.how(
        "score",
        both(
            "1 heißt: erfüllt es nicht. 5 heißt: erfüllt es ganz. Das Ergebnis ist der gewichtete Durchschnitt. Wer in einem K.-o.-Kriterium eine 1 hat, scheidet aus.",
            "1 means it does not meet the criterion, 5 means it does fully. The result is the weighted average. A 1 on a knock-out criterion rules the candidate out.",
        ),
    );
    let notes = notes.how(
        "missing",
        both(
            "Fehlen Bewertungen, ist der Durchschnitt vorläufig. Plätze gibt es erst, wenn bei allen gewählten Kandidaten keine mehr fehlt.",
            "While scores are missing, the average is provisional. Places are given only once no chosen candidate lacks a score.",
        ),
    );
    notes.how(
        "three-years",
        both(
            "Drei Jahre kosten dreimal die Kosten pro Jahr plus den einmaligen Umzug. Fehlt eine der beiden Zahlen, gibt es keine Summe. Wer bleibt, muss keinen Umzug eintragen.",
            "Three years cost three times the yearly cost plus the one-off move. If either figure is missing there is no total. Staying needs no cost of moving.",
        ),
    )
};
