//! What the reader confirmed or chose, as it is kept with the readings.

use super::candidates::{Candidate, Evidence, Hint};
use super::field::{FieldValue, Replies, Reply};
use super::understand::Understood;
use crate::documents::finding::{DayReading, EndMeaning, Value};
use crate::documents::kept::Answer;
use crate::documents::terms::{NoticeTerms, RenewalReading};
use crate::documents::{KeptReading, Reading};
use crate::domain::Day;

/// The readings as they are kept on a day, each with the name of its document.
pub fn to_keep(
    documents: &[(String, Reading)],
    understood: &Understood,
    replies: &Replies,
    read_on: Day,
) -> Vec<KeptReading> {
    let mut answers: Vec<Vec<Answer>> = vec![Vec::new(); documents.len()];
    for asked in &understood.asked {
        let Some(Reply::Chosen(chosen)) = replies.get(asked.subject) else { continue };
        let Some(candidate) = asked.candidates.iter().find(|one| one.answer == *chosen) else { continue };
        let Evidence::Finding(found) = candidate.from else { continue };
        let finding = documents.get(found.document).and_then(|(_, reading)| reading.findings.get(found.finding));
        if let (Some(finding), Some(of_document)) = (finding, answers.get_mut(found.document)) {
            of_document.push(Answer { finding: found.finding, value: confirmed(&finding.value, candidate) });
        }
    }
    let kept = documents.iter().zip(answers);
    kept.map(|((name, reading), answers)| KeptReading::new(name, read_on, reading.clone(), answers)).collect()
}

/// The value of a finding as the reader understands it.
fn confirmed(value: &Value, candidate: &Candidate) -> Value {
    let one = DayReading::One;
    match (value, &candidate.answer) {
        (Value::Start(_), FieldValue::Day(day)) => Value::Start(one(*day)),
        (Value::End(_, meaning), FieldValue::Day(last)) => {
            let (printed, meaning): (Day, EndMeaning) = match candidate.hint {
                Some(Hint::FirstOfNext(printed)) => (printed, EndMeaning::FirstOfNext),
                Some(Hint::LastDay) => (*last, EndMeaning::LastDay),
                _ => (*last, *meaning),
            };
            Value::End(one(printed), meaning)
        }
        (Value::Notice(terms), FieldValue::Notice(notice)) => {
            Value::Notice(NoticeTerms { period: Some(*notice), ..*terms })
        }
        (Value::NoticeBy(_), FieldValue::Notice(_)) => match candidate.hint {
            Some(Hint::FromNoticeBy(by)) => Value::NoticeBy(one(by)),
            _ => value.clone(),
        },
        (Value::Renewal(_), FieldValue::Renewal(rule)) => Value::Renewal(RenewalReading::Rule(*rule)),
        _ => value.clone(),
    }
}
