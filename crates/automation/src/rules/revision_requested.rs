use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::RevisionRequested;

/// Whenever a corrected final document is asked for, then its owner learns what should be corrected and by when.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::RevisionRequested { comments, due, .. }) = &situation.fact.event
    else {
        return None;
    };
    situation.tell_of_project(&LocalText::default(), |told| RevisionRequested {
        told,
        comments: comments.clone(),
        due: due.clone(),
    })
}
