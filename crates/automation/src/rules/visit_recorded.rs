use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::{FindingRecord, GrantEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::{FindingLine, VisitRecorded};

/// Whenever a project was visited, then its owner learns what was found and by when each finding is to be answered.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::VisitRecorded { on, note, findings, .. } = situation.grant()? else { return None };
    let line = |record: &FindingRecord| FindingLine { text: record.text.clone(), due: record.due };
    situation.tell_of_project(&LocalText::default(), |told| VisitRecorded {
        told,
        on: *on,
        note: note.clone(),
        findings: findings.iter().map(line).collect(),
    })
}
