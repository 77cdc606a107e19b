use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProposalSubmitted;

/// Whenever a proposal is handed in, then the office learns that it waits to be checked.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Submitted { .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&LocalText::default(), ProposalSubmitted)
}
