use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ConditionsSet;

/// Whenever an approval holds on conditions, then the owner learns it: once for all conditions of one act.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::ConditionSet { .. }) = &situation.fact.event else { return None };
    if !situation.directory.is_first_of_act() {
        return Some(vec![]);
    }
    situation.tell_of_project(&LocalText::default(), ConditionsSet)
}
