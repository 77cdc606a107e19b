use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectIneligible;

/// Whenever a proposal is found not eligible, then its owner and focal point learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::FoundIneligible { reason, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, ProjectIneligible)
}
