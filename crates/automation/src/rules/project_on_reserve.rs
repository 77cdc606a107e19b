use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectOnReserve;

/// Whenever a project is put on the reserve list, then its owner and focal point learn at which rank.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::PutOnReserve { rank, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&LocalText::default(), |told| ProjectOnReserve { told, rank: *rank })
}
