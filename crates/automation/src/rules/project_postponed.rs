use crate::{
    KnownProject, Outgoing,
    audience::Scope,
    situation::{Situation, project_ref},
};
use nidaa_domain::{
    AnyEvent,
    call::CallEvent,
    institution::Contact,
    project::{ProjectEvent, Reason, RequestedBy},
};
use nidaa_mail::ProjectPostponed;
use std::collections::BTreeMap;

/// What a postponement says, of one project or of many.
struct Postponement<'a> {
    projects: Vec<&'a KnownProject>,
    reason: &'a Reason,
    requested_by: RequestedBy,
    to_year: i16,
}

/// Whenever projects are postponed, then each person concerned is told once, with all the projects that concern that
/// person. A project postponed as part of an act over many is silent itself; the act speaks for it.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let postponement = postponement(situation)?;
    let told = concerned(situation, &postponement.projects).into_values();
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let mail = situation.outgoing(contact, &postponement.mail(situation, contact, &projects));
        situation.gathered(mail, &projects)
    };
    Some(told.map(mail).collect())
}

fn postponement<'a>(situation: &Situation<'a>) -> Option<Postponement<'a>> {
    match &situation.fact.event {
        AnyEvent::Project(ProjectEvent::Postponed { reason, requested_by, to_year, act: None, .. }) => {
            let projects = vec![situation.project()?];
            Some(Postponement { projects, reason, requested_by: *requested_by, to_year: *to_year })
        }
        AnyEvent::Call(CallEvent::ProjectsPostponed { projects, reason, requested_by, to_year, .. }) => {
            let known = projects.iter().filter_map(|code| situation.directory.project(code.as_str()));
            Some(Postponement {
                projects: known.collect(),
                reason,
                requested_by: *requested_by,
                to_year: *to_year,
            })
        }
        _ => None,
    }
}

/// Each person by address, with the projects that concern that person in the order of the act.
pub(super) fn concerned<'a>(
    situation: &Situation<'a>,
    projects: &[&'a KnownProject],
) -> BTreeMap<String, (&'a Contact, Vec<&'a KnownProject>)> {
    let mut told = BTreeMap::new();
    for project in projects {
        for (address, contact) in situation.contacts(Scope::of(project)) {
            told.entry(address).or_insert_with(|| (contact, Vec::new())).1.push(*project);
        }
    }
    told
}

impl Postponement<'_> {
    fn mail(
        &self,
        situation: &Situation<'_>,
        contact: &Contact,
        projects: &[&KnownProject],
    ) -> ProjectPostponed {
        let url = match projects {
            [project] => situation.site.project(project.code.as_str(), contact.lang),
            _ => situation.site.call(situation.fact.subject(), contact.lang),
        };
        ProjectPostponed {
            projects: projects.iter().map(|project| project_ref(project)).collect(),
            to_year: self.to_year,
            requested_by: match self.requested_by {
                RequestedBy::Owner => nidaa_mail::RequestedBy::Owner,
                RequestedBy::Office => nidaa_mail::RequestedBy::Office,
            },
            reason: self.reason.text.clone(),
            url,
        }
    }
}
