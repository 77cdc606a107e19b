use crate::{
    Outgoing,
    audience::{Scope, contacts},
    situation::Situation,
};
use nidaa_domain::{
    AnyEvent,
    project::{LinkState, ProjectEvent},
};
use nidaa_mail::PartnerLeft;

/// Audience of the country itself.
const COUNTRY: &str = "invited_partner";
/// Commands that tell everybody else of the amendment by which a country leaves.
const BY_AMENDMENT: [&str; 2] = ["approve_amendment", "begin_amendments"];

/// Whenever a country takes part no longer, or another one is invited in its place, then the country learns it and why, and so
/// do those with whom it worked. Whoever was told of the amendment that says so hears of it once.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let (country, role, by, reason) = match event {
        ProjectEvent::PartnerWithdrawn { country, role, reason } => (country, role, None, reason),
        ProjectEvent::PartnerReplaced { country, role, by, reason } => (country, role, Some(*by), reason),
        _ => return None,
    };
    let project = situation.project()?;
    let before = project.link_before.unwrap_or(LinkState::Confirmed);
    // In whose place another one is invited may have declined or left before, and everybody knows.
    if !before.is_live() {
        return Some(vec![]);
    }
    let scope = || Scope { invited: Some(*country), ..Scope::of(project) };
    let mut mails = situation.tell(project, scope(), &reason.text, |told| PartnerLeft {
        told,
        country: *country,
        role: role.as_str(),
        before: before.as_str(),
        by,
    });
    if BY_AMENDMENT.contains(&situation.fact.meta.command.as_str()) {
        let audiences = [COUNTRY.to_owned()];
        let own = contacts(situation.directory, &audiences, scope());
        mails.retain(|mail| own.contains_key(&mail.to.to_lowercase()));
    }
    Some(mails)
}
