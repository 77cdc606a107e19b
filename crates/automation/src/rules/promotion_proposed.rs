use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::PromotionProposed;

/// Whenever money frees and the next of the reserve list is proposed, then the office learns which project that is.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::PromotionProposed { project, rank, left }) = &situation.fact.event else {
        return None;
    };
    let project = situation.directory.project(project.as_str())?;
    let mail = |told| PromotionProposed { told, rank: *rank, left: *left };
    Some(situation.tell(project, Scope::of(project), &LocalText::default(), mail))
}
