use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::FindingAnswered;

/// Whenever an owner answers a finding, then the office learns what was done.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::FindingAnswered { finding, answer } = situation.grant()? else { return None };
    let text = situation.project()?.findings.get(finding.as_str())?.text.clone();
    situation.tell_of_project(&LocalText::default(), |told| FindingAnswered {
        told,
        finding: text.clone(),
        answer: answer.clone(),
    })
}
