use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::FocalPointAsked;

/// Whenever a proposal is sent to the focal point of its country, then the focal point learns that it waits, and until when.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::SentToFocalPoint { .. }) = &situation.fact.event else { return None };
    let call = situation.directory.call_of(situation.project()?);
    let closes = call.and_then(|call| call.closes.as_ref());
    situation.tell_of_project(&LocalText::default(), |told| FocalPointAsked { told, closes: closes.cloned() })
}
