//! A step of a call that was wrong is taken back by another event: nothing is deleted.

use super::decide::check_number;
use crate::call::{Call, CallEvent, RevertCallStep};
use crate::{Context, Refusal};
use nidaa_kernel::StageId;
use nidaa_workflow::Facts;
use serde::{Deserialize, Serialize};

/// A step that can be taken back, and where it was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Name of its event, such as `closed`.
    pub step: String,
    /// The stage it was taken in.
    pub stage: StageId,
}

impl Call {
    /// Whether it was cancelled, and that stands.
    pub fn is_cancelled(&self) -> bool {
        self.steps.last().is_some_and(|last| last.step == "cancelled")
    }

    /// Remembers the steps that do nothing but lead to another stage. Announcing and opening also fix dates and rules:
    /// whoever was wrong there cancels the call.
    pub(super) fn remember_step(&mut self, event: &CallEvent) {
        match event {
            CallEvent::StepReverted { .. } => drop(self.steps.pop()),
            CallEvent::Drafted { .. }
            | CallEvent::Recorded { .. }
            | CallEvent::Announced { .. }
            | CallEvent::Opened { .. } => self.steps.clear(),
            event if event.stage().is_some() => {
                let stage = self.stage.clone().into_iter();
                self.steps.extend(stage.map(|stage| Step { step: event.kind().to_owned(), stage }));
            }
            _ => {}
        }
    }

    /// Takes the last step back. Which steps may be taken back, the programme's file says.
    pub(super) fn revert_step(
        &self,
        data: &RevertCallStep,
        context: &Context,
    ) -> Result<Vec<CallEvent>, Refusal> {
        data.reason.check()?;
        context.has_rules("revert_call_step")?;
        let last = self.steps.last().filter(|last| last.step == data.step);
        let last = last.ok_or_else(|| self.not_the_last_step(&data.step))?;
        self.next_stage_knowing(context, "revert_call_step", |facts| taking_back(facts, &last.step))?;
        check_number(context)?;
        let (step, reason, stage) = (last.step.clone(), data.reason.clone(), last.stage.clone());
        Ok(vec![CallEvent::StepReverted { step, reason, projects: vec![], stage }])
    }

    fn not_the_last_step(&self, step: &str) -> Refusal {
        let names = || self.steps.iter().rev().map(|known| known.step.clone());
        let is_known = names().any(|name| name == step);
        let last = names().next().filter(|_| is_known);
        let followers = names().take_while(|name| is_known && name != step).collect();
        Refusal::NotTheLastDecision { decision: step.to_owned(), last, followers }
    }
}

/// What the rules look at of a step that is taken back.
pub(super) fn taking_back(facts: Facts, step: &str) -> Facts {
    facts.with("step", step)
}
