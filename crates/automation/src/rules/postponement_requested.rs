use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::PostponementRequested;

/// Whenever an owner asks for a postponement, then the office learns why and to which year.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::PostponementRequested { reason, to_year, .. }) =
        &situation.fact.event
    else {
        return None;
    };
    situation.tell_of_project(&reason.text, |told| PostponementRequested { told, to_year: *to_year })
}
