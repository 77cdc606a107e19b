use crate::{
    KnownProject, Outgoing,
    audience::address,
    situation::{Situation, project_ref},
};
use nidaa_domain::{
    AnyEvent,
    call::CallEvent,
    institution::Contact,
    project::{ProjectEvent, Reason},
};
use nidaa_kernel::Position;
use nidaa_mail::DecisionCorrected;

/// Whenever a decision is taken back, then those whom a mail told of it are told so, and nobody else: who never heard of
/// the mistake need not hear of its correction. Of an act over many projects each person is told once, of all that
/// concern that person; each project is silent itself then.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    match &situation.fact.event {
        AnyEvent::Project(ProjectEvent::DecisionReverted { decision, reason, .. }) => {
            let (fact, project) = (situation.fact, situation.project()?);
            if situation.directory.is_spoken_for(fact.meta.command_id, fact.subject()) {
                return Some(vec![]);
            }
            Some(tell(situation, &[project], (decision.as_str(), reason), project.taken_back?))
        }
        AnyEvent::Call(CallEvent::PostponementsReverted { reverts, projects, reason }) => {
            let known = projects.iter().filter_map(|code| situation.directory.project(code.as_str()));
            let told_by = situation.directory.told_by_act(*reverts)?;
            Some(tell(situation, &known.collect::<Vec<_>>(), ("postponed", reason), told_by))
        }
        _ => None,
    }
}

fn tell<'a>(
    situation: &Situation<'a>,
    projects: &[&'a KnownProject],
    (decision, reason): (&str, &Reason),
    told_by: Position,
) -> Vec<Outgoing> {
    let concerned = super::project_postponed::concerned(situation, projects).into_values();
    let told = concerned.filter(|(contact, _)| situation.directory.was_told(told_by, &address(contact)));
    let mail = |contact: &Contact, projects: &[&KnownProject]| DecisionCorrected {
        projects: projects.iter().map(|project| project_ref(project)).collect(),
        decision: decision.to_owned(),
        reason: reason.text.clone(),
        url: match projects {
            [project] => situation.site.project(project.code.as_str(), contact.lang),
            _ => situation.site.call(situation.fact.subject(), contact.lang),
        },
    };
    told.map(|(contact, projects)| situation.outgoing(contact, &mail(contact, &projects))).collect()
}
