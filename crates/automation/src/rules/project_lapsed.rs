use super::{call_cancelled, project_postponed::concerned};
use crate::{
    KnownProject, Outgoing,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, institution::Contact, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::{Lapse, ProjectLapsed};

/// Whenever the time of proposals runs out, then their owners and focal points learn what did not come: of all that one step of
/// a call ends, each person is told once, with the first of them. Those that a cancelled call ends, its own mail names.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let lapse = match event {
        ProjectEvent::Lapsed { .. } => Lapse::Proposal,
        ProjectEvent::FinalStageMissed { .. } => Lapse::Fiche,
        ProjectEvent::RevisionMissed { .. } => Lapse::Revision,
        ProjectEvent::ReserveExpired { .. } => Lapse::Money,
        _ => return None,
    };
    let together = situation.directory.told_together(situation.fact);
    if together.is_some() && call_cancelled::tells_of_projects(situation) {
        return Some(vec![]);
    }
    let projects = together.unwrap_or_else(|| situation.project().into_iter().collect());
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let [first, ..] = projects.as_slice() else { return None };
        let mut told = situation.told(first, &LocalText::default(), contact);
        told.url = situation.url_of_all(&projects, contact.lang);
        let named = projects.iter().map(|project| project_ref(project)).collect();
        let mail = situation.outgoing(contact, &ProjectLapsed { told, projects: named, lapse });
        Some(situation.gathered(mail, &projects))
    };
    Some(concerned(situation, &projects).into_values().filter_map(mail).collect())
}
