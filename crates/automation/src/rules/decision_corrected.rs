use super::call_cancelled::{Concerned, told_of_end};
use crate::{
    Directory, KnownProject, Outgoing,
    audience::address,
    situation::{Situation, project_ref},
};
use nidaa_domain::{
    AnyEvent,
    call::CallEvent,
    institution::Contact,
    project::{ProjectEvent, Reason},
};
use nidaa_kernel::{Position, ProjectCode};
use nidaa_mail::DecisionCorrected;

/// Ends of projects that a step of their call brings with it.
const ENDS: [&str; 3] = ["lapsed", "final_stage_missed", "reserve_expired"];

/// Whenever decisions are taken back, then those whom a mail told of one are told so, whether or not the notice names them,
/// and nobody else: who never heard of the mistake need not hear of its correction. Of an act each person is told once: of
/// all its decisions with the last of them, and where it is about many projects, of all that concern that person; each
/// project is silent itself then. Of those that follow a step of their call, the first tells.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    match &situation.fact.event {
        AnyEvent::Project(ProjectEvent::ActReverted { reason, with_decision, .. }) => {
            let project = situation.project()?;
            if *with_decision {
                return Some(vec![]);
            }
            Some(tell(situation, &[project], reason, &project.taken_back))
        }
        AnyEvent::Project(ProjectEvent::DecisionReverted { reason, rest, .. }) => {
            let (fact, project) = (situation.fact, situation.project()?);
            let goes_on = rest.is_some_and(|rest| rest > 0);
            if goes_on || situation.directory.is_spoken_for(fact.meta.command_id, fact.subject()) {
                return Some(vec![]);
            }
            let together = situation.directory.told_together(fact);
            let projects = together.unwrap_or_else(|| vec![project]);
            let mut taken_back: Vec<_> = projects.iter().flat_map(|project| project.falling()).collect();
            taken_back.dedup();
            Some(tell(situation, &projects, reason, &taken_back))
        }
        AnyEvent::Call(CallEvent::PostponementsReverted { reverts, projects, reason }) => {
            let known = projects.iter().filter_map(|code| situation.directory.project(code.as_str()));
            let told_by = situation.directory.told_by_act(*reverts)?;
            Some(tell(situation, &known.collect::<Vec<_>>(), reason, &[("postponed".to_owned(), told_by)]))
        }
        _ => None,
    }
}

fn tell<'a>(
    situation: &Situation<'a>,
    projects: &[&'a KnownProject],
    reason: &Reason,
    taken_back: &[(String, Position)],
) -> Vec<Outgoing> {
    let is_of_act = matches!(situation.fact.event, AnyEvent::Call(_));
    let mut concerned = super::project_postponed::concerned(situation, projects);
    leave_untold(&mut concerned, situation, projects);
    add_told(&mut concerned, situation, projects, taken_back);
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let was_told = |told_by: Position| situation.directory.was_told(told_by, &address(contact));
        let told = taken_back.iter().filter(|(_, told_by)| was_told(*told_by));
        let mut decisions: Vec<String> = told.map(|(decision, _)| decision.clone()).collect();
        decisions.dedup();
        let corrected = DecisionCorrected {
            projects: projects.iter().map(|project| project_ref(project)).collect(),
            decisions,
            reason: reason.text.clone(),
            url: situation.url_of_all(&projects, contact.lang),
        };
        let mail = (!corrected.decisions.is_empty()).then(|| situation.outgoing(contact, &corrected))?;
        // An act over many keeps its own case, as the mails it corrects did.
        Some(if is_of_act { mail } else { situation.gathered(mail, &projects) })
    };
    concerned.into_values().filter_map(mail).collect()
}

/// Of ends that are told of together, a mail names those of its reader alone: whoever was told of one need not have been told
/// of another that concerns the same person as a partner.
fn leave_untold<'a>(concerned: &mut Concerned<'a>, situation: &Situation<'a>, projects: &[&'a KnownProject]) {
    for end in ENDS {
        let ended =
            projects.iter().filter(|project| project.falling().iter().any(|(known, _)| *known == end));
        let ended: Vec<ProjectCode> = ended.map(|project| project.code.clone()).collect();
        let told = told_of_end(situation, &format!("project_{end}"), &ended);
        for (address, (_, theirs)) in concerned.iter_mut() {
            let own = told.get(address).map(|(_, own)| own.as_slice()).unwrap_or_default();
            theirs.retain(|project| {
                !ended.contains(&project.code) || own.iter().any(|one| one.code == project.code)
            });
        }
    }
    concerned.retain(|_, (_, theirs)| !theirs.is_empty());
}

/// Adds those who were told of a project in a mail of its own: the office may have been, or a partner who has left since.
fn add_told<'a>(
    concerned: &mut Concerned<'a>,
    situation: &Situation<'a>,
    projects: &[&'a KnownProject],
    taken_back: &[(String, Position)],
) {
    let told_by: Vec<Position> = taken_back.iter().map(|(_, told_by)| *told_by).collect();
    for project in projects {
        let case = format!("project/{}", project.code);
        let directory: &'a Directory = situation.directory;
        for contact in directory.told(&told_by, &case) {
            let (_, theirs) = concerned.entry(address(contact)).or_insert_with(|| (contact, vec![]));
            if !theirs.contains(project) {
                theirs.push(*project);
            }
        }
    }
}
