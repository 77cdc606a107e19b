use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{
    AnyEvent,
    project::{Joining, ProjectEvent},
};
use nidaa_kernel::LocalText;
use nidaa_mail::{PartnerAnswer, PartnerAnswered};

/// Whenever a country confirms or declines its partnership, then the owner and the office learn it, and why not; the country
/// itself has in writing what it answered.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let (country, role, answer, reason) = match event {
        ProjectEvent::PartnerConfirmed { country, role } => (country, role, PartnerAnswer::Yes, None),
        ProjectEvent::PartnerDeclined { country, role, reason, joinings, stays } => {
            (country, role, declined(joinings, *stays), Some(&reason.text))
        }
        _ => return None,
    };
    let why = reason.cloned().unwrap_or_else(LocalText::default);
    let project = situation.project()?;
    let scope = Scope { invited: Some(*country), ..Scope::of(project) };
    Some(situation.tell(project, scope, &why, |told| PartnerAnswered {
        told,
        country: *country,
        role: role.as_str(),
        answer: answer.clone(),
    }))
}

fn declined(joinings: &[Joining], stays: bool) -> PartnerAnswer {
    let Some(first) = joinings.first() else { return PartnerAnswer::No };
    let amendments = joinings.iter().map(|one| one.amendment.to_string()).collect();
    PartnerAnswer::NotThen { amendments, from: first.from, stays }
}
