use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectIneligible;

/// Whenever a proposal is found not eligible, then its owner and focal point learn why, and what of the list it does not
/// meet.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::FoundIneligible { reason, .. }) = &situation.fact.event else {
        return None;
    };
    let failed = &situation.project()?.failed;
    let items = situation.workflow.eligibility().iter().filter(|item| failed.contains(&item.id));
    let failed: Vec<LocalText> = items.map(|item| item.label.clone()).collect();
    situation.tell_of_project(&reason.text, |told| ProjectIneligible { told, failed: failed.clone() })
}
