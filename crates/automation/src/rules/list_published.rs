use crate::{
    Outgoing,
    audience::Scope,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent};
use nidaa_mail::ListPublished;

/// Whenever a list of a call is published, then the registered contacts and the focal points see which projects are on it.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(event) = &situation.fact.event else { return None };
    let (projects, is_final) = match event {
        CallEvent::ShortListPublished { projects, .. } => (projects, false),
        CallEvent::FinalListPublished { projects, .. } => (projects, true),
        _ => return None,
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let known = projects.iter().filter_map(|project| situation.directory.project(project.as_str()));
    let projects: Vec<_> = known.map(project_ref).collect();
    Some(situation.to_all(Scope::default(), |contact| ListPublished {
        ordinal: call.ordinal,
        is_final,
        projects: projects.clone(),
        url: situation.site.call(code, contact.lang),
    }))
}
