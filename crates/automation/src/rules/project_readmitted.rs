use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectReadmitted;

/// Whenever a proposal is let in after the close, then its owner and focal point learn until when it may be handed in.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Readmitted { until, reason, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, |told| ProjectReadmitted { told, until: until.clone() })
}
