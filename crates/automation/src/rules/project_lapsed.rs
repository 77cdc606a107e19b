use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::{Lapse, ProjectLapsed};

/// Whenever the time of a proposal runs out, then its owner and focal point learn what did not come.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let lapse = match event {
        ProjectEvent::Lapsed { .. } => Lapse::Proposal,
        ProjectEvent::FinalStageMissed { .. } => Lapse::Fiche,
        ProjectEvent::RevisionMissed { .. } => Lapse::Revision,
        ProjectEvent::ReserveExpired { .. } => Lapse::Money,
        _ => return None,
    };
    situation.tell_of_project(&LocalText::default(), |told| ProjectLapsed { told, lapse })
}
