use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::{ConditionLine, ConditionsSet};

/// Whenever an approval holds on conditions, then the owner learns each with its day: once for all conditions of one act,
/// when the last of them is set. An old act does not tell its last one, so it is told of with its first.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::ConditionSet { rest, .. }) = &situation.fact.event else {
        return None;
    };
    if !rest.map_or_else(|| situation.directory.is_first_of_act(), |rest| rest == 0) {
        return Some(vec![]);
    }
    let known = situation.project()?.conditions.values();
    let line = |task: &crate::KnownTask| ConditionLine { text: task.text.clone(), due: task.due };
    let mut conditions: Vec<ConditionLine> = known.map(line).collect();
    conditions.sort_by_key(|condition| condition.due);
    situation
        .tell_of_project(&LocalText::default(), |told| ConditionsSet { told, conditions: conditions.clone() })
}
