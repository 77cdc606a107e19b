use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::FicheReceived;

/// Whenever a final document is handed in, then the office learns that it waits.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let is_revised = match event {
        ProjectEvent::FinalFicheSubmitted { .. } => false,
        ProjectEvent::FicheResubmitted { .. } => true,
        _ => return None,
    };
    situation.tell_of_project(&LocalText::default(), |told| FicheReceived { told, is_revised })
}
