use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::ReportReceived;

/// Whenever a report is handed in, then the office learns that it waits.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::ReportSubmitted { report, kind, .. } = situation.grant()? else { return None };
    let due = situation.opens_until();
    situation.tell_of_project(&LocalText::default(), |told| ReportReceived {
        told,
        report: report.to_string(),
        kind: kind.as_str(),
        due: due.clone(),
    })
}
