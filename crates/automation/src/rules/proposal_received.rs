use crate::{
    Outgoing,
    audience::Scope,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProposalReceived;

/// Whenever a proposal is handed in, then its owner has it in writing.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Submitted { .. }) = &situation.fact.event else { return None };
    let project = situation.project()?;
    let scope = Scope::of(project);
    Some(situation.to_all(scope, |contact| ProposalReceived {
        project: project_ref(project),
        owner: situation.directory.owner_name(&project.owner),
        call: situation.ordinal(project),
        received: situation.fact.occurred_at,
        zone: situation.zone(project),
        url: situation.site.project(project.code.as_str(), contact.lang),
    }))
}
