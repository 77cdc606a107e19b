use crate::{
    Outgoing,
    audience::Scope,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::PartnerInvited;

/// Whenever a country is asked to take part, then its contacts are told to what, as what and by whom.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::PartnerInvited { country, role }) = &situation.fact.event else {
        return None;
    };
    let project = situation.project()?;
    let scope = Scope { invited: Some(*country), ..Scope::of(project) };
    let due = situation.opens_until();
    Some(situation.to_all(scope, |contact| PartnerInvited {
        country: *country,
        role: role.as_str(),
        project: project_ref(project),
        owner: situation.directory.owner_name(&project.owner),
        call: situation.ordinal(project),
        year: project.year,
        due: due.clone(),
        url: situation.site.project(project.code.as_str(), contact.lang),
    }))
}
