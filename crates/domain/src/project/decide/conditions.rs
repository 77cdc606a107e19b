//! Conditions of an approval: set with it, answered by the owner with a proof, judged by the office.

use crate::project::{
    AcceptProof, ConditionState, Project, ProjectEvent, RejectProof, ReportProof, Requirement,
};
use crate::{Context, Refusal};
use nidaa_kernel::PartKey;
use std::collections::BTreeSet;

impl Project {
    /// Checks the conditions of an approval and tells each as an event.
    pub(super) fn set_conditions(
        conditions: &[Requirement],
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let mut seen = BTreeSet::new();
        for condition in conditions {
            if condition.key.trim().is_empty() {
                return Err(Refusal::Empty { field: "key" });
            }
            // The duty that follows is named by it.
            if PartKey::new(condition.key.as_str()).is_err() {
                return Err(Refusal::Malformed { field: "key" });
            }
            if condition.text.is_empty() {
                return Err(Refusal::Empty { field: "text" });
            }
            // Nobody can meet what was due yesterday.
            if context.days_until(condition.due) < 0 {
                return Err(Refusal::DayPassed { day: condition.due.to_string() });
            }
            if !seen.insert(condition.key.as_str()) {
                return Err(Refusal::NamedTwice { code: condition.key.clone() });
            }
        }
        let after = |at: usize| u16::try_from(conditions.len() - at - 1).ok();
        let set = conditions.iter().enumerate();
        Ok(set
            .map(|(at, one)| ProjectEvent::ConditionSet { condition: one.clone(), rest: after(at) })
            .collect())
    }

    pub(super) fn report_proof(
        &self,
        data: &ReportProof,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        if data.proof.trim().is_empty() {
            return Err(Refusal::Empty { field: "proof" });
        }
        self.condition_in(&data.condition, &[ConditionState::Open, ConditionState::Reported])?;
        self.next_stage(context, "report_proof")?;
        let (condition, proof) = (data.condition.clone(), data.proof.clone());
        Ok(vec![ProjectEvent::ProofReported { condition, proof }])
    }

    pub(super) fn accept_proof(
        &self,
        data: &AcceptProof,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        self.condition_in(&data.condition, &[ConditionState::Reported])?;
        self.next_stage(context, "accept_proof")?;
        Ok(vec![ProjectEvent::ConditionMet { condition: data.condition.clone() }])
    }

    pub(super) fn reject_proof(
        &self,
        data: &RejectProof,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        self.condition_in(&data.condition, &[ConditionState::Reported])?;
        self.next_stage(context, "reject_proof")?;
        let (condition, reason) = (data.condition.clone(), data.reason.clone());
        Ok(vec![ProjectEvent::ProofRejected { condition, reason }])
    }

    pub(in crate::project) fn condition_in(
        &self,
        key: &str,
        states: &[ConditionState],
    ) -> Result<(), Refusal> {
        let known = self.conditions.iter().find(|(condition, _)| condition.key == key);
        let (_, state) = known.ok_or_else(|| Refusal::Missing { what: "condition", code: key.to_owned() })?;
        if states.contains(state) {
            return Ok(());
        }
        Err(Refusal::ConditionState { condition: key.to_owned(), state: state.as_str() })
    }

    /// Conditions of the approval that are neither met nor waived.
    pub(super) fn conditions_open(&self, context: &Context) -> i64 {
        let waived = &context.around.excused.conditions;
        let open = self
            .conditions
            .iter()
            .filter(|(condition, state)| *state != ConditionState::Met && !waived.contains(&condition.key));
        i64::try_from(open.count()).unwrap_or(i64::MAX)
    }
}
