//! What each column means and how its cells are read: by its header, by what its cells reveal, by the user's answers.

use super::Table;
use super::columns::Names;
use super::headers::{self, HeaderSays, Looks};
use super::questions::{Answer, Question, Subject};
use super::role::Role;

/// How a column came by its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Its header is known.
    Known,
    /// Its header is not known: it goes to the notes.
    Unknown,
    /// Its header means what another column means already: it goes to the notes.
    Twin(Role),
    /// Its header is known and every cell says only what kind of record it is about: it is left out.
    Marker,
    /// The user chose it.
    Chosen,
}

/// What is known of a column from its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The order of its days.
    pub(super) days: Option<Answer>,
    /// The style of its numbers.
    pub(super) numbers: Option<Answer>,
    /// Some of its ends are certainly the last day.
    pub(super) ends_last: bool,
    /// Some of its ends are certainly the first day of the next term.
    pub(super) ends_next: bool,
    /// Its bare numbers stand among rules of renewal.
    pub(super) among_rules: bool,
    /// Some cell says something else than the column that has its role.
    pub(super) differs: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MappedColumn {
    pub role: Role,
    pub origin: Origin,
    /// What an unknown column may be, by its header and its cells.
    pub guess: Option<Role>,
    /// What the cells of an unknown column look like.
    pub looks: Option<Looks>,
    /// Whether it is Salesforce's reminder to the owner of a contract.
    pub is_owner_reminder: bool,
    pub(super) says: HeaderSays,
    pub(super) evidence: Evidence,
}

impl MappedColumn {
    fn new(header: &str, role: Role, origin: Origin) -> Self {
        Self {
            role,
            origin,
            guess: None,
            looks: None,
            is_owner_reminder: headers::is_owner_reminder(header),
            says: HeaderSays::of(header, role, origin == Origin::Chosen),
            evidence: Evidence::default(),
        }
    }

    /// The question whether the column has the meaning it seems to have.
    pub(super) fn doubt(&self) -> Option<Question> {
        match self.origin {
            Origin::Twin(role) => (self.evidence.differs && role.changes_figures()).then_some(Question::Meaning(role)),
            Origin::Unknown => self.guess.map(Question::Meaning),
            Origin::Known | Origin::Marker | Origin::Chosen => None,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<MappedColumn>,
    answers: Vec<(Subject, Answer)>,
}

impl Mapping {
    /// The mapping according to the headers. If two columns have the same role, the first gets it and the second
    /// becomes a note.
    pub fn of(table: &Table) -> Self {
        let names = Names::known();
        let mut mapping = Self::default();
        for (place, header) in table.columns.iter().enumerate() {
            let known = names.role(header);
            let role = known.unwrap_or(Role::Notes);
            let is_taken = role.is_single() && mapping.column_of(role).is_some();
            let (role, origin) = match known {
                _ if is_marker(table, place) => (Role::Ignored, Origin::Marker),
                None => (Role::Notes, Origin::Unknown),
                Some(_) if is_taken => (Role::Notes, Origin::Twin(role)),
                Some(role) => (role, Origin::Known),
            };
            mapping.columns.push(MappedColumn::new(header, role, origin));
        }
        mapping
    }

    pub fn columns(&self) -> &[MappedColumn] {
        &self.columns
    }

    /// Sets the role of a column; the column that had it before becomes a note.
    pub fn choose(&mut self, table: &Table, place: usize, role: Role) {
        self.answers.retain(|((_, column), _)| *column != Some(place));
        self.assign(table, place, role);
    }

    fn assign(&mut self, table: &Table, place: usize, role: Role) {
        if role.is_single()
            && let Some(other) = self.column_of(role)
        {
            self.put(table, other, Role::Notes);
        }
        self.put(table, place, role);
    }

    /// Answers a question. `None` takes the answer back.
    pub fn answer(&mut self, table: &Table, (question, column): Subject, answer: Option<Answer>) {
        if let (Question::Meaning(role), Some(place)) = (question, column) {
            match answer {
                Some(Answer::Use) => self.assign(table, place, role),
                // It is what it was taken for no longer.
                _ if self.column_of(role) == Some(place) => self.put(table, place, Role::Notes),
                _ => {}
            }
        }
        self.answers.retain(|(subject, _)| *subject != (question, column));
        self.answers.extend(answer.map(|answer| ((question, column), answer)));
    }

    /// The questions about what columns mean, answered or not.
    pub(super) fn doubts(&self) -> Vec<Subject> {
        let open = self.columns.iter().enumerate().filter_map(|(place, column)| Some((column.doubt()?, Some(place))));
        let mut all: Vec<Subject> = open.collect();
        for (subject, _) in &self.answers {
            if matches!(subject.0, Question::Meaning(_)) && !all.contains(subject) {
                all.push(*subject);
            }
        }
        all
    }

    /// What the user has answered.
    pub fn answer_to(&self, subject: Subject) -> Option<Answer> {
        self.answers.iter().find(|(other, _)| *other == subject).map(|(_, answer)| *answer)
    }

    fn put(&mut self, table: &Table, place: usize, role: Role) {
        let header = table.columns.get(place).map_or("", String::as_str);
        if let Some(old) = self.columns.get_mut(place) {
            *old = MappedColumn::new(header, role, Origin::Chosen);
            self.answers
                .retain(|((question, column), _)| *column != Some(place) || matches!(question, Question::Meaning(_)));
        }
    }

    pub(super) fn columns_mut(&mut self) -> &mut [MappedColumn] {
        &mut self.columns
    }

    /// The position of the column with this role.
    pub fn column_of(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }
}

/// Rows in which a marker is looked for.
const MARKER_ROWS: usize = 20;

/// Whether a column only says what its records are, as `[Account]` does in the Salesforce Inspector.
fn is_marker(table: &Table, place: usize) -> bool {
    let mut cells =
        table.rows.iter().take(MARKER_ROWS).map(|row| row.cell(place)).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some()
        && cells.all(|cell| cell.starts_with('[') && cell.ends_with(']') && !cell.contains(['{', ',', ' ']))
}
