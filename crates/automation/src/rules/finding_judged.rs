use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_mail::FindingJudged;

/// Whenever a finding is set right or the answer to it does not do, then the owner learns it, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let (finding, why, is_resolved) = match situation.grant()? {
        GrantEvent::FindingResolved { finding, proof } => (finding, &proof.text, true),
        GrantEvent::FindingReturned { finding, reason } => (finding, &reason.text, false),
        _ => return None,
    };
    let text = situation.project()?.findings.get(finding.as_str())?.text.clone();
    situation.tell_of_project(why, |told| FindingJudged { told, finding: text.clone(), is_resolved })
}
