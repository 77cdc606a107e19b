//! A decision that was taken, put to rules again: the question is rebuilt from the events that answered it.

use crate::project::{Project, ProjectEvent};
use crate::{Context, Refusal};
use nidaa_kernel::StageId;

impl Project {
    /// Asks the rules of the context about a command whose events are known: of the project as it was before, with what
    /// the command brought along, as [`Project::decide`] asked then. Decisions that were taken back in one act are asked about
    /// one by one. Only rules are asked, not what holds under any.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn asked_again<'a>(
        &self,
        command: &str,
        events: impl Iterator<Item = &'a ProjectEvent> + Clone,
        context: &Context,
    ) -> Result<StageId, Refusal> {
        let would_be = events.clone().fold(self.clone(), Self::would_be);
        let mut context = context.clone();
        if events.clone().any(|event| matches!(event, ProjectEvent::Promoted { passing_over: Some(_), .. })) {
            context.around.reserve_ahead = 0;
        }
        let is_taken_back =
            events.clone().any(|event| matches!(event, ProjectEvent::DecisionReverted { .. }));
        let is_readmitted = events.clone().any(|event| matches!(event, ProjectEvent::Readmitted { .. }));
        let ruled = would_be.next_stage_knowing(&context, command, |facts| {
            events.fold(facts, |facts, event| match event {
                ProjectEvent::MilestoneRedated { from, .. } => {
                    facts.with("milestone_late", self.is_late(*from, &context))
                }
                ProjectEvent::Grant(event) => self.brought_by(event, facts, &context),
                ProjectEvent::DecisionReverted { decision, .. } => {
                    let known = self.decisions.iter().rev().find(|known| known.decision == *decision);
                    known.map_or(facts.clone(), |known| self.taking_back(facts, known))
                }
                ProjectEvent::ActReverted { act, with_decision: false, .. } => {
                    facts.with("decision", act.as_str())
                }
                _ => facts,
            })
        })?;
        if is_readmitted {
            return self.goes_on_in(ruled);
        }
        // Where a decision that is taken back was made is remembered, not ruled.
        let last = self.decisions.last().filter(|_| is_taken_back);
        Ok(last.and_then(|decision| decision.stage.clone()).unwrap_or(ruled))
    }

    /// The project as the guards look at it while the command is decided that has this event.
    #[must_use]
    pub fn would_be(self, event: &ProjectEvent) -> Self {
        match event {
            // What is being begun has no stage yet.
            ProjectEvent::Drafted { .. } => Self { stage: None, ..self.evolve(event) },
            ProjectEvent::TypeChosen { .. } | ProjectEvent::EligibilityChecked { .. } => self.evolve(event),
            ProjectEvent::Approved { granted, .. } => Self { granted: *granted, ..self },
            ProjectEvent::FinalFicheSubmitted { fiche, .. }
            | ProjectEvent::FicheResubmitted { fiche, .. } => Self { fiche: Some(fiche.clone()), ..self },
            _ => self,
        }
    }
}
