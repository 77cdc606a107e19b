use super::change::lines;
use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_mail::ConsentAsked;

/// Whenever a change of a contract concerns a partner country, then the country is asked again and shown the difference.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::AmendmentRequested { changes, effective, reason, consents, .. } = situation.grant()?
    else {
        return None;
    };
    let project = situation.project()?;
    let ask = |country: &nidaa_kernel::Country| {
        let scope = Scope { invited: Some(*country), ..Scope::of(project) };
        let mail =
            |told| ConsentAsked { told, country: *country, effective: *effective, changes: lines(changes) };
        situation.tell(project, scope, &reason.text, mail)
    };
    Some(consents.iter().flat_map(ask).collect())
}
