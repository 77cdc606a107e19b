//! What the rules say to a command before its data are known.

use crate::{Context, Refusal, call::Call, project::Project};
use nidaa_kernel::StageId;
use nidaa_workflow::StepRefusal;

/// Facts that the data of a command tell, or change. Until they are known, a condition that looks at one of them says
/// nothing.
const TOLD: [&str; 24] = [
    "checklist_failed",
    "checklist_open",
    "letters_missing",
    "letters_lacking",
    "contribution_percent",
    "fits_envelope",
    "over_ceiling",
    "reserve_ahead",
    "granted",
    "money_left",
    "contract_months",
    "notice_days",
    "transfer_basis_points",
    "only_gives_up",
    "consents_open",
    "consents_lacking",
    "payment",
    "payment_kind",
    "payment_approvals",
    "revision_rounds",
    "report_endorsed",
    "decision",
    "refunds_since",
    "step",
];

impl Project {
    /// Whether the rules would let the actor give a command of the project now, as far as that can be told without its
    /// data.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn outlook(&self, command: &str, context: &Context) -> Result<(), Refusal> {
        until_told(self.next_stage(context, command))
    }
}

impl Call {
    /// Whether the rules would let the actor give a command of the call now, as far as that can be told without its data.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn outlook(&self, command: &str, context: &Context) -> Result<(), Refusal> {
        until_told(self.next_stage(context, command))
    }
}

fn until_told(asked: Result<StageId, Refusal>) -> Result<(), Refusal> {
    match asked {
        Err(Refusal::Policy(ruled)) if awaits(&ruled.step) => Ok(()),
        other => other.map(drop),
    }
}

fn awaits(step: &StepRefusal) -> bool {
    let StepRefusal::Guard { facts, .. } = step else { return false };
    facts.iter().any(|(name, _)| TOLD.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_data_tell_are_facts_that_rules_may_name() {
        let words = crate::vocabulary();
        let known = [&words.call, &words.project].into_iter().flat_map(|machine| machine.facts.keys());
        let known: BTreeSet<&str> = known.map(String::as_str).collect();
        assert_eq!(TOLD.into_iter().filter(|name| !known.contains(name)).collect::<Vec<_>>(), [""; 0]);
    }
}
